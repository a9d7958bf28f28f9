//! Cases made by hand from the published descriptions: the ODK XForms specification, ODK's documentation and XPath 1.0. They
//! stand in `cases/*.toml`, which says how to read them.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::super::functions::all;
use super::super::tree::{Expr, Node};
use super::super::*;

const FILES: &[(&str, &str)] = &[
    ("operators", include_str!("../cases/operators.toml")),
    ("control", include_str!("../cases/control.toml")),
    ("choices", include_str!("../cases/choices.toml")),
    ("nodes", include_str!("../cases/nodes.toml")),
    ("texts", include_str!("../cases/texts.toml")),
    ("numbers", include_str!("../cases/numbers.toml")),
    ("maths", include_str!("../cases/maths.toml")),
    ("dates", include_str!("../cases/dates.toml")),
    ("chance", include_str!("../cases/chance.toml")),
    ("places", include_str!("../cases/places.toml")),
];

/// The cases of one function or operator.
#[derive(Deserialize)]
struct Described {
    from: String,
    cases: Vec<Vec<String>>,
}

struct Case {
    function: String,
    expression: String,
    expected: String,
    answers: String,
}

fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (file, text) in FILES {
        let described: BTreeMap<String, Described> =
            toml::from_str(text).unwrap_or_else(|e| panic!("{file}: {e}"));
        for (function, described) in described {
            assert!(!described.from.is_empty());
            for case in described.cases {
                assert!((2..=3).contains(&case.len()), "{file}, {function}: {case:?}");
                cases.push(Case {
                    function: function.clone(),
                    expression: case[0].clone(),
                    expected: case[1].clone(),
                    answers: case.get(2).cloned().unwrap_or_default(),
                });
            }
        }
    }
    cases
}

fn choice(name: &str, pt: &str, en: &str, region: &str) -> Choice {
    Choice {
        name: name.into(),
        labels: BTreeMap::from([("pt".into(), pt.into()), ("en".into(), en.into())]),
        columns: BTreeMap::from([("region".into(), region.into())]),
    }
}

/// The survey that all cases speak of.
fn form() -> Form {
    let colours = vec![
        choice("red", "Vermelho", "Red", "warm"),
        choice("green", "Verde", "Green", "cold"),
        choice("blue", "Azul", "Blue", "cold"),
    ];
    Form::new(
        vec![
            Item::new("t", Kind::Text, None),
            Item::new("u", Kind::Text, None),
            Item::new("n", Kind::Number, None),
            Item::new("m", Kind::Number, None),
            Item::new("d", Kind::Date, None),
            Item::new("dt", Kind::DateTime, None),
            Item::new("colour", Kind::Choice, None).of_list("colours"),
            Item::new("colours", Kind::Choice, None).of_list("colours"),
            Item::new("child", Kind::Repeat, None),
            Item::new("name", Kind::Text, Some(8)),
            Item::new("age", Kind::Number, Some(8)),
            Item::new("toy", Kind::Repeat, Some(8)),
            Item::new("price", Kind::Number, Some(11)),
            Item::new("g", Kind::Group, None),
            Item::new("inside", Kind::Text, Some(13)),
        ],
        vec![List { name: "colours".into(), choices: colours }],
    )
}

/// `age[2]` is the second child's; `price[2.1]` the price of the second child's first toy.
fn place(form: &Form, written: &str) -> Place {
    let (name, at) = written.split_once('[').unwrap_or((written, ""));
    let item = form.named(name)[0];
    let at = at.trim_end_matches(']').split('.').filter(|turn| !turn.is_empty());
    Place { item, at: at.map(|turn| turn.parse().unwrap()).collect() }
}

fn shown(evaluated: Evaluated) -> String {
    let scalar = |scalar: Scalar| match scalar {
        Scalar::Text(text) => format!("'{text}'"),
        other => other.text(),
    };
    match evaluated {
        Ok(Value::One(one)) => scalar(one),
        Ok(Value::Nodes(nodes)) => {
            format!("[{}]", nodes.into_iter().map(scalar).collect::<Vec<_>>().join(", "))
        }
        Err(error) => format!("error {}", error.message()),
    }
}

fn outcome(case: &Case) -> String {
    let form = form();
    let mut world = World {
        // 2026-11-25T10:20:30.400 in a place an hour ahead of UTC.
        now: 1_795_598_430_400,
        offset: 60,
        seed: 42,
        entropy: [1, 2],
        language: "pt".into(),
    };
    let mut answers = Answers::new();
    let mut here = Place::new(0);
    for part in case.answers.split(';').map(str::trim).filter(|part| !part.is_empty()) {
        if let Some(at) = part.strip_prefix("at ") {
            here = place(&form, at);
        } else if let Some(language) = part.strip_prefix("in ") {
            world.language = language.into();
        } else if let Some((name, value)) = part.split_once('=') {
            let place = place(&form, name.trim());
            match form.item(place.item).unwrap().kind {
                Kind::Repeat => answers.set_count(place, value.trim().parse().unwrap()),
                _ => answers.set(place, value.replace('␠', " ")),
            }
        } else {
            panic!("{part}");
        }
    }
    let checked = match check(&case.expression, &form, here.item, Part::Calculation) {
        Ok(checked) => checked,
        Err(problems) => return format!("problem {}", problems[0].message()),
    };
    let values = Values::of_answers(&form, &answers, world.offset);
    let context =
        Context { form: &form, values: &values, here: &here, current: None, choice: None, world: &world };
    shown(evaluate(&checked, &context))
}

#[test]
fn every_case_agrees_with_its_description() {
    let wrong: Vec<String> = cases()
        .iter()
        .filter_map(|case| {
            let found = outcome(case);
            let Case { function, expression, expected, answers } = case;
            (found != *expected)
                .then(|| format!("{function}: {expression} with {answers}: {found}, expected {expected}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} cases:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn there_are_at_least_three_hundred_and_no_two_alike() {
    let cases = cases();
    let different: BTreeSet<(&str, &str)> =
        cases.iter().map(|case| (case.expression.as_str(), case.answers.as_str())).collect();
    assert!(different.len() >= 300, "{} cases", different.len());
    assert_eq!(different.len(), cases.len());
}

#[test]
fn every_supported_function_has_at_least_three() {
    fn called(expr: &Expr, name: &str) -> bool {
        match &expr.node {
            Node::Call(function, arguments) => {
                function.name == name || arguments.iter().any(|argument| called(argument, name))
            }
            Node::Negate(operand) => called(operand, name),
            Node::Chain(first, rest) => {
                called(first, name) || rest.iter().any(|(_, operand)| called(operand, name))
            }
            _ => false,
        }
    }
    let mut counts: BTreeMap<&str, usize> = all().filter(|f| f.is_supported()).map(|f| (f.name, 0)).collect();
    for case in cases() {
        // The expression must call what the case is said to be about.
        let about = parse(&case.expression).is_ok_and(|expr| called(&expr, &case.function));
        if let Some(count) = counts.get_mut(case.function.as_str()).filter(|_| about) {
            *count += 1;
        }
    }
    let few: Vec<(&str, usize)> = counts.into_iter().filter(|(_, count)| *count < 3).collect();
    assert!(few.is_empty(), "{few:?}");
}
