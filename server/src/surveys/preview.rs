//! The real form, for designers: nothing is stored.

use app::surveys::{Says, Venue};
use axum::Extension;
use axum::extract::{Path, Query};
use domain::form::Typed;
use store::surveys::for_designers;

use super::AtSurvey;
use super::answer::{form_page, opening};
use super::asking::Came;
use super::files::{self, Laid};
use super::way::{Way, page_of, way};
use crate::error::Result;
use crate::http::address::ClientAddress;
use crate::http::upload::Brought;
use crate::visit::Visit;

pub(super) async fn show(
    mut visit: Visit,
    Path((_, slug)): AtSurvey,
    Query(query): Query<Vec<(String, String)>>,
) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let Ok(instrument) = domain::surveys::interview::Instrument::new(survey.definition.clone()) else {
        return Ok(visit.go_with_warning(&format!("{}/questions", survey.path()), "flash-survey-rules-wrong"));
    };
    let came = Came::new(&survey, opening(&survey, &Typed::new(query)), visit.lang);
    let heard = came.hear(&visit, &survey, &instrument);
    let first = heard.page_from(0).unwrap_or(0);
    Ok(form_page(&mut visit, &survey, (&came, &heard), first, Says::Nothing, Venue::Preview))
}

pub(super) async fn submit(
    mut visit: Visit,
    Extension(address): Extension<ClientAddress>,
    Path((_, slug)): AtSurvey,
    brought: Brought,
) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let builder = format!("{}/questions", survey.path());
    let Ok(instrument) = domain::surveys::interview::Instrument::new(survey.definition.clone()) else {
        return Ok(visit.go_with_warning(&builder, "flash-survey-rules-wrong"));
    };
    let Laid { typed, errors, .. } = files::lay(&visit, address, &survey, brought).await?;
    let came = Came::new(&survey, typed, visit.lang);
    let heard = came.hear(&visit, &survey, &instrument);
    // Whoever only looks at what the rules come to stays where they are.
    if heard.typed().get("go") == "try" {
        let page = heard.nearest_page(page_of(&heard).unwrap_or(0));
        return Ok(form_page(&mut visit, &survey, (&came, &heard), page, Says::Nothing, Venue::Preview));
    }
    let (page, says) = match files::stopped(way(&survey, &heard), &survey, &heard, &errors) {
        Way::Page(page, errors) => (page, Says::Wrong(errors)),
        Way::More(page) => (page, Says::More),
        Way::Send(_) => return Ok(visit.go_with(&builder, "flash-survey-preview-good")),
    };
    Ok(form_page(&mut visit, &survey, (&came, &heard), page, says, Venue::Preview))
}
