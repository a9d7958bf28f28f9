//! The audit log in words. A code that has none is shown as it is.

use domain::access::{MembershipRole, Role};

use crate::t;

/// The kinds of things that the log speaks of, in the order of the filter.
pub(super) const KINDS: [&str; 10] =
    ["account", "project", "session", "survey", "guide", "course", "edition", "entity", "person", "job"];

/// What a kind of thing is called.
pub(super) fn kind_word(kind: &str) -> String {
    match kind {
        "account" => t!("audit-kind-account"),
        "project" => t!("audit-kind-project"),
        "session" => t!("audit-kind-session"),
        "survey" => t!("audit-kind-survey"),
        "guide" => t!("audit-kind-guide"),
        "course" => t!("audit-kind-course"),
        "edition" => t!("audit-kind-edition"),
        "entity" => t!("audit-kind-entity"),
        "person" => t!("audit-kind-person"),
        "job" => t!("audit-kind-job"),
        other => other.to_owned(),
    }
}

/// What happened.
pub(super) fn what(action: &str, detail: &str) -> String {
    match action {
        "account.create" => t!("audit-account-create"),
        "account.confirm" => t!("audit-account-confirm"),
        "account.edit" => t!("audit-account-edit"),
        "account.password" => t!("audit-account-password"),
        "account.reset" => t!("audit-account-reset"),
        "account.ask-email" => t!("audit-account-ask-email"),
        "account.email" => t!("audit-account-email"),
        "account.end-session" => t!("audit-account-end-session"),
        "account.erase" => t!("audit-account-erase"),
        "account.expire" => t!("audit-account-expire"),
        "account.grant" => t!("audit-account-grant", role = role_word(detail)),
        "account.revoke" => t!("audit-account-revoke", role = role_word(detail)),
        "account.join" => t!("audit-account-join", role = place_word(detail)),
        "account.leave" => t!("audit-account-leave"),
        "job.retry" => t!("audit-job-retry"),
        other => said(other, detail),
    }
}

/// A verb that many kinds of things share.
fn said(action: &str, detail: &str) -> String {
    let verb = match action.split_once('.').map_or(action, |(_, verb)| verb) {
        "create" => t!("audit-create"),
        "edit" => t!("audit-edit"),
        "publish" => t!("audit-publish"),
        "delete" => t!("audit-delete"),
        _ => action.to_owned(),
    };
    if detail.is_empty() { verb } else { format!("{verb} ({detail})") }
}

fn role_word(code: &str) -> String {
    Role::from_code(code).map_or_else(|| code.to_owned(), |role| t!(role.message()))
}

/// The detail of a membership is its role and the entity's id.
fn place_word(detail: &str) -> String {
    let code = detail.split(' ').next().unwrap_or_default();
    MembershipRole::from_code(code).map_or_else(|| code.to_owned(), |role| t!(role.message()))
}
