//! The form for a new account: an address and a password; the name may follow later.

use super::{Email, check_password, read_email, read_name};
use crate::form::{Errors, Reader, Typed};

/// A person who wants an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignUp {
    /// Where the confirmation goes.
    pub email: Email,
    /// How the person wants to be called; the part before the `@` when left blank.
    pub name: String,
    /// The password, not yet hashed.
    pub password: String,
}

impl SignUp {
    /// Reads `email`, `name` and `password`.
    ///
    /// # Errors
    /// Every field that is missing or wrong.
    pub fn read(typed: &Typed) -> Result<SignUp, Errors> {
        let mut reader = Reader::new(typed);
        let email = read_email(&mut reader, "email");
        let name = read_name(&mut reader, "name");
        let typed_email = typed.get("email").trim().to_lowercase();
        let password = check_password(&mut reader, "password", &typed_email);
        let Some(email) = email else { return Err(reader.into_errors()) };
        let name = match name.as_str() {
            "" => email.as_str().split('@').next().unwrap_or_default().to_owned(),
            _ => name,
        };
        reader.finish(SignUp { email, name, password })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(email: &str, password: &str) -> Typed {
        Typed::default().with("email", email).with("password", password)
    }

    #[test]
    fn an_address_and_a_password_are_enough() {
        let sign_up = SignUp::read(&form("ana@example.org", "um martelo azul")).unwrap();
        assert_eq!(sign_up.name, "ana");
    }

    #[rstest::rstest]
    #[case("ana@example.org", "curta", "password", "error-password-too-short")]
    #[case("ana@example.org", "aaaaaaaaaaaaaaa", "password", "error-password-too-easy")]
    #[case("ana.silva@example.org", "ana.silva@example.org", "password", "error-password-too-easy")]
    #[case("ana", "um martelo azul", "email", "error-not-an-email")]
    #[case("", "um martelo azul", "email", "error-required")]
    fn each_mistake_has_its_message(
        #[case] email: &str,
        #[case] password: &str,
        #[case] field: &str,
        #[case] message: &str,
    ) {
        let errors = SignUp::read(&form(email, password)).unwrap_err();
        assert_eq!(errors.of(field).map(|error| error.message), Some(message));
    }
}
