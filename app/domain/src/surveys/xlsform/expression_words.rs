//! What is wrong with an expression, in a few words.

use crate::surveys::logic::{Problem, ProblemKind};

/// The problem as half a sentence.
pub(in crate::surveys) fn explain(problem: &Problem) -> String {
    use ProblemKind as P;
    match &problem.kind {
        P::Empty => "nothing stands in it".to_owned(),
        P::TooLong { limit } => format!("it is longer than {limit} bytes"),
        P::TooDeep { limit } => format!("it is nested deeper than {limit} levels"),
        P::TooManyNodes { limit } => format!("it has more than {limit} parts"),
        P::UnexpectedCharacter { found } => format!("\"{found}\" cannot stand in it"),
        P::UnclosedText => "a quotation mark is not closed".to_owned(),
        P::UnclosedReference => "a } is missing after ${".to_owned(),
        P::NotAName { found } => format!("\"{found}\" is not a name"),
        P::NumberTooLarge => "a number in it is too large".to_owned(),
        P::UnexpectedEnd => "it ends where something must follow".to_owned(),
        P::Unexpected { found } => format!("\"{found}\" does not belong where it stands"),
        P::MissingParenthesis => "a parenthesis is not closed".to_owned(),
        P::UnknownFunction { name, suggestion: Some(near) } => {
            format!("there is no function \"{name}\"; did you mean \"{near}\"?")
        }
        P::UnknownFunction { name, suggestion: None } => format!("there is no function \"{name}\""),
        P::UnsupportedFunction { name } => format!("the function \"{name}\" is not evaluated"),
        P::UnsupportedConstruct { construct } => format!("\"{}\" is not evaluated", construct.sample()),
        P::WrongArguments { function, given, allowed } => {
            format!("\"{function}\" takes {allowed} arguments and has {given}")
        }
        P::NeedsReference { function } => format!("\"{function}\" needs a question as ${{name}}"),
        P::NeedsQuotedReference { function } => {
            format!("\"{function}\" needs a question in quotation marks: '${{name}}'")
        }
        P::NotARepeatOf { name } => format!("\"{name}\" is not a repeat that holds the question"),
        P::UnknownName { name, suggestion: Some(near) } => {
            format!("there is no \"{name}\"; did you mean \"{near}\"?")
        }
        P::UnknownName { name, suggestion: None } => format!("there is no \"{name}\""),
        P::AmbiguousName { name } => format!("\"{name}\" is the name of more than one question"),
        P::NoChoices { name } => format!("\"{name}\" has no list of choices"),
        P::UnsupportedPattern { pattern } => format!("the pattern \"{pattern}\" is not understood"),
        P::UnsupportedFormat { code } => format!("the format has \"{code}\", which is not known"),
        P::Cycle { path } => format!("it depends on itself: {}", path.join(" → ")),
    }
}
