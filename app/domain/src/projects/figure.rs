//! The numbers of a project: each row says what it counts, and rows are never merged into one.

use serde::{Deserialize, Serialize};

use super::Count;
use super::rows::rows;
use crate::form::{Reader, Typed};
use crate::text::Translated;

/// What a row counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FigureKind {
    /// People who took part; the only kind that the lab's figure of participants adds up.
    Participants,
    /// Interviews.
    Interviews,
    /// People trained.
    Trained,
    /// Responses to surveys.
    Responses,
    /// Tests with users.
    Tests,
    /// Something else, which the note names.
    Other,
}

impl FigureKind {
    /// Every kind.
    pub const ALL: [FigureKind; 6] = [
        FigureKind::Participants,
        FigureKind::Interviews,
        FigureKind::Trained,
        FigureKind::Responses,
        FigureKind::Tests,
        FigureKind::Other,
    ];

    /// The code in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            FigureKind::Participants => "participants",
            FigureKind::Interviews => "interviews",
            FigureKind::Trained => "trained",
            FigureKind::Responses => "responses",
            FigureKind::Tests => "tests",
            FigureKind::Other => "other",
        }
    }

    /// The message that names it, for a count of any size.
    pub fn message(self) -> &'static str {
        match self {
            FigureKind::Participants => "figure-participants",
            FigureKind::Interviews => "figure-interviews",
            FigureKind::Trained => "figure-trained",
            FigureKind::Responses => "figure-responses",
            FigureKind::Tests => "figure-tests",
            FigureKind::Other => "figure-other",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<FigureKind> {
        FigureKind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// One row: what was counted, how many, and of whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureRow {
    /// What was counted.
    pub kind: FigureKind,
    /// How many; unknown when absent.
    pub count: Option<Count>,
    /// Of whom, or with whom: “younger citizens”, “with regional directors”.
    pub note: Translated,
}

impl FigureRow {
    /// Reads the rows `figure_0_kind`, `figure_0_count`, `figure_0_note_pt`, ….
    pub(super) fn read(reader: &mut Reader<'_>) -> Vec<FigureRow> {
        (0..rows(reader.typed(), "figure"))
            .filter_map(|row| {
                let of = |part: &str| format!("figure_{row}_{part}");
                let note = reader.translated(&of("note"), 200);
                let text = reader.optional(&of("count"), 30);
                let kind = reader.one_of(&of("kind"), FigureKind::from_code);
                let count = Count::parse(&text);
                if !text.is_empty() && count.is_none() {
                    reader.wrong(of("count"), "error-not-a-count");
                }
                match kind {
                    Some(kind) => {
                        if kind == FigureKind::Other && note.is_empty() {
                            reader.wrong(of("note_pt"), "error-required-in-one-language");
                        }
                        Some(FigureRow { kind, count, note })
                    }
                    None => {
                        if !(text.is_empty() && note.is_empty()) {
                            reader.wrong(of("kind"), "error-required");
                        }
                        None
                    }
                }
            })
            .collect()
    }

    pub(super) fn typed(figures: &[FigureRow], typed: Typed) -> Typed {
        figures.iter().enumerate().fold(typed, |typed, (row, figure)| {
            typed
                .with(format!("figure_{row}_kind"), figure.kind.code())
                .with(format!("figure_{row}_count"), figure.count.map(Count::typed).unwrap_or_default())
                .with_translated(&format!("figure_{row}_note"), &figure.note)
        })
    }
}
