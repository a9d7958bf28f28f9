//! What a person typed into a form, and what is wrong with it.
//!
//! A form arrives as text. A feature reads it with a [`Reader`], which collects every mistake instead of
//! stopping at the first; the page is then shown again with the same text and each mistake beside its field.

use crate::ordered::Map;
use crate::text::Translated;
use crate::{lang::Lang, slug::Slug, tag::Tag};

/// What was typed: names and values in the order of the form, names may repeat. A value is found by its name however many
/// there are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Typed {
    pairs: Vec<(String, String)>,
    places: Map<String, Vec<usize>>,
}

impl Typed {
    /// The values as they came.
    pub fn new(pairs: Vec<(String, String)>) -> Self {
        let mut places: Map<String, Vec<usize>> = Map::new();
        for (at, (name, _)) in pairs.iter().enumerate() {
            match places.get_mut(name) {
                Some(known) => known.push(at),
                None => {
                    places.insert(name.clone(), vec![at]);
                }
            }
        }
        Self { pairs, places }
    }

    /// The first value with this name; empty when there is none.
    pub fn get(&self, name: &str) -> &str {
        self.all(name).next().unwrap_or_default()
    }

    /// Every value with this name.
    pub fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        let places = self.places.get(name).map(Vec::as_slice).unwrap_or_default();
        places.iter().filter_map(|at| self.pairs.get(*at)).map(|(_, value)| value.as_str())
    }

    /// Whether the name is there with a value that is not blank.
    pub fn has(&self, name: &str) -> bool {
        !self.get(name).trim().is_empty()
    }

    /// The same with one more pair, for forms that are filled from a record.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        let name = name.into();
        match self.places.get_mut(&name) {
            Some(known) => known.push(self.pairs.len()),
            None => drop(self.places.insert(name.clone(), vec![self.pairs.len()])),
        }
        self.pairs.push((name, value.into()));
        self
    }

    /// The same with one pair per language of a text: `name_pt`, `name_en`, and any other it is written in.
    #[must_use]
    pub fn with_translated(mut self, name: &str, text: &Translated) -> Self {
        let site = Lang::ALL.map(Tag::from);
        let others = text.tags().filter(|tag| !site.contains(tag));
        for tag in site.into_iter().chain(others) {
            self = self.with(format!("{name}_{tag}"), text.exactly(tag).unwrap_or_default());
        }
        self
    }

    /// The same with this value in place of every one of the name.
    #[must_use]
    pub fn replacing(&self, name: &str, value: impl Into<String>) -> Self {
        Self::new(self.pairs.iter().filter(|(key, _)| key != name).cloned().collect()).with(name, value)
    }

    /// All pairs, in order.
    pub fn pairs(&self) -> &[(String, String)] {
        &self.pairs
    }
}

/// One mistake: the field it belongs to and the message that explains it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The name of the form's field.
    pub field: String,
    /// The message's id in the message files.
    pub message: &'static str,
    /// A number the message mentions (a limit), as `$limit`.
    pub limit: Option<i64>,
    /// What a lab wrote to be said instead of the message; blank where it wrote nothing.
    pub words: Translated,
}

/// Every mistake of a form, in the order of its fields.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Errors(Vec<FieldError>);

impl Errors {
    /// No mistakes.
    pub fn none() -> Self {
        Self::default()
    }

    /// One mistake.
    pub fn one(field: impl Into<String>, message: &'static str) -> Self {
        let mut errors = Self::default();
        errors.push(field, message);
        errors
    }

    /// Adds a mistake.
    pub fn push(&mut self, field: impl Into<String>, message: &'static str) {
        self.push_words(field, message, Translated::default());
    }

    /// Adds a mistake whose message names a limit.
    pub fn push_limit(&mut self, field: impl Into<String>, message: &'static str, limit: i64) {
        let words = Translated::default();
        self.0.push(FieldError { field: field.into(), message, limit: Some(limit), words });
    }

    /// Adds a mistake for which a lab has its own words.
    pub fn push_words(&mut self, field: impl Into<String>, message: &'static str, words: Translated) {
        self.0.push(FieldError { field: field.into(), message, limit: None, words });
    }

    /// The mistake of a field, if it has one.
    pub fn of(&self, field: &str) -> Option<&FieldError> {
        self.0.iter().find(|error| error.field == field)
    }

    /// Whether everything is right.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The mistakes in order.
    pub fn iter(&self) -> impl Iterator<Item = &FieldError> {
        self.0.iter()
    }
}

/// Reads typed values into meanings and remembers every mistake.
#[derive(Debug)]
pub struct Reader<'a> {
    typed: &'a Typed,
    errors: Errors,
    languages: Vec<Tag>,
}

impl<'a> Reader<'a> {
    /// A reader of these values.
    pub fn new(typed: &'a Typed) -> Self {
        Self { typed, errors: Errors::none(), languages: Lang::ALL.map(Tag::from).to_vec() }
    }

    /// From now on, texts may be in these languages.
    pub fn write_in(&mut self, languages: Vec<Tag>) {
        self.languages = languages;
    }

    /// What was typed.
    pub fn typed(&self) -> &'a Typed {
        self.typed
    }

    /// Says that a field is wrong.
    pub fn wrong(&mut self, field: impl Into<String>, message: &'static str) {
        self.errors.push(field, message);
    }

    /// Says that a field is wrong, with the limit its message names.
    pub fn beyond(&mut self, field: impl Into<String>, message: &'static str, limit: i64) {
        self.errors.push_limit(field, message, limit);
    }

    /// A trimmed text of at most `max` characters; may be empty.
    pub fn optional(&mut self, field: &str, max: usize) -> String {
        let text = self.typed.get(field).trim().replace("\r\n", "\n");
        if text.chars().count() > max {
            self.beyond(field, "error-too-long", i64::try_from(max).unwrap_or(i64::MAX));
        }
        if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
            self.wrong(field, "error-control-characters");
        }
        text
    }

    /// A trimmed text that must not be empty.
    pub fn required(&mut self, field: &str, max: usize) -> String {
        let text = self.optional(field, max);
        if text.is_empty() {
            self.wrong(field, "error-required");
        }
        text
    }

    /// A text in several languages, from `field_pt` and `field_en`; may be empty.
    pub fn translated(&mut self, field: &str, max: usize) -> Translated {
        let mut text = Translated::default();
        for tag in self.languages.clone() {
            let value = self.optional(&format!("{field}_{tag}"), max);
            text = text.with(tag, value);
        }
        text
    }

    /// A text that must exist in at least one language; the mistake is shown at the first.
    pub fn translated_required(&mut self, field: &str, max: usize) -> Translated {
        let text = self.translated(field, max);
        if text.is_empty() {
            let first = self.languages.first().copied().unwrap_or(Lang::Pt.into());
            self.wrong(format!("{field}_{first}"), "error-required-in-one-language");
        }
        text
    }

    /// A whole number between two bounds, or nothing.
    pub fn integer(&mut self, field: &str, min: i64, max: i64) -> Option<i64> {
        let text = self.typed.get(field).trim();
        if text.is_empty() {
            return None;
        }
        match text.parse::<i64>() {
            Err(_) => self.wrong(field, "error-not-a-whole-number"),
            Ok(n) if n < min => self.beyond(field, "error-number-too-small", min),
            Ok(n) if n > max => self.beyond(field, "error-number-too-large", max),
            Ok(n) => return Some(n),
        }
        None
    }

    /// A slug, or the one that `title` suggests when the field is blank.
    pub fn slug(&mut self, field: &str, title: &str) -> Slug {
        let text = self.typed.get(field).trim();
        if text.is_empty() {
            return Slug::suggest(title);
        }
        Slug::parse(text).unwrap_or_else(|_| {
            self.wrong(field, "error-not-a-slug");
            Slug::suggest(text)
        })
    }

    /// One of a closed list, by its code.
    pub fn one_of<V: Copy>(&mut self, field: &str, parse: impl Fn(&str) -> Option<V>) -> Option<V> {
        let text = self.typed.get(field).trim();
        if text.is_empty() {
            return None;
        }
        let value = parse(text);
        if value.is_none() {
            self.wrong(field, "error-not-in-list");
        }
        value
    }

    /// Several of a closed list, by their codes, each at most once.
    pub fn many_of<V: Copy + PartialEq>(&mut self, field: &str, parse: impl Fn(&str) -> Option<V>) -> Vec<V> {
        let typed = self.typed;
        let mut values = Vec::new();
        for text in typed.all(field) {
            match parse(text) {
                Some(value) if !values.contains(&value) => values.push(value),
                Some(_) => {}
                None => {
                    self.wrong(field, "error-not-in-list");
                    break;
                }
            }
        }
        values
    }

    /// The meaning, when nothing was wrong.
    ///
    /// # Errors
    /// Every mistake found, when there was one.
    pub fn finish<V>(self, value: V) -> Result<V, Errors> {
        if self.errors.is_empty() { Ok(value) } else { Err(self.errors) }
    }

    /// The mistakes so far.
    pub fn into_errors(self) -> Errors {
        self.errors
    }
}

/// The rows of repeated fields that a new form shows, and how many the button for more adds.
const ROWS: usize = 4;

/// How many rows of repeated fields a form shows: `{prefix}_rows` says it, within bounds. The button `more` with the
/// prefix as its value asks for a few more.
pub fn rows(typed: &Typed, prefix: &str, most: usize) -> usize {
    let said = typed.get(&format!("{prefix}_rows")).trim().parse::<usize>().unwrap_or(0);
    let more = if typed.get("more") == prefix { ROWS } else { 0 };
    (said.clamp(ROWS, most) + more).min(most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        Typed::new(pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect())
    }

    #[test]
    fn a_value_takes_the_place_of_every_one_of_its_name() {
        let typed = typed(&[("version", "1"), ("title", "Olá"), ("version", "2")]).replacing("version", "3");
        assert_eq!(typed.all("version").collect::<Vec<_>>(), ["3"]);
        assert_eq!(typed.get("title"), "Olá");
    }

    #[test]
    fn every_mistake_is_found_at_once() {
        let typed = typed(&[("title", "  "), ("seats", "many")]);
        let mut reader = Reader::new(&typed);
        reader.required("title", 10);
        reader.integer("seats", 1, 10);
        let errors = reader.finish(()).unwrap_err();
        assert_eq!(errors.of("title").map(|e| e.message), Some("error-required"));
        assert_eq!(errors.of("seats").map(|e| e.message), Some("error-not-a-whole-number"));
    }

    #[test]
    fn length_is_counted_in_characters_not_bytes() {
        let typed = typed(&[("title", "ação")]);
        let mut reader = Reader::new(&typed);
        assert_eq!(reader.required("title", 4), "ação");
        assert!(reader.finish(()).is_ok());
    }

    #[test]
    fn a_text_in_no_language_is_a_mistake_at_the_first() {
        let typed = typed(&[("title_pt", ""), ("title_en", " ")]);
        let mut reader = Reader::new(&typed);
        reader.translated_required("title", 10);
        assert!(reader.finish(()).unwrap_err().of("title_pt").is_some());
    }

    #[test]
    fn a_null_byte_is_refused() {
        let typed = typed(&[("title", "a\0b")]);
        let mut reader = Reader::new(&typed);
        reader.required("title", 10);
        assert!(reader.finish(()).is_err());
    }

    #[test]
    fn more_rows_are_added_but_never_without_end() {
        let typed = |rows: &str, more: &str| Typed::default().with("agenda_rows", rows).with("more", more);
        assert_eq!(rows(&typed("", ""), "agenda", 30), 4);
        assert_eq!(rows(&typed("4", "agenda"), "agenda", 30), 8);
        assert_eq!(rows(&typed("4", "modules"), "agenda", 30), 4);
        assert_eq!(rows(&typed("99999", "agenda"), "agenda", 30), 30);
    }
}
