//! The same choice for each of several rows.

use super::super::{Answer, Opt};
use super::Sheet;

impl Sheet<'_> {
    pub(super) fn matrix(&mut self, rows: &[Opt], options: &[Opt], several: bool) {
        for row in rows {
            let id = self.question.id.part(&row.code);
            let values: Vec<String> = self.values(&id).into_iter().map(str::to_owned).collect();
            let Some(chosen) = self.known(&id, options, &values) else { continue };
            let codes: Vec<String> = chosen.into_iter().map(|option| option.code.clone()).collect();
            match (codes.as_slice(), several) {
                ([], _) if self.question.required => self.refuse(&id, "error-survey-row", None),
                ([], _) => {}
                (_, true) => self.answer(id, Answer::Several(codes)),
                ([code], false) => self.answer(id, Answer::Single(code.clone())),
                (_, false) => self.refuse(&id, "error-survey-one-answer", None),
            }
        }
    }
}
