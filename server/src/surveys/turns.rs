//! Whose turn at a kiosk is over. A browser can be made to send a form again by going back: a form whose person has gone shows
//! nothing any more. Only ids of forms are remembered, in memory, the newest of them; what was sent twice the database knows itself.

use std::collections::{HashMap, VecDeque};
use std::sync::{LazyLock, Mutex, PoisonError};

/// So many forms are remembered.
const MOST: usize = 10_000;

/// How a turn ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// The person sent their answers.
    Sent,
    /// The person left, or began again.
    Left,
}

#[derive(Default)]
struct Turns {
    ended: HashMap<String, Turn>,
    order: VecDeque<String>,
}

static TURNS: LazyLock<Mutex<Turns>> = LazyLock::new(Mutex::default);

/// The turn of this form is over. An id that is none of ours is nobody's.
pub(super) fn end(form_id: &str, how: Turn) {
    if uuid::Uuid::try_parse(form_id).is_err() {
        return;
    }
    TURNS.lock().unwrap_or_else(PoisonError::into_inner).end(form_id, how, MOST);
}

/// How the turn of this form ended, if it did.
pub(super) fn ended(form_id: &str) -> Option<Turn> {
    TURNS.lock().unwrap_or_else(PoisonError::into_inner).ended.get(form_id).copied()
}

impl Turns {
    fn end(&mut self, form_id: &str, how: Turn, most: usize) {
        // Who has sent their answers has not left before.
        if self.ended.contains_key(form_id) {
            return;
        }
        while self.order.len() >= most {
            if let Some(oldest) = self.order.pop_front() {
                self.ended.remove(&oldest);
            }
        }
        self.ended.insert(form_id.to_owned(), how);
        self.order.push_back(form_id.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_turn_ends_once_and_the_oldest_are_forgotten() {
        let mut turns = Turns::default();
        turns.end("a", Turn::Sent, 2);
        turns.end("a", Turn::Left, 2);
        assert_eq!(turns.ended.get("a"), Some(&Turn::Sent));
        turns.end("b", Turn::Left, 2);
        turns.end("c", Turn::Left, 2);
        assert_eq!((turns.ended.len(), turns.order.len()), (2, 2));
        assert_eq!(turns.ended.get("a"), None);
    }

    #[test]
    fn only_ids_of_ours_are_remembered() {
        end("not an id", Turn::Left);
        assert_eq!(ended("not an id"), None);
        let id = uuid::Uuid::new_v4().to_string();
        end(&id, Turn::Left);
        assert_eq!(ended(&id), Some(Turn::Left));
    }
}
