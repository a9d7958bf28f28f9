//! A file that lies aside: the form holds where, what it is, how large, and its name, which the server has looked up.

use super::super::files::{Attached, Family};
use super::super::{Answer, Kind};
use super::Sheet;

impl Sheet<'_> {
    pub(super) fn file(&mut self, accepts: &[Family]) {
        let id = self.own();
        let Some(text) = self.one(&id, "error-survey-file-needed") else { return };
        match Attached::parse(text) {
            None => self.refuse(&id, "error-survey-file-again", None),
            Some(file) if !accepts.contains(&file.format.family()) => {
                self.refuse(&id, "error-survey-file-kind", None);
            }
            Some(file) if file.size > self.question.kind.most_bytes() => {
                let most = match self.question.kind {
                    Kind::File { most, .. } => most,
                    _ => 0,
                };
                self.refuse(&id, "error-survey-file-large", Some(i64::from(most)));
            }
            Some(file) => self.answer(id, Answer::Text(file.name)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Page, read_page};
    use super::*;
    use crate::form::Typed;
    use crate::lang::Lang;
    use crate::surveys::files::FileFormat;
    use crate::surveys::{KindCode, Question, QuestionId};

    #[test]
    fn a_file_is_taken_by_what_was_looked_up_and_anything_else_is_asked_for_again() {
        let kind = Kind::File { accepts: vec![Family::Pictures], most: 1 };
        let id = QuestionId::numbered(1);
        let question = Question { id: id.clone(), kind, required: true, ..Question::blank(KindCode::File) };
        let page = Page { questions: vec![question], ..Page::default() };
        let read = |text: String| {
            read_page(&page, &Typed::default().with("a-q1", text), Lang::Pt)
                .map_err(|errors| errors.of("a-q1").unwrap().message)
        };
        let picture = Attached::example(FileFormat::Jpeg);
        assert_eq!(read(picture.to_string()).unwrap().get(&id), Some(&Answer::Text("x.jpg".to_owned())));
        let large = Attached { size: 1_000_001, ..picture };
        assert_eq!(read(large.to_string()), Err("error-survey-file-large"));
        assert_eq!(read(Attached::example(FileFormat::Pdf).to_string()), Err("error-survey-file-kind"));
        assert_eq!(read("rua.jpg".to_owned()), Err("error-survey-file-again"));
        assert_eq!(read(String::new()), Err("error-survey-file-needed"));
    }
}
