//! The `bancada` binary.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// A page is thousands of small pieces of memory, taken and given back on several threads; this one is made for that.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    server::cli::run()
}
