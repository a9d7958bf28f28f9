//! What is compared when two machines are compared: cases made from seeds, and one number for all that a case comes to.

use std::fmt::Write;

use super::interview::{self, Live};
use super::logic::{Program, generate};

/// A number that two machines share when they come to the same in the case of a seed: all states, values and failures of a form's
/// rules at each step; and of a survey at each step, in each instance of a repeat, which questions, options and rows stand on each page, the texts, the answers
/// that are read and the mistakes that are found, how often repeats stand there and which quotas count the person, and what an excerpt for the browser comes to.
pub fn fingerprint(seed: u64) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut feed = |text: &str| {
        for byte in text.bytes().chain([0]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    };
    let case = generate::case(seed);
    match Program::compile(case.form) {
        Ok(program) => {
            for answers in &case.steps {
                feed(&format!("{:016x}", program.run(answers, &case.world).fingerprint()));
            }
        }
        Err(problems) => feed(&format!("{} wrong", problems.len())),
    }
    let case = interview::generate::case(seed);
    for typed in &case.steps {
        feed(&heard(&case, typed));
    }
    hash
}

fn heard(case: &interview::generate::Case, typed: &crate::form::Typed) -> String {
    let heard = case.instrument.hear(typed, &case.setting);
    let mut all = String::new();
    // Writing to a text does not fail.
    let mut put = |thing: &dyn std::fmt::Debug| write!(all, "{thing:?};").unwrap_or_default();
    for at in 0..heard.pages() {
        put(&(heard.shows_page(at), heard.standing(at), heard.texts(at)));
        for question in heard.parts(at).iter().flat_map(interview::Part::questions) {
            let codes: Vec<&str> =
                question.kind.options().iter().map(|option| option.code.as_str()).collect();
            put(&(&question.id, question.required, question.label.pick(case.setting.reading).text, codes));
        }
        match heard.read_page(at) {
            Ok(answers) => put(&answers.0.iter().collect::<Vec<_>>()),
            Err(errors) => {
                for error in errors.iter() {
                    put(&(
                        &error.field,
                        error.message,
                        error.limit,
                        error.words.pick(case.setting.reading).text,
                    ));
                }
            }
        }
        put(&heard.live(at).as_ref().map(Live::write));
    }
    put(&heard.counts());
    put(&heard.quotas().map(|quota| &quota.code).collect::<Vec<_>>());
    put(&heard.failures().collect::<Vec<_>>());
    all
}

#[cfg(test)]
mod tests {
    use super::fingerprint;

    #[test]
    fn a_seed_has_one_number_and_another_seed_another() {
        let numbers: std::collections::BTreeSet<u64> = (0..50).map(fingerprint).collect();
        assert_eq!(numbers.len(), 50);
        assert_eq!(fingerprint(7), fingerprint(7));
    }
}
