//! Conditions of the time before expressions, written as the expression that LimeSurvey makes of them: those of one scenario that look at
//! the same answer are alternatives, different answers must all fit, and one scenario is enough.

use super::counts::is_rule;
use super::model::{Asked, Condition};

/// The most conditions of a question.
const MOST: usize = 1_000;

/// What may be true of one answer.
type Alternatives<'a> = (&'a str, Vec<String>);

/// Whether the conditions decide: there are some, and no expression.
pub(super) fn is_needed(asked: &Asked) -> bool {
    !asked.conditions.is_empty() && !is_rule(&asked.relevance)
}

/// The conditions as an expression; blank when there are none.
pub(super) fn as_expression(conditions: &[Condition]) -> String {
    let mut scenarios: Vec<(i64, Vec<Alternatives<'_>>)> = Vec::new();
    // An expression of so many would be too long to be read, and is kept as it is.
    for condition in conditions.iter().take(MOST) {
        let place = scenarios.iter().position(|(number, _)| *number == condition.scenario);
        let place = place.unwrap_or_else(|| {
            scenarios.push((condition.scenario, Vec::new()));
            scenarios.len() - 1
        });
        let Some((_, answers)) = scenarios.get_mut(place) else { continue };
        // An answer that must not be something is no alternative to another.
        let joins = matches!(condition.method.trim(), "" | "==" | "RX");
        let key = condition.field.as_str();
        match answers.iter_mut().find(|(field, _)| *field == key && joins) {
            Some((_, list)) => list.push(written(condition)),
            None => answers.push((key, vec![written(condition)])),
        }
    }
    let any = |list: &[String]| match list {
        [one] => one.clone(),
        many => format!("({})", many.join(" or ")),
    };
    let all: Vec<String> = scenarios
        .iter()
        .map(|(_, answers)| {
            let joined = answers.iter().map(|(_, list)| any(list)).collect::<Vec<_>>().join(" and ");
            if scenarios.len() > 1 { format!("({joined})") } else { joined }
        })
        .collect();
    all.join(" or ")
}

fn written(condition: &Condition) -> String {
    let quoted = format!("\"{}\"", condition.value.replace('\\', "\\\\").replace('"', "\\\""));
    // The name of a participant's attribute stands in braces; the sign before a name says that it is an option's.
    let name = condition.field.trim_matches(['{', '}']).trim_start_matches('+');
    let several =
        condition.field.strip_prefix('M').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    if let Some(base) = several {
        return format!("{base}{}.NAOK == \"Y\"", condition.value.trim());
    }
    // A value that begins with @ is another answer.
    let other = condition.value.trim().strip_prefix('@').and_then(|rest| rest.strip_suffix('@'));
    let right = other.map_or(quoted, |other| format!("{other}.NAOK"));
    match condition.method.trim() {
        "RX" => format!("regexMatch({right}, {name}.NAOK)"),
        "" => format!("{name}.NAOK == {right}"),
        method => format!("{name}.NAOK {method} {right}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn condition(scenario: i64, field: &str, method: &str, value: &str) -> Condition {
        Condition {
            scenario,
            field: field.into(),
            method: method.into(),
            value: value.into(),
            ..Condition::default()
        }
    }

    #[test]
    fn the_same_answer_gives_alternatives_and_one_scenario_is_enough() {
        let list = [
            condition(1, "1X2X3", "==", "A"),
            condition(1, "1X2X3", "==", "B"),
            condition(1, "1X2X4", "!=", "N"),
            condition(2, "+1X2X5SQ1", "==", "Y"),
        ];
        assert_eq!(
            as_expression(&list),
            "((1X2X3.NAOK == \"A\" or 1X2X3.NAOK == \"B\") and 1X2X4.NAOK != \"N\") or (1X2X5SQ1.NAOK == \"Y\")"
        );
    }

    #[test]
    fn patterns_options_and_other_answers_are_written_as_limesurvey_does() {
        let one =
            |field: &str, method: &str, value: &str| as_expression(&[condition(1, field, method, value)]);
        assert_eq!(one("1X2X3", "RX", "/^a\"/"), "regexMatch(\"/^a\\\"/\", 1X2X3.NAOK)");
        assert_eq!(one("M1X2X3", "==", "SQ1"), "1X2X3SQ1.NAOK == \"Y\"");
        assert_eq!(one("1X2X3", ">", "@1X2X4@"), "1X2X3.NAOK > 1X2X4.NAOK");
        assert_eq!(as_expression(&[]), "");
    }
}
