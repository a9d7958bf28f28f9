//! What belongs to questions, quotas, and everything in its place.

use std::collections::{BTreeMap, BTreeSet};

use super::super::model::{AnswerOption, Asked, Condition, Group, Part, Quota};
use super::super::tables::{At, Row, Tables};
use super::super::{Finding, Mistake};
use super::{Loaded, MOST_PARTS, MOST_QUESTIONS, add_words};

impl Loaded {
    /// Settings, conditions and default values of questions.
    pub(super) fn belongings(&mut self, tables: &Tables, questions: &mut BTreeMap<u64, Asked>) {
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

    pub(super) fn quotas(&mut self, tables: &Tables, questions: &BTreeMap<u64, Asked>) {
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
    pub(super) fn limits(&mut self, found: [usize; 3]) {
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
    pub(super) fn assemble(
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
