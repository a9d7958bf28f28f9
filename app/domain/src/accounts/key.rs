//! Keys to the JSON interface: what a person says of a new one, what its secret looks like, and when it works.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::form::{Errors, Reader, Typed};
use crate::hex::hex;
use crate::time::Moment;

/// The most keys of one account, those that have expired among them.
pub const MAX_KEYS: usize = 20;
/// The most characters of a key's name.
pub const MAX_KEY_NAME: usize = 80;

/// What every secret begins with, so that whoever finds one in a file knows what it opens.
const PREFIX: &str = "bancada_";
/// A form that comes again within so many seconds may be a double click, or an answer that was lost on the way.
const AGAIN_SECONDS: i64 = 600;

/// How long a key works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Lifetime {
    /// A month: to try something.
    Days30,
    /// A season.
    #[default]
    Days90,
    /// A year.
    Days365,
}

impl Lifetime {
    /// Every lifetime, the shortest first.
    pub const ALL: [Lifetime; 3] = [Lifetime::Days30, Lifetime::Days90, Lifetime::Days365];

    /// In days.
    pub fn days(self) -> i64 {
        match self {
            Lifetime::Days30 => 30,
            Lifetime::Days90 => 90,
            Lifetime::Days365 => 365,
        }
    }

    /// The code in forms.
    pub fn code(self) -> &'static str {
        match self {
            Lifetime::Days30 => "30",
            Lifetime::Days90 => "90",
            Lifetime::Days365 => "365",
        }
    }

    /// The lifetime with this code.
    pub fn from_code(code: &str) -> Option<Lifetime> {
        Lifetime::ALL.into_iter().find(|lifetime| lifetime.code() == code)
    }

    /// When a key made at a moment stops working.
    pub fn end(self, made: Moment) -> Moment {
        made.plus_seconds(self.days() * 24 * 3600)
    }
}

/// What a person says of a new key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewKey {
    /// What it is for.
    pub name: String,
    /// How long it works.
    pub lifetime: Lifetime,
}

impl NewKey {
    /// Reads `name` and `days`.
    ///
    /// # Errors
    /// Every field that is missing or wrong.
    pub fn read(typed: &Typed) -> Result<NewKey, Errors> {
        let mut reader = Reader::new(typed);
        let name = reader.required("name", MAX_KEY_NAME);
        let lifetime = reader.one_of("days", Lifetime::from_code);
        if lifetime.is_none() && !typed.has("days") {
            reader.wrong("days", "error-required");
        }
        reader.finish(NewKey { name, lifetime: lifetime.unwrap_or_default() })
    }
}

/// A key as its owner sees it: everything but the secret, which nobody has any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// Its id, for revoking it.
    pub id: String,
    /// What it is for.
    pub name: String,
    /// When it was made.
    pub created_at: Moment,
    /// The day it was last used, in UTC; nothing when it never was.
    pub used_on: Option<Date>,
    /// When it stops working.
    pub expires_at: Moment,
}

impl Key {
    /// Whether it works.
    pub fn works(&self, now: Moment) -> bool {
        now < self.expires_at
    }

    /// Whether the form that made it, when it comes again, gets a new secret in place of the one it may never have seen: only
    /// shortly after, and only as long as nobody has used the first.
    pub fn may_change_secret(&self, now: Moment) -> bool {
        self.used_on.is_none() && now <= self.created_at.plus_seconds(AGAIN_SECONDS)
    }
}

/// The day of a use, in UTC.
pub fn day_of_use(now: Moment) -> Date {
    now.in_zone(&TimeZone::UTC).date()
}

/// What a program sends to prove that it has a key: `bancada_` and 64 hexadecimal digits. It is shown once and never kept.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// The secret made of 256 random bits.
    pub fn of(random: [u8; 32]) -> Secret {
        Secret(format!("{PREFIX}{}", hex(&random)))
    }

    /// The secret, when the text looks like one.
    pub fn parse(text: &str) -> Option<Secret> {
        let digits = text.strip_prefix(PREFIX)?;
        let good = digits.len() == 64 && digits.chars().all(|c| matches!(c, '0'..='9' | 'a'..='f'));
        good.then(|| Secret(text.to_owned()))
    }

    /// The text that is shown and sent.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // It must not get into a log by accident.
        write!(f, "{PREFIX}…")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 24 * 3600;

    fn key(used_on: Option<Date>) -> Key {
        let created_at = Moment(1_000_000);
        Key {
            id: String::new(),
            name: "Painel".to_owned(),
            created_at,
            used_on,
            expires_at: Lifetime::Days30.end(created_at),
        }
    }

    #[rstest::rstest]
    #[case("", "30", "name", "error-required")]
    #[case("Painel", "", "days", "error-required")]
    #[case("Painel", "31", "days", "error-not-in-list")]
    #[case("Pai\u{7}nel", "30", "name", "error-control-characters")]
    fn each_mistake_has_its_message(
        #[case] name: &str,
        #[case] days: &str,
        #[case] field: &str,
        #[case] message: &str,
    ) {
        let errors = NewKey::read(&Typed::default().with("name", name).with("days", days)).unwrap_err();
        assert_eq!(errors.of(field).map(|error| error.message), Some(message));
    }

    #[test]
    fn a_name_and_a_lifetime_are_enough() {
        let typed = Typed::default().with("name", " Painel ").with("days", "365");
        let key = NewKey { name: "Painel".to_owned(), lifetime: Lifetime::Days365 };
        assert_eq!(NewKey::read(&typed), Ok(key));
    }

    #[test]
    fn a_key_works_until_the_moment_it_expires() {
        let key = key(None);
        assert!(key.works(key.created_at.plus_seconds(30 * DAY - 1)));
        assert!(!key.works(key.created_at.plus_seconds(30 * DAY)));
    }

    #[test]
    fn a_form_that_comes_again_gets_a_new_secret_only_soon_and_only_for_a_key_nobody_used() {
        let fresh = key(None);
        assert!(fresh.may_change_secret(fresh.created_at.plus_seconds(600)));
        assert!(!fresh.may_change_secret(fresh.created_at.plus_seconds(601)));
        assert!(!key(Some(jiff::civil::date(2026, 11, 25))).may_change_secret(fresh.created_at));
    }

    #[test]
    fn a_secret_is_recognised_and_does_not_show_in_logs() {
        let secret = Secret::of([171; 32]);
        assert_eq!(secret.as_str(), format!("bancada_{}", "ab".repeat(32)));
        assert_eq!(Secret::parse(secret.as_str()), Some(secret.clone()));
        assert_eq!(format!("{secret:?}"), "bancada_…");
        for text in ["", "bancada_", "bancada_ab", &"ab".repeat(36), &secret.as_str().to_uppercase()] {
            assert_eq!(Secret::parse(text), None, "{text:?}");
        }
    }
}
