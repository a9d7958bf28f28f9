//! A question as it will be seen, beside the form in which it is written.

use std::sync::Arc;

use domain::surveys::{Question, Survey};
use domain::tag::{Tag, Writing};
use islands::preview::LivePreview;
use leptos::prelude::*;

use super::below;
use super::question_form::{QuestionForm, fields};
use super::sample::sample;
use crate::components::{FormState, Notice, Shown, read_in};
use crate::context::{PageContext, Tone, page};
use crate::t;

/// The form of a question and, beside it, the question. On a small screen it is folded away.
pub(super) fn beside(survey: &Survey, of: &QuestionForm, form: AnyView) -> AnyView {
    let languages = &survey.settings.languages;
    let own = Tag::from(page().lang);
    let first = languages.iter().copied().find(|tag| *tag == own).or_else(|| languages.first().copied());
    let shown_in = first.unwrap_or(own);
    let buttons = languages.iter().map(|tag| language(*tag, *tag == shown_in)).collect_view();
    let switch = (languages.len() > 1).then(|| {
        view! {
            <div class="survey-languages" role="group" aria-label=t!("preview-language")>
                <span aria-hidden="true">{t!("preview-language")}</span>
                {buttons}
            </div>
        }
    });
    let asked = asked(of.sample.as_ref(), shown_in);
    let question = of.id.as_ref().map_or_else(String::new, ToString::to_string);
    view! {
        <LivePreview action=below(survey, "/sample") question=question>
            {form}
            <aside class="survey-preview" aria-label=t!("preview-title")>
                <h2 class="survey-preview-title">{t!("preview-title")}</h2>
                <button class="button button-secondary" type="button" aria-expanded="false" aria-controls="preview">
                    {t!("preview-title")}
                </button>
                <div id="preview" class="survey-preview-body">
                    {switch}
                    <div id="preview-mistakes"></div>
                    {asked}
                    <p class="hint" data-unreached="" hidden=true>{t!("preview-unreached")}</p>
                </div>
            </aside>
        </LivePreview>
    }
    .into_any()
}

fn language(tag: Tag, now: bool) -> AnyView {
    let dir = (tag.writing() == Writing::RightToLeft).then_some("rtl");
    view! {
        <button
            class="button button-plain" type="button" aria-pressed=now.to_string()
            data-shown-in=tag.to_string() lang=tag.attribute() dir=dir
        >
            {tag.own_name()}
        </button>
    }
    .into_any()
}

/// What changes while somebody writes: the question, when what was typed can be read as one, and what is wrong in it.
pub fn preview_parts(survey: &Survey, of: &QuestionForm, shown_in: Tag, form: FormState) -> AnyView {
    // The fields tell the mistakes their labels, as in the form itself.
    drop(fields(survey, of, form.clone()));
    let mistakes = form
        .summary()
        .into_iter()
        .map(|(id, text)| view! { <li><a href=format!("#{id}")>{Shown::from(text).inline()}</a></li> })
        .collect_view();
    let mistakes = form.is_wrong().then(|| {
        view! { <Notice tone=Tone::Ochre title=t!("preview-mistakes")><ul>{mistakes}</ul></Notice> }
    });
    view! {
        <div id="preview-mistakes">{mistakes}</div>
        {of.sample.as_ref().map(|question| asked(Some(question), shown_in))}
    }
    .into_any()
}

/// The question in one of its languages, with the site's words in the language that goes best with it.
fn asked(question: Option<&Question>, shown_in: Tag) -> AnyView {
    let Some(question) = question.filter(|question| !question.label.is_empty()) else {
        return view! { <div id="preview-asked"><p class="hint">{t!("preview-blank")}</p></div> }.into_any();
    };
    let lang = shown_in.nearest();
    let context = PageContext { lang, ..PageContext::clone(&page()) };
    let inside = Owner::new().with(|| {
        provide_context(Arc::new(context));
        read_in(shown_in, || sample(question, 0))
    });
    view! { <div id="preview-asked" lang=lang.tag()>{inside}</div> }.into_any()
}
