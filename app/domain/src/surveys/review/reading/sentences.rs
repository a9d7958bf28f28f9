//! Words, sentences and syllables of a text. An earlier answer that stands in it counts as one word of two syllables.

use super::{english_syllables, portuguese_syllables};
use crate::lang::Lang;
use crate::surveys::logic::{Piece, pieces};

/// What a text consists of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Counted {
    pub words: usize,
    pub sentences: usize,
    pub syllables: usize,
    /// The words of the longest sentence.
    pub longest: usize,
}

impl Counted {
    pub fn and(self, other: Counted) -> Counted {
        Counted {
            words: self.words + other.words,
            sentences: self.sentences + other.sentences,
            syllables: self.syllables + other.syllables,
            longest: self.longest.max(other.longest),
        }
    }
}

/// Counts. A line that ends without a mark is a sentence too; a point inside a number or a name ends none.
pub(super) fn sentences(text: &str, lang: Lang) -> Counted {
    let answered: String = pieces(text)
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => text,
            Piece::Name(_) => "isto",
        })
        .collect();
    answered.lines().fold(Counted::default(), |counted, line| counted.and(of_line(line, lang)))
}

fn of_line(line: &str, lang: Lang) -> Counted {
    let mut counted = Counted::default();
    let mut here = 0;
    for token in line.split_whitespace() {
        // What is joined by a hyphen or a slash is read as two words, a pronoun in `dizer-lhe` too.
        for word in token.split(['-', '/', '–', '—']) {
            if word.chars().any(char::is_alphabetic) {
                here += 1;
                counted.words += 1;
                counted.syllables += match lang {
                    Lang::Pt => portuguese_syllables(word),
                    Lang::En => english_syllables(word),
                };
            }
        }
        let bare = token.trim_end_matches(['"', '\'', ')', '»', '”', '’', ']']);
        let ends = bare.ends_with(['.', '?', '!', '…', ';', ':']) && !is_shortened(bare);
        if ends && here > 0 {
            counted = close(counted, &mut here);
        }
    }
    if here > 0 { close(counted, &mut here) } else { counted }
}

fn close(mut counted: Counted, here: &mut usize) -> Counted {
    counted.sentences += 1;
    counted.longest = counted.longest.max(*here);
    *here = 0;
    counted
}

/// Whether the point only shortens a word: `Sr.`, `n.º`, `p. ex.`.
fn is_shortened(token: &str) -> bool {
    const SHORTENED: [&str; 20] = [
        "sr.", "sra.", "dr.", "dra.", "prof.", "n.", "art.", "av.", "ex.", "p.", "pág.", "tel.", "eng.",
        "mr.", "mrs.", "ms.", "no.", "e.g.", "i.e.", "vs.",
    ];
    let token = token.trim_start_matches(['(', '"', '«', '“']).to_lowercase();
    SHORTENED.contains(&token.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(text: &str) -> (usize, usize, usize) {
        let counted = sentences(text, Lang::Pt);
        (counted.words, counted.sentences, counted.longest)
    }

    #[test]
    fn sentences_end_with_a_mark_or_with_the_line() {
        assert_eq!(counted("Foi bem atendido?"), (3, 1, 3));
        assert_eq!(counted("Sim. Não, de todo!\n\nTalvez"), (5, 3, 3));
        assert_eq!(counted("O Sr. Silva pagou 3.50 euros."), (5, 1, 5));
        assert_eq!(counted("… ?"), (0, 0, 0));
    }

    #[test]
    fn an_earlier_answer_is_one_word() {
        assert_eq!(counted("Esperou ${espera} minutos."), (3, 1, 3));
    }
}
