//! The part of a survey that one page needs.

use std::collections::BTreeSet;

use super::Live;
use crate::surveys::interview::{Heard, Instrument, Setting};
use crate::surveys::logic::{Part, Piece, World, pieces};
use crate::surveys::{Definition, Kind, Look, Page, Question, QuestionId, ScaleLook};
use crate::text::Translated;

/// What a rule belongs to.
#[derive(PartialEq)]
enum Owner {
    Page(usize),
    Question(QuestionId),
}

/// A rule, and the questions it looks at.
struct Link {
    owner: Owner,
    part: Part,
    needs: BTreeSet<QuestionId>,
}

impl Heard<'_> {
    /// What the browser needs to hear a page, counted from 0, while it is answered; nothing where nothing on it can change by its
    /// own answers, and where the browser would come to something else.
    pub fn live(&self, at: usize) -> Option<Live> {
        let links = self.instrument.links();
        let page = self.instrument.definition.pages().get(at)?;
        if !self.turns(at, page, &links) {
            return None;
        }
        let definition = self.excerpt(at, page, &links);
        let rules = definition.pages().iter().flat_map(rules_of);
        // The bits that `uuid()` is made of are never shown, not even to the person's own browser.
        if rules.into_iter().any(|rule| rule.contains("uuid")) {
            return None;
        }
        let setting = Setting {
            lang: self.lang,
            reading: self.reading,
            languages: self.languages.clone(),
            world: World { entropy: [0, 0], ..self.world.clone() },
        };
        let live = Live { page: at, definition, setting };
        // What cannot be written for the browser, or not be understood there, is left to the server: groups and repeats, early ends,
        // filters and the columns of options among it.
        let understood = Live::read(&live.write()).as_ref() == Some(&live);
        let there = Instrument::new(live.definition.clone()).ok()?;
        (understood && self.names_the_same(page, &there)).then_some(live)
    }

    /// Whether the names in a page's texts are those of something in both surveys, or in neither: what has a name and is no question
    /// has no answer, and is not in the excerpt.
    fn names_the_same(&self, page: &Page, there: &Instrument) -> bool {
        let known = |of: &Instrument, name: &str| !of.program.form().named(name).is_empty();
        page.questions
            .iter()
            .flat_map(texts_of)
            .flat_map(|text| self.names_in(text))
            .all(|name| known(self.instrument, name) == known(there, name))
    }

    /// Whether something on the page can change by what is answered on it.
    fn turns(&self, at: usize, page: &Page, links: &[Link]) -> bool {
        let answered = page.questions.iter().filter(|question| question.kind.code().is_asked());
        let mut moved: BTreeSet<QuestionId> = answered.map(|question| question.id.clone()).collect();
        let moves = |moved: &BTreeSet<QuestionId>, link: &Link| !link.needs.is_disjoint(moved);
        loop {
            let before = moved.len();
            let further = links
                .iter()
                .filter(|link| matches!(link.part, Part::Relevant | Part::Calculation) && moves(&moved, link))
                .flat_map(|link| self.instrument.questions_of(&link.owner))
                .collect::<Vec<_>>();
            moved.extend(further);
            if moved.len() == before {
                break;
            }
        }
        let here = |owner: &Owner| match owner {
            Owner::Page(page) => *page == at,
            Owner::Question(id) => page.questions.iter().any(|question| question.id == *id),
        };
        let by_rule = links.iter().any(|link| {
            matches!(link.part, Part::Relevant | Part::Required) && here(&link.owner) && moves(&moved, link)
        });
        by_rule
            || page.questions.iter().flat_map(texts_of).any(|text| !self.named_in(text).is_disjoint(&moved))
    }

    fn excerpt(&self, at: usize, page: &Page, links: &[Link]) -> Definition {
        let mut needed: BTreeSet<QuestionId> =
            page.questions.iter().map(|question| question.id.clone()).collect();
        let named: BTreeSet<QuestionId> =
            page.questions.iter().flat_map(texts_of).flat_map(|text| self.named_in(text)).collect();
        needed.extend(named.iter().cloned());
        loop {
            let before = needed.len();
            for link in links.iter().filter(|link| link.part != Part::Constraint) {
                if self.instrument.questions_of(&link.owner).iter().any(|id| needed.contains(id)) {
                    needed.extend(link.needs.iter().cloned());
                }
            }
            if needed.len() == before {
                break;
            }
        }
        let mut pages = self.instrument.definition.pages().to_vec();
        let labels = pages.iter().flat_map(rules_of).any(|rule| rule.contains("choice-name"));
        let holds = |page: &Page| page.questions.iter().any(|question| needed.contains(&question.id));
        let last = pages.iter().rposition(holds);
        for (turn, page) in pages.iter_mut().enumerate() {
            page.title = Translated::default();
            page.shuffled = false;
            page.questions.retain(|question| needed.contains(&question.id));
            // Of the rest of the survey nothing is left that this page could notice: it knows no rule by the name of a section, or
            // the excerpt would not hold together.
            if page.questions.is_empty() {
                page.relevant.clear();
                page.sections.clear();
            }
            // An end takes away what was answered behind it.
            if last.is_some_and(|last| turn >= last) {
                page.ends.clear();
            }
            for question in &mut page.questions {
                self.strip(question, turn == at, labels || named.contains(&question.id));
            }
        }
        Definition::new(pages)
    }

    /// Leaves out the words that nobody would miss, and what only the server judges by.
    fn strip(&self, question: &mut Question, here: bool, labels: bool) {
        question.shuffled = false;
        match &mut question.kind {
            Kind::Single { look, .. } => *look = Look::default(),
            Kind::Scale { look, between, .. } => (*look, *between) = (ScaleLook::default(), Vec::new()),
            Kind::Number { slider, .. } => *slider = None,
            _ => {}
        }
        question.rules.constraint.clear();
        question.rules.constraint_message = Translated::default();
        let one = |words: &Translated| words.only(self.reading, &self.languages);
        for words in [&mut question.label, &mut question.hint] {
            *words = if here && self.holds_answers(words) { one(words) } else { Translated::default() };
        }
        let ends = question.kind.ends().is_some() || matches!(question.kind, Kind::Number { .. });
        for words in question.kind.words_mut() {
            *words = if labels && !ends { one(words) } else { Translated::default() };
        }
    }

    /// The questions whose answers stand in a text.
    fn named_in(&self, text: &Translated) -> BTreeSet<QuestionId> {
        let items =
            self.names_in(text).into_iter().flat_map(|name| self.instrument.program.form().named(name));
        items.filter_map(|item| self.instrument.map.question_of(*item)).collect()
    }

    fn names_in<'t>(&self, text: &'t Translated) -> Vec<&'t str> {
        let text = text.pick_among(self.reading, &self.languages).text;
        let name = |piece: Piece<'t>| match piece {
            Piece::Name(name) => Some(name),
            Piece::Text(_) => None,
        };
        pieces(text).into_iter().filter_map(name).collect()
    }
}

impl Instrument {
    fn links(&self) -> Vec<Link> {
        let owner = |item: usize| match self.map.question_of(item) {
            Some(id) => Some(Owner::Question(id)),
            None => self.map.pages.iter().position(|group| *group == item).map(Owner::Page),
        };
        let link = |(item, part, needs): (usize, Part, crate::ordered::Set<usize>)| {
            let needs = needs.into_iter().filter_map(|need| self.map.question_of(need)).collect();
            Some(Link { owner: owner(item)?, part, needs })
        };
        self.program.references().filter_map(link).collect()
    }

    fn questions_of(&self, owner: &Owner) -> Vec<QuestionId> {
        match owner {
            Owner::Question(id) => vec![id.clone()],
            Owner::Page(at) => {
                let page = self.definition.pages().get(*at);
                page.into_iter()
                    .flat_map(|page| &page.questions)
                    .map(|question| question.id.clone())
                    .collect()
            }
        }
    }
}

fn texts_of(question: &Question) -> impl Iterator<Item = &Translated> {
    [&question.label, &question.hint].into_iter()
}

fn rules_of(page: &Page) -> Vec<&str> {
    let mut rules = vec![page.relevant.as_str()];
    for question in &page.questions {
        rules.extend([question.rules.relevant.as_str(), question.rules.required.as_str()]);
        if let Kind::Calculation { formula } = &question.kind {
            rules.push(formula);
        }
        let listed = question.kind.options().iter().chain(question.kind.rows());
        rules.extend(listed.map(|option| option.relevant.as_str()));
    }
    rules
}
