//! The sheet `settings`: what is said of the form as a whole, in one row.

use super::columns::Columns;
use super::names::is_xml_name;
use super::table::{Row, Table};
use super::{Finding, Mistake, Sheet, Unsupported};

/// What the settings say.
#[derive(Debug, Default)]
pub(super) struct Settings {
    pub table: Option<Table>,
    pub title: Option<String>,
    pub id: Option<String>,
    /// The name of the form's root.
    pub name: Option<String>,
    pub default_language: Option<String>,
    pub allow_choice_duplicates: bool,
    pub clean_text_values: bool,
    /// Whether answers get a name, which is a calculation.
    pub instance_name: bool,
    /// Whether each answer has an id that expressions may ask for.
    pub instance_id: bool,
    pub add_none: bool,
}

/// What `yes` and `no` may be written as.
pub(super) fn yes_no(text: &str) -> Option<bool> {
    match text {
        "yes" | "Yes" | "YES" | "true" | "True" | "TRUE" | "true()" => Some(true),
        "no" | "No" | "NO" | "false" | "False" | "FALSE" | "false()" => Some(false),
        _ => None,
    }
}

/// Reads the sheet, if there is one.
pub(super) fn read(
    sheet: Option<&Sheet>,
    errors: &mut Vec<Finding<Mistake>>,
    unsupported: &mut Vec<Finding<Unsupported>>,
) -> Settings {
    let bare = Settings { clean_text_values: true, instance_id: true, ..Settings::default() };
    let Some(sheet) = sheet else { return bare };
    // Files that name the form's id in both ways mean the newer one.
    let header = |name: &str| sheet.cells.iter().find(|cell| cell.row == 1 && cell.text.trim() == name);
    let older = header("form_id").and(header("id_string")).map(|cell| cell.column);
    let mut sheet = sheet.clone();
    sheet.cells.retain(|cell| Some(cell.column) != older);
    let table = Table::read(&sheet, Columns::Settings, false, errors);
    if table.is_empty() {
        return bare;
    }
    let mut settings = bare;
    if let Some(row) = table.rows().find(|row| row.number == 2) {
        let text = |name| row.get(&[name]).map(str::to_owned);
        let says = |name, usual| row.get(&[name]).and_then(yes_no).unwrap_or(usual);
        settings.title = text("title");
        settings.id = text("id_string");
        settings.name = text("name");
        settings.default_language = text("default_language");
        settings.allow_choice_duplicates = says("allow_choice_duplicates", false);
        settings.clean_text_values = says("clean_text_values", true);
        settings.add_none = says("add_none_option", false);
        settings.instance_name = text("instance_name").is_some();
        settings.instance_id = !says("omit_instanceID", false);
        if let Some(name) = settings.name.as_ref().filter(|name| !is_xml_name(name)) {
            errors.push(row.finding(&["name"], Mistake::BadName { name: name.clone() }));
        }
        if settings.id.as_deref() == Some("None") {
            errors.push(row.finding(&["id_string"], Mistake::NoFormId));
        }
        if !settings.instance_id && row.get(&["public_key"]).is_some() {
            errors.push(row.finding(&["omit_instanceID"], Mistake::EncryptedWithoutId));
        }
        list(row, unsupported);
    }
    settings.table = Some(table);
    settings
}

fn list(row: Row<'_>, unsupported: &mut Vec<Finding<Unsupported>>) {
    for (path, header, _) in row.cells() {
        let reason = match path.first().map_or("", String::as_str) {
            "public_key" => "answers are sealed by the site and not by the form",
            "submission_url" | "auto_send" | "auto_delete" => "answers come to this site at once",
            "client_editable" => "answers that were sent are not changed by who sent them",
            "instance_name" => "answers have no names",
            "style" => "each outer group becomes a page",
            "flat" => "groups stay groups",
            "add_none_option" => "no option is added by itself",
            "attribute" | "namespaces" | "instance_xmlns" => "the form's XML is not kept",
            "prefix" | "delimiter" => "answers are not sent by text message",
            name if name.starts_with("sms_") => "answers are not sent by text message",
            _ => continue,
        };
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        let mut finding = row.finding(&path, Unsupported::Setting { reason });
        header.clone_into(&mut finding.column);
        unsupported.push(finding);
    }
}
