//! Rules that never hold and rules that always do: what nobody gets to see, answers that are never good, rules without effect.

use std::collections::BTreeSet;

use super::domains::domains;
use super::finding::{Finding, Place, Said, Severity};
use crate::surveys::interview::{Instrument, Rule, Trouble};
use crate::surveys::logic::Part;
use crate::surveys::logic::reach::{Can, Given, Reach};
use crate::surveys::{Opt, Question, QuestionId};

/// What nobody can get to see, whatever is answered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Unreachable {
    /// Pages, counted from 0.
    pub pages: BTreeSet<usize>,
    /// Questions, those on such pages too.
    pub questions: BTreeSet<QuestionId>,
    /// Options and rows of other questions.
    pub options: BTreeSet<(QuestionId, String)>,
}

/// A rule that cannot be used keeps the survey from being published.
pub(super) fn blocking(trouble: Trouble) -> Finding {
    let place = match (&trouble.question, trouble.page, &trouble.rule) {
        (Some(id), _, Rule::Option(code)) => Place::Option(id.clone(), code.clone()),
        (Some(id), _, _) => Place::Question(id.clone()),
        (None, Some(page), _) => Place::Page(page),
        (None, None, _) => Place::Survey,
    };
    let said = Said::Rule(Box::new(trouble));
    Finding { severity: Severity::Blocks, place, language: None, said }
}

/// Tries every rule.
pub(super) fn rules(instrument: &Instrument, findings: &mut Vec<Finding>) -> Unreachable {
    let reach = Reach::new(instrument.program(), domains(instrument));
    let mut look = Look { instrument, reach, findings, unreachable: Unreachable::default() };
    for (at, page) in instrument.definition().pages().iter().enumerate() {
        if let Some(item) = instrument.item_of_page(at) {
            let can = look.relevance(item, &[]);
            look.shown(
                (item, can),
                &page.relevant,
                Place::Page(at),
                ["review-page-never", "review-page-always"],
            );
            if can.is_never() {
                look.unreachable.pages.insert(at);
            }
        }
        for question in &page.questions {
            look.question(question);
        }
    }
    look.unreachable
}

struct Look<'a, 'f> {
    instrument: &'a Instrument,
    reach: Reach<'a>,
    findings: &'f mut Vec<Finding>,
    unreachable: Unreachable,
}

impl Look<'_, '_> {
    fn relevance(&mut self, item: usize, also: &[usize]) -> Can {
        self.reach.rule(item, Part::Relevant, Given::Around, also)
    }

    fn say(&mut self, severity: Severity, place: Place, message: &'static str, rule: &str) {
        self.findings.push(Finding::new(severity, place, message).with("rule", short(rule)));
    }

    /// Says of something with a rule that it is never shown, or that the rule has no effect.
    fn shown(
        &mut self,
        (item, can): (usize, Can),
        rule: &str,
        place: Place,
        [never, always]: [&'static str; 2],
    ) {
        // A rule that cannot be evaluated is another finding.
        if !self.reach.has(item, Part::Relevant) {
            return;
        }
        if can.is_never() {
            self.say(Severity::Mend, place, never, rule);
        } else if can.is_always() {
            self.say(Severity::Hint, place, always, rule);
        }
    }

    fn question(&mut self, question: &Question) {
        let Some(item) = self.instrument.item_of(&question.id) else { return };
        let can = self.relevance(item, &[]);
        if !can.may_hold() {
            self.unreachable.questions.insert(question.id.clone());
        }
        let place = || Place::Question(question.id.clone());
        let messages = ["review-question-never", "review-question-always"];
        self.shown((item, can), &question.rules.relevant, place(), messages);
        if !can.may_hold() {
            return;
        }
        let listed = |of: &Opt| (!of.relevant.trim().is_empty()).then(|| of.clone());
        for option in question.kind.options().iter().filter_map(listed) {
            let own = self.instrument.item_of_option(&question.id, &option.code);
            let place = Place::Option(question.id.clone(), option.code.clone());
            self.listed(own, item, &option, place, ["review-option-never", "review-option-always"]);
        }
        for row in question.kind.rows().iter().filter_map(listed) {
            let own = self.instrument.item_of_row(&question.id, &row.code);
            let place = Place::Row(question.id.clone(), row.code.clone());
            self.listed(own, item, &row, place, ["review-row-never", "review-row-always"]);
        }
        self.answers(question);
    }

    fn listed(
        &mut self,
        own: Option<usize>,
        of: usize,
        option: &Opt,
        place: Place,
        messages: [&'static str; 2],
    ) {
        let Some(own) = own else { return };
        let can = self.relevance(own, &[of]);
        if can.is_never()
            && let Some(question) = place.question()
        {
            self.unreachable.options.insert((question.clone(), option.code.clone()));
        }
        self.shown((own, can), &option.relevant, place, messages);
    }

    /// The rules about answers: those of a matrix hold for each row, and are spoken of once.
    fn answers(&mut self, question: &Question) {
        let place = || Place::Question(question.id.clone());
        let columns = question.columns();
        let own: Vec<usize> = match self.instrument.item_of_value(&question.id) {
            Some(item) => vec![item],
            None => columns.iter().filter_map(|column| self.instrument.item_of_value(&column.id)).collect(),
        };
        let good = self.each(&own, Part::Constraint, Given::Answered);
        if let Some(good) = good {
            let rule = &question.rules.constraint;
            match (good.is_never(), question.required) {
                (true, true) => self.say(Severity::Mend, place(), "review-constraint-never-required", rule),
                (true, false) => self.say(Severity::Mend, place(), "review-constraint-never", rule),
                _ if good.is_always() => self.say(Severity::Hint, place(), "review-constraint-always", rule),
                _ => {}
            }
        }
        let needed = self.each(&own, Part::Required, Given::Relevant);
        if let Some(needed) = needed {
            let rule = &question.rules.required;
            if needed.be_broken && !needed.hold && !needed.fail {
                self.say(Severity::Hint, place(), "review-required-never", rule);
            } else if needed.hold && !needed.be_broken && !needed.fail {
                self.say(Severity::Hint, place(), "review-required-always", rule);
            }
        }
    }

    /// What a rule of a question comes to in all its parts; nothing when it has no such rule.
    fn each(&mut self, items: &[usize], part: Part, given: Given) -> Option<Can> {
        let with: Vec<usize> = items.iter().copied().filter(|item| self.reach.has(*item, part)).collect();
        let cans = with.into_iter().map(|item| self.reach.rule(item, part, given, &[]));
        cans.reduce(|all, can| Can {
            hold: all.hold || can.hold,
            be_broken: all.be_broken || can.be_broken,
            fail: all.fail || can.fail,
        })
    }
}

/// A rule as it is quoted: its beginning, when it is long.
fn short(rule: &str) -> String {
    const LENGTH: usize = 120;
    let rule = rule.trim();
    match rule.char_indices().nth(LENGTH) {
        Some((at, _)) => format!("{}…", rule.get(..at).unwrap_or_default()),
        None => rule.to_owned(),
    }
}
