//! Turns an error into its page, or into JSON under `/api`.

use app::problem::{Problem, problem_head, problem_page};
use app::view::PageView;
use axum::Json;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use http::header::{ALLOW, RETRY_AFTER, WWW_AUTHENTICATE};
use http::{Extensions, HeaderValue, Method, StatusCode};
use tower_http::csrf::ProtectionError;

use super::request_id::RequestId;
use crate::error::{Error, Told};
use crate::state::App;
use crate::visit::Visit;

/// Fills in the body of an answer that failed.
pub async fn layer(State(app): State<App>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let asked = parts.clone();
    let response = next.run(Request::from_parts(parts, body)).await;
    let Some((told, status)) = told(&response) else { return response };
    let id = asked.extensions.get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default();
    let mut page = if is_api(asked.uri.path()) {
        json(told, status, &id)
    } else {
        let Told::Page(problem) = told else { return to_sign_in(&asked) };
        let visit = Visit::of(&app, &asked).await.unwrap_or_else(|_| Visit::unknown(&app, asked.uri.path()));
        html(&visit, problem, status, &id)
    };
    // A framework's own refusal says which methods there are.
    if let Some(allowed) = response.headers().get(ALLOW) {
        page.headers_mut().insert(ALLOW, allowed.clone());
    }
    page
}

/// The answer to a request that took too long: made without the database, which may be what took so long.
pub fn timed_out(app: &App, path: &str) -> Response {
    let status = StatusCode::SERVICE_UNAVAILABLE;
    let mut page = if is_api(path) {
        json(Told::Page(Problem::Unavailable), status, "")
    } else {
        html(&Visit::unknown(app, path), Problem::Unavailable, status, "")
    };
    super::headers::complete(page.headers_mut(), app.config.secure);
    page
}

/// Whether an address belongs to the JSON interface.
fn is_api(path: &str) -> bool {
    path == "/api" || path.starts_with("/api/")
}

fn html(visit: &Visit, problem: Problem, status: StatusCode, id: &str) -> Response {
    let reference = Some(id).filter(|id| !id.is_empty());
    // Not kept, whoever asks: the page of an error never stands for the address.
    let mut page = visit
        .private_html(|| PageView::new(problem_head(problem), Vec::new(), problem_page(problem, reference)));
    *page.status_mut() = status;
    if problem == Problem::Unavailable {
        page.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("5"));
    }
    page
}

/// What an answer says went wrong, or what its bare status stands for.
fn told(response: &Response) -> Option<(Told, StatusCode)> {
    let status = response.status();
    if let Some(told) = response.extensions().get::<Told>() {
        return Some((*told, status));
    }
    // A bare 403 too, but one that says nothing about the person's account.
    if response.extensions().get::<ProtectionError>().is_some() {
        return Some((Error::CrossSite.told(), status));
    }
    let failed = status.is_client_error() || status.is_server_error();
    let kind = response.headers().get(http::header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    // A framework's own refusal is a line of plain text, or nothing.
    let bare = kind.is_none_or(|kind| kind.starts_with("text/plain"));
    (failed && bare && status != StatusCode::SERVICE_UNAVAILABLE)
        .then(|| (Told::Page(Problem::of_status(status.as_u16())), status))
}

/// The answer of the JSON interface to a request that got no further than its key.
pub(super) fn of_api(error: &Error, extensions: &Extensions) -> Response {
    let told = error.told();
    if told.status().is_server_error() {
        tracing::error!(%error, "request failed");
    }
    let id = extensions.get::<RequestId>().map(|id| id.0.as_str()).unwrap_or_default();
    json(told, told.status(), id)
}

fn json(told: Told, status: StatusCode, id: &str) -> Response {
    let word = match told {
        Told::SignIn => "sign-in-needed",
        Told::WrongKey => "wrong-key",
        Told::Page(problem) => match problem {
            Problem::BadRequest => "bad-request",
            Problem::Forbidden => "forbidden",
            Problem::CrossSite => "cross-site",
            Problem::NotFound => "not-found",
            Problem::MethodNotAllowed => "method-not-allowed",
            Problem::Conflict => "conflict",
            Problem::Gone => "gone",
            Problem::TooLarge => "too-large",
            Problem::Unprocessable => "unprocessable",
            Problem::TooMany => "too-many-requests",
            Problem::Internal => "internal",
            Problem::Unavailable => "unavailable",
        },
    };
    let mut response = (status, Json(serde_json::json!({ "error": word, "request": id }))).into_response();
    // RFC 9110 asks for a challenge with every 401; RFC 6750 says how it looks.
    let challenge = match told {
        Told::SignIn => "Bearer realm=\"Bancada\"",
        Told::WrongKey => "Bearer realm=\"Bancada\", error=\"invalid_token\"",
        Told::Page(Problem::Unavailable) => {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("5"));
            return response;
        }
        Told::Page(_) => return response,
    };
    response.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static(challenge));
    response
}

fn to_sign_in(asked: &http::request::Parts) -> Response {
    let lang = crate::visit::lang_of(asked);
    let target = if asked.method == Method::GET {
        let next: String = form_urlencoded::byte_serialize(
            asked.uri.path_and_query().map_or("/", |path| path.as_str()).as_bytes(),
        )
        .collect();
        format!("/{}/sign-in?next={next}", lang.code())
    } else {
        format!("/{}/sign-in", lang.code())
    };
    Redirect::to(&target).into_response()
}
