//! Whatever stands in the cells, there is an answer.

use proptest::prelude::*;

use crate::surveys::interview::Instrument;
use crate::surveys::lss::{Row, Table, Tables, look};

const TABLES: &[(&str, &[&str])] = &[
    ("surveys", &["sid", "language", "additional_languages", "anonymized", "format"]),
    ("surveys_languagesettings", &["surveyls_language", "surveyls_title", "surveyls_endtext"]),
    ("groups", &["gid", "group_name", "group_order", "language", "grelevance", "description"]),
    (
        "questions",
        &[
            "qid",
            "parent_qid",
            "gid",
            "type",
            "title",
            "question",
            "other",
            "mandatory",
            "language",
            "relevance",
            "preg",
            "question_order",
        ],
    ),
    ("subquestions", &["qid", "parent_qid", "title", "question", "scale_id", "relevance", "language"]),
    ("answers", &["aid", "qid", "code", "answer", "scale_id", "language", "sortorder"]),
    ("question_attributes", &["qid", "attribute", "value", "language"]),
    ("conditions", &["qid", "scenario", "cqid", "cfieldname", "method", "value"]),
    ("quota", &["id", "name", "qlimit", "action"]),
    ("quota_members", &["quota_id", "qid", "code"]),
];

const WORDS: &[&str] = &[
    "1",
    "2",
    "3",
    "0",
    "-1",
    "x",
    "pt",
    "en",
    "klingon",
    "Q1",
    "Q2",
    "SQ1",
    "A1",
    "other",
    "-oth-",
    "Y",
    "N",
    "S",
    "L",
    "M",
    "K",
    "F",
    "1",
    ":",
    ";",
    "*",
    "R",
    "D",
    "X",
    "|",
    "I",
    "O",
    "P",
    "!",
    "5",
    "Q1.NAOK == 'A1'",
    "{Q1}",
    "{Q1.shown",
    "Q1_SQ1 == 'Y'",
    "this > 1",
    "sum(self) == 2",
    "array_filter",
    "exclude_all_others",
    "max_answers",
    "hidden",
    "random_order",
    "em_validation_q",
    "date_format",
    "HH:MM",
    "slider_layout",
    "multiflexible_checkbox",
    "12X1X1",
    "M1X1X2",
    "RX",
    "/^a$/",
    "<b>a</b>",
    "<script>",
    "${q1}",
    "\u{202e}",
    "😀",
    "99999999999999999999",
    "",
];

fn table((name, columns): (&'static str, &'static [&'static str])) -> impl Strategy<Value = Table> {
    let cell = prop_oneof![6 => prop::sample::select(WORDS).prop_map(str::to_owned), 1 => ".{0,12}"];
    let row = prop::collection::vec(cell, columns.len());
    prop::collection::vec(row, 0..5).prop_map(move |rows| Table {
        name: name.to_owned(),
        rows: (1..)
            .zip(rows)
            .map(|(number, cells)| Row {
                number,
                line: number,
                cells: columns.iter().map(|column| (*column).to_owned()).zip(cells).collect(),
            })
            .collect(),
    })
}

/// Rows that belong together, of every type, with anything in the rest.
fn whole() -> impl Strategy<Value = Vec<Table>> {
    let word = || prop::sample::select(WORDS).prop_map(str::to_owned);
    let asked = (prop::sample::select(WORDS), word(), word(), word(), word());
    let setting = (1..4_u32, prop::sample::select(WORDS), word());
    (prop::collection::vec(asked, 1..5), prop::collection::vec(setting, 0..6)).prop_map(
        |(asked, settings)| {
            let row = |number: u32, cells: &[(&str, &str)]| Row {
                number,
                line: number,
                cells: cells.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
            };
            let mut questions = Vec::new();
            let (mut parts, mut answers) = (Vec::new(), Vec::new());
            for (number, (kind, title, words, relevance, code)) in (1..).zip(&asked) {
                let qid = number.to_string();
                questions.push(row(
                    number,
                    &[
                        ("qid", &qid),
                        ("gid", "1"),
                        ("type", if kind.is_empty() { "T" } else { kind }),
                        ("title", title),
                        ("question", words),
                        ("relevance", relevance),
                        ("other", "Y"),
                    ],
                ));
                for scale in ["0", "1"] {
                    let part = (100 + 2 * number + u32::from(scale == "1")).to_string();
                    parts.push(row(
                        number,
                        &[
                            ("qid", &part),
                            ("parent_qid", &qid),
                            ("title", code),
                            ("scale_id", scale),
                            ("question", words),
                        ],
                    ));
                    answers.push(row(
                        number,
                        &[("qid", &qid), ("code", code), ("scale_id", scale), ("answer", words)],
                    ));
                }
            }
            let settings = (1..).zip(&settings).map(|(number, (qid, name, value))| {
                row(number, &[("qid", &qid.to_string()), ("attribute", name), ("value", value)])
            });
            let table = |name: &str, rows: Vec<Row>| Table { name: name.to_owned(), rows };
            vec![
                table("surveys", vec![row(1, &[("sid", "12"), ("language", "pt")])]),
                table("groups", vec![row(1, &[("gid", "1")])]),
                table("question_attributes", settings.collect()),
                table("questions", questions),
                table("subquestions", parts),
                table("answers", answers),
            ]
        },
    )
}

fn answered(tables: Vec<Table>) -> Result<(), TestCaseError> {
    let tables = Tables { name: "f".into(), kind: Some("Survey".into()), tables, ..Tables::default() };
    let (report, imported) = look(&tables);
    prop_assert_eq!(report.accepted, report.errors.is_empty());
    prop_assert_eq!(report.accepted, imported.is_some());
    prop_assert!(!report.languages.is_empty());
    serde_json::to_string(&report).unwrap();
    if let Some(imported) = imported {
        // Names are good and each once, so that it can be stored.
        let mut ids: Vec<_> = imported.definition.questions().map(|question| question.id.clone()).collect();
        ids.sort();
        ids.dedup();
        prop_assert_eq!(ids.len(), imported.definition.questions().count());
        let json = serde_json::to_string(&imported.definition).unwrap();
        prop_assert_eq!(
            &serde_json::from_str::<crate::surveys::Definition>(&json).unwrap(),
            &imported.definition
        );
        // What is wrong in it is listed.
        if Instrument::new(imported.definition).is_err() {
            prop_assert!(!report.unsupported.is_empty());
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_file_is_answered(tables in TABLES.iter().map(|known| table(*known)).collect::<Vec<_>>()) {
        answered(tables)?;
    }

    #[test]
    fn every_survey_is_answered(tables in whole()) {
        answered(tables)?;
    }
}
