//! A whole survey with every type of question, in both generations.

use domain::surveys::import::Counts;
use domain::surveys::interview::Instrument;
use domain::surveys::lss::{check, read as take};
use domain::surveys::{KindCode, QuestionId};
use limesurvey::read;

use super::{NEW, OLD};

#[rstest::rstest]
#[case::limesurvey_2(OLD)]
#[case::limesurvey_6(NEW)]
fn a_survey_with_every_type_is_accepted_and_counted(#[case] file: &str) {
    let report = check(&read(file.as_bytes(), "ficheiro").unwrap());
    assert!(report.accepted, "{:?}", report.errors);
    assert_eq!(report.title, "Satisfação com o atendimento");
    assert_eq!(report.languages, ["pt", "en"]);
    let expected = Counts {
        groups: 3,
        questions: 32,
        subquestions: 38,
        choices: 17,
        relevant: 9,
        constraints: 2,
        calculations: 2,
    };
    assert_eq!(report.counts, expected);
}

#[test]
fn both_generations_give_the_same_survey() {
    let [old, new] = [OLD, NEW].map(|file| take(&read(file.as_bytes(), "f").unwrap()).unwrap());
    assert_eq!(old.settings, new.settings);
    assert_eq!(old.definition, new.definition);
    assert_eq!(old.renamed, new.renamed);
}

#[test]
fn rules_and_texts_are_translated_and_what_is_not_stays_and_is_listed() {
    let imported = take(&read(NEW.as_bytes(), "f").unwrap()).unwrap();
    let find = |id: &str| imported.definition.find(&QuestionId::parse(id).unwrap()).unwrap().clone();
    let rule = |id: &str| find(id).rules.relevant;
    assert_eq!(imported.definition.quotas()[0].label, "Mulheres de Lisboa");
    assert_eq!(imported.definition.pages()[1].relevant, "${serv} = 'y'");
    assert_eq!(imported.definition.pages()[2].relevant, "${age} > 17");
    assert_eq!(rule("zip"), "${city} = 'a1' or ${city} = 'other'");
    assert_eq!(rule("arr"), "selected(${chan}, 'sq001') or selected(${chan}, 'sq002')");
    assert_eq!(rule("why"), "not(${sat} = '') and ${sat} < 3");
    assert_eq!(rule("long"), "selected-at(${rank}, 0) = 'a2'");
    assert_eq!(rule("listc"), "${serv} = 'y' and selected(${chan}, 'sq001')");
    assert_eq!(rule("odd"), "stddev(SUM_SQ001, SUM_SQ002) > 3");
    let why = find("why").label;
    let why = why.pick(domain::lang::Lang::En).text.to_owned();
    assert_eq!(why, "You are ${age} and live in ${city}. Why, {TOKEN:FIRSTNAME}?");
    let troubles = Instrument::new(imported.definition.clone()).unwrap_err();
    let wrong: Vec<_> = troubles.iter().filter_map(|trouble| trouble.question.clone()).collect();
    assert_eq!(wrong, [QuestionId::parse("odd").unwrap()], "{troubles:?}");
    let said: Vec<String> = imported.unsupported.iter().map(ToString::to_string).collect();
    for line in [
        "questions, row 32",
        "column type: one file is taken; its title",
        "column type: the type \"I\" (Language switch)",
        "it also has links",
        "\"{TOKEN:FIRSTNAME}\" stays in the text",
        "answers are not filled in beforehand",
    ] {
        assert!(said.iter().any(|found| found.contains(line)), "{line:?} is not in {said:#?}");
    }
}

#[test]
fn without_the_odd_rule_the_survey_holds_together() {
    let file = NEW
        .replace("stddev(SUM_SQ001, SUM_SQ002) &gt; 3", "1")
        .replace("stddev(SUM_SQ001, SUM_SQ002) > 3", "1");
    let imported = take(&read(file.as_bytes(), "f").unwrap()).unwrap();
    let instrument = Instrument::new(imported.definition).unwrap();
    assert!(instrument.unsupported().is_empty());
    let notes = instrument.definition().questions().filter(|question| question.kind.code() == KindCode::Note);
    // The text, the words of the group, and those above cells and parts.
    assert_eq!(notes.count(), 6);
}

#[test]
fn a_row_knows_its_line() {
    let tables = read(NEW.as_bytes(), "f").unwrap();
    let groups = tables.tables.iter().find(|table| table.name == "groups").unwrap();
    let line = NEW.lines().nth(groups.rows[1].line as usize - 1).unwrap();
    assert_eq!((groups.rows[1].number, line.trim()), (2, "<row>"));
    assert_eq!(groups.rows[1].cells[0], ("gid".to_owned(), "42".to_owned()));
}
