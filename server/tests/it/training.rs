//! Courses and editions over HTTP.

use domain::access::Actor;

use crate::sessions::DESIGNER;
use crate::test_app::TestApp;

const COURSE: &str = include_str!("../../../content/courses/service-design.toml");

async fn import(app: &TestApp) {
    store::training::import_course(&app.app.store, &Actor::system(), "x.toml", COURSE).await.unwrap();
}

const EDITION: [(&str, &str); 6] = [
    ("form_id", "e1"),
    ("starts", "2027-03-15"),
    ("mode", "both"),
    ("place", "Lisboa"),
    ("capacity", "1"),
    ("enrolment", "open"),
];

/// The address of the only edition, as the course's page has it.
async fn edition_address(app: &TestApp) -> String {
    let mut designer = app.signed_in("finder@example.org", DESIGNER).await;
    let page = designer.get("/pt/training/service-design").await.expect(200).body;
    let start = page.find("/pt/training/service-design/editions/0").unwrap();
    page[start..].chars().take("/pt/training/service-design/editions/".len() + 36).collect()
}

#[tokio::test]
async fn the_course_shows_its_modules_and_hours_by_mode_in_both_languages() {
    let app = TestApp::start().await;
    app.visitor().get("/pt/training").await.expect(200).has("Ainda não há cursos");
    import(&app).await;
    app.visitor().get("/pt/training").await.expect(200).has("Design de serviços").has("18 h");
    let page = app.visitor().get("/pt/training/service-design").await.expect(200).has_not("<script");
    page.has("Horas por modalidade").has("4,5").has("1,5 h").has("Enquadrar um problema");
    app.visitor().get("/en/training/service-design").await.expect(200).has("Hours by mode").has("4.5");
}

#[tokio::test]
async fn a_person_enrols_waits_moves_up_and_cancels() {
    let app = TestApp::start().await;
    import(&app).await;
    let mut designer = app.signed_in("d@example.org", DESIGNER).await;
    let new = "/pt/training/service-design/editions/new";
    designer
        .post(new, &[("starts", "março"), ("mode", "x"), ("capacity", "0")])
        .await
        .expect(422)
        .has("2027-03-15");
    designer.post(new, &EDITION).await.expect(303);
    designer.post(new, &EDITION).await.expect(303);
    let edition = edition_address(&app).await;
    app.visitor().get("/pt/training/service-design").await.expect(200).has_not("15 de março de 2027");
    designer.post(&format!("{edition}/publish"), &[]).await.expect(303);
    let page = app.visitor().get("/pt/training/service-design").await.expect(200);
    assert_eq!(page.body.matches("class=\"edition\"").count(), 1, "the same form twice is one edition");
    page.has("15 de março de 2027").has("/sign-in?next=");

    let enrol = format!("{edition}/enrol");
    assert!(app.visitor().post(&enrol, &[]).await.location().contains("/sign-in"));
    let mut ana = app.signed_in("ana@example.org", &[]).await;
    let mut rui = app.signed_in("rui@example.org", &[]).await;
    ana.post(&enrol, &[]).await.expect(303);
    ana.get("/pt/training/service-design").await.expect(200).has("Tem lugar reservado");
    rui.post(&enrol, &[]).await.expect(303);
    rui.get("/pt/training/mine").await.expect(200).has("posição 1");
    let cancel = format!("action=\"{edition}/cancel\"");
    rui.get("/pt/account").await.expect(200).has("15 de março de 2027").has("posição 1").has(&cancel);
    app.do_jobs().await;
    let mail = app.mails().into_iter().find(|mail| mail.contains("To: ana@example.org")).unwrap();
    assert!(mail.contains("DTSTART;VALUE=DATE:20270315"), "{mail}");
    ana.post(&format!("{edition}/cancel"), &[]).await.expect(303);
    rui.get("/pt/training/mine").await.expect(200).has("Com lugar");
    ana.post(&format!("{edition}/cancel"), &[]).await.expect(303);
    designer.get(&format!("{edition}/participants")).await.expect(200).has("rui@example.org").has_not("ana@");
    ana.get(&format!("{edition}/participants")).await.expect(403);
    ana.get(&format!("{edition}/calendar.ics")).await.expect(200).has("BEGIN:VEVENT");
    ana.get("/pt/training/service-design/editions/nonsense/calendar.ics").await.expect(404);
}

#[tokio::test]
async fn designers_write_courses_with_rows_and_the_second_editor_is_told() {
    let app = TestApp::start().await;
    let mut designer = app.signed_in("d@example.org", DESIGNER).await;
    let course = [
        ("form_id", "c1"),
        ("title_pt", "Mine"),
        ("summary_pt", "Um curso."),
        ("modules_rows", "4"),
        ("modules-0-title_pt", "Um"),
        ("modules-0-mode", "in-person"),
        ("modules-0-hours", "1,5"),
    ];
    let mut wrong = course.to_vec();
    wrong.retain(|(name, _)| *name != "modules-0-mode");
    wrong.push(("modules-1-hours", "muito"));
    designer.post("/pt/training/new", &wrong).await.expect(422).has("value=\"muito\"").has("0,25");
    let mut more = course.to_vec();
    more.push(("more", "modules"));
    designer.post("/pt/training/new", &more).await.expect(200).has("modules-7-hours");
    let created = designer.post("/pt/training/new", &course).await.expect(303);
    // A course called “Mine” does not take the address of one's own enrolments.
    assert_eq!(created.location(), "/pt/training/mine-2");
    app.visitor().get("/pt/training/mine-2").await.expect(404);
    let mut edit = course.to_vec();
    edit.push(("version", "1"));
    designer.post("/pt/training/mine-2/edit", &edit).await.expect(303);
    designer.post("/pt/training/mine-2/edit", &edit).await.expect(409).has("Entretanto").has("value=\"1,5\"");
    designer.post("/pt/training/mine-2/publish", &[]).await.expect(303);
    app.visitor().get("/pt/training/mine-2").await.expect(200);
    let mut ana = app.signed_in("ana@example.org", &[]).await;
    ana.post("/pt/training/mine-2/edit", &edit).await.expect(403);
    ana.get("/pt/training/new").await.expect(403);
}

#[tokio::test]
async fn pages_of_courses_have_few_statements() {
    let app = TestApp::start().await;
    import(&app).await;
    for (address, most) in [("/pt/training/service-design", 2), ("/pt/training", 2)] {
        let (_, statements) = store::database::count_statements(async {
            app.visitor().get(address).await.expect(200);
        })
        .await;
        assert!(statements <= most, "{address}: {statements} statements");
    }
}
