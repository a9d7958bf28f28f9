//! Goes through everything that fits the words, once: counts each facet as the other filters leave it, and keeps the best
//! hits that pass all of them.

use std::collections::BinaryHeap;

use domain::guides::TimeNeeded;
use domain::lang::Lang;
use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::Column;
use tantivy::{DocAddress, DocId, Score, SegmentOrdinal, SegmentReader};

use super::ask::Question;
use super::document::Kind;
use super::fields::{PHASES, kind_number, lang_bit};

/// What was found.
#[derive(Debug, Clone, Default)]
pub(super) struct Collected {
    /// The best hits, the best first.
    pub best: Vec<DocAddress>,
    /// How many pass all filters.
    pub total: usize,
    pub kinds: [u64; Kind::ALL.len()],
    pub phases: [u64; PHASES.len()],
    pub times: [u64; TimeNeeded::ALL.len()],
}

/// The filters, as numbers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hits {
    limit: usize,
    kind: Option<u64>,
    phase: Option<u64>,
    time: Option<TimeNeeded>,
    lang: u64,
}

impl Hits {
    /// The best `limit` for a question.
    pub fn of(question: &Question, limit: usize) -> Self {
        let phase = question.phase.as_deref().map(|phase| {
            // A phase that is none is one that nothing has.
            PHASES.iter().position(|code| *code == phase).map_or(0, |bit| 1 << bit)
        });
        Self {
            limit,
            kind: question.kind.map(kind_number),
            phase,
            time: question.time,
            lang: lang_bit(question.lang),
        }
    }
}

/// How much a thing counts that is not written in the reader's language.
const OTHER_LANGUAGE: Score = 0.5;

pub(super) struct OfSegment {
    hits: Hits,
    segment: SegmentOrdinal,
    kind: Column<u64>,
    phases: Column<u64>,
    minutes: Column<u64>,
    langs: Column<u64>,
    found: Collected,
    best: BinaryHeap<Ranked>,
}

/// A hit; the worst is the greatest, so that the heap gives it up first. Of equals the later one is worse.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Ranked {
    score: Score,
    address: DocAddress,
}

impl Eq for Ranked {}

impl PartialOrd for Ranked {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ranked {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        other.score.total_cmp(&self.score).then(self.address.cmp(&other.address))
    }
}

impl Collector for Hits {
    type Fruit = Collected;
    type Child = OfSegment;

    fn for_segment(&self, segment: SegmentOrdinal, reader: &SegmentReader) -> tantivy::Result<OfSegment> {
        let fast = reader.fast_fields();
        Ok(OfSegment {
            hits: *self,
            segment,
            kind: fast.u64("kind")?,
            phases: fast.u64("phases")?,
            minutes: fast.u64("minutes")?,
            langs: fast.u64("langs")?,
            found: Collected::default(),
            best: BinaryHeap::with_capacity(self.limit + 1),
        })
    }

    fn requires_scoring(&self) -> bool {
        true
    }

    fn merge_fruits(&self, parts: Vec<(Collected, Vec<Ranked>)>) -> tantivy::Result<Collected> {
        let mut all = Collected::default();
        let mut best = Vec::new();
        for (part, ranked) in parts {
            all.total += part.total;
            add(&mut all.kinds, &part.kinds);
            add(&mut all.phases, &part.phases);
            add(&mut all.times, &part.times);
            best.extend(ranked);
        }
        best.sort();
        all.best = best.into_iter().take(self.limit).map(|ranked| ranked.address).collect();
        Ok(all)
    }
}

fn add(to: &mut [u64], from: &[u64]) {
    for (to, from) in to.iter_mut().zip(from) {
        *to += from;
    }
}

impl SegmentCollector for OfSegment {
    type Fruit = (Collected, Vec<Ranked>);

    fn collect(&mut self, doc: DocId, score: Score) {
        let kind = self.kind.first(doc).unwrap_or_default();
        let phases = self.phases.first(doc).unwrap_or_default();
        let minutes = self.minutes.first(doc).and_then(|n| u32::try_from(n).ok());
        let fits = |time: TimeNeeded| minutes.is_some_and(|n| time.minutes().contains(&n));
        let by_kind = self.hits.kind.is_none_or(|wanted| wanted == kind);
        let by_phase = self.hits.phase.is_none_or(|wanted| wanted & phases != 0);
        let by_time = self.hits.time.is_none_or(fits);
        if by_phase
            && by_time
            && let Some(count) = usize::try_from(kind).ok().and_then(|kind| self.found.kinds.get_mut(kind))
        {
            *count += 1;
        }
        if by_kind && by_time {
            for (bit, count) in self.found.phases.iter_mut().enumerate() {
                *count += (phases >> bit) & 1;
            }
        }
        if by_kind && by_phase {
            for (time, count) in TimeNeeded::ALL.into_iter().zip(&mut self.found.times) {
                *count += u64::from(fits(time));
            }
        }
        if by_kind && by_phase && by_time {
            self.found.total += 1;
            let own = self.langs.first(doc).unwrap_or_default() & self.hits.lang != 0;
            let score = if own { score } else { score * OTHER_LANGUAGE };
            let ranked = Ranked { score, address: DocAddress::new(self.segment, doc) };
            if self.best.len() < self.hits.limit {
                self.best.push(ranked);
            } else if self.best.peek().is_some_and(|worst| ranked < *worst) {
                self.best.pop();
                self.best.push(ranked);
            }
        }
    }

    fn harvest(self) -> Self::Fruit {
        (self.found, self.best.into_vec())
    }
}

/// The languages of a hit's document, the reader's first.
pub(super) fn languages(lang: Lang) -> [Lang; 2] {
    match lang {
        Lang::Pt => [Lang::Pt, Lang::En],
        Lang::En => [Lang::En, Lang::Pt],
    }
}
