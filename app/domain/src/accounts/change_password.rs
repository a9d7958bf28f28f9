//! The form for a new password, which asks for the old one.

use super::check_password;
use crate::form::{Errors, Reader, Typed};

/// Reads the new password from `password`, and that `current` is there.
///
/// # Errors
/// Every field that is missing or wrong; also when nothing would change.
pub fn read_new_password(typed: &Typed, email: &str) -> Result<String, Errors> {
    let mut reader = Reader::new(typed);
    if !typed.has("current") {
        reader.wrong("current", "error-required");
    }
    let password = check_password(&mut reader, "password", email);
    if !password.is_empty() && password == typed.get("current") {
        reader.wrong("password", "error-same-password");
    }
    reader.finish(password)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[rstest::rstest]
    #[case("", "um martelo azul", "current", "error-required")]
    #[case("um serrote verde", "curta", "password", "error-password-too-short")]
    #[case("um serrote verde", "um serrote verde", "password", "error-same-password")]
    #[case("um serrote verde", "ana.lima@example.org", "password", "error-password-too-easy")]
    fn each_mistake_has_its_message(
        #[case] current: &str,
        #[case] password: &str,
        #[case] field: &str,
        #[case] message: &str,
    ) {
        let typed = Typed::default().with("current", current).with("password", password);
        let errors = read_new_password(&typed, "ana.lima@example.org").unwrap_err();
        assert_eq!(errors.of(field).map(|error| error.message), Some(message));
    }
}
