//! The check of a survey, the map of its logic, and trying it out, over HTTP.

use domain::access::Role;
use domain::surveys::{Kind, Question, Rules};
use domain::text::Translated;
use rstest::rstest;

use crate::support::Db;
use crate::survey_answering::{choice, number, page, published, question, responses};
use crate::test_app::{TestApp, pairs};

const CHECK: &str = "/pt/surveys/caminho/check";
const MAP: &str = "/pt/surveys/caminho/logic";
const BUILDER: &str = "/pt/surveys/caminho/questions";
const PREVIEW: &str = "/pt/surveys/caminho/preview";

fn when(question: Question, relevant: &str) -> Question {
    Question { rules: Rules { relevant: relevant.to_owned(), ..Rules::default() }, ..question }
}

/// A question that nobody can be asked, one without an English text, and a page that follows from an answer.
async fn start(db: Db) -> Option<TestApp> {
    let app = TestApp::start_on(db).await?;
    let coming = Question { required: true, ..choice("Vem?", &[("o1", "Sim"), ("o2", "Não")]) };
    let dead = when(question(2, number(), "Quantos <b>são</b>?"), "${q1} = 'o9'");
    let why = when(question(3, Kind::ShortText, "Porque não?"), "${q1} = 'o2'");
    let mut untranslated = question(4, Kind::LongText, "Mais alguma coisa?");
    untranslated.label = Translated::of(domain::lang::Lang::Pt, "Mais alguma coisa?");
    published(&app, vec![page(vec![coming, dead]), page(vec![why, untranslated])]).await;
    Some(app)
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn designers_see_what_should_be_mended_and_where(#[case] db: Db) {
    let Some(app) = start(db).await else { return };
    let mut designer = app.signed_in("rui@example.org", &[Role::Designer]).await;
    let shown = designer.get(CHECK).await.expect(200);
    for says in [
        "A corrigir",
        "Esta pergunta nunca é feita",
        "compara q1 com o9",
        "href=\"/pt/surveys/caminho/questions/q2\"",
        "Falta em English: pergunta (1)",
        "Tempo de resposta",
    ] {
        assert!(shown.body.contains(says), "{says}: {}", shown.body);
    }
    assert!(!shown.body.contains("Impede"), "{}", shown.body);
    assert!(!shown.body.contains("<b>são"), "what somebody wrote is text");
    let builder = designer.get(BUILDER).await.expect(200);
    assert!(builder.body.contains("href=\"/pt/surveys/caminho/check\""));
    assert!(builder.body.contains("Verificar ("));
    assert!(designer.get("/en/surveys/caminho/check").await.expect(200).body.contains("is never asked"));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn the_logic_is_a_picture_with_its_words_and_its_table(#[case] db: Db) {
    let Some(app) = start(db).await else { return };
    let mut designer = app.signed_in("rui@example.org", &[Role::Designer]).await;
    let shown = designer.get(MAP).await.expect(200);
    assert!(shown.body.contains("role=\"img\""), "{}", shown.body);
    assert!(shown.body.contains("Regras: 2. Regras que nunca se verificam: 1."), "{}", shown.body);
    assert!(shown.body.contains("logic-map-box-never") && shown.body.contains("logic-map-cross"));
    assert!(
        shown.body.contains("<code>${q1} = &#x27;o9&#x27;</code>")
            || shown.body.contains("<code>${q1} = 'o9'</code>")
    );
    assert!(!shown.body.contains("style="), "no inline styles");
    assert!(!shown.body.contains("<b>são"), "what somebody wrote is text");
}

#[tokio::test]
async fn a_survey_without_faults_says_so_and_one_without_rules_needs_no_map() {
    let app = TestApp::start().await;
    let mut wanted = choice("Vem?", &[("o1", "Sim"), ("o2", "Não")]);
    wanted.kind = Kind::LongText;
    published(&app, vec![page(vec![wanted])]).await;
    let mut designer = app.signed_in("rui@example.org", &[Role::Designer]).await;
    let shown = designer.get(CHECK).await.expect(200);
    assert!(!shown.body.contains("nunca"), "{}", shown.body);
    assert!(designer.get(MAP).await.expect(200).body.contains("não tem regras"));
}

#[tokio::test]
async fn a_preview_tells_what_the_rules_come_to_and_stays_where_it_is() {
    let app = start(Db::Sqlite).await.unwrap();
    let mut designer = app.signed_in("rui@example.org", &[Role::Designer]).await;
    let shown = designer.get(PREVIEW).await.expect(200);
    assert!(shown.body.contains("Experimentar: o que as regras decidem"), "{}", shown.body);
    assert!(shown.body.contains("Escolha uma opção."), "what is missing is said");
    let mut form = shown.form(PREVIEW);
    form.retain(|(name, _)| name != "a-q1" && name != "go");
    form.extend([("a-q1".to_owned(), "o2".to_owned()), ("go".to_owned(), "try".to_owned())]);
    let form = pairs(&form);
    let tried = designer.post(PREVIEW, &form).await.expect(200);
    assert!(tried.body.contains("<code>o2</code>"), "{}", tried.body);
    assert!(tried.body.contains("name=\"page\" value=\"1\""), "the same page");
    assert!(tried.body.contains("o inquérito seria aceite"), "{}", tried.body);
    // People who answer see nothing of it.
    let visitor = app.visitor().get("/pt/surveys/caminho/answer").await.expect(200);
    assert!(!visitor.body.contains("Experimentar"));
    assert!(responses(&app).await.is_empty());
}
