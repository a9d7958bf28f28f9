//! Forms that somebody looked at and may take in: kept in memory for a quarter of an hour, for whoever sent them.

use std::sync::{Mutex, PoisonError};

use domain::id::AccountId;
use domain::surveys::xlsform::Workbook;
use domain::time::Moment;

/// So long a form waits, in milliseconds.
const PATIENCE: i64 = 15 * 60 * 1000;
/// So many wait at once; then the oldest goes.
const MOST: usize = 20;
/// So much text waits at once, in bytes; then the oldest go.
const MUCH: usize = 64 * 1024 * 1024;

struct Kept {
    token: String,
    account: AccountId,
    since: Moment,
    size: usize,
    workbook: Workbook,
}

/// The forms that wait.
#[derive(Default)]
pub struct Waiting(Mutex<Vec<Kept>>);

impl Waiting {
    /// Keeps a form under a random token.
    pub(super) fn keep(&self, account: AccountId, now: Moment, workbook: Workbook) -> String {
        let token = uuid::Uuid::new_v4().to_string();
        let texts = workbook.sheets.iter().flat_map(|sheet| &sheet.cells);
        let size = texts.map(|cell| cell.text.len() + size_of_val(cell)).sum();
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|form| is_fresh(form, now));
        kept.push(Kept { token: token.clone(), account, since: now, size, workbook });
        while kept.len() > 1 && (kept.len() > MOST || kept.iter().map(|form| form.size).sum::<usize>() > MUCH)
        {
            kept.remove(0);
        }
        token
    }

    /// The form of this token, for whoever sent it.
    pub(super) fn find(&self, account: AccountId, now: Moment, token: &str) -> Option<Workbook> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let own = |form: &&Kept| form.token == token && form.account == account && is_fresh(form, now);
        kept.iter().find(own).map(|form| form.workbook.clone())
    }
}

fn is_fresh(form: &Kept, now: Moment) -> bool {
    now.0 - form.since.0 < PATIENCE
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(name: &str) -> Workbook {
        Workbook { name: name.to_owned(), sheets: Vec::new() }
    }

    #[test]
    fn a_form_waits_a_quarter_of_an_hour_for_whoever_sent_it() {
        let (waiting, ana, rui) = (Waiting::default(), AccountId::new(), AccountId::new());
        let token = waiting.keep(ana, Moment(0), form("a"));
        assert_eq!(waiting.find(ana, Moment(PATIENCE - 1), &token), Some(form("a")));
        assert_eq!(waiting.find(rui, Moment(1), &token), None);
        assert_eq!(waiting.find(ana, Moment(PATIENCE), &token), None);
        assert_eq!(waiting.find(ana, Moment(1), "outro"), None);
    }

    #[test]
    fn the_oldest_goes_when_too_many_wait() {
        let (waiting, ana) = (Waiting::default(), AccountId::new());
        let first = waiting.keep(ana, Moment(0), form("a"));
        let tokens: Vec<String> = (0..MOST).map(|_| waiting.keep(ana, Moment(0), form("b"))).collect();
        assert_eq!(waiting.find(ana, Moment(1), &first), None);
        assert!(tokens.iter().all(|token| waiting.find(ana, Moment(1), token).is_some()));
    }
}
