//! What is asked of whom, and what is refused.

use super::*;
use crate::form::Typed;
use crate::lang::Lang;
use crate::surveys::logic::World;
use crate::surveys::{Answer, Definition, Kind, KindCode, Opt, Page, Question, Rules};
use crate::tag::Tag;
use crate::text::Translated;

fn question(n: usize, kind: Kind, relevant: &str) -> Question {
    let label = Translated::both(format!("P{n}"), format!("Q{n}"));
    let rules = Rules { relevant: relevant.to_owned(), ..Rules::default() };
    Question {
        id: QuestionId::numbered(n),
        kind,
        label,
        required: true,
        rules,
        ..Question::blank(KindCode::Note)
    }
}

fn options(codes: &[&str]) -> Vec<Opt> {
    codes.iter().map(|code| Opt::new(*code, Translated::both(*code, *code))).collect()
}

fn yes_no() -> Kind {
    Kind::single(options(&["yes", "no"]))
}

fn page(questions: Vec<Question>) -> Page {
    Page { questions, ..Page::default() }
}

fn setting() -> Setting {
    let world =
        World { now: 1_795_435_200_000, offset: 0, seed: 1, entropy: [1, 2], language: "pt".to_owned() };
    let languages = Lang::ALL.map(Tag::from).to_vec();
    Setting { lang: Lang::Pt, reading: Lang::Pt.into(), languages, world }
}

fn reading(tag: &str) -> Setting {
    let tag = Tag::parse(tag).unwrap();
    Setting { reading: tag, lang: tag.nearest(), ..setting() }
}

fn typed(pairs: &[(&str, &str)]) -> Typed {
    Typed::new(pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect())
}

fn instrument(pages: Vec<Page>) -> Instrument {
    Instrument::new(Definition::new(pages)).unwrap()
}

fn read(instrument: &Instrument, pairs: &[(&str, &str)]) -> Result<Vec<String>, (usize, Vec<String>)> {
    let typed = typed(pairs);
    let heard = instrument.hear(&typed, &setting());
    match heard.read_all() {
        Ok(answers) => Ok(answers.0.keys().map(ToString::to_string).collect()),
        Err((page, errors)) => {
            Err((page, errors.iter().map(|error| format!("{}: {}", error.field, error.message)).collect()))
        }
    }
}

#[test]
fn an_answer_to_what_is_not_asked_is_dropped_and_what_is_asked_is_needed() {
    let survey = instrument(vec![page(vec![
        question(1, yes_no(), ""),
        question(2, Kind::ShortText, "${q1} = 'yes'"),
        question(3, Kind::ShortText, "${q2} != ''"),
    ])]);
    assert_eq!(
        read(&survey, &[("a-q1", "no"), ("a-q2", "tampered"), ("a-q3", "too")]),
        Ok(vec!["q1".into()])
    );
    assert_eq!(read(&survey, &[("a-q1", "yes")]), Err((0, vec!["a-q2: error-required-answer".into()])));
    let all = [("a-q1", "yes"), ("a-q2", "x"), ("a-q3", "y")];
    assert_eq!(read(&survey, &all).unwrap(), ["q1", "q2", "q3"]);
}

#[test]
fn a_page_that_is_not_relevant_is_passed_over_both_ways() {
    let mut second = page(vec![question(2, Kind::ShortText, "")]);
    second.relevant = "${q1} = 'yes'".to_owned();
    let survey = instrument(vec![
        page(vec![question(1, yes_no(), "")]),
        second,
        page(vec![question(3, yes_no(), "")]),
    ]);
    let (yes, no) = (typed(&[("a-q1", "yes")]), typed(&[("a-q1", "no")]));
    let (yes, no) = (survey.hear(&yes, &setting()), survey.hear(&no, &setting()));
    assert_eq!((yes.page_from(1), no.page_from(1)), (Some(1), Some(2)));
    assert_eq!((yes.page_before(2), no.page_before(2)), (Some(1), Some(0)));
    assert_eq!((yes.position(2), no.position(2)), ((3, 3), (2, 2)));
    assert_eq!(no.page_from(3), None);
    assert!(!no.is_last(0) && no.is_last(2));
    assert_eq!(read(&survey, &[("a-q1", "no"), ("a-q2", "x"), ("a-q3", "no")]).unwrap(), ["q1", "q3"]);
}

#[test]
fn a_page_may_be_the_last_one_only_when_nothing_after_it_can_appear() {
    let mut second = page(vec![question(2, Kind::ShortText, "")]);
    second.relevant = "${q1} = 'yes'".to_owned();
    let survey = instrument(vec![page(vec![question(1, yes_no(), "")]), second]);
    let nothing = Typed::default();
    assert!(!survey.hear(&nothing, &setting()).is_last(0));
}

#[test]
fn a_constraint_refuses_with_the_words_of_the_lab() {
    let mut age = question(1, Kind::number(None, None, Translated::default()), "");
    age.rules.constraint = ". >= 18 and . < 120".to_owned();
    age.rules.constraint_message = Translated::both("Só a partir dos 18.", "From 18 only.");
    let survey = instrument(vec![page(vec![age])]);
    let pairs = typed(&[("a-q1", "17")]);
    let heard = survey.hear(&pairs, &setting());
    let (_, errors) = heard.read_all().unwrap_err();
    let error = errors.of("a-q1").unwrap();
    assert_eq!(
        (error.message, error.words.pick(Lang::Pt).text),
        ("error-survey-constraint", "Só a partir dos 18.")
    );
    assert!(read(&survey, &[("a-q1", "18")]).is_ok());
}

#[test]
fn an_answer_is_needed_where_a_rule_says_so() {
    let mut why = question(2, Kind::LongText, "");
    why.required = false;
    why.rules.required = "${q1} < 3".to_owned();
    let scale = Kind::scale(1, 5, Translated::default(), Translated::default());
    let survey = instrument(vec![page(vec![question(1, scale, ""), why])]);
    assert!(read(&survey, &[("a-q1", "4")]).is_ok());
    assert_eq!(read(&survey, &[("a-q1", "2")]), Err((0, vec!["a-q2: error-required-answer".into()])));
}

#[test]
fn values_are_calculated_here_and_stand_in_texts() {
    let number = || Kind::number(None, None, Translated::default());
    let sum = Kind::Calculation { formula: "${q1} + ${q2}".to_owned() };
    let mut last = question(4, yes_no(), "");
    last.label = Translated::both("São ${q3}, certo?", "That is ${q3}, right?");
    let survey = instrument(vec![
        page(vec![question(1, number(), ""), question(2, number(), ""), question(3, sum, "")]),
        page(vec![last]),
    ]);
    let pairs = typed(&[("a-q1", "2,5"), ("a-q2", "4"), ("a-q3", "99"), ("a-q4", "yes")]);
    let heard = survey.hear(&pairs, &setting());
    assert_eq!(heard.page(1).questions[0].label.pick(Lang::Pt).text, "São 6,5, certo?");
    let pairs = typed(&[("a-q1", "2.5"), ("a-q2", "4")]);
    let english = survey.hear(&pairs, &reading("en"));
    assert_eq!(english.page(1).questions[0].label.pick(Lang::En).text, "That is 6.5, right?");
    let answers = heard.read_all().unwrap();
    assert_eq!(answers.get(&QuestionId::numbered(3)), Some(&Answer::Text("6.5".to_owned())));
}

/// A question whose answer decides about the second option of the next and the second row of the last.
fn with_rules_of_parts() -> Instrument {
    let mut choice = options(&["a", "b"]);
    choice[1].relevant = "${q1} = 'yes'".to_owned();
    let mut rows = options(&["r1", "r2"]);
    rows[1].relevant = "${q1} = 'yes'".to_owned();
    let matrix = Kind::Matrix { rows, options: options(&["x", "y"]), several: false };
    instrument(vec![page(vec![
        question(1, yes_no(), ""),
        question(2, Kind::single(choice), ""),
        question(3, matrix, ""),
    ])])
}

#[test]
fn an_option_and_a_row_are_offered_by_their_rules() {
    let survey = with_rules_of_parts();
    let no = [("a-q1", "no"), ("a-q2", "b"), ("a-q3.r1", "x"), ("a-q3.r2", "y")];
    assert_eq!(read(&survey, &no), Err((0, vec!["a-q2: error-not-in-list".into()])));
    let no = [("a-q1", "no"), ("a-q2", "a"), ("a-q3.r1", "x"), ("a-q3.r2", "y")];
    assert_eq!(read(&survey, &no).unwrap(), ["q1", "q2", "q3.r1"]);
    let yes = [("a-q1", "yes"), ("a-q2", "b"), ("a-q3.r1", "x"), ("a-q3.r2", "y")];
    assert_eq!(read(&survey, &yes).unwrap(), ["q1", "q2", "q3.r1", "q3.r2"]);
}

#[test]
fn a_row_of_a_matrix_a_ranking_and_several_choices_can_be_asked_about() {
    let matrix = Kind::Matrix { rows: options(&["r1"]), options: options(&["x", "y"]), several: false };
    let ranking = Kind::Ranking { options: options(&["bus", "car"]), places: None };
    let several = Kind::Several { options: options(&["a", "b", "c"]), min: None, max: None };
    let survey = instrument(vec![page(vec![
        question(1, matrix, ""),
        question(2, ranking, ""),
        question(3, several, ""),
        question(
            4,
            Kind::ShortText,
            "${q1_r1} = 'y' and selected-at(${q2}, 0) = 'car' and count-selected(${q3}) = 2",
        ),
    ])]);
    let good = [("a-q1.r1", "y"), ("a-q2.bus", "2"), ("a-q2.car", "1"), ("a-q3", "c"), ("a-q3", "a")];
    let pairs = typed(&good);
    assert!(survey.hear(&pairs, &setting()).is_relevant(&QuestionId::numbered(4)));
    let pairs = typed(&good[1..]);
    assert!(!survey.hear(&pairs, &setting()).is_relevant(&QuestionId::numbered(4)));
}

#[test]
fn questions_that_follow_on_the_same_page_are_known_by_name() {
    let survey = instrument(vec![page(vec![
        question(1, yes_no(), ""),
        question(2, Kind::ShortText, "${q1} = 'yes'"),
    ])]);
    let pairs = typed(&[("a-q1", "yes")]);
    let heard = survey.hear(&pairs, &setting());
    assert_eq!(heard.appeared(0, &["q1"]), ["q2"]);
    assert!(heard.appeared(0, &["q1", "q2"]).is_empty());
}

#[test]
fn an_option_and_a_row_that_follow_on_the_same_page_are_known_by_name() {
    let survey = with_rules_of_parts();
    let nothing = Typed::default();
    let before = survey.hear(&nothing, &setting()).shown(0);
    let before: Vec<&str> = before.iter().map(String::as_str).collect();
    assert_eq!(before, ["q1", "q2", "q3"]);
    let pairs = typed(&[("a-q1", "yes")]);
    assert_eq!(survey.hear(&pairs, &setting()).appeared(0, &before), ["q2:b", "q3.r2"]);
}

#[test]
fn where_rules_leave_nothing_to_choose_nothing_is_asked_and_no_more_is_needed_than_there_is() {
    let only = |codes: &[&str]| {
        let mut list = options(codes);
        list.iter_mut().for_each(|option| option.relevant = "${q1} = 'yes'".to_owned());
        list
    };
    let mut some = only(&["a", "b"]);
    some.extend(options(&["c"]));
    let matrix = Kind::Matrix { rows: only(&["r1"]), options: options(&["x", "y"]), several: false };
    let survey = instrument(vec![page(vec![
        question(1, yes_no(), ""),
        question(2, Kind::single(only(&["a", "b"])), ""),
        question(3, matrix, ""),
        question(4, Kind::Ranking { options: only(&["x", "y"]), places: None }, ""),
        question(5, Kind::Several { options: some, min: Some(2), max: None }, ""),
        question(6, Kind::ShortText, "${q2} = 'a'"),
    ])]);
    assert_eq!(read(&survey, &[("a-q1", "no"), ("a-q5", "c")]).unwrap(), ["q1", "q5"]);
    // What was typed to a question that is not asked lets nothing else be asked.
    let forged = [("a-q1", "no"), ("a-q2", "a"), ("a-q3.r1", "x"), ("a-q5", "c")];
    assert_eq!(read(&survey, &forged).unwrap(), ["q1", "q5"]);
    let pairs = typed(&[("a-q1", "no")]);
    let heard = survey.hear(&pairs, &setting());
    let shown: Vec<String> = heard.page(0).questions.iter().map(|question| question.id.to_string()).collect();
    assert_eq!(shown, ["q1", "q5"]);
    let errors = read(&survey, &[("a-q1", "yes"), ("a-q5", "c")]).unwrap_err().1;
    assert!(errors.contains(&"a-q5: error-survey-choose-more".to_owned()), "{errors:?}");
}

#[test]
fn a_constraint_on_a_matrix_holds_for_each_row_and_is_checked_once() {
    let matrix = |constraint: &str| {
        let (rows, options) = (options(&["r1", "r2"]), options(&["x", "y"]));
        let mut matrix = question(1, Kind::Matrix { rows, options, several: false }, "");
        matrix.rules.constraint = constraint.to_owned();
        Definition::new(vec![page(vec![matrix])])
    };
    let wrong = Instrument::new(matrix("this is ((( not a rule")).unwrap_err();
    assert_eq!((wrong.len(), wrong[0].field()), (1, "constraint"));
    let survey = Instrument::new(matrix(". != 'y'")).unwrap();
    let refused = read(&survey, &[("a-q1.r1", "x"), ("a-q1.r2", "y")]);
    assert_eq!(refused, Err((0, vec!["a-q1.r2: error-survey-constraint".into()])));
    assert!(read(&survey, &[("a-q1.r1", "x"), ("a-q1.r2", "x")]).is_ok());
}

#[test]
fn an_option_of_a_matrix_is_offered_by_its_rule() {
    let mut columns = options(&["x", "y"]);
    columns[1].relevant = "${q1} = 'yes'".to_owned();
    let matrix = Kind::Matrix { rows: options(&["r1"]), options: columns, several: false };
    let survey = instrument(vec![page(vec![question(1, yes_no(), ""), question(2, matrix, "")])]);
    assert!(read(&survey, &[("a-q1", "yes"), ("a-q2.r1", "y")]).is_ok());
    let refused = read(&survey, &[("a-q1", "no"), ("a-q2.r1", "y")]);
    assert_eq!(refused, Err((0, vec!["a-q2.r1: error-not-in-list".into()])));
}

#[test]
fn a_mistake_stands_beside_something_that_is_shown() {
    let mut ranked = options(&["a", "b", "c"]);
    ranked[0].relevant = "false()".to_owned();
    let mut ranking = question(1, Kind::Ranking { options: ranked, places: Some(1) }, "");
    ranking.rules.constraint = "selected-at(., 0) = 'c'".to_owned();
    let survey = instrument(vec![page(vec![ranking])]);
    let refused = read(&survey, &[("a-q1.b", "1")]);
    assert_eq!(refused, Err((0, vec!["a-q1.b: error-survey-constraint".into()])));
}

#[test]
fn a_value_from_the_address_that_is_no_good_is_dropped_and_never_needed() {
    let mut hidden = question(1, Kind::Hidden, "");
    hidden.rules.constraint = ". != 'bad'".to_owned();
    let survey = instrument(vec![page(vec![hidden, question(2, Kind::ShortText, "")])]);
    for value in ["x".repeat(300), "bad".to_owned(), "a\0b".to_owned(), String::new()] {
        assert_eq!(read(&survey, &[("a-q1", &value), ("a-q2", "y")]).unwrap(), ["q2"], "{value}");
    }
    assert_eq!(read(&survey, &[("a-q1", "good"), ("a-q2", "y")]).unwrap(), ["q1", "q2"]);
}

#[test]
fn earlier_answers_stand_in_texts_as_their_reader_would_say_them() {
    let labelled = |code: &str, pt: &str, en: &str| Opt::new(code, Translated::both(pt, en));
    let ways = || vec![labelled("o1", "Autocarro", "Bus"), labelled("o2", "Comboio", "Train")];
    let words = "${q1}|${q2}|${q3}|${q4}|${q5}|${q6_r1}|${q7}|${q11}";
    let text = || Translated::both(format!("pt {words}"), format!("en {words}"));
    let row = vec![Opt::new("r1", text())];
    let mut last = question(8, Kind::Matrix { rows: row, options: ways(), several: false }, "");
    (last.label, last.hint) = (text(), text());
    let scale = question(9, Kind::scale(1, 5, text(), text()), "");
    let number = question(10, Kind::number(None, None, text()), "");
    let matrix = Kind::Matrix { rows: options(&["r1"]), options: ways(), several: false };
    let survey = instrument(vec![
        page(vec![
            question(1, Kind::single(ways()), ""),
            question(2, Kind::Several { options: ways(), min: None, max: None }, ""),
            question(3, Kind::number(None, None, Translated::default()), ""),
            question(4, Kind::Date { min: None, max: None }, ""),
            question(5, Kind::Ranking { options: ways(), places: None }, ""),
            question(6, matrix, ""),
            question(7, Kind::Place, ""),
            question(11, Kind::Address, ""),
        ]),
        page(vec![last, scale, number]),
    ]);
    let answers = [
        ("a-q1", "o1"),
        ("a-q2", "o1"),
        ("a-q2", "o2"),
        ("a-q4", "2026-11-25"),
        ("a-q5.o1", "2"),
        ("a-q5.o2", "1"),
        ("a-q6.r1", "o2"),
        ("a-q7", "38.7; -9.1"),
        ("a-q11", "Rua 1\r\nÉvora"),
    ];
    let portuguese = "pt Autocarro|Autocarro, Comboio|1500,5|25/11/2026|Comboio, Autocarro|Comboio|38,7; -9,1|Rua 1, Évora";
    let english = "en Bus|Bus, Train|1500.5|25/11/2026|Train, Bus|Train|38.7, -9.1|Rua 1, Évora";
    for (setting, number, expected) in
        [(setting(), "1.500,5", portuguese), (reading("en"), "1,500.5", english)]
    {
        let mut pairs = answers.to_vec();
        pairs.push(("a-q3", number));
        let pairs = typed(&pairs);
        let heard = survey.hear(&pairs, &setting);
        let asked = heard.page(1);
        let said = |text: &Translated| text.pick(setting.reading).text.to_owned();
        let [last, scale, number] = asked.questions.as_slice() else { panic!() };
        assert_eq!(said(&last.label), expected);
        assert_eq!(said(&last.hint), expected);
        assert_eq!(said(&last.kind.rows()[0].label), expected);
        let (_, _, low, high) = scale.kind.ends().unwrap();
        assert_eq!((said(low), said(high)), (expected.to_owned(), expected.to_owned()));
        let Kind::Number { unit, .. } = &number.kind else { panic!() };
        assert_eq!(said(unit), expected);
    }
}

#[test]
fn what_is_not_translated_is_read_in_the_surveys_first_language() {
    let french = Tag::parse("fr").unwrap();
    let mut first = question(1, Kind::ShortText, "");
    first.label = Translated::both("Olá", "Hello").with(french, "Bonjour");
    let survey = instrument(vec![page(vec![first])]);
    let mut setting = reading("ar");
    setting.languages = vec![french, Lang::Pt.into(), setting.reading];
    let nothing = Typed::default();
    let heard = survey.hear(&nothing, &setting);
    assert_eq!(heard.page(0).questions[0].label.pick(setting.reading).text, "Bonjour");
}

#[test]
fn the_place_in_a_rule_is_counted_in_characters() {
    let wrong = Definition::new(vec![page(vec![question(1, yes_no(), "'ação' = ${q9}")])]);
    assert_eq!(Instrument::new(wrong).unwrap_err()[0].column, 10);
    let mut with_option = options(&["a", "b"]);
    with_option[1].relevant = "'ã' = ${q9}".to_owned();
    let wrong = Definition::new(vec![page(vec![question(1, Kind::single(with_option), "")])]);
    assert_eq!(Instrument::new(wrong).unwrap_err()[0].column, 7);
}

#[test]
fn a_rule_that_fails_is_told_with_its_question() {
    let mut text = question(1, Kind::ShortText, "");
    text.rules.constraint = "regex(., ${q2})".to_owned();
    let survey = instrument(vec![page(vec![text, question(2, Kind::ShortText, "")])]);
    let pairs = typed(&[("a-q1", "x"), ("a-q2", "(")]);
    let failures: Vec<_> = survey.hear(&pairs, &setting()).failures().collect();
    assert_eq!(failures, [(Some(QuestionId::numbered(1)), "constraint")]);
}

#[test]
fn a_rule_that_is_wrong_says_where_and_a_circle_is_found() {
    let wrong = Definition::new(vec![page(vec![question(1, yes_no(), "${q9} = 'yes'")])]);
    let trouble = Instrument::new(wrong).unwrap_err();
    assert_eq!(
        (trouble[0].question.clone(), trouble[0].field()),
        (Some(QuestionId::numbered(1)), "relevant")
    );
    let circle = Definition::new(vec![page(vec![
        question(1, yes_no(), "${q2} = 'yes'"),
        question(2, yes_no(), "${q1} = 'yes'"),
    ])]);
    assert_eq!(Instrument::new(circle).unwrap_err()[0].problem.message(), "survey-logic-cycle");
}

#[test]
fn the_picture_of_the_logic_knows_who_looks_at_whom() {
    let survey = instrument(vec![page(vec![
        question(1, yes_no(), ""),
        question(2, Kind::ShortText, "${q1} = 'yes'"),
    ])]);
    assert_eq!(survey.references(), [(QuestionId::numbered(2), vec![QuestionId::numbered(1)])]);
}

#[test]
fn the_order_of_chance_is_the_same_for_one_person_and_leaves_the_end_of_the_list_where_it_is() {
    let mut list = options(&["a", "b", "c", "d", "e", "f"]);
    list.push(Opt::new("o", Translated::default()).with_text());
    let mut choice = question(1, Kind::single(list), "");
    choice.shuffled = true;
    let survey = instrument(vec![page(vec![choice])]);
    let order = |seed: u64| {
        let mut setting = setting();
        setting.world.seed = seed;
        let nothing = Typed::default();
        let codes: Vec<String> = survey.hear(&nothing, &setting).page(0).questions[0]
            .kind
            .options()
            .iter()
            .map(|option| option.code.clone())
            .collect();
        codes
    };
    assert_eq!(order(7), order(7));
    assert!((1..20).any(|seed| order(seed) != order(7)));
    assert!((1..20).all(|seed| order(seed)[6] == "o"));
}

#[test]
fn a_shuffled_page_has_another_order_for_others_the_same_for_one_and_keeps_texts_in_their_places() {
    let text = |n: usize| Question { id: QuestionId::numbered(n), ..Question::blank(KindCode::ShortText) };
    let mut questions: Vec<Question> = (2..=8).map(text).collect();
    questions.insert(0, Question { id: QuestionId::numbered(1), ..Question::blank(KindCode::Note) });
    let whole = Page { questions, shuffled: true, ..Page::default() };
    let instrument =
        instrument(vec![whole.clone(), Page { shuffled: false, ..page(vec![text(9), text(10)]) }]);
    let order = |seed: u64, at: usize| {
        let world = World { seed, ..setting().world };
        let typed = Typed::default();
        let heard = instrument.hear(&typed, &Setting { world, ..setting() });
        heard.page(at).questions.iter().map(|question| question.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(order(7, 0), order(7, 0));
    let orders: std::collections::BTreeSet<Vec<String>> = (1..50).map(|seed| order(seed, 0)).collect();
    assert!(orders.len() > 30, "{}", orders.len());
    for one in orders {
        assert_eq!(one[0], "q1");
        let mut sorted = one.clone();
        sorted.sort();
        assert_eq!(sorted, ["q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8"]);
    }
    assert_eq!(order(7, 1), ["q9", "q10"]);
}
