//! From what an address says to a question, and from what was found to what the page shows.

use app::search::{FacetGroup, FacetLink, ResultItem, Results};
use domain::guides::{GuidePhase, TimeNeeded};
use serde::Deserialize;
use store::StoreError;
use store::search::{Found, Hit, Kind, Question};

use crate::error::Result;
use crate::visit::Visit;

/// What an address says.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    pub q: String,
    pub kind: String,
    pub phase: String,
    pub time: String,
    pub page: String,
}

impl Asked {
    fn question(&self, visit: &Visit) -> Question {
        Question {
            kind: Kind::from_code(&self.kind),
            phase: GuidePhase::from_code(&self.phase).map(|phase| phase.code().to_owned()),
            time: TimeNeeded::from_code(&self.time),
            page: self.page.parse::<usize>().unwrap_or(1).clamp(1, 25) - 1,
            ..Question::new(self.q.clone(), visit.lang)
        }
    }

    /// The filters that mean something, by code.
    pub fn filters(&self) -> [String; 3] {
        [
            Kind::from_code(&self.kind).map_or("", Kind::code).to_owned(),
            GuidePhase::from_code(&self.phase).map_or("", GuidePhase::code).to_owned(),
            TimeNeeded::from_code(&self.time).map_or("", TimeNeeded::code).to_owned(),
        ]
    }

    /// The address of this search, from its first page on.
    pub fn address(&self, visit: &Visit) -> String {
        if self.q.trim().is_empty() { visit.href("/search") } else { self.href(visit, "page", "") }
    }

    /// The address of this search with one thing changed.
    fn href(&self, visit: &Visit, name: &str, value: &str) -> String {
        let [kind, phase, time] = self.filters();
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("q", &self.q);
        for (key, own) in [("kind", kind), ("phase", phase), ("time", time), ("page", String::new())] {
            let value = if key == name { value } else { &own };
            if !value.is_empty() {
                query.append_pair(key, value);
            }
        }
        visit.href(&format!("/search?{}", query.finish()))
    }
}

/// What there is to show; nothing when nothing was asked.
pub(super) async fn results(visit: &Visit, asked: &Asked) -> Result<Option<Results>> {
    if asked.q.trim().is_empty() {
        return Ok(None);
    }
    let mut question = asked.question(visit);
    let text: String = asked.q.trim().chars().take(100).collect();
    let mut outcome = find(visit, &question).await;
    if let Ok(found) = &outcome
        && found.hits.is_empty()
        && let Some(last) = Question::last_page(found.total).filter(|last| *last < question.page)
    {
        // A page that is no more, from an old address.
        question.page = last;
        outcome = find(visit, &question).await;
    }
    match outcome {
        Ok(found) => Ok(Some(shown(visit, asked, &question, found, text))),
        Err(StoreError::Index(reason)) => {
            tracing::warn!(reason, "a search could not be answered");
            Ok(Some(Results { text, unavailable: true, ..Results::default() }))
        }
        Err(error) => Err(error.into()),
    }
}

async fn find(visit: &Visit, question: &Question) -> std::result::Result<Found, StoreError> {
    visit.app.search.find(&visit.app.store, &visit.actor(), question).await
}

fn shown(visit: &Visit, asked: &Asked, question: &Question, found: Found, text: String) -> Results {
    let page = |n: usize| asked.href(visit, "page", &(n + 1).to_string());
    let next = question.next_page(found.total).map(page);
    let previous = question.page.checked_sub(1).map(page);
    let link = |name: &str, code: &str, label: &'static str, count: u64, chosen: bool| FacetLink {
        label,
        count,
        href: asked.href(visit, name, if chosen { "" } else { code }),
        chosen,
    };
    let kinds = found.facets.kinds.iter().map(|(kind, count)| {
        link("kind", kind.code(), kind_message(*kind), *count, question.kind == Some(*kind))
    });
    let phases = found.facets.phases.iter().filter_map(|(code, count)| {
        let phase = GuidePhase::from_code(code)?;
        Some(link("phase", code, phase.message(), *count, question.phase.as_deref() == Some(*code)))
    });
    let times =
        found.facets.times.iter().map(|(time, count)| {
            link("time", time.code(), time.message(), *count, question.time == Some(*time))
        });
    let leaving =
        |links: Vec<FacetLink>| links.into_iter().filter(|link| link.count > 0 || link.chosen).collect();
    let facets = vec![
        FacetGroup { label: "search-facet-kind", links: leaving(kinds.collect()) },
        FacetGroup { label: "search-facet-phase", links: leaving(phases.collect()) },
        FacetGroup { label: "search-facet-time", links: leaving(times.collect()) },
    ];
    Results {
        text,
        items: found.hits.into_iter().map(|hit| item(visit, hit)).collect(),
        total: found.total,
        facets,
        unfiltered: (!question.is_unfiltered())
            .then(|| Asked { q: asked.q.clone(), ..Asked::default() }.address(visit)),
        corrected: found.corrected,
        pages: (previous, next),
        unavailable: false,
    }
}

fn item(visit: &Visit, hit: Hit) -> ResultItem {
    ResultItem {
        kind: kind_message(hit.kind),
        href: visit.href(&hit.path),
        lang: hit.lang,
        title_html: hit.title_html,
        snippet_html: hit.snippet_html,
    }
}

/// The message that names a kind.
fn kind_message(kind: Kind) -> &'static str {
    match kind {
        Kind::Guide => "search-kind-guide",
        Kind::Project => "search-kind-project",
        Kind::Session => "search-kind-session",
        Kind::Survey => "search-kind-survey",
        Kind::Person => "search-kind-person",
        Kind::Course => "search-kind-course",
        Kind::Entity => "search-kind-entity",
        Kind::Lab => "search-kind-lab",
    }
}
