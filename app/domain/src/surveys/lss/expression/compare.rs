//! Comparisons. What an answer is compared with decides how: with a code of its list, with a number, with nothing.

use super::Untranslatable;
use super::meaning::{Codes, Meaning, Of};
use super::out::{Is, Out, answer, not, quoted};
use super::token::Sign;
use super::translate::{Translator, place_of, selected};
use super::tree::{Node, Part};

type Written = Result<Out, Untranslatable>;

impl Translator<'_> {
    pub(super) fn comparison(&self, sign: Sign, left: &Node, right: &Node, at: usize) -> Written {
        let equality = matches!(sign, Sign::Equal | Sign::NotEqual);
        match (literal(left), literal(right)) {
            (None, Some(text)) if equality => self.equals(left, right, &text, sign),
            (Some(text), None) if equality => self.equals(right, left, &text, sign),
            _ => self.ordered(sign, left, right, at),
        }
    }

    /// Something is what is written there, or is not.
    fn equals(&self, node: &Node, written: &Node, text: &str, sign: Sign) -> Written {
        let same = sign == Sign::Equal;
        let pair = |left: String, right: String| {
            Out::new(format!("{left} {} {right}", if same { "=" } else { "!=" }), 2, Is::Truth)
        };
        let Part::Name(name) = &node.part else {
            let value = self.value(node)?;
            if value.is == Is::Truth {
                let yes = !matches!(text, "" | "0");
                return Ok(if yes == same { value } else { not(&value) });
            }
            let right = self.side(written, text, value.is == Is::Number)?;
            return Ok(pair(value.above(2), right));
        };
        if name.ends_with(".shown") {
            let value = self.value(node)?;
            return Ok(pair(value.above(2), self.side(written, text, value.is == Is::Number)?));
        }
        match self.meaning(name, node.at)? {
            Meaning::Value(item, Of::Choice(codes)) => {
                Ok(pair(answer(&item), quoted(&code(&codes, text, written.at, name)?)))
            }
            Meaning::Place(item, place, codes) => {
                Ok(pair(place_of(&item, place), quoted(&code(&codes, text, written.at, name)?)))
            }
            Meaning::Chosen(item, code) => {
                let yes = match text {
                    "Y" | "1" => true,
                    "" | "N" | "0" => false,
                    _ => {
                        let why = format!("\"{name}\" is chosen (\"Y\") or not (\"\"), and never \"{text}\"");
                        return Err(Untranslatable::new(written.at, why));
                    }
                };
                let chosen = selected(&item, &code);
                Ok(if yes == same { chosen } else { not(&chosen) })
            }
            Meaning::Value(item, of) => Ok(pair(answer(&item), self.side(written, text, of == Of::Number)?)),
            Meaning::Twice | Meaning::Nothing(_) => Err(Untranslatable::new(node.at, "it has no value")),
        }
    }

    /// What is written, as a number beside a number.
    fn side(&self, written: &Node, text: &str, number: bool) -> Result<String, Untranslatable> {
        match &written.part {
            Part::Number(_) => self.number(text, written.at),
            _ if number && text.trim().parse::<f64>().is_ok() => self.number(text.trim(), written.at),
            _ => Ok(quoted(text)),
        }
    }

    /// Two values are compared; neither is written there, or one is more than the other.
    fn ordered(&self, sign: Sign, left: &Node, right: &Node, at: usize) -> Written {
        let (written, rank) = match sign {
            Sign::Equal => ("=", 2),
            Sign::NotEqual => ("!=", 2),
            Sign::Less => ("<", 3),
            Sign::LessOrEqual => ("<=", 3),
            Sign::Greater => (">", 3),
            Sign::GreaterOrEqual => (">=", 3),
            _ => return Err(Untranslatable::new(at, "this is no comparison")),
        };
        if rank == 2
            && let (Some(left), Some(right)) = (self.choice(left)?, self.choice(right)?)
        {
            let text = format!("{} {written} {}", left.0, right.0);
            // Two lists whose codes became the same can be compared; others cannot.
            let agree = left.1.0.iter().all(|(from, to)| right.1.0.get(from).is_none_or(|other| other == to));
            return if agree {
                Ok(Out::new(text, rank, Is::Truth))
            } else {
                Err(Untranslatable::new(at, "the codes of the two lists differ here"))
            };
        }
        let side = |node: &Node, other: &Node| -> Written {
            match literal(node) {
                // A number, unless it stands beside a text that is compared with it.
                Some(text) if matches!(node.part, Part::Text(_)) && text.trim().parse::<f64>().is_ok() => {
                    if literal(other).is_some() && rank == 2 {
                        self.value(node)
                    } else {
                        self.amount(node)
                    }
                }
                _ => self.value(node),
            }
        };
        let (one, other) = (side(left, right)?, side(right, left)?);
        for (value, node) in [(&one, left), (&other, right)] {
            if value.is == Is::Truth && rank == 3 {
                return Err(Untranslatable::new(node.at, "a condition is neither more nor less"));
            }
        }
        Ok(Out::new(format!("{} {written} {}", one.above(rank), other.above(rank)), rank, Is::Truth))
    }

    /// The answer, when it is one of a list, with the list.
    fn choice(&self, node: &Node) -> Result<Option<(String, std::rc::Rc<Codes>)>, Untranslatable> {
        let Part::Name(name) = &node.part else { return Ok(None) };
        if name.ends_with(".shown") {
            return Ok(None);
        }
        Ok(match self.meaning(name, node.at)? {
            Meaning::Value(item, Of::Choice(codes)) => Some((answer(&item), codes)),
            Meaning::Place(item, place, codes) => Some((place_of(&item, place), codes)),
            _ => None,
        })
    }
}

/// What became of a code.
fn code(codes: &Codes, text: &str, at: usize, name: &str) -> Result<String, Untranslatable> {
    if text.is_empty() {
        return Ok(String::new());
    }
    codes
        .0
        .get(text.trim())
        .cloned()
        .ok_or_else(|| Untranslatable::new(at, format!("\"{name}\" has no answer with the code \"{text}\"")))
}

/// What is written there.
fn literal(node: &Node) -> Option<String> {
    match &node.part {
        Part::Number(text) | Part::Text(text) => Some(text.clone()),
        Part::Minus(inner) => match &inner.part {
            Part::Number(text) => Some(format!("-{text}")),
            _ => None,
        },
        _ => None,
    }
}
