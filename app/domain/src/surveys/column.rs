//! What a question's answer consists of. Most questions have one column, under their own name. A matrix has one for each row, a
//! ranking one for each thing that is ranked, and an option that opens a line of text has one for that text.
//!
//! Everything behind the form (storing, counting, exporting) knows columns only, so that a new kind of question is new
//! words for old columns.

use super::{Kind, Opt, Question, QuestionId};

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Content<'a> {
    /// The code of one option.
    One(&'a [Opt]),
    /// The codes of several options.
    Many(&'a [Opt]),
    /// A whole number between two, counted point by point.
    Point(i64, i64),
    /// A number.
    Number,
    /// A text.
    Text,
}

/// One column of a question.
#[derive(Debug, Clone, PartialEq)]
pub struct Column<'a> {
    /// Its name: the question's, or that of a part.
    pub id: QuestionId,
    /// The row or the thing it stands for, in a question that has several.
    pub row: Option<&'a Opt>,
    /// What stands in it.
    pub content: Content<'a>,
}

/// The part of a question that holds the text beside “other”.
pub const OTHER: &str = "other";

impl Question {
    /// Its columns, in order. A note has none.
    pub fn columns(&self) -> Vec<Column<'_>> {
        let own = |content| Column { id: self.id.clone(), row: None, content };
        let part = |row: &'_ Opt| self.id.part(&row.code);
        let mut columns = match &self.kind {
            Kind::Single { options, .. } => vec![own(Content::One(options))],
            Kind::Several { options, .. } => vec![own(Content::Many(options))],
            Kind::Scale { from, to, .. } => vec![own(Content::Point(*from, *to))],
            Kind::Nps { .. } => vec![own(Content::Point(0, 10))],
            Kind::Consent => vec![own(Content::Point(0, 1))],
            Kind::Matrix { rows, options, several } => rows
                .iter()
                .map(|row| Column {
                    id: part(row),
                    row: Some(row),
                    content: if *several { Content::Many(options) } else { Content::One(options) },
                })
                .collect(),
            Kind::Ranking { options, .. } => options
                .iter()
                .map(|option| Column {
                    id: part(option),
                    row: Some(option),
                    content: Content::Point(1, self.kind.places()),
                })
                .collect(),
            Kind::Number { .. } => vec![own(Content::Number)],
            Kind::ShortText
            | Kind::LongText
            | Kind::Email
            | Kind::Telephone
            | Kind::Url
            | Kind::Date { .. }
            | Kind::Time
            | Kind::DateTime
            | Kind::Place
            | Kind::File { .. }
            | Kind::Address
            | Kind::Calculation { .. }
            | Kind::Hidden => vec![own(Content::Text)],
            Kind::Note => Vec::new(),
        };
        let with_text = matches!(self.kind, Kind::Single { .. } | Kind::Several { .. });
        if let Some(option) = self.kind.options().iter().find(|option| option.other && with_text) {
            columns.push(Column { id: self.id.part(OTHER), row: Some(option), content: Content::Text });
        }
        columns
    }
}

impl Kind {
    /// How many places a ranking gives; 0 for other kinds.
    pub fn places(&self) -> i64 {
        match self {
            Kind::Ranking { options, places } => {
                let all = i64::try_from(options.len()).unwrap_or(i64::MAX);
                places.map_or(all, |places| i64::from(places).min(all))
            }
            _ => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surveys::KindCode;
    use crate::text::Translated;

    fn options(codes: &[&str]) -> Vec<Opt> {
        codes.iter().map(|code| Opt::new(*code, Translated::both(*code, *code))).collect()
    }

    fn names(kind: Kind) -> Vec<String> {
        let question = Question { kind, ..Question::blank(KindCode::Note) };
        question.columns().iter().map(|column| column.id.to_string()).collect()
    }

    #[test]
    fn rows_and_ranked_things_have_columns_of_their_own() {
        let matrix =
            Kind::Matrix { rows: options(&["r1", "r2"]), options: options(&["a", "b"]), several: false };
        assert_eq!(names(matrix), ["q0.r1", "q0.r2"]);
        assert_eq!(names(Kind::Ranking { options: options(&["x", "y"]), places: Some(1) }), ["q0.x", "q0.y"]);
    }

    #[test]
    fn an_option_with_a_text_has_a_column_for_it() {
        let mut list = options(&["a", "b"]);
        list.push(Opt::new("o9", Translated::default()).with_text());
        assert_eq!(names(Kind::single(list)), ["q0", "q0.other"]);
    }

    #[test]
    fn words_between_questions_have_none() {
        assert!(names(Kind::Note).is_empty());
        assert_eq!(names(Kind::Consent), ["q0"]);
    }

    #[test]
    fn a_ranking_gives_no_more_places_than_there_are_things() {
        assert_eq!(Kind::Ranking { options: options(&["x", "y"]), places: Some(9) }.places(), 2);
        assert_eq!(Kind::Ranking { options: options(&["x", "y"]), places: None }.places(), 2);
    }
}
