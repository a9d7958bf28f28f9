//! Texts that a lab writes. One that exists only in another language is shown in it, marked with its language for
//! screen readers and with a visible note for everybody.

use domain::lang::Lang;
use domain::tag::Tag;
use domain::text::{Picked, Translated};
use leptos::prelude::*;

use crate::context::page;
use crate::t;

/// The language a reader chose for texts that exist in more languages than the site, such as a survey's: a context
/// around such a part of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Reading(Tag);

/// A part of a page whose texts are read in this language, and which is written in its direction. It is made at once, so that all
/// in it knows.
pub fn read_in(language: Tag, part: impl FnOnce() -> AnyView) -> AnyView {
    let writing = language.writing();
    let dir = (writing != Tag::from(page().lang).writing()).then_some(writing.dir());
    let inside = Owner::new().with(|| {
        provide_context(Reading(language));
        part()
    });
    view! { <div dir=dir>{inside}</div> }.into_any()
}

/// The language that texts are shown in where they have it: the chosen one, or else the page's.
fn reading() -> Tag {
    use_context::<Reading>().map_or_else(|| page().lang.into(), |reading| reading.0)
}

/// A text chosen for the reader, with the language it is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The text.
    pub text: String,
    /// The language it is written in.
    pub lang: Tag,
    /// Whether it stands in for a translation that there is not, which a note says.
    stands_in: bool,
}

impl Shown {
    /// A text written in this language, which need not be the reader's.
    pub fn written_in(text: impl Into<String>, lang: impl Into<Tag>) -> Self {
        let lang = lang.into();
        Self { text: text.into(), lang, stands_in: lang != reading() }
    }

    /// The same words changed, in the same language.
    #[must_use]
    pub fn map(self, change: impl FnOnce(String) -> String) -> Self {
        Self { text: change(self.text), ..self }
    }

    /// The `lang` attribute, when the text is not in the page's language.
    pub fn lang_attribute(&self) -> Option<String> {
        (self.lang != page().lang).then(|| self.lang.attribute())
    }

    /// The `dir` attribute, when the text is written the other way than what is around it.
    pub fn dir_attribute(&self) -> Option<&'static str> {
        (self.lang.writing() != reading().writing()).then_some(self.lang.writing().dir())
    }

    /// Whether it stands in for a translation that there is not.
    pub fn stands_in(&self) -> bool {
        self.stands_in
    }

    /// The text in an element that says its language, without the visible note.
    pub fn inline(self) -> AnyView {
        match (self.lang_attribute(), self.dir_attribute()) {
            (None, None) => self.text.into_any(),
            (lang, dir) => view! { <span lang=lang dir=dir>{self.text}</span> }.into_any(),
        }
    }
}

impl From<String> for Shown {
    fn from(text: String) -> Self {
        Self { text, lang: page().lang.into(), stands_in: false }
    }
}

impl From<&str> for Shown {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<Picked<'_>> for Shown {
    fn from(picked: Picked<'_>) -> Self {
        Self { text: picked.text.to_owned(), lang: picked.lang, stands_in: picked.fallback }
    }
}

impl From<&Translated> for Shown {
    fn from(text: &Translated) -> Self {
        text.pick(reading()).into()
    }
}

/// A short text, with a visible note when it is not in the reader's language.
#[component]
pub fn InLanguage(
    /// The text: a `&Translated`, a `Picked`, or a finished text.
    #[prop(into)]
    text: Shown,
) -> impl IntoView {
    let note = text.stands_in.then(|| note(text.lang));
    view! { {text.inline()} {note} }.into_any()
}

/// Paragraphs of plain text as somebody typed them: an empty line begins a new one.
#[component]
pub fn Paragraphs(
    /// The text: a `&Translated`, a `Picked`, or a finished text.
    #[prop(into)]
    text: Shown,
) -> impl IntoView {
    let (lang, dir) = (text.lang_attribute(), text.dir_attribute());
    let note = text.stands_in.then(|| note(text.lang));
    let paragraphs = text
        .text
        .split("\n\n")
        .filter(|paragraph| !paragraph.trim().is_empty())
        .map(|paragraph| view! { <p class="typed">{paragraph.trim().to_owned()}</p> })
        .collect_view();
    view! { {note} <div class="prose" lang=lang dir=dir>{paragraphs}</div> }.into_any()
}

/// Text rendered from Markdown by the one renderer with the one sanitiser.
#[component]
pub fn Prose(
    /// Sanitised HTML.
    #[prop(into)]
    html: String,
    /// The language it is written in; the page's when absent.
    #[prop(optional_no_strip, into)]
    lang: Option<Lang>,
) -> impl IntoView {
    let lang = lang.unwrap_or(page().lang);
    let attribute = (lang != page().lang).then_some(lang.tag());
    let note = (lang != page().lang).then(|| note(lang.into()));
    view! { {note} <div class="prose" lang=attribute inner_html=html></div> }.into_any()
}

fn note(lang: Tag) -> AnyView {
    let text = match lang.site() {
        // There may be others that it is in: this is the first of the survey's.
        _ if use_context::<Reading>().is_some() => {
            t!("components-not-translated", language = lang.own_name())
        }
        Some(Lang::Pt) => t!("components-only-pt"),
        Some(Lang::En) => t!("components-only-en"),
        None => t!("components-only-in", language = lang.own_name()),
    };
    view! { " " <span class="only-in">{Shown::from(text).inline()}</span> }.into_any()
}
