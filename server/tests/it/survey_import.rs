//! A form in a spreadsheet, sent in the browser: looked at, then taken in; or refused with what is wrong.

use std::io::{Cursor, Write};

use domain::access::{Actor, Role};
use domain::surveys::Status;
use domain::surveys::xlsform::Origin;
use rstest::rstest;
use rust_xlsxwriter::Workbook;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::support::Db;
use crate::test_app::{TestApp, pairs};

type Zip = ZipWriter<Cursor<Vec<u8>>>;

pub(crate) const PATH: &str = "/pt/surveys/new/import";

/// The bytes of a form with these rows.
fn packed(rows: &[&[&str]]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("survey").unwrap();
    for (row, texts) in (0..).zip(rows) {
        for (column, text) in (0..).zip(*texts) {
            sheet.write(row, column, *text).unwrap();
        }
    }
    workbook.save_to_buffer().unwrap()
}

pub(crate) fn good() -> Vec<u8> {
    packed(&[
        &["type", "name", "label", "relevant"],
        &["text", "Rua", "Em que rua?", ""],
        &["audio", "som", "Grave", ""],
        &["integer", "anos", "Há quantos anos?", "pulldata('x', 'y', 'z', ${Rua}) = 1"],
    ])
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_form_is_looked_at_and_taken_in_once(#[case] db: Db) {
    let Some(app) = TestApp::start_on(db).await else { return };
    let mut ana = app.signed_in("ana@example.org", &[Role::Designer]).await;
    ana.get("/pt/surveys").await.expect(200).has("Importar um formulário");
    ana.get(PATH).await.expect(200).has("multipart/form-data");
    let sent = ana.upload(PATH, "file", "C:\\Docs\\A rua.xlsx", &good()).await.expect(303);
    let preview = sent.location().to_owned();
    let page = ana.get(&preview).await.expect(200);
    page.has("A rua").has("survey, linha 3, coluna type").has("não se recebem sons nem filmes");
    let english = ana.get(&preview.replacen("/pt", "/en", 1)).await.expect(200);
    english.has("survey, row 4, column relevant").has("Create the draft");

    // It is nobody else’s.
    let mut rui = app.signed_in("rui@example.org", &[Role::Designer]).await;
    rui.get(&preview).await.expect(422).has("já não está à espera").has_not("linha 3");
    rui.post(&preview, &[]).await.expect(422).has("já não está à espera");

    let taken = ana.post(&preview, &[]).await.expect(303);
    assert_eq!(taken.location(), "/pt/surveys/a-rua/questions");
    let again = ana.post(&preview, &[]).await.expect(303);
    assert_eq!(again.location(), taken.location());
    ana.get(taken.location()).await.expect(200).has("Em que rua?").has("/pt/surveys/a-rua/xlsform");
    let (store, system) = (&app.app.store, Actor::system());
    let survey = store::surveys::by_slug(store, &system, "a-rua").await.unwrap();
    assert_eq!((survey.status, survey.definition.questions().count()), (Status::Draft, 2));
    assert!(!survey.definition.is_ready(), "a rule that cannot be carried out keeps it a draft");
    let Some(Origin::Xlsform(origin)) = store::surveys::origin(store, &system, "a-rua").await.unwrap() else {
        panic!("its file is kept");
    };
    assert_eq!((origin.name.as_str(), origin.sheets.len()), ("A rua", 1));

    // It waits no longer than an hour.
    app.test.clock.pass_seconds(3_600);
    ana.get(&preview).await.expect(422).has("já não está à espera");
    ana.post(&preview, &[]).await.expect(422).has("já não está à espera");
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_draft_is_published_once_every_rule_can_be_carried_out_and_comes_back_as_its_form(#[case] db: Db) {
    let Some(app) = TestApp::start_on(db).await else { return };
    let mut ana = app.signed_in("ana@example.org", &[Role::Designer]).await;
    let preview = ana.upload(PATH, "file", "rua.xlsx", &good()).await.expect(303).location().to_owned();
    ana.post(&preview, &[]).await.expect(303);
    let publish: &[(&str, &str)] = &[("step", "publish")];
    ana.post("/pt/surveys/rua/state", publish).await.expect(303);
    app.visitor().get("/pt/surveys/rua").await.expect(404);

    let form = ana.get("/pt/surveys/rua/xlsform").await.expect(200);
    let header = |name: &str| form.headers.get(name).unwrap().to_str().unwrap().to_owned();
    assert_eq!(header("content-disposition"), "attachment; filename=\"rua.xlsx\"");
    assert!(header("content-type").ends_with("spreadsheetml.sheet"));
    let nobody = spreadsheet::Program::new("/nonexistent", "");
    let (back, sent) = (spreadsheet::read(form.bytes, &nobody), spreadsheet::read(good(), &nobody));
    assert_eq!(back.unwrap(), sent.unwrap());

    let question = "/pt/surveys/rua/questions/anos";
    let page = ana.get(question).await.expect(200).has("pulldata(");
    let mut fields = page.form(question);
    fields.iter_mut().filter(|(name, _)| name == "relevant").for_each(|(_, value)| value.clear());
    let fields = pairs(&fields);
    ana.post(question, &fields).await.expect(303);
    ana.post("/pt/surveys/rua/state", publish).await.expect(303);
    app.visitor().get("/pt/surveys/rua").await.expect(200);
    let again =
        spreadsheet::read(ana.get("/pt/surveys/rua/xlsform").await.expect(200).bytes, &nobody).unwrap();
    let texts: Vec<&str> = again[0].cells.iter().map(|cell| cell.text.as_str()).collect();
    assert!(texts.contains(&"audio") && !texts.iter().any(|text| text.contains("pulldata")), "{texts:?}");
}

#[tokio::test]
async fn what_is_written_in_a_form_is_shown_and_never_obeyed() {
    let app = TestApp::start().await;
    let mut ana = app.signed_in("ana@example.org", &[Role::Designer]).await;
    let evil = "<script>alert(1)</script><img src=x onerror=alert(2)><b onclick='x'>[a](javascript:alert(3))";
    let form = packed(&[
        &["type", "name", "label", "hint", "constraint", "constraint_message", evil],
        &["begin group", "g", evil, evil, "", "", ""],
        &["text", "a", evil, evil, ". = ''", evil, "x"],
        &["note", "b", evil, evil, "", "", ""],
        &["end group", "", "", "", "", "", ""],
        &["audio", "c", evil, "", "", "", ""],
    ]);
    let name = "<img src=x onerror=alert(4)>.xlsx";
    let preview = ana.upload(PATH, "file", name, &form).await.expect(303).location().to_owned();
    let mut pages = vec![ana.get(&preview).await.expect(200)];
    let builder = ana.post(&preview, &[]).await.expect(303).location().to_owned();
    let survey = builder.trim_end_matches("/questions").to_owned();
    for page in ["/questions", "/preview", "/check", "/logic", "/questions/a", "/edit"] {
        pages.push(ana.get(&format!("{survey}{page}")).await.expect(200));
    }
    ana.post(&format!("{survey}/state"), &[("step", "publish")]).await.expect(303);
    pages.push(app.visitor().get(&format!("{survey}/answer")).await.expect(200));
    pages.push(ana.get("/pt/surveys").await.expect(200));
    for page in pages {
        page.has_not("<script>alert")
            .has_not("<img src=x")
            .has_not("<b onclick")
            .has_not("href=\"javascript:");
    }
    let wrong = packed(&[&["type", "name", "label"], &[evil, evil, evil]]);
    let page = ana.upload(PATH, "file", name, &wrong).await.expect(422).has("&lt;script");
    page.has_not("<script>alert").has_not("<img src=x").has_not("<b onclick");
}

#[tokio::test]
async fn a_hostile_file_is_answered_and_the_next_one_too() {
    let app = TestApp::start().await;
    let mut ana = app.signed_in("ana@example.org", &[Role::Designer]).await;
    let mut send = async |bytes: &[u8], says: &str| {
        ana.upload(PATH, "file", "a.xlsx", bytes).await.expect(422).has(says);
    };
    let (broken, much) = ("estragado ou cortado", "mais do que se consegue ler");
    let zip = |fill: &dyn Fn(&mut Zip)| {
        let mut zip = Zip::new_append(Cursor::new(good())).unwrap();
        fill(&mut zip);
        zip.finish().unwrap().into_inner()
    };
    let usual = SimpleFileOptions::default();
    let bomb = zip(&|zip| {
        zip.start_file("xl/media/zeros.bin", usual).unwrap();
        (0..130).for_each(|_| zip.write_all(&vec![0; 1024 * 1024]).unwrap());
    });
    send(&bomb, much).await;
    let many = zip(&|zip| (0..20_000).for_each(|n| zip.start_file(format!("xl/{n}"), usual).unwrap()));
    send(&many, much).await;
    let whole = good();
    for length in [4, 100, whole.len() / 2, whole.len() - 1] {
        send(&whole[..length], broken).await;
    }
    send(b"<html><table><tr><td>type", "não é um livro do Excel").await;
    let deep: Vec<Vec<String>> = std::iter::once(["type", "name", "label"].map(str::to_owned).to_vec())
        .chain((0..3_000).map(|n| vec!["begin group".to_owned(), format!("g{n}"), "G".to_owned()]))
        .collect();
    let deep: Vec<Vec<&str>> = deep.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let deep: Vec<&[&str]> = deep.iter().map(Vec::as_slice).collect();
    send(&packed(&deep), "linha").await;
    let nested = format!("{}1{}", "(".repeat(10_000), ")".repeat(10_000));
    let nested = packed(&[&["type", "name", "label", "relevant"], &["text", "a", "A", &nested]]);
    let preview = ana.upload(PATH, "file", "a.xlsx", &nested).await.expect(303).location().to_owned();
    ana.get(&preview).await.expect(200).has("linha 2, coluna relevant");
    let mut corners = Workbook::new();
    let sheet = corners.add_worksheet();
    for (row, column, text) in [(0, 0, "type"), (0, 1, "name"), (0, 2, "label"), (1_048_575, 16_383, "x")] {
        sheet.write(row, column, text).unwrap();
    }
    let answer = ana.upload(PATH, "file", "a.xlsx", &corners.save_to_buffer().unwrap()).await;
    assert!(matches!(answer.status.as_u16(), 303 | 422), "{}", answer.status);
    ana.upload(PATH, "file", "a.xlsx", &good()).await.expect(303);
}

#[tokio::test]
async fn a_form_with_mistakes_says_where_and_what_to_write() {
    let app = TestApp::start().await;
    let mut ana = app.signed_in("ana@example.org", &[Role::Designer]).await;
    let wrong = packed(&[&["type", "name", "label"], &["texto", "a", "A"], &["text", "1", "B"]]);
    let page = ana.upload(PATH, "file", "a.xlsx", &wrong).await.expect(422);
    let page = page
        .has("survey, linha 2, coluna type")
        .has("Não há o tipo de pergunta “texto”. Queria dizer “text”?");
    page.has("survey, linha 3, coluna name").has("“1” não é um nome");
    ana.upload(PATH, "file", "a.xlsx", b"type,name").await.expect(422).has("não é um livro do Excel");
    ana.upload(PATH, "file", "a.xlsx", b"").await.expect(422).has("Escolha um ficheiro.");
    ana.upload(PATH, "outro", "a.xlsx", b"x").await.expect(422).has("Escolha um ficheiro.");
    ana.post(PATH, &[]).await.expect(422).has("Escolha um ficheiro.");
    let large = vec![b'x'; 10 * 1024 * 1024 + 1];
    ana.upload(PATH, "file", "a.xlsx", &large).await.expect(422).has("mais de 10 MB");
    ana.upload(PATH, "file", "a.xlsx", &vec![b'x'; 12 * 1024 * 1024]).await.expect(422).has("mais de 10 MB");
    // A long name of a column breaks where a screen is narrow.
    let long = packed(&[&["type", "name", "label", "nota_longa"], &["text", "a", "A", "x"]]);
    let preview = ana.upload(PATH, "file", "a.xlsx", &long).await.expect(303).location().to_owned();
    ana.get(&preview).await.expect(200).has("nota_<wbr>longa");
    let surveys = app.app.store.reader();
    let count = sea_orm::PaginatorTrait::count(
        <store::surveys::schema::survey::Entity as sea_orm::EntityTrait>::find(),
        surveys,
    );
    assert_eq!(count.await.unwrap(), 0);
}
