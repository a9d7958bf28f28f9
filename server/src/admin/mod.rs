//! Administration: people and what they were granted, the audit log, jobs that gave up.

mod account;
mod accounts;
mod audit;
mod grants;
mod jobs;
mod memberships;
mod overview;

use domain::access::{Action, Resource, decide};
use domain::id::AccountId;
use store::StoreError;
use uuid::Uuid;

use crate::error::{Error, Result};
use crate::router::Routes;
use crate::visit::Visit;

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .get("/{lang}/admin", overview::show)
        .get("/{lang}/admin/accounts", accounts::show)
        .get("/{lang}/admin/accounts/{id}", account::show)
        .post("/{lang}/admin/accounts/{id}/grant", grants::grant)
        .post("/{lang}/admin/accounts/{id}/revoke", grants::revoke)
        .post("/{lang}/admin/accounts/{id}/memberships", memberships::set)
        .post("/{lang}/admin/accounts/{id}/memberships/end", memberships::end)
        .get("/{lang}/admin/audit", audit::show)
        .get("/{lang}/admin/jobs", jobs::show)
        .post("/{lang}/admin/jobs/{id}/retry", jobs::retry)
}

/// An account's id from an address; what is no id is no page. Whoever may not be here is told that first.
fn account_id(visit: &Visit, text: &str) -> Result<AccountId> {
    decide(&visit.actor(), Action::Read, &Resource::Administration).check().map_err(StoreError::from)?;
    Uuid::parse_str(text).map(AccountId).map_err(|_| Error::NotFound)
}

/// A value for a query in an address.
fn encoded(value: &str) -> String {
    form_urlencoded::byte_serialize(value.as_bytes()).collect()
}
