//! Pictures of texts, from the builder to the form; and the map of a question for a place, press by press.

use domain::access::{Actor, Role};
use domain::lang::Lang;
use domain::surveys::place_map::{Move, View, view_field};
use domain::surveys::{Change, Kind, QuestionId, Settings, parse_place};
use domain::text::Translated;
use http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use rstest::rstest;

use crate::support::Db;
use crate::survey_answering::{FORM, field, page, published, published_as, question, responses, send};
use crate::test_app::{Answer, Client, TestApp, multipart};

/// A grey PNG of one pixel, with a comment in it.
const PNG: &[u8] = &[
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 58,
    126, 155, 85, 0, 0, 0, 10, 73, 68, 65, 84, 120, 156, 99, 104, 0, 0, 0, 130, 0, 129, 119, 205, 114, 182,
    0, 0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130, 83, 69, 67, 82, 69, 84,
];

const PICTURE: &str = "/pt/surveys/caminho/questions/q1/picture";

fn header(answer: &Answer, name: http::HeaderName) -> &str {
    answer.headers.get(name).map_or("", |value| value.to_str().unwrap())
}

/// Sends the form for the picture with these words.
async fn upload(designer: &mut Client<'_>, words: &[(&str, &str)], file: &[u8]) -> Answer {
    let shown = designer.get(PICTURE).await.expect(200);
    let form = shown.form(PICTURE);
    let kept = form.iter().filter(|(name, _)| name != "file" && words.iter().all(|(other, _)| other != name));
    let pairs: Vec<(&str, &str)> =
        kept.map(|(name, value)| (name.as_str(), value.as_str())).chain(words.iter().copied()).collect();
    designer.post_parts(PICTURE, multipart(&pairs, &[("file", "a.png", file)])).await
}

/// The address of the picture on a page.
fn picture_of(page: &Answer) -> String {
    let (_, rest) = page.body.split_once("src=\"/pt/surveys/caminho/pictures/").expect("a picture");
    format!("/pt/surveys/caminho/pictures/{}", rest.split('"').next().unwrap())
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_text_gets_a_picture_that_everybody_sees_who_sees_the_form(#[case] db: Db) {
    let Some(app) = TestApp::start_on(db).await else { return };
    let questions = vec![question(1, Kind::Note, "Veja o mapa"), question(2, Kind::LongText, "Porquê?")];
    published(&app, vec![page(questions)]).await;
    let mut designer = app.signed_in("dora@example.org", &[Role::Designer]).await;
    designer.get("/pt/surveys/caminho/questions").await.expect(200).has("Juntar uma imagem");
    // Without words, or without a file, nothing is kept, and what was typed is there.
    let wrong = upload(&mut designer, &[("alt_pt", "")], PNG).await.expect(422);
    wrong.has("Escreva este texto pelo menos numa língua.").has("Escolha-o de novo");
    let wrong = upload(&mut designer, &[("alt_pt", "Um mapa")], b"").await.expect(422);
    wrong.has("Escolha um ficheiro.").has("Um mapa");
    for (file, says) in [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>".as_slice(), "SVG"),
        (b"GIF89a".as_slice(), "seja qual for o nome"),
        (&PNG[..50], "danificado"),
        (&vec![0; 2_000_001], "mais de 2 MB"),
    ] {
        upload(&mut designer, &[("alt_pt", "Um mapa")], file).await.expect(422).has(says);
    }
    let form = [("alt_pt", "Um <mapa>"), ("alt_en", "A map"), ("form_id", "form")];
    upload(&mut designer, &form, PNG).await.expect(303);
    let answered = app.visitor().get(FORM).await.expect(200);
    let answered = answered.has("alt=\"Um &lt;mapa&gt;\"").has("width=\"1\"").has("height=\"1\"");
    let address = picture_of(&answered);
    let file = app.visitor().get(&address).await.expect(200);
    assert_eq!(file.bytes, &PNG[..PNG.len() - 6], "what stood behind its end is gone");
    assert_eq!(header(&file, CONTENT_TYPE), "image/png");
    assert_eq!(header(&file, CACHE_CONTROL), "public, max-age=31536000, immutable");
    assert_eq!(header(&file, X_CONTENT_TYPE_OPTIONS), "nosniff");
    // Where the description is not translated, the page says in which language it is, and the check lists it.
    let arabic = app.visitor().get("/pt/surveys/caminho/answer?language=ar").await.expect(200);
    arabic.has("The description of the picture is in: Português").has("alt=\"Um &lt;mapa&gt;\"");
    designer.get("/pt/surveys/caminho/check").await.expect(200).has("o que a imagem mostra");
    // Corrected without a file, then taken away.
    upload(&mut designer, &[("alt_pt", "Outro"), ("alt_en", "Other")], b"").await.expect(303);
    app.visitor().get(FORM).await.expect(200).has("alt=\"Outro\"");
    let edited = designer.get("/pt/surveys/caminho/questions/q1").await.expect(200);
    let edited =
        send(&mut designer, &edited, "/pt/surveys/caminho/questions/q1", &[("label_pt", "Olhe")], ("", ""))
            .await;
    edited.expect(303);
    let shown = app.visitor().get(FORM).await.expect(200).has("Olhe");
    assert_eq!(picture_of(&shown), address, "correcting the words leaves the picture");
    designer.post(&format!("{PICTURE}/delete"), &[]).await.expect(303);
    app.visitor().get(FORM).await.expect(200).has_not("<img");
    // Those who read the form before still see what they were shown.
    app.visitor().get(&address).await.expect(200);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn somebody_points_at_a_place_on_the_map_without_a_script(#[case] db: Db) {
    let Some(app) = TestApp::start_with_map(db).await else { return };
    let questions = vec![question(1, Kind::Place, "Onde?"), question(2, Kind::LongText, "Porquê?")];
    published(&app, vec![page(questions), page(vec![question(3, Kind::ShortText, "Fim?")])]).await;
    let mut ana = app.visitor();
    let shown =
        ana.get(FORM).await.expect(200).has("© Autores do mapa").has("tiles.example.org, que fica a saber");
    let policy = header(&shown, CONTENT_SECURITY_POLICY).to_owned();
    assert!(policy.contains("img-src 'self' data: https://tiles.example.org;"), "{policy}");
    assert_eq!(header(&shown, REFERRER_POLICY), "same-origin", "nothing is told of the page");
    let shown = shown.has("src=\"https://tiles.example.org/6/30/24.png?k=1\"").has("value=\"map:a-q1:in\"");
    assert_eq!(View::of(&field(&shown, FORM, &view_field("a-q1")), ""), View::portugal());
    // A press on a tile comes without the button's `go`, and sends nothing on.
    let pressed =
        [("a-q2", "Porque sim\n\nmesmo"), ("map:a-q1:6:30:24.x", "100"), ("map:a-q1:6:30:24.y", "50")];
    let marked = send(&mut ana, &shown, FORM, &pressed, ("", "")).await.expect(200).has("place-map-pin");
    let place = field(&marked, FORM, "a-q1");
    let (latitude, longitude) = parse_place(&place).unwrap();
    assert!((latitude - 40.05).abs() < 0.1 && (longitude + 9.05).abs() < 0.1, "{place}");
    assert_eq!(field(&marked, FORM, "a-q2"), "Porque sim\n\nmesmo");
    let press = |way: Move| ("go", way.value("a-q1"));
    let (go, closer) = press(Move::In);
    let closer = send(&mut ana, &marked, FORM, &[], (go, &closer)).await.expect(200);
    assert_eq!(field(&closer, FORM, &view_field("a-q1")), View::at((latitude, longitude), 7).code());
    assert_eq!(field(&closer, FORM, "a-q1"), place);
    let (go, north) = press(Move::North);
    let north = send(&mut ana, &closer, FORM, &[], (go, &north)).await.expect(200);
    let (go, middle) = press(Move::Middle);
    let middle = send(&mut ana, &north, FORM, &[], (go, &middle)).await.expect(200);
    let (higher, _) = parse_place(&field(&middle, FORM, "a-q1")).unwrap();
    assert!(higher > latitude);
    assert_eq!(field(&middle, FORM, "a-q2"), "Porque sim\n\nmesmo", "no press adds to what is typed");
    let next =
        send(&mut ana, &middle, FORM, &[("a-q1", "38.7223, -9.1393")], ("go", "next")).await.expect(200);
    assert!(!header(&next, CONTENT_SECURITY_POLICY).contains("tiles"), "no map on this page");
    send(&mut ana, &next, FORM, &[("a-q3", "sim")], ("go", "send")).await.expect(303);
    let stored = &responses(&app).await[0].answers;
    let stored = stored.get(&QuestionId::numbered(1)).cloned();
    assert_eq!(stored, Some(domain::surveys::Answer::Text("38.7223 -9.1393".into())));
    // Designers are told, and so is everybody on the survey's page.
    let mut designer = app.signed_in("dora@example.org", &[Role::Designer]).await;
    let form = designer.get("/pt/surveys/caminho/questions/q1").await.expect(200);
    form.has("pede as imagens do mapa a tiles.example.org");
    app.visitor().get("/pt/surveys/caminho").await.expect(200).has("Este inquérito mostra um mapa");
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_place_is_answered_by_coordinates_or_by_an_address_and_wrong_ones_are_kept_to_mend(#[case] db: Db) {
    let Some(app) = TestApp::start_with_map(db).await else { return };
    let questions = vec![question(1, Kind::Place, "Onde?"), question(2, Kind::Address, "A que morada?")];
    published(&app, vec![page(questions)]).await;
    let mut ana = app.visitor();
    let shown = ana.get(FORM).await.expect(200).has("código postal e localidade");
    let lines = "1\n2\n3\n4\n5\n6\n7";
    for coordinates in ["91, 0.5", "38.7, -181", "em casa"] {
        let typed = [("a-q1", coordinates), ("a-q2", lines)];
        let wrong = send(&mut ana, &shown, FORM, &typed, ("go", "send")).await.expect(422);
        let wrong = wrong.has("Escreva dois números").has("Escreva a morada em 6 linhas, no máximo.");
        let wrong = wrong.has("map:a-q1:in").has_not("place-map-pin");
        assert!(header(&wrong, CONTENT_SECURITY_POLICY).contains("https://tiles.example.org"));
        assert_eq!(field(&wrong, FORM, "a-q1"), coordinates);
        assert_eq!(field(&wrong, FORM, "a-q2"), lines);
    }
    let long = "a".repeat(301);
    let wrong = send(&mut ana, &shown, FORM, &[("a-q2", &long)], ("go", "send")).await.expect(422);
    assert_eq!(field(&wrong, FORM, "a-q2"), long);
    let typed = [("a-q1", "-22,9519; -43,2105"), ("a-q2", " Rua do Ouro, 1\r\n\r\n1100-060 Lisboa ")];
    send(&mut ana, &shown, FORM, &typed, ("go", "send")).await.expect(303);
    let stored = &responses(&app).await[0].answers;
    let of = |n: usize| stored.get(&QuestionId::numbered(n)).cloned();
    let text = |text: &str| Some(domain::surveys::Answer::Text(text.into()));
    assert_eq!(of(1), text("-22.9519 -43.2105"));
    assert_eq!(of(2), text("Rua do Ouro, 1\n1100-060 Lisboa"));
    // Four more, so that the responses are released.
    for n in 2..=5 {
        let number = format!("Rua do Ouro, {n}");
        let mut other = app.visitor();
        let shown = other.get(FORM).await.expect(200);
        send(&mut other, &shown, FORM, &[("a-q2", &number)], ("go", "send")).await.expect(303);
    }
    let mut designer = app.signed_in("dora@example.org", &[Role::Designer]).await;
    designer.get("/pt/surveys/caminho/results/q2").await.expect(200).has("1100-060 Lisboa");
    let table = designer.get("/pt/surveys/caminho/results.csv").await.expect(200);
    table.has("\"Rua do Ouro, 1\n1100-060 Lisboa\"").has("Rua do Ouro, 5");
    designer.get("/pt/surveys/caminho/questions/new?kind=address&page=1").await.expect(200).has("Morada");
    designer.get("/pt/surveys/caminho/check").await.expect(200);
}

#[tokio::test]
async fn what_comes_while_a_page_is_answered_may_bring_its_map_and_leaves_pictures_alone() {
    let app = TestApp::start_with_map(Db::Sqlite).await.unwrap();
    let mut place = question(3, Kind::Place, "Onde?");
    place.rules.relevant = "${q2} != ''".to_owned();
    let note = question(1, Kind::Note, "A paragem ${q2}");
    published(&app, vec![page(vec![note, question(2, Kind::ShortText, "Que paragem?"), place])]).await;
    let mut designer = app.signed_in("dora@example.org", &[Role::Designer]).await;
    upload(&mut designer, &[("decorative", "yes")], PNG).await.expect(303);
    let shown = app.visitor().get(FORM).await.expect(200);
    assert!(shown.body.contains("<template data-item=\"q3\">"), "{}", shown.body);
    let policy = header(&shown, CONTENT_SECURITY_POLICY);
    assert!(policy.contains("img-src 'self' data: https://tiles.example.org;"), "{policy}");
    // What is written anew as somebody types ends before the picture.
    let (_, words) = shown.body.split_once("data-text=\"q1/label\"").unwrap();
    let (words, after) = words.split_once("<figure").unwrap();
    assert!(words.matches("<div").count() < words.matches("</div>").count(), "{words}");
    assert!(after.contains("/pt/surveys/caminho/pictures/"));
}

#[tokio::test]
async fn enter_goes_on_and_does_not_press_a_map_that_may_come() {
    let app = TestApp::start_with_map(Db::Sqlite).await.unwrap();
    let mut place = question(2, Kind::Place, "Onde?");
    place.rules.relevant = "${q1} != ''".to_owned();
    let questions = vec![question(1, Kind::ShortText, "Que paragem?"), place];
    // In one language alone there is no other button before the questions.
    let title = Translated::both("Caminho", "Way");
    let settings = Settings { title, languages: vec![Lang::Pt.into()], ..Settings::default() };
    published_as(&app, settings, vec![page(questions)]).await;
    let shown = app.visitor().get(FORM).await.expect(200);
    let (before, _) = shown.body.split_once("<form id=\"survey-answer\"").unwrap();
    assert!(before.contains("name=\"go\" value=\"send\" tabindex=\"-1\""), "{before}");
}

#[tokio::test]
async fn without_tiles_there_is_no_map_and_no_word_of_one() {
    let app = TestApp::start().await;
    published(&app, vec![page(vec![question(1, Kind::Place, "Onde?")])]).await;
    let shown = app.visitor().get(FORM).await.expect(200).has_not("place-map");
    assert!(!header(&shown, CONTENT_SECURITY_POLICY).contains("https://tiles"));
    app.visitor().get("/pt/surveys/caminho").await.expect(200).has_not("mostra um mapa");
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_draft_shows_its_pictures_to_designers_alone(#[case] db: Db) {
    let Some(app) = TestApp::start_on(db).await else { return };
    published(&app, vec![page(vec![question(1, Kind::Note, "Veja"), question(2, Kind::LongText, "?")])])
        .await;
    let mut designer = app.signed_in("dora@example.org", &[Role::Designer]).await;
    upload(&mut designer, &[("decorative", "yes")], PNG).await.expect(303);
    let shown = designer.get(FORM).await.expect(200).has("alt=\"\"");
    let address = picture_of(&shown);
    let from = "/pt/surveys/new?from=survey/caminho";
    let new = designer.get(from).await.expect(200);
    let copy = send(&mut designer, &new, "/pt/surveys/new", &[("slug", "copia")], ("", "")).await;
    copy.expect(303);
    let copied = address.replace("caminho", "copia");
    app.visitor().get(&copied).await.expect(404);
    let file = designer.get(&copied).await.expect(200);
    assert_eq!(header(&file, CACHE_CONTROL), "private, max-age=31536000, immutable");
    designer.get("/pt/surveys/copia/preview").await.expect(200).has(&copied);
    // In the library it stands in words, because it belongs to no survey there.
    let store = &app.app.store;
    let said = (Translated::both("Mapa", "Map"), Translated::default());
    let id = QuestionId::numbered(1);
    store::surveys::keep_question(store, &Actor::system(), "copia", &id, said, "").await.unwrap();
    designer.get("/pt/survey-library").await.expect(200).has("Imagem que só enfeita").has_not("<img");
    let change = Change::Remove(id);
    store::surveys::edit_definition(store, &Actor::system(), "copia", None, change).await.unwrap();
    designer.get(&copied).await.expect(404);
}
