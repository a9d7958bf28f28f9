//! How a form that somebody puts aside is sealed.
//!
//! The person's code is drawn from the form's own random id, so that pressing twice gives one code and keeps one form. The database
//! holds a digest of the code, under which the form is found, and the form sealed with a key made from the code: whoever has the
//! database, but not the code, reads nothing.

use domain::form::Typed;
use domain::hex::{bytes, hex};
use domain::id::SurveyId;
use domain::surveys::{ReceiptCode, ResumeCode};
use sha2::{Digest, Sha256};
use store::cipher::Cipher;

/// How long a form's own id is: a UUID with its hyphens. A shorter one could be guessed.
const FORM_ID: usize = 36;

/// The code of a form with this id; none when the id is not one of ours.
pub(super) fn code(form_id: &str) -> Option<ResumeCode> {
    let digest = digest("code", form_id.as_bytes());
    let bits: [u8; 10] = digest.get(..10)?.try_into().ok()?;
    is_ours(form_id).then(|| ResumeCode::new(bits))
}

/// Under what the form is found.
pub(super) fn place(code: &ResumeCode) -> String {
    hex(&digest("place", code.plain().as_bytes()))
}

/// What stands in the list of forms that were sent, against double clicks: nothing that the code could be had from.
pub(super) fn receipt(form_id: &str) -> String {
    if form_id.is_empty() { String::new() } else { hex(&digest("sent", form_id.as_bytes())) }
}

/// What the person is shown once their form was stored; none when its id is not one of ours. Nothing that is kept can be had from it,
/// nor it from anything that is kept.
pub(super) fn receipt_code(form_id: &str) -> Option<ReceiptCode> {
    let digest = digest("receipt", form_id.as_bytes());
    let bits: [u8; 8] = digest.get(..8)?.try_into().ok()?;
    is_ours(form_id).then(|| ReceiptCode::new(bits))
}

fn is_ours(form_id: &str) -> bool {
    form_id.len() == FORM_ID && uuid::Uuid::try_parse(form_id).is_ok()
}

/// Seals what was typed; none if that cannot be done.
pub(super) fn seal(code: &ResumeCode, survey: SurveyId, typed: &Typed) -> Option<String> {
    let text = serde_json::to_vec(typed.pairs()).ok()?;
    Some(hex(&cipher(code).seal(survey.0.as_bytes(), &text)?))
}

/// What was typed; none when it was sealed with another code, for another survey, or is damaged.
pub(super) fn open(code: &ResumeCode, survey: SurveyId, sealed: &str) -> Option<Typed> {
    let text = cipher(code).open(survey.0.as_bytes(), &bytes(sealed)?)?;
    Some(Typed::new(serde_json::from_slice(&text).ok()?))
}

fn cipher(code: &ResumeCode) -> Cipher {
    Cipher::new(&digest("key", code.plain().as_bytes()))
}

/// A digest for one purpose, from which those for the others cannot be had.
fn digest(purpose: &str, of: &[u8]) -> [u8; 32] {
    Sha256::new()
        .chain_update("bancada saved form ")
        .chain_update(purpose)
        .chain_update([0])
        .chain_update(of)
        .finalize()
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "6f9f2a52-53e6-4b8e-a8c1-0b6a3c9f7d11";

    #[test]
    fn a_form_has_one_code_and_no_other_has_it() {
        assert_eq!(code(ID), code(ID));
        assert_ne!(code(ID), code("6f9f2a52-53e6-4b8e-a8c1-0b6a3c9f7d12"));
        for forged in ["", "1", "x", &"0".repeat(36)] {
            assert_eq!(code(forged), None, "{forged}");
        }
    }

    #[test]
    fn what_is_kept_says_nothing_of_the_code() {
        let code = code(ID).unwrap();
        let kept = [place(&code), receipt(ID), hex(&digest("key", code.plain().as_bytes()))];
        assert!(kept.iter().all(|kept| kept.len() == 64));
        assert_ne!(kept[0], kept[1]);
        assert_ne!(kept[0], kept[2]);
        assert_eq!(receipt(""), "");
    }

    #[test]
    fn only_the_code_opens_it_and_only_for_its_survey() {
        let (survey, other) = (SurveyId::new(), SurveyId::new());
        let code = code(ID).unwrap();
        let typed = Typed::default().with("a-q1", "Olá <b>").with("a-q2", "o1").with("a-q2", "o3");
        let sealed = seal(&code, survey, &typed).unwrap();
        assert!(!sealed.contains(&hex("Olá".as_bytes())));
        assert_ne!(sealed, seal(&code, survey, &typed).unwrap(), "never the same twice");
        assert_eq!(open(&code, survey, &sealed), Some(typed));
        assert_eq!(open(&code, other, &sealed), None);
        assert_eq!(open(&ResumeCode::new([1; 10]), survey, &sealed), None);
        let damaged = sealed.replacen(char::is_numeric, "f", 1);
        for wrong in [damaged.as_str(), "", "zz", "0", &sealed[..40], &sealed[..sealed.len() - 2]] {
            assert_eq!(open(&code, survey, wrong), None, "{wrong}");
        }
    }
}
