//! The form for a new address; it counts only once a mail to it was answered.

use super::{Email, read_email};
use crate::form::{Errors, Reader, Typed};

/// Reads the new address from `email`, and that `password` is there.
///
/// # Errors
/// Every field that is missing or wrong; also when the new address is the one the account has.
pub fn read_new_email(typed: &Typed, current: &str) -> Result<Email, Errors> {
    let mut reader = Reader::new(typed);
    let email = read_email(&mut reader, "email");
    if email.as_ref().is_some_and(|email| email.as_str() == current) {
        reader.wrong("email", "error-same-email");
    }
    if !typed.has("password") {
        reader.wrong("password", "error-required");
    }
    match email {
        Some(email) => reader.finish(email),
        None => Err(reader.into_errors()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[rstest::rstest]
    #[case("", "x", "email", "error-required")]
    #[case("ana", "x", "email", "error-not-an-email")]
    #[case(" ANA@example.org", "x", "email", "error-same-email")]
    #[case("rui@example.org", "", "password", "error-required")]
    fn each_mistake_has_its_message(
        #[case] email: &str,
        #[case] password: &str,
        #[case] field: &str,
        #[case] message: &str,
    ) {
        let typed = Typed::default().with("email", email).with("password", password);
        let errors = read_new_email(&typed, "ana@example.org").unwrap_err();
        assert_eq!(errors.of(field).map(|error| error.message), Some(message));
    }
}
