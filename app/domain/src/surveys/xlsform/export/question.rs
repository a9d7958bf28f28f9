//! A question as a row. Kinds that XLSForm does not have are the nearest type, and `bancada::kind` says which.

use super::line::{Cells, ChoiceLine, Place, put, put_words};
use super::lines::Lines;
use crate::surveys::files::{Family, USUAL_MEGABYTES};
use crate::surveys::logic::number_to_text;
use crate::surveys::xlsform::convert::{Also, bounds_expression, with_bounds};
use crate::surveys::{Kind, Look, OTHER, Opt, Question, ScaleLook};
use crate::text::Translated;

impl Lines<'_> {
    pub(super) fn question(&mut self, question: &Question) {
        let name = question.id.as_str();
        if let Kind::Matrix { rows, options, several } = &question.kind {
            return self.matrix(question, rows, options, *several);
        }
        let mut also = Also::default();
        let mut cells = Cells::new();
        put(&mut cells, &["name"], self.names.name(name));
        self.kind(&question.kind, question, &mut cells, &mut also);
        put_words(&mut cells, &["hint"], &question.hint, self.names);
        if question.label.is_empty() && question.kind.code().is_visible() {
            also.blank = true;
            put_words(&mut cells, &["label"], &Translated::of(self.first, name), self.names);
        } else {
            put_words(&mut cells, &["label"], &question.label, self.names);
        }
        // Those of a slider are its ends.
        let has_bounds = also.min.is_some() || also.max.is_some();
        let bounds = if has_bounds { bounds_expression(&question.kind) } else { String::new() };
        let constraint = with_bounds(&self.names.rule(&question.rules.constraint), &bounds);
        self.rules(question, &constraint, &mut cells);
        put(&mut cells, &["bind", "relevant"], self.names.rule(&question.rules.relevant));
        put(&mut cells, &["choice_filter"], self.names.rule(&question.rules.filter));
        let is_select =
            matches!(question.kind, Kind::Single { .. } | Kind::Several { .. } | Kind::Ranking { .. });
        if question.shuffled && is_select {
            put(&mut cells, &["parameters"], "randomize=true");
        } else {
            also.shuffled = question.shuffled;
        }
        put(&mut cells, &["bancada", "also"], also.cell().unwrap_or_default());
        self.push(Place::Row, name, cells);
        if let Some(option) = question.kind.options().iter().find(|option| also.other == option.code) {
            self.other_text(question, option);
        }
    }

    fn rules(&self, question: &Question, constraint: &str, cells: &mut Cells) {
        let required = if question.required { "yes" } else { question.rules.required.as_str() };
        put(cells, &["bind", "required"], self.names.rule(required));
        put(cells, &["bind", "constraint"], constraint);
        put_words(cells, &["bind", "jr:constraintMsg"], &question.rules.constraint_message, self.names);
    }

    fn kind(&mut self, kind: &Kind, question: &Question, cells: &mut Cells, also: &mut Also) {
        let name = question.id.as_str();
        let mut is = |written: &str| put(cells, &["type"], written);
        match kind {
            Kind::Single { options, look } => {
                is(&self.select("select_one", question, options, also));
                let look = match look {
                    Look::List => "",
                    Look::Row => "likert",
                    Look::DropDown => "minimal",
                };
                put(cells, &["control", "appearance"], look);
            }
            Kind::Several { options, min, max } => {
                is(&self.select("select_multiple", question, options, also));
                also.min = min.map(|min| min.to_string());
                also.max = max.map(|max| max.to_string());
            }
            Kind::Ranking { options, places } => {
                also.places = *places;
                self.list(name, options);
                is(&format!("rank {name}"));
            }
            Kind::Scale { from, to, low, high, look, between } => {
                is("range");
                let points = std::iter::once(low).chain(between).zip(*from..*to).chain([(high, *to)]);
                let ticks = self.ticks(name, points);
                put(cells, &["parameters"], format!("start={from} end={to} step=1{ticks}"));
                if *look != ScaleLook::default() {
                    look.code().clone_into(&mut also.look);
                }
            }
            Kind::Nps { low, high } => {
                is("range");
                let ticks = self.ticks(name, [(low, 0), (high, 10)].into_iter());
                put(cells, &["parameters"], format!("start=0 end=10 step=1{ticks}"));
            }
            Kind::Number { min, max, unit, whole, slider } => {
                also.unit = unit.clone();
                match (min, max, slider) {
                    (Some(min), Some(max), Some(step)) if *step > 0.0 && max - min >= *step => {
                        is("range");
                        let [start, end, by] = [min, max, step].map(|number| number_to_text(*number));
                        put(cells, &["parameters"], format!("start={start} end={end} step={by}"));
                        let seems = [min, max, step].iter().all(|number| number.fract() == 0.0);
                        also.whole = (seems != *whole).then_some(*whole);
                    }
                    _ => {
                        is(if *whole { "integer" } else { "decimal" });
                        also.min = min.map(|min| min.to_string());
                        also.max = max.map(|max| max.to_string());
                        also.step = *slider;
                    }
                }
            }
            Kind::LongText | Kind::Address => {
                is("text");
                put(cells, &["control", "appearance"], "multiline");
            }
            Kind::ShortText | Kind::Email | Kind::Telephone | Kind::Url => is("text"),
            Kind::Date { min, max } => {
                is("date");
                also.min = min.map(|day| day.to_string());
                also.max = max.map(|day| day.to_string());
            }
            Kind::Time => is("time"),
            Kind::DateTime => is("dateTime"),
            Kind::Place => is("geopoint"),
            Kind::File { accepts, most } => {
                is(if *accepts == [Family::Pictures] { "image" } else { "file" });
                if *accepts != [Family::Pictures] && *accepts != Family::ALL {
                    also.files = accepts.iter().map(|family| family.code().to_owned()).collect();
                }
                also.megabytes = (*most != USUAL_MEGABYTES).then_some(*most);
            }
            Kind::Consent => is("acknowledge"),
            Kind::Hidden => is("hidden"),
            Kind::Note => is("note"),
            Kind::Calculation { formula } => {
                is("calculate");
                also.blank = formula.trim().is_empty();
                let formula = if also.blank { "''" } else { formula.as_str() };
                put(cells, &["bind", "calculate"], self.names.rule(formula));
            }
            Kind::Matrix { .. } => {}
        }
        let named = matches!(
            kind,
            Kind::Scale { .. } | Kind::Nps { .. } | Kind::Email | Kind::Telephone | Kind::Url | Kind::Address
        );
        if named {
            put(cells, &["bancada", "kind"], kind.code().code());
        }
    }

    /// A select over a list of the question's own. The option that opens a line of text is XLSForm's own where it can be.
    fn select(&mut self, kind: &str, question: &Question, options: &[Opt], also: &mut Also) -> String {
        let name = question.id.as_str();
        self.list(name, options);
        let Some(option) = options.iter().find(|option| option.other) else {
            return format!("{kind} {name}");
        };
        if option.code == OTHER && question.rules.filter.trim().is_empty() {
            return format!("{kind} {name} or_other");
        }
        option.code.clone_into(&mut also.other);
        format!("{kind} {name}")
    }

    /// The line of text beside an option, as other programs ask for it.
    fn other_text(&mut self, question: &Question, option: &Opt) {
        let name = format!("{}_{OTHER}", question.id);
        let mut cells = Cells::new();
        put(&mut cells, &["type"], "text");
        put(&mut cells, &["name"], name.as_str());
        let label = &option.label;
        let words =
            if label.is_empty() { Translated::of(self.first, option.code.as_str()) } else { label.clone() };
        put_words(&mut cells, &["label"], &words, self.names);
        let of = self.names.name(question.id.as_str());
        put(&mut cells, &["bind", "relevant"], format!("selected(${{{of}}}, '{}')", option.code));
        put(&mut cells, &["bancada", "kind"], "part");
        self.push(Place::Row, &name, cells);
    }

    fn matrix(&mut self, question: &Question, rows: &[Opt], options: &[Opt], several: bool) {
        let name = question.id.as_str();
        let mut cells = Cells::new();
        put(&mut cells, &["type"], "begin_group");
        put(&mut cells, &["name"], self.names.name(name));
        put_words(&mut cells, &["label"], &question.label, self.names);
        put_words(&mut cells, &["hint"], &question.hint, self.names);
        put(&mut cells, &["bind", "relevant"], self.names.rule(&question.rules.relevant));
        put(&mut cells, &["control", "appearance"], "table-list");
        put(&mut cells, &["bancada", "kind"], "matrix");
        let filter = self.names.rule(&question.rules.filter);
        let also = Also { shuffled: question.shuffled, filter, ..Also::default() };
        put(&mut cells, &["bancada", "also"], also.cell().unwrap_or_default());
        self.push(Place::Begin, name, cells);
        self.list(name, options);
        let kind = if several { "select_multiple" } else { "select_one" };
        let none = [Opt::new("r1", Translated::default())];
        let constraint = self.names.rule(&question.rules.constraint);
        for row in if rows.is_empty() { &none } else { rows } {
            let own = format!("{name}_{}", row.code);
            let mut cells = Cells::new();
            put(&mut cells, &["type"], format!("{kind} {name}"));
            put(&mut cells, &["name"], self.names.name(&own));
            self.rules(question, &constraint, &mut cells);
            put(&mut cells, &["bind", "relevant"], self.names.rule(&row.relevant));
            put_words(&mut cells, &["label"], &row.label, self.names);
            if row.label.is_empty() {
                put_words(&mut cells, &["label"], &Translated::of(self.first, own.as_str()), self.names);
                let also = Also { blank: true, ..Also::default() };
                put(&mut cells, &["bancada", "also"], also.cell().unwrap_or_default());
            }
            put(&mut cells, &["bancada", "kind"], if rows.is_empty() { "blank" } else { "" });
            self.push(Place::Row, &own, cells);
        }
        self.end(name, "end_group");
    }

    fn list(&mut self, list: &str, options: &[Opt]) {
        let mut lines: Vec<ChoiceLine> = Vec::new();
        for option in options {
            let mut cells = Cells::new();
            put(&mut cells, &["name"], option.code.as_str());
            put_words(&mut cells, &["label"], &option.label, self.names);
            put(&mut cells, &["bancada", "kind"], if option.exclusive { "alone" } else { "" });
            put(&mut cells, &["bancada", "relevant"], self.names.rule(&option.relevant));
            for (column, value) in &option.columns {
                put(&mut cells, &[column], value.as_str());
            }
            lines.push(ChoiceLine { code: option.code.clone(), cells });
        }
        if lines.is_empty() {
            // A list that nothing stands in is none.
            let mut cells = Cells::new();
            put(&mut cells, &["name"], "o1");
            put_words(&mut cells, &["label"], &Translated::of(self.first, "o1"), self.names);
            put(&mut cells, &["bancada", "kind"], "blank");
            lines.push(ChoiceLine { code: String::new(), cells });
        }
        self.choices.insert(list.to_owned(), lines);
    }

    /// The words of a scale's points, and the parameter that names their list.
    fn ticks<'t>(&mut self, list: &str, points: impl Iterator<Item = (&'t Translated, i64)>) -> String {
        let lines: Vec<ChoiceLine> = points
            .filter(|(words, _)| !words.is_empty())
            .map(|(words, at)| {
                let mut cells = Cells::new();
                put(&mut cells, &["name"], at.to_string());
                put_words(&mut cells, &["label"], words, self.names);
                ChoiceLine { code: at.to_string(), cells }
            })
            .collect();
        if lines.is_empty() {
            return String::new();
        }
        self.choices.insert(list.to_owned(), lines);
        format!(" tick_labelset={list}")
    }
}
