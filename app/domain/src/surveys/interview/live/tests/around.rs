//! What stands around the questions of a page: groups and repeats, early ends, filters, quotas.

use super::*;
use crate::lang::Lang;
use crate::surveys::interview::Part;
use crate::surveys::logic::World;
use crate::surveys::{Kind, KindCode, Opt, Page, Quota, Repeat, Section};
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

fn setting() -> Setting {
    let world = World { now: 0, offset: 0, seed: 5, entropy: [1, 2], language: "pt".to_owned() };
    let languages = Lang::ALL.map(Tag::from).to_vec();
    Setting { lang: Lang::Pt, reading: Lang::Pt.into(), languages, world }
}

/// What the browser is given for the second page, of which the server's own words are asserted.
fn live(definition: Definition) -> Option<Live> {
    let setting = setting();
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
fn groups_and_repeats_are_heard_in_the_browser() {
    assert!(with(|_| {}).is_some());
    assert!(with(|pages| in_section(&mut pages[1], 1, section("g1", "", None))).is_some());
    assert!(with(|pages| in_section(&mut pages[1], 1, section("g1", "${q3} = 'o1'", None))).is_some());
    let once = || Some(Repeat { least: 1, ..Repeat::default() });
    assert!(with(|pages| in_section(&mut pages[1], 1, section("g1", "", once()))).is_some());
    let before = with(|pages| in_section(&mut pages[0], 0, section("g1", "${q2} = ''", None))).unwrap();
    assert_eq!(before.definition.sections().count(), 1, "the group around what is looked at is known");
    let counted = |rule: &str| {
        let live = with(|pages| {
            in_section(&mut pages[2], 1, section("g1", "", once()));
            pages[1].questions[1].rules.relevant = rule.to_owned();
        });
        live.unwrap().definition.pages().len()
    };
    assert_eq!(counted("${q3} = 'o1' and count(${g1}) > 0"), 3);
    assert_eq!(counted("${q3} = 'o1' and count(${q6}) > 0"), 3);
    assert_eq!(counted("${q3} = 'o1'"), 2, "what stands on a later page and is not looked at is left out");
}

#[test]
fn a_page_whose_only_rule_is_that_of_a_group_or_of_how_often_it_is_asked_is_heard() {
    let of_section = |relevant: &str, repeat: Option<Repeat>| {
        with(|pages| {
            pages[1].questions[1].rules.relevant.clear();
            in_section(&mut pages[1], 1, section("g1", relevant, repeat.clone()));
        })
    };
    assert!(of_section("", None).is_none());
    assert!(of_section("${q3} = 'o1'", None).is_some());
    assert!(of_section("${q1} != ''", None).is_none(), "only what was answered before decides");
    let count = |count: &str| Some(Repeat { count: count.to_owned(), ..Repeat::default() });
    assert!(of_section("", count("if(${q3} = 'o1', 2, 1)")).is_some());
    assert!(of_section("", count("string-length(${q1})")).is_none());
    assert!(of_section("", Some(Repeat::default())).is_none());
}

#[test]
fn an_early_end_is_heard_with_all_that_decides_whether_its_page_is_shown() {
    let ends = |at: usize| with(|pages| pages[at].ends = "${q2} = 'fim'".to_owned());
    assert_eq!(ends(0).unwrap().definition.questions().count(), 4, "it may be over before this page");
    let after = ends(1).unwrap();
    assert!(after.definition.pages()[1].ends.is_empty(), "the end behind the page takes nothing from it");
    let looks_back = with(|pages| {
        pages[1].ends = "${q2} = 'fim'".to_owned();
        pages[1].questions[1].rules.relevant = "${q3} = 'o1' and ${q5} = ''".to_owned();
    });
    assert_eq!(looks_back.unwrap().definition.pages()[1].ends, "${q2} = 'fim'");
}

#[test]
fn a_filter_is_heard_with_the_columns_it_looks_at() {
    let with_columns = |pages: &mut Vec<Page>| {
        for option in pages[1].questions[0].kind.options_mut() {
            option.columns = BTreeMap::from([("zona".to_owned(), option.code.clone())]);
        }
    };
    let columns = |live: Option<Live>| {
        let definition = live.unwrap().definition;
        let options = definition.pages()[1].questions[0].kind.options().to_vec();
        options.iter().filter(|option| !option.columns.is_empty()).count()
    };
    assert_eq!(columns(with(with_columns)), 0, "nothing looks at them");
    let filtered = with(|pages| {
        with_columns(pages);
        pages[1].questions[0].rules.filter = "zona = 'o1' or ${q1} = ''".to_owned();
    });
    assert_eq!(columns(filtered), 2);
}

#[test]
fn a_page_on_which_things_to_rank_come_and_go_is_left_to_the_server() {
    let ranked = |rule: &str| {
        with(|pages| {
            let options = ["o1", "o2"].map(|code| Opt::new(code, Translated::both(code, code))).to_vec();
            let mut ranking = question("q7", Kind::Ranking { options, places: None }, "");
            ranking.kind.options_mut()[0].relevant = rule.to_owned();
            pages[1].questions.push(ranking);
        })
    };
    assert!(ranked("").is_some());
    assert!(ranked("${q3} = 'o1'").is_none());
}

#[test]
fn everything_that_could_stand_on_a_page_is_in_the_whole_of_it() {
    let mut pages = pages();
    let count = Repeat { count: "if(${q3} = 'o1', 1, 0)".to_owned(), ..Repeat::default() };
    pages[1].questions.push(question("q7", Kind::ShortText, ""));
    pages[1].questions.push(question("q8", Kind::ShortText, ""));
    in_section(&mut pages[1], 2, section("g1", "", Some(count)));
    in_section(
        &mut pages[1],
        3,
        section("g2", "${q3} = 'o2'", Some(Repeat { least: 2, ..Repeat::default() })),
    );
    let (server, setting) = (Instrument::new(Definition::new(pages)).unwrap(), setting());
    let typed = Typed::default();
    let heard = server.hear(&typed, &setting);
    let names = |parts: Vec<Part>| {
        let names = parts.iter().flat_map(Part::questions).map(|question| question.id.to_string());
        names.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(names(heard.parts(1)), "q3");
    let whole = names(heard.whole(1));
    assert!(whole.starts_with("q3 q4 q7@1 q7@2 "), "{whole}");
    assert!(whole.ends_with(" q7@10 q8@1 q8@2"), "{whole}");
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
