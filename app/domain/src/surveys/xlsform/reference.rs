//! The page of the documentation that says what of XLSForm is supported, written from the tables that decide it.

use super::types::types_markdown;
use crate::surveys::logic::functions_markdown;

/// The whole page, `docs/xlsform.md`.
pub fn reference_markdown() -> String {
    let types = types_markdown();
    let functions = functions_markdown();
    format!(
        "<!-- Written by `domain::surveys::xlsform::reference_markdown`; a test holds it to the code. -->\n\n\
         # XLSForm in Bancada\n\n\
         `bancada import xlsform PATH --check` says whether a form is accepted, what it has, what of it is not supported and\n\
         what is wrong with it; with `--json` as JSON. It exits with 0 when the form is accepted and with 2 when it is refused,\n\
         and stores nothing. Workbooks are `.xlsx`, `.xlsm` or `.xls`, recognised by what is in them.\n\n\
         A form is refused for what pyxform refuses it for. What Bancada does not do is listed under `unsupported`, each thing with\n\
         its sheet, row and column, and refuses nothing; an expression that cannot be evaluated is kept as it is written.\n\n\
         ## Question types\n\n{types}\n\
         Loops, defaults, triggers, files beside labels and choices from earlier answers are not supported.\n\n\
         ## Functions in expressions\n\n{functions}"
    )
    .trim_end()
    .to_owned()
        + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::disallowed_methods, reason = "a switch of this test alone")]
    fn the_page_in_the_documentation_is_the_one_from_the_code() {
        let page = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/xlsform.md");
        if std::env::var("UPDATE_DOCS").is_ok() {
            std::fs::write(page, reference_markdown()).unwrap();
        }
        let written = std::fs::read_to_string(page).unwrap_or_default();
        assert_eq!(
            written,
            reference_markdown(),
            "UPDATE_DOCS=1 cargo nextest run -p domain documentation writes it anew"
        );
    }
}
