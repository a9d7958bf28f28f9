//! Earlier answers in texts: whether there is such a question, whether it comes earlier, whether it can be passed over.

use super::domains::domains;
use super::finding::{Finding, Place, Severity};
use super::rules::Unreachable;
use super::texts::texts_of;
use crate::surveys::interview::Instrument;
use crate::surveys::logic::reach::{Given, Reach};
use crate::surveys::logic::{Part, Piece, pieces};
use crate::surveys::{Kind, Question};
use crate::text::Translated;

/// Looks through every text of every page.
pub(super) fn piped(instrument: &Instrument, unreachable: &Unreachable, findings: &mut Vec<Finding>) {
    let mut reach = Reach::new(instrument.program(), domains(instrument));
    let mut at = 0;
    for (page, of) in instrument.definition().pages().iter().enumerate() {
        let shown = instrument.item_of_page(page);
        look(instrument, &mut reach, (&of.title, at, shown), Place::Page(page), findings);
        for question in &of.questions {
            at += 1;
            if unreachable.questions.contains(&question.id) {
                continue;
            }
            let shown = instrument.item_of(&question.id);
            for (_, text) in texts_of(question) {
                let place = Place::Question(question.id.clone());
                look(instrument, &mut reach, (text, at - 1, shown), place, findings);
            }
        }
    }
}

/// Looks through one text, which stands before the question of this number and is shown with this item.
fn look(
    instrument: &Instrument,
    reach: &mut Reach<'_>,
    (text, before, shown): (&Translated, usize, Option<usize>),
    place: Place,
    findings: &mut Vec<Finding>,
) {
    let mut names: Vec<&str> = Vec::new();
    for tag in text.tags() {
        for piece in pieces(text.exactly(tag).unwrap_or_default()) {
            if let Piece::Name(name) = piece
                && !names.contains(&name)
            {
                names.push(name);
            }
        }
    }
    for name in names {
        let (severity, message) = match named(instrument, name) {
            None => (Severity::Mend, "review-piped-unknown"),
            Some((_, from)) if from >= before => (Severity::Hint, "review-piped-later"),
            Some((question, _)) if may_be_blank(instrument, reach, question, shown) => {
                (Severity::Hint, "review-piped-blank")
            }
            Some(_) => continue,
        };
        let finding = Finding::new(severity, place.clone(), message).with("name", name);
        if !findings.contains(&finding) {
            findings.push(finding);
        }
    }
}

/// The question whose answer a name stands for, and its number.
fn named<'i>(instrument: &'i Instrument, name: &str) -> Option<(&'i Question, usize)> {
    let [item] = instrument.program().form().named(name) else { return None };
    let id = instrument.question_of(*item)?;
    instrument
        .definition()
        .questions()
        .enumerate()
        .find(|(_, question)| question.id == id)
        .map(|(at, of)| (of, at))
}

/// Whether nothing may stand there: it need not be answered, or need not be asked where the text is shown.
fn may_be_blank(
    instrument: &Instrument,
    reach: &mut Reach<'_>,
    question: &Question,
    shown: Option<usize>,
) -> bool {
    if matches!(question.kind, Kind::Calculation { .. }) {
        return false;
    }
    if !question.required {
        return true;
    }
    let form = instrument.program().form();
    let also: Vec<usize> = shown.into_iter().collect();
    std::iter::successors(instrument.item_of(&question.id), |item| form.parent(*item))
        .filter(|item| instrument.program().rule(*item, Part::Relevant).is_some())
        .any(|item| {
            let can = reach.rule(item, Part::Relevant, Given::Around, &also);
            can.be_broken
        })
}
