//! The words of LimeSurvey's expression language.

use super::Untranslatable;

/// The longest expression that is read, in characters.
const LONGEST: usize = 10_000;

/// One word, with the character it begins at, from 1.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    pub word: Word,
    pub at: usize,
}

/// What a word is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Word {
    Number(String),
    Text(String),
    /// A name with what follows its points: `Q1_SQ2.NAOK`, `12X3X4SQ1`, `TOKEN:EMAIL`.
    Name(String),
    Sign(Sign),
    Open,
    Close,
    Comma,
}

/// An operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Plus,
    Minus,
    Times,
    Over,
    Not,
    Assign,
}

/// Reads a source into words.
pub(super) fn tokens(source: &str) -> Result<Vec<Token>, Untranslatable> {
    let characters: Vec<char> = source.chars().collect();
    if characters.len() > LONGEST {
        return Err(Untranslatable::new(1, format!("it is longer than {LONGEST} characters")));
    }
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(&character) = characters.get(at) {
        let next = characters.get(at + 1).copied();
        let (word, length) = match (character, next) {
            (c, _) if c.is_whitespace() => {
                at += 1;
                continue;
            }
            ('(', _) => (Word::Open, 1),
            (')', _) => (Word::Close, 1),
            (',', _) => (Word::Comma, 1),
            ('&', Some('&')) => (Word::Sign(Sign::And), 2),
            ('|', Some('|')) => (Word::Sign(Sign::Or), 2),
            ('=', Some('=')) => {
                let length = if characters.get(at + 2) == Some(&'=') { 3 } else { 2 };
                (Word::Sign(Sign::Equal), length)
            }
            ('!', Some('=')) => {
                let length = if characters.get(at + 2) == Some(&'=') { 3 } else { 2 };
                (Word::Sign(Sign::NotEqual), length)
            }
            ('<', Some('=')) => (Word::Sign(Sign::LessOrEqual), 2),
            ('>', Some('=')) => (Word::Sign(Sign::GreaterOrEqual), 2),
            ('<', _) => (Word::Sign(Sign::Less), 1),
            ('>', _) => (Word::Sign(Sign::Greater), 1),
            ('=', _) => (Word::Sign(Sign::Assign), 1),
            ('!', _) => (Word::Sign(Sign::Not), 1),
            ('+', _) => (Word::Sign(Sign::Plus), 1),
            ('-', _) => (Word::Sign(Sign::Minus), 1),
            ('*', _) => (Word::Sign(Sign::Times), 1),
            ('/', _) => (Word::Sign(Sign::Over), 1),
            ('"' | '\'', _) => text(&characters, at)?,
            (c, next) if c.is_ascii_digit() || (c == '.' && next.is_some_and(|c| c.is_ascii_digit())) => {
                number_or_name(&characters, at)
            }
            (c, _) if c.is_ascii_alphabetic() || c == '_' => {
                let name = taken(&characters, at, in_a_name);
                let length = name.chars().count();
                (word_of(name), length)
            }
            (c, _) => {
                return Err(Untranslatable::new(
                    at + 1,
                    format!("\"{}\" is not understood", c.escape_default()),
                ));
            }
        };
        tokens.push(Token { word, at: at + 1 });
        at += length;
    }
    Ok(tokens)
}

fn in_a_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | ':' | '#')
}

fn taken(characters: &[char], from: usize, allowed: impl Fn(char) -> bool) -> String {
    characters.iter().skip(from).take_while(|c| allowed(**c)).collect()
}

/// Some operators have names.
fn word_of(name: String) -> Word {
    let sign = match name.to_ascii_lowercase().as_str() {
        "or" => Sign::Or,
        "and" => Sign::And,
        "eq" => Sign::Equal,
        "ne" => Sign::NotEqual,
        "lt" => Sign::Less,
        "le" => Sign::LessOrEqual,
        "gt" => Sign::Greater,
        "ge" => Sign::GreaterOrEqual,
        _ => return Word::Name(name),
    };
    Word::Sign(sign)
}

/// A number, or an answer named by numbers: `12X3X4SQ1`.
fn number_or_name(characters: &[char], at: usize) -> (Word, usize) {
    let digits = taken(characters, at, |c| c.is_ascii_digit());
    if characters.get(at + digits.len()) == Some(&'X') {
        let name = taken(characters, at, in_a_name);
        let length = name.chars().count();
        return (Word::Name(name), length);
    }
    let number = taken(characters, at, |c| c.is_ascii_digit() || c == '.');
    let length = number.len();
    (Word::Number(number), length)
}

fn text(characters: &[char], at: usize) -> Result<(Word, usize), Untranslatable> {
    let quote = characters.get(at).copied();
    let mut text = String::new();
    let mut place = at + 1;
    while let Some(&character) = characters.get(place) {
        place += 1;
        match (character, characters.get(place)) {
            ('\\', Some(&escaped)) if Some(escaped) == quote || escaped == '\\' => {
                // What is escaped in a pattern stays so: only the quotation mark loses its sign.
                if escaped == '\\' {
                    text.push('\\');
                }
                text.push(escaped);
                place += 1;
            }
            (c, _) if Some(c) == quote => return Ok((Word::Text(text), place - at)),
            (c, _) => text.push(c),
        }
    }
    Err(Untranslatable::new(at + 1, "a quotation mark is not closed"))
}
