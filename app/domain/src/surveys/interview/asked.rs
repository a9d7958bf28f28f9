//! What stands on a page for one person: questions, groups, and the instances of repeats, in this person's order.

use super::Heard;
use super::order::{mix, mix_section};
use crate::surveys::repeats::typed_count;
use crate::surveys::{Kind, MOST_INSTANCES, Node, Page, Question, QuestionId, Section, count_field};
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

impl Heard<'_> {
    /// Every question of a page, counted from 0, in every instance, asked or not.
    pub(super) fn spots(&self, at: usize) -> Vec<Spot<'_>> {
        let mut spots = Vec::new();
        if let Some(page) = self.instrument.definition.pages().get(at) {
            if page.sections.is_empty() {
                return page.questions.iter().map(|question| Spot { question, at: Vec::new() }).collect();
            }
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
    fn instances(&self, section: &Section, around: &[u32]) -> Vec<Vec<u32>> {
        let instance = |number: u32| [around, &[number]].concat();
        (1..=MOST_INSTANCES).map(instance).take_while(|at| self.has_instance(&section.id.at(at))).collect()
    }

    /// The questions of a page, asked or not, in every instance, under the names they have there.
    pub fn questions_of(&self, at: usize) -> Vec<Question> {
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
                    if self.shows(&question) || question.kind == Kind::Hidden {
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
        let count = u32::try_from(instances.len()).unwrap_or(u32::MAX);
        let by_person = repeat.count.trim().is_empty();
        let times = Times {
            more: by_person && repeat.clamp(count + 1) > count,
            less: by_person && repeat.clamp(count.saturating_sub(1)) < count,
        };
        let asked = if instances.is_empty() {
            by_person && times.more && self.opens(&id)
        } else {
            parts.iter().any(|parts| !parts.is_empty())
        };
        asked.then_some(Asked { id, title, hint, parts, repeat: Some(times) })
    }

    /// Whether a page has a repeat on it that a person may begin.
    pub(super) fn offers_repeat(&self, at: usize) -> bool {
        fn any(parts: &[Part]) -> bool {
            parts.iter().any(|part| match part {
                Part::Question(_) => false,
                Part::Section(asked) => {
                    asked.repeat.is_some_and(|times| times.more) || asked.parts.iter().any(|parts| any(parts))
                }
            })
        }
        let page = self.instrument.definition.pages().get(at);
        page.is_some_and(|page| page.sections.iter().any(|section| section.repeat.is_some()))
            && any(&self.parts(at))
    }

    /// A page as this person sees it: only what is asked, earlier answers in the texts, each question under the name of its instance.
    pub fn page(&self, at: usize) -> Page {
        let Some(page) = self.instrument.definition.pages().get(at) else { return Page::default() };
        Page { title: self.piped(&page.title, None), questions: flat(self.parts(at)), ..Page::default() }
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

fn flat(parts: Vec<Part>) -> Vec<Question> {
    parts
        .into_iter()
        .flat_map(|part| match part {
            Part::Question(question) => vec![*question],
            Part::Section(asked) => asked.parts.into_iter().flat_map(flat).collect(),
        })
        .collect()
}
