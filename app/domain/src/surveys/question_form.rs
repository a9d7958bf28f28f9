//! The form for one question in the editor.
//!
//! Fields: `label_pt`, `label_en`, `hint_…`, `required`, `shuffled`; the rules `relevant`, `constraint`, `constraint_message_…`,
//! `required_if`; its group `section`; for choices `filter`, `option_1_pt`, `option_1_code`, `option_1_role`, `option_1_relevant`,
//! `option_1_columns` and so on, `look`, `min` and `max`; for
//! a matrix also `row_1_pt`, `row_1_code`, `several`; for a ranking `places`; for scales `from`, `to`, `low_…`, `high_…`, `look`,
//! `between_1_…`; for numbers `min`, `max`, `unit_…`, `whole`, `slider`; for days `min`, `max`; for files `accepts`, `most`; for calculations `formula`. A draft may lack
//! its words: they are asked for when the survey is published.

use super::files::{Family, MOST_MEGABYTES, USUAL_MEGABYTES};
use super::used::free_code;
use super::{
    Kind, KindCode, Look, Opt, Question, QuestionId, Rules, ScaleLook, parse_date, parse_number, write_number,
};
use crate::form::{Errors, Reader, Typed};
use crate::lang::Lang;
use crate::ordered::Map;
use crate::tag::Tag;
use crate::text::Translated;

/// The most options a choice has.
pub const MAX_OPTIONS: usize = 200;
/// The most rows a matrix has.
pub const MAX_ROWS: usize = 40;
/// The most characters of an option's code.
const LONGEST_CODE: usize = 100;
/// The most characters of a rule.
pub const RULE: usize = 2000;

/// Reads the form of a question of this kind, whose texts may be in these languages.
///
/// # Errors
/// Every field that is wrong.
pub fn read_question(
    typed: &Typed,
    id: QuestionId,
    kind: KindCode,
    lang: Lang,
    languages: &[Tag],
) -> Result<Question, Errors> {
    let mut reader = Reader::new(typed);
    reader.write_in(languages.to_vec());
    let label = reader.translated("label", if kind == KindCode::Note { 3000 } else { 500 });
    let hint = reader.translated("hint", 500);
    let kind = read_kind(&mut reader, kind, lang);
    let rules = Rules {
        relevant: reader.optional("relevant", RULE),
        constraint: reader.optional("constraint", RULE),
        constraint_message: reader.translated("constraint_message", 300),
        required: reader.optional("required_if", RULE),
        filter: reader.optional("filter", RULE),
    };
    let (required, shuffled) = (typed.has("required"), typed.has("shuffled"));
    // Whether there is such a group, the definition knows.
    let section = QuestionId::parse(typed.get("section"));
    if required && !rules.required.is_empty() {
        reader.wrong("required_if", "error-survey-required-twice");
    }
    // Its picture has a form of its own.
    reader.finish(Question { id, kind, label, hint, required, rules, shuffled, section, picture: None })
}

fn read_kind(reader: &mut Reader<'_>, kind: KindCode, lang: Lang) -> Kind {
    match kind {
        KindCode::Single => Kind::Single { options: options(reader), look: look(reader) },
        KindCode::Several => several(reader),
        KindCode::Scale => scale(reader),
        KindCode::Nps => Kind::Nps { low: reader.translated("low", 80), high: reader.translated("high", 80) },
        KindCode::Matrix => Kind::Matrix {
            rows: listed(reader, "row", MAX_ROWS, "r", is_column),
            options: options(reader),
            several: reader.typed().has("several"),
        },
        KindCode::Ranking => {
            let options = listed(reader, "option", MAX_OPTIONS, "o", is_column);
            let places = count(reader, "places");
            if places.is_some_and(|places| !options.is_empty() && places as usize > options.len()) {
                reader.wrong("places", "error-survey-min-above-options");
            }
            Kind::Ranking { options, places }
        }
        KindCode::Number => number(reader, lang),
        KindCode::ShortText => Kind::ShortText,
        KindCode::LongText => Kind::LongText,
        KindCode::Email => Kind::Email,
        KindCode::Telephone => Kind::Telephone,
        KindCode::Url => Kind::Url,
        KindCode::Date => date(reader),
        KindCode::Time => Kind::Time,
        KindCode::DateTime => Kind::DateTime,
        KindCode::Place => Kind::Place,
        KindCode::File => file(reader),
        KindCode::Address => Kind::Address,
        KindCode::Consent => Kind::Consent,
        KindCode::Calculation => Kind::Calculation { formula: reader.optional("formula", RULE) },
        KindCode::Hidden => Kind::Hidden,
        KindCode::Note => Kind::Note,
    }
}

/// Whether a text can be the code of an option that is no column: forms from elsewhere call them `1`, `Sim` or `não-sabe`.
pub fn is_code(text: &str) -> bool {
    let length = text.chars().count();
    (1..=LONGEST_CODE).contains(&length) && !text.chars().any(|c| c.is_whitespace() || c.is_control())
}

fn options(reader: &mut Reader<'_>) -> Vec<Opt> {
    listed(reader, "option", MAX_OPTIONS, "o", is_code)
}

/// Options or rows: those with words; one keeps its code, a new one gets the next one, `o1` or `r1`, beyond those of options that
/// are deleted with the same form.
fn listed(
    reader: &mut Reader<'_>,
    field: &str,
    most: usize,
    letter: &str,
    can_be: fn(&str) -> bool,
) -> Vec<Opt> {
    let mut list: Vec<Opt> = Vec::new();
    let mut taken: Vec<String> = Vec::new();
    for row in 1..=most {
        // Nothing is typed beyond the rows that the form shows.
        let begins = format!("{field}_{row}_");
        if !reader.typed().pairs().iter().any(|(name, _)| name.starts_with(&begins)) {
            break;
        }
        let label = reader.translated(&format!("{field}_{row}"), 300);
        let code = reader.typed().get(&format!("{field}_{row}_code")).to_owned();
        let good = can_be(&code) && !taken.contains(&code);
        if good {
            taken.push(code.clone());
        }
        if label.is_empty() {
            continue;
        }
        let role = reader.typed().get(&format!("{field}_{row}_role"));
        let (exclusive, other) =
            (role == "alone", role == "other" && list.iter().all(|option| !option.other));
        let relevant = reader.optional(&format!("{field}_{row}_relevant"), RULE);
        let columns = columns(reader, &format!("{field}_{row}_columns"));
        let code = if good { code } else { String::new() };
        list.push(Opt { code, label, exclusive, other, relevant, columns });
    }
    for option in list.iter_mut().filter(|option| option.code.is_empty()) {
        option.code = free_code(letter, taken.iter().map(String::as_str));
        taken.push(option.code.clone());
    }
    list
}

/// Whether a code can be the name of a column.
fn is_column(code: &str) -> bool {
    QuestionId::parse(code).is_some()
}

/// What a filter looks at: `região=norte; tipo=loja`, as many as wanted.
fn columns(reader: &mut Reader<'_>, name: &str) -> Map<String, String> {
    let text = reader.optional(name, 500);
    let mut columns = Map::new();
    for pair in text.split(';').map(str::trim).filter(|pair| !pair.is_empty()) {
        match pair.split_once('=').map(|(column, value)| (column.trim(), value.trim())) {
            Some((column, value)) if super::logic::is_name(column) => {
                columns.insert(column.to_owned(), value.to_owned());
            }
            _ => reader.wrong(name, "error-survey-columns"),
        }
    }
    columns
}

/// The same as text.
fn written(columns: &Map<String, String>) -> String {
    columns.iter().map(|(column, value)| format!("{column}={value}")).collect::<Vec<_>>().join("; ")
}

fn look(reader: &mut Reader<'_>) -> Look {
    reader.one_of("look", Look::from_code).unwrap_or_default()
}

fn count(reader: &mut Reader<'_>, name: &str) -> Option<u32> {
    reader.integer(name, 1, MAX_OPTIONS as i64).and_then(|n| u32::try_from(n).ok())
}

fn several(reader: &mut Reader<'_>) -> Kind {
    let options = options(reader);
    let (min, max) = (count(reader, "min"), count(reader, "max"));
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
    let look = reader.one_of("look", ScaleLook::from_code).unwrap_or_default();
    let mut between: Vec<Translated> =
        (1..to - from).map(|at| reader.translated(&format!("between_{at}"), 80)).collect();
    if between.iter().all(Translated::is_empty) {
        between.clear();
    }
    Kind::Scale { from, to, low, high, look, between }
}

/// A decimal number in a field, or nothing.
fn decimal(reader: &mut Reader<'_>, name: &str, lang: Lang) -> Option<f64> {
    let text = reader.typed().get(name).trim();
    if text.is_empty() {
        return None;
    }
    let value = parse_number(text, lang);
    if value.is_none() {
        reader.wrong(name, "error-survey-not-a-number");
    }
    value
}

fn number(reader: &mut Reader<'_>, lang: Lang) -> Kind {
    let unit = reader.translated("unit", 40);
    let (min, max) = (decimal(reader, "min", lang), decimal(reader, "max", lang));
    if min.zip(max).is_some_and(|(min, max)| min > max) {
        reader.wrong("max", "error-survey-max-below-min");
    }
    let slider = decimal(reader, "slider", lang);
    if slider.is_some_and(|step| step <= 0.0 || min.is_none() || max.is_none()) {
        reader.wrong("slider", "error-survey-slider");
    }
    Kind::Number { min, max, unit, whole: reader.typed().has("whole"), slider }
}

fn date(reader: &mut Reader<'_>) -> Kind {
    let mut day = |name: &str| {
        let text = reader.typed().get(name).trim();
        let day = parse_date(text);
        if day.is_none() && !text.is_empty() {
            reader.wrong(name, "error-survey-date");
        }
        day
    };
    let (min, max) = (day("min"), day("max"));
    if min.zip(max).is_some_and(|(min, max)| min > max) {
        reader.wrong("max", "error-survey-max-below-min");
    }
    Kind::Date { min, max }
}

fn file(reader: &mut Reader<'_>) -> Kind {
    let accepts = reader.many_of("accepts", Family::from_code);
    if accepts.is_empty() {
        reader.wrong("accepts", "error-required-choice");
    }
    let most = reader.integer("most", 1, i64::from(MOST_MEGABYTES)).and_then(|most| u32::try_from(most).ok());
    Kind::File { accepts, most: most.unwrap_or(USUAL_MEGABYTES) }
}

/// The form's values for a question.
pub fn typed_question(question: &Question, lang: Lang) -> Typed {
    let rules = &question.rules;
    let typed = Typed::default()
        .with_translated("label", &question.label)
        .with_translated("hint", &question.hint)
        .with("relevant", rules.relevant.clone())
        .with("constraint", rules.constraint.clone())
        .with_translated("constraint_message", &rules.constraint_message)
        .with("required_if", rules.required.clone())
        .with("filter", rules.filter.clone())
        .with("section", question.section.as_ref().map_or("", QuestionId::as_str));
    let typed = flag(typed, "required", question.required);
    let typed = flag(typed, "shuffled", question.shuffled);
    let typed = with_list(typed, "option", question.kind.options());
    let typed = with_list(typed, "row", question.kind.rows());
    let write = |number: f64| write_number(number, lang);
    match &question.kind {
        Kind::Single { look, .. } => typed.with("look", look.code()),
        Kind::Several { min, max, .. } => bound(bound(typed, "min", *min), "max", *max),
        Kind::Scale { from, to, low, high, look, between } => {
            let typed = typed
                .with("from", from.to_string())
                .with("to", to.to_string())
                .with("look", look.code())
                .with_translated("low", low)
                .with_translated("high", high);
            between
                .iter()
                .enumerate()
                .fold(typed, |typed, (at, text)| typed.with_translated(&format!("between_{}", at + 1), text))
        }
        Kind::Nps { low, high } => typed.with_translated("low", low).with_translated("high", high),
        Kind::Matrix { several, .. } => flag(typed, "several", *several),
        Kind::Ranking { places, .. } => bound(typed, "places", *places),
        Kind::Number { min, max, unit, whole, slider } => {
            let typed = bound(bound(typed, "min", min.map(write)), "max", max.map(write));
            let typed = bound(typed, "slider", slider.map(write)).with_translated("unit", unit);
            flag(typed, "whole", *whole)
        }
        Kind::Date { min, max } => bound(bound(typed, "min", *min), "max", *max),
        Kind::File { accepts, most } => accepts
            .iter()
            .fold(typed, |typed, family| typed.with("accepts", family.code()))
            .with("most", most.to_string()),
        Kind::Calculation { formula } => typed.with("formula", formula.clone()),
        _ => typed,
    }
}

fn flag(typed: Typed, name: &str, on: bool) -> Typed {
    if on { typed.with(name, "yes") } else { typed }
}

fn bound(typed: Typed, name: &str, value: Option<impl ToString>) -> Typed {
    match value {
        Some(value) => typed.with(name, value.to_string()),
        None => typed,
    }
}

fn with_list(mut typed: Typed, field: &str, list: &[Opt]) -> Typed {
    for (at, option) in list.iter().enumerate() {
        let name = format!("{field}_{}", at + 1);
        let role = match (option.exclusive, option.other) {
            (true, _) => "alone",
            (_, true) => "other",
            _ => "",
        };
        typed = typed
            .with_translated(&name, &option.label)
            .with(format!("{name}_code"), option.code.clone())
            .with(format!("{name}_role"), role)
            .with(format!("{name}_relevant"), option.relevant.clone())
            .with(format!("{name}_columns"), written(&option.columns));
    }
    typed
}

impl Question {
    /// A question of this kind as the editor begins it.
    pub fn blank(kind: KindCode) -> Question {
        let words = Translated::default;
        let kind = match kind {
            KindCode::Single => Kind::single(Vec::new()),
            KindCode::Several => Kind::Several { options: Vec::new(), min: None, max: None },
            KindCode::Scale => Kind::scale(1, 5, words(), words()),
            KindCode::Nps => Kind::Nps { low: words(), high: words() },
            KindCode::Matrix => Kind::Matrix { rows: Vec::new(), options: Vec::new(), several: false },
            KindCode::Ranking => Kind::Ranking { options: Vec::new(), places: None },
            KindCode::Number => Kind::number(None, None, words()),
            KindCode::ShortText => Kind::ShortText,
            KindCode::LongText => Kind::LongText,
            KindCode::Email => Kind::Email,
            KindCode::Telephone => Kind::Telephone,
            KindCode::Url => Kind::Url,
            KindCode::Date => Kind::Date { min: None, max: None },
            KindCode::Time => Kind::Time,
            KindCode::DateTime => Kind::DateTime,
            KindCode::Place => Kind::Place,
            KindCode::File => Kind::File { accepts: vec![Family::Pictures], most: USUAL_MEGABYTES },
            KindCode::Address => Kind::Address,
            KindCode::Consent => Kind::Consent,
            KindCode::Calculation => Kind::Calculation { formula: String::new() },
            KindCode::Hidden => Kind::Hidden,
            KindCode::Note => Kind::Note,
        };
        Question {
            id: QuestionId::numbered(0),
            kind,
            label: words(),
            hint: words(),
            required: false,
            rules: Rules::default(),
            shuffled: false,
            section: None,
            picture: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn languages() -> Vec<Tag> {
        ["pt", "en", "ar"].iter().filter_map(|text| Tag::parse(text)).collect()
    }

    fn read(typed: &Typed, kind: KindCode) -> Result<Question, Errors> {
        read_question(typed, QuestionId::numbered(1), kind, Lang::Pt, &languages())
    }

    #[test]
    fn an_option_keeps_its_code_when_it_is_reworded_and_a_new_one_gets_the_next() {
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
        // The code of the option that was deleted is not given to another.
        assert_eq!(codes, ["o2", "o3", "o4"]);
    }

    #[test]
    fn every_kind_survives_its_form_with_its_rules_and_languages() {
        let arabic = Tag::parse("ar").unwrap();
        let words = || Translated::both("Nada", "Nothing").with(arabic, "لا شيء");
        let option = |code: &str| Opt::new(code, words());
        let options = || vec![option("o1"), option("other").with_text(), option("none").alone()];
        for kind in [
            Kind::Single { options: options(), look: Look::DropDown },
            Kind::Several { options: options(), min: Some(1), max: None },
            Kind::scale(0, 10, words(), words()),
            Kind::Scale {
                from: 1,
                to: 3,
                low: words(),
                high: words(),
                look: ScaleLook::Faces,
                between: vec![words()],
            },
            Kind::Nps { low: words(), high: words() },
            Kind::Matrix { rows: vec![option("r1"), option("r2")], options: options(), several: true },
            Kind::Ranking { options: options(), places: Some(2) },
            Kind::number(Some(0.5), Some(99.25), words()),
            Kind::Number { min: Some(0.0), max: Some(9.0), unit: words(), whole: true, slider: Some(0.5) },
            Kind::Date { min: Some(jiff::civil::date(2026, 1, 2)), max: None },
            Kind::Calculation { formula: "1 + 1".to_owned() },
        ] {
            let mut question = Question { kind, label: words(), ..Question::blank(KindCode::ShortText) };
            question.shuffled = true;
            question.rules = Rules {
                relevant: "${q1} = 'a'".to_owned(),
                constraint: ". > 3".to_owned(),
                constraint_message: words(),
                required: "true()".to_owned(),
                filter: "região = ${q2}".into(),
            };
            survives(&question);
            question.required = true;
            question.rules.required = String::new();
            survives(&question);
        }
        for code in KindCode::ALL {
            survives(&Question::blank(code));
        }
    }

    fn survives(question: &Question) {
        for lang in Lang::ALL {
            let typed = typed_question(question, lang);
            let read = read_question(&typed, question.id.clone(), question.kind.code(), lang, &languages());
            assert_eq!(read.as_ref(), Ok(question));
        }
    }

    #[test]
    fn only_one_option_opens_a_line_of_text() {
        let typed = Typed::default()
            .with("option_1_pt", "Outro")
            .with("option_1_role", "other")
            .with("option_2_pt", "Outra")
            .with("option_2_role", "other");
        let question = read(&typed, KindCode::Single).unwrap();
        let texts: Vec<bool> = question.kind.options().iter().map(|option| option.other).collect();
        assert_eq!(texts, [true, false]);
    }

    #[test]
    fn a_slider_needs_both_ends() {
        let typed = Typed::default().with("slider", "1").with("min", "0");
        assert!(read(&typed, KindCode::Number).unwrap_err().of("slider").is_some());
        assert!(read(&typed.with("max", "9"), KindCode::Number).is_ok());
    }

    #[test]
    fn an_answer_is_needed_always_or_by_a_rule_and_not_both() {
        let typed = Typed::default().with("required", "yes").with("required_if", "${q1} = 'a'");
        let errors = read(&typed, KindCode::ShortText).unwrap_err();
        assert_eq!(errors.of("required_if").map(|e| e.message), Some("error-survey-required-twice"));
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
