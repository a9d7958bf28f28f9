//! What rules mention: options that a question does not have, questions that come only later.

use super::finding::{Finding, Place, Severity};
use crate::surveys::interview::Instrument;
use crate::surveys::logic::{Checked, Expr, Node, Operator, Part, Target, text_to_number};
use crate::surveys::{Content, Kind, QuestionId};

/// Looks through every rule.
pub(super) fn mentions(instrument: &Instrument, findings: &mut Vec<Finding>) {
    let program = instrument.program();
    for (item, part, looked_at) in program.references() {
        let Some(rule) = program.rule(item, part) else { continue };
        let place = place(instrument, item);
        let mut found: Vec<Finding> = Vec::new();
        walk(&rule.expr, &mut |expr| found.extend(no_such_option(instrument, rule, expr, &place)));
        if part != Part::Calculation {
            let page = page_of(instrument, item);
            for other in looked_at.into_iter().filter_map(|item| instrument.question_of(item)) {
                let later = instrument.definition().page_of(&other);
                if let (Some(page), Some(later)) = (page, later)
                    && later > page
                {
                    let finding = Finding::new(Severity::Hint, place.clone(), "review-looks-ahead");
                    found.push(finding.with("question", other.to_string()).with("page", later + 1));
                }
            }
        }
        // The rows of a matrix share their rules.
        for finding in found {
            if !findings.contains(&finding) {
                findings.push(finding);
            }
        }
    }
}

fn place(instrument: &Instrument, item: usize) -> Place {
    match instrument.question_of(item) {
        Some(id) => Place::Question(id),
        None => page_of(instrument, item).map_or(Place::Survey, Place::Page),
    }
}

/// The page that an item stands on, or is.
fn page_of(instrument: &Instrument, item: usize) -> Option<usize> {
    let definition = instrument.definition();
    match instrument.question_of(item) {
        Some(id) => definition.page_of(&id),
        None => instrument.page_decided(item),
    }
}

fn walk(expr: &Expr, visit: &mut impl FnMut(&Expr)) {
    visit(expr);
    match &expr.node {
        Node::Number(_) | Node::Text(_) | Node::Reference(..) | Node::Quoted(..) => {}
        Node::Negate(operand) => walk(operand, visit),
        Node::Chain(first, rest) => {
            walk(first, visit);
            rest.iter().for_each(|(_, operand)| walk(operand, visit));
        }
        Node::Call(_, arguments) => arguments.iter().for_each(|argument| walk(argument, visit)),
    }
}

/// A comparison with an option, or a point, that the question does not have.
fn no_such_option(instrument: &Instrument, rule: &Checked, expr: &Expr, place: &Place) -> Option<Finding> {
    let (reference, written, several) = match &expr.node {
        Node::Chain(first, rest) => {
            let [(Operator::Equal | Operator::NotEqual, second)] = rest.as_slice() else { return None };
            match (&first.node, &second.node) {
                (Node::Reference(..), _) => (&**first, second, false),
                _ => (second, &**first, false),
            }
        }
        Node::Call(function, arguments) if matches!(function.name, "selected" | "is-selected") => {
            let [first, second] = arguments.as_slice() else { return None };
            (first, second, true)
        }
        _ => return None,
    };
    let Node::Reference(_, turn) = reference.node else { return None };
    let Some(Target::Item { item, .. }) = rule.targets.get(turn) else { return None };
    let column = instrument.column_of(*item)?;
    let written = match &written.node {
        Node::Text(text) => text.trim().to_owned(),
        Node::Number(number) => number.to_string(),
        _ => return None,
    };
    if written.is_empty() || has(instrument, column, &written, several)? {
        return None;
    }
    let finding = Finding::new(Severity::Mend, place.clone(), "review-no-such-option");
    Some(finding.with("code", written).with("question", column.to_string()))
}

/// Whether a question has this option; nothing where it is not asked by options, or compared as a list.
fn has(instrument: &Instrument, column: &QuestionId, written: &str, several: bool) -> Option<bool> {
    let question = instrument.definition().find(&column.question())?;
    let number = text_to_number(written);
    let is = |code: &str| code == written || text_to_number(code) == number;
    let columns = question.columns();
    let content = columns.iter().find(|of| of.id == *column).map(|of| of.content);
    match (content, &question.kind) {
        (Some(Content::One(options)), _) => Some(options.iter().any(|option| is(&option.code))),
        (Some(Content::Many(_)), _) | (None, Kind::Ranking { .. }) if several => {
            Some(question.kind.options().iter().any(|option| option.code == written))
        }
        (Some(Content::Point(from, to)), kind) if !several && *kind != Kind::Consent => {
            Some(number.is_finite() && number.fract() == 0.0 && (from as f64..=to as f64).contains(&number))
        }
        _ => None,
    }
}
