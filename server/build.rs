//! The library in `content/` is carried inside the binary, so a changed text must make a new one.

fn main() {
    println!("cargo::rerun-if-changed=../content");
}
