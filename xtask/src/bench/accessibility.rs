//! axe over every kind of page that can be reached by links, for every role, language, size and theme. The test run
//! looks at each view once; this is the full product.

use super::Bench;
use crate::demo_server::DemoServer;
use crate::tools::{chromium, npm};
use crate::{Failure, say, test};

/// Registered in [`super::ALL`].
pub const BENCH: Bench = Bench {
    name: "accessibility",
    about: "axe over every page, role, language, size and theme",
    release: true,
    run,
};

fn run() -> Result<(), Failure> {
    npm::ensure()?;
    let browser = chromium::ensure()?;
    let server = DemoServer::start(true)?;
    let tests = test::journeys(&server, &browser, &["--config=accessibility.config.ts"])?;
    server.stop()?;
    say::result(&format!("{} combinations without a violation, {} with", tests.passed, tests.failed));
    if tests.failed == 0 { Ok(()) } else { Err("axe found violations".into()) }
}
