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
         `bancada import xlsform PATH` makes a draft of a form and prints the draft's address and, one by one, what of the form is\n\
         not supported; with `--json` as JSON. It exits with 0 when a draft was made, and with 2 when the form is refused: then it\n\
         says what is wrong, and nothing is stored. With `--check` it only looks, and stores nothing. The same form twice makes two\n\
         drafts. Workbooks are `.xlsx`, `.xlsm` or `.xls`, recognised by what is in them.\n\n\
         A form is refused for what pyxform refuses it for. What Bancada does not do is listed under `unsupported`, each thing with\n\
         its sheet, row and column, and refuses nothing; an expression that cannot be evaluated is kept as it is written, and the\n\
         survey cannot be published until it is changed. Nothing is recorded that a person did not write: `start`, `deviceid`,\n\
         `username` and the like become nothing.\n\n\
         In the browser a designer sends the file under Surveys, Import a form, sees the same list, and only then says yes; the file\n\
         waits for that yes for an hour.\n\n\
         `bancada export xlsform SLUG --to PATH`, or the button in the builder, writes a survey as a form. One that came from a form is written as that form: rows\n\
         of unchanged questions, cells of unknown columns, other sheets and everything that is not supported are as they came.\n\n\
         ## What becomes of a form\n\n\
         Outer groups are pages, and so are the questions between them; more than 20 share pages. Groups in groups are groups, and\n\
         repeats repeats; an outer one has a page of its own. Names are written in lower-case letters, digits and `_`, at most 40;\n\
         rules and texts follow. A choice's name is what is stored. `appearance` shows a choice as a list that folds out\n\
         (`minimal`, `autocomplete`) or in a row (`likert`, `horizontal`), and a text in several lines (`multiline`);\n\
         `randomize=true` shuffles. A question with a calculation is calculated and not shown. Words that stand in no language are\n\
         taken to be in that of `default_language`, and in Portuguese where there is none.\n\n\
         ## What XLSForm does not have\n\n\
         Exported forms have columns that other programs ignore. `bancada::kind` says what a row is: `scale` and `nps` are ranges\n\
         whose points have words in a list, `matrix` is a group with a choice for each row, `part` is the line of text beside an\n\
         option, `page` is a page; `email`, `telephone` and `url` are texts. `bancada::also` holds, as JSON, what no column of XLSForm\n\
         can say, such as the order of chance of a page. Among choices `bancada::kind` says `alone` of one that excludes the others,\n\
         and `bancada::relevant` when it is offered; among settings there are the survey's other texts and `bancada::quotas`.\n\n\
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
