//! Who asks, for which page of a list; and the shape of the answer.

use axum::Json;
use axum::extract::{FromRequestParts, Query};
use axum::response::{IntoResponse, Response};
use domain::access::Actor;
use http::request::Parts;
use serde::{Deserialize, Serialize};
use store::{Page, PageRequest, Store};

use crate::error::{Error, Result};
use crate::state::App;
use crate::visit::Visit;

/// Items on a page unless more or fewer are asked for.
const PAGE: u64 = 50;

/// A request to the interface.
pub(super) struct Asking {
    visit: Visit,
}

impl Asking {
    /// The database.
    pub fn store(&self) -> &Store {
        &self.visit.app.store
    }

    /// The request as pages know it.
    pub fn visit(&self) -> &Visit {
        &self.visit
    }

    /// Who asks.
    pub fn actor(&self) -> Actor {
        self.visit.actor()
    }

    /// The address where people read about a thing, in the asker's language.
    pub fn page(&self, path: &str) -> String {
        self.address(&self.visit.href(path))
    }

    /// The whole address of a path.
    pub fn address(&self, path: &str) -> String {
        self.visit.app.link(path)
    }
}

impl FromRequestParts<App> for Asking {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        Ok(Self { visit: Visit::of(app, parts).await? })
    }
}

#[derive(Deserialize)]
struct Asked {
    limit: Option<u64>,
    after: Option<String>,
}

/// The page of a list that is asked for.
pub(super) struct Wanted(pub PageRequest);

impl FromRequestParts<App> for Wanted {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let wrong = Error::BadRequest("limit is a number and after the next of the page before");
        let Ok(Query(asked)) = Query::<Asked>::from_request_parts(parts, app).await else {
            return Err(wrong);
        };
        match asked.limit {
            Some(0) => Err(wrong),
            limit => Ok(Self(PageRequest { after: asked.after, limit: limit.unwrap_or(PAGE) })),
        }
    }
}

/// A page of a list.
#[derive(Serialize)]
struct Listed<T> {
    items: Vec<T>,
    next: Option<String>,
}

/// Answers with a page of a list.
pub(super) fn listed<S, T: Serialize>(page: Page<S>, item: impl FnMut(S) -> T) -> Response {
    let page = page.map(item);
    Json(Listed { items: page.items, next: page.next }).into_response()
}
