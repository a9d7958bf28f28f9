//! Asking a survey of one person: the rules ready to run, and what they depend on.

use std::sync::{Arc, LazyLock};

use domain::form::Typed;
use domain::id::SurveyId;
use domain::lang::Lang;
use domain::surveys::interview::{Heard, Instrument, Setting};
use domain::surveys::logic::World;
use domain::surveys::place_map::turned;
use domain::surveys::{Privacy, QuestionId, Survey, numbers_in};
use domain::tag::Tag;
use domain::time::Moment;
use jiff::civil::Time;
use sha2::{Digest, Sha256};
use store::Kept;

use super::failing;
use crate::error::{Error, Result};
use crate::visit::Visit;

/// What came with a form, ready to be heard.
pub(crate) struct Came {
    /// The values, numbers as the language of the next page types them.
    pub typed: Typed,
    /// The language that the survey's texts are read in.
    pub reading: Tag,
    /// What gives this person's orders of chance.
    pub seed: i64,
}

impl Came {
    /// Reads what a form brought that is shown in `lang` where it does not say otherwise.
    pub fn new(survey: &Survey, typed: Typed, lang: Lang) -> Came {
        let reading = reading(survey, &typed, lang);
        let written_in = Lang::from_code(typed.get("written_in")).unwrap_or(lang);
        let seed = seed(&typed);
        let typed = numbers_in(&survey.definition, typed, written_in, reading.nearest());
        let typed = as_often(survey, typed);
        let typed = turned(&survey.definition, &typed).map_or(typed, |turned| turned.replacing("go", STAY));
        Came { typed, reading, seed }
    }

    /// Runs the rules over it.
    pub fn hear<'a>(&'a self, visit: &Visit, survey: &Survey, instrument: &'a Instrument) -> Heard<'a> {
        let heard = instrument.hear(&self.typed, &setting(visit, survey, self.reading, self.seed));
        failing::note(survey, &heard);
        heard
    }
}

/// What the page says when it is only shown again, with one instance of a repeat more or less.
pub(super) const STAY: &str = "stay";

/// The form with what its button adds to a repeat or takes from it.
fn as_often(survey: &Survey, typed: Typed) -> Typed {
    let go = typed.get("go").to_owned();
    let (changed, of) = match go.split_once(':') {
        Some(("more", repeat)) => match QuestionId::parse_part(repeat) {
            Some(repeat) => (survey.definition.with_one_more(&typed, &repeat), true),
            None => (typed, true),
        },
        Some(("less", instance)) => match QuestionId::parse_part(instance) {
            Some(instance) => (survey.definition.with_one_less(&typed, &instance), true),
            None => (typed, true),
        },
        _ => (typed, false),
    };
    if of { changed.replacing("go", STAY) } else { changed }
}

/// So many instruments are kept.
const INSTRUMENTS: usize = 32;

/// Instruments by survey and version: a survey of one version always asks the same.
static KEPT: LazyLock<Kept<(SurveyId, i32), Instrument>> = LazyLock::new(|| Kept::new(INSTRUMENTS));

/// The instrument of a survey as it was read. One that is open was checked when it was published.
pub(super) fn instrument(survey: &Survey) -> Result<Arc<Instrument>> {
    let of = (survey.id, survey.version);
    if let Some(instrument) = KEPT.get(&of) {
        return Ok(instrument);
    }
    let instrument = Instrument::new(survey.definition.clone()).map_err(|trouble| {
        Error::Internal(format!("survey {} has {} wrong rules", survey.id, trouble.len()))
    })?;
    Ok(KEPT.put(of, instrument))
}

/// The seed that a form carries; a new one when it carries none. 63 bits, as many as a column holds.
fn seed(typed: &Typed) -> i64 {
    match typed.get("seed").parse::<i64>() {
        Ok(seed) if seed > 0 => seed,
        _ => i64::try_from(uuid::Uuid::new_v4().as_u64_pair().0 >> 1).unwrap_or(0).max(1),
    }
}

/// The language that the survey's texts are read in: the one chosen in the form, or the page's.
pub(super) fn reading(survey: &Survey, typed: &Typed, lang: Lang) -> Tag {
    let chosen = if typed.has("switch") { typed.get("switch") } else { typed.get("language") };
    let known = |tag: &Tag| survey.settings.languages.contains(tag);
    let first = survey.settings.languages.first().copied();
    Tag::parse(chosen)
        .filter(known)
        .or_else(|| Some(Tag::from(lang)).filter(known))
        .or(first)
        .unwrap_or_else(|| lang.into())
}

/// What the rules depend on. An anonymous survey knows the day and not the hour: what is calculated from the clock would tell
/// when somebody answered.
fn setting(visit: &Visit, survey: &Survey, reading: Tag, seed: i64) -> Setting {
    let (zone, moment) = (&visit.app.config.zone, visit.app.store.now());
    let local = moment.in_zone(zone);
    let start = Moment::from_local(local.date().to_datetime(Time::midnight()), zone).unwrap_or(moment);
    let now = match survey.settings.privacy {
        Privacy::Anonymous => start,
        Privacy::Confidential | Privacy::Identified => moment,
    };
    Setting {
        lang: reading.nearest(),
        reading,
        languages: survey.settings.languages.clone(),
        world: World {
            now: now.0,
            offset: zone.to_offset(now.timestamp()).seconds() / 60,
            seed: seed.unsigned_abs(),
            entropy: entropy(survey.id, seed),
            language: reading.to_string(),
        },
    }
}

/// The random bits of a response: the same at each of its pages, and not to be foreseen from the seed in the form without the
/// survey's id, which people who answer never see.
fn entropy(survey: SurveyId, seed: i64) -> [u64; 2] {
    let digest = Sha256::new().chain_update(survey.0.as_bytes()).chain_update(seed.to_be_bytes()).finalize();
    let mut words =
        digest.chunks_exact(8).map(|bytes| bytes.iter().fold(0, |word, byte| word << 8 | u64::from(*byte)));
    [words.next().unwrap_or_default(), words.next().unwrap_or_default()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chance_is_the_same_at_each_page_of_a_response_and_another_for_each_response_and_survey() {
        let (survey, other) = (SurveyId::new(), SurveyId::new());
        assert_eq!(entropy(survey, 7), entropy(survey, 7));
        assert_ne!(entropy(survey, 7), entropy(survey, 8));
        assert_ne!(entropy(survey, 7), entropy(other, 7));
        let [a, b] = entropy(survey, 7);
        assert_ne!(a, b);
    }

    #[test]
    fn a_form_keeps_its_seed_and_a_forged_one_gets_another() {
        let seed = |text: &str| super::seed(&Typed::default().with("seed", text));
        assert_eq!(seed("9223372036854775807"), i64::MAX);
        for forged in ["", "0", "-1", "9223372036854775808", "x"] {
            assert!(seed(forged) > 0);
        }
        assert!((0..8).any(|_| seed("") > i64::from(u32::MAX)), "more than 32 bits");
    }
}
