//! Rules that cannot be evaluated for what somebody typed. The form goes on as if they were not there, so nobody would hear of
//! them: once a day the log says how many there were of each version of a survey, and where the first was, never what was typed. Not
//! at once: the moment at which a rule failed would be the moment at which somebody gave a certain answer.

use std::collections::BTreeMap;
use std::sync::Mutex;

use domain::id::SurveyId;
use domain::surveys::Survey;
use domain::surveys::interview::Heard;

/// So many versions of surveys are counted.
const MOST: usize = 1000;

/// What failed since the log last said so.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Failed {
    survey: String,
    question: String,
    rule: &'static str,
    times: u64,
}

type Counted = BTreeMap<(SurveyId, i32), Failed>;

static FAILED: Mutex<Counted> = Mutex::new(BTreeMap::new());

/// Counts the rules that failed.
pub(super) fn note(survey: &Survey, heard: &Heard<'_>) {
    let mut failures = heard.failures();
    let Some((question, rule)) = failures.next() else { return };
    let more = 1 + failures.count() as u64;
    let Ok(mut failed) = FAILED.lock() else { return };
    let key = (survey.id, survey.version);
    if failed.len() >= MOST && !failed.contains_key(&key) {
        return;
    }
    let first = || Failed {
        survey: survey.slug.to_string(),
        question: question.map(|id| id.to_string()).unwrap_or_default(),
        rule,
        times: 0,
    };
    failed.entry(key).or_insert_with(first).times += more;
}

/// Says what failed since it was last said, and counts anew.
pub(crate) fn tell() {
    let Ok(mut failed) = FAILED.lock() else { return };
    for ((_, version), failed) in std::mem::take(&mut *failed) {
        let Failed { survey, question, rule, times } = failed;
        tracing::warn!(survey, version, failed = times, question, rule, "rules of a survey fail");
    }
}
