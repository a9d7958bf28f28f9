//! Passwords: long rather than complicated (NIST SP 800-63B, 5.1.1.2).

use crate::form::Reader;

/// The shortest password, in characters.
pub const MIN_PASSWORD: usize = 12;
/// The longest password, in characters; longer input only costs time.
pub const MAX_PASSWORD: usize = 200;

const TOO_COMMON: [&str; 8] = [
    "password1234",
    "passwordpassword",
    "123456789012",
    "qwertyuiopas",
    "palavrapasse",
    "palavra-passe",
    "portugal2026",
    "administrador",
];

/// Reads a new password from a field and says what is wrong with it.
pub fn check_password(reader: &mut Reader<'_>, field: &str, email: &str) -> String {
    let password = reader.typed().get(field).to_owned();
    let length = password.chars().count();
    let lower = password.to_lowercase();
    let distinct = lower.chars().collect::<std::collections::BTreeSet<_>>().len();
    if password.is_empty() {
        reader.wrong(field, "error-required");
    } else if length < MIN_PASSWORD {
        reader.beyond(field, "error-password-too-short", MIN_PASSWORD as i64);
    } else if length > MAX_PASSWORD {
        reader.beyond(field, "error-too-long", MAX_PASSWORD as i64);
    } else if distinct < 5 || TOO_COMMON.contains(&lower.as_str()) || (!email.is_empty() && lower == email) {
        reader.wrong(field, "error-password-too-easy");
    }
    password
}
