//! An order of preference: each thing gets a place, no place twice, none left out before the last one given.

use super::super::{Answer, Opt};
use super::{QuestionId, Sheet};

impl Sheet<'_> {
    pub(super) fn ranking(&mut self, options: &[Opt]) {
        let places = self.question.kind.places();
        let mut given: Vec<(QuestionId, i64)> = Vec::new();
        let before = self.wrong.len();
        for option in options {
            let id = self.question.id.part(&option.code);
            match self.values(&id).as_slice() {
                [] => {}
                [value] => match value.parse::<i64>() {
                    Ok(place) if !(1..=places).contains(&place) => {
                        self.refuse(&id, "error-not-in-list", None)
                    }
                    Ok(place) if given.iter().any(|(_, taken)| *taken == place) => {
                        self.refuse(&id, "error-survey-place-twice", Some(place));
                    }
                    Ok(place) => given.push((id, place)),
                    Err(_) => self.refuse(&id, "error-not-in-list", None),
                },
                _ => self.refuse(&id, "error-survey-one-answer", None),
            }
        }
        if self.wrong.len() > before {
            return;
        }
        let first = options.first().map_or_else(|| self.own(), |option| self.question.id.part(&option.code));
        let count = i64::try_from(given.len()).unwrap_or(i64::MAX);
        let missing = (1..=places).find(|place| given.iter().all(|(_, taken)| taken != place));
        match missing {
            Some(place) if place <= count => self.refuse(&first, "error-survey-place-missing", Some(place)),
            Some(place) if self.question.required => {
                self.refuse(&first, "error-survey-place-missing", Some(place))
            }
            _ => {
                for (id, place) in given {
                    self.answer(id, Answer::Scale(place));
                }
            }
        }
    }
}
