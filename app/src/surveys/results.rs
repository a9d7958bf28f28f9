//! What the answers come to: overall figures first, then question by question, each with its base.

use domain::lang::Lang;
use domain::surveys::{Audience, Enough, LEAST_RESPONSES, Measure, OverallResult, Results, Survey};
use leptos::prelude::*;

use super::finding::finding;
use super::set_apart::left_out;
use super::{below, crumbs};
use crate::components::{
    Actions, ButtonKind, ButtonLink, EmptyState, Figure, Figures, InLanguage, Notice, PageHeader, Section,
    Shown,
};
use crate::context::{Tone, href, page};
use crate::format::{count, decimal};
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// The results.
pub fn results(survey: &Survey, results: &Results) -> PageView {
    let settings = &survey.settings;
    let constructed = settings.constructed.then(|| {
        // Only published figures have a source; without one, the responses are invented.
        let (title, text) = if settings.source.is_empty() {
            (t!("survey-invented"), t!("survey-invented-text"))
        } else {
            (t!("survey-constructed"), t!("survey-constructed-text"))
        };
        view! { <Notice tone=Tone::Ochre title=title><p>{text}</p></Notice> }
    });
    let source_text = Shown::from(&settings.source);
    let source = (!settings.source.is_empty()).then(
        || view! { <p class="survey-source">{t!("survey-source")} " " <InLanguage text=source_text/></p> },
    );
    let body = match results.enough {
        Enough::Nobody => {
            let action = Some((href(&survey.path()), t!("survey-to-survey")));
            view! { <EmptyState text=t!("survey-no-responses") action=action/> }.into_any()
        }
        Enough::TooFew => {
            let least = i64::try_from(LEAST_RESPONSES).unwrap_or_default();
            let action = Some((href(&survey.path()), t!("survey-to-survey")));
            view! { <EmptyState text=t!("survey-too-few-responses", least = least) action=action/> }
                .into_any()
        }
        Enough::Yes => shown(results),
    };
    let lead = results.responses.filter(|n| *n > 0).map(|n| {
        let n = i64::try_from(n).unwrap_or(i64::MAX);
        Shown::from(t!("survey-responses", count = n, written = count(n)))
    });
    let designers = designers(survey, results);
    let main = view! {
        <PageHeader kicker=t!("survey-results-kicker") title=&settings.title lead=lead>{designers}</PageHeader>
        {constructed}
        {source}
        {left_out(results.set_apart)}
        {body}
    };
    let title = format!("{}: {}", t!("survey-results-kicker"), Shown::from(&settings.title).text);
    PageView::new(Head::new(title), crumbs(survey, Some(t!("survey-results-kicker"))), main)
}

fn shown(results: &Results) -> AnyView {
    let overall = (!results.overall.is_empty()).then(|| {
        let figures = overall(&results.overall);
        view! { <Section title=t!("survey-overall")>{figures}</Section> }
    });
    let hidden = (results.audience == Audience::Public)
        .then(|| view! { <p class="hint">{t!("survey-small-cells")}</p> });
    let questions = results.questions.iter().map(finding).collect_view();
    view! { {overall} <Section title=t!("survey-by-question")>{hidden} {questions}</Section> }.into_any()
}

fn overall(figures: &[OverallResult]) -> AnyView {
    let lang = page().lang;
    let figures_view: Vec<Figure> = figures
        .iter()
        .map(|figure| {
            let value = match (figure.value, figure.measure) {
                (Some(value), Measure::TopBox) => percent_2(lang, value),
                (Some(value), Measure::Mean) => decimal(lang, value, 2),
                (None, _) => "—".to_owned(),
            };
            let n = figure.included.len();
            let base = match figure.measure {
                _ if figure.value.is_none() => t!("survey-not-shown"),
                Measure::TopBox => t!("survey-overall-of-shares", count = n),
                Measure::Mean => t!("survey-overall-of-means", count = n),
            };
            Figure::new(value, Shown::from(&figure.label).text).with_base(base)
        })
        .collect();
    let included = figures
        .iter()
        .map(|figure| {
            let names = figure
                .included
                .iter()
                .map(|label| view! { <li><InLanguage text=label/></li> })
                .collect_view();
            view! {
                <details class="survey-included">
                    <summary>{t!("survey-overall-includes", name = Shown::from(&figure.label).text)}</summary>
                    <ul>{names}</ul>
                </details>
            }
        })
        .collect_view();
    view! { <Figures figures=figures_view/> {included} }.into_any()
}

/// Two decimals, because means of percentages are told apart by them.
fn percent_2(lang: Lang, value: f64) -> String {
    let number = decimal(lang, value, 2);
    match lang {
        Lang::Pt => format!("{number}\u{a0}%"),
        Lang::En => format!("{number}%"),
    }
}

fn designers(survey: &Survey, results: &Results) -> Option<AnyView> {
    (results.audience == Audience::Designers).then(|| {
        let [csv, responses, apart, builder] =
            ["/results.csv", "/responses", "/set-apart", "/questions"].map(|rest| below(survey, rest));
        view! {
            <Actions>
                <ButtonLink href=csv label=t!("survey-download-csv") kind=ButtonKind::Secondary/>
                <ButtonLink href=responses label=t!("survey-see-responses") kind=ButtonKind::Secondary/>
                <ButtonLink href=apart label=t!("survey-apart-title") kind=ButtonKind::Secondary/>
                <ButtonLink href=builder label=t!("survey-build") kind=ButtonKind::Secondary/>
            </Actions>
        }
        .into_any()
    })
}
