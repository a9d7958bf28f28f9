//! The director's view over all projects.

use crate::error::Result;
use crate::visit::Visit;

pub(super) async fn show(visit: Visit) -> Result {
    let portfolio = store::projects::portfolio(&visit.app.store, &visit.actor()).await?;
    Ok(visit.private_html(|| app::projects::portfolio(portfolio)))
}
