//! Files as answers, over HTTP: attached page by page, in every place where a form stands, and what comes of bad ones.

use domain::access::{Actor, Role};
use domain::form::Typed;
use domain::slug::Slug;
use domain::surveys::files::Family;
use domain::surveys::{
    Definition, Kind, KindCode, Kiosk, Mode, NewSurvey, Page, Privacy, Question, QuestionId, Repeat, Section,
    Settings, Step,
};
use domain::text::Translated;
use http::Method;
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use rstest::rstest;
use sea_orm::{EntityTrait, PaginatorTrait};
use store::surveys::schema::{file, response};

use crate::support::Db;
use crate::survey_answering::{FORM, SEND, field, page, published, published_as, question, responses};
use crate::survey_embedding::share;
use crate::test_app::{Answer, Client, Part, TestApp, multipart, pairs};

const NEXT: (&str, &str) = ("go", "next");
const ATTACH: (&str, &str) = ("go", "attach");

/// A picture with its maker in it, of so many points.
pub fn photograph(points: usize) -> Vec<u8> {
    let mut out = b"\xff\xd8".to_vec();
    for (marker, content) in [
        (0xe1, b"Exif\0\0MM\0*\0\0\0\x08\0\0 GPS 38.7 Ana".to_vec()),
        (0xfe, b"Comment of Ana".to_vec()),
        (0xdb, vec![0; 65]),
        (0xc0, vec![8, 0, 1, 0, 1, 1, 1, 0x11, 0]),
        (0xc4, vec![0; 20]),
        (0xda, vec![1, 1, 0, 0, 63, 0]),
    ] {
        out.extend([0xff, marker]);
        out.extend(u16::try_from(content.len() + 2).unwrap().to_be_bytes());
        out.extend(content);
    }
    out.extend(vec![0x5a; points]);
    out.extend(b"\xff\xd9");
    out
}

fn files(accepts: &[Family]) -> Kind {
    Kind::File { accepts: accepts.to_vec(), most: 1 }
}

fn pictures() -> Kind {
    files(&[Family::Pictures])
}

/// The form that a page shows, filled in and sent with files by one of its buttons.
async fn send(
    client: &mut Client<'_>,
    shown: &Answer,
    path: &str,
    filled: &[(&str, &str)],
    parts: &[Part<'_>],
    button: (&str, &str),
) -> Answer {
    assert!(shown.body.contains("enctype=\"multipart/form-data\""), "the page sends files");
    client.post_parts(path, multipart(&filled_in(shown, path, filled, button), parts)).await
}

/// The fields of the form. The control for a file has no value, and brings a part of its own.
fn filled_in(
    shown: &Answer,
    path: &str,
    filled: &[(&str, &str)],
    button: (&str, &str),
) -> Vec<(String, String)> {
    let fields =
        shown.form(path).into_iter().filter(|(name, value)| !(name.starts_with("a-") && value.is_empty()));
    let typed = filled
        .iter()
        .fold(Typed::new(fields.collect()), |typed, (name, value)| typed.replacing(name, *value));
    typed.replacing("go", button.1).pairs().to_vec()
}

/// A survey for people with accounts whose names stand with what they say.
async fn named(app: &TestApp, pages: Vec<Page>) {
    let settings = Settings {
        title: Translated::both("Caminho", "Way"),
        mode: Mode::SignedIn,
        privacy: Privacy::Identified,
        ..Settings::default()
    };
    published_as(app, settings, pages).await;
}

fn two_pages(kind: Kind) -> Vec<Page> {
    let picture = Question { required: true, ..question(1, kind, "A rua?") };
    let second = question(3, Kind::ShortText, "Porque enviou ${q1}?");
    vec![page(vec![picture, question(2, Kind::ShortText, "Onde?")]), page(vec![second])]
}

/// How many files wait.
fn waiting(app: &TestApp) -> usize {
    let folder = app.test.options.keys.as_ref().unwrap().join("files");
    std::fs::read_dir(folder).map_or(0, Iterator::count)
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_photograph_goes_along_with_the_form_and_is_stored_with_it_without_its_maker(#[case] db: Db) {
    let Some(app) = TestApp::start_on(db).await else { return };
    named(&app, two_pages(pictures())).await;
    let mut ana = app.signed_in("ana@example.org", &[]).await;
    let first = ana.get(FORM).await.expect(200).has("JPEG, PNG, WebP. Até 1 MB.");
    let told = photograph(5000);
    let parts: [Part<'_>; 1] = [("a-q1", "Rua da Praça.JPG", &told)];
    let second = send(&mut ana, &first, FORM, &[("a-q2", "Na esquina")], &parts, NEXT).await.expect(200);
    let second = second.has("Porque enviou Rua da Praça.jpg?").has_not("multipart");
    assert_eq!((waiting(&app), field(&second, FORM, "a-q2")), (1, "Na esquina".to_owned()));
    let back = filled_in(&second, FORM, &[], ("go", "back"));
    let back = pairs(&back);
    ana.post(FORM, &back).await.expect(200).has("Anexado: Rua da Praça.jpg (JPEG, 6 kB)").has("Substituir");

    let form = filled_in(&second, FORM, &[("a-q3", "Está partida")], SEND);
    let form = pairs(&form);
    let thanks = ana.post(FORM, &form).await.expect(303);
    assert_eq!(waiting(&app), 0, "taken with the response");
    let again = ana.post(FORM, &form).await.expect(303);
    assert_eq!(again.location(), thanks.location(), "stored once, and the same thanks");
    let reader = app.app.store.reader();
    assert_eq!(response::Entity::find().count(reader).await.unwrap(), 1);
    let rows = file::Entity::find().all(reader).await.unwrap();
    assert_eq!(rows.len(), 1);

    let mut rui = app.signed_in("rui@example.org", &[Role::Designer]).await;
    let one = format!("/pt/surveys/caminho/responses/{}", rows[0].response_id);
    let to = format!("{one}/files/q1");
    rui.get(&one).await.expect(200).has(&format!("href=\"{to}\"")).has("Descarregar Rua da Praça.jpg");
    rui.get("/pt/surveys/caminho/results.csv").await.expect(200).has("Rua da Praça.jpg");
    rui.get("/pt/surveys/caminho/results").await.expect(200).has("1 ficheiro").has("Ver os ficheiros");
    rui.get("/pt/surveys/caminho/results/q1").await.expect(200).has("Rua da Praça.jpg");
    ana.get("/pt/surveys/caminho/results").await.expect(200).has("Os ficheiros são vistos pela equipa");
    let taken = rui.get(&to).await.expect(200);
    assert_eq!(taken.headers[CONTENT_TYPE], "image/jpeg");
    assert_eq!(
        taken.headers[CONTENT_DISPOSITION],
        "attachment; filename=\"Rua da Pra_a.jpg\"; filename*=UTF-8''Rua%20da%20Pra%C3%A7a.jpg"
    );
    assert_eq!(taken.headers["x-content-type-options"], "nosniff");
    assert!(
        taken.headers[CONTENT_SECURITY_POLICY].to_str().unwrap().starts_with("sandbox; default-src 'none'")
    );
    assert_eq!(taken.headers[CACHE_CONTROL], "no-store");
    assert!(taken.bytes.len() > 5000 && taken.bytes.starts_with(b"\xff\xd8"));
    let taken = taken.has_not("Ana").has_not("GPS").has_not("Comment");
    assert!(taken.bytes.ends_with(b"ZZZ\xff\xd9"));
    rui.get(&format!("{one}/files/q2")).await.expect(404);
    rui.get(&to.replace("caminho", "outro")).await.expect(404);
    // Who sent it has it too, and takes it along; nobody else has.
    assert_eq!(ana.get(&to).await.expect(200).bytes, taken.bytes);
    ana.get("/pt/account/export")
        .await
        .expect(200)
        .has(&format!("href=\"{to}\""))
        .has("Os ficheiros que enviou");
    let data = ana.post("/pt/account/export", &[]).await.expect(200);
    let data: serde_json::Value = serde_json::from_str(&data.body).unwrap();
    let expected = serde_json::json!({
        "response_id": rows[0].response_id, "survey": "caminho", "question_id": "q1", "instance": "", "format": "jpg"
    });
    assert_eq!(data["sections"]["survey_files"], serde_json::json!([expected]));
    let mut eva = app.signed_in("eva@example.org", &[]).await;
    eva.get(&to).await.expect(403);
    eva.get("/pt/account/export").await.expect(200).has_not("/files/");
    app.visitor().get(&to).await.expect(303);
    assert_eq!(store::check::check(&app.app.store).await.unwrap().problems, Vec::<String>::new());

    rui.post(&format!("{one}/delete"), &[]).await.expect(303);
    assert_eq!(file::Entity::find().count(reader).await.unwrap(), 0, "gone with the response");
}

#[tokio::test]
async fn a_file_is_in_the_backup_and_there_again_after_a_restore() {
    let app = TestApp::start().await;
    named(&app, two_pages(pictures())).await;
    let mut ana = app.signed_in("ana@example.org", &[]).await;
    let first = ana.get(FORM).await.expect(200);
    let told = photograph(900_000);
    let fields = filled_in(&first, FORM, &[("page", "")], SEND);
    ana.post_parts(FORM, multipart(&fields, &[("a-q1", "rua.jpg", &told)])).await.expect(303);
    let before = file::Entity::find().all(app.app.store.reader()).await.unwrap();
    assert_eq!(before.len(), 1);
    let archive = app.test.folder.path().join("backup.tar");
    server::backup::save(&app.app.store, app.test.folder.path(), &archive).await.unwrap();
    let place = tempfile::tempdir().unwrap();
    let options = store::StoreOptions::sqlite(&place.path().join("bancada.sqlite"));
    server::backup::restore(&options, place.path(), &archive).await.unwrap();
    let there = store::Store::open(&options, app.test.clock.clone()).await.unwrap();
    assert_eq!(file::Entity::find().all(there.reader()).await.unwrap(), before);
}

#[rstest]
#[case::empty("rua.jpg", b"".to_vec(), "Este ficheiro está vazio")]
#[case::another_kind("rua.jpg", b"%PDF-1.7\n%%EOF".to_vec(), "Escolha um destes: JPEG, PNG, WebP")]
#[case::a_program("rua.jpg", b"MZ\x90\0\x03".to_vec(), "Escolha um destes")]
#[case::a_page("rua.png", b"<html><script>alert(1)</script>".to_vec(), "Escolha um destes")]
#[case::cut_off("rua.jpg", photograph(50)[..150].to_vec(), "estragado ou incompleto")]
#[case::large("rua.jpg", photograph(1_000_000), "mais de 1 MB")]
#[case::larger_than_any("rua.jpg", photograph(11_000_000), "mais de 1 MB")]
#[tokio::test]
async fn a_bad_file_is_told_beside_its_field_and_everything_else_is_kept(
    #[case] name: &str,
    #[case] content: Vec<u8>,
    #[case] said: &str,
) {
    let app = TestApp::start().await;
    published(&app, two_pages(pictures())).await;
    let mut ana = app.visitor();
    let first = ana.get(FORM).await.expect(200);
    let (good, parts) = (photograph(10), [("a-q1", name, content.as_slice())]);
    let told = send(&mut ana, &first, FORM, &[("a-q2", "Na <esquina>")], &parts, NEXT).await.expect(422);
    let told = told.has(said).has("id=\"a-q1-error\"").has("href=\"#a-q1\"");
    assert_eq!(field(&told, FORM, "a-q2"), "Na <esquina>");
    assert_eq!(waiting(&app), 0);
    // A good one is kept when a bad one should replace it.
    let kept = send(&mut ana, &told, FORM, &[], &[("a-q1", "a.jpg", &good)], ATTACH).await.expect(200);
    let held = field(&kept, FORM, "a-q1");
    let told = send(&mut ana, &kept, FORM, &[], &parts, ATTACH).await.expect(422).has(said);
    assert_eq!((field(&told, FORM, "a-q1"), waiting(&app)), (held, 1));
}

#[tokio::test]
async fn a_file_is_replaced_and_removed_by_plain_buttons() {
    let app = TestApp::start().await;
    published(&app, two_pages(pictures())).await;
    let mut ana = app.visitor();
    ana.get("/pt/surveys/caminho").await.expect(200).has("não guardamos o nome dos ficheiros");
    let first = ana.get(FORM).await.expect(200).has_not("Retirar");
    let (one, two) = (photograph(10), photograph(2000));
    let held = send(&mut ana, &first, FORM, &[], &[("a-q1", "a.jpg", &one)], ATTACH).await.expect(200);
    // An open survey knows nobody, so the file's own name is not kept either.
    let held = held.has("Anexado: q1.jpg (JPEG, 1 kB)").has("Página 1 de 2");
    let other = send(&mut ana, &held, FORM, &[], &[("a-q1", "b.jpg", &two)], ATTACH).await.expect(200);
    let other = other.has("Anexado: q1.jpg (JPEG, 3 kB)");
    assert_eq!(waiting(&app), 1);
    let none = send(&mut ana, &other, FORM, &[("a-q2", "Aqui")], &[], ("go", "detach:q1")).await.expect(200);
    let none = none.has_not("Anexado").has_not("field-wrong");
    assert_eq!((waiting(&app), field(&none, FORM, "a-q2")), (0, "Aqui".to_owned()));
    send(&mut ana, &none, FORM, &[], &[], NEXT).await.expect(422).has("Anexe um ficheiro.");
}

#[tokio::test]
async fn nobody_gets_at_a_file_with_a_token_of_another_form_or_survey_or_a_forged_one() {
    let app = TestApp::start().await;
    published(&app, two_pages(pictures())).await;
    let mut ana = app.visitor();
    let first = ana.get(FORM).await.expect(200);
    let content = photograph(10);
    let held = send(&mut ana, &first, FORM, &[], &[("a-q1", "a.jpg", &content)], ATTACH).await.expect(200);
    let token = field(&held, FORM, "a-q1");
    let mut eva = app.visitor();
    let hers = eva.get(FORM).await.expect(200);
    for forged in [
        token.as_str(),
        "00000000000000000000000000000000 jpg 5 a.jpg",
        "../../etc/passwd jpg 5 a.jpg",
        "a.jpg",
    ] {
        let told = send(&mut eva, &hers, FORM, &[("a-q1", forged)], &[], NEXT).await.expect(422);
        told.has("já não está guardado").has_not("Anexado");
        // Nor is it taken away.
        let detach = ("go", "detach:q1");
        send(&mut eva, &hers, FORM, &[("a-q1", forged)], &[], detach).await;
        assert_eq!(waiting(&app), 1, "{forged}");
    }
    // What stands beside the token is never believed.
    let (secret, _) = token.split_once(' ').unwrap();
    let lied = format!("{secret} png 1 outra.png");
    let again = send(&mut ana, &held, FORM, &[("a-q1", &lied)], &[], ATTACH).await.expect(200);
    assert_eq!(field(&again, FORM, "a-q1"), token);
    // In another survey, with the same form.
    let (store, system) = (&app.app.store, Actor::system());
    let settings = Settings { title: Translated::both("Outro", "Other"), ..Settings::default() };
    let definition = Definition::new(two_pages(pictures()));
    let new = NewSurvey { slug: Slug::parse("outro").unwrap(), settings, definition, project: None };
    store::surveys::create(store, &system, new, "").await.unwrap();
    store::surveys::step(store, &system, "outro", Step::Publish).await.unwrap();
    let fields = filled_in(&held, FORM, &[], NEXT);
    ana.post_parts("/pt/surveys/outro/answer", multipart(&fields, &[])).await.expect(422).has("já não está");
    send(&mut ana, &held, FORM, &[], &[], NEXT).await.expect(200).has("Porque enviou q1.jpg?");
}

#[tokio::test]
async fn bodies_made_to_hurt_are_refused_and_strange_ones_read() {
    let app = TestApp::start().await;
    published(&app, two_pages(pictures())).await;
    let mut ana = app.visitor();
    let first = ana.get(FORM).await.expect(200);
    let content = photograph(10);
    let fields = filled_in(&first, FORM, &[], ATTACH);
    // Ten at once: the first counts, and what belongs to no question is nothing.
    let ten: Vec<Part<'_>> =
        (0..10).map(|n| (["a-q1", "a-q9", "x"][n % 3], "a.jpg", content.as_slice())).collect();
    ana.post_parts(FORM, multipart(&fields, &ten)).await.expect(200).has("Anexado: q1.jpg");
    assert_eq!(waiting(&app), 1);
    // A name that leads elsewhere, and one that is no text.
    let mut strange = multipart(&fields, &[("a-q1", "../../../etc/NAME.jpg", &content)]);
    let at = strange.windows(4).position(|window| window == b"NAME").unwrap();
    strange[at..at + 4].copy_from_slice(b"\xff\xfe\x80\xc0");
    ana.post_parts(FORM, strange).await.expect(200).has("Anexado: q1.jpg");
    // Parts without end, a head without end, a body that breaks off, and one that is none.
    let many: Vec<(String, String)> = (0..20_001).map(|_| ("a".to_owned(), String::new())).collect();
    ana.post_parts(FORM, multipart(&many, &[])).await.expect(413);
    let long = [("a-q2".to_owned(), "x".repeat(300_000))];
    ana.post_parts(FORM, multipart(&long, &[])).await.expect(413);
    let head = [b"--grenze\r\nX: ".to_vec(), vec![b'a'; 2_000_000]].concat();
    ana.post_parts(FORM, head).await.expect(400);
    let whole = multipart(&fields, &[("a-q1", "a.jpg", &content)]);
    ana.post_parts(FORM, whole[..whole.len() - 40].to_vec()).await.expect(400);
    ana.post_parts(FORM, b"nothing".to_vec()).await.expect(400);
    let enormous = vec![0x5a; 65_000_000];
    ana.post_parts(FORM, multipart(&fields, &[("a-q1", "a.jpg", &enormous)])).await.expect(413);
    let headers = [("sec-fetch-site", "same-origin"), ("content-type", "multipart/form-data")];
    ana.send_bytes(Method::POST, FORM, Some(whole), &headers).await.expect(400);
    assert!(responses(&app).await.is_empty());
}

#[tokio::test]
async fn files_that_are_too_large_together_are_told_apart_from_one_that_is_too_large() {
    let app = TestApp::start().await;
    let large = Kind::File { accepts: vec![Family::Pictures], most: 10 };
    let all =
        (1..=3).map(|n| question(n, large.clone(), "A rua?")).chain([question(4, Kind::ShortText, "Onde?")]);
    named(&app, vec![page(all.collect())]).await;
    let mut ana = app.signed_in("ana@example.org", &[]).await;
    let first = ana.get(FORM).await.expect(200);
    let content = photograph(9_000_000);
    let parts = ["a-q1", "a-q2", "a-q3"].map(|name| (name, "a.jpg", content.as_slice()));
    let told = send(&mut ana, &first, FORM, &[("a-q4", "Aqui")], &parts, ATTACH).await.expect(422);
    let told = told.has("id=\"a-q3-error\"").has("grandes demais todos juntos").has_not("mais de 10 MB");
    assert_eq!((field(&told, FORM, "a-q4"), waiting(&app)), ("Aqui".to_owned(), 2));
    send(&mut ana, &told, FORM, &[], &parts[2..], ATTACH).await.expect(200);
    assert_eq!(waiting(&app), 3);
}

#[tokio::test]
async fn where_the_disk_fails_what_was_typed_is_kept_and_the_file_is_asked_for_again() {
    let app = TestApp::start().await;
    published(&app, two_pages(pictures())).await;
    let mut ana = app.visitor();
    let first = ana.get(FORM).await.expect(200);
    let (content, folder) = (photograph(10), app.test.options.keys.as_ref().unwrap().join("files"));
    let parts: [Part<'_>; 1] = [("a-q1", "a.jpg", &content)];
    // A folder that cannot be made, and files in one that is none: the same for whoever asks as a disk that is full or broken.
    std::fs::create_dir_all(folder.parent().unwrap()).unwrap();
    std::fs::write(&folder, "").unwrap();
    let told = send(&mut ana, &first, FORM, &[("a-q2", "Aqui")], &parts, NEXT).await.expect(422);
    let told = told.has("não há lugar para mais ficheiros").has("id=\"a-q1-error\"");
    assert_eq!(field(&told, FORM, "a-q2"), "Aqui");
    std::fs::remove_file(&folder).unwrap();
    let held = send(&mut ana, &told, FORM, &[], &parts, NEXT).await.expect(200).has("Porque enviou q1.jpg?");
    std::fs::remove_dir_all(&folder).unwrap();
    std::fs::write(&folder, "").unwrap();
    let form = filled_in(&held, FORM, &[("a-q3", "Sim")], SEND);
    let form = pairs(&form);
    let told = ana.post(FORM, &form).await.expect(422).has("Anexe-o outra vez");
    assert_eq!(field(&told, FORM, "a-q3"), "Sim");
    std::fs::remove_file(&folder).unwrap();
    let sent = send(&mut ana, &told, FORM, &[], &parts, NEXT).await.expect(200);
    let form = filled_in(&sent, FORM, &[], SEND);
    let form = pairs(&form);
    ana.post(FORM, &form).await.expect(303);
}

#[tokio::test]
async fn a_file_that_follows_from_an_answer_goes_along_with_it_and_keeps_nobody_back_when_it_is_asked_no_more()
 {
    let app = TestApp::start().await;
    let mut picture = question(2, pictures(), "A rua?");
    picture.rules.relevant = "${q1} != ''".to_owned();
    published(&app, vec![page(vec![question(1, Kind::ShortText, "Onde?"), picture])]).await;
    let mut ana = app.visitor();
    // The question is not there yet; where a script shows it, the form must be one that brings files.
    let first = ana.get(FORM).await.expect(200);
    assert!(first.body.contains("<template data-item=\"q2\">"), "{}", first.body);
    let content = photograph(10);
    let parts: [Part<'_>; 1] = [("a-q2", "a.jpg", &content)];
    let held = send(&mut ana, &first, FORM, &[("a-q1", "Aqui")], &parts, ATTACH).await.expect(200);
    let held = held.has("Anexado: q2.jpg");
    std::fs::remove_dir_all(app.test.options.keys.as_ref().unwrap().join("files")).unwrap();
    send(&mut ana, &held, FORM, &[], &[], ("go", "save")).await.expect(422).has("Anexe-o outra vez");
    send(&mut ana, &held, FORM, &[("a-q1", "")], &[], ("go", "save")).await.expect(303);
}

#[tokio::test]
async fn a_form_with_a_file_that_is_sent_twice_at_once_is_one_response_with_one_file() {
    let app = TestApp::start().await;
    named(&app, two_pages(pictures())).await;
    let ana = app.signed_in("ana@example.org", &[]).await;
    let first = ana.clone().get(FORM).await.expect(200);
    let content = photograph(10);
    let fields = filled_in(&first, FORM, &[("page", ""), ("a-q3", "Sim")], SEND);
    let whole = multipart(&fields, &[("a-q1", "a.jpg", &content)]);
    let (mut one, mut other) = (ana.clone(), ana.clone());
    let (one, other) =
        tokio::join!(one.post_parts(FORM, whole.clone()), other.post_parts(FORM, whole.clone()));
    assert_eq!(one.expect(303).location(), other.expect(303).location());
    assert_eq!(file::Entity::find().count(app.app.store.reader()).await.unwrap(), 1);
}

#[tokio::test]
async fn a_file_waits_a_day_and_as_long_as_a_form_that_is_put_aside() {
    let app = TestApp::start().await;
    published(&app, two_pages(pictures())).await;
    let mut ana = app.visitor();
    let first = ana.get(FORM).await.expect(200);
    let content = photograph(10);
    let parts: [Part<'_>; 1] = [("a-q1", "a.jpg", &content)];
    let held = send(&mut ana, &first, FORM, &[], &parts, ATTACH).await.expect(200);
    let mut eva = app.visitor();
    let hers = eva.get(FORM).await.expect(200);
    let saved = send(&mut eva, &hers, FORM, &[("a-q2", "Aqui")], &parts, ("go", "save")).await.expect(303);
    assert_eq!(waiting(&app), 2);
    app.test.clock.pass_seconds(25 * 3600);
    send(&mut ana, &held, FORM, &[], &[], NEXT).await.expect(422).has("já não está guardado");
    store::sweep::sweep(&app.app.store).await.unwrap();
    assert_eq!(waiting(&app), 1, "the other is gone");
    app.test.clock.pass_seconds(20 * 24 * 3600);
    store::sweep::sweep(&app.app.store).await.unwrap();
    let code = saved.location().rsplit('/').next().unwrap().to_owned();
    let mut elsewhere = app.visitor();
    let resume = format!("/pt/surveys/caminho/resume/{code}");
    let form = elsewhere.get(&resume).await.expect(200).has("Anexado: q1.jpg");
    let sent = filled_in(&form, FORM, &[("page", "")], SEND);
    elsewhere.post_parts(FORM, multipart(&sent, &[])).await.expect(303);
    let stored = responses(&app).await;
    let named = |n| format!("{:?}", stored[0].answers.get(&QuestionId::numbered(n)));
    assert_eq!((named(1), waiting(&app)), ("Some(Text(\"q1.jpg\"))".to_owned(), 0));
    // A bad file is told before anything is put aside.
    let bad: [Part<'_>; 1] = [("a-q1", "a.jpg", b"MZ")];
    let hers = eva.get(FORM).await.expect(200);
    send(&mut eva, &hers, FORM, &[], &bad, ("go", "save")).await.expect(422).has("Escolha um destes");
}

#[tokio::test]
async fn a_form_put_aside_whose_file_is_gone_says_so() {
    let app = TestApp::start().await;
    published(&app, two_pages(pictures())).await;
    let mut ana = app.visitor();
    let first = ana.get(FORM).await.expect(200);
    let content = photograph(10);
    let parts: [Part<'_>; 1] = [("a-q1", "a.jpg", &content)];
    let saved = send(&mut ana, &first, FORM, &[("a-q2", "Aqui")], &parts, ("go", "save")).await.expect(303);
    std::fs::remove_dir_all(app.test.options.keys.as_ref().unwrap().join("files")).unwrap();
    let resume = saved.location().replace("/saved/", "/resume/");
    let form = ana.get(&resume).await.expect(200).has("já não está guardado. Anexe-o outra vez");
    assert_eq!(field(&form, FORM, "a-q2"), "Aqui");
}

#[rstest]
#[case::frame("/pt/surveys/caminho/embed")]
#[case::kiosk("/pt/surveys/caminho/kiosk")]
#[tokio::test]
async fn files_are_attached_in_frames_and_on_kiosks_where_nobody_finds_anothers(#[case] path: &str) {
    let app = TestApp::start().await;
    published(&app, two_pages(pictures())).await;
    share(&app, &["https://www.example.pt"], Some(Kiosk::default())).await;
    let mut device = app.visitor();
    let first = device.get(path).await.expect(200);
    let content = photograph(10);
    let parts: [Part<'_>; 1] = [("a-q1", "a.jpg", &content)];
    let held = send(&mut device, &first, path, &[], &parts, ATTACH).await.expect(200).has("Anexado: q1.jpg");
    let next = device.get(path).await.expect(200).has_not("Anexado");
    assert_ne!(field(&next, path, "form_id"), field(&held, path, "form_id"));
    let fields = filled_in(&held, path, &[("page", ""), ("a-q3", "Sim")], SEND);
    device.post_parts(path, multipart(&fields, &[])).await.expect(303);
    assert_eq!((responses(&app).await.len(), waiting(&app)), (1, 0));
}

#[tokio::test]
async fn each_instance_of_a_repeat_has_its_own_file_and_one_that_goes_takes_it_along() {
    let app = TestApp::start().await;
    let section = Section {
        id: QuestionId::parse("g1").unwrap(),
        parent: None,
        title: Translated::both("Rua", "Street"),
        hint: Translated::default(),
        relevant: String::new(),
        shuffled: false,
        repeat: Some(Repeat { least: 1, most: Some(3), ..Repeat::default() }),
    };
    let inside = |question: Question| Question { section: QuestionId::parse("g1"), ..question };
    let questions =
        vec![inside(question(1, pictures(), "Como está?")), inside(question(2, Kind::ShortText, "Qual?"))];
    published(&app, vec![Page { sections: vec![section], questions, ..Page::default() }]).await;
    let mut ana = app.visitor();
    let first = ana.get(FORM).await.expect(200);
    let (one, two) = (photograph(10), photograph(2000));
    let more = ("go", "more:g1");
    let filled = [("a-q2@1", "Primeira")];
    let form = send(&mut ana, &first, FORM, &filled, &[("a-q1@1", "a.jpg", &one)], more).await.expect(200);
    let form = form.has("Anexado: q1-1.jpg (JPEG, 1 kB)");
    let filled = [("a-q2@2", "Segunda")];
    let less = ("go", "less:g1@1");
    let form = send(&mut ana, &form, FORM, &filled, &[("a-q1@2", "b.jpg", &two)], less).await.expect(200);
    let form = form.has("(JPEG, 3 kB)").has_not("(JPEG, 1 kB)");
    assert_eq!(field(&form, FORM, "a-q2@1"), "Segunda");
    send(&mut ana, &form, FORM, &[], &[], SEND).await.expect(303);
    store::surveys::step(&app.app.store, &Actor::system(), "caminho", Step::Close).await.unwrap();
    let rows = file::Entity::find().all(app.app.store.reader()).await.unwrap();
    assert_eq!(rows.iter().map(|row| row.instance.as_str()).collect::<Vec<_>>(), ["1"]);
}

#[tokio::test]
async fn rules_follow_from_whether_there_is_a_file_and_the_interface_takes_just_that() {
    let app = TestApp::start().await;
    let mut follows = question(2, Kind::ShortText, "O que se vê?");
    follows.rules.relevant = "${q1} != ''".to_owned();
    published(&app, vec![page(vec![question(1, pictures(), "A rua?")]), page(vec![follows])]).await;
    let mut ana = app.visitor();
    let asked = |answer: &str| format!("{{\"answers\": {{\"q1\": {answer}}}}}");
    let path = "/api/v1/surveys/caminho/evaluate";
    let headers = [("sec-fetch-site", "same-origin"), ("content-type", "application/json")];
    for (answer, there) in [("true", true), ("\"rua.jpg\"", true), ("false", false), ("null", false)] {
        let said = ana.send(Method::POST, path, Some(asked(answer)), &headers).await.expect(200);
        let said: serde_json::Value = serde_json::from_str(&said.body).unwrap();
        assert_eq!(said["questions"]["q2"]["relevant"], there, "{answer}");
        assert_eq!(said["questions"]["q1"]["value"], if there { "true" } else { "" }, "{answer}");
    }
    let first = ana.get(FORM).await.expect(200);
    let content = photograph(10);
    send(&mut ana, &first, FORM, &[], &[("a-q1", "a.jpg", &content)], NEXT)
        .await
        .expect(200)
        .has("O que se vê?");
    send(&mut ana, &first, FORM, &[], &[], NEXT).await.expect(200).has_not("O que se vê?");
}

#[tokio::test]
async fn where_nobody_may_be_known_designers_are_told_which_files_tell_and_cannot_ask_for_them() {
    let app = TestApp::start().await;
    let (store, system) = (&app.app.store, Actor::system());
    let settings = Settings { title: Translated::both("Caminho", "Way"), ..Settings::default() };
    let telling = question(1, files(&Family::ALL), "O contrato?");
    let definition = Definition::single_page(vec![telling, question(2, Kind::ShortText, "Onde?")]);
    let new = NewSurvey { slug: Slug::parse("caminho").unwrap(), settings, definition, project: None };
    store::surveys::create(store, &system, new, "").await.unwrap();
    assert!(store::surveys::step(store, &system, "caminho", Step::Publish).await.is_err());
    let mut rui = app.signed_in("rui@example.org", &[Role::Designer]).await;
    rui.get("/pt/surveys/caminho/questions").await.expect(200).has("aceite só imagens e texto simples");
    rui.get("/pt/surveys/caminho/check").await.expect(200).has("aceite só imagens e texto simples");
    let path = "/pt/surveys/caminho/questions/q1";
    let shown =
        rui.get(path).await.expect(200).has("Aqui só imagens e texto simples").has("ocupa na base de dados");
    let form = shown.form(path);
    let typed = pairs(&form);
    rui.post(path, &typed).await.expect(422).has("id=\"accepts-error\"");
    let good: Vec<(&str, &str)> =
        typed.iter().copied().filter(|(name, value)| *name != "accepts" || *value == "pictures").collect();
    rui.post(path, &good).await.expect(303);
    store::surveys::step(store, &system, "caminho", Step::Publish).await.unwrap();
    // Nothing, too much, and what is no number.
    let without: Vec<(&str, &str)> = good.iter().copied().filter(|(name, _)| *name != "accepts").collect();
    rui.post(path, &without).await.expect(422);
    let mut large: Vec<(&str, &str)> = good.iter().copied().filter(|(name, _)| *name != "most").collect();
    large.push(("most", "11"));
    rui.post(path, &large).await.expect(422);
}

#[tokio::test]
async fn a_preview_takes_a_file_and_keeps_nothing() {
    let app = TestApp::start().await;
    published(&app, two_pages(pictures())).await;
    let mut rui = app.signed_in("rui@example.org", &[Role::Designer]).await;
    let path = "/pt/surveys/caminho/preview";
    let first = rui.get(path).await.expect(200);
    let content = photograph(10);
    send(&mut rui, &first, path, &[], &[("a-q1", "a.jpg", &content)], NEXT)
        .await
        .expect(200)
        .has("Porque enviou");
    assert_eq!(file::Entity::find().count(app.app.store.reader()).await.unwrap(), 0);
    assert_eq!(KindCode::from_code("file"), Some(KindCode::File));
}
