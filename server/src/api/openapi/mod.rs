//! The interface's own description, OpenAPI 3.1. Tests compare it with the routes and with real answers.

mod schema;
mod surveys;

use axum::Json;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use schema::{array, flag, maybe, number, object, text, translated};

pub(super) async fn show() -> Response {
    Json(document()).into_response()
}

fn document() -> Value {
    let mut paths = serde_json::Map::new();
    for (kind, what, one, item) in things() {
        let when = (kind == "sessions").then(|| {
            json!({ "name": "when", "in": "query", "description": "Sessions to come, the next first, or past, the latest first.",
                    "schema": { "type": "string", "enum": ["coming", "past"], "default": "coming" } })
        });
        let parameters = [
            json!({ "name": "limit", "in": "query", "description": "Items on the page; 50 when left out, 200 at most.",
                    "schema": { "type": "integer", "minimum": 1, "default": 50 } }),
            json!({ "name": "after", "in": "query", "description": "The next of the page before.", "schema": text() }),
        ];
        let parameters: Vec<Value> = parameters.into_iter().chain(when).collect();
        paths.insert(format!("/api/v1/{kind}"), json!({ "get": {
            "summary": format!("{what} that the asker may see, page by page"),
            "operationId": format!("list_{kind}"),
            "parameters": parameters,
            "responses": answers(object(vec![
                ("items", array(item)),
                ("next", maybe(json!({ "type": "string", "description": "What to send as after; null on the last page." }))),
            ])),
        }}));
        paths.insert(
            format!("/api/v1/{kind}/{{slug}}"),
            json!({ "get": {
                "summary": format!("One of the {kind}"),
                "operationId": format!("get_{kind}"),
                "parameters": [{ "name": "slug", "in": "path", "required": true, "schema": text() }],
                "responses": answers(one),
            }}),
        );
    }
    paths.insert("/api/v1/projects/{slug}/workstreams".to_owned(), workstreams());
    let mut results = answers(surveys::results());
    if let Some(answers) = results.as_object_mut() {
        answers.insert("401".to_owned(), mistake("The results are for designers: sign in or use a key. Or the key is wrong, was revoked or has expired"));
        answers.insert("403".to_owned(), mistake("The results are for designers"));
    }
    paths.insert(
        "/api/v1/surveys/{slug}/results".to_owned(),
        json!({ "get": {
            "summary": "The results of a survey, as far as the asker may see them",
            "description": surveys::RESULTS,
            "operationId": "get_survey_results",
            "parameters": [{ "name": "slug", "in": "path", "required": true, "schema": text() }],
            "responses": results,
        }}),
    );
    let mut evaluated = answers(surveys::evaluated());
    if let Some(answers) = evaluated.as_object_mut() {
        answers.insert("401".to_owned(), mistake("The survey is for accounts: sign in or use a key. Or the key is wrong, was revoked or has expired"));
        answers.insert("422".to_owned(), surveys::unready());
    }
    paths.insert(
        "/api/v1/surveys/{slug}/evaluate".to_owned(),
        json!({ "post": {
            "summary": "What a survey asks after these answers, the values and the mistakes; nothing is stored",
            "description": surveys::EVALUATE,
            "operationId": "evaluate_survey",
            "parameters": [{ "name": "slug", "in": "path", "required": true, "schema": text() }],
            "requestBody": { "required": true, "content": { "application/json": { "schema": surveys::sent() } } },
            "responses": evaluated,
        }}),
    );
    paths.insert(
        "/api/openapi.json".to_owned(),
        json!({ "get": {
            "summary": "This description",
            "operationId": "describe",
            "responses": { "200": { "description": "OpenAPI 3.1", "content": { "application/json": {} } } },
        }}),
    );
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Bancada",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "What the lab shows. Without a key or the sign-in cookie, what everybody may see; with one, what its owner may see. People make keys on their account's page. Moments are milliseconds since 1970-01-01T00:00:00Z.",
            "license": { "name": "EUPL-1.2", "identifier": "EUPL-1.2" },
        },
        "paths": paths,
        // Each alone is enough, and so is none.
        "security": [{}, { "key": [] }, { "cookie": [] }],
        "components": {
            "schemas": { "Error": object(vec![("error", text()), ("request", text())]) },
            "securitySchemes": {
                "key": { "type": "http", "scheme": "bearer", "bearerFormat": "bancada_ and 64 hexadecimal digits",
                         "description": "A key from /{lang}/account/keys. It stands for the person who made it, with the roles they have when it is used." },
                "cookie": { "type": "apiKey", "in": "cookie", "name": crate::http::sessions::COOKIE,
                            "description": "A browser that is signed in." },
            },
        },
    })
}

/// The work plan of a project.
fn workstreams() -> Value {
    let deadline = json!({ "type": "object", "required": ["kind"], "properties": {
        "kind": { "type": "string", "enum": ["by", "duration", "annual", "multi-year", "ongoing", "to-be-determined", "not-applicable"] },
        "date": text(), "month": text(), "quarter": text(), "year": text(), "min_months": number(), "max_months": number(),
    }, "description": "With the kind by, the date under the name of its precision; with the kind duration, the months." });
    let activity = object(vec![
        ("id", text()),
        ("title", translated()),
        ("at", maybe(text())),
        ("unknown_quantity", flag()),
    ]);
    let stream = object(vec![
        ("id", text()),
        ("kind", text()),
        ("title", translated()),
        ("deadline", deadline),
        ("status", maybe(text())),
        ("overdue", flag()),
        ("lead", array(text())),
        ("lead_note", maybe(text())),
        ("participants", array(text())),
        ("interested", array(text())),
        ("goals", array(number())),
        ("themes", array(number())),
        ("activities", array(activity)),
        ("evidence", array(object(vec![("label", text()), ("url", text())]))),
    ]);
    json!({ "get": {
        "summary": "The workstreams of a project's work plan",
        "description": "A status of null means that nobody stated one. overdue says whether a stream's deadline had passed, with nothing completed or \
                        cancelled, by the day that is asked about, or by today.",
        "operationId": "list_workstreams",
        "parameters": [
            { "name": "slug", "in": "path", "required": true, "schema": text() },
            { "name": "overdue_on", "in": "query", "description": "Only streams that are overdue on this day, as they stand now.",
              "schema": { "type": "string", "format": "date" } },
        ],
        "responses": answers(object(vec![("items", array(stream)), ("next", maybe(text()))])),
    }})
}

/// Each kind of thing: its name in addresses, in words, one of it, and one of it in a list.
fn things() -> Vec<(&'static str, &'static str, Value, Value)> {
    let card = |mut fields: Vec<(&'static str, Value)>| {
        fields.extend([("slug", text()), ("url", text())]);
        object(fields)
    };
    let entity = || object(vec![("slug", text()), ("name", translated())]);
    let range = || maybe(object(vec![("min", number()), ("max", number())]));
    let guide = || {
        vec![
            ("kind", text()),
            ("phases", array(text())),
            ("minutes", range()),
            ("people", range()),
            ("published", flag()),
        ]
    };
    let project = || {
        vec![
            ("title", translated()),
            ("summary", translated()),
            ("phase", text()),
            ("area", text()),
            ("lead", maybe(entity())),
            ("published", flag()),
            ("active_at", number()),
        ]
    };
    let guide_text = object(vec![
        ("title", text()),
        ("summary", text()),
        ("body", text()),
        ("materials", array(text())),
        ("tags", array(text())),
    ]);
    let with = |mut fields: Vec<(&'static str, Value)>, more: Vec<(&'static str, Value)>| {
        fields.extend(more);
        fields
    };
    let entity_facts = || vec![("kind", text()), ("name", translated()), ("region", text())];
    let lab = card(vec![
        ("name", translated()),
        ("entity", entity()),
        ("since", text()),
        ("website", text()),
        ("description", translated()),
        ("source", text()),
    ]);
    let seats = || object(vec![("capacity", number()), ("taken", number()), ("waiting", number())]);
    let session = || {
        vec![
            ("title", translated()),
            ("summary", translated()),
            ("starts_at", number()),
            ("minutes", number()),
            ("place", text()),
            ("address", text()),
            ("seats", seats()),
            ("status", text()),
        ]
    };
    let block = object(vec![("minutes", number()), ("title", translated()), ("text", translated())]);
    let edition = || {
        object(vec![
            ("starts", text()),
            ("ends", maybe(text())),
            ("mode", text()),
            ("place", text()),
            ("seats", seats()),
            ("status", text()),
        ])
    };
    let course = || {
        vec![
            ("title", translated()),
            ("summary", translated()),
            ("minutes", number()),
            ("status", text()),
            ("editions", array(edition())),
        ]
    };
    let module = object(vec![
        ("title", translated()),
        ("description", translated()),
        ("mode", text()),
        ("minutes", number()),
    ]);
    let person = card(vec![
        ("name", text()),
        ("headline", translated()),
        ("organisation", maybe(object(vec![("slug", maybe(text())), ("name", translated())]))),
        ("region", text()),
        ("skills", array(text())),
        ("mentors", flag()),
        ("languages", text()),
        ("bio", translated()),
        ("contact", text()),
        ("invented", flag()),
    ]);
    vec![
        (
            "projects",
            "The experimentation projects",
            card(with(
                project(),
                vec![
                    ("challenge", translated()),
                    ("target_groups", translated()),
                    ("outcome", translated()),
                    ("partners", array(entity())),
                    ("targets", array(text())),
                    ("guides", array(text())),
                    ("source", text()),
                ],
            )),
            card(project()),
        ),
        (
            "guides",
            "The guides and methods",
            card(with(
                guide(),
                vec![
                    ("texts", json!({ "type": "object", "additionalProperties": guide_text })),
                    ("next", array(text())),
                    ("updated_at", number()),
                ],
            )),
            card(with(guide(), vec![("title", translated()), ("summary", translated())])),
        ),
        (
            "entities",
            "The entities",
            card(with(
                entity_facts(),
                vec![("description", translated()), ("website", text()), ("source", text())],
            )),
            card(with(entity_facts(), vec![("projects", number())])),
        ),
        (
            "sessions",
            "The sessions to come, or those past,",
            card(with(
                session(),
                vec![("zone", text()), ("agenda", array(block)), ("guides", array(text()))],
            )),
            card(session()),
        ),
        (
            "courses",
            "The courses with their editions",
            card(with(
                course(),
                vec![
                    ("audience", translated()),
                    ("outcomes", translated()),
                    ("modules", array(module)),
                    ("source", text()),
                ],
            )),
            card(course()),
        ),
        ("surveys", "The surveys", card(surveys::one()), card(surveys::item())),
        ("labs", "The labs", lab.clone(), lab),
        ("people", "The people of the network, with what they chose to show,", person.clone(), person),
    ]
}

fn mistake(description: &str) -> Value {
    json!({ "description": description,
            "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Error" } } } })
}

fn answers(body: Value) -> Value {
    json!({
        "200": { "description": "Found", "content": { "application/json": { "schema": body } } },
        "400": mistake("The request makes no sense"),
        "401": mistake("The key is wrong, was revoked or has expired"),
        "404": mistake("There is no such thing, or none that the asker may know of"),
        "503": mistake("Not now; Retry-After says when to try again"),
    })
}
