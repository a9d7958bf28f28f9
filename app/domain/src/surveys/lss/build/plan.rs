//! What each question becomes, under which name, and what its names in expressions mean.

use std::rc::Rc;

use super::super::At;
use super::super::expression::{Codes, Meaning, OTHER, Of};
use super::super::model::{Asked, Words};
use super::super::names::codes;
use super::super::types::{Answer, Shape, find};
use super::Builder;
use crate::surveys::{self, MAX_QUESTIONS};

/// What becomes of a question.
#[derive(Debug, Clone)]
pub(in crate::surveys::lss) struct Plan {
    /// LimeSurvey's code of it.
    pub code: String,
    /// Its name, with which those of its parts begin.
    pub id: String,
    pub shape: Shape,
    /// What is chosen among.
    pub options: Vec<Listed>,
    /// What stands in rows, or becomes a question each.
    pub rows: Vec<Listed>,
    /// The second scale, or the columns.
    pub columns: Vec<Listed>,
    /// The names of questions that parts become: by row, then by column.
    pub parts: Vec<String>,
    /// The name of what comes beside: the second matrix, or the comment.
    pub beside: Option<String>,
    /// What its own value is, in its own rules.
    pub own: Option<Of>,
}

/// An option, a row or a column.
#[derive(Debug, Clone)]
pub(in crate::surveys::lss) struct Listed {
    /// LimeSurvey's code.
    pub code: String,
    /// Ours.
    pub ours: String,
    pub label: Label,
    pub relevance: String,
    pub at: At,
    /// The table it stands in.
    pub table: &'static str,
}

/// What an option says.
#[derive(Debug, Clone)]
pub(in crate::surveys::lss) enum Label {
    Words(Words),
    Fixed(&'static [&'static str; 5]),
}

impl Plan {
    /// The shape of a question: by its type, and where boxes are ticked, by that.
    fn shape(asked: &Asked) -> Shape {
        let cells = asked.scale(0).count().saturating_mul(asked.scale(1).count());
        if matches!(asked.kind.as_str(), ":" | ";") && cells > MAX_QUESTIONS {
            return Shape::Left("it has more cells than a survey has questions; the question is left out");
        }
        match find(&asked.kind).map(|known| known.shape) {
            Some(Shape::NumberCells) if asked.is_on("multiflexible_checkbox") => Shape::Matrix,
            Some(shape) => shape,
            None => Shape::Left("nothing is known of this type; the question is left out"),
        }
    }

    /// Whether several options may be chosen in a row.
    pub(super) fn several_in_a_row(&self, asked: &Asked) -> bool {
        self.shape == Shape::Matrix && asked.kind == ":"
    }
}

impl Builder<'_> {
    pub(super) fn plan(&mut self, asked: &Asked) -> Plan {
        let mut plan = Plan {
            code: asked.code.clone(),
            id: String::new(),
            shape: Plan::shape(asked),
            options: Vec::new(),
            rows: Vec::new(),
            columns: Vec::new(),
            parts: Vec::new(),
            beside: None,
            own: None,
        };
        self.lists(asked, &mut plan);
        let wanted = if asked.code.is_empty() { format!("q{}", asked.qid) } else { asked.code.clone() };
        let mut suffixes: Vec<String> = Vec::new();
        if matches!(plan.shape, Shape::Matrix | Shape::MatrixOf(_) | Shape::TwoScales) {
            suffixes.extend(plan.rows.iter().map(|row| row.ours.clone()));
        }
        if asked.other {
            suffixes.push(surveys::OTHER.to_owned());
        }
        plan.id = self.taken.claim(&wanted, &suffixes);
        match plan.shape {
            Shape::TwoScales => plan.beside = Some(self.taken.claim(&format!("{}_2", plan.id), &suffixes)),
            Shape::SingleWithComment => {
                plan.beside = Some(self.taken.claim(&format!("{}_comment", plan.id), &[]));
            }
            Shape::Numbers | Shape::Texts => {
                for row in &plan.rows {
                    plan.parts.push(self.taken.claim(&format!("{}_{}", plan.id, row.ours), &[]));
                }
            }
            Shape::NumberCells | Shape::TextCells => {
                for row in &plan.rows {
                    for column in &plan.columns {
                        let name = format!("{}_{}_{}", plan.id, row.ours, column.ours);
                        plan.parts.push(self.taken.claim(&name, &[]));
                    }
                }
            }
            _ => {}
        }
        self.meanings(asked, &mut plan);
        plan
    }

    /// The lists of a question.
    fn lists(&self, asked: &Asked, plan: &mut Plan) {
        let answers = |scale: i64| -> Vec<Listed> {
            let listed = asked.answers.iter().filter(|answer| answer.scale == scale).map(|answer| Listed {
                code: answer.code.clone(),
                ours: String::new(),
                label: Label::Words(answer.words.clone()),
                relevance: String::new(),
                at: answer.at,
                table: "answers",
            });
            listed.collect()
        };
        let parts = |scale: i64| -> Vec<Listed> {
            let listed = asked.scale(scale).map(|part| Listed {
                code: part.code.clone(),
                ours: String::new(),
                label: Label::Words(part.words.clone()),
                relevance: part.relevance.clone(),
                at: part.at,
                table: "subquestions",
            });
            listed.collect()
        };
        let fixed = |list: &'static [Answer]| -> Vec<Listed> {
            let listed = list.iter().map(|(code, words)| Listed {
                code: (*code).to_owned(),
                ours: String::new(),
                label: Label::Fixed(words),
                relevance: String::new(),
                at: asked.at,
                table: "questions",
            });
            listed.collect()
        };
        match plan.shape {
            Shape::Single | Shape::DropDown | Shape::SingleWithComment | Shape::Ranking => {
                plan.options = answers(0)
            }
            Shape::Fixed(list) => plan.options = fixed(list),
            Shape::Several | Shape::SeveralWithComments => plan.options = parts(0),
            Shape::Matrix if asked.kind == ":" => (plan.rows, plan.options) = (parts(0), parts(1)),
            Shape::Matrix => (plan.rows, plan.options) = (parts(0), answers(0)),
            Shape::MatrixOf(list) => (plan.rows, plan.options) = (parts(0), fixed(list)),
            Shape::TwoScales => (plan.rows, plan.options, plan.columns) = (parts(0), answers(0), answers(1)),
            Shape::NumberCells | Shape::TextCells => (plan.rows, plan.columns) = (parts(0), parts(1)),
            Shape::Numbers | Shape::Texts => plan.rows = parts(0),
            _ => {}
        }
        let reserved: &[&str] = if asked.other { &[surveys::OTHER] } else { &[] };
        name_codes(&mut plan.options, "o", reserved);
        name_codes(&mut plan.columns, "o", &[]);
        name_codes(&mut plan.rows, "r", &[]);
    }

    /// What the names of a question mean in expressions: `Q_A.NAOK`, `12X3X45A`.
    fn meanings(&mut self, asked: &Asked, plan: &mut Plan) {
        let id = plan.id.clone();
        let options = Rc::new(codes_of(&plan.options, asked.other));
        let columns = Rc::new(codes_of(&plan.columns, false));
        let mut own = |of: Of| {
            plan.own = Some(of.clone());
            vec![(String::new(), String::new(), Meaning::Value(id.clone(), of))]
        };
        let text = |suffix: &str, id: String| {
            (format!("_{suffix}"), suffix.to_owned(), Meaning::Value(id, Of::Text))
        };
        let part =
            |listed: &Listed, meaning: Meaning| (format!("_{}", listed.code), listed.code.clone(), meaning);
        let other = asked.other.then(|| text("other", format!("{id}_{}", surveys::OTHER)));
        let mut list: Vec<(String, String, Meaning)> = match plan.shape {
            Shape::Single | Shape::DropDown | Shape::Fixed(_) => own(Of::Choice(options)),
            Shape::SingleWithComment => {
                let mut list = own(Of::Choice(options));
                list.push(text("comment", plan.beside.clone().unwrap_or_default()));
                list
            }
            Shape::Several | Shape::SeveralWithComments => {
                let chosen = |option: &Listed| part(option, Meaning::Chosen(id.clone(), option.ours.clone()));
                plan.options.iter().map(chosen).collect()
            }
            Shape::Points | Shape::Number => own(Of::Number),
            Shape::ShortText | Shape::LongText | Shape::File => own(Of::Text),
            Shape::Equation => own(Of::Text),
            Shape::Date => own(Of::Day),
            Shape::Ranking => {
                let place = |place: usize| {
                    let name = (place + 1).to_string();
                    (format!("_{name}"), name, Meaning::Place(id.clone(), place, options.clone()))
                };
                (0..plan.options.len()).map(place).collect()
            }
            Shape::Matrix if asked.kind == ":" => {
                let mut list = Vec::new();
                for row in &plan.rows {
                    for option in &plan.options {
                        let name = format!("{}_{}", row.code, option.code);
                        let meaning = Meaning::Chosen(format!("{id}_{}", row.ours), option.ours.clone());
                        list.push((format!("_{name}"), name, meaning));
                    }
                }
                list
            }
            Shape::Matrix | Shape::MatrixOf(_) => {
                plan.own = Some(Of::Choice(options.clone()));
                let value = |row: &Listed| {
                    part(row, Meaning::Value(format!("{id}_{}", row.ours), Of::Choice(options.clone())))
                };
                plan.rows.iter().map(value).collect()
            }
            Shape::TwoScales => {
                let beside = plan.beside.clone().unwrap_or_default();
                let mut list = Vec::new();
                for row in &plan.rows {
                    for (scale, id, codes) in [(0, &id, &options), (1, &beside, &columns)] {
                        let value = Meaning::Value(format!("{id}_{}", row.ours), Of::Choice(codes.clone()));
                        list.push((format!("_{}_{scale}", row.code), format!("{}#{scale}", row.code), value));
                    }
                }
                list
            }
            Shape::Numbers | Shape::Texts => {
                let of = if plan.shape == Shape::Numbers { Of::Number } else { Of::Text };
                let named = plan.rows.iter().zip(&plan.parts);
                let list = named.map(|(row, id)| part(row, Meaning::Value(id.clone(), of.clone()))).collect();
                plan.own = Some(of);
                list
            }
            Shape::NumberCells | Shape::TextCells => {
                let of = if plan.shape == Shape::NumberCells { Of::Number } else { Of::Text };
                let pairs =
                    plan.rows.iter().flat_map(|row| plan.columns.iter().map(move |column| (row, column)));
                let value = |((row, column), id): ((&Listed, &Listed), &String)| {
                    let name = format!("{}_{}", row.code, column.code);
                    (format!("_{name}"), name, Meaning::Value(id.clone(), of.clone()))
                };
                let list = pairs.zip(&plan.parts).map(value).collect();
                plan.own = Some(of);
                list
            }
            Shape::Note => Vec::new(),
            Shape::Left(_) => {
                vec![(String::new(), String::new(), Meaning::Nothing("the question was left out"))]
            }
        };
        if plan.shape == Shape::SeveralWithComments {
            for option in &plan.options {
                let nothing = Meaning::Nothing("comments are left out");
                list.push((format!("_{}comment", option.code), format!("{}comment", option.code), nothing));
            }
        }
        list.extend(other);
        let old = format!("{}X{}X{}", self.survey.sid, asked.gid, asked.qid);
        for (suffix, old_suffix, meaning) in list {
            self.names.add_part(&asked.code, meaning.clone());
            self.names.add(format!("{}{suffix}", asked.code), meaning.clone());
            self.names.add(format!("{old}{old_suffix}"), meaning.clone());
            self.names.add_old(format!("Q{}{suffix}", asked.qid), meaning.clone());
            self.names.add_old(format!("{}{old_suffix}", asked.qid), meaning);
        }
    }
}

fn name_codes(list: &mut [Listed], letter: &str, reserved: &[&str]) {
    let named = codes(list.iter().map(|listed| listed.code.as_str()), letter, reserved);
    for (listed, ours) in list.iter_mut().zip(named) {
        listed.ours = ours;
    }
}

fn codes_of(list: &[Listed], other: bool) -> Codes {
    let mut codes = Codes(list.iter().map(|listed| (listed.code.clone(), listed.ours.clone())).collect());
    if other {
        codes.0.insert(OTHER.to_owned(), surveys::OTHER.to_owned());
    }
    codes
}
