//! The texts of a question that people read, with what each is.

use crate::surveys::{Kind, Question};
use crate::text::Translated;

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// The question itself.
    Label,
    /// The word of help.
    Hint,
    /// An option or a row.
    Listed,
    /// A point of a scale.
    Point,
    /// What a number is counted in.
    Unit,
    /// What is said when an answer breaks the rule.
    Refusal,
}

impl What {
    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            What::Label => "review-text-label",
            What::Hint => "review-text-hint",
            What::Listed => "review-text-listed",
            What::Point => "review-text-point",
            What::Unit => "review-text-unit",
            What::Refusal => "review-text-refusal",
        }
    }

    /// Whether it is read as sentences.
    pub fn is_prose(self) -> bool {
        matches!(self, What::Label | What::Hint)
    }
}

/// Every text of a question, empty ones too.
pub(super) fn texts_of(question: &Question) -> Vec<(What, &Translated)> {
    let mut texts = vec![(What::Label, &question.label), (What::Hint, &question.hint)];
    let listed = question.kind.rows().iter().chain(question.kind.options());
    texts.extend(listed.map(|option| (What::Listed, &option.label)));
    if let Some((_, _, low, high)) = question.kind.ends() {
        texts.extend([(What::Point, low), (What::Point, high)]);
    }
    match &question.kind {
        Kind::Scale { between, .. } => texts.extend(between.iter().map(|text| (What::Point, text))),
        Kind::Number { unit, .. } => texts.push((What::Unit, unit)),
        _ => {}
    }
    if !question.rules.constraint.trim().is_empty() {
        texts.push((What::Refusal, &question.rules.constraint_message));
    }
    texts
}
