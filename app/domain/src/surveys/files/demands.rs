//! What a survey's file questions demand: how much one response may bring, and which files its promise allows.

use super::{Family, FileFormat, MEGABYTE, MOST_MEGABYTES};
use crate::surveys::{Definition, Kind, Missing, Mode, Page, Privacy, Question, Settings};

/// The files of one response that waits sealed come to no more, in bytes: up to four wait, each as large as it may be.
pub const MOST_SEALED_BYTES: u64 = 20 * MEGABYTE;
/// The files of one response come to no more.
const MOST_BYTES: u64 = 100 * MEGABYTE;
/// What a file takes beside its content: its question's name, its format, lengths.
const AROUND: u64 = 200;

impl Settings {
    /// Whether responses wait sealed until there are enough: where they are anonymous, and where nobody is known who could be named.
    pub fn is_sealed(&self) -> bool {
        self.privacy == Privacy::Anonymous || self.mode == Mode::Open
    }

    /// Whether a survey with these settings takes files of a family.
    pub fn takes(&self, family: Family) -> bool {
        !self.is_sealed() || family.is_nameless()
    }
}

impl Kind {
    /// A question that takes every file.
    pub fn any_file() -> Kind {
        Kind::File { accepts: Family::ALL.to_vec(), most: MOST_MEGABYTES }
    }

    /// The formats that a question takes under these settings; none when it takes no files.
    pub fn formats(&self, settings: &Settings) -> Vec<FileFormat> {
        let families = match self {
            Kind::File { accepts, .. } => accepts.as_slice(),
            _ => &[],
        };
        families
            .iter()
            .filter(|family| settings.takes(**family))
            .flat_map(|family| family.formats())
            .collect()
    }

    /// How many bytes a file has at most; 0 when it takes none.
    pub fn most_bytes(&self) -> u64 {
        match self {
            Kind::File { most, .. } => u64::from(*most) * MEGABYTE,
            _ => 0,
        }
    }
}

impl Definition {
    /// Whether anything asks for a file.
    pub fn has_files(&self) -> bool {
        self.questions().any(|question| matches!(question.kind, Kind::File { .. }))
    }

    /// The most bytes that the files of one response take when they are written down plainly; 0 when no question asks for one.
    pub fn largest_files(&self) -> usize {
        let bytes: u64 = self.pages().iter().flat_map(of_page).fold(0, u64::saturating_add);
        let around = if bytes > 0 { AROUND } else { 0 };
        usize::try_from(bytes.saturating_add(around)).unwrap_or(usize::MAX)
    }

    /// All that keeps the survey from being published with these settings, but for its rules.
    pub fn missing_with(&self, settings: &Settings) -> Vec<Missing> {
        let mut missing = self.missing();
        missing.extend(self.missing_of_files(settings));
        missing
    }

    /// What of its file questions keeps the survey from being published with these settings.
    fn missing_of_files(&self, settings: &Settings) -> Vec<Missing> {
        let mut missing = Vec::new();
        for question in self.questions() {
            let Kind::File { accepts, .. } = &question.kind else { continue };
            if !accepts.iter().all(|family| settings.takes(*family)) {
                let message = "survey-missing-files-nameless";
                missing.push(Missing { question: Some(question.id.clone()), message });
            }
        }
        let (most, message) = if settings.is_sealed() {
            (MOST_SEALED_BYTES, "survey-missing-files-sealed")
        } else {
            (MOST_BYTES, "survey-missing-files-bytes")
        };
        let contents: u64 = self
            .pages()
            .iter()
            .flat_map(of_page)
            .map(|bytes| bytes - bytes % MEGABYTE)
            .fold(0, u64::saturating_add);
        if contents > most {
            missing.push(Missing { question: None, message });
        }
        missing
    }
}

/// What the file questions of a page take, each as often as it may be asked.
fn of_page(page: &Page) -> impl Iterator<Item = u64> {
    let files = page.questions.iter().filter(|question| matches!(question.kind, Kind::File { .. }));
    files.map(|question| (question.kind.most_bytes() + AROUND).saturating_mul(times(page, question)))
}

fn times(page: &Page, question: &Question) -> u64 {
    let around = page.around(question.section.as_ref()).into_iter();
    let times = around.filter_map(|section| section.repeat.as_ref()).map(|repeat| repeat.clamp(u32::MAX));
    times.map(u64::from).fold(1, u64::saturating_mul)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surveys::KindCode;

    fn asking(accepts: Vec<Family>, most: u32, count: usize) -> Definition {
        let kind = Kind::File { accepts, most };
        let question = Question { kind, ..Question::blank(KindCode::File) };
        Definition::single_page(vec![question; count])
    }

    fn messages(definition: &Definition, settings: &Settings) -> Vec<&'static str> {
        definition.missing_of_files(settings).into_iter().map(|missing| missing.message).collect()
    }

    #[test]
    fn where_nobody_may_be_known_only_pictures_and_text_are_taken() {
        let anonymous = Settings { mode: Mode::SignedIn, privacy: Privacy::Anonymous, ..Settings::default() };
        let open = Settings { mode: Mode::Open, privacy: Privacy::Identified, ..Settings::default() };
        let named = Settings { mode: Mode::SignedIn, privacy: Privacy::Identified, ..Settings::default() };
        let all = asking(Family::ALL.to_vec(), 1, 1);
        assert_eq!(messages(&all, &anonymous), ["survey-missing-files-nameless"]);
        assert_eq!(messages(&all, &open), ["survey-missing-files-nameless"]);
        assert!(messages(&all, &named).is_empty());
        let some = asking(vec![Family::Pictures, Family::Text], 1, 1);
        assert!(messages(&some, &anonymous).is_empty());
        let kind = &all.questions().next().unwrap().kind;
        assert_eq!(kind.formats(&anonymous).len(), 4);
        assert_eq!(kind.formats(&named).len(), FileFormat::ALL.len());
    }

    #[test]
    fn what_waits_sealed_is_bounded() {
        let open = Settings { mode: Mode::Open, ..Settings::default() };
        assert!(messages(&asking(vec![Family::Pictures], 5, 4), &open).is_empty());
        let five = asking(vec![Family::Pictures], 5, 5);
        assert_eq!(messages(&five, &open), ["survey-missing-files-sealed"]);
        let named = Settings { mode: Mode::SignedIn, privacy: Privacy::Identified, ..Settings::default() };
        assert!(messages(&five, &named).is_empty());
        assert_eq!(messages(&asking(vec![Family::Pictures], 10, 11), &named), ["survey-missing-files-bytes"]);
        assert_eq!(Definition::default().largest_files(), 0);
        assert!(five.largest_files() > 25_000_000);
    }
}
