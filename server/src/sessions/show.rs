//! A session's page.

use app::components::FormState;
use app::sessions::SessionPage;
use axum::extract::Path;
use domain::form::Typed;

use crate::error::Result;
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result {
    let session = store::sessions::read(&visit.app.store, &visit.actor(), &slug).await?;
    let own = store::sessions::own(&visit.app.store, &visit.actor(), session.id).await?;
    let form = FormState::filled(known(&visit));
    Ok(visit.html(|| app::sessions::show(SessionPage { session, own, form })))
}

/// What is known of somebody signed in, so that they need not type it.
fn known(visit: &Visit) -> Typed {
    match &visit.identity {
        Some(identity) => {
            Typed::default().with("name", identity.name.clone()).with("email", identity.email.clone())
        }
        None => Typed::default(),
    }
}
