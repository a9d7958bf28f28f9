//! Random surveys and what people type into them, from a seed: the same on every machine, for comparing machines.

mod around;

use super::{Instrument, Setting, map};
use crate::form::Typed;
use crate::lang::Lang;
use crate::surveys::logic::generate::{Dice, expression};
use crate::surveys::logic::{Form, Item, Part, World, print};
use crate::surveys::{Definition, Kind, KindCode, Opt, Page, Question, QuestionId, field_of};
use crate::tag::Tag;
use crate::text::Translated;

const KINDS: &[KindCode] = &[
    KindCode::Single,
    KindCode::Single,
    KindCode::Several,
    KindCode::Number,
    KindCode::Number,
    KindCode::ShortText,
    KindCode::Scale,
    KindCode::Nps,
    KindCode::Matrix,
    KindCode::Ranking,
    KindCode::Date,
    KindCode::DateTime,
    KindCode::Time,
    KindCode::Place,
    KindCode::File,
    KindCode::Address,
    KindCode::Email,
    KindCode::Telephone,
    KindCode::Url,
    KindCode::Consent,
    KindCode::Calculation,
    KindCode::Hidden,
    KindCode::Note,
];

const TYPED: &[&str] = &[
    "",
    "0",
    "1",
    "2",
    "5",
    "10",
    "-1",
    "3,5",
    "1.500",
    "o1",
    "o2",
    "o3",
    "sim",
    "ação e reação",
    "25/11/2026",
    "2026-11-25",
    "2026-02-30",
    "2026-11-25T10:30",
    "9h05",
    "38,7223; -9,1393",
    "00000000000000000000000000000000 jpg 1 rua.jpg",
    "rua.jpg",
    "ana@example.pt",
    "+351 21 000 00 00",
    "example.org/a?b=c",
    "a\r\nb",
    " x ",
];

/// A survey, what its answers depend on, and what somebody types into its form, step by step.
#[derive(Debug, Clone)]
pub struct Case {
    /// The survey; its rules are good.
    pub instrument: Instrument,
    /// What the answers depend on beside themselves.
    pub setting: Setting,
    /// Everything typed so far, after each step.
    pub steps: Vec<Typed>,
}

/// The case of a seed.
pub fn case(seed: u64) -> Case {
    let mut dice = Dice::new(seed);
    let pages = 1 + dice.below(3);
    let mut definition = Definition::new((0..pages).map(|_| Page::default()).collect());
    for number in 0..3 + dice.below(8) {
        let page = number * pages / 11;
        let question = question(&definition, number + 1, &mut dice);
        definition = with_rules(definition, usize::try_from(page).unwrap_or(0), question, &mut dice);
    }
    if dice.once_in(2) {
        definition = around::with_more(definition, &mut dice);
    }
    let lang = *dice.pick(&Lang::ALL).unwrap_or(&Lang::Pt);
    let world = World {
        now: 978_307_200_000 + i64::try_from(dice.below(1_000_000_000)).unwrap_or(0) * 1_000,
        offset: *dice.pick(&[0, 60, -720]).unwrap_or(&0),
        seed: dice.bits() >> 1,
        entropy: [dice.bits(), dice.bits()],
        language: lang.code().to_owned(),
    };
    let languages = Lang::ALL.map(Tag::from).to_vec();
    let steps = steps(&definition, &mut dice);
    let instrument = Instrument::new(definition).unwrap_or_else(|_| blank());
    Case { instrument, setting: Setting { lang, reading: lang.into(), languages, world }, steps }
}

/// A survey that asks nothing; every survey that is made here can be heard, so nobody gets it.
fn blank() -> Instrument {
    Instrument { definition: Definition::default(), program: Default::default(), map: map::Map::default() }
}

fn question(before: &Definition, number: u64, dice: &mut Dice) -> Question {
    let code = *dice.pick(KINDS).unwrap_or(&KindCode::Note);
    let id = QuestionId::numbered(usize::try_from(number).unwrap_or(1));
    let mut question = Question { id, required: dice.once_in(3), ..Question::blank(code) };
    question.label = words(before, dice);
    if dice.once_in(4) {
        question.hint = words(before, dice);
    }
    let (least, most) =
        (i64::try_from(dice.below(3)).unwrap_or(0), i64::try_from(3 + dice.below(8)).unwrap_or(5));
    match &mut question.kind {
        Kind::Single { options: list, .. } => *list = options(dice, true),
        Kind::Several { options: list, min, max } => {
            *list = options(dice, true);
            *min = dice.once_in(4).then_some(2);
            *max = dice.once_in(4).then_some(2);
        }
        Kind::Ranking { options: list, .. } => *list = options(dice, false),
        Kind::Matrix { rows, options: list, several } => {
            *rows = options(dice, false);
            *list = options(dice, false);
            *several = dice.once_in(2);
        }
        Kind::Scale { from, to, .. } => (*from, *to) = (least, most),
        Kind::Number { min, max, whole, .. } => {
            *min = dice.once_in(3).then_some(least as f64 - 0.5);
            *max = dice.once_in(3).then_some(most as f64 * 100.0);
            *whole = dice.once_in(3);
        }
        Kind::Calculation { formula } => *formula = "1".to_owned(),
        _ => {}
    }
    question
}

fn options(dice: &mut Dice, special: bool) -> Vec<Opt> {
    let option = |turn: u64| {
        Opt::new(format!("o{turn}"), Translated::both(format!("Opção {turn}"), format!("Option {turn}")))
    };
    let mut options: Vec<Opt> = (1..=2 + dice.below(3)).map(option).collect();
    if special && dice.once_in(3) {
        options.push(Opt::new("outro", Translated::both("Outro", "Other")).with_text());
    }
    if special && dice.once_in(4) {
        options.push(Opt::new("nenhum", Translated::both("Nenhum", "None")).alone());
    }
    options
}

/// A text, with an earlier answer in it now and then.
fn words(before: &Definition, dice: &mut Dice) -> Translated {
    let earlier: Vec<&QuestionId> = before.questions().map(|question| &question.id).collect();
    match dice.pick(&earlier).filter(|_| dice.clone().once_in(3)) {
        Some(id) => Translated::both(format!("Disse ${{{id}}}?"), format!("You said ${{{id}}}?")),
        None => Translated::both("E isto?", "And this?"),
    }
}

/// The survey with one more question, each of whose rules is kept when it is good: some look at what cannot be looked at.
fn with_rules(before: Definition, page: usize, question: Question, dice: &mut Dice) -> Definition {
    let with = |question: &Question| {
        let mut pages = before.pages().to_vec();
        if let Some(page) = pages.get_mut(page) {
            page.questions.push(question.clone());
        }
        Definition::new(pages)
    };
    let mut kept = question;
    let mut attempt = |often: u64, part: Part, change: &dyn Fn(&mut Question, String), dice: &mut Dice| {
        if !dice.once_in(often) {
            return;
        }
        let mut changed = kept.clone();
        change(&mut changed, rule(&before, part, dice));
        if Instrument::new(with(&changed)).is_ok() {
            kept = changed;
        }
    };
    attempt(2, Part::Relevant, &|question, rule| question.rules.relevant = rule, dice);
    attempt(4, Part::Constraint, &|question, rule| question.rules.constraint = rule, dice);
    attempt(4, Part::Required, &|question, rule| question.rules.required = rule, dice);
    let of_options = |question: &mut Question, rule: String| {
        if let Some(option) = question.kind.options_mut().first_mut() {
            option.relevant = rule;
        }
    };
    attempt(3, Part::Relevant, &of_options, dice);
    let of_rows = |question: &mut Question, rule: String| {
        if let Kind::Matrix { rows, .. } = &mut question.kind
            && let Some(row) = rows.last_mut()
        {
            row.relevant = rule;
        }
    };
    attempt(3, Part::Relevant, &of_rows, dice);
    let formula = |question: &mut Question, rule: String| {
        if let Kind::Calculation { formula } = &mut question.kind {
            *formula = rule;
        }
    };
    attempt(1, Part::Calculation, &formula, dice);
    with(&kept)
}

fn rule(before: &Definition, part: Part, dice: &mut Dice) -> String {
    let (items, lists, _) = map::items(before);
    // Pages and options are items whose names no rule can write.
    let named = items.into_iter().filter(|item| !item.name.contains('.'));
    let mut named: Vec<Item> =
        named.map(|item| Item { parent: None, rules: Default::default(), ..item }).collect();
    if dice.once_in(2)
        && let Some(item) = dice.pick(&named)
    {
        // Rules as people write them; those made of everything seldom come to both true and false.
        let name = &item.name;
        return match dice.below(4) {
            0 => format!("${{{name}}} = '{}'", dice.pick(&["o1", "o2", "1", "sim"]).unwrap_or(&"o1")),
            1 => format!("selected(${{{name}}}, 'o1')"),
            2 => format!("${{{name}}} > {}", dice.below(6)),
            _ => format!("${{{name}}} != ''"),
        };
    }
    let number = named.len();
    named.push(Item::new("self", crate::surveys::logic::Kind::Text, None));
    print(&expression(&Form::new(named, lists), number, part, dice))
}

fn steps(definition: &Definition, dice: &mut Dice) -> Vec<Typed> {
    let mut typed = Typed::default();
    let mut steps = vec![typed.clone()];
    for _ in 0..1 + dice.below(4) {
        for (field, _) in definition.counts(&typed) {
            typed = typed.replacing(&field, dice.below(4).to_string());
        }
        for (field, codes) in &fields(definition, &typed) {
            if dice.once_in(3) {
                continue;
            }
            let value = match dice.pick(codes).filter(|_| dice.clone().below(4) > 0) {
                Some(code) => code.clone(),
                None => (*dice.pick(TYPED).unwrap_or(&"")).to_owned(),
            };
            typed = if dice.once_in(8) {
                typed.with(field.clone(), value)
            } else {
                typed.replacing(field, value)
            };
        }
        steps.push(typed.clone());
    }
    steps
}

/// The fields of a form, those of repeats in each instance, and the codes that can be chosen there.
fn fields(definition: &Definition, typed: &Typed) -> Vec<(String, Vec<String>)> {
    let of = |question: std::borrow::Cow<'_, Question>| {
        let codes: Vec<String> = question.kind.options().iter().map(|option| option.code.clone()).collect();
        question.columns().iter().map(|column| (field_of(&column.id), codes.clone())).collect::<Vec<_>>()
    };
    definition.spread(typed).into_iter().flat_map(of).collect()
}
