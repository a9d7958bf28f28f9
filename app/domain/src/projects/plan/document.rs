//! A work plan as a file: JSON, a list of workstreams. What is read and written again is the same.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::deadline::Dated;
use super::{Activity, Deadline, Evidence, StreamKind, StreamStatus, Workstream};
use crate::link::is_web_address;
use crate::text::Translated;

/// The most workstreams of a plan.
pub const MAX_STREAMS: usize = 200;
/// The most activities of a workstream.
pub const MAX_ACTIVITIES: usize = 100;
/// The most characters of a code, of a title, and of a name or a note.
const CODE: usize = 20;
const TITLE: usize = 300;
const WORDS: usize = 500;
/// The most names or numbers in a list.
const LIST: usize = 100;

/// Why a file is no work plan: where, and what.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {what}")]
pub struct NotAPlan {
    /// The workstream or activity by its code, or by its number when it has none.
    pub place: String,
    /// What is wrong there, and what to write.
    pub what: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenStream {
    id: String,
    kind: StreamKind,
    title: Translated,
    deadline: Deadline,
    status: Option<StreamStatus>,
    lead: Vec<String>,
    lead_note: Option<String>,
    participants: Vec<String>,
    interested: Vec<String>,
    goals: Vec<u16>,
    themes: Vec<u16>,
    activities: Vec<serde_json::Value>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    evidence: Vec<Evidence>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenActivity {
    id: String,
    title: Translated,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    month: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    quarter: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    year: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    unknown_quantity: bool,
}

/// Reads a plan.
///
/// # Errors
/// Everything that is wrong, each with its place.
pub fn read(text: &str) -> Result<Vec<Workstream>, Vec<NotAPlan>> {
    let wrong = |what: String| vec![NotAPlan { place: "the file".to_owned(), what }];
    let streams: Vec<serde_json::Value> = serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|error| wrong(format!("it is not a JSON list of workstreams ({error})")))?;
    if streams.is_empty() {
        return Err(wrong("it has no workstreams".to_owned()));
    }
    if streams.len() > MAX_STREAMS {
        let count = streams.len();
        return Err(wrong(format!("it has {count} workstreams; {MAX_STREAMS} at most are taken")));
    }
    let mut reader = Reader::default();
    let plan = streams.into_iter().enumerate().filter_map(|(n, value)| reader.stream(n, value)).collect();
    if reader.wrong.is_empty() { Ok(plan) } else { Err(reader.wrong) }
}

/// Writes a plan, as [`read`] reads it.
pub fn write(plan: &[Workstream]) -> String {
    let streams: Vec<WrittenStream> = plan.iter().map(written).collect();
    let mut text = serde_json::to_string_pretty(&streams).unwrap_or_default();
    text.push('\n');
    text
}

#[derive(Default)]
struct Reader {
    wrong: Vec<NotAPlan>,
    codes: BTreeSet<String>,
}

impl Reader {
    fn say(&mut self, place: &str, what: impl Into<String>) {
        self.wrong.push(NotAPlan { place: place.to_owned(), what: what.into() });
    }

    /// What it is called in what is said of it, whatever else is wrong with it.
    fn place(value: &serde_json::Value, what: &str, n: usize) -> String {
        match value.get("id").and_then(serde_json::Value::as_str) {
            Some(id) if !id.is_empty() => id.chars().take(CODE).collect(),
            _ => format!("{what} {}", n + 1),
        }
    }

    /// What is written there, unless it is of another shape.
    fn read<T: DeserializeOwned>(&mut self, place: &str, value: serde_json::Value) -> Option<T> {
        serde_json::from_value(value).map_err(|error| self.say(place, error.to_string())).ok()
    }

    fn stream(&mut self, n: usize, value: serde_json::Value) -> Option<Workstream> {
        let place = Self::place(&value, "workstream", n);
        let read: WrittenStream = self.read(&place, value)?;
        self.code(&place, &read.id);
        self.title(&place, &read.title);
        let lists =
            [("lead", &read.lead), ("participants", &read.participants), ("interested", &read.interested)];
        for (name, list) in lists {
            self.names(&place, name, list);
        }
        for (name, list) in [("goals", &read.goals), ("themes", &read.themes)] {
            if list.len() > LIST {
                self.say(&place, format!("{name:?} has more than {LIST} numbers"));
            }
        }
        if read.lead_note.as_ref().is_some_and(|note| note.chars().count() > WORDS) {
            self.say(&place, format!("\"lead_note\" has more than {WORDS} characters"));
        }
        if read.activities.len() > MAX_ACTIVITIES {
            self.say(&place, format!("it has more than {MAX_ACTIVITIES} activities"));
        }
        let activities = read.activities.into_iter().enumerate();
        let activities = activities.filter_map(|(n, value)| self.activity(&place, n, value)).collect();
        for evidence in &read.evidence {
            if !is_web_address(&evidence.url) {
                self.say(&place, format!("{:?} is no web address; write https://…", evidence.url));
            }
            if evidence.label.trim().is_empty() || evidence.label.chars().count() > WORDS {
                self.say(&place, format!("the label of evidence has 1 to {WORDS} characters"));
            }
        }
        let stream = Workstream {
            code: read.id,
            kind: read.kind,
            title: read.title,
            deadline: read.deadline,
            status: read.status,
            lead: read.lead,
            lead_note: read.lead_note,
            participants: read.participants,
            interested: read.interested,
            goals: read.goals,
            themes: read.themes,
            activities,
            evidence: read.evidence,
        };
        if stream.lacks_evidence() {
            self.say(&place, "it is completed and has no evidence; add a link under \"evidence\"");
        }
        Some(stream)
    }

    fn activity(&mut self, stream: &str, n: usize, value: serde_json::Value) -> Option<Activity> {
        let place = Self::place(&value, &format!("{stream}, activity"), n);
        let read: WrittenActivity = self.read(&place, value)?;
        self.code(&place, &read.id);
        self.title(&place, &read.title);
        let WrittenActivity { id, title, date, month, quarter, year, unknown_quantity } = read;
        let at = match (Dated { date, month, quarter, year }).point() {
            Ok(at) => at,
            Err(what) => {
                self.say(&place, what);
                None
            }
        };
        Some(Activity { code: id, title, at, unknown_quantity })
    }

    fn code(&mut self, place: &str, code: &str) {
        let good = |c: char| c.is_alphanumeric() || ".-_".contains(c);
        if code.is_empty() || code.chars().count() > CODE || !code.chars().all(good) {
            self.say(
                place,
                format!("\"id\" is {code:?}: write 1 to {CODE} letters, digits, dots and hyphens"),
            );
        } else if !self.codes.insert(code.to_owned()) {
            self.say(place, format!("{code:?} is the \"id\" of another workstream or activity too"));
        }
    }

    fn title(&mut self, place: &str, title: &Translated) {
        if title.is_empty() {
            self.say(place, "\"title\" is empty in every language");
        }
        for tag in title.tags() {
            if title.exactly(tag).is_some_and(|text| text.chars().count() > TITLE) {
                self.say(place, format!("\"title\" has more than {TITLE} characters"));
            }
        }
    }

    fn names(&mut self, place: &str, field: &str, names: &[String]) {
        let good = |name: &String| !name.trim().is_empty() && name.chars().count() <= WORDS;
        if names.len() > LIST || !names.iter().all(good) {
            self.say(place, format!("{field:?} takes {LIST} names at most, each of 1 to {WORDS} characters"));
        }
    }
}

fn written(stream: &Workstream) -> WrittenStream {
    let activity = |activity: &Activity| {
        let Dated { date, month, quarter, year } = Dated::of(activity.at);
        let written = WrittenActivity {
            id: activity.code.clone(),
            title: activity.title.clone(),
            date,
            month,
            quarter,
            year,
            unknown_quantity: activity.unknown_quantity,
        };
        serde_json::to_value(written).unwrap_or_default()
    };
    WrittenStream {
        id: stream.code.clone(),
        kind: stream.kind,
        title: stream.title.clone(),
        deadline: stream.deadline,
        status: stream.status,
        lead: stream.lead.clone(),
        lead_note: stream.lead_note.clone(),
        participants: stream.participants.clone(),
        interested: stream.interested.clone(),
        goals: stream.goals.clone(),
        themes: stream.themes.clone(),
        activities: stream.activities.iter().map(activity).collect(),
        evidence: stream.evidence.clone(),
    }
}
