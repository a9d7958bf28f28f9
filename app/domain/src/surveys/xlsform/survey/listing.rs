//! What a row asks for that Bancada does not do.

use std::collections::BTreeSet;

use super::Survey;
use crate::surveys::xlsform::settings::yes_no;
use crate::surveys::xlsform::table::{Row, Table};
use crate::surveys::xlsform::types::{Control, Support, Type};
use crate::surveys::xlsform::{Mistake, Unsupported};

/// Words of the column `appearance` that have an equal here, or that change nothing on a page.
const APPEARANCES: &[&str] = &[
    "minimal",
    "autocomplete",
    "multiline",
    "likert",
    "horizontal",
    "horizontal-compact",
    "columns",
    "columns-pack",
    "columns-1",
    "columns-2",
    "columns-3",
    "columns-4",
    "columns-5",
    "compact",
    "quick",
    "quickcompact",
    "field-list",
    "table-list",
    "list",
    "list-nolabel",
    "label",
    "numbers",
    "thousands-sep",
    "vertical",
];

impl Survey<'_> {
    /// Columns that are not read at all, each once.
    pub(super) fn list_columns(&mut self, table: &Table) {
        let cells = || table.rows().flat_map(|row| row.cells());
        let filled: BTreeSet<&str> = cells().map(|(_, header, _)| header).collect();
        for column in &table.columns {
            let path: Vec<&str> = column.path.iter().map(String::as_str).collect();
            let read = matches!(
                path.as_slice(),
                [
                    "type"
                        | "name"
                        | "label"
                        | "hint"
                        | "choice_filter"
                        | "parameters"
                        | "trigger"
                        | "default"
                        | "disabled"
                        | "bancada",
                    ..,
                ] | ["media" | "list_name" | "itemset", ..]
                    | ["bind", "relevant" | "calculate" | "constraint" | "required" | "readonly", ..]
                    | ["bind", "jr:constraintMsg", ..]
                    | ["control", "appearance" | "jr:count" | "rows", ..]
            );
            let used = || filled.contains(column.header.as_str());
            if !read && used() {
                let header = column.header.clone();
                self.unsupported.push(table.finding(1, &column.header, Unsupported::Column { header }));
            }
            if let ["media", kind, ..] = path.as_slice()
                && !matches!(*kind, "image" | "big-image" | "audio" | "video")
                && used()
            {
                let mistake = Mistake::UnknownMedia { name: (*kind).to_owned() };
                self.errors.push(table.finding(1, &column.header, mistake));
            }
            if let ["bind", "relevant" | "calculate" | "constraint" | "required" | "readonly", _, ..] =
                path.as_slice()
                && used()
            {
                self.errors.push(table.finding(1, &column.header, Mistake::TranslatedExpression));
            }
        }
    }

    /// What one row asks for.
    pub(super) fn list_row(
        &mut self,
        row: Row<'_>,
        kind: Option<(&str, &'static Type)>,
        parameters: &[&str],
    ) {
        let mut list = |path: &[&str], what| self.unsupported.push(row.finding(path, what));
        if let Some((name, Type { support: Support::No(reason), .. })) = kind {
            list(&["type"], Unsupported::Type { name: name.to_owned(), reason });
        }
        if row.get(&["default"]).is_some() {
            list(&["default"], Unsupported::Default);
        }
        let worded = row.any(&["label"]).is_some() || row.any(&["hint"]).is_some();
        let calculated = row.any(&["bind", "calculate"]).is_some();
        let shown = worded && kind.is_some_and(|(_, known)| known.control != Control::None);
        if shown && calculated {
            list(&["bind", "calculate"], Unsupported::ShownCalculation);
        }
        if row.get(&["trigger"]).is_some() {
            list(&["trigger"], Unsupported::Trigger);
        }
        // What is calculated is not shown at all.
        if !calculated && row.any(&["bind", "readonly"]).is_some_and(|text| yes_no(text) != Some(false)) {
            list(&["bind", "readonly"], Unsupported::ReadOnly);
        }
        if let Some((_, header, _)) =
            row.cells().find(|(path, ..)| path.first().is_some_and(|name| name == "media"))
        {
            let mut finding = row.finding(&["media"], Unsupported::Media);
            header.clone_into(&mut finding.column);
            self.unsupported.push(finding);
        }
        for word in row.get(&["control", "appearance"]).unwrap_or_default().split_whitespace() {
            let width = word.strip_prefix('w').is_some_and(|digits| digits.parse::<u8>().is_ok());
            if !width && !APPEARANCES.contains(&word) {
                let what = Unsupported::Appearance { word: word.to_owned() };
                self.unsupported.push(row.finding(&["control", "appearance"], what));
            }
        }
        if let Some((name, known)) = kind
            && matches!(known.support, Support::As(_))
        {
            self.list_parameters(row, name, parameters);
        }
    }
}
