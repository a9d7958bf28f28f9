//! Rules that cannot be evaluated for what somebody typed. The form goes on as if they were not there, so nobody would hear of
//! them: the log says how many there were of each version of a survey, and where the first was, never what was typed.

use std::collections::BTreeMap;
use std::sync::Mutex;

use domain::id::SurveyId;
use domain::surveys::Survey;
use domain::surveys::interview::Heard;

/// So many versions of surveys are counted.
const MOST: usize = 1000;

static FAILED: Mutex<BTreeMap<(SurveyId, i32), u64>> = Mutex::new(BTreeMap::new());

/// Counts the rules that failed, and logs the count when it reaches a power of ten.
pub(super) fn note(survey: &Survey, heard: &Heard<'_>) {
    let mut failures = heard.failures();
    let Some((question, rule)) = failures.next() else { return };
    let more = 1 + failures.count() as u64;
    let Ok(mut failed) = FAILED.lock() else { return };
    let key = (survey.id, survey.version);
    if failed.len() >= MOST && !failed.contains_key(&key) {
        failed.clear();
    }
    let count = failed.entry(key).or_default();
    let before = *count;
    *count += more;
    if let Some(reached) = power_of_ten_within(before, *count) {
        let question = question.map(|id| id.to_string()).unwrap_or_default();
        tracing::warn!(survey = %survey.slug, version = survey.version, failed = reached, question, rule, "rules of a survey fail");
    }
}

/// The power of ten that a count passes on its way from one number to another.
fn power_of_ten_within(before: u64, after: u64) -> Option<u64> {
    let powers = std::iter::successors(Some(1_u64), |power| power.checked_mul(10));
    powers.filter(|power| before < *power && *power <= after).last()
}

#[cfg(test)]
mod tests {
    use super::power_of_ten_within;

    #[test]
    fn a_rule_that_always_fails_is_logged_seldom() {
        assert_eq!(power_of_ten_within(0, 1), Some(1));
        assert_eq!(power_of_ten_within(1, 9), None);
        assert_eq!(power_of_ten_within(8, 12), Some(10));
        assert_eq!(power_of_ten_within(0, 120), Some(100));
    }
}
