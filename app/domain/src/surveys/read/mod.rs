//! From what somebody typed to what they answered.
//!
//! What belongs to no question of the survey is dropped; what belongs to one and cannot be its answer is refused, with a message
//! beside that question. One file for each way of answering.

mod address;
mod choice;
mod file;
mod matrix;
mod moment;
mod number;
mod place;
mod ranking;
mod text;

use super::{Answer, Answers, Definition, Kind, Page, Question, QuestionId};
use crate::form::{Errors, Typed};
use crate::lang::Lang;

pub(super) use moment::clock;
pub use moment::{parse_date, parse_date_time, parse_time};
pub use number::numbers_in;
pub use place::parse_place;
pub use text::clean_line;

/// The name of a question's field in the form.
pub fn field(question: &Question) -> String {
    field_of(&question.id)
}

/// The name of the field for a question or a part of one.
pub fn field_of(id: &QuestionId) -> String {
    format!("a-{id}")
}

/// Reads the answers of one page.
///
/// # Errors
/// Every answer that is missing or wrong.
pub fn read_page(page: &Page, typed: &Typed, lang: Lang) -> Result<Answers, Errors> {
    let mut answers = Answers::default();
    let mut errors = Errors::none();
    for question in &page.questions {
        let mut sheet = Sheet::new(question, typed, lang);
        sheet.read();
        answers.0.extend(sheet.answers);
        for wrong in sheet.wrong {
            push_wrong(&mut errors, wrong);
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

/// A mistake: the field it stands beside, its message, and the limit that the message names.
pub(super) struct Wrong {
    field: String,
    message: &'static str,
    limit: Option<i64>,
}

/// Adds a mistake to those of a form.
pub(super) fn push_wrong(errors: &mut Errors, Wrong { field, message, limit }: Wrong) {
    match limit {
        Some(limit) => errors.push_limit(field, message, limit),
        None => errors.push(field, message),
    }
}

/// One question while it is read: what was typed, what it comes to, what is wrong.
pub(super) struct Sheet<'a> {
    question: &'a Question,
    typed: &'a Typed,
    lang: Lang,
    pub answers: Vec<(QuestionId, Answer)>,
    pub wrong: Vec<Wrong>,
}

impl<'a> Sheet<'a> {
    pub fn new(question: &'a Question, typed: &'a Typed, lang: Lang) -> Self {
        Self { question, typed, lang, answers: Vec::new(), wrong: Vec::new() }
    }

    pub fn read(&mut self) {
        match &self.question.kind {
            Kind::Single { options, .. } => self.single(options),
            Kind::Several { options, min, max } => self.several(options, *min, *max),
            Kind::Scale { from, to, .. } => self.point(*from, *to),
            Kind::Nps { .. } => self.point(0, 10),
            Kind::Consent => self.consent(),
            Kind::Matrix { rows, options, several } => self.matrix(rows, options, *several),
            Kind::Ranking { options, .. } => self.ranking(options),
            Kind::Number { min, max, whole, .. } => self.number(*min, *max, *whole),
            Kind::ShortText | Kind::LongText | Kind::Hidden => self.text(),
            Kind::Email => self.email(),
            Kind::Telephone => self.telephone(),
            Kind::Url => self.url(),
            Kind::Date { min, max } => self.date(*min, *max),
            Kind::Time => self.time(),
            Kind::DateTime => self.date_time(),
            Kind::Place => self.place(),
            Kind::File { accepts, .. } => self.file(accepts),
            Kind::Address => self.address(),
            Kind::Calculation { .. } | Kind::Note => {}
        }
    }

    /// What was typed for a question or a part of one, blank values left out, each once.
    fn values(&self, id: &QuestionId) -> Vec<&'a str> {
        let mut values: Vec<&'a str> = Vec::new();
        for value in self.typed.all(&field_of(id)).map(str::trim) {
            if !value.is_empty() && !values.contains(&value) {
                values.push(value);
            }
        }
        values
    }

    /// The one value that was typed; two are refused, none is missed where an answer is needed.
    fn one(&mut self, id: &QuestionId, missing: &'static str) -> Option<&'a str> {
        match self.values(id).as_slice() {
            [] => {
                if self.question.required {
                    self.refuse(id, missing, None);
                }
                None
            }
            [value] => Some(value),
            _ => {
                self.refuse(id, "error-survey-one-answer", None);
                None
            }
        }
    }

    fn own(&self) -> QuestionId {
        self.question.id.clone()
    }

    fn answer(&mut self, id: QuestionId, answer: Answer) {
        self.answers.push((id, answer));
    }

    fn refuse(&mut self, id: &QuestionId, message: &'static str, limit: Option<i64>) {
        self.wrong.push(Wrong { field: field_of(id), message, limit });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surveys::{KindCode, Opt};
    use crate::text::Translated;
    use proptest::prelude::*;

    fn options(codes: &[&str]) -> Vec<Opt> {
        codes.iter().map(|code| Opt::new(*code, Translated::both(*code, *code))).collect()
    }

    fn page() -> Page {
        let kinds = [
            Kind::single(options(&["a", "b"])),
            Kind::Several { options: options(&["a", "b", "c"]), min: Some(2), max: Some(2) },
            Kind::scale(0, 10, Translated::default(), Translated::default()),
            Kind::number(Some(0.5), Some(100.0), Translated::default()),
            Kind::ShortText,
            Kind::LongText,
        ];
        let questions = kinds.into_iter().enumerate().map(|(n, kind)| Question {
            id: QuestionId::numbered(n + 1),
            kind,
            label: Translated::both("?", "?"),
            required: true,
            ..Question::blank(KindCode::ShortText)
        });
        Page { questions: questions.collect(), ..Page::default() }
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

    /// The form's fields for one question of this kind and name `q1`, and what they come to.
    fn asked(
        kind: Kind,
        required: bool,
        pairs: &[(&str, &str)],
    ) -> Result<Vec<(String, Answer)>, Vec<String>> {
        let question =
            Question { id: QuestionId::numbered(1), kind, required, ..Question::blank(KindCode::Note) };
        let page = Page { questions: vec![question], ..Page::default() };
        match read_page(&page, &typed(pairs), Lang::Pt) {
            Ok(answers) => Ok(answers.0.into_iter().map(|(id, answer)| (id.to_string(), answer)).collect()),
            Err(errors) => Err(errors.iter().map(|e| format!("{}: {}", e.field, e.message)).collect()),
        }
    }

    fn with_other() -> Vec<Opt> {
        let mut list = options(&["a", "b"]);
        list.push(Opt::new("o", Translated::default()).with_text());
        list.push(Opt::new("none", Translated::default()).alone());
        list
    }

    #[test]
    fn other_takes_a_text_and_a_text_alone_is_other() {
        let single = || Kind::single(with_other());
        let text = |text: &str| ("q1.other".to_owned(), Answer::Text(text.to_owned()));
        let other = ("q1".to_owned(), Answer::Single("o".to_owned()));
        let both = vec![other.clone(), text("bicicleta")];
        assert_eq!(asked(single(), true, &[("a-q1", "o"), ("a-q1.other", "bicicleta")]), Ok(both.clone()));
        assert_eq!(asked(single(), true, &[("a-q1.other", "bicicleta")]), Ok(both));
        assert_eq!(
            asked(single(), true, &[("a-q1", "o")]),
            Err(vec!["a-q1.other: error-survey-other-text".into()])
        );
        // What was written before another option was chosen belongs to nothing.
        let a = vec![("q1".to_owned(), Answer::Single("a".to_owned()))];
        assert_eq!(asked(single(), true, &[("a-q1", "a"), ("a-q1.other", "x")]), Ok(a));
        let several = Kind::Several { options: with_other(), min: None, max: None };
        let read = asked(several, true, &[("a-q1", "b"), ("a-q1.other", "x")]).unwrap();
        assert_eq!(read, [("q1".to_owned(), Answer::Several(vec!["b".into(), "o".into()])), text("x")]);
    }

    #[test]
    fn none_of_these_is_chosen_alone_and_counts_whatever_the_least_is() {
        let several = || Kind::Several { options: with_other(), min: Some(2), max: None };
        let refused = asked(several(), true, &[("a-q1", "a"), ("a-q1", "none")]);
        assert_eq!(refused, Err(vec!["a-q1: error-survey-chosen-alone".into()]));
        assert!(asked(several(), true, &[("a-q1", "none")]).is_ok());
        // A text that was left beside “other” takes nothing back.
        let none = vec![("q1".to_owned(), Answer::Several(vec!["none".into()]))];
        assert_eq!(asked(several(), true, &[("a-q1", "none"), ("a-q1.other", "x")]), Ok(none));
    }

    #[test]
    fn every_row_of_a_matrix_is_a_question() {
        let matrix =
            |several| Kind::Matrix { rows: options(&["r1", "r2"]), options: options(&["a", "b"]), several };
        let read = asked(matrix(false), false, &[("a-q1.r2", "b"), ("a-q1.r9", "a")]).unwrap();
        assert_eq!(read, [("q1.r2".to_owned(), Answer::Single("b".into()))]);
        let missing = asked(matrix(false), true, &[("a-q1.r2", "b")]);
        assert_eq!(missing, Err(vec!["a-q1.r1: error-survey-row".into()]));
        let two = [("a-q1.r1", "a"), ("a-q1.r1", "b")];
        assert_eq!(asked(matrix(false), false, &two), Err(vec!["a-q1.r1: error-survey-one-answer".into()]));
        assert_eq!(
            asked(matrix(true), false, &two).unwrap()[0].1,
            Answer::Several(vec!["a".into(), "b".into()])
        );
        assert_eq!(
            asked(matrix(true), false, &[("a-q1.r1", "z")]),
            Err(vec!["a-q1.r1: error-not-in-list".into()])
        );
    }

    #[test]
    fn a_ranking_gives_each_place_once_and_leaves_none_out() {
        let ranking = |places| Kind::Ranking { options: options(&["x", "y", "z"]), places };
        let whole = [("a-q1.x", "2"), ("a-q1.y", "1"), ("a-q1.z", "3")];
        let read = asked(ranking(None), true, &whole).unwrap();
        assert_eq!(read[1], ("q1.y".to_owned(), Answer::Scale(1)));
        assert!(asked(ranking(None), false, &[("a-q1.x", "1")]).is_ok());
        let twice = asked(ranking(None), false, &[("a-q1.x", "1"), ("a-q1.y", "1")]);
        assert_eq!(twice, Err(vec!["a-q1.y: error-survey-place-twice".into()]));
        let hole = asked(ranking(None), false, &[("a-q1.x", "1"), ("a-q1.y", "3")]);
        assert_eq!(hole, Err(vec!["a-q1.x: error-survey-place-missing".into()]));
        assert!(asked(ranking(None), true, &[("a-q1.x", "1")]).is_err());
        assert!(asked(ranking(Some(1)), true, &[("a-q1.x", "1")]).is_ok());
        assert!(asked(ranking(Some(1)), true, &[("a-q1.x", "2")]).is_err());
        assert_eq!(asked(ranking(None), false, &[]), Ok(Vec::new()));
    }

    #[rstest::rstest]
    #[case(Kind::Email, "ana@example.pt", Some("ana@example.pt"))]
    #[case(Kind::Email, "ana@", None)]
    #[case(Kind::Telephone, "+351 21 000 00 00", Some("+351 21 000 00 00"))]
    #[case(Kind::Telephone, "12345", None)]
    #[case(Kind::Telephone, "912 345 678 ext 2", None)]
    #[case(Kind::Url, "labx.gov.pt/guia?x=1", Some("https://labx.gov.pt/guia?x=1"))]
    #[case(Kind::Url, "http://example.org", Some("http://example.org"))]
    #[case(Kind::Url, "javascript:alert(1)", None)]
    #[case(Kind::Url, "example", None)]
    #[case(Kind::Date { min: None, max: None }, "25/11/2026", Some("2026-11-25"))]
    #[case(Kind::Date { min: Some(jiff::civil::date(2026, 12, 1)), max: None }, "25/11/2026", None)]
    #[case(Kind::Date { min: None, max: Some(jiff::civil::date(2026, 11, 24)) }, "25/11/2026", None)]
    #[case(Kind::Time, "9h05", Some("09:05"))]
    #[case(Kind::DateTime, "2026-11-25T10:30", Some("2026-11-25T10:30"))]
    #[case(Kind::Place, "38,7223; -9,1393", Some("38.7223 -9.1393"))]
    #[case(Kind::Place, "Lisboa", None)]
    #[case(Kind::Place, "91, 0.5", None)]
    #[case(Kind::Place, "38.7, -180.5", None)]
    #[case(
        Kind::Address,
        " Rua do Ouro, 1 \r\n\r\n 1100-060 Lisboa ",
        Some("Rua do Ouro, 1\n1100-060 Lisboa")
    )]
    #[case(Kind::Address, "1\n2\n3\n4\n5\n6\n7", None)]
    #[case(Kind::Address, "Rua\0do Ouro", None)]
    fn a_text_of_a_certain_shape_is_kept_in_its_canonical_form(
        #[case] kind: Kind,
        #[case] value: &str,
        #[case] kept: Option<&str>,
    ) {
        let read = asked(kind, true, &[("a-q1", value)]);
        assert_eq!(read.is_ok(), kept.is_some(), "{read:?}");
        if let Some(kept) = kept {
            assert_eq!(read.unwrap(), [("q1".to_owned(), Answer::Text(kept.to_owned()))]);
        }
    }

    #[test]
    fn consent_is_given_or_not_and_a_whole_number_has_no_decimals() {
        assert_eq!(asked(Kind::Consent, true, &[]), Err(vec!["a-q1: error-survey-consent".into()]));
        assert_eq!(asked(Kind::Consent, true, &[("a-q1", "1")]).unwrap()[0].1, Answer::Scale(1));
        assert!(asked(Kind::Consent, false, &[("a-q1", "no")]).is_err());
        let whole =
            || Kind::Number { min: None, max: None, unit: Translated::default(), whole: true, slider: None };
        assert_eq!(
            asked(whole(), true, &[("a-q1", "2,5")]),
            Err(vec!["a-q1: error-survey-not-whole".into()])
        );
        assert!(asked(whole(), true, &[("a-q1", "3")]).is_ok());
    }

    #[test]
    fn a_computed_value_cannot_be_sent() {
        let computed = Kind::Calculation { formula: "1 + 1".into() };
        assert_eq!(asked(computed, true, &[("a-q1", "3")]), Ok(Vec::new()));
        assert_eq!(asked(Kind::Note, true, &[("a-q1", "x")]), Ok(Vec::new()));
    }
}
