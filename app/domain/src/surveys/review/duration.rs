//! How long it takes, at least and at most.

use super::finding::{Finding, Place, Severity};
use super::rules::Unreachable;
use super::texts::texts_of;
use crate::surveys::{Definition, Question, Settings};
use crate::tag::Tag;

/// How long it takes to read and answer, by rule of thumb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Duration {
    /// By those who see only what everybody sees, in seconds.
    pub shortest: u32,
    /// By somebody who would see everything that can be seen, in seconds. Where branches exclude each other nobody does.
    pub longest: u32,
}

/// People leave surveys that take longer than this. A rule of thumb of the field: about ten minutes, fewer on a phone; see Revilla
/// and Ochoa (2017), Ideal and maximum length for a web survey, International Journal of Market Research 59(5).
pub const LONG_MINUTES: u32 = 10;

/// Words that an adult reads in a minute on a screen, on the slow side: Brysbaert (2019), How many words do we read per minute?,
/// Journal of Memory and Language 109, finds 238 for English prose.
const WORDS_A_MINUTE: usize = 200;

impl Duration {
    /// Minutes, rounded up, at least 1.
    pub fn minutes(self) -> (u32, u32) {
        let minutes = |seconds: u32| seconds.div_ceil(60).max(1);
        (minutes(self.shortest), minutes(self.longest))
    }
}

pub(super) fn duration(
    definition: &Definition,
    settings: &Settings,
    unreachable: &Unreachable,
    findings: &mut Vec<Finding>,
) -> Duration {
    let mut duration = Duration::default();
    for page in definition.pages() {
        for question in page.questions.iter().filter(|question| question.kind.code().is_visible()) {
            if unreachable.questions.contains(&question.id) {
                continue;
            }
            let seconds = question.seconds().saturating_add(reading_seconds(question, &settings.languages));
            duration.longest = duration.longest.saturating_add(seconds);
            if page.relevant.trim().is_empty() && question.rules.relevant.trim().is_empty() {
                duration.shortest = duration.shortest.saturating_add(seconds);
            }
        }
    }
    let (_, longest) = duration.minutes();
    if longest > LONG_MINUTES {
        let finding = Finding::new(Severity::Mend, Place::Survey, "review-long");
        findings.push(finding.with("minutes", longest as usize).with("limit", LONG_MINUTES as usize));
    }
    duration
}

/// Seconds to read the question and its word of help. The options' are in the time that it takes to answer.
pub(in crate::surveys) fn reading_seconds(question: &Question, languages: &[Tag]) -> u32 {
    let language = languages.first().copied().unwrap_or_else(|| crate::lang::Lang::Pt.into());
    let words: usize = texts_of(question)
        .into_iter()
        .filter(|(what, _)| what.is_prose())
        .map(|(_, text)| text.pick_among(language, languages).text.split_whitespace().count())
        .sum();
    u32::try_from(words * 60 / WORDS_A_MINUTE).unwrap_or(u32::MAX)
}
