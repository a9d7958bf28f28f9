//! Surveys, with responses that nobody gave: they follow the weights in the file, or fit percentages that were published.

use domain::access::Actor;
use domain::slug::Slug;
use domain::surveys::constructed;
use domain::surveys::{
    Answer, Answers, Definition, Kind, KindCode, Mode, NewSurvey, Opt, Overall, Page, Question, QuestionId,
    ResultsFor, Settings, Status, Step,
};
use domain::text::Translated;
use jiff::civil::Date;
use serde::Deserialize;
use store::surveys;

use super::dice::{Dice, quotas};
use super::files::{FileError, read_folder};
use super::projects::ProjectIds;
use super::{DemoError, Loader};

/// One file of `surveys/`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SurveyFile {
    pub slug: Slug,
    pub project: Option<Slug>,
    pub state: String,
    pub mode: String,
    pub results: String,
    #[serde(default)]
    opened_days_ago: i64,
    #[serde(default)]
    closed_days_ago: i64,
    /// The month it was really fielded in, for a survey that was: its days are then in that month.
    fielded: Option<String>,
    pub responses: usize,
    #[serde(default)]
    source: Translated,
    pub title: Translated,
    introduction: Translated,
    #[serde(default)]
    pub overall: Vec<Overall>,
    pub pages: Vec<PageFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PageFile {
    title: Translated,
    pub questions: Vec<QuestionFile>,
}

/// A question, and how its answers are constructed.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct QuestionFile {
    pub id: String,
    kind: String,
    label: Translated,
    #[serde(default)]
    hint: Translated,
    #[serde(default)]
    required: bool,
    #[serde(default)]
    options: Vec<OptionFile>,
    max: Option<u32>,
    min: Option<u32>,
    from: Option<i64>,
    to: Option<i64>,
    #[serde(default)]
    low: Translated,
    #[serde(default)]
    high: Translated,
    #[serde(default)]
    unit: Translated,
    /// The percentage of 4 and 5 that was published.
    published: Option<f64>,
    /// How often each point of a scale, or each of `values`, is chosen, in proportion.
    #[serde(default)]
    weights: Vec<u32>,
    /// The numbers that are given; 0, 1, 2 and so on when absent.
    #[serde(default)]
    values: Vec<u32>,
    /// How many in a hundred leave the question out.
    #[serde(default)]
    skip: usize,
    /// Texts that are given, in turn.
    #[serde(default)]
    answers: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct OptionFile {
    code: String,
    label: Translated,
    #[serde(default)]
    weight: u32,
}

/// Reads every file.
pub(super) fn files() -> Result<Vec<SurveyFile>, FileError> {
    read_folder("surveys")
}

/// Makes the surveys and their responses.
pub(super) async fn load(loader: &Loader, projects: &ProjectIds) -> Result<(), DemoError> {
    let system = Actor::system();
    for file in files()? {
        let name = format!("surveys/{}", file.slug);
        let status = Status::from_code(&file.state).ok_or_else(|| FileError::new(&name, "unknown state"))?;
        let new = NewSurvey {
            slug: file.slug.clone(),
            settings: settings(&file, &name)?,
            definition: definition(&file, &name)?,
            project: projects.of(file.project.as_ref(), &name)?,
        };
        let (opened, closed) = field_days(loader, &file, &name)?;
        let noon = jiff::civil::time(12, 0, 0, 0);
        loader.clock.set(loader.days.moment(opened, noon));
        let responses = responses(&file, &new.definition, &name)?;
        let (_, slug) = surveys::create(&loader.store, &system, new, "").await?;
        if status != Status::Draft {
            surveys::step(&loader.store, &system, slug.as_str(), Step::Publish).await?;
        }
        if !responses.is_empty() {
            let dated = dated(responses, opened, closed);
            surveys::load_responses(&loader.store, &system, slug.as_str(), &dated).await?;
        }
        if status == Status::Closed {
            loader.clock.set(loader.days.moment(closed, noon));
            surveys::step(&loader.store, &system, slug.as_str(), Step::Close).await?;
        }
    }
    Ok(())
}

/// The first and the last day on which it took answers.
fn field_days(loader: &Loader, file: &SurveyFile, name: &str) -> Result<(Date, Date), FileError> {
    match &file.fielded {
        None => Ok((loader.days.exactly(-file.opened_days_ago), loader.days.exactly(-file.closed_days_ago))),
        Some(month) => {
            let first: Date = format!("{month}-01").parse().map_err(|error| FileError::new(name, error))?;
            Ok((first, first.last_of_month()))
        }
    }
}

/// Spreads responses evenly over the days.
fn dated(responses: Vec<Answers>, first: Date, last: Date) -> Vec<(Date, Answers)> {
    let days = usize::try_from((last - first).get_days()).unwrap_or(0) + 1;
    let mut day = first;
    let total = responses.len().max(1);
    let mut spread = Vec::with_capacity(responses.len());
    let mut passed = 0;
    for (number, answers) in responses.into_iter().enumerate() {
        while passed < number * days / total {
            day = day.tomorrow().unwrap_or(day);
            passed += 1;
        }
        spread.push((day, answers));
    }
    spread
}

fn settings(file: &SurveyFile, name: &str) -> Result<Settings, FileError> {
    Ok(Settings {
        title: file.title.clone(),
        introduction: file.introduction.clone(),
        mode: Mode::from_code(&file.mode).ok_or_else(|| FileError::new(name, "unknown mode"))?,
        results: ResultsFor::from_code(&file.results)
            .ok_or_else(|| FileError::new(name, "unknown audience of the results"))?,
        source: file.source.clone(),
        constructed: file.responses > 0,
        overall: file.overall.clone(),
        ..Settings::default()
    })
}

/// The pages and questions, as the platform keeps them.
pub(super) fn definition(file: &SurveyFile, name: &str) -> Result<Definition, FileError> {
    let pages = file.pages.iter().map(|page| {
        let questions = page.questions.iter().map(|question| self::question(question, name));
        Ok(Page {
            title: page.title.clone(),
            questions: questions.collect::<Result<_, FileError>>()?,
            ..Page::default()
        })
    });
    Ok(Definition::new(pages.collect::<Result<_, FileError>>()?))
}

fn question(file: &QuestionFile, name: &str) -> Result<Question, FileError> {
    let wrong = |problem: &str| FileError::new(name, format!("question {}: {problem}", file.id));
    let options =
        || file.options.iter().map(|option| Opt::new(option.code.clone(), option.label.clone())).collect();
    let kind = match file.kind.as_str() {
        "single" => Kind::single(options()),
        "several" => Kind::Several { options: options(), min: file.min, max: file.max },
        "scale" => {
            Kind::scale(file.from.unwrap_or(1), file.to.unwrap_or(5), file.low.clone(), file.high.clone())
        }
        "number" => Kind::number(file.min.map(f64::from), file.max.map(f64::from), file.unit.clone()),
        "short-text" => Kind::ShortText,
        "long-text" => Kind::LongText,
        _ => return Err(wrong("unknown kind")),
    };
    Ok(Question {
        id: QuestionId::parse(&file.id).ok_or_else(|| wrong("its id is no name"))?,
        kind,
        label: file.label.clone(),
        hint: file.hint.clone(),
        required: file.required,
        ..Question::blank(KindCode::Note)
    })
}

/// The constructed responses; the same every time.
pub(super) fn responses(
    file: &SurveyFile,
    definition: &Definition,
    name: &str,
) -> Result<Vec<Answers>, FileError> {
    let written: Vec<&QuestionFile> = file.pages.iter().flat_map(|page| &page.questions).collect();
    let published: Vec<(QuestionId, f64)> = definition
        .questions()
        .zip(&written)
        .filter_map(|(question, file)| Some((question.id.clone(), file.published?)))
        .collect();
    if !published.is_empty() {
        let sample = u32::try_from(file.responses).unwrap_or(u32::MAX);
        return constructed::responses(&published, sample)
            .ok_or_else(|| FileError::new(name, "no whole numbers give a published percentage"));
    }
    let mut all = vec![Answers::default(); file.responses];
    for (question, file) in definition.questions().zip(written) {
        let mut dice = Dice::new(&format!("{name}/{}", question.id));
        let answering = all.len() * (100 - file.skip.min(100)) / 100;
        let mut given = answers(question, file, answering, &mut dice);
        given.resize_with(all.len(), || None);
        dice.shuffle(&mut given);
        for (response, answer) in all.iter_mut().zip(given) {
            if let Some(answer) = answer {
                response.0.insert(question.id.clone(), answer);
            }
        }
    }
    Ok(all)
}

/// So many answers to one question.
fn answers(question: &Question, file: &QuestionFile, total: usize, dice: &mut Dice) -> Vec<Option<Answer>> {
    let weighted = |weights: &[u32]| -> Vec<usize> {
        let parts = quotas(weights, total);
        parts.into_iter().enumerate().flat_map(|(place, n)| std::iter::repeat_n(place, n)).collect()
    };
    let weights: Vec<u32> = file.options.iter().map(|option| option.weight).collect();
    match &question.kind {
        Kind::Single { options, .. } => weighted(&weights)
            .into_iter()
            .map(|place| options.get(place).map(|option| Answer::Single(option.code.clone())))
            .collect(),
        Kind::Several { options, max, .. } => {
            let most = max.and_then(|max| usize::try_from(max).ok()).unwrap_or(options.len());
            (0..total).map(|_| several(options, &weights, most, dice)).collect()
        }
        Kind::Scale { from, .. } => weighted(&file.weights)
            .into_iter()
            .map(|place| i64::try_from(place).ok().map(|place| Answer::Scale(from + place)))
            .collect(),
        Kind::Number { .. } => weighted(&file.weights)
            .into_iter()
            .map(|place| {
                let counted = u32::try_from(place).unwrap_or(0);
                Some(Answer::Number(f64::from(file.values.get(place).copied().unwrap_or(counted))))
            })
            .collect(),
        _ => file.answers.iter().cycle().take(total).map(|text| Some(Answer::Text(text.clone()))).collect(),
    }
}

/// One to `most` different options, the heavier ones more often, in the question's order.
fn several(options: &[Opt], weights: &[u32], most: usize, dice: &mut Dice) -> Option<Answer> {
    let mut bowl: Vec<usize> = weights
        .iter()
        .enumerate()
        .flat_map(|(place, weight)| std::iter::repeat_n(place, usize::try_from(*weight).unwrap_or(0)))
        .collect();
    dice.shuffle(&mut bowl);
    let wanted = 1 + dice.below(most);
    let mut chosen: Vec<usize> = Vec::new();
    for place in bowl {
        if chosen.len() < wanted && !chosen.contains(&place) {
            chosen.push(place);
        }
    }
    chosen.sort_unstable();
    let codes: Vec<String> =
        chosen.into_iter().filter_map(|place| options.get(place)).map(|option| option.code.clone()).collect();
    (!codes.is_empty()).then_some(Answer::Several(codes))
}
