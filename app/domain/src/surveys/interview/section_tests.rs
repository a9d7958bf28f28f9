//! Groups, repeats, the end before the last page, quotas, filters.

use std::collections::BTreeMap;

use super::*;
use crate::form::Typed;
use crate::lang::Lang;
use crate::surveys::logic::World;
use crate::surveys::{
    Answer, Definition, Kind, KindCode, Opt, Page, Question, Quota, Repeat, Rules, Section,
};
use crate::tag::Tag;
use crate::text::Translated;

fn id(name: &str) -> QuestionId {
    QuestionId::parse_part(name).unwrap()
}

fn words(text: &str) -> Translated {
    Translated::both(text, text)
}

fn text(name: &str, section: Option<&str>) -> Question {
    let label = words(name);
    Question {
        id: id(name),
        label,
        section: section.map(id),
        required: true,
        ..Question::blank(KindCode::ShortText)
    }
}

fn number(name: &str, section: Option<&str>) -> Question {
    Question { kind: Kind::number(None, None, Translated::default()), ..text(name, section) }
}

fn calculated(name: &str, formula: &str) -> Question {
    Question { kind: Kind::Calculation { formula: formula.into() }, required: false, ..text(name, None) }
}

fn section(name: &str, relevant: &str, repeat: Option<Repeat>) -> Section {
    let relevant = relevant.to_owned();
    let (parent, hint) = (None, Translated::default());
    Section { id: id(name), parent, title: words(name), hint, relevant, shuffled: false, repeat }
}

fn setting() -> Setting {
    let world = World { now: 0, offset: 0, seed: 5, entropy: [1, 2], language: "pt".to_owned() };
    Setting { lang: Lang::Pt, reading: Lang::Pt.into(), languages: Lang::ALL.map(Tag::from).to_vec(), world }
}

fn form(pairs: &[(&str, &str)]) -> Typed {
    pairs.iter().fold(Typed::default(), |typed, (name, value)| typed.with(*name, *value))
}

fn drawn(parts: &[Part]) -> String {
    let part = |part: &Part| match part {
        Part::Question(question) => question.id.to_string(),
        Part::Section(asked) => {
            let inside: Vec<String> = asked.parts.iter().map(|parts| drawn(parts)).collect();
            format!("{}({})", asked.id, inside.join(" / "))
        }
    };
    parts.iter().map(part).collect::<Vec<_>>().join(" ")
}

/// What is drawn of a page.
fn page_of(definition: &Definition, at: usize, pairs: &[(&str, &str)]) -> String {
    let (instrument, typed) = (Instrument::new(definition.clone()).unwrap(), form(pairs));
    drawn(&instrument.hear(&typed, &setting()).parts(at))
}

fn household(repeat: Repeat) -> Definition {
    Definition::new(vec![
        Page {
            sections: vec![section("g1", "", Some(repeat))],
            questions: vec![
                number("people", None),
                text("name", Some("g1")),
                number("age", Some("g1")),
                Question {
                    label: words("Escola de ${name}"),
                    rules: Rules { relevant: "${age} < 18".into(), ..Rules::default() },
                    ..text("school", Some("g1"))
                },
            ],
            ..Page::default()
        },
        Page {
            questions: vec![
                calculated("total", "sum(${age})"),
                Question { label: words("São ${name}, ${total} anos"), ..text("end", None) },
            ],
            ..Page::default()
        },
    ])
}

#[test]
fn each_instance_has_its_own_answers_rules_and_words() {
    let definition = household(Repeat { least: 1, ..Repeat::default() });
    let instrument = Instrument::new(definition).unwrap();
    let typed = form(&[
        ("n-g1", "2"),
        ("a-people", "2"),
        ("a-name@1", "Ana"),
        ("a-age@1", "40"),
        ("a-school@1", "não conta"),
        ("a-name@2", "Rui"),
        ("a-age@2", "9"),
        ("a-school@2", "Básica"),
        ("a-end", "sim"),
    ]);
    let heard = instrument.hear(&typed, &setting());
    assert_eq!(drawn(&heard.parts(0)), "people g1(name@1 age@1 / name@2 age@2 school@2)");
    let school = heard.page(0).questions.into_iter().find(|q| q.id == id("school@2")).unwrap();
    assert_eq!(school.label.pick(Lang::Pt).text, "Escola de Rui");
    assert_eq!(heard.page(1).questions[0].label.pick(Lang::Pt).text, "São Ana, Rui, 49 anos");
    let answers = heard.read_all().unwrap();
    assert_eq!(answers.get(&id("school@2")), Some(&Answer::Text("Básica".into())));
    assert_eq!(answers.get(&id("school@1")), None, "irrelevant answers are dropped, instance by instance");
    assert_eq!(answers.get(&id("total")), Some(&Answer::Text("49".into())));
    let missing = instrument.hear(&typed.replacing("a-age@2", ""), &setting()).read_all().unwrap_err();
    assert_eq!(missing.0, 0);
    assert!(missing.1.of("a-age@2").is_some() && missing.1.of("a-age@1").is_none());
}

#[test]
fn a_repeat_is_asked_as_often_as_a_formula_says_or_as_the_person_adds_one() {
    let counted = household(Repeat { count: "${people}".into(), ..Repeat::default() });
    assert_eq!(page_of(&counted, 0, &[("a-people", "2")]), "people g1(name@1 age@1 / name@2 age@2)");
    assert_eq!(page_of(&counted, 0, &[("n-g1", "9")]), "people");
    let added = household(Repeat::default());
    let instrument = Instrument::new(added.clone()).unwrap();
    let typed = Typed::default();
    let parts = instrument.hear(&typed, &setting()).parts(0);
    let Some(Part::Section(asked)) = parts.last() else { panic!("the repeat can be begun") };
    assert_eq!((asked.parts.len(), asked.repeat), (0, Some(Times { more: true, less: false })));
    let few = household(Repeat { least: 1, most: Some(1), ..Repeat::default() });
    let instrument = Instrument::new(few).unwrap();
    let parts = instrument.hear(&typed, &setting()).parts(0);
    let Some(Part::Section(asked)) = parts.last() else { panic!("one stands there") };
    assert_eq!(asked.repeat, Some(Times { more: false, less: false }));
}

#[test]
fn a_group_is_asked_as_a_whole_and_a_repeat_that_is_not_asked_cannot_be_begun() {
    let relevant = "${people} > 1";
    let page = |sections: Vec<Section>| Page {
        sections,
        questions: vec![number("people", None), text("name", Some("g1"))],
        ..Page::default()
    };
    let grouped = Definition::new(vec![page(vec![section("g1", relevant, None)])]);
    assert_eq!(page_of(&grouped, 0, &[("a-people", "1")]), "people");
    assert_eq!(page_of(&grouped, 0, &[("a-people", "2")]), "people g1(name)");
    let definition = Definition::new(vec![page(vec![section("g1", relevant, Some(Repeat::default()))])]);
    assert_eq!(page_of(&definition, 0, &[("a-people", "1")]), "people");
    assert_eq!(page_of(&definition, 0, &[("a-people", "2")]), "people g1()");
}

#[test]
fn sections_move_as_one_in_an_order_of_chance() {
    let mut page = Page {
        shuffled: true,
        sections: vec![section("g1", "", None), section("g2", "", None)],
        questions: vec![text("a", Some("g1")), text("b", Some("g1")), text("c", Some("g2")), text("d", None)],
        ..Page::default()
    };
    page.sections[0].shuffled = true;
    let instrument = Instrument::new(Definition::new(vec![page])).unwrap();
    let typed = Typed::default();
    let mut orders: BTreeMap<String, usize> = BTreeMap::new();
    for seed in 1..400 {
        let world = World { seed, ..setting().world };
        let heard = instrument.hear(&typed, &Setting { world, ..setting() });
        assert_eq!(drawn(&heard.parts(0)), drawn(&heard.parts(0)));
        *orders.entry(drawn(&heard.parts(0))).or_default() += 1;
    }
    // Three things in six orders, one of them in two.
    assert_eq!(orders.len(), 12, "{orders:?}");
}

#[test]
fn whoever_a_rule_sends_to_the_end_is_asked_no_more_and_their_later_answers_are_dropped() {
    let mut definition = household(Repeat::default());
    let mut pages = definition.pages().to_vec();
    pages[0].ends = "${people} = 0".into();
    definition = Definition::new(pages);
    let instrument = Instrument::new(definition).unwrap();
    let typed = form(&[("a-people", "0"), ("a-end", "escrito antes")]);
    let heard = instrument.hear(&typed, &setting());
    assert!(heard.shows_page(0) && !heard.shows_page(1));
    assert_eq!(heard.page_from(1), None);
    assert!(!heard.is_last(0), "another answer may take the end back");
    let answers = heard.read_all().unwrap();
    assert_eq!(answers.0.keys().map(QuestionId::as_str).collect::<Vec<_>>(), ["people"]);
    let goes_on = form(&[("a-people", "1")]);
    assert!(instrument.hear(&goes_on, &setting()).shows_page(1));
}

#[test]
fn a_quota_counts_those_who_fulfil_its_rule() {
    let quota = |code: &str, when: &str| Quota {
        code: id(code),
        label: code.into(),
        when: when.into(),
        limit: 1,
        words: Translated::default(),
    };
    let definition = household(Repeat::default())
        .with_quotas(vec![quota("c1", "${people} > 3"), quota("c2", "${people} <= 3")]);
    let instrument = Instrument::new(definition.clone()).unwrap();
    let typed = form(&[("a-people", "4")]);
    let heard = instrument.hear(&typed, &setting());
    assert_eq!(heard.quotas().map(|quota| quota.code.as_str()).collect::<Vec<_>>(), ["c1"]);
    let wrong = definition.with_quotas(vec![quota("c1", "${gente} > 3")]);
    let trouble = &Instrument::new(wrong).unwrap_err()[0];
    assert_eq!(
        (trouble.quota.as_ref(), &trouble.rule, trouble.field()),
        (Some(&id("c1")), &Rule::Quota, "when")
    );
}

#[test]
fn a_filter_offers_the_options_whose_columns_fit() {
    let option = |code: &str, region: &str| Opt {
        columns: BTreeMap::from([("region".to_owned(), region.to_owned())]),
        ..Opt::new(code, words(code))
    };
    let town = Question {
        kind: Kind::single(vec![option("porto", "norte"), option("braga", "norte"), option("faro", "sul")]),
        rules: Rules { filter: "region = ${region}".into(), ..Rules::default() },
        ..text("town", None)
    };
    let definition = Definition::single_page(vec![text("region", None), town]);
    let instrument = Instrument::new(definition).unwrap();
    let offered = |region: &str, town: &str| {
        let typed = form(&[("a-region", region), ("a-town", town)]);
        let heard = instrument.hear(&typed, &setting());
        let options =
            heard.page(0).questions.iter().flat_map(|q| q.kind.options().to_vec()).collect::<Vec<_>>();
        let codes: Vec<String> = options.into_iter().map(|option| option.code).collect();
        (codes.join(" "), heard.read_all().is_ok())
    };
    assert_eq!(offered("norte", "braga"), ("porto braga".to_owned(), true));
    assert_eq!(offered("norte", "faro"), ("porto braga".to_owned(), false), "what is not offered is refused");
    assert_eq!(offered("ilhas", ""), (String::new(), true), "nothing to choose: not asked");
}

#[test]
fn what_is_wrong_in_a_section_or_at_an_end_names_it() {
    let mut definition = household(Repeat { count: "${persons}".into(), ..Repeat::default() });
    let trouble = &Instrument::new(definition.clone()).unwrap_err()[0];
    assert_eq!((trouble.section.as_ref(), &trouble.rule, trouble.column), (Some(&id("g1")), &Rule::Count, 1));
    let mut pages = household(Repeat::default()).pages().to_vec();
    pages[0].ends = "1 = ${persons}".into();
    definition = Definition::new(pages);
    let trouble = &Instrument::new(definition).unwrap_err()[0];
    assert_eq!(
        (trouble.page, &trouble.rule, trouble.field(), trouble.column),
        (Some(0), &Rule::Ends, "ends", 5)
    );
}
