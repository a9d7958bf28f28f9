//! What should be mended before a survey is published, and how long and how hard it is.

use domain::lang::Lang;
use domain::surveys::Survey;
use domain::surveys::review::{Argument, Finding, Place, Reading, Review, Said, Severity};
use leptos::prelude::*;

use super::{below, crumbs, explain, plain};
use crate::components::{Actions, ButtonKind, ButtonLink, Facts, Notice, PageHeader, Section, Shown};
use crate::context::{Tone, page};
use crate::i18n::{argument, message, message_with};
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// The check of a survey.
pub fn check(survey: &Survey, review: &Review) -> PageView {
    let sections = Severity::ALL.map(|severity| section(survey, review, severity)).into_iter().collect_view();
    let good = review.findings.is_empty().then(|| {
        view! { <Notice tone=Tone::Green title=t!("review-good")><p>{t!("review-good-text")}</p></Notice> }
    });
    let (builder, map, preview) =
        (below(survey, "/questions"), below(survey, "/logic"), below(survey, "/preview"));
    let main = view! {
        <PageHeader kicker=Shown::from(&survey.settings.title).text title=t!("review-title") lead=Shown::from(t!("review-lead"))>
            <Actions>
                <ButtonLink href=builder label=t!("review-to-builder") kind=ButtonKind::Secondary/>
                <ButtonLink href=map label=t!("logic-map-see") kind=ButtonKind::Secondary/>
                <ButtonLink href=preview label=t!("survey-see-preview") kind=ButtonKind::Secondary/>
            </Actions>
        </PageHeader>
        {good}
        {sections}
        {measures(review)}
    };
    PageView::new(Head::private(t!("review-title")), crumbs(survey, Some(t!("review-title"))), main)
}

fn section(survey: &Survey, review: &Review, severity: Severity) -> Option<AnyView> {
    let found: Vec<&Finding> =
        review.findings.iter().filter(|finding| finding.severity == severity).collect();
    if found.is_empty() {
        return None;
    }
    let (title, text) = match severity {
        Severity::Blocks => (t!("review-blocks", count = found.len() as i64), t!("review-blocks-text")),
        Severity::Mend => (t!("review-mend", count = found.len() as i64), t!("review-mend-text")),
        Severity::Hint => (t!("review-hints", count = found.len() as i64), t!("review-hints-text")),
    };
    let items = found.into_iter().map(|finding| item(survey, finding)).collect_view();
    Some(
        view! {
            <Section title=title>
                <p class="hint">{text}</p>
                <ul class="review-findings">{items}</ul>
            </Section>
        }
        .into_any(),
    )
}

fn item(survey: &Survey, finding: &Finding) -> AnyView {
    let (to, place) = place(survey, &finding.place);
    // A finding that does not name its language in its words has it beside them.
    let language = finding.language.filter(|_| !names_language(finding)).map(|tag| {
        view! { " (" <span lang=tag.attribute()>{tag.own_name()}</span> ")" }
    });
    let text = words(finding, page().lang);
    view! { <li class="review-finding"><a href=to>{place}</a> <p>{text} {language}</p></li> }.into_any()
}

fn names_language(finding: &Finding) -> bool {
    matches!(&finding.said, Said::Message(_, arguments) if arguments.iter().any(|(name, _)| *name == "language"))
}

/// Where a finding is mended, and what the place is called.
fn place(survey: &Survey, place: &Place) -> (String, String) {
    let question = |id: &domain::surveys::QuestionId| {
        let label = survey.definition.find(id).map(|question| plain(&question.label)).unwrap_or_default();
        match label.is_empty() {
            true => id.to_string(),
            false => format!("{id}: {}", shortened(&label)),
        }
    };
    let form = |id: &domain::surveys::QuestionId| below(survey, &format!("/questions/{id}"));
    match place {
        Place::Settings => (below(survey, "/edit"), t!("survey-settings")),
        Place::Survey => (below(survey, "/questions"), t!("review-whole-survey")),
        Place::Page(at) => (
            below(survey, &format!("/questions#page-{}", at + 1)),
            t!("survey-page-number", page = (at + 1) as i64),
        ),
        Place::Question(id) => (form(id), question(id)),
        Place::Option(id, code) => {
            (form(id), t!("review-place-option", question = question(id), code = code.clone()))
        }
        Place::Row(id, code) => {
            (form(id), t!("review-place-row", question = question(id), code = code.clone()))
        }
    }
}

/// A label where a line is wanted.
pub(super) fn shortened(label: &str) -> String {
    const LENGTH: usize = 80;
    let line = label.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LENGTH) {
        Some((at, _)) => format!("{}…", line.get(..at).unwrap_or_default().trim_end()),
        None => line,
    }
}

/// What a finding says.
fn words(finding: &Finding, lang: Lang) -> String {
    match &finding.said {
        Said::Rule(trouble) => explain(trouble, lang),
        Said::Message(id, arguments) => {
            let arguments = arguments.iter().map(|(name, value)| {
                let value = match value {
                    Argument::Text(text) => argument(text.clone()),
                    Argument::Number(number) if number.fract() == 0.0 => argument(*number as i64),
                    Argument::Number(number) => argument(*number),
                    Argument::Messages(ids) => {
                        argument(ids.iter().map(|id| message(lang, id)).collect::<Vec<_>>().join(", "))
                    }
                };
                (*name, value)
            });
            message_with(lang, id, arguments.collect())
        }
    }
}

/// What was measured.
fn measures(review: &Review) -> AnyView {
    let (shortest, longest) = review.duration.minutes();
    let time = match shortest == longest {
        true => t!("review-minutes", minutes = i64::from(longest)),
        false => t!("review-minutes-between", shortest = i64::from(shortest), longest = i64::from(longest)),
    };
    let mut facts: Vec<(String, AnyView)> = vec![(t!("review-duration"), time.into_any())];
    for coverage in &review.coverage {
        let count = t!("review-coverage", written = coverage.written as i64, all = coverage.all as i64);
        facts.push((t!("review-texts-in", language = coverage.language.own_name()), count.into_any()));
    }
    for reading in &review.reading {
        let name = t!("review-ease-in", language = reading.language.own_name());
        facts.push((name, ease(reading).into_any()));
    }
    view! {
        <Section title=t!("review-measures")>
            <Facts facts=facts/>
            <p class="hint">{t!("review-measures-text")}</p>
        </Section>
    }
    .into_any()
}

fn ease(reading: &Reading) -> String {
    match (reading.ease, reading.band) {
        (Some(ease), Some(band)) => {
            t!(
                "review-ease",
                ease = ease.round() as i64,
                band = t!(band.message()),
                words = reading.words as i64
            )
        }
        _ => t!("review-ease-few-words", words = reading.words as i64),
    }
}
