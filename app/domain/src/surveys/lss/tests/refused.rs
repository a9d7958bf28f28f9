//! What a file is refused for, and where.

use super::*;

#[rstest::rstest]
#[case("questions", &["qid | gid | type | title", "1 | 9 | T | Q1"], "questions 1 gid", "gid 9 is in no row of the table \"groups\"")]
#[case("questions", &["qid | gid | type | title", "1 | 3 | T | Q1", "1 | 3 | T | Q2"], "questions 2 qid", "qid 1 stands in row 1 already")]
#[case("questions", &["qid | gid | type | title", "| 3 | T | Q1"], "questions 1 qid", "there is no number in the column \"qid\"")]
#[case("questions", &["qid | gid | type | title", "x1 | 3 | T | Q1"], "questions 1 qid", "\"x1\" is not a whole number")]
#[case("questions", &["qid | gid | type | title", "-1 | 3 | T | Q1"], "questions 1 qid", "\"-1\" is not a whole number")]
#[case("questions", &["qid | gid | type | title", "1 | 3 | | Q1"], "questions 1 type", "no type")]
#[case("questions", &["qid | gid | type | title | question_order", "1 | 3 | T | Q1 | first"], "questions 1 question_order", "\"first\" is not")]
#[case("subquestions", &["qid | parent_qid | title", "5 | 9 | S"], "subquestions 1 parent_qid", "parent_qid 9 is in no row of the table \"questions\"")]
#[case("subquestions", &["qid | parent_qid | title", "5 | 6 | S", "6 | 5 | S"], "subquestions 1 parent_qid", "itself a part")]
#[case("subquestions", &["qid | parent_qid | title", "5 | | S"], "subquestions 1 parent_qid", "there is no number")]
#[case("answers", &["qid | code | answer", "9 | A | a"], "answers 1 qid", "qid 9 is in no row of the table \"questions\"")]
#[case("groups", &["gid | group_name | language", "3 | A | pt"], "groups 1 gid", "gid 3 stands in row 1 already")]
fn each_mistake_has_its_place_and_what_to_do(
    #[case] table: &str,
    #[case] rows: &[&str],
    #[case] place: &str,
    #[case] message: &str,
) {
    let report = check(&survey(&[(table, rows)]));
    let (found, said) = wrong(&report);
    assert_eq!(found, place);
    assert!(said.contains(message), "{said}");
    assert_eq!(read(&survey(&[(table, rows)])), Err(report.errors));
}

#[test]
fn every_mistake_is_told_at_once() {
    let tables = survey(&[
        ("questions", &["qid | gid | type | title", "1 | 9 | T | Q1", "x | 3 | T | Q2", "2 | 3 | | Q3"]),
        ("answers", &["qid | code", "8 | A", "9 | B"]),
    ]);
    assert_eq!(check(&tables).errors.len(), 5, "{:?}", check(&tables).errors);
}

#[test]
fn other_files_of_limesurvey_and_of_others_are_told() {
    let mut other = survey(&[]);
    other.kind = Some("Question".into());
    let (place, said) = wrong(&check(&other));
    assert_eq!(place, "LimeSurveyDocType 0 ");
    assert!(said.contains("this file holds a \"Question\" and not a survey"), "{said}");
    other.kind = None;
    assert!(wrong(&check(&other)).1.contains("not a file of LimeSurvey"));
    let empty = Tables { kind: Some("Survey".into()), ..Tables::default() };
    let report = check(&empty);
    assert_eq!(report.errors.len(), 2, "{report:?}");
    assert_eq!(report.languages, ["default"]);
}

#[test]
fn a_mistake_is_said_with_its_line_and_as_json() {
    let report = check(&survey(&[("answers", &["qid | code", "9 | A"])]));
    let said = report.errors[0].to_string();
    assert!(said.starts_with("answers, row 1 (line 101), column qid: qid 9 is in no row"), "{said}");
    let json = serde_json::to_value(&report).unwrap();
    assert_eq!(json["errors"][0]["element"], "answers");
    assert_eq!(json["errors"][0]["row"], 1);
    assert_eq!(json["errors"][0]["line"], 101);
    assert_eq!(json["errors"][0]["column"], "qid");
    assert_eq!(json["accepted"], false);
}
