//! Proving that what is kept is whole: the database's own checks, every row readable, the audit chain unbroken.

mod database;
mod readable;

pub use readable::READ_TABLES;

use crate::Store;
use crate::audit::{self, Verdict};
use crate::error::Result;
use crate::surveys::damaged_pictures;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// What is wrong, one sentence each; empty when everything is in order.
    pub problems: Vec<String>,
    /// How many rows were read.
    pub rows: u64,
    /// How many lines of the audit log were proved.
    pub audit_lines: i64,
}

/// Checks everything.
///
/// # Errors
/// When the database cannot be asked at all.
pub async fn check(store: &Store) -> Result<Report> {
    let mut report = Report { problems: database::problems(store).await?, ..Report::default() };
    readable::read_everything(store, &mut report).await;
    report.problems.extend(damaged_pictures(store).await?);
    match audit::verify(store).await {
        Ok(Verdict::Whole(lines)) => report.audit_lines = lines,
        Ok(Verdict::Broken(line)) => {
            report.problems.push(format!("the audit log is broken: line {line} is missing or was changed"));
        }
        Err(error) => report.problems.push(format!("the audit log cannot be read: {error}")),
    }
    Ok(report)
}
