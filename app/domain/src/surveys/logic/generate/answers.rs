//! Random answers: mostly of the right kind, sometimes of none.

use super::Dice;
use crate::surveys::logic::{Answers, Form, Kind, Place};

const ODD: &[&str] =
    &["", "0", "-1", "1.5", "yes", "ação", "2026-02-30", "a b c", "1e9", "NaN", "38.7 -9.1 0 0", "  x  "];

/// What a person answers in one to four steps; each step keeps what was answered before.
pub(super) fn steps(form: &Form, dice: &mut Dice) -> Vec<Answers> {
    let mut answers = Answers::new();
    let mut steps = Vec::new();
    for _ in 0..1 + dice.below(4) {
        for item in 0..form.items().len() {
            if dice.once_in(2) {
                answer(form, item, &mut answers, dice);
            }
        }
        steps.push(answers.clone());
    }
    steps
}

fn answer(form: &Form, item: usize, answers: &mut Answers, dice: &mut Dice) {
    let at = |depth: usize, dice: &mut Dice| -> Vec<u32> {
        (0..depth).map(|_| 1 + u32::try_from(dice.below(3)).unwrap_or(0)).collect()
    };
    let Some(kind) = form.item(item).map(|item| item.kind) else { return };
    match kind {
        Kind::Group => {}
        Kind::Repeat => {
            let at = at(form.repeats_around(item).len(), dice);
            let count = u32::try_from(dice.below(4)).unwrap_or(0);
            answers.set_count(Place { item, at }, count);
        }
        _ => {
            let at = at(form.repeats(item).len(), dice);
            let value = value(kind, dice);
            answers.set(Place { item, at }, value);
        }
    }
}

fn value(kind: Kind, dice: &mut Dice) -> String {
    if dice.once_in(6) {
        return (*dice.pick(ODD).unwrap_or(&"")).to_owned();
    }
    let date = |dice: &mut Dice| {
        format!("20{:02}-{:02}-{:02}", dice.below(40), 1 + dice.below(12), 1 + dice.below(28))
    };
    match kind {
        Kind::Number if dice.once_in(2) => dice.below(100).to_string(),
        Kind::Number => format!("{}.{}", dice.below(1_000), dice.below(100)),
        Kind::Date => date(dice),
        Kind::DateTime => {
            let (hour, minute) = (dice.below(24), dice.below(60));
            format!("{}T{hour:02}:{minute:02}:00.000+0{}:00", date(dice), dice.below(10))
        }
        Kind::Choice => {
            let names: Vec<String> = (0..1 + dice.below(3)).map(|_| format!("c{}", dice.below(6))).collect();
            names.join(" ")
        }
        Kind::Text | Kind::Group | Kind::Repeat => {
            let letters = ["a", "b", "ã", " ", "1", ";", "-"];
            (0..dice.below(12)).filter_map(|_| dice.pick(&letters).copied()).collect()
        }
    }
}
