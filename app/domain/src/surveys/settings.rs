//! What a survey is called, promises and shows.

use serde::{Deserialize, Serialize};

use super::{Definition, Group, QuestionId, Sharing};
use crate::form::{Errors, Reader, Typed};
use crate::lang::Lang;
use crate::tag::Tag;
use crate::text::Translated;

/// Who may answer. Fixed once the survey is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Mode {
    /// Anyone, as often as they like.
    #[default]
    Open,
    /// Whoever has a personal link, once.
    Links,
    /// The members of a group, with their accounts, once each.
    Members,
    /// Whoever has an account, once.
    SignedIn,
}

impl Mode {
    /// All of them.
    pub const ALL: [Mode; 4] = [Mode::Open, Mode::Links, Mode::Members, Mode::SignedIn];

    /// The code in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Mode::Open => "open",
            Mode::Links => "links",
            Mode::Members => "members",
            Mode::SignedIn => "signed-in",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Mode::Open => "survey-mode-open",
            Mode::Links => "survey-mode-links",
            Mode::Members => "survey-mode-members",
            Mode::SignedIn => "survey-mode-signed-in",
        }
    }

    /// The mode with this code.
    pub fn from_code(code: &str) -> Option<Mode> {
        Mode::ALL.into_iter().find(|mode| mode.code() == code)
    }
}

/// What is kept of who answered. Fixed once the survey is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Privacy {
    /// Nothing: once released, no answer can be linked to a person.
    #[default]
    Anonymous,
    /// Who answered what, for a few to see, each look recorded.
    Confidential,
    /// Who answered what, for the team to see.
    Identified,
}

impl Privacy {
    /// All of them.
    pub const ALL: [Privacy; 3] = [Privacy::Anonymous, Privacy::Confidential, Privacy::Identified];

    /// The code in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Privacy::Anonymous => "anonymous",
            Privacy::Confidential => "confidential",
            Privacy::Identified => "identified",
        }
    }

    /// What this code stands for.
    pub fn from_code(code: &str) -> Option<Privacy> {
        Privacy::ALL.into_iter().find(|privacy| privacy.code() == code)
    }
}

/// Who sees the results.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ResultsFor {
    /// Everybody.
    #[default]
    Public,
    /// Those who design.
    Designers,
}

impl ResultsFor {
    /// Both.
    pub const ALL: [ResultsFor; 2] = [ResultsFor::Public, ResultsFor::Designers];

    /// The code in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            ResultsFor::Public => "public",
            ResultsFor::Designers => "designers",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            ResultsFor::Public => "survey-results-public",
            ResultsFor::Designers => "survey-results-designers",
        }
    }

    /// The audience with this code.
    pub fn from_code(code: &str) -> Option<ResultsFor> {
        ResultsFor::ALL.into_iter().find(|audience| audience.code() == code)
    }
}

/// What an overall figure is the mean of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Default)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// The questions' top-box shares, in percent.
    #[default]
    TopBox,
    /// The questions' means.
    Mean,
}

impl Measure {
    /// Both.
    pub const ALL: [Measure; 2] = [Measure::TopBox, Measure::Mean];

    /// The code in forms.
    pub fn code(self) -> &'static str {
        match self {
            Measure::TopBox => "top-box",
            Measure::Mean => "mean",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Measure::TopBox => "survey-measure-top-box",
            Measure::Mean => "survey-measure-mean",
        }
    }

    /// The measure with this code.
    pub fn from_code(code: &str) -> Option<Measure> {
        Measure::ALL.into_iter().find(|measure| measure.code() == code)
    }
}

/// A figure over several scales, which says what it includes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overall {
    /// What it is called.
    pub label: Translated,
    /// What it is the mean of.
    pub measure: Measure,
    /// The scales in it.
    pub questions: Vec<QuestionId>,
}

/// What a designer sets apart from the questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The title.
    pub title: Translated,
    /// Why it is asked, and what will be done with the answers.
    pub introduction: Translated,
    /// The languages it is asked in, the first one first: it stands in where a translation is missing.
    pub languages: Vec<Tag>,
    /// Who asks; the lab when blank.
    pub asked_by: Translated,
    /// What is said at the end.
    pub thanks: Translated,
    /// Who may answer.
    pub mode: Mode,
    /// Whose members may answer, where only members may.
    pub group: Option<Group>,
    /// What is kept of who answered.
    pub privacy: Privacy,
    /// Who sees the results.
    pub results: ResultsFor,
    /// Where the figures come from, when they were published elsewhere.
    pub source: Translated,
    /// Whether the responses were constructed for the demonstration.
    pub constructed: bool,
    /// The overall figures on the results page.
    pub overall: Vec<Overall>,
    /// Where else it is answered.
    pub sharing: Sharing,
}

/// The most languages of a survey.
const MAX_LANGUAGES: usize = 60;

impl Default for Settings {
    fn default() -> Self {
        Self {
            title: Translated::default(),
            introduction: Translated::default(),
            languages: Lang::ALL.map(Tag::from).to_vec(),
            asked_by: Translated::default(),
            thanks: Translated::default(),
            mode: Mode::default(),
            group: None,
            privacy: Privacy::default(),
            results: ResultsFor::default(),
            source: Translated::default(),
            constructed: false,
            overall: Vec::new(),
            sharing: Sharing::default(),
        }
    }
}

/// Reads the languages: those that are ticked, and tags typed beside them; none are as before.
fn languages(reader: &mut Reader<'_>, before: &[Tag]) -> Vec<Tag> {
    let mut languages: Vec<Tag> = Vec::new();
    let typed = reader.typed();
    let more = typed.get("more_languages").split([',', ';', ' ']).filter(|text| !text.trim().is_empty());
    for text in typed.all("languages").chain(more) {
        match Tag::parse(text) {
            Some(tag) if !languages.contains(&tag) => languages.push(tag),
            Some(_) => {}
            None => reader.wrong("more_languages", "error-survey-language"),
        }
    }
    if languages.len() > MAX_LANGUAGES {
        reader.wrong("more_languages", "error-survey-many-languages");
    }
    if languages.is_empty() { before.to_vec() } else { languages }
}

/// Reads whose members may answer; nothing where it is not for members.
fn group(reader: &mut Reader<'_>, mode: Mode) -> Option<Group> {
    let group = reader.one_of("group", Group::from_code);
    if mode == Mode::Members && !reader.typed().has("group") {
        reader.wrong("group", "error-survey-group");
    }
    group.filter(|_| mode == Mode::Members)
}

/// Reads the settings' form. What it does not ask, such as the overall figures, stays as it was.
///
/// # Errors
/// Every field that is missing or wrong.
pub fn read_settings(typed: &Typed, before: &Settings) -> Result<Settings, Errors> {
    let mut reader = Reader::new(typed);
    let languages = languages(&mut reader, &before.languages);
    // The texts' fields are those of the languages that the form was shown in, and of those that are new.
    let mut written = before.languages.clone();
    written.extend(languages.iter().filter(|tag| !before.languages.contains(tag)));
    reader.write_in(written.clone());
    let mode = required(&mut reader, "mode", Mode::from_code).unwrap_or_default();
    let chosen =
        if reader.typed().has("privacy") { reader.one_of("privacy", Privacy::from_code) } else { None };
    let privacy = match (mode, chosen) {
        // Whoever answers an open survey is not known, whatever was ticked.
        (Mode::Open, _) => Privacy::Anonymous,
        (_, Some(privacy)) => privacy,
        // A form that does not ask: what keeps least.
        (mode, None) if mode == before.mode => before.privacy,
        (Mode::Links | Mode::Members | Mode::SignedIn, None) => Privacy::Anonymous,
    };
    let group = group(&mut reader, mode);
    let keeping = |text: Translated, before: &Translated| text.keeping(before, &written);
    let settings = Settings {
        languages,
        title: keeping(reader.translated_required("title", 120), &before.title),
        introduction: keeping(reader.translated("introduction", 3000), &before.introduction),
        asked_by: keeping(reader.translated("asked_by", 200), &before.asked_by),
        thanks: keeping(reader.translated("thanks", 1000), &before.thanks),
        mode,
        group,
        privacy,
        results: required(&mut reader, "results", ResultsFor::from_code).unwrap_or_default(),
        source: keeping(reader.translated("source", 500), &before.source),
        constructed: before.constructed,
        overall: before.overall.clone(),
        sharing: before.sharing.clone(),
    };
    reader.finish(settings)
}

/// The form's values for these settings.
pub fn typed_settings(settings: &Settings) -> Typed {
    let known: Vec<Tag> = Tag::known().map(|(tag, _)| tag).collect();
    let (ticked, more): (Vec<Tag>, Vec<Tag>) = settings.languages.iter().partition(|tag| known.contains(tag));
    let more: Vec<String> = more.iter().map(Tag::to_string).collect();
    ticked
        .iter()
        .fold(Typed::default(), |typed, tag| typed.with("languages", tag.as_str()))
        .with("more_languages", more.join(", "))
        .with_translated("title", &settings.title)
        .with_translated("introduction", &settings.introduction)
        .with_translated("asked_by", &settings.asked_by)
        .with_translated("thanks", &settings.thanks)
        .with_translated("source", &settings.source)
        .with("mode", settings.mode.code())
        .with("privacy", settings.privacy.code())
        .with("group", settings.group.map(Group::code).unwrap_or_default())
        .with("results", settings.results.code())
}

/// Reads the form for an overall figure over these scales.
///
/// # Errors
/// Every field that is missing or wrong.
pub fn read_overall(typed: &Typed, scales: &[QuestionId], languages: &[Tag]) -> Result<Overall, Errors> {
    let mut reader = Reader::new(typed);
    reader.write_in(languages.to_vec());
    let label = reader.translated_required("label", 120);
    let measure = required(&mut reader, "measure", Measure::from_code).unwrap_or_default();
    let position = |text: &str| scales.iter().position(|id| id.as_str() == text);
    let mut chosen = reader.many_of("questions", position);
    if chosen.is_empty() {
        reader.wrong("questions", "error-required-choice");
    }
    chosen.sort_unstable();
    let questions = chosen.into_iter().filter_map(|at| scales.get(at).cloned()).collect();
    reader.finish(Overall { label, measure, questions })
}

fn required<V: Copy>(reader: &mut Reader<'_>, field: &str, parse: impl Fn(&str) -> Option<V>) -> Option<V> {
    if !reader.typed().has(field) {
        reader.wrong(field, "error-required-choice");
        return None;
    }
    reader.one_of(field, parse)
}

impl Settings {
    /// The same with each text in one language only: the one that is read, or the first of the survey's that has it. Where an answer
    /// would stand in a text, the words of its question do.
    #[must_use]
    pub fn read_in(&self, reading: Tag, definition: &Definition) -> Settings {
        let only = |text: &Translated| definition.text_without_answers(&text.only(reading, &self.languages));
        Settings {
            title: only(&self.title),
            introduction: only(&self.introduction),
            asked_by: only(&self.asked_by),
            thanks: only(&self.thanks),
            source: only(&self.source),
            ..self.clone()
        }
    }

    /// The title in a language, for file names and addresses.
    pub fn title_in(&self, lang: Lang) -> &str {
        self.title.pick(lang).text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_survive_their_form() {
        let settings = Settings {
            title: Translated::of(Lang::Pt, "Satisfação").with(Tag::parse("ar").unwrap(), "رضا"),
            introduction: Translated::of(Lang::Pt, "Porque queremos melhorar."),
            mode: Mode::Members,
            group: Some(Group::Network),
            privacy: Privacy::Confidential,
            languages: ["pt", "ar", "pt-BR"].iter().filter_map(|text| Tag::parse(text)).collect(),
            results: ResultsFor::Designers,
            constructed: true,
            ..Settings::default()
        };
        assert_eq!(read_settings(&typed_settings(&settings), &settings), Ok(settings));
    }

    #[test]
    fn texts_are_read_in_one_language_or_the_surveys_first() {
        let [arabic, french] = ["ar", "fr"].map(|text| Tag::parse(text).unwrap());
        let settings = Settings {
            title: Translated::both("Olá", "Hello").with(french, "Bonjour"),
            thanks: Translated::of(french, "Merci, ${q1}"),
            languages: vec![french, Lang::Pt.into(), arabic],
            ..Settings::default()
        };
        let read = settings.read_in(arabic, &Definition::default());
        assert_eq!(read.title, Translated::of(french, "Bonjour"));
        assert_eq!(read.languages, settings.languages);
        assert_eq!(
            settings.read_in(Lang::En.into(), &Definition::default()).title.pick(arabic).text,
            "Hello"
        );
        let label = Translated::of(french, "Votre nom ?");
        let name = crate::surveys::Question {
            label,
            ..crate::surveys::Question::blank(crate::surveys::KindCode::ShortText)
        };
        let name = crate::surveys::Question { id: QuestionId::numbered(1), ..name };
        let read = settings.read_in(french, &Definition::single_page(vec![name]));
        assert_eq!(read.thanks, Translated::of(french, "Merci, [Votre nom ?]"));
    }

    #[test]
    fn every_mistake_is_named() {
        let typed = Typed::default()
            .with("mode", "secret")
            .with("more_languages", "klingon")
            .with("source_pt", "a".repeat(501));
        let errors = read_settings(&typed, &Settings::default()).unwrap_err();
        for field in ["title_pt", "mode", "results", "source_pt", "more_languages"] {
            assert!(errors.of(field).is_some(), "{field}");
        }
    }

    #[test]
    fn only_members_need_a_group_and_only_they_have_one() {
        let typed = |mode: &str, group: &str| {
            let typed = Typed::default().with("title_pt", "A").with("results", "public");
            read_settings(&typed.with("mode", mode).with("group", group), &Settings::default())
        };
        assert_eq!(typed("members", "network").unwrap().group, Some(Group::Network));
        for group in ["", "everybody", "entity:1"] {
            assert!(typed("members", group).unwrap_err().of("group").is_some(), "{group}");
        }
        for (mode, privacy) in [("links", Privacy::Anonymous), ("signed-in", Privacy::Identified)] {
            let settings = typed(mode, "network").unwrap();
            assert_eq!((settings.group, settings.privacy), (None, privacy), "{mode}");
        }
    }

    #[test]
    fn an_overall_figure_needs_scales_that_exist() {
        let scales = [QuestionId::numbered(1), QuestionId::numbered(2)];
        let languages = Lang::ALL.map(Tag::from);
        let typed = Typed::default().with("label_pt", "Geral").with("measure", "top-box");
        assert!(read_overall(&typed, &scales, &languages).unwrap_err().of("questions").is_some());
        let forged = typed.clone().with("questions", "q9");
        assert!(read_overall(&forged, &scales, &languages).is_err());
        let good = typed.with("questions", "q2").with("questions", "q1");
        assert_eq!(read_overall(&good, &scales, &languages).unwrap().questions, scales);
    }
}
