//! From a survey of LimeSurvey's to one of ours. First every question gets its name and every name in expressions its meaning
//! ([`plan`]), then each is written ([`question`]).

mod arrays;
mod filters;
mod plan;
mod question;
mod quotas;
mod rules;
mod settings;
mod single;
mod validation;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use super::expression::Names;
use super::imported::{Imported, Renamed};
use super::model::{Asked, Group, Lss};
use super::names::Taken;
use super::tables::At;
use super::{Finding, Unsupported};
use crate::surveys::interview::Instrument;
use crate::surveys::{Definition, MAX_OPTIONS, MAX_PAGES, MAX_QUESTIONS, MAX_ROWS, Page, Question};
use crate::tag::Tag;
use plan::Plan;

/// What is made of a survey while it is made.
pub(super) struct Builder<'a> {
    survey: &'a Lss,
    /// The languages as they are written in the file, with their tags.
    tags: Vec<(&'a str, Tag)>,
    taken: Taken,
    names: Names,
    plans: BTreeMap<u64, Plan>,
    /// The numbers of questions by their codes; the first of several with the same.
    numbers: BTreeMap<&'a str, u64>,
    unsupported: Vec<Finding<Unsupported>>,
    said: BTreeSet<String>,
    /// Rules that were kept as they are written.
    kept: usize,
}

/// Makes a survey.
pub(super) fn build(survey: &Lss) -> Imported {
    let mut builder = Builder {
        survey,
        tags: Vec::new(),
        taken: Taken::default(),
        names: Names::default(),
        plans: BTreeMap::new(),
        numbers: BTreeMap::new(),
        unsupported: Vec::new(),
        said: BTreeSet::new(),
        kept: 0,
    };
    builder.languages();
    for asked in survey.questions() {
        let plan = builder.plan(asked);
        builder.plans.insert(asked.qid, plan);
        builder.numbers.entry(asked.code.as_str()).or_insert(asked.qid);
    }
    let settings = builder.settings();
    let pages: Vec<Page> = survey.groups.iter().map(|group| builder.page(group)).collect();
    let quotas = builder.quotas();
    let definition = Definition::new(pages).with_quotas(quotas);
    builder.limits(&definition);
    builder.rules_that_do_not_hold(&definition);
    let renamed = builder.renamed();
    Imported { settings, definition, renamed, unsupported: builder.unsupported }
}

impl Builder<'_> {
    /// Says something about a cell, once.
    fn say(&mut self, element: &str, at: At, column: &str, what: Unsupported) {
        let finding = Finding::new(element, at, column, what);
        if self.said.insert(finding.to_string()) {
            self.unsupported.push(finding);
        }
    }

    fn languages(&mut self) {
        let survey = self.survey;
        for name in &survey.languages {
            match Tag::parse(name) {
                Some(tag) if self.tags.iter().all(|(_, known)| *known != tag) => self.tags.push((name, tag)),
                Some(_) => {}
                None => {
                    let what = Unsupported::Language { found: super::load::short(name) };
                    self.say("languages", At::default(), "language", what);
                }
            }
        }
        if self.tags.is_empty() {
            let what = Unsupported::Setting {
                name: "language".to_owned(),
                instead: "no language of the survey is known; its own is taken for Portuguese",
            };
            self.say("surveys", survey.at, "language", what);
            self.tags.push((survey.base(), crate::lang::Lang::Pt.into()));
        }
    }

    fn tag_list(&self) -> Vec<Tag> {
        self.tags.iter().map(|(_, tag)| *tag).collect()
    }

    fn page(&mut self, group: &Group) -> Page {
        let title = self.line(&group.name, "groups", group.at, "group_name");
        let relevant = self.condition(
            &group.relevance,
            "groups",
            group.at,
            "grelevance",
            &super::expression::Here::default(),
        );
        let mut questions = Vec::new();
        if !group.description.is_empty() {
            let id = self.taken.claim(&format!("g{}_text", group.gid), &[]);
            let label = self.text(&group.description, "groups", group.at, "description");
            questions.extend(question::note(&id, label));
        }
        let shuffled = self.shuffled(group);
        for asked in &group.questions {
            let made = self.questions(asked);
            questions.extend(made);
        }
        Page { title, relevant, shuffled, questions, ..Page::default() }
    }

    /// Whether the questions of a group stand in an order of chance, all of them.
    fn shuffled(&mut self, group: &Group) -> bool {
        if !group.random_group.is_empty() {
            let what = Unsupported::Setting {
                name: "randomization_group".to_owned(),
                instead: "pages stand in the order of the file",
            };
            self.say("groups", group.at, "randomization_group", what);
        }
        let of = |asked: &Asked| asked.attribute("random_group").to_owned();
        let together: BTreeSet<String> = group.questions.iter().map(of).collect();
        let all = together.len() == 1 && !together.contains("") && group.questions.len() > 1;
        if !all {
            for asked in group.questions.iter().filter(|asked| !of(asked).is_empty()) {
                self.setting_not_done(
                    asked,
                    "random_group",
                    "only all questions of a page change places, not some of them",
                );
            }
        }
        all
    }

    fn setting_not_done(&mut self, asked: &Asked, name: &str, instead: &str) {
        let at = asked.attributes.get(name).map_or(At::default(), |attribute| attribute.at);
        let what = Unsupported::Attribute {
            name: name.to_owned(),
            question: asked.code.clone(),
            instead: instead.to_owned(),
        };
        self.say("question_attributes", at, name, what);
    }

    /// More than the editor handles.
    fn limits(&mut self, definition: &Definition) {
        let mut many = |what, found, most, at| {
            if found > most {
                self.say("", at, "", Unsupported::Many { what, found, most });
            }
        };
        many("pages", definition.pages().len(), MAX_PAGES, At::default());
        many("questions", definition.questions().count(), MAX_QUESTIONS, At::default());
        for question in definition.questions() {
            many("options", question.kind.options().len(), MAX_OPTIONS, At::default());
            many("rows", question.kind.rows().len(), MAX_ROWS, At::default());
        }
    }

    /// Rules that were translated and are wrong all the same, as those that depend on each other: the survey's own check says so.
    /// Those that were kept as they are written are known already.
    fn rules_that_do_not_hold(&mut self, definition: &Definition) {
        if self.kept > 0 {
            return;
        }
        let Err(troubles) = Instrument::new(definition.clone()) else { return };
        for trouble in troubles {
            let question = trouble.question.as_ref().map(ToString::to_string).unwrap_or_default();
            let words = crate::surveys::xlsform::explain(&trouble.problem);
            self.say("", At::default(), "", Unsupported::Rule { why: format!("{question}: {words}") });
        }
    }

    /// What became of LimeSurvey's codes.
    fn renamed(&self) -> Vec<Renamed> {
        let mut renamed = Vec::new();
        for asked in self.survey.questions() {
            let Some(plan) = self.plans.get(&asked.qid) else { continue };
            let lists = [&plan.rows, &plan.options, &plan.columns];
            let codes = lists.into_iter().flatten().map(|listed| (listed.code.clone(), listed.ours.clone()));
            renamed.push(Renamed {
                qid: asked.qid,
                code: asked.code.clone(),
                question: plan.id.clone(),
                codes: codes.collect(),
            });
        }
        renamed
    }
}

/// A question, when its name is one.
fn with_id(id: &str, question: Question) -> Option<Question> {
    Some(Question { id: crate::surveys::QuestionId::parse(id)?, ..question })
}
