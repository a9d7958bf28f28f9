//! Running a form's rules over answers: the same answers and the same world give the same outcome, on every machine.
//!
//! Instances are counted, relevance passes from groups to what is in them, calculations follow in the order they need each
//! other. A question that is not relevant has no value for anybody. At the end constraints and the like look at the finished
//! values. A rule that fails is reported, and the form goes on as if it had none: nobody is kept from answering by an
//! arithmetic accident.

use crate::ordered::Map;

use super::evaluate::evaluate_within;
use super::outcome::{Failure, Outcome, State};
use super::program::{Program, Work};
use super::value::{Scalar, Value};
use super::values::{Slot, Values, answered, instances_of, typed};
use super::{Answers, Choice, Context, MAX_INSTANCES, Part, Place, World};

/// How many steps one run may take in all.
pub const MAX_RUN_STEPS: usize = 5_000_000;
/// How many values a form may have, instances counted.
pub const MAX_PLACES: usize = 100_000;
/// How many failures are listed.
const MAX_FAILURES: usize = 1_000;

impl Program {
    /// Runs all rules.
    pub fn run(&self, answers: &Answers, world: &World) -> Outcome {
        let mut run = Run {
            program: self,
            answers,
            world,
            answered: answered(self.form(), answers),
            values: Values::of_items(self.form().items().len()),
            steps: MAX_RUN_STEPS,
            places: 0,
            failures: Vec::new(),
            cut: false,
        };
        for work in self.order() {
            match *work {
                Work::Count(repeat) => run.count(repeat),
                Work::Relevance(item) => run.relevance(item),
                Work::Value(item) => run.value(item),
            }
        }
        run.outcome()
    }
}

struct Run<'a> {
    program: &'a Program,
    answers: &'a Answers,
    world: &'a World,
    answered: Map<Place, u32>,
    values: Values,
    steps: usize,
    places: usize,
    failures: Vec<Failure>,
    cut: bool,
}

impl Run<'_> {
    /// The value of a rule; nothing when there is no such rule or it fails.
    fn rule(
        &mut self,
        place: &Place,
        part: Part,
        current: Option<&Scalar>,
        choice: Option<(&Choice, usize)>,
    ) -> Option<Value> {
        let checked = self.program.rule(place.item, part)?;
        let context = Context {
            form: self.program.form(),
            values: &self.values,
            here: place,
            current,
            choice,
            world: self.world,
        };
        match evaluate_within(checked, &context, &mut self.steps) {
            Ok(value) => Some(value),
            Err(error) => {
                if self.failures.len() < MAX_FAILURES {
                    self.failures.push(Failure { place: place.clone(), part, error });
                }
                None
            }
        }
    }

    fn holds(&mut self, place: &Place, part: Part) -> Option<bool> {
        self.rule(place, part, None, None).map(|value| value.boolean())
    }

    /// Where an item is, given the instances of the repeats around it.
    fn instances(&self, item: usize) -> Vec<Vec<u32>> {
        match self.program.form().repeats(item).last() {
            None => vec![Vec::new()],
            Some(repeat) if *repeat == item => self.values.places(item),
            Some(repeat) => self.values.places(*repeat),
        }
    }

    fn count(&mut self, repeat: usize) {
        let form = self.program.form();
        let inside = (0..form.items().len()).filter(|item| form.repeats(*item).contains(&repeat)).count();
        let around = match form.repeats_around(repeat).last() {
            None => vec![Vec::new()],
            Some(outer) => self.values.places(*outer),
        };
        for at in around {
            let place = Place { item: repeat, at };
            let counted = self.rule(&place, Part::RepeatCount, None, None).map(|value| {
                let number = value.scalar().number(self.world.offset);
                // Rust's conversion saturates: what is no number or negative is none.
                number as u32
            });
            let wanted = counted.unwrap_or_else(|| instances_of(self.answers, &self.answered, &place));
            let room = MAX_PLACES.saturating_sub(self.places) / inside.max(1);
            let count = wanted.min(MAX_INSTANCES).min(u32::try_from(room).unwrap_or(u32::MAX));
            self.cut |= count < wanted;
            self.places += inside * usize::try_from(count).unwrap_or(0);
            for turn in 1..=count {
                let at = place.at.iter().copied().chain([turn]).collect();
                self.values.set(repeat, at, Slot { relevant: true, value: Scalar::empty() });
            }
        }
    }

    fn relevance(&mut self, item: usize) {
        let form = self.program.form();
        let parent = form.parent(item);
        for at in self.instances(item) {
            let parent_relevant = parent.is_none_or(|parent| {
                let at = at.get(..form.repeats(parent).len()).unwrap_or_default();
                self.values.get(parent, at).is_some_and(|slot| slot.relevant)
            });
            let place = Place { item, at };
            let relevant = parent_relevant && self.holds(&place, Part::Relevant).unwrap_or(true);
            self.values.set(item, place.at, Slot { relevant, value: Scalar::empty() });
        }
    }

    fn value(&mut self, item: usize) {
        if !self.program.form().is_question(item) {
            return;
        }
        let offset = self.world.offset;
        let is_calculated = self.is_calculated(item);
        for at in self.values.places(item) {
            let place = Place { item, at };
            if !self.values.get(item, &place.at).is_some_and(|slot| slot.relevant) {
                continue;
            }
            let answer = typed(self.program.form(), item, self.answers.get(&place), offset);
            let value = if is_calculated {
                let calculated = self.rule(&place, Part::Calculation, Some(&answer), None);
                let stored = calculated.map(|value| value.scalar().stored()).unwrap_or_default();
                typed(self.program.form(), item, &stored, offset)
            } else {
                answer
            };
            self.values.set(item, place.at, Slot { relevant: true, value });
        }
    }

    fn is_calculated(&self, item: usize) -> bool {
        self.program.rule(item, Part::Calculation).is_some()
    }

    /// What is left to work out when all values are known.
    fn outcome(mut self) -> Outcome {
        let mut states = Map::new();
        for item in 0..self.program.form().items().len() {
            for at in self.values.places(item) {
                let place = Place { item, at };
                let state = self.state(&place);
                states.insert(place, state);
            }
        }
        Outcome { states, failures: self.failures, cut: self.cut }
    }

    fn state(&mut self, place: &Place) -> State {
        let slot = self.values.get(place.item, &place.at);
        let (relevant, value) =
            slot.map(|slot| (slot.relevant, slot.value.stored())).unwrap_or((false, String::new()));
        let mut state = State {
            relevant,
            calculated: relevant && self.is_calculated(place.item),
            acceptable: true,
            required: false,
            read_only: false,
            choices: None,
            value,
        };
        if relevant {
            if !state.value.is_empty() {
                state.acceptable = self.holds(place, Part::Constraint).unwrap_or(true);
            }
            state.required = self.holds(place, Part::Required).unwrap_or(false);
            state.read_only = self.holds(place, Part::ReadOnly).unwrap_or(false);
            state.choices = self.choices(place);
        }
        state
    }

    fn choices(&mut self, place: &Place) -> Option<Vec<String>> {
        self.program.rule(place.item, Part::ChoiceFilter)?;
        let list = self.program.form().choices(place.item)?;
        let mut offered = Vec::new();
        for (turn, choice) in list.choices.iter().enumerate() {
            let value = self.rule(place, Part::ChoiceFilter, None, Some((choice, turn + 1)));
            if value.is_none_or(|value| value.boolean()) {
                offered.push(choice.name.clone());
            }
        }
        Some(offered)
    }
}
