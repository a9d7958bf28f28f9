//! Whatever stands in the cells, there is an answer, and every place it names is in the file.

use proptest::prelude::*;

use crate::surveys::xlsform::{Sheet, Workbook, check};

/// What forms are made of, what they are not, and what breaks programs.
const WORDS: &[&str] = &[
    "type",
    "name",
    "label",
    "label::fr",
    "hint",
    "relevant",
    "calculation",
    "choice_filter",
    "repeat_count",
    "parameters",
    "appearance",
    "trigger",
    "default",
    "list_name",
    "text",
    "integer",
    "note",
    "calculate",
    "audit",
    "select_one l",
    "select_multiple l or_other",
    "select_one ${a}",
    "rank l",
    "range",
    "begin group",
    "begin repeat",
    "begin loop over l",
    "end group",
    "end repeat",
    "end loop",
    "table-list",
    "search('x')",
    "a",
    "b",
    "l",
    "${a}",
    "${",
    "}${b}",
    "${a} = 1",
    "start=1 end=5",
    "=",
    "yes",
    "TRUE",
    "%(label)s",
    "%",
    "a\nb",
    "\u{202e}x",
    "’",
    "😀",
    "==1+1",
    "../../etc/passwd",
    "<script>",
];

/// One of them, or something else.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => prop::sample::select(WORDS).prop_map(str::to_owned),
        1 => ".{0,12}",
        1 => Just(String::new()),
    ]
}

fn rows() -> impl Strategy<Value = Vec<Vec<String>>> {
    prop::collection::vec(prop::collection::vec(cell(), 0..7), 0..12)
}

/// Rows under good headers, which get further.
fn under(headers: &'static [&'static str]) -> impl Strategy<Value = Vec<Vec<String>>> {
    rows().prop_map(|rows| {
        let first = headers.iter().map(|header| (*header).to_owned()).collect();
        std::iter::once(first).chain(rows).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn every_workbook_is_answered(
        survey in prop_oneof![
            rows(),
            under(&["type", "name", "label", "relevant", "calculation", "appearance", "parameters"]),
            under(&["type", "name", "label::fr", "trigger", "default", "choice_filter", "repeat_count"]),
        ],
        choices in prop_oneof![rows(), under(&["list_name", "name", "label"])],
        settings in rows(),
        entities in rows(),
    ) {
        let sheets = [("survey", survey), ("choices", choices), ("settings", settings), ("entities", entities)];
        let sheets: Vec<Sheet> = sheets.iter().map(|(name, rows)| Sheet::from_rows(name, rows)).collect();
        let report = check(&Workbook { name: "f".into(), sheets: sheets.clone() });
        prop_assert_eq!(report.accepted, report.errors.is_empty());
        prop_assert!(!report.languages.is_empty());
        let places = report.errors.iter().map(|found| (&found.sheet, found.row, &found.column, found.to_string()));
        let others = report.unsupported.iter().map(|found| (&found.sheet, found.row, &found.column, found.to_string()));
        for (name, row, column, said) in places.chain(others) {
            let sheet = sheets.iter().find(|sheet| sheet.name == *name);
            let last = sheet.map_or(1, |sheet| sheet.cells.iter().map(|cell| cell.row).max().unwrap_or(1));
            prop_assert!((1..=last).contains(&row) && !column.is_empty(), "{}", said);
        }
        serde_json::to_string(&report).unwrap();
    }
}
