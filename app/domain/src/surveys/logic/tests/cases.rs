//! The cases made by hand from published descriptions, of which `described.rs` tells.

use std::collections::{BTreeMap, BTreeSet};

use super::super::described::{cases, check};
use super::super::functions::all;
use super::super::tree::{Expr, Node};
use super::super::*;

#[test]
fn every_case_agrees_with_its_description() {
    let (_, wrong) = check();
    assert!(wrong.is_empty(), "{} cases:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn there_are_at_least_three_hundred_and_no_two_alike() {
    let cases = cases();
    let different: BTreeSet<(&str, &str)> =
        cases.iter().map(|case| (case.expression.as_str(), case.answers.as_str())).collect();
    assert!(different.len() >= 300, "{} cases", different.len());
    assert_eq!(different.len(), cases.len());
}

#[test]
fn every_supported_function_has_at_least_three() {
    fn called(expr: &Expr, name: &str) -> bool {
        match &expr.node {
            Node::Call(function, arguments) => {
                function.name == name || arguments.iter().any(|argument| called(argument, name))
            }
            Node::Negate(operand) => called(operand, name),
            Node::Chain(first, rest) => {
                called(first, name) || rest.iter().any(|(_, operand)| called(operand, name))
            }
            _ => false,
        }
    }
    let mut counts: BTreeMap<&str, usize> = all().filter(|f| f.is_supported()).map(|f| (f.name, 0)).collect();
    for case in cases() {
        // The expression must call what the case is said to be about.
        let about = parse(&case.expression).is_ok_and(|expr| called(&expr, &case.function));
        if let Some(count) = counts.get_mut(case.function.as_str()).filter(|_| about) {
            *count += 1;
        }
    }
    let few: Vec<(&str, usize)> = counts.into_iter().filter(|(_, count)| *count < 3).collect();
    assert!(few.is_empty(), "{few:?}");
}
