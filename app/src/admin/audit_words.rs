//! The audit log in words. A code that has none is shown as it is.

use domain::access::{MembershipRole, Role};
use domain::projects::Phase;

use crate::t;

/// The kinds of things that the log speaks of, in the order of the filter.
pub(super) const KINDS: [&str; 15] = [
    "account",
    "project",
    "session",
    "survey",
    "guide",
    "course",
    "edition",
    "registration",
    "enrolment",
    "entity",
    "lab",
    "person",
    "join-request",
    "job",
    "demonstration",
];

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
        "lab" => t!("audit-kind-lab"),
        "person" => t!("audit-kind-person"),
        "join-request" => t!("audit-kind-join-request"),
        "enrolment" => t!("audit-kind-enrolment"),
        "registration" => t!("audit-kind-registration"),
        "demonstration" => t!("audit-kind-demonstration"),
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
        "account.create-key" => t!("audit-account-create-key"),
        "account.renew-key" => t!("audit-account-renew-key"),
        "account.revoke-key" | "account.revoke-keys" => t!("audit-account-revoke-key"),
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
        "unpublish" => t!("audit-unpublish"),
        "import" => t!("audit-import"),
        "cancel" => t!("audit-cancel"),
        "call-off" => t!("audit-call-off"),
        "completed" => t!("audit-completed"),
        "attendance" => t!("audit-attendance"),
        "expire" => t!("audit-expire"),
        "delete-response" => t!("audit-delete-response"),
        "see-respondent" => t!("audit-see-respondent"),
        "lose-responses" => t!("audit-lose-responses"),
        "load-responses" => t!("audit-load-responses"),
        "respond" => t!("audit-respond"),
        "invite" => t!("audit-invite"),
        "remind" => t!("audit-remind"),
        "revoke-links" => t!("audit-revoke-links"),
        "phase" => t!("audit-phase"),
        "update" => t!("audit-update"),
        "remove-update" => t!("audit-remove-update"),
        "forget-history" => t!("audit-forget-history"),
        "open" => t!("audit-open"),
        "close" => t!("audit-close"),
        "begin" => t!("audit-begin"),
        "finish" => t!("audit-finish"),
        "accept" => t!("audit-accept"),
        "decline" => t!("audit-decline"),
        "withdraw" => t!("audit-withdraw"),
        _ => action.to_owned(),
    };
    if detail.is_empty() { verb } else { format!("{verb} ({})", detail_words(action, detail)) }
}

/// What else matters.
fn detail_words(action: &str, detail: &str) -> String {
    match (action, detail) {
        ("survey.edit", "settings") => t!("audit-detail-settings"),
        ("survey.edit", "questions") => t!("audit-detail-questions"),
        ("guide.import", "shipped") => t!("audit-detail-shipped"),
        ("guide.import", "imported") => t!("audit-detail-imported"),
        ("guide.import", "written") => t!("audit-detail-written"),
        ("project.phase", codes) => phases(codes),
        (_, other) => other.to_owned(),
    }
}

/// The detail of a change of phase is where from and where to: `research > co-creation`.
fn phases(codes: &str) -> String {
    let phase = |code: &str| Phase::from_code(code).map(|phase| t!(phase.message()));
    match codes.split_once(" > ").map(|(from, to)| (phase(from), phase(to))) {
        Some((Some(from), Some(to))) => t!("audit-detail-phase", from = from, to = to),
        _ => codes.to_owned(),
    }
}

fn role_word(code: &str) -> String {
    Role::from_code(code).map_or_else(|| code.to_owned(), |role| t!(role.message()))
}

/// The detail of a membership is its role and the entity's id.
fn place_word(detail: &str) -> String {
    let code = detail.split(' ').next().unwrap_or_default();
    MembershipRole::from_code(code).map_or_else(|| code.to_owned(), |role| t!(role.message()))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use domain::projects::Phase;

    use super::{kind_word, what};

    fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                sources(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }

    #[test]
    fn everything_that_is_logged_has_words() {
        let mut files = Vec::new();
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../server/store/src"), &mut files);
        let mut logged = 0;
        let mut wordless = Vec::new();
        for file in files {
            let text = fs::read_to_string(&file).unwrap();
            for rest in text.split(".audit(").skip(1) {
                let Some(action) =
                    rest.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next())
                else {
                    continue;
                };
                let kind = action.split('.').next().unwrap();
                logged += 1;
                if kind_word(kind) == kind || what(action, "") == action {
                    wordless.push(format!("{action} in {}", file.display()));
                }
                // The third argument, where it is a finished text.
                let call = rest.split(".await").next().unwrap();
                let detail = call.split('"').nth(3).filter(|text| !text.is_empty() && !text.contains('{'));
                if let Some(detail) = detail
                    && what(action, detail).contains(detail)
                {
                    wordless.push(format!("{action} with {detail} in {}", file.display()));
                }
            }
        }
        assert!(logged > 10, "the commands were found");
        assert_eq!(wordless, Vec::<String>::new(), "give these words in admin/audit_words.rs");
    }

    #[test]
    fn what_else_matters_is_said_in_words() {
        assert_eq!(what("survey.edit", "questions"), "Alteração (perguntas)");
        for origin in ["shipped", "imported", "written"] {
            assert!(!what("guide.import", origin).contains(origin));
        }
        for (from, to) in
            Phase::ALL.into_iter().flat_map(|from| from.next().iter().map(move |to| (from, *to)))
        {
            let said = what("project.phase", &format!("{} > {}", from.code(), to.code()));
            assert!(
                !said.contains('>') && !said.contains(from.code()) && !said.contains(to.code()),
                "{said}"
            );
        }
        assert_eq!(what("survey.load-responses", "600"), "Respostas carregadas (600)");
    }
}
