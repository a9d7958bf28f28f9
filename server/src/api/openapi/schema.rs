//! The shapes that the description is made of (JSON Schema 2020-12, as OpenAPI 3.1 has it).

use serde_json::{Value, json};

/// An object with exactly these fields.
pub(super) fn object(fields: Vec<(&'static str, Value)>) -> Value {
    let required: Vec<&str> = fields.iter().map(|(name, _)| *name).collect();
    let properties: serde_json::Map<String, Value> =
        fields.iter().map(|(name, schema)| ((*name).to_owned(), schema.clone())).collect();
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

/// A list.
pub(super) fn array(items: Value) -> Value {
    json!({ "type": "array", "items": items })
}

/// This or null.
pub(super) fn maybe(schema: Value) -> Value {
    json!({ "anyOf": [schema, { "type": "null" }] })
}

/// Text.
pub(super) fn text() -> Value {
    json!({ "type": "string" })
}

/// A whole number.
pub(super) fn number() -> Value {
    json!({ "type": "integer" })
}

/// A number with decimals.
pub(super) fn decimal() -> Value {
    json!({ "type": "number" })
}

/// One of these words.
pub(super) fn one_of(words: &[&str]) -> Value {
    json!({ "type": "string", "enum": words })
}

/// Yes or no.
pub(super) fn flag() -> Value {
    json!({ "type": "boolean" })
}

/// A text by language; a language without a text is left out.
pub(super) fn translated() -> Value {
    json!({ "type": "object", "properties": { "pt": text(), "en": text() }, "additionalProperties": false })
}
