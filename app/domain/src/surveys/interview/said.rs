//! Earlier answers in later texts, in the words and the language of who reads them: the label of an option and not its code, a
//! number and a day as the language writes them.

use super::Heard;
use crate::lang::Lang;
use crate::surveys::logic::{Piece, number_to_text, pieces, text_to_number};
use crate::surveys::read::clock;
use crate::surveys::{Kind, Opt, Question, QuestionId, parse_date, parse_date_time, write_number};
use crate::tag::Tag;
use crate::text::Translated;

impl Heard<'_> {
    /// The text in the language it is read in, with the answers that stand in it: of the repeats around the question or section
    /// that it belongs to those of its own instance, of others all.
    pub(super) fn piped(&self, text: &Translated, here: Option<&QuestionId>) -> Translated {
        let picked = text.pick_among(self.reading, &self.languages);
        if !picked.text.contains("${") {
            return Translated::of(picked.lang, picked.text);
        }
        let piece = |piece: Piece<'_>| match piece {
            Piece::Text(text) => text.to_owned(),
            Piece::Name(name) => {
                self.answer_to(name, picked.lang, here).unwrap_or_else(|| format!("${{{name}}}"))
            }
        };
        Translated::of(picked.lang, pieces(picked.text).into_iter().map(piece).collect::<String>())
    }

    /// What was answered to the question of this name, in words; blank when nothing was, nothing where there is no such question.
    fn answer_to(&self, name: &str, tag: Tag, here: Option<&QuestionId>) -> Option<String> {
        let [item] = self.instrument.program.form().named(name) else { return None };
        let column = self.instrument.map.columns.get(item);
        let question = column.and_then(|column| self.instrument.definition.find(&column.question()));
        let said = |value: &str| match (question, column) {
            (Some(question), Some(column)) => self.in_words(question, column, value, tag),
            _ => value.to_owned(),
        };
        let values = self.values_beside(*item, here);
        let said: Vec<String> = values.into_iter().filter(|value| !value.is_empty()).map(said).collect();
        Some(said.join(", "))
    }

    /// The values of an item: in the instances that it shares with who looks, the one there is, or all of them.
    fn values_beside(&self, item: usize, here: Option<&QuestionId>) -> Vec<&str> {
        let form = self.instrument.program.form();
        let map = &self.instrument.map;
        let place = here.map(|id| (id.in_all(), id.instance()));
        let (from, at) = place.map_or((None, Vec::new()), |(id, at)| {
            (map.questions.get(&id).or_else(|| map.sections.get(&id)).copied(), at)
        });
        let around = from.map_or(&[][..], |from| form.repeats(from));
        let shared = form.repeats(item).iter().zip(around).take_while(|(a, b)| a == b).count().min(at.len());
        let shared = at.get(..shared).unwrap_or_default();
        self.values_in(item, shared)
    }

    fn in_words(&self, question: &Question, column: &QuestionId, value: &str, tag: Tag) -> String {
        let lang = tag.nearest();
        match &question.kind {
            Kind::Single { options, .. } | Kind::Several { options, .. } if *column == question.id => {
                self.labels(options, value, tag)
            }
            Kind::Matrix { options, .. } | Kind::Ranking { options, .. } => self.labels(options, value, tag),
            Kind::Number { .. } | Kind::Calculation { .. } => number(value, lang),
            Kind::Date { .. } => parse_date(value).map_or_else(|| value.to_owned(), day_first),
            Kind::DateTime => parse_date_time(value).map_or_else(
                || value.to_owned(),
                |moment| format!("{} {}", day_first(moment.date()), clock(moment.time())),
            ),
            Kind::Place => place(value, lang),
            // In the middle of a sentence.
            Kind::Address => value.lines().collect::<Vec<_>>().join(", "),
            _ => value.to_owned(),
        }
    }

    /// The labels of the codes, in their order.
    fn labels(&self, options: &[Opt], codes: &str, tag: Tag) -> String {
        let label = |code: &str| {
            let option = options.iter().find(|option| option.code == code);
            option.map_or_else(
                || code.to_owned(),
                |option| match option.label.pick_among(tag, &self.languages).text {
                    "" => code.to_owned(),
                    label => label.to_owned(),
                },
            )
        };
        codes.split_whitespace().map(label).collect::<Vec<_>>().join(", ")
    }
}

/// A number as the language writes it. What is no number, or only looks like one, stays as it is.
fn number(value: &str, lang: Lang) -> String {
    let number = text_to_number(value);
    if number.is_finite() && number_to_text(number) == value {
        write_number(number, lang)
    } else {
        value.to_owned()
    }
}

fn day_first(day: jiff::civil::Date) -> String {
    format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year())
}

fn place(value: &str, lang: Lang) -> String {
    let between = match lang {
        Lang::Pt => "; ",
        Lang::En => ", ",
    };
    value.split(' ').map(|degrees| number(degrees, lang)).collect::<Vec<_>>().join(between)
}
