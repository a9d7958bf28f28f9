//! From an error to a status and a page, in one place.
//!
//! A handler returns [`Error`]; the response carries only what is [`Told`]. The layer in `http::problem` makes the page, in the
//! reader's language and the site's shape, or the JSON of the API. People never see an internal message: the log has it, with
//! the request's id that the page shows.

use app::problem::Problem;
use axum::response::{IntoResponse, Response};
use domain::access::Reason;
use http::StatusCode;
use store::StoreError;

/// Why a request was not answered as asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The store's reason.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The request makes no sense.
    #[error("bad request: {0}")]
    BadRequest(&'static str),
    /// There is no such page or thing.
    #[error("not found")]
    NotFound,
    /// A link with a secret is used up or too old.
    #[error("link expired")]
    LinkExpired,
    /// A request to the JSON interface carries a key that is none, or not any more.
    #[error("wrong key")]
    WrongKey,
    /// The body is larger than allowed.
    #[error("too large")]
    TooLarge,
    /// Too many tries.
    #[error("too many requests")]
    TooMany,
    /// A form came from another site.
    #[error("cross-site request")]
    CrossSite,
    /// Something inside failed.
    #[error("internal: {0}")]
    Internal(String),
}

/// A result of a handler.
pub type Result<T = Response> = std::result::Result<T, Error>;

/// What people are told of an error; travels in the response's extensions until `http::problem` makes its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// Sign in first: the person is sent there.
    SignIn,
    /// The key is wrong.
    WrongKey,
    /// This page.
    Page(Problem),
}

impl Error {
    /// The error of what a link with a secret leads to: what is not there any more is a link that has expired.
    pub fn of_link(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Error::LinkExpired,
            other => other.into(),
        }
    }

    /// What people are told.
    pub fn told(&self) -> Told {
        Told::Page(match self {
            Error::Store(StoreError::Denied(Reason::SignIn)) => return Told::SignIn,
            Error::WrongKey => return Told::WrongKey,
            Error::Store(StoreError::Denied(Reason::Forbidden)) => Problem::Forbidden,
            Error::CrossSite => Problem::CrossSite,
            Error::Store(StoreError::Denied(Reason::Hidden) | StoreError::NotFound) | Error::NotFound => {
                Problem::NotFound
            }
            Error::Store(StoreError::Conflict | StoreError::Refused(_) | StoreError::Taken(_)) => {
                Problem::Conflict
            }
            Error::Store(StoreError::Busy(_)) => Problem::Unavailable,
            Error::BadRequest(_) => Problem::BadRequest,
            Error::LinkExpired => Problem::Gone,
            Error::TooLarge => Problem::TooLarge,
            Error::TooMany => Problem::TooMany,
            Error::Store(StoreError::Damaged(_) | StoreError::Index(_) | StoreError::Database(_))
            | Error::Internal(_) => Problem::Internal,
        })
    }
}

impl Told {
    /// The HTTP status.
    pub fn status(self) -> StatusCode {
        match self {
            Told::SignIn | Told::WrongKey => StatusCode::UNAUTHORIZED,
            Told::Page(problem) => {
                StatusCode::from_u16(problem.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
            }
        }
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let told = self.told();
        if told.status().is_server_error() {
            tracing::error!(error = %self, "request failed");
        } else {
            tracing::debug!(error = %self, "request refused");
        }
        let mut response = told.status().into_response();
        response.extensions_mut().insert(told);
        response
    }
}

impl From<crate::passwords::HashingFailed> for Error {
    fn from(error: crate::passwords::HashingFailed) -> Self {
        Error::Internal(error.to_string())
    }
}

impl From<tower_sessions::session::Error> for Error {
    fn from(error: tower_sessions::session::Error) -> Self {
        Error::Internal(error.to_string())
    }
}
