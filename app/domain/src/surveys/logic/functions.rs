//! The table of functions: what each is called, what it takes, whether it can be evaluated, and a note for people.
//! Parser, evaluator and documentation all read this table.

use std::fmt;

use super::calls::{self, Run};
use super::suggest;

/// A function of the language.
pub struct Function {
    /// Its name.
    pub name: &'static str,
    /// What it takes, for people: `text, start, end?`.
    pub takes: &'static str,
    /// How many arguments it takes.
    pub arguments: Arguments,
    /// What it does, or why it cannot be done here.
    pub note: &'static str,
    run: Option<Run>,
}

impl Function {
    /// A function that can be evaluated.
    pub(crate) const fn new(
        name: &'static str,
        takes: &'static str,
        arguments: Arguments,
        run: Run,
        note: &'static str,
    ) -> Self {
        let (takes, note) = told(takes, note);
        Self { name, takes, arguments, note, run: Some(run) }
    }

    /// A function that is known and not evaluated.
    pub(crate) const fn unsupported(name: &'static str, takes: &'static str, note: &'static str) -> Self {
        let (takes, note) = told(takes, note);
        Self { name, takes, arguments: Arguments::AtLeast(0), note, run: None }
    }

    /// Whether it can be evaluated.
    pub fn is_supported(&self) -> bool {
        self.run.is_some()
    }

    pub(crate) fn run(&self) -> Option<Run> {
        self.run
    }
}

/// What people read of a function; nobody reads it in the browser, where it would only weigh.
const fn told(takes: &'static str, note: &'static str) -> (&'static str, &'static str) {
    if cfg!(target_arch = "wasm32") { ("", "") } else { (takes, note) }
}

impl fmt::Debug for Function {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

impl PartialEq for Function {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

/// How many arguments a function takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arguments {
    /// So many.
    Exactly(usize),
    /// From so many to so many.
    Between(usize, usize),
    /// So many or more.
    AtLeast(usize),
    /// From so many to so many, in steps of two.
    Pairs(usize, usize),
}

impl Arguments {
    /// Whether a number of arguments is right.
    pub fn allow(self, given: usize) -> bool {
        match self {
            Self::Exactly(number) => given == number,
            Self::Between(least, most) => (least..=most).contains(&given),
            Self::AtLeast(least) => given >= least,
            Self::Pairs(least, most) => (least..=most).contains(&given) && (given - least).is_multiple_of(2),
        }
    }

    /// The fewest and the most it allows, and the step between.
    pub(crate) fn bounds(self) -> (usize, usize, usize) {
        match self {
            Self::Exactly(number) => (number, number, 1),
            Self::Between(least, most) => (least, most, 1),
            Self::AtLeast(least) => (least, least + 3, 1),
            Self::Pairs(least, most) => (least, most, 2),
        }
    }
}

impl fmt::Display for Arguments {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exactly(number) => write!(f, "{number}"),
            Self::Between(least, most) => write!(f, "{least}–{most}"),
            Self::AtLeast(least) => write!(f, "≥ {least}"),
            Self::Pairs(least, most) => {
                let allowed: Vec<String> =
                    (*least..=*most).step_by(2).take(5).map(|number| number.to_string()).collect();
                let more = if (most - least) / 2 >= 5 { ", …" } else { "" };
                write!(f, "{}{more}", allowed.join(", "))
            }
        }
    }
}

/// Functions about one thing.
pub struct Group {
    /// What they are about, in English, for the documentation.
    pub title: &'static str,
    /// The functions.
    pub functions: &'static [Function],
}

/// All functions that are known.
pub static FUNCTIONS: &[Group] = &[
    Group { title: "Decisions", functions: calls::control::FUNCTIONS },
    Group { title: "Choices", functions: calls::choices::FUNCTIONS },
    Group { title: "Repeats and sets of values", functions: calls::nodes::FUNCTIONS },
    Group { title: "Texts", functions: calls::texts::FUNCTIONS },
    Group { title: "Parts of texts", functions: calls::parts::FUNCTIONS },
    Group { title: "Numbers", functions: calls::numbers::FUNCTIONS },
    Group { title: "Mathematics", functions: calls::maths::FUNCTIONS },
    Group { title: "Dates and times", functions: calls::dates::FUNCTIONS },
    Group { title: "Chance", functions: calls::chance::FUNCTIONS },
    Group { title: "Places", functions: calls::geography::FUNCTIONS },
    Group { title: "Not evaluated", functions: calls::elsewhere::FUNCTIONS },
];

/// Every function of the table.
pub fn all() -> impl Iterator<Item = &'static Function> {
    FUNCTIONS.iter().flat_map(|group| group.functions)
}

/// A function by its name.
pub fn find(name: &str) -> Option<&'static Function> {
    all().find(|function| function.name == name)
}

/// The supported function whose name is nearest.
pub(crate) fn nearest(name: &str) -> Option<&'static str> {
    suggest::nearest(name, all().filter(|function| function.is_supported()).map(|function| function.name))
}

/// The table as Markdown, for the documentation.
pub fn functions_markdown() -> String {
    let mut text = String::new();
    for group in FUNCTIONS {
        text.push_str(&format!("### {}\n\n", group.title));
        text.push_str("| Function | Evaluated | Note |\n| --- | --- | --- |\n");
        for function in group.functions {
            let evaluated = if function.is_supported() { "yes" } else { "no" };
            // A bar would end the cell.
            let note = function.note.replace('|', "\\|");
            text.push_str(&format!("| `{}({})` | {evaluated} | {note} |\n", function.name, function.takes));
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_function_is_there_once() {
        let names: Vec<&str> = all().map(|function| function.name).collect();
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
        assert!(all().all(|function| !function.note.is_empty()));
    }

    #[test]
    fn what_is_taken_for_people_agrees_with_what_is_allowed() {
        for function in all().filter(|function| function.is_supported()) {
            let needed = match function.takes {
                "" => 0,
                takes => takes.split(", ").filter(|name| !name.ends_with(['?', '…'])).count(),
            };
            assert!(function.arguments.allow(needed), "{}({})", function.name, function.takes);
        }
    }

    #[test]
    fn the_markdown_has_a_row_for_each() {
        let text = functions_markdown();
        assert_eq!(text.lines().filter(|line| line.starts_with("| `")).count(), all().count());
        assert!(text.contains("| `pow(number, power)` | yes |"));
        assert!(text.contains("| no |"));
    }

    #[test]
    fn numbers_of_arguments_are_written_for_people() {
        assert_eq!(Arguments::Exactly(2).to_string(), "2");
        assert_eq!(Arguments::Between(2, 3).to_string(), "2–3");
        assert_eq!(Arguments::AtLeast(1).to_string(), "≥ 1");
        assert_eq!(Arguments::Pairs(3, 7).to_string(), "3, 5, 7");
        assert!(!Arguments::Pairs(3, 7).allow(4));
    }
}
