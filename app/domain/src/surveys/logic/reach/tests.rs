//! What is said never to happen never happens; what plainly cannot happen is said.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::surveys::logic::generate::Dice;
use crate::surveys::logic::{Answers, Form, Item, Kind, Place, World};

fn codes(list: &[&str]) -> Vec<String> {
    list.iter().map(|code| (*code).to_owned()).collect()
}

/// Two pages. `one` is one of a, b; `some` are some of a, b, c or none of them; `n` is 0 to 3; `f` is between 0 and 1; `d` is a day;
/// `t` a text; `big` one of 40; `many` some of eight; `c` is calculated. `x` is what is asked about.
fn form(rules: &[(&str, Part, &str)]) -> Form {
    let kinds = [
        ("p1", Kind::Group, None),
        ("one", Kind::Choice, Some(0)),
        ("some", Kind::Choice, Some(0)),
        ("n", Kind::Number, Some(0)),
        ("p2", Kind::Group, None),
        ("f", Kind::Number, Some(4)),
        ("d", Kind::Date, Some(4)),
        ("t", Kind::Text, Some(4)),
        ("big", Kind::Choice, Some(4)),
        ("many", Kind::Choice, Some(4)),
        ("c", Kind::Text, Some(4)),
        ("p3", Kind::Group, None),
        ("x", Kind::Number, Some(11)),
    ];
    let items = kinds.into_iter().map(|(name, kind, parent)| {
        let own = rules.iter().filter(|(of, _, _)| *of == name);
        own.fold(Item::new(name, kind, parent), |item, (_, part, source)| item.with(*part, *source))
    });
    Form::new(items.collect(), Vec::new())
}

fn domains() -> BTreeMap<usize, Domain> {
    let big = (1..=40).map(|n| format!("m{n}")).collect();
    BTreeMap::from([
        (1, Domain::OneOf(codes(&["a", "b"]))),
        (
            2,
            Domain::SomeOf {
                codes: codes(&["a", "b", "c", "none"]),
                alone: BTreeSet::from(["none".to_owned()]),
                least: 0,
                most: 2,
            },
        ),
        (3, Domain::Number { least: Some(0.0), most: Some(3.0), whole: true }),
        (5, Domain::Number { least: Some(0.0), most: Some(1.0), whole: false }),
        (6, Domain::Day { least: Some(0), most: Some(5) }),
        (7, Domain::Text),
        (8, Domain::OneOf(big)),
        (
            9,
            Domain::SomeOf {
                codes: codes(&["a", "b", "c", "d", "e", "g", "h", "none"]),
                alone: BTreeSet::from(["none".to_owned()]),
                least: 0,
                most: 8,
            },
        ),
        (12, Domain::Number { least: Some(0.0), most: Some(10.0), whole: true }),
    ])
}

/// Answers that the form would take, drawn by chance.
fn drawn(dice: &mut Dice) -> Answers {
    let given: [(usize, &[&str]); 9] = [
        (1, &["", "a", "b"]),
        (2, &["", "a", "b", "c", "a b", "a c", "b c", "none"]),
        (3, &["", "0", "1", "2", "3"]),
        (5, &["", "0", "0.25", "0.5", "0.75", "1"]),
        (6, &["", "1970-01-01", "1970-01-02", "1970-01-03", "1970-01-04", "1970-01-06"]),
        (7, &["", "x", "y", "zzzz", "2", "1970-01-05"]),
        (8, &["", "m1", "m2", "m40"]),
        (9, &["", "a", "a b", "b d e", "h", "none", "a b c d e g h"]),
        (12, &["", "0", "1", "5", "9", "10"]),
    ];
    let mut answers = Answers::new();
    for (item, among) in given {
        answers.set(Place::new(item), *dice.pick(among).unwrap());
    }
    answers
}

fn world() -> World {
    World { now: 0, offset: 0, seed: 1, entropy: [1, 2], language: "pt".into() }
}

const ATOMS: [&str; 34] = [
    "${one} = 'a'",
    "${one} != 'b'",
    "'z' = ${one}",
    "${one} = ''",
    "selected(${some}, 'a')",
    "selected(${some}, 'none')",
    "count-selected(${some}) >= 2",
    "${some} = 'a b'",
    "${n} > 2",
    "${n} = 1",
    "${n} >= 0",
    "2 < ${n}",
    "${n}",
    "${n} = '1'",
    "${n} + ${n} > 5",
    "${n} * ${f} > 3",
    "${f} < 0.5",
    "${f} = 0.5",
    "${f} - 2 >= 0",
    "${d} >= '1970-01-03'",
    "${d} = '1970-01-02'",
    "${d} < date('1970-01-02')",
    "${t} = 'x'",
    "${t} != ''",
    "string-length(${t}) > 3",
    "regex(${t}, 'z+')",
    "date(${t}) > 3",
    "${big} = 'm2'",
    "selected(${big}, 'm1')",
    "selected(${many}, 'a')",
    "selected(${many}, 'none')",
    "${c} = 'u'",
    "today() > 5",
    "${t}",
];

fn rule() -> impl Strategy<Value = String> {
    let leaf = proptest::sample::select(&ATOMS[..]).prop_map(str::to_owned);
    leaf.prop_recursive(3, 8, 3, |inner| {
        prop_oneof![
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a}) and ({b})")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a}) or ({b})")),
            inner.prop_map(|a| format!("not({a})")),
        ]
    })
}

/// A rule that looks at nothing behind the first page, so that there is no circle.
fn early() -> impl Strategy<Value = String> {
    proptest::sample::select(&ATOMS[..16])
        .prop_filter("of the first page", |atom| !atom.contains("${f}"))
        .prop_map(str::to_owned)
}

fn compile(rules: &[(&str, Part, &str)]) -> Program {
    Program::compile(form(rules)).unwrap()
}

fn comes_to(rules: &[(&str, Part, &str)], part: Part, given: Given) -> Can {
    let program = compile(rules);
    Reach::new(&program, domains()).rule(12, part, given, &[])
}

fn relevance(source: &str) -> Can {
    comes_to(&[("x", Part::Relevant, source)], Part::Relevant, Given::Around)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_happens_was_said_to_be_possible(
        seed in any::<u64>(),
        page in early(),
        some in early().prop_filter("not itself", |rule| !rule.contains("${some}") && !rule.contains("${n}")),
        own in rule(),
        constraint in rule(),
    ) {
        let limit = format!("({constraint}) or . > 5");
        let program = compile(&[
            ("some", Part::Relevant, &some),
            ("p2", Part::Relevant, &page),
            ("c", Part::Calculation, "if(${one} = 'a', 'u', 'v')"),
            ("x", Part::Relevant, &own),
            ("x", Part::Constraint, &limit),
        ]);
        let mut reach = Reach::new(&program, domains());
        let relevant = reach.rule(12, Part::Relevant, Given::Around, &[]);
        let good = reach.rule(12, Part::Constraint, Given::Answered, &[]);
        let second = reach.rule(4, Part::Relevant, Given::Around, &[]);
        let mut dice = Dice::new(seed);
        for _ in 0..200 {
            let answers = drawn(&mut dice);
            let outcome = program.run(&answers, &world());
            let state = |item| outcome.state(&Place::new(item)).unwrap();
            let x = state(12);
            prop_assert!(!x.relevant || relevant.may_hold(), "{own} is never so, but was: {answers:?}");
            prop_assert!(x.relevant || !relevant.is_always(), "{own} is always so, but was not: {answers:?}");
            if !x.value.is_empty() {
                prop_assert!(!x.acceptable || good.may_hold(), "{limit} is never so, but was: {answers:?}");
                prop_assert!(x.acceptable || !good.is_always(), "{limit} is always so, but was not: {answers:?}");
            }
            prop_assert!(!state(4).relevant || second.may_hold());
            prop_assert!(state(4).relevant || !second.is_always());
        }
    }
}

#[rstest::rstest]
#[case::no_such_option("${one} = 'z'")]
#[case::two_at_once("${one} = 'a' and ${one} = 'b'")]
#[case::alone_and_another("selected(${some}, 'none') and selected(${some}, 'a')")]
#[case::more_than_may_be_chosen("count-selected(${some}) > 2")]
#[case::outside_of_the_range("${n} > 3")]
#[case::between_whole_numbers("${n} > 1 and ${n} < 2")]
#[case::a_sum("${n} + ${n} > 6")]
#[case::a_product_with_what_is_not_tried("${n} * ${f} > 3")]
#[case::a_day_after_the_last("${d} > '1970-01-06'")]
#[case::a_text_that_is_two("${t} = 'x' and ${t} = 'y'")]
#[case::a_town_that_is_not_listed("${big} = 'm41'")]
#[case::of_many("selected(${many}, 'none') and selected(${many}, 'h')")]
#[case::and_not("${n} = 1 and not(${n} < 3)")]
#[case::whatever_stands_beside("string-length(${t}) > 3 and ${one} = 'z'")]
#[case::false_itself("false()")]
fn what_cannot_be_is_said(#[case] source: &str) {
    assert!(relevance(source).is_never(), "{source}: {:?}", relevance(source));
}

#[rstest::rstest]
#[case("${one} = 'a' or ${one} != 'a'")]
#[case("${n} < 4 or ${n} = ''")]
#[case("not(selected(${some}, 'zz'))")]
#[case("true()")]
fn what_is_always_so_is_said(#[case] source: &str) {
    assert!(relevance(source).is_always(), "{source}: {:?}", relevance(source));
}

#[rstest::rstest]
#[case::chance("random() > 2")]
#[case::the_clock("today() > '1970-01-01'")]
#[case::a_pattern("regex(${t}, 'a') and regex(${t}, 'b')")]
#[case::what_may_fail("date(${t}) > 3 and ${one} = 'z'")]
fn of_what_is_not_known_nothing_is_said(#[case] source: &str) {
    let can = relevance(source);
    assert!(!can.is_never() && !can.is_always(), "{source}: {can:?}");
}

#[test]
fn a_question_that_hangs_on_another_that_cannot_be_asked_is_never_asked() {
    let far = [
        ("some", Part::Relevant, "${one} = 'b'"),
        ("x", Part::Relevant, "selected(${some}, 'a') and ${one} = 'a'"),
    ];
    assert!(comes_to(&far, Part::Relevant, Given::Around).is_never());
    let page = [("p2", Part::Relevant, "${n} > 5"), ("x", Part::Relevant, "${f} > 0")];
    assert!(comes_to(&page, Part::Relevant, Given::Around).is_never());
    let sum = [("c", Part::Calculation, "if(${one} = 'a', 'u', 'v')"), ("x", Part::Relevant, "${c} = 'w'")];
    assert!(comes_to(&sum, Part::Relevant, Given::Around).is_never());
}

#[test]
fn a_rule_on_a_page_that_is_never_shown_is_never_looked_at() {
    let rules = [("p3", Part::Relevant, "${one} = 'z'"), ("x", Part::Relevant, "${one} = 'a'")];
    assert!(!comes_to(&rules, Part::Relevant, Given::Around).happens());
}

#[test]
fn an_answer_that_no_rule_lets_through_is_found() {
    let constraint =
        |source: &str| comes_to(&[("x", Part::Constraint, source)], Part::Constraint, Given::Answered);
    assert!(constraint(". > 10").is_never());
    assert!(constraint(". > 8 and . < 9").is_never());
    assert!(constraint(". <= 10").is_always());
    let can = constraint(". > ${n}");
    assert!(can.may_hold() && can.be_broken);
}

#[test]
fn of_a_large_form_only_so_much_is_tried_and_the_rest_left_open() {
    let most = "selected(${some}, 'a') and ${n} = 1 and ${f} > 0.5 and ${d} > 3 and ${t} = 'x' and ${big} = 'm2' and \
                selected(${many}, 'a') and ${one} = 'b'";
    let can = relevance(most);
    assert!(can.may_hold() && can.be_broken, "{can:?}");
    assert!(relevance(&format!("{most} and ${{one}} = 'a'")).is_never());
}
