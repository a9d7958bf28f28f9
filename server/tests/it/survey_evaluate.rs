//! The engine of a survey over the JSON interface: the same as the form's, and nothing is stored.

use domain::access::Role;
use domain::surveys::{Kind, Question, Rules};
use domain::text::Translated;
use http::Method;
use serde_json::{Value, json};

use crate::survey_answering::{choice, number, page, published, question, responses};
use crate::test_app::{Answer, Client, TestApp};

const PATH: &str = "/api/v1/surveys/caminho/evaluate";

async fn evaluate(client: &mut Client<'_>, body: &Value) -> Answer {
    client.send(Method::POST, PATH, Some(body.to_string()), &[("content-type", "application/json")]).await
}

async fn evaluated(client: &mut Client<'_>, answers: Value) -> Value {
    let answer = evaluate(client, &json!({ "language": "pt", "answers": answers })).await.expect(200);
    serde_json::from_str(&answer.body).unwrap()
}

/// Whether one comes; how many children they bring, at most nine and only when they come; a sum that only the team sees.
async fn start() -> TestApp {
    let app = TestApp::start().await;
    let rules = |relevant: &str, constraint: &str| Rules {
        relevant: relevant.to_owned(),
        constraint: constraint.to_owned(),
        constraint_message: Translated::both("Não cabem mais de nove.", "No more than nine fit in."),
        ..Rules::default()
    };
    let coming = Question { required: true, ..choice("Vem?", &[("o1", "Sim"), ("o2", "Não")]) };
    let children =
        Question { rules: rules("${q1} = 'o1'", ". <= 9"), ..question(2, number(), "Quantas crianças?") };
    let sum = question(3, Kind::Calculation { formula: "${q2} + 1".to_owned() }, "Lugares");
    let why = Question { rules: rules("${q1} = 'o2'", ""), ..question(4, Kind::ShortText, "Porque não?") };
    published(&app, vec![page(vec![coming, children, sum]), page(vec![why])]).await;
    app
}

#[tokio::test]
async fn it_says_what_is_asked_the_values_and_the_mistakes() {
    let app = start().await;
    let mut program = app.visitor();
    let none = evaluated(&mut program, json!({})).await;
    assert_eq!(none["questions"]["q1"]["shown"], true);
    assert_eq!(none["questions"]["q1"]["options"], json!(["o1", "o2"]));
    assert_eq!(none["questions"]["q1"]["errors"][0]["message"], "Escolha uma opção.");
    assert_eq!(none["questions"]["q2"]["relevant"], false);
    assert_eq!(none["pages"], json!([{ "shown": true }, { "shown": false }]));
    assert_eq!(none["complete"], false);

    let comes = evaluated(&mut program, json!({ "q1": "o1", "q2": 2.5 })).await;
    assert_eq!(comes["questions"]["q2"]["value"], "2.5");
    assert_eq!(comes["complete"], true, "{comes}");
    let many = evaluated(&mut program, json!({ "q1": "o1", "q2": 12 })).await;
    let mistake = json!([{ "answer": "q2", "message": "Não cabem mais de nove." }]);
    assert_eq!((&many["questions"]["q2"]["errors"], &many["complete"]), (&mistake, &json!(false)));

    // What is not asked does not count, whatever is sent.
    let not = evaluated(&mut program, json!({ "q1": "o2", "q2": 12, "q9": "x" })).await;
    assert_eq!(not["questions"]["q2"]["value"], "");
    assert_eq!(not["questions"]["q4"]["shown"], true);
    assert_eq!((&not["complete"], &not["unknown"]), (&json!(true), &json!(["q9"])));
    assert!(responses(&app).await.is_empty());
}

#[tokio::test]
async fn what_only_the_team_sees_is_for_the_team() {
    let app = start().await;
    let answers = json!({ "q1": "o1", "q2": 2 });
    assert!(evaluated(&mut app.visitor(), answers.clone()).await["questions"]["q3"].is_null());
    let mut designer = app.signed_in("rui@example.org", &[Role::Designer]).await;
    assert_eq!(evaluated(&mut designer, answers).await["questions"]["q3"]["value"], "3");
}

#[tokio::test]
async fn it_answers_as_described_and_refuses_what_is_no_answer() {
    let app = start().await;
    let mut program = app.visitor();
    let document = program.get("/api/openapi.json").await.expect(200);
    let document: Value = serde_json::from_str(&document.body).unwrap();
    let described = &document["paths"]["/api/v1/surveys/{slug}/evaluate"]["post"]["responses"]["200"]["content"]
        ["application/json"]["schema"];
    let answer = evaluated(&mut program, json!({ "q1": "o1", "q2": 12 })).await;
    crate::api::fits(&answer, described).unwrap();
    let seed = answer["seed"].as_str().unwrap();
    let again = evaluate(&mut program, &json!({ "seed": seed, "language": "en" })).await.expect(200);
    again.has(seed).has("\"language\":\"en\"");
    for wrong in [json!([]), json!({ "answers": { "q1": { "a": 1 } } }), json!({ "answer": {} })] {
        evaluate(&mut program, &wrong).await.expect(400).has("bad-request");
    }
    program
        .send(Method::POST, PATH, Some("{".into()), &[("content-type", "application/json")])
        .await
        .expect(400);
    let much = json!({ "answers": { "q4": "x".repeat(300_000) } });
    evaluate(&mut program, &much).await.expect(413);
}
