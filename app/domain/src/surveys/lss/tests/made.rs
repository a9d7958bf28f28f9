//! What becomes of each type of question, and of rules.

use super::*;
use crate::surveys::files::Family;
use crate::surveys::interview::Instrument;
use crate::surveys::{Kind, KindCode, Look, Question};
use crate::tag::Tag;

/// A choice of several, two columns, and answers in two scales, for the question 9.
const PARTS: Rows<'static> = (
    "subquestions",
    &[
        "qid | parent_qid | title | question | question_order | scale_id",
        "20 | 9 | S1 | Um | 1 | 0",
        "21 | 9 | S2 | Dois | 2 | 0",
        "22 | 9 | C1 | Este | 1 | 1",
        "23 | 9 | C2 | Aquele | 2 | 1",
    ],
);
const ANSWERS: Rows<'static> = (
    "answers",
    &[
        "qid | code | answer | sortorder | scale_id",
        "9 | A1 | Azul | 1 | 0",
        "9 | A2 | Verde | 2 | 0",
        "9 | 1 | Pouco | 1 | 1",
        "9 | 2 | Muito | 2 | 1",
    ],
);

/// What becomes of one question of this type, with settings.
#[track_caller]
fn become_of(kind: &str, settings: &[&str]) -> Vec<Question> {
    let row = format!("9 | {kind} | Q | Palavras | Y");
    let mut attributes = vec!["qid | attribute | value"];
    let settings: Vec<String> = settings.iter().map(|setting| format!("9 | {setting}")).collect();
    attributes.extend(settings.iter().map(String::as_str));
    let tables = questions(" | mandatory", &[&row], &[PARTS, ANSWERS, ("question_attributes", &attributes)]);
    let imported = made(&tables);
    if let Err(troubles) = Instrument::new(imported.definition.clone()) {
        panic!("{kind}: {troubles:?}");
    }
    imported.definition.questions().cloned().collect()
}

fn names(questions: &[Question]) -> Vec<String> {
    questions.iter().map(|question| format!("{} {}", question.id, question.kind.code().code())).collect()
}

fn codes(options: &[crate::surveys::Opt]) -> Vec<&str> {
    options.iter().map(|option| option.code.as_str()).collect()
}

#[rstest::rstest]
#[case("L", &["q single"])]
#[case("!", &["q single"])]
#[case("O", &["q single", "q_comment long-text"])]
#[case("Y", &["q single"])]
#[case("G", &["q single"])]
#[case("5", &["q scale"])]
#[case("M", &["q several"])]
#[case("P", &["q several"])]
#[case("R", &["q ranking"])]
#[case("F", &["q matrix"])]
#[case("H", &["q matrix"])]
#[case("A", &["q matrix"])]
#[case("B", &["q matrix"])]
#[case("C", &["q matrix"])]
#[case("E", &["q matrix"])]
#[case("1", &["q matrix", "q_2 matrix"])]
#[case(":", &["q note", "q_s1_c1 number", "q_s1_c2 number", "q_s2_c1 number", "q_s2_c2 number"])]
#[case(";", &["q note", "q_s1_c1 short-text", "q_s1_c2 short-text", "q_s2_c1 short-text", "q_s2_c2 short-text"])]
#[case("N", &["q number"])]
#[case("K", &["q note", "q_s1 number", "q_s2 number"])]
#[case("S", &["q short-text"])]
#[case("T", &["q long-text"])]
#[case("U", &["q long-text"])]
#[case("Q", &["q note", "q_s1 short-text", "q_s2 short-text"])]
#[case("D", &["q date"])]
#[case("X", &["q note"])]
#[case("*", &["q calculation"])]
#[case("¦", &["q file"])]
#[case("I", &[])]
fn every_type_becomes_what_the_table_says(#[case] kind: &str, #[case] expected: &[&str]) {
    let made = become_of(kind, &[]);
    assert_eq!(names(&made), expected);
    for question in &made {
        let beside = question.id.as_str() == "q_comment";
        assert_eq!(question.required, question.kind.code().is_asked() && !beside, "{question:?}");
    }
}

#[test]
fn lists_keep_their_codes_and_order() {
    let [ranking] = become_of("R", &["max_answers | 2"]).try_into().unwrap();
    let Kind::Ranking { options, places } = &ranking.kind else { panic!("{ranking:?}") };
    assert_eq!((codes(options), *places), (vec!["a1", "a2"], Some(2)));
    let [matrix] = become_of("F", &["random_order | 1"]).try_into().unwrap();
    let Kind::Matrix { rows, options, several: false } = &matrix.kind else { panic!("{matrix:?}") };
    assert_eq!((codes(rows), codes(options), matrix.shuffled), (vec!["s1", "s2"], vec!["a1", "a2"], true));
    let [five] = become_of("A", &[]).try_into().unwrap();
    assert_eq!(codes(five.kind.options()), ["o1", "o2", "o3", "o4", "o5"]);
    let [one, other] =
        become_of("1", &["dualscale_headerA | Agora", "dualscale_headerB | Antes"]).try_into().unwrap();
    assert_eq!(
        (codes(one.kind.options()), codes(other.kind.options())),
        (vec!["a1", "a2"], vec!["o1", "o2"])
    );
    assert_eq!(other.label.pick(Tag::parse("pt").unwrap()).text, "Palavras: Antes");
    let [ticked] = become_of(":", &["multiflexible_checkbox | 1"]).try_into().unwrap();
    assert!(matches!(ticked.kind, Kind::Matrix { several: true, .. }), "{ticked:?}");
    let [list] = become_of("!", &[]).try_into().unwrap();
    assert!(matches!(list.kind, Kind::Single { look: Look::DropDown, .. }));
    let [yes] = become_of("Y", &[]).try_into().unwrap();
    assert_eq!(yes.kind.options()[0].label.pick(Tag::parse("pt").unwrap()).text, "Sim");
}

#[test]
fn settings_are_carried_out() {
    let [several] = become_of("M", &["exclude_all_others | S2", "min_answers | 1", "max_answers | 2"])
        .try_into()
        .unwrap();
    let Kind::Several { options, min, max } = &several.kind else { panic!("{several:?}") };
    assert_eq!((options[0].exclusive, options[1].exclusive, *min, *max), (false, true, Some(1), Some(2)));
    let [number] = become_of(
        "N",
        &["min_num_value_n | 0", "max_num_value_n | 9,5", "num_value_int_only | 1", "suffix | km"],
    )
    .try_into()
    .unwrap();
    let Kind::Number { min, max, unit, whole, slider } = &number.kind else { panic!("{number:?}") };
    assert_eq!((*min, *max, *whole, *slider), (Some(0.0), Some(9.5), true, None));
    assert_eq!(unit.pick(Tag::parse("pt").unwrap()).text, "km");
    let sliders = become_of("K", &["slider_layout | 1", "slider_max | 10", "slider_accuracy | 2"]);
    let Kind::Number { min, max, slider, .. } = &sliders[1].kind else { panic!("{sliders:?}") };
    assert_eq!((*min, *max, *slider), (Some(0.0), Some(10.0), Some(2.0)));
    for (format, expected) in
        [("dd/mm/yyyy", KindCode::Date), ("HH:MM", KindCode::Time), ("dd-mm-yyyy HH:MM", KindCode::DateTime)]
    {
        let [date] = become_of("D", &[&format!("date_format | {format}")]).try_into().unwrap();
        assert_eq!(date.kind.code(), expected, "{format}");
    }
    let [date] = become_of("D", &["date_min | 2020", "date_max | 2021-05-06"]).try_into().unwrap();
    let Kind::Date { min: Some(min), max: Some(max) } = date.kind else { panic!("{date:?}") };
    assert_eq!((min.to_string(), max.to_string()), ("2020-01-01".into(), "2021-05-06".into()));
    let [hidden] = become_of("S", &["hidden | 1"]).try_into().unwrap();
    assert_eq!(hidden.kind, Kind::Hidden);
    assert!(become_of("X", &["hidden | 1"]).is_empty());
}

#[test]
fn a_file_is_of_the_kinds_and_the_size_that_are_said() {
    let file = |settings: &[&str]| {
        let [question] = become_of("¦", settings).try_into().unwrap();
        let Kind::File { accepts, most } = question.kind else { panic!("{question:?}") };
        (accepts, most)
    };
    let some = file(&["allowed_filetypes | png, gif, doc, odt, JPG, pdf", "max_filesize | 2000"]);
    assert_eq!(some, (vec![Family::Pictures, Family::Pdf, Family::Office], 2));
    assert_eq!(file(&["max_filesize | 10240"]), (Family::ALL.to_vec(), 10));
    assert_eq!(file(&["allowed_filetypes | mp3", "max_filesize | 99999"]), (Family::ALL.to_vec(), 10));
    let said = listed(&questions(
        "",
        &["9 | ¦ | f | Envie"],
        &[(
            "question_attributes",
            &[
                "qid | attribute | value",
                "9 | allowed_filetypes | png,mp3",
                "9 | max_filesize | 99999",
                "9 | max_num_of_files | 3",
            ],
        )],
    ));
    for setting in ["allowed_filetypes", "max_filesize", "max_num_of_files"] {
        assert!(said.iter().any(|line| line.contains(&format!("the setting \"{setting}\""))), "{said:#?}");
    }
}

#[test]
fn rules_about_answers_stand_where_they_are_checked() {
    let [number] = become_of("N", &["em_validation_q | this > 5", "em_validation_q_tip | Mais de 5."])
        .try_into()
        .unwrap();
    assert_eq!(number.rules.constraint, ". > 5");
    assert_eq!(number.rules.constraint_message.pick(Tag::parse("pt").unwrap()).text, "Mais de 5.");
    let parts = become_of("K", &["equals_num_value | 100", "em_validation_sq | this >= 0"]);
    assert_eq!(parts[1].rules.constraint, ". >= 0");
    let sum = "number(coalesce(${q_s1}, 0)) + number(coalesce(${q_s2}, 0)) = 100";
    assert_eq!(parts[2].rules.constraint, format!("(. >= 0) and ({sum})"));
    let [text] = become_of("S", &["maximum_chars | 5", "numbers_only | 1"]).try_into().unwrap();
    assert_eq!(text.rules.constraint, "(string-length(.) <= 5) and (number(.) = number(.))");
    let [several] = become_of("M", &["em_validation_q | count(self) == 1"]).try_into().unwrap();
    assert_eq!(
        several.rules.constraint,
        "if(selected(${q}, 's1'), 1, 0) + if(selected(${q}, 's2'), 1, 0) = 1"
    );
    let tables = questions(" | preg", &["9 | S | Q | Código | /^[0-9]{4}$/"], &[]);
    let [question] = made(&tables).definition.questions().cloned().collect::<Vec<_>>().try_into().unwrap();
    assert_eq!(question.rules.constraint, "regex(., '[0-9]{4}')");
}

#[test]
fn rules_are_translated_and_hold_together() {
    let tables = questions(
        " | relevance",
        &[
            "9 | M | Q | Quais? | 1",
            "10 | N | age | Idade? | Q_S1.NAOK == \"Y\"",
            "11 | T | why | {age.shown} anos, {TOKEN:EMAIL}? | 12X3X10.NAOK > 17 and !is_empty(age)",
            "12 | T | old | Porquê? | 1",
            "13 | * | eq | {age * 2} | 1",
            "14 | * | mixed | Tem {age} anos | 1",
            "16 | T | number | Porquê? | Q9_S1 == 'Y' and Q10 > 3",
            "15 | T | moved | Porquê? | 7X8X9S1 == 'Y'",
        ],
        &[
            PARTS,
            (
                "conditions",
                &[
                    "cid | qid | scenario | cqid | cfieldname | method | value",
                    "1 | 12 | 1 | 9 | +12X3X9S2 | == | Y",
                ],
            ),
        ],
    );
    let imported = made(&tables);
    let rule = |id: &str| {
        let found = imported.definition.questions().find(|question| question.id.as_str() == id);
        found.unwrap().rules.relevant.clone()
    };
    assert_eq!(rule("age"), "selected(${q}, 's1')");
    assert_eq!(rule("why"), "${age} > 17 and not(${age} = '')");
    assert_eq!(rule("old"), "selected(${q}, 's2')");
    assert_eq!(rule("number"), "selected(${q}, 's1') and ${age} > 3");
    assert_eq!(rule("moved"), "selected(${q}, 's1')");
    let by_id =
        |id: &str| imported.definition.questions().find(|question| question.id.as_str() == id).unwrap();
    assert_eq!(by_id("why").label.pick(Tag::parse("pt").unwrap()).text, "${age} anos, {TOKEN:EMAIL}?");
    assert_eq!(by_id("eq").kind, Kind::Calculation { formula: "coalesce(${age}, 0) * 2".into() });
    assert_eq!(by_id("mixed").kind, Kind::Calculation { formula: "concat('Tem ', ${age}, ' anos')".into() });
    Instrument::new(imported.definition.clone()).unwrap();
}

#[test]
fn a_rule_that_cannot_be_translated_stays_and_is_wrong_in_its_place() {
    for source in ["stddev(age) > 1", "rand(1, 2)", "today() > 5", "if(", "true"] {
        let row = format!("10 | T | why | Porquê? | {source}");
        let tables = questions(" | relevance", &["9 | N | age | Idade? | 1", &row], &[]);
        let imported = made(&tables);
        let question = imported.definition.questions().last().unwrap();
        if source == "true" {
            assert_eq!(question.rules.relevant, "");
            continue;
        }
        assert!(question.rules.relevant.contains(source), "{question:?}");
        let troubles = Instrument::new(imported.definition.clone()).unwrap_err();
        assert!(
            troubles.iter().all(|trouble| trouble.question.as_ref() == Some(&question.id)),
            "{troubles:?}"
        );
        assert!(!imported.definition.is_ready());
        let said = imported.unsupported.iter().map(ToString::to_string).collect::<Vec<_>>();
        assert!(
            said.iter()
                .any(|line| line.contains("row 2 (line 102), column relevance: the expression is kept")),
            "{said:?}"
        );
    }
}

#[test]
fn what_was_chosen_before_filters_options_and_rows() {
    let tables = questions(
        "",
        &["9 | M | Q | Quais? ", "10 | F | G | Quanto?"],
        &[
            PARTS,
            (
                "question_attributes",
                &["qid | attribute | value", "10 | array_filter | Q", "10 | array_filter_exclude | Z"],
            ),
            ("answers", &["qid | code | answer", "10 | A | Muito", "10 | B | Pouco"]),
            (
                "subquestions",
                &["qid | parent_qid | title | question", "30 | 10 | S1 | Um", "31 | 10 | S2 | Dois"],
            ),
        ],
    );
    let imported = made(&tables);
    let rows = imported.definition.questions().last().unwrap().kind.rows().to_vec();
    assert_eq!(rows[1].relevant, "selected(${q}, 's2')");
    let said: Vec<String> = imported.unsupported.iter().map(ToString::to_string).collect();
    assert!(said.iter().any(|line| line.contains("\"array_filter_exclude\"")), "{said:?}");
    Instrument::new(imported.definition).unwrap();
}

#[test]
fn groups_become_pages_with_their_rules_words_and_order_of_chance() {
    let tables = tables(&[
        ("surveys", &["sid | language", "12 | pt"]),
        (
            "groups",
            &[
                "gid | group_name | description | group_order | language | grelevance",
                "4 | Segundo | <p>Leia.</p> | 2 | pt | age.NAOK > 17",
                "3 | Primeiro | | 1 | pt | 1",
            ],
        ),
        (
            "questions",
            &[
                "qid | gid | type | title | question | language",
                "1 | 3 | N | age | Idade? | pt",
                "2 | 4 | T | b | B? | pt",
                "3 | 4 | T | c | C? | pt",
            ],
        ),
        ("question_attributes", &["qid | attribute | value", "2 | random_group | x", "3 | random_group | x"]),
    ]);
    let imported = made(&tables);
    let [one, two] = imported.definition.pages() else { panic!("{imported:?}") };
    assert_eq!((one.title.pick(Tag::parse("pt").unwrap()).text, one.relevant.as_str()), ("Primeiro", ""));
    assert_eq!((two.relevant.as_str(), two.shuffled, one.shuffled), ("${age} > 17", true, false));
    assert_eq!(two.questions[0].kind.code(), KindCode::Note);
}

#[test]
fn names_that_clash_are_told_apart_and_remembered() {
    let tables = questions(
        "",
        &["9 | F | Q | A?", "10 | T | q | B?", "11 | T | Q_S1 | C?", "12 | T | 1-é | D?"],
        &[PARTS, ANSWERS],
    );
    let imported = made(&tables);
    let ids: Vec<&str> = imported.definition.questions().map(|question| question.id.as_str()).collect();
    assert_eq!(ids, ["q", "q_2", "q_s1_2", "q1__"]);
    assert_eq!((imported.renamed[3].code.as_str(), imported.renamed[3].question.as_str()), ("1-é", "q1__"));
    assert_eq!(imported.renamed[0].codes[0], ("S1".to_owned(), "s1".to_owned()));
    Instrument::new(imported.definition).unwrap();
}

#[test]
fn quotas_say_whom_they_count() {
    let tables = questions(
        "",
        &["9 | M | Q | Quais?", "10 | Y | sn | Sim?", "11 | A | arr | Pontos?"],
        &[
            PARTS,
            ("subquestions", &["qid | parent_qid | title | question", "40 | 11 | R1 | Um"]),
            (
                "quota",
                &[
                    "id | sid | name | qlimit | action | active",
                    "1 | 12 | Jovens | 50 | 1 | 1",
                    "2 | 12 | Vazia | 5 | 2 | 0",
                ],
            ),
            (
                "quota_members",
                &[
                    "id | sid | qid | quota_id | code",
                    "1 | 12 | 9 | 1 | S1",
                    "2 | 12 | 9 | 1 | S2",
                    "3 | 12 | 10 | 1 | Y",
                    "4 | 12 | 11 | 1 | R1-4",
                ],
            ),
            (
                "quota_languagesettings",
                &["quotals_quota_id | quotals_language | quotals_message", "1 | pt | <p>Já chega.</p>"],
            ),
        ],
    );
    let imported = made(&tables);
    let [quota] = imported.definition.quotas() else { panic!("{:?}", imported.definition.quotas()) };
    assert_eq!((quota.label.as_str(), quota.limit, quota.code.as_str()), ("Jovens", 50, "c1"));
    assert_eq!(
        quota.when,
        "(selected(${q}, 's1') or selected(${q}, 's2')) and ${sn} = 'y' and ${arr_r1} = 'o4'"
    );
    assert_eq!(quota.words.pick(Tag::parse("pt").unwrap()).text, "Já chega.");
    let said = listed(&tables);
    assert!(
        said.iter().any(|line| line.contains("the quota \"Vazia\" is not kept: it is switched off")),
        "{said:?}"
    );
    assert!(said.iter().all(|line| !line.contains("the quota \"Jovens\" is not kept")), "{said:?}");
}
