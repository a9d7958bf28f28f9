//! A page that uses what the browser does not know is left to the server.

use super::*;
use crate::lang::Lang;
use crate::surveys::logic::World;
use crate::surveys::{KindCode, Opt, QuestionId, Quota, Repeat, Section};
use crate::tag::Tag;
use std::collections::BTreeMap;

fn id(name: &str) -> QuestionId {
    QuestionId::parse(name).unwrap()
}

fn question(name: &str, kind: Kind, relevant: &str) -> Question {
    let mut question = Question { id: id(name), kind, ..Question::blank(KindCode::Note) };
    question.label = Translated::both(name, name);
    question.rules.relevant = relevant.to_owned();
    question
}

fn section(name: &str, relevant: &str, repeat: Option<Repeat>) -> Section {
    let (title, hint, relevant) = (Translated::default(), Translated::default(), relevant.to_owned());
    Section { id: id(name), parent: None, title, hint, relevant, shuffled: false, repeat }
}

/// Three pages; on the second one a question depends on another one there.
fn pages() -> Vec<Page> {
    let page = |questions| Page { questions, ..Page::default() };
    let options = ["o1", "o2"].map(|code| Opt::new(code, Translated::both(code, code))).to_vec();
    vec![
        page(vec![question("q1", Kind::ShortText, ""), question("q2", Kind::ShortText, "")]),
        page(vec![
            question("q3", Kind::single(options), ""),
            question("q4", Kind::ShortText, "${q3} = 'o1' and ${q1} != ''"),
        ]),
        page(vec![question("q5", Kind::ShortText, ""), question("q6", Kind::ShortText, "")]),
    ]
}

/// What the browser is given for the second page, of which the server's own words are asserted.
fn live(definition: Definition) -> Option<Live> {
    let world = World { now: 0, offset: 0, seed: 5, entropy: [1, 2], language: "pt".to_owned() };
    let languages = Lang::ALL.map(Tag::from).to_vec();
    let setting = Setting { lang: Lang::Pt, reading: Lang::Pt.into(), languages, world };
    let typed = Typed::default().with("a-q1", "sim").with("a-q3", "o1");
    let server = Instrument::new(definition).unwrap();
    let heard = server.hear(&typed, &setting);
    let live = heard.live(1)?;
    let browser = Instrument::new(Live::read(&live.write()).unwrap().definition).unwrap();
    let browser = browser.hear(&typed, &live.setting);
    assert_eq!((browser.standing(1), browser.texts(1)), (heard.standing(1), heard.texts(1)));
    Some(live)
}

fn with(change: impl Fn(&mut Vec<Page>)) -> Option<Live> {
    let mut pages = pages();
    change(&mut pages);
    live(Definition::new(pages))
}

fn in_section(page: &mut Page, at: usize, section: Section) {
    page.questions[at].section = Some(section.id.clone());
    page.sections.push(section);
}

#[test]
fn a_page_in_groups_or_repeats_or_that_looks_at_such_has_no_excerpt() {
    assert!(with(|_| {}).is_some());
    assert!(with(|pages| in_section(&mut pages[1], 1, section("g1", "", None))).is_none());
    assert!(with(|pages| in_section(&mut pages[1], 1, section("g1", "${q3} = 'o1'", None))).is_none());
    let once = || Some(Repeat { least: 1, ..Repeat::default() });
    assert!(with(|pages| in_section(&mut pages[1], 1, section("g1", "", once()))).is_none());
    assert!(with(|pages| in_section(&mut pages[0], 0, section("g1", "${q2} = ''", None))).is_none());
    let counted = |rule: &str| {
        with(|pages| {
            in_section(&mut pages[2], 1, section("g1", "", once()));
            pages[1].questions[1].rules.relevant = rule.to_owned();
        })
    };
    assert!(counted("${q3} = 'o1' and count(${g1}) > 0").is_none());
    assert!(counted("${q3} = 'o1' and count(${q6}) > 0").is_none());
    assert!(
        counted("${q3} = 'o1'").is_some(),
        "what stands on another page and is not looked at is left out"
    );
    let named = with(|pages| {
        in_section(&mut pages[2], 1, section("g1", "", once()));
        pages[1].questions[1].label = Translated::both("Com ${g1}", "With ${g1}");
    });
    assert!(named.is_none());
}

#[test]
fn a_page_that_an_early_end_concerns_has_no_excerpt() {
    let ends = |at: usize| with(|pages| pages[at].ends = "${q2} = 'fim'".to_owned());
    assert!(ends(0).is_none(), "it may be over before this page");
    assert!(ends(1).is_some(), "the end behind the page takes nothing from it");
    let looks_back = with(|pages| {
        pages[1].ends = "${q2} = 'fim'".to_owned();
        pages[1].questions[1].rules.relevant = "${q3} = 'o1' and ${q5} = ''".to_owned();
    });
    assert!(looks_back.is_none(), "the end takes away an answer that the page looks at");
}

#[test]
fn a_page_with_a_filter_or_with_columns_of_options_has_no_excerpt() {
    let with_columns = |pages: &mut Vec<Page>| {
        for option in pages[1].questions[0].kind.options_mut() {
            option.columns = BTreeMap::from([("zona".to_owned(), "norte".to_owned())]);
        }
    };
    assert!(with(with_columns).is_none());
    let filtered = with(|pages| {
        with_columns(pages);
        pages[1].questions[0].rules.filter = "zona = ${q1}".to_owned();
    });
    assert!(filtered.is_none());
    assert!(with(|pages| pages[1].questions[0].rules.filter = "${q1} = ''".to_owned()).is_none());
}

#[test]
fn quotas_do_not_keep_a_page_from_being_heard_in_the_browser() {
    let quota = Quota {
        code: id("c1"),
        label: "c1".to_owned(),
        when: "${q3} = 'o1'".to_owned(),
        limit: 1,
        words: Translated::default(),
    };
    assert!(live(Definition::new(pages()).with_quotas(vec![quota])).is_some());
}
