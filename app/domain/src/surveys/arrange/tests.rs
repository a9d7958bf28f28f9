//! Where things come to stand.

use proptest::prelude::*;

use super::*;
use crate::surveys::{Change, KindCode};
use crate::text::Translated;

fn id(name: &str) -> QuestionId {
    QuestionId::parse(name).unwrap()
}

fn question(name: &str, section: Option<&str>) -> Question {
    Question { id: id(name), section: section.map(id), ..Question::blank(KindCode::ShortText) }
}

fn section(name: &str, parent: Option<&str>) -> Section {
    let (title, hint, relevant) = (Translated::both(name, name), Translated::default(), String::new());
    Section { id: id(name), parent: parent.map(id), title, hint, relevant, shuffled: false, repeat: None }
}

/// `a g1(b g2(c)) d | e g3()`.
fn survey() -> Definition {
    let sections = vec![section("g1", None), section("g2", Some("g1"))];
    let questions =
        vec![question("a", None), question("b", Some("g1")), question("c", Some("g2")), question("d", None)];
    let first = Page { sections, questions, ..Page::default() };
    let second =
        Page { sections: vec![section("g3", None)], questions: vec![question("e", None)], ..Page::default() };
    Definition::new(vec![first, second])
}

fn drawn(definition: &Definition) -> String {
    fn nodes(list: &[Node<'_>]) -> String {
        let node = |node: &Node<'_>| match node {
            Node::Question(question) => question.id.to_string(),
            Node::Section(section, inside) => format!("{}({})", section.id, nodes(inside)),
        };
        list.iter().map(node).collect::<Vec<_>>().join(" ")
    }
    definition.pages().iter().map(|page| nodes(&page.tree())).collect::<Vec<_>>().join(" | ")
}

fn place(
    definition: &mut Definition,
    what: &str,
    page: usize,
    within: &str,
    before: &str,
) -> Result<(), Refusal> {
    let name = |text: &str| (!text.is_empty()).then(|| id(text));
    let spot = Spot { page, section: name(within), before: name(before) };
    definition.apply(Change::Place(id(what), spot), false)
}

#[test]
fn a_question_is_put_before_any_other_in_or_out_of_groups_and_on_other_pages() {
    for (what, page, within, before, expected) in [
        ("d", 0, "", "a", "d a g1(b g2(c)) | e g3()"),
        ("d", 0, "", "g1", "a d g1(b g2(c)) | e g3()"),
        ("d", 0, "g1", "g2", "a g1(b d g2(c)) | e g3()"),
        ("d", 0, "g1", "", "a g1(b g2(c) d) | e g3()"),
        ("d", 0, "g2", "c", "a g1(b g2(d c)) | e g3()"),
        ("a", 0, "", "", "g1(b g2(c)) d a | e g3()"),
        ("c", 1, "", "e", "a g1(b g2()) d | c e g3()"),
        ("c", 1, "g3", "", "a g1(b g2()) d | e g3(c)"),
        ("e", 0, "", "d", "a g1(b g2(c)) e d | g3()"),
        // A group without questions stands at the end, whatever is put behind it.
        ("a", 1, "", "g3", "g1(b g2(c)) d | e a g3()"),
    ] {
        let mut definition = survey();
        place(&mut definition, what, page, within, before).unwrap();
        assert_eq!(drawn(&definition), expected, "{what} to {page} {within} {before}");
    }
}

#[test]
fn a_group_goes_with_all_that_is_in_it() {
    for (what, page, within, before, expected) in [
        ("g1", 0, "", "a", "g1(b g2(c)) a d | e g3()"),
        ("g1", 1, "", "e", "a d | g1(b g2(c)) e g3()"),
        ("g1", 1, "g3", "", "a d | e g3(g1(b g2(c)))"),
        ("g2", 0, "", "", "a g1(b) d g2(c) | e g3()"),
        ("g2", 0, "g1", "b", "a g1(g2(c) b) d | e g3()"),
        ("g3", 0, "g2", "", "a g1(b g2(c g3())) d | e"),
    ] {
        let mut definition = survey();
        place(&mut definition, what, page, within, before).unwrap();
        assert_eq!(drawn(&definition), expected, "{what} to {page} {within} {before}");
    }
}

#[test]
fn where_there_is_no_such_place_nothing_moves() {
    let before = survey();
    for (what, page, within, next, refusal) in [
        ("z", 0, "", "", Refusal::NotThere),
        ("a", 9, "", "", Refusal::NotThere),
        ("a", 0, "", "z", Refusal::NotThere),
        ("a", 0, "", "a", Refusal::NotThere),
        // What it is to stand before stands elsewhere.
        ("a", 0, "", "b", Refusal::NotThere),
        ("a", 0, "", "g2", Refusal::NotThere),
        ("a", 1, "g1", "", Refusal::NotThere),
        ("a", 0, "", "e", Refusal::NotThere),
        ("g1", 0, "g2", "", Refusal::NoPlace),
        ("g1", 0, "g1", "", Refusal::NoPlace),
    ] {
        let mut definition = survey();
        assert_eq!(
            place(&mut definition, what, page, within, next),
            Err(refusal),
            "{what} {page} {within} {next}"
        );
        assert_eq!(definition, before);
    }
}

#[test]
fn groups_stand_in_each_other_only_so_deep() {
    let names = ["g1", "g2", "g3", "g4", "g5", "g6"];
    let nested = (0..6).map(|at| section(names[at], at.checked_sub(1).map(|outer| names[outer])));
    let sections = nested.chain([section("h", None)]).collect();
    let questions = vec![question("a", Some("g6")), question("b", Some("h"))];
    let mut definition = Definition::new(vec![Page { sections, questions, ..Page::default() }]);
    let before = definition.clone();
    assert_eq!(place(&mut definition, "h", 0, "g6", ""), Err(Refusal::NoPlace));
    assert_eq!(definition, before);
    place(&mut definition, "h", 0, "g5", "").unwrap();
    assert_eq!(drawn(&definition), "g1(g2(g3(g4(g5(g6(a) h(b))))))");
}

#[test]
fn a_page_is_put_in_another_place() {
    let page = |name| Page { questions: vec![question(name, None)], ..Page::default() };
    let three = Definition::new(["a", "b", "c"].map(page).to_vec());
    for (from, to, expected) in [(0, 2, "b | c | a"), (2, 0, "c | a | b"), (1, 1, "a | b | c")] {
        let mut definition = three.clone();
        definition.apply(Change::PlacePage { page: from, to }, false).unwrap();
        assert_eq!(drawn(&definition), expected);
    }
    for (from, to) in [(3, 0), (0, 3)] {
        let change = Change::PlacePage { page: from, to };
        assert_eq!(three.clone().apply(change, false), Err(Refusal::NotThere));
    }
}

#[test]
fn once_people_answered_everything_stays_where_it_is() {
    let mut definition = survey();
    let spot = Spot { page: 0, section: None, before: None };
    for change in [Change::Place(id("a"), spot), Change::PlacePage { page: 0, to: 1 }] {
        assert_eq!(definition.apply(change, true), Err(Refusal::Answered));
    }
}

#[test]
fn step_by_step_a_question_comes_through_everything_and_back() {
    let mut definition = survey();
    let way = [
        "g1(a b g2(c)) d | e g3()",
        "g1(b a g2(c)) d | e g3()",
        "g1(b g2(a c)) d | e g3()",
        "g1(b g2(c a)) d | e g3()",
        "g1(b g2(c) a) d | e g3()",
        "g1(b g2(c)) a d | e g3()",
        "g1(b g2(c)) d a | e g3()",
        "g1(b g2(c)) d | a e g3()",
        "g1(b g2(c)) d | e a g3()",
        "g1(b g2(c)) d | e g3(a)",
        "g1(b g2(c)) d | e g3(a)",
    ];
    for expected in way {
        definition.apply(Change::Move(id("a"), Direction::Down), false).unwrap();
        assert_eq!(drawn(&definition), expected);
    }
    for expected in way.into_iter().rev().skip(2) {
        definition.apply(Change::Move(id("a"), Direction::Up), false).unwrap();
        assert_eq!(drawn(&definition), expected);
    }
}

#[test]
fn step_by_step_a_group_goes_too() {
    let mut definition = survey();
    for expected in ["a d g1(b g2(c)) | e g3()", "a d | g1(b g2(c)) e g3()"] {
        definition.apply(Change::Move(id("g1"), Direction::Down), false).unwrap();
        assert_eq!(drawn(&definition), expected);
    }
}

proptest! {
    #[test]
    fn no_place_loses_or_doubles_anything_and_what_is_put_there_is_there(
        moves in proptest::collection::vec((0usize..8, any::<prop::sample::Index>()), 0..20),
    ) {
        let names = ["a", "b", "c", "d", "e", "g1", "g2", "g3"];
        let mut definition = survey();
        for (what, to) in moves {
            let what = id(names[what]);
            let mut without = definition.clone();
            without.take(&what).unwrap();
            let spots = without.spots();
            let spot = spots[to.index(spots.len())].clone();
            let filled = definition.spot_of(&what).is_some();
            prop_assert!(filled);
            let is_empty = without.questions().count() == definition.questions().count();
            definition.apply(Change::Place(what.clone(), spot.clone()), false).unwrap();
            let there = definition.spot_of(&what).unwrap();
            prop_assert_eq!((there.page, &there.section), (spot.page, &spot.section));
            if !is_empty {
                prop_assert_eq!(there.before, spot.before);
            }
        }
        let mut ids: Vec<_> = definition.questions().map(|question| question.id.to_string()).collect();
        ids.extend(definition.sections().map(|section| section.id.to_string()));
        ids.sort();
        prop_assert_eq!(ids, names);
    }
}
