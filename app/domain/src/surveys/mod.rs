//! Surveys: what can be asked, what counts as an answer, and what the answers come to.
//!
//! A [`Survey`] has [`Settings`] and a [`Definition`], which is pages of [`Question`]s. A response is read from a form by
//! [`read_page`] or [`read_all`] into [`Answers`]. What was counted, a [`Tally`], becomes [`Results`] for the public or for designers.

mod answer;
mod change;
pub mod constructed;
mod definition;
mod export;
pub mod logic;
mod number;
mod question;
mod question_form;
mod read;
mod results;
mod settings;
mod status;
mod survey;

pub use answer::{Answer, Answers};
pub use change::{Change, Direction, Refusal};
pub use definition::{Definition, MAX_PAGES, MAX_QUESTIONS, Missing, Page};
pub use export::neutral_cell;
pub use number::{parse_number, write_number};
pub use question::{Kind, KindCode, Opt, Question, QuestionId};
pub use question_form::{read_question, typed_question};
pub use read::{field, read_all, read_page};
pub use results::{
    Audience, Enough, Finding, LEAST_RESPONSES, NumberSummary, OverallResult, Published, QuestionResult,
    Results, Tally, results,
};
pub use settings::{
    Measure, Mode, Overall, ResultsFor, Settings, read_overall, read_settings, typed_settings,
};
pub use status::{Status, Step};
pub use survey::{Listed, NewSurvey, Survey};
