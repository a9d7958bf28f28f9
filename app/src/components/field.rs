//! What every field has: a label, help, what is wrong, and the ties between them and the control.

use leptos::prelude::*;

use super::FormState;
use super::icon::{Icon, icon};
use crate::t;

/// The parts around one control, resolved against the form it stands in.
#[derive(Debug, Clone)]
pub(super) struct Field {
    pub id: String,
    pub label: String,
    pub hint: Option<String>,
    pub error: Option<String>,
    pub optional: bool,
}

impl Field {
    pub fn new(
        form: &FormState,
        name: &str,
        label: String,
        hint: Option<String>,
        error: Option<String>,
        required: bool,
    ) -> Self {
        let id = form.id(name);
        form.remember(&id, &label);
        Self {
            id,
            label,
            hint,
            error: error.or_else(|| form.error(name)),
            optional: !required && form.marks_optional(),
        }
    }

    pub fn class(&self) -> &'static str {
        if self.error.is_some() { "field field-wrong" } else { "field" }
    }

    /// The ids of help and mistake, for the control's `aria-describedby`.
    pub fn described_by(&self) -> Option<String> {
        match (&self.hint, &self.error) {
            (None, None) => None,
            (Some(_), None) => Some(format!("{}-hint", self.id)),
            (None, Some(_)) => Some(format!("{}-error", self.id)),
            (Some(_), Some(_)) => Some(format!("{0}-hint {0}-error", self.id)),
        }
    }

    pub fn invalid(&self) -> Option<&'static str> {
        self.error.is_some().then_some("true")
    }

    /// The label's text, with “(optional)” where it is.
    pub fn words(&self) -> AnyView {
        let label = self.label.clone();
        let optional =
            self.optional.then(|| view! { " " <span class="optional">{t!("components-optional")}</span> });
        view! { {label} {optional} }.into_any()
    }

    pub fn label_view(&self) -> AnyView {
        view! { <label class="label" for=self.id.clone()>{self.words()}</label> }.into_any()
    }

    /// Help and mistake, which stand between label and control.
    pub fn notes(&self) -> AnyView {
        let hint =
            self.hint.clone().map(|hint| view! { <p class="hint" id=format!("{}-hint", self.id)>{hint}</p> });
        let error = self.error.clone().map(|error| {
            view! {
                <p class="field-error" id=format!("{}-error", self.id)>
                    {icon(Icon::Stop)} <span><span class="visually-hidden">{t!("components-error")} " "</span>{error}</span>
                </p>
            }
        });
        view! { {hint} {error} }.into_any()
    }

    /// A group of controls under one question.
    pub fn group(&self, control: AnyView) -> AnyView {
        view! {
            <fieldset class=self.class() aria-describedby=self.described_by()>
                <legend class="label">{self.words()}</legend>
                {self.notes()}
                {control}
            </fieldset>
        }
        .into_any()
    }
}
