//! The part of a survey that one page needs.

use std::collections::BTreeSet;

use super::Live;
use super::links::{Links, holds};
use super::whole::texts_of;
use crate::surveys::interview::{Heard, Instrument, Setting};
use crate::surveys::logic::World;
use crate::surveys::{Definition, Kind, Look, Page, Question, QuestionId, ScaleLook};
use crate::text::Translated;

impl Heard<'_> {
    /// What the browser needs to hear a page, counted from 0, while it is answered; nothing where nothing on it can change by its
    /// own answers, and where the browser would come to something else.
    pub fn live(&self, at: usize) -> Option<Live> {
        let page = self.instrument.definition.pages().get(at)?;
        let links = Links::of(self.instrument);
        let moved = self.moved(page, &links);
        let named = self.named_on(page);
        if !links.move_page(at, page, &moved) && named.is_disjoint(&moved) {
            return None;
        }
        // How many places there are to rank for follows from how many things there are; nothing in the browser draws them anew.
        if page.questions.iter().any(ranks_what_comes_and_goes) {
            return None;
        }
        let definition = self.excerpt(at, &named, &links);
        // The bits that `uuid()` is made of are never shown, not even to the person's own browser; patterns weigh too much for it.
        let unknown = |rule: &str| rule.contains("uuid") || rule.contains("regex");
        if definition.pages().iter().flat_map(rules_of).any(unknown) {
            return None;
        }
        let setting = Setting {
            lang: self.lang,
            reading: self.reading,
            languages: self.languages.clone(),
            world: World { entropy: [0, 0], ..self.world.clone() },
        };
        let live = Live { page: at, definition, setting };
        // What cannot be written for the browser, or not be understood there, is left to the server.
        let understood = Live::read(&live.write()).as_ref() == Some(&live);
        let there = Instrument::new(live.definition.clone()).ok()?;
        (understood && self.names_the_same(page, &there)).then_some(live)
    }

    /// Whether the names in a page's texts are those of something in both surveys, or in neither: what has a name and is no question
    /// has no answer, and is not in the excerpt.
    fn names_the_same(&self, page: &Page, there: &Instrument) -> bool {
        let known = |of: &Instrument, name: &str| !of.program.form().named(name).is_empty();
        texts_of(page)
            .into_iter()
            .flat_map(|(.., text)| self.names_in(text))
            .all(|name| known(self.instrument, name) == known(there, name))
    }

    fn excerpt(&self, at: usize, named: &BTreeSet<QuestionId>, links: &Links<'_>) -> Definition {
        let mut pages = self.instrument.definition.pages().to_vec();
        let here = pages.get(at).into_iter().flat_map(|page| {
            let sections = page.sections.iter().map(|section| section.id.clone());
            page.questions.iter().map(|question| question.id.clone()).chain(sections)
        });
        let needed = links.with_needs(here.chain(named.iter().cloned()).collect());
        let labels = pages.iter().flat_map(rules_of).any(|rule| rule.contains("choice-name"));
        let last = pages.iter().rposition(|page| holds(page, &needed));
        for (turn, page) in pages.iter_mut().enumerate() {
            page.title = Translated::default();
            page.shuffled = false;
            page.questions.retain(|question| needed.contains(&question.id));
            // No rule looks at a picture.
            page.questions.iter_mut().for_each(|question| question.picture = None);
            page.sections.retain(|section| needed.contains(&section.id));
            // Of the rest of the survey nothing is left that this page could notice.
            if page.questions.is_empty() && page.sections.is_empty() {
                page.relevant.clear();
            }
            // An end takes away what was answered behind it.
            if last.is_none_or(|last| turn >= last) {
                page.ends.clear();
            }
            for section in &mut page.sections {
                section.shuffled = false;
                for words in [&mut section.title, &mut section.hint] {
                    *words = self.kept(words, turn == at);
                }
            }
            for question in &mut page.questions {
                self.strip(question, turn == at, labels || named.contains(&question.id));
            }
        }
        pages.truncate(last.map_or(0, |last| last + 1));
        Definition::new(pages)
    }

    /// Leaves out the words that nobody would miss, and what only the server judges by.
    fn strip(&self, question: &mut Question, here: bool, labels: bool) {
        question.shuffled = false;
        match &mut question.kind {
            Kind::Single { look, .. } => *look = Look::default(),
            Kind::Scale { look, between, .. } => (*look, *between) = (ScaleLook::default(), Vec::new()),
            Kind::Number { slider, .. } => *slider = None,
            // Which files are taken, only the server knows.
            Kind::File { .. } => question.kind = Kind::any_file(),
            _ => {}
        }
        question.rules.constraint.clear();
        question.rules.constraint_message = Translated::default();
        for words in [&mut question.label, &mut question.hint] {
            *words = self.kept(words, here);
        }
        if question.rules.filter.trim().is_empty() {
            for option in question.kind.options_mut() {
                option.columns = Default::default();
            }
        }
        let ends = question.kind.ends().is_some() || matches!(question.kind, Kind::Number { .. });
        for words in question.kind.words_mut() {
            *words = if labels && !ends { self.one(words) } else { Translated::default() };
        }
    }

    /// A text of this page, when answers stand in it.
    fn kept(&self, words: &Translated, here: bool) -> Translated {
        if here && self.holds_answers(words) { self.one(words) } else { Translated::default() }
    }

    fn one(&self, words: &Translated) -> Translated {
        words.only(self.reading, &self.languages)
    }
}

fn ranks_what_comes_and_goes(question: &Question) -> bool {
    let depends = |rule: &str| !rule.trim().is_empty();
    matches!(question.kind, Kind::Ranking { .. })
        && (depends(&question.rules.filter)
            || question.kind.options().iter().any(|option| depends(&option.relevant)))
}

fn rules_of(page: &Page) -> Vec<&str> {
    let mut rules = vec![page.relevant.as_str(), page.ends.as_str()];
    for section in &page.sections {
        rules.push(&section.relevant);
        rules.extend(section.repeat.as_ref().map(|repeat| repeat.count.as_str()));
    }
    for question in &page.questions {
        let own = &question.rules;
        rules.extend([own.relevant.as_str(), own.required.as_str(), own.filter.as_str()]);
        if let Kind::Calculation { formula } = &question.kind {
            rules.push(formula);
        }
        let listed = question.kind.options().iter().chain(question.kind.rows());
        rules.extend(listed.map(|option| option.relevant.as_str()));
    }
    rules
}
