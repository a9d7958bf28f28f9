//! From a tree of LimeSurvey's to our language: values, conditions, and which of the two stands where.

use super::meaning::{Meaning, Names, Of};
use super::out::{Is, Out, WHOLE, answer, joined, not, quoted};
use super::token::Sign;
use super::tree::{Node, Part};
use super::{Here, Untranslatable};

/// What follows the point of a name and means its value.
const VALUES: [&str; 6] = ["NAOK", "value", "valueNAOK", "code", "shown", ""];

pub(super) struct Translator<'a> {
    pub names: &'a Names,
    pub here: Here<'a>,
}

type Written = Result<Out, Untranslatable>;

impl Translator<'_> {
    /// What a name means. `this` is the question's own value, whose item is called `.`.
    pub(super) fn meaning(&self, name: &str, at: usize) -> Result<Meaning, Untranslatable> {
        let plain = name.strip_prefix("INSERTANS:").unwrap_or(name);
        let (base, suffix) = plain.split_once('.').unwrap_or((plain, ""));
        if !VALUES.contains(&suffix) {
            return Err(Untranslatable::new(at, format!("\".{suffix}\" is not known here")));
        }
        let own = || self.here.own.map(|of| Meaning::Value(".".to_owned(), of.clone()));
        let found = match base {
            "this" | "self" => own(),
            _ => self.names.get(base).cloned(),
        };
        match found {
            Some(Meaning::Twice) => {
                Err(Untranslatable::new(at, format!("several questions are called \"{base}\"")))
            }
            Some(Meaning::Nothing(why)) => Err(Untranslatable::new(at, format!("\"{base}\": {why}"))),
            Some(meaning) => Ok(meaning),
            None if base.contains(':') || base.starts_with("TOKEN") => {
                let why = format!("nothing is known here of who answers, such as \"{base}\"");
                Err(Untranslatable::new(at, why))
            }
            None => Err(Untranslatable::new(at, format!("there is no answer \"{base}\""))),
        }
    }

    /// A condition.
    pub(super) fn truth(&self, node: &Node) -> Written {
        match &node.part {
            Part::Number(number) => {
                let zero = number.parse::<f64>().is_ok_and(|number| number == 0.0);
                Ok(Out::call(if zero { "false" } else { "true" }, &[], Is::Truth))
            }
            Part::Text(text) => Ok(Out::call(
                if matches!(text.as_str(), "" | "0") { "false" } else { "true" },
                &[],
                Is::Truth,
            )),
            Part::Name(name) if name.eq_ignore_ascii_case("true") => Ok(Out::call("true", &[], Is::Truth)),
            Part::Name(name) if name.eq_ignore_ascii_case("false") => Ok(Out::call("false", &[], Is::Truth)),
            Part::Name(name) => match self.meaning(name, node.at)? {
                Meaning::Chosen(item, code) => Ok(selected(&item, &code)),
                Meaning::Value(item, Of::Number) => {
                    let text = format!("coalesce({}, 0) != 0", answer(&item));
                    Ok(Out::new(text, 2, Is::Truth))
                }
                Meaning::Value(item, _) => Ok(Out::new(format!("{} != ''", answer(&item)), 2, Is::Truth)),
                Meaning::Place(item, place, _) => {
                    Ok(Out::new(format!("{} != ''", place_of(&item, place)), 2, Is::Truth))
                }
                Meaning::Twice | Meaning::Nothing(_) => Err(Untranslatable::new(node.at, "it has no value")),
            },
            Part::Not(operand) => Ok(not(&self.truth(operand)?)),
            Part::Chain(Sign::Or, parts) => self.all(parts, "or", 0),
            Part::Chain(Sign::And, parts) => self.all(parts, "and", 1),
            Part::Two(
                sign @ (Sign::Equal
                | Sign::NotEqual
                | Sign::Less
                | Sign::LessOrEqual
                | Sign::Greater
                | Sign::GreaterOrEqual),
                left,
                right,
            ) => self.comparison(*sign, left, right, node.at),
            _ => {
                let value = self.value(node)?;
                Ok(match value.is {
                    Is::Truth => value,
                    Is::Number => Out::new(format!("{} != 0", value.above(2)), 2, Is::Truth),
                    Is::Text => Out::new(format!("{} != ''", value.above(2)), 2, Is::Truth),
                })
            }
        }
    }

    fn all(&self, parts: &[Node], sign: &str, rank: usize) -> Written {
        let written = parts.iter().map(|part| self.truth(part)).collect::<Result<Vec<_>, _>>()?;
        Ok(joined(&written, sign, rank, Is::Truth))
    }

    /// A value, for calculations and arguments.
    pub(super) fn value(&self, node: &Node) -> Written {
        match &node.part {
            Part::Number(number) => Ok(Out::new(self.number(number, node.at)?, WHOLE, Is::Number)),
            Part::Text(text) => Ok(Out::new(quoted(text), WHOLE, Is::Text)),
            Part::Name(name) if name.ends_with(".shown") => self.shown(name, node.at),
            Part::Name(name) => match self.meaning(name, node.at)? {
                Meaning::Value(item, Of::Choice(codes)) if codes.are_numbers() => {
                    Ok(Out::call("number", &[format!("substr({}, 1)", answer(&item))], Is::Number))
                }
                Meaning::Value(_, Of::Choice(_)) | Meaning::Place(..) => Err(Untranslatable::new(
                    node.at,
                    format!("the code of \"{name}\" is used as a text, and codes change"),
                )),
                Meaning::Value(item, Of::Number) => Ok(Out::new(answer(&item), WHOLE, Is::Number)),
                Meaning::Value(item, Of::Text | Of::Day) => Ok(Out::new(answer(&item), WHOLE, Is::Text)),
                Meaning::Chosen(item, code) => {
                    let arguments = [selected(&item, &code).text, "'Y'".to_owned(), "''".to_owned()];
                    Ok(Out::call("if", &arguments, Is::Text))
                }
                Meaning::Twice | Meaning::Nothing(_) => Err(Untranslatable::new(node.at, "it has no value")),
            },
            Part::Minus(operand) => {
                let value = self.operand(operand)?;
                Ok(Out::new(format!("-{}", value.above(5)), 4, Is::Number))
            }
            Part::Chain(Sign::Plus, parts) => self.sum(parts),
            Part::Chain(Sign::Times, parts) => {
                let amounts = parts.iter().map(|part| self.operand(part)).collect::<Result<Vec<_>, _>>()?;
                Ok(joined(&amounts, "*", 5, Is::Number))
            }
            Part::Two(sign @ (Sign::Minus | Sign::Over), left, right) => {
                let (rank, sign) = if *sign == Sign::Minus { (4, "-") } else { (5, "div") };
                let (left, right) = (self.operand(left)?, self.operand(right)?);
                // From left to right, so that the left one may be of the same rank.
                let left = if left.rank >= rank { left.text } else { format!("({})", left.text) };
                Ok(Out::new(format!("{left} {sign} {}", right.above(rank)), rank, Is::Number))
            }
            Part::Call(name, arguments) => self.call(name, arguments, node.at),
            Part::Not(_) | Part::Chain(..) | Part::Two(..) => self.truth(node),
        }
    }

    /// A value to calculate with.
    pub(super) fn amount(&self, node: &Node) -> Written {
        if let Part::Text(text) = &node.part {
            return match text.trim().parse::<f64>() {
                Ok(_) => Ok(Out::new(self.number(text.trim(), node.at)?, WHOLE, Is::Number)),
                Err(_) => Err(Untranslatable::new(node.at, "a text is used as a number")),
            };
        }
        let value = self.value(node)?;
        match value.is {
            Is::Truth => Ok(Out::call("number", &[value.text], Is::Number)),
            _ => Ok(value),
        }
    }

    /// A number among others that are added or multiplied: an answer that is not given counts as 0.
    fn operand(&self, node: &Node) -> Written {
        if let Part::Name(name) = &node.part
            && !name.ends_with(".shown")
        {
            match self.meaning(name, node.at)? {
                Meaning::Value(item, Of::Number) => {
                    return Ok(Out::call("coalesce", &[answer(&item), "0".to_owned()], Is::Number));
                }
                Meaning::Value(item, Of::Choice(codes)) if codes.are_numbers() => {
                    let digits = format!("substr({}, 1)", answer(&item));
                    return Ok(Out::call("number", &[format!("coalesce({digits}, 0)")], Is::Number));
                }
                _ => {}
            }
        }
        self.amount(node)
    }

    /// `+` adds numbers, and joins texts when one of them is written there.
    fn sum(&self, parts: &[Node]) -> Written {
        if parts.iter().any(|part| matches!(part.part, Part::Text(_))) {
            let texts = parts.iter().map(|part| Ok(self.value(part)?.text)).collect::<Result<Vec<_>, _>>()?;
            return Ok(Out::call("concat", &texts, Is::Text));
        }
        let values = parts.iter().map(|part| self.operand(part)).collect::<Result<Vec<_>, _>>()?;
        match values.iter().zip(parts).find(|(value, _)| value.is == Is::Text) {
            Some((_, part)) => Err(Untranslatable::new(
                part.at,
                "+ may add numbers here, or join texts; say which with sum() or join()",
            )),
            None => Ok(joined(&values, "+", 4, Is::Number)),
        }
    }

    /// What people read of an answer.
    fn shown(&self, name: &str, at: usize) -> Written {
        match self.meaning(name, at)? {
            Meaning::Value(item, Of::Choice(_)) if item != "." => {
                let arguments = [answer(&item), format!("'{}'", answer(&item))];
                Ok(Out::call("jr:choice-name", &arguments, Is::Text))
            }
            Meaning::Value(item, Of::Number) => Ok(Out::new(answer(&item), WHOLE, Is::Number)),
            Meaning::Value(item, Of::Text | Of::Day) => Ok(Out::new(answer(&item), WHOLE, Is::Text)),
            _ => Err(Untranslatable::new(at, format!("the words of \"{name}\" are not known here"))),
        }
    }

    pub(super) fn number(&self, number: &str, at: usize) -> Result<String, Untranslatable> {
        match number.parse::<f64>() {
            Ok(value) if value.is_finite() && !number.contains(['e', 'E']) => Ok(number.to_owned()),
            _ => Err(Untranslatable::new(at, format!("\"{number}\" is not a number"))),
        }
    }
}

/// Whether an option is chosen.
pub(super) fn selected(item: &str, code: &str) -> Out {
    Out::call("selected", &[answer(item), format!("'{code}'")], Is::Truth)
}

/// What stands in a place of a ranking.
pub(super) fn place_of(item: &str, place: usize) -> String {
    format!("selected-at({}, {place})", answer(item))
}
