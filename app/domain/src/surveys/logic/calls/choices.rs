//! Choices: answers that are names separated by spaces.

use super::{Call, Evaluated, counted, yes};
use crate::surveys::logic::check::Target;
use crate::surveys::logic::functions::{Arguments, Function};
use crate::surveys::logic::tree::Node;
use crate::surveys::logic::value::Value;

pub(crate) static FUNCTIONS: &[Function] = &[
    Function::new(
        "selected",
        "answer, choice",
        Arguments::Exactly(2),
        selected,
        "Whether the choice is among the answer's.",
    ),
    Function::new(
        "is-selected",
        "answer, choice",
        Arguments::Exactly(2),
        selected,
        "The same as `selected`.",
    ),
    Function::new(
        "selected-at",
        "answer, position",
        Arguments::Exactly(2),
        selected_at,
        "Positions count from 0; empty beyond.",
    ),
    Function::new(
        "count-selected",
        "answer",
        Arguments::Exactly(1),
        count_selected,
        "How many choices were made.",
    ),
    Function::new(
        "jr:choice-name",
        "choice, '${question}'",
        Arguments::Exactly(2),
        choice_name,
        "The label in the respondent's language. The question stands in quotation marks.",
    ),
];

fn selected(call: &mut Call<'_, '_>) -> Evaluated {
    let answer = call.text(0)?;
    let choice = call.text(1)?;
    let choice = choice.trim();
    yes(answer.split_whitespace().any(|name| name == choice))
}

fn selected_at(call: &mut Call<'_, '_>) -> Evaluated {
    let answer = call.text(0)?;
    let position = usize::try_from(call.whole(1)?).ok();
    let name = position.and_then(|position| answer.split_whitespace().nth(position));
    Ok(Value::of_text(name.unwrap_or_default()))
}

fn count_selected(call: &mut Call<'_, '_>) -> Evaluated {
    counted(call.text(0)?.split_whitespace().count())
}

fn choice_name(call: &mut Call<'_, '_>) -> Evaluated {
    let name = call.text(0)?;
    let context = call.evaluator.context;
    let item = match call.arguments.get(1).map(|argument| &argument.node) {
        Some(Node::Quoted(_, turn)) => match call.evaluator.target(*turn) {
            Some(Target::Item { item, .. }) => Some(*item),
            _ => None,
        },
        _ => None,
    };
    let list = item.and_then(|item| context.form.choices(item));
    let mut looked_at = 0;
    let choice = list
        .and_then(|list| list.choices.iter().inspect(|_| looked_at += 1).find(|choice| choice.name == name));
    let label = choice.map(|choice| choice.label(&context.world.language).to_owned());
    call.evaluator.take(looked_at / 10, call.span)?;
    call.built(label.unwrap_or_default())
}
