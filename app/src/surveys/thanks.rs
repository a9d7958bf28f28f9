//! After the answers were sent.

use domain::surveys::{Mode, Privacy, ReceiptCode, Survey};
use domain::tag::Tag;
use leptos::prelude::*;

use super::{below, crumbs};
use crate::components::{Actions, ButtonKind, ButtonLink, Facts, PageHeader, Paragraphs, Shown, read_in};
use crate::context::href;
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// Thanks, and what happens next, in the language that the survey was read in. `receipt` is the code of the form that was stored.
pub fn thanks(survey: &Survey, reading: Tag, sees_results: bool, receipt: Option<ReceiptCode>) -> PageView {
    let main = read_in(reading, || words(survey, sees_results, receipt));
    PageView::new(Head::private(t!("survey-thanks")), crumbs(survey, Some(t!("survey-thanks"))), main)
}

fn words(survey: &Survey, sees_results: bool, receipt: Option<ReceiptCode>) -> AnyView {
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
    view! {
        <PageHeader title=t!("survey-thanks") lead=Shown::from(lead)/>
        {used}
        {words}
        {receipt}
        <Actions>
            {results}
            <ButtonLink href=href("/surveys") label=t!("survey-see-others") kind=ButtonKind::Secondary/>
        </Actions>
    }
    .into_any()
}
