//! Values and what they become: XPath 1.0's conversions, with dates as values of their own.

use super::Moment;
use super::number::{NEAR, number_to_text, text_to_number};

/// One value.
#[derive(Debug, Clone, PartialEq)]
pub enum Scalar {
    /// A text; nothing at all is the empty text.
    Text(String),
    /// A number.
    Number(f64),
    /// Yes or no.
    Boolean(bool),
    /// A date or moment.
    Moment(Moment),
}

/// What an expression comes to.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// One value.
    One(Scalar),
    /// The values of a reference, in the order of the form: one, several, or none when nothing relevant is there.
    Nodes(Vec<Scalar>),
}

impl Scalar {
    /// Nothing.
    pub fn empty() -> Self {
        Self::Text(String::new())
    }

    /// As a text.
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number_to_text(*number),
            Self::Boolean(yes) => if *yes { "true" } else { "false" }.to_owned(),
            Self::Moment(moment) => moment.text(),
        }
    }

    /// As a number. A text that is a date counts as its days since 1970-01-01, as ODK's `number()` says.
    pub fn number(&self, offset: i32) -> f64 {
        match self {
            Self::Text(text) => {
                let number = text_to_number(text);
                if number.is_nan() {
                    return Moment::read(text, offset).map_or(number, Moment::number);
                }
                number
            }
            Self::Number(number) => *number,
            Self::Boolean(yes) => f64::from(u8::from(*yes)),
            Self::Moment(moment) => moment.number(),
        }
    }

    /// As yes or no: a text that is not empty, a number that is neither zero nor missing, every date.
    pub fn boolean(&self) -> bool {
        match self {
            Self::Text(text) => !text.is_empty(),
            Self::Number(number) => !number.is_nan() && libm::fabs(*number) > NEAR,
            Self::Boolean(yes) => *yes,
            Self::Moment(_) => true,
        }
    }

    /// Whether it is nothing: the empty text, or a number that is none.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::Number(number) => number.is_nan(),
            Self::Boolean(_) | Self::Moment(_) => false,
        }
    }

    /// As it is stored: a number that is none is nothing.
    pub fn stored(&self) -> String {
        if self.is_empty() { String::new() } else { self.text() }
    }
}

impl Value {
    /// A text.
    pub fn of_text(text: impl Into<String>) -> Self {
        Self::One(Scalar::Text(text.into()))
    }

    /// A number.
    pub fn of_number(number: f64) -> Self {
        Self::One(Scalar::Number(number))
    }

    /// Yes or no.
    pub fn of_boolean(yes: bool) -> Self {
        Self::One(Scalar::Boolean(yes))
    }

    /// The value that stands for all: of several the first, as in XPath 1.0, and of none the empty text.
    pub fn scalar(self) -> Scalar {
        match self {
            Self::One(scalar) => scalar,
            Self::Nodes(nodes) => nodes.into_iter().next().unwrap_or_else(Scalar::empty),
        }
    }

    /// As yes or no. One value of a reference counts as that value, as in JavaRosa; several are yes, none is no.
    pub fn boolean(&self) -> bool {
        match self {
            Self::One(scalar) => scalar.boolean(),
            Self::Nodes(nodes) => match nodes.as_slice() {
                [] => false,
                [one] => one.boolean(),
                _ => true,
            },
        }
    }

    /// Every value it has.
    pub fn scalars(self) -> Vec<Scalar> {
        match self {
            Self::One(scalar) => vec![scalar],
            Self::Nodes(nodes) => nodes,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_no_number_and_not_true() {
        assert!(Scalar::empty().number(0).is_nan());
        assert!(!Scalar::empty().boolean());
        assert!(!Scalar::Number(f64::NAN).boolean());
        assert_eq!(Scalar::Number(f64::NAN).stored(), "");
    }

    #[test]
    fn the_text_false_is_a_text() {
        assert!(Scalar::Text("false".into()).boolean());
        assert!(Scalar::Text("0".into()).boolean());
    }

    #[test]
    fn dates_count_in_days_however_they_come() {
        assert_eq!(Scalar::Text("1970-01-11".into()).number(0), 10.0);
        assert_eq!(Scalar::Moment(Moment::Date { days: 10 }).number(0), 10.0);
    }

    #[test]
    fn of_several_the_first_stands_for_all() {
        let several = Value::Nodes(vec![Scalar::Number(1.0), Scalar::Number(2.0)]);
        assert!(several.boolean());
        assert_eq!(several.scalar(), Scalar::Number(1.0));
        assert!(!Value::Nodes(Vec::new()).boolean());
        assert_eq!(Value::Nodes(Vec::new()).scalar(), Scalar::empty());
    }
}
