//! What is not done, or is done otherwise, is listed with its place.

use super::*;

#[track_caller]
fn lists(tables: &Tables, expected: &[&str]) {
    let said = listed(tables);
    for line in expected {
        assert!(said.iter().any(|found| found.starts_with(line)), "{line:?} is not in {said:#?}");
    }
    assert!(check(tables).accepted);
}

#[test]
fn types_texts_and_settings_are_listed_one_by_one() {
    let tables = questions(
        " | other | mandatory | help",
        &[
            "9 | ¦ | file | Envie | N | N |",
            "10 | @ | x | Nada | N | N |",
            "11 | P | p | Quais? | N | S |",
            "12 | N | n | <a href='x'>Quantos</a>? | Y | N | <img src=x>Ajuda",
            "13 | T | t | Olá {TOKEN:FIRSTNAME} | N | N |",
            "14 | 5 | five | Cinco | N | N |",
            "15 | S | hid | Escondida | N | N |",
        ],
        &[
            (
                "question_attributes",
                &[
                    "qid | attribute | value",
                    "12 | time_limit | 60",
                    "12 | random_group | x",
                    "15 | hidden | 1",
                    "12 | slider_default_set | 0",
                    "12 | statistics_showgraph | 1",
                ],
            ),
            ("defaultvalues", &["qid | scale_id | sqid | language | defaultvalue", "12 | 0 | 0 | pt | 5"]),
            ("assessments", &["id | sid | name", "1 | 12 | Pontos"]),
        ],
    );
    lists(
        &tables,
        &[
            "questions, row 1 (line 101), column type: one file is taken; its title and its comment are not asked",
            "questions, row 2 (line 102), column type: the type \"@\" (unknown) is not supported",
            "questions, row 3 (line 103), column type: the options become several choices",
            "questions, row 3 (line 103), column mandatory: \"mandatory: soft\"",
            "questions, row 4 (line 104), column other: \"other\"",
            "questions, row 4 (line 104), column question: only the words of this text are kept; it also has links",
            "questions, row 4 (line 104), column help: only the words of this text are kept; it also has pictures",
            "questions, row 5 (line 105), column question: \"{TOKEN:FIRSTNAME}\" stays in the text",
            "questions, row 6 (line 106), column type: the ends of the scale",
            "question_attributes, row 1 (line 101), column time_limit: the setting \"time_limit\" of the question \"n\"",
            "question_attributes, row 2 (line 102), column random_group",
            "question_attributes, row 3 (line 103), column hidden",
            "defaultvalues, row 1 (line 101), column defaultvalue: answers are not filled in beforehand",
            "assessments, row 1 (line 101): \"assessments\"",
        ],
    );
    // Neither what is off nor what only counts and looks is listed.
    let said = listed(&tables);
    assert!(
        !said.iter().any(|line| line.contains("slider_default") || line.contains("statistics")),
        "{said:#?}"
    );
}

#[test]
fn settings_of_the_survey_are_listed() {
    let tables = tables(&[
        (
            "surveys",
            &[
                "sid | language | additional_languages | anonymized | format | usetokens | expires | assessments",
                "12 | pt | klingonês | N | S | Y | 2020-01-01 | Y",
            ],
        ),
        (
            "surveys_languagesettings",
            &[
                "surveyls_language | surveyls_title | surveyls_url | surveyls_email_invite",
                "pt | A | http://x | Caro",
            ],
        ),
        ("groups", &["gid | group_name | language | randomization_group", "3 | A | pt | x"]),
    ]);
    lists(
        &tables,
        &[
            "surveys, row 1 (line 101), column anonymized",
            "surveys, row 1 (line 101), column format: \"format\" is not supported: each group is a page",
            "surveys, row 1 (line 101), column usetokens",
            "surveys, row 1 (line 101), column expires",
            "surveys, row 1 (line 101), column assessments",
            "surveys_languagesettings, row 1 (line 101), column surveyls_url",
            "groups, row 1 (line 101), column randomization_group",
            "languages, column language: \"klingonês\" is not a language tag",
        ],
    );
    assert!(!listed(&tables).iter().any(|line| line.contains("email_invite")));
    assert_eq!(check(&tables).languages, ["pt", "klingonês"]);
}

#[test]
fn rows_that_belong_to_nothing_are_left_out_and_listed() {
    let tables = questions(
        "",
        &["9 | T | Q | Olá"],
        &[
            ("question_attributes", &["qid | attribute | value", "77 | hidden | 1"]),
            ("conditions", &["qid | cqid | cfieldname | value", "78 | 9 | 12X3X9 | x"]),
            ("group_l10ns", &["gid | group_name | language", "79 | x | pt"]),
            ("question_l10ns", &["qid | question | language", "80 | x | pt"]),
            ("answer_l10ns", &["aid | answer | language", "81 | x | pt"]),
            ("quota_members", &["quota_id | qid | code", "82 | 9 | x"]),
        ],
    );
    let expected: Vec<String> = ["qid 77", "qid 78", "gid 79", "qid 80", "aid 81", "quota_id 82"]
        .into_iter()
        .map(|what| format!("this row belongs to nothing ({what}) and is left out"))
        .collect();
    let said = listed(&tables);
    for line in expected {
        assert!(said.iter().any(|found| found.ends_with(&line)), "{line} is not in {said:#?}");
    }
}

#[test]
fn more_than_the_editor_handles_is_told() {
    let rows: Vec<String> = (1..=301).map(|n| format!("{n} | T | Q{n} | Olá")).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let said = listed(&questions("", &rows, &[]));
    assert!(said.iter().any(|line| line.contains("there are 301 questions")), "{said:?}");
}

#[test]
fn rules_that_depend_on_each_other_are_told() {
    let tables =
        questions(" | relevance", &["1 | T | a | A? | !is_empty(b)", "2 | T | b | B? | !is_empty(a)"], &[]);
    let said = listed(&tables);
    assert!(said.iter().any(|line| line.contains("it depends on itself")), "{said:?}");
    let same = questions("", &["1 | T | a | A?", "2 | T | a | B?", "3 | T | c | {a}"], &[]);
    assert!(listed(&same).iter().any(|line| line.contains("several questions are called \"a\"")));
}
