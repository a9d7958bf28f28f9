//! Cases made by hand from the published descriptions: the ODK XForms specification, ODK's documentation and XPath 1.0. They
//! stand in `cases/*.toml`, which says how to read them. They are run on every machine that evaluates rules.

use serde::Deserialize;

use super::{
    Answers, Choice, Context, Evaluated, Form, Item, Kind, List, Part, Place, Scalar, Value, Values, World,
    check as checked, evaluate,
};
use crate::ordered::Map;

const FILES: &[(&str, &str)] = &[
    ("operators", include_str!("cases/operators.toml")),
    ("control", include_str!("cases/control.toml")),
    ("choices", include_str!("cases/choices.toml")),
    ("nodes", include_str!("cases/nodes.toml")),
    ("texts", include_str!("cases/texts.toml")),
    ("numbers", include_str!("cases/numbers.toml")),
    ("maths", include_str!("cases/maths.toml")),
    ("dates", include_str!("cases/dates.toml")),
    ("chance", include_str!("cases/chance.toml")),
    ("places", include_str!("cases/places.toml")),
];

/// The cases of one function or operator.
#[derive(Deserialize)]
struct Described {
    from: String,
    cases: Vec<Vec<String>>,
}

/// One case.
#[derive(Debug, Clone)]
pub struct Case {
    /// The function or operator it is about.
    pub function: String,
    /// The description it comes from.
    pub from: String,
    /// What is evaluated.
    pub expression: String,
    /// What it comes to.
    pub expected: String,
    /// What was answered.
    pub answers: String,
}

/// All cases. A file that cannot be read is a case that agrees with nothing.
pub fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (file, text) in FILES {
        match toml::from_str::<Map<String, Described>>(text) {
            Ok(described) => {
                for (function, Described { from, cases: list }) in &described {
                    cases.extend(list.iter().map(|case| {
                        let part = |at: usize| case.get(at).cloned().unwrap_or_default();
                        let (function, from) = (function.clone(), from.clone());
                        Case { function, from, expression: part(0), expected: part(1), answers: part(2) }
                    }));
                }
            }
            Err(error) => cases.push(Case {
                function: (*file).to_owned(),
                from: String::new(),
                expression: String::new(),
                expected: error.to_string(),
                answers: String::new(),
            }),
        }
    }
    cases
}

/// Runs all cases: how many there are, and what each comes to that does not agree with its description.
pub fn check() -> (usize, Vec<String>) {
    let cases = cases();
    let wrong = cases.iter().filter_map(|case| {
        let found = outcome(case).unwrap_or_else(|| "no such case can be made".to_owned());
        let Case { function, expression, expected, answers, .. } = case;
        (found != *expected)
            .then(|| format!("{function}: {expression} with {answers}: {found}, expected {expected}"))
    });
    (cases.len(), wrong.collect())
}

fn choice(name: &str, pt: &str, en: &str, region: &str) -> Choice {
    Choice {
        name: name.into(),
        labels: Map::from([("pt".into(), pt.into()), ("en".into(), en.into())]),
        columns: Map::from([("region".into(), region.into())]),
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
fn place(form: &Form, written: &str) -> Option<Place> {
    let (name, at) = written.split_once('[').unwrap_or((written, ""));
    let item = *form.named(name).first()?;
    let at = at.trim_end_matches(']').split('.').filter(|turn| !turn.is_empty());
    Some(Place { item, at: at.map(|turn| turn.parse().ok()).collect::<Option<_>>()? })
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

fn outcome(case: &Case) -> Option<String> {
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
            here = place(&form, at)?;
        } else if let Some(language) = part.strip_prefix("in ") {
            world.language = language.into();
        } else if let Some((name, value)) = part.split_once('=') {
            let place = place(&form, name.trim())?;
            match form.item(place.item)?.kind {
                Kind::Repeat => answers.set_count(place, value.trim().parse().ok()?),
                _ => answers.set(place, value.replace('␠', " ")),
            }
        } else {
            return None;
        }
    }
    let checked = match checked(&case.expression, &form, here.item, Part::Calculation) {
        Ok(checked) => checked,
        Err(problems) => return Some(format!("problem {}", problems.first()?.message())),
    };
    let values = Values::of_answers(&form, &answers, world.offset);
    let context =
        Context { form: &form, values: &values, here: &here, current: None, choice: None, world: &world };
    Some(shown(evaluate(&checked, &context)))
}
