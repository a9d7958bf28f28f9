//! What somebody typed, heard by the rules.

use super::Instrument;
use crate::form::{Errors, Typed};
use crate::lang::Lang;
use crate::surveys::logic::{Answers as Values, Outcome, Place, State, World, number_to_text, pipe};
use crate::surveys::read::{Sheet, field_of, push_wrong};
use crate::surveys::{Answer, Answers, Kind, Page, Question, QuestionId};
use crate::tag::Tag;
use crate::text::Translated;

/// What the answers depend on beside themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// The language of the page, which numbers are typed in.
    pub lang: Lang,
    /// The moment, the zone, chance.
    pub world: World,
}

/// What the rules come to for one person.
#[derive(Debug, Clone)]
pub struct Heard<'a> {
    pub(super) instrument: &'a Instrument,
    typed: &'a Typed,
    lang: Lang,
    seed: u64,
    outcome: Outcome,
}

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
        let outcome = self.program.run(&values, &setting.world);
        Heard { instrument: self, typed, lang: setting.lang, seed: setting.world.seed, outcome }
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
    let mut given: Vec<(i64, &str)> = places
        .iter()
        .filter_map(|(id, answer)| match answer {
            Answer::Scale(place) => Some((*place, id.as_str().split_once('.')?.1)),
            _ => None,
        })
        .collect();
    given.sort_unstable();
    given.into_iter().map(|(_, code)| code).collect::<Vec<_>>().join(" ")
}

impl Heard<'_> {
    /// What was typed.
    pub fn typed(&self) -> &Typed {
        self.typed
    }

    fn state(&self, item: Option<&usize>) -> Option<&State> {
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
        question.kind.code().is_visible() && self.is_relevant(&question.id)
    }

    /// Whether an option, or a row, is offered.
    pub fn offers(&self, question: &QuestionId, code: &str) -> bool {
        let item = self.instrument.map.options.get(&(question.clone(), code.to_owned()));
        item.is_none() || self.state(item).is_some_and(|state| state.relevant)
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
        Page {
            title: self.piped(&page.title),
            relevant: String::new(),
            questions: questions.map(|question| self.question(question)).collect(),
        }
    }

    /// A question as this person is asked it.
    pub fn question(&self, question: &Question) -> Question {
        let mut asked = question.clone();
        asked.label = self.piped(&asked.label);
        asked.hint = self.piped(&asked.hint);
        asked.required = question.required || self.needs(question);
        let keep = |code: &str| self.offers(&question.id, code);
        match &mut asked.kind {
            Kind::Single { options, .. } | Kind::Several { options, .. } | Kind::Ranking { options, .. } => {
                options.retain(|option| keep(&option.code));
            }
            Kind::Matrix { rows, .. } => rows.retain(|row| keep(&row.code)),
            _ => {}
        }
        super::order::shuffled(&mut asked, self.seed);
        for option in asked.kind.options_mut() {
            option.label = self.piped(&option.label);
        }
        asked
    }

    fn needs(&self, question: &Question) -> bool {
        question.columns().iter().any(|column| {
            self.state(self.instrument.map.values.get(&column.id)).is_some_and(|state| state.required)
        }) || self.state(self.instrument.map.questions.get(&question.id)).is_some_and(|state| state.required)
    }

    fn piped(&self, text: &Translated) -> Translated {
        let program = &self.instrument.program;
        text.tags().fold(Translated::default(), |piped, tag: Tag| {
            let words = text.exactly(tag).unwrap_or_default();
            if !words.contains("${") {
                return piped.with(tag, words);
            }
            piped.with(tag, pipe(words, program.form(), &self.outcome, &Place::new(0)))
        })
    }

    /// Reads the answers of one page, counted from 0, by what is asked.
    ///
    /// # Errors
    /// Every answer that is missing, wrong, or breaks a rule.
    pub fn read_page(&self, at: usize) -> Result<Answers, Errors> {
        let mut answers = Answers::default();
        let mut errors = Errors::none();
        let Some(page) = self.instrument.definition.pages().get(at) else { return Ok(answers) };
        for question in page.questions.iter().filter(|question| self.is_relevant(&question.id)) {
            let asked = self.question(question);
            if let Kind::Calculation { .. } = question.kind {
                let value = self.value(&question.id);
                if !value.is_empty() {
                    let text = value.chars().take(4000).collect();
                    answers.0.insert(question.id.clone(), Answer::Text(text));
                }
                continue;
            }
            let mut sheet = Sheet::new(&asked, self.typed, self.lang);
            sheet.read();
            let answered = !sheet.answers.is_empty();
            let good = self
                .state(self.instrument.map.questions.get(&question.id))
                .is_none_or(|state| state.acceptable);
            if answered && sheet.wrong.is_empty() && !good {
                let field = question
                    .columns()
                    .first()
                    .map_or_else(|| field_of(&question.id), |column| field_of(&column.id));
                let words = self.piped(&question.rules.constraint_message);
                errors.push_words(field, "error-survey-constraint", words);
                continue;
            }
            answers.0.extend(sheet.answers);
            for wrong in sheet.wrong {
                push_wrong(&mut errors, wrong);
            }
        }
        if errors.is_empty() { Ok(answers) } else { Err(errors) }
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

impl Kind {
    fn options_mut(&mut self) -> &mut [crate::surveys::Opt] {
        match self {
            Kind::Single { options, .. }
            | Kind::Several { options, .. }
            | Kind::Matrix { options, .. }
            | Kind::Ranking { options, .. } => options,
            _ => &mut [],
        }
    }
}
