//! The library in `content/` is carried inside the binary, so a changed text must make a new one.

#![expect(clippy::print_stdout, reason = "this is how a build script speaks to cargo")]

fn main() {
    println!("cargo::rerun-if-changed=../content");
}
