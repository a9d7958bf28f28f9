//! How good the search is, on queries that were judged before it was tuned, over the library that ships.

use std::collections::BTreeMap;
use std::path::Path;

use domain::access::Actor;
use domain::guides::GuideFile;
use domain::lang::Lang;
use domain::slug::Slug;
use serde::Deserialize;
use store::guides::{self, Source, SourceFile};
use store::search::{Question, Search};

use crate::support::{Db, TestStore};

#[derive(Deserialize)]
struct Judged {
    queries: Vec<Query>,
    inflections: Vec<Pair>,
    accentless: Vec<Pair>,
}

#[derive(Deserialize)]
struct Query {
    lang: Lang,
    q: String,
    relevant: BTreeMap<String, u32>,
}

#[derive(Deserialize)]
struct Pair {
    lang: Lang,
    a: String,
    b: String,
}

/// The least that the search must reach. Measured 2026-11; the margin is for texts that change.
const NDCG: [(Lang, f64); 2] = [(Lang::Pt, 0.8), (Lang::En, 0.85)];
const INFLECTIONS: f64 = 0.9;
const ACCENTLESS: f64 = 0.95;

async fn library(test: &TestStore) -> Search {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/guides");
    let mut files: BTreeMap<String, Vec<(Lang, GuideFile)>> = BTreeMap::new();
    for lang in Lang::ALL {
        for entry in std::fs::read_dir(folder.join(lang.code())).unwrap() {
            let path = entry.unwrap().path();
            let slug = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let guide = GuideFile::read(&slug, &std::fs::read_to_string(&path).unwrap()).unwrap();
            files.entry(slug).or_default().push((lang, guide));
        }
    }
    for (slug, files) in files {
        let guide = SourceFile { slug: Slug::parse(&slug).unwrap(), files };
        guides::keep(&test.store, &Actor::system(), Source::Shipped, &guide, false).await.unwrap();
    }
    let search = Search::new(test.folder.path().join("search"));
    search.follow(&test.store).await.unwrap();
    search
}

async fn top(test: &TestStore, search: &Search, lang: Lang, q: &str) -> Vec<String> {
    let found = search.find(&test.store, &Actor::anonymous(), &Question::new(q, lang)).await.unwrap();
    found.hits.into_iter().take(10).map(|hit| hit.path.rsplit('/').next().unwrap().to_owned()).collect()
}

/// Normalised discounted cumulative gain of the first ten, with gains 2^grade - 1 (Burges et al. 2005).
fn ndcg(top: &[String], relevant: &BTreeMap<String, u32>) -> f64 {
    let gain = |grade: u32, place: usize| (f64::from(2_u32.pow(grade)) - 1.0) / (place as f64 + 2.0).log2();
    let got: f64 = top
        .iter()
        .enumerate()
        .map(|(place, slug)| gain(relevant.get(slug).copied().unwrap_or(0), place))
        .sum();
    let mut best: Vec<u32> = relevant.values().copied().collect();
    best.sort_unstable_by(|a, b| b.cmp(a));
    let ideal: f64 = best.into_iter().take(10).enumerate().map(|(place, grade)| gain(grade, place)).sum();
    got / ideal
}

/// The share of pairs whose first five results are the same things with at most one apart, and whose first is the same.
async fn agreeing(test: &TestStore, search: &Search, pairs: &[Pair]) -> f64 {
    let mut agree = 0;
    for pair in pairs {
        let a = top(test, search, pair.lang, &pair.a).await;
        let b = top(test, search, pair.lang, &pair.b).await;
        let (a, b) = (&a[..a.len().min(5)], &b[..b.len().min(5)]);
        let shared = a.iter().filter(|slug| b.contains(slug)).count();
        if !a.is_empty() && a.first() == b.first() && shared + 1 >= a.len().max(b.len()) {
            agree += 1;
        } else {
            println!("apart: {} {a:?} | {} {b:?}", pair.a, pair.b);
        }
    }
    f64::from(agree) / pairs.len() as f64
}

#[tokio::test]
async fn the_search_is_as_good_as_it_was_measured() {
    let test = TestStore::new(Db::Sqlite).await.unwrap();
    let search = library(&test).await;
    let text =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/search/judged.toml"))
            .unwrap();
    let judged: Judged = toml::from_str(&text).unwrap();
    for (lang, least) in NDCG {
        let mut scores = Vec::new();
        for query in judged.queries.iter().filter(|query| query.lang == lang) {
            let top = top(&test, &search, lang, &query.q).await;
            let score = ndcg(&top, &query.relevant);
            if score < 0.6 {
                println!("{score:.2} {} {:?}", query.q, &top[..top.len().min(5)]);
            }
            scores.push(score);
        }
        assert!(scores.len() >= 40);
        let mean = scores.iter().sum::<f64>() / scores.len() as f64;
        println!("nDCG@10 {}: {mean:.3} over {} queries", lang.code(), scores.len());
        assert!(mean >= least, "{mean}");
    }
    for (name, pairs, least) in
        [("inflections", &judged.inflections, INFLECTIONS), ("accentless", &judged.accentless, ACCENTLESS)]
    {
        let share = agreeing(&test, &search, pairs).await;
        println!("{name}: {share:.3} of {} pairs find the same", pairs.len());
        assert!(share >= least, "{share}");
    }
}
