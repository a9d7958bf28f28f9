//! Which rule looks at what, by the names of questions, groups and repeats.

use std::collections::BTreeSet;

use super::whole::texts_of;
use crate::surveys::interview::map::Owner;
use crate::surveys::interview::{Heard, Instrument};
use crate::surveys::logic::{Part, Piece, pieces};
use crate::surveys::{Page, Question, QuestionId};
use crate::text::Translated;

/// A rule, and the questions and sections it looks at.
struct Link {
    owner: Owner,
    part: Part,
    needs: BTreeSet<QuestionId>,
}

/// All of them.
pub(super) struct Links<'a> {
    instrument: &'a Instrument,
    links: Vec<Link>,
}

impl<'a> Links<'a> {
    pub fn of(instrument: &'a Instrument) -> Links<'a> {
        let link = |(item, part, needs): (usize, Part, crate::ordered::Set<usize>)| {
            let needs = needs.into_iter().filter_map(|need| instrument.named(need)).collect();
            Some(Link { owner: instrument.map.owner(item)?.clone(), part, needs })
        };
        Links { instrument, links: instrument.program.references().filter_map(link).collect() }
    }

    /// Everything whose value, or whose being asked, follows from these answers, themselves included.
    pub fn moved_by(&self, answered: BTreeSet<QuestionId>) -> BTreeSet<QuestionId> {
        let mut moved = answered;
        loop {
            let before = moved.len();
            let further: Vec<QuestionId> = self
                .links
                .iter()
                .filter(|link| !matches!(link.part, Part::Constraint | Part::Required))
                .filter(|link| !link.needs.is_disjoint(&moved))
                .flat_map(|link| self.under(&link.owner))
                .collect();
            moved.extend(further);
            if moved.len() == before {
                return moved;
            }
        }
    }

    /// Whether something on a page, counted from 0, follows from what is in `moved`: whether it is asked, is needed, is offered, or
    /// how often.
    pub fn move_page(&self, at: usize, page: &Page, moved: &BTreeSet<QuestionId>) -> bool {
        let here = |owner: &Owner| match owner {
            Owner::Page(of) => *of == at,
            Owner::Question(id) | Owner::Option(id, _) => page.questions.iter().any(|of| of.id == *id),
            Owner::Section(id) => page.sections.iter().any(|of| of.id == *id),
            Owner::Ends(_) | Owner::Quota(_) => false,
        };
        self.links.iter().any(|link| {
            !matches!(link.part, Part::Constraint | Part::Calculation)
                && here(&link.owner)
                && !link.needs.is_disjoint(moved)
        })
    }

    /// The repeats that are asked as often as something in `moved` says.
    pub fn counted_by(&self, moved: &BTreeSet<QuestionId>) -> BTreeSet<QuestionId> {
        let counted = self.links.iter().filter_map(|link| match &link.owner {
            Owner::Section(id) if link.part == Part::RepeatCount && !link.needs.is_disjoint(moved) => {
                Some(id.clone())
            }
            _ => None,
        });
        counted.collect()
    }

    /// These questions and sections with all that it takes to say whether they are asked, and what their values are.
    pub fn with_needs(&self, names: BTreeSet<QuestionId>) -> BTreeSet<QuestionId> {
        let pages = self.instrument.definition.pages();
        let mut needed = names;
        loop {
            let before = needed.len();
            let last = pages.iter().rposition(|page| holds(page, &needed));
            for page in pages.iter().take(last.unwrap_or(0)) {
                // Whether it ends the survey depends on whether it is shown, and so on everything on it.
                if !page.ends.trim().is_empty() {
                    needed.extend(names_on(page).cloned());
                }
            }
            for page in pages {
                let inside = page.questions.iter().filter(|question| needed.contains(&question.id));
                let inside = inside.filter_map(|question| question.section.as_ref());
                let parents = page.sections.iter().filter(|section| needed.contains(&section.id));
                let outside: Vec<QuestionId> =
                    inside.chain(parents.filter_map(|section| section.parent.as_ref())).cloned().collect();
                needed.extend(outside);
            }
            for link in self.links.iter().filter(|link| link.part != Part::Constraint) {
                let counts = match &link.owner {
                    Owner::Page(at) => pages.get(*at).is_some_and(|page| holds(page, &needed)),
                    Owner::Ends(at) => last.is_some_and(|last| *at < last),
                    Owner::Section(id) | Owner::Question(id) | Owner::Option(id, _) => needed.contains(id),
                    Owner::Quota(_) => false,
                };
                if counts {
                    needed.extend(link.needs.iter().cloned());
                }
            }
            if needed.len() == before {
                return needed;
            }
        }
    }

    fn under(&self, owner: &Owner) -> Vec<QuestionId> {
        let pages = self.instrument.definition.pages();
        match owner {
            Owner::Question(id) | Owner::Option(id, _) => vec![id.clone()],
            Owner::Page(at) => pages.get(*at).into_iter().flat_map(names_on).cloned().collect(),
            // What was answered behind an end does not count.
            Owner::Ends(at) => pages.iter().skip(at + 1).flat_map(names_on).cloned().collect(),
            Owner::Section(id) => {
                let within = |page: &Page, of: Option<&QuestionId>| {
                    page.around(of).iter().any(|around| around.id == *id)
                };
                let on = |page: &'a Page| {
                    let questions = page.questions.iter().filter(|of| within(page, of.section.as_ref()));
                    let sections = page.sections.iter().filter(|of| within(page, Some(&of.id)));
                    questions.map(|of| &of.id).chain(sections.map(|of| &of.id)).cloned().collect::<Vec<_>>()
                };
                pages.iter().flat_map(on).collect()
            }
            Owner::Quota(_) => Vec::new(),
        }
    }
}

impl Heard<'_> {
    /// Everything that follows from what is answered on a page.
    pub(super) fn moved(&self, page: &Page, links: &Links<'_>) -> BTreeSet<QuestionId> {
        let answered = page.questions.iter().filter(|question| question.kind.code().is_asked());
        links.moved_by(answered.map(|question| question.id.clone()).collect())
    }

    /// What is named in the texts of a page.
    pub(super) fn named_on(&self, page: &Page) -> BTreeSet<QuestionId> {
        texts_of(page).into_iter().flat_map(|(.., text)| self.named_in(text)).collect()
    }

    fn named_in(&self, text: &Translated) -> BTreeSet<QuestionId> {
        let items =
            self.names_in(text).into_iter().flat_map(|name| self.instrument.program.form().named(name));
        items.filter_map(|item| self.instrument.named(*item)).collect()
    }

    pub(super) fn names_in<'t>(&self, text: &'t Translated) -> Vec<&'t str> {
        let text = text.pick_among(self.reading, &self.languages).text;
        let name = |piece: Piece<'t>| match piece {
            Piece::Name(name) => Some(name),
            Piece::Text(_) => None,
        };
        pieces(text).into_iter().filter_map(name).collect()
    }
}

impl Instrument {
    /// The question or section that an item belongs to.
    fn named(&self, item: usize) -> Option<QuestionId> {
        match self.map.owner(item)? {
            Owner::Question(id) | Owner::Option(id, _) | Owner::Section(id) => Some(id.clone()),
            Owner::Page(_) | Owner::Ends(_) | Owner::Quota(_) => None,
        }
    }
}

fn names_on(page: &Page) -> impl Iterator<Item = &QuestionId> {
    page.questions.iter().map(|of: &Question| &of.id).chain(page.sections.iter().map(|of| &of.id))
}

/// Whether something of these names stands on a page.
pub(super) fn holds(page: &Page, names: &BTreeSet<QuestionId>) -> bool {
    names_on(page).any(|id| names.contains(id))
}
