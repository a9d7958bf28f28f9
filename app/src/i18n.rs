//! The messages: every text of the interface, from the Fluent files in `messages/`, in the reader's language.
//!
//! Pages write `t!("projects-title")` or `t!("sessions-places-left", count = 3)`. A message id is always written
//! out as a literal, so that a test can find those that are missing or no longer used.

use std::borrow::Cow;
use std::collections::HashMap;

use domain::lang::Lang;
use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, langid};

fluent_templates::static_loader! {
    static MESSAGES = {
        locales: "./messages",
        fallback_language: "pt-PT",
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

const PT: LanguageIdentifier = langid!("pt-PT");
const EN: LanguageIdentifier = langid!("en");

fn identifier(lang: Lang) -> &'static LanguageIdentifier {
    static IDS: [LanguageIdentifier; 2] = [PT, EN];
    match lang {
        Lang::Pt => &IDS[0],
        Lang::En => &IDS[1],
    }
}

/// A message without arguments. An id that no file has comes back as itself, which the message test catches.
pub fn message(lang: Lang, id: &str) -> String {
    MESSAGES.try_lookup(identifier(lang), id).unwrap_or_else(|| id.to_owned())
}

/// A message with arguments.
pub fn message_with<N>(lang: Lang, id: &str, arguments: Vec<(N, FluentValue<'static>)>) -> String
where
    N: Into<Cow<'static, str>>,
{
    let arguments: HashMap<Cow<'static, str>, FluentValue<'static>> =
        arguments.into_iter().map(|(name, value)| (name.into(), value)).collect();
    MESSAGES.try_lookup_with_args(identifier(lang), id, &arguments).unwrap_or_else(|| id.to_owned())
}

/// Whether both languages have this message.
pub fn exists(id: &str) -> bool {
    Lang::ALL.into_iter().all(|lang| MESSAGES.try_lookup_complete_without_fallback(lang, id))
}

trait WithoutFallback {
    fn try_lookup_complete_without_fallback(&self, lang: Lang, id: &str) -> bool;
}

impl WithoutFallback for fluent_templates::StaticLoader {
    fn try_lookup_complete_without_fallback(&self, lang: Lang, id: &str) -> bool {
        self.lookup_no_default_fallback::<&str>(identifier(lang), id, None).is_some()
    }
}

/// A value for a message's argument.
pub fn argument(value: impl Into<FluentValue<'static>>) -> FluentValue<'static> {
    value.into()
}

/// The message with this id in the page's language: `t!("id")`, or with arguments `t!("id", count = 3, name = n)`.
#[macro_export]
macro_rules! t {
    ($id:expr) => {
        $crate::i18n::message($crate::context::page().lang, $id)
    };
    ($id:expr, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::i18n::message_with(
            $crate::context::page().lang,
            $id,
            vec![$((stringify!($name), $crate::i18n::argument($value))),+],
        )
    };
}
