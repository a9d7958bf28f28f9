//! How a person wants to be called.

use crate::form::Reader;
use crate::slug::fold;

/// The longest name, in characters.
pub const MAX_NAME: usize = 100;

/// Reads a name from a field: one line, single spaces; may be empty.
pub fn read_name(reader: &mut Reader<'_>, field: &str) -> String {
    one_line(&reader.optional(field, MAX_NAME))
}

/// Reads a name that must not be empty.
pub fn read_required_name(reader: &mut Reader<'_>, field: &str) -> String {
    one_line(&reader.required(field, MAX_NAME))
}

/// What an administrator's search looks in: name and address, lower-case and without accents.
pub fn searchable(name: &str, email: &str) -> String {
    folded(&format!("{name} {email}"))
}

/// A text lower-case and without accents.
pub fn folded(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).map(fold).collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Typed;

    #[test]
    fn a_name_is_one_line() {
        let typed = Typed::default().with("name", " Ana\r\n  Maria\tLima ");
        assert_eq!(read_name(&mut Reader::new(&typed), "name"), "Ana Maria Lima");
    }

    #[test]
    fn accents_and_capitals_do_not_matter_to_a_search() {
        assert_eq!(searchable("João Conceição", "jc@example.org"), "joao conceicao jc@example.org");
    }
}
