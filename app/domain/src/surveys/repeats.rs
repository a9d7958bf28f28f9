//! Repeats in a form: how many times each one stands there, and a person more or less. A form holds the count of a repeat in a field of
//! its own (`n-g1`, and inside another repeat `n-g2@1`) and the answers under the question's name with the instance (`a-q5@2`).

use std::collections::BTreeSet;

use super::logic::MAX_PLACES;
use super::{Answers, Definition, MOST_INSTANCES, Node, Question, QuestionId, Section, field_of};
use crate::form::Typed;

/// The name of the field that holds how often a repeat stands in the form.
pub fn count_field(section: &QuestionId) -> String {
    format!("n-{section}")
}

/// How often a repeat, in an instance of those around it, stands in the form. Where the form does not say, as when a program sends
/// answers, up to the last one that has an answer.
pub(super) fn typed_count(section: &Section, inside: &[Node<'_>], around: &[u32], typed: &Typed) -> u32 {
    let said = typed.get(&count_field(&section.id.at(around)));
    let wanted = said.parse().unwrap_or_else(|_| last_answered(inside, around, typed));
    match &section.repeat {
        Some(repeat) if repeat.count.trim().is_empty() => repeat.clamp(wanted),
        _ => wanted.min(MOST_INSTANCES),
    }
}

fn last_answered(inside: &[Node<'_>], around: &[u32], typed: &Typed) -> u32 {
    let mut names = Vec::new();
    collect(inside, &mut names);
    let instances = typed.pairs().iter().filter_map(|(name, _)| {
        let id = QuestionId::parse_part(name.strip_prefix("a-")?)?;
        let instance = id.instance();
        let own = instance.strip_prefix(around)?.first().copied()?;
        names.contains(&&id.question()).then_some(own)
    });
    instances.max().unwrap_or(0)
}

fn collect<'a>(nodes: &[Node<'a>], names: &mut Vec<&'a QuestionId>) {
    for node in nodes {
        match node {
            Node::Question(question) => names.push(&question.id),
            Node::Section(_, inside) => collect(inside, names),
        }
    }
}

/// A question, or a count, as the form holds it.
pub(super) enum Held<'a> {
    /// A question in an instance.
    Question(&'a Question, Vec<u32>),
    /// A repeat, in an instance of those around it, so many times.
    Count(&'a Section, Vec<u32>, u32),
}

impl Definition {
    /// Everything that the form holds, in order, whether it is asked or not.
    pub(super) fn held(&self, typed: &Typed) -> Vec<Held<'_>> {
        let mut held = Vec::new();
        for page in self.pages() {
            walk(page.tree(), &[], typed, &mut held);
        }
        held
    }

    /// The questions as the form holds them: those of a repeat once for each of its instances, named with it.
    pub fn spread(&self, typed: &Typed) -> Vec<Question> {
        let question = |held| match held {
            Held::Question(question, at) => Some(question.in_instance(&at)),
            Held::Count(..) => None,
        };
        self.held(typed).into_iter().filter_map(question).collect()
    }

    /// The questions once for each of the instances that they were answered in; those that are in no repeat, or were never answered in
    /// one, once.
    pub fn in_instances(&self, instances: impl Fn(&QuestionId) -> Vec<Vec<u32>>) -> Vec<Question> {
        let each = |question: &Question| match instances(&question.id) {
            none if none.is_empty() => vec![question.clone()],
            some => some.iter().map(|at| question.in_instance(at)).collect(),
        };
        self.questions().flat_map(each).collect()
    }

    /// How often each repeat stands in the form, by the name of its field.
    pub fn counts(&self, typed: &Typed) -> Vec<(String, u32)> {
        let count = |held| match held {
            Held::Count(section, at, count) => Some((count_field(&section.id.at(&at)), count)),
            Held::Question(..) => None,
        };
        self.held(typed).into_iter().filter_map(count).collect()
    }

    /// The form with one instance more of a repeat, which is named with those around it. The same where there are as many as may be.
    #[must_use]
    pub fn with_one_more(&self, typed: &Typed, repeat: &QuestionId) -> Typed {
        match self.count_of(typed, repeat) {
            Some((section, count)) => {
                let more = section.repeat.as_ref().map_or(count, |repeat| repeat.clamp(count + 1));
                typed.replacing(&count_field(repeat), more.to_string())
            }
            None => typed.clone(),
        }
    }

    /// The form without one instance of a repeat: those behind it move up. The same where there are as few as may be.
    #[must_use]
    pub fn with_one_less(&self, typed: &Typed, instance: &QuestionId) -> Typed {
        let at = instance.instance();
        let Some((gone, around)) = at.split_last() else { return typed.clone() };
        let repeat = instance.question().at(around);
        let Some((section, count)) = self.count_of(typed, &repeat) else { return typed.clone() };
        let fewer = section.repeat.as_ref().map_or(count, |repeat| repeat.clamp(count.saturating_sub(1)));
        if fewer == count || *gone == 0 || *gone > count {
            return typed.clone();
        }
        let inside = self.inside(section);
        let pairs = typed.pairs().iter().filter_map(|(name, value)| {
            let moved = moved(name, &inside, around, *gone);
            moved.map(|name| (name, value.clone()))
        });
        Typed::new(pairs.collect()).replacing(&count_field(&repeat), fewer.to_string())
    }

    fn count_of(&self, typed: &Typed, repeat: &QuestionId) -> Option<(&Section, u32)> {
        let section = self.section(&repeat.question())?;
        let own = section.repeat.as_ref().is_some_and(|repeat| repeat.count.trim().is_empty());
        let counted = |held: Held<'_>| match held {
            Held::Count(of, at, count) if of.id == section.id && at == repeat.instance() => Some(count),
            _ => None,
        };
        let count = self.held(typed).into_iter().find_map(counted)?;
        own.then_some((section, count))
    }

    /// The names of everything in a section, sections included.
    fn inside(&self, section: &Section) -> Vec<QuestionId> {
        let Some(page) = self.pages().iter().find(|page| page.sections.contains(section)) else {
            return Vec::new();
        };
        let within = |of: Option<&QuestionId>| page.around(of).iter().any(|around| around.id == section.id);
        let questions = page.questions.iter().filter(|question| within(question.section.as_ref()));
        let sections = page.sections.iter().filter(|other| within(other.parent.as_ref()));
        questions.map(|question| question.id.clone()).chain(sections.map(|other| other.id.clone())).collect()
    }
}

/// The name of a field after an instance has gone: nothing when it went with it.
fn moved(name: &str, inside: &[QuestionId], around: &[u32], gone: u32) -> Option<String> {
    let same = || Some(name.to_owned());
    let Some((kind, rest)) = name.split_at_checked(2).filter(|(kind, _)| matches!(*kind, "a-" | "n-")) else {
        return same();
    };
    let Some(id) = QuestionId::parse_part(rest).filter(|id| inside.contains(&id.question())) else {
        return same();
    };
    let mut at = id.instance();
    if !at.starts_with(around) {
        return same();
    }
    match at.get_mut(around.len()) {
        Some(own) if *own == gone => return None,
        Some(own) if *own > gone => *own -= 1,
        _ => return same(),
    }
    Some(format!("{kind}{}", id.in_all().at(&at)))
}

impl Question {
    /// The same under its name in an instance.
    pub(super) fn in_instance(&self, at: &[u32]) -> Question {
        Question { id: self.id.at(at), ..self.clone() }
    }

    /// The names of its fields.
    pub fn fields(&self) -> Vec<String> {
        self.columns().iter().map(|column| field_of(&column.id)).collect()
    }
}

impl Answers {
    /// The instances that a question was answered in.
    pub fn instances(&self, question: &QuestionId) -> Vec<Vec<u32>> {
        let of = self.0.keys().filter(|id| id.question() == *question).map(QuestionId::instance);
        of.filter(|at| !at.is_empty()).collect::<BTreeSet<_>>().into_iter().collect()
    }
}

fn walk<'a>(nodes: Vec<Node<'a>>, around: &[u32], typed: &Typed, held: &mut Vec<Held<'a>>) {
    for node in nodes {
        if held.len() > MAX_PLACES / 10 {
            return;
        }
        match node {
            Node::Question(question) => held.push(Held::Question(question, around.to_vec())),
            Node::Section(section, inside) if section.repeat.is_some() => {
                let count = typed_count(section, &inside, around, typed);
                held.push(Held::Count(section, around.to_vec(), count));
                for instance in 1..=count {
                    walk(inside.clone(), &[around, &[instance]].concat(), typed, held);
                }
            }
            Node::Section(_, inside) => walk(inside, around, typed, held),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surveys::{KindCode, Page, Repeat};
    use crate::text::Translated;

    fn id(name: &str) -> QuestionId {
        QuestionId::parse_part(name).unwrap()
    }

    fn repeat(name: &str, parent: Option<&str>, least: u32) -> Section {
        Section {
            id: id(name),
            parent: parent.map(id),
            title: Translated::both("Pessoa", "Person"),
            hint: Translated::default(),
            relevant: String::new(),
            shuffled: false,
            repeat: Some(Repeat { least, most: Some(3), ..Repeat::default() }),
        }
    }

    fn household() -> Definition {
        let of = |name: &str, section: Option<&str>| Question {
            id: id(name),
            section: section.map(id),
            ..Question::blank(KindCode::ShortText)
        };
        Definition::new(vec![Page {
            sections: vec![repeat("g1", None, 1), repeat("g2", Some("g1"), 0)],
            questions: vec![of("address", None), of("name", Some("g1")), of("toy", Some("g2"))],
            ..Page::default()
        }])
    }

    fn names(typed: &Typed) -> String {
        household().spread(typed).iter().map(|q| q.id.to_string()).collect::<Vec<_>>().join(" ")
    }

    fn form(pairs: &[(&str, &str)]) -> Typed {
        pairs.iter().fold(Typed::default(), |typed, (name, value)| typed.with(*name, *value))
    }

    #[test]
    fn a_form_holds_as_many_as_it_says_between_the_limits() {
        assert_eq!(names(&Typed::default()), "address name@1");
        assert_eq!(names(&form(&[("n-g1", "2"), ("n-g2@2", "1")])), "address name@1 name@2 toy@2_1");
        assert_eq!(names(&form(&[("n-g1", "99")])), "address name@1 name@2 name@3");
        assert_eq!(names(&form(&[("n-g1", "x"), ("a-name@2", "Rui")])), "address name@1 name@2");
        assert_eq!(names(&form(&[("a-toy@1_2", "bola")])), "address name@1 toy@1_1 toy@1_2");
    }

    #[test]
    fn one_more_and_one_less_keep_what_was_typed_for_the_others() {
        let definition = household();
        let typed = form(&[
            ("n-g1", "3"),
            ("a-name@1", "Ana"),
            ("a-name@2", "Rui"),
            ("a-name@3", "Eva"),
            ("n-g2@3", "1"),
            ("a-toy@3_1", "bola"),
            ("a-address", "Rua"),
        ]);
        let fewer = definition.with_one_less(&typed, &id("g1@2"));
        assert_eq!(names(&fewer), "address name@1 name@2 toy@2_1");
        let got = |name: &str| fewer.get(name).to_owned();
        assert_eq!([got("a-name@1"), got("a-name@2"), got("a-toy@2_1")], ["Ana", "Eva", "bola"]);
        assert_eq!((got("a-name@3"), got("a-address")), (String::new(), "Rua".to_owned()));
        let more = definition.with_one_more(&fewer, &id("g1"));
        assert_eq!(more.get("n-g1"), "3");
        assert_eq!(definition.with_one_more(&more, &id("g1")).get("n-g1"), "3", "no more than the most");
        let toys = definition.with_one_more(&more, &id("g2@1"));
        assert_eq!(toys.get("n-g2@1"), "1");
        let none = definition.with_one_less(&toys, &id("g2@1_1"));
        assert_eq!(none.get("n-g2@1"), "0");
    }

    #[test]
    fn nobody_forges_instances_away_or_beyond() {
        let definition = household();
        let typed = form(&[("n-g1", "1"), ("a-name@1", "Ana")]);
        for wrong in ["g1@1", "g1@9", "g1", "g9@1", "name@1"] {
            let after = definition.with_one_less(&typed, &id(wrong));
            assert_eq!((after.get("n-g1"), after.get("a-name@1")), ("1", "Ana"), "{wrong}");
        }
        assert_eq!(definition.with_one_more(&typed, &id("g2@7")), typed);
    }
}
