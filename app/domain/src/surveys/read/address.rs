//! A place by its address.

use super::super::Answer;
use super::Sheet;

/// The most lines of an address: a name, two for the building, street, postal code and town, country.
pub const MOST_ADDRESS_LINES: usize = 6;

impl Sheet<'_> {
    /// The lines that something stands on, without the blanks around them.
    pub(super) fn address(&mut self) {
        let Some((id, text)) = self.written() else { return };
        let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        if lines.len() > MOST_ADDRESS_LINES {
            return self.refuse(&id, "error-survey-address-lines", i64::try_from(MOST_ADDRESS_LINES).ok());
        }
        self.answer(id, Answer::Text(lines.join("\n")));
    }
}

#[cfg(test)]
mod tests {
    use crate::form::Typed;
    use crate::lang::Lang;
    use crate::surveys::{KindCode, Page, Question, QuestionId, read_page};

    #[test]
    fn a_long_address_is_refused_with_its_limit() {
        let question = Question { id: QuestionId::numbered(1), ..Question::blank(KindCode::Address) };
        let page = Page { questions: vec![question], ..Page::default() };
        let refused = |text: &str| {
            let errors = read_page(&page, &Typed::default().with("a-q1", text), Lang::Pt).err()?;
            errors.of("a-q1").map(|error| (error.message, error.limit))
        };
        assert_eq!(refused(&"a".repeat(300)), None);
        assert_eq!(refused(&"a".repeat(301)), Some(("error-too-long", Some(300))));
        assert_eq!(refused("1\n2\n3\n4\n5\n6"), None);
        assert_eq!(refused("1\n2\n3\n4\n5\n6\n7"), Some(("error-survey-address-lines", Some(6))));
    }
}
