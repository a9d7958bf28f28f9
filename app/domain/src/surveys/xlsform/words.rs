//! What is said about a cell as a message of the site, in the reader's language. The command line says the same in English.

use super::{Mistake, Unsupported, languages};
use crate::surveys::logic::Problem;

/// A message with its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The message.
    pub message: &'static str,
    /// Its arguments.
    pub details: Vec<(&'static str, String)>,
    /// The message that is its argument `reason`.
    pub reason: Option<&'static str>,
    /// Something with nearly that name.
    pub near: Option<String>,
    /// What is wrong with a rule.
    pub problem: Option<Problem>,
}

impl Words {
    fn of(message: &'static str) -> Self {
        Self { message, details: Vec::new(), reason: None, near: None, problem: None }
    }

    fn with(mut self, name: &'static str, value: &impl ToString) -> Self {
        self.details.push((name, value.to_string()));
        self
    }

    fn near(mut self, near: Option<&str>) -> Self {
        self.near = near.map(str::to_owned);
        self
    }

    fn because(mut self, reason: &str) -> Self {
        self.reason = REASONS.iter().find(|(text, _)| *text == reason).map(|(_, message)| *message);
        self.details.extend(self.reason.is_none().then(|| ("reason", reason.to_owned())));
        self
    }
}

/// What stands in other sentences.
const REASONS: &[(&str, &str)] = &[
    ("a place is one point; lines and areas are not drawn", "xlsform-why-shapes"),
    ("answers are not linked to a device or to who uses it", "xlsform-why-device"),
    ("answers are not sent by text message", "xlsform-why-sms"),
    ("answers are sealed by the site and not by the form", "xlsform-why-sealed"),
    ("answers come to this site at once", "xlsform-why-sent"),
    ("answers have no names", "xlsform-why-instance-name"),
    ("answers hold no files yet", "xlsform-why-files"),
    ("answers that were sent are not changed by who sent them", "xlsform-why-client"),
    ("each outer group becomes a page", "xlsform-why-style"),
    ("features of OpenStreetMap are not edited", "xlsform-why-osm"),
    ("groups stay groups", "xlsform-why-flat"),
    ("how people move through the form is not recorded", "xlsform-why-audit"),
    ("lists do not grow with answers", "xlsform-why-entities"),
    ("no option is added by itself", "xlsform-why-none"),
    ("no place is recorded unasked", "xlsform-why-place"),
    ("nobody is recorded unasked", "xlsform-why-sound"),
    ("tables in other files are not read", "xlsform-why-tables"),
    ("the form's XML is not kept", "xlsform-why-xml"),
    ("the moment of answering is not kept with an answer", "xlsform-why-moment"),
    ("there is no reader of bar codes", "xlsform-why-barcode"),
    ("a number", "xlsform-wanted-number"),
    ("a whole number", "xlsform-wanted-whole"),
    ("a whole number of at least 0", "xlsform-wanted-whole-zero"),
    ("a number of the same size as the others", "xlsform-wanted-size"),
    ("a number or ${name}", "xlsform-wanted-seed"),
    ("at least location-min-interval", "xlsform-wanted-interval"),
    ("no-power, low-power, balanced or high-accuracy", "xlsform-wanted-priority"),
    ("on-form-edit", "xlsform-wanted-edit"),
    ("true", "xlsform-wanted-true"),
    ("true or false", "xlsform-wanted-true-or-false"),
    ("voice-only, low or normal", "xlsform-wanted-quality"),
];

impl Mistake {
    /// What is wrong.
    pub fn words(&self) -> Words {
        use Mistake as M;
        match self {
            M::Unreadable { why: _ } => Words::of("xlsform-unreadable"),
            M::NoSurvey { near } => Words::of("xlsform-no-survey").near(near.as_deref()),
            M::HeaderTwice { header } => Words::of("xlsform-header-twice").with("header", header),
            M::SameColumn { header, other } => {
                Words::of("xlsform-same-column").with("header", header).with("other", other)
            }
            M::NoColumn { name } => Words::of("xlsform-no-column").with("name", name),
            M::UnknownEntityColumn { header } => {
                Words::of("xlsform-unknown-entity-column").with("header", header)
            }
            M::TranslatedExpression => Words::of("xlsform-translated-expression"),
            M::NoName => Words::of("xlsform-no-name"),
            M::BadName { name } => Words::of("xlsform-bad-name").with("name", name),
            M::NameTwice { name, row } => Words::of("xlsform-name-twice").with("name", name).with("row", row),
            M::ReservedName => Words::of("xlsform-reserved-name"),
            M::RepeatNamedLikeForm { name } => Words::of("xlsform-repeat-named-like-form").with("name", name),
            M::RepeatTwice { name } => Words::of("xlsform-repeat-twice").with("name", name),
            M::AddedNameTaken { name } => Words::of("xlsform-added-name-taken").with("name", name),
            M::TwoUnderscores => Words::of("xlsform-two-underscores"),
            M::FullStop => Words::of("xlsform-full-stop"),
            M::ReservedProperty => Words::of("xlsform-reserved-property"),
            M::NoType => Words::of("xlsform-no-type"),
            M::UnknownType { name, near } => {
                Words::of("xlsform-unknown-type").with("name", name).near(near.as_deref())
            }
            M::EndWithoutBegin { control, .. } => {
                Words::of("xlsform-end-without-begin").with("control", control)
            }
            M::BeginWithoutEnd { control, name } => {
                Words::of("xlsform-begin-without-end").with("control", control).with("name", name)
            }
            M::TooDeep { limit } => Words::of("xlsform-too-deep").with("limit", limit),
            M::NoLabel { name } => Words::of("xlsform-no-label").with("name", name),
            M::BigImageAlone => Words::of("xlsform-big-image-alone"),
            M::UnknownMedia { name } => Words::of("xlsform-unknown-media").with("name", name),
            M::NoCalculation => Words::of("xlsform-no-calculation"),
            M::AuditName => Words::of("xlsform-audit-name"),
            M::NoList { name } => Words::of("xlsform-no-list").with("name", name),
            M::UnknownList { list, near } => {
                Words::of("xlsform-unknown-list").with("list", list).near(near.as_deref())
            }
            M::NoChoices { list, near } => {
                Words::of("xlsform-no-choices").with("list", list).near(near.as_deref())
            }
            M::NoExternalChoices { near } => Words::of("xlsform-no-external-choices").near(near.as_deref()),
            M::UnknownExternalList { list } => Words::of("xlsform-unknown-external-list").with("list", list),
            M::UnknownTags { list } => Words::of("xlsform-unknown-tags").with("list", list),
            M::ExternalWithoutFilter => Words::of("xlsform-external-without-filter"),
            M::FileEnding { file } => Words::of("xlsform-file-ending").with("file", file),
            M::SeveralFromAnswers { list } => Words::of("xlsform-several-from-answers").with("list", list),
            M::ChoiceWithSpace { choice, list } => {
                Words::of("xlsform-choice-with-space").with("choice", choice).with("list", list)
            }
            M::OtherWithFilter => Words::of("xlsform-other-with-filter"),
            M::OtherWithoutList => Words::of("xlsform-other-without-list"),
            M::OtherWithoutLabels { list, choice } => {
                Words::of("xlsform-other-without-labels").with("list", list).with("choice", choice)
            }
            M::TableWithFilter => Words::of("xlsform-table-with-filter"),
            M::TableOfOtherList { list, first } => {
                Words::of("xlsform-table-of-other-list").with("list", list).with("first", first)
            }
            M::LoopWithoutList => Words::of("xlsform-loop-without-list"),
            M::LoopChoiceWithoutLabel { choice } => {
                Words::of("xlsform-loop-choice-without-label").with("choice", choice)
            }
            M::LoopPercent => Words::of("xlsform-loop-percent"),
            M::TableInRepeat => Words::of("xlsform-table-in-repeat"),
            M::HiddenTrigger { name } => Words::of("xlsform-hidden-trigger").with("name", name),
            M::NoTrigger => Words::of("xlsform-no-trigger"),
            M::CalculatedGeopoint => Words::of("xlsform-calculated-geopoint"),
            M::SearchInFile => Words::of("xlsform-search-in-file"),
            M::SearchedAndNot { list } => Words::of("xlsform-searched-and-not").with("list", list),
            M::SameInstance { name } => Words::of("xlsform-same-instance").with("name", name),
            M::BrokenReference => Words::of("xlsform-broken-reference"),
            M::UnknownReference { name, near } => {
                Words::of("xlsform-unknown-reference").with("name", name).near(near.as_deref())
            }
            M::AmbiguousReference { name } => Words::of("xlsform-ambiguous-reference").with("name", name),
            M::TriggersWithoutComma => Words::of("xlsform-triggers-without-comma"),
            M::BadParameters => Words::of("xlsform-bad-parameters"),
            M::UnknownParameter { name, accepted } => {
                Words::of("xlsform-unknown-parameter").with("name", name).with("accepted", accepted)
            }
            M::ParameterValue { name, wanted } => {
                Words::of("xlsform-parameter-value").with("name", name).because(wanted)
            }
            M::ParameterNeeds { name, needed } => {
                Words::of("xlsform-parameter-needs").with("name", name).with("needed", needed)
            }
            M::BadPackage => Words::of("xlsform-bad-package"),
            M::UnknownGeometry => Words::of("xlsform-unknown-geometry"),
            M::Zero { name } => Words::of("xlsform-zero").with("name", name),
            M::LargerThanRange { name } => Words::of("xlsform-larger-than-range").with("name", name),
            M::NotAStep { name } => Words::of("xlsform-not-a-step").with("name", name),
            M::OutsideRange { name } => Words::of("xlsform-outside-range").with("name", name),
            M::TicksWithAppearance => Words::of("xlsform-ticks-with-appearance"),
            M::TickNotANumber { choice } => Words::of("xlsform-tick-not-a-number").with("choice", choice),
            M::TicksNotTheEnds => Words::of("xlsform-ticks-not-the-ends"),
            M::ChoiceWithoutName => Words::of("xlsform-choice-without-name"),
            M::ChoiceTwice { list, choice, row } => {
                Words::of("xlsform-choice-twice").with("list", list).with("choice", choice).with("row", row)
            }
            M::NoFormId => Words::of("xlsform-no-form-id"),
            M::EncryptedWithoutId => Words::of("xlsform-encrypted-without-id"),
            M::EntityWithoutName => Words::of("xlsform-entity-without-name"),
            M::EntityTwice { name } => Words::of("xlsform-entity-twice").with("name", name),
            M::EntityWithoutLabel => Words::of("xlsform-entity-without-label"),
            M::EntityWithoutUpdate => Words::of("xlsform-entity-without-update"),
            M::EntityWithoutId => Words::of("xlsform-entity-without-id"),
            M::SaveToNothing => Words::of("xlsform-save-to-nothing"),
            M::UnknownEntity { name } => Words::of("xlsform-unknown-entity").with("name", name),
            M::SaveToWhich => Words::of("xlsform-save-to-which"),
            M::SaveToHashes => Words::of("xlsform-save-to-hashes"),
            M::PropertyTwice { name, row } => {
                Words::of("xlsform-property-twice").with("name", name).with("row", row)
            }
            M::SaveGroup => Words::of("xlsform-save-group"),
        }
    }
}

impl Unsupported {
    /// What cannot be done.
    pub fn words(&self) -> Words {
        use Unsupported as U;
        match self {
            U::Type { name, reason } => Words::of("xlsform-not-type").with("name", name).because(reason),
            U::Loop => Words::of("xlsform-not-loop"),
            U::Expression { problem, at } => {
                let words = Words::of("xlsform-not-expression").with("place", at);
                Words { problem: Some(problem.clone()), ..words }
            }
            U::RuleOfNothing { name, at } => {
                Words::of("xlsform-not-rule-of-nothing").with("name", name).with("place", at)
            }
            U::TextOfNothing { name } => Words::of("xlsform-not-text-of-nothing").with("name", name),
            U::ShownCalculation => Words::of("xlsform-not-shown-calculation"),
            U::Default => Words::of("xlsform-not-default"),
            U::Trigger => Words::of("xlsform-not-trigger"),
            U::ReadOnly => Words::of("xlsform-not-read-only"),
            U::Media => Words::of("xlsform-not-media"),
            U::Appearance { word } => Words::of("xlsform-not-appearance").with("word", word),
            U::Parameter { name } => Words::of("xlsform-not-parameter").with("name", name),
            U::Column { header } => Words::of("xlsform-not-column").with("header", header),
            U::Setting { reason } => Words::of("xlsform-not-setting").because(reason),
            U::ChoicesFromAnswers => Words::of("xlsform-not-answers"),
            U::Sheet { reason } => Words::of("xlsform-not-sheet").because(reason),
            U::Many { what, count, limit } => {
                let message = match *what {
                    "pages" => "xlsform-many-pages",
                    "questions" => "xlsform-many-questions",
                    "groups and repeats" => "xlsform-many-sections",
                    _ => "xlsform-many-choices",
                };
                Words::of(message).with("count", count).with("limit", limit)
            }
            U::Deep { limit, repeats } => {
                let message = if *repeats { "xlsform-deep-repeat" } else { "xlsform-deep-group" };
                Words::of(message).with("limit", limit)
            }
            U::RenamedChoice { choice, code } => {
                Words::of("xlsform-renamed-choice").with("choice", choice).with("code", code)
            }
            U::UnknownLanguage { language, tag } if language == languages::DEFAULT => {
                Words::of("xlsform-no-language").with("tag", tag)
            }
            U::UnknownLanguage { language, tag } => {
                Words::of("xlsform-unknown-language").with("language", language).with("tag", tag)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surveys::xlsform::{Support, TYPES};

    #[test]
    fn every_reason_of_a_type_is_a_message() {
        for known in TYPES {
            let Support::No(reason) = known.support else { continue };
            let words = Unsupported::Type { name: "x".into(), reason }.words();
            assert!(words.reason.is_some(), "{reason}");
        }
    }

    #[test]
    fn a_mistake_says_what_it_is_about() {
        let mistake = Mistake::UnknownType { name: "texto".into(), near: Some("text".into()) };
        let words = mistake.words();
        assert_eq!((words.message, words.near.as_deref()), ("xlsform-unknown-type", Some("text")));
        assert_eq!(words.details, [("name", "texto".to_owned())]);
    }
}
