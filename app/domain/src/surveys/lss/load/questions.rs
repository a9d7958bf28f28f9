//! Questions, their parts and their answers.

use std::collections::{BTreeMap, BTreeSet};

use super::super::model::{AnswerOption, Asked, Group, Part, Words};
use super::super::tables::Tables;
use super::super::{Finding, Mistake, Unsupported};
use super::{Loaded, add_words};

impl Loaded {
    /// The questions by number, and the parts with the number of their question.
    pub(super) fn questions(
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
    pub(super) fn answers(
        &mut self,
        tables: &Tables,
        questions: &BTreeMap<u64, Asked>,
    ) -> Vec<(u64, AnswerOption)> {
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
}
