//! The form for what a person may change about themselves without asking anybody: name and language.

use super::read_required_name;
use crate::form::{Errors, Reader, Typed};
use crate::lang::Lang;

/// A person's name and the language of their mails.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    /// How the person wants to be called.
    pub name: String,
    /// The language of the mails.
    pub lang: Lang,
}

impl Details {
    /// Reads `name` and `lang`.
    ///
    /// # Errors
    /// Every field that is missing or wrong.
    pub fn read(typed: &Typed) -> Result<Details, Errors> {
        let mut reader = Reader::new(typed);
        let name = read_required_name(&mut reader, "name");
        let lang = reader.one_of("lang", Lang::from_code);
        if lang.is_none() && !typed.has("lang") {
            reader.wrong("lang", "error-required");
        }
        reader.finish(Details { name, lang: lang.unwrap_or_default() })
    }

    /// The form filled with what is kept.
    pub fn typed(&self) -> Typed {
        Typed::default().with("name", &self.name).with("lang", self.lang.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_reads_back_as_itself() {
        let details = Details { name: "Ana Lima".to_owned(), lang: Lang::En };
        assert_eq!(Details::read(&details.typed()), Ok(details));
    }

    #[rstest::rstest]
    #[case("", "pt", "name", "error-required")]
    #[case("Ana", "", "lang", "error-required")]
    #[case("Ana", "fr", "lang", "error-not-in-list")]
    #[case("Ana\u{0}", "pt", "name", "error-control-characters")]
    fn each_mistake_has_its_message(
        #[case] name: &str,
        #[case] lang: &str,
        #[case] field: &str,
        #[case] message: &str,
    ) {
        let errors = Details::read(&Typed::default().with("name", name).with("lang", lang)).unwrap_err();
        assert_eq!(errors.of(field).map(|error| error.message), Some(message));
    }
}
