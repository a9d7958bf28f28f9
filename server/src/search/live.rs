//! Results as one types: the island's server function, answered with the HTML the page would show.

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::response::Response;
use domain::lang::Lang;
use http::Request;
use http::request::Parts;
use islands::search::{Finder, Told};
use leptos::prelude::provide_context;

use super::ask::{Asked, results};
use crate::error::Result;
use crate::state::App;
use crate::visit::Visit;

/// The body is read here, because the server function itself would read one of any size.
pub(super) async fn answer(State(app): State<App>, parts: Parts, body: Bytes) -> Result<Response> {
    let visit = Visit::of(&app, &parts).await?;
    let finder = Finder(Arc::new(move |asked| {
        let visit = visit.clone();
        Box::pin(async move { find(visit, asked).await })
    }));
    let request = Request::from_parts(parts, Body::from(body));
    let context = move || provide_context(finder.clone());
    Ok(axum::response::IntoResponse::into_response(
        leptos_axum::handle_server_fns_with_context(context, request).await,
    ))
}

async fn find(mut visit: Visit, asked: islands::search::Asked) -> Option<Told> {
    visit.lang = Lang::from_code(&asked.lang).unwrap_or(visit.lang);
    let [kind, phase, time] = asked.filters;
    let asked = Asked { q: asked.text, kind, phase, time, page: String::new() };
    let address = asked.address(&visit);
    let found = match results(&visit, &asked).await {
        Ok(None) => return Some(Told { address, ..Told::default() }),
        Ok(Some(found)) if found.unavailable => return None,
        Ok(Some(found)) => found,
        Err(error) => {
            tracing::error!(%error, "a search could not be answered");
            return None;
        }
    };
    let (sentence, html) = crate::render::fragment(visit.context(), || {
        (app::search::sentence(&found), app::search::results(found.clone()))
    });
    Some(Told { address, sentence, html })
}
