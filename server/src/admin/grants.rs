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
    let id = account_id(&visit, &id)?;
    let role = role(&typed)?;
    let outcome = store::accounts::grant(&visit.app.store, &visit.actor(), id, role).await;
    done(&visit, id, outcome, "flash-role-granted").await
}

pub(super) async fn revoke(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    FormData(typed): FormData,
) -> Result {
    let id = account_id(&visit, &id)?;
    let role = role(&typed)?;
    let outcome = store::accounts::revoke(&visit.app.store, &visit.actor(), id, role).await;
    done(&visit, id, outcome, "flash-role-revoked").await
}

/// The role that a button sent; anything else was not sent by one.
fn role(typed: &Typed) -> Result<Role> {
    Role::from_code(typed.get("role")).ok_or(Error::BadRequest("no such role"))
}
