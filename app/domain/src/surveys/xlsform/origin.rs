//! The file that a survey was made from, kept beside it: what the survey has no place for is written back from it.

use serde::{Deserialize, Serialize};

use super::Workbook;

/// The file, by its format.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "format", rename_all = "kebab-case")]
pub enum Origin {
    /// An XLSForm: all its sheets, cell by cell.
    Xlsform(Workbook),
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surveys::xlsform::Sheet;

    #[test]
    fn an_origin_is_kept_as_json_and_read_back() {
        let sheets = vec![Sheet::from_rows("survey", &[["type", "", "name"], ["text", "", "a"]])];
        let origin = Origin::Xlsform(Workbook { name: "casa".into(), sheets });
        let json = serde_json::to_string(&origin).unwrap();
        assert!(json.contains(r#"[2,3,"a"]"#), "{json}");
        assert_eq!(serde_json::from_str::<Origin>(&json).unwrap(), origin);
    }
}
