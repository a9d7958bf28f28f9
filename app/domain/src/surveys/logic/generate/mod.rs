//! Random well-formed forms, expressions and answers from a seed: the same on every machine, for comparing machines and for
//! looking for what nobody thought of.

mod answers;
mod expression;
mod form;

use super::shuffle::mix;
use super::{Answers, Form, World};

pub use expression::expression;

/// A form, the world it is answered in, and what a person answers, step by step.
#[derive(Debug, Clone)]
pub struct Case {
    /// The form; its rules compile.
    pub form: Form,
    /// The world.
    pub world: World,
    /// All answers so far, after each step.
    pub steps: Vec<Answers>,
}

/// The case of a seed.
pub fn case(seed: u64) -> Case {
    let mut dice = Dice::new(seed);
    let form = form::form(&mut dice);
    let world = world(&mut dice);
    let steps = answers::steps(&form, &mut dice);
    Case { form, world, steps }
}

fn world(dice: &mut Dice) -> World {
    World {
        // Within the years 2001 to 2033.
        now: 978_307_200_000 + i64::try_from(dice.below(1_000_000_000)).unwrap_or(0) * 1_000,
        offset: *dice.pick(&[0, 60, -60, 330, -720, 840]).unwrap_or(&0),
        seed: dice.bits(),
        entropy: [dice.bits(), dice.bits()],
        language: (*dice.pick(&["pt", "en", "fr", "xx"]).unwrap_or(&"pt")).to_owned(),
    }
}

/// A source of numbers that depends on nothing but its seed (SplitMix64).
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// Dice of a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Sixty-four bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mix(self.0)
    }

    /// A number below a bound; 0 when the bound is 0.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.bits().checked_rem(bound).unwrap_or(0)
    }

    /// Whether something happens that does so once in so many times.
    pub fn once_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }

    /// One of several.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        let at = self.below(from.len() as u64);
        from.get(usize::try_from(at).unwrap_or(0))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Program;
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_case_for_ever() {
        let fingerprint = |seed: u64| {
            let case = case(seed);
            let program = Program::compile(case.form).unwrap();
            case.steps
                .iter()
                .map(|answers| program.run(answers, &case.world).fingerprint())
                .fold(0, |hash: u64, next| mix(hash ^ next))
        };
        assert_eq!(fingerprint(7), fingerprint(7));
        assert_ne!(fingerprint(7), fingerprint(8));
    }

    #[test]
    fn cases_have_variety() {
        let cases: Vec<Case> = (0..200).map(case).collect();
        let has = |test: &dyn Fn(&Case) -> bool| cases.iter().filter(|case| test(case)).count();
        let repeats =
            has(&|case| case.form.items().iter().any(|item| item.kind == super::super::Kind::Repeat));
        let lists = has(&|case| case.form.items().iter().any(|item| item.list.is_some()));
        assert!(repeats > 50 && lists > 50, "{repeats} with repeats, {lists} with lists");
    }
}
