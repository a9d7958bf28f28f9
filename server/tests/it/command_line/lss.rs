//! `bancada import lss PATH`: a survey of LimeSurvey is looked at, or becomes a draft.

use domain::access::Actor;
use domain::surveys::Status;
use serde_json::Value;
use store::surveys::for_designers;

use super::{Said, Shell};

const OLD: &str = include_str!("../../../limesurvey/fixtures/service-limesurvey-2.lss");
const NEW: &str = include_str!("../../../limesurvey/fixtures/service-limesurvey-6.lss");

impl Shell {
    /// Takes in a file of these bytes.
    fn take(&self, name: &str, bytes: &[u8], flags: &[&str]) -> Said {
        std::fs::write(self.path(name), bytes).unwrap();
        let line: Vec<&str> = ["import", "lss", name].iter().chain(flags).copied().collect();
        self.run(&line)
    }
}

fn parsed(said: &Said) -> Value {
    serde_json::from_str(&said.out).unwrap()
}

#[test]
fn looking_says_what_a_survey_has_and_stores_nothing() {
    let shell = Shell::new();
    for (name, file) in [("antigo.lss", OLD), ("novo.lss", NEW), ("novo.xml", NEW), ("novo", NEW)] {
        let said = shell.take(name, file.as_bytes(), &["--check", "--json"]).expect(0);
        let report = parsed(&said);
        assert_eq!(report["accepted"], true);
        assert_eq!(report["title"], "Satisfação com o atendimento");
        assert_eq!(report["languages"], serde_json::json!(["pt", "en"]));
        let expected = [
            ("groups", 3),
            ("questions", 32),
            ("subquestions", 38),
            ("choices", 17),
            ("relevant", 9),
            ("constraints", 2),
            ("calculations", 2),
        ];
        for (count, number) in expected {
            assert_eq!(report[count], number, "{name}: {count}");
        }
        assert_eq!(report["errors"], serde_json::json!([]));
        let unsupported = report["unsupported"].as_array().unwrap();
        let odd =
            unsupported.iter().find(|found| found["message"].as_str().unwrap().contains("stddev")).unwrap();
        assert_eq!((&odd["element"], &odd["column"]), (&"questions".into(), &"relevance".into()));
        assert!(odd["row"].as_u64() > Some(0) && odd["line"].as_u64() > odd["row"].as_u64(), "{odd}");
        assert!(report.get("address").is_none());
    }
    assert!(!shell.path("data").exists());
}

#[tokio::test]
async fn a_survey_becomes_a_draft_that_cannot_be_published_before_its_odd_rule_is_written_anew() {
    let shell = Shell::new();
    let report = parsed(&shell.take("novo.lss", NEW.as_bytes(), &["--json"]).expect(0));
    assert_eq!(report["address"], "/surveys/satisfacao-com-o-atendimento");
    let again = shell.take("antigo.lss", OLD.as_bytes(), &[]).expect(0);
    assert!(again.out.ends_with("draft\t/surveys/satisfacao-com-o-atendimento-2\n"), "{again:?}");
    let store = shell.store("data").await;
    let survey = for_designers(&store, &Actor::system(), "satisfacao-com-o-atendimento").await.unwrap();
    assert_eq!(survey.status, Status::Draft);
    assert_eq!(survey.definition.pages().len(), 3);
    let odd = survey.definition.questions().find(|question| question.id.as_str() == "odd").unwrap();
    assert_eq!(odd.rules.relevant, "stddev(SUM_SQ001, SUM_SQ002) > 3");
    assert!(!survey.definition.is_ready());
    let other = for_designers(&store, &Actor::system(), "satisfacao-com-o-atendimento-2").await.unwrap();
    assert_eq!(other.definition, survey.definition);
    store.close().await;
}

#[test]
fn what_is_refused_is_told_with_its_place_and_stores_nothing() {
    let shell = Shell::new();
    let wrong = NEW.replacen("<gid><![CDATA[42]]></gid>", "<gid><![CDATA[49]]></gid>", 1);
    let report = parsed(&shell.take("mau.lss", wrong.as_bytes(), &["--json"]).expect(2));
    let error = &report["errors"][0];
    assert_eq!((&error["element"], &error["column"]), (&"questions".into(), &"gid".into()));
    assert!(
        error["message"].as_str().unwrap().contains("gid 42 is in no row of the table \"groups\""),
        "{error}"
    );
    let said = shell.take("mau.lss", wrong.as_bytes(), &[]).expect(2);
    assert!(said.out.starts_with("refused\tmau.lss\tSatisfação com o atendimento\n"), "{said:?}");
    said.complains("questions, row 8 (line ");
    for (bytes, message) in [
        (&b""[..], "the file is empty"),
        (b"PK\x03\x04", "this is an archive"),
        (&NEW.as_bytes()[..50_000], "the file is cut off"),
        (b"<!DOCTYPE d [<!ENTITY a \"b\">]><document>&a;</document>", "declares a document type"),
        (
            b"<document><LimeSurveyDocType>Group</LimeSurveyDocType></document>",
            "holds a \"Group\" and not a survey",
        ),
    ] {
        shell.take("mau.lss", bytes, &[]).expect(2).complains(message);
    }
    shell.run(&["import", "lss", "nada.lss", "--json"]).expect(2);
    shell.run(&["import", "lss", ".", "--check"]).expect(2).complains("this is not a file");
    assert!(!shell.path("data").exists());
}

#[test]
fn a_text_cannot_look_like_another_result() {
    let shell = Shell::new();
    let tricky = NEW.replace("Satisfação com o <em>atendimento</em>", "Um&#10;accepted\u{1b}[2J\taqui");
    let said = shell.take("x.lss", tricky.as_bytes(), &["--check"]).expect(0);
    assert_eq!(said.out.lines().filter(|line| line.starts_with("accepted")).count(), 1, "{said:?}");
    assert!(!said.out.contains('\u{1b}'));
}
