//! Journeys in a real browser against the built server with the demonstration lab, which must also end well.

use super::counts;
use crate::demo_server::DemoServer;
use crate::steps::{Outcome, Steps, check};
use crate::tools::{chromium, npm};
use crate::{Failure, build, paths, process, say};
use std::path::Path;

/// How many steps this part has.
pub const STEPS: usize = 5;

/// Finds the browser, builds and starts the server, runs the journeys, stops the server.
pub fn run_in(steps: &mut Steps) {
    let mut browser = None;
    steps.step("browser and its test runner", || {
        npm::ensure()?;
        browser = Some(chromium::ensure()?);
        check(Ok(()))
    });
    steps.step("the server", || check(build::server(false)));
    let mut server = None;
    steps.step("the demonstration lab", || {
        server = Some(DemoServer::start(false)?);
        check(Ok(()))
    });
    steps.step("journeys in the browser", || match (&server, &browser) {
        (Some(server), Some(browser)) => playwright(server, browser, &[]),
        _ => Err("not run: the server or the browser is missing".into()),
    });
    steps.step("the server ends in order", || {
        let server = server.ok_or("not run: the server is missing")?;
        check(server.stop())
    });
}

/// Runs Playwright against `server`, with further arguments.
pub fn playwright(server: &DemoServer, browser: &Path, args: &[&str]) -> Outcome {
    let program = npm::binary("playwright").ok_or("end2end/node_modules has no Playwright")?;
    let report = paths::target().join("playwright.json");
    drop(std::fs::remove_file(&report));
    let mut command = npm::node(program);
    command.arg("test").args(args).arg("--reporter=list,json");
    command
        .env("BASE_URL", server.url())
        .env("CHROMIUM_PATH", browser)
        .env("OUTBOX", server.outbox())
        .env("PLAYWRIGHT_JSON_OUTPUT_FILE", &report);
    let run = process::run(&mut command);
    let tests = read(&report);
    match (run, tests) {
        (Err(failure), Ok(tests)) if tests.failed == 0 => Err(failure),
        (Err(failure), Err(_)) => Err(failure),
        (_, Ok(tests)) => {
            if tests.failed > 0 {
                say::detail(&format!(
                    "the server's log is at {}",
                    paths::target().join("demo-server.log").display()
                ));
            }
            Ok(tests)
        }
        (Ok(()), Err(unread)) => Err(unread),
    }
}

fn read(report: &Path) -> Result<crate::steps::Tests, Failure> {
    let json =
        std::fs::read_to_string(report).map_err(|error| format!("Playwright left no report: {error}"))?;
    Ok(counts::playwright(&json)?)
}
