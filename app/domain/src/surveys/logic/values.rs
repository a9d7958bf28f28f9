//! The values of a form as expressions see them, by item and instance, while it is being calculated.

use crate::ordered::Map;

use super::value::Scalar;
use super::{Answers, Form, Kind, Moment, Place};

/// How many instances one repeat may have.
pub const MAX_INSTANCES: u32 = 1_000;

/// One value, and whether others may see it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Slot {
    pub relevant: bool,
    pub value: Scalar,
}

/// All values.
#[derive(Debug, Clone, Default)]
pub struct Values {
    slots: Vec<Map<Vec<u32>, Slot>>,
}

impl Values {
    /// No values yet, for a form of so many items.
    pub(crate) fn of_items(count: usize) -> Self {
        Self { slots: vec![Map::new(); count] }
    }

    /// The answers as they are, everything relevant: for evaluating one expression by itself. A repeat has the instances that
    /// were said or that have an answer.
    pub fn of_answers(form: &Form, answers: &Answers, offset: i32) -> Self {
        let mut values = Self::of_items(form.items().len());
        let highest = answered(form, answers);
        for item in 0..form.items().len() {
            for at in values.instances(form, item, |repeat, around| {
                instances_of(answers, &highest, &Place::within(repeat, around))
            }) {
                let text = answers.get(&Place::within(item, &at));
                let value = typed(form, item, text, offset);
                values.set(item, at, Slot { relevant: true, value });
            }
        }
        values
    }

    /// The instances of an item, given those of the repeats around it.
    pub(crate) fn instances(
        &self,
        form: &Form,
        item: usize,
        count: impl Fn(usize, &[u32]) -> u32,
    ) -> Vec<Vec<u32>> {
        let around = match form.repeats_around(item).last() {
            None => vec![Vec::new()],
            Some(repeat) => self.places(*repeat),
        };
        if form.item(item).is_none_or(|item| item.kind != Kind::Repeat) {
            return around;
        }
        around
            .into_iter()
            .flat_map(|at| {
                let count = count(item, &at);
                (1..=count).map(move |turn| at.iter().copied().chain([turn]).collect())
            })
            .collect()
    }

    /// Where an item has values.
    pub(crate) fn places(&self, item: usize) -> Vec<Vec<u32>> {
        self.slots.get(item).map(|slots| slots.keys().cloned().collect()).unwrap_or_default()
    }

    pub(crate) fn set(&mut self, item: usize, at: Vec<u32>, slot: Slot) {
        if let Some(slots) = self.slots.get_mut(item) {
            slots.insert(at, slot);
        }
    }

    pub(crate) fn get(&self, item: usize, at: &[u32]) -> Option<&Slot> {
        self.slots.get(item)?.get(at)
    }

    /// The relevant values of an item within instances, in order.
    pub(crate) fn within<'a>(&'a self, item: usize, at: &'a [u32]) -> impl Iterator<Item = &'a Scalar> {
        self.slots
            .get(item)
            .into_iter()
            .flat_map(move |slots| slots.range(at.to_vec()..))
            .take_while(move |(place, _)| place.starts_with(at))
            .filter(|(_, slot)| slot.relevant)
            .map(|(_, slot)| &slot.value)
    }
}

/// The highest instance of each repeat that has an answer, by the repeat within the instances around it.
pub(crate) fn answered(form: &Form, answers: &Answers) -> Map<Place, u32> {
    let mut highest: Map<Place, u32> = Map::new();
    for (place, _) in answers.iter() {
        for (depth, repeat) in form.repeats(place.item).iter().enumerate() {
            let Some((turn, around)) = place.at.get(..=depth).and_then(<[u32]>::split_last) else { break };
            let place = Place::within(*repeat, around);
            let known = highest.get(&place).copied().unwrap_or(0);
            highest.insert(place, known.max(*turn));
        }
    }
    highest
}

/// How many instances a repeat has: what was said, else what was answered, else the one a repeat begins with; never more than
/// [`MAX_INSTANCES`].
pub(crate) fn instances_of(answers: &Answers, answered: &Map<Place, u32>, repeat: &Place) -> u32 {
    answers.count(repeat).or_else(|| answered.get(repeat).copied()).unwrap_or(1).min(MAX_INSTANCES)
}

/// An answer as the kind of value its question has. What does not look like one stays a text.
pub(crate) fn typed(form: &Form, item: usize, text: &str, offset: i32) -> Scalar {
    let as_text = || Scalar::Text(text.to_owned());
    match form.item(item).map(|item| item.kind) {
        Some(Kind::Number) => {
            let number = super::number::text_to_number(text);
            if number.is_nan() { as_text() } else { Scalar::Number(number) }
        }
        Some(Kind::Date | Kind::DateTime) => Moment::read(text, offset).map_or_else(as_text, Scalar::Moment),
        _ => as_text(),
    }
}
