//! What a form shows again: the values that were typed and what is wrong with them.
//!
//! [`Form`](super::Form) and [`Filters`](super::Filters) hand it to the fields inside them, which take their value and
//! their mistake from it by name.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use domain::form::{Errors, FieldError, Typed};
use leptos::prelude::use_context;

use crate::context::page;
use crate::i18n::{argument, message_with};

/// Typed values and mistakes of one form; cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct FormState(Arc<Inner>);

#[derive(Debug, Clone, Default)]
struct Inner {
    typed: Typed,
    errors: Errors,
    prefix: String,
    quiet: bool,
    unfocused: bool,
    within: Option<String>,
    labels: Arc<Mutex<BTreeMap<String, String>>>,
}

impl FormState {
    /// A form with these values and mistakes.
    pub fn new(typed: Typed, errors: Errors) -> Self {
        Self(Arc::new(Inner { typed, errors, ..Inner::default() }))
    }

    /// An empty form.
    pub fn blank() -> Self {
        Self::default()
    }

    /// A form filled from a record or an address, with nothing wrong.
    pub fn filled(typed: Typed) -> Self {
        Self::new(typed, Errors::none())
    }

    /// The same form with a prefix before each field's `id`, for pages with several forms that share field names.
    #[must_use]
    pub fn prefixed(&self, prefix: &str) -> Self {
        Self(Arc::new(Inner { prefix: prefix.to_owned(), ..Inner::clone(&self.0) }))
    }

    /// The same form without “(optional)” beside its labels: in filters, everything is.
    pub(super) fn quiet(&self) -> Self {
        Self(Arc::new(Inner { quiet: true, ..Inner::clone(&self.0) }))
    }

    /// The same form whose error summary does not take the focus, where a page shows it among other things.
    #[must_use]
    pub fn unfocused(&self) -> Self {
        Self(Arc::new(Inner { unfocused: true, ..Inner::clone(&self.0) }))
    }

    /// The same form for the fields inside a question of this label, which alone says whether it is optional.
    pub(super) fn within(&self, label: &str) -> Self {
        Self(Arc::new(Inner { quiet: true, within: Some(label.to_owned()), ..Inner::clone(&self.0) }))
    }

    /// The form around the component being rendered. Components render where they are written: a field made before its
    /// [`Form`](super::Form) opens has no form around it and would show nothing of what was typed, so that is an error wherever
    /// errors of ours are looked for.
    pub fn around() -> Self {
        let around = use_context::<Self>();
        debug_assert!(around.is_some(), "a field is rendered outside its form");
        around.unwrap_or_default()
    }

    /// The `id` of the field with this name.
    pub fn id(&self, name: &str) -> String {
        format!("{}{name}", self.0.prefix)
    }

    /// What was typed in a field; empty when nothing was.
    pub fn value(&self, name: &str) -> String {
        self.0.typed.get(name).to_owned()
    }

    /// Every value with this name.
    pub fn values(&self, name: &str) -> Vec<String> {
        self.0.typed.all(name).map(str::to_owned).collect()
    }

    /// Whether a field, possibly among several of its name, has this value.
    pub fn is(&self, name: &str, value: &str) -> bool {
        self.0.typed.all(name).any(|typed| typed == value)
    }

    /// What is wrong with a field, in the reader's language.
    pub fn error(&self, name: &str) -> Option<String> {
        self.0.errors.of(name).map(explain)
    }

    /// Every mistake as the field's `id` and what to do, in the order of the form. Once the fields are rendered, what to do
    /// begins with the field's label.
    pub fn summary(&self) -> Vec<(String, String)> {
        let labels = self.0.labels.lock().unwrap_or_else(PoisonError::into_inner);
        let line = |error: &FieldError| {
            let id = self.id(&error.field);
            let text = match labels.get(&id) {
                Some(label) => format!("{label}: {}", explain(error)),
                None => explain(error),
            };
            (id, text)
        };
        self.0.errors.iter().map(line).collect()
    }

    /// Remembers a field's label for the summary.
    pub(super) fn remember(&self, id: &str, label: &str) {
        let label = match &self.0.within {
            Some(question) => format!("{question} ({label})"),
            None => label.trim_end_matches(['?', ':', '.']).to_owned(),
        };
        self.0.labels.lock().unwrap_or_else(PoisonError::into_inner).insert(id.to_owned(), label);
    }

    /// Whether anything is wrong.
    pub fn is_wrong(&self) -> bool {
        !self.0.errors.is_empty()
    }

    /// How many fields have a value, for filters.
    pub fn filled_fields(&self) -> usize {
        self.0.typed.pairs().iter().filter(|(_, value)| !value.trim().is_empty()).count()
    }

    pub(super) fn takes_focus(&self) -> bool {
        !self.0.unfocused
    }

    pub(super) fn marks_optional(&self) -> bool {
        !self.0.quiet
    }
}

impl From<&FormState> for FormState {
    fn from(form: &FormState) -> Self {
        form.clone()
    }
}

fn explain(error: &FieldError) -> String {
    let arguments = error.limit.map(|limit| ("limit", argument(limit))).into_iter().collect();
    message_with(page().lang, error.message, arguments)
}
