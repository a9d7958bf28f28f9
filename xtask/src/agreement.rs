//! Whether server and browser come to the same: the same random cases, and the cases made by hand, in native code and in WebAssembly
//! under Node. A difference names its seed.

use crate::assets::{self, Compared};
use crate::{Failure, paths, process, say};

/// What was compared.
pub struct Agreement {
    /// Random cases that agree.
    pub random: usize,
    /// Cases made by hand that agree, in WebAssembly; the server's are tests of their own.
    pub by_hand: usize,
}

/// Compares the cases of the first seeds. `release` runs the server's side optimised.
///
/// # Errors
/// The seeds, and the cases made by hand, that do not agree.
pub fn check(count: usize, release: bool) -> Result<Agreement, Failure> {
    let Compared { script } = assets::for_node()?;
    let mut server = process::cargo();
    server.args([
        "run",
        "--quiet",
        "--package",
        "answering",
        "--example",
        "agreement",
        "--features",
        "patterns",
    ]);
    if release {
        server.arg("--release");
    }
    say::detail(&format!("{count} cases on the server"));
    let server = process::capture(server.arg("--").args(["0", &count.to_string()]))?;
    say::detail(&format!("{count} cases in WebAssembly"));
    let program = paths::root().join("app/answering/examples/agreement.cjs");
    let browser =
        process::capture(process::program("node").arg(program).arg(script).args(["0", &count.to_string()]))?;
    compare(count, &server, &browser)
}

fn compare(count: usize, server: &str, browser: &str) -> Result<Agreement, Failure> {
    let (by_hand, browser) = browser.split_once("\n\n").ok_or("WebAssembly did not say what it compared")?;
    let mut by_hand = by_hand.lines();
    let known: usize = by_hand.next().unwrap_or_default().parse()?;
    let wrong: Vec<&str> = by_hand.collect();
    if !wrong.is_empty() {
        return Err(format!("{} cases made by hand do not agree:\n{}", wrong.len(), wrong.join("\n")).into());
    }
    let (server, browser): (Vec<&str>, Vec<&str>) = (server.lines().collect(), browser.lines().collect());
    if server.len() != count || browser.len() != count {
        return Err(format!(
            "{count} cases, {} on the server, {} in WebAssembly",
            server.len(),
            browser.len()
        )
        .into());
    }
    let differ = server.iter().zip(&browser).enumerate().filter(|(_, (server, browser))| server != browser);
    let seeds: Vec<String> = differ.map(|(seed, _)| seed.to_string()).collect();
    if seeds.is_empty() {
        return Ok(Agreement { random: count, by_hand: known });
    }
    let first: Vec<&str> = seeds.iter().take(20).map(String::as_str).collect();
    Err(format!("{} of {count} seeds differ, among them {}", seeds.len(), first.join(", ")).into())
}

#[cfg(test)]
mod tests {
    use super::compare;

    #[test]
    fn a_difference_names_its_seed() {
        assert_eq!(compare(2, "a\nb\n", "3\n\na\nb\n").unwrap().by_hand, 3);
        let differs = compare(2, "a\nb\n", "3\n\na\nc\n").err().unwrap().to_string();
        assert_eq!(differs, "1 of 2 seeds differ, among them 1");
        assert!(compare(2, "a\nb\n", "3\n\na\n").is_err());
        assert!(compare(1, "a\n", "3\nsum: 1 + 1 with : 3, expected 2\n\na\n").is_err());
    }
}
