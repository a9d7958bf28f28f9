//! How much came from an address lately, in memory alone: a digest of survey and address under a key that this process drew for
//! itself and nobody else has, and for each response when it came and a digest of what it said. It is forgotten after an hour, or sooner
//! when more addresses come than are remembered, and when the process ends.

use std::collections::{HashMap, VecDeque};
use std::hash::{BuildHasher, RandomState};
use std::net::IpAddr;
use std::sync::{LazyLock, Mutex, PoisonError};

use domain::id::SurveyId;
use domain::surveys::Answers;
use domain::surveys::suspicion::{CROWD_SECONDS, SAME_SECONDS};
use domain::time::Moment;

use crate::http::address::ClientAddress;

/// So many addresses are remembered,
const MOST: usize = 10_000;
/// and so many responses of each: more than makes a crowd.
const MOST_OF_ONE: usize = 100;

static SEEN: LazyLock<Mutex<Seen>> = LazyLock::new(Mutex::default);

/// One response.
struct One {
    at: Moment,
    form: u64,
    said: u64,
}

#[derive(Default)]
struct Seen {
    /// Drawn by chance when the process first asks.
    key: RandomState,
    of: HashMap<u64, VecDeque<One>>,
    order: VecDeque<u64>,
}

/// Remembers a response; says how many came lately from its address to this survey, and how many of them said the same, this one too.
/// The same form twice counts once.
pub(super) fn note(
    (survey, address): (SurveyId, ClientAddress),
    form: &str,
    answers: &Answers,
    now: Moment,
) -> (u32, u32) {
    let mut seen = SEEN.lock().unwrap_or_else(PoisonError::into_inner);
    let (place, form, said) = (
        seen.key.hash_one((survey.0, network(address.0))),
        seen.key.hash_one(form),
        seen.key.hash_one(format!("{:?}", answers.0)),
    );
    seen.note(place, One { at: now, form, said }, MOST)
}

/// Whose address it is: of the long kind, one household or office has a whole block.
fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(long) => {
            let [a, b, c, d, ..] = long.segments();
            IpAddr::from([a, b, c, d, 0, 0, 0, 0])
        }
    }
}

impl Seen {
    fn note(&mut self, place: u64, one: One, most: usize) -> (u32, u32) {
        if !self.of.contains_key(&place) {
            while self.order.len() >= most {
                if let Some(oldest) = self.order.pop_front() {
                    self.of.remove(&oldest);
                }
            }
            self.order.push_back(place);
        }
        let since = |seconds: i64| one.at.plus_seconds(-seconds);
        let all = self.of.entry(place).or_default();
        all.retain(|other| other.at > since(SAME_SECONDS) && other.form != one.form);
        while all.len() >= MOST_OF_ONE {
            all.pop_front();
        }
        let lately = all.iter().filter(|other| other.at > since(CROWD_SECONDS)).count();
        let same = all.iter().filter(|other| other.said == one.said).count();
        all.push_back(one);
        let counted = |n: usize| u32::try_from(n + 1).unwrap_or(u32::MAX);
        (counted(lately), counted(same))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(seconds: i64, form: u64, said: u64) -> One {
        One { at: Moment(0).plus_seconds(seconds), form, said }
    }

    #[test]
    fn what_came_lately_is_counted_once_and_then_forgotten() {
        let mut seen = Seen::default();
        assert_eq!(seen.note(1, one(0, 1, 7), MOST), (1, 1));
        assert_eq!(seen.note(1, one(5, 2, 7), MOST), (2, 2));
        // A double click, or the same form after the survey was changed under way.
        assert_eq!(seen.note(1, one(6, 2, 7), MOST), (2, 2));
        assert_eq!(seen.note(1, one(7, 3, 8), MOST), (3, 1));
        assert_eq!(seen.note(2, one(7, 4, 7), MOST), (1, 1), "another address");
        assert_eq!(seen.note(1, one(606, 5, 7), MOST), (2, 3), "ten minutes later");
        assert_eq!(seen.note(1, one(4300, 6, 7), MOST), (1, 1), "an hour later");
    }

    #[test]
    fn memory_has_an_end() {
        let mut seen = Seen::default();
        for form in 0..500 {
            seen.note(1, one(1, form, form), 2);
        }
        assert_eq!(seen.of[&1].len(), MOST_OF_ONE);
        seen.note(2, one(2, 1, 1), 2);
        seen.note(3, one(2, 1, 1), 2);
        assert_eq!((seen.of.len(), seen.order.len()), (2, 2));
        assert_eq!(seen.note(1, one(2, 1, 1), 2), (1, 1), "the oldest was forgotten");
    }

    #[test]
    fn a_block_of_long_addresses_is_one() {
        let of = |text: &str| network(text.parse().unwrap());
        assert_eq!(of("2001:db8:1:2::3"), of("2001:db8:1:2:ffff::1"));
        assert_ne!(of("2001:db8:1:2::3"), of("2001:db8:1:3::3"));
        assert_ne!(of("192.0.2.1"), of("192.0.2.2"));
    }

    #[test]
    fn two_processes_have_two_keys() {
        let place = |seen: &Seen| seen.key.hash_one(("survey", "192.0.2.1"));
        assert_ne!(place(&Seen::default()), place(&Seen::default()));
    }
}
