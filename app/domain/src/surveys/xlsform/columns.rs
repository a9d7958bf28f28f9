//! The columns of each sheet: the names that are known, and those that mean the same.
//!
//! Source: the XLSForm reference table and pyxform's aliases, to which `caption`, `relevance`, `jr:count` and the like are owed.

/// Which sheet a column belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Columns {
    Survey,
    Choices,
    Settings,
    Entities,
}

impl Columns {
    /// Whether a header is the column's own name.
    pub(super) fn knows(self, header: &str) -> bool {
        let known: &[&str] = match self {
            Self::Survey => &[
                "actions",
                "bind",
                "choice_filter",
                "choices",
                "control",
                "default",
                "guidance_hint",
                "hint",
                "instance",
                "itemset",
                "label",
                "list_name",
                "media",
                "name",
                "parameters",
                "query",
                "sms_field",
                "trigger",
                "type",
            ],
            Self::Choices => &["label", "media", "name", "sms_option"],
            Self::Settings => &[
                "add_none_option",
                "allow_choice_duplicates",
                "attribute",
                "auto_delete",
                "auto_send",
                "bind",
                "clean_text_values",
                "client_editable",
                "control",
                "default_language",
                "delimiter",
                "flat",
                "hint",
                "id_string",
                "instance",
                "instance_name",
                "instance_xmlns",
                "label",
                "media",
                "name",
                "namespaces",
                "omit_instanceID",
                "prefix",
                "public_key",
                "sms_allow_media",
                "sms_date_format",
                "sms_datetime_format",
                "sms_field",
                "sms_keyword",
                "sms_response",
                "sms_separator",
                "style",
                "submission_url",
                "title",
                "type",
                "version",
            ],
            Self::Entities => &["dataset", "entity_id", "create_if", "update_if", "repeat", "label"],
        };
        known.contains(&header)
    }

    /// What another name for a column means.
    pub(super) fn alias(self, header: &str) -> Option<&'static [&'static str]> {
        match self {
            Self::Survey => survey(header),
            Self::Choices => choices(header),
            Self::Settings => match header {
                "form_title" | "set_form_title" => Some(&["title"]),
                "form_id" | "set_form_id" => Some(&["id_string"]),
                "prefix" => Some(&["prefix"]),
                _ => None,
            },
            Self::Entities => (header == "list_name").then_some(&["dataset"]),
        }
    }
}

fn survey(header: &str) -> Option<&'static [&'static str]> {
    Some(match header {
        "sms_field" => &["sms_field"],
        "sms_option" => &["sms_option"],
        "sms_separator" => &["sms_separator"],
        "sms_allow_media" => &["sms_allow_media"],
        "sms_date_format" => &["sms_date_format"],
        "sms_datetime_format" => &["sms_datetime_format"],
        "sms_response" => &["sms_response"],
        "compact_tag" => &["instance", "odk:tag"],
        "read_only" | "readonly" => &["bind", "readonly"],
        "relevant" | "relevance" => &["bind", "relevant"],
        "caption" => &["label"],
        "appearance" => &["control", "appearance"],
        "required" => &["bind", "required"],
        "constraint" => &["bind", "constraint"],
        "constraining_message" | "constraint_message" => &["bind", "jr:constraintMsg"],
        "calculation" | "calculate" => &["bind", "calculate"],
        "command" => &["type"],
        "tag" | "value" => &["name"],
        "count" | "repeat_count" | "jr:count" => &["control", "jr:count"],
        "autoplay" => &["control", "autoplay"],
        "rows" => &["control", "rows"],
        "noapperrorstring" | "no_app_error_string" => &["bind", "jr:noAppErrorString"],
        "requiredmsg" | "required_message" => &["bind", "jr:requiredMsg"],
        "body" => &["control"],
        "save_to" => &["bind", "entities:saveto"],
        _ => return media(header),
    })
}

fn choices(header: &str) -> Option<&'static [&'static str]> {
    Some(match header {
        "caption" => &["label"],
        "list_name" => &["list name"],
        "value" => &["name"],
        _ => return media(header),
    })
}

fn media(header: &str) -> Option<&'static [&'static str]> {
    Some(match header {
        "image" => &["media", "image"],
        "big-image" => &["media", "big-image"],
        "audio" => &["media", "audio"],
        "video" => &["media", "video"],
        _ => return None,
    })
}

/// A header as pyxform compares it: words joined by `_`, in lower case.
pub(super) fn snake_case(header: &str) -> String {
    header.split_whitespace().collect::<Vec<_>>().join("_").to_lowercase()
}

/// What a header means: the name it is known by (or its own, where it is not known) and its path: `label`, `French (fr)`.
///
/// Two colons divide a path. A sheet without any `::` may use one, as files of before 2013 do.
pub(super) fn path(header: &str, two_colons: bool, columns: Columns) -> (String, Vec<String>) {
    for name in [header.to_owned(), snake_case(header)] {
        if columns.knows(&name) && columns.alias(&name).is_none() {
            return (name.clone(), vec![name]);
        }
    }
    let mut tokens: Vec<String> = if two_colons || header.contains("::") {
        header.split("::").map(|token| token.trim().to_owned()).collect()
    } else {
        one_colon(header)
    };
    let first = snake_case(tokens.first().map_or("", String::as_str));
    if let Some(alias) = columns.alias(&first) {
        let known = alias.join("/");
        let rest = tokens.split_off(1.min(tokens.len()));
        return (known, alias.iter().map(|token| (*token).to_owned()).chain(rest).collect());
    }
    if columns.knows(&first) {
        if let Some(token) = tokens.first_mut() {
            token.clone_from(&first);
        }
        return (first, tokens);
    }
    (header.to_owned(), tokens)
}

/// Tokens between single colons, where `jr:count` is one.
fn one_colon(header: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut parts = header.split(':').map(str::trim);
    let mut joined = false;
    while let Some(part) = parts.next() {
        match (part, joined) {
            ("jr", false) => {
                joined = true;
                tokens.push(format!("jr:{}", parts.next().unwrap_or_default()));
            }
            _ => tokens.push(part.to_owned()),
        }
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_a_column_are_one() {
        for header in ["relevant", "Relevant", "relevance", "RELEVANCE", "bind::relevant", "bind:relevant"] {
            assert_eq!(path(header, false, Columns::Survey).1, ["bind", "relevant"], "{header}");
        }
        for header in ["choice_filter", "Choice Filter", " choice  filter "] {
            assert_eq!(path(header, false, Columns::Survey).1, ["choice_filter"], "{header}");
        }
        assert_eq!(path("label::Français (fr)", true, Columns::Survey).1, ["label", "Français (fr)"]);
        assert_eq!(path("Label : English", false, Columns::Survey).1, ["label", "English"]);
        assert_eq!(path("label:English", true, Columns::Survey).1, ["label:English"]);
        assert_eq!(path("media::image::fr", true, Columns::Choices).1, ["media", "image", "fr"]);
        assert_eq!(path("image::fr", true, Columns::Choices).1, ["media", "image", "fr"]);
        assert_eq!(path("jr:count", false, Columns::Survey).1, ["control", "jr:count"]);
        assert_eq!(
            path("bind:jr:constraintMsg:fr", false, Columns::Survey).1,
            ["bind", "jr:constraintMsg", "fr"]
        );
        assert_eq!(path("List Name", false, Columns::Choices).1, ["list name"]);
        assert_eq!(path("Form Title", false, Columns::Settings).1, ["title"]);
        assert_eq!(path("My Notes", false, Columns::Survey).1, ["My Notes"]);
    }
}
