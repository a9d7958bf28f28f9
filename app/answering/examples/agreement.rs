//! The server's side of the comparison with the browser: `agreement FIRST COUNT` prints the fingerprints of so many seeds.

#![expect(clippy::print_stdout, reason = "it is a program that prints")]

use domain::surveys::agreement::fingerprint;

fn main() {
    let mut numbers = std::env::args().skip(1).filter_map(|number| number.parse::<u64>().ok());
    let (first, count) = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(100));
    for seed in first..first.saturating_add(count) {
        println!("{:016x}", fingerprint(seed));
    }
}
