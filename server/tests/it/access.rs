//! Every route as every role: a route without a row fails, and so does a row without a route.
//!
//! A row says what each role gets, one letter each: `y` the page or the action (whatever it answers to an empty form), `s` sent to
//! sign in (401 in the JSON interface), `f` forbidden (403), `n` nothing there (404). The roles are those of [`ROLES`], in order.

use std::collections::BTreeSet;

use domain::access::Role;

use crate::test_app::{Answer, Client, TestApp};

/// Whoever asks.
const ROLES: [(&str, &[Role]); 6] = [
    ("visitor", &[]),
    ("citizen", &[]),
    ("innovator", &[Role::Innovator]),
    ("designer", &[Role::Designer]),
    ("director", &[Role::Director]),
    ("administrator", &[Role::Administrator]),
];

/// Everybody gets it.
const PUBLIC: &str = "yyyyyy";

/// Nobody does: there is no such thing, whoever asks.
const NOTHING: &str = "nnnnnn";

/// An address under an edition that does not exist.
macro_rules! concat_edition {
    ($rest:literal) => {
        concat!("/pt/training/none/editions/00000000-0000-7000-8000-000000000000", $rest)
    };
}

/// An address under a question of the library that does not exist.
macro_rules! concat_library {
    ($rest:literal) => {
        concat!("/pt/survey-library/00000000-0000-7000-8000-000000000000", $rest)
    };
}

/// A picture that there is not, of this survey.
macro_rules! concat_picture {
    ($survey:literal) => {
        concat!(
            "/pt/surveys/",
            $survey,
            "/pictures/",
            "0000000000000000000000000000000000000000000000000000000000000000"
        )
    };
}

/// Method, route, an address on it, what each role gets.
type Row = (&'static str, &'static str, &'static str, &'static str);

const ROWS: &[Row] = &[
    ("GET", "/", "/", PUBLIC),
    ("GET", "/{lang}", "/pt", PUBLIC),
    ("GET", "/{lang}/_components", "/en/_components", PUBLIC),
    ("GET", "/{lang}/sign-in", "/pt/sign-in", PUBLIC),
    ("POST", "/{lang}/sign-in", "/pt/sign-in", PUBLIC),
    ("POST", "/{lang}/sign-out", "/pt/sign-out", PUBLIC),
    ("GET", "/{lang}/sign-up", "/pt/sign-up", PUBLIC),
    ("POST", "/{lang}/sign-up", "/pt/sign-up", PUBLIC),
    ("GET", "/{lang}/sign-up/sent", "/pt/sign-up/sent", PUBLIC),
    ("GET", "/{lang}/confirm/{secret}", "/pt/confirm/0123456789abcdef", PUBLIC),
    ("POST", "/{lang}/confirm/{secret}", "/pt/confirm/0123456789abcdef", PUBLIC),
    ("GET", "/{lang}/reset", "/pt/reset", PUBLIC),
    ("GET", "/{lang}/reset/sent", "/pt/reset/sent", PUBLIC),
    ("POST", "/{lang}/reset", "/pt/reset", PUBLIC),
    ("GET", "/{lang}/reset/{secret}", "/pt/reset/0123456789abcdef", PUBLIC),
    ("POST", "/{lang}/reset/{secret}", "/pt/reset/0123456789abcdef", PUBLIC),
    ("GET", "/{lang}/account", "/pt/account", "syyyyy"),
    ("GET", "/{lang}/account/details", "/pt/account/details", "syyyyy"),
    ("POST", "/{lang}/account/details", "/pt/account/details", "syyyyy"),
    ("GET", "/{lang}/account/email", "/pt/account/email", "syyyyy"),
    ("POST", "/{lang}/account/email", "/pt/account/email", "syyyyy"),
    ("GET", "/{lang}/account/password", "/pt/account/password", "syyyyy"),
    ("POST", "/{lang}/account/password", "/pt/account/password", "syyyyy"),
    ("GET", "/{lang}/account/keys", "/pt/account/keys", "syyyyy"),
    ("POST", "/{lang}/account/keys", "/pt/account/keys", "syyyyy"),
    ("POST", "/{lang}/account/keys/revoke", "/pt/account/keys/revoke", "snnnnn"),
    ("GET", "/{lang}/account/export", "/pt/account/export", "syyyyy"),
    ("POST", "/{lang}/account/export", "/pt/account/export", "syyyyy"),
    ("GET", "/{lang}/account/erase", "/pt/account/erase", "syyyyy"),
    ("POST", "/{lang}/account/erase", "/pt/account/erase", "syyyyy"),
    ("GET", "/{lang}/account/email/{secret}", "/pt/account/email/0123456789abcdef", PUBLIC),
    ("POST", "/{lang}/account/email/{secret}", "/pt/account/email/0123456789abcdef", PUBLIC),
    ("GET", "/{lang}/account/sessions", "/pt/account/sessions", "syyyyy"),
    ("POST", "/{lang}/account/sessions/end", "/pt/account/sessions/end", "snnnnn"),
    ("POST", "/{lang}/account/sessions/end-others", "/pt/account/sessions/end-others", "syyyyy"),
    ("GET", "/{lang}/erased", "/pt/erased", PUBLIC),
    ("GET", "/{lang}/admin", "/pt/admin", "sffffy"),
    ("GET", "/{lang}/admin/accounts", "/pt/admin/accounts", "sffffy"),
    ("GET", "/{lang}/admin/audit", "/pt/admin/audit", "sffffy"),
    ("GET", "/{lang}/admin/jobs", "/pt/admin/jobs", "sffffy"),
    (
        "GET",
        "/{lang}/admin/accounts/{id}",
        "/pt/admin/accounts/00000000-0000-0000-0000-000000000000",
        "sffffn",
    ),
    (
        "POST",
        "/{lang}/admin/accounts/{id}/grant",
        "/pt/admin/accounts/00000000-0000-0000-0000-000000000000/grant",
        "sffffy",
    ),
    (
        "POST",
        "/{lang}/admin/accounts/{id}/revoke",
        "/pt/admin/accounts/00000000-0000-0000-0000-000000000000/revoke",
        "sffffy",
    ),
    (
        "POST",
        "/{lang}/admin/accounts/{id}/memberships",
        "/pt/admin/accounts/00000000-0000-0000-0000-000000000000/memberships",
        "sffffn",
    ),
    (
        "POST",
        "/{lang}/admin/accounts/{id}/memberships/end",
        "/pt/admin/accounts/00000000-0000-0000-0000-000000000000/memberships/end",
        "sffffn",
    ),
    (
        "POST",
        "/{lang}/admin/jobs/{id}/retry",
        "/pt/admin/jobs/00000000-0000-0000-0000-000000000000/retry",
        "sffffn",
    ),
    ("GET", "/{lang}/accessibility", "/pt/accessibility", PUBLIC),
    ("GET", "/{lang}/privacy", "/en/privacy", PUBLIC),
    ("GET", "/{lang}/language", "/en/language?to=/", PUBLIC),
    ("GET", "/{lang}/network", "/pt/network", PUBLIC),
    ("GET", "/{lang}/network/{slug}", "/pt/network/nobody", "nnnnnn"),
    ("GET", "/{lang}/network/join", "/pt/network/join", "syyyyy"),
    ("POST", "/{lang}/network/join", "/pt/network/join", "syyyyy"),
    ("POST", "/{lang}/network/join/withdraw", "/pt/network/join/withdraw", "syyyyy"),
    ("GET", "/{lang}/network/labs", "/pt/network/labs", PUBLIC),
    ("GET", "/{lang}/network/labs/new", "/pt/network/labs/new", "sffyyy"),
    ("POST", "/{lang}/network/labs/new", "/pt/network/labs/new", "sffyyy"),
    ("GET", "/{lang}/network/labs/{slug}", "/pt/network/labs/none", "nnnnnn"),
    ("GET", "/{lang}/network/labs/{slug}/edit", "/pt/network/labs/none/edit", "sffnnn"),
    ("POST", "/{lang}/network/labs/{slug}/edit", "/pt/network/labs/none/edit", "sffnnn"),
    // Only innovators have a profile, and each only their own.
    ("GET", "/{lang}/account/profile", "/pt/account/profile", "sfyfff"),
    ("POST", "/{lang}/account/profile", "/pt/account/profile", "sfyfff"),
    ("POST", "/{lang}/account/profile/delete", "/pt/account/profile/delete", "sfyfff"),
    ("GET", "/{lang}/admin/requests", "/pt/admin/requests", "sffffy"),
    ("GET", "/{lang}/admin/requests/{id}", "/pt/admin/requests/none", "sffffn"),
    ("POST", "/{lang}/admin/requests/{id}/accept", "/pt/admin/requests/none/accept", "sffffn"),
    ("POST", "/{lang}/admin/requests/{id}/decline", "/pt/admin/requests/none/decline", "sffffn"),
    ("GET", "/{lang}/guides", "/pt/guides", PUBLIC),
    ("GET", "/{lang}/guides/new", "/pt/guides/new", "sffyyy"),
    ("POST", "/{lang}/guides/new", "/pt/guides/new", "sffyyy"),
    ("GET", "/{lang}/guides/glossary", "/pt/guides/glossary", PUBLIC),
    ("GET", "/{lang}/guides/{slug}", "/pt/guides/pilot", PUBLIC),
    ("GET", "/{lang}/guides/{slug}/edit", "/pt/guides/pilot/edit", "sffyyy"),
    ("POST", "/{lang}/guides/{slug}/edit", "/pt/guides/pilot/edit", "sffyyy"),
    ("GET", "/{lang}/guides/{slug}/shipped", "/pt/guides/pilot/shipped", "sffyyy"),
    ("POST", "/{lang}/guides/{slug}/shipped", "/pt/guides/pilot/shipped", "sffyyy"),
    ("POST", "/{lang}/guides/{slug}/publish", "/pt/guides/pilot/publish", "sffyyy"),
    ("POST", "/{lang}/guides/{slug}/unpublish", "/pt/guides/persona/unpublish", "sffyyy"),
    ("GET", "/{lang}/projects", "/pt/projects", PUBLIC),
    ("GET", "/{lang}/projects/new", "/pt/projects/new", "sffyyy"),
    ("POST", "/{lang}/projects/new", "/pt/projects/new", "sffyyy"),
    // What there is, and who may do what with it, is in `projects`: a draft of others does not exist for anybody else.
    ("GET", "/{lang}/projects/{slug}", "/pt/projects/none", "nnnnnn"),
    ("GET", "/{lang}/projects/{slug}/edit", "/pt/projects/none/edit", "nnnnnn"),
    ("POST", "/{lang}/projects/{slug}/edit", "/pt/projects/none/edit", "nnnnnn"),
    ("POST", "/{lang}/projects/{slug}/publish", "/pt/projects/none/publish", "nnnnnn"),
    ("POST", "/{lang}/projects/{slug}/unpublish", "/pt/projects/none/unpublish", "nnnnnn"),
    ("GET", "/{lang}/projects/{slug}/plan", "/pt/projects/none/plan", "nnnnnn"),
    ("GET", "/{lang}/projects/{slug}/phase", "/pt/projects/none/phase", "nnnnnn"),
    ("POST", "/{lang}/projects/{slug}/phase", "/pt/projects/none/phase", "nnnnnn"),
    ("GET", "/{lang}/projects/{slug}/updates/new", "/pt/projects/none/updates/new", "nnnnnn"),
    ("POST", "/{lang}/projects/{slug}/updates", "/pt/projects/none/updates", "nnnnnn"),
    ("POST", "/{lang}/projects/{slug}/updates/{id}/remove", "/pt/projects/none/updates/x/remove", "nnnnnn"),
    ("GET", "/{lang}/portfolio", "/pt/portfolio", "sfffyy"),
    ("GET", "/{lang}/entities", "/pt/entities", PUBLIC),
    ("GET", "/{lang}/entities/new", "/pt/entities/new", "sffyyy"),
    ("POST", "/{lang}/entities/new", "/pt/entities/new", "sffyyy"),
    ("GET", "/{lang}/entities/{slug}", "/pt/entities/none", "nnnnnn"),
    ("GET", "/{lang}/entities/{slug}/edit", "/pt/entities/none/edit", "nnnnnn"),
    ("POST", "/{lang}/entities/{slug}/edit", "/pt/entities/none/edit", "nnnnnn"),
    ("GET", "/{lang}/sessions", "/pt/sessions", PUBLIC),
    ("GET", "/{lang}/sessions/new", "/pt/sessions/new", "sffyyy"),
    ("POST", "/{lang}/sessions/new", "/pt/sessions/new", "sffyyy"),
    ("GET", "/{lang}/sessions/{slug}", "/pt/sessions/none", NOTHING),
    ("GET", "/{lang}/sessions/{slug}/calendar.ics", "/pt/sessions/none/calendar.ics", NOTHING),
    ("POST", "/{lang}/sessions/{slug}/register", "/pt/sessions/none/register", NOTHING),
    ("GET", "/{lang}/sessions/{slug}/registered", "/pt/sessions/none/registered", NOTHING),
    ("POST", "/{lang}/sessions/{slug}/cancel", "/pt/sessions/none/cancel", "snnnnn"),
    ("GET", "/{lang}/sessions/{slug}/cancel/{secret}", "/pt/sessions/none/cancel/0123", PUBLIC),
    ("POST", "/{lang}/sessions/{slug}/cancel/{secret}", "/pt/sessions/none/cancel/0123", PUBLIC),
    ("GET", "/{lang}/sessions/{slug}/edit", "/pt/sessions/none/edit", NOTHING),
    ("POST", "/{lang}/sessions/{slug}/edit", "/pt/sessions/none/edit", NOTHING),
    ("POST", "/{lang}/sessions/{slug}/publish", "/pt/sessions/none/publish", NOTHING),
    ("POST", "/{lang}/sessions/{slug}/call-off", "/pt/sessions/none/call-off", NOTHING),
    ("GET", "/{lang}/sessions/{slug}/participants", "/pt/sessions/none/participants", "sffnnn"),
    ("GET", "/{lang}/sessions/{slug}/participants.csv", "/pt/sessions/none/participants.csv", "sffnnn"),
    (
        "POST",
        "/{lang}/sessions/{slug}/participants/attendance",
        "/pt/sessions/none/participants/attendance",
        "sffnnn",
    ),
    ("GET", "/{lang}/training", "/pt/training", PUBLIC),
    ("GET", "/{lang}/training/mine", "/pt/training/mine", "syyyyy"),
    ("GET", "/{lang}/training/new", "/pt/training/new", "sffyyy"),
    ("POST", "/{lang}/training/new", "/pt/training/new", "sffyyy"),
    ("GET", "/{lang}/training/{slug}", "/pt/training/none", NOTHING),
    ("GET", "/{lang}/training/{slug}/edit", "/pt/training/none/edit", NOTHING),
    ("POST", "/{lang}/training/{slug}/edit", "/pt/training/none/edit", NOTHING),
    ("POST", "/{lang}/training/{slug}/publish", "/pt/training/none/publish", NOTHING),
    ("GET", "/{lang}/training/{slug}/editions/new", "/pt/training/none/editions/new", NOTHING),
    ("POST", "/{lang}/training/{slug}/editions/new", "/pt/training/none/editions/new", NOTHING),
    ("GET", "/{lang}/training/{slug}/editions/{edition}/edit", concat_edition!("/edit"), NOTHING),
    ("POST", "/{lang}/training/{slug}/editions/{edition}/edit", concat_edition!("/edit"), NOTHING),
    ("POST", "/{lang}/training/{slug}/editions/{edition}/publish", concat_edition!("/publish"), NOTHING),
    ("POST", "/{lang}/training/{slug}/editions/{edition}/call-off", concat_edition!("/call-off"), NOTHING),
    (
        "GET",
        "/{lang}/training/{slug}/editions/{edition}/calendar.ics",
        concat_edition!("/calendar.ics"),
        NOTHING,
    ),
    ("POST", "/{lang}/training/{slug}/editions/{edition}/enrol", concat_edition!("/enrol"), NOTHING),
    ("POST", "/{lang}/training/{slug}/editions/{edition}/cancel", concat_edition!("/cancel"), "snnnnn"),
    (
        "GET",
        "/{lang}/training/{slug}/editions/{edition}/participants",
        concat_edition!("/participants"),
        "sffnnn",
    ),
    (
        "GET",
        "/{lang}/training/{slug}/editions/{edition}/participants.csv",
        concat_edition!("/participants.csv"),
        "sffnnn",
    ),
    ("POST", "/{lang}/training/{slug}/editions/{edition}/completed", concat_edition!("/completed"), "sffnnn"),
    ("GET", "/{lang}/surveys", "/pt/surveys", PUBLIC),
    ("GET", "/{lang}/surveys/new", "/pt/surveys/new", "sffyyy"),
    ("POST", "/{lang}/surveys/new", "/pt/surveys/new", "sffyyy"),
    ("GET", "/{lang}/surveys/new", "/pt/surveys/new?from=survey/draft", "sffyyy"),
    ("GET", "/{lang}/survey-library", "/pt/survey-library", "sffyyy"),
    ("GET", "/{lang}/survey-library/{id}", concat_library!(""), "sffnnn"),
    ("POST", "/{lang}/survey-library/{id}", concat_library!(""), "sffnnn"),
    ("POST", "/{lang}/survey-library/{id}/delete", concat_library!("/delete"), "sffnnn"),
    ("GET", "/{lang}/surveys/new/import", "/pt/surveys/new/import", "sffyyy"),
    ("POST", "/{lang}/surveys/new/import", "/pt/surveys/new/import", "sffyyy"),
    ("GET", "/{lang}/surveys/new/import/{token}", "/pt/surveys/new/import/none", "sffyyy"),
    ("POST", "/{lang}/surveys/new/import/{token}", "/pt/surveys/new/import/none", "sffyyy"),
    ("GET", "/{lang}/surveys/{slug}", "/pt/surveys/open", PUBLIC),
    ("GET", "/{lang}/surveys/{slug}", "/pt/surveys/draft", "nnnyyy"),
    ("GET", "/{lang}/surveys/{slug}/answer", "/pt/surveys/open/answer", PUBLIC),
    ("GET", "/{lang}/surveys/{slug}/answer", "/pt/surveys/draft/answer", "nnnyyy"),
    ("GET", "/{lang}/surveys/{slug}/answer", "/pt/surveys/members/answer", "syyyyy"),
    ("POST", "/{lang}/surveys/{slug}/answer", "/pt/surveys/open/answer", PUBLIC),
    ("POST", "/{lang}/surveys/{slug}/answer", "/pt/surveys/members/answer", "syyyyy"),
    ("GET", "/{lang}/surveys/{slug}/saved/{code}", "/pt/surveys/open/saved/0000-0000-0000-0000", NOTHING),
    ("GET", "/{lang}/surveys/{slug}/resume", "/pt/surveys/open/resume", PUBLIC),
    ("GET", "/{lang}/surveys/{slug}/resume", "/pt/surveys/draft/resume", "nnnyyy"),
    ("GET", "/{lang}/surveys/{slug}/resume", "/pt/surveys/members/resume", "syyyyy"),
    ("POST", "/{lang}/surveys/{slug}/resume", "/pt/surveys/open/resume", PUBLIC),
    ("GET", "/{lang}/surveys/{slug}/resume/{code}", "/pt/surveys/open/resume/0000-0000-0000-0000", NOTHING),
    ("GET", "/{lang}/surveys/{slug}/thanks", "/pt/surveys/open/thanks", PUBLIC),
    ("GET", "/{lang}/surveys/{slug}/embed", "/pt/surveys/open/embed", PUBLIC),
    ("GET", "/{lang}/surveys/{slug}/embed", "/pt/surveys/draft/embed", NOTHING),
    ("GET", "/{lang}/surveys/{slug}/embed", "/pt/surveys/members/embed", NOTHING),
    ("POST", "/{lang}/surveys/{slug}/embed", "/pt/surveys/open/embed", PUBLIC),
    ("POST", "/{lang}/surveys/{slug}/embed", "/pt/surveys/members/embed", NOTHING),
    ("GET", "/{lang}/surveys/{slug}/embed/thanks", "/pt/surveys/open/embed/thanks", PUBLIC),
    ("GET", "/{lang}/surveys/{slug}/embed/thanks", "/pt/surveys/draft/embed/thanks", NOTHING),
    ("GET", "/{lang}/surveys/{slug}/kiosk", "/pt/surveys/open/kiosk", PUBLIC),
    ("GET", "/{lang}/surveys/{slug}/kiosk", "/pt/surveys/draft/kiosk", NOTHING),
    ("POST", "/{lang}/surveys/{slug}/kiosk", "/pt/surveys/open/kiosk", PUBLIC),
    ("GET", "/{lang}/surveys/{slug}/kiosk/thanks", "/pt/surveys/open/kiosk/thanks", PUBLIC),
    ("GET", "/{lang}/surveys/{slug}/share", "/pt/surveys/open/share", "sffyyy"),
    ("GET", "/{lang}/surveys/{slug}/share", "/pt/surveys/draft/share", "nnnyyy"),
    ("POST", "/{lang}/surveys/{slug}/share", "/pt/surveys/open/share", "sffyyy"),
    ("POST", "/{lang}/surveys/{slug}/share", "/pt/surveys/draft/share", "nnnyyy"),
    ("GET", "/embed.js", "/embed.js", PUBLIC),
    ("GET", "/{lang}/surveys/{slug}/results", "/pt/surveys/open/results", PUBLIC),
    ("GET", "/{lang}/surveys/{slug}/results", "/pt/surveys/members/results", "sffyyy"),
    ("GET", "/{lang}/surveys/{slug}/results.csv", "/pt/surveys/open/results.csv", "sffyyy"),
    ("GET", "/{lang}/surveys/{slug}/results/{question}", "/pt/surveys/open/results/q1", "sffyyy"),
    ("GET", "/{lang}/surveys/{slug}/responses", "/pt/surveys/open/responses", "sffyyy"),
    ("GET", "/{lang}/surveys/{slug}/responses/{response}", "/pt/surveys/open/responses/none", "sffnnn"),
    (
        "GET",
        "/{lang}/surveys/{slug}/responses/{response}/files/{question}",
        "/pt/surveys/open/responses/none/files/q1",
        "sffnnn",
    ),
    (
        "POST",
        "/{lang}/surveys/{slug}/responses/{response}/delete",
        "/pt/surveys/open/responses/none/delete",
        "sffnnn",
    ),
    (
        "POST",
        "/{lang}/surveys/{slug}/responses/{response}/who",
        "/pt/surveys/open/responses/00000000-0000-0000-0000-000000000000/who",
        "sffffn",
    ),
    ("GET", "/{lang}/surveys/{slug}/set-apart", "/pt/surveys/open/set-apart", "sffyyy"),
    ("GET", "/{lang}/surveys/{slug}/set-apart", "/pt/surveys/draft/set-apart", "nnnyyy"),
    ("GET", "/{lang}/surveys/{slug}/set-apart/{batch}", "/pt/surveys/open/set-apart/2001-01-01", "sffnnn"),
    ("POST", "/{lang}/surveys/{slug}/set-apart/{batch}", "/pt/surveys/open/set-apart/2001-01-01", "sffnnn"),
    ("GET", "/{lang}/surveys/{slug}/bring-back/{batch}", "/pt/surveys/open/bring-back/2001-01-01", "sffnnn"),
    ("POST", "/{lang}/surveys/{slug}/bring-back/{batch}", "/pt/surveys/open/bring-back/2001-01-01", "sffnnn"),
    ("GET", "/{lang}/surveys/{slug}/invitations", "/pt/surveys/links/invitations", "sffyyy"),
    ("GET", "/{lang}/surveys/{slug}/invitations/new", "/pt/surveys/links/invitations/new", "sffyyy"),
    ("POST", "/{lang}/surveys/{slug}/invitations/new", "/pt/surveys/links/invitations/new", "sffyyy"),
    (
        "GET",
        "/{lang}/surveys/{slug}/invitations/{batch}",
        "/pt/surveys/links/invitations/00000000-0000-7000-8000-000000000000",
        "sffnnn",
    ),
    (
        "POST",
        "/{lang}/surveys/{slug}/invitations/{batch}/sheet",
        "/pt/surveys/links/invitations/00000000-0000-7000-8000-000000000000/sheet",
        "sffyyy",
    ),
    (
        "POST",
        "/{lang}/surveys/{slug}/invitations/{batch}/links",
        "/pt/surveys/links/invitations/00000000-0000-7000-8000-000000000000/links",
        "sffyyy",
    ),
    (
        "GET",
        "/{lang}/surveys/{slug}/invitations/{batch}/remind",
        "/pt/surveys/links/invitations/00000000-0000-7000-8000-000000000000/remind",
        "sffnnn",
    ),
    (
        "POST",
        "/{lang}/surveys/{slug}/invitations/{batch}/remind",
        "/pt/surveys/links/invitations/00000000-0000-7000-8000-000000000000/remind",
        "sffnnn",
    ),
    (
        "POST",
        "/{lang}/surveys/{slug}/invitations/{batch}/revoke",
        "/pt/surveys/links/invitations/00000000-0000-7000-8000-000000000000/revoke",
        "sffnnn",
    ),
    ("GET", "/{lang}/surveys/{slug}/answer", "/pt/surveys/links/answer", PUBLIC),
    ("POST", "/{lang}/surveys/{slug}/answer", "/pt/surveys/links/answer", NOTHING),
    ("GET", "/{lang}/surveys/{slug}/answer", "/pt/surveys/network/answer", "sfyfff"),
    ("POST", "/{lang}/surveys/{slug}/answer", "/pt/surveys/network/answer", "sfyfff"),
    ("GET", "/{lang}/surveys/{slug}/resume", "/pt/surveys/network/resume", "sfyfff"),
    ("GET", "/s", "/s", PUBLIC),
    ("GET", "/s/{key}", "/s/0000-0000-0000-0000-0000", PUBLIC),
    ("GET", "/{lang}/link", "/pt/link", PUBLIC),
    ("GET", "/{lang}/link", "/pt/link?key=0000-0000-0000-0000-0000", NOTHING),
    ("GET", "/{lang}/surveys/{slug}/xlsform", "/pt/surveys/open/xlsform", "sffyyy"),
    ("GET", "/{lang}/surveys/{slug}/edit", "/pt/surveys/open/edit", "sffyyy"),
    ("POST", "/{lang}/surveys/{slug}/edit", "/pt/surveys/open/edit", "sffyyy"),
    ("GET", "/{lang}/surveys/{slug}/overall", "/pt/surveys/open/overall", "sffyyy"),
    ("POST", "/{lang}/surveys/{slug}/overall", "/pt/surveys/open/overall", "sffyyy"),
    ("GET", "/{lang}/surveys/{slug}/check", "/pt/surveys/open/check", "sffyyy"),
    ("GET", "/{lang}/surveys/{slug}/check", "/pt/surveys/draft/check", "nnnyyy"),
    ("GET", "/{lang}/surveys/{slug}/logic", "/pt/surveys/open/logic", "sffyyy"),
    ("GET", "/{lang}/surveys/{slug}/logic", "/pt/surveys/draft/logic", "nnnyyy"),
    ("GET", "/{lang}/surveys/{slug}/preview", "/pt/surveys/draft/preview", "nnnyyy"),
    ("POST", "/{lang}/surveys/{slug}/preview", "/pt/surveys/open/preview", "sffyyy"),
    ("POST", "/{lang}/surveys/{slug}/state", "/pt/surveys/open/state", "sffyyy"),
    ("POST", "/{lang}/surveys/{slug}/state", "/pt/surveys/draft/state", "nnnyyy"),
    ("POST", "/{lang}/surveys/{slug}/delete", "/pt/surveys/open/delete", "sffyyy"),
    ("POST", "/{lang}/surveys/{slug}/pages", "/pt/surveys/open/pages", "sffyyy"),
    ("POST", "/{lang}/surveys/{slug}/pages/{page}", "/pt/surveys/open/pages/1", "sffyyy"),
    ("POST", "/{lang}/surveys/{slug}/pages/{page}/delete", "/pt/surveys/open/pages/1/delete", "sffyyy"),
    ("POST", "/{lang}/surveys/{slug}/pages/{page}/place", "/pt/surveys/open/pages/1/place", "sffyyy"),
    ("POST", "/{lang}/surveys/{slug}/pages/{page}/place", "/pt/surveys/draft/pages/1/place", "nnnyyy"),
    ("POST", "/{lang}/surveys/{slug}/sample", "/pt/surveys/open/sample", "sffyyy"),
    ("POST", "/{lang}/surveys/{slug}/sample", "/pt/surveys/draft/sample", "nnnyyy"),
    (
        "POST",
        "/{lang}/surveys/{slug}/questions/{question}/place",
        "/pt/surveys/open/questions/q1/place",
        "sffyyy",
    ),
    (
        "POST",
        "/{lang}/surveys/{slug}/questions/{question}/place",
        "/pt/surveys/draft/questions/q1/place",
        "nnnyyy",
    ),
    ("GET", "/{lang}/surveys/{slug}/pages/{page}/sections", "/pt/surveys/open/pages/1/sections", "sffyyy"),
    ("POST", "/{lang}/surveys/{slug}/pages/{page}/sections", "/pt/surveys/open/pages/1/sections", "sffyyy"),
    ("GET", "/{lang}/surveys/{slug}/sections/{section}", "/pt/surveys/open/sections/g9", "sffnnn"),
    ("POST", "/{lang}/surveys/{slug}/sections/{section}", "/pt/surveys/open/sections/g9", "sffnnn"),
    (
        "POST",
        "/{lang}/surveys/{slug}/sections/{section}/delete",
        "/pt/surveys/open/sections/g9/delete",
        "sffyyy",
    ),
    ("GET", "/{lang}/surveys/{slug}/quotas/new", "/pt/surveys/open/quotas/new", "sffyyy"),
    ("POST", "/{lang}/surveys/{slug}/quotas/new", "/pt/surveys/open/quotas/new", "sffyyy"),
    ("GET", "/{lang}/surveys/{slug}/quotas/{quota}", "/pt/surveys/open/quotas/c9", "sffnnn"),
    ("POST", "/{lang}/surveys/{slug}/quotas/{quota}", "/pt/surveys/open/quotas/c9", "sffnnn"),
    ("POST", "/{lang}/surveys/{slug}/quotas/{quota}/delete", "/pt/surveys/open/quotas/c9/delete", "sffyyy"),
    ("GET", "/{lang}/surveys/{slug}/questions", "/pt/surveys/draft/questions", "nnnyyy"),
    ("GET", "/{lang}/surveys/{slug}/questions/new", "/pt/surveys/open/questions/new?kind=scale", "sffyyy"),
    ("POST", "/{lang}/surveys/{slug}/questions/new", "/pt/surveys/open/questions/new", "sffyyy"),
    ("GET", "/{lang}/surveys/{slug}/questions/{question}", "/pt/surveys/open/questions/q1", "sffyyy"),
    ("POST", "/{lang}/surveys/{slug}/questions/{question}", "/pt/surveys/open/questions/q1", "sffyyy"),
    (
        "POST",
        "/{lang}/surveys/{slug}/questions/{question}/move",
        "/pt/surveys/open/questions/q1/move",
        "sffyyy",
    ),
    (
        "POST",
        "/{lang}/surveys/{slug}/questions/{question}/duplicate",
        "/pt/surveys/open/questions/q1/duplicate",
        "sffyyy",
    ),
    (
        "POST",
        "/{lang}/surveys/{slug}/questions/{question}/delete",
        "/pt/surveys/open/questions/q1/delete",
        "sffyyy",
    ),
    (
        "GET",
        "/{lang}/surveys/{slug}/questions/{question}/keep",
        "/pt/surveys/open/questions/q1/keep",
        "sffyyy",
    ),
    // A question has no picture; only texts have.
    (
        "GET",
        "/{lang}/surveys/{slug}/questions/{question}/picture",
        "/pt/surveys/open/questions/q1/picture",
        "sffnnn",
    ),
    (
        "POST",
        "/{lang}/surveys/{slug}/questions/{question}/picture",
        "/pt/surveys/open/questions/q1/picture",
        "sffnnn",
    ),
    (
        "POST",
        "/{lang}/surveys/{slug}/questions/{question}/picture/delete",
        "/pt/surveys/open/questions/q1/picture/delete",
        "sffyyy",
    ),
    ("GET", "/{lang}/surveys/{slug}/pictures/{picture}", concat_picture!("open"), NOTHING),
    ("GET", "/{lang}/surveys/{slug}/pictures/{picture}", concat_picture!("members"), "snnnnn"),
    (
        "GET",
        "/{lang}/surveys/{slug}/questions/{question}/keep",
        "/pt/surveys/draft/questions/q1/keep",
        "nnnyyy",
    ),
    (
        "POST",
        "/{lang}/surveys/{slug}/questions/{question}/keep",
        "/pt/surveys/open/questions/q1/keep",
        "sffyyy",
    ),
    ("GET", "/{lang}/surveys/{slug}/add-questions", "/pt/surveys/draft/add-questions", "nnnyyy"),
    ("GET", "/{lang}/surveys/{slug}/add-questions", "/pt/surveys/open/add-questions", "sffyyy"),
    ("POST", "/{lang}/surveys/{slug}/add-questions", "/pt/surveys/draft/add-questions", "nnnyyy"),
    ("GET", "/api/openapi.json", "/api/openapi.json", PUBLIC),
    ("GET", "/api/v1/projects", "/api/v1/projects", PUBLIC),
    ("GET", "/api/v1/projects/{slug}", "/api/v1/projects/none", "nnnnnn"),
    ("GET", "/api/v1/projects/{slug}/workstreams", "/api/v1/projects/none/workstreams", "nnnnnn"),
    ("GET", "/api/v1/guides", "/api/v1/guides", PUBLIC),
    ("GET", "/api/v1/guides/{slug}", "/api/v1/guides/none", "nnnnnn"),
    ("GET", "/api/v1/entities", "/api/v1/entities", PUBLIC),
    ("GET", "/api/v1/entities/{slug}", "/api/v1/entities/none", "nnnnnn"),
    ("GET", "/api/v1/labs", "/api/v1/labs", PUBLIC),
    ("GET", "/api/v1/labs/{slug}", "/api/v1/labs/none", "nnnnnn"),
    ("GET", "/api/v1/sessions", "/api/v1/sessions", PUBLIC),
    ("GET", "/api/v1/sessions/{slug}", "/api/v1/sessions/none", NOTHING),
    ("GET", "/api/v1/surveys", "/api/v1/surveys", PUBLIC),
    ("GET", "/api/v1/surveys/{slug}", "/api/v1/surveys/open", PUBLIC),
    ("GET", "/api/v1/surveys/{slug}", "/api/v1/surveys/draft", "nnnyyy"),
    ("POST", "/api/v1/surveys/{slug}/evaluate", "/api/v1/surveys/open/evaluate", PUBLIC),
    ("POST", "/api/v1/surveys/{slug}/evaluate", "/api/v1/surveys/draft/evaluate", "nnnyyy"),
    ("POST", "/api/v1/surveys/{slug}/evaluate", "/api/v1/surveys/members/evaluate", "syyyyy"),
    ("POST", "/api/v1/surveys/{slug}/evaluate", "/api/v1/surveys/links/evaluate", PUBLIC),
    ("POST", "/api/v1/surveys/{slug}/evaluate", "/api/v1/surveys/network/evaluate", "sfyyyy"),
    ("GET", "/api/v1/surveys/{slug}/results", "/api/v1/surveys/open/results", PUBLIC),
    // Nobody has a browser to be sent to: signed out is 401 here.
    ("GET", "/api/v1/surveys/{slug}/results", "/api/v1/surveys/members/results", "sffyyy"),
    ("GET", "/api/v1/surveys/{slug}/results", "/api/v1/surveys/draft/results", NOTHING),
    ("GET", "/api/v1/courses", "/api/v1/courses", PUBLIC),
    ("GET", "/api/v1/courses/{slug}", "/api/v1/courses/none", NOTHING),
    ("GET", "/api/v1/people", "/api/v1/people", PUBLIC),
    ("GET", "/api/v1/people/{slug}", "/api/v1/people/none", "nnnnnn"),
    ("GET", "/{lang}/search", "/pt/search?q=piloto", PUBLIC),
    ("POST", "/api/search", "/api/search", PUBLIC),
    ("GET", "/healthz", "/healthz", PUBLIC),
    ("GET", "/readyz", "/readyz", PUBLIC),
    ("GET", "/metrics", "/metrics", PUBLIC),
    ("GET", "/pkg/{file}", "/pkg/none.css", NOTHING),
    ("GET", "/theme/{file}", "/theme/none.css", NOTHING),
    ("GET", "/favicon.ico", "/favicon.ico", PUBLIC),
    ("GET", "/robots.txt", "/robots.txt", PUBLIC),
];

fn letter(answer: &Answer) -> char {
    match answer.status.as_u16() {
        303 if answer.location().contains("/sign-in?next=") || answer.location().ends_with("/sign-in") => 's',
        401 => 's',
        403 => 'f',
        404 => 'n',
        500.. => '!',
        _ => 'y',
    }
}

async fn ask(client: &mut Client<'_>, method: &str, address: &str) -> Answer {
    if method == "GET" { client.get(address).await } else { client.post(address, &[]).await }
}

#[test]
fn every_route_has_a_row_and_every_row_a_route() {
    let routes = server::router::routes();
    let routes: BTreeSet<String> =
        routes.list().iter().map(|(method, path)| format!("{method} {path}")).collect();
    let rows: BTreeSet<String> = ROWS.iter().map(|(method, path, _, _)| format!("{method} {path}")).collect();
    let missing: Vec<_> = routes.difference(&rows).collect();
    let left_over: Vec<_> = rows.difference(&routes).collect();
    assert!(missing.is_empty(), "no row says who may use: {missing:#?}");
    assert!(left_over.is_empty(), "there is no such route: {left_over:#?}");
}

#[tokio::test]
async fn every_role_gets_what_its_row_says() {
    let app = TestApp::start().await;
    server::guides::library::sync(&app.app.store).await.unwrap();
    crate::surveys::one_of_each(&app).await;
    let mut wrong = Vec::new();
    for (position, (role, grants)) in ROLES.into_iter().enumerate() {
        let signed_in = match role {
            "visitor" => app.visitor(),
            _ => app.signed_in(&format!("{role}@example.org"), grants).await,
        };
        for (method, route, address, expected) in ROWS {
            // Each request with the cookies of a fresh sign-in: signing out is a row too.
            let mut client = if route.ends_with("sign-out") {
                match role {
                    "visitor" => app.visitor(),
                    _ => app.signed_in(&format!("{role}-leaves@example.org"), grants).await,
                }
            } else {
                signed_in.clone()
            };
            let got = letter(&ask(&mut client, method, address).await);
            let wanted = expected.chars().nth(position).unwrap();
            if got != wanted {
                wrong.push(format!("{role} {method} {route}: {got} instead of {wanted}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
