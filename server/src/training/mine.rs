//! One's own enrolments.

use crate::error::Result;
use crate::visit::Visit;

pub(super) async fn show(visit: Visit) -> Result {
    let mine = store::training::mine(&visit.app.store, &visit.actor()).await?;
    Ok(visit.private_html(|| app::training::mine(&mine)))
}
