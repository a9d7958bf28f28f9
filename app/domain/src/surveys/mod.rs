//! Surveys: what can be asked, what counts as an answer, and what the answers come to.
//!
//! A [`Survey`] has [`Settings`] and a [`Definition`], which is pages of [`Question`]s. A response is read from a form by
//! [`read_page`] or [`read_all`] into [`Answers`]. What was counted, a [`Tally`], becomes [`Results`] for the public or for designers.

pub mod agreement;
mod answer;
mod change;
mod column;
pub mod constructed;
mod definition;
mod export;
pub mod interview;
mod kept_words;
mod kind;
pub mod logic;
mod number;
mod option;
mod question;
mod question_form;
mod read;
mod results;
mod resume_code;
mod rules;
mod settings;
mod status;
mod survey;
mod used;
mod without_answers;
pub mod xlsform;

pub use answer::{Answer, Answers};
pub use change::{Change, Direction, Refusal};
pub use column::{Column, Content, OTHER};
pub use definition::{Definition, MAX_PAGES, MAX_QUESTIONS, Missing, Page};
pub use export::neutral_cell;
pub use kind::{Kind, KindCode, Look, ScaleLook};
pub use number::{parse_number, write_number};
pub use option::Opt;
pub use question::{Question, QuestionId};
pub use question_form::{MAX_OPTIONS, MAX_ROWS, RULE, read_question, typed_question};
pub use read::{
    clean_line, field, field_of, numbers_in, parse_date, parse_date_time, parse_place, parse_time, read_all,
    read_page,
};
pub use results::{
    Audience, Enough, Finding, LEAST_RESPONSES, NumberSummary, OverallResult, Published, QuestionResult,
    Rank, Results, Row, Tally, results,
};
pub use resume_code::{ResumeCode, SAVED_DAYS};
pub use rules::Rules;
pub use settings::{
    Measure, Mode, Overall, Privacy, ResultsFor, Settings, read_overall, read_settings, typed_settings,
};
pub use status::{Status, Step};
pub use survey::{Listed, NewSurvey, Survey};
pub use used::Used;
