//! One of a few, several of a few, a point on a scale, agreement.

use super::super::column::OTHER;
use super::super::{Answer, Opt};
use super::{QuestionId, Sheet};

impl Sheet<'_> {
    pub(super) fn single(&mut self, options: &[Opt]) {
        let id = self.own();
        let written = self.other_text(options);
        // Whoever writes beside “other” and chooses nothing has chosen it.
        if self.values(&id).is_empty()
            && let Some((option, text)) = written
        {
            self.answer(id, Answer::Single(option));
            self.keep_other(text);
            return;
        }
        let Some(value) = self.one(&id, "error-required-choice") else { return };
        let Some(option) = options.iter().find(|option| option.code == value) else {
            return self.refuse(&id, "error-not-in-list", None);
        };
        self.answer(id, Answer::Single(option.code.clone()));
        if option.other {
            self.need_other(written);
        }
    }

    pub(super) fn several(&mut self, options: &[Opt], min: Option<u32>, max: Option<u32>) {
        let id = self.own();
        let mut values: Vec<String> = self.values(&id).into_iter().map(str::to_owned).collect();
        // What is left beside “other” says nothing once “none of these” was chosen.
        let alone = options.iter().any(|option| option.exclusive && values.contains(&option.code));
        let written = self.other_text(options).filter(|_| !alone);
        if let Some((option, _)) = &written
            && !values.contains(option)
        {
            values.push(option.clone());
        }
        let Some(chosen) = self.known(&id, options, &values) else { return };
        if chosen.is_empty() {
            if self.question.required {
                self.refuse(&id, "error-survey-choose-some", None);
            }
            return;
        }
        let count = chosen.len() as u64;
        match (min, max) {
            _ if alone && count > 1 => return self.refuse(&id, "error-survey-chosen-alone", None),
            (Some(min), _) if !alone && count < u64::from(min) => {
                return self.refuse(&id, "error-survey-choose-more", Some(min.into()));
            }
            (_, Some(max)) if count > u64::from(max) => {
                return self.refuse(&id, "error-survey-choose-fewer", Some(max.into()));
            }
            _ => {}
        }
        let with_text = chosen.iter().any(|option| option.other);
        let codes = chosen.into_iter().map(|option| option.code.clone()).collect();
        self.answer(id, Answer::Several(codes));
        if with_text {
            self.need_other(written);
        }
    }

    /// The chosen options in the question's order; nothing, and a mistake, when one is unknown.
    pub(super) fn known<'o>(
        &mut self,
        id: &QuestionId,
        options: &'o [Opt],
        values: &[String],
    ) -> Option<Vec<&'o Opt>> {
        if values.iter().any(|value| options.iter().all(|option| option.code != *value)) {
            self.refuse(id, "error-not-in-list", None);
            return None;
        }
        Some(options.iter().filter(|option| values.contains(&option.code)).collect())
    }

    pub(super) fn point(&mut self, from: i64, to: i64) {
        let id = self.own();
        let Some(value) = self.one(&id, "error-required-choice") else { return };
        match value.parse::<i64>() {
            Ok(point) if (from..=to).contains(&point) => self.answer(id, Answer::Scale(point)),
            _ => self.refuse(&id, "error-not-in-list", None),
        }
    }

    pub(super) fn consent(&mut self) {
        let id = self.own();
        let Some(value) = self.one(&id, "error-survey-consent") else { return };
        if value == "1" {
            self.answer(id, Answer::Scale(1));
        } else {
            self.refuse(&id, "error-not-in-list", None);
        }
    }

    /// The option that opens a line of text, and what was written there.
    fn other_text(&self, options: &[Opt]) -> Option<(String, String)> {
        let option = options.iter().find(|option| option.other)?;
        let text = self.values(&self.question.id.part(OTHER)).first()?.to_string();
        Some((option.code.clone(), text))
    }

    fn need_other(&mut self, written: Option<(String, String)>) {
        match written {
            Some((_, text)) => self.keep_other(text),
            None => self.refuse(&self.question.id.part(OTHER), "error-survey-other-text", None),
        }
    }

    fn keep_other(&mut self, text: String) {
        let id = self.question.id.part(OTHER);
        if let Some(text) = self.clean(&id, &text, 200) {
            self.answer(id, Answer::Text(text));
        }
    }
}
