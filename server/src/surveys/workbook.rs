//! A survey as a form in the bytes of an `.xlsx` file. Every cell is a text: none is a formula, whatever it begins with.

use axum::extract::Path;
use axum::response::IntoResponse;
use domain::access::Actor;
use domain::surveys::xlsform::{Workbook, export};
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use rust_xlsxwriter::{Workbook as Packed, XlsxError};
use store::Store;

use super::{AtSurvey, aside};
use crate::error::{Error, Result};
use crate::visit::Visit;

/// The most characters of a sheet's name.
const LONGEST_NAME: usize = 31;

/// The file, to take along.
pub(super) async fn download(visit: Visit, Path((_, slug)): AtSurvey) -> Result {
    let bytes = written(&visit.app.store, &visit.actor(), &slug).await?;
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    // The survey was found under this slug, which holds nothing that a header could not.
    let name = format!("attachment; filename=\"{slug}.xlsx\"");
    let headers = [(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, name)];
    Ok((headers, bytes).into_response())
}

/// The file of a survey, for those who may change it.
///
/// # Errors
/// When there is no such survey, the actor may not change it, or it cannot be read or written.
pub(crate) async fn written(store: &Store, actor: &Actor, slug: &str) -> Result<Vec<u8>> {
    let survey = store::surveys::for_designers(store, actor, slug).await?;
    let origin = store::surveys::origin(store, actor, slug).await?;
    let write = move || {
        let slug = survey.slug.as_str();
        packed(&export(&survey.settings, &survey.definition, slug, origin.as_ref()))
    };
    aside(write).await?.map_err(|error| Error::Internal(error.to_string()))
}

fn packed(workbook: &Workbook) -> std::result::Result<Vec<u8>, XlsxError> {
    let mut packed = Packed::new();
    let mut taken = Vec::new();
    for sheet in &workbook.sheets {
        let name = free_name(&sheet.name, &taken);
        let written = packed.add_worksheet().set_name(&name)?;
        taken.push(name.to_lowercase());
        for cell in &sheet.cells {
            let column = u16::try_from(cell.column.saturating_sub(1)).unwrap_or(u16::MAX);
            written.write_string(cell.row.saturating_sub(1), column, &cell.text)?;
        }
    }
    packed.save_to_buffer()
}

/// A sheet's name that Excel takes; other programs take others.
fn free_name(name: &str, taken: &[String]) -> String {
    let allowed = |c: char| !c.is_control() && !"[]:*?/\\".contains(c);
    let good: String = name.chars().map(|c| if allowed(c) { c } else { '_' }).collect();
    let good = good.trim_matches('\'');
    let good = if good.is_empty() { "_" } else { good };
    let numbered = |n: usize| {
        let number = if n == 1 { String::new() } else { format!("_{n}") };
        let length = LONGEST_NAME.saturating_sub(number.len());
        // Excel counts in UTF-16.
        let mut left = length;
        let fits = |c: &char| {
            let rest = left.checked_sub(c.len_utf16());
            left = rest.unwrap_or_default();
            rest.is_some()
        };
        let stem: String = good.chars().take_while(fits).collect();
        format!("{stem}{number}")
    };
    let free = |name: &String| !taken.contains(&name.to_lowercase());
    (1..=taken.len() + 1).map(numbered).find(free).unwrap_or_else(|| numbered(taken.len() + 2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::surveys::xlsform::{Cell, Sheet};

    #[test]
    fn names_of_sheets_that_excel_does_not_take_are_written_otherwise() {
        let long = "notas ".repeat(9);
        let names = ["survey", "a/b:c", &long, &long, "'x'", "SURVEY", ""];
        let sheet = |name: &&str| Sheet {
            name: (*name).to_owned(),
            cells: vec![Cell { row: 1, column: 1, text: "=1+1".to_owned() }],
        };
        let workbook = Workbook { name: "f".to_owned(), sheets: names.iter().map(sheet).collect() };
        let bytes = packed(&workbook).unwrap();
        let nobody = spreadsheet::Program::new(std::path::PathBuf::new(), "");
        let back = spreadsheet::read(bytes, &nobody).unwrap();
        let found: Vec<&str> = back.iter().map(|sheet| sheet.name.as_str()).collect();
        assert_eq!(found[..2], ["survey", "a_b_c"]);
        assert_eq!(found[4..], ["x", "SURVEY_2", "_"]);
        assert!(found[2] != found[3] && found[3].ends_with("_2"));
        assert!(back.iter().all(|sheet| sheet.cells[0].text == "=1+1"));
    }
}
