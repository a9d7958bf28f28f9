//! A survey as it was taken in: ready to be stored as a draft.

use super::{Finding, Unsupported};
use crate::slug::Slug;
use crate::surveys::{Definition, NewSurvey, Settings};

/// A survey that was taken in.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// Title, introduction, thanks and languages.
    pub settings: Settings,
    /// A page for each group, and the quotas. A rule that could not be translated stands in it as it was written, and is wrong there: the editor
    /// says so beside its field, and the survey cannot be published before it is written anew.
    pub definition: Definition,
    /// What became of the codes.
    pub renamed: Vec<Renamed>,
    /// What cannot be done, or is done otherwise.
    pub unsupported: Vec<Finding<Unsupported>>,
}

/// What became of a question's codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renamed {
    /// LimeSurvey's number of the question.
    pub qid: u64,
    /// LimeSurvey's code.
    pub code: String,
    /// The name of the question here, with which the names of its parts begin.
    pub question: String,
    /// LimeSurvey's codes of rows, options and columns, and ours, in order.
    pub codes: Vec<(String, String)>,
}

impl Imported {
    /// The survey as a new one of no project.
    pub fn into_new_survey(self) -> NewSurvey {
        let first = self.settings.languages.first().copied();
        let title =
            first.map_or("", |tag| self.settings.title.pick_among(tag, &self.settings.languages).text);
        let slug = Slug::suggest(title);
        NewSurvey { slug, settings: self.settings, definition: self.definition, project: None }
    }
}
