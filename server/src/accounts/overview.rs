//! The account's first page.

use app::accounts::Own;
use domain::access::Role;

use crate::error::{Error, Result};
use crate::visit::Visit;

pub(super) async fn show(visit: Visit) -> Result {
    let me = visit.account()?;
    let now = visit.app.store.now();
    let mut registrations = store::seats::of_account(&visit.app.store, &visit.actor(), me).await?;
    registrations.retain(|own| own.is_open(now));
    let identity = visit.identity.clone().ok_or(Error::NotFound)?;
    let roles = Role::ALL.into_iter().filter(|role| identity.actor.has(*role)).collect();
    let own = Own { name: identity.name, email: identity.email, lang: identity.lang, roles, registrations };
    Ok(visit.private_html(|| app::accounts::overview(own)))
}
