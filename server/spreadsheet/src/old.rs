//! `.xls`: its reader makes a table of all rows and columns there could be, so it runs where memory is little.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Reader, SheetType, Xls, XlsError};
use domain::surveys::xlsform::Sheet;

use crate::{Gathered, MOST_SHEETS, Unreadable, sheet, text};

pub(crate) fn read(bytes: Vec<u8>) -> Result<Vec<Sheet>, Unreadable> {
    let locked = holds(&bytes, "EncryptedPackage");
    let mut workbook: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsError::Password => Unreadable::Locked,
        _ if locked => Unreadable::Locked,
        _ => Unreadable::Broken,
    })?;
    let sheets = workbook.sheets_metadata().to_vec();
    if sheets.len() > MOST_SHEETS {
        return Err(Unreadable::ManySheets);
    }
    let mut gathered = Gathered::new();
    let mut read = Vec::new();
    for known in sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet) {
        let range = workbook.worksheet_range(&known.name).map_err(|_| Unreadable::Broken)?;
        let (top, left) = range.start().unwrap_or_default();
        let mut cells = BTreeMap::new();
        for (row, column, value) in range.used_cells() {
            let place = (top.saturating_add(number(row)), left.saturating_add(number(column)));
            gathered.put(&mut cells, place, text::of(value))?;
        }
        read.push(sheet(&known.name, cells));
    }
    Ok(read)
}

fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// Whether a name stands in the file, in the letters of two bytes that such files use.
fn holds(bytes: &[u8], name: &str) -> bool {
    let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(wide.len()).any(|window| window == wide)
}
