//! From what somebody typed to what they answered.
//!
//! What belongs to no question of the survey is dropped; what belongs to one and cannot be its answer is refused, with a message
//! beside that question.

use super::{Answer, Answers, Definition, Kind, Opt, Page, Question, parse_number};
use crate::form::{Errors, Typed};
use crate::lang::Lang;

/// The name of a question's field in the form.
pub fn field(question: &Question) -> String {
    format!("a-{}", question.id)
}

/// Reads the answers of one page.
///
/// # Errors
/// Every answer that is missing or wrong.
pub fn read_page(page: &Page, typed: &Typed, lang: Lang) -> Result<Answers, Errors> {
    let mut answers = Answers::default();
    let mut errors = Errors::none();
    for question in &page.questions {
        match read(question, typed, lang) {
            Ok(Some(answer)) => {
                answers.0.insert(question.id.clone(), answer);
            }
            Ok(None) if question.required => errors.push(field(question), missing(&question.kind)),
            Ok(None) => {}
            Err(Wrong(message, None)) => errors.push(field(question), message),
            Err(Wrong(message, Some(limit))) => errors.push_limit(field(question), message, limit),
        }
    }
    if errors.is_empty() { Ok(answers) } else { Err(errors) }
}

/// Reads the answers of every page.
///
/// # Errors
/// The first page with a mistake, counted from 0, and its mistakes.
pub fn read_all(definition: &Definition, typed: &Typed, lang: Lang) -> Result<Answers, (usize, Errors)> {
    let mut answers = Answers::default();
    for (position, page) in definition.pages().iter().enumerate() {
        let read = read_page(page, typed, lang).map_err(|errors| (position, errors))?;
        answers.0.extend(read.0);
    }
    Ok(answers)
}

/// A message and the limit it names.
struct Wrong(&'static str, Option<i64>);

fn missing(kind: &Kind) -> &'static str {
    match kind {
        Kind::Single { .. } | Kind::Scale { .. } => "error-required-choice",
        Kind::Several { .. } => "error-survey-choose-some",
        Kind::Number { .. } | Kind::ShortText | Kind::LongText => "error-required-answer",
    }
}

fn read(question: &Question, typed: &Typed, lang: Lang) -> Result<Option<Answer>, Wrong> {
    let name = field(question);
    let mut values: Vec<&str> = typed.all(&name).map(str::trim).filter(|value| !value.is_empty()).collect();
    values.dedup();
    let (first, more) = match values.as_slice() {
        [] => return Ok(None),
        [first, more @ ..] => (*first, more),
    };
    let single = !matches!(question.kind, Kind::Several { .. });
    if single && !more.is_empty() {
        return Err(Wrong("error-survey-one-answer", None));
    }
    match &question.kind {
        Kind::Single { options } => known(options, first).map(|code| Some(Answer::Single(code))),
        Kind::Several { options, min, max } => several(options, *min, *max, &values),
        Kind::Scale { from, to, .. } => match first.parse::<i64>() {
            Ok(value) if (*from..=*to).contains(&value) => Ok(Some(Answer::Scale(value))),
            _ => Err(Wrong("error-not-in-list", None)),
        },
        Kind::Number { min, max, .. } => number(first, *min, *max, lang),
        Kind::ShortText | Kind::LongText => text(question, first),
    }
}

fn known(options: &[Opt], code: &str) -> Result<String, Wrong> {
    let found = options.iter().find(|option| option.code == code);
    found.map(|option| option.code.clone()).ok_or(Wrong("error-not-in-list", None))
}

fn several(
    options: &[Opt],
    min: Option<u32>,
    max: Option<u32>,
    values: &[&str],
) -> Result<Option<Answer>, Wrong> {
    for value in values {
        known(options, value)?;
    }
    let chosen: Vec<String> = options
        .iter()
        .filter(|option| values.contains(&option.code.as_str()))
        .map(|option| option.code.clone())
        .collect();
    let count = chosen.len() as u64;
    match (min, max) {
        (Some(min), _) if count < u64::from(min) => Err(Wrong("error-survey-choose-more", Some(min.into()))),
        (_, Some(max)) if count > u64::from(max) => Err(Wrong("error-survey-choose-fewer", Some(max.into()))),
        _ => Ok(Some(Answer::Several(chosen))),
    }
}

fn number(text: &str, min: Option<f64>, max: Option<f64>, lang: Lang) -> Result<Option<Answer>, Wrong> {
    let value = parse_number(text, lang).ok_or(Wrong("error-survey-not-a-number", None))?;
    let beyond = |limit: f64, message: &'static str| {
        // The message names whole limits; others stand in the question's hint.
        let whole = (limit.fract() == 0.0 && limit.abs() < 1e15).then_some(limit as i64);
        match whole {
            Some(limit) => Wrong(message, Some(limit)),
            None => Wrong("error-survey-out-of-range", None),
        }
    };
    match (min, max) {
        (Some(min), _) if value < min => Err(beyond(min, "error-number-too-small")),
        (_, Some(max)) if value > max => Err(beyond(max, "error-number-too-large")),
        _ => Ok(Some(Answer::Number(value))),
    }
}

fn text(question: &Question, typed: &str) -> Result<Option<Answer>, Wrong> {
    let limit = question.kind.text_limit();
    let text = typed.replace("\r\n", "\n");
    if text.chars().count() > limit {
        return Err(Wrong("error-too-long", i64::try_from(limit).ok()));
    }
    if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
        return Err(Wrong("error-control-characters", None));
    }
    Ok(Some(Answer::Text(text)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surveys::QuestionId;
    use crate::text::Translated;
    use proptest::prelude::*;

    fn options(codes: &[&str]) -> Vec<Opt> {
        codes
            .iter()
            .map(|code| Opt { code: (*code).to_owned(), label: Translated::both(*code, *code) })
            .collect()
    }

    fn page() -> Page {
        let kinds = [
            Kind::Single { options: options(&["a", "b"]) },
            Kind::Several { options: options(&["a", "b", "c"]), min: Some(2), max: Some(2) },
            Kind::Scale { from: 0, to: 10, low: Translated::default(), high: Translated::default() },
            Kind::Number { min: Some(0.5), max: Some(100.0), unit: Translated::default() },
            Kind::ShortText,
            Kind::LongText,
        ];
        let questions = kinds.into_iter().enumerate().map(|(n, kind)| Question {
            id: QuestionId::numbered(n + 1),
            kind,
            label: Translated::both("?", "?"),
            hint: Translated::default(),
            required: true,
        });
        Page { title: Translated::default(), questions: questions.collect() }
    }

    fn good() -> Vec<(&'static str, &'static str)> {
        vec![
            ("a-q1", "b"),
            ("a-q2", "c"),
            ("a-q2", "a"),
            ("a-q3", "10"),
            ("a-q4", "3,5"),
            ("a-q5", " Olá "),
            ("a-q6", "Uma\r\nduas"),
        ]
    }

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        Typed::new(pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect())
    }

    #[test]
    fn each_kind_is_read_into_its_answer() {
        let answers = read_page(&page(), &typed(&good()), Lang::Pt).unwrap();
        let of = |n| answers.get(&QuestionId::numbered(n)).unwrap().clone();
        assert_eq!(of(1), Answer::Single("b".to_owned()));
        assert_eq!(of(2), Answer::Several(vec!["a".to_owned(), "c".to_owned()]));
        assert_eq!(of(3), Answer::Scale(10));
        assert_eq!(of(4), Answer::Number(3.5));
        assert_eq!(of(5), Answer::Text("Olá".to_owned()));
        assert_eq!(of(6), Answer::Text("Uma\nduas".to_owned()));
    }

    #[test]
    fn every_missing_answer_is_named_at_once() {
        let errors = read_page(&page(), &typed(&[("a-q5", "  ")]), Lang::Pt).unwrap_err();
        assert_eq!(errors.iter().count(), 6);
        let mut optional = page();
        optional.questions.iter_mut().for_each(|question| question.required = false);
        assert!(read_page(&optional, &Typed::default(), Lang::Pt).unwrap().is_empty());
    }

    #[rstest::rstest]
    #[case("a-q1", "z", "error-not-in-list")]
    #[case("a-q2", "z", "error-not-in-list")]
    #[case("a-q2", "a", "error-survey-choose-more")]
    #[case("a-q3", "11", "error-not-in-list")]
    #[case("a-q3", "-1", "error-not-in-list")]
    #[case("a-q3", "5.5", "error-not-in-list")]
    #[case("a-q4", "cem", "error-survey-not-a-number")]
    #[case("a-q4", "100,01", "error-number-too-large")]
    #[case("a-q4", "0,4", "error-survey-out-of-range")]
    #[case("a-q5", "a\0b", "error-control-characters")]
    fn a_wrong_answer_is_refused_beside_its_question(
        #[case] name: &str,
        #[case] value: &str,
        #[case] message: &str,
    ) {
        let mut pairs: Vec<_> = good().into_iter().filter(|(key, _)| *key != name).collect();
        pairs.push((name, value));
        let errors = read_page(&page(), &typed(&pairs), Lang::Pt).unwrap_err();
        assert_eq!(errors.iter().count(), 1);
        assert_eq!(errors.of(name).map(|error| error.message), Some(message));
    }

    #[test]
    fn too_many_choices_and_two_answers_to_one_question_are_refused() {
        let mut pairs = good();
        pairs.extend([("a-q2", "b"), ("a-q1", "a")]);
        let errors = read_page(&page(), &typed(&pairs), Lang::Pt).unwrap_err();
        assert_eq!(errors.of("a-q2").map(|e| e.message), Some("error-survey-choose-fewer"));
        assert_eq!(errors.of("a-q1").map(|e| e.message), Some("error-survey-one-answer"));
    }

    #[test]
    fn ten_megabytes_of_text_are_refused() {
        let text = "a".repeat(10_000_000);
        let mut pairs: Vec<_> = good().into_iter().filter(|(key, _)| *key != "a-q6").collect();
        pairs.push(("a-q6", &text));
        let errors = read_page(&page(), &typed(&pairs), Lang::Pt).unwrap_err();
        assert_eq!(errors.of("a-q6").map(|e| (e.message, e.limit)), Some(("error-too-long", Some(4000))));
    }

    #[test]
    fn answers_to_unknown_questions_are_dropped() {
        let mut pairs = good();
        pairs.extend([("a-q99", "x"), ("q1", "a"), ("status", "closed")]);
        assert_eq!(read_page(&page(), &typed(&pairs), Lang::Pt).unwrap().0.len(), 6);
    }

    #[test]
    fn the_first_page_with_a_mistake_is_named() {
        let definition = Definition::new(vec![page(), Page::default()]);
        assert_eq!(read_all(&definition, &Typed::default(), Lang::Pt).unwrap_err().0, 0);
        assert!(read_all(&definition, &typed(&good()), Lang::Pt).is_ok());
    }

    proptest! {
        #[test]
        fn nothing_breaks_the_reader(pairs in proptest::collection::vec(("a-q[1-7]", ".{0,30}"), 0..20)) {
            let _ = read_page(&page(), &Typed::new(pairs), Lang::En);
        }
    }
}
