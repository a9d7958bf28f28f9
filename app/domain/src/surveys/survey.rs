//! A survey, whole and as a line in a list.

use super::review::Checked;
use super::{Definition, GRACE, Mode, ResultsFor, Settings, Status};
use crate::id::{ProjectId, SurveyId};
use crate::slug::Slug;
use crate::text::Translated;
use crate::time::Moment;

/// A survey with its questions.
#[derive(Debug, Clone, PartialEq)]
pub struct Survey {
    /// Its id.
    pub id: SurveyId,
    /// The last part of its address.
    pub slug: Slug,
    /// Where it stands.
    pub status: Status,
    /// What it is called, promises and shows.
    pub settings: Settings,
    /// What it asks.
    pub definition: Definition,
    /// The project it belongs to.
    pub project: Option<ProjectId>,
    /// Counts its changes, for two people who edit at once.
    pub version: i32,
    /// When it was last published, closed or, as a draft, made.
    pub listed_at: Moment,
}

/// What a survey starts with.
#[derive(Debug, Clone, PartialEq)]
pub struct NewSurvey {
    /// The last part of its address; numbered when taken.
    pub slug: Slug,
    /// What it is called, promises and shows.
    pub settings: Settings,
    /// What it asks.
    pub definition: Definition,
    /// The project it belongs to.
    pub project: Option<ProjectId>,
}

/// A survey in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// Its id.
    pub id: SurveyId,
    /// The last part of its address.
    pub slug: Slug,
    /// Where it stands.
    pub status: Status,
    /// Its title.
    pub title: Translated,
    /// Why it is asked.
    pub introduction: Translated,
    /// Who may answer.
    pub mode: Mode,
    /// Who sees its results.
    pub results: ResultsFor,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// When it was last published, closed or, as a draft, made.
    pub listed_at: Moment,
}

impl Survey {
    /// Its path without the language.
    pub fn path(&self) -> String {
        format!("/surveys/{}", self.slug)
    }

    /// Where it stands at a moment: what is closing closes by itself.
    pub fn status_at(&self, now: Moment) -> Status {
        self.status.by(self.listed_at, now)
    }

    /// Until when a form that was begun can be sent, while the survey is closing.
    pub fn takes_until(&self) -> Option<Moment> {
        (self.status == Status::Closing).then(|| self.listed_at.plus_seconds(GRACE))
    }

    /// Whether it can be published as it is set: nothing is missing, and every rule can be carried out.
    pub fn is_ready(&self) -> bool {
        Checked::of(&self.definition, &self.settings).is_ready()
    }

    /// The survey as it stands in a list.
    pub fn listed(&self) -> Listed {
        Listed {
            id: self.id,
            slug: self.slug.clone(),
            status: self.status,
            title: self.settings.title.clone(),
            introduction: self.settings.introduction.clone(),
            mode: self.settings.mode,
            results: self.settings.results,
            minutes: self.definition.minutes(),
            listed_at: self.listed_at,
        }
    }
}

impl Listed {
    /// Its path without the language.
    pub fn path(&self) -> String {
        format!("/surveys/{}", self.slug)
    }
}
