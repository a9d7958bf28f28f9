//! What holds for every expression, form and answer.

use proptest::prelude::*;

use super::super::generate::{self, Dice, case};
use super::super::*;

fn random_expression(seed: u64) -> (generate::Case, usize, Expr) {
    let case = case(seed);
    let item = case.form.items().len() - 1;
    let expr = generate::expression(&case.form, item, Part::Constraint, &mut Dice::new(!seed));
    (case, item, expr)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_text_is_read_or_refused_with_a_place_inside(source in ".{0,200}") {
        if let Err(problem) = parse(&source) {
            prop_assert!(problem.span.start <= problem.span.end && problem.span.end <= source.len());
            prop_assert!(source.is_char_boundary(problem.span.start) && source.is_char_boundary(problem.span.end));
            prop_assert!(problem.message().starts_with("survey-logic-"));
            let _ = (problem.details(), problem.span.columns(&source));
        }
    }

    #[test]
    fn any_row_of_words_is_read_or_refused(words in prop::collection::vec(prop::sample::select(vec![
        "(", ")", ",", "'", "\"", "${a}", "${", "}", ".", "..", "/", "*", "-", "+", "div", "and", "=", "<=", "1", ".5",
        "if(", "count(", "current()", "jr:choice-name(", "'${a}'", "[", "|", "é", " ", "regex(", "not", "::", "@",
    ]), 0..40)) {
        let source = words.concat();
        if let Ok(expr) = parse(&source) {
            prop_assert_eq!(parse(&print(&expr)).unwrap(), expr);
        }
        let _ = rename(&source, |name| (name == "a").then_some("b"));
    }

    #[test]
    fn what_is_printed_is_read_again_as_the_same(seed: u64) {
        let (_, _, expr) = random_expression(seed);
        let printed = print(&expr);
        let read = parse(&printed);
        prop_assert_eq!(read.as_ref(), Ok(&expr), "{}", printed);
        prop_assert_eq!(print(&expr), printed);
    }

    #[test]
    fn every_span_covers_its_part(seed: u64) {
        let (_, _, expr) = random_expression(seed);
        let source = print(&expr);
        let read = parse(&source).unwrap();
        if let Node::Call(function, arguments) = &read.node {
            prop_assert!(read.span.of(&source).starts_with(function.name));
            for argument in arguments {
                prop_assert_eq!(&parse(argument.span.of(&source)).unwrap().span, &Span::new(0, argument.span.of(&source).len()));
            }
        }
        prop_assert_eq!(read.span, Span::new(0, source.len()));
    }

    #[test]
    fn evaluating_ends_within_its_steps_and_always_the_same(seed: u64) {
        let (case, item, expr) = random_expression(seed);
        let checked = check(&print(&expr), &case.form, item, Part::Constraint).unwrap();
        for answers in &case.steps {
            let values = Values::of_answers(&case.form, answers, case.world.offset);
            let here = Place::within(item, &vec![1; case.form.repeats(item).len()]);
            let context = Context {
                form: &case.form, values: &values, here: &here, current: None, choice: None, world: &case.world,
            };
            let mut budget = MAX_STEPS;
            let first = super::super::evaluate::evaluate_within(&checked, &context, &mut budget);
            prop_assert!(budget <= MAX_STEPS);
            // Debug writing, because what is not a number is not equal to itself.
            prop_assert_eq!(format!("{first:?}"), format!("{:?}", evaluate(&checked, &context)));
        }
    }

    #[test]
    fn a_random_form_compiles_and_runs_the_same_twice(seed: u64) {
        let case = case(seed);
        let program = Program::compile(case.form.clone());
        prop_assert!(program.is_ok(), "{:?}", program.err());
        let program = program.unwrap();
        for answers in &case.steps {
            let outcome = program.run(answers, &case.world);
            prop_assert_eq!(outcome.fingerprint(), program.run(answers, &case.world).fingerprint());
            for (place, state) in &outcome.states {
                let parent = case.form.parent(place.item).map(|parent| {
                    Place::within(parent, &place.at[..case.form.repeats(parent).len()])
                });
                let parent_relevant = parent.is_none_or(|parent| outcome.states[&parent].relevant);
                prop_assert!(parent_relevant || !state.relevant, "relevance passes down");
                prop_assert!(state.relevant || state.value.is_empty(), "what is not relevant is empty");
            }
        }
    }

    #[test]
    fn nesting_of_any_depth_and_kind_is_read_or_refused(
        opener in prop::sample::select(vec!["(", "-", "not(", "1+(", "if(1,2,", "1 or (", "concat(1,("]),
        depth in 0_usize..3_000,
    ) {
        let closers = opener.matches('(').count();
        let source = format!("{}1{}", opener.repeat(depth), ")".repeat(closers * depth));
        let parsed = parse(&source);
        prop_assert!(depth < 20 || depth <= MAX_DEPTH || parsed.is_err());
        if let Ok(expr) = parsed {
            prop_assert_eq!(parse(&print(&expr)).unwrap(), expr);
        }
    }
}

#[test]
fn renaming_a_question_changes_nothing_but_its_name() {
    for seed in 0..200 {
        let (case, item, expr) = random_expression(seed);
        let source = print(&expr);
        let renamed = rename(&source, |name| (name == "q0").then_some("primeira"));
        let mut items = case.form.items().to_vec();
        items[0].name = "primeira".into();
        let form = Form::new(items, case.form.lists().to_vec());
        let before = check(&source, &case.form, item, Part::Constraint).unwrap();
        let after = check(&renamed, &form, item, Part::Constraint).unwrap();
        assert_eq!(before.targets, after.targets, "{source}");
        assert_eq!(rename(&renamed, |name| (name == "primeira").then_some("q0")), source);
    }
}
