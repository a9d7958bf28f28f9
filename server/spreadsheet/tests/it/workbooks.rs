//! Workbooks as people make them, and as nobody should.

use std::io::{Cursor, Write};

use domain::surveys::xlsform::Sheet;
use rstest::rstest;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use spreadsheet::{Program, Unreadable, read};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// No old workbook is read here: the tests of the command line do that.
fn none() -> Program {
    Program::new("/nonexistent", "")
}

fn opened(bytes: Vec<u8>) -> Result<Vec<Sheet>, Unreadable> {
    read(bytes, &none())
}

fn refused(bytes: Vec<u8>) -> String {
    opened(bytes).unwrap_err().to_string()
}

/// A package with these files, and what every workbook has.
fn package(files: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let usual = [
        (
            "[Content_Types].xml",
            r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#,
        ),
        (
            "_rels/.rels",
            r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="survey" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
    ];
    let own = |name: &str| files.iter().any(|(file, _)| *file == name);
    for (name, content) in usual.iter().filter(|(name, _)| !own(name)).chain(files) {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A sheet of these rows of XML.
fn rows(rows: &str) -> String {
    format!(
        r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#
    )
}

fn with_rows(text: &str) -> Vec<u8> {
    package(&[("xl/worksheets/sheet1.xml", &rows(text))])
}

#[test]
fn cells_of_every_kind_are_read_as_text_with_their_places() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Survey").unwrap();
    sheet.write(0, 0, "type").unwrap();
    sheet.write(1, 1, 3.0).unwrap();
    sheet.write(1, 2, 0.5).unwrap();
    sheet.write(2, 0, true).unwrap();
    let date = ExcelDateTime::from_ymd(2026, 11, 25).unwrap();
    sheet.write_with_format(2, 1, &date, &Format::new().set_num_format("yyyy-mm-dd")).unwrap();
    sheet.write(3, 0, rust_xlsxwriter::Formula::new("=1+1").set_result("2")).unwrap();
    workbook.add_worksheet().set_name("choices").unwrap();
    let sheets = opened(workbook.save_to_buffer().unwrap()).unwrap();
    assert_eq!(sheets.iter().map(|sheet| sheet.name.as_str()).collect::<Vec<_>>(), ["Survey", "choices"]);
    let cells: Vec<(u32, u32, &str)> =
        sheets[0].cells.iter().map(|cell| (cell.row, cell.column, cell.text.as_str())).collect();
    let expected = [
        (1, 1, "type"),
        (2, 2, "3"),
        (2, 3, "0.5"),
        (3, 1, "TRUE"),
        (3, 2, "2026-11-25 00:00:00"),
        (4, 1, "2"),
    ];
    assert_eq!(cells, expected);
}

#[test]
fn two_cells_in_opposite_corners_are_two_cells() {
    let far = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>type</t></is></c></row><row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c><c r="B1048576" t="inlineStr"><is><t>y</t></is></c></row>"#;
    let sheets = opened(with_rows(far)).unwrap();
    let places: Vec<(u32, u32)> = sheets[0].cells.iter().map(|cell| (cell.row, cell.column)).collect();
    assert_eq!(places, [(1, 1), (1_048_576, 2)]);
}

#[rstest]
#[case(b"".as_slice(), "empty")]
#[case(b"type,name,label\ntext,q,Q\n", "not an Excel workbook")]
#[case(b"<html><table>", "a page or an XML file")]
#[case(b"\0\0\0\0", "not an Excel workbook")]
#[case(b"PK\x03\x04", "damaged or cut off")]
#[case(b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", "without an Excel workbook")]
fn what_is_no_workbook_is_told(#[case] bytes: &[u8], #[case] why: &str) {
    let said = refused(bytes.to_vec());
    assert!(said.contains(why), "{said}");
}

#[test]
fn a_workbook_that_is_cut_off_anywhere_is_told() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().write(0, 0, "type").unwrap();
    let whole = workbook.save_to_buffer().unwrap();
    for length in (0..whole.len()).step_by(97) {
        refused(whole[..length].to_vec());
    }
}

#[test]
fn bytes_that_were_changed_break_nothing() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for row in 0..20 {
        sheet.write(row, 0, "texto").unwrap();
    }
    let whole = workbook.save_to_buffer().unwrap();
    for at in (0..whole.len()).step_by(13) {
        let mut changed = whole.clone();
        changed[at] ^= 0x5a;
        // Read or refused, but answered.
        let _ = opened(changed);
    }
}

#[test]
fn another_package_is_told() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("content.xml", SimpleFileOptions::default()).unwrap();
    zip.write_all(b"<office/>").unwrap();
    assert!(refused(zip.finish().unwrap().into_inner()).contains("without an Excel workbook"));
}

#[test]
fn a_binary_workbook_is_told() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("xl/workbook.bin", SimpleFileOptions::default()).unwrap();
    assert!(refused(zip.finish().unwrap().into_inner()).contains(".xlsb"));
}

#[test]
fn a_bomb_does_not_go_off() {
    let mut zip = ZipWriter::new_append(Cursor::new(package(&[]))).unwrap();
    let nothing = vec![0u8; 1024 * 1024];
    zip.start_file("xl/media/zeros.bin", SimpleFileOptions::default()).unwrap();
    for _ in 0..130 {
        zip.write_all(&nothing).unwrap();
    }
    let bomb = zip.finish().unwrap().into_inner();
    assert!(bomb.len() < 1024 * 1024);
    assert!(refused(bomb).contains("128 MB once unpacked"));
}

#[test]
fn twenty_thousand_entries_are_told() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for number in 0..20_000 {
        zip.start_file(format!("xl/{number}"), SimpleFileOptions::default()).unwrap();
    }
    assert!(refused(zip.finish().unwrap().into_inner()).contains("more than 4096 files"));
}

#[test]
fn entities_are_not_expanded() {
    let laughs = r#"<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&c;&x;</t></is></c></row></sheetData></worksheet>"#;
    match opened(package(&[("xl/worksheets/sheet1.xml", laughs)])) {
        Ok(sheets) => {
            let text: String = sheets[0].cells.iter().map(|cell| cell.text.as_str()).collect();
            assert!(!text.contains("haha") && !text.contains("root:"), "{text}");
        }
        Err(why) => assert!(why.to_string().contains("damaged"), "{why}"),
    }
}

#[test]
fn bad_references_are_answered() {
    for cell in [
        r#"<c r="A0"><v>1</v></c>"#,
        r#"<c r="AAAAAAAAAAAAAA1"><v>1</v></c>"#,
        r#"<c r="A99999999999999999999"><v>1</v></c>"#,
        r#"<c r="1A"><v>1</v></c>"#,
        r#"<c r=""><v>1</v></c>"#,
        r#"<c r="A1" t="s"><v>99999</v></c>"#,
        r#"<c r="A1" t="s"><v>-1</v></c>"#,
        r#"<c r="A1" s="99999"><v>1</v></c>"#,
        r#"<c r="A1" t="e"><v>#REF!</v></c>"#,
        r#"<c r="A1" t="what"><v>1</v></c>"#,
        r#"<c r="A1" t="n"><v>1e999</v></c>"#,
    ] {
        let _ = opened(with_rows(&format!(r#"<row r="1">{cell}</row>"#)));
    }
    let nowhere = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Target="../../../etc/passwd"/></Relationships>"#;
    assert!(refused(package(&[("xl/_rels/workbook.xml.rels", nowhere)])).contains("damaged"));
}

#[test]
fn a_text_that_no_cell_holds_is_told() {
    let long = "a".repeat(32_768);
    let row = format!(r#"<row r="7"><c r="A7" t="inlineStr"><is><t>{long}</t></is></c></row>"#);
    assert!(refused(with_rows(&row)).contains("row 7"));
}

#[test]
fn one_long_text_in_many_cells_is_told() {
    let strings = format!(
        r#"<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>{}</t></si></sst>"#,
        "a".repeat(30_000)
    );
    let relations = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;
    let cells: String =
        (1..3_000).map(|row| format!(r#"<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>"#)).collect();
    let sheet = rows(&cells);
    let files = [
        ("xl/_rels/workbook.xml.rels", relations),
        ("xl/sharedStrings.xml", strings.as_str()),
        ("xl/worksheets/sheet1.xml", sheet.as_str()),
    ];
    assert!(refused(package(&files)).contains("64 MB of text"));
}

#[test]
fn what_is_too_large_or_no_file_is_not_opened() {
    let path = std::env::temp_dir();
    assert!(matches!(spreadsheet::read_file(&path, &none()), Err(Unreadable::NotAFile)));
    assert!(matches!(spreadsheet::read_file(&path.join("no/such"), &none()), Err(Unreadable::Open(_))));
    assert!(matches!(opened(vec![b'P'; 32 * 1024 * 1024 + 1]), Err(Unreadable::LargeFile)));
}
