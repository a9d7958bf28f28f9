//! The font of the pictures that tests compare: DejaVu, from Debian's package, the same on every machine.

use super::apt;
use crate::{Failure, process};

/// Installs the font unless it is there.
pub fn ensure() -> Result<(), Failure> {
    let known = process::capture(process::program("fc-list").arg(": family")).unwrap_or_default();
    if known.contains("DejaVu Sans") && known.contains("DejaVu Serif") {
        return Ok(());
    }
    apt::install(&["fontconfig", "fonts-dejavu-core"])
}
