//! The form for one question in the builder.
//!
//! Fields: `label_pt`, `label_en`, `hint_…`, `required`; for choices `option_1_pt`, `option_1_en`, `option_1_code` and so on, `min`
//! and `max`; for scales `from`, `to`, `low_…`, `high_…`; for numbers `min`, `max`, `unit_…`. A draft may lack its words: they are
//! asked for when the survey is published.

use super::{Kind, KindCode, Opt, Question, QuestionId, parse_number, write_number};
use crate::form::{Errors, Reader, Typed};
use crate::lang::Lang;
use crate::text::Translated;

/// The most options a choice has.
const MAX_OPTIONS: usize = 50;

/// Reads the form of a question of this kind.
///
/// # Errors
/// Every field that is wrong.
pub fn read_question(typed: &Typed, id: QuestionId, kind: KindCode, lang: Lang) -> Result<Question, Errors> {
    let mut reader = Reader::new(typed);
    let label = reader.translated("label", 300);
    let hint = reader.translated("hint", 500);
    let kind = match kind {
        KindCode::Single => Kind::Single { options: options(&mut reader) },
        KindCode::Several => several(&mut reader),
        KindCode::Scale => scale(&mut reader),
        KindCode::Number => number(&mut reader, lang),
        KindCode::ShortText => Kind::ShortText,
        KindCode::LongText => Kind::LongText,
    };
    let required = typed.has("required");
    reader.finish(Question { id, kind, label, hint, required })
}

fn options(reader: &mut Reader<'_>) -> Vec<Opt> {
    let mut options: Vec<Opt> = Vec::new();
    for row in 1..=MAX_OPTIONS {
        let label = reader.translated(&format!("option_{row}"), 200);
        if label.is_empty() {
            continue;
        }
        let code = reader.typed().get(&format!("option_{row}_code")).to_owned();
        let good = QuestionId::parse(&code).is_some() && options.iter().all(|option| option.code != code);
        options.push(Opt { code: if good { code } else { String::new() }, label });
    }
    for at in 0..options.len() {
        let taken = |code: &str| options.iter().any(|option| option.code == code);
        if options.get(at).is_some_and(|option| option.code.is_empty()) {
            let free = (1..).map(|n| format!("o{n}")).find(|code| !taken(code)).unwrap_or_default();
            if let Some(option) = options.get_mut(at) {
                option.code = free;
            }
        }
    }
    options
}

fn several(reader: &mut Reader<'_>) -> Kind {
    let options = options(reader);
    let mut bound = |name| reader.integer(name, 1, MAX_OPTIONS as i64).and_then(|n| u32::try_from(n).ok());
    let (min, max) = (bound("min"), bound("max"));
    if min.zip(max).is_some_and(|(min, max)| min > max) {
        reader.wrong("max", "error-survey-max-below-min");
    }
    if !options.is_empty() && min.is_some_and(|min| min as usize > options.len()) {
        reader.wrong("min", "error-survey-min-above-options");
    }
    Kind::Several { options, min, max }
}

fn scale(reader: &mut Reader<'_>) -> Kind {
    let low = reader.translated("low", 80);
    let high = reader.translated("high", 80);
    let mut end = |name, min, max| {
        if !reader.typed().has(name) {
            reader.wrong(name, "error-required-choice");
        }
        reader.integer(name, min, max)
    };
    let (from, to) = (end("from", 0, 1).unwrap_or(1), end("to", 2, 10).unwrap_or(5));
    Kind::Scale { from, to, low, high }
}

fn number(reader: &mut Reader<'_>, lang: Lang) -> Kind {
    let unit = reader.translated("unit", 40);
    let mut bound = |name: &str| {
        let text = reader.typed().get(name).trim();
        if text.is_empty() {
            return None;
        }
        let value = parse_number(text, lang);
        if value.is_none() {
            reader.wrong(name, "error-survey-not-a-number");
        }
        value
    };
    let (min, max) = (bound("min"), bound("max"));
    if min.zip(max).is_some_and(|(min, max)| min > max) {
        reader.wrong("max", "error-survey-max-below-min");
    }
    Kind::Number { min, max, unit }
}

/// The form's values for a question.
pub fn typed_question(question: &Question, lang: Lang) -> Typed {
    let mut typed =
        Typed::default().with_translated("label", &question.label).with_translated("hint", &question.hint);
    if question.required {
        typed = typed.with("required", "yes");
    }
    for (at, option) in question.kind.options().iter().enumerate() {
        let name = format!("option_{}", at + 1);
        typed = typed.with_translated(&name, &option.label).with(format!("{name}_code"), option.code.clone());
    }
    let bound = |typed: Typed, name: &str, value: Option<String>| match value {
        Some(value) => typed.with(name, value),
        None => typed,
    };
    match &question.kind {
        Kind::Several { min, max, .. } => {
            let typed = bound(typed, "min", min.map(|n| n.to_string()));
            bound(typed, "max", max.map(|n| n.to_string()))
        }
        Kind::Scale { from, to, low, high } => typed
            .with("from", from.to_string())
            .with("to", to.to_string())
            .with_translated("low", low)
            .with_translated("high", high),
        Kind::Number { min, max, unit } => {
            let typed = bound(typed, "min", min.map(|x| write_number(x, lang)));
            bound(typed, "max", max.map(|x| write_number(x, lang))).with_translated("unit", unit)
        }
        Kind::Single { .. } | Kind::ShortText | Kind::LongText => typed,
    }
}

impl Question {
    /// A question of this kind as the builder begins it.
    pub fn blank(kind: KindCode) -> Question {
        let kind = match kind {
            KindCode::Single => Kind::Single { options: Vec::new() },
            KindCode::Several => Kind::Several { options: Vec::new(), min: None, max: None },
            KindCode::Scale => {
                Kind::Scale { from: 1, to: 5, low: Translated::default(), high: Translated::default() }
            }
            KindCode::Number => Kind::Number { min: None, max: None, unit: Translated::default() },
            KindCode::ShortText => Kind::ShortText,
            KindCode::LongText => Kind::LongText,
        };
        Question {
            id: QuestionId::numbered(0),
            kind,
            label: Translated::default(),
            hint: Translated::default(),
            required: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &Typed, kind: KindCode) -> Result<Question, Errors> {
        read_question(typed, QuestionId::numbered(1), kind, Lang::Pt)
    }

    #[test]
    fn an_option_keeps_its_code_when_it_is_reworded_and_a_new_one_gets_a_free_code() {
        let typed = Typed::default()
            .with("option_1_pt", "Sim, sempre")
            .with("option_1_code", "o2")
            .with("option_2_pt", " ")
            .with("option_2_code", "o1")
            .with("option_3_pt", "Talvez")
            .with("option_4_pt", "Não")
            .with("option_4_code", "o2");
        let question = read(&typed, KindCode::Single).unwrap();
        let codes: Vec<_> = question.kind.options().iter().map(|o| o.code.as_str()).collect();
        assert_eq!(codes, ["o2", "o1", "o3"]);
    }

    #[test]
    fn every_kind_survives_its_form() {
        let option = |code: &str| Opt { code: code.to_owned(), label: Translated::both("Sim", "Yes") };
        let ends = || Translated::both("Nada", "Nothing");
        for kind in [
            Kind::Single { options: vec![option("o1"), option("other")] },
            Kind::Several { options: vec![option("o1"), option("o2")], min: Some(1), max: None },
            Kind::Scale { from: 0, to: 10, low: ends(), high: ends() },
            Kind::Number { min: Some(0.5), max: Some(99.25), unit: ends() },
            Kind::ShortText,
            Kind::LongText,
        ] {
            let question =
                Question { kind, required: true, label: ends(), ..Question::blank(KindCode::ShortText) };
            for lang in Lang::ALL {
                let typed = typed_question(&question, lang);
                let read = read_question(&typed, question.id.clone(), question.kind.code(), lang);
                assert_eq!(read.as_ref(), Ok(&question));
            }
        }
    }

    #[test]
    fn bounds_that_contradict_each_other_are_refused() {
        let typed = Typed::default().with("min", "3").with("max", "2").with("option_1_pt", "Um");
        let errors = read(&typed, KindCode::Several).unwrap_err();
        assert!(errors.of("max").is_some() && errors.of("min").is_some());
        let typed = Typed::default().with("min", "3,5").with("max", "muito");
        assert!(read(&typed, KindCode::Number).unwrap_err().of("max").is_some());
        let typed = Typed::default().with("from", "2").with("to", "11");
        let errors = read(&typed, KindCode::Scale).unwrap_err();
        assert!(errors.of("from").is_some() && errors.of("to").is_some());
    }
}
