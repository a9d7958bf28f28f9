//! Changing one's name and the language of one's mails.

use app::components::FormState;
use domain::accounts::Details;

use crate::error::{Error, Result};
use crate::http::form::FormData;
use crate::visit::Visit;

pub(super) async fn show(visit: Visit) -> Result {
    visit.account()?;
    let identity = visit.identity.clone().ok_or(Error::NotFound)?;
    let kept = Details { name: identity.name, lang: identity.lang }.typed();
    Ok(visit.private_html(|| app::accounts::details(FormState::filled(kept))))
}

pub(super) async fn submit(visit: Visit, FormData(typed): FormData) -> Result {
    visit.account()?;
    match Details::read(&typed) {
        Ok(details) => {
            store::accounts::change_details(&visit.app.store, &visit.actor(), details).await?;
            Ok(visit.go_with("/account", "flash-details-changed"))
        }
        Err(errors) => Ok(visit.invalid(|| app::accounts::details(FormState::new(typed, errors)))),
    }
}
