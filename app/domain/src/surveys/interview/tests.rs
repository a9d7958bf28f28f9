//! What is asked of whom, and what is refused.

use super::*;
use crate::form::Typed;
use crate::lang::Lang;
use crate::surveys::logic::World;
use crate::surveys::{Answer, Definition, Kind, KindCode, Opt, Page, Question, Rules};
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
    Setting { lang: Lang::Pt, world }
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
        (error.message, error.words.pick(Lang::En).text),
        ("error-survey-constraint", "From 18 only.")
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
    assert_eq!(heard.page(1).questions[0].label.pick(Lang::En).text, "That is 6.5, right?");
    let answers = heard.read_all().unwrap();
    assert_eq!(answers.get(&QuestionId::numbered(3)), Some(&Answer::Text("6.5".to_owned())));
}

#[test]
fn an_option_and_a_row_are_offered_by_their_rules() {
    let mut choice = options(&["a", "b"]);
    choice[1].relevant = "${q1} = 'yes'".to_owned();
    let mut rows = options(&["r1", "r2"]);
    rows[1].relevant = "${q1} = 'yes'".to_owned();
    let matrix = Kind::Matrix { rows, options: options(&["x", "y"]), several: false };
    let survey = instrument(vec![page(vec![
        question(1, yes_no(), ""),
        question(2, Kind::single(choice), ""),
        question(3, matrix, ""),
    ])]);
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
    assert_eq!(heard.appeared(0, &[QuestionId::numbered(1)]), [QuestionId::numbered(2)]);
    assert!(heard.appeared(0, &[QuestionId::numbered(1), QuestionId::numbered(2)]).is_empty());
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
