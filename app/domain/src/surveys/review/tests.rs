//! What a review finds, and that it never says what is not so.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::form::Typed;
use crate::lang::Lang;
use crate::surveys::interview::{Instrument, Setting};
use crate::surveys::logic::World;
use crate::surveys::logic::generate::Dice;
use crate::surveys::{
    Kind, KindCode, Look, Opt, Page, Picture, PictureId, PictureKind, Question, QuestionId, Rules,
};
use crate::tag::Tag;
use crate::text::Translated;

fn question(n: usize, kind: Kind) -> Question {
    let label = Translated::both(format!("Pergunta {n}?"), format!("Question {n}?"));
    let id = QuestionId::numbered(n);
    Question { id, kind, label, required: true, ..Question::blank(KindCode::Note) }
}

fn when(n: usize, kind: Kind, relevant: &str) -> Question {
    Question { rules: Rules { relevant: relevant.to_owned(), ..Rules::default() }, ..question(n, kind) }
}

fn options(codes: &[&str]) -> Vec<Opt> {
    codes
        .iter()
        .map(|code| Opt::new(*code, Translated::both(format!("{code}."), format!("{code}!"))))
        .collect()
}

fn yes_no() -> Kind {
    Kind::single(options(&["yes", "no"]))
}

fn number() -> Kind {
    Kind::Number { min: Some(0.0), max: Some(3.0), unit: Translated::default(), whole: true, slider: None }
}

fn page(questions: Vec<Question>) -> Page {
    Page { questions, ..Page::default() }
}

fn settings() -> Settings {
    Settings { title: Translated::both("Título", "Title"), ..Settings::default() }
}

fn reviewed_with(definition: &Definition, settings: &Settings) -> Review {
    review(definition, settings, &Checked::of(definition, settings))
}

fn reviewed(pages: Vec<Page>) -> Review {
    reviewed_with(&Definition::new(pages), &settings())
}

/// The messages of the findings in one place, by the question's number; rules that cannot be used are `rule`.
fn at(review: &Review, n: usize) -> Vec<&'static str> {
    let id = QuestionId::numbered(n);
    let here = review.findings.iter().filter(|finding| finding.place.question() == Some(&id));
    here.map(|finding| finding.message().unwrap_or("rule")).collect()
}

fn messages(review: &Review) -> Vec<&'static str> {
    review.findings.iter().map(|finding| finding.message().unwrap_or("rule")).collect()
}

#[test]
fn a_good_survey_has_no_findings() {
    let review = reviewed(vec![
        page(vec![question(1, yes_no()), when(2, number(), "${q1} = 'yes'")]),
        page(vec![question(3, Kind::LongText)]),
    ]);
    assert_eq!(messages(&review), Vec::<&str>::new());
    assert_eq!(review.unreachable, Unreachable::default());
}

#[test]
fn what_blocks_publication_comes_first() {
    let mut unnamed = question(2, Kind::ShortText);
    unnamed.label = Translated::default();
    let review = reviewed(vec![page(vec![when(1, yes_no(), "pulldata('a', 'b', 'c', 'd') = 1"), unnamed])]);
    assert_eq!(messages(&review), ["rule", "survey-missing-label"]);
    assert_eq!(review.count(Severity::Blocks), 2);
    let wrong = reviewed(vec![page(vec![when(1, yes_no(), "${q9} = 1")])]);
    assert_eq!((messages(&wrong), wrong.count(Severity::Blocks)), (vec!["rule"], 1));
}

#[test]
fn what_blocks_is_exactly_what_keeps_a_survey_from_being_ready() {
    let of = |rule: &str| Definition::single_page(vec![question(1, yes_no()), when(2, number(), rule)]);
    for (rule, ready) in
        [("", true), ("${q1} = 'z'", true), ("${q1} =", false), ("pulldata('a','b','c','d')", false)]
    {
        let definition = of(rule);
        let blocks = reviewed_with(&definition, &settings()).count(Severity::Blocks);
        assert_eq!((definition.is_ready(), blocks == 0), (ready, ready), "{rule}");
    }
}

#[test]
fn dead_branches_are_said_once_where_they_begin() {
    let mut second = page(vec![question(2, number()), when(3, yes_no(), "${q2} = 2")]);
    second.relevant = "${q1} = 'maybe'".to_owned();
    let third =
        page(vec![when(4, yes_no(), "${q2} = 1"), when(5, yes_no(), "${q1} = 'yes' or ${q1} != 'yes'")]);
    let review = reviewed(vec![page(vec![question(1, yes_no())]), second, third]);
    assert_eq!(review.unreachable.pages, BTreeSet::from([1]));
    let dead: Vec<String> = review.unreachable.questions.iter().map(ToString::to_string).collect();
    assert_eq!(dead, ["q2", "q3", "q4"]);
    assert_eq!(
        messages(&review),
        ["review-page-never", "review-no-such-option", "review-question-never", "review-question-always"]
    );
}

#[test]
fn options_and_rows_that_are_never_offered_are_found() {
    let mut list = options(&["a", "b", "c"]);
    list[1].relevant = "${q1} = 'yes'".to_owned();
    list[2].relevant = "${q1} = 'no'".to_owned();
    let review =
        reviewed(vec![page(vec![question(1, yes_no()), when(2, Kind::single(list), "${q1} = 'yes'")])]);
    assert_eq!(at(&review, 2), ["review-option-never", "review-option-always"]);
    assert!(review.unreachable.options.contains(&(QuestionId::numbered(2), "c".to_owned())));
}

#[test]
fn constraints_that_nothing_fulfils_are_found() {
    let with = |n, kind, constraint: &str, required| Question {
        required,
        rules: Rules {
            constraint: constraint.to_owned(),
            constraint_message: Translated::both("Não.", "No."),
            ..Rules::default()
        },
        ..question(n, kind)
    };
    let review = reviewed(vec![page(vec![
        with(1, number(), ". > 3", true),
        with(2, number(), ". > 1 and . < 2", false),
        with(3, number(), ". >= 0", true),
        with(4, number(), ". > ${q3}", true),
        with(5, Kind::ShortText, "regex(., '[0-9]+')", true),
        with(6, Kind::ShortText, "regex(., '(')", true),
    ])]);
    assert_eq!(at(&review, 1), ["review-constraint-never-required"]);
    assert_eq!(at(&review, 2), ["review-constraint-never"]);
    assert_eq!(at(&review, 3), ["review-constraint-always"]);
    assert!(at(&review, 4).is_empty() && at(&review, 5).is_empty());
    assert_eq!(at(&review, 6), ["rule"]);
}

#[test]
fn limits_that_leave_no_answer_are_found() {
    let alone = || {
        let mut list = options(&["a", "b", "c"]);
        list[2].exclusive = true;
        list
    };
    let several = |min, max| Kind::Several { options: alone(), min, max };
    let review = reviewed(vec![page(vec![
        question(1, Kind::number(Some(5.0), Some(3.0), Translated::default())),
        question(2, several(Some(3), None)),
        question(3, several(Some(2), None)),
        question(4, several(Some(2), Some(1))),
        question(
            5,
            Kind::Number {
                min: Some(0.2),
                max: Some(0.8),
                unit: Translated::default(),
                whole: true,
                slider: None,
            },
        ),
    ])]);
    assert_eq!(at(&review, 1), ["review-limits-crossed"]);
    assert_eq!(at(&review, 2), ["review-min-above-options"]);
    assert!(at(&review, 3).is_empty());
    assert_eq!(at(&review, 4), ["review-limits-crossed"]);
    assert_eq!(at(&review, 5), ["review-limits-no-whole"]);
}

#[test]
fn rules_that_mention_what_is_not_there_or_not_yet_there_are_found() {
    let review = reviewed(vec![
        page(vec![
            question(1, yes_no()),
            when(2, yes_no(), "${q1} = 'Yes' or ${q1} = 'no'"),
            when(3, yes_no(), "${q5} = 2"),
            when(4, yes_no(), "selected(${q1}, 'maybe') or ${q1} = ''"),
        ]),
        page(vec![question(5, number())]),
    ]);
    assert_eq!(at(&review, 2), ["review-no-such-option"]);
    assert_eq!(at(&review, 3), ["review-looks-ahead"]);
    assert_eq!(at(&review, 4), ["review-no-such-option"]);
}

#[test]
fn earlier_answers_in_texts_are_looked_for() {
    let says =
        |n, words: &str| Question { label: Translated::both(words, words), ..question(n, Kind::LongText) };
    let mut skipped = question(2, Kind::ShortText);
    skipped.required = false;
    let mut same = when(6, Kind::LongText, "${q1} = 'yes'");
    same.label = Translated::both("${q3}", "${q3}");
    let review = reviewed(vec![page(vec![
        question(1, yes_no()),
        skipped,
        when(3, number(), "${q1} = 'yes'"),
        says(4, "${q1} ${q2} ${q8} ${nobody}"),
        says(5, "${q3}"),
        same,
        question(8, Kind::LongText),
    ])]);
    assert_eq!(at(&review, 4), ["review-piped-unknown", "review-piped-blank", "review-piped-later"]);
    assert_eq!(at(&review, 5), ["review-piped-blank"]);
    assert!(at(&review, 6).is_empty(), "whoever sees it has answered");
}

#[test]
fn what_is_not_translated_is_counted_and_listed() {
    let [pt, fr] = ["pt", "fr"].map(|text| Tag::parse(text).unwrap());
    let mut asked = question(1, yes_no());
    asked.label = asked.label.clone().with(fr, "Question ?");
    asked.hint = Translated::of(pt, "Ajuda.");
    let settings = Settings { languages: vec![pt, fr], ..settings() };
    let review = reviewed_with(&Definition::single_page(vec![asked]), &settings);
    let missing: Vec<&Finding> =
        review.findings.iter().filter(|finding| finding.message() == Some("review-untranslated")).collect();
    assert_eq!(missing.len(), 2, "the title, and the question");
    assert!(missing.iter().all(|finding| finding.language == Some(fr)));
    let Said::Message(_, arguments) = &missing[1].said else { panic!() };
    assert!(arguments.contains(&("count", Argument::Number(3.0))), "{arguments:?}");
    assert!(arguments.contains(&("instead", Argument::Text("Português".to_owned()))));
    assert_eq!(
        review.coverage,
        [Coverage { language: pt, written: 5, all: 5 }, Coverage { language: fr, written: 1, all: 5 },]
    );
}

#[test]
fn a_picture_that_is_not_described_in_every_language_is_found() {
    let with = |alt: Option<Translated>| {
        let mut text = question(1, Kind::Note);
        let id = PictureId::parse(&"0".repeat(64)).unwrap();
        text.picture = Some(Picture { id, kind: PictureKind::Png, width: 1, height: 1, alt });
        reviewed(vec![page(vec![text, question(2, Kind::LongText)])])
    };
    assert_eq!(messages(&with(None)), Vec::<&str>::new(), "it only decorates");
    assert_eq!(messages(&with(Some(Translated::both("Um mapa", "A map")))), Vec::<&str>::new());
    assert_eq!(at(&with(Some(Translated::default())), 1), ["review-picture-unlabelled"]);
    let half = with(Some(Translated::of(Lang::Pt, "Um mapa")));
    assert_eq!(at(&half, 1), ["review-untranslated"]);
    assert_eq!(half.findings[0].language, Some(Lang::En.into()));
}

#[test]
fn words_and_shapes_that_people_stumble_over_are_found() {
    let mut list = options(&["a", "b", "c"]);
    list[0].label = Translated::default();
    list[2].label = Translated::both("B.", "else");
    let long: Vec<String> = (0..20).map(|n| format!("o{n}")).collect();
    let long = options(&long.iter().map(String::as_str).collect::<Vec<_>>());
    let review = reviewed(vec![page(vec![
        question(1, Kind::single(list)),
        question(2, Kind::single(long.clone())),
        question(3, Kind::Single { options: long.clone(), look: Look::DropDown }),
        question(4, Kind::Matrix { rows: long.clone(), options: long, several: false }),
    ])]);
    assert_eq!(at(&review, 1), ["review-option-unlabelled", "review-same-label"]);
    assert_eq!(at(&review, 2), ["review-long-list"]);
    assert!(at(&review, 3).is_empty());
    assert_eq!(at(&review, 4), ["review-wide-matrix", "review-tall-matrix"]);
}

#[test]
fn how_long_it_takes_depends_on_what_is_asked() {
    let texts =
        |from: usize, rule: &str| (from..from + 6).map(|n| when(n, Kind::LongText, rule)).collect::<Vec<_>>();
    let mut questions = vec![question(1, yes_no())];
    questions.extend(texts(10, "${q1} = 'yes'"));
    questions.extend(texts(20, "${q1} = 'no'"));
    let review = reviewed(vec![page(questions)]);
    assert_eq!(review.duration.minutes(), (1, 13));
    assert!(messages(&review).contains(&"review-long"));
}

#[test]
fn hard_texts_are_found_and_few_words_give_no_number() {
    let long = "A operacionalização administrativa dos procedimentos interinstitucionais correspondentes à reestruturação \
                organizacional subsequente pressupõe necessariamente a disponibilização antecipada da documentação comprovativa \
                indispensável à fundamentação circunstanciada das determinações superiormente estabelecidas?";
    let says =
        |n, words: &str| Question { label: Translated::of(Lang::Pt, words), ..question(n, Kind::LongText) };
    let one = reviewed(vec![page(vec![says(1, long)])]);
    assert_eq!(one.reading[0].ease, None);
    assert!(at(&one, 1).contains(&"review-long-sentence"));
    let many = reviewed(vec![page((1..=6).map(|n| says(n, long)).collect())]);
    assert_eq!(many.reading[0].band, Some(Band::VeryHard));
    assert_eq!(many.reading[0].hardest.len(), 3);
    assert!(messages(&many).contains(&"review-hard-to-read"));
    let easy = "Foi bem atendido? O que pensa do horário? Diga o que quer. ";
    let plain = reviewed(vec![page((1..=9).map(|n| says(n, easy)).collect())]);
    assert!(plain.reading[0].band >= Some(Band::Easy), "{:?}", plain.reading[0]);
}

#[test]
fn the_map_shows_what_decides_what() {
    let mut second = page(vec![when(3, yes_no(), "${q1} = 'zz'")]);
    second.relevant = "${q1} = 'yes' and ${q2} > 1".to_owned();
    let sum = Kind::Calculation { formula: "${q2} + 1".to_owned() };
    let definition = Definition::new(vec![
        page(vec![question(1, yes_no()), question(2, number()), question(4, sum)]),
        second,
    ]);
    let review = reviewed_with(&definition, &settings());
    let map = logic_map(&definition, &review.unreachable);
    let ids = |arrow: &Arrow| arrow.from.iter().map(ToString::to_string).collect::<Vec<_>>();
    let arrows: Vec<_> = map.arrows.iter().map(|arrow| (ids(arrow), arrow.to.clone(), arrow.never)).collect();
    let q = |n: usize| QuestionId::numbered(n);
    assert_eq!(
        arrows,
        [
            (vec!["q2".to_owned()], Decided::Value(q(4)), false),
            (vec!["q1".to_owned(), "q2".to_owned()], Decided::Page(1), false),
            (vec!["q1".to_owned()], Decided::Question(q(3)), true),
        ]
    );
    assert!(map.whole && map.pages[1].questions[0].unreachable);
}

const ATOMS: [&str; 20] = [
    "${q1} = 'yes'",
    "${q1} != 'no'",
    "${q1} = 'zz'",
    "${q1} = ''",
    "selected(${q2}, 'a')",
    "selected(${q2}, 'none')",
    "count-selected(${q2}) = 2",
    "${q2} = 'a b'",
    "${q3} > 2",
    "${q3} = 1",
    "${q3} < 0",
    "${q3} + 1 > 4",
    "${q4} = 'x'",
    "${q4} != ''",
    "string-length(${q4}) > 2",
    "${q5} >= 9",
    "${q5} = 11",
    "date(${q4}) > 1",
    "selected-at(${q6}, 0) = 'u'",
    "${q7} = 1",
];

fn rule() -> impl Strategy<Value = String> {
    let leaf = proptest::sample::select(&ATOMS[..]).prop_map(str::to_owned);
    leaf.prop_recursive(2, 6, 2, |inner| {
        prop_oneof![
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a}) and ({b})")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a}) or ({b})")),
            inner.prop_map(|a| format!("not({a})")),
        ]
    })
}

/// A form of every answer that can be typed, good or not.
fn typed(dice: &mut Dice) -> Typed {
    let given: [(&str, &[&str]); 6] = [
        ("a-q1", &["", "yes", "no", "zz"]),
        ("a-q3", &["", "0", "1", "2", "3", "9"]),
        ("a-q4", &["", "x", "xyz", "2026-01-01"]),
        ("a-q5", &["", "0", "9", "10", "11"]),
        ("a-q7", &["", "1", "0"]),
        ("a-q8", &["", "a", "b"]),
    ];
    let mut typed = Typed::default();
    for (name, among) in given {
        typed = typed.with(name, *dice.pick(among).unwrap());
    }
    for code in ["a", "b", "none"] {
        if dice.once_in(2) {
            typed = typed.with("a-q2", code);
        }
    }
    let places: &[[&str; 2]] = &[["1", "2"], ["2", "1"], ["1", ""], ["", ""]];
    let [u, v] = dice.pick(places).unwrap();
    typed.with("a-q6.u", *u).with("a-q6.v", *v)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Whatever a review says is never shown is not shown to anybody, and what it says has no effect has none.
    #[test]
    fn a_review_never_says_what_is_not_so(
        seed in any::<u64>(), second in rule(), own in rule(), option in rule(), needed in rule(), good in rule(),
    ) {
        let mut boxes = options(&["a", "b", "none"]);
        boxes[2].exclusive = true;
        let mut list = options(&["a", "b"]);
        list[1].relevant = option;
        let mut last = when(8, Kind::single(list), &own);
        last.required = false;
        last.rules.required = needed;
        last.rules.constraint = good;
        let mut behind = page(vec![last]);
        behind.relevant = second;
        let first = page(vec![
            question(1, yes_no()),
            question(2, Kind::Several { options: boxes, min: None, max: None }),
            question(3, number()),
            question(4, Kind::ShortText),
            question(5, Kind::Nps { low: Translated::both("a", "a"), high: Translated::both("b", "b") }),
            question(6, Kind::Ranking { options: options(&["u", "v"]), places: None }),
            question(7, Kind::Consent),
        ]);
        let definition = Definition::new(vec![first, behind]);
        let review = reviewed_with(&definition, &settings());
        let instrument = Instrument::new(definition.clone()).unwrap();
        let q8 = QuestionId::numbered(8);
        let found = at(&review, 8);
        let world = World { now: 0, offset: 0, seed: 1, entropy: [1, 2], language: "pt".to_owned() };
        let languages = Lang::ALL.map(Tag::from).to_vec();
        let setting = Setting { lang: Lang::Pt, reading: Lang::Pt.into(), languages, world };
        let mut dice = Dice::new(seed);
        for _ in 0..120 {
            let typed = typed(&mut dice);
            let heard = instrument.hear(&typed, &setting);
            let page_is = heard.state_of(instrument.item_of_page(1).unwrap()).is_some_and(|state| state.relevant);
            let asked = heard.is_relevant(&q8);
            prop_assert!(!page_is || !review.unreachable.pages.contains(&1), "{typed:?}");
            prop_assert!(!asked || !review.unreachable.questions.contains(&q8), "{typed:?}");
            let dead = review.unreachable.options.contains(&(q8.clone(), "b".to_owned()));
            prop_assert!(!(asked && dead && heard.offers(&q8, "b")), "{typed:?}");
            prop_assert!(page_is || !messages(&review).contains(&"review-page-always"), "{typed:?}");
            prop_assert!(!page_is || asked || !found.contains(&"review-question-always"), "{typed:?}");
            prop_assert!(!asked || heard.offers(&q8, "b") || !found.contains(&"review-option-always"), "{typed:?}");
            let item = instrument.item_of(&q8).unwrap();
            let state = heard.state_of(item).unwrap();
            if asked && !state.value.is_empty() {
                prop_assert!(!state.acceptable || !found.contains(&"review-constraint-never"), "{typed:?}");
                prop_assert!(state.acceptable || !found.contains(&"review-constraint-always"), "{typed:?}");
            }
            if asked {
                prop_assert!(!state.required || !found.contains(&"review-required-never"), "{typed:?}");
                prop_assert!(state.required || !found.contains(&"review-required-always"), "{typed:?}");
            }
        }
    }
}
