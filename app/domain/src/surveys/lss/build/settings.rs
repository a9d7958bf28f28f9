//! What the survey is called and says, and what of its settings is not carried out.

use super::super::model::Words;
use super::super::{At, Unsupported};
use super::Builder;
use crate::surveys::Settings;
use crate::text::Translated;

/// Settings of the survey that change what people are asked or what is kept, with what they are when off.
const SETTINGS: [(&str, &[&str], &str); 15] = [
    ("usetokens", &["N"], "who may answer is chosen anew in the survey's settings"),
    ("allowregister", &["N", "0"], "nobody registers to take part"),
    ("assessments", &["N", "I", "0"], "answers have no points"),
    ("startdate", &[], "the survey opens when it is published"),
    ("expires", &[], "the survey closes when it is closed"),
    ("alloweditaftercompletion", &["N", "I", "0"], "a response cannot be changed once it is sent"),
    ("tokenanswerspersistence", &["N", "I", "0"], "who may answer is chosen anew in the survey's settings"),
    ("savetimings", &["N", "I", "0"], "how long people take is not recorded"),
    ("ipaddr", &["N", "I", "0"], "addresses of computers are not kept"),
    ("refurl", &["N", "I", "0"], "where people come from is not kept"),
    ("usecaptcha", &["N", "E", "D", "X"], "there are no pictures with letters to type"),
    ("printanswers", &["N", "I", "0"], "answers are not printed at the end"),
    ("questionindex", &["0", "N", "I", "-1"], "there is no index of pages"),
    ("datestamp", &["N", "I"], "when a response came is kept only as the survey's privacy allows"),
    ("autonumber_start", &["0", "1"], "responses are not numbered"),
];

/// Texts of the survey that are shown to people and are not read.
const TEXTS: [(&str, &str); 5] = [
    ("surveyls_url", "nobody is sent to another site at the end"),
    ("surveyls_policy_notice", "write what people must know into the introduction"),
    ("surveyls_policy_error", "write what people must know into the introduction"),
    ("surveyls_policy_notice_label", "write what people must know into the introduction"),
    ("surveyls_alias", "the address comes from the title"),
];

impl Builder<'_> {
    pub(super) fn settings(&mut self) -> Settings {
        let survey = self.survey;
        for (name, off, instead) in SETTINGS {
            if let Some(value) = survey.settings.get(name)
                && !off.contains(&value.as_str())
            {
                let what = Unsupported::Setting { name: name.to_owned(), instead };
                self.say("surveys", survey.at, name, what);
            }
        }
        if survey.settings.get("anonymized").is_some_and(|value| value == "N") {
            let instead =
                "the survey is taken in as anonymous and open to anyone; choose otherwise in its settings";
            let what = Unsupported::Setting { name: "anonymized".to_owned(), instead };
            self.say("surveys", survey.at, "anonymized", what);
        }
        if let Some(format) =
            survey.settings.get("format").filter(|format| matches!(format.as_str(), "S" | "A"))
        {
            let instead = if format == "S" {
                "each group is a page, and not each question"
            } else {
                "each group is a page, and not all of them one"
            };
            self.say(
                "surveys",
                survey.at,
                "format",
                Unsupported::Setting { name: "format".to_owned(), instead },
            );
        }
        for (name, instead) in TEXTS {
            if let Some(at) = survey.other_texts.get(name) {
                let what = Unsupported::Setting { name: name.to_owned(), instead };
                self.say("surveys_languagesettings", *at, name, what);
            }
        }
        if let Some(at) = survey.assessments {
            let what =
                Unsupported::Setting { name: "assessments".to_owned(), instead: "answers have no points" };
            self.say("assessments", at, "", what);
        }
        let at = survey.texts_at;
        let about = self.about(&survey.description, "surveyls_description", at);
        let welcome = self.about(&survey.welcome, "surveyls_welcometext", at);
        Settings {
            title: self.line(&survey.title, "surveys_languagesettings", at, "surveyls_title"),
            introduction: paragraphs(&about, &welcome),
            thanks: self.about(&survey.end, "surveyls_endtext", at),
            languages: self.tag_list(),
            ..Settings::default()
        }
    }

    fn about(&mut self, words: &Words, column: &str, at: At) -> Translated {
        self.text(words, "surveys_languagesettings", at, column)
    }
}

/// Two texts, one under the other; one that says the same twice says it once.
pub(super) fn paragraphs(one: &Translated, other: &Translated) -> Translated {
    let mut joined = one.clone();
    for tag in other.tags() {
        let second = other.exactly(tag).unwrap_or_default();
        joined = match one.exactly(tag) {
            Some(first) if first != second => joined.with(tag, format!("{first}\n\n{second}")),
            _ => joined.with(tag, second),
        };
    }
    joined
}
