//! Quotas: which responses they count, how many, and what is said when they are full.

use std::collections::BTreeMap;

use super::super::expression::{self, Here};
use super::super::model::Quota;
use super::super::types::Shape;
use super::super::{At, Unsupported};
use super::Builder;
use crate::surveys::{self, MAX_QUOTAS, QuestionId};

impl Builder<'_> {
    pub(super) fn quotas(&mut self) -> Vec<surveys::Quota> {
        let survey = self.survey;
        let mut kept: Vec<surveys::Quota> = Vec::new();
        for quota in &survey.quotas {
            if kept.len() >= MAX_QUOTAS {
                self.not_kept(quota, format!("a survey has at most {MAX_QUOTAS}"));
            } else if let Some(made) = self.quota(quota, kept.len() + 1) {
                kept.push(made);
            }
        }
        kept
    }

    fn not_kept(&mut self, quota: &Quota, why: String) {
        self.say("quota", quota.at, "name", Unsupported::Quota { name: quota.name.clone(), why });
    }

    fn quota(&mut self, quota: &Quota, number: usize) -> Option<surveys::Quota> {
        if !quota.active {
            self.not_kept(quota, "it is switched off".to_owned());
            return None;
        }
        let members = match self.members(quota) {
            Ok(members) => members,
            Err(why) => {
                self.not_kept(quota, why);
                return None;
            }
        };
        if quota.action == "2" {
            let what = Unsupported::Setting {
                name: "action".to_owned(),
                instead: "a full quota ends the survey; nobody is asked for another answer",
            };
            self.say("quota", quota.at, "action", what);
        }
        if !quota.url.is_empty() {
            let what = Unsupported::Setting {
                name: "quotals_url".to_owned(),
                instead: "nobody is sent to another site",
            };
            self.say("quota_languagesettings", At::default(), "quotals_url", what);
        }
        Some(surveys::Quota {
            code: QuestionId::named(format!("c{number}")),
            label: quota.name.clone(),
            when: members,
            limit: u32::try_from(quota.limit).unwrap_or(u32::MAX),
            words: self.text(&quota.message, "quota_languagesettings", At::default(), "quotals_message"),
        })
    }

    /// The answers it counts: those of one question are alternatives, different questions must all fit.
    fn members(&self, quota: &Quota) -> Result<String, String> {
        let mut by_question: BTreeMap<u64, Vec<String>> = BTreeMap::new();
        for (qid, code) in &quota.members {
            by_question.entry(*qid).or_default().push(self.member(*qid, code)?);
        }
        if by_question.is_empty() {
            return Err("it counts no answers".to_owned());
        }
        let several = by_question.len() > 1;
        let rules: Vec<String> = by_question
            .into_values()
            .map(|rules| match rules.as_slice() {
                [one] => one.clone(),
                many if several => format!("({})", many.join(" or ")),
                many => many.join(" or "),
            })
            .collect();
        Ok(rules.join(" and "))
    }

    fn member(&self, qid: u64, code: &str) -> Result<String, String> {
        let plan = self.plans.get(&qid).ok_or("its question is not here")?;
        // The code of a row's answer has the row in front: `SQ001-4`. A code that is an option's is written whole.
        let source = match plan.shape {
            Shape::Several | Shape::SeveralWithComments => format!("{}_{code}.NAOK == \"Y\"", plan.code),
            Shape::MatrixOf(_) | Shape::Matrix => {
                let (row, value) =
                    code.rsplit_once('-').ok_or_else(|| format!("\"{code}\" names no row and answer"))?;
                format!("{}_{row}.NAOK == \"{value}\"", plan.code)
            }
            _ => format!("{}.NAOK == \"{code}\"", plan.code),
        };
        expression::condition(&source, &self.names, Here::default())
            .map_err(|untranslatable| untranslatable.why)
    }
}
