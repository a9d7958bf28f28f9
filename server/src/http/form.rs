//! A form's body as it was typed, names repeated and all; and whether it is the same one that comes again.

use axum::extract::{FromRequest, Request};
use domain::form::Typed;
use domain::hex::hex;
use http::header::CONTENT_TYPE;
use sha2::{Digest, Sha256};

use super::body::{Longest, whole};
use crate::error::Error;
use crate::state::App;

/// The longest body of a form, in bytes; routes that take more say so with [`Longest`].
pub const FORM_LIMIT: usize = 256 * 1024;

/// The values of an `application/x-www-form-urlencoded` body. Bytes that are not UTF-8 become the replacement character.
#[derive(Debug)]
pub struct FormData(pub Typed);

/// More fields than any form has. One with more is refused and not cut: what is cut would be answers.
const MOST_FIELDS: usize = 20_000;

impl FromRequest<App> for FormData {
    type Rejection = Error;

    async fn from_request(request: Request, _: &App) -> Result<Self, Error> {
        let kind =
            request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if !kind.starts_with("application/x-www-form-urlencoded") {
            return Err(Error::BadRequest("not a form"));
        }
        let most = request.extensions().get::<Longest>().map_or(FORM_LIMIT, |longest| longest.0);
        let bytes = whole(request.into_body(), most).await?;
        let pairs: Vec<(String, String)> =
            form_urlencoded::parse(&bytes).into_owned().take(MOST_FIELDS + 1).collect();
        if pairs.len() > MOST_FIELDS {
            return Err(Error::TooLarge);
        }
        Ok(Self(Typed::new(pairs)))
    }
}

/// What a submission is known by when it comes again: a digest of the form's own random id and of everything that was typed. The
/// same form with other content, from somebody who went back and corrected it, is another submission. Blank when the form has no id.
///
/// It is stored, so passwords are left out: nobody shall be able to guess one by it.
pub fn submission(typed: &Typed) -> String {
    if typed.get("form_id").is_empty() {
        return String::new();
    }
    let mut pairs: Vec<&(String, String)> =
        typed.pairs().iter().filter(|(name, _)| !name.contains("password")).collect();
    // In what order the fields came says nothing; in what order the values of one field did, does.
    pairs.sort_by(|(one, _), (other, _)| one.cmp(other));
    let mut digest = Sha256::new();
    for (name, value) in pairs {
        for part in [name, value] {
            digest.update(part.len().to_be_bytes());
            digest.update(part);
        }
    }
    hex(&digest.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(pairs: &[(&str, &str)]) -> String {
        submission(&Typed::new(pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect()))
    }

    #[test]
    fn the_same_form_with_the_same_content_is_the_same_submission() {
        let first = of(&[("form_id", "a"), ("title", "Olá"), ("tag", "1"), ("tag", "2")]);
        assert_eq!(first, of(&[("title", "Olá"), ("tag", "1"), ("tag", "2"), ("form_id", "a")]));
        assert_eq!(first.len(), 64);
    }

    #[test]
    fn another_form_or_other_content_is_another_submission() {
        let first = of(&[("form_id", "a"), ("title", "Olá"), ("tag", "1"), ("tag", "2")]);
        for other in [
            [("form_id", "b"), ("title", "Olá"), ("tag", "1"), ("tag", "2")],
            [("form_id", "a"), ("title", "Olé"), ("tag", "1"), ("tag", "2")],
            [("form_id", "a"), ("title", "Olá"), ("tag", "2"), ("tag", "1")],
            [("form_id", "a"), ("title", "Olát"), ("ag", "1"), ("tag", "2")],
        ] {
            assert_ne!(first, of(&other), "{other:?}");
        }
    }

    #[test]
    fn a_password_leaves_no_trace_and_a_form_without_an_id_is_never_the_same() {
        let with = |password| of(&[("form_id", "a"), ("email", "a@e.pt"), ("password", password)]);
        assert_eq!(with("um martelo azul"), with("um martelo verde"));
        assert_eq!(of(&[("title", "Olá")]), "");
    }
}
