//! Personal links over HTTP: made once, shown once, mailed, printed, good for one response, and clear when they are no good.

use domain::access::{Actor, Role};
use domain::slug::Slug;
use domain::surveys::{Definition, Kind, Mode, NewSurvey, Settings, Step};
use domain::text::Translated;
use http::Method;
use rstest::rstest;
use sea_orm::{EntityTrait, PaginatorTrait};
use store::surveys::schema::{invitation, invitation_batch, response, sealed};

use crate::support::Db;
use crate::survey_answering::{SEND, field, page, question, send};
use crate::test_app::{Answer, Client, TestApp};

const SURVEY: &str = "/pt/surveys/convite";
const FORM: &str = "/pt/surveys/convite/answer";
const NEW: &str = "/pt/surveys/convite/invitations/new";
const NEXT: (&str, &str) = ("go", "next");
const NO_BUTTON: (&str, &str) = ("", "");

/// A survey of two pages at `/surveys/convite` for people with personal links.
pub async fn published(app: &TestApp) {
    let (store, system) = (&app.app.store, Actor::system());
    let settings = Settings {
        title: Translated::both("Convite", "Invitation"),
        mode: Mode::Links,
        ..Settings::default()
    };
    let text = || Kind::ShortText;
    let pages = vec![page(vec![question(1, text(), "Quem?")]), page(vec![question(2, text(), "Porquê?")])];
    let slug = Slug::parse("convite").unwrap();
    let new = NewSurvey { slug, settings, definition: Definition::new(pages), project: None };
    store::surveys::create(store, &system, new, "").await.unwrap();
    store::surveys::step(store, &system, "convite", Step::Publish).await.unwrap();
}

async fn designer(app: &TestApp) -> Client<'_> {
    app.signed_in("rui@example.org", &[Role::Designer]).await
}

/// Fills in the form for a batch, sends it, and hands back the page that follows.
async fn make(client: &mut Client<'_>, fields: &[(&str, &str)]) -> Answer {
    let form = client.get(NEW).await.expect(200);
    send(client, &form, NEW, fields, NO_BUTTON).await
}

/// The links that a page shows.
fn links(shown: &Answer) -> Vec<String> {
    let found = regex_lite::Regex::new(
        r"http://127\.0\.0\.1:3000(/[a-z]+/surveys/convite/answer\?key=[0-9A-Z-]{24}(?:&amp;language=[a-z]+)?)",
    );
    found.unwrap().captures_iter(&shown.body).map(|found| found[1].replace("&amp;", "&")).collect()
}

/// The link in a mail.
fn link_in(mail: &str) -> String {
    let (_, rest) = mail.split_once("http://127.0.0.1:3000").unwrap_or_else(|| panic!("no link in {mail}"));
    rest.split_whitespace().next().unwrap().to_owned()
}

async fn answer_all(client: &mut Client<'_>, link: &str) -> Answer {
    let form = link.split_once('?').unwrap().0;
    let first = client.get(link).await.expect(200);
    let second = send(client, &first, form, &[("a-q1", "Rita")], NEXT).await.expect(200);
    send(client, &second, form, &[("a-q2", "Porque sim")], SEND).await
}

async fn count(app: &TestApp) -> (u64, u64, u64) {
    let reader = app.app.store.reader();
    (
        invitation_batch::Entity::find().count(reader).await.unwrap(),
        invitation::Entity::find().count(reader).await.unwrap(),
        // Released, or sealed until there are enough.
        response::Entity::find().count(reader).await.unwrap()
            + sealed::Entity::find().count(reader).await.unwrap(),
    )
}

fn batch_of(shown: &Answer) -> String {
    let address =
        regex_lite::Regex::new(r"/pt/surveys/convite/invitations/[0-9a-f]{8}-[0-9a-f-]{27}").unwrap();
    address.find(&shown.body).unwrap_or_else(|| panic!("no batch in {}", shown.body)).as_str().to_owned()
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_batch_to_print_is_shown_once_and_each_link_counts_once(#[case] db: Db) {
    let Some(app) = TestApp::start_on(db).await else { return };
    published(&app).await;
    let mut rui = designer(&app).await;
    rui.get(&format!("{SURVEY}/invitations")).await.expect(200).has("Ainda não há ligações");
    let form = rui.get(NEW).await.expect(200).has("Convite: Convite").has("{link}");
    let fields = [("name", "Balcão <b>"), ("how_many", "3"), ("language", "en")];
    let made = send(&mut rui, &form, NEW, &fields, NO_BUTTON).await.expect(200);
    assert_eq!(made.headers["cache-control"], "no-store");
    let made = made.has("Não guardamos as ligações").has("Balcão &lt;b&gt;");
    let keys = links(&made);
    assert_eq!(keys.len(), 3);
    assert!(keys[0].starts_with("/en/surveys/convite/answer?key="), "{keys:?}");
    // A double click makes one batch, and shows the same links.
    let again = send(&mut rui, &form, NEW, &fields, NO_BUTTON).await.expect(200);
    assert_eq!(links(&again), keys);
    assert_eq!(count(&app).await, (1, 3, 0));

    let batch = batch_of(&made);
    let sheet = format!("{batch}/sheet");
    let printed = send(&mut rui, &made, &sheet, &[], NO_BUTTON).await.expect(200);
    assert_eq!(printed.body.matches("class=\"qr\"").count(), 3);
    let code = keys[0].split_once("key=").unwrap().1;
    let printed = printed.has(code).has("127.0.0.1:3000/s").has("Point your phone").has("lang=\"en\"");
    assert_eq!(printed.headers["cache-control"], "no-store");
    let table = send(&mut rui, &made, &format!("{batch}/links"), &[], NO_BUTTON).await.expect(200);
    assert_eq!(table.headers["content-disposition"], "attachment; filename=\"convite-links.csv\"");
    assert_eq!(links(&table), keys);
    // Whoever did not make the batch gets nothing out of it.
    rui.post(&sheet, &[("seed", "guessed")]).await.expect(410);
    rui.post(&format!("{batch}/links"), &[]).await.expect(410);
    rui.get(&batch).await.expect(200).has("por usar").has_not(code);

    let mut ana = app.visitor();
    let thanks = answer_all(&mut ana, &keys[0]).await.expect(303);
    assert!(thanks.location().starts_with("/en/surveys/convite/thanks?receipt="));
    ana.get(thanks.location()).await.expect(200).has("Your personal link has been used");
    assert_eq!(count(&app).await, (1, 3, 1));
    ana.get(&keys[0]).await.expect(410).has("This link has been used");
    ana.get(&keys[1]).await.expect(200);
    rui.get(&batch).await.expect(200).has("usada");
    rui.get(&format!("{SURVEY}/invitations")).await.expect(200).has("Balcão &lt;b&gt;");
}

#[tokio::test]
async fn looking_uses_nothing_up_and_sending_twice_is_told_the_same() {
    let app = TestApp::start().await;
    published(&app).await;
    let mut rui = designer(&app).await;
    let link = links(&make(&mut rui, &[("name", "B"), ("how_many", "1")]).await.expect(200)).remove(0);
    let mut ana = app.visitor();
    for method in [Method::HEAD, Method::GET, Method::HEAD] {
        ana.send(method, &link, None, &[]).await.expect(200);
    }
    let first = ana.get(&link).await.expect(200);
    let code = link.split_once("key=").unwrap().1;
    assert_eq!(field(&first, FORM, "key"), code);
    let second = send(&mut ana, &first, FORM, &[("a-q1", "Rita")], NEXT).await.expect(200);
    assert_eq!(field(&second, FORM, "key"), code);
    for _ in 0..2 {
        let thanks = send(&mut ana, &second, FORM, &[("a-q2", "Sim")], SEND).await.expect(303);
        assert!(thanks.location().starts_with("/pt/surveys/convite/thanks?receipt="));
    }
    assert_eq!(count(&app).await.2, 1);
    // Another form with the same link comes too late, and loses nothing of what was written.
    let other = [("form_id", "6f9f2a52-53e6-4b8e-a8c1-0b6a3c9f7d11"), ("a-q2", "Um segundo texto")];
    send(&mut ana, &second, FORM, &other, SEND).await.expect(410).has("já foi usada").has("Um segundo texto");
    send(&mut ana, &second, FORM, &other, ("go", "back")).await.expect(410).has("Um segundo texto");
    assert_eq!(count(&app).await.2, 1);
    // Whose answer was lost on its way is thanked again, though the survey was closed meanwhile.
    store::surveys::step(&app.app.store, &Actor::system(), "convite", Step::Close).await.unwrap();
    let thanks = send(&mut ana, &second, FORM, &[("a-q2", "Sim")], SEND).await.expect(303);
    assert!(thanks.location().starts_with("/pt/surveys/convite/thanks?receipt="));
    send(&mut ana, &second, FORM, &other, SEND).await.expect(409).has("Um segundo texto");
}

#[tokio::test]
async fn without_a_key_or_with_one_that_is_no_good_it_is_said_what_to_do() {
    let app = TestApp::start().await;
    published(&app).await;
    let mut rui = designer(&app).await;
    let made = make(&mut rui, &[("name", "B"), ("how_many", "2"), ("until", "2026-11-24")]).await.expect(200);
    let keys = links(&made);
    let mut ana = app.visitor();
    assert_eq!(ana.get(FORM).await.expect(303).location(), SURVEY);
    let about = ana.get(SURVEY).await.expect(200).has("Precisa da sua ligação pessoal").has("name=\"key\"");
    about.has("lab@example.org").has("para que ninguém responda duas vezes").has_not("Responder</a>");
    ana.get("/pt/surveys").await.expect(200).has("por convite");
    for wrong in ["0000-0000-0000-0000-0000", "K7QM", "%3Cb%3E", "%00"] {
        let told = ana.get(&format!("{FORM}?key={wrong}")).await.expect(404).has("Esta ligação não serve");
        told.has("name=\"key\"").has_not("<b>");
    }
    ana.post(FORM, &[("a-q1", "Rita"), SEND]).await.expect(404).has("Rita");
    let small = keys[0].to_lowercase().replace("key=", "key=+").replace('-', "+");
    ana.get(&small).await.expect(200).has("Quem?");

    let batch = batch_of(&made);
    let listed = rui.get(&batch).await.expect(200);
    let invitation = field(&listed, &format!("{batch}/revoke"), "invitation");
    let written = ana.get(&keys[0]).await.expect(200);
    rui.post(&format!("{batch}/revoke"), &[("invitation", &invitation)]).await.expect(303);
    rui.get(&batch).await.expect(200).has("anulada").has("Anulado.");
    ana.get(&keys[0]).await.expect(410).has("Esta ligação foi anulada");
    send(&mut ana, &written, FORM, &[("a-q1", "Rita")], SEND)
        .await
        .expect(410)
        .has("foi anulada")
        .has("Rita");
    rui.post(&format!("{batch}/revoke"), &[("invitation", "x")]).await.expect(404);

    app.test.clock.pass_seconds(36 * 3600);
    ana.get(&keys[1]).await.expect(410).has("prazo desta ligação acabou");
    rui.get(&batch).await.expect(200).has("fora do prazo");
    rui.post(&format!("{batch}/revoke"), &[]).await.expect(303);
    rui.post(&format!("{batch}/revoke"), &[]).await.expect(303);
    rui.get(&batch).await.expect(200).has("Nada mudou");
    assert_eq!(count(&app).await.2, 0);
}

#[tokio::test]
async fn the_short_address_leads_to_the_form_in_the_readers_language() {
    let app = TestApp::start().await;
    published(&app).await;
    let mut rui = designer(&app).await;
    let link = links(&make(&mut rui, &[("name", "B"), ("how_many", "1")]).await.expect(200)).remove(0);
    let code = link.split_once("key=").unwrap().1;
    let mut ana = app.visitor();
    let english = [("accept-language", "en")];
    let short = ana.send(Method::GET, &format!("/s/{code}"), None, &english).await.expect(303);
    assert_eq!(short.location(), format!("/en/link?key={code}"));
    let form = ana.get(short.location()).await.expect(303);
    assert_eq!(form.location(), format!("/en/surveys/convite/answer?key={code}"));
    ana.get(form.location()).await.expect(200);
    assert_eq!(ana.get("/s").await.expect(303).location(), "/pt/link");
    ana.get("/pt/link").await.expect(200).has("Responder com um código");
    ana.get("/pt/link?key=K7QM").await.expect(422).has("são 20").has("value=\"K7QM\"");
    ana.get("/pt/link?key=0000-0000-0000-0000-0000").await.expect(404).has("nenhum convite com este código");
    ana.get("/s/%3Cb%3E%26x").await.expect(303);
}

#[tokio::test]
async fn guessing_is_slowed_down() {
    let app = TestApp::start().await;
    published(&app).await;
    let mut ana = app.visitor();
    let mut refused = 0;
    for _ in 0..400 {
        let told = ana.get(&format!("{FORM}?key=0000-0000-0000-0000-0000")).await;
        assert!(matches!(told.status.as_u16(), 404 | 429));
        refused += u32::from(told.status.as_u16() == 429);
    }
    assert!(refused > 0);
    ana.get("/pt/link?key=0000-0000-0000-0000-0000").await.expect(429);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_list_is_mailed_and_those_who_have_not_answered_are_reminded(#[case] db: Db) {
    let Some(app) = TestApp::start_on(db).await else { return };
    published(&app).await;
    let mut rui = designer(&app).await;
    let list = "ana@example.org; Ana Sá\nrita@example.org;;en";
    let made = make(&mut rui, &[("name", "Utentes"), ("list", list)]).await.expect(200);
    let made = made.has("2 correios vão a caminho");
    app.do_jobs().await;
    let mails = app.mails();
    assert_eq!(mails.len(), 2);
    let ana = mails.iter().find(|mail| mail.contains("To: ana@example.org")).unwrap();
    assert!(ana.contains("Olá Ana Sá,") && ana.contains("Convite"), "{ana}");
    let rita = mails.iter().find(|mail| mail.contains("To: rita@example.org")).unwrap();
    assert!(rita.contains("Hello,") && rita.contains("/en/surveys/convite/answer?key="), "{rita}");
    answer_all(&mut app.visitor(), &link_in(ana)).await.expect(303);

    let batch = batch_of(&made);
    rui.get(&batch).await.expect(200).has("Ana Sá").has("ana@example.org").has("Lembrar quem não respondeu");
    let remind = format!("{batch}/remind");
    let form = rui.get(&remind).await.expect(200).has("ainda não recebemos");
    for (wrong, said) in [("", "Escreva"), ("Sem nada", "onde fica a ligação")] {
        let told =
            send(&mut rui, &form, &remind, &[("words_pt", wrong), ("words_en", wrong)], NO_BUTTON).await;
        assert_eq!(told.status, 422, "{wrong}");
        assert!(told.body.contains(said) || told.body.contains("error-summary"), "{}", told.body);
    }
    for _ in 0..2 {
        let sent = send(&mut rui, &form, &remind, &[], NO_BUTTON).await.expect(303);
        assert_eq!(sent.location(), batch);
    }
    app.do_jobs().await;
    let mails = app.mails();
    assert_eq!(mails.len(), 3, "one reminder, to the one who has not answered");
    let reminder = mails.iter().find(|mail| mail.contains("still answer")).unwrap();
    let (old, new) = (link_in(rita), link_in(reminder));
    assert_ne!(old, new);
    // Whoever is just answering with the first link goes on; both are one.
    app.visitor().get(&old).await.expect(200);
    answer_all(&mut app.visitor(), &new).await.expect(303);
    app.visitor().get(&old).await.expect(410);
    assert_eq!(count(&app).await, (1, 2, 2));
    send(&mut rui, &form, &remind, &[("subject_pt", "Outra vez")], NO_BUTTON).await.expect(303);
    rui.get(&batch).await.expect(200).has("Não há ninguém para lembrar");
}

#[tokio::test]
async fn every_wrong_input_is_told_and_what_was_typed_stays() {
    let app = TestApp::start().await;
    published(&app).await;
    let mut rui = designer(&app).await;
    let list = "ana@example.org\nana\nANA@example.org\nrui@example.org;;fr";
    let told = make(&mut rui, &[("name", "Lote <1>"), ("list", list)]).await.expect(422);
    let told = told.has("Linha 2: «ana»").has("Linha 3:").has("repete o endereço da linha 1").has("Linha 4:");
    // A text area's first line end is the browser's to swallow.
    assert_eq!(field(&told, NEW, "list").trim_start(), list);
    assert_eq!(field(&told, NEW, "name"), "Lote <1>");
    for (fields, said) in [
        (vec![("name", "B")], "Indique quantas ligações"),
        (vec![("name", "B"), ("how_many", "2001")], "2000"),
        (vec![("name", "B"), ("how_many", "2"), ("list", "a@example.org")], "não as duas coisas"),
        (vec![("how_many", "2")], "Preencha este campo"),
        (vec![("name", "B"), ("how_many", "2"), ("until", "2026-11-22")], "Este dia já passou"),
        (vec![("name", "B"), ("how_many", "2"), ("until", "depois")], "Escreva uma data"),
        (vec![("name", "B"), ("list", "a@example.org"), ("words_pt", "Nada")], "onde fica a ligação"),
    ] {
        make(&mut rui, &fields).await.expect(422).has(said);
    }
    assert_eq!(count(&app).await.0, 0);
    make(&mut rui, &[("name", "B"), ("list", "ana@example.org")]).await.expect(200);
    let twice = [("name", "C"), ("list", "rita@example.org\nana@example.org")];
    make(&mut rui, &twice).await.expect(422).has("já têm uma ligação").has("<li>ana@example.org</li>");
    assert_eq!(count(&app).await, (1, 1, 0));
    rui.post(NEW, &[("name", "B"), ("how_many", "2"), ("form_id", "1")]).await.expect(400);
    store::surveys::step(&app.app.store, &Actor::system(), "convite", Step::Close).await.unwrap();
    make(&mut rui, &[("name", "B"), ("how_many", "2")]).await.expect(422).has("está encerrado");
}

#[tokio::test]
async fn a_form_put_aside_keeps_its_link() {
    let app = TestApp::start().await;
    published(&app).await;
    let mut rui = designer(&app).await;
    let made = make(&mut rui, &[("name", "B"), ("how_many", "1")]).await.expect(200);
    let link = links(&made).remove(0);
    let mut ana = app.visitor();
    let first = ana.get(&link).await.expect(200);
    let saved = send(&mut ana, &first, FORM, &[("a-q1", "Rita")], ("go", "save")).await.expect(303);
    let resume = saved.location().replace("/saved/", "/resume/");
    let mut other = app.visitor();
    let form = other.get(&resume).await.expect(200);
    assert_eq!(field(&form, FORM, "key"), link.split_once("key=").unwrap().1);
    let second = send(&mut other, &form, FORM, &[], NEXT).await.expect(200);
    rui.post(&format!("{}/revoke", batch_of(&made)), &[]).await.expect(303);
    other.get(&resume).await.expect(410).has("foi anulada").has("Rita");
    send(&mut other, &second, FORM, &[("a-q2", "Sim")], SEND).await.expect(410).has("Sim");
    assert_eq!(count(&app).await.2, 0);
}

#[tokio::test]
async fn a_draft_can_be_printed_for_but_not_mailed_and_another_mode_says_so() {
    let app = TestApp::start().await;
    published(&app).await;
    crate::surveys::one_of_each(&app).await;
    let mut rui = designer(&app).await;
    rui.get("/pt/surveys/open/invitations").await.expect(200).has("não pede uma ligação");
    let path = "/pt/surveys/open/invitations/new";
    let form = rui.get(path).await.expect(200);
    send(&mut rui, &form, path, &[("name", "B"), ("how_many", "1")], NO_BUTTON)
        .await
        .expect(422)
        .has("não pede uma ligação pessoal");
    rui.get("/pt/surveys/links").await.expect(200).has("href=\"/pt/surveys/links/invitations\"");

    let settings = rui.get("/pt/surveys/draft/edit").await.expect(200).has("value=\"links\"");
    send(&mut rui, &settings, "/pt/surveys/draft/edit", &[("mode", "links")], NO_BUTTON).await.expect(303);
    let path = "/pt/surveys/draft/invitations/new";
    let form = rui.get(path).await.expect(200);
    let mailed = [("name", "B"), ("list", "ana@example.org")];
    send(&mut rui, &form, path, &mailed, NO_BUTTON).await.expect(422).has("Publique primeiro");
    send(&mut rui, &form, path, &[("name", "B"), ("how_many", "1")], NO_BUTTON).await.expect(200);
}
