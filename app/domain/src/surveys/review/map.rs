//! The logic as a picture's matter: pages and questions in order, and which answers decide what.

use super::rules::Unreachable;
use crate::surveys::interview::Instrument;
use crate::surveys::logic::Part;
use crate::surveys::{Definition, KindCode, QuestionId};
use crate::text::Translated;

/// A question in the picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Its name.
    pub id: QuestionId,
    /// Its words.
    pub label: Translated,
    /// What kind it is of.
    pub kind: KindCode,
    /// Whether nobody can get to see it.
    pub unreachable: bool,
}

/// A page in the picture.
#[derive(Debug, Clone, PartialEq)]
pub struct PageOfMap {
    /// Its title.
    pub title: Translated,
    /// Its questions.
    pub questions: Vec<Node>,
    /// Whether nobody can get to see it.
    pub unreachable: bool,
}

/// What is decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decided {
    /// Whether a page, counted from 0, is shown.
    Page(usize),
    /// Whether a question is asked.
    Question(QuestionId),
    /// Whether an option or a row of a question is offered.
    Listed(QuestionId, String),
    /// Which answers to a question are good.
    Answers(QuestionId),
    /// Whether a question must be answered.
    Needed(QuestionId),
    /// What is calculated.
    Value(QuestionId),
}

impl Decided {
    /// The question it concerns, where it concerns one.
    pub fn question(&self) -> Option<&QuestionId> {
        match self {
            Decided::Page(_) => None,
            Decided::Question(id)
            | Decided::Listed(id, _)
            | Decided::Answers(id)
            | Decided::Needed(id)
            | Decided::Value(id) => Some(id),
        }
    }
}

/// From the questions that a rule looks at to what it decides.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrow {
    /// The questions.
    pub from: Vec<QuestionId>,
    /// What is decided.
    pub to: Decided,
    /// The rule as it is written.
    pub rule: String,
    /// Whether it never comes to pass.
    pub never: bool,
}

/// Everything the picture shows.
#[derive(Debug, Clone, PartialEq)]
pub struct LogicMap {
    /// The pages.
    pub pages: Vec<PageOfMap>,
    /// The rules, in the order of what they decide; nothing while rules are wrong.
    pub arrows: Vec<Arrow>,
    /// Whether every rule can be read.
    pub whole: bool,
}

/// The logic of a survey.
pub fn logic_map(definition: &Definition, unreachable: &Unreachable) -> LogicMap {
    let pages = definition.pages().iter().enumerate().map(|(at, page)| PageOfMap {
        title: page.title.clone(),
        questions: page
            .questions
            .iter()
            .map(|question| Node {
                id: question.id.clone(),
                label: question.label.clone(),
                kind: question.kind.code(),
                unreachable: unreachable.questions.contains(&question.id),
            })
            .collect(),
        unreachable: unreachable.pages.contains(&at),
    });
    let pages = pages.collect();
    let Ok(instrument) = Instrument::new(definition.clone()) else {
        return LogicMap { pages, arrows: Vec::new(), whole: false };
    };
    let mut arrows: Vec<Arrow> = Vec::new();
    for (item, part, looked_at) in instrument.program().references() {
        let Some(to) = decided(&instrument, item, part) else { continue };
        let mut from: Vec<QuestionId> = Vec::new();
        for id in looked_at.into_iter().filter_map(|item| instrument.question_of(item)) {
            // That an answer is compared with itself is no arrow.
            if !from.contains(&id) && to.question() != Some(&id) {
                from.push(id);
            }
        }
        let never = match &to {
            Decided::Page(at) => unreachable.pages.contains(at),
            Decided::Question(id) => unreachable.questions.contains(id),
            Decided::Listed(id, code) => unreachable.options.contains(&(id.clone(), code.clone())),
            Decided::Answers(_) | Decided::Needed(_) | Decided::Value(_) => false,
        };
        let form = instrument.program().form();
        let rule = form.item(item).and_then(|item| item.rules.get(&part)).cloned().unwrap_or_default();
        let arrow = Arrow { from, to, rule: rule.trim().to_owned(), never };
        // The rows of a matrix share their rules.
        if !arrows.contains(&arrow) {
            arrows.push(arrow);
        }
    }
    arrows.sort_by_cached_key(|arrow| match &arrow.to {
        Decided::Page(at) => (*at, 0),
        to => to.question().map_or((0, 0), |id| {
            let at = definition.questions().position(|question| question.id == *id);
            (definition.page_of(id).unwrap_or(0), at.map_or(0, |at| at + 1))
        }),
    });
    LogicMap { pages, arrows, whole: instrument.unsupported().is_empty() }
}

fn decided(instrument: &Instrument, item: usize, part: Part) -> Option<Decided> {
    let definition = instrument.definition();
    let Some(id) = instrument.question_of(item) else {
        return instrument.page_decided(item).map(Decided::Page);
    };
    let question = definition.find(&id)?;
    Some(match part {
        Part::Calculation => Decided::Value(id),
        Part::Constraint => Decided::Answers(id),
        Part::Required => Decided::Needed(id),
        _ if instrument.item_of(&id) == Some(item) => Decided::Question(id),
        _ => {
            let option = question
                .kind
                .options()
                .iter()
                .find(|of| instrument.item_of_option(&id, &of.code) == Some(item));
            let row =
                question.kind.rows().iter().find(|of| instrument.item_of_row(&id, &of.code) == Some(item));
            let code = option.or(row)?.code.clone();
            Decided::Listed(id, code)
        }
    })
}
