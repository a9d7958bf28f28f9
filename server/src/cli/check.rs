//! `bancada check`: what is wrong, one line each on standard output, and exit code 1; or one line that says all is well.

use std::process::ExitCode;

use migrations::Migrator;
use sea_orm_migration::MigratorTrait;

use super::open::open_existing;
use super::{Failed, print};
use crate::settings::Config;

pub(super) async fn run(config: &Config) -> Result<ExitCode, Failed> {
    let store = open_existing(config).await?;
    let asking = Failed::while_doing("the database could not be asked");
    let pending =
        Migrator::get_pending_migrations_read_only(store.reader()).await.map_err(|error| asking(&error))?;
    if !pending.is_empty() {
        store.close().await;
        print(&format!("the schema lacks {} migrations; run `bancada migrate` first", pending.len()));
        return Ok(ExitCode::FAILURE);
    }
    let report = store::check::check(&store).await;
    store.close().await;
    let report = report.map_err(|error| asking(&error))?;
    for problem in &report.problems {
        print(problem);
    }
    if !report.problems.is_empty() {
        return Ok(ExitCode::FAILURE);
    }
    print(&format!(
        "everything is in order: {} rows read, {} lines of the audit log proved",
        report.rows, report.audit_lines
    ));
    Ok(ExitCode::SUCCESS)
}
