//! The measure behind `cargo xtask bench search`: the search over ten thousand documents beside SQLite's FTS5 on the same text, in
//! one run, with the queries of the judged set taking turns.
//!
//! The documents are put together from the sentences of the guides and the glossary, always the same ones. Both are asked for
//! the best twenty with their extracts; the search also counts its facets, expands what is misspelt, and asks the database who may
//! see each hit, as a page does. FTS5 (`unicode61 remove_diacritics 2`, `bm25`, `snippet`) is asked for all words and, when that finds
//! fewer than three, for any: what the search does.
//!
//! Usage: `search_bench ROOT`, the repository's root.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use domain::access::Actor;
use domain::guides::{GuideFile, GuideText, Range};
use domain::lang::Lang;
use domain::slug::Slug;
use domain::time::{Clock, Moment};
use migrations::Migrator;
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, Statement, TransactionTrait,
};
use sea_orm_migration::MigratorTrait;
use store::guides::{Source, SourceFile, keep};
use store::search::{Question, Search};
use store::{Store, StoreOptions};

type Failure = Box<dyn std::error::Error + Send + Sync>;

const DOCUMENTS: usize = 10_000;
const ROUNDS: usize = 3;
const HITS: usize = 20;

#[derive(Debug)]
struct Fixed;

impl Clock for Fixed {
    fn now(&self) -> Moment {
        Moment(1_795_435_200_000)
    }
}

/// Numbers that follow from a seed (xorshift64*).
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let number = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(number).unwrap_or(0) % most.max(1)
    }

    fn one_of<'a>(&mut self, of: &'a [String]) -> &'a str {
        of.get(self.below(of.len())).map_or("", String::as_str)
    }
}

/// What documents are made of, in one language.
#[derive(Default)]
struct Words {
    titles: Vec<String>,
    tags: Vec<String>,
    terms: Vec<String>,
    sentences: Vec<String>,
}

#[derive(serde::Deserialize)]
struct Glossary {
    terms: Vec<Term>,
}

#[derive(serde::Deserialize)]
struct Term {
    term: String,
    definition: String,
}

impl Words {
    fn of(root: &Path, lang: Lang) -> Result<Self, Failure> {
        let mut words = Self::default();
        let mut paths: Vec<_> = std::fs::read_dir(root.join("content/guides").join(lang.code()))?
            .map(|entry| Ok(entry?.path()))
            .collect::<Result<_, std::io::Error>>()?;
        paths.sort();
        for path in paths {
            let text = std::fs::read_to_string(&path)?;
            let guide =
                GuideFile::read("guide", &text).map_err(|error| format!("{}: {error:?}", path.display()))?;
            words.titles.push(guide.text.title.clone());
            words.tags.extend(guide.text.tags.clone());
            let plain = store::markdown::plain_text(&guide.text.body);
            words.sentences.extend(
                plain
                    .split_inclusive(['.', '\n'])
                    .map(|part| part.trim().to_owned())
                    .filter(|part| part.len() > 20),
            );
        }
        let glossary =
            std::fs::read_to_string(root.join("content/glossary").join(format!("{}.toml", lang.code())))?;
        for term in toml::from_str::<Glossary>(&glossary)?.terms {
            words.terms.push(term.term);
            words.sentences.push(term.definition);
        }
        Ok(words)
    }

    fn text(&self, n: usize, chance: &mut Chance) -> GuideText {
        let body: Vec<&str> = (0..15 + chance.below(30)).map(|_| chance.one_of(&self.sentences)).collect();
        GuideText {
            title: format!("{}: {} {n}", chance.one_of(&self.titles), chance.one_of(&self.terms)),
            summary: chance.one_of(&self.sentences).to_owned(),
            body: body.join("\n\n"),
            tags: vec![chance.one_of(&self.tags).to_owned(), chance.one_of(&self.tags).to_owned()],
            ..GuideText::default()
        }
    }
}

#[derive(serde::Deserialize)]
struct Judged {
    queries: Vec<Query>,
}

#[derive(serde::Deserialize)]
struct Query {
    lang: Lang,
    q: String,
}

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let root = std::env::args().nth(1).ok_or("say where the repository is")?;
    let root = Path::new(&root);
    let folder = tempfile::tempdir()?;
    let store =
        Store::open(&StoreOptions::sqlite(&folder.path().join("bench.sqlite")), Arc::new(Fixed)).await?;
    Migrator::up(store.writer(), None).await?;
    let fts = fts5(&folder.path().join("fts.sqlite")).await?;
    let bytes = fill(root, &store, &fts).await?;

    let begun = Instant::now();
    let search = Search::new(folder.path().join("search"));
    let things = search.rebuild(&store).await?;
    say(&format!(
        "{things} documents, {} of text; the index made anew in {:.1} s",
        megabytes(bytes),
        begun.elapsed().as_secs_f64()
    ));
    let index = size(&folder.path().join("search"))?;
    fts.execute_unprepared(
        "INSERT INTO doc(doc) VALUES ('optimize'); VACUUM; PRAGMA wal_checkpoint(TRUNCATE)",
    )
    .await?;
    let table = size_of(&folder.path().join("fts.sqlite"))?;
    say(&format!(
        "size         search {:>10}  FTS5 {:>10}  ratio {:.2}",
        megabytes(index),
        megabytes(table),
        index as f64 / table as f64
    ));

    let text = std::fs::read_to_string(root.join("server/store/tests/search/judged.toml"))?;
    let queries = toml::from_str::<Judged>(&text)?.queries;
    measure(&store, &search, &fts, &queries).await
}

/// Puts the same documents into the store and into FTS5; returns how many bytes of text they have.
async fn fill(root: &Path, store: &Store, fts: &DatabaseConnection) -> Result<u64, Failure> {
    let words = [(Lang::Pt, Words::of(root, Lang::Pt)?), (Lang::En, Words::of(root, Lang::En)?)];
    let mut chance = Chance(20_261_125);
    let mut bytes = 0;
    let tx = fts.begin().await?;
    for n in 0..DOCUMENTS {
        let mut files = Vec::new();
        let mut columns: Vec<sea_orm::Value> = Vec::new();
        for (lang, words) in &words {
            let mut file = GuideFile { text: words.text(n, &mut chance), ..GuideFile::default() };
            let least = u32::try_from(15 + chance.below(300)).unwrap_or(15);
            file.facts.minutes = Range::new(least, least + 30);
            let text = &file.text;
            for part in [
                text.title.clone(),
                text.tags.join(" "),
                text.summary.clone(),
                store::markdown::plain_text(&text.body),
            ] {
                bytes += part.len() as u64;
                columns.push(part.into());
            }
            files.push((*lang, file));
        }
        let guide = SourceFile { slug: Slug::parse(&format!("document-{n}"))?, files };
        keep(store, &Actor::system(), Source::Shipped, &guide, false).await?;
        let sql = "INSERT INTO doc VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
        tx.execute_raw(Statement::from_sql_and_values(DbBackend::Sqlite, sql, columns)).await?;
    }
    tx.commit().await?;
    Ok(bytes)
}

async fn fts5(path: &Path) -> Result<DatabaseConnection, Failure> {
    let mut options = ConnectOptions::new(format!("sqlite://{}?mode=rwc", path.display()));
    // All of it fits into its cache.
    options.max_connections(1).sqlx_logging(false).map_sqlx_sqlite_opts(|options| {
        options.pragma("journal_mode", "WAL").pragma("cache_size", "-262144").statement_cache_capacity(256)
    });
    let fts = Database::connect(options).await?;
    fts.execute_unprepared(
        "CREATE VIRTUAL TABLE doc USING fts5(title_pt, keywords_pt, summary_pt, body_pt, title_en, keywords_en, summary_en, body_en,
         tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')",
    )
    .await?;
    Ok(fts)
}

/// The words of a query as both engines look for them: without those that say nothing.
fn words_of(query: &str) -> Vec<String> {
    let all: Vec<String> =
        store::search::analysis::words(query).into_iter().map(|word| word.folded).collect();
    let telling: Vec<String> =
        all.iter().filter(|word| !store::search::analysis::is_stop_word(word)).cloned().collect();
    if telling.is_empty() { all } else { telling }
}

async fn ask_fts5(fts: &DatabaseConnection, query: &Query) -> Result<usize, Failure> {
    // The last word may still be being typed.
    let words: Vec<String> = words_of(&query.q).iter().map(|word| format!("\"{word}\"")).collect();
    let mut found = 0;
    for between in [" AND ", " OR "] {
        let sql = "SELECT rowid, highlight(doc, 0, '<mark>', '</mark>'), snippet(doc, -1, '<mark>', '</mark>', '…', 32)
                   FROM doc WHERE doc MATCH ? ORDER BY bm25(doc, 5, 3, 2, 1, 5, 3, 2, 1) LIMIT ?";
        let limit = i64::try_from(HITS)?;
        let values = [format!("{}*", words.join(between)).into(), limit.into()];
        let rows = fts.query_all_raw(Statement::from_sql_and_values(DbBackend::Sqlite, sql, values)).await?;
        found = rows.len();
        for row in rows {
            std::hint::black_box((row.try_get_by_index::<String>(1)?, row.try_get_by_index::<String>(2)?));
        }
        if found >= 3 {
            break;
        }
    }
    Ok(found)
}

async fn measure(
    store: &Store,
    search: &Search,
    fts: &DatabaseConnection,
    queries: &[Query],
) -> Result<(), Failure> {
    let (mut ours, mut theirs, mut hits) = (Vec::new(), Vec::new(), [0, 0]);
    let mut slow: BTreeMap<Duration, (&str, usize)> = BTreeMap::new();
    let anyone = Actor::anonymous();
    for round in 0..=ROUNDS {
        for query in queries {
            let begun = Instant::now();
            let found = search.find(store, &anyone, &Question::new(query.q.as_str(), query.lang)).await?;
            let taken = begun.elapsed();
            let begun = Instant::now();
            let rows = ask_fts5(fts, query).await?;
            // The first round warms both.
            if round > 0 {
                ours.push(taken);
                theirs.push(begun.elapsed());
                hits = [hits[0] + found.hits.len(), hits[1] + rows];
                slow.insert(taken, (&query.q, found.total));
            }
        }
    }
    ours.sort_unstable();
    theirs.sort_unstable();
    say(&format!("hits shown   search {:>10}  FTS5 {:>10}", hits[0], hits[1]));
    for (name, share) in [("p50", 50), ("p95", 95)] {
        let of = |all: &[Duration]| {
            all.get((all.len() * share / 100).min(all.len().saturating_sub(1))).copied().unwrap_or_default()
        };
        let (one, other) = (of(&ours), of(&theirs));
        let ratio = one.as_secs_f64() / other.as_secs_f64();
        say(&format!(
            "{name}          search {:>7.2} ms  FTS5 {:>7.2} ms  ratio {ratio:.2}",
            milliseconds(one),
            milliseconds(other)
        ));
    }
    for (taken, (query, total)) in slow.iter().rev().take(5) {
        say(&format!("slowest      {:>7.2} ms  {total:>6} found  {query}", milliseconds(*taken)));
    }
    Ok(())
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn megabytes(bytes: u64) -> String {
    format!("{:.1} MB", bytes as f64 / 1e6)
}

/// What a folder holds, in bytes.
fn size(folder: &Path) -> Result<u64, Failure> {
    let mut total = 0;
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        total += if entry.file_type()?.is_dir() { size(&entry.path())? } else { entry.metadata()?.len() };
    }
    Ok(total)
}

fn size_of(file: &Path) -> Result<u64, Failure> {
    Ok(std::fs::metadata(file)?.len())
}

fn say(line: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stdout(), "{line}");
}
