//! What was answered, in words, for designers and for people whose survey was closed while they wrote.

use domain::form::Typed;
use domain::surveys::files::Attached;
use domain::surveys::{Content, KindCode, Question, field_of};

use super::file::described;
use crate::components::Shown;
use crate::t;

/// Each value; in a question of several rows with the row before it.
pub(crate) fn said(question: &Question, typed: &Typed) -> Vec<Shown> {
    let mut said = Vec::new();
    for column in question.columns() {
        let name = field_of(&column.id);
        let row = column.row.map(|row| Shown::from(&row.label));
        for value in typed.all(&name).filter(|value| !value.trim().is_empty()) {
            let words = match column.content {
                Content::One(options) | Content::Many(options) => options
                    .iter()
                    .find(|option| option.code == value)
                    .map_or_else(|| Shown::from(value), |option| Shown::from(&option.label)),
                _ => match Attached::parse(value).filter(|_| question.kind.code() == KindCode::File) {
                    Some(file) => Shown::from(described(&file)),
                    None => Shown::from(value),
                },
            };
            said.push(match &row {
                Some(row) => row.clone().map(|row| format!("{row}: {}", words.text)),
                None if question.kind.code() == KindCode::Consent => Shown::from(t!("survey-agreed")),
                None => words,
            });
        }
    }
    said
}
