//! The demonstration many times over: every row again with other ids, addresses and numbers, the same ones in each run.
//!
//! What was loaded is the original; copy number k of a row differs from it by k. Most of a copy belongs to copies, but what hangs
//! on something else ([`HANGS`]) stays in every second copy with the original: so there are many projects, and one project has
//! many posts. Tables are read from the schema, so that one that comes later is multiplied without a line here. SQLite only.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use sea_orm::{ConnectionTrait, DbBackend, Statement};
use store::Store;

/// Tables of one row, and the one that is filled by the rules of the index.
const NOT_COPIED: [&str; 5] =
    ["survey_form_key", "audit_head", "search_source", "seaql_migrations", "search_change"];

/// A column that stays with the original in copies of this parity (`0`: every even one), and the columns that must differ then.
const HANGS: &[(&str, &str, u32, &[&str])] = &[
    ("edition", "course_id", 0, &[]),
    ("innovator", "entity_id", 0, &[]),
    ("lab", "entity_id", 0, &[]),
    ("membership", "account_id", 1, &[]),
    ("membership", "entity_id", 0, &[]),
    ("project_activity", "workstream_id", 0, &["code"]),
    ("project_entity", "entity_id", 0, &[]),
    ("project_figure", "project_id", 0, &["position"]),
    ("project_product", "project_id", 0, &["position"]),
    ("project_update", "project_id", 0, &[]),
    ("project_workstream", "project_id", 0, &["code"]),
    ("registration", "account_id", 1, &[]),
    ("registration", "seats_id", 0, &["email", "turn"]),
    ("session", "project_id", 0, &[]),
    ("sign_in", "account_id", 1, &[]),
    ("survey", "project_id", 0, &[]),
    ("survey_answer", "survey_id", 0, &[]),
    ("survey_invitation", "batch_id", 0, &["number"]),
    ("survey_invitation", "survey_id", 0, &[]),
    ("survey_invitation_batch", "survey_id", 0, &[]),
    ("survey_response", "survey_id", 0, &[]),
    ("survey_set_apart", "survey_id", 0, &[]),
];

/// What was loaded, set aside so that copies are made of it and not of copies.
pub struct Originals {
    tables: Vec<Table>,
}

struct Table {
    name: String,
    columns: Vec<Column>,
}

struct Column {
    name: String,
    kind: String,
    /// Nothing else makes a row of its table unique.
    unique: bool,
}

impl Originals {
    /// Sets aside what there is now.
    pub async fn of(store: &Store) -> Self {
        let db = store.writer();
        let mut tables = Vec::new();
        for name in texts(db, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid").await {
            if NOT_COPIED.contains(&name.as_str()) || name.starts_with("sqlite_") {
                continue;
            }
            run(db, &format!("CREATE TEMP TABLE original_{name} AS SELECT * FROM {name}")).await;
            tables.push(Table { columns: columns(db, &name).await, name });
        }
        let things = "SELECT kind, subject_id, MAX(seq) AS seq FROM search_change GROUP BY kind, subject_id";
        run(db, &format!("CREATE TEMP TABLE original_search_change AS {things}")).await;
        Self { tables }
    }

    /// Adds these copies: `1..=9` makes ten times as much as there was.
    pub async fn add(&self, store: &Store, copies: RangeInclusive<u32>) {
        let db = store.writer();
        let numbers = format!(
            "WITH RECURSIVE copy(k) AS (SELECT {} UNION ALL SELECT k + 1 FROM copy WHERE k < {})",
            copies.start(),
            copies.end()
        );
        run(db, "BEGIN IMMEDIATE").await;
        run(db, "PRAGMA defer_foreign_keys = ON").await;
        for Table { name, columns } in &self.tables {
            let values: Vec<String> = columns.iter().map(|column| column.value(name)).collect();
            let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
            let (names, values) = (names.join(", "), values.join(", "));
            run(
                db,
                &format!("INSERT INTO {name} ({names}) {numbers} SELECT {values} FROM original_{name}, copy"),
            )
            .await;
        }
        let (seq, subject) = (shifted("seq"), copied("subject_id"));
        run(
            db,
            &format!(
                "INSERT INTO search_change (seq, kind, subject_id) {numbers} \
                 SELECT {seq}, kind, {subject} FROM original_search_change, copy"
            ),
        )
        .await;
        run(db, "COMMIT").await;
        store.changed();
    }
}

impl Column {
    /// The SQL of this column's value in copy k.
    fn value(&self, table: &str) -> String {
        let name = self.name.as_str();
        let hangs = HANGS.iter().find(|(at, column, _, _)| (*at, *column) == (table, name));
        let differs =
            self.unique || HANGS.iter().any(|(at, _, _, also)| *at == table && also.contains(&name));
        match (self.kind.as_str(), hangs) {
            ("UUID", None) => copied(name),
            ("UUID", Some((_, _, parity, _))) => {
                format!("CASE WHEN k % 2 = {parity} THEN {name} ELSE {} END", copied(name))
            }
            ("TEXT", _) if differs && name == "email" => format!("'copy' || k || '.' || {name}"),
            ("TEXT", _) if differs => format!("{name} || '-' || k"),
            (_, _) if differs => shifted(name),
            _ => name.to_owned(),
        }
    }
}

/// The id of copy k: the last two bytes are its number, and the version is one that no id has, so that it is nobody's own.
fn copied(name: &str) -> String {
    let hex = format!("hex({name})");
    format!(
        "CASE WHEN {name} IS NOT NULL THEN \
         unhex(substr({hex}, 1, 12) || 'C' || substr({hex}, 14, 15) || printf('%04X', k)) END"
    )
}

fn shifted(name: &str) -> String {
    format!("{name} + k * 1000000")
}

async fn columns(db: &impl ConnectionTrait, table: &str) -> Vec<Column> {
    let mut alone: BTreeSet<String> = BTreeSet::new();
    let unique = format!("SELECT name FROM pragma_index_list('{table}') WHERE \"unique\" = 1");
    for index in texts(db, &unique).await {
        let parts = texts(db, &format!("SELECT name FROM pragma_index_info('{index}')")).await;
        if let [only] = parts.as_slice() {
            alone.insert(only.clone());
        }
    }
    let of_table = |what: &str| format!("SELECT {what} FROM pragma_table_info('{table}') ORDER BY cid");
    let key = format!("SELECT name FROM pragma_table_info('{table}') WHERE pk > 0");
    if let [only] = texts(db, &key).await.as_slice() {
        alone.insert(only.clone());
    }
    let names = texts(db, &of_table("name")).await;
    let kinds = texts(db, &of_table("type")).await;
    names
        .into_iter()
        .zip(kinds)
        .map(|(name, kind)| Column { unique: alone.contains(&name), name, kind })
        .collect()
}

/// The first column of what a query answers.
pub async fn texts(db: &impl ConnectionTrait, sql: &str) -> Vec<String> {
    let rows = db.query_all_raw(Statement::from_string(DbBackend::Sqlite, sql)).await.unwrap();
    rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
}

async fn run(db: &impl ConnectionTrait, sql: &str) {
    db.execute_unprepared(sql).await.unwrap_or_else(|error| panic!("{sql}: {error}"));
}
