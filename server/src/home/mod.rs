//! The front door: `/` chooses a language, `/{lang}` is the home page; the pages about the site itself.

mod gather;

use app::view::PageView;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect};
use http::HeaderMap;

use crate::error::Result;
use crate::router::Routes;
use crate::state::App;
use crate::visit::{Visit, preferred_lang};

/// The routes.
pub fn routes() -> Routes {
    Routes::new().get("/", choose_language).get("/{lang}", home).get("/{lang}/_components", components)
}

async fn choose_language(State(_): State<App>, headers: HeaderMap) -> impl IntoResponse {
    let lang = preferred_lang(&headers);
    ([(http::header::VARY, "accept-language, cookie")], Redirect::to(&format!("/{}", lang.code())))
}

async fn home(visit: Visit) -> Result {
    let mut home = gather::home(&visit.app.store).await?;
    if visit.app.lab.demonstration {
        home.published = crate::demo::published().ok();
    }
    Ok(visit.html(|| app::home::page(home)))
}

async fn components(visit: Visit) -> Result {
    Ok(visit.html(|| PageView::new(app::showcase::head(), Vec::new(), app::showcase::page())))
}
