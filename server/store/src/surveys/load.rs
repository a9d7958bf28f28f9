//! Many responses at once, for the demonstration.

use domain::access::{Actor, Reason};
use domain::surveys::Answers;
use jiff::civil::Date;

use super::edit::locked;
use super::rows::{Row, insert};
use crate::Store;
use crate::error::{Result, StoreError};

/// So many responses are made ready at once. How many rows one statement takes is [`insert`]'s business.
const CHUNK: usize = 500;

/// Adds responses that nobody sent through a form, in one transaction. Only the platform itself may: no person invents answers.
///
/// # Errors
/// When the actor is not the platform, there is no such survey, or the database fails.
pub async fn load_responses(
    store: &Store,
    actor: &Actor,
    slug: &str,
    responses: &[(Date, Answers)],
) -> Result<()> {
    if !actor.is_system() {
        return Err(StoreError::Denied(Reason::Forbidden));
    }
    let mut write = store.begin(actor).await?;
    let survey = locked(&write, slug).await?;
    for chunk in responses.chunks(CHUNK) {
        let rows: Vec<Row> = chunk
            .iter()
            .map(|(day, answers)| Row {
                account: None,
                invitation: None,
                version: survey.version,
                seed: 0,
                day: *day,
                suspicious: false,
                answers: answers.clone(),
                files: Vec::new(),
            })
            .collect();
        insert(write.db(), survey.id.0, &rows).await?;
    }
    write.audit("survey.load-responses", survey.id, &responses.len().to_string()).await?;
    write.commit().await
}
