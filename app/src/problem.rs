//! The pages for when something does not work: what happened, and what to do next, in the site's own shape.

use leptos::prelude::*;

use crate::components::{Actions, ButtonKind, ButtonLink, PageHeader, Shown};
use crate::context::{href, page};
use crate::layout::Head;
use crate::t;

/// What went wrong, as far as a person needs to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// 400: the request makes no sense.
    BadRequest,
    /// 403: signed in, but not allowed.
    Forbidden,
    /// 403: another site's page sent it.
    CrossSite,
    /// 404: nothing here, or nothing this person may know of.
    NotFound,
    /// 405: the address takes other methods.
    MethodNotAllowed,
    /// 409: somebody else was faster.
    Conflict,
    /// 410: a link that was used or has expired.
    Gone,
    /// 413: too large.
    TooLarge,
    /// 422: something in a form is wrong, and there is no page to show it on.
    Unprocessable,
    /// 429: too many requests.
    TooMany,
    /// 500: our mistake.
    Internal,
    /// 503: not now.
    Unavailable,
}

impl Problem {
    /// Every problem there is a page for.
    pub const ALL: [Problem; 12] = [
        Self::BadRequest,
        Self::Forbidden,
        Self::CrossSite,
        Self::NotFound,
        Self::MethodNotAllowed,
        Self::Conflict,
        Self::Gone,
        Self::TooLarge,
        Self::Unprocessable,
        Self::TooMany,
        Self::Internal,
        Self::Unavailable,
    ];

    /// The HTTP status.
    pub fn status(self) -> u16 {
        match self {
            Self::BadRequest => 400,
            Self::Forbidden | Self::CrossSite => 403,
            Self::NotFound => 404,
            Self::MethodNotAllowed => 405,
            Self::Conflict => 409,
            Self::Gone => 410,
            Self::TooLarge => 413,
            Self::Unprocessable => 422,
            Self::TooMany => 429,
            Self::Internal => 500,
            Self::Unavailable => 503,
        }
    }

    /// The problem to show for any status: the exact one, or else 400 for what the browser did and 500 for what we did.
    pub fn of_status(status: u16) -> Self {
        Self::ALL.into_iter().find(|problem| problem.status() == status).unwrap_or(if status < 500 {
            Self::BadRequest
        } else {
            Self::Internal
        })
    }

    /// What happened.
    pub fn title(self) -> String {
        match self {
            Self::BadRequest => t!("problem-bad-request"),
            Self::Forbidden => t!("problem-forbidden"),
            Self::CrossSite => t!("problem-cross-site"),
            Self::NotFound => t!("problem-not-found"),
            Self::MethodNotAllowed => t!("problem-method-not-allowed"),
            Self::Conflict => t!("problem-conflict"),
            Self::Gone => t!("problem-gone"),
            Self::TooLarge => t!("problem-too-large"),
            Self::Unprocessable => t!("problem-unprocessable"),
            Self::TooMany => t!("problem-too-many"),
            Self::Internal => t!("problem-internal"),
            Self::Unavailable => t!("problem-unavailable"),
        }
    }

    /// What to do next.
    pub fn text(self) -> String {
        match self {
            Self::BadRequest => t!("problem-bad-request-text"),
            Self::Forbidden => t!("problem-forbidden-text"),
            Self::CrossSite => t!("problem-cross-site-text"),
            Self::NotFound => t!("problem-not-found-text"),
            Self::MethodNotAllowed => t!("problem-method-not-allowed-text"),
            Self::Conflict => t!("problem-conflict-text"),
            Self::Gone => t!("problem-gone-text"),
            Self::TooLarge => t!("problem-too-large-text"),
            Self::Unprocessable => t!("problem-unprocessable-text"),
            Self::TooMany => t!("problem-too-many-text"),
            Self::Internal => t!("problem-internal-text"),
            Self::Unavailable => t!("problem-unavailable-text"),
        }
    }
}

/// The head of a problem's page: no search engine lists it, no language has its twin.
pub fn problem_head(problem: Problem) -> Head {
    Head { alternates: false, ..Head::private(problem.title()) }
}

/// The page of a problem. `reference` is the request's id in the log, shown where writing to us may help.
pub fn problem_page(problem: Problem, reference: Option<&str>) -> AnyView {
    let contact = page().lab.contact.clone();
    let reference = reference.filter(|_| {
        use Problem::{BadRequest, CrossSite, Internal, MethodNotAllowed, Unavailable};
        matches!(problem, Internal | Unavailable | BadRequest | CrossSite | MethodNotAllowed)
    });
    let reference = reference.map(|reference| {
        view! {
            <p>
                {t!("problem-reference", reference = reference.to_owned())} " "
                <a href=format!("mailto:{contact}")>{t!("problem-contact", contact = contact.clone())}</a>
            </p>
        }
    });
    view! {
        <div class="problem">
            <PageHeader
                kicker=problem.status().to_string()
                title=problem.title()
                lead=Shown::from(problem.text())
            />
            {reference}
            <Actions>
                <ButtonLink href=href("/") label=t!("problem-home")/>
                <ButtonLink href=href("/search") label=t!("problem-search") kind=ButtonKind::Secondary/>
            </Actions>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::Problem;

    #[test]
    fn every_status_has_a_page() {
        assert_eq!(Problem::of_status(404), Problem::NotFound);
        assert_eq!(Problem::of_status(403), Problem::Forbidden);
        assert_eq!(Problem::of_status(405), Problem::MethodNotAllowed);
        assert_eq!(Problem::of_status(418), Problem::BadRequest);
        assert_eq!(Problem::of_status(502), Problem::Internal);
    }
}
