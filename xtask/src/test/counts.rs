//! Reading how many tests passed and failed from what the test runners print.

use crate::steps::Tests;
use serde::Deserialize;

/// From nextest's line `Summary [ 1.2s] 12 tests run: 10 passed (1 slow), 1 failed, 1 timed out, 3 skipped`.
pub fn nextest(said: &str) -> Tests {
    let summary = said.lines().rev().find(|line| line.trim_start().starts_with("Summary ["));
    let counts = summary.and_then(|line| line.split_once("run:")).map_or("", |(_, counts)| counts);
    let mut tests = Tests::default();
    for part in counts.split(',') {
        let number = number_before(part);
        if part.contains("passed") {
            tests.passed += number;
        } else if !part.contains("skipped") {
            tests.failed += number;
        }
    }
    tests
}

/// From libtest's lines `test result: ok. 3 passed; 1 failed; 0 ignored; …`, one for each test program.
pub fn libtest(said: &str) -> Tests {
    let mut tests = Tests::default();
    for line in said.lines().filter_map(|line| line.trim_start().strip_prefix("test result:")) {
        for part in line.split(['.', ';']) {
            let number = number_before(part);
            if part.contains("passed") {
                tests.passed += number;
            } else if part.contains("failed") {
                tests.failed += number;
            }
        }
    }
    tests
}

/// From the JSON that Playwright writes. A test that only passed when repeated has failed.
pub fn playwright(json: &str) -> Result<Tests, serde_json::Error> {
    let report: Report = serde_json::from_str(json)?;
    let Stats { expected, unexpected, flaky } = report.stats;
    Ok(Tests { passed: expected, failed: unexpected + flaky })
}

#[derive(Deserialize)]
struct Report {
    stats: Stats,
}

#[derive(Deserialize)]
struct Stats {
    expected: usize,
    unexpected: usize,
    flaky: usize,
}

fn number_before(part: &str) -> usize {
    part.split_whitespace().find_map(|word| word.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nextest_counts_everything_that_did_not_pass_as_failed() {
        let said = "PASS\n     Summary [   0.003s] 12 tests run: 9 passed (1 slow), 2 failed, 1 timed out, 3 skipped\nFAIL\n";
        assert_eq!(nextest(said), Tests { passed: 9, failed: 3 });
        assert_eq!(
            nextest("  Summary [ 1s] 2/7 tests run: 2 passed, 0 skipped"),
            Tests { passed: 2, failed: 0 }
        );
        assert_eq!(nextest("error: could not compile"), Tests::default());
    }

    #[test]
    fn libtest_adds_up_its_programs() {
        let said = "test result: ok. 3 passed; 0 failed; 1 ignored\ntest result: FAILED. 2 passed; 1 failed; 0 ignored\n";
        assert_eq!(libtest(said), Tests { passed: 5, failed: 1 });
    }

    #[test]
    fn playwright_counts_flaky_tests_as_failed() {
        let json = r#"{"stats":{"expected":5,"skipped":1,"unexpected":1,"flaky":1},"errors":[]}"#;
        assert_eq!(playwright(json).unwrap(), Tests { passed: 5, failed: 2 });
    }
}
