//! From tables to a survey. Files of LimeSurvey 2 and 3 have a row of each thing for each language; those since 4 have one row,
//! and the words in tables of their own (`question_l10ns`). Both are read the same way: rows with the same number are one
//! thing, of which the row in the survey's own language counts, and words are gathered from wherever they stand.

use std::collections::{BTreeMap, BTreeSet};

use super::model::{AnswerOption, Asked, Condition, Group, Lss, Part, Quota, Words};
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

    /// The questions by number, and the parts with the number of their question.
    fn questions(
        &mut self,
        tables: &Tables,
        groups: &BTreeMap<u64, Group>,
    ) -> (BTreeMap<u64, Asked>, Vec<(u64, Part)>) {
        let mut questions = BTreeMap::new();
        let mut parts = Vec::new();
        for table in ["questions", "subquestions"] {
            for (qid, rows) in self.merged(tables, table, "qid") {
                let Some(row) = rows.first() else { continue };
                let parent = self.order(table, row, "parent_qid");
                let order = self.order(table, row, "question_order");
                if parent != 0 || table == "subquestions" {
                    let Some(parent) = self.number(table, row, "parent_qid") else { continue };
                    let part = Part {
                        qid,
                        at: row.at(),
                        order,
                        code: row.trimmed("title").to_owned(),
                        words: self.words(&rows, "question"),
                        scale: self.order(table, row, "scale_id"),
                        relevance: row.trimmed("relevance").to_owned(),
                    };
                    parts.push((parent, part));
                    continue;
                }
                let Some(gid) = self.number(table, row, "gid") else { continue };
                if !groups.contains_key(&gid) {
                    self.wrong(
                        table,
                        row,
                        "gid",
                        Mistake::Unknown { column: "gid", number: gid, table: "groups" },
                    );
                }
                if row.trimmed("type").is_empty() {
                    self.wrong(table, row, "type", Mistake::NoType);
                }
                let asked = Asked {
                    qid,
                    gid,
                    at: row.at(),
                    order,
                    code: row.trimmed("title").to_owned(),
                    kind: row.trimmed("type").to_owned(),
                    words: self.words(&rows, "question"),
                    help: self.words(&rows, "help"),
                    preg: row.trimmed("preg").to_owned(),
                    other: row.trimmed("other") == "Y",
                    mandatory: row.trimmed("mandatory").to_owned(),
                    relevance: row.trimmed("relevance").to_owned(),
                    ..Asked::default()
                };
                questions.insert(qid, asked);
            }
        }
        self.parents(tables, &questions, &parts);
        let own: BTreeSet<u64> = parts.iter().map(|(_, part)| part.qid).collect();
        for row in tables.rows("question_l10ns") {
            let Some(qid) = self.number("question_l10ns", row, "qid") else { continue };
            let language = row.trimmed("language");
            if !row.trimmed("script").is_empty() {
                let what = Unsupported::Setting {
                    name: "script".to_owned(),
                    instead: "programs that stand in a question are not run",
                };
                self.unsupported.push(Finding::new("question_l10ns", row.at(), "script", what));
            }
            if let Some(asked) = questions.get_mut(&qid) {
                add_words(&mut asked.words, language, row.get("question"));
                add_words(&mut asked.help, language, row.get("help"));
            } else if !own.contains(&qid) {
                self.orphan("question_l10ns", row, "qid");
            }
        }
        let places: BTreeMap<u64, usize> =
            parts.iter().enumerate().map(|(place, (_, part))| (part.qid, place)).collect();
        for row in tables.rows("question_l10ns") {
            let place = row.trimmed("qid").parse().ok().and_then(|qid: u64| places.get(&qid));
            if let Some((_, part)) = place.and_then(|place| parts.get_mut(*place)) {
                add_words(&mut part.words, row.trimmed("language"), row.get("question"));
            }
        }
        (questions, parts)
    }

    /// Parts belong to questions.
    fn parents(&mut self, tables: &Tables, questions: &BTreeMap<u64, Asked>, parts: &[(u64, Part)]) {
        let own: BTreeSet<u64> = parts.iter().map(|(_, part)| part.qid).collect();
        for (parent, part) in parts {
            let what = if questions.contains_key(parent) {
                continue;
            } else if own.contains(parent) {
                Mistake::PartOfPart { number: *parent }
            } else {
                Mistake::Unknown { column: "parent_qid", number: *parent, table: "questions" }
            };
            let table = if tables.has("subquestions") { "subquestions" } else { "questions" };
            self.errors.push(Finding::new(table, part.at, "parent_qid", what));
        }
    }

    /// The answers with the number of their question.
    fn answers(&mut self, tables: &Tables, questions: &BTreeMap<u64, Asked>) -> Vec<(u64, AnswerOption)> {
        let mut answers: Vec<(u64, AnswerOption)> = Vec::new();
        let mut places: BTreeMap<(u64, i64, String), usize> = BTreeMap::new();
        let mut numbers: BTreeMap<u64, usize> = BTreeMap::new();
        let base = self.survey.base().to_owned();
        for row in tables.rows("answers") {
            let Some(qid) = self.number("answers", row, "qid") else { continue };
            if !questions.contains_key(&qid) {
                let what = Mistake::Unknown { column: "qid", number: qid, table: "questions" };
                self.wrong("answers", row, "qid", what);
            }
            let scale = self.order("answers", row, "scale_id");
            let order = self.order("answers", row, "sortorder");
            let code = row.trimmed("code").to_owned();
            let language = row.trimmed("language");
            let place = *places.entry((qid, scale, code.clone())).or_insert_with(|| {
                let option = AnswerOption { at: row.at(), order, code, words: Words::new(), scale };
                answers.push((qid, option));
                answers.len() - 1
            });
            if let Ok(number) = row.trimmed("aid").parse() {
                numbers.insert(number, place);
            }
            if let Some((_, option)) = answers.get_mut(place) {
                if language == base {
                    option.order = order;
                }
                add_words(
                    &mut option.words,
                    if language.is_empty() { &base } else { language },
                    row.get("answer"),
                );
            }
        }
        for row in tables.rows("answer_l10ns") {
            let place = row.trimmed("aid").parse().ok().and_then(|number: u64| numbers.get(&number));
            match place.and_then(|place| answers.get_mut(*place)) {
                Some((_, option)) => add_words(&mut option.words, row.trimmed("language"), row.get("answer")),
                None => self.orphan("answer_l10ns", row, "aid"),
            }
        }
        answers
    }

    /// Settings, conditions and default values of questions.
    fn belongings(&mut self, tables: &Tables, questions: &mut BTreeMap<u64, Asked>) {
        let parts: BTreeSet<&str> = tables.rows("subquestions").map(|part| part.trimmed("qid")).collect();
        for row in tables.rows("question_attributes") {
            let Some(asked) = row.trimmed("qid").parse().ok().and_then(|qid: u64| questions.get_mut(&qid))
            else {
                // Settings of parts mean nothing to LimeSurvey either.
                if !parts.contains(row.trimmed("qid")) {
                    self.orphan("question_attributes", row, "qid");
                }
                continue;
            };
            let name = row.trimmed("attribute").to_owned();
            let attribute = asked.attributes.entry(name).or_default();
            attribute.at = row.at();
            match row.trimmed("language") {
                "" => attribute.value = row.get("value").to_owned(),
                language => add_words(&mut attribute.words, language, row.get("value")),
            }
        }
        for row in tables.rows("conditions") {
            let Some(asked) = row.trimmed("qid").parse().ok().and_then(|qid: u64| questions.get_mut(&qid))
            else {
                self.orphan("conditions", row, "qid");
                continue;
            };
            asked.conditions.push(Condition {
                at: row.at(),
                scenario: row.trimmed("scenario").parse().unwrap_or(1),
                cqid: row.trimmed("cqid").parse().unwrap_or(0),
                field: row.trimmed("cfieldname").to_owned(),
                method: row.trimmed("method").to_owned(),
                value: row.get("value").to_owned(),
            });
        }
        let worded = tables.rows("defaultvalue_l10ns").filter(|row| !row.trimmed("defaultvalue").is_empty());
        let numbers: BTreeSet<&str> = worded.map(|row| row.trimmed("dvid")).collect();
        for row in tables.rows("defaultvalues") {
            let filled = !row.trimmed("defaultvalue").is_empty() || numbers.contains(row.trimmed("dvid"));
            if let Some(asked) = row.trimmed("qid").parse().ok().and_then(|qid: u64| questions.get_mut(&qid))
                && filled
            {
                asked.defaults.get_or_insert(row.at());
            }
        }
    }

    fn quotas(&mut self, tables: &Tables, questions: &BTreeMap<u64, Asked>) {
        self.survey.assessments = tables.rows("assessments").next().map(Row::at);
        let mut quotas: BTreeMap<u64, Quota> = BTreeMap::new();
        for row in tables.rows("quota") {
            let Some(id) = self.number("quota", row, "id") else { continue };
            let limit = u64::try_from(self.order("quota", row, "qlimit")).unwrap_or(0);
            let quota = Quota {
                id,
                at: row.at(),
                name: row.trimmed("name").to_owned(),
                limit,
                action: row.trimmed("action").to_owned(),
                active: row.trimmed("active") != "0",
                ..Quota::default()
            };
            quotas.entry(id).or_insert(quota);
        }
        for row in tables.rows("quota_members") {
            let quota = row.trimmed("quota_id").parse().ok().and_then(|id: u64| quotas.get_mut(&id));
            let question = row.trimmed("qid").parse().ok().filter(|qid: &u64| questions.contains_key(qid));
            match (quota, question) {
                (Some(quota), Some(qid)) => quota.members.push((qid, row.trimmed("code").to_owned())),
                (None, _) => self.orphan("quota_members", row, "quota_id"),
                (_, None) => self.orphan("quota_members", row, "qid"),
            }
        }
        for row in tables.rows("quota_languagesettings") {
            let quota = row.trimmed("quotals_quota_id").parse().ok().and_then(|id: u64| quotas.get_mut(&id));
            let language = row.trimmed("quotals_language");
            match quota {
                Some(quota) => {
                    add_words(&mut quota.message, language, row.get("quotals_message"));
                    add_words(&mut quota.url, language, row.get("quotals_url"));
                }
                None => self.orphan("quota_languagesettings", row, "quotals_quota_id"),
            }
        }
        self.survey.quotas = quotas.into_values().collect();
    }

    /// More than can be taken in.
    fn limits(&mut self, found: [usize; 3]) {
        let most = [MOST_QUESTIONS, MOST_PARTS, MOST_PARTS];
        let places =
            [("questions", "questions"), ("subquestions", "parts of questions"), ("answers", "answers")];
        for (((element, what), found), most) in places.into_iter().zip(found).zip(most) {
            if found > most {
                self.errors.push(Finding::new(
                    element,
                    At::default(),
                    "",
                    Mistake::TooMany { what, found, most },
                ));
            }
        }
    }

    /// Everything in its place and order.
    fn assemble(
        &mut self,
        groups: BTreeMap<u64, Group>,
        mut questions: BTreeMap<u64, Asked>,
        parts: Vec<(u64, Part)>,
        answers: Vec<(u64, AnswerOption)>,
    ) {
        for (parent, part) in parts {
            if let Some(asked) = questions.get_mut(&parent) {
                asked.parts.push(part);
            }
        }
        for (qid, answer) in answers {
            if let Some(asked) = questions.get_mut(&qid) {
                asked.answers.push(answer);
            }
        }
        let mut groups = groups;
        for (_, mut asked) in questions {
            asked.parts.sort_by_key(|part| (part.scale, part.order, part.at.row));
            asked.answers.sort_by_key(|answer| (answer.scale, answer.order, answer.at.row));
            if let Some(group) = groups.get_mut(&asked.gid) {
                group.questions.push(asked);
            }
        }
        let mut groups: Vec<Group> = groups.into_values().collect();
        groups.sort_by_key(|group| (group.order, group.at.row));
        for group in &mut groups {
            group.questions.sort_by_key(|asked| (asked.order, asked.at.row));
        }
        self.survey.groups = groups;
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
