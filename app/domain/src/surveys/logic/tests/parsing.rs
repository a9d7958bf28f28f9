//! How sources become trees, and what is said about those that do not.

use super::super::*;

fn kind(source: &str) -> ProblemKind {
    parse(source).unwrap_err().kind
}

/// The tree with every operation in parentheses.
fn shape(expr: &Expr) -> String {
    match &expr.node {
        Node::Chain(first, rest) => rest.iter().fold(shape(first), |text, (operator, operand)| {
            format!("({text} {} {})", operator.sign(), shape(operand))
        }),
        Node::Negate(operand) => format!("(-{})", shape(operand)),
        _ => print(expr),
    }
}

#[test]
fn operators_bind_as_in_xpath() {
    for (source, expected) in [
        ("1 + 2 * 3", "(1 + (2 * 3))"),
        ("1 - 2 - 3", "((1 - 2) - 3)"),
        ("1 or 2 and 3 = 4", "(1 or (2 and (3 = 4)))"),
        ("1 < 2 = 3 > 4", "((1 < 2) = (3 > 4))"),
        ("-1 * 2", "((-1) * 2)"),
        ("- -1", "(-(-1))"),
        ("8 div 4 mod 3", "((8 div 4) mod 3)"),
        ("1 - (2 - 3)", "(1 - (2 - 3))"),
        ("(1 - 2) - 3", "((1 - 2) - 3)"),
    ] {
        assert_eq!(shape(&parse(source).unwrap()), expected, "{source}");
    }
}

#[test]
fn a_problem_says_where() {
    let problem = parse("${a} + ").unwrap_err();
    assert_eq!((problem.kind, problem.span), (ProblemKind::UnexpectedEnd, Span::new(7, 7)));
    let problem = parse("(1 + 2").unwrap_err();
    assert_eq!((problem.kind, problem.span), (ProblemKind::MissingParenthesis, Span::new(0, 1)));
    let problem = parse("1 2").unwrap_err();
    assert_eq!((problem.kind, problem.span.start), (ProblemKind::Unexpected { found: "2".into() }, 2));
    assert_eq!(kind(" "), ProblemKind::Empty);
    assert_eq!(kind("if(1,,2)"), ProblemKind::Unexpected { found: ",".into() });
    assert_eq!(kind("count(${a},)"), ProblemKind::Unexpected { found: ")".into() });
    assert_eq!(kind("/"), ProblemKind::UnexpectedEnd);
}

#[test]
fn functions_are_known_by_name_and_number_of_arguments() {
    assert_eq!(
        kind("selectd(., 'a')"),
        ProblemKind::UnknownFunction { name: "selectd".into(), suggestion: Some("selected") }
    );
    assert_eq!(
        kind("frobnicate()"),
        ProblemKind::UnknownFunction { name: "frobnicate".into(), suggestion: None }
    );
    assert_eq!(kind("pulldata('a', 'b', 'c', 'd')"), ProblemKind::UnsupportedFunction { name: "pulldata" });
    assert_eq!(
        kind("if(1, 2)"),
        ProblemKind::WrongArguments { function: "if", given: 2, allowed: "3".into() }
    );
}

#[test]
fn a_path_after_a_call_is_named_as_unsupported() {
    assert!(parse("instance('x')/root/item").unwrap_err().is_unsupported());
    assert!(parse("${a}/b").unwrap_err().is_unsupported());
    assert!(parse("(1)/b").unwrap_err().is_unsupported());
}

#[test]
fn an_argument_left_out_means_the_question_itself() {
    assert_eq!(parse("string-length()").unwrap(), parse("string-length(.)").unwrap());
    assert_eq!(kind("abs()"), ProblemKind::WrongArguments { function: "abs", given: 0, allowed: "1".into() });
}

#[test]
fn a_question_in_quotation_marks_is_a_reference() {
    let expr = parse("jr:choice-name(${a}, '${a}')").unwrap();
    let Node::Call(_, arguments) = expr.node else { panic!() };
    assert_eq!(arguments[1].node, Node::Quoted(Reference::Name("a".into()), 1));
}

#[test]
fn deep_nesting_is_refused() {
    let nested = |open: &str, close: &str, n: usize| format!("{}1{}", open.repeat(n), close.repeat(n));
    for (open, close) in [("(", ")"), ("-", ""), ("not(", ")"), ("1+(", ")"), ("1 or (1*(", "))")] {
        assert!(parse(&nested(open, close, 20)).is_ok(), "{open}");
        for depth in [65, 500, 1_500] {
            let kind = kind(&nested(open, close, depth));
            assert_eq!(kind, ProblemKind::TooDeep { limit: MAX_DEPTH }, "{open}");
        }
    }
    assert!(parse(&nested("(", ")", 64)).is_ok());
    assert!(parse(&nested("not(", ")", 63)).is_ok());
}

#[test]
fn a_long_chain_is_not_deep_but_has_many_parts() {
    let chain = |n: usize| vec!["1"; n].join("+");
    assert!(parse(&chain(1_500)).is_ok());
    assert_eq!(kind(&chain(5_000)), ProblemKind::TooManyNodes { limit: MAX_NODES });
}
