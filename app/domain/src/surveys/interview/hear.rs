//! What somebody typed, heard by the rules.

use super::Instrument;
use super::asked::Spot;
use crate::form::{Errors, Typed};
use crate::lang::Lang;
use crate::ordered::{Map, Set};
use crate::surveys::logic::{Answers as Values, Outcome, Place, State, World, number_to_text};
use crate::surveys::read::{Sheet, field_of, push_wrong};
use crate::surveys::repeats::Held;
use crate::surveys::{Answer, Answers, Kind, Opt, Question, QuestionId, Quota};
use crate::tag::Tag;

/// What the answers depend on beside themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// The language of the page, which numbers are typed in.
    pub lang: Lang,
    /// The language that the texts are read in.
    pub reading: Tag,
    /// The survey's languages: the first that has a text stands in where it is not translated.
    pub languages: Vec<Tag>,
    /// The moment, the zone, chance.
    pub world: World,
}

/// What the rules come to for one person.
#[derive(Debug, Clone)]
pub struct Heard<'a> {
    pub(super) instrument: &'a Instrument,
    pub(super) reading: Tag,
    pub(super) languages: Vec<Tag>,
    pub(super) seed: u64,
    typed: &'a Typed,
    pub(super) lang: Lang,
    pub(super) world: World,
    outcome: Outcome,
    /// The page after which the survey is over, when a rule says so before the last one.
    end: Option<usize>,
}

/// How often answers to what cannot be chosen are taken away: each time other rules may come to something else.
const MOST_TURNS: usize = 8;

impl Instrument {
    /// Runs the rules over everything that was typed so far. What cannot be read counts as not answered.
    pub fn hear<'a>(&'a self, typed: &'a Typed, setting: &Setting) -> Heard<'a> {
        let mut values = self.values(typed, setting.lang);
        let mut heard = Heard {
            instrument: self,
            reading: setting.reading,
            languages: setting.languages.clone(),
            typed,
            lang: setting.lang,
            seed: setting.world.seed,
            world: setting.world.clone(),
            outcome: self.program.run(&values, &setting.world),
            end: None,
        };
        for _ in 0..MOST_TURNS {
            heard.end = heard.ends_after();
            // Where nothing is left to choose nobody has chosen anything, whatever was typed; behind the end nobody has answered.
            let mut unasked: Vec<Place> = Vec::new();
            for page in 0..heard.pages() {
                for spot in heard.spots(page) {
                    let over = heard.end.is_some_and(|end| page > end);
                    if over || heard.is_relevant(&spot.id()) && !heard.has_choice(spot.question, &spot.id()) {
                        unasked.extend(heard.answered_places(&spot));
                    }
                }
            }
            unasked.retain(|place| !values.get(place).is_empty());
            if unasked.is_empty() {
                break;
            }
            unasked.into_iter().for_each(|place| values.set(place, ""));
            heard.outcome = self.program.run(&values, &setting.world);
        }
        heard
    }

    /// What was typed, by item and instance.
    fn values(&self, typed: &Typed, lang: Lang) -> Values {
        let mut values = Values::new();
        for held in self.definition.held(typed) {
            let (question, at) = match held {
                Held::Question(question, at) => (question, at),
                Held::Count(section, at, count) => {
                    let by_person = section.repeat.as_ref().is_some_and(|of| of.count.trim().is_empty());
                    if let Some(item) = self.map.sections.get(&section.id).filter(|_| by_person) {
                        values.set_count(Place::within(*item, &at), count);
                    }
                    continue;
                }
            };
            let there = question.in_instance(&at);
            let mut sheet = Sheet::new(&there, typed, lang);
            sheet.read();
            let ranked = matches!(question.kind, Kind::Ranking { .. });
            if ranked && let Some(item) = self.map.values.get(&question.id) {
                values.set(Place::within(*item, &at), in_order(&sheet.answers));
                continue;
            }
            for (id, answer) in &sheet.answers {
                if let Some(item) = self.map.values.get(&id.in_all()) {
                    values.set(Place::within(*item, &at), text_of(answer));
                }
            }
        }
        values
    }
}

/// An answer as expressions see it.
fn text_of(answer: &Answer) -> String {
    match answer {
        Answer::Single(code) => code.clone(),
        Answer::Several(codes) => codes.join(" "),
        Answer::Scale(point) => point.to_string(),
        Answer::Number(number) => number_to_text(*number),
        Answer::Text(text) => text.clone(),
    }
}

/// The things that were ranked, the first first.
fn in_order(places: &[(QuestionId, Answer)]) -> String {
    let given: Set<(i64, &str)> = places
        .iter()
        .filter_map(|(id, answer)| match answer {
            Answer::Scale(place) => Some((*place, id.as_str().split_once('.')?.1)),
            _ => None,
        })
        .collect();
    given.into_iter().map(|(_, code)| code).collect::<Vec<_>>().join(" ")
}

impl Heard<'_> {
    /// What was typed.
    pub fn typed(&self) -> &Typed {
        self.typed
    }

    /// What is known of a question's value, or of a part of one.
    pub(super) fn state(&self, id: &QuestionId) -> Option<&State> {
        self.state_in(&self.instrument.map.values, id)
    }

    /// What is known of an item that stands in no repeat.
    #[cfg(test)]
    pub(in crate::surveys) fn state_of(&self, item: usize) -> Option<&State> {
        self.outcome.state(&Place::new(item))
    }

    fn state_in(&self, map: &Map<QuestionId, usize>, id: &QuestionId) -> Option<&State> {
        let item = map.get(&id.in_all())?;
        self.outcome.state(&Place::within(*item, &id.instance()))
    }

    /// Whether a page, counted from 0, is shown: it is relevant, and something on it is for the person to see.
    pub fn shows_page(&self, at: usize) -> bool {
        self.spots(at)
            .iter()
            .any(|spot| spot.question.kind.code().is_visible() && self.has_answers(spot.question, &spot.id()))
            || self.end.is_none_or(|end| at <= end) && self.offers_repeat(at)
    }

    /// Whether a question, in its instance, is part of this person's survey, asked or not.
    pub fn is_relevant(&self, question: &QuestionId) -> bool {
        self.state_in(&self.instrument.map.questions, question).is_some_and(|state| state.relevant)
            && self.end.is_none_or(|end| {
                let page = self.instrument.definition.page_of(&question.question());
                page.is_some_and(|page| page <= end)
            })
    }

    /// Whether a section, in the instance that its name says, is asked. A repeat's name ends with its own instance.
    pub(super) fn is_asked(&self, section: &QuestionId) -> bool {
        self.state_in(&self.instrument.map.sections, section).is_some_and(|state| state.relevant)
    }

    /// Whether there is such an instance of a repeat.
    pub(super) fn has_instance(&self, section: &QuestionId) -> bool {
        self.state_in(&self.instrument.map.sections, section).is_some()
    }

    /// Whether a repeat would be asked, were there an instance of it.
    pub(super) fn opens(&self, section: &QuestionId) -> bool {
        self.state_in(&self.instrument.map.gates, section).is_some_and(|state| state.relevant)
    }

    /// The first shown page after which the survey is over.
    fn ends_after(&self) -> Option<usize> {
        let mut ends = self.instrument.map.ends.iter();
        let last = self.pages().checked_sub(1)?;
        ends.find(|(page, item)| {
            let over = self.outcome.state(&Place::new(**item)).is_some_and(|state| state.relevant);
            over && **page < last && self.shows_page(**page)
        })
        .map(|(page, _)| *page)
    }

    /// The quotas that count this person.
    pub fn quotas(&self) -> impl Iterator<Item = &Quota> {
        self.instrument.definition.quotas().iter().filter(|quota| {
            let item = self.instrument.map.quotas.get(&quota.code);
            let state = item.and_then(|item| self.outcome.state(&Place::new(*item)));
            state.is_some_and(|state| state.relevant) && !quota.when.trim().is_empty()
        })
    }

    /// Whether a question is shown.
    pub fn shows(&self, question: &Question) -> bool {
        question.kind.code().is_visible() && self.has_answers(question, &question.id)
    }

    /// Whether it is relevant, and there is something to choose where something is chosen.
    pub(super) fn has_answers(&self, question: &Question, id: &QuestionId) -> bool {
        self.is_relevant(id) && self.has_choice(question, id)
    }

    fn has_choice(&self, question: &Question, id: &QuestionId) -> bool {
        let options = || question.kind.options().iter().any(|option| self.offers(id, &option.code));
        match &question.kind {
            Kind::Single { .. } | Kind::Several { .. } | Kind::Ranking { .. } => options(),
            Kind::Matrix { rows, .. } => options() && rows.iter().any(|row| self.offers_row(id, &row.code)),
            _ => true,
        }
    }

    /// Where a question has a value that was given.
    fn answered_places(&self, spot: &Spot<'_>) -> Vec<Place> {
        let map = &self.instrument.map.values;
        let own = map.get(&spot.question.id).copied();
        let columns = spot.question.columns();
        let parts = columns.iter().filter_map(|column| map.get(&column.id).copied());
        own.into_iter().chain(parts).map(|item| Place::within(item, &spot.at)).collect()
    }

    /// Whether an option is offered.
    pub fn offers(&self, question: &QuestionId, code: &str) -> bool {
        let filtered = || {
            let state = self.state(question);
            let choices = state.and_then(|state| state.choices.as_ref());
            choices.is_none_or(|choices| choices.iter().any(|choice| choice == code))
        };
        self.holds(&self.instrument.map.options, question, code) && filtered()
    }

    /// Whether a row of a matrix is asked.
    pub fn offers_row(&self, question: &QuestionId, code: &str) -> bool {
        self.holds(&self.instrument.map.rows, question, code)
    }

    /// Whether something that has a rule is relevant; it is when there is no rule.
    fn holds(&self, rules: &Map<(QuestionId, String), usize>, question: &QuestionId, code: &str) -> bool {
        let item = rules.get(&(question.in_all(), code.to_owned()));
        let place = item.map(|item| Place::within(*item, &question.instance()));
        place.is_none_or(|place| self.outcome.state(&place).is_some_and(|state| state.relevant))
    }

    /// The rules that could not be evaluated, by the question they belong to and the column of an XLSForm they would stand in.
    pub fn failures(&self) -> impl Iterator<Item = (Option<QuestionId>, &'static str)> {
        let question = |item| self.instrument.map.question_of(item);
        self.outcome.failures.iter().map(move |failure| (question(failure.place.item), failure.part.column()))
    }

    /// The value of a question as expressions see it; blank when it has none.
    pub fn value(&self, question: &QuestionId) -> &str {
        self.state(question).map_or("", |state| state.value.as_str())
    }

    /// The values of an item in every instance that begins like this one.
    pub(super) fn values_in(&self, item: usize, at: &[u32]) -> Vec<&str> {
        let from = Place::within(item, at);
        let there = self.outcome.states.range(from..).take_while(|(place, _)| place.item == item);
        let there = there.filter(|(place, _)| place.at.starts_with(at));
        there.map(|(_, state)| state.value.as_str()).collect()
    }

    /// How many pages the survey has, shown or not.
    pub fn pages(&self) -> usize {
        self.instrument.definition.pages().len()
    }

    /// A question as this person is asked it.
    pub fn question(&self, question: &Question) -> Question {
        let mut asked = question.clone();
        let here = Some(&question.id);
        asked.label = self.piped(&asked.label, here);
        asked.hint = self.piped(&asked.hint, here);
        if let Some(alt) = asked.picture.as_mut().and_then(|picture| picture.alt.as_mut()) {
            *alt = alt.only(self.reading, &self.languages);
        }
        asked.required = question.required || self.needs(question);
        let offered =
            |options: &mut Vec<Opt>| options.retain(|option| self.offers(&question.id, &option.code));
        match &mut asked.kind {
            Kind::Single { options, .. } | Kind::Ranking { options, .. } => offered(options),
            Kind::Several { options, min, .. } => {
                offered(options);
                // No more can be needed than there is to choose.
                let most = options.iter().filter(|option| !option.exclusive).count();
                *min = min.map(|min| min.min(u32::try_from(most).unwrap_or(u32::MAX))).filter(|min| *min > 0);
            }
            Kind::Matrix { rows, options, .. } => {
                offered(options);
                rows.retain(|row| self.offers_row(&question.id, &row.code));
            }
            _ => {}
        }
        super::order::shuffled(&mut asked, self.seed);
        for words in asked.kind.words_mut() {
            *words = self.piped(words, here);
        }
        asked
    }

    pub(super) fn needs(&self, question: &Question) -> bool {
        let needed = |state: Option<&State>| state.is_some_and(|state| state.required);
        question.columns().iter().any(|column| needed(self.state(&column.id)))
            || needed(self.state_in(&self.instrument.map.questions, &question.id))
    }

    /// Reads the answers of one page, counted from 0, by what is asked.
    ///
    /// # Errors
    /// Every answer that is missing, wrong, or breaks a rule.
    pub fn read_page(&self, at: usize) -> Result<Answers, Errors> {
        let mut answers = Answers::default();
        let mut errors = Errors::none();
        for spot in self.spots(at) {
            let question = &spot.question.in_instance(&spot.at);
            if !self.has_answers(question, &question.id) {
                continue;
            }
            if let Kind::Calculation { .. } = question.kind {
                let value = self.value(&question.id);
                if !value.is_empty() {
                    let text = value.chars().take(4000).collect();
                    answers.0.insert(question.id.clone(), Answer::Text(text));
                }
                continue;
            }
            let asked = self.question(question);
            let mut sheet = Sheet::new(&asked, self.typed, self.lang);
            sheet.read();
            let refused = self.refused(&asked, &sheet);
            if question.kind == Kind::Hidden {
                // Nobody typed it, so nobody can mend it: what the address brought counts when it is good.
                if sheet.wrong.is_empty() && refused.is_empty() {
                    answers.0.extend(sheet.answers);
                }
                continue;
            }
            if !refused.is_empty() {
                let words = self.piped(&question.rules.constraint_message, Some(&question.id));
                for field in refused {
                    errors.push_words(field, "error-survey-constraint", words.clone());
                }
                continue;
            }
            answers.0.extend(sheet.answers);
            for wrong in sheet.wrong {
                push_wrong(&mut errors, wrong);
            }
        }
        if errors.is_empty() { Ok(answers) } else { Err(errors) }
    }

    /// The fields of answers that can be read and break the question's rule: of those that are shown, so that the mistake is seen.
    fn refused(&self, asked: &Question, sheet: &Sheet<'_>) -> Vec<String> {
        if sheet.answers.is_empty() || !sheet.wrong.is_empty() {
            return Vec::new();
        }
        let bad = |state: Option<&State>| state.is_some_and(|state| !state.acceptable);
        let columns = asked.columns();
        let broken = columns.iter().filter(|column| {
            sheet.answers.iter().any(|(id, _)| *id == column.id) && bad(self.state(&column.id))
        });
        let mut fields: Vec<String> = broken.map(|column| field_of(&column.id)).collect();
        if fields.is_empty() && bad(self.state_in(&self.instrument.map.questions, &asked.id)) {
            fields.extend(columns.first().map(|column| field_of(&column.id)));
        }
        fields
    }

    /// Reads the answers of every page that is asked.
    ///
    /// # Errors
    /// The first page with a mistake, counted from 0, and its mistakes.
    pub fn read_all(&self) -> Result<Answers, (usize, Errors)> {
        let mut answers = Answers::default();
        for at in 0..self.instrument.definition.pages().len() {
            let read = self.read_page(at).map_err(|errors| (at, errors))?;
            answers.0.extend(read.0);
        }
        Ok(answers)
    }
}
