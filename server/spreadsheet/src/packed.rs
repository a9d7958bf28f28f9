//! `.xlsx` and `.xlsm`: files in a zip. What they unpack to is counted before anything looks at it, because what a zip says of
//! itself may be a lie.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use calamine::{Reader, SheetType, Xlsx};
use domain::surveys::xlsform::Sheet;
use zip::ZipArchive;

use crate::{Gathered, MOST_SHEETS, Unreadable, sheet, text};

/// The most a workbook may hold once unpacked, in megabytes.
const MOST_MEGABYTES: u64 = 128;
/// The most files in a package.
const MOST_ENTRIES: usize = 4_096;
/// The most cells that are looked at, empty ones included.
const MOST_LOOKED_AT: usize = 5_000_000;

pub(crate) fn read(bytes: Vec<u8>) -> Result<Vec<Sheet>, Unreadable> {
    unpack(&bytes)?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| Unreadable::Broken)?;
    let sheets = workbook.sheets_metadata().to_vec();
    if sheets.len() > MOST_SHEETS {
        return Err(Unreadable::ManySheets);
    }
    let mut gathered = Gathered::new();
    let mut looked_at = 0;
    let mut read = Vec::new();
    for known in sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet) {
        let mut cells = BTreeMap::new();
        let mut stream = workbook.worksheet_cells_reader(&known.name).map_err(|_| Unreadable::Broken)?;
        while let Some(cell) = stream.next_cell().map_err(|_| Unreadable::Broken)? {
            looked_at += 1;
            if looked_at > MOST_LOOKED_AT {
                return Err(Unreadable::ManyCells);
            }
            let place = cell.get_position();
            gathered.put(&mut cells, place, text::of_ref(cell.get_value().clone()))?;
        }
        read.push(sheet(&known.name, cells));
    }
    Ok(read)
}

/// Unpacks every file into nothing, counting.
fn unpack(bytes: &[u8]) -> Result<(), Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Broken)?;
    if archive.len() > MOST_ENTRIES {
        return Err(Unreadable::ManyEntries { limit: MOST_ENTRIES });
    }
    // Excel on the web numbers its workbooks.
    let named = |part: &str| archive.file_names().flatten().any(|name| name.to_lowercase().contains(part));
    if named("xl/workbook.bin") {
        return Err(Unreadable::Binary);
    }
    if !named("xl/workbook") {
        return Err(Unreadable::OtherPackage);
    }
    let mut left = MOST_MEGABYTES * 1024 * 1024;
    for number in 0..archive.len() {
        let entry = archive.by_index(number).map_err(|_| Unreadable::Broken)?;
        let unpacked =
            std::io::copy(&mut entry.take(left + 1), &mut std::io::sink()).map_err(|_| Unreadable::Broken)?;
        left = left.checked_sub(unpacked).ok_or(Unreadable::Inflated { limit: MOST_MEGABYTES })?;
    }
    Ok(())
}
