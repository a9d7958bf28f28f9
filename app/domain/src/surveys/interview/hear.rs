//! What somebody typed, heard by the rules.

use super::Instrument;
use super::order::mix;
use crate::form::{Errors, Typed};
use crate::lang::Lang;
use crate::ordered::Set;
use crate::surveys::logic::{Answers as Values, Outcome, Place, State, World, number_to_text};
use crate::surveys::read::{Sheet, field_of, push_wrong};
use crate::surveys::{Answer, Answers, Kind, Opt, Page, Question, QuestionId};
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
    typed: &'a Typed,
    pub(super) lang: Lang,
    pub(super) seed: u64,
    pub(super) world: World,
    outcome: Outcome,
}

/// How often answers to what cannot be chosen are taken away: each time other rules may come to something else.
const MOST_TURNS: usize = 8;

impl Instrument {
    /// Runs the rules over everything that was typed so far. What cannot be read counts as not answered.
    pub fn hear<'a>(&'a self, typed: &'a Typed, setting: &Setting) -> Heard<'a> {
        let mut values = Values::new();
        for question in self.definition.questions() {
            let mut sheet = Sheet::new(question, typed, setting.lang);
            sheet.read();
            let ranked = matches!(question.kind, Kind::Ranking { .. });
            if ranked && let Some(item) = self.map.values.get(&question.id) {
                values.set(Place::new(*item), in_order(&sheet.answers));
                continue;
            }
            for (id, answer) in &sheet.answers {
                if let Some(item) = self.map.values.get(id) {
                    values.set(Place::new(*item), text_of(answer));
                }
            }
        }
        let mut heard = Heard {
            instrument: self,
            reading: setting.reading,
            languages: setting.languages.clone(),
            typed,
            lang: setting.lang,
            seed: setting.world.seed,
            world: setting.world.clone(),
            outcome: self.program.run(&values, &setting.world),
        };
        for _ in 0..MOST_TURNS {
            // Where nothing is left to choose nobody has chosen anything, whatever was typed.
            let unasked: Vec<usize> = self
                .definition
                .questions()
                .filter(|question| heard.is_relevant(&question.id) && !heard.has_choice(question))
                .flat_map(|question| heard.answered_items(question))
                .collect();
            if unasked.is_empty() {
                break;
            }
            unasked.into_iter().for_each(|item| values.set(Place::new(item), ""));
            heard.outcome = self.program.run(&values, &setting.world);
        }
        heard
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

    pub(super) fn state(&self, item: Option<&usize>) -> Option<&State> {
        self.outcome.state(&Place::new(*item?))
    }

    /// Whether a page, counted from 0, is shown: it is relevant, and something on it is for the person to see.
    pub fn shows_page(&self, at: usize) -> bool {
        let page = self.instrument.definition.pages().get(at);
        page.is_some_and(|page| page.questions.iter().any(|question| self.shows(question)))
    }

    /// Whether a question is part of this person's survey, asked or not.
    pub fn is_relevant(&self, question: &QuestionId) -> bool {
        self.state(self.instrument.map.questions.get(question)).is_some_and(|state| state.relevant)
    }

    /// Whether a question is shown.
    pub fn shows(&self, question: &Question) -> bool {
        question.kind.code().is_visible() && self.has_answers(question)
    }

    /// Whether it is relevant, and there is something to choose where something is chosen.
    fn has_answers(&self, question: &Question) -> bool {
        self.is_relevant(&question.id) && self.has_choice(question)
    }

    fn has_choice(&self, question: &Question) -> bool {
        let options = || question.kind.options().iter().any(|option| self.offers(&question.id, &option.code));
        match &question.kind {
            Kind::Single { .. } | Kind::Several { .. } | Kind::Ranking { .. } => options(),
            Kind::Matrix { rows, .. } => {
                options() && rows.iter().any(|row| self.offers_row(&question.id, &row.code))
            }
            _ => true,
        }
    }

    /// The items of a question that have a value.
    fn answered_items(&self, question: &Question) -> Vec<usize> {
        let own = self.instrument.map.values.get(&question.id).copied();
        let columns = question.columns();
        let parts = columns.iter().filter_map(|column| self.instrument.map.values.get(&column.id).copied());
        let has_value = |item: &usize| self.state(Some(item)).is_some_and(|state| !state.value.is_empty());
        own.into_iter().chain(parts).filter(has_value).collect()
    }

    /// Whether an option is offered.
    pub fn offers(&self, question: &QuestionId, code: &str) -> bool {
        self.holds(self.instrument.map.options.get(&(question.clone(), code.to_owned())))
    }

    /// Whether a row of a matrix is asked.
    pub fn offers_row(&self, question: &QuestionId, code: &str) -> bool {
        self.holds(self.instrument.map.rows.get(&(question.clone(), code.to_owned())))
    }

    /// Whether something that has a rule is relevant; it is when there is no rule.
    fn holds(&self, item: Option<&usize>) -> bool {
        item.is_none() || self.state(item).is_some_and(|state| state.relevant)
    }

    /// The rules that could not be evaluated, by the question they belong to and the column of an XLSForm they would stand in.
    pub fn failures(&self) -> impl Iterator<Item = (Option<QuestionId>, &'static str)> {
        let question = |item| self.instrument.map.question_of(item);
        self.outcome.failures.iter().map(move |failure| (question(failure.place.item), failure.part.column()))
    }

    /// The value of a question as expressions see it; blank when it has none.
    pub fn value(&self, question: &QuestionId) -> &str {
        self.state(self.instrument.map.values.get(question)).map_or("", |state| state.value.as_str())
    }

    /// How many pages the survey has, shown or not.
    pub fn pages(&self) -> usize {
        self.instrument.definition.pages().len()
    }

    /// A page as this person sees it: only what is asked, earlier answers in the texts.
    pub fn page(&self, at: usize) -> Page {
        let Some(page) = self.instrument.definition.pages().get(at) else { return Page::default() };
        let questions =
            page.questions.iter().filter(|question| self.shows(question) || question.kind == Kind::Hidden);
        let mut questions: Vec<Question> = questions.map(|question| self.question(question)).collect();
        if page.shuffled {
            mix(&mut questions, at, self.seed);
        }
        Page { title: self.piped(&page.title), questions, ..Page::default() }
    }

    /// A question as this person is asked it.
    pub fn question(&self, question: &Question) -> Question {
        let mut asked = question.clone();
        asked.label = self.piped(&asked.label);
        asked.hint = self.piped(&asked.hint);
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
            *words = self.piped(words);
        }
        asked
    }

    pub(super) fn needs(&self, question: &Question) -> bool {
        question.columns().iter().any(|column| {
            self.state(self.instrument.map.values.get(&column.id)).is_some_and(|state| state.required)
        }) || self.state(self.instrument.map.questions.get(&question.id)).is_some_and(|state| state.required)
    }

    /// Reads the answers of one page, counted from 0, by what is asked.
    ///
    /// # Errors
    /// Every answer that is missing, wrong, or breaks a rule.
    pub fn read_page(&self, at: usize) -> Result<Answers, Errors> {
        let mut answers = Answers::default();
        let mut errors = Errors::none();
        let Some(page) = self.instrument.definition.pages().get(at) else { return Ok(answers) };
        for question in page.questions.iter().filter(|question| self.has_answers(question)) {
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
                let words = self.piped(&question.rules.constraint_message);
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
        let bad = |item: Option<&usize>| self.state(item).is_some_and(|state| !state.acceptable);
        let columns = asked.columns();
        let map = &self.instrument.map;
        let broken = columns.iter().filter(|column| {
            sheet.answers.iter().any(|(id, _)| *id == column.id) && bad(map.values.get(&column.id))
        });
        let mut fields: Vec<String> = broken.map(|column| field_of(&column.id)).collect();
        if fields.is_empty() && bad(map.questions.get(&asked.id)) {
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
