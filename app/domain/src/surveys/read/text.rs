//! Texts, and texts of a certain shape.

use super::super::Answer;
use super::{QuestionId, Sheet};
use crate::accounts::Email;

/// A line from an address as an answer may hold it: of at most so many characters, control characters and what came
/// unreadable left out.
pub fn clean_line(text: &str, limit: usize) -> String {
    text.trim().chars().filter(|c| !c.is_control() && *c != UNREADABLE).take(limit).collect()
}

/// What stands where bytes came that are no text.
const UNREADABLE: char = char::REPLACEMENT_CHARACTER;

impl Sheet<'_> {
    pub(super) fn text(&mut self) {
        if let Some((id, text)) = self.written() {
            self.answer(id, Answer::Text(text));
        }
    }

    pub(super) fn email(&mut self) {
        self.shaped("error-not-an-email", Email::is_one);
    }

    /// Digits with the marks people write between them, a plus sign before them for another country's; 6 to 15 digits, as
    /// ITU-T E.164 allows at most.
    pub(super) fn telephone(&mut self) {
        self.shaped("error-survey-telephone", |text| {
            let digits = text.chars().filter(char::is_ascii_digit).count();
            let marks = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | '(' | ')' | '/');
            (6..=15).contains(&digits) && text.strip_prefix('+').unwrap_or(text).chars().all(marks)
        });
    }

    pub(super) fn url(&mut self) {
        let Some((id, text)) = self.written() else { return };
        // People write addresses as they see them.
        let whole = if text.contains("://") { text } else { format!("https://{text}") };
        let rest = whole.strip_prefix("https://").or_else(|| whole.strip_prefix("http://"));
        let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default();
        let named = host.contains('.') && host.split('.').all(|part| !part.is_empty());
        if named && !whole.contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"')) {
            self.answer(id, Answer::Text(whole));
        } else {
            self.refuse(&id, "error-survey-url", None);
        }
    }

    fn shaped(&mut self, message: &'static str, good: impl Fn(&str) -> bool) {
        let Some((id, text)) = self.written() else { return };
        if good(&text) {
            self.answer(id, Answer::Text(text));
        } else {
            self.refuse(&id, message, None);
        }
    }

    pub(super) fn written(&mut self) -> Option<(QuestionId, String)> {
        let id = self.own();
        let text = self.one(&id, "error-required-answer")?.to_owned();
        let text = self.clean(&id, &text, self.question.kind.text_limit())?;
        Some((id, text))
    }

    /// The text with plain line ends; nothing, and a mistake, when it is too long, or holds control characters or
    /// what came unreadable.
    pub(super) fn clean(&mut self, id: &QuestionId, text: &str, limit: usize) -> Option<String> {
        let text = text.replace("\r\n", "\n");
        if text.chars().count() > limit {
            self.refuse(id, "error-too-long", i64::try_from(limit).ok());
            return None;
        }
        if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
            self.refuse(id, "error-control-characters", None);
            return None;
        }
        if text.contains(UNREADABLE) {
            self.refuse(id, "error-survey-unreadable", None);
            return None;
        }
        Some(text)
    }
}
