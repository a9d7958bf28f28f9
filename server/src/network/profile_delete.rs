//! Erasing one's own profile.

use crate::error::Result;
use crate::visit::Visit;

pub(super) async fn submit(visit: Visit) -> Result {
    store::network::delete_profile(&visit.app.store, &visit.actor()).await?;
    Ok(visit.go_with("/network", "flash-profile-deleted"))
}
