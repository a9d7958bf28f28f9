//! Which groups and repeats stand on a page, without drawing it up.

use super::Heard;
use super::asked::Times;
use crate::surveys::{Kind, Node, QuestionId, Section};

/// A group or repeat that stands on a page.
pub(super) struct Stands<'a> {
    /// As it is defined.
    pub section: &'a Section,
    /// Its name, in the instance of the repeats around it.
    pub id: QuestionId,
    /// How a person changes the number of instances, when it is a repeat.
    pub repeat: Option<Times>,
    /// The instances in which something stands, when it is a repeat.
    pub instances: Vec<Vec<u32>>,
}

impl Heard<'_> {
    /// Every group and repeat that stands on a page, counted from 0, from the inside out.
    pub(super) fn each_section(&self, at: usize, visit: &mut dyn FnMut(&Stands<'_>)) {
        let page = self.instrument.definition.pages().get(at);
        if let Some(page) = page.filter(|page| !page.sections.is_empty()) {
            self.something_stands(&page.tree(), &[], visit);
        }
    }

    /// Whether a page has a repeat on it that a person may begin.
    pub(super) fn offers_repeat(&self, at: usize) -> bool {
        let mut offers = false;
        self.each_section(at, &mut |stands| offers |= stands.repeat.is_some_and(|times| times.more));
        offers
    }

    fn something_stands(
        &self,
        nodes: &[Node<'_>],
        around: &[u32],
        visit: &mut dyn FnMut(&Stands<'_>),
    ) -> bool {
        let mut something = false;
        for node in nodes {
            something |= match node {
                Node::Question(question) => {
                    (question.kind.code().is_visible() || matches!(question.kind, Kind::Hidden))
                        && self.has_answers(question, &question.id.at(around))
                }
                Node::Section(section, inside) => self.section_stands(section, inside, around, visit),
            };
        }
        something
    }

    fn section_stands(
        &self,
        section: &Section,
        inside: &[Node<'_>],
        around: &[u32],
        visit: &mut dyn FnMut(&Stands<'_>),
    ) -> bool {
        let id = section.id.at(around);
        let Some(repeat) = &section.repeat else {
            let stands = self.is_asked(&id) && self.something_stands(inside, around, visit);
            if stands {
                visit(&Stands { section, id, repeat: None, instances: Vec::new() });
            }
            return stands;
        };
        let mut instances = self.instances(section, around);
        let times = Times::of(repeat, instances.len());
        let begun = !instances.is_empty();
        instances.retain(|at| self.something_stands(inside, at, visit));
        let stands = if begun { !instances.is_empty() } else { times.more && self.opens(&id) };
        if stands {
            visit(&Stands { section, id, repeat: Some(times), instances });
        }
        stands
    }
}
