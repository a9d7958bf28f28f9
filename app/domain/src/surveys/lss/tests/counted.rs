//! Each thing counts once.

use super::*;
use crate::surveys::import::Counts;

#[test]
fn things_count_once_and_not_once_per_language() {
    let headers = "qid | parent_qid | gid | type | title | language | relevance | preg";
    let mut tables = tables(&[
        ("surveys", &["sid | language | additional_languages", "12 | pt | en"]),
        (
            "groups",
            &[
                "gid | group_name | language | grelevance",
                "1 | A | pt | Q1.NAOK == 1",
                "1 | A | en | Q1.NAOK == 1",
                "2 | B | pt | 1",
                "2 | B | en | 1",
                "3 | C | pt |",
            ],
        ),
        (
            "questions",
            &[
                headers,
                "1 | 0 | 1 | N | Q1 | pt | 1 | /^[0-9]$/",
                "1 | 0 | 1 | N | Q1 | en | 1 | /^[0-9]$/",
                "2 | 0 | 1 | 1 | Q2 | pt | Q1 > 1 |",
                "2 | 0 | 1 | 1 | Q2 | en | Q1 > 1 |",
                "3 | 0 | 2 | * | Q3 | pt | |",
                "4 | 0 | 2 | ¦ | Q4 | pt | |",
            ],
        ),
        (
            "subquestions",
            &[
                "qid | parent_qid | title | language | relevance | scale_id",
                "5 | 2 | S1 | pt | Q1 > 2 | 0",
                "5 | 2 | S1 | en | Q1 > 2 | 0",
                "6 | 2 | S2 | pt | 1 | 1",
            ],
        ),
        (
            "answers",
            &[
                "qid | code | answer | language | scale_id",
                "2 | A1 | um | pt | 0",
                "2 | A1 | one | en | 0",
                "2 | A1 | um | pt | 1",
                "2 | A2 | dois | pt | 1",
            ],
        ),
        (
            "question_attributes",
            &[
                "qid | attribute | value | language",
                "1 | em_validation_q | this > 0 |",
                "2 | em_validation_sq | this == 1 |",
                "1 | em_validation_q_tip | mais | pt",
            ],
        ),
        (
            "conditions",
            &[
                "cid | qid | scenario | cqid | cfieldname | method | value",
                "1 | 2 | 1 | 1 | 12X1X1 | == | 1",
                "2 | 3 | 1 | 1 | 12X1X1 | == | 1",
                "3 | 3 | 1 | 1 | 12X1X1 | == | 2",
            ],
        ),
    ]);
    tables.languages = vec!["pt".into(), "en".into()];
    let expected = Counts {
        groups: 3,
        questions: 4,
        subquestions: 2,
        choices: 3,
        // A group, a question, a part, and the question that has conditions and nothing else.
        relevant: 4,
        constraints: 3,
        calculations: 1,
    };
    let report = check(&tables);
    assert_eq!(report.counts, expected);
    assert!(report.accepted, "{:?}", report.errors);
}
