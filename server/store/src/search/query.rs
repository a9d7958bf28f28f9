//! From words to a query of the index.
//!
//! A word is looked for by its stem in the title, the keywords, the summary and the body of the reader's language, and with
//! less weight in the other language's; what is still being typed is looked for as the beginning of a word. A word that is
//! nowhere in the index is most likely misspelt: then its nearest neighbours are looked for.

use domain::access::Actor;
use domain::lang::Lang;
use tantivy::query::{
    BooleanQuery, BoostQuery, ConstScoreQuery, DisjunctionMaxQuery, FuzzyTermQuery, Occur, Query, TermQuery,
};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Searcher, Term};

use super::analysis::{beginning, stem};
use super::fields::Fields;

/// How much a field counts, in the reader's language.
const TITLE: f32 = 5.0;
const KEYWORDS: f32 = 3.0;
const SUMMARY: f32 = 2.0;
const BODY: f32 = 1.0;
/// How much less the other language counts.
const OTHER: f32 = 0.25;
/// How much the beginning of a word counts.
const BEGINNING: f32 = 1.5;
/// How much less a corrected word counts, for each letter.
const CORRECTED: f32 = 0.6;
/// How much the fields beside the best one count.
const BESIDE: f32 = 0.4;
/// So many neighbours of a misspelt word are looked for.
const NEIGHBOURS: usize = 3;

/// A word of the question, and what it is looked for as.
#[derive(Debug, Clone)]
pub(super) struct Sought {
    /// As it was typed, folded.
    pub word: String,
    /// Whether it may still be being typed.
    pub open: bool,
    /// The words meant instead, when the index does not know it, and how far each is.
    pub meant: Vec<(String, u8)>,
}

/// The query for a question's words, of which at least `needed` must be found.
pub(super) fn text(
    searcher: &Searcher,
    fields: &Fields,
    sought: &[Sought],
    lang: Lang,
    needed: usize,
) -> Option<Box<dyn Query>> {
    let clauses: Vec<Box<dyn Query>> =
        sought.iter().filter_map(|sought| clause(searcher, fields, sought, lang)).collect();
    if clauses.is_empty() {
        return None;
    }
    let needed = needed.min(clauses.len());
    Some(Box::new(BooleanQuery::union_with_minimum_required_clauses(clauses, needed)))
}

/// What the viewer may find; nothing when it is everything.
pub(super) fn audience(fields: &Fields, actor: &Actor) -> Option<Box<dyn Query>> {
    if actor.designs() {
        return None;
    }
    let word = |word: &str| -> Box<dyn Query> {
        Box::new(TermQuery::new(Term::from_field_text(fields.audience, word), IndexRecordOption::Basic))
    };
    let mut words = vec![word("public")];
    words.extend(actor.entities().map(|entity| word(&entity.to_string())));
    Some(Box::new(ConstScoreQuery::new(Box::new(BooleanQuery::union(words)), 0.0)))
}

/// Both together.
pub(super) fn both(text: Box<dyn Query>, audience: Option<Box<dyn Query>>) -> Box<dyn Query> {
    match audience {
        None => text,
        Some(audience) => Box::new(BooleanQuery::new(vec![(Occur::Must, audience), (Occur::Must, text)])),
    }
}

/// Looks up which words the index knows, and the neighbours of those it does not.
pub(super) fn sought(
    searcher: &Searcher,
    fields: &Fields,
    actor: &Actor,
    words: Vec<String>,
    open: bool,
) -> tantivy::Result<Vec<Sought>> {
    let last = words.len().saturating_sub(1);
    let mut all = Vec::with_capacity(words.len());
    for (position, word) in words.into_iter().enumerate() {
        let open = open && position == last;
        let meant = if knows(searcher, fields, &word, open)? {
            Vec::new()
        } else {
            neighbours(searcher, fields, actor, &word, open)?
        };
        all.push(Sought { word, open, meant });
    }
    Ok(all)
}

fn knows(searcher: &Searcher, fields: &Fields, word: &str, open: bool) -> tantivy::Result<bool> {
    for lang in Lang::ALL {
        let fields = fields.of(lang);
        let stem = stem(word, lang);
        let places = [
            (fields.words, word),
            (fields.title, &stem),
            (fields.body, &stem),
            (fields.keywords, &stem),
            (fields.summary, &stem),
        ];
        for (field, text) in places {
            if searcher.doc_freq(&Term::from_field_text(field, text))? > 0 {
                return Ok(true);
            }
        }
    }
    match beginning(word).filter(|_| open) {
        Some(begun) => Ok(searcher.doc_freq(&Term::from_field_text(fields.beginnings, begun))? > 0),
        None => Ok(false),
    }
}

/// The words of the index that a misspelt one was most likely meant as: the nearest first, the more frequent first.
/// Only words that stand in something the viewer may find: a correction would give away the others.
fn neighbours(
    searcher: &Searcher,
    fields: &Fields,
    actor: &Actor,
    word: &str,
    open: bool,
) -> tantivy::Result<Vec<(String, u8)>> {
    let most = match word.chars().count() {
        0..=3 => return Ok(Vec::new()),
        4 => 0,
        5..=8 => 1,
        _ => 2,
    };
    let mut found: Vec<(u8, bool, u64, String)> = Vec::new();
    for distance in u8::from(!open)..=most {
        for lang in Lang::ALL {
            let field = fields.of(lang).words;
            let term = Term::from_field_text(field, word);
            for whole in [true, false] {
                if !whole && !open {
                    continue;
                }
                let query = if whole {
                    FuzzyTermQuery::new(term.clone(), distance, true)
                } else {
                    FuzzyTermQuery::new_prefix(term.clone(), distance, true)
                };
                for segment in searcher.segment_readers() {
                    let inverted = segment.inverted_index(field)?;
                    let mut stream = inverted.terms().search(query.automaton()?).into_stream()?;
                    let mut looked = 0;
                    while stream.advance() && looked < 200 {
                        looked += 1;
                        if let Ok(text) = std::str::from_utf8(stream.key()) {
                            found.push((
                                distance,
                                !whole,
                                u64::from(stream.value().doc_freq),
                                text.to_owned(),
                            ));
                        }
                    }
                }
            }
        }
        if !found.is_empty() {
            break;
        }
    }
    found.sort_by(|a, b| {
        (a.0, a.1, std::cmp::Reverse(a.2), &a.3).cmp(&(b.0, b.1, std::cmp::Reverse(b.2), &b.3))
    });
    let mut meant: Vec<(String, u8)> = Vec::new();
    for (distance, _, _, text) in found {
        if meant.iter().any(|(other, _)| *other == text) || !is_anywhere(searcher, fields, actor, &text)? {
            continue;
        }
        meant.push((text, distance));
        if meant.len() == NEIGHBOURS {
            break;
        }
    }
    Ok(meant)
}

/// Whether a word stands in anything the viewer may find.
fn is_anywhere(searcher: &Searcher, fields: &Fields, actor: &Actor, word: &str) -> tantivy::Result<bool> {
    let places = Lang::ALL.map(|lang| -> Box<dyn Query> {
        let term = Term::from_field_text(fields.of(lang).words, word);
        Box::new(TermQuery::new(term, IndexRecordOption::Basic))
    });
    let query = both(Box::new(BooleanQuery::union(places.into())), audience(fields, actor));
    Ok(searcher.search(&*query, &tantivy::collector::Count)? > 0)
}

/// One word, wherever it counts.
fn clause(searcher: &Searcher, fields: &Fields, sought: &Sought, lang: Lang) -> Option<Box<dyn Query>> {
    let mut places = Vec::new();
    if sought.meant.is_empty() {
        word_in(searcher, fields, &sought.word, lang, 1.0, &mut places);
    }
    for (word, distance) in &sought.meant {
        let less = CORRECTED.powi(i32::from(*distance));
        word_in(searcher, fields, word, lang, less, &mut places);
    }
    // A word that is whole is not also a beginning: its plural would be found differently.
    if places.is_empty()
        && let Some(begun) = beginning(&sought.word).filter(|_| sought.open)
    {
        term(searcher, fields.beginnings, begun, BEGINNING, &mut places);
    }
    match places.len() {
        0 => None,
        1 => places.pop(),
        _ => Some(Box::new(DisjunctionMaxQuery::with_tie_breaker(places, BESIDE))),
    }
}

fn word_in(
    searcher: &Searcher,
    fields: &Fields,
    word: &str,
    lang: Lang,
    weight: f32,
    places: &mut Vec<Box<dyn Query>>,
) {
    for other in Lang::ALL {
        let less = if other == lang { weight } else { weight * OTHER };
        let of = fields.of(other);
        let stem = stem(word, other);
        for (field, boost) in
            [(of.title, TITLE), (of.keywords, KEYWORDS), (of.summary, SUMMARY), (of.body, BODY)]
        {
            term(searcher, field, &stem, boost * less, places);
        }
    }
}

/// One term of one field, when anything has it.
fn term(searcher: &Searcher, field: Field, text: &str, boost: f32, places: &mut Vec<Box<dyn Query>>) {
    let term = Term::from_field_text(field, text);
    if searcher.doc_freq(&term).unwrap_or(0) > 0 {
        let query = Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs));
        places.push(Box::new(BoostQuery::new(query, boost)));
    }
}
