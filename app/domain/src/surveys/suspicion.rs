//! Whether a response looks as if no person had given it.
//!
//! Judged once, in memory, when it is received; what is kept is one word, yes or no, and never the sign that gave it, because a sign
//! may hold a moment or an address. Nobody is turned away by it: a response that looks like this counts like every other until
//! somebody who designs sets it apart. So each threshold is where people who are quick, careless or many in one room are not yet.
//!
//! | sign | threshold | why there |
//! |---|---|---|
//! | the field that nobody sees is filled in | any value | only programs see it; a browser that fills in by itself is asked not to |
//! | faster than reading | a twelfth of the time it takes by rule of thumb | two thousand words a minute, and a second for each answer |
//! | straight lines, and fast | one column in every matrix, ten rows or more, in a quarter of that time | either alone is what tired people do |
//! | many from one address | more than 40 in ten minutes | a class or a counter behind one address stays below |
//! | the same answers from one address | the third within an hour, of at least 8 answers or a text of 30 characters | short forms are often alike |

use super::interview::{Heard, Part};
use super::review::reading_seconds;
use super::{Answer, Answers, Kind, Question};
use crate::tag::Tag;

/// Nobody reads and answers so many times faster than the rule of thumb.
const TIMES_FASTER: u32 = 12;
/// The same for somebody who only draws straight lines.
const TIMES_FASTER_STRAIGHT: u32 = 4;
/// So many rows with one column chosen are a straight line.
const STRAIGHT_ROWS: usize = 10;
/// So long somebody who is quick needs at most for one answer: the rule of thumb gives more to texts, which may be one word.
const MOST_SECONDS_AN_ANSWER: u32 = 12;
/// More than so many from one address within [`CROWD_SECONDS`] are a crowd.
const CROWD: u32 = 40;
/// The time in which a crowd is counted.
pub const CROWD_SECONDS: i64 = 600;
/// So many with the same answers from one address within [`SAME_SECONDS`] are repeated.
const SAME: u32 = 3;
/// The time in which the same answers are counted.
pub const SAME_SECONDS: i64 = 3600;
/// So many answers are hardly the same by chance,
const TELLING_ANSWERS: usize = 8;
/// nor is a text of so many characters.
const TELLING_TEXT: usize = 30;

/// What is known of a response when it is received. None of it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Signs {
    /// The field that nobody sees was filled in.
    pub honeypot: bool,
    /// Seconds since the form was first shown; none where that is not known.
    pub seconds: Option<u32>,
    /// Seconds that it takes by rule of thumb.
    pub needed: u32,
    /// One column in every matrix.
    pub straight: bool,
    /// How many came from the address in the last [`CROWD_SECONDS`], this one too; 0 where many share one.
    pub from_address: u32,
    /// How many of the last [`SAME_SECONDS`] from the address had the same answers, this one too.
    pub same: u32,
    /// Whether the answers are so many or so long that they are hardly the same by chance.
    pub telling: bool,
}

/// What makes a response look as if no person had given it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// The field that nobody sees was filled in.
    Honeypot,
    /// Faster than anybody reads.
    Fast,
    /// Straight lines, and fast.
    Straight,
    /// One of very many from one address.
    Crowd,
    /// The same answers again from one address.
    Repeated,
}

impl Signs {
    /// The first sign that there is; none for what a person may well have given.
    pub fn sign(&self) -> Option<Sign> {
        let faster =
            |times: u32| self.seconds.is_some_and(|seconds| seconds.saturating_mul(times) < self.needed);
        match self {
            _ if self.honeypot => Some(Sign::Honeypot),
            _ if faster(TIMES_FASTER) => Some(Sign::Fast),
            _ if self.straight && faster(TIMES_FASTER_STRAIGHT) => Some(Sign::Straight),
            _ if self.from_address > CROWD => Some(Sign::Crowd),
            _ if self.telling && self.same >= SAME => Some(Sign::Repeated),
            _ => None,
        }
    }
}

/// Seconds that it takes by rule of thumb to read what this person was asked and to give the answers that they gave.
pub fn needed(heard: &Heard<'_>, answers: &Answers, languages: &[Tag]) -> u32 {
    let mut sum: u32 = 0;
    for page in (0..heard.pages()).filter(|page| heard.shows_page(*page)) {
        for question in heard.parts(page).iter().flat_map(Part::questions) {
            let answered = question.columns().iter().any(|column| answers.get(&column.id).is_some());
            let answering = if answered { question.seconds().min(MOST_SECONDS_AN_ANSWER) } else { 0 };
            sum = sum.saturating_add(reading_seconds(question, languages)).saturating_add(answering);
        }
    }
    sum
}

/// Whether every matrix that was answered has one column from top to bottom, and they have rows enough for that to say something.
pub fn is_straight<'a>(questions: impl Iterator<Item = &'a Question>, answers: &Answers) -> bool {
    let mut rows = 0;
    for question in questions.filter(|question| matches!(question.kind, Kind::Matrix { several: false, .. }))
    {
        let columns = question.columns();
        let mut chosen = columns.iter().filter_map(|column| answers.get(&column.id));
        let Some(first) = chosen.next() else { continue };
        rows += 1;
        for answer in chosen {
            if answer != first {
                return false;
            }
            rows += 1;
        }
    }
    rows >= STRAIGHT_ROWS
}

/// Whether answers are so many or so long that two people hardly give the same.
pub fn is_telling(answers: &Answers) -> bool {
    let long = |answer: &Answer| matches!(answer, Answer::Text(text) if text.chars().count() >= TELLING_TEXT);
    answers.0.len() >= TELLING_ANSWERS || answers.0.values().any(long)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::form::Typed;
    use crate::lang::Lang;
    use crate::surveys::interview::{Instrument, Setting};
    use crate::surveys::logic::World;
    use crate::surveys::{Definition, KindCode, Opt, QuestionId};
    use crate::text::Translated;

    /// Somebody who takes their time with a form of two minutes.
    const PERSON: Signs = Signs {
        honeypot: false,
        seconds: Some(100),
        needed: 120,
        straight: false,
        from_address: 1,
        same: 1,
        telling: true,
    };

    #[rstest]
    #[case::somebody_who_takes_their_time(PERSON, None)]
    #[case::a_filled_honeypot(Signs { honeypot: true, ..PERSON }, Some(Sign::Honeypot))]
    #[case::at_once(Signs { seconds: Some(0), ..PERSON }, Some(Sign::Fast))]
    #[case::faster_than_reading(Signs { seconds: Some(9), ..PERSON }, Some(Sign::Fast))]
    #[case::very_quick(Signs { seconds: Some(10), ..PERSON }, None)]
    #[case::hours_later(Signs { seconds: Some(80_000), ..PERSON }, None)]
    #[case::nobody_knows_when_it_began(Signs { seconds: None, straight: true, ..PERSON }, None)]
    #[case::nothing_to_read(Signs { seconds: Some(0), needed: 0, ..PERSON }, None)]
    #[case::straight_and_fast(Signs { seconds: Some(29), straight: true, ..PERSON }, Some(Sign::Straight))]
    #[case::straight_and_slow(Signs { seconds: Some(30), straight: true, ..PERSON }, None)]
    #[case::fast_and_not_straight(Signs { seconds: Some(29), ..PERSON }, None)]
    #[case::a_class_behind_one_address(Signs { from_address: 40, ..PERSON }, None)]
    #[case::a_crowd(Signs { from_address: 41, ..PERSON }, Some(Sign::Crowd))]
    #[case::a_shared_device(Signs { from_address: 0, same: 0, ..PERSON }, None)]
    #[case::the_same_twice(Signs { same: 2, ..PERSON }, None)]
    #[case::the_same_thrice(Signs { same: 3, ..PERSON }, Some(Sign::Repeated))]
    #[case::short_and_the_same(Signs { same: 30, telling: false, ..PERSON }, None)]
    #[case::the_first_of_several(
        Signs { honeypot: true, seconds: Some(0), from_address: 99, same: 99, ..PERSON },
        Some(Sign::Honeypot)
    )]
    #[case::numbers_that_overflow(Signs { seconds: Some(u32::MAX), needed: u32::MAX, ..PERSON }, None)]
    fn what_looks_like_a_program(#[case] signs: Signs, #[case] sign: Option<Sign>) {
        assert_eq!(signs.sign(), sign);
    }

    fn matrix(n: usize, rows: usize) -> Question {
        let named = |prefix: &str, n: usize| Opt::new(format!("{prefix}{n}"), Translated::both("x", "x"));
        let rows = (1..=rows).map(|n| named("r", n)).collect();
        let options = (1..=3).map(|n| named("o", n)).collect();
        let kind = Kind::Matrix { rows, options, several: false };
        Question { id: QuestionId::numbered(n), kind, ..Question::blank(KindCode::Note) }
    }

    fn lines(questions: &[Question], code: impl Fn(usize) -> &'static str) -> Answers {
        let columns = questions.iter().flat_map(Question::columns).enumerate();
        columns.fold(Answers::default(), |answers, (at, column)| {
            answers.with(column.id, Answer::Single(code(at).to_owned()))
        })
    }

    #[test]
    fn a_line_is_straight_when_every_matrix_has_one_column() {
        let all = [matrix(1, 6), matrix(2, 6)];
        assert!(is_straight(all.iter(), &lines(&all, |_| "o2")));
        // Another column in each is as straight; one row otherwise is not.
        assert!(is_straight(all.iter(), &lines(&all, |at| if at < 6 { "o1" } else { "o3" })));
        assert!(!is_straight(all.iter(), &lines(&all, |at| if at == 8 { "o1" } else { "o3" })));
        let few = [matrix(1, 9)];
        assert!(!is_straight(few.iter(), &lines(&few, |_| "o1")), "nine rows may well be alike");
        assert!(!is_straight(all.iter(), &Answers::default()));
    }

    #[test]
    fn many_answers_or_a_long_text_are_telling() {
        let answers = |n| {
            (1..=n).fold(Answers::default(), |all, n| all.with(QuestionId::numbered(n), Answer::Scale(5)))
        };
        assert!(!is_telling(&answers(7)) && is_telling(&answers(8)));
        let text = |n| Answers::default().with(QuestionId::numbered(1), Answer::Text("á".repeat(n)));
        assert!(!is_telling(&text(29)) && is_telling(&text(30)));
    }

    #[test]
    fn what_was_not_asked_or_not_answered_takes_no_time() {
        let question = |n, label: &str, code| Question {
            id: QuestionId::numbered(n),
            label: Translated::both(label, label),
            ..Question::blank(code)
        };
        let mut only_after = question(3, "Uma pergunta de seis palavras só", KindCode::LongText);
        only_after.rules.relevant = "${q1} = 'sim'".to_owned();
        let definition = Definition::single_page(vec![
            question(1, "Uma pergunta de seis palavras já?", KindCode::ShortText),
            question(2, "Outra pergunta de seis palavras já?", KindCode::LongText),
            only_after,
        ]);
        let languages = vec![Lang::Pt.into()];
        let setting = Setting {
            lang: Lang::Pt,
            reading: Lang::Pt.into(),
            languages: languages.clone(),
            world: World { now: 0, offset: 0, seed: 1, entropy: [0; 2], language: "pt".to_owned() },
        };
        let instrument = Instrument::new(definition).unwrap();
        let of = |typed: Typed| {
            let heard = instrument.hear(&typed, &setting);
            let answers = heard.read_all().unwrap();
            needed(&heard, &answers, &languages)
        };
        // Six words are 1.8 seconds, and one; an answer counts as twelve at most.
        assert_eq!(of(Typed::default().with("a-q1", "não")), 1 + 12 + 1);
        assert_eq!(of(Typed::default().with("a-q1", "não").with("a-q2", "x")), 1 + 12 + 1 + 12);
        assert_eq!(of(Typed::default().with("a-q1", "sim")), 1 + 12 + 1 + 1);
    }
}
