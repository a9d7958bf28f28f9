//! From tables to a survey. Files of LimeSurvey 2 and 3 have a row of each thing for each language; those since 4 have one row,
//! and the words in tables of their own (`question_l10ns`). Both are read the same way: rows with the same number are one
//! thing, of which the row in the survey's own language counts, and words are gathered from wherever they stand.

mod belongings;
mod questions;

use std::collections::{BTreeMap, BTreeSet};

use super::model::{Group, Lss, Words};
use super::tables::{At, Row, Tables};
use super::{Finding, Mistake, Unsupported};

/// Columns of `surveys_languagesettings` whose words have a place, or are letters and not part of what is asked.
const KNOWN_TEXTS: [&str; 6] = [
    "surveyls_survey_id",
    "surveyls_language",
    "surveyls_title",
    "surveyls_description",
    "surveyls_welcometext",
    "surveyls_endtext",
];

/// The most languages.
const MOST_LANGUAGES: usize = 100;
/// The most questions, ten times more than the editor handles.
const MOST_QUESTIONS: usize = 3_000;
/// The most parts of all questions, and the most answers.
const MOST_PARTS: usize = 50_000;

/// What was read, and what was found on the way.
#[derive(Debug, Default)]
pub(super) struct Loaded {
    pub survey: Lss,
    pub errors: Vec<Finding<Mistake>>,
    pub unsupported: Vec<Finding<Unsupported>>,
}

/// Reads a survey, as far as it can be read.
pub(super) fn load(tables: &Tables) -> Loaded {
    let mut loaded = Loaded::default();
    match tables.kind.as_deref().map(str::trim) {
        Some("Survey") => {}
        Some(kind) => {
            let what = Mistake::NotASurvey { kind: kind.to_owned() };
            loaded.errors.push(Finding::new("LimeSurveyDocType", At::default(), "", what));
            return loaded;
        }
        None => {
            loaded.errors.push(Finding::new("", At::default(), "", Mistake::NoKind));
            return loaded;
        }
    }
    loaded.about(tables);
    let groups = loaded.groups(tables);
    let (questions, parts) = loaded.questions(tables, &groups);
    let answers = loaded.answers(tables, &questions);
    let mut questions = questions;
    loaded.belongings(tables, &mut questions);
    loaded.quotas(tables, &questions);
    loaded.limits([questions.len(), parts.len(), answers.len()]);
    loaded.assemble(groups, questions, parts, answers);
    loaded
}

impl Loaded {
    fn wrong(&mut self, table: &str, row: &Row, column: &str, what: Mistake) {
        self.errors.push(Finding::new(table, row.at(), column, what));
    }

    /// The number in a column that must have one.
    fn number(&mut self, table: &str, row: &Row, column: &'static str) -> Option<u64> {
        let found = row.trimmed(column);
        let what = match found.parse::<u64>() {
            Ok(number) => return Some(number),
            Err(_) if found.is_empty() => Mistake::NoNumber { column },
            Err(_) => Mistake::NotANumber { found: short(found) },
        };
        self.wrong(table, row, column, what);
        None
    }

    /// The number in a column that may be blank, which is 0.
    fn order(&mut self, table: &str, row: &Row, column: &'static str) -> i64 {
        let found = row.trimmed(column);
        if found.is_empty() {
            return 0;
        }
        found.parse().unwrap_or_else(|_| {
            self.wrong(table, row, column, Mistake::NotANumber { found: short(found) });
            0
        })
    }

    /// The survey's languages, settings and texts.
    fn about(&mut self, tables: &Tables) {
        if !tables.has("surveys") {
            let what = Mistake::NoTable { name: "surveys" };
            self.errors.push(Finding::new("surveys", At::default(), "", what));
        }
        let survey = &mut self.survey;
        if let Some(row) = tables.rows("surveys").next() {
            survey.at = row.at();
            survey.sid = row.trimmed("sid").to_owned();
            let cells = row.cells.iter().filter(|(_, value)| !value.trim().is_empty());
            survey.settings = cells.map(|(name, value)| (name.clone(), value.trim().to_owned())).collect();
        }
        let setting = |name: &str| survey.settings.get(name).cloned().unwrap_or_default();
        let (base, more) = (setting("language"), setting("additional_languages"));
        let named = std::iter::once(base.as_str()).chain(more.split_whitespace());
        let mut known: BTreeSet<&str> = BTreeSet::new();
        for name in named.chain(tables.languages.iter().map(|name| name.trim())) {
            if !name.is_empty() && known.insert(name) {
                survey.languages.push(name.to_owned());
            }
        }
        let found = survey.languages.len();
        if found > MOST_LANGUAGES {
            let what = Mistake::TooMany { what: "languages", found, most: MOST_LANGUAGES };
            self.errors.push(Finding::new("surveys", survey.at, "additional_languages", what));
        }
        if survey.languages.is_empty() {
            self.errors.push(Finding::new("surveys", survey.at, "language", Mistake::NoLanguage));
        }
        for row in tables.rows("surveys_languagesettings") {
            let language = row.trimmed("surveyls_language");
            if survey.texts_at.row == 0 {
                survey.texts_at = row.at();
            }
            add_words(&mut survey.title, language, row.get("surveyls_title"));
            add_words(&mut survey.description, language, row.get("surveyls_description"));
            add_words(&mut survey.welcome, language, row.get("surveyls_welcometext"));
            add_words(&mut survey.end, language, row.get("surveyls_endtext"));
            for (column, value) in &row.cells {
                if !value.trim().is_empty() && !KNOWN_TEXTS.contains(&column.as_str()) {
                    survey.other_texts.entry(column.clone()).or_insert(row.at());
                }
            }
        }
    }

    /// Rows of a table, those of one number together: the row that counts first. Numbers twice in one language are mistakes.
    fn merged<'a>(
        &mut self,
        tables: &'a Tables,
        table: &'static str,
        column: &'static str,
    ) -> Vec<(u64, Vec<&'a Row>)> {
        let mut order: Vec<(u64, Vec<&Row>)> = Vec::new();
        let mut places: BTreeMap<u64, usize> = BTreeMap::new();
        let mut seen: BTreeMap<(u64, &str), u32> = BTreeMap::new();
        let base = self.survey.base().to_owned();
        for row in tables.rows(table) {
            let Some(number) = self.number(table, row, column) else { continue };
            let language = row.trimmed("language");
            if let Some(first) = seen.insert((number, language), row.number) {
                self.wrong(table, row, column, Mistake::Twice { column, number, row: first });
                seen.insert((number, language), first);
                continue;
            }
            let place = *places.entry(number).or_insert_with(|| {
                order.push((number, Vec::new()));
                order.len() - 1
            });
            if let Some((_, rows)) = order.get_mut(place) {
                if language == base { rows.insert(0, row) } else { rows.push(row) }
            }
        }
        order
    }

    /// The words of a column in the rows of one thing.
    fn words(&self, rows: &[&Row], column: &str) -> Words {
        let mut words = Words::new();
        for row in rows {
            let language = row.trimmed("language");
            let language = if language.is_empty() { self.survey.base() } else { language };
            add_words(&mut words, language, row.get(column));
        }
        words
    }

    fn groups(&mut self, tables: &Tables) -> BTreeMap<u64, Group> {
        let mut groups = BTreeMap::new();
        for (gid, rows) in self.merged(tables, "groups", "gid") {
            let Some(row) = rows.first() else { continue };
            let order = self.order("groups", row, "group_order");
            let group = Group {
                gid,
                at: row.at(),
                order,
                name: self.words(&rows, "group_name"),
                description: self.words(&rows, "description"),
                relevance: row.trimmed("grelevance").to_owned(),
                random_group: row.trimmed("randomization_group").to_owned(),
                questions: Vec::new(),
            };
            groups.insert(gid, group);
        }
        for row in tables.rows("group_l10ns") {
            let Some(gid) = self.number("group_l10ns", row, "gid") else { continue };
            let language = row.trimmed("language");
            match groups.get_mut(&gid) {
                Some(group) => {
                    add_words(&mut group.name, language, row.get("group_name"));
                    add_words(&mut group.description, language, row.get("description"));
                }
                None => self.orphan("group_l10ns", row, "gid"),
            }
        }
        groups
    }

    fn orphan(&mut self, table: &str, row: &Row, column: &'static str) {
        let what = Unsupported::Orphan { column, found: short(row.trimmed(column)) };
        self.unsupported.push(Finding::new(table, row.at(), column, what));
    }
}

fn add_words(words: &mut Words, language: &str, text: &str) {
    if !text.trim().is_empty() {
        words.insert(language.to_owned(), text.to_owned());
    }
}

/// The beginning of a text, for a message.
pub(super) fn short(text: &str) -> String {
    let mut short: String = text.chars().take(60).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
