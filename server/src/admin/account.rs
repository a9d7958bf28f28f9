//! One person, as an administrator sees them.

use app::admin::{Membership, Person};
use app::components::FormState;
use axum::extract::Path;
use axum::response::Response;
use domain::id::AccountId;
use store::StoreError;

use super::account_id;
use crate::error::{Error, Result};
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result {
    let person = person(&visit, account_id(&visit, &id)?).await?;
    Ok(visit.private_html(|| app::admin::account(person, FormState::blank(), None)))
}

/// The same page with a membership form that has mistakes.
pub(super) async fn with_mistakes(visit: &Visit, id: AccountId, form: FormState) -> Result {
    let person = person(visit, id).await?;
    Ok(visit.invalid(|| app::admin::account(person, form, None)))
}

/// Back to the page with a message, or the page itself, saying why not, when a rule refused it.
pub(super) async fn done(
    visit: &Visit,
    id: AccountId,
    outcome: std::result::Result<(), StoreError>,
    message: &'static str,
) -> Result<Response> {
    match outcome {
        Ok(()) => Ok(visit.go_with(&format!("/admin/accounts/{id}"), message)),
        Err(StoreError::Refused(reason)) => {
            let person = person(visit, id).await?;
            Ok(visit.conflict(|| app::admin::account(person, FormState::blank(), Some(reason))))
        }
        Err(error) => Err(Error::Store(error)),
    }
}

async fn person(visit: &Visit, id: AccountId) -> Result<Person> {
    let (store, actor) = (&visit.app.store, visit.actor());
    let found = store::admin::account(store, &actor, id).await?;
    let entities = store::admin::entities(store, &actor).await?;
    let memberships = found.memberships.into_iter().map(|row| Membership {
        entity: row.entity.id,
        slug: row.entity.slug,
        name: row.entity.name,
        role: row.role,
    });
    Ok(Person {
        id: found.id,
        name: found.name,
        email: found.email,
        lang: found.lang,
        confirmed_at: found.confirmed_at,
        since: found.created_at,
        invented: found.invented,
        roles: found.roles,
        memberships: memberships.collect(),
        entities: entities.into_iter().map(|entity| (entity.id, entity.name)).collect(),
    })
}
