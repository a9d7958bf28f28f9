//! Granting and taking away roles. A grant counts from the person's next request: roles are read at each.

use axum::extract::Path;
use domain::access::Role;
use domain::form::Typed;

use super::account::done;
use super::account_id;
use crate::error::{Error, Result};
use crate::http::form::FormData;
use crate::visit::Visit;

pub(super) async fn grant(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    FormData(typed): FormData,
) -> Result {
    let id = account_id(&id)?;
    let role = role(&visit, &typed)?;
    let outcome = store::accounts::grant(&visit.app.store, &visit.actor(), id, role).await;
    done(&visit, id, outcome, "flash-role-granted").await
}

pub(super) async fn revoke(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    FormData(typed): FormData,
) -> Result {
    let id = account_id(&id)?;
    let role = role(&visit, &typed)?;
    let outcome = store::accounts::revoke(&visit.app.store, &visit.actor(), id, role).await;
    done(&visit, id, outcome, "flash-role-revoked").await
}

/// The role that a button sent; anything else was not sent by one. Whoever may not is told that first.
fn role(visit: &Visit, typed: &Typed) -> Result<Role> {
    use domain::access::{Action, Resource, decide};
    decide(&visit.actor(), Action::Edit, &Resource::Administration)
        .check()
        .map_err(store::StoreError::from)?;
    Role::from_code(typed.get("role")).ok_or(Error::BadRequest("no such role"))
}
