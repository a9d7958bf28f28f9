//! A form as the bytes of an `.xlsx` file. Every cell is a text: none is a formula, whatever it begins with.

use domain::surveys::xlsform::Workbook;
use rust_xlsxwriter::{Workbook as Packed, XlsxError};

/// The file.
///
/// # Errors
/// When a sheet's name or a text is none that Excel takes.
pub(crate) fn packed(workbook: &Workbook) -> Result<Vec<u8>, XlsxError> {
    let mut packed = Packed::new();
    for sheet in &workbook.sheets {
        let written = packed.add_worksheet().set_name(&sheet.name)?;
        for cell in &sheet.cells {
            let column = u16::try_from(cell.column.saturating_sub(1)).unwrap_or(u16::MAX);
            written.write_string(cell.row.saturating_sub(1), column, &cell.text)?;
        }
    }
    packed.save_to_buffer()
}
