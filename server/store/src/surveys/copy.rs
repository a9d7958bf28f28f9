//! Questions that are put into a survey from elsewhere: other surveys, templates, the library.

use domain::access::Actor;
use domain::id::LibraryQuestionId;
use domain::surveys::{Change, Question};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::edit::change;
use super::schema::library_question;
use crate::Store;
use crate::error::Result;
use crate::submission::Submission;

/// Adds copies at the end of a page, from each place a list; once for each form. Those from the library are counted there.
///
/// # Errors
/// As for [`super::edit_definition`].
pub async fn add_copies(
    store: &Store,
    actor: &Actor,
    slug: &str,
    version: i32,
    (page, lists): (usize, Vec<Vec<Question>>),
    from_library: &[LibraryQuestionId],
    form_id: &str,
) -> Result<()> {
    let mut write = store.begin(actor).await?;
    if let Submission::Again(_) = write.submission(form_id).await? {
        return Ok(());
    }
    change(&mut write, slug, Some(version), Change::AddCopies { page, lists }).await?;
    if !from_library.is_empty() {
        let taken = library_question::Column::Taken;
        library_question::Entity::update_many()
            .col_expr(taken, Expr::col(taken).add(1))
            .filter(library_question::Column::Id.is_in(from_library.iter().map(|id| id.0)))
            .exec(write.db())
            .await?;
    }
    write.remember_submission(form_id, "").await?;
    write.commit().await
}
