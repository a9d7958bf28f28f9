//! Surveys: what can be asked, what counts as an answer, and what the answers come to.
//!
//! A [`Survey`] has [`Settings`] and a [`Definition`], which is pages of [`Question`]s. A response is read from a form by
//! [`read_page`] or [`read_all`] into [`Answers`]. What was counted, a [`Tally`], becomes [`Results`] for the public or for designers.

pub mod agreement;
mod answer;
mod arrange;
mod change;
mod column;
pub mod constructed;
mod copies;
mod definition;
#[cfg(test)]
mod documented;
mod export;
mod file;
pub mod files;
mod group;
pub mod import;
pub mod interview;
mod invitation;
mod invitation_code;
mod kept_words;
mod kind;
mod largest;
mod library;
mod link_state;
pub mod logic;
pub mod lss;
mod number;
mod option;
mod picture;
pub mod place_map;
mod question;
mod question_form;
mod quota;
mod read;
mod receipt_code;
mod repeats;
mod results;
mod resume_code;
pub mod review;
mod rules;
mod section;
mod set_apart;
mod settings;
mod sharing;
mod site;
mod status;
mod survey;
pub mod suspicion;
mod template;
mod used;
mod without_answers;
mod written_code;
pub mod xlsform;

pub use answer::{Answer, Answers};
pub use arrange::Spot;
pub use change::{Change, Direction, Refusal};
pub use column::{Column, Content, OTHER};
pub use copies::{Copies, Left, LeftOut, copies};
pub use definition::{Definition, MAX_PAGES, MAX_QUESTIONS, Missing, Page};
pub use export::neutral_cell;
pub use file::{OptionFile, PageFile, QuestionFile, definition_of};
pub use group::Group;
pub use invitation::{
    Batch, Flaw, Invitee, LINK_PLACE, Letter, MAX_INVITATIONS, NAME_PLACE, Wrong, WrongLine, read_batch,
    read_letter,
};
pub use invitation_code::InvitationCode;
pub use kind::{Kind, KindCode, Look, ScaleLook};
pub use library::{
    LibraryQuestion, MOST_WORDS, folded_words, read_library_question, searchable, typed_library_question,
};
pub use link_state::LinkState;
pub use number::{parse_number, write_number};
pub use option::Opt;
pub use picture::{
    MOST_PICTURE_BYTES, MOST_PICTURE_SIDE, Picture, PictureId, PictureKind, read_alt, typed_alt,
};
pub use question::{Question, QuestionId, read_instance};
pub use question_form::{MAX_OPTIONS, MAX_ROWS, RULE, read_question, typed_question};
pub use quota::{MAX_QUOTAS, Quota, read_quota, typed_quota};
pub use read::{
    clean_line, field, field_of, numbers_in, parse_date, parse_date_time, parse_place, parse_time, read_all,
    read_page,
};
pub use receipt_code::ReceiptCode;
pub use repeats::count_field;
pub use results::{
    Audience, Enough, Finding, LEAST_RESPONSES, NumberSummary, OverallResult, Published, QuestionResult,
    Rank, Results, Row, Tally, results,
};
pub use resume_code::{ResumeCode, SAVED_DAYS};
pub use rules::Rules;
pub use section::{MAX_SECTIONS, MOST_INSTANCES, Node, Repeat, Section, read_section, typed_section};
pub use set_apart::{DayOfResponses, Move, Unsafe, movable};
pub use settings::{
    Measure, Mode, Overall, Privacy, ResultsFor, Settings, read_overall, read_settings, typed_settings,
};
pub use sharing::{Kiosk, Sharing, read_sharing, typed_sharing};
pub use site::{Site, WrongSite};
pub use status::{GRACE, Status, Step};
pub use survey::{Listed, NewSurvey, Survey};
pub use template::Template;
pub use used::Used;
