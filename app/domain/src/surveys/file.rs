//! Pages and questions as TOML files write them, for the surveys that ship with the product: templates, and those of the
//! demonstration, which also say how their answers are constructed.

use jiff::civil::Date;
use serde::Deserialize;

use super::files::{Family, USUAL_MEGABYTES};
use super::{Definition, Kind, KindCode, Look, Opt, Page, Question, QuestionId, Rules, ScaleLook, Section};
use crate::ordered::Map;
use crate::text::Translated;

/// A page.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageFile {
    title: Translated,
    #[serde(default)]
    relevant: String,
    #[serde(default)]
    ends: String,
    #[serde(default)]
    sections: Vec<Section>,
    /// Its questions.
    pub questions: Vec<QuestionFile>,
}

/// A question, and how its answers are constructed.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct QuestionFile {
    /// Its name.
    pub id: String,
    kind: String,
    label: Translated,
    hint: Translated,
    required: bool,
    shuffled: bool,
    look: String,
    /// Its options.
    pub options: Vec<OptionFile>,
    rows: Vec<OptionFile>,
    several: bool,
    max: Option<u32>,
    min: Option<u32>,
    from: Option<i64>,
    to: Option<i64>,
    low: Translated,
    high: Translated,
    between: Vec<Translated>,
    unit: Translated,
    whole: bool,
    slider: Option<f64>,
    earliest: Option<Date>,
    latest: Option<Date>,
    formula: String,
    relevant: String,
    constraint: String,
    constraint_message: Translated,
    required_if: String,
    filter: String,
    /// The group or repeat it stands in.
    section: Option<QuestionId>,
    /// The percentage of 4 and 5 that was published.
    pub published: Option<f64>,
    /// How often each point of a scale, or each of `values`, is chosen, in proportion.
    pub weights: Vec<u32>,
    /// The numbers that are given; 0, 1, 2 and so on when absent.
    pub values: Vec<u32>,
    /// How many in a hundred leave the question out.
    pub skip: usize,
    /// Texts that are given, in turn; with options, those beside “other”.
    pub answers: Vec<String>,
}

/// An option or a row.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OptionFile {
    code: String,
    label: Translated,
    /// How often it is chosen, in proportion.
    #[serde(default)]
    pub weight: u32,
    #[serde(default)]
    other: bool,
    #[serde(default)]
    exclusive: bool,
    #[serde(default)]
    relevant: String,
    #[serde(default)]
    columns: Map<String, String>,
}

/// The pages and questions, as the platform keeps them.
///
/// # Errors
/// What is wrong, with the question's name.
pub fn definition_of(pages: &[PageFile]) -> Result<Definition, String> {
    let pages = pages.iter().map(|page| {
        let questions = page.questions.iter().map(question);
        Ok(Page {
            title: page.title.clone(),
            relevant: page.relevant.clone(),
            ends: page.ends.clone(),
            sections: page.sections.clone(),
            questions: questions.collect::<Result<_, String>>()?,
            ..Page::default()
        })
    });
    Ok(Definition::new(pages.collect::<Result<_, String>>()?))
}

fn question(file: &QuestionFile) -> Result<Question, String> {
    let wrong = |problem: &str| format!("question {}: {problem}", file.id);
    let code = KindCode::from_code(&file.kind).ok_or_else(|| wrong("unknown kind"))?;
    Ok(Question {
        id: QuestionId::parse(&file.id).ok_or_else(|| wrong("its id is no name"))?,
        kind: kind(file, code).ok_or_else(|| wrong("unknown look"))?,
        label: file.label.clone(),
        hint: file.hint.clone(),
        required: file.required,
        rules: Rules {
            relevant: file.relevant.clone(),
            constraint: file.constraint.clone(),
            constraint_message: file.constraint_message.clone(),
            required: file.required_if.clone(),
            filter: file.filter.clone(),
        },
        shuffled: file.shuffled,
        section: file.section.clone(),
        // Pictures are kept in a database and not in these files.
        picture: None,
    })
}

/// The kind; nothing when its look is none.
fn kind(file: &QuestionFile, code: KindCode) -> Option<Kind> {
    let options = || listed(&file.options);
    let (low, high) = (file.low.clone(), file.high.clone());
    Some(match code {
        KindCode::Single => Kind::Single { options: options(), look: look(&file.look, Look::from_code)? },
        KindCode::Several => Kind::Several { options: options(), min: file.min, max: file.max },
        KindCode::Scale => Kind::Scale {
            from: file.from.unwrap_or(1),
            to: file.to.unwrap_or(5),
            low,
            high,
            look: look(&file.look, ScaleLook::from_code)?,
            between: file.between.clone(),
        },
        KindCode::Nps => Kind::Nps { low, high },
        KindCode::Matrix => {
            Kind::Matrix { rows: listed(&file.rows), options: options(), several: file.several }
        }
        KindCode::Ranking => Kind::Ranking { options: options(), places: file.max },
        KindCode::Number => Kind::Number {
            min: file.min.map(f64::from),
            max: file.max.map(f64::from),
            unit: file.unit.clone(),
            whole: file.whole,
            slider: file.slider,
        },
        KindCode::File => {
            Kind::File { accepts: vec![Family::Pictures], most: file.max.unwrap_or(USUAL_MEGABYTES) }
        }
        KindCode::Date => Kind::Date { min: file.earliest, max: file.latest },
        KindCode::Calculation => Kind::Calculation { formula: file.formula.clone() },
        other => Question::blank(other).kind,
    })
}

/// The usual look where the file says nothing.
fn look<L: Default>(text: &str, parse: impl Fn(&str) -> Option<L>) -> Option<L> {
    if text.is_empty() { Some(L::default()) } else { parse(text) }
}

fn listed(files: &[OptionFile]) -> Vec<Opt> {
    let option = |file: &OptionFile| Opt {
        code: file.code.clone(),
        label: file.label.clone(),
        exclusive: file.exclusive,
        other: file.other,
        relevant: file.relevant.clone(),
        columns: file.columns.clone(),
    };
    files.iter().map(option).collect()
}
