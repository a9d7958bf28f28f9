//! Signing out.

use tower_sessions::Session;

use crate::error::Result;
use crate::visit::Visit;

pub(super) async fn submit(visit: Visit, session: Session) -> Result {
    session.flush().await?;
    Ok(visit.go_with("/", "flash-signed-out"))
}
