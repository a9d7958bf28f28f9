//! The kind of a question that becomes one.

use super::super::model::Asked;
use super::super::types::Shape;
use super::Builder;
use super::plan::Plan;
use crate::surveys::files::{Family, FileFormat, MOST_MEGABYTES, USUAL_MEGABYTES};
use crate::surveys::{Kind, Look, parse_date};
use crate::text::Translated;

impl Builder<'_> {
    pub(super) fn kind(&mut self, asked: &Asked, plan: &Plan) -> Kind {
        match plan.shape {
            Shape::Single | Shape::SingleWithComment => {
                Kind::single(self.options_with_other(asked, &plan.options, true))
            }
            Shape::DropDown => Kind::Single {
                options: self.options_with_other(asked, &plan.options, true),
                look: Look::DropDown,
            },
            Shape::Fixed(_) => {
                Kind::Single { options: self.options(asked, &plan.options, false), look: Look::Row }
            }
            Shape::Several | Shape::SeveralWithComments => Kind::Several {
                options: self.options_with_other(asked, &plan.options, true),
                min: self.whole(asked, "min_answers"),
                max: self.whole(asked, "max_answers"),
            },
            Shape::Points => Kind::scale(1, 5, Translated::default(), Translated::default()),
            Shape::Number => self.number(asked, ["min_num_value_n", "max_num_value_n"]),
            Shape::ShortText => Kind::ShortText,
            Shape::LongText => Kind::LongText,
            Shape::Date => self.date(asked),
            Shape::File => self.file(asked),
            Shape::Ranking => {
                let options = self.options(asked, &plan.options, true);
                let places =
                    self.whole(asked, "max_answers").filter(|places| *places as usize <= options.len());
                if !asked.attribute("min_answers").is_empty() {
                    self.setting_not_done(
                        asked,
                        "min_answers",
                        "every place is to be given by those who answer",
                    );
                }
                Kind::Ranking { options, places }
            }
            _ => Kind::Note,
        }
    }

    /// A whole number that a setting gives; one that is an expression is not kept.
    pub(super) fn whole(&mut self, asked: &Asked, name: &str) -> Option<u32> {
        let written = asked.attribute(name).to_owned();
        if written.is_empty() {
            return None;
        }
        let number = written.parse().ok();
        if number.is_none() {
            self.setting_not_done(asked, name, "it is no number, and not checked");
        }
        number.filter(|number| *number > 0)
    }

    /// A number that a setting gives.
    fn limit(&mut self, asked: &Asked, name: &str) -> Option<f64> {
        let written = asked.attribute(name).to_owned();
        if written.is_empty() {
            return None;
        }
        let number = written.replace(',', ".").parse().ok().filter(|number: &f64| number.is_finite());
        if number.is_none() {
            self.setting_not_done(asked, name, "it is no number, and not checked");
        }
        number
    }

    /// A number between what two settings say.
    pub(super) fn number(&mut self, asked: &Asked, [least, most]: [&str; 2]) -> Kind {
        let slider = asked.is_on("slider_layout");
        let names = if slider { ["slider_min", "slider_max"] } else { [least, most] };
        let [mut min, mut max] = names.map(|name| self.limit(asked, name));
        if slider {
            // A slider has two ends whether they are written or not.
            (min, max) = (min.or(Some(0.0)), max.or(Some(100.0)));
        }
        let step = if slider { self.limit(asked, "slider_accuracy").or(Some(1.0)) } else { None };
        let unit = ["suffix", "prefix"].into_iter().find(|name| !asked.attribute(name).is_empty());
        let unit = unit.and_then(|name| Some((name, asked.attributes.get(name)?.clone())));
        let unit = unit.map(|(name, attribute)| {
            let mut words = attribute.words;
            if words.is_empty() {
                words.insert(self.survey.base().to_owned(), attribute.value);
            }
            self.line(&words, "question_attributes", attribute.at, name)
        });
        let whole = asked.is_on("num_value_int_only");
        Kind::Number {
            min,
            max,
            unit: unit.unwrap_or_default(),
            whole,
            slider: step.filter(|step| *step > 0.0),
        }
    }

    /// A file: of the families whose formats end as is said, all of them where none of theirs is; its size is said in kilobytes.
    fn file(&mut self, asked: &Asked) -> Kind {
        let said = asked.attribute("allowed_filetypes").to_lowercase();
        let endings: Vec<&str> = said.split([',', ' ']).filter(|ending| !ending.is_empty()).collect();
        let has = |format: FileFormat| format.endings().iter().any(|ending| endings.contains(ending));
        let mut accepts: Vec<Family> =
            Family::ALL.into_iter().filter(|family| family.formats().any(has)).collect();
        let known = |ending: &&str| FileFormat::ALL.iter().any(|format| format.endings().contains(ending));
        if !endings.iter().all(known) {
            self.setting_not_done(asked, "allowed_filetypes", "only the kinds that Bancada knows are taken");
        }
        if accepts.is_empty() {
            accepts = Family::ALL.to_vec();
        }
        let megabytes = self.whole(asked, "max_filesize").map(|kilobytes| kilobytes.div_ceil(1024));
        if megabytes.is_some_and(|megabytes| megabytes > MOST_MEGABYTES) {
            self.setting_not_done(asked, "max_filesize", "no larger files are taken than Bancada's largest");
        }
        Kind::File { accepts, most: megabytes.unwrap_or(USUAL_MEGABYTES).min(MOST_MEGABYTES) }
    }

    /// A day, a time or both, by the letters of the format.
    fn date(&mut self, asked: &Asked) -> Kind {
        let format = asked.attribute("date_format").to_lowercase();
        let day = format.is_empty() || format.contains(['d', 'y']);
        let time = format.contains('h') || format.contains(":m");
        if !format.is_empty() && !time && !format.contains('d') {
            self.setting_not_done(asked, "date_format", "a whole day is asked");
        }
        match (day, time) {
            (false, true) => Kind::Time,
            (true, true) => Kind::DateTime,
            _ => {
                let [min, max] = ["date_min", "date_max"].map(|name| {
                    let written = asked.attribute(name).to_owned();
                    // A year alone is its first day, or its last.
                    let written = match written.len() {
                        4 if name == "date_min" => format!("{written}-01-01"),
                        4 => format!("{written}-12-31"),
                        _ => written,
                    };
                    let date = parse_date(&written);
                    if date.is_none() && !written.is_empty() {
                        self.setting_not_done(asked, name, "it is no day, and not checked");
                    }
                    date
                });
                Kind::Date { min, max }
            }
        }
    }
}
