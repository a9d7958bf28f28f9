//! What has come of earlier participation: a sentence each, and where to read on.

use domain::text::Translated;
use domain::time::Moment;
use leptos::prelude::*;

use crate::components::Shown;
use crate::context::{href, page};
use crate::format;
use crate::t;

/// Something that came of people's part in the work.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// What kind of news it is.
    pub kind: OutcomeKind,
    /// Its path, without the language.
    pub path: String,
    /// What it is called.
    pub title: Translated,
    /// What changed, in a sentence or two.
    pub sentence: Translated,
    /// When it was said.
    pub at: Moment,
}

/// The kind of an outcome.
#[derive(Debug, Clone, PartialEq)]
pub enum OutcomeKind {
    /// Something new about the project of this title.
    Update(Translated),
    /// The results of a survey that is closed.
    Results,
}

/// The most characters of a sentence; what is longer is cut at a word.
const SENTENCE: usize = 165;

pub(super) fn section(outcomes: Vec<Outcome>) -> AnyView {
    let list = if outcomes.is_empty() {
        view! { <p class="home-none">{t!("home-no-outcomes")}</p> }.into_any()
    } else {
        let items = outcomes.iter().map(item).collect_view();
        view! { <ul class="home-list">{items}</ul> }.into_any()
    };
    view! {
        <section class="home-part home-part-outcomes" aria-labelledby="resultou">
            <h2 id="resultou">{t!("home-what-came")}</h2>
            {list}
            <p class="home-more"><a href=href("/projects")>{t!("home-all-projects")}</a></p>
        </section>
    }
    .into_any()
}

fn item(outcome: &Outcome) -> AnyView {
    let title = Shown::from(&outcome.title);
    let lang = title.lang_attribute();
    let sentence = outcome.sentence.pick(page().lang);
    let sentence_lang = (sentence.lang != page().lang).then(|| sentence.lang.attribute());
    let from = match &outcome.kind {
        OutcomeKind::Update(project) => Shown::from(project).inline(),
        OutcomeKind::Results => t!("home-results").into_any(),
    };
    view! {
        <li class="home-outcome">
            <h3><a href=href(&outcome.path) lang=lang>{title.text}</a></h3>
            <p lang=sentence_lang>{format::beginning(sentence.text, SENTENCE)}</p>
            <p class="meta">{from} ", " {format::on(outcome.at)}</p>
        </li>
    }
    .into_any()
}
