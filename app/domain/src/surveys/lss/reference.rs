//! The page of the documentation that says what of LimeSurvey is supported, written from the tables that decide it.

use super::attributes::{DONE, NOT_DONE};
use super::types::types_markdown;

/// The whole page, `docs/limesurvey.md`.
pub fn reference_markdown() -> String {
    let types = types_markdown();
    let mut done: Vec<&str> = DONE.to_vec();
    done.sort_unstable();
    let done: Vec<String> = done.into_iter().map(|name| format!("`{name}`")).collect();
    let mut not_done = NOT_DONE.to_vec();
    not_done.sort_unstable();
    let rows: String =
        not_done.into_iter().map(|(name, _, instead)| format!("| `{name}` | {instead} |\n")).collect();
    format!(
        "<!-- Written by `domain::surveys::lss::reference_markdown`; a test holds it to the code. -->\n\n\
         # LimeSurvey in Bancada\n\n\
         `bancada import lss PATH` takes a survey's structure as LimeSurvey 2 to 6 exports it (`.lss`) and stores it as a draft;\n\
         with `--check` it stores nothing and only says what the survey has, what of it is not supported and what is wrong with it,\n\
         with `--json` as JSON. It exits with 0 when the survey is accepted and with 2 when it is refused. Files are recognised\n\
         by what is in them.\n\n\
         Groups become pages, and codes become names of small letters, digits and `_`. What Bancada does not do, or does otherwise,\n\
         is listed under `unsupported`, each thing with its table, row, line and column, and refuses nothing. Expressions are\n\
         translated whole or not at all: one that is not stays in its place as it is written, the editor shows it as wrong, and the\n\
         survey cannot be published before it is written anew. Of texts only the words are kept.\n\n\
         ## Question types\n\n{types}\n\
         ## Settings of questions\n\n\
         Carried out: {done}.\n\n\
         Not carried out, and listed where they are used:\n\n\
         | Setting | Instead |\n| --- | --- |\n{rows}\n\
         Settings that only change how a question looks, is printed or is counted are not read, nor are mails to participants.\n",
        done = done.join(", ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::disallowed_methods, reason = "a switch of this test alone")]
    fn the_page_in_the_documentation_is_the_one_from_the_code() {
        let page = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/limesurvey.md");
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
