//! The form for a new batch of links.

use domain::surveys::{Flaw, MAX_INVITATIONS, Survey, WrongLine};
use domain::tag::Tag;
use leptos::context::Provider;
use leptos::prelude::*;

use super::crumbs;
use crate::components::{
    Choice, Form, FormState, Hidden, InputKind, Notice, PageHeader, Section, Select, Shown, TextArea,
    TextField, TranslatedArea, TranslatedField, WritingIn,
};
use crate::context::Tone;
use crate::layout::Head;
use crate::surveys::below;
use crate::t;
use crate::view::PageView;

/// The form. `lines` are the wrong ones of the list, `invited` the addresses that have a link already.
pub fn new_batch(
    survey: &Survey,
    form: FormState,
    form_id: String,
    lines: Vec<WrongLine>,
    invited: Vec<String>,
) -> PageView {
    let title = t!("survey-links-new");
    let head = Head::private(title.clone()).with_mistakes(form.is_wrong());
    let most = i64::try_from(MAX_INVITATIONS).unwrap_or(i64::MAX);
    let languages = survey.settings.languages.clone();
    let choices =
        languages.iter().map(|tag: &Tag| Choice::new(tag.as_str(), tag.own_name())).collect::<Vec<_>>();
    let (action, cancel) = (below(survey, "/invitations/new"), below(survey, "/invitations"));
    let main = view! {
        <PageHeader kicker=Shown::from(&survey.settings.title).text title=title.clone() lead=Shown::from(t!("survey-links-new-lead"))/>
        {wrong_lines(lines)}
        {already(invited)}
        <Form action=action form=form submit=t!("survey-links-make") cancel=cancel>
            <Hidden name="form_id" value=form_id/>
            <TextField name="name" label=t!("survey-links-name") hint=t!("survey-links-name-hint") required=true maxlength=120/>
            <Select name="language" label=t!("survey-links-language") hint=t!("survey-links-language-hint") required=true choices=choices/>
            <TextField name="until" label=t!("survey-links-until") hint=t!("survey-links-until-hint") kind=InputKind::Date/>
            <Section title=t!("survey-links-to-print")>
                <TextField name="how_many" label=t!("survey-links-how-many") hint=t!("survey-links-how-many-hint", most = most) kind=InputKind::Number/>
            </Section>
            <Section title=t!("survey-links-to-mail")>
                <TextArea name="list" label=t!("survey-links-list") hint=t!("survey-links-list-hint", most = most) rows=8/>
                {letter(languages)}
            </Section>
        </Form>
    };
    PageView::new(head, crumbs(survey, Some(title)), main)
}

/// The fields for a mail's words.
pub(super) fn letter(languages: Vec<Tag>) -> AnyView {
    view! {
        <Provider value=WritingIn(languages)>
            <TranslatedField name="subject" label=t!("survey-letter-subject-label") maxlength=150/>
            <TranslatedArea name="words" label=t!("survey-letter-words-label") hint=t!("survey-letter-words-hint", link = "{link}", name = "{name}") rows=8 maxlength=3000/>
        </Provider>
    }
    .into_any()
}

fn wrong_lines(lines: Vec<WrongLine>) -> Option<AnyView> {
    if lines.is_empty() {
        return None;
    }
    let items = lines
        .into_iter()
        .map(|wrong| {
            let line = i64::try_from(wrong.line).unwrap_or(0);
            let text = wrong.text;
            let said = match wrong.flaw {
                Flaw::NoAddress => t!("survey-line-no-address", line = line, text = text),
                Flaw::Twice(earlier) => {
                    let earlier = i64::try_from(earlier).unwrap_or(0);
                    t!("survey-line-twice", line = line, text = text, earlier = earlier)
                }
                Flaw::Name => t!("survey-line-name", line = line, text = text),
                Flaw::Language => t!("survey-line-language", line = line, text = text),
            };
            view! { <li>{said}</li> }
        })
        .collect_view();
    Some(view! { <Notice tone=Tone::Red title=t!("survey-lines-wrong")><ul>{items}</ul></Notice> }.into_any())
}

fn already(invited: Vec<String>) -> Option<AnyView> {
    if invited.is_empty() {
        return None;
    }
    let items = invited.into_iter().map(|address| view! { <li>{address}</li> }).collect_view();
    let view = view! {
        <Notice tone=Tone::Red title=t!("survey-lines-invited")>
            <p>{t!("survey-lines-invited-text")}</p>
            <ul>{items}</ul>
        </Notice>
    };
    Some(view.into_any())
}
