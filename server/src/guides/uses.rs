//! Where a guide is used, as far as the reader may see it.

use app::components::Shown;
use store::guides::GuideRecord;

use crate::error::Result;
use crate::visit::Visit;

/// Links to the work that uses a guide: the kind of thing, its address, its title.
pub(super) async fn links(_visit: &Visit, _guide: &GuideRecord) -> Result<Vec<(String, String, Shown)>> {
    Ok(Vec::new())
}
