//! How much of everything a survey has.

use std::collections::BTreeSet;

use super::conditions;
use super::model::Lss;
use crate::surveys::import::Counts;

/// Counts a survey as LimeSurvey keeps it and not as it becomes: each thing once and not once per language.
///
/// Groups are its groups; questions those with `parent_qid` 0, texts and equations among them. Sub-questions have another
/// `parent_qid`: rows, options of choices of several, and columns of arrays that have them as parts. Choices are the answers of lists:
/// different pairs of scale and code within each question; fixed answers, such as yes and no, are none.
///
/// Rules about when something is shown are those of groups, questions and parts: relevance other than blank or 1, and once for each
/// question without such a rule that has conditions of the time before expressions. Rules about which answers are good are, of each
/// question, the equation for it (`em_validation_q`), that for its parts (`em_validation_sq`) and the pattern (`preg`), each by
/// itself. Calculations are equations, questions of the type `*`.
pub(super) fn count(survey: &Lss) -> Counts {
    let mut counts = Counts { groups: survey.groups.len(), ..Counts::default() };
    let rule = |source: &str| usize::from(is_rule(source));
    for group in &survey.groups {
        counts.relevant += rule(&group.relevance);
    }
    for asked in survey.questions() {
        counts.questions += 1;
        counts.subquestions += asked.parts.len();
        let codes: BTreeSet<(i64, &str)> =
            asked.answers.iter().map(|answer| (answer.scale, answer.code.as_str())).collect();
        counts.choices += codes.len();
        counts.relevant += usize::from(is_rule(&asked.relevance) || conditions::is_needed(asked));
        counts.relevant += asked.parts.iter().map(|part| rule(&part.relevance)).sum::<usize>();
        let constraints =
            [asked.attribute("em_validation_q"), asked.attribute("em_validation_sq"), &asked.preg];
        counts.constraints += constraints.iter().filter(|source| !source.trim().is_empty()).count();
        counts.calculations += usize::from(asked.kind == "*");
    }
    counts
}

/// Whether a relevance says anything: neither blank nor always.
pub(super) fn is_rule(source: &str) -> bool {
    !matches!(source.trim(), "" | "1")
}
