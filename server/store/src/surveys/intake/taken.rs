//! What becomes of each submission of a batch.

use std::collections::{BTreeMap, BTreeSet};

use domain::surveys::Status;
use uuid::Uuid;

use super::{Outcome, Submitted};
use crate::error::{Result, StoreError};

/// What becomes of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// It is being stored.
    Storing,
    /// It is decided.
    Told(Outcome),
    /// There is no such survey.
    Missing,
    /// The same form as an earlier one of this batch: what becomes of that becomes of this.
    AsFirst(usize),
}

/// A batch and what becomes of it.
pub(super) struct Taken<'a> {
    all: &'a [Submitted],
    fates: Vec<Fate>,
}

impl<'a> Taken<'a> {
    /// Decides what can be decided from the surveys as they are and from the receipts that are there.
    pub fn new(
        all: &'a [Submitted],
        surveys: &BTreeMap<Uuid, (Status, i32)>,
        stored: &BTreeSet<String>,
    ) -> Self {
        let mut forms: BTreeMap<&str, usize> = BTreeMap::new();
        let mut tickets: BTreeSet<(Uuid, String)> = BTreeSet::new();
        let fates = all.iter().enumerate().map(|(at, one)| {
            if stored.contains(&one.receipt) {
                return Fate::Told(Outcome::Stored);
            }
            match surveys.get(&one.survey) {
                None | Some((Status::Draft, _)) => return Fate::Missing,
                Some((Status::Closed, _)) => return Fate::Told(Outcome::Closed),
                Some((_, version)) if *version != one.version => return Fate::Told(Outcome::Changed),
                Some((Status::Published | Status::Closing, _)) => {}
            }
            if !one.receipt.is_empty() {
                if let Some(first) = forms.get(one.receipt.as_str()) {
                    return Fate::AsFirst(*first);
                }
                forms.insert(&one.receipt, at);
            }
            match one.ticket.who() {
                // Whatever becomes of the first, this person has answered by then.
                Some(who) if !tickets.insert((one.survey, who.clone())) => Fate::Told(Outcome::Already),
                _ => Fate::Storing,
            }
        });
        Self { all, fates: fates.collect() }
    }

    /// Those that are being stored, with their places.
    pub fn storing(&self) -> impl Iterator<Item = (usize, &'a Submitted)> {
        let storing = |fate: &Fate| *fate == Fate::Storing;
        self.all
            .iter()
            .enumerate()
            .zip(&self.fates)
            .filter(move |(_, fate)| storing(fate))
            .map(|(one, _)| one)
    }

    /// Says what becomes of one.
    pub fn decide(&mut self, at: usize, outcome: Outcome) {
        if let Some(fate) = self.fates.get_mut(at) {
            *fate = Fate::Told(outcome);
        }
    }

    /// The receipts of those that are being stored.
    pub fn receipts(&self) -> BTreeSet<&'a str> {
        self.storing().map(|(_, one)| one.receipt.as_str()).filter(|receipt| !receipt.is_empty()).collect()
    }

    /// Takes out what another node stored at the same moment: their receipts are not among the new ones.
    pub fn drop_seconds(&mut self, new: &BTreeSet<String>) {
        let seconds: Vec<usize> = self
            .storing()
            .filter(|(_, one)| !one.receipt.is_empty() && !new.contains(&one.receipt))
            .map(|(at, _)| at)
            .collect();
        for at in seconds {
            self.decide(at, Outcome::Stored);
        }
    }

    /// Whether there is nothing to commit.
    pub fn stores_nothing(&self) -> bool {
        self.storing().next().is_none()
    }

    /// Whether all that is stored waits sealed.
    pub fn only_seals(&self) -> bool {
        self.storing().all(|(_, one)| one.sealed)
    }

    /// What each is told.
    pub fn told(self) -> Vec<Result<Outcome>> {
        let told = |fate: Fate| match fate {
            Fate::Told(outcome) => Ok(outcome),
            Fate::Missing => Err(StoreError::NotFound),
            Fate::Storing | Fate::AsFirst(_) => Ok(Outcome::Stored),
        };
        let of = |fate: &Fate| match fate {
            Fate::AsFirst(first) => told(self.fates.get(*first).copied().unwrap_or(Fate::Missing)),
            fate => told(*fate),
        };
        self.fates.iter().map(of).collect()
    }
}
