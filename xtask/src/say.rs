//! All that xtask says. Progress goes to standard error; results (summaries, measures) to standard output.
//! A closed pipe is nobody's fault: what cannot be written is dropped.

use std::io::Write;
use std::time::Duration;

/// One line of progress.
pub fn progress(line: &str) {
    drop(writeln!(std::io::stderr().lock(), "{line}"));
}

/// One line about a detail of the step under way.
pub fn detail(line: &str) {
    progress(&format!("   {line}"));
}

/// What a person must know although the work goes on.
pub fn warning(line: &str) {
    progress(&format!("   warning: {line}"));
}

/// Why the work stopped.
pub fn error(line: &str) {
    progress(&format!("error: {line}"));
}

/// One line of a result.
pub fn result(line: &str) {
    let mut out = std::io::stdout().lock();
    drop(writeln!(out, "{line}"));
    drop(out.flush());
}

/// A duration as people say it: `0.4 s`, `12 s`, `3 min 05 s`.
pub fn time(duration: Duration) -> String {
    let seconds = duration.as_secs();
    if seconds >= 60 {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    } else if seconds >= 10 {
        format!("{seconds} s")
    } else {
        format!("{:.1} s", duration.as_secs_f64())
    }
}

/// A number of bytes in kilobytes of 1000, with one decimal.
pub fn kilobytes(bytes: usize) -> String {
    format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_naturally() {
        assert_eq!(time(Duration::from_millis(420)), "0.4 s");
        assert_eq!(time(Duration::from_secs(12)), "12 s");
        assert_eq!(time(Duration::from_secs(185)), "3 min 05 s");
    }

    #[test]
    fn sizes_are_decimal_kilobytes() {
        assert_eq!(kilobytes(41_230), "41.2 kB");
        assert_eq!(kilobytes(950), "0.9 kB");
    }
}
