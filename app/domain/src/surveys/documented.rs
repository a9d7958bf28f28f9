//! For the tests of pages of the documentation that are written from the code.

/// Compares a page of `docs/` with what the code says; writes it anew where the switch is set.
#[expect(clippy::disallowed_methods, reason = "a switch of these tests alone")]
pub(super) fn is_what_the_code_says(page: &str, markdown: &str) {
    let page = format!("{}/../../docs/{page}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var("UPDATE_DOCS").is_ok() {
        std::fs::write(&page, markdown).unwrap();
    }
    let written = std::fs::read_to_string(&page).unwrap_or_default();
    assert_eq!(written, markdown, "UPDATE_DOCS=1 cargo nextest run -p domain documentation writes it anew");
}
