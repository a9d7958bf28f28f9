//! Whole forms: relevance, calculations, constraints, repeats and choices together.

use std::collections::BTreeMap;

use super::super::*;

fn world() -> World {
    World { now: 1_795_598_430_400, offset: 0, seed: 42, entropy: [1, 2], language: "pt".into() }
}

struct Survey(Program);

impl Survey {
    fn new(items: Vec<Item>) -> Self {
        Self::with_lists(items, Vec::new())
    }

    fn with_lists(items: Vec<Item>, lists: Vec<List>) -> Self {
        Self(Program::compile(Form::new(items, lists)).unwrap())
    }

    fn place(&self, name: &str, at: &[u32]) -> Place {
        Place::within(self.0.form().named(name)[0], at)
    }

    fn run(&self, answers: &[(&str, &[u32], &str)]) -> Outcome {
        self.0.run(&self.answers(answers), &world())
    }

    fn answers(&self, given: &[(&str, &[u32], &str)]) -> Answers {
        let mut answers = Answers::new();
        for (name, at, value) in given {
            answers.set(self.place(name, at), *value);
        }
        answers
    }

    fn state<'a>(&self, outcome: &'a Outcome, name: &str, at: &[u32]) -> &'a State {
        &outcome.states[&self.place(name, at)]
    }

    fn value<'a>(&self, outcome: &'a Outcome, name: &str) -> &'a str {
        &self.state(outcome, name, &[]).value
    }
}

fn text(name: &str) -> Item {
    Item::new(name, Kind::Text, None)
}

fn number(name: &str, parent: Option<usize>) -> Item {
    Item::new(name, Kind::Number, parent)
}

#[test]
fn an_answer_that_is_not_relevant_is_dropped_and_others_see_nothing() {
    let survey = Survey::new(vec![
        text("has"),
        number("how_many", None).with(Part::Relevant, "${has} = 'yes'"),
        text("total").with(Part::Calculation, "coalesce(${how_many}, 0) + 1"),
        text("after").with(Part::Relevant, "${how_many} > 2"),
    ]);
    let told = [("has", &[][..], "yes"), ("how_many", &[], "3")];
    let outcome = survey.run(&told);
    assert_eq!(survey.value(&outcome, "total"), "4");
    assert!(survey.state(&outcome, "after", &[]).relevant);
    let outcome = survey.run(&[("has", &[], "no"), told[1]]);
    assert!(!survey.state(&outcome, "how_many", &[]).relevant);
    assert_eq!(survey.value(&outcome, "how_many"), "");
    assert_eq!(survey.value(&outcome, "total"), "1");
    assert!(!survey.state(&outcome, "after", &[]).relevant);
}

#[test]
fn relevance_passes_from_groups_to_what_is_in_them() {
    let survey = Survey::new(vec![
        text("a"),
        Item::new("outer", Kind::Group, None).with(Part::Relevant, "${a} = '1'"),
        Item::new("inner", Kind::Group, Some(1)),
        Item::new("q", Kind::Text, Some(2)).with(Part::Required, "true()"),
    ]);
    let outcome = survey.run(&[("q", &[], "x")]);
    assert!(!survey.state(&outcome, "q", &[]).relevant);
    assert!(outcome.is_complete(), "what is not asked need not be answered");
    let outcome = survey.run(&[("a", &[], "1")]);
    assert!(survey.state(&outcome, "q", &[]).is_missing());
    assert!(!outcome.is_complete());
}

#[test]
fn calculations_follow_their_order_whatever_the_order_of_the_form() {
    let survey = Survey::new(vec![
        text("c").with(Part::Calculation, "${b} * 2"),
        text("b").with(Part::Calculation, "${a} + 1"),
        number("a", None),
    ]);
    assert_eq!(survey.value(&survey.run(&[("a", &[], "4")]), "c"), "10");
    assert_eq!(survey.value(&survey.run(&[]), "c"), "", "what is no number is stored as nothing");
}

#[test]
fn once_keeps_its_first_value() {
    let survey = Survey::new(vec![text("a"), text("first").with(Part::Calculation, "once(${a})")]);
    let outcome = survey.run(&[("a", &[], "x")]);
    assert_eq!(survey.value(&outcome, "first"), "x");
    let outcome = survey.run(&[("a", &[], "y"), ("first", &[], "x")]);
    assert_eq!(survey.value(&outcome, "first"), "x");
}

#[test]
fn a_constraint_looks_at_the_answer_and_not_at_nothing() {
    let survey = Survey::new(vec![number("age", None).with(Part::Constraint, ". >= 18 and . < 120")]);
    let acceptable = |answer: &str| survey.run(&[("age", &[], answer)]).states[&Place::new(0)].acceptable;
    assert!(acceptable("18") && !acceptable("17") && !acceptable("120") && acceptable(""));
    assert!(!acceptable("many"), "a text is no age");
}

#[test]
fn inside_a_repeat_names_mean_the_same_instance_and_outside_all() {
    let survey = Survey::new(vec![
        Item::new("child", Kind::Repeat, None),
        number("age", Some(0)),
        text("turn").with(Part::Calculation, "1"),
        Item::new("adult", Kind::Text, Some(0)).with(Part::Relevant, "${age} >= 18"),
        Item::new("label", Kind::Text, Some(0)).with(Part::Calculation, "concat(position(..), ':', ${age})"),
        text("oldest").with(Part::Calculation, "max(${age})"),
        text("all").with(Part::Calculation, "join(' ', ${label})"),
        text("how_many").with(Part::Calculation, "count(${child})"),
    ]);
    let outcome = survey.run(&[("age", &[1], "20"), ("age", &[2], "7"), ("age", &[3], "9")]);
    assert!(survey.state(&outcome, "adult", &[1]).relevant);
    assert!(!survey.state(&outcome, "adult", &[2]).relevant);
    assert_eq!(survey.value(&outcome, "oldest"), "20");
    assert_eq!(survey.value(&outcome, "all"), "1:20 2:7 3:9");
    assert_eq!(survey.value(&outcome, "how_many"), "3");
}

#[test]
fn a_repeat_may_be_counted_by_an_expression() {
    let survey = Survey::new(vec![
        number("n", None),
        Item::new("r", Kind::Repeat, None).with(Part::RepeatCount, "${n}"),
        Item::new("x", Kind::Text, Some(1)),
        text("count").with(Part::Calculation, "count(${r})"),
    ]);
    for (n, count) in [("3", "3"), ("0", "0"), ("", "0"), ("-2", "0"), ("2.9", "2")] {
        assert_eq!(survey.value(&survey.run(&[("n", &[], n)]), "count"), count, "{n}");
    }
    let outcome = survey.run(&[("n", &[], "1000000")]);
    assert!(outcome.cut);
    assert_eq!(survey.value(&outcome, "count"), "1000");
}

#[test]
fn instances_of_nested_repeats_do_not_grow_without_end() {
    let survey = Survey::new(vec![
        Item::new("a", Kind::Repeat, None).with(Part::RepeatCount, "1000"),
        Item::new("b", Kind::Repeat, Some(0)).with(Part::RepeatCount, "1000"),
        Item::new("x", Kind::Text, Some(1)),
    ]);
    let outcome = survey.run(&[]);
    assert!(outcome.cut && outcome.states.len() <= MAX_PLACES);
}

#[test]
fn an_instance_that_is_not_relevant_is_missing_from_sets() {
    let survey = Survey::new(vec![
        Item::new("r", Kind::Repeat, None).with(Part::Relevant, "position(..) = 1"),
        number("x", Some(0)).with(Part::Relevant, "position(..) != 2"),
        text("sum").with(Part::Calculation, "sum(${x})"),
        text("count").with(Part::Calculation, "count(${x})"),
    ]);
    let outcome = survey.run(&[("x", &[1], "1"), ("x", &[2], "10"), ("x", &[3], "100")]);
    assert_eq!((survey.value(&outcome, "sum"), survey.value(&outcome, "count")), ("101", "2"));
}

#[test]
fn choices_are_filtered_by_their_columns() {
    let choice = |name: &str, country: &str| Choice {
        name: name.into(),
        labels: BTreeMap::new(),
        columns: BTreeMap::from([("country".into(), country.into())]),
    };
    let towns = vec![choice("lisboa", "pt"), choice("porto", "pt"), choice("vigo", "es")];
    let survey = Survey::with_lists(
        vec![
            text("country"),
            Item::new("town", Kind::Choice, None)
                .of_list("towns")
                .with(Part::ChoiceFilter, "country = ${country} or name = current()/../country"),
        ],
        vec![List { name: "towns".into(), choices: towns }],
    );
    let offered = |answer: &str| {
        survey.run(&[("country", &[], answer)]).states[&Place::new(1)].choices.clone().unwrap()
    };
    assert_eq!(offered("pt"), ["lisboa", "porto"]);
    assert_eq!(offered("vigo"), ["vigo"]);
    assert!(offered("").is_empty());
}

#[test]
fn a_rule_that_fails_is_reported_and_keeps_nobody_from_answering() {
    let survey = Survey::new(vec![
        text("a"),
        text("b").with(Part::Relevant, "date(${a}) < today()").with(Part::Required, "true()"),
        text("c").with(Part::Calculation, "format-date(${a}, '%Y')"),
        text("d").with(Part::Constraint, "date(.) > today()"),
    ]);
    let outcome = survey.run(&[("a", &[], "ontem"), ("d", &[], "amanhã")]);
    let failed: Vec<(usize, Part)> =
        outcome.failures.iter().map(|failure| (failure.place.item, failure.part)).collect();
    assert_eq!(failed, [(1, Part::Relevant), (2, Part::Calculation), (3, Part::Constraint)]);
    assert!(survey.state(&outcome, "b", &[]).relevant);
    assert!(survey.state(&outcome, "d", &[]).acceptable);
    assert_eq!(survey.value(&outcome, "c"), "");
}

#[test]
fn a_rule_that_cannot_be_evaluated_is_as_if_it_were_not_there() {
    let survey = Survey::new(vec![text("a").with(Part::Relevant, "${a}[1] = 2")]);
    assert_eq!(survey.0.unsupported().len(), 1);
    assert!(survey.state(&survey.run(&[]), "a", &[]).relevant);
}

#[test]
fn answers_to_nothing_are_ignored() {
    let survey = Survey::new(vec![text("a"), Item::new("r", Kind::Repeat, None), number("x", Some(1))]);
    let mut answers = survey.answers(&[("x", &[1], "1")]);
    answers.set(Place::within(0, &[7]), "no repeat");
    answers.set(Place::new(99), "no item");
    answers.set(Place::within(2, &[1, 1]), "too deep");
    answers.set(Place::within(1, &[1]), "a repeat has no value");
    let outcome = survey.0.run(&answers, &world());
    assert_eq!(outcome.states.len(), 3);
    assert_eq!(survey.state(&outcome, "r", &[1]).value, "");
}

#[test]
fn chance_depends_on_the_response_and_the_place_and_on_nothing_else() {
    let survey = Survey::new(vec![
        Item::new("r", Kind::Repeat, None),
        Item::new("x", Kind::Text, Some(0)).with(Part::Calculation, "random()"),
        text("id").with(Part::Calculation, "uuid()"),
    ]);
    let mut answers = Answers::new();
    answers.set_count(Place::new(0), 2);
    let outcome = survey.0.run(&answers, &world());
    let (first, second) = (survey.state(&outcome, "x", &[1]), survey.state(&outcome, "x", &[2]));
    assert_ne!(first.value, second.value);
    assert_eq!(outcome, survey.0.run(&answers, &world()));
    let other = survey.0.run(&answers, &World { seed: 43, ..world() });
    assert_ne!(survey.state(&other, "x", &[1]).value, first.value);
    assert_eq!(survey.value(&other, "id"), survey.value(&outcome, "id"), "another seed, the same entropy");
    let other = survey.0.run(&answers, &World { entropy: [1, 3], ..world() });
    assert_ne!(survey.value(&other, "id"), survey.value(&outcome, "id"));
}

#[test]
fn steps_of_a_whole_run_are_limited() {
    let long = vec!["string-length(${a})"; 500].join("+");
    let mut items = vec![text("a")];
    items.extend((0..80).map(|turn| text(&format!("c{turn}")).with(Part::Calculation, long.clone())));
    let survey = Survey::new(items);
    let outcome = survey.run(&[("a", &[], &"x".repeat(8_000))]);
    assert!(outcome.failures.iter().any(|failure| failure.error.kind == EvaluationErrorKind::TooManySteps));
    assert_eq!(survey.value(&outcome, "c0"), "4000000");
    assert_eq!(survey.value(&outcome, "c79"), "");
}
