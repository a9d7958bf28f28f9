//! Quotas: how many people of a kind are needed. Whoever comes when there are enough is thanked, and nothing is stored.

use serde::{Deserialize, Serialize};

use super::{QuestionId, RULE};
use crate::form::{Errors, Reader, Typed};
use crate::tag::Tag;
use crate::text::Translated;

/// The most quotas of a survey.
pub const MAX_QUOTAS: usize = 30;

/// So many people of a kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quota {
    /// Its name inside the survey: `c1`.
    pub code: QuestionId,
    /// What designers call it.
    pub label: String,
    /// The rule that people of this kind fulfil.
    pub when: String,
    /// So many are needed.
    pub limit: u32,
    /// What the others are told.
    #[serde(default, skip_serializing_if = "Translated::is_empty")]
    pub words: Translated,
}

/// Reads the form of a quota: `label`, `when`, `limit`, `words_…`.
///
/// # Errors
/// Every field that is missing or wrong.
pub fn read_quota(typed: &Typed, code: QuestionId, languages: &[Tag]) -> Result<Quota, Errors> {
    let mut reader = Reader::new(typed);
    reader.write_in(languages.to_vec());
    let label = reader.required("label", 120);
    let when = reader.required("when", RULE);
    if !typed.has("limit") {
        reader.wrong("limit", "error-survey-quota-limit");
    }
    let limit =
        reader.integer("limit", 0, 1_000_000).and_then(|limit| u32::try_from(limit).ok()).unwrap_or(0);
    let words = reader.translated("words", 1000);
    reader.finish(Quota { code, label, when, limit, words })
}

/// The form's values for a quota.
pub fn typed_quota(quota: &Quota) -> Typed {
    Typed::default()
        .with("label", quota.label.clone())
        .with("when", quota.when.clone())
        .with("limit", quota.limit.to_string())
        .with_translated("words", &quota.words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    #[test]
    fn a_quota_survives_its_form_and_every_mistake_is_named() {
        let languages = Lang::ALL.map(Tag::from);
        let code = || QuestionId::parse("c1").unwrap();
        let quota = Quota {
            code: code(),
            label: "Norte".into(),
            when: "${q1} = 'norte'".into(),
            limit: 50,
            words: Translated::both("Obrigado.", "Thank you."),
        };
        assert_eq!(read_quota(&typed_quota(&quota), code(), &languages), Ok(quota));
        let errors = read_quota(&Typed::default().with("limit", "-1"), code(), &languages).unwrap_err();
        for field in ["label", "when", "limit"] {
            assert!(errors.of(field).is_some(), "{field}");
        }
    }
}
