//! One transaction of one command, with its audit entries, its jobs and its notes for the search index.

use domain::access::{Action, Actor, Resource, decide};
use domain::time::Moment;
use sea_orm::sea_query::{Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ConnectionTrait, DatabaseTransaction, DbBackend,
    SqliteTransactionMode, TransactionOptions, TransactionTrait,
};
use uuid::Uuid;

use crate::accounts::pseudonym;
use crate::database::Store;
use crate::error::{Result, StoreError};
use crate::{audit, jobs, schema};

/// A transaction under way. Dropped without [`Write::commit`], it leaves no trace.
pub struct Write<'a> {
    store: &'a Store,
    actor: &'a Actor,
    tx: DatabaseTransaction,
    now: Moment,
    has_work: bool,
}

impl Store {
    /// Begins a command.
    ///
    /// # Errors
    /// When the database is busy for too long.
    pub async fn begin<'a>(&'a self, actor: &'a Actor) -> Result<Write<'a>> {
        // The write lock is taken at once: a transaction that began by reading could not be upgraded safely.
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        let tx = self.writer().begin_with_options(options).await?;
        Ok(Write { store: self, actor, tx, now: self.now(), has_work: false })
    }
}

impl Write<'_> {
    /// The connection for statements of this transaction.
    pub fn db(&self) -> &DatabaseTransaction {
        &self.tx
    }

    /// The moment of the command; the same for everything it writes.
    pub fn now(&self) -> Moment {
        self.now
    }

    /// Who acts.
    pub fn actor(&self) -> &Actor {
        self.actor
    }

    /// Asks the policy.
    ///
    /// # Errors
    /// The policy's reason, when it says no.
    pub fn may(&self, action: Action, resource: &Resource<'_>) -> Result<()> {
        Ok(decide(self.actor, action, resource).check()?)
    }

    /// Adds to the audit log: `action` is `kind.verb` ("project.publish"), the subject is the thing's id.
    /// Never put personal data into `detail`.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn audit(
        &mut self,
        action: &'static str,
        subject_id: impl ToString,
        detail: &str,
    ) -> Result<()> {
        self.audit_by(self.actor, action, subject_id, detail).await
    }

    /// The same for somebody else than who began the transaction, where one does what several people asked for.
    ///
    /// # Errors
    /// When the database fails.
    pub(crate) async fn audit_by(
        &mut self,
        actor: &Actor,
        action: &'static str,
        subject_id: impl ToString,
        detail: &str,
    ) -> Result<()> {
        let actor = self.called(actor).await?;
        let subject_kind = action.split('.').next().unwrap_or(action);
        let entry = audit::NewEntry {
            at: self.now,
            actor,
            action,
            subject_kind,
            subject_id: subject_id.to_string(),
            detail,
        };
        audit::append(&self.tx, entry).await
    }

    /// What the audit log calls somebody.
    ///
    /// # Errors
    /// When the database fails.
    pub(crate) async fn called(&self, actor: &Actor) -> Result<String> {
        Ok(match actor.account() {
            Some(account) => pseudonym::of(&self.tx, account).await?.to_string(),
            None if actor.is_system() => "system".to_owned(),
            None => "anonymous".to_owned(),
        })
    }

    /// Adds a job that runs after the commit.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn enqueue(&mut self, job: &jobs::Job) -> Result<()> {
        self.enqueue_at(job, self.now).await
    }

    /// Adds several jobs that run after the commit, with few statements.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn enqueue_all(&mut self, jobs: &[jobs::Job]) -> Result<()> {
        self.has_work = true;
        jobs::enqueue_all(&self.tx, jobs, self.now).await
    }

    /// Adds a job that runs at a later moment.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn enqueue_at(&mut self, job: &jobs::Job, run_at: Moment) -> Result<()> {
        self.has_work = true;
        jobs::enqueue(&self.tx, job, run_at, self.now).await
    }

    /// Notes that the search index must look at a thing again.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn reindex(&mut self, kind: &'static str, id: Uuid) -> Result<()> {
        self.take_turn().await?;
        let change = schema::search_change::ActiveModel {
            kind: Set(kind.to_owned()),
            subject_id: Set(id),
            ..Default::default()
        };
        change.insert(&self.tx).await?;
        Ok(())
    }

    /// Notes the same for every thing of a kind whose id a selection has in its only column. One statement.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn reindex_all(&mut self, kind: &'static str, mut ids: SelectStatement) -> Result<()> {
        self.take_turn().await?;
        ids.expr(Expr::val(kind).cast_as("text"));
        let mut notes = Query::insert();
        notes
            .into_table(schema::search_change::Entity)
            .columns([schema::search_change::Column::SubjectId, schema::search_change::Column::Kind])
            .select_from(ids)
            .map_err(|error| StoreError::Damaged(error.to_string()))?;
        self.tx.execute(&notes).await?;
        Ok(())
    }

    /// Numbers of changes must become visible in their order, or an index that has read up to one would miss a smaller.
    async fn take_turn(&mut self) -> Result<()> {
        if self.store.backend() == DbBackend::Postgres {
            self.tx.execute_unprepared("SELECT pg_advisory_xact_lock(4206)").await?;
        }
        self.has_work = true;
        Ok(())
    }

    /// Commits bookkeeping that no page shows, so that nothing rendered is thrown away for it.
    ///
    /// # Errors
    /// When the database fails; then nothing of it happened.
    pub(crate) async fn commit_quietly(self) -> Result<()> {
        Ok(self.tx.commit().await?)
    }

    /// The same when all of it are responses: pages that show how many there are change, what is asked does not.
    pub(crate) async fn commit_responses(self) -> Result<()> {
        self.tx.commit().await?;
        self.store.answered();
        if self.has_work {
            self.store.wake_workers();
        }
        Ok(())
    }

    /// Makes everything true at once.
    ///
    /// # Errors
    /// When the database fails; then nothing of it happened.
    pub async fn commit(self) -> Result<()> {
        self.tx.commit().await?;
        self.store.changed();
        if self.has_work {
            self.store.wake_workers();
        }
        Ok(())
    }
}
