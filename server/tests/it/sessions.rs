//! Sessions over HTTP: registering, waiting, cancelling by link, the designers' pages.

use domain::access::{Actor, Role};
use domain::entities::{EntityContent, EntityKind};
use domain::id::ProjectId;
use domain::lang::Lang;
use domain::projects::{ActionArea, ProjectContent};
use domain::slug::Slug;
use domain::text::Translated;

use crate::test_app::{Client, TestApp};

pub const DESIGNER: &[Role] = &[Role::Designer];

fn form<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut form = vec![
        ("form_id", "1"),
        ("title_pt", "Oficina <b>do</b> balcão"),
        ("summary_pt", "Uma tarde."),
        ("date", "2026-12-15"),
        ("time", "14:30"),
        ("minutes", "120"),
        ("place", "both"),
        ("address", "Biblioteca"),
        ("online_link", "https://meet.example.org/secret-room"),
        ("capacity", "1"),
        ("registration", "open"),
        ("agenda_rows", "4"),
        ("agenda-0-minutes", "30"),
        ("agenda-0-title_pt", "Acolhimento"),
    ];
    for (name, value) in changes {
        form.retain(|(key, _)| key != name);
        form.push((name, value));
    }
    form
}

const ADDRESS: &str = "/pt/sessions/oficina-b-do-b-balcao";

/// Makes and publishes a session with one seat.
async fn publish(designer: &mut Client<'_>) {
    let created = designer.post("/pt/sessions/new", &form(&[])).await.expect(303);
    assert_eq!(created.location(), ADDRESS);
    designer.post(&format!("{ADDRESS}/publish"), &[]).await.expect(303);
}

fn person<'a>(name: &'a str, email: &'a str) -> [(&'a str, &'a str); 4] {
    [("name", name), ("email", email), ("needs", "Sem degraus"), ("consent", "yes")]
}

/// The path of the link that cancels in the newest mail to this address.
fn cancel_path(app: &TestApp, email: &str) -> String {
    let mails = app.mails();
    let to = format!("To: {email}");
    let mail = mails.iter().rev().find(|mail| mail.contains(&to)).unwrap();
    let link = mail.split_whitespace().find(|word| word.contains("/cancel/")).unwrap();
    link.strip_prefix("http://127.0.0.1:3000").unwrap().to_owned()
}

#[tokio::test]
async fn an_account_lists_what_one_registered_for_with_the_way_to_cancel_until_it_is_over() {
    let app = TestApp::start().await;
    let mut designer = app.signed_in("d@example.org", DESIGNER).await;
    designer.post("/pt/sessions/new", &form(&[("date", "2026-11-25")])).await.expect(303);
    designer.post(&format!("{ADDRESS}/publish"), &[]).await.expect(303);
    let mut ana = app.signed_in("ana@example.org", &[]).await;
    let mut rui = app.signed_in("rui@example.org", &[]).await;
    ana.get("/pt/account").await.expect(200).has("Não tem inscrições");
    let register = format!("{ADDRESS}/register");
    ana.post(&register, &person("Ana", "ana@example.org")).await.expect(303);
    // With the account's address, but signed out: it is theirs all the same.
    app.visitor().post(&register, &person("Rui", "rui@example.org")).await.expect(303);
    let cancel = format!("action=\"{ADDRESS}/cancel\"");
    ana.get("/pt/account")
        .await
        .expect(200)
        .has("Oficina &lt;b&gt;do&lt;/b&gt; balcão")
        .has("25 de novembro de 2026, 14:30–16:30")
        .has("Com lugar")
        .has("<h3 class=\"card-title\"")
        .has(&cancel)
        .has_not("<script");
    rui.get("/pt/account").await.expect(200).has("posição 1").has(&cancel);
    ana.post(&format!("{ADDRESS}/cancel"), &[]).await.expect(303);
    ana.get("/pt/account").await.expect(200).has("Não tem inscrições");
    rui.get("/pt/account").await.expect(200).has("Com lugar").has_not("posição");
    app.test.clock.pass_seconds(3 * 24 * 3600);
    rui.get("/pt/account").await.expect(200).has("Não tem inscrições").has_not(&cancel);
}

#[tokio::test]
async fn anybody_registers_waits_moves_up_and_cancels_without_an_account() {
    let app = TestApp::start().await;
    publish(&mut app.signed_in("d@example.org", DESIGNER).await).await;
    let mut visitor = app.visitor();
    visitor.get("/pt/sessions").await.expect(200).has("Oficina &lt;b&gt;do&lt;/b&gt; balcão").has("1 lugar");
    visitor.get(ADDRESS).await.expect(200).has("Acolhimento").has_not("secret-room").has_not("<script");
    let register = format!("{ADDRESS}/register");
    let first = visitor.post(&register, &person("Ana", "ana@example.org")).await.expect(303);
    visitor.get(first.location()).await.expect(200).has("Tem lugar nesta sessão");
    let second = app.visitor().post(&register, &person("Rui", "rui@example.org")).await.expect(303);
    visitor.get(second.location()).await.expect(200).has("na posição 1");
    visitor.get(ADDRESS).await.expect(200).has("Lista de espera").has_not("Ana");

    app.do_jobs().await;
    let mails = app.mails();
    let confirmed = mails.iter().find(|mail| mail.contains("To: ana@example.org")).unwrap();
    for words in ["text/calendar", "METHOD:PUBLISH", "DTSTART:20261215T143000Z", "secret-room", "14:30"] {
        assert!(confirmed.contains(words), "{words} is not in {confirmed}");
    }
    let waiting = mails.iter().find(|mail| mail.contains("To: rui@example.org")).unwrap();
    assert!(waiting.contains("posição 1") && !waiting.contains("secret-room"), "{waiting}");

    let path = cancel_path(&app, "ana@example.org");
    visitor.get(&path).await.expect(200).has("Cancelar a minha inscrição").has("noindex");
    visitor.get(ADDRESS).await.expect(200).has("Lista de espera");
    visitor.post(&path, &[]).await.expect(200).has("Inscrição cancelada");
    visitor.post(&path, &[]).await.expect(200);
    visitor.get(&path).await.expect(200).has("já está cancelada");
    app.do_jobs().await;
    let moved = app.mails().into_iter().rfind(|mail| mail.contains("To: rui@example.org")).unwrap();
    assert!(moved.contains("Vagou um lugar") || moved.contains("e é seu"), "{moved}");
    visitor.get(&format!("{ADDRESS}/cancel/forged")).await.expect(410);
    visitor.post(&format!("{ADDRESS}/cancel/forged"), &[]).await.expect(410);
}

#[tokio::test]
async fn the_answer_is_the_same_whether_an_address_is_registered() {
    let app = TestApp::start().await;
    publish(&mut app.signed_in("d@example.org", DESIGNER).await).await;
    let register = format!("{ADDRESS}/register");
    app.visitor().post(&register, &person("Ana", "ana@example.org")).await.expect(303);
    // Each as the next in line would be told.
    let known = app.visitor().post(&register, &person("Ana", "ana@example.org")).await.expect(303);
    let unknown = app.visitor().post(&register, &person("Rui", "rui@example.org")).await.expect(303);
    assert_eq!(known.location(), unknown.location());
}

#[tokio::test]
async fn a_double_click_on_the_last_seat_leads_to_the_seat_twice() {
    let app = TestApp::start().await;
    publish(&mut app.signed_in("d@example.org", DESIGNER).await).await;
    let form_id = async || {
        let page = app.visitor().get(ADDRESS).await.expect(200);
        assert!(!page.headers.contains_key("etag"), "a form with an id of its own is for one visitor");
        let (_, after) = page.body.split_once("name=\"form_id\" value=\"").unwrap();
        after.split('"').next().unwrap().to_owned()
    };
    let (id, other) = (form_id().await, form_id().await);
    assert!(id.len() > 30 && id != other);
    let register = format!("{ADDRESS}/register");
    let mut form = person("Ana", "ana@example.org").to_vec();
    form.push(("form_id", &id));
    for _ in 0..2 {
        let answer = app.visitor().post(&register, &form).await.expect(303);
        assert_eq!(answer.location(), format!("{ADDRESS}/registered"));
    }
}

#[tokio::test]
async fn the_same_form_with_another_address_registers_somebody_else() {
    let app = TestApp::start().await;
    publish(&mut app.signed_in("d@example.org", DESIGNER).await).await;
    let register = format!("{ADDRESS}/register");
    for (email, address) in [("mesma1@example.org", ""), ("mesma2@example.org", "?position=1")] {
        let mut form = person("Ana", email).to_vec();
        form.push(("form_id", "one-form"));
        for _ in 0..2 {
            let answer = app.visitor().post(&register, &form).await.expect(303);
            assert_eq!(answer.location(), format!("{ADDRESS}/registered{address}"));
        }
    }
    app.do_jobs().await;
    for email in ["mesma1@example.org", "mesma2@example.org"] {
        let to = format!("To: {email}");
        assert_eq!(app.mails().iter().filter(|mail| mail.contains(&to)).count(), 1, "{email}");
    }
}

#[tokio::test]
async fn a_wrong_registration_comes_back_with_what_was_typed() {
    let app = TestApp::start().await;
    publish(&mut app.signed_in("d@example.org", DESIGNER).await).await;
    let register = format!("{ADDRESS}/register");
    let wrong = [("name", "Ana \"<i>"), ("email", "ana"), ("needs", "</textarea><script>")];
    let answer = app.visitor().post(&register, &wrong).await.expect(422);
    answer.has("Ana &quot;&lt;i&gt;").has("error-summary").has_not("<script>");
    // A program fills in what people do not see: it is told the same, and nothing is kept.
    let mut robot = person("Robot", "robot@example.org").to_vec();
    robot.push(("website", "https://spam.example"));
    app.visitor().post(&register, &robot).await.expect(303);
    app.visitor().get(ADDRESS).await.expect(200).has("1 lugar");
}

#[tokio::test]
async fn a_signed_in_person_sees_and_cancels_their_own_registration() {
    let app = TestApp::start().await;
    publish(&mut app.signed_in("d@example.org", DESIGNER).await).await;
    let mut ana = app.signed_in("ana@example.org", &[]).await;
    ana.get(ADDRESS).await.expect(200).has("value=\"ana@example.org\"");
    ana.post(&format!("{ADDRESS}/register"), &person("Ana", "ana@example.org")).await.expect(303);
    ana.get(ADDRESS).await.expect(200).has("Tem lugar reservado");
    ana.post(&format!("{ADDRESS}/cancel"), &[]).await.expect(303);
    ana.get(ADDRESS).await.expect(200).has("1 lugar").has_not("Tem lugar reservado");
    app.visitor().post(&format!("{ADDRESS}/cancel"), &[]).await.expect(303);
    app.signed_in("rui@example.org", &[]).await.post(&format!("{ADDRESS}/cancel"), &[]).await.expect(404);
}

#[tokio::test]
async fn drafts_and_names_are_for_designers_only() {
    let app = TestApp::start().await;
    let mut designer = app.signed_in("d@example.org", DESIGNER).await;
    designer.post("/pt/sessions/new", &form(&[])).await.expect(303);
    for mut other in [app.visitor(), app.signed_in("ana@example.org", &[]).await] {
        other.get(ADDRESS).await.expect(404);
        other.get(&format!("{ADDRESS}/calendar.ics")).await.expect(404);
        other.post(&format!("{ADDRESS}/register"), &person("Ana", "ana@example.org")).await.expect(404);
        other.get("/pt/sessions").await.expect(200).has_not("Oficina &lt;");
    }
    designer.post(&format!("{ADDRESS}/publish"), &[]).await.expect(303);
    let mut ana = app.signed_in("eva@example.org", &[]).await;
    for page in ["edit", "participants", "participants.csv"] {
        ana.get(&format!("{ADDRESS}/{page}")).await.expect(403);
        assert!(app.visitor().get(&format!("{ADDRESS}/{page}")).await.location().contains("/sign-in"));
    }
    for action in ["edit", "publish", "call-off", "participants/attendance"] {
        ana.post(&format!("{ADDRESS}/{action}"), &form(&[])).await.expect(403);
    }
}

#[tokio::test]
async fn the_download_defuses_formulas_and_is_utf_8() {
    let app = TestApp::start().await;
    let mut designer = app.signed_in("d@example.org", DESIGNER).await;
    publish(&mut designer).await;
    let hostile = person("=HYPERLINK(\"https://evil.example\")", "ana@example.org");
    app.visitor().post(&format!("{ADDRESS}/register"), &hostile).await.expect(303);
    let file = designer.get(&format!("{ADDRESS}/participants.csv")).await.expect(200);
    assert!(file.headers["content-type"].to_str().unwrap().starts_with("text/csv"));
    file.has("\"'=HYPERLINK").has("Sem degraus");
    designer.get(&format!("{ADDRESS}/participants")).await.expect(200).has("Sem degraus").has("de 1 lugar<");
}

#[tokio::test]
async fn a_forms_mistakes_more_rows_and_double_click() {
    let app = TestApp::start().await;
    let mut designer = app.signed_in("d@example.org", DESIGNER).await;
    let wrong = form(&[("minutes", "20"), ("capacity", "muitos"), ("place", "moon")]);
    let answer = designer.post("/pt/sessions/new", &wrong).await.expect(422);
    answer
        .has("A agenda soma 30 minutos")
        .has("só com algarismos")
        .has("Escolha uma das opções")
        .has("value=\"muitos\"");
    let forged = form(&[("project", "00000000-0000-7000-8000-000000000000")]);
    designer.post("/pt/sessions/new", &forged).await.expect(422).has("Escolha uma das opções");
    let more = designer.post("/pt/sessions/new", &form(&[("more", "agenda")])).await.expect(200);
    more.has("agenda-7-minutes").has_not("agenda-8-minutes").has("value=\"Acolhimento\"");
    let one = designer.post("/pt/sessions/new", &form(&[])).await.expect(303);
    let again = designer.post("/pt/sessions/new", &form(&[])).await.expect(303);
    assert_eq!(one.location(), again.location());
    designer.get("/pt/sessions/oficina-b-do-b-balcao-2").await.expect(404);
}

#[tokio::test]
async fn the_second_of_two_editors_keeps_their_text_and_is_told() {
    let app = TestApp::start().await;
    let mut designer = app.signed_in("d@example.org", DESIGNER).await;
    publish(&mut designer).await;
    let edit = format!("{ADDRESS}/edit");
    designer.get(&edit).await.expect(200).has("name=\"version\" value=\"2\"").has("value=\"14:30\"");
    let mine = form(&[("version", "2"), ("address", "Mercado")]);
    for _ in 0..2 {
        // A double click is no conflict with itself.
        designer.post(&edit, &mine).await.expect(303);
    }
    let theirs = form(&[("version", "2"), ("address", "Praça")]);
    let told = designer.post(&edit, &theirs).await.expect(409);
    let told = told.has("Entretanto, alguém alterou isto").has("value=\"Praça\"");
    told.has("name=\"version\" value=\"3\"");
    designer.get(ADDRESS).await.expect(200).has("Mercado");
    designer.post(&edit, &form(&[("version", "3"), ("address", "Praça")])).await.expect(303);
    designer.get(ADDRESS).await.expect(200).has("Praça");
}

#[tokio::test]
async fn a_called_off_session_says_so_and_takes_nobody() {
    let app = TestApp::start().await;
    let mut designer = app.signed_in("d@example.org", DESIGNER).await;
    publish(&mut designer).await;
    let register = format!("{ADDRESS}/register");
    app.visitor().post(&register, &person("Ana", "ana@example.org")).await.expect(303);
    app.do_jobs().await;
    let path = cancel_path(&app, "ana@example.org");
    for _ in 0..2 {
        // Pressed twice, it is called off once.
        designer.post(&format!("{ADDRESS}/publish"), &[]).await.expect(303);
    }
    for _ in 0..2 {
        designer.post(&format!("{ADDRESS}/call-off"), &[]).await.expect(303);
    }
    designer.post(&format!("{ADDRESS}/publish"), &[]).await.expect(409);
    app.visitor().get(ADDRESS).await.expect(200).has("Esta sessão foi cancelada").has_not("name=\"consent\"");
    app.visitor().post(&register, &person("Rui", "rui@example.org")).await.expect(422).has("não se realiza");
    app.visitor().get(&path).await.expect(200).has("não se realiza");
    app.do_jobs().await;
    let told = app.mails().into_iter().rfind(|mail| mail.contains("To: ana@example.org")).unwrap();
    assert!(told.contains("STATUS:CANCELLED"), "{told}");
}

#[tokio::test]
async fn a_session_in_one_language_says_so_in_the_other_and_its_calendar_file_downloads() {
    let app = TestApp::start().await;
    publish(&mut app.signed_in("d@example.org", DESIGNER).await).await;
    let english = ADDRESS.replace("/pt/", "/en/");
    app.visitor().get(&english).await.expect(200).has("Only available in Portuguese").has(">Register<");
    let file = app.visitor().get(&format!("{ADDRESS}/calendar.ics")).await.expect(200);
    assert_eq!(file.headers["content-type"], "text/calendar; charset=utf-8");
    file.has("BEGIN:VEVENT").has_not("secret-room");
    app.visitor().get("/pt/sessions?when=past").await.expect(200).has("Ainda não houve sessões");
    app.visitor().get("/pt/sessions?open=yes&after=nonsense").await.expect(200).has("Oficina");
}

#[tokio::test]
async fn pages_of_sessions_have_few_statements() {
    let app = TestApp::start().await;
    let mut designer = app.signed_in("d@example.org", DESIGNER).await;
    publish(&mut designer).await;
    for (address, most) in [(ADDRESS, 2), ("/pt/sessions", 2)] {
        let (_, statements) = store::database::count_statements(async {
            app.visitor().get(address).await.expect(200);
        })
        .await;
        assert!(statements <= most, "{address}: {statements} statements");
    }
}

/// A project; published or not.
async fn project(app: &TestApp, slug: &str, public: bool) -> ProjectId {
    let pt = |text: &str| Translated::of(Lang::Pt, text);
    let lead = EntityContent {
        slug: Slug::parse(&format!("{slug}-lead")).unwrap(),
        kind: EntityKind::Local,
        name: pt("Casa"),
        description: Translated::default(),
        region: String::new(),
        website: String::new(),
        source: String::new(),
    };
    let lead = store::entities::create(&app.app.store, &Actor::system(), &lead, "").await.unwrap().id;
    let content = ProjectContent {
        challenge: pt("Como?"),
        lead: Some(lead),
        ..ProjectContent::new(Slug::parse(slug).unwrap(), pt(slug), pt("Um resumo."), ActionArea::Services)
    };
    let made = store::projects::create(&app.app.store, &Actor::system(), &content, "").await.unwrap();
    if public {
        store::projects::publish(&app.app.store, &Actor::system(), made.id).await.unwrap();
    }
    made.id
}

#[tokio::test]
async fn the_list_is_narrowed_to_the_sessions_of_a_published_project_that_has_some() {
    let app = TestApp::start().await;
    let mut designer = app.signed_in("d@example.org", DESIGNER).await;
    let balcao = project(&app, "balcao", true).await.to_string();
    let secret = project(&app, "secreto", false).await.to_string();
    project(&app, "vazio", true).await;
    for (n, project, title) in
        [("1", balcao.as_str(), "Oficina um"), ("2", "", "Oficina dois"), ("3", &secret, "Oficina três")]
    {
        let made = designer
            .post("/pt/sessions/new", &form(&[("form_id", n), ("project", project), ("title_pt", title)]))
            .await;
        let publish = format!("{}/publish", made.expect(303).location());
        designer.post(&publish, &[]).await.expect(303);
    }
    let mut visitor = app.visitor();
    let all = visitor.get("/pt/sessions").await.expect(200);
    all.has("Oficina um")
        .has("Oficina dois")
        .has("value=\"balcao\"")
        .has_not("value=\"vazio\"")
        .has_not("value=\"secreto\"");
    let one = visitor.get("/pt/sessions?project=balcao").await.expect(200);
    one.has("Oficina um").has_not("facultativo").has_not("Oficina dois").has("?when=past&amp;project=balcao");
    let past = visitor.get("/pt/sessions?when=past&project=balcao").await.expect(200);
    past.has("Este projeto ainda não fez sessões").has("name=\"when\" value=\"past\"");
    // Whether there is such a draft is not to be learned here.
    visitor.get("/pt/sessions?project=secreto").await.expect(200).has("Oficina um").has("Oficina dois");
}
