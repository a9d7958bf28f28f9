//! A page with everything that could stand on it, for a browser that shows and hides.

use std::collections::BTreeSet;

use super::links::Links;
use crate::surveys::interview::Heard;
use crate::surveys::interview::asked::{Asked, Part, Times};
use crate::surveys::interview::order::{mix, mix_section, shuffled};
use crate::surveys::repeats::typed_count;
use crate::surveys::{Kind, Node, Page, Question, QuestionId, Section};

/// So many instances of a repeat are there from the beginning when answers on the same page say how many are asked; for more, the
/// page is sent.
const MOST_BEFOREHAND: u32 = 10;

impl Heard<'_> {
    /// A page with everything that could stand on it, in the order it has; earlier answers in the texts.
    pub fn whole(&self, at: usize) -> Vec<Part> {
        let Some(page) = self.instrument.definition.pages().get(at) else { return Vec::new() };
        let links = Links::of(self.instrument);
        let counted = links.counted_by(&self.moved(page, &links));
        let mut nodes = page.tree();
        if page.shuffled {
            mix(&mut nodes, at, self.seed);
        }
        self.everything(nodes, &[], &counted)
    }

    /// The names of the texts of a page in which answers stand, whatever the instance.
    pub fn texts_with_answers(&self, at: usize) -> BTreeSet<String> {
        let Some(page) = self.instrument.definition.pages().get(at) else { return BTreeSet::new() };
        texts_of(page)
            .into_iter()
            .filter(|(.., words)| self.holds_answers(words))
            .map(|(id, name, _)| format!("{id}/{name}"))
            .collect()
    }

    fn everything(&self, nodes: Vec<Node<'_>>, around: &[u32], counted: &BTreeSet<QuestionId>) -> Vec<Part> {
        let part = |node: Node<'_>| match node {
            Node::Question(question) => {
                let hidden =
                    || matches!(question.kind, Kind::Hidden) && self.is_relevant(&question.id.at(around));
                let stands = question.kind.code().is_visible() || hidden();
                stands
                    .then(|| self.whole_question(&question.in_instance(around)))
                    .map(Box::new)
                    .map(Part::Question)
            }
            Node::Section(section, inside) => {
                Some(Part::Section(self.whole_section(section, &inside, around, counted)))
            }
        };
        nodes.into_iter().filter_map(part).collect()
    }

    fn whole_section(
        &self,
        section: &Section,
        inside: &[Node<'_>],
        around: &[u32],
        counted: &BTreeSet<QuestionId>,
    ) -> Asked {
        let id = section.id.at(around);
        let within = |at: &[u32]| {
            let mut nodes = inside.to_vec();
            if section.shuffled {
                mix_section(&mut nodes, &section.id, self.seed);
            }
            self.everything(nodes, at, counted)
        };
        let (title, hint) = (self.piped(&section.title, Some(&id)), self.piped(&section.hint, Some(&id)));
        let Some(repeat) = &section.repeat else {
            return Asked { id, title, hint, parts: vec![within(around)], repeat: None };
        };
        let there = self.instances(section, around).len();
        let mut count = u32::try_from(there).unwrap_or(u32::MAX);
        if there == 0 && repeat.count.trim().is_empty() {
            count = typed_count(section, inside, around, self.typed());
        }
        if around.is_empty() && counted.contains(&section.id) {
            count = count.max(MOST_BEFOREHAND);
        }
        let parts: Vec<Vec<Part>> = (1..=count).map(|number| within(&[around, &[number]].concat())).collect();
        let times = Times::of(repeat, parts.len());
        Asked { id, title, hint, parts, repeat: Some(times) }
    }

    fn whole_question(&self, question: &Question) -> Question {
        let asked = self.question(question);
        let mut whole = question.clone();
        shuffled(&mut whole, self.seed);
        let here = Some(&question.id);
        for words in whole.kind.words_mut() {
            *words = self.piped(words, here);
        }
        // No more can be needed than there is to choose now.
        if let (Kind::Several { min, .. }, Kind::Several { min: now, .. }) = (&mut whole.kind, &asked.kind) {
            *min = *now;
        }
        Question { kind: whole.kind, ..asked }
    }
}

/// The texts of a page that answers may stand in and that change with them, each with what it belongs to and which it is.
pub(super) fn texts_of(page: &Page) -> Vec<(&QuestionId, &'static str, &crate::text::Translated)> {
    let questions = page.questions.iter();
    let questions = questions.flat_map(|of| [(&of.id, "label", &of.label), (&of.id, "hint", &of.hint)]);
    let sections = page.sections.iter();
    let sections = sections.flat_map(|of| [(&of.id, "title", &of.title), (&of.id, "hint", &of.hint)]);
    questions.chain(sections).collect()
}
