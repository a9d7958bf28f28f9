//! The token in the form of an open survey: proof that the page was shown by this platform, for this survey and this form, and when.
//!
//! It is sealed and not only signed, so that a saved page does not tell when somebody began. The key is made of chance once and kept in
//! the database: every node has it, and it survives a start. It opens tokens alone, and no token is ever kept: it goes from page to
//! page in the form, is looked at in memory, and is left out of forms that are put aside.

use domain::hex::{bytes, hex};
use domain::id::SurveyId;
use domain::time::Moment;
use sea_orm::sea_query::OnConflict;
use sea_orm::{EntityTrait, IntoActiveModel};

use super::schema::form_key::{Column, Entity, Model};
use crate::Store;
use crate::cipher::{Cipher, KEY};
use crate::error::{Result, StoreError};

/// So long after the form was first shown it can be sent without being asked once more: a page left open over night, and not one that a
/// program keeps. Shorter than a form is known by its id once it was stored, so that nobody sends one token twice.
const FORM_HOURS: i64 = 24;

/// What a token says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The form was shown so many seconds ago. None when it began before, and nobody knows any more when: a form that was put aside, or
    /// one that was too old.
    Since(Option<u32>),
    /// The form was shown too long ago.
    TooOld,
    /// There is no token, or it is not ours, or it is another survey's or form's.
    Never,
}

/// Makes tokens and reads them.
#[derive(Clone)]
pub struct FormTokens(Cipher);

impl std::fmt::Debug for FormTokens {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FormTokens(…)")
    }
}

impl FormTokens {
    fn new(secret: &[u8; KEY]) -> Self {
        Self(Cipher::new(secret))
    }

    /// A token for a form that is shown for the first time.
    ///
    /// # Errors
    /// When the system has no randomness.
    pub fn first(&self, survey: SurveyId, form: &str, now: Moment) -> Result<String> {
        self.make(survey, form, now, false)
    }

    /// A token for a form that somebody began before.
    ///
    /// # Errors
    /// When the system has no randomness.
    pub fn again(&self, survey: SurveyId, form: &str, now: Moment) -> Result<String> {
        self.make(survey, form, now, true)
    }

    fn make(&self, survey: SurveyId, form: &str, now: Moment, again: bool) -> Result<String> {
        let [a, b, c, d, e, f, g, h] = now.0.to_be_bytes();
        let said = [u8::from(again), a, b, c, d, e, f, g, h];
        let sealed = self.0.seal(&bound_to(survey, form), &said);
        let sealed =
            sealed.ok_or_else(|| StoreError::Busy("a form's token could not be sealed".to_owned()))?;
        Ok(hex(&sealed))
    }

    /// What a token says at a moment.
    pub fn read(&self, token: &str, survey: SurveyId, form: &str, now: Moment) -> Shown {
        let Some((again, at)) = self.open(token, survey, form) else { return Shown::Never };
        let age = now.0.saturating_sub(at) / 1000;
        if age >= FORM_HOURS * 3600 {
            return Shown::TooOld;
        }
        // Another node's clock may be ahead: then nobody knows.
        Shown::Since(u32::try_from(age).ok().filter(|_| !again && at <= now.0))
    }

    fn open(&self, token: &str, survey: SurveyId, form: &str) -> Option<(bool, i64)> {
        let said = self.0.open(&bound_to(survey, form), &bytes(token)?)?;
        let (again, at) = said.split_first()?;
        Some((*again != 0, i64::from_be_bytes(at.try_into().ok()?)))
    }
}

/// What a token is good for alone. The survey's id has one length, so that no two read alike.
fn bound_to(survey: SurveyId, form: &str) -> Vec<u8> {
    [b"bancada form token".as_slice(), survey.0.as_bytes(), form.as_bytes()].concat()
}

impl Store {
    /// What makes and reads the tokens of forms; its key is made when it is first asked for, and then never changes. One statement after
    /// a start, none later.
    ///
    /// # Errors
    /// When the database fails or the system has no randomness.
    pub async fn form_tokens(&self) -> Result<&FormTokens> {
        self.kept_form_tokens().get_or_try_init(|| self.load_form_tokens()).await
    }

    async fn load_form_tokens(&self) -> Result<FormTokens> {
        let kept = match Entity::find_by_id(1).one(self.reader()).await? {
            Some(kept) => Some(kept),
            None => self.make_form_key().await?,
        };
        let secret = kept.and_then(|row| <[u8; KEY]>::try_from(bytes(&row.secret)?).ok());
        secret
            .map(|secret| FormTokens::new(&secret))
            .ok_or_else(|| StoreError::Damaged("the key of forms cannot be read".to_owned()))
    }

    /// The key of whichever node is first: the others find it.
    async fn make_form_key(&self) -> Result<Option<Model>> {
        let mut secret = [0; KEY];
        getrandom::fill(&mut secret).map_err(|error| StoreError::Busy(error.to_string()))?;
        let row = Model { id: 1, secret: hex(&secret) };
        Entity::insert(row.into_active_model())
            .on_conflict(OnConflict::column(Column::Id).do_nothing().to_owned())
            .exec_without_returning(self.writer())
            .await?;
        Ok(Entity::find_by_id(1).one(self.writer()).await?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORM: &str = "6f9f2a52-53e6-4b8e-a8c1-0b6a3c9f7d11";
    const NOW: Moment = Moment(1_795_435_200_000);

    #[test]
    fn a_token_says_since_when_and_the_same_one_says_it_again() {
        let (tokens, survey) = (FormTokens::new(&[7; 32]), SurveyId::new());
        let token = tokens.first(survey, FORM, NOW).unwrap();
        let read = |seconds| tokens.read(&token, survey, FORM, NOW.plus_seconds(seconds));
        assert_eq!(read(0), Shown::Since(Some(0)));
        assert_eq!(read(95), Shown::Since(Some(95)));
        assert_eq!(read(95), Shown::Since(Some(95)));
        assert_eq!(read(FORM_HOURS * 3600 - 1), Shown::Since(Some(86_399)));
        assert_eq!(read(FORM_HOURS * 3600), Shown::TooOld);
        // Made by a node whose clock is ahead.
        assert_eq!(read(-2), Shown::Since(None));
        assert_ne!(token, tokens.first(survey, FORM, NOW).unwrap(), "never the same twice");
    }

    #[test]
    fn a_form_that_goes_on_does_not_say_since_when_and_runs_out_all_the_same() {
        let (tokens, survey) = (FormTokens::new(&[7; 32]), SurveyId::new());
        let token = tokens.again(survey, FORM, NOW).unwrap();
        let read = |seconds| tokens.read(&token, survey, FORM, NOW.plus_seconds(seconds));
        assert_eq!((read(3), read(90_000)), (Shown::Since(None), Shown::TooOld));
    }

    #[test]
    fn what_is_forged_or_anothers_says_nothing() {
        let (tokens, survey) = (FormTokens::new(&[7; 32]), SurveyId::new());
        let token = tokens.first(survey, FORM, NOW).unwrap();
        let read = |token: &str, survey, form: &str| tokens.read(token, survey, form, NOW);
        assert_eq!(read(&token, SurveyId::new(), FORM), Shown::Never);
        assert_eq!(read(&token, survey, &FORM.replace('6', "7")), Shown::Never);
        assert_eq!(read(&token, survey, ""), Shown::Never);
        for at in 0..token.len() {
            let other = if token.as_bytes()[at] == b'0' { "1" } else { "0" };
            let mut forged = token.clone();
            forged.replace_range(at..=at, other);
            assert_eq!(read(&forged, survey, FORM), Shown::Never, "{at}");
            assert_eq!(read(&token[..at], survey, FORM), Shown::Never, "{at}");
        }
        for forged in [format!("{token}00"), "zz".repeat(49), "é".repeat(49), "0".repeat(98)] {
            assert_eq!(read(&forged, survey, FORM), Shown::Never);
        }
        let elsewhere = FormTokens::new(&[8; 32]);
        assert_eq!(elsewhere.read(&token, survey, FORM, NOW), Shown::Never);
        assert_eq!(format!("{tokens:?}"), "FormTokens(…)");
    }

    #[test]
    fn nobody_reads_a_moment_in_it() {
        let tokens = FormTokens::new(&[7; 32]);
        let token = tokens.first(SurveyId::new(), FORM, NOW).unwrap();
        assert!(!token.contains(&hex(&NOW.0.to_be_bytes()[3..])));
    }
}
