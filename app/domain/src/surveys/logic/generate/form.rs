//! Random forms. A rule looks only at earlier items, and a constraint also at its own: so no form has a cycle.

use crate::ordered::Map;

use super::{Dice, expression};
use crate::surveys::logic::{Choice, Form, Item, Kind, List, Part};

const KINDS: &[Kind] =
    &[Kind::Text, Kind::Text, Kind::Number, Kind::Number, Kind::Date, Kind::DateTime, Kind::Choice];

/// A form of up to fourteen items.
pub(super) fn form(dice: &mut Dice) -> Form {
    let lists = vec![list("cores", dice), list("terras", dice)];
    let mut items: Vec<Item> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for number in 0..4 + dice.below(11) {
        if !open.is_empty() && dice.once_in(3) {
            open.pop();
        }
        let parent = open.last().copied();
        let name = format!("q{number}");
        let item = if dice.once_in(4) && open.len() < 3 {
            let kind = if dice.once_in(2) { Kind::Repeat } else { Kind::Group };
            open.push(items.len());
            Item::new(name, kind, parent)
        } else {
            let kind = dice.pick(KINDS).copied().unwrap_or(Kind::Text);
            let item = Item::new(name, kind, parent);
            if kind == Kind::Choice {
                let list = dice.pick(&lists).map(|list| list.name.clone()).unwrap_or_default();
                item.of_list(list)
            } else {
                item
            }
        };
        items.push(item);
        rules(&mut items, &lists, dice);
    }
    Form::new(items, lists)
}

/// Gives rules to the last item.
fn rules(items: &mut [Item], lists: &[List], dice: &mut Dice) {
    let form = Form::new(items.to_vec(), lists.to_vec());
    let Some(item) = items.last_mut() else { return };
    let number = form.items().len() - 1;
    let question = form.is_question(number);
    for part in Part::ALL {
        let (fits, often) = match part {
            Part::Relevant => (true, 3),
            Part::Calculation => (question && item.kind != Kind::Choice, 3),
            Part::Constraint | Part::Required | Part::ReadOnly => (question, 5),
            Part::ChoiceFilter => (item.list.is_some(), 3),
            // Most counts of random expressions would be none or far too many.
            Part::RepeatCount => (item.kind == Kind::Repeat, 6),
        };
        if fits && dice.once_in(often) {
            let source = expression::rule(&form, number, part, dice);
            let source = if part == Part::RepeatCount { format!("({source}) mod 4") } else { source };
            item.rules.insert(part, source);
        }
    }
}

fn list(name: &str, dice: &mut Dice) -> List {
    let choices = (0..2 + dice.below(5))
        .map(|turn| {
            let name = format!("c{turn}");
            let mut labels = Map::from([("pt".to_owned(), format!("Opção {turn}"))]);
            if dice.once_in(2) {
                labels.insert("en".to_owned(), format!("Option {turn}"));
            }
            let region = *dice.pick(&["norte", "sul"]).unwrap_or(&"sul");
            let columns = Map::from([("regiao".to_owned(), region.to_owned())]);
            Choice { name, labels, columns }
        })
        .collect();
    List { name: name.to_owned(), choices }
}
