//! A form in a spreadsheet, sent in the browser: looked at, then taken in; or refused with what is wrong.

use domain::access::{Actor, Role};
use domain::surveys::Status;
use domain::surveys::xlsform::Origin;
use rstest::rstest;
use rust_xlsxwriter::Workbook;

use crate::support::Db;
use crate::test_app::TestApp;

const PATH: &str = "/pt/surveys/new/import";

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

fn good() -> Vec<u8> {
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
    page.has("A rua").has("survey, linha 3, coluna type").has("as respostas ainda não levam ficheiros");
    let english = ana.get(&preview.replacen("/pt", "/en", 1)).await.expect(200);
    english.has("survey, row 4, column relevant").has("Create the draft");

    // It is nobody else’s.
    let mut rui = app.signed_in("rui@example.org", &[Role::Designer]).await;
    rui.get(&preview).await.expect(410);
    rui.post(&preview, &[]).await.expect(410);

    let taken = ana.post(&preview, &[]).await.expect(303);
    assert_eq!(taken.location(), "/pt/surveys/a-rua/questions");
    let again = ana.post(&preview, &[]).await.expect(303);
    assert_eq!(again.location(), taken.location());
    ana.get(taken.location()).await.expect(200).has("Em que rua?");
    let (store, system) = (&app.app.store, Actor::system());
    let survey = store::surveys::by_slug(store, &system, "a-rua").await.unwrap();
    assert_eq!((survey.status, survey.definition.questions().count()), (Status::Draft, 2));
    assert!(!survey.definition.is_ready(), "a rule that cannot be carried out keeps it a draft");
    let Some(Origin::Xlsform(origin)) = store::surveys::origin(store, &system, "a-rua").await.unwrap() else {
        panic!("its file is kept");
    };
    assert_eq!((origin.name.as_str(), origin.sheets.len()), ("A rua", 1));
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
    let surveys = app.app.store.reader();
    let count = sea_orm::PaginatorTrait::count(
        <store::surveys::schema::survey::Entity as sea_orm::EntityTrait>::find(),
        surveys,
    );
    assert_eq!(count.await.unwrap(), 0);
}
