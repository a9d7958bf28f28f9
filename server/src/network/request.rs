//! One request to join: reading, accepting, declining.

use app::components::FormState;
use axum::extract::Path;
use domain::id::JoinRequestId;
use domain::network::Decline;
use store::StoreError;
use store::network;
use uuid::Uuid;

use super::requests::item;
use crate::error::{Error, Result};
use crate::http::form::FormData;
use crate::visit::Visit;

type At = Path<(String, String)>;

fn id(text: &str) -> Result<JoinRequestId> {
    Uuid::parse_str(text).map(JoinRequestId).map_err(|_| Error::NotFound)
}

pub(super) async fn show(visit: Visit, Path((_, text)): At) -> Result {
    // Who may not look is told so whatever the address says.
    let found = look(&visit, &text).await?;
    Ok(visit.private_html(|| app::network::request(item(found), FormState::blank())))
}

pub(super) async fn accept(visit: Visit, Path((_, text)): At) -> Result {
    look(&visit, &text).await?;
    let link = |lang: domain::lang::Lang| visit.app.link(&format!("/{}/account/profile", lang.code()));
    let accepted = network::accept(&visit.app.store, &visit.actor(), id(&text)?, link).await;
    after(&visit, accepted, "flash-request-accepted")
}

pub(super) async fn decline(visit: Visit, Path((_, text)): At, FormData(typed): FormData) -> Result {
    let found = look(&visit, &text).await?;
    let reason = match Decline::read(&typed) {
        Ok(reason) => reason,
        Err(errors) => {
            let form = FormState::new(typed, errors);
            return Ok(visit.invalid(|| app::network::request(item(found), form)));
        }
    };
    let declined = network::decline(&visit.app.store, &visit.actor(), id(&text)?, &reason).await;
    after(&visit, declined, "flash-request-declined")
}

async fn look(visit: &Visit, text: &str) -> Result<network::RequestView> {
    let wanted = id(text).unwrap_or(JoinRequestId(Uuid::nil()));
    Ok(network::request(&visit.app.store, &visit.actor(), wanted).await?)
}

fn after(visit: &Visit, outcome: store::Result<()>, message: &'static str) -> Result {
    match outcome {
        Ok(()) => Ok(visit.go_with("/admin/requests", message)),
        // Pressed twice, or the person took it back while the page was open.
        Err(StoreError::Conflict) => {
            Ok(visit.go_with_warning("/admin/requests", "flash-join-decided-already"))
        }
        Err(error) => Err(error.into()),
    }
}
