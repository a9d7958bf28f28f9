//! The parameters of each type, and what some types want besides.

use super::Survey;
use crate::surveys::xlsform::names::is_xml_name;
use crate::surveys::xlsform::parameters::Parameters;
use crate::surveys::xlsform::range;
use crate::surveys::xlsform::references::only_reference;
use crate::surveys::xlsform::selects::SelectType;
use crate::surveys::xlsform::settings::yes_no;
use crate::surveys::xlsform::table::Row;
use crate::surveys::xlsform::{Mistake, Unsupported};

const TRUE_OR_FALSE: &[&str] = &["true", "false"];

impl Survey<'_> {
    /// A record of how people move through the form.
    pub(super) fn audit(&mut self, row: Row<'_>, parameters: &Parameters) {
        if row.any(&["name"]).is_some_and(|name| name != "audit") {
            self.wrong(row, &["name"], Mistake::AuditName);
        }
        let accepted = [
            "identify-user",
            "location-max-age",
            "location-min-interval",
            "location-priority",
            "track-changes",
            "track-changes-reasons",
        ];
        if !self.accepts(row, parameters, &accepted) {
            return;
        }
        for name in ["track-changes", "identify-user"] {
            self.one_of(row, parameters, name, TRUE_OR_FALSE, "true or false");
        }
        self.one_of(row, parameters, "track-changes-reasons", &["on-form-edit"], "on-form-edit");
        let location = ["location-priority", "location-min-interval", "location-max-age"];
        if location.iter().any(|name| parameters.contains_key(*name)) {
            if let Some(missing) = location.iter().find(|name| !parameters.contains_key(**name)) {
                self.parameter(row, Mistake::ParameterNeeds { name: "location-priority", needed: missing });
                return;
            }
            let priorities = ["no-power", "low-power", "balanced", "high-accuracy"];
            let wanted = "no-power, low-power, balanced or high-accuracy";
            self.one_of(row, parameters, "location-priority", &priorities, wanted);
            let number = |name: &str| {
                parameters.get(name).and_then(|text| text.parse::<i64>().ok()).filter(|n| *n >= 0)
            };
            match (number("location-min-interval"), number("location-max-age")) {
                (None, _) => self.value(row, "location-min-interval", "a whole number of at least 0"),
                (_, None) => self.value(row, "location-max-age", "a whole number of at least 0"),
                (Some(least), Some(most)) if most < least => {
                    self.value(row, "location-max-age", "at least location-min-interval");
                }
                _ => {}
            }
        }
        let Some(known) = crate::surveys::xlsform::types::find("audit") else { return };
        self.list_row(row, Some(("audit", known)), &[]);
    }

    /// What a type that is no select wants of its parameters and other columns.
    pub(super) fn check_special(
        &mut self,
        row: Row<'_>,
        kind: &str,
        parameters: &Parameters,
        triggered: bool,
    ) {
        match kind {
            "range" => self.range(row, parameters),
            "text" if self.accepts(row, parameters, &["rows"]) => self.whole(row, parameters, "rows"),
            "photo" => self.photo(row, parameters),
            "audio" | "background-audio" => {
                let qualities: &[&str] = &["voice-only", "low", "normal", "external"];
                let of_kind =
                    if kind == "audio" { qualities } else { qualities.get(..3).unwrap_or_default() };
                if self.accepts(row, parameters, &["quality"]) {
                    self.one_of(row, parameters, "quality", of_kind, "voice-only, low or normal");
                }
            }
            "geopoint" | "geoshape" | "geotrace" => self.geometry(row, kind, parameters),
            "background-geopoint" => {
                if !triggered {
                    self.wrong(row, &["trigger"], Mistake::NoTrigger);
                }
                if row.any(&["bind", "calculate"]).is_some() {
                    self.wrong(row, &["bind", "calculate"], Mistake::CalculatedGeopoint);
                }
            }
            _ => {}
        }
    }

    pub(super) fn check_select_parameters(
        &mut self,
        row: Row<'_>,
        select: &SelectType<'_>,
        parameters: &Parameters,
    ) {
        // Written with spaces, the two types that name a file take no names of columns.
        let of_file = select.from_file && select.name.contains('_');
        let accepted: &[&str] =
            if of_file { &["label", "randomize", "seed", "value"] } else { &["randomize", "seed"] };
        if !self.accepts(row, parameters, accepted) {
            return;
        }
        for name in ["value", "label"].into_iter().filter(|_| of_file) {
            if let Some(column) = parameters.get(name).filter(|column| !is_xml_name(column)) {
                self.parameter(row, Mistake::BadName { name: column.clone() });
            }
        }
        if parameters.contains_key("randomize") {
            self.one_of(row, parameters, "randomize", TRUE_OR_FALSE, "true or false");
            if parameters
                .get("seed")
                .is_some_and(|seed| only_reference(seed).is_none() && seed.parse::<f64>().is_err())
            {
                self.value(row, "seed", "a number or ${name}");
            }
        } else if parameters.contains_key("seed") {
            self.parameter(row, Mistake::ParameterNeeds { name: "seed", needed: "randomize=true" });
        }
    }

    fn range(&mut self, row: Row<'_>, parameters: &Parameters) {
        let accepted = ["end", "placeholder", "start", "step", "tick_interval", "tick_labelset"];
        if !self.accepts(row, parameters, &accepted) {
            return;
        }
        let choices = self.choices;
        let ticks = |list: &str| {
            let choices = choices.lists.get(list)?;
            Some(choices.iter().map(|choice| choice.name.as_str()).collect())
        };
        if let Some(mistake) = range::mistake(parameters, row.get(&["control", "appearance"]), ticks) {
            self.parameter(row, mistake);
        }
    }

    fn photo(&mut self, row: Row<'_>, parameters: &Parameters) {
        if !self.accepts(row, parameters, &["app", "max-pixels"]) {
            return;
        }
        self.whole(row, parameters, "max-pixels");
        let looks = row.get(&["control", "appearance"]);
        if let Some(package) = parameters.get("app").filter(|_| looks.is_none_or(|looks| looks == "annotate"))
            && !is_package(package)
        {
            self.parameter(row, Mistake::BadPackage);
        }
    }

    fn geometry(&mut self, row: Row<'_>, kind: &str, parameters: &Parameters) {
        let accepted: &[&str] = if kind == "geopoint" {
            &["allow-mock-accuracy", "capture-accuracy", "reference-geometry", "warning-accuracy"]
        } else {
            &["allow-mock-accuracy", "incremental", "reference-geometry"]
        };
        if !self.accepts(row, parameters, accepted) {
            return;
        }
        for name in ["capture-accuracy", "warning-accuracy"] {
            if parameters.get(name).is_some_and(|text| text.parse::<f64>().is_err()) {
                self.value(row, name, "a number");
            }
        }
        if parameters.get("incremental").is_some_and(|text| yes_no(text) != Some(true)) {
            self.value(row, "incremental", "true");
        }
        self.one_of(row, parameters, "allow-mock-accuracy", TRUE_OR_FALSE, "true or false");
        if let Some(target) = parameters.get("reference-geometry") {
            let header = self.header(row, &["parameters"]);
            self.geometries.push((target.clone(), row.number, header));
        }
    }

    fn accepts(&mut self, row: Row<'_>, parameters: &Parameters, accepted: &[&str]) -> bool {
        let unknown: Vec<&String> =
            parameters.keys().filter(|name| !accepted.contains(&name.as_str())).collect();
        for name in &unknown {
            let accepted = accepted.join(", ");
            self.parameter(row, Mistake::UnknownParameter { name: (*name).clone(), accepted });
        }
        unknown.is_empty()
    }

    fn one_of(
        &mut self,
        row: Row<'_>,
        parameters: &Parameters,
        name: &'static str,
        words: &[&str],
        wanted: &'static str,
    ) {
        if parameters.get(name).is_some_and(|text| !words.contains(&text.as_str())) {
            self.value(row, name, wanted);
        }
    }

    fn whole(&mut self, row: Row<'_>, parameters: &Parameters, name: &'static str) {
        if parameters.get(name).is_some_and(|text| text.parse::<i64>().is_err()) {
            self.value(row, name, "a whole number");
        }
    }

    fn value(&mut self, row: Row<'_>, name: &'static str, wanted: &'static str) {
        self.parameter(row, Mistake::ParameterValue { name, wanted });
    }

    fn parameter(&mut self, row: Row<'_>, mistake: Mistake) {
        self.wrong(row, &["parameters"], mistake);
    }

    /// The parameters of a type that are not followed.
    pub(super) fn list_parameters(&mut self, row: Row<'_>, kind: &str, names: &[&str]) {
        let followed: &[&str] = match kind {
            // The words of a scale's points are read where the row says that it is one.
            "range" if row.get(&["bancada", "kind"]).is_some() => &["start", "end", "step", "tick_labelset"],
            "range" => &["start", "end", "step"],
            "text" => &["rows"],
            _ => &[],
        };
        for name in names.iter().filter(|name| !followed.contains(name)) {
            self.unsupported
                .push(row.finding(&["parameters"], Unsupported::Parameter { name: (*name).to_owned() }));
        }
    }
}

/// Whether it is the name of an Android package: `org.example.app`.
fn is_package(name: &str) -> bool {
    let good = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_alphabetic())
            && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
    };
    name.contains('.') && name.split('.').all(good)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_have_parts() {
        assert!(is_package("org.example.app_2"));
        for name in ["", "app", "app.", ".app", "a._b", "a.1b", "a.b-c", "a..b"] {
            assert!(!is_package(name), "{name}");
        }
    }
}
