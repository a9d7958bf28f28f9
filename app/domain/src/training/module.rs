//! A course's modules: what is learned, how, and for how long.

use serde::{Deserialize, Serialize};

use crate::form::{Reader, Typed, rows};
use crate::lang::Lang;
use crate::slug::Slug;
use crate::text::Translated;

/// The most modules a course has.
pub const MOST_MODULES: usize = 30;
/// The longest module, in minutes.
pub(super) const LONGEST: u32 = 200 * 60;

/// How a module is taught.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// Together in a room.
    InPerson,
    /// Together online, at a fixed time.
    OnlineLive,
    /// Alone, when it suits.
    SelfPaced,
}

impl Mode {
    /// Every mode.
    pub const ALL: [Mode; 3] = [Mode::InPerson, Mode::OnlineLive, Mode::SelfPaced];

    /// The code in forms, in files and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Mode::InPerson => "in-person",
            Mode::OnlineLive => "online-live",
            Mode::SelfPaced => "self-paced",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Mode::InPerson => "mode-in-person",
            Mode::OnlineLive => "mode-online-live",
            Mode::SelfPaced => "mode-self-paced",
        }
    }

    /// The mode with this code.
    pub fn from_code(code: &str) -> Option<Mode> {
        Mode::ALL.into_iter().find(|mode| mode.code() == code)
    }
}

/// One module.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Module {
    /// What it is called.
    pub title: Translated,
    /// What is done in it.
    pub description: Translated,
    /// How it is taught.
    pub mode: Mode,
    /// How long it takes, in quarters of an hour.
    pub minutes: u32,
    /// The guides it uses, by their addresses.
    pub guides: Vec<Slug>,
}

/// How long all modules take together.
pub fn total_minutes(modules: &[Module]) -> u32 {
    modules.iter().map(|module| module.minutes).sum()
}

/// How long the modules of each mode take together; modes without a module are left out.
pub fn minutes_by_mode(modules: &[Module]) -> Vec<(Mode, u32)> {
    Mode::ALL
        .into_iter()
        .map(|mode| {
            (mode, modules.iter().filter(|module| module.mode == mode).map(|module| module.minutes).sum())
        })
        .filter(|(_, minutes)| *minutes > 0)
        .collect()
}

/// Minutes as hours with at most two decimals: `1,5` in Portuguese, `1.5` in English.
pub fn hours_text(lang: Lang, minutes: u32) -> String {
    let point = match lang {
        Lang::Pt => ',',
        Lang::En => '.',
    };
    let hundredths = minutes % 60 * 100 / 60;
    let text = format!("{}{point}{hundredths:02}", minutes / 60);
    text.trim_end_matches('0').trim_end_matches(point).to_owned()
}

/// Hours as people type them (`1,5`, `1.5`, `2`) in minutes; quarters of an hour only.
pub(super) fn parse_hours(text: &str) -> Option<u32> {
    let (whole, fraction) = match text.trim().split_once([',', '.']) {
        Some((whole, fraction)) => (whole, fraction),
        None => (text.trim(), "0"),
    };
    let quarters = match fraction.trim_end_matches('0') {
        "" if !fraction.is_empty() => 0,
        "25" => 1,
        "5" => 2,
        "75" => 3,
        _ => return None,
    };
    let digits = (1..=3).contains(&whole.len()) && whole.chars().all(|c| c.is_ascii_digit());
    let whole = whole.parse::<u32>().ok().filter(|_| digits)?;
    let minutes = whole * 60 + quarters * 15;
    (minutes > 0 && minutes <= LONGEST).then_some(minutes)
}

/// Reads `modules-N-…`; rows without anything are left out.
pub(super) fn read(reader: &mut Reader<'_>) -> Vec<Module> {
    let mut modules = Vec::new();
    for row in 0..rows(reader.typed(), "modules", MOST_MODULES) {
        let field = |name: &str| format!("modules-{row}-{name}");
        let typed = reader.typed();
        let names = ["hours", "title_pt", "title_en", "description_pt", "description_en", "guides"];
        if names.iter().all(|name| !typed.has(&field(name))) {
            continue;
        }
        let title = reader.translated_required(&field("title"), 150);
        let description = reader.translated(&field("description"), 2000);
        let mode = reader.one_of(&field("mode"), Mode::from_code);
        if mode.is_none() && !typed.has(&field("mode")) {
            reader.wrong(field("mode"), "error-required");
        }
        let minutes = parse_hours(typed.get(&field("hours")));
        match minutes {
            None if typed.has(&field("hours")) => reader.wrong(field("hours"), "error-course-hours"),
            None => reader.wrong(field("hours"), "error-required"),
            Some(_) => {}
        }
        let mut guides = Vec::new();
        for text in typed.get(&field("guides")).split([',', ' ']).filter(|text| !text.is_empty()) {
            match Slug::parse(text) {
                Ok(slug) => guides.push(slug),
                Err(_) => {
                    reader.wrong(field("guides"), "error-course-guides");
                    break;
                }
            }
        }
        if guides.len() > 20 {
            reader.wrong(field("guides"), "error-course-guides");
        }
        modules.push(Module {
            title,
            description,
            mode: mode.unwrap_or(Mode::InPerson),
            minutes: minutes.unwrap_or(0),
            guides,
        });
    }
    modules
}

/// The values of the form.
pub(super) fn typed(modules: &[Module], lang: Lang, typed: Typed) -> Typed {
    let typed = typed.with("modules_rows", (modules.len() + 1).to_string());
    modules.iter().enumerate().fold(typed, |typed, (row, module)| {
        let guides: Vec<&str> = module.guides.iter().map(Slug::as_str).collect();
        typed
            .with_translated(&format!("modules-{row}-title"), &module.title)
            .with_translated(&format!("modules-{row}-description"), &module.description)
            .with(format!("modules-{row}-mode"), module.mode.code())
            .with(format!("modules-{row}-hours"), hours_text(lang, module.minutes))
            .with(format!("modules-{row}-guides"), guides.join(", "))
    })
}
