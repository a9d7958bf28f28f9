//! Constructed responses, the same every time: nobody gave them, but somebody could have. They follow the weights in the file, or fit
//! percentages that were published, and go through the survey's own rules.

use domain::form::Typed;
use domain::lang::Lang;
use domain::surveys::interview::{Instrument, Setting};
use domain::surveys::logic::World;
use domain::surveys::{
    Answers, Definition, Kind, OTHER, Opt, Question, QuestionFile, QuestionId, constructed, field_of,
};

use super::dice::{Dice, quotas};
use super::files::FileError;
use super::survey_file::SurveyFile;

/// One value that is given: its column, and the value as the form sends it; several for several options.
type Given = Vec<(QuestionId, String)>;

/// The constructed responses.
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
    let mut all: Vec<Given> = vec![Given::new(); file.responses];
    for (question, file) in definition.questions().zip(written) {
        // The same people answer all questions of a repeat.
        let together = question.section.as_ref().unwrap_or(&question.id);
        let mut dice = Dice::new(&format!("{name}/{together}"));
        let answering = all.len() * (100 - file.skip.min(100)) / 100;
        let mut given = answers(question, file, answering, &mut dice);
        given.resize_with(all.len(), Given::new);
        dice.shuffle(&mut given);
        for (response, given) in all.iter_mut().zip(given) {
            response.extend(given.into_iter().map(|(id, value)| (first(definition, question, id), value)));
        }
    }
    let instrument = Instrument::new(definition.clone())
        .map_err(|troubles| FileError::new(name, format!("wrong rules: {troubles:?}")))?;
    all.into_iter().enumerate().map(|(at, given)| heard(file, &instrument, at, given, name)).collect()
}

/// The name in the first instance, for a question of a repeat.
fn first(definition: &Definition, question: &Question, id: QuestionId) -> QuestionId {
    let repeats = question.section.as_ref().and_then(|section| definition.section(section));
    if repeats.is_some_and(|section| section.repeat.is_some()) { id.at(&[1]) } else { id }
}

/// A response as it would be stored: what the rules do not ask is left out, what they calculate is there.
fn heard(
    file: &SurveyFile,
    instrument: &Instrument,
    at: usize,
    given: Given,
    name: &str,
) -> Result<Answers, FileError> {
    let typed = Typed::new(given.into_iter().map(|(id, value)| (field_of(&id), value)).collect());
    let seed = u64::try_from(at).unwrap_or(0) + 1;
    let reading = Lang::Pt.into();
    let setting = Setting {
        lang: Lang::En,
        reading,
        languages: file.languages.clone(),
        world: World { now: 0, offset: 0, seed, entropy: [seed, 0], language: reading.to_string() },
    };
    let heard = instrument.hear(&typed, &setting);
    heard.read_all().map_err(|(page, errors)| {
        FileError::new(name, format!("response {at}, page {}: {errors:?}", page + 1))
    })
}

/// So many answers to one question.
fn answers(question: &Question, file: &QuestionFile, total: usize, dice: &mut Dice) -> Vec<Given> {
    let weights: Vec<u32> = file.options.iter().map(|option| option.weight).collect();
    let own = |value: String| vec![(question.id.clone(), value)];
    match &question.kind {
        Kind::Single { options, .. } => weighted(&weights, total)
            .into_iter()
            .zip(file.answers.iter().cycle().map(Some).chain(std::iter::repeat(None)))
            .map(|(place, text)| match options.get(place) {
                Some(option) => with_text(question, own(option.code.clone()), option, text),
                None => Given::new(),
            })
            .collect(),
        Kind::Several { options, max, .. } => {
            let most = max.and_then(|max| usize::try_from(max).ok()).unwrap_or(options.len());
            (0..total)
                .map(|at| several(question, options, &weights, most, file.answers.get(at), dice))
                .collect()
        }
        Kind::Scale { from, .. } => points(*from, &file.weights, total).map(own).collect(),
        Kind::Nps { .. } => points(0, &file.weights, total).map(own).collect(),
        Kind::Number { .. } => weighted(&file.weights, total)
            .into_iter()
            .map(|place| file.values.get(place).map_or_else(|| place.to_string(), u32::to_string))
            .map(own)
            .collect(),
        Kind::Consent => (0..total).map(|_| own("1".to_owned())).collect(),
        Kind::Matrix { rows, options, .. } => (0..total)
            .map(|_| {
                let mut row = |row: &Opt| {
                    let option = drawn(&weights, dice).and_then(|place| options.get(place))?;
                    Some((question.id.part(&row.code), option.code.clone()))
                };
                rows.iter().filter_map(&mut row).collect()
            })
            .collect(),
        Kind::Ranking { options, .. } => (0..total).map(|_| ranked(question, options, dice)).collect(),
        // Nobody invents a file.
        Kind::File { .. } | Kind::Calculation { .. } | Kind::Note => Vec::new(),
        _ => file.answers.iter().cycle().take(total).cloned().map(own).collect(),
    }
}

/// Places of a list, each as often as its weight says.
fn weighted(weights: &[u32], total: usize) -> Vec<usize> {
    let parts = quotas(weights, total);
    parts.into_iter().enumerate().flat_map(|(place, n)| std::iter::repeat_n(place, n)).collect()
}

/// Points of a scale that begins at `from`.
fn points(from: i64, weights: &[u32], total: usize) -> impl Iterator<Item = String> {
    weighted(weights, total)
        .into_iter()
        .filter_map(move |place| Some((from + i64::try_from(place).ok()?).to_string()))
}

/// One place of a list, by its weight.
fn drawn(weights: &[u32], dice: &mut Dice) -> Option<usize> {
    let sum: u32 = weights.iter().sum();
    let mut left = dice.below(usize::try_from(sum.max(1)).unwrap_or(1));
    weights.iter().position(|weight| {
        let weight = usize::try_from(*weight).unwrap_or(0);
        let here = left < weight;
        left = left.saturating_sub(weight);
        here
    })
}

/// The answer with the text beside “other”, when it is that option.
fn with_text(question: &Question, mut given: Given, option: &Opt, text: Option<&String>) -> Given {
    if let Some(text) = text.filter(|_| option.other) {
        given.push((question.id.part(OTHER), text.clone()));
    }
    given
}

/// One to `most` different options, the heavier ones more often, in the question's order; one that stands alone stands alone.
fn several(
    question: &Question,
    options: &[Opt],
    weights: &[u32],
    most: usize,
    text: Option<&String>,
    dice: &mut Dice,
) -> Given {
    let mut bowl: Vec<usize> = weights
        .iter()
        .enumerate()
        .flat_map(|(place, weight)| std::iter::repeat_n(place, usize::try_from(*weight).unwrap_or(0)))
        .collect();
    dice.shuffle(&mut bowl);
    let wanted = 1 + dice.below(most);
    let mut chosen: Vec<&Opt> = Vec::new();
    for option in bowl.into_iter().filter_map(|place| options.get(place)) {
        // Whoever chose “other” wrote what it is: without a text it is not chosen.
        let fits = !option.other || text.is_some();
        let alone = option.exclusive || chosen.iter().any(|other| other.exclusive);
        let seen = chosen.iter().any(|other| other.code == option.code);
        if fits && chosen.len() < wanted && !seen && (chosen.is_empty() || !alone) {
            chosen.push(option);
        }
    }
    options
        .iter()
        .filter(|option| chosen.iter().any(|other| other.code == option.code))
        .flat_map(|option| {
            with_text(question, vec![(question.id.clone(), option.code.clone())], option, text)
        })
        .collect()
}

/// An order of preference.
fn ranked(question: &Question, options: &[Opt], dice: &mut Dice) -> Given {
    let mut order: Vec<&Opt> = options.iter().collect();
    dice.shuffle(&mut order);
    let places = usize::try_from(question.kind.places()).unwrap_or(0);
    let place = |(at, option): (usize, &Opt)| (question.id.part(&option.code), (at + 1).to_string());
    order.into_iter().take(places).enumerate().map(place).collect()
}
