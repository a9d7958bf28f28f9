//! Taking the links of a new batch along: as cards to print, or as a table. Only the page that made them can ask for it.

use app::i18n::message;
use app::surveys::LinkCard;
use axum::extract::Path;
use axum::response::IntoResponse;
use domain::surveys::{Survey, neutral_cell};
use domain::tag::Tag;
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use store::surveys::{for_designers, kept_codes};
use uuid::Uuid;

use super::super::Below;
use super::{address, code};
use crate::error::{Error, Result};
use crate::http::form::FormData;
use crate::visit::Visit;

/// The links of a batch whose codes this seed tells.
pub(super) async fn cards(visit: &Visit, survey: &Survey, batch: Uuid, seed: &str) -> Result<Vec<LinkCard>> {
    let found =
        kept_codes(&visit.app.store, &visit.actor(), survey, batch, |number| code(seed, number)).await?;
    let host = visit.app.link("/s");
    let short = host.split_once("://").map_or(host.as_str(), |(_, rest)| rest).to_owned();
    let card = |(line, code): (store::surveys::InvitationLine, domain::surveys::InvitationCode)| {
        let language = Tag::parse(&line.language).unwrap_or_else(|| visit.lang.into());
        LinkCard {
            number: line.number,
            label: line.label,
            language,
            // A mail's link, so that a table and a mail say the same; a card has the short one, which fits a smaller picture.
            link: address(visit, survey, &code, language),
            short: short.clone(),
            code: code.to_string(),
        }
    };
    Ok(found.into_iter().map(card).collect())
}

pub(super) async fn sheet(visit: Visit, Path((_, slug, id)): Below, FormData(typed): FormData) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let id: Uuid = id.parse().map_err(|_| Error::NotFound)?;
    let mut cards = cards(&visit, &survey, id, typed.get("seed")).await?;
    let (first, last) =
        (typed.get("first").parse().unwrap_or(1), typed.get("last").parse().unwrap_or(u32::MAX));
    cards.retain(|card| (first..=last).contains(&card.number));
    if cards.is_empty() {
        return Err(Error::LinkExpired);
    }
    for card in &mut cards {
        card.link = visit.app.link(&format!("/s/{}", card.code));
    }
    Ok(visit.private_html(|| app::surveys::sheet(&survey, &id.to_string(), &cards)))
}

pub(super) async fn links(visit: Visit, Path((_, slug, id)): Below, FormData(typed): FormData) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let id: Uuid = id.parse().map_err(|_| Error::NotFound)?;
    let cards = cards(&visit, &survey, id, typed.get("seed")).await?;
    if cards.is_empty() {
        return Err(Error::LinkExpired);
    }
    let failed = |error: csv::Error| Error::Internal(error.to_string());
    // A mark at the start tells spreadsheet programs that the letters are UTF-8.
    let mut writer = csv::Writer::from_writer(b"\xef\xbb\xbf".to_vec());
    let head = ["survey-links-number", "survey-links-who", "survey-links-code", "survey-links-link"];
    writer.write_record(head.map(|id| message(visit.lang, id))).map_err(failed)?;
    for card in cards {
        let row = [card.number.to_string(), neutral_cell(&card.label).to_string(), card.code, card.link];
        writer.write_record(row).map_err(failed)?;
    }
    let bytes = writer.into_inner().map_err(|error| Error::Internal(error.to_string()))?;
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{slug}-links.csv\"")),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}
