//! Whatever stands in the cells, there is an answer, and every place it names is in the file.

use proptest::prelude::*;

use crate::surveys::xlsform::{Origin, Sheet, Workbook, check, convert, export};

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

/// A row that is a question, a group or the end of one, in a form that is often good.
fn good_row() -> impl Strategy<Value = [&'static str; 2]> {
    prop::sample::select(&[
        ["text", "Texto"],
        ["integer", "Número"],
        ["select_one l or_other", "Uma"],
        ["select_multiple l", "Várias"],
        ["rank l", "Ordem"],
        ["range", "Régua"],
        ["note", "Nota"],
        ["audio", "Som"],
        ["start", ""],
        ["begin group", "Grupo"],
        ["end group", ""],
        ["begin repeat", "Vez"],
        ["end repeat", ""],
    ])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_good_form_becomes_a_survey_and_the_same_form(rows in prop::collection::vec(good_row(), 1..14)) {
        let mut survey: Vec<Vec<String>> = vec![["type", "name", "label"].map(str::to_owned).to_vec()];
        let mut open: Vec<&str> = Vec::new();
        for (n, [kind, label]) in rows.into_iter().enumerate() {
            if let Some(of) = kind.strip_prefix("end ") {
                // Only what is open is closed.
                if open.last() != Some(&of) { continue }
                open.pop();
            }
            open.extend(kind.strip_prefix("begin "));
            let name = if kind.starts_with("end") { String::new() } else { format!("Nome.{n}") };
            survey.push(vec![kind.to_owned(), name, label.to_owned()]);
        }
        survey.extend(open.iter().rev().map(|of| vec![format!("end {of}")]));
        let choices = [["list_name", "name", "label"], ["l", "1", "Um"], ["l", "B", "Dois"]];
        let sheets = vec![Sheet::from_rows("survey", &survey), Sheet::from_rows("choices", &choices)];
        let form = Workbook { name: "f".into(), sheets };
        let converted = convert(&form).unwrap();
        let origin = Origin::Xlsform(form.clone());
        prop_assert_eq!(&export(&converted.settings, &converted.definition, "f", Some(&origin)), &form);
        // Without its origin it is another form, and the same survey.
        let fresh = export(&converted.settings, &converted.definition, "f", None);
        let again = convert(&fresh).unwrap();
        prop_assert_eq!(again.definition, converted.definition);
    }
}
