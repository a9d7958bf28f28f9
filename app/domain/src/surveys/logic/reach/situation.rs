//! One situation: what was answered, as far as it is known.

use std::collections::BTreeSet;

use super::Reach;
use super::can::Can;
use crate::surveys::logic::check::Checked;
use crate::surveys::logic::evaluate::{MAX_STEPS, evaluate_within};
use crate::surveys::logic::value::{Scalar, Value};
use crate::surveys::logic::values::{Slot, Values, typed};
use crate::surveys::logic::{Context, Part, Place, World};

/// What was answered.
pub(super) struct Situation<'r, 'p> {
    pub reach: &'r Reach<'p>,
    values: Values,
    known: BTreeSet<usize>,
    /// The rules that are looked at; all others may come to anything.
    rules: &'r BTreeSet<(usize, Part)>,
}

impl<'r, 'p> Situation<'r, 'p> {
    /// Nothing is known yet.
    pub fn new(reach: &'r Reach<'p>, rules: &'r BTreeSet<(usize, Part)>) -> Self {
        let values = Values::of_items(reach.program.form().items().len());
        Self { reach, values, known: BTreeSet::new(), rules }
    }

    pub fn knows(&self, item: usize) -> bool {
        self.known.contains(&item)
    }

    /// Says what was answered; blank is nothing.
    pub fn set(&mut self, item: usize, text: &str) {
        let value = typed(self.reach.program.form(), item, text, 0);
        self.values.set(item, Vec::new(), Slot { relevant: true, value });
        self.known.insert(item);
    }

    pub fn forget(&mut self, item: usize) {
        self.known.remove(&item);
    }

    /// The value of an item that is known.
    pub fn value(&self, item: usize) -> Option<&Scalar> {
        let known = self.known.contains(&item);
        known.then(|| self.values.get(item, &[]).map(|slot| &slot.value)).flatten()
    }

    pub fn is_answered(&self, item: usize) -> bool {
        self.value(item).is_some_and(|value| !value.is_empty())
    }

    /// The value of a part whose questions are known.
    pub fn evaluate(&self, part: &Checked) -> Option<Value> {
        evaluate(part, self.reach, &self.values)
    }

    /// What a rule can come to; an item without the rule is let through.
    pub fn rule(&self, item: usize, part: Part) -> Can {
        match self.reach.formulas.get(&(item, part)) {
            None => Can::HOLD,
            Some(_) if !self.rules.contains(&(item, part)) => Can::ANYTHING,
            Some(formula) => formula.decide(self),
        }
    }

    /// Whether an item can be relevant, and whether it can be not.
    pub fn relevance(&self, item: usize) -> (bool, bool) {
        let rules = self.reach.chain(item).map(|around| self.rule(around, Part::Relevant));
        rules.fold((true, false), |(may, may_not), can| (may && can.may_hold(), may_not || can.be_broken))
    }
}

fn evaluate(part: &Checked, reach: &Reach<'_>, values: &Values) -> Option<Value> {
    // Nothing that is evaluated here depends on the world.
    let world = World { now: 0, offset: 0, seed: 1, entropy: [0, 0], language: String::new() };
    let here = Place::new(0);
    let form = reach.program.form();
    let context = Context { form, values, here: &here, current: None, choice: None, world: &world };
    let mut steps = MAX_STEPS;
    evaluate_within(part, &context, &mut steps).ok()
}

/// The value of a part that looks at nothing.
pub(super) fn evaluate_alone(part: &Checked, reach: &Reach<'_>) -> Option<Scalar> {
    evaluate(part, reach, &Values::default()).map(Value::scalar)
}
