//! What a form has, as pyxform would write it.

use super::{CHOICES, questions, report};
use crate::surveys::import::Counts;

#[test]
fn groups_questions_and_rules_are_counted_with_those_that_are_added() {
    let rows = [
        "begin group | casa | A casa | | |",
        "integer | pessoas | Quantas pessoas? | | . > 0 |",
        "begin repeat | pessoa | Pessoa | ${pessoas} > 0 | |",
        "text | nome | Nome | | |",
        "end repeat",
        "end group",
        "select_one cor or_other | cor | Cor? | ${pessoas} = 1 | |",
        "calculate | dobro | | | | ${pessoas} * 2",
        "percentage | parte | Que parte? | | |",
        "start | inicio | | | |",
    ];
    let report = questions(" | relevant | constraint | calculation", &rows);
    assert!(report.accepted, "{:?}", report.errors);
    let expected = Counts {
        groups: 2,
        questions: 7,
        subquestions: 0,
        choices: 4,
        relevant: 3,
        constraints: 2,
        calculations: 1,
    };
    assert_eq!(report.counts, expected);
}

#[test]
fn a_list_gets_other_once_and_only_when_it_has_none() {
    let choices = |more: &str| {
        let survey = [
            "type | name | label",
            "select_one cor or_other | a | A",
            "select_multiple cor or_other | b | B",
        ];
        report(&[("survey", &survey), ("choices", &["list_name | name | label", "cor | azul | Azul", more])])
            .counts
    };
    assert_eq!((choices("").choices, choices("").questions), (2, 4));
    assert_eq!(choices("cor | other | Outra").choices, 2);
    assert_eq!(choices("outra | x | X").choices, 3);
}

#[test]
fn a_number_of_repeats_that_is_worked_out_is_a_question() {
    let counts = |count: &str| {
        let begin = format!("begin repeat | r | R | {count}");
        questions(" | repeat_count", &["integer | n | N |", &begin, "text | a | A |", "end repeat"]).counts
    };
    assert_eq!((counts("${n}").questions, counts("${n}").calculations), (2, 0));
    assert_eq!((counts("${n} + 1").questions, counts("${n} + 1").calculations), (3, 1));
}

#[test]
fn a_table_of_questions_has_a_row_of_headers_and_perhaps_a_note() {
    let table = |label: &str| {
        let begin = format!("begin group | g | {label} | table-list");
        let rows = [begin.as_str(), "select_one cor | a | A |", "select_one cor | b | B |", "end group"];
        questions(" | appearance", &rows).counts.questions
    };
    assert_eq!((table(""), table("Tabela")), (3, 4));
}

#[test]
fn a_loop_is_written_out() {
    let rows = ["begin loop over cor | l | L", "text | a | Que acha de %(label)s?", "end loop"];
    let counts = questions("", &rows).counts;
    assert_eq!((counts.groups, counts.questions), (3, 2));
}

#[test]
fn disabled_rows_and_remarks_do_not_count_and_neither_does_what_the_form_says_of_itself() {
    let rows = ["text | a | A |", "text | b | B | yes", "audit | | |", "csv-external | t | |"];
    assert_eq!(questions(" | disabled", &rows).counts.questions, 1);
    let named = report(&[
        ("survey", &["type | name | label", "text | a | A"]),
        ("settings", &["instance_name", "concat('x', ${a})"]),
    ]);
    assert_eq!((named.counts.questions, named.counts.calculations), (1, 1));
}

#[test]
fn languages_are_those_of_the_headers() {
    let of = |headers: &str| report(&[("survey", &[headers, "text | a | A"]), CHOICES]).languages;
    assert_eq!(of("type | name | label"), ["default"]);
    assert_eq!(
        of("type | name | label::Português (pt) | label::English (en)"),
        ["Português (pt)", "English (en)"]
    );
    assert_eq!(of("type | name | label:Português | hint:English"), ["Português", "English"]);
    assert_eq!(of("type | name | label | label::English (en)"), ["default", "English (en)"]);
    assert_eq!(of("type | name | hint | label::English (en)"), ["English (en)"]);
    assert_eq!(of("type | name | label | constraint_message::fr"), ["fr"]);
    assert_eq!(of("type | name | label | image::fr"), ["default", "fr"]);
    let chosen = report(&[
        ("survey", &["type | name | label | label::fr", "text | a | A | B"]),
        ("settings", &["default_language", "pt"]),
    ]);
    assert_eq!(chosen.languages, ["pt", "fr"]);
    let choices = report(&[
        ("survey", &["type | name | label", "text | a | A"]),
        ("choices", &["list_name | name | label::العربية (ar)", "l | a | "]),
    ]);
    assert_eq!(choices.languages, ["العربية (ar)"]);
}
