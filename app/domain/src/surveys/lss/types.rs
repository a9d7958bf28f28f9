//! LimeSurvey's question types, and what becomes of each. The documentation is written from this table.

use crate::tag::Tag;
use crate::text::Translated;

/// A question type.
#[derive(Debug)]
pub struct Type {
    /// LimeSurvey's letter.
    pub code: &'static str,
    /// What LimeSurvey calls it.
    pub name: &'static str,
    /// What becomes of it, in words.
    pub becomes: &'static str,
    pub(super) shape: Shape,
}

/// What becomes of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// One of a list.
    Single,
    /// One of a list, folded into one control.
    DropDown,
    /// One of a list, and a text beside it.
    SingleWithComment,
    /// One of a few fixed answers.
    Fixed(&'static [Answer]),
    /// Several of a list.
    Several,
    /// Several of a list, each with a text.
    SeveralWithComments,
    /// 1 to 5.
    Points,
    /// One answer for each row.
    Matrix,
    /// One fixed answer for each row.
    MatrixOf(&'static [Answer]),
    /// Two answers for each row.
    TwoScales,
    /// A number for each row and column; or a mark.
    NumberCells,
    /// A text for each row and column.
    TextCells,
    Number,
    Numbers,
    ShortText,
    LongText,
    Texts,
    Date,
    Ranking,
    Note,
    Equation,
    File,
    /// There is nothing like it.
    Left(&'static str),
}

/// A fixed answer: its code and its words in some languages.
pub(super) type Answer = (&'static str, [&'static str; 5]);

/// The languages of the fixed answers.
const LANGUAGES: [&str; 5] = ["pt", "en", "es", "fr", "de"];

const YES_NO: [Answer; 2] =
    [("Y", ["Sim", "Yes", "Sí", "Oui", "Ja"]), ("N", ["Não", "No", "No", "Non", "Nein"])];
const GENDER: [Answer; 2] = [
    ("F", ["Feminino", "Female", "Femenino", "Féminin", "Weiblich"]),
    ("M", ["Masculino", "Male", "Masculino", "Masculin", "Männlich"]),
];
const YES_UNCERTAIN_NO: [Answer; 3] = [
    ("Y", ["Sim", "Yes", "Sí", "Oui", "Ja"]),
    ("U", ["Não tenho a certeza", "Uncertain", "No estoy seguro", "Incertain", "Unsicher"]),
    ("N", ["Não", "No", "No", "Non", "Nein"]),
];
const MORE_SAME_LESS: [Answer; 3] = [
    ("I", ["Aumentou", "Increase", "Aumentó", "Augmentation", "Zunahme"]),
    ("S", ["Igual", "Same", "Igual", "Sans changement", "Gleich"]),
    ("D", ["Diminuiu", "Decrease", "Disminuyó", "Diminution", "Abnahme"]),
];
const TO_FIVE: [Answer; 5] =
    [("1", ["1"; 5]), ("2", ["2"; 5]), ("3", ["3"; 5]), ("4", ["4"; 5]), ("5", ["5"; 5])];
const TO_TEN: [Answer; 10] = [
    ("1", ["1"; 5]),
    ("2", ["2"; 5]),
    ("3", ["3"; 5]),
    ("4", ["4"; 5]),
    ("5", ["5"; 5]),
    ("6", ["6"; 5]),
    ("7", ["7"; 5]),
    ("8", ["8"; 5]),
    ("9", ["9"; 5]),
    ("10", ["10"; 5]),
];
const OTHER: [&str; 5] = ["Outro", "Other", "Otro", "Autre", "Sonstiges"];

/// The words in the survey's languages; in English where none of them is known.
pub(super) fn fixed_words(words: &[&'static str; 5], languages: &[Tag]) -> Translated {
    let mut text = Translated::default();
    for tag in languages {
        let primary = tag.as_str().split('-').next().unwrap_or_default();
        let known = LANGUAGES.iter().zip(words).find(|(language, _)| **language == primary);
        if let Some((_, words)) = known {
            text = text.with(*tag, *words);
        }
    }
    match (text.is_empty(), words) {
        (true, [_, english, ..]) => Translated::of(crate::lang::Lang::En, *english),
        _ => text,
    }
}

/// The words of one more answer.
pub(super) fn other_words(languages: &[Tag]) -> Translated {
    fixed_words(&OTHER, languages)
}

macro_rules! types {
    ($($code:literal, $name:literal, $shape:expr, $becomes:literal;)*) => {
        /// Every question type.
        pub static TYPES: &[Type] = &[$(Type { code: $code, name: $name, becomes: $becomes, shape: $shape }),*];
    };
}

types! {
    "L", "List (radio)", Shape::Single, "single choice";
    "!", "List (drop-down)", Shape::DropDown, "single choice, as a drop-down";
    "O", "List with comment", Shape::SingleWithComment, "single choice, and a long text after it";
    "Y", "Yes/No", Shape::Fixed(&YES_NO), "single choice of yes and no";
    "G", "Gender", Shape::Fixed(&GENDER), "single choice of female and male";
    "5", "5 point choice", Shape::Points, "scale from 1 to 5, whose ends are to be named";
    "M", "Multiple choice", Shape::Several, "several choices";
    "P", "Multiple choice with comments", Shape::SeveralWithComments, "several choices; the comments are left out";
    "R", "Ranking", Shape::Ranking, "ranking";
    "F", "Array", Shape::Matrix, "matrix";
    "H", "Array by column", Shape::Matrix, "matrix, with the parts as rows";
    "A", "Array (5 point choice)", Shape::MatrixOf(&TO_FIVE), "matrix with 1 to 5";
    "B", "Array (10 point choice)", Shape::MatrixOf(&TO_TEN), "matrix with 1 to 10";
    "C", "Array (yes/no/uncertain)", Shape::MatrixOf(&YES_UNCERTAIN_NO), "matrix with yes, uncertain and no";
    "E", "Array (increase/same/decrease)", Shape::MatrixOf(&MORE_SAME_LESS), "matrix with increase, same and decrease";
    "1", "Array dual scale", Shape::TwoScales, "two matrices, one for each scale";
    ":", "Array (numbers)", Shape::NumberCells, "a number for each row and column; a matrix of several per row where it has boxes to tick";
    ";", "Array (texts)", Shape::TextCells, "a short text for each row and column";
    "N", "Numerical input", Shape::Number, "number";
    "K", "Multiple numerical input", Shape::Numbers, "a text, and a number for each part";
    "S", "Short free text", Shape::ShortText, "short text";
    "T", "Long free text", Shape::LongText, "long text";
    "U", "Huge free text", Shape::LongText, "long text";
    "Q", "Multiple short text", Shape::Texts, "a text, and a short text for each part";
    "D", "Date/time", Shape::Date, "date, time, or date and time, by its format";
    "X", "Text display", Shape::Note, "text between questions";
    "*", "Equation", Shape::Equation, "calculation";
    "|", "File upload", Shape::File, "a file, of the kinds that its endings name; its title and its comment are not asked";
    "I", "Language switch", Shape::Left("people choose their language on every page; the question is left out"),
        "not supported: people choose their language on every page; left out";
}

/// The type with this letter.
pub(super) fn find(code: &str) -> Option<&'static Type> {
    TYPES.iter().find(|known| known.code == code)
}

/// The table as Markdown, for the documentation.
pub fn types_markdown() -> String {
    let mut text = String::from("| Type | LimeSurvey's name | Becomes |\n| --- | --- | --- |\n");
    for known in TYPES {
        // A bar would end the cell.
        let code = known.code.replace('|', "\\|");
        text.push_str(&format!("| `{code}` | {} | {} |\n", known.name, known.becomes));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    #[test]
    fn every_type_is_there_once() {
        for (at, known) in TYPES.iter().enumerate() {
            assert!(TYPES.iter().skip(at + 1).all(|other| other.code != known.code), "{}", known.code);
        }
        assert_eq!(TYPES.len(), 29);
    }

    #[test]
    fn fixed_answers_are_in_the_surveys_languages_or_in_english() {
        let tags = |list: &[&str]| list.iter().filter_map(|text| Tag::parse(text)).collect::<Vec<_>>();
        let text = other_words(&tags(&["pt-BR", "nl", "de"]));
        assert_eq!(text.exactly(Tag::parse("pt-BR").unwrap()), Some("Outro"));
        assert_eq!(text.tags().count(), 2);
        assert_eq!(other_words(&tags(&["nl"])), Translated::of(Lang::En, "Other"));
    }
}
