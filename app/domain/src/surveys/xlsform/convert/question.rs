//! One row as a question.

use super::also::Also;
use super::{Reading, bounds};
use crate::surveys::files::{Family, MOST_MEGABYTES, USUAL_MEGABYTES};
use crate::surveys::logic::text_to_number;
use crate::surveys::xlsform::parameters::{Parameters, parse};
use crate::surveys::xlsform::selects::{Select, SelectType, select};
use crate::surveys::xlsform::settings::yes_no;
use crate::surveys::xlsform::table::Row;
use crate::surveys::xlsform::types::{Support, find};
use crate::surveys::{Kind, KindCode, Look, MAX_OPTIONS, Question, Rules, ScaleLook};
use crate::text::Translated;

impl Reading<'_> {
    /// The question of a row; nothing when it becomes none.
    pub(super) fn question(&mut self, row: Row<'_>, written: &str) -> Option<Question> {
        let id = self.names.at(row.number)?.clone();
        let also = Also::of(row);
        let parameters = row.get(&["parameters"]).and_then(parse).unwrap_or_default();
        let mut rules = self.rules(row);
        let worded = row.any(&["label"]).is_some() || row.any(&["hint"]).is_some();
        let formula = row.any(&["bind", "calculate"]);
        let is_unseen = !worded && (formula.is_some() || row.get(&["trigger"]).is_some());
        let mut kind = match select(written) {
            Some(found) => self.select(row, &found, &also)?,
            None => {
                let known = find(written)?;
                let Support::As(_) = known.support else { return None };
                let name = known.names.first().copied().unwrap_or_default();
                if let Some(rule) = known.constraint.filter(|_| rules.constraint.is_empty()) {
                    rule.clone_into(&mut rules.constraint);
                }
                let list = row.get(&["itemset"]).or_else(|| row.get(&["list_name"]));
                match (name, list) {
                    ("select_one" | "select_multiple" | "rank", Some(list)) => {
                        let select = select(&format!("{name} {list}")).map(|found| found.select)?;
                        let found = SelectType {
                            select,
                            name: "select_one",
                            list,
                            or_other: false,
                            from_file: false,
                        };
                        self.select(row, &found, &also)?
                    }
                    _ => self.plain(row, name, &parameters, &also),
                }
            }
        };
        if is_unseen || formula.is_some() || matches!(kind, Kind::Calculation { .. }) {
            let source = formula.or_else(|| row.get(&["default"])).unwrap_or_default();
            let blank = also.blank && source == "''";
            kind = Kind::Calculation { formula: if blank { String::new() } else { self.names.rule(source) } };
        }
        bounds::take(&mut kind, &mut rules.constraint, &also);
        let blank = also.blank && !matches!(kind, Kind::Calculation { .. });
        let label = if blank { Translated::default() } else { self.words(row, &["label"]) };
        let said = row.any(&["bind", "required"]).unwrap_or_default();
        let required = match yes_no(said) {
            Some(required) => required,
            None => {
                rules.required = self.names.rule(said);
                false
            }
        };
        let shuffled = also.shuffled || parameters.get("randomize").is_some_and(|word| word == "true");
        let hint = self.words(row, &["hint"]);
        Some(Question { id, kind, label, hint, required, rules, shuffled, section: None, picture: None })
    }

    pub(super) fn rules(&self, row: Row<'_>) -> Rules {
        let rule = |path: &[&str]| row.any(path).map(|source| self.names.rule(source)).unwrap_or_default();
        Rules {
            relevant: rule(&["bind", "relevant"]),
            constraint: rule(&["bind", "constraint"]),
            constraint_message: self.words(row, &["bind", "jr:constraintMsg"]),
            required: String::new(),
            filter: rule(&["choice_filter"]),
        }
    }

    /// A select whose choices are in the file.
    fn select(&mut self, row: Row<'_>, found: &SelectType<'_>, also: &Also) -> Option<Kind> {
        if found.file().is_some() || found.from_file || found.select == Select::OneExternal {
            return None;
        }
        if !self.choices.lists.contains_key(found.list) {
            return None;
        }
        let mut options = self.options(found.list, found.select == Select::Rank);
        self.tell_long(found.list, options.len(), MAX_OPTIONS);
        if found.or_other {
            self.with_other(&mut options);
        }
        for option in &mut options {
            option.other |= option.code == also.other;
        }
        Some(match found.select {
            Select::Rank => Kind::Ranking { options, places: also.places },
            Select::Several => Kind::Several { options, min: None, max: None },
            Select::One | Select::OneExternal => Kind::Single { options, look: look(row) },
        })
    }

    fn plain(&self, row: Row<'_>, name: &str, parameters: &Parameters, also: &Also) -> Kind {
        let number =
            |whole| Kind::Number { min: None, max: None, unit: also.unit.clone(), whole, slider: also.step };
        let ours = row.get(&["bancada", "kind"]).and_then(KindCode::from_code);
        match name {
            "range" => self.range(parameters, also, ours),
            "decimal" => number(false),
            "integer" | "percentage" => number(true),
            _ if name.starts_with("number of days") => number(true),
            "phone number" => Kind::Telephone,
            "date" => Kind::Date { min: None, max: None },
            "time" => Kind::Time,
            "dateTime" => Kind::DateTime,
            "geopoint" => Kind::Place,
            "note" => Kind::Note,
            "acknowledge" => Kind::Consent,
            "calculate" => Kind::Calculation { formula: String::new() },
            "hidden" => Kind::Hidden,
            "photo" => file(also, &[Family::Pictures]),
            "file" => file(also, &Family::ALL),
            _ => match ours {
                Some(KindCode::Email) => Kind::Email,
                Some(KindCode::Telephone) => Kind::Telephone,
                Some(KindCode::Url) => Kind::Url,
                Some(KindCode::Address) => Kind::Address,
                _ if is_long(row, parameters) => Kind::LongText,
                _ => Kind::ShortText,
            },
        }
    }

    fn range(&self, parameters: &Parameters, also: &Also, ours: Option<KindCode>) -> Kind {
        let given = |name: &str, usual: f64| {
            parameters.get(name).map(|text| text_to_number(text)).filter(|n| n.is_finite()).unwrap_or(usual)
        };
        let (start, end, step) = (given("start", 1.0), given("end", 10.0), given("step", 1.0));
        let (min, max) = (start.min(end), start.max(end));
        let labels = |at: i64| self.tick(parameters, at);
        match ours {
            Some(KindCode::Nps) => Kind::Nps { low: labels(0), high: labels(10) },
            Some(KindCode::Scale) => {
                let (from, to) = (nearest(min), nearest(max));
                let mut between: Vec<Translated> = (from + 1..to.min(from + 100)).map(labels).collect();
                if between.iter().all(Translated::is_empty) {
                    between.clear();
                }
                let look = ScaleLook::from_code(&also.look).unwrap_or_default();
                Kind::Scale { from, to, low: labels(from), high: labels(to), look, between }
            }
            _ => {
                let whole = also.whole.unwrap_or([min, max, step].iter().all(|n| n.fract() == 0.0));
                let slider = (step != 0.0).then_some(step.abs());
                Kind::Number { min: Some(min), max: Some(max), unit: also.unit.clone(), whole, slider }
            }
        }
    }

    /// What a point of a range means.
    fn tick(&self, parameters: &Parameters, at: i64) -> Translated {
        let list = parameters.get("tick_labelset").and_then(|list| {
            // Parameters are read in small letters.
            self.choices
                .lists
                .iter()
                .find(|(name, _)| name.to_lowercase() == *list)
                .map(|(_, choices)| choices)
        });
        let choice = list.and_then(|choices| choices.iter().find(|choice| choice.name == at.to_string()));
        let labels = choice.map(|choice| choice.labels.iter()).into_iter().flatten();
        labels.fold(Translated::default(), |words, (language, text)| match self.languages.tag(language) {
            Some(tag) => words.with(tag, self.names.text(text)),
            None => words,
        })
    }
}

/// A question for a file: of what `bancada::also` says, and else of what its type says.
fn file(also: &Also, usual: &[Family]) -> Kind {
    let said: Vec<Family> = also.files.iter().filter_map(|code| Family::from_code(code)).collect();
    let accepts = if said.is_empty() { usual.to_vec() } else { said };
    Kind::File { accepts, most: also.megabytes.unwrap_or(USUAL_MEGABYTES).clamp(1, MOST_MEGABYTES) }
}

/// The whole number of a scale's end.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a scale has few points; what is beyond is cut to the largest"
)]
fn nearest(number: f64) -> i64 {
    number.round() as i64
}

fn appearances(row: Row<'_>) -> impl Iterator<Item = &str> {
    row.get(&["control", "appearance"]).unwrap_or_default().split_whitespace()
}

fn look(row: Row<'_>) -> Look {
    let mut looks = appearances(row).filter_map(|word| match word {
        "minimal" | "autocomplete" => Some(Look::DropDown),
        "likert" | "horizontal" | "horizontal-compact" => Some(Look::Row),
        _ => None,
    });
    looks.next().unwrap_or_default()
}

fn is_long(row: Row<'_>, parameters: &Parameters) -> bool {
    let rows = parameters.get("rows").map(String::as_str).or_else(|| row.get(&["control", "rows"]));
    appearances(row).any(|word| word == "multiline")
        || rows.and_then(|rows| rows.parse::<u32>().ok()).is_some_and(|rows| rows > 1)
}
