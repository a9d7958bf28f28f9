//! Running a search: words to hits, hits to what is shown, and the database asked once more who may see them.

use std::collections::BTreeMap;

use domain::access::Actor;
use domain::guides::TimeNeeded;
use domain::lang::Lang;
use tantivy::schema::{Field, Value};
use tantivy::{Searcher, TantivyDocument};
use uuid::Uuid;

use super::ask::{PAGE_SIZE, Question};
use super::collect::{Collected, Hits, languages};
use super::document::Kind;
use super::fields::{Fields, PHASES, parse_key};
use super::query::{Sought, audience, both, sought, text};
use super::snippet::{Marker, beginning};
use super::{Search, kinds};
use crate::Store;
use crate::error::Result;

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub kind: Kind,
    /// Its id.
    pub id: Uuid,
    /// Its path without the language.
    pub path: String,
    /// The language its texts are shown in.
    pub lang: Lang,
    /// Its title, as it is written.
    pub title: String,
    /// Its title as HTML: escaped, the found words in `<mark>`.
    pub title_html: String,
    /// The part of its text with the found words, as HTML.
    pub snippet_html: String,
}

/// How many things there are under each filter, as the other filters leave them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facets {
    /// By kind.
    pub kinds: Vec<(Kind, u64)>,
    /// By phase, by code.
    pub phases: Vec<(&'static str, u64)>,
    /// By time needed.
    pub times: Vec<(TimeNeeded, u64)>,
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// The page of hits.
    pub hits: Vec<Hit>,
    /// How many there are in all.
    pub total: usize,
    /// The counts for the filters.
    pub facets: Facets,
    /// The words that were looked for in place of ones that are nowhere: typed, and the nearest.
    pub corrected: Vec<(String, String)>,
}

/// With fewer hits than this, things that have only some of the words are shown too.
const FEW: usize = 3;

impl Search {
    /// Searches, for a viewer. One statement, or none when nothing is found.
    ///
    /// # Errors
    /// [`StoreError::Index`](crate::StoreError::Index) when there is no usable index at the moment; it is then made again.
    pub async fn find(&self, store: &Store, actor: &Actor, question: &Question) -> Result<Found> {
        let (asked, asking) = (question.clone(), actor.clone());
        let mut found =
            self.with_index(move |searcher, fields| run(searcher, fields, &asking, &asked)).await?;
        // The index may be behind by a moment: what was hidden meanwhile is not shown.
        let mut by_kind: BTreeMap<Kind, Vec<Uuid>> = BTreeMap::new();
        for hit in &found.hits {
            by_kind.entry(hit.kind).or_default().push(hit.id);
        }
        let before = found.hits.len();
        let visible = kinds::visible(store, actor, &by_kind).await?;
        found.hits.retain(|hit| visible.contains(&hit.id));
        found.total = found.total.saturating_sub(before - found.hits.len());
        Ok(found)
    }
}

fn run(searcher: &Searcher, fields: &Fields, actor: &Actor, question: &Question) -> tantivy::Result<Found> {
    let (words, open) = question.words();
    let sought = sought(searcher, fields, actor, words, open)?;
    let limit = question.offset() + PAGE_SIZE;
    // Two words out of two, two out of three, three out of four; then whatever there is.
    let strict = match sought.len() {
        0 => return Ok(Found::default()),
        1 | 2 => sought.len(),
        n => (2 * n).div_ceil(3),
    };
    let mut collected = Collected::default();
    for needed in [strict, 1] {
        let Some(query) = text(searcher, fields, &sought, question.lang, needed) else { break };
        let query = both(query, audience(fields, actor));
        collected = searcher.search(&*query, &Hits::of(question, limit))?;
        if collected.total >= FEW || needed == 1 {
            break;
        }
    }
    let markers = languages(question.lang).map(|lang| (lang, Marker::new(&sought, lang)));
    let mut hits = Vec::new();
    for address in collected.best.iter().skip(question.offset()) {
        let document: TantivyDocument = searcher.doc(*address)?;
        hits.extend(hit(fields, &document, &markers));
    }
    Ok(Found { hits, total: collected.total, facets: facets(&collected), corrected: corrected(&sought) })
}

fn hit(fields: &Fields, document: &TantivyDocument, markers: &[(Lang, Marker)]) -> Option<Hit> {
    let kept = |field: Field| document.get_first(field).and_then(|value| value.as_str()).unwrap_or_default();
    let (kind, id) = parse_key(kept(fields.key))?;
    // The reader's language when the thing has it, or else the other.
    let (lang, marker) =
        markers.iter().find(|(lang, _)| !kept(fields.of(*lang).kept_title).is_empty()).or(markers.first())?;
    let own = fields.of(*lang);
    let (title, summary, body) = (kept(own.kept_title), kept(own.kept_summary), kept(own.kept_body));
    let part = marker.summary(summary).or_else(|| marker.extract(body));
    let snippet = part.unwrap_or_else(|| beginning(if summary.is_empty() { body } else { summary }));
    Some(Hit {
        kind,
        id,
        path: kept(fields.path).to_owned(),
        lang: *lang,
        title: title.to_owned(),
        title_html: marker.whole(title),
        snippet_html: snippet,
    })
}

fn facets(collected: &Collected) -> Facets {
    Facets {
        kinds: Kind::ALL.into_iter().zip(collected.kinds).collect(),
        phases: PHASES.into_iter().zip(collected.phases).collect(),
        times: TimeNeeded::ALL.into_iter().zip(collected.times).collect(),
    }
}

fn corrected(sought: &[Sought]) -> Vec<(String, String)> {
    let pair = |sought: &Sought| Some((sought.word.clone(), sought.meant.first()?.0.clone()));
    sought.iter().filter_map(pair).collect()
}
