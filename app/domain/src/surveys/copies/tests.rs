//! Copies: what comes along, what stays, and under which names.

use super::*;
use crate::lang::Lang;
use crate::surveys::{Change, KindCode, Page, Rules};

fn id(name: &str) -> QuestionId {
    QuestionId::parse(name).unwrap()
}

fn question(name: &str, kind: Kind, relevant: &str) -> Question {
    Question {
        id: id(name),
        kind,
        label: Translated::both(name, name),
        rules: Rules { relevant: relevant.to_owned(), ..Rules::default() },
        ..Question::blank(KindCode::Note)
    }
}

fn yes_no() -> Kind {
    Kind::single(["sim", "nao"].map(|code| Opt::new(code, Translated::both(code, code))).to_vec())
}

fn matrix() -> Kind {
    let row = |code: &str| Opt::new(code, Translated::both(code, code));
    Kind::Matrix { rows: vec![row("r1"), row("r2")], options: vec![row("o1"), row("o2")], several: false }
}

/// Asked first, then a follow-up, a matrix, and a calculation over both.
fn source() -> Definition {
    let mut why = question("q2", Kind::LongText, "${q1} = 'nao'");
    why.label = Translated::both("Disse ${q1}. Porquê?", "You said ${q1}. Why?");
    let formula = "concat(${q1}, ${q3_r1}, ' q1')".to_owned();
    Definition::new(vec![
        Page { questions: vec![question("q1", yes_no(), ""), why], ..Page::default() },
        Page {
            questions: vec![question("q3", matrix(), ""), question("q4", Kind::Calculation { formula }, "")],
            relevant: "${q1} = 'sim'".to_owned(),
            ..Page::default()
        },
    ])
}

fn added(definition: &Definition, lists: Vec<Vec<Question>>) -> Definition {
    let mut to = definition.clone();
    to.apply(Change::AddCopies { page: 0, lists }, false).unwrap();
    to
}

#[test]
fn questions_that_are_copied_together_keep_their_rules_under_their_new_names() {
    // The first names that are free where they go to are the old names of others: nothing is mixed up.
    let to = Definition::single_page(vec![question("q1", Kind::ShortText, "")]);
    let copies = copies(&source(), &[id("q2"), id("q1"), id("q3"), id("q4")]);
    let page = |what: &LeftOut| matches!(&what.what, Left::Page(rule) if rule == "${q1} = 'sim'");
    assert_eq!(copies.left_out.iter().filter(|what| page(what)).count(), 2);
    assert_eq!(copies.left_out.len(), 2, "{:?}", copies.left_out);
    let to = added(&to, vec![copies.questions]);
    let found = |name: &str| to.find(&id(name)).unwrap();
    assert_eq!(found("q3").rules.relevant, "${q2} = 'nao'");
    assert_eq!(found("q3").label.exactly(Lang::Pt), Some("Disse ${q2}. Porquê?"));
    let Kind::Calculation { formula } = &found("q5").kind else { panic!("no calculation") };
    assert_eq!(formula, "concat(${q2}, ${q4_r1}, ' q1')");
    assert!(Instrument::new(to).is_ok());
}

#[test]
fn names_that_change_places_are_not_mixed_up() {
    let list = vec![question("q3", yes_no(), ""), question("q2", Kind::ShortText, "${q3} = 'sim'")];
    let to = Definition::single_page(vec![question("q1", Kind::ShortText, "")]);
    let to = added(&to, vec![list]);
    assert_eq!(to.find(&id("q3")).unwrap().rules.relevant, "${q2} = 'sim'");
}

#[test]
fn a_rule_that_looks_at_a_question_that_stays_is_left_out_and_named() {
    let copies = copies(&source(), &[id("q2")]);
    let [copy] = copies.questions.as_slice() else { panic!("one question") };
    assert_eq!(copy.rules, Rules::default());
    // The words of the question stand where its answer would.
    assert_eq!(copy.label.exactly(Lang::En), Some("You said [q1]. Why?"));
    let left: Vec<&Left> = copies.left_out.iter().map(|left| &left.what).collect();
    let rule = Left::Rule(Rule::Relevant, "${q1} = 'nao'".to_owned());
    assert_eq!(left, [&Left::Answer("q1".to_owned()), &rule]);
    assert!(Instrument::new(added(&Definition::default(), vec![copies.questions])).is_ok());
}

#[test]
fn the_rule_of_an_option_and_a_formula_are_left_out_too() {
    let mut choice = question("q1", yes_no(), "");
    choice.kind.options_mut()[1].relevant = "${q9} = 1".to_owned();
    let formula = "${q9} + 1".to_owned();
    let from = Definition::single_page(vec![
        choice,
        question("q2", Kind::Calculation { formula }, ""),
        question("q9", Kind::number(None, None, Translated::default()), ""),
    ]);
    let copies = copies(&from, &[id("q1"), id("q2")]);
    let rules: Vec<_> = copies.left_out.iter().map(|left| left.what.clone()).collect();
    let option = Left::Rule(Rule::Option("nao".to_owned()), "${q9} = 1".to_owned());
    assert_eq!(rules, [option, Left::Rule(Rule::Formula, "${q9} + 1".to_owned())]);
    assert!(
        copies.questions.iter().all(|question| question.kind.options().iter().all(|o| o.relevant.is_empty()))
    );
}

#[test]
fn the_same_question_from_two_places_is_two_questions() {
    let list = || copies(&source(), &[id("q1"), id("q2")]).questions;
    let to = added(&Definition::default(), vec![list(), list()]);
    assert_eq!(to.find(&id("q2")).unwrap().rules.relevant, "${q1} = 'nao'");
    assert_eq!(to.find(&id("q4")).unwrap().rules.relevant, "${q3} = 'nao'");
}

#[test]
fn there_are_never_more_questions_than_there_may_be_and_none_once_people_answered() {
    let many = (1..MAX_QUESTIONS).map(|n| question(&format!("q{n}"), Kind::ShortText, "")).collect();
    let mut to = Definition::single_page(many);
    let list = || copies(&source(), &[id("q1"), id("q2")]).questions;
    let before = to.clone();
    let copy = |page, lists| Change::AddCopies { page, lists };
    assert_eq!(to.apply(copy(0, vec![list()]), false), Err(Refusal::Full));
    assert_eq!(to.apply(copy(0, vec![list()]), true), Err(Refusal::Answered));
    assert_eq!(Definition::default().apply(copy(1, vec![list()]), false), Err(Refusal::NotThere));
    assert_eq!(to, before);
}

#[test]
fn a_name_that_was_used_once_is_not_used_again() {
    let used = Used::of(&[Definition::single_page(vec![question("q7", Kind::ShortText, "")])]);
    let mut to = Definition::default();
    let lists = vec![copies(&source(), &[id("q1")]).questions];
    to.apply_beyond(Change::AddCopies { page: 0, lists }, false, &used).unwrap();
    assert_eq!(to.questions().next().unwrap().id, id("q8"));
}
