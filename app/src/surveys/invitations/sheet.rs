//! The sheet to print and cut: a card for each link, with its QR code and the code to type.

use domain::surveys::Survey;
use leptos::prelude::*;

use super::{LinkCard, crumbs};
use crate::components::{Notice, PageHeader, QrCode, Shown, read_in};
use crate::context::{Tone, page};
use crate::i18n::{argument, message, message_with};
use crate::layout::Head;
use crate::surveys::below;
use crate::t;
use crate::view::PageView;

/// The page.
pub fn sheet(survey: &Survey, batch: &str, cards: &[LinkCard]) -> PageView {
    let title = t!("survey-sheet");
    let back = below(survey, &format!("/invitations/{batch}"));
    let cards = cards.iter().map(|card| read_in(card.language, || one(survey, card))).collect_view();
    let main = view! {
        <div class="survey-sheet-head">
            <PageHeader title=title.clone() lead=Shown::from(t!("survey-sheet-lead"))/>
            <Notice tone=Tone::Ochre><p>{t!("survey-sheet-secret")} " " <a href=back>{t!("survey-links-done")}</a></p></Notice>
        </div>
        <div class="survey-cards">{cards}</div>
    };
    PageView::new(Head::private(title.clone()).without_language_links(), crumbs(survey, Some(title)), main)
}

fn one(survey: &Survey, card: &LinkCard) -> AnyView {
    let title = Shown::from(&survey.settings.title).inline();
    let lab = page().lab.name.clone();
    // In the language of whoever gets the card, which need not be that of whoever prints it.
    let lang = card.language.nearest();
    let said = |text: String| Shown::written_in(text, lang).inline();
    let number =
        message_with(lang, "survey-sheet-number", vec![("number", argument(i64::from(card.number)))]);
    let number = if card.label.is_empty() { number } else { format!("{number} · {}", card.label) };
    let shown = format!("{lab} · {number}");
    view! {
        <section class="survey-card" aria-label=number>
            <QrCode text=card.link.clone() label=t!("survey-sheet-qr", number = i64::from(card.number))/>
            <div class="survey-card-words">
                <p class="survey-card-title">{title}</p>
                <p>{said(message(lang, "survey-sheet-how"))}</p>
                <p>{said(message_with(lang, "survey-sheet-type", vec![("address", argument(card.short.clone()))]))} <br/> <code>{card.code.clone()}</code></p>
                <p class="survey-card-number">{shown}</p>
            </div>
        </section>
    }
    .into_any()
}
