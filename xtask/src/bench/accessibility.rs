//! axe over every kind of page that can be reached by links, for every role, language, size and theme. The test run
//! looks at each view once; this is the full product.

use super::{Bench, Needs};
use crate::demo_server::DemoServer;
use crate::tools::{chromium, npm};
use crate::{Failure, paths, say, test};

/// Registered in [`super::ALL`].
pub const BENCH: Bench = Bench {
    name: "accessibility",
    about: "axe over every page, role, language, size and theme",
    needs: Needs::Release,
    run,
};

/// Two widths in two themes each.
const VIEWS: usize = 4;

fn run() -> Result<(), Failure> {
    npm::ensure()?;
    let browser = chromium::ensure()?;
    let server = DemoServer::start(true)?;
    let looked_at = paths::target().join("looked-at.txt");
    std::fs::write(&looked_at, "")?;
    let tests = test::journeys(&server, &browser, &["--config=accessibility.config.ts"])?;
    server.stop()?;
    let pages = std::fs::read_to_string(&looked_at)?.lines().count();
    say::result(&format!(
        "{pages} pages of {} roles and languages, {} combinations with size and theme; {} roles and languages with violations",
        tests.passed + tests.failed,
        pages * VIEWS,
        tests.failed
    ));
    say::detail(&format!("the pages are in {}", looked_at.display()));
    if tests.failed == 0 { Ok(()) } else { Err("axe found violations".into()) }
}
