//! Options without words or with the same words, lists that are too long for how they are shown, matrices too wide for a phone.

use super::finding::{Finding, Place, Severity};
use crate::surveys::{Definition, Kind, Look, Opt, Picture, Question, ScaleLook, Settings};

/// More options than this are easier to find in a drop-down list.
const LONG_LIST: usize = 12;
/// More columns than this make a matrix long on a phone, where each row becomes a list of its own.
const WIDE_MATRIX: usize = 6;
/// More cells than this tire people.
const TALL_MATRIX: usize = 10;
/// More points than this say nothing more.
const LONG_SCALE: i64 = 11;
/// More things than this cannot be held in mind at once.
const LONG_RANKING: usize = 7;

/// Looks at the words and the look of every question.
pub(super) fn wording(definition: &Definition, settings: &Settings, findings: &mut Vec<Finding>) {
    for question in definition.questions() {
        let mut look = Wording { question, settings, findings };
        look.list(question.kind.options(), false);
        look.list(question.kind.rows(), true);
        look.shape();
        look.picture();
        if !question.rules.constraint.trim().is_empty() && question.rules.constraint_message.is_empty() {
            look.hint("review-no-refusal", None);
        }
    }
}

struct Wording<'a, 'f> {
    question: &'a Question,
    settings: &'a Settings,
    findings: &'f mut Vec<Finding>,
}

impl Wording<'_, '_> {
    fn list(&mut self, list: &[Opt], rows: bool) {
        let id = &self.question.id;
        let place = |option: &Opt| match rows {
            true => Place::Row(id.clone(), option.code.clone()),
            false => Place::Option(id.clone(), option.code.clone()),
        };
        let message = if rows { "review-row-unlabelled" } else { "review-option-unlabelled" };
        for option in list.iter().filter(|option| option.label.is_empty()) {
            self.findings.push(Finding::new(Severity::Mend, place(option), message));
        }
        for tag in &self.settings.languages {
            let mut seen: Vec<(String, &Opt)> = Vec::new();
            for option in list {
                let Some(label) = option.label.exactly(*tag) else { continue };
                let plain = label.trim().to_lowercase();
                // Two that are offered under different rules may well read the same.
                let twin = seen.iter().find(|(of, twin)| *of == plain && twin.relevant == option.relevant);
                match twin {
                    Some((_, twin)) => {
                        let finding = Finding::new(Severity::Mend, place(option), "review-same-label");
                        let finding = finding.with("label", label.trim()).with("other", twin.code.as_str());
                        self.findings.push(finding.in_language(*tag));
                    }
                    None => seen.push((plain, option)),
                }
            }
        }
    }

    /// A picture that says nothing to whoever does not see it.
    fn picture(&mut self) {
        if self.question.picture.as_ref().is_some_and(Picture::is_unlabelled) {
            let place = Place::Question(self.question.id.clone());
            self.findings.push(Finding::new(Severity::Mend, place, "review-picture-unlabelled"));
        }
    }

    fn shape(&mut self) {
        match &self.question.kind {
            Kind::Single { options, look } if options.len() > LONG_LIST && *look != Look::DropDown => {
                self.hint("review-long-list", Some(options.len()));
            }
            Kind::Matrix { rows, options, .. } => {
                if options.len() > WIDE_MATRIX {
                    self.hint("review-wide-matrix", Some(options.len()));
                }
                if rows.len() > TALL_MATRIX {
                    self.hint("review-tall-matrix", Some(rows.len()));
                }
            }
            Kind::Ranking { options, places: None } if options.len() > LONG_RANKING => {
                self.hint("review-long-ranking", Some(options.len()));
            }
            Kind::Scale { from, to, look, between, .. } => {
                let points = to.saturating_sub(*from).saturating_add(1);
                if points > LONG_SCALE {
                    self.hint("review-long-scale", usize::try_from(points).ok());
                }
                let inner = usize::try_from(points.saturating_sub(2)).unwrap_or(0);
                let named = between.iter().filter(|text| !text.is_empty()).count();
                if matches!(look, ScaleLook::Faces | ScaleLook::Named) && named < inner {
                    self.hint("review-points-unnamed", Some(inner - named));
                }
            }
            _ => {}
        }
    }

    fn hint(&mut self, message: &'static str, count: Option<usize>) {
        let finding = Finding::new(Severity::Hint, Place::Question(self.question.id.clone()), message);
        self.findings.push(match count {
            Some(count) => finding.with("count", count),
            None => finding,
        });
    }
}
