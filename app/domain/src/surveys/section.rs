//! Groups and repeats: questions of a page that belong together, and questions that are asked once for each of several, such as the
//! members of a household.

use serde::{Deserialize, Serialize};

use super::option::is_false;
use super::{Page, Question, QuestionId, RULE};
use crate::form::{Errors, Reader, Typed};
use crate::tag::Tag;
use crate::text::Translated;

/// The most groups and repeats of a survey.
pub const MAX_SECTIONS: usize = 60;
/// The most times that a repeat is asked.
pub const MOST_INSTANCES: u32 = 50;
/// How deep they stand in each other.
const MAX_DEPTH: usize = 6;

/// A group of questions, or a repeat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Its name inside the survey, which no question has: `g1`.
    pub id: QuestionId,
    /// The section of the same page that it stands in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<QuestionId>,
    /// Its title; may be blank. In a repeat what each one is: “Person”.
    #[serde(default, skip_serializing_if = "Translated::is_empty")]
    pub title: Translated,
    /// Words under the title.
    #[serde(default, skip_serializing_if = "Translated::is_empty")]
    pub hint: Translated,
    /// The rule under which it is asked; always when blank.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub relevant: String,
    /// Whether what is in it stands in an order of chance.
    #[serde(default, skip_serializing_if = "is_false")]
    pub shuffled: bool,
    /// How often it is asked, when it is a repeat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeat: Option<Repeat>,
}

/// How often a repeat is asked: as a formula says, or as often as the person adds one.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Repeat {
    /// The formula for the number of times; the person decides when blank.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub count: String,
    /// So many stand there from the beginning, and stay.
    pub least: u32,
    /// No more than so many; [`MOST_INSTANCES`] when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most: Option<u32>,
}

impl Repeat {
    /// How often it is asked when somebody wants it so many times.
    pub fn clamp(&self, wanted: u32) -> u32 {
        let most = self.most.unwrap_or(MOST_INSTANCES).min(MOST_INSTANCES);
        wanted.clamp(self.least.min(most), most)
    }
}

/// What stands on a page, in order: questions and sections.
#[derive(Debug, Clone, PartialEq)]
pub enum Node<'a> {
    /// A question.
    Question(&'a Question),
    /// A section with what is in it.
    Section(&'a Section, Vec<Node<'a>>),
}

impl Page {
    /// What stands on the page. A section stands where its first question does, one without questions at the end.
    pub fn tree(&self) -> Vec<Node<'_>> {
        // Most pages have none.
        if self.sections.is_empty() {
            return self.questions.iter().map(Node::Question).collect();
        }
        self.branch(None, 0)
    }

    fn branch(&self, parent: Option<&QuestionId>, depth: usize) -> Vec<Node<'_>> {
        let mut nodes = Vec::new();
        let mut placed: Vec<&QuestionId> = Vec::new();
        for question in &self.questions {
            let around = self.around(question.section.as_ref());
            if around.first().map(|section| &section.id) == parent {
                nodes.push(Node::Question(question));
                continue;
            }
            // The outermost section around it that stands in the parent.
            let within = around.into_iter().take_while(|section| Some(&section.id) != parent);
            let child =
                if parent.is_none() || self.stands_in(question, parent) { within.last() } else { None };
            if let Some(child) = child.filter(|child| !placed.contains(&&child.id) && depth < MAX_DEPTH) {
                placed.push(&child.id);
                nodes.push(Node::Section(child, self.branch(Some(&child.id), depth + 1)));
            }
        }
        let known = |id: &QuestionId| self.sections.iter().any(|section| section.id == *id);
        for section in &self.sections {
            let stands = match (&section.parent, parent) {
                (Some(own), Some(parent)) => own == parent,
                (own, None) => own.as_ref().is_none_or(|own| !known(own)),
                (None, Some(_)) => false,
            };
            if stands && !placed.contains(&&section.id) && depth < MAX_DEPTH {
                nodes.push(Node::Section(section, self.branch(Some(&section.id), depth + 1)));
            }
        }
        nodes
    }

    fn stands_in(&self, question: &Question, parent: Option<&QuestionId>) -> bool {
        self.around(question.section.as_ref()).iter().any(|section| Some(&section.id) == parent)
    }

    /// The sections that something in this one stands in, from the inside out.
    pub fn around(&self, section: Option<&QuestionId>) -> Vec<&Section> {
        let mut around: Vec<&Section> = Vec::new();
        let mut next = section;
        while let Some(found) = next.and_then(|id| self.sections.iter().find(|section| section.id == *id)) {
            if around.len() >= MAX_DEPTH || around.iter().any(|section| section.id == found.id) {
                break;
            }
            around.push(found);
            next = found.parent.as_ref();
        }
        around
    }

    /// Whether sections stand in each other deeper than they can.
    pub(super) fn is_too_deep(&self) -> bool {
        let depth = |section: &Section| {
            let parent = |of: &&Section| {
                let id = of.parent.as_ref()?;
                self.sections.iter().find(|other| other.id == *id)
            };
            std::iter::successors(Some(section), parent).take(MAX_DEPTH + 1).count()
        };
        self.sections.iter().any(|section| depth(section) > MAX_DEPTH)
    }

    /// Puts the questions of each section together, where the first of them stands.
    pub(super) fn gather(&mut self) {
        let known: Vec<QuestionId> = self.sections.iter().map(|section| section.id.clone()).collect();
        for question in &mut self.questions {
            question.section = question.section.take().filter(|id| known.contains(id));
        }
        let order: Vec<QuestionId> = flat(&self.tree()).map(|question| question.id.clone()).collect();
        self.questions.sort_by_key(|question| order.iter().position(|id| *id == question.id));
    }
}

/// The questions in the order of the tree.
fn flat<'a>(nodes: &[Node<'a>]) -> Box<dyn Iterator<Item = &'a Question> + 'a> {
    let questions: Vec<&'a Question> = nodes
        .iter()
        .flat_map(|node| match node {
            Node::Question(question) => vec![*question],
            Node::Section(_, inside) => flat(inside).collect(),
        })
        .collect();
    Box::new(questions.into_iter())
}

/// Reads the form of a section: `title_…`, `hint_…`, `relevant`, `shuffled`, `parent`; and for a repeat `repeats`, `count`, `least`, `most`.
///
/// # Errors
/// Every field that is wrong.
pub fn read_section(typed: &Typed, id: QuestionId, languages: &[Tag]) -> Result<Section, Errors> {
    let mut reader = Reader::new(typed);
    reader.write_in(languages.to_vec());
    let repeats = typed.has("repeats");
    let title =
        if repeats { reader.translated_required("title", 120) } else { reader.translated("title", 120) };
    let mut number = |name: &str| {
        let number = reader.integer(name, 0, i64::from(MOST_INSTANCES));
        number.and_then(|number| u32::try_from(number).ok())
    };
    let (least, most) = (number("least").unwrap_or(0), number("most"));
    if repeats && most.is_some_and(|most| most < least.max(1)) {
        reader.wrong("most", "error-survey-max-below-min");
    }
    let repeat = Repeat { count: reader.optional("count", RULE), least, most };
    let section = Section {
        id,
        parent: QuestionId::parse(typed.get("parent")),
        title,
        hint: reader.translated("hint", 500),
        relevant: reader.optional("relevant", RULE),
        shuffled: typed.has("shuffled"),
        repeat: repeats.then_some(repeat),
    };
    reader.finish(section)
}

/// The form's values for a section.
pub fn typed_section(section: &Section) -> Typed {
    let typed = Typed::default()
        .with_translated("title", &section.title)
        .with_translated("hint", &section.hint)
        .with("relevant", section.relevant.clone())
        .with("parent", section.parent.as_ref().map_or("", QuestionId::as_str));
    let typed = if section.shuffled { typed.with("shuffled", "yes") } else { typed };
    let Some(repeat) = &section.repeat else { return typed };
    let most = repeat.most.map_or_else(String::new, |most| most.to_string());
    let typed = typed.with("repeats", "yes").with("count", repeat.count.clone());
    typed.with("least", repeat.least.to_string()).with("most", most)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use crate::surveys::KindCode;

    fn id(name: &str) -> QuestionId {
        QuestionId::parse(name).unwrap()
    }

    fn section(name: &str, parent: Option<&str>) -> Section {
        let title = Translated::both(name, name);
        let (parent, hint, relevant) = (parent.map(id), Translated::default(), String::new());
        Section { id: id(name), parent, title, hint, relevant, shuffled: false, repeat: None }
    }

    fn question(name: &str, section: Option<&str>) -> Question {
        Question { id: id(name), section: section.map(id), ..Question::blank(KindCode::ShortText) }
    }

    fn drawn(nodes: &[Node<'_>]) -> String {
        let node = |node: &Node<'_>| match node {
            Node::Question(question) => question.id.to_string(),
            Node::Section(section, inside) => format!("{}({})", section.id, drawn(inside)),
        };
        nodes.iter().map(node).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn questions_of_a_section_stand_together_and_empty_ones_at_the_end() {
        let mut page = Page {
            sections: vec![section("g1", None), section("g2", Some("g1")), section("g3", Some("g1"))],
            questions: vec![
                question("a", None),
                question("b", Some("g2")),
                question("c", None),
                question("d", Some("g1")),
                question("e", Some("gone")),
            ],
            ..Page::default()
        };
        page.gather();
        assert_eq!(drawn(&page.tree()), "a g1(g2(b) d g3()) c e");
        let order: Vec<&str> = page.questions.iter().map(|question| question.id.as_str()).collect();
        assert_eq!(order, ["a", "b", "d", "c", "e"]);
        assert_eq!(page.questions[4].section, None);
    }

    #[test]
    fn sections_that_stand_in_each_other_in_a_circle_end_nowhere() {
        let mut page = Page {
            sections: vec![section("g1", Some("g2")), section("g2", Some("g1"))],
            questions: vec![question("a", Some("g1"))],
            ..Page::default()
        };
        page.gather();
        assert!(page.around(Some(&id("g1"))).len() <= 2);
    }

    #[test]
    fn a_section_survives_its_form_and_mistakes_are_named() {
        let languages = Lang::ALL.map(Tag::from);
        let repeat = Repeat { count: String::new(), least: 1, most: Some(8) };
        let whole = Section {
            relevant: "${q1} > 1".into(),
            shuffled: true,
            repeat: Some(repeat),
            ..section("g4", Some("g1"))
        };
        assert_eq!(read_section(&typed_section(&whole), id("g4"), &languages), Ok(whole));
        let plain = section("g1", None);
        assert_eq!(read_section(&typed_section(&plain), id("g1"), &languages), Ok(plain));
        let typed = Typed::default().with("repeats", "yes").with("least", "3").with("most", "2");
        let errors = read_section(&typed, id("g1"), &languages).unwrap_err();
        assert!(errors.of("title_pt").is_some() && errors.of("most").is_some());
    }

    #[test]
    fn a_repeat_is_asked_no_more_and_no_less_than_it_says() {
        let repeat = Repeat { least: 1, most: Some(3), ..Repeat::default() };
        assert_eq!([0, 1, 3, 9].map(|wanted| repeat.clamp(wanted)), [1, 1, 3, 3]);
        assert_eq!(Repeat::default().clamp(u32::MAX), MOST_INSTANCES);
    }
}
