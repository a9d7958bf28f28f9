//! Earlier answers in texts: `Olá, ${nome}` becomes `Olá, Ana`. The text is a label and no expression: only `${name}` means
//! something in it.

use super::token::is_name;
use super::{Form, Outcome, Place};

/// A part of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// What is shown as it is.
    Text(&'a str),
    /// The name of a question whose value is shown.
    Name(&'a str),
}

/// The parts of a text in order. What only looks like a reference stays text.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    let mut from = 0;
    while let Some(found) = rest.get(from..).and_then(|text| text.find("${")) {
        let start = from + found;
        let inside = rest.get(start + 2..).unwrap_or_default();
        match inside.split_once('}') {
            Some((name, after)) if is_name(name.trim()) => {
                if start > 0 {
                    pieces.push(Piece::Text(rest.get(..start).unwrap_or_default()));
                }
                pieces.push(Piece::Name(name.trim()));
                rest = after;
                from = 0;
            }
            _ => from = start + 2,
        }
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest));
    }
    pieces
}

/// A text with the values that stand in it, as seen from a place: within the same repeat the value of the same instance, else
/// the first there is. A name that is unknown, or of several questions, stays as written. The result is plain text: whoever
/// shows it escapes it.
pub fn pipe(text: &str, form: &Form, outcome: &Outcome, place: &Place) -> String {
    pieces(text)
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.to_owned(),
            Piece::Name(name) => match form.named(name) {
                [item] => value(*item, form, outcome, place),
                _ => format!("${{{name}}}"),
            },
        })
        .collect()
}

fn value(item: usize, form: &Form, outcome: &Outcome, place: &Place) -> String {
    let shared = form.repeats(place.item).iter().zip(form.repeats(item)).take_while(|(a, b)| a == b).count();
    let at = place.at.get(..shared).unwrap_or_default();
    outcome
        .states
        .range(Place::within(item, at)..)
        .take_while(|(found, _)| found.item == item && found.at.starts_with(at))
        .find(|(_, state)| state.relevant)
        .map(|(_, state)| state.value.clone())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::{Answers, Item, Kind, Program, World};
    use super::*;

    #[test]
    fn only_references_are_pieces() {
        use Piece::{Name, Text};
        assert_eq!(pieces("Olá, ${nome}."), [Text("Olá, "), Name("nome"), Text(".")]);
        assert_eq!(pieces("${ a }${b}"), [Name("a"), Name("b")]);
        assert_eq!(pieces("5 ${ and ${a b} ${c}"), [Text("5 ${ and ${a b} "), Name("c")]);
        assert_eq!(pieces("${"), [Text("${")]);
        assert!(pieces("").is_empty());
    }

    #[test]
    fn values_are_those_of_the_same_instance() {
        let items = vec![
            Item::new("who", Kind::Text, None),
            Item::new("child", Kind::Repeat, None),
            Item::new("name", Kind::Text, Some(1)),
            Item::new("age", Kind::Number, Some(1)),
        ];
        let program = Program::compile(Form::new(items, Vec::new())).unwrap();
        let mut answers = Answers::new();
        answers.set(Place::new(0), "Rui");
        answers.set(Place::within(2, &[1]), "Ana");
        answers.set(Place::within(2, &[2]), "Eva");
        let world = World { now: 0, offset: 0, seed: 1, entropy: [1, 2], language: "pt".into() };
        let outcome = program.run(&answers, &world);
        let piped = |place: Place| pipe("${who}: ${name}, ${nobody}", program.form(), &outcome, &place);
        assert_eq!(piped(Place::within(3, &[2])), "Rui: Eva, ${nobody}");
        assert_eq!(piped(Place::new(0)), "Rui: Ana, ${nobody}");
    }
}
