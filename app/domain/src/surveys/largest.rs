//! How large a response to a survey can be, so that each can be given the same size.

use super::{Content, Definition, Kind, Page, Question};

/// No response is given less.
const LEAST: usize = 4096;
/// Nor more: a repeat in a repeat could be answered more often than anybody does.
const MOST: usize = 512 * 1024;
/// Sizes are rounded up to a multiple of this.
const STEP: usize = 1024;
/// The most bytes of one character.
const CHARACTER: usize = 4;
/// The most characters of a text beside an option, of a day, a time or a place, and, by rule of thumb, of what is calculated.
const LINE: usize = 250;
/// What a written answer takes beside its value: its question's name, its kind, lengths.
const AROUND: usize = 100;

impl Definition {
    /// The most bytes that a response takes when it is written down plainly, rounded up. It depends on what may be answered and not on
    /// words, so that it stays when words are corrected.
    pub fn largest_response(&self) -> usize {
        let answers: usize = self.pages().iter().flat_map(each).sum();
        (answers + AROUND).next_multiple_of(STEP).clamp(LEAST, MOST)
    }
}

/// What each question of a page takes, as often as it may be asked.
fn each(page: &Page) -> impl Iterator<Item = usize> {
    page.questions.iter().map(|question| {
        let around = page.around(question.section.as_ref()).into_iter();
        let times = around.filter_map(|section| section.repeat.as_ref()).map(|repeat| repeat.clamp(u32::MAX));
        let times = times.map(|times| usize::try_from(times).unwrap_or(1));
        times.fold(largest(question), usize::saturating_mul)
    })
}

fn largest(question: &Question) -> usize {
    let columns = question.columns();
    columns.iter().map(|column| AROUND + content(&column.content, &question.kind)).sum()
}

fn content(content: &Content<'_>, kind: &Kind) -> usize {
    match content {
        Content::One(options) => options.iter().map(|option| option.code.len()).max().unwrap_or(0),
        Content::Many(options) => options.iter().map(|option| option.code.len() + 4).sum(),
        Content::Point(..) | Content::Number => 8,
        Content::Text => kind.text_limit().max(LINE) * CHARACTER,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surveys::{KindCode, Opt};
    use crate::text::Translated;

    fn of(kinds: Vec<Kind>) -> usize {
        let question = |kind| Question { kind, ..Question::blank(KindCode::Note) };
        Definition::single_page(kinds.into_iter().map(question).collect()).largest_response()
    }

    #[test]
    fn it_has_room_for_the_longest_answers_and_never_less_than_four_kilobytes() {
        assert_eq!(of(vec![]), 4096);
        assert_eq!(of(vec![Kind::ShortText]), 4096);
        assert!(of(vec![Kind::LongText, Kind::LongText]) > 2 * 4000 * 4);
        let options = (0..200).map(|n| Opt::new(format!("o{n}"), Translated::default())).collect();
        assert_eq!(of(vec![Kind::Several { options, min: None, max: None }; 4]) % 1024, 0);
    }

    #[test]
    fn words_do_not_change_it() {
        let option = |words: &str| vec![Opt::new("o1", Translated::both(words, words))];
        assert_eq!(of(vec![Kind::single(option("a"))]), of(vec![Kind::single(option("muito mais"))]));
    }
}
