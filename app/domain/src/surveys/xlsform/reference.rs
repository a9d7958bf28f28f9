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
    use crate::surveys::documented::is_what_the_code_says;

    #[test]
    fn the_page_in_the_documentation_is_the_one_from_the_code() {
        is_what_the_code_says("xlsform.md", &reference_markdown());
    }
}
