//! A survey's own page: who asks, why, how long it takes, what is kept of those who answer.

use domain::surveys::{KindCode, Mode, Privacy, ResultsFor, Status, Survey};
use domain::tag::{Tag as Language, Writing};
use leptos::prelude::*;

use super::group::GroupName;
use super::key::ask;
use super::{below, crumbs};
use crate::components::{
    Actions, ButtonKind, ButtonLink, Facts, FormState, InLanguage, Notice, PageHeader, Paragraphs, Section,
    Shown, Tag, Tags, WithAside,
};
use crate::context::{Tone, page};
use crate::format::{on, time_of};
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// How the visitor stands to the survey.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    /// Whether this account has answered.
    pub answered: bool,
    /// Whether the results are open to this visitor.
    pub sees_results: bool,
}

/// The page. `group` is whose members may answer, where only members may.
pub fn about(survey: &Survey, standing: Standing, group: Option<&GroupName>) -> PageView {
    let settings = &survey.settings;
    let open = survey.status == Status::Published && !standing.answered;
    let by_link = settings.mode == Mode::Links;
    let answer = (open && !by_link).then(|| {
        let label = match (settings.mode, page().viewer.is_signed_in()) {
            (Mode::SignedIn | Mode::Members, false) => t!("survey-sign-in-and-answer"),
            _ => t!("survey-answer"),
        };
        view! { <ButtonLink href=below(survey, "/answer") label=label/> }
    });
    let results = standing.sees_results.then(|| {
        let kind = if open { ButtonKind::Secondary } else { ButtonKind::Primary };
        view! { <ButtonLink href=below(survey, "/results") label=t!("survey-see-results") kind=kind/> }
    });
    // On a phone the facts at the side come last: what it asks of a person stands first.
    let brief = open.then(|| {
        view! { <p><strong>{time(survey)}</strong> <br/> {who_answers(survey, group)}</p> }
    });
    // Whoever put a form aside can still send it.
    let resumes = open || (survey.status == Status::Closing && !standing.answered);
    let resume = resumes.then(|| {
        view! { <p class="survey-resume"><a href=below(survey, "/resume")>{t!("survey-resume-link")}</a></p> }
    });
    let key = (open && by_link).then(|| {
        let asked = ask(below(survey, "/answer"), FormState::blank());
        view! {
            <Notice tone=Tone::Azul title=t!("survey-key-needed")>
                <p>{t!("survey-key-needed-text", contact = page().lab.contact.clone())}</p>
                {asked}
            </Notice>
        }
    });
    let has_actions = (open && !by_link) || standing.sees_results;
    let actions = has_actions.then(|| view! { <Actions>{answer} {results}</Actions> });
    let languages = if open && !by_link { languages(survey) } else { None };
    let aside = view! { <Facts facts=facts(survey, group)/> {designers(survey)} }.into_any();
    let words = Shown::from(&settings.introduction);
    let introduction = (!settings.introduction.is_empty()).then(|| {
        view! { <Section title=t!("survey-why")><Paragraphs text=words/></Section> }
    });
    let (state, promise, shown_to) =
        (state(survey, standing), promise(settings.mode, settings.privacy), shown_to(settings.results));
    let files = files_kept(survey);
    let map = map(survey);
    let main = view! {
        <PageHeader kicker=t!("survey-kicker") title=&settings.title>
            {state}
            {brief}
            {key}
            {actions}
            {languages}
            {resume}
        </PageHeader>
        <WithAside aside=aside>
            {introduction}
            <Section title=t!("survey-promise-title")>{promise} {files} {map} <p>{shown_to}</p></Section>
        </WithAside>
    };
    let description = Shown::from(&settings.introduction).text;
    let head = Head::new(Shown::from(&settings.title).text).with_description(description);
    let head = if survey.status == Status::Draft { Head { index: false, ..head } } else { head };
    PageView::new(head, crumbs(survey, None), main)
}

/// The form in the other languages that it can be read in, each named in itself.
fn languages(survey: &Survey) -> Option<AnyView> {
    let here = Language::from(page().lang);
    let links = survey
        .settings
        .languages
        .iter()
        .filter(|tag| **tag != here)
        .map(|tag| {
            let href = below(survey, &format!("/answer?language={tag}"));
            let dir = (tag.writing() == Writing::RightToLeft).then_some("rtl");
            let lang = tag.attribute();
            view! { <li><a href=href lang=lang.clone() hreflang=lang dir=dir rel="nofollow">{tag.own_name()}</a></li> }
        })
        .collect::<Vec<_>>();
    (!links.is_empty()).then(|| {
        view! {
            <div class="survey-languages">
                <span id="answer-in">{t!("survey-answer-in")}</span>
                <ul aria-labelledby="answer-in">{links}</ul>
            </div>
        }
        .into_any()
    })
}

/// What keeps the visitor from answering, said in words.
fn state(survey: &Survey, standing: Standing) -> Option<AnyView> {
    let (tone, title, text) = match survey.status {
        Status::Draft => (Tone::Ochre, t!("survey-is-draft"), t!("survey-is-draft-text")),
        Status::Closing => {
            let until = survey.takes_until().map_or_else(String::new, time_of);
            (Tone::Neutral, t!("survey-is-closed"), t!("survey-is-closing-text", time = until))
        }
        Status::Closed => {
            let text = match survey.settings.results {
                ResultsFor::Public => t!("survey-is-closed-results", date = on(survey.listed_at)),
                ResultsFor::Designers => t!("survey-is-closed-text", date = on(survey.listed_at)),
            };
            (Tone::Neutral, t!("survey-is-closed"), text)
        }
        Status::Published if standing.answered => {
            (Tone::Green, t!("survey-is-answered"), t!("survey-is-answered-text"))
        }
        Status::Published => return None,
    };
    Some(view! { <Notice tone=tone title=title><p>{text}</p></Notice> }.into_any())
}

/// What is kept of those who answer, in plain words.
pub(super) fn promise(mode: Mode, privacy: Privacy) -> AnyView {
    match privacy {
        Privacy::Anonymous => view! {
            <p>{t!("survey-promise-anonymous")}</p>
            <p>{t!("survey-promise-anonymous-kept")}</p>
            {(mode != Mode::Open).then(|| view! { <p>{t!("survey-promise-anonymous-once")}</p> })}
            <p>{t!("survey-promise-anonymous-care")}</p>
        }
        .into_any(),
        Privacy::Confidential => view! {
            <p>{t!("survey-promise-confidential")}</p>
            <p>{t!("survey-promise-confidential-kept")}</p>
        }
        .into_any(),
        Privacy::Identified => view! {
            <p>{t!("survey-promise-identified")}</p>
            <p>{t!("survey-promise-identified-kept")}</p>
        }
        .into_any(),
    }
}

/// What is kept of the files that somebody attaches.
fn files_kept(survey: &Survey) -> Option<AnyView> {
    let text = match (survey.definition.has_files(), survey.settings.is_sealed()) {
        (false, _) => return None,
        (true, true) => t!("survey-promise-files-nameless"),
        (true, false) => t!("survey-promise-files-named"),
    };
    Some(view! { <p>{text}</p> }.into_any())
}

/// What a map tells somebody else, where the survey shows one.
fn map(survey: &Survey) -> Option<AnyView> {
    let shown = survey.definition.questions().any(|question| question.kind.code() == KindCode::Place);
    let host = page().map.as_ref().filter(|_| shown)?.host.clone();
    Some(view! { <p>{t!("survey-map-promise", host = host)}</p> }.into_any())
}

fn shown_to(results: ResultsFor) -> String {
    match results {
        ResultsFor::Public => t!("survey-results-public-text"),
        ResultsFor::Designers => t!("survey-results-designers-text"),
    }
}

fn facts(survey: &Survey, group: Option<&GroupName>) -> Vec<(String, AnyView)> {
    let settings = &survey.settings;
    let asks = if settings.asked_by.is_empty() {
        page().lab.name.clone().into_any()
    } else {
        view! { <InLanguage text=&settings.asked_by/> }.into_any()
    };
    vec![
        (t!("survey-who-asks"), asks),
        (t!("survey-how-long"), time(survey).into_any()),
        (t!("survey-who-answers"), who_answers(survey, group).into_any()),
        (t!("survey-who-sees"), t!(settings.results.message()).into_any()),
    ]
}

/// Who may answer, with the group's name where there is one.
fn who_answers(survey: &Survey, group: Option<&GroupName>) -> String {
    match group {
        Some(group) if survey.settings.mode == Mode::Members => group.who(),
        _ => t!(survey.settings.mode.message()),
    }
}

/// How long it takes, and for how many questions.
fn time(survey: &Survey) -> String {
    let questions = survey.definition.asked();
    let minutes = i64::from(survey.definition.minutes());
    t!("survey-time", minutes = minutes, questions = questions)
}

/// What designers can do from here.
fn designers(survey: &Survey) -> Option<AnyView> {
    page().viewer.designs.then(|| {
        let (status, builder) = (t!(survey.status.message()), below(survey, "/questions"));
        let links = (survey.settings.mode == Mode::Links).then(|| {
            let to = below(survey, "/invitations");
            view! { <ButtonLink href=to label=t!("survey-links-title") kind=ButtonKind::Secondary/> }
        });
        let share = below(survey, "/share");
        view! {
            <Tags><Tag text=status/></Tags>
            <Actions>
                <ButtonLink href=builder label=t!("survey-build") kind=ButtonKind::Secondary/>
                {links}
                <ButtonLink href=share label=t!("survey-share") kind=ButtonKind::Secondary/>
            </Actions>
        }
        .into_any()
    })
}
