//! The account's first page.

use app::accounts::Own;
use domain::access::Role;

use crate::error::{Error, Result};
use crate::visit::Visit;

pub(super) async fn show(visit: Visit) -> Result {
    visit.account()?;
    let identity = visit.identity.clone().ok_or(Error::NotFound)?;
    let roles = Role::ALL.into_iter().filter(|role| identity.actor.has(*role)).collect();
    let own = Own { name: identity.name, email: identity.email, lang: identity.lang, roles };
    Ok(visit.private_html(|| app::accounts::overview(own)))
}
