//! Forms as surveys.

use super::*;
use crate::surveys::xlsform::Sheet;
use crate::surveys::{Kind, KindCode, Look, Page, QuestionId};

/// A workbook of these sheets, with `|` between cells.
fn workbook(sheets: &[(&str, &[&str])]) -> Workbook {
    let sheet = |(name, rows): &(&str, &[&str])| {
        let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.split('|').map(str::trim).collect()).collect();
        Sheet::from_rows(name, &rows)
    };
    Workbook { name: "ficheiro".into(), sheets: sheets.iter().map(sheet).collect() }
}

fn of(survey: &[&str]) -> Converted {
    let choices = [
        "list_name | name | label | região | Notas internas",
        "cor | azul | Azul | norte | x",
        "cor | 1 | Verde | sul |",
        "cor | Não-sabe | Não sabe | sul |",
    ];
    convert(&workbook(&[("survey", survey), ("choices", &choices)])).unwrap()
}

fn drawn(page: &Page) -> String {
    let section = |of: &Option<QuestionId>| of.as_ref().map_or("", QuestionId::as_str).to_owned();
    let question = |q: &crate::surveys::Question| format!("{}/{}", section(&q.section), q.id);
    page.questions.iter().map(question).collect::<Vec<_>>().join(" ")
}

#[test]
fn groups_become_pages_and_sections_and_an_outer_repeat_has_a_page_of_its_own() {
    let form = of(&[
        "type | name | label | relevant | repeat_count",
        "start | começo | | |",
        "text | antes | Antes | |",
        "begin group | Casa | A casa | ${antes} != '' |",
        "text | rua | Rua | |",
        "begin group | porta | Porta | |",
        "text | número | Número | |",
        "end group | | | |",
        "end group | | | |",
        "integer | quantos | Quantos? | |",
        "text | nota | Nota | |",
        "begin repeat | pessoa | Pessoa | | ${quantos}",
        "text | nome | Nome de ${número} | |",
        "end repeat | | | |",
        "begin group | meta_dados | | |",
        "deviceid | aparelho | | |",
        "end group | | | |",
    ]);
    let pages = form.definition.pages();
    let all: Vec<String> = pages.iter().map(drawn).collect();
    assert_eq!(all, ["/antes", "/rua porta/numero", "/quantos /nota", "pessoa/nome"]);
    assert_eq!(pages[1].relevant, "${antes} != ''");
    let pessoa = &pages[3].sections[0];
    assert_eq!(pessoa.repeat.as_ref().unwrap().count, "${quantos}");
    assert_eq!(pages[3].questions[0].label.pick(crate::lang::Lang::Pt).text, "Nome de ${numero}");
    assert!(form.definition.is_ready(), "{:?}", form.definition.missing());
    let told: Vec<String> = form.report.unsupported.iter().map(ToString::to_string).collect();
    assert!(told.iter().any(|line| line.contains("\"deviceid\"")), "{told:?}");
}

#[test]
fn every_type_becomes_its_kind() {
    let rows = [
        ("select_one cor", KindCode::Single),
        ("select_multiple cor", KindCode::Several),
        ("rank cor", KindCode::Ranking),
        ("text", KindCode::ShortText),
        ("integer", KindCode::Number),
        ("decimal", KindCode::Number),
        ("range", KindCode::Number),
        ("percentage", KindCode::Number),
        ("phone number", KindCode::Telephone),
        ("date", KindCode::Date),
        ("time", KindCode::Time),
        ("dateTime", KindCode::DateTime),
        ("geopoint", KindCode::Place),
        ("note", KindCode::Note),
        ("acknowledge", KindCode::Consent),
        ("hidden", KindCode::Hidden),
    ];
    let lines: Vec<String> = (1..).zip(rows).map(|(n, (kind, _))| format!("{kind} | q{n} | Texto")).collect();
    let mut all = vec!["type | name | label"];
    all.extend(lines.iter().map(String::as_str));
    let form = of(&all);
    let kinds: Vec<KindCode> = form.definition.questions().map(|question| question.kind.code()).collect();
    assert_eq!(kinds, rows.map(|(_, kind)| kind));
}

#[test]
fn a_row_keeps_its_rules_its_words_and_its_looks() {
    let form = of(&[
        "type | name | label::Português (pt) | label::English (en) | hint::English (en) | required | relevant | constraint | \
         constraint_message::English (en) | choice_filter | appearance | parameters | calculation",
        "text | Onde | Onde? | Where? | Region | yes | | . != '' | Say it | | multiline | |",
        "select_one cor | a | A | A | | ${Onde} = 'x' | ${Onde} != 'y' | | | região = ${Onde} | minimal | randomize=true |",
        "select_one cor or_other | b | B | B | | | | | | | likert | |",
        "calculate | c | | | | | | | | | | | ${a} + 1",
        "range | d | D | D | | | | | | | | start=0 end=1 step=0.5 |",
    ]);
    let q: Vec<_> = form.definition.questions().collect();
    assert_eq!(
        (q[0].kind.code(), q[0].required, q[0].rules.constraint.as_str()),
        (KindCode::LongText, true, ". != ''")
    );
    assert_eq!(q[0].hint.exactly(crate::lang::Lang::En), Some("Region"));
    assert_eq!(q[0].rules.constraint_message.exactly(crate::lang::Lang::En), Some("Say it"));
    assert_eq!(
        (q[1].rules.required.as_str(), q[1].rules.relevant.as_str()),
        ("${onde} = 'x'", "${onde} != 'y'")
    );
    assert_eq!((q[1].rules.filter.as_str(), q[1].shuffled), ("região = ${onde}", true));
    let Kind::Single { options, look } = &q[1].kind else { panic!() };
    assert_eq!(
        (options[0].columns["região"].as_str(), options[0].columns.len(), *look),
        ("norte", 1, Look::DropDown)
    );
    let codes: Vec<&str> = q[2].kind.options().iter().map(|option| option.code.as_str()).collect();
    assert_eq!(codes, ["azul", "1", "Não-sabe", "other"]);
    let other = &q[2].kind.options()[3];
    assert!(other.other);
    assert_eq!(other.label, Translated::both("Outro", "Other"));
    assert_eq!(q[3].kind, Kind::Calculation { formula: "${a} + 1".into() });
    let slider = Kind::Number {
        min: Some(0.0),
        max: Some(1.0),
        unit: Translated::default(),
        whole: false,
        slider: Some(0.5),
    };
    assert_eq!(q[4].kind, slider);
    let tags: Vec<String> = form.settings.languages.iter().map(ToString::to_string).collect();
    assert_eq!(tags, ["pt", "en"]);
}

#[test]
fn a_rule_that_cannot_be_evaluated_is_kept_and_keeps_the_survey_from_being_published() {
    let form = of(&[
        "type | name | label | relevant",
        "text | a | A |",
        "text | b | B | pulldata('x', 'y', 'z', ${a}) = 1",
    ]);
    let b = form.definition.find(&QuestionId::parse("b").unwrap()).unwrap();
    assert_eq!(b.rules.relevant, "pulldata('x', 'y', 'z', ${a}) = 1");
    assert!(form.definition.missing().is_empty() && !form.definition.is_ready());
}

#[test]
fn more_groups_than_pages_share_pages_and_deep_groups_hand_their_rules_down() {
    let mut rows = vec!["type | name | label | relevant".to_owned()];
    for n in 1..=25 {
        rows.push(format!("begin group | g{n} | G{n} | "));
        rows.push(format!("text | t{n} | T | "));
        rows.push("end group | | |".to_owned());
    }
    for n in 1..=8 {
        rows.push(format!("begin group | deep{n} | | {n} = {n}"));
    }
    rows.push("text | inside | T | true()".to_owned());
    rows.extend((1..=8).map(|_| "end group | | |".to_owned()));
    let form = of(&rows.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(form.definition.pages().len(), 13);
    assert_eq!(drawn(&form.definition.pages()[0]), "g1/t1 g2/t2");
    let inside = form.definition.find(&QuestionId::parse("inside").unwrap()).unwrap();
    assert_eq!(inside.section, QuestionId::parse("deep6"));
    assert_eq!(inside.rules.relevant, "(7 = 7) and ((8 = 8) and (true()))");
    let told: Vec<String> = form.report.unsupported.iter().map(ToString::to_string).collect();
    assert!(told[0].contains("26 pages, and the editor takes 20"), "{told:?}");
    assert!(told.iter().any(|line| line.contains("5 deep")), "{told:?}");
}

#[test]
fn a_form_that_is_refused_becomes_nothing() {
    let report = convert(&workbook(&[("survey", &["type | name | label", "texto | a | A"])])).unwrap_err();
    assert!(!report.accepted && !report.errors.is_empty());
}

#[test]
fn what_cannot_be_a_code_or_a_language_is_told() {
    let form = convert(&workbook(&[
        ("survey", &["type | name | label::Klingon", "rank cor | a | A"]),
        ("choices", &["list_name | name | label::Klingon", "cor | 1 | Um", "cor | B b | Dois"]),
    ]))
    .unwrap();
    let options = form.definition.questions().next().unwrap().kind.options().to_vec();
    let codes: Vec<&str> = options.iter().map(|option| option.code.as_str()).collect();
    assert_eq!(codes, ["q_1", "b_b"]);
    let told: Vec<String> = form.report.unsupported.iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told[0].contains("qaa") && told[1].contains("\"1\" is stored as \"q_1\""), "{told:?}");
}

fn told(form: &Converted) -> Vec<String> {
    form.report.unsupported.iter().map(ToString::to_string).collect()
}

#[test]
fn a_rule_or_a_text_that_mentions_what_is_not_taken_in_is_told_where_it_stands() {
    let form = of(&[
        "type | name | label | relevant | calculation",
        "today | Hoje | | |",
        "image | Foto | Fotografia | |",
        "text | a | Descreva | 1 = 1 and ${Foto} != '' |",
        "text | b | Hoje é ${Hoje}, não ${a} | |",
        "calculate | dia | | | format-date(${Hoje}, '%d')",
        "begin group | g | | ${Foto} = '' |",
        "begin group | dentro | | ${Foto} = 'x' |",
        "text | c | C | |",
        "end group | | | |",
        "end group | | | |",
    ]);
    assert!(form.report.accepted && !form.definition.is_ready());
    let told = told(&form);
    let expected = [
        "survey, row 4, column relevant: the expression is kept and not evaluated: \"Foto\" is not taken in (character 11)",
        "survey, row 5, column label: \"Hoje\" is not taken in: nothing is shown in the place of ${Hoje}",
        "survey, row 6, column calculation: the expression is kept and not evaluated: \"Hoje\" is not taken in (character 13)",
        "survey, row 7, column relevant: the expression is kept and not evaluated: \"Foto\" is not taken in (character 1)",
        "survey, row 8, column relevant: the expression is kept and not evaluated: \"Foto\" is not taken in (character 1)",
    ];
    let found: Vec<&String> = told.iter().filter(|line| line.contains("not taken in")).collect();
    assert_eq!(found, expected);
}

#[test]
fn a_question_with_a_calculation_is_calculated_whatever_its_type() {
    let form = of(&[
        "type | name | label | calculation | read_only",
        "integer | anos | Anos? | |",
        "text | nasceu | Nasceu em | 2026 - ${anos} | yes",
        "note | n | Em ${nasceu} | |",
    ]);
    let nasceu = form.definition.find(&QuestionId::parse("nasceu").unwrap()).unwrap();
    assert_eq!(nasceu.kind, Kind::Calculation { formula: "2026 - ${anos}".into() });
    assert!(form.definition.is_ready());
    let told = told(&form);
    assert!(told.len() == 1 && told[0].contains("calculated and not shown"), "{told:?}");
}

#[test]
fn a_form_without_a_language_is_taken_as_portuguese_and_nothing_of_it_is_missing() {
    let form = of(&["type | name | label", "text | a | A"]);
    assert!(form.says_no_language() && form.report.unsupported.is_empty(), "{:?}", told(&form));
    assert_eq!(form.report.languages, ["default"]);
    let survey: &[&str] = &["type | name | label", "text | a | A"];
    let settings: &[&str] = &["default_language", "English (en)"];
    let form = convert(&workbook(&[("survey", survey), ("settings", settings)])).unwrap();
    assert!(!form.says_no_language());
    assert_eq!(form.settings.languages, [crate::tag::Tag::parse("en").unwrap()]);
    assert_eq!(form.definition.pages()[0].questions[0].label.exactly(crate::lang::Lang::En), Some("A"));
}
