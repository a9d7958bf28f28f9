//! Making people members or managers of entities.

use app::components::FormState;
use axum::extract::Path;
use domain::access::MembershipRole;
use domain::form::Reader;
use domain::id::EntityId;
use store::StoreError;
use uuid::Uuid;

use super::account::{done, with_mistakes};
use super::account_id;
use crate::error::{Error, Result};
use crate::http::form::FormData;
use crate::visit::Visit;

pub(super) async fn set(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    FormData(typed): FormData,
) -> Result {
    let id = account_id(&visit, &id)?;
    let mut reader = Reader::new(&typed);
    let entity = reader.one_of("entity", |text| Uuid::parse_str(text).ok().map(EntityId));
    if !typed.has("entity") {
        reader.wrong("entity", "error-required");
    }
    let role = reader.one_of("role", MembershipRole::from_code);
    if !typed.has("role") {
        reader.wrong("role", "error-required");
    }
    let (Some(entity), Some(role)) = (entity, role) else {
        let errors = reader.into_errors();
        return with_mistakes(&visit, id, FormState::new(typed, errors)).await;
    };
    let outcome = store::admin::set_membership(&visit.app.store, &visit.actor(), id, entity, role).await;
    done(&visit, id, outcome, "flash-membership-set").await
}

pub(super) async fn end(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    FormData(typed): FormData,
) -> Result {
    let id = account_id(&visit, &id)?;
    let entity = Uuid::parse_str(typed.get("entity")).map(EntityId);
    let entity = entity.map_err(|_| Error::Store(StoreError::NotFound))?;
    let outcome = store::admin::end_membership(&visit.app.store, &visit.actor(), id, entity).await;
    done(&visit, id, outcome, "flash-membership-ended").await
}
