//! Every address of the platform, and the layers around them.
//!
//! Features add their routes to a [`Routes`], which remembers each method and path, so that the access test can send every
//! request as every role and fail when a route has no row.

use ::http::Method;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::MethodFilter;
use axum::routing::{MethodRouter, on};
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::CsrfLayer;

use crate::http;
use crate::http::form::FORM_LIMIT;
use crate::state::App;
use crate::{
    accounts, admin, api, assets, entities, guides, health, home, network, pages, projects, search, sessions,
    surveys, training,
};

/// Routes, and the list of them.
#[derive(Default)]
pub struct Routes {
    router: Router<App>,
    list: Vec<(Method, &'static str)>,
}

impl Routes {
    /// No routes.
    pub fn new() -> Self {
        Self::default()
    }

    /// A page.
    #[must_use]
    pub fn get<H, T>(self, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add(Method::GET, path, on(MethodFilter::GET, handler))
    }

    /// An action.
    #[must_use]
    pub fn post<H, T>(self, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add(Method::POST, path, on(MethodFilter::POST, handler))
    }

    fn add(mut self, method: Method, path: &'static str, handler: MethodRouter<App>) -> Self {
        self.router = self.router.route(path, handler);
        self.list.push((method, path));
        self
    }

    /// All of these and all of those.
    #[must_use]
    pub fn and(mut self, other: Routes) -> Self {
        self.router = self.router.merge(other.router);
        self.list.extend(other.list);
        self
    }

    /// Every method and path.
    pub fn list(&self) -> &[(Method, &'static str)] {
        &self.list
    }
}

/// Every route of the platform.
pub fn routes() -> Routes {
    Routes::new()
        .and(home::routes())
        .and(accounts::routes())
        .and(admin::routes())
        .and(api::routes())
        .and(entities::routes())
        .and(guides::routes())
        .and(network::routes())
        .and(pages::routes())
        .and(projects::routes())
        .and(search::routes())
        .and(sessions::routes())
        .and(surveys::routes())
        .and(training::routes())
        .and(health::routes())
        .and(assets::routes())
}

/// The routes with their layers, ready to serve.
///
/// What is around a kept page stands around the whole router and not around each route: a router copies every layer of a route, in a box
/// of its own, for every request.
pub fn service(app: App) -> Router {
    let inner = routes()
        .router
        .fallback(pages::missing)
        .layer(DefaultBodyLimit::max(FORM_LIMIT))
        .with_state(app.clone());
    let around = ServiceBuilder::new()
        .layer(from_fn(http::request_id::layer))
        .layer(from_fn_with_state(app.clone(), http::headers::layer))
        .layer(from_fn_with_state(app.clone(), http::page_cache::layer))
        .layer(from_fn_with_state(app.clone(), http::key::layer))
        .layer(http::sessions::layer(app.store.clone(), app.config.secure))
        .layer(from_fn_with_state(app, http::problem::layer))
        // Inside the layer that makes the pages of errors: a panic is answered with one of them.
        .layer(CatchPanicLayer::new())
        .layer(CsrfLayer::new());
    Router::new().fallback_service(around.service(inner))
}
