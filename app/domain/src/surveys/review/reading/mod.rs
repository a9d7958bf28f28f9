//! How easily the questions are read: the formula of Flesch for English and its adaptation to Portuguese.
//!
//! Both count words to a sentence and syllables to a word, and nothing else: rules of thumb made for running text, which know
//! nothing of whether a question is understood. A short word can be jargon and a long one plain. They are computed from a
//! hundred words on; a few questions are too little for a number.

mod english;
mod portuguese;
mod sentences;

pub use english::syllables as english_syllables;
pub use portuguese::syllables as portuguese_syllables;

use super::finding::{Finding, Place, Severity};
use super::texts::texts_of;
use crate::lang::Lang;
use crate::surveys::{Definition, QuestionId, Settings};
use crate::tag::Tag;
use crate::text::Translated;
use sentences::{Counted, sentences};

/// Fewer words than this give no number.
pub const LEAST_WORDS: usize = 100;
/// Sentences with more words than this are hard to follow: the limit of plain-language guides, such as the European Commission's
/// “How to write clearly” (20 words on average) and the Portuguese administration's guides to clear language.
pub const LONG_SENTENCE: usize = 25;
/// Fewer words than this in a question say nothing about that question.
const LEAST_OF_QUESTION: usize = 15;
/// How many of the hardest questions are named.
const MOST_NAMED: usize = 3;

/// How easy a text is, in the formula's own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// For readers with a university degree.
    VeryHard,
    /// For readers with secondary schooling.
    Hard,
    /// For readers who finished basic schooling.
    Easy,
    /// For everybody who reads.
    VeryEasy,
}

impl Band {
    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Band::VeryHard => "review-band-very-hard",
            Band::Hard => "review-band-hard",
            Band::Easy => "review-band-easy",
            Band::VeryEasy => "review-band-very-easy",
        }
    }
}

/// How easily the questions are read in a language.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The language.
    pub language: Tag,
    /// How many words there are.
    pub words: usize,
    /// The score, from about 0 (hard) to 100 (easy); nothing for too few words.
    pub ease: Option<f64>,
    /// What the score means.
    pub band: Option<Band>,
    /// The hardest questions with their scores, the hardest first.
    pub hardest: Vec<(QuestionId, f64)>,
}

/// The score of a text: 206.835 − 1.015 × words a sentence − 84.6 × syllables a word.
///
/// English: Flesch, R. (1948), A new readability yardstick, Journal of Applied Psychology 32(3). Portuguese: 248.835 in the place of
/// 206.835, because its words have more syllables: Martins, T. B. F., Ghiraldelo, C. M., Nunes, M. G. V. and Oliveira Jr., O. N.
/// (1996), Readability formulas applied to textbooks in Brazilian Portuguese, Notas do ICMSC 28, Universidade de São Paulo.
pub fn ease(language: Lang, words: usize, sentences: usize, syllables: usize) -> f64 {
    let start = match language {
        Lang::Pt => 248.835,
        Lang::En => 206.835,
    };
    let (words, sentences) = (words.max(1) as f64, sentences.max(1) as f64);
    start - 1.015 * words / sentences - 84.6 * syllables as f64 / words
}

/// What a score means: by Martins et al. in steps of 25, by Flesch easy from 60 and hard from 50 down to 30; what he calls fairly
/// difficult counts as hard.
pub fn band(language: Lang, ease: f64) -> Band {
    let [very_easy, easy, hard] = match language {
        Lang::Pt => [75.0, 50.0, 25.0],
        Lang::En => [80.0, 60.0, 30.0],
    };
    match ease {
        ease if ease >= very_easy => Band::VeryEasy,
        ease if ease >= easy => Band::Easy,
        ease if ease >= hard => Band::Hard,
        _ => Band::VeryHard,
    }
}

/// The language whose formula fits a tag.
fn formula_of(tag: Tag) -> Option<Lang> {
    Lang::from_code(tag.as_str().split('-').next().unwrap_or_default())
}

/// Reads the questions in each language of the survey that there is a formula for.
pub(super) fn reading(
    definition: &Definition,
    settings: &Settings,
    findings: &mut Vec<Finding>,
) -> Vec<Reading> {
    let tags = settings.languages.iter().copied();
    tags.filter_map(|tag| Some((tag, formula_of(tag)?)))
        .map(|(tag, lang)| in_language(definition, settings, (tag, lang), findings))
        .collect()
}

fn in_language(
    definition: &Definition,
    settings: &Settings,
    (tag, lang): (Tag, Lang),
    findings: &mut Vec<Finding>,
) -> Reading {
    let count = |text: &Translated| text.exactly(tag).map(|text| sentences(text, lang)).unwrap_or_default();
    let mut total = Counted::default();
    let mut by_question: Vec<(QuestionId, Counted)> = Vec::new();
    let mut long = |place: Place, counted: &Counted| {
        if counted.longest > LONG_SENTENCE {
            let finding = Finding::new(Severity::Hint, place, "review-long-sentence");
            findings.push(finding.with("words", counted.longest).in_language(tag));
        }
    };
    let introduction = count(&settings.introduction);
    long(Place::Settings, &introduction);
    total = total.and(introduction);
    for question in definition.questions().filter(|question| question.kind.code().is_visible()) {
        let prose = texts_of(question).into_iter().filter(|(what, _)| what.is_prose());
        let counted = prose.fold(Counted::default(), |so_far, (_, text)| so_far.and(count(text)));
        long(Place::Question(question.id.clone()), &counted);
        by_question.push((question.id.clone(), counted));
        total = total.and(counted);
    }
    let score = |counted: &Counted| ease(lang, counted.words, counted.sentences, counted.syllables);
    if total.words < LEAST_WORDS {
        return Reading { language: tag, words: total.words, ease: None, band: None, hardest: Vec::new() };
    }
    let ease = score(&total);
    let found = band(lang, ease);
    if found <= Band::Hard {
        let finding = Finding::new(Severity::Hint, Place::Survey, "review-hard-to-read");
        let finding = finding.with("language", tag.own_name()).with("ease", rounded(ease));
        findings.push(finding.in_language(tag));
    }
    let mut hardest: Vec<(QuestionId, f64)> = by_question
        .into_iter()
        .filter(|(_, counted)| counted.words >= LEAST_OF_QUESTION)
        .map(|(id, counted)| (id, score(&counted)))
        .filter(|(_, ease)| band(lang, *ease) <= Band::Hard)
        .collect();
    hardest.sort_by(|(_, a), (_, b)| a.total_cmp(b));
    hardest.truncate(MOST_NAMED);
    for (id, ease) in &hardest {
        let finding = Finding::new(Severity::Hint, Place::Question(id.clone()), "review-hard-question");
        findings.push(finding.with("ease", rounded(*ease)).with("language", tag.own_name()).in_language(tag));
    }
    Reading { language: tag, words: total.words, ease: Some(ease), band: Some(found), hardest }
}

fn rounded(ease: f64) -> super::finding::Argument {
    super::finding::Argument::Number(ease.round())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_formulas_are_those_that_were_published() {
        // Ten words in two sentences, fifteen syllables.
        assert!((ease(Lang::En, 10, 2, 15) - (206.835 - 5.075 - 126.9)).abs() < 1e-9);
        assert!((ease(Lang::Pt, 10, 2, 15) - ease(Lang::En, 10, 2, 15) - 42.0).abs() < 1e-9);
        assert!(ease(Lang::Pt, 0, 0, 0).is_finite());
    }

    #[test]
    fn scores_have_the_bands_of_their_language() {
        assert_eq!(band(Lang::Pt, 60.0), Band::Easy);
        assert_eq!(band(Lang::En, 55.0), Band::Hard);
        assert_eq!(band(Lang::Pt, -10.0), Band::VeryHard);
        assert_eq!(band(Lang::En, 101.0), Band::VeryEasy);
    }

    #[test]
    fn a_formula_fits_every_kind_of_its_language_and_no_other() {
        let of = |tag: &str| formula_of(Tag::parse(tag).unwrap());
        assert_eq!((of("pt-BR"), of("en"), of("ar"), of("gl")), (Some(Lang::Pt), Some(Lang::En), None, None));
    }
}
