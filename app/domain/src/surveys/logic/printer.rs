//! An expression as canonical text: one space around operators and after commas, no parentheses that mean nothing.

use super::tree::{Expr, Node, Operator, Reference, Start, Step};

/// Writes an expression. Reading the text again gives the same tree.
pub fn print(expr: &Expr) -> String {
    let mut text = String::new();
    write(expr, &mut text);
    text
}

fn write(expr: &Expr, text: &mut String) {
    match &expr.node {
        // Rust writes numbers in full, never with an exponent, which XPath could not read.
        Node::Number(number) => text.push_str(&number.to_string()),
        Node::Text(literal) => write_quoted(literal, text),
        Node::Reference(reference, _) => text.push_str(&print_reference(reference)),
        Node::Quoted(reference, _) => write_quoted(&print_reference(reference), text),
        Node::Negate(operand) => {
            text.push('-');
            write_operand(operand, Operator::RANKS, text);
        }
        Node::Chain(first, rest) => {
            let rank = rest.first().map_or(0, |(operator, _)| operator.rank());
            write_operand(first, rank + 1, text);
            for (operator, operand) in rest {
                text.push(' ');
                text.push_str(operator.sign());
                text.push(' ');
                write_operand(operand, rank + 1, text);
            }
        }
        Node::Call(function, arguments) => {
            text.push_str(function.name);
            text.push('(');
            for (turn, argument) in arguments.iter().enumerate() {
                if turn > 0 {
                    text.push_str(", ");
                }
                write(argument, text);
            }
            text.push(')');
        }
    }
}

/// In parentheses when it binds less than is needed.
fn write_operand(expr: &Expr, needed: usize, text: &mut String) {
    let rank = match &expr.node {
        Node::Chain(_, rest) => rest.first().map_or(0, |(operator, _)| operator.rank()),
        _ => Operator::RANKS,
    };
    if rank < needed {
        text.push('(');
        write(expr, text);
        text.push(')');
    } else {
        write(expr, text);
    }
}

fn write_quoted(literal: &str, text: &mut String) {
    // The language has no escapes: a text contains one kind of quotation mark at most.
    let quote = if literal.contains('\'') { '"' } else { '\'' };
    text.push(quote);
    text.push_str(literal);
    text.push(quote);
}

/// A reference as it is written.
pub(crate) fn print_reference(reference: &Reference) -> String {
    match reference {
        Reference::Name(name) => format!("${{{name}}}"),
        Reference::Path(start, steps) => {
            let steps: Vec<&str> = steps
                .iter()
                .map(|step| match step {
                    Step::Same => ".",
                    Step::Up => "..",
                    Step::Down(name) => name.as_str(),
                })
                .collect();
            let path = steps.join("/");
            match start {
                Start::Root => format!("/{path}"),
                Start::Here => path,
                Start::Current if path.is_empty() => "current()".to_owned(),
                Start::Current => format!("current()/{path}"),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::*;

    #[test]
    fn what_means_the_same_is_written_the_same() {
        for (source, expected) in [
            ("((1))+2", "1 + 2"),
            ("(1+2)*3", "(1 + 2) * 3"),
            ("1+(2*3)", "1 + 2 * 3"),
            ("1-(2-3)", "1 - (2 - 3)"),
            ("(1-2)-3", "1 - 2 - 3"),
            ("-(1+2)", "-(1 + 2)"),
            ("if( ${a}=1 ,\"x\",'y')", "if(${a} = 1, 'x', 'y')"),
            ("\"it's\"", "\"it's\""),
            ("0.50", "0.5"),
            ("current( )/../a", "current()/../a"),
            ("/data/g/a", "/data/g/a"),
            ("jr:choice-name(., \"${a}\")", "jr:choice-name(., '${a}')"),
        ] {
            let expr = parse(source).unwrap();
            assert_eq!(print(&expr), expected, "{source}");
            assert_eq!(parse(expected).unwrap(), expr, "{source}");
        }
    }
}
