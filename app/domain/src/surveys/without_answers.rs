//! Texts in which earlier answers stand, where there is nobody's answer to put there: in results, in tables, on the survey's own
//! page. The question's words stand in, in brackets.

use super::logic::{Piece, pieces};
use super::{Definition, Question, QuestionId};
use crate::tag::Tag;
use crate::text::Translated;

impl Definition {
    /// The same with the words of a question wherever its answer would stand, and with its name for a question without words.
    #[must_use]
    pub fn without_answers(&self) -> Definition {
        let mut plain = self.clone();
        for page in plain.pages_mut() {
            page.title = self.text_without_answers(&page.title);
            for question in &mut page.questions {
                self.plain_words(question);
            }
        }
        plain
    }

    fn plain_words(&self, question: &mut Question) {
        question.label = if question.label.is_empty() {
            // What is calculated need have no words.
            Translated::both(question.id.as_str(), question.id.as_str())
        } else {
            self.text_without_answers(&question.label)
        };
        question.hint = self.text_without_answers(&question.hint);
        for words in question.kind.words_mut() {
            *words = self.text_without_answers(words);
        }
    }

    /// The text with the words of a question wherever its answer would stand.
    #[must_use]
    pub fn text_without_answers(&self, text: &Translated) -> Translated {
        text.tags().fold(Translated::default(), |plain, tag| {
            plain.with(tag, self.words_without_answers(text.exactly(tag).unwrap_or_default(), tag))
        })
    }

    fn words_without_answers(&self, words: &str, tag: Tag) -> String {
        let piece = |piece: Piece<'_>| match piece {
            Piece::Text(text) => text.to_owned(),
            Piece::Name(name) => self.named(name).map_or_else(
                || format!("${{{name}}}"),
                |question| match question.label.pick(tag).text {
                    "" => format!("[{name}]"),
                    // Not its own answers again.
                    label if label.contains("${") => "[…]".to_owned(),
                    label => format!("[{label}]"),
                },
            ),
        };
        pieces(words).into_iter().map(piece).collect()
    }

    /// The question that a name in a text means: its own, or that of a part such as `q3_r1`.
    fn named(&self, name: &str) -> Option<&Question> {
        let find = |name: &str| QuestionId::parse(name).and_then(|id| self.find(&id));
        find(name).or_else(|| find(name.rsplit_once('_')?.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use crate::surveys::{Kind, KindCode, Opt};

    #[test]
    fn where_nobody_answered_the_question_stands_for_its_answer() {
        let of = |n: usize, kind: Kind, label: &str| Question {
            id: QuestionId::numbered(n),
            kind,
            label: Translated::both(label, label),
            ..Question::blank(KindCode::Note)
        };
        let row = Opt::new("r1", Translated::of(Lang::Pt, "Linha ${q1}"));
        let matrix = Kind::Matrix { rows: vec![row], options: Vec::new(), several: false };
        let definition = Definition::single_page(vec![
            of(1, Kind::ShortText, "Onde mora?"),
            of(2, matrix, "Em ${q1}, ${nobody}"),
            of(3, Kind::Calculation { formula: "1".to_owned() }, ""),
            of(4, Kind::ShortText, "${q2} e ${q3} e ${q2_r1}"),
        ]);
        let plain = definition.without_answers();
        let label = |n: usize| plain.find(&QuestionId::numbered(n)).unwrap().label.pick(Lang::Pt).text;
        assert_eq!(label(2), "Em [Onde mora?], ${nobody}");
        assert_eq!(label(3), "q3");
        assert_eq!(label(4), "[…] e [q3] e […]");
        let rows = plain.find(&QuestionId::numbered(2)).unwrap().kind.rows();
        assert_eq!(rows[0].label.pick(Lang::Pt).text, "Linha [Onde mora?]");
    }
}
