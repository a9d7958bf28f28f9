//! Chance without dice: everything comes from the seeds of the response, the place and the turn.

use super::{Call, Evaluated, number};
use crate::surveys::logic::functions::{Arguments, Function};
use crate::surveys::logic::shuffle::{mix, shuffle};
use crate::surveys::logic::value::Value;

pub(crate) static FUNCTIONS: &[Function] = &[
    Function::new(
        "random",
        "",
        Arguments::Exactly(0),
        random,
        "From 0 to below 1, from the response's recorded seed; the same at every recalculation.",
    ),
    Function::new(
        "randomize",
        "set, seed?",
        Arguments::Between(1, 2),
        randomize,
        "In ODK's order for the same seed; without one by the response's recorded seed.",
    ),
    Function::new(
        "uuid",
        "length?",
        Arguments::Between(0, 1),
        uuid,
        "Version 4, or so many random letters and digits; the same at every recalculation.",
    ),
];

impl Call<'_, '_> {
    /// Sixty-four bits for this place and turn.
    fn draw(&mut self, seed: u64) -> u64 {
        let here = self.evaluator.context.here;
        self.evaluator.turn += 1;
        let places = here.at.iter().map(|turn| u64::from(*turn));
        let inputs = std::iter::once(here.item as u64).chain(places).chain([self.evaluator.turn]);
        inputs.fold(mix(seed), |state, input| mix(state ^ mix(input)))
    }
}

fn random(call: &mut Call<'_, '_>) -> Evaluated {
    let seed = call.evaluator.context.world.seed;
    // The 53 bits a double holds.
    number((call.draw(seed) >> 11) as f64 / (1_u64 << 53) as f64)
}

fn randomize(call: &mut Call<'_, '_>) -> Evaluated {
    let nodes = call.nodes(0)?;
    let seed = if call.has(1) {
        call.whole(1)?
    } else {
        let seed = call.evaluator.context.world.seed;
        // Any 31 bits make a seed.
        i64::from((call.draw(seed) >> 33) as u32)
    };
    Ok(Value::Nodes(shuffle(nodes, seed)))
}

fn uuid(call: &mut Call<'_, '_>) -> Evaluated {
    let [first, second] = call.evaluator.context.world.entropy;
    if !call.has(0) {
        let bits = u128::from(call.draw(first)) << 64 | u128::from(call.draw(second));
        let random = uuid::Builder::from_random_bytes(bits.to_be_bytes());
        return Ok(Value::of_text(random.into_uuid().to_string()));
    }
    let length = usize::try_from(call.whole(0)?).unwrap_or(0);
    call.room(length)?;
    let mut text = String::with_capacity(length);
    for turn in 0..length {
        let bits = call.draw(if turn % 2 == 0 { first } else { second });
        let digit = u32::try_from(bits % 36).unwrap_or(0);
        text.push(char::from_digit(digit, 36).unwrap_or('0'));
    }
    call.built(text)
}
