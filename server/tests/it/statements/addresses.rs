//! An address on every page there is, so that each can be asked for; a test says which page has none.

use store::Store;

use super::multiply::texts;

/// The address on a route, with what is in braces found in the database. Lists are asked for with a filter too.
pub const PAGES: &[(&str, &[&str])] = &[
    ("/{lang}", &["/pt"]),
    ("/{lang}/_components", &["/pt/_components"]),
    ("/{lang}/accessibility", &["/pt/accessibility"]),
    ("/{lang}/privacy", &["/pt/privacy"]),
    ("/{lang}/sign-in", &["/pt/sign-in"]),
    ("/{lang}/sign-up", &["/pt/sign-up"]),
    ("/{lang}/sign-up/sent", &["/pt/sign-up/sent"]),
    ("/{lang}/reset", &["/pt/reset"]),
    ("/{lang}/reset/sent", &["/pt/reset/sent"]),
    ("/{lang}/erased", &["/pt/erased"]),
    ("/{lang}/account", &["/pt/account"]),
    ("/{lang}/account/details", &["/pt/account/details"]),
    ("/{lang}/account/email", &["/pt/account/email"]),
    ("/{lang}/account/password", &["/pt/account/password"]),
    ("/{lang}/account/export", &["/pt/account/export"]),
    ("/{lang}/account/erase", &["/pt/account/erase"]),
    ("/{lang}/account/keys", &["/pt/account/keys"]),
    ("/{lang}/account/sessions", &["/pt/account/sessions"]),
    ("/{lang}/account/profile", &["/pt/account/profile"]),
    ("/{lang}/admin", &["/pt/admin"]),
    ("/{lang}/admin/accounts", &["/pt/admin/accounts", "/pt/admin/accounts?q=demo"]),
    ("/{lang}/admin/accounts/{id}", &["/pt/admin/accounts/{account}"]),
    ("/{lang}/admin/audit", &["/pt/admin/audit"]),
    ("/{lang}/admin/jobs", &["/pt/admin/jobs"]),
    ("/{lang}/admin/requests", &["/pt/admin/requests"]),
    ("/{lang}/admin/requests/{id}", &["/pt/admin/requests/{request}"]),
    ("/{lang}/network", &["/pt/network", "/pt/network?region=Centro"]),
    ("/{lang}/network/{slug}", &["/pt/network/{person}"]),
    ("/{lang}/network/join", &["/pt/network/join"]),
    ("/{lang}/network/labs", &["/pt/network/labs"]),
    ("/{lang}/network/labs/new", &["/pt/network/labs/new"]),
    ("/{lang}/network/labs/{slug}", &["/pt/network/labs/{lab}"]),
    ("/{lang}/network/labs/{slug}/edit", &["/pt/network/labs/{lab}/edit"]),
    ("/{lang}/guides", &["/pt/guides", "/pt/guides?phase=research"]),
    ("/{lang}/guides/new", &["/pt/guides/new"]),
    ("/{lang}/guides/glossary", &["/pt/guides/glossary"]),
    ("/{lang}/guides/{slug}", &["/pt/guides/{guide}"]),
    ("/{lang}/guides/{slug}/edit", &["/pt/guides/{guide}/edit"]),
    ("/{lang}/guides/{slug}/shipped", &["/pt/guides/{guide}/shipped"]),
    ("/{lang}/projects", &["/pt/projects", "/pt/projects?phase=research"]),
    ("/{lang}/projects/new", &["/pt/projects/new"]),
    ("/{lang}/projects/{slug}", &["/pt/projects/{project}", "/pt/projects/{draft}"]),
    ("/{lang}/projects/{slug}/edit", &["/pt/projects/{project}/edit"]),
    ("/{lang}/projects/{slug}/plan", &["/pt/projects/{planned}/plan"]),
    ("/{lang}/projects/{slug}/phase", &["/pt/projects/{project}/phase"]),
    ("/{lang}/projects/{slug}/updates/new", &["/pt/projects/{project}/updates/new"]),
    ("/{lang}/portfolio", &["/pt/portfolio"]),
    ("/{lang}/entities", &["/pt/entities"]),
    ("/{lang}/entities/new", &["/pt/entities/new"]),
    ("/{lang}/entities/{slug}", &["/pt/entities/{entity}"]),
    ("/{lang}/entities/{slug}/edit", &["/pt/entities/{entity}/edit"]),
    ("/{lang}/sessions", &["/pt/sessions", "/pt/sessions?when=past"]),
    ("/{lang}/sessions/new", &["/pt/sessions/new"]),
    ("/{lang}/sessions/{slug}", &["/pt/sessions/{session}"]),
    ("/{lang}/sessions/{slug}/calendar.ics", &["/pt/sessions/{session}/calendar.ics"]),
    ("/{lang}/sessions/{slug}/registered", &["/pt/sessions/{session}/registered"]),
    ("/{lang}/sessions/{slug}/edit", &["/pt/sessions/{session}/edit"]),
    ("/{lang}/sessions/{slug}/participants", &["/pt/sessions/{session}/participants"]),
    ("/{lang}/sessions/{slug}/participants.csv", &["/pt/sessions/{session}/participants.csv"]),
    ("/{lang}/training", &["/pt/training"]),
    ("/{lang}/training/mine", &["/pt/training/mine"]),
    ("/{lang}/training/new", &["/pt/training/new"]),
    ("/{lang}/training/{slug}", &["/pt/training/{course}"]),
    ("/{lang}/training/{slug}/edit", &["/pt/training/{course}/edit"]),
    ("/{lang}/training/{slug}/editions/new", &["/pt/training/{course}/editions/new"]),
    ("/{lang}/training/{slug}/editions/{edition}/edit", &["/pt/training/{course}/editions/{edition}/edit"]),
    (
        "/{lang}/training/{slug}/editions/{edition}/calendar.ics",
        &["/pt/training/{course}/editions/{edition}/calendar.ics"],
    ),
    (
        "/{lang}/training/{slug}/editions/{edition}/participants",
        &["/pt/training/{course}/editions/{edition}/participants"],
    ),
    (
        "/{lang}/training/{slug}/editions/{edition}/participants.csv",
        &["/pt/training/{course}/editions/{edition}/participants.csv"],
    ),
    ("/{lang}/surveys", &["/pt/surveys"]),
    (
        "/{lang}/surveys/new",
        &[
            "/pt/surveys/new",
            "/pt/surveys/new?from=survey/{survey}",
            "/pt/surveys/new?from=template/after-session",
        ],
    ),
    ("/{lang}/survey-library", &["/pt/survey-library", "/pt/survey-library?q=servi%C3%A7o"]),
    ("/{lang}/survey-library/{id}", &["/pt/survey-library/{kept}"]),
    (
        "/{lang}/surveys/{slug}/add-questions",
        &[
            "/pt/surveys/{unpublished}/add-questions",
            "/pt/surveys/{unpublished}/add-questions?q=servi%C3%A7o",
            "/pt/surveys/{unpublished}/add-questions?source=survey/{survey}",
            "/pt/surveys/{unpublished}/add-questions?source=template/after-session",
        ],
    ),
    ("/{lang}/surveys/{slug}/questions/{question}/keep", &["/pt/surveys/{survey}/questions/{question}/keep"]),
    (
        "/{lang}/surveys/{slug}/questions/{question}/picture",
        &["/pt/surveys/{noted}/questions/{note}/picture"],
    ),
    ("/{lang}/surveys/{slug}/pictures/{picture}", &["/pt/surveys/{noted}/pictures/{picture}"]),
    ("/{lang}/surveys/new/import", &["/pt/surveys/new/import"]),
    ("/{lang}/surveys/new/import/{token}", &["/pt/surveys/new/import/{upload}"]),
    ("/{lang}/surveys/{slug}", &["/pt/surveys/{survey}", "/pt/surveys/{open}"]),
    (
        "/{lang}/surveys/{slug}/answer",
        &["/pt/surveys/{open}/answer", "/pt/surveys/{links}/answer?key=E1R7-0W3G-E1R7-0W3G-E1R7"],
    ),
    ("/{lang}/link", &["/pt/link"]),
    ("/{lang}/surveys/{slug}/invitations", &["/pt/surveys/{links}/invitations"]),
    ("/{lang}/surveys/{slug}/invitations/new", &["/pt/surveys/{links}/invitations/new"]),
    ("/{lang}/surveys/{slug}/invitations/{batch}", &["/pt/surveys/{links}/invitations/{batch}"]),
    (
        "/{lang}/surveys/{slug}/invitations/{batch}/remind",
        &["/pt/surveys/{links}/invitations/{batch}/remind"],
    ),
    ("/{lang}/surveys/{slug}/saved/{code}", &["/pt/surveys/{open}/saved/59RY-C9QT-H0QJ-MGPM"]),
    ("/{lang}/surveys/{slug}/resume", &["/pt/surveys/{open}/resume"]),
    ("/{lang}/surveys/{slug}/resume/{code}", &["/pt/surveys/{open}/resume/59RY-C9QT-H0QJ-MGPM"]),
    ("/{lang}/surveys/{slug}/thanks", &["/pt/surveys/{open}/thanks"]),
    ("/{lang}/surveys/{slug}/embed", &["/pt/surveys/{open}/embed"]),
    ("/{lang}/surveys/{slug}/embed/thanks", &["/pt/surveys/{open}/embed/thanks"]),
    ("/{lang}/surveys/{slug}/kiosk", &["/pt/surveys/{open}/kiosk"]),
    ("/{lang}/surveys/{slug}/kiosk/thanks", &["/pt/surveys/{open}/kiosk/thanks"]),
    ("/{lang}/surveys/{slug}/share", &["/pt/surveys/{open}/share"]),
    ("/{lang}/surveys/{slug}/results", &["/pt/surveys/{survey}/results"]),
    ("/{lang}/surveys/{slug}/results.csv", &["/pt/surveys/{survey}/results.csv"]),
    ("/{lang}/surveys/{slug}/results/{question}", &["/pt/surveys/{texts}/results/{text}"]),
    ("/{lang}/surveys/{slug}/responses", &["/pt/surveys/{survey}/responses"]),
    ("/{lang}/surveys/{slug}/responses/{response}", &["/pt/surveys/{survey}/responses/{response}"]),
    (
        "/{lang}/surveys/{slug}/responses/{response}/files/{question}",
        &["/pt/surveys/{survey}/responses/{response}/files/q1"],
    ),
    ("/{lang}/surveys/{slug}/set-apart", &["/pt/surveys/{survey}/set-apart"]),
    ("/{lang}/surveys/{slug}/set-apart/{batch}", &["/pt/surveys/{survey}/set-apart/{day}"]),
    ("/{lang}/surveys/{slug}/bring-back/{batch}", &["/pt/surveys/{survey}/bring-back/{apart}"]),
    ("/{lang}/surveys/{slug}/xlsform", &["/pt/surveys/{survey}/xlsform"]),
    ("/{lang}/surveys/{slug}/edit", &["/pt/surveys/{survey}/edit"]),
    ("/{lang}/surveys/{slug}/overall", &["/pt/surveys/{survey}/overall"]),
    ("/{lang}/surveys/{slug}/check", &["/pt/surveys/{survey}/check"]),
    ("/{lang}/surveys/{slug}/logic", &["/pt/surveys/{survey}/logic"]),
    ("/{lang}/surveys/{slug}/preview", &["/pt/surveys/{survey}/preview"]),
    ("/{lang}/surveys/{slug}/pages/{page}/sections", &["/pt/surveys/{survey}/pages/1/sections"]),
    ("/{lang}/surveys/{slug}/sections/{section}", &["/pt/surveys/ida-ao-balcao/sections/outros"]),
    ("/{lang}/surveys/{slug}/quotas/new", &["/pt/surveys/{survey}/quotas/new"]),
    ("/{lang}/surveys/{slug}/quotas/{quota}", &["/pt/surveys/ida-ao-balcao/quotas/c1"]),
    ("/{lang}/surveys/{slug}/questions", &["/pt/surveys/{survey}/questions"]),
    ("/{lang}/surveys/{slug}/questions/new", &["/pt/surveys/{survey}/questions/new?kind=scale"]),
    ("/{lang}/surveys/{slug}/questions/{question}", &["/pt/surveys/{survey}/questions/{question}"]),
    (
        "/{lang}/search",
        &[
            "/pt/search",
            "/pt/search?q=servi%C3%A7o",
            "/pt/search?q=exemplo",
            "/pt/search?q=exemplo&kind=project",
        ],
    ),
    ("/api/openapi.json", &["/api/openapi.json"]),
    ("/api/v1/projects", &["/api/v1/projects"]),
    ("/api/v1/projects/{slug}", &["/api/v1/projects/{project}"]),
    ("/api/v1/projects/{slug}/workstreams", &["/api/v1/projects/{planned}/workstreams"]),
    ("/api/v1/guides", &["/api/v1/guides"]),
    ("/api/v1/guides/{slug}", &["/api/v1/guides/{guide}"]),
    ("/api/v1/entities", &["/api/v1/entities"]),
    ("/api/v1/entities/{slug}", &["/api/v1/entities/{entity}"]),
    ("/api/v1/labs", &["/api/v1/labs"]),
    ("/api/v1/labs/{slug}", &["/api/v1/labs/{lab}"]),
    ("/api/v1/sessions", &["/api/v1/sessions"]),
    ("/api/v1/sessions/{slug}", &["/api/v1/sessions/{session}"]),
    ("/api/v1/courses", &["/api/v1/courses"]),
    ("/api/v1/courses/{slug}", &["/api/v1/courses/{course}"]),
    ("/api/v1/surveys", &["/api/v1/surveys"]),
    ("/api/v1/surveys/{slug}", &["/api/v1/surveys/{survey}"]),
    ("/api/v1/surveys/{slug}/results", &["/api/v1/surveys/{survey}/results"]),
    ("/api/v1/people", &["/api/v1/people"]),
    ("/api/v1/people/{slug}", &["/api/v1/people/{person}"]),
];

/// Routes that show nothing of the database: files, signs of life, and pages behind a secret that only a mail knows.
pub const NO_PAGES: &[&str] = &[
    "/",
    "/s",
    "/s/{key}",
    "/{lang}/language",
    "/{lang}/confirm/{secret}",
    "/{lang}/reset/{secret}",
    "/{lang}/account/email/{secret}",
    "/{lang}/sessions/{slug}/cancel/{secret}",
    "/healthz",
    "/readyz",
    "/metrics",
    "/embed.js",
    "/pkg/{file}",
    "/theme/{file}",
    "/favicon.ico",
    "/robots.txt",
];

/// What stands in braces, and where it is found: of each kind the thing that has most to show.
const THINGS: &[(&str, &str)] = &[
    ("account", "SELECT lower(hex(id)) FROM account WHERE email LIKE 'partner@%'"),
    ("request", "SELECT lower(hex(id)) FROM join_request LIMIT 1"),
    ("person", "SELECT slug FROM innovator WHERE name_audience = 'public' ORDER BY slug LIMIT 1"),
    ("lab", "SELECT slug FROM lab ORDER BY slug LIMIT 1"),
    (
        "guide",
        "SELECT guide_slug FROM project_guide JOIN session_guide USING (guide_slug) GROUP BY 1 ORDER BY COUNT(*) DESC LIMIT 1",
    ),
    (
        "project",
        "SELECT slug FROM project WHERE status = 'published' ORDER BY \
         (SELECT COUNT(*) FROM project_update WHERE project_id = project.id) DESC, slug LIMIT 1",
    ),
    (
        "planned",
        "SELECT slug FROM project JOIN project_workstream ON project_id = project.id ORDER BY slug LIMIT 1",
    ),
    ("draft", "SELECT slug FROM project WHERE status = 'draft' LIMIT 1"),
    (
        "entity",
        "SELECT slug FROM entity ORDER BY (SELECT COUNT(*) FROM project_entity WHERE entity_id = entity.id) DESC, slug LIMIT 1",
    ),
    (
        "session",
        "SELECT slug FROM session WHERE status = 'published' ORDER BY \
         (SELECT COUNT(*) FROM registration WHERE seats_id = session.id) DESC, slug LIMIT 1",
    ),
    ("course", "SELECT slug FROM course ORDER BY slug LIMIT 1"),
    (
        "edition",
        "SELECT lower(hex(id)) FROM edition WHERE course_id = (SELECT id FROM course ORDER BY slug LIMIT 1) LIMIT 1",
    ),
    (
        "survey",
        "SELECT slug FROM survey ORDER BY (SELECT COUNT(*) FROM survey_response WHERE survey_id = survey.id) DESC LIMIT 1",
    ),
    ("open", "SELECT slug FROM survey WHERE status = 'published' AND mode = 'open' ORDER BY slug LIMIT 1"),
    ("links", "SELECT slug FROM survey WHERE mode = 'links' ORDER BY id LIMIT 1"),
    ("batch", "SELECT lower(hex(id)) FROM survey_invitation_batch ORDER BY id LIMIT 1"),
    ("upload", "SELECT lower(hex(id)) FROM survey_upload ORDER BY id LIMIT 1"),
    ("unpublished", "SELECT slug FROM survey WHERE status = 'draft' ORDER BY slug LIMIT 1"),
    ("kept", "SELECT lower(hex(id)) FROM survey_library_question ORDER BY created_at LIMIT 1"),
    (
        "question",
        "SELECT id FROM survey_question WHERE survey_id = (SELECT id FROM survey ORDER BY \
         (SELECT COUNT(*) FROM survey_response WHERE survey_id = survey.id) DESC LIMIT 1) LIMIT 1",
    ),
    (
        "noted",
        "SELECT slug FROM survey JOIN survey_question ON survey_id = survey.id \
         WHERE definition LIKE '%\"kind\":\"note\"%' ORDER BY slug, survey_question.id LIMIT 1",
    ),
    (
        "note",
        "SELECT survey_question.id FROM survey JOIN survey_question ON survey_id = survey.id \
         WHERE definition LIKE '%\"kind\":\"note\"%' ORDER BY slug, survey_question.id LIMIT 1",
    ),
    ("picture", "SELECT digest FROM survey_picture ORDER BY id LIMIT 1"),
    (
        "response",
        "SELECT lower(hex(id)) FROM survey_response WHERE survey_id = (SELECT id FROM survey ORDER BY \
         (SELECT COUNT(*) FROM survey_response WHERE survey_id = survey.id) DESC LIMIT 1) LIMIT 1",
    ),
    (
        "day",
        "SELECT day FROM survey_response WHERE suspicious AND NOT set_apart AND survey_id = (SELECT id FROM survey ORDER BY \
         (SELECT COUNT(*) FROM survey_response WHERE survey_id = survey.id) DESC LIMIT 1) LIMIT 1",
    ),
    ("apart", "SELECT day FROM survey_response WHERE set_apart LIMIT 1"),
    (
        "texts",
        "SELECT slug FROM survey JOIN survey_answer ON survey_id = survey.id WHERE text IS NOT NULL \
         GROUP BY survey_id, question_id ORDER BY COUNT(*) DESC, slug LIMIT 1",
    ),
    (
        "text",
        "SELECT question_id FROM survey JOIN survey_answer ON survey_id = survey.id WHERE text IS NOT NULL \
         GROUP BY survey_id, question_id ORDER BY COUNT(*) DESC, slug LIMIT 1",
    ),
];

/// What stands in addresses by this name.
pub async fn thing(store: &Store, name: &str) -> String {
    let (_, sql) = THINGS.iter().find(|(known, _)| *known == name).unwrap_or_else(|| panic!("no {name}"));
    texts(store.reader(), sql).await.remove(0)
}

/// Every address of [`PAGES`] on this database.
pub async fn all(store: &Store) -> Vec<String> {
    let mut things = Vec::new();
    for (name, sql) in THINGS {
        let found = texts(store.reader(), sql).await;
        things.push((format!("{{{name}}}"), found.first().unwrap_or_else(|| panic!("no {name}")).clone()));
    }
    let addresses = PAGES.iter().flat_map(|(_, addresses)| *addresses);
    addresses
        .map(|address| {
            things
                .iter()
                .fold((*address).to_owned(), |text, (name, thing)| text.replace(name.as_str(), thing))
        })
        .collect()
}
