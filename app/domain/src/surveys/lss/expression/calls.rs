//! Functions. Those that are not here are not translated.

use super::meaning::{Meaning, Of};
use super::out::{Is, Out, answer, joined, not, quoted};
use super::token::Sign;
use super::translate::{Translator, place_of, selected};
use super::tree::{Node, Part};
use super::{Untranslatable, whole_pattern};

type Written = Result<Out, Untranslatable>;

/// Functions of one number or more that have a partner of the same meaning: theirs, ours.
const SAME: [(&str, &str); 14] = [
    ("abs", "abs"),
    ("floor", "floor"),
    ("ceil", "ceiling"),
    ("intval", "int"),
    ("floatval", "number"),
    ("sqrt", "sqrt"),
    ("pow", "pow"),
    ("exp", "exp"),
    ("log", "log"),
    ("sin", "sin"),
    ("cos", "cos"),
    ("tan", "tan"),
    ("pi", "pi"),
    ("round", "round"),
];

/// The most answers a function looks at.
const MOST_ITEMS: usize = 300;

/// Letters of a date in LimeSurvey's functions, and in ours.
const DATE_LETTERS: [(char, &str); 8] =
    [('Y', "%Y"), ('y', "%y"), ('m', "%m"), ('n', "%n"), ('d', "%d"), ('j', "%e"), ('H', "%H"), ('i', "%M")];

impl Translator<'_> {
    pub(super) fn call(&self, name: &str, arguments: &[Node], at: usize) -> Written {
        let wrong = || Untranslatable::new(at, format!("\"{name}\" has other arguments here"));
        match (name, arguments) {
            ("is_empty" | "empty", [one]) => self.empty(one),
            ("if" | "iif", [condition, one, other]) => self.choose(condition, one, other),
            ("count", list) => self.counted(list, at),
            ("countif", [value, list @ ..]) => self.count_equal(value, list, at),
            ("sum", list) => self.total(list, at),
            ("min" | "max", list) => {
                let amounts = self
                    .spread(list, at)?
                    .iter()
                    .map(|item| self.part_amount(item))
                    .collect::<Result<Vec<_>, _>>()?;
                Ok(Out::call(name, &amounts, Is::Number))
            }
            ("in_array", [value, list @ ..]) if !list.is_empty() => {
                let parts = list.iter().map(|one| self.comparison(Sign::Equal, value, one, at));
                let parts = parts.collect::<Result<Vec<_>, _>>()?;
                Ok(joined(&parts, "or", 0, Is::Truth))
            }
            ("strlen", [text]) => Ok(Out::call("string-length", &[self.text(text)?], Is::Number)),
            ("substr", [text, start, rest @ ..]) if rest.len() <= 1 => self.substr(text, start, rest.first()),
            ("join", list) if !list.is_empty() => {
                let texts = list.iter().map(|one| self.text(one)).collect::<Result<Vec<_>, _>>()?;
                Ok(Out::call("concat", &texts, Is::Text))
            }
            ("regexMatch", [pattern, text]) => {
                let Part::Text(written) = &pattern.part else { return Err(wrong()) };
                let whole = whole_pattern(written)
                    .ok_or_else(|| Untranslatable::new(pattern.at, "this pattern is not understood"))?;
                Ok(Out::call("regex", &[self.text(text)?, quoted(&whole)], Is::Truth))
            }
            ("is_numeric" | "is_float" | "is_int", [one]) => {
                let value = self.value(one)?;
                Ok(Out::new(format!("number({0}) = number({0})", value.text), 2, Is::Truth))
            }
            ("date", [format]) => self.date(format),
            ("time", []) => Ok(Out::new("decimal-date-time(now()) * 86400", 5, Is::Number)),
            ("strtotime", [day]) => {
                let day = self.value(day)?;
                Ok(Out::new(format!("decimal-date-time({}) * 86400", day.text), 5, Is::Number))
            }
            _ => {
                let Some((_, ours)) = SAME.iter().find(|(theirs, _)| *theirs == name) else {
                    return Err(Untranslatable::new(
                        at,
                        format!("there is no function like \"{name}\" here"),
                    ));
                };
                let amounts = arguments.iter().map(|one| Ok(self.amount(one)?.text));
                let amounts = amounts.collect::<Result<Vec<_>, Untranslatable>>()?;
                Ok(Out::call(ours, &amounts, Is::Number))
            }
        }
    }

    /// A value as a text.
    fn text(&self, node: &Node) -> Result<String, Untranslatable> {
        Ok(self.value(node)?.text)
    }

    fn empty(&self, node: &Node) -> Written {
        if let Part::Name(name) = &node.part {
            return Ok(match self.meaning(name, node.at)? {
                Meaning::Chosen(item, code) => not(&selected(&item, &code)),
                Meaning::Place(item, place, _) => {
                    Out::new(format!("{} = ''", place_of(&item, place)), 2, Is::Truth)
                }
                Meaning::Value(item, _) => Out::new(format!("{} = ''", answer(&item)), 2, Is::Truth),
                Meaning::Twice | Meaning::Nothing(_) => {
                    return Err(Untranslatable::new(node.at, "it has no value"));
                }
            });
        }
        let value = self.value(node)?;
        match value.is {
            Is::Truth => Ok(not(&value)),
            _ => Ok(Out::new(format!("string({}) = ''", value.text), 2, Is::Truth)),
        }
    }

    fn choose(&self, condition: &Node, one: &Node, other: &Node) -> Written {
        let (one, other) = (self.value(one)?, self.value(other)?);
        let is = if one.is == other.is { one.is } else { Is::Text };
        Ok(Out::call("if", &[self.truth(condition)?.text, one.text, other.text], is))
    }

    /// Arguments, those that stand for all answers of a question (`that.Q`, `self`) spread out.
    fn spread(&self, list: &[Node], at: usize) -> Result<Vec<Item>, Untranslatable> {
        let mut items = Vec::new();
        for node in list {
            let Part::Name(name) = &node.part else {
                items.push(Item::Node(node.clone()));
                continue;
            };
            let base =
                name.trim_end_matches(".NAOK").trim_end_matches(".value").trim_end_matches(".valueNAOK");
            let whole = match base {
                "self" => self.names.parts(self.here.question),
                _ => base.strip_prefix("that.").map_or(&[][..], |question| self.names.parts(question)),
            };
            if items.len() + whole.len() > MOST_ITEMS {
                return Err(Untranslatable::new(at, format!("it looks at more than {MOST_ITEMS} answers")));
            }
            if whole.is_empty() {
                items.push(Item::Meaning(self.meaning(name, node.at)?));
            } else {
                items.extend(whole.iter().cloned().map(Item::Meaning));
            }
        }
        match items.len() {
            0 => Err(Untranslatable::new(at, "there is nothing to count")),
            1..=MOST_ITEMS => Ok(items),
            _ => Err(Untranslatable::new(at, format!("it looks at more than {MOST_ITEMS} answers"))),
        }
    }

    /// How many have a value.
    fn counted(&self, list: &[Node], at: usize) -> Written {
        let items = self.spread(list, at)?;
        let counted = items.iter().map(|item| {
            let filled = match item {
                Item::Node(node) => format!("string({}) != ''", self.value(node)?.text),
                Item::Meaning(meaning) => filled(meaning, at)?,
            };
            Ok(Out::call("if", &[filled, "1".to_owned(), "0".to_owned()], Is::Number))
        });
        let counted = counted.collect::<Result<Vec<_>, Untranslatable>>()?;
        Ok(added(counted))
    }

    /// How many are this.
    fn count_equal(&self, value: &Node, list: &[Node], at: usize) -> Written {
        let counted = list.iter().map(|one| {
            let same = self.comparison(Sign::Equal, one, value, at)?;
            Ok(Out::call("if", &[same.text, "1".to_owned(), "0".to_owned()], Is::Number))
        });
        let counted = counted.collect::<Result<Vec<_>, Untranslatable>>()?;
        if counted.is_empty() {
            return Err(Untranslatable::new(at, "there is nothing to count"));
        }
        Ok(added(counted))
    }

    /// The sum: what is empty counts as nothing.
    fn total(&self, list: &[Node], at: usize) -> Written {
        let items = self.spread(list, at)?;
        let amounts = items.iter().map(|item| {
            let amount = self.part_amount(item)?;
            let plain = amount.parse::<f64>().is_ok();
            let text = if plain { amount } else { format!("number(coalesce({amount}, 0))") };
            Ok(Out::new(text, super::out::WHOLE, Is::Number))
        });
        Ok(added(amounts.collect::<Result<Vec<_>, Untranslatable>>()?))
    }

    fn part_amount(&self, item: &Item) -> Result<String, Untranslatable> {
        match item {
            Item::Node(node) => Ok(self.amount(node)?.text),
            Item::Meaning(Meaning::Value(item, Of::Choice(codes))) if codes.are_numbers() => {
                Ok(format!("substr({}, 1)", answer(item)))
            }
            Item::Meaning(Meaning::Value(item, Of::Number | Of::Text)) => Ok(answer(item)),
            Item::Meaning(Meaning::Chosen(item, code)) => {
                Ok(Out::call("if", &[selected(item, code).text, "1".to_owned(), "0".to_owned()], Is::Number)
                    .text)
            }
            Item::Meaning(_) => Err(Untranslatable::new(1, "an answer that is no number is added up")),
        }
    }

    /// Positions count from 0 there and from 1 here; only those that are written can be moved.
    fn substr(&self, text: &Node, start: &Node, length: Option<&Node>) -> Written {
        let Part::Number(written) = &start.part else {
            return Err(Untranslatable::new(start.at, "the position must be written as a number"));
        };
        let Ok(start) = written.parse::<u32>() else {
            return Err(Untranslatable::new(start.at, "the position must be a whole number"));
        };
        let mut arguments = vec![self.text(text)?, (u64::from(start) + 1).to_string()];
        if let Some(length) = length {
            let Part::Number(written) = &length.part else {
                return Err(Untranslatable::new(length.at, "the length must be written as a number"));
            };
            arguments.push(self.number(written, length.at)?);
        }
        Ok(Out::call("substring", &arguments, Is::Text))
    }

    /// The day, or a part of it.
    fn date(&self, format: &Node) -> Written {
        let Part::Text(letters) = &format.part else {
            return Err(Untranslatable::new(format.at, "the format must be written there"));
        };
        let mut ours = String::new();
        for letter in letters.chars() {
            match DATE_LETTERS.iter().find(|(known, _)| *known == letter) {
                Some((_, code)) => ours.push_str(code),
                None if letter.is_alphabetic() || letter == '%' || letter == '\\' => {
                    return Err(Untranslatable::new(
                        format.at,
                        format!("the letter \"{letter}\" of a date is not known"),
                    ));
                }
                None => ours.push(letter),
            }
        }
        Ok(Out::call("format-date-time", &["now()".to_owned(), quoted(&ours)], Is::Text))
    }
}

/// An argument: written there, or an answer of a question that stands for all of its answers.
enum Item {
    Node(Node),
    Meaning(Meaning),
}

fn filled(meaning: &Meaning, at: usize) -> Result<String, Untranslatable> {
    match meaning {
        Meaning::Chosen(item, code) => Ok(selected(item, code).text),
        Meaning::Place(item, place, _) => Ok(format!("{} != ''", place_of(item, *place))),
        Meaning::Value(item, _) => Ok(format!("{} != ''", answer(item))),
        Meaning::Twice | Meaning::Nothing(_) => {
            Err(Untranslatable::new(at, "an answer that is not there is counted"))
        }
    }
}

fn added(parts: Vec<Out>) -> Out {
    match <[Out; 1]>::try_from(parts) {
        Ok([one]) => one,
        Err(parts) => joined(&parts, "+", 4, Is::Number),
    }
}
