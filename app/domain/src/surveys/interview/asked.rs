//! What stands on a page for one person: questions, groups, and the instances of repeats, in this person's order.

use std::borrow::Cow;

use super::Heard;
use super::order::{mix, mix_section};
use crate::surveys::repeats::typed_count;
use crate::surveys::{Kind, MOST_INSTANCES, Node, Question, QuestionId, Repeat, Section, count_field};
use crate::text::Translated;

/// A question in an instance of the repeats around it.
pub(super) struct Spot<'a> {
    /// The question as it is defined.
    pub question: &'a Question,
    /// The instance.
    pub at: Vec<u32>,
}

impl Spot<'_> {
    /// Its name there.
    pub fn id(&self) -> QuestionId {
        self.question.id.at(&self.at)
    }
}

/// What is asked.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    /// A question, or words.
    Question(Box<Question>),
    /// A group or repeat.
    Section(Asked),
}

impl Part {
    /// Whether it has buttons of its own, for one more or one less.
    pub fn has_buttons(&self) -> bool {
        self.has_repeat(|times| times.more || times.less)
    }

    /// Whether it is, or has in it, a repeat of which this is so.
    fn has_repeat(&self, so: fn(Times) -> bool) -> bool {
        match self {
            Part::Question(_) => false,
            Part::Section(asked) => {
                asked.repeat.is_some_and(so) || asked.parts.iter().flatten().any(|part| part.has_repeat(so))
            }
        }
    }

    /// The questions in it, in order.
    pub fn questions(&self) -> Vec<&Question> {
        match self {
            Part::Question(question) => vec![question],
            Part::Section(asked) => asked.parts.iter().flatten().flat_map(Part::questions).collect(),
        }
    }
}

/// A group or repeat as it is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// Its name, in the instance of the repeats around it.
    pub id: QuestionId,
    /// Its title.
    pub title: Translated,
    /// Words under the title.
    pub hint: Translated,
    /// What is in it: once for a group, once for each instance of a repeat.
    pub parts: Vec<Vec<Part>>,
    /// How a person changes the number of instances, when it is a repeat.
    pub repeat: Option<Times>,
}

/// How often a repeat is asked, and whether the person may have it otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Times {
    /// Whether there may be one more.
    pub more: bool,
    /// Whether there may be one less.
    pub less: bool,
}

impl Asked {
    /// The name of an instance of this repeat, counted from 1.
    pub fn instance(&self, number: u32) -> QuestionId {
        self.id.in_all().at(&[self.id.instance(), vec![number]].concat())
    }
}

impl Times {
    /// Of a repeat that stands there so often.
    pub(super) fn of(repeat: &Repeat, count: usize) -> Times {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        let by_person = repeat.count.trim().is_empty();
        Times {
            more: by_person && repeat.clamp(count.saturating_add(1)) > count,
            less: by_person && repeat.clamp(count.saturating_sub(1)) < count,
        }
    }
}

impl Heard<'_> {
    /// Every question of a page, counted from 0, in every instance, asked or not.
    pub(super) fn spots(&self, at: usize) -> Vec<Spot<'_>> {
        let mut spots = Vec::new();
        if let Some(page) = self.instrument.definition.pages().get(at) {
            self.walk(page.tree(), &[], &mut spots);
        }
        spots
    }

    fn walk<'s>(&'s self, nodes: Vec<Node<'s>>, around: &[u32], spots: &mut Vec<Spot<'s>>) {
        for node in nodes {
            match node {
                Node::Question(question) => spots.push(Spot { question, at: around.to_vec() }),
                Node::Section(section, inside) if section.repeat.is_some() => {
                    for instance in self.instances(section, around) {
                        self.walk(inside.clone(), &instance, spots);
                    }
                }
                Node::Section(_, inside) => self.walk(inside, around, spots),
            }
        }
    }

    /// The instances of a repeat, asked or not.
    pub(super) fn instances(&self, section: &Section, around: &[u32]) -> Vec<Vec<u32>> {
        let instance = |number: u32| [around, &[number]].concat();
        (1..=MOST_INSTANCES).map(instance).take_while(|at| self.has_instance(&section.id.at(at))).collect()
    }

    /// The questions of a page, asked or not, in every instance, under the names they have there.
    pub fn questions_of(&self, at: usize) -> Vec<Cow<'_, Question>> {
        self.spots(at).into_iter().map(|spot| spot.question.in_instance(&spot.at)).collect()
    }

    /// What stands on a page as this person sees it: only what is asked, earlier answers in the texts.
    pub fn parts(&self, at: usize) -> Vec<Part> {
        let Some(page) = self.instrument.definition.pages().get(at) else { return Vec::new() };
        let mut nodes = page.tree();
        if page.shuffled {
            mix(&mut nodes, at, self.seed);
        }
        self.asked(nodes, &[])
    }

    fn asked(&self, nodes: Vec<Node<'_>>, around: &[u32]) -> Vec<Part> {
        let mut parts = Vec::new();
        for node in nodes {
            match node {
                Node::Question(question) => {
                    let question = question.in_instance(around);
                    let hidden = matches!(question.kind, Kind::Hidden) && self.is_relevant(&question.id);
                    if self.shows(&question) || hidden {
                        parts.push(Part::Question(Box::new(self.question(&question))));
                    }
                }
                Node::Section(section, inside) => {
                    parts.extend(self.asked_section(section, &inside, around).map(Part::Section));
                }
            }
        }
        parts
    }

    /// A group with something in it; a repeat also without, where the person may begin one.
    fn asked_section(&self, section: &Section, inside: &[Node<'_>], around: &[u32]) -> Option<Asked> {
        let id = section.id.at(around);
        let within = |at: &[u32]| {
            let mut nodes = inside.to_vec();
            if section.shuffled {
                mix_section(&mut nodes, &section.id, self.seed);
            }
            self.asked(nodes, at)
        };
        let title = self.piped(&section.title, Some(&id));
        let hint = self.piped(&section.hint, Some(&id));
        let Some(repeat) = &section.repeat else {
            let parts = within(around);
            let empty = !self.is_asked(&id) || parts.is_empty();
            return (!empty).then(|| Asked { id, title, hint, parts: vec![parts], repeat: None });
        };
        let instances = self.instances(section, around);
        let parts: Vec<Vec<Part>> = instances.iter().map(|at| within(at)).collect();
        let times = Times::of(repeat, instances.len());
        let asked = if instances.is_empty() {
            times.more && self.opens(&id)
        } else {
            parts.iter().any(|parts| !parts.is_empty())
        };
        asked.then_some(Asked { id, title, hint, parts, repeat: Some(times) })
    }

    /// A page as this person sees it, what stands in groups beside the rest.
    #[cfg(test)]
    pub(super) fn page(&self, at: usize) -> crate::surveys::Page {
        let parts = self.parts(at);
        let questions = parts.iter().flat_map(Part::questions).cloned().collect();
        crate::surveys::Page { title: self.page_title(at), questions, ..Default::default() }
    }

    /// The title of a page, earlier answers in it.
    pub fn page_title(&self, at: usize) -> Translated {
        let page = self.instrument.definition.pages().get(at);
        page.map_or_else(Translated::default, |page| self.piped(&page.title, None))
    }

    /// How often each repeat stands in the form: field by field.
    pub fn counts(&self) -> Vec<(String, u32)> {
        let mut counts = Vec::new();
        for page in self.instrument.definition.pages() {
            self.count(page.tree(), &[], &mut counts);
        }
        counts
    }

    fn count(&self, nodes: Vec<Node<'_>>, around: &[u32], counts: &mut Vec<(String, u32)>) {
        for node in nodes {
            let Node::Section(section, inside) = node else { continue };
            if section.repeat.is_none() {
                self.count(inside, around, counts);
                continue;
            }
            let instances = self.instances(section, around);
            // What is not asked at the moment keeps what was typed.
            let typed = typed_count(section, &inside, around, self.typed());
            let there = u32::try_from(instances.len()).unwrap_or(u32::MAX);
            let count = if instances.is_empty() { typed } else { there };
            counts.push((count_field(&section.id.at(around)), count));
            for at in instances {
                self.count(inside.clone(), &at, counts);
            }
        }
    }
}
