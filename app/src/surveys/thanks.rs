//! After the answers were sent.

use domain::surveys::{Mode, Privacy, ReceiptCode, Survey};
use domain::tag::Tag;
use leptos::prelude::*;

use super::venue::{Venue, begins_again, ended};
use super::{below, crumbs};
use crate::components::{Actions, ButtonKind, ButtonLink, Facts, PageHeader, Paragraphs, Shown, read_in};
use crate::context::href;
use crate::format::on;
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// Thanks, and what happens next, in the language that the survey was read in. `receipt` is the code of the form that was stored.
pub fn thanks(
    survey: &Survey,
    reading: Tag,
    sees_results: bool,
    receipt: Option<ReceiptCode>,
    venue: &Venue,
) -> PageView {
    let main = read_in(reading, || words(survey, sees_results, receipt, venue));
    let view =
        PageView::new(Head::private(t!("survey-thanks")), crumbs(survey, Some(t!("survey-thanks"))), main);
    let seconds = match venue {
        Venue::Kiosk(stand) => stand.kiosk.thanks_seconds,
        Venue::Site | Venue::Preview | Venue::Frame => 0,
    };
    ended(view, survey, venue, reading, seconds)
}

fn words(survey: &Survey, sees_results: bool, receipt: Option<ReceiptCode>, venue: &Venue) -> AnyView {
    let words =
        (!survey.settings.thanks.is_empty()).then(|| view! { <Paragraphs text=&survey.settings.thanks/> });
    let lead = match survey.settings.privacy {
        Privacy::Anonymous => t!("survey-thanks-anonymous"),
        Privacy::Confidential => t!("survey-thanks-confidential"),
        Privacy::Identified => t!("survey-thanks-identified"),
    };
    let receipt = receipt.map(|code| {
        let note = Shown::from(t!("survey-receipt-text")).inline();
        view! {
            <Facts facts=vec![(t!("survey-receipt"), view! { <code>{code.to_string()}</code> }.into_any())]/>
            <p class="hint">{note}</p>
        }
    });
    let results = sees_results.then(|| {
        view! { <ButtonLink href=below(survey, "/results") label=t!("survey-see-results")/> }
    });
    let used = (survey.settings.mode == Mode::Links)
        .then(|| view! { <p>{Shown::from(t!("survey-thanks-link-used")).inline()}</p> });
    let onward = match venue {
        Venue::Site | Venue::Preview => view! {
            <Actions>
                {results}
                <ButtonLink href=href("/surveys") label=t!("survey-see-others") kind=ButtonKind::Secondary/>
            </Actions>
        }
        .into_any(),
        Venue::Frame => ().into_any(),
        Venue::Kiosk(stand) => begins_again(survey, stand),
    };
    view! {
        <PageHeader title=t!("survey-thanks") lead=Shown::from(lead)/>
        {used}
        {words}
        {receipt}
        {onward}
    }
    .into_any()
}

/// The survey takes no answers, said where its form would stand.
pub fn not_open(survey: &Survey, reading: Tag, venue: &Venue) -> PageView {
    let main = read_in(reading, || {
        let text = Shown::from(t!("survey-is-closed-text", date = on(survey.listed_at)));
        view! { <PageHeader title=t!("survey-is-closed") lead=text/> }.into_any()
    });
    let view = PageView::new(Head::private(t!("survey-is-closed")), crumbs(survey, None), main);
    // A kiosk looks now and then whether it was opened again.
    ended(view, survey, venue, reading, 300)
}
