//! The question types of XLSForm, old names included, and what becomes of each in Bancada.

use std::fmt::Write;

use crate::surveys::logic::Kind;

/// How a type is shown, as far as it decides what a row needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Control {
    /// It is not shown.
    None,
    /// It is shown and needs words.
    Shown,
    /// It is shown and needs words, and brings a hint of its own.
    Hinted,
    /// It is shown and needs words and a list of choices.
    Select,
}

/// What becomes of a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Support {
    /// A kind of question of this name.
    As(&'static str),
    /// Nothing like it is there, for this reason.
    No(&'static str),
}

/// A question type.
#[derive(Debug)]
pub struct Type {
    /// Its names, the present one first.
    pub names: &'static [&'static str],
    /// What becomes of it.
    pub support: Support,
    pub(super) control: Control,
    pub(super) kind: Kind,
    /// The rule that comes with it.
    pub(super) constraint: Option<&'static str>,
}

const fn shown(names: &'static [&'static str], kind: Kind, support: Support) -> Type {
    Type { names, support, control: Control::Shown, kind, constraint: None }
}

const fn select(names: &'static [&'static str], support: Support) -> Type {
    Type { names, support, control: Control::Select, kind: Kind::Choice, constraint: None }
}

const fn silent(names: &'static [&'static str], kind: Kind, support: Support) -> Type {
    Type { names, support, control: Control::None, kind, constraint: None }
}

const fn ruled(names: &'static [&'static str], kind: Kind, support: Support, rule: &'static str) -> Type {
    Type { names, support, control: Control::Hinted, kind, constraint: Some(rule) }
}

const PERCENTAGE: Type =
    Type { constraint: Some("0 <= . and . <= 100"), ..shown(&["percentage"], Kind::Number, As("number")) };

use Support::{As, No};

const RECORDINGS: Support = No("sounds and films are not taken");
const SHAPES: Support = No("a place is one point; lines and areas are not drawn");
const DEVICE: Support = No("answers are not linked to a device or to who uses it");
const MOMENT: Support = No("the moment of answering is not kept with an answer");
const TABLES: Support = No("tables in other files are not read");

/// Every type. A select's list follows its name.
pub const TYPES: &[Type] = &[
    select(
        &[
            "select_one",
            "select one",
            "select1",
            "select one from",
            "add select one prompt using",
            "select one using",
            "q select1",
        ],
        As("single choice"),
    ),
    select(
        &[
            "select_multiple",
            "select all that apply",
            "select all that apply from",
            "add select multiple prompt using",
            "select multiple from",
            "select multiple using",
            "q select",
        ],
        As("several choices"),
    ),
    select(&["rank"], As("ranking")),
    shown(&["select_one_external", "select one external"], Kind::Choice, TABLES),
    select(&["select_one_from_file", "select one from file"], TABLES),
    select(&["select_multiple_from_file", "select multiple from file"], TABLES),
    shown(&["text", "string", "add text prompt", "q string"], Kind::Text, As("short or long text")),
    shown(&["integer", "int", "add integer prompt", "q int"], Kind::Number, As("number")),
    shown(&["decimal", "add decimal prompt", "q decimal"], Kind::Number, As("number")),
    shown(&["range"], Kind::Number, As("slider")),
    PERCENTAGE,
    ruled(&["number of days in last month"], Kind::Number, As("number"), "0 <= . and . <= 31"),
    ruled(&["number of days in last six months"], Kind::Number, As("number"), "0 <= . and . <= 183"),
    ruled(&["number of days in last year"], Kind::Number, As("number"), "0 <= . and . <= 365"),
    ruled(&["phone number"], Kind::Text, As("telephone"), r"regex(., '^\d*$')"),
    shown(&["date", "add date prompt", "q date"], Kind::Date, As("date")),
    shown(&["time"], Kind::Text, As("time")),
    shown(
        &[
            "dateTime",
            "datetime",
            "date time",
            "add date time prompt",
            "add dateTime prompt",
            "q date time",
            "q dateTime",
        ],
        Kind::DateTime,
        As("date and time"),
    ),
    shown(
        &["geopoint", "gps", "location", "add location prompt", "q geopoint", "q location"],
        Kind::Text,
        As("place"),
    ),
    shown(&["note", "add note prompt", "q note"], Kind::Text, As("text between questions")),
    shown(&["acknowledge", "trigger", "add acknowledge prompt", "q acknowledge"], Kind::Text, As("consent")),
    silent(&["calculate", "add calculate prompt", "q calculate"], Kind::Text, As("calculation")),
    silent(&["hidden"], Kind::Text, As("hidden value")),
    shown(&["geotrace", "q geotrace"], Kind::Text, SHAPES),
    shown(&["geoshape", "q geoshape"], Kind::Text, SHAPES),
    shown(&["barcode", "add barcode prompt", "q barcode"], Kind::Text, No("there is no reader of bar codes")),
    shown(
        &["photo", "image", "add image prompt", "add photo prompt", "q image", "q picture"],
        Kind::Text,
        As("file, of pictures"),
    ),
    shown(&["audio", "add audio prompt", "q audio"], Kind::Text, RECORDINGS),
    shown(&["video", "add video prompt", "q video"], Kind::Text, RECORDINGS),
    shown(&["file", "add file prompt"], Kind::Text, As("file, of any kind that is taken")),
    shown(&["osm"], Kind::Text, No("features of OpenStreetMap are not edited")),
    silent(&["start", "start time", "get start time"], Kind::DateTime, MOMENT),
    silent(&["end", "end time", "get end time"], Kind::DateTime, MOMENT),
    silent(&["today", "get today"], Kind::Date, MOMENT),
    silent(&["deviceid", "device id", "get device id", "imei", "uri:deviceid"], Kind::Text, DEVICE),
    silent(&["subscriberid", "subscriber id", "get subscriber id", "uri:subscriberid"], Kind::Text, DEVICE),
    silent(&["simserial", "sim id", "get sim id", "uri:simserial"], Kind::Text, DEVICE),
    silent(&["phonenumber", "get phone number", "uri:phonenumber"], Kind::Text, DEVICE),
    silent(&["username", "uri:username"], Kind::Text, DEVICE),
    silent(&["email", "uri:email"], Kind::Text, DEVICE),
    silent(&["audit"], Kind::Text, No("how people move through the form is not recorded")),
    silent(&["start-geopoint"], Kind::Text, No("no place is recorded unasked")),
    shown(&["background-geopoint"], Kind::Text, No("no place is recorded unasked")),
    silent(&["background-audio"], Kind::Text, No("nobody is recorded unasked")),
    silent(&["csv-external"], Kind::Text, TABLES),
    silent(&["xml-external"], Kind::Text, TABLES),
];

/// The type of this name.
pub(super) fn find(name: &str) -> Option<&'static Type> {
    TYPES.iter().find(|known| known.names.contains(&name))
}

/// The name that is nearest to one that is not known.
pub(super) fn nearest(name: &str) -> Option<&'static str> {
    let first = name.split_whitespace().next().unwrap_or_default();
    let names = || {
        TYPES.iter().flat_map(|known| known.names).copied().chain([
            "begin_group",
            "end_group",
            "begin_repeat",
        ])
    };
    crate::surveys::logic::nearest_name(name, names())
        .or_else(|| crate::surveys::logic::nearest_name(first, names()))
}

/// The table of types as Markdown, for the documentation.
pub fn types_markdown() -> String {
    let mut text = String::from("| Type | Also written | Becomes |\n| --- | --- | --- |\n");
    for known in TYPES {
        let (name, others) =
            known.names.split_first().map_or(("", &[][..]), |(name, others)| (*name, others));
        let others: Vec<String> = others.iter().map(|name| format!("`{name}`")).collect();
        let becomes = match known.support {
            As(kind) => kind.to_owned(),
            No(reason) => format!("not supported: {reason}"),
        };
        let _ = writeln!(text, "| `{name}` | {} | {becomes} |", others.join(", "));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_name_is_there_once() {
        let names: Vec<&str> = TYPES.iter().flat_map(|known| known.names).copied().collect();
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
    }

    #[test]
    fn a_misspelt_type_has_a_nearest_one() {
        assert_eq!(nearest("Text"), Some("text"));
        assert_eq!(nearest("select_on yes_no"), Some("select_one"));
        assert_eq!(nearest("zzzzzzzzzz"), None);
    }
}
