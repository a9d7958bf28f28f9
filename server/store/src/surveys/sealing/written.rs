//! What is inside a sealed row: the response as bytes. No day and no moment, for it will have those of its release.
//!
//! The version (4 bytes), the seed (8), whether it is suspicious (1), the quotas with their number (4), the number of answers (4), then for each the question's name, a
//! letter for the kind of answer, and the answer. A text is preceded by its length in 4 bytes; numbers are big-endian.

use domain::surveys::{Answer, Answers, QuestionId};
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, StringDeserializer};

/// A response without anything that says when it came or from whom.
#[derive(Debug, Clone, PartialEq)]
pub struct Response {
    /// The survey's version that the person read.
    pub version: i32,
    /// What gave the orders of chance that the person saw.
    pub seed: i64,
    /// Whether it looked as if no person had given it.
    pub suspicious: bool,
    /// The quotas that counted the person.
    pub quotas: Vec<QuestionId>,
    /// The answers.
    pub answers: Answers,
}

impl Response {
    /// As bytes.
    pub(in crate::surveys) fn write(&self, size: usize) -> Vec<u8> {
        let mut out = Vec::new();
        out.extend(self.version.to_be_bytes());
        out.extend(self.seed.to_be_bytes());
        out.push(u8::from(self.suspicious));
        out.extend(count(self.quotas.len()));
        self.quotas.iter().for_each(|code| text(&mut out, code.as_str()));
        out.extend(count(self.answers.0.len()));
        for (question, answer) in &self.answers.0 {
            text(&mut out, question.as_str());
            match answer {
                Answer::Single(code) => {
                    out.push(b'c');
                    text(&mut out, code);
                }
                Answer::Several(codes) => {
                    out.push(b's');
                    out.extend(count(codes.len()));
                    codes.iter().for_each(|code| text(&mut out, code));
                }
                Answer::Scale(point) => {
                    out.push(b'p');
                    out.extend(point.to_be_bytes());
                }
                Answer::Number(number) => {
                    out.push(b'n');
                    out.extend(number.to_bits().to_be_bytes());
                }
                Answer::Text(words) => {
                    out.push(b't');
                    text(&mut out, words);
                }
            }
        }
        super::padded::pad(&out, size)
    }

    /// From bytes; nothing when they are something else.
    pub(in crate::surveys) fn read(bytes: &[u8]) -> Option<Response> {
        let mut rest = Rest(super::padded::unpad(bytes)?);
        let version = i32::from_be_bytes(rest.take()?);
        let seed = i64::from_be_bytes(rest.take()?);
        let [suspicious] = rest.take()?;
        let quotas = rest.count()?;
        let quotas = (0..quotas).map(|_| question(rest.text()?)).collect::<Option<_>>()?;
        let mut answers = Answers::default();
        for _ in 0..rest.count()? {
            let question = question(rest.text()?)?;
            let answer = match rest.take::<1>()? {
                [b'c'] => Answer::Single(rest.text()?),
                [b's'] => {
                    let codes = rest.count()?;
                    Answer::Several((0..codes).map(|_| rest.text()).collect::<Option<_>>()?)
                }
                [b'p'] => Answer::Scale(i64::from_be_bytes(rest.take()?)),
                [b'n'] => Answer::Number(f64::from_bits(u64::from_be_bytes(rest.take()?))),
                [b't'] => Answer::Text(rest.text()?),
                _ => return None,
            };
            answers.0.insert(question, answer);
        }
        Some(Response { version, seed, suspicious: suspicious != 0, quotas, answers })
    }
}

/// Whatever name was written: what was answered is never given up for a name that is spelt otherwise than today's.
pub(super) fn question(name: String) -> Option<QuestionId> {
    let name: StringDeserializer<Error> = name.into_deserializer();
    QuestionId::deserialize(name).ok()
}

/// A number as it stands before what it counts.
pub(super) fn count(count: usize) -> [u8; 4] {
    u32::try_from(count).unwrap_or(u32::MAX).to_be_bytes()
}

fn text(out: &mut Vec<u8>, text: &str) {
    out.extend(count(text.len()));
    out.extend(text.as_bytes());
}

/// What is still to be read.
pub(super) struct Rest<'a>(pub &'a [u8]);

impl<'a> Rest<'a> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (taken, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*taken)
    }

    pub fn count(&mut self) -> Option<usize> {
        usize::try_from(u32::from_be_bytes(self.take()?)).ok()
    }

    /// Bytes behind their length.
    pub fn part(&mut self) -> Option<&'a [u8]> {
        let length = self.count()?;
        let (part, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(part)
    }

    pub fn text(&mut self) -> Option<String> {
        String::from_utf8(self.part()?.to_vec()).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn response() -> Response {
        let id = QuestionId::numbered;
        let answers = Answers::default()
            .with(id(1), Answer::Single("b".into()))
            .with(id(2), Answer::Several(vec!["a".into(), "c".into()]))
            .with(id(3).part("r1"), Answer::Scale(-5))
            .with(id(4), Answer::Number(3.25))
            .with(id(5), Answer::Text("Olá \"<b>\n".into()));
        Response { version: 3, seed: i64::MAX, suspicious: true, quotas: vec![id(9)], answers }
    }

    #[test]
    fn a_response_is_read_back_and_has_the_size_it_was_given() {
        let bytes = response().write(4096);
        assert_eq!(bytes.len(), 4096);
        assert_eq!(Response::read(&bytes), Some(response()));
        let blank = Response { answers: Answers::default(), ..response() };
        assert_eq!(Response::read(&blank.write(64)), Some(blank));
    }

    #[test]
    fn what_is_cut_off_or_something_else_is_nothing() {
        let bytes = response().write(0);
        let content = super::super::padded::unpad(&bytes).unwrap().to_vec();
        for end in 0..content.len() {
            assert_eq!(Response::read(&super::super::padded::pad(&content[..end], 0)), None, "{end}");
        }
        assert_eq!(Response::read(b""), None);
    }
}
