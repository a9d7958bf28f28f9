//! What stands around the questions of a random survey: groups, repeats, ends before the last page, filters, quotas.

use super::{Instrument, rule};
use crate::surveys::logic::Part;
use crate::surveys::logic::generate::Dice;
use crate::surveys::{Definition, Page, QuestionId, Quota, Repeat, Section};
use crate::text::Translated;

/// The survey with some of it. What is not good there is left out.
pub(super) fn with_more(mut definition: Definition, dice: &mut Dice) -> Definition {
    for at in 0..definition.pages().len() {
        let attempts: [&Change; 3] = [&section, &end, &filter];
        for attempt in attempts {
            if !dice.once_in(3) {
                continue;
            }
            let mut pages = definition.pages().to_vec();
            if let Some(page) = pages.get_mut(at) {
                attempt(&definition, page, at, dice);
            }
            definition = if_good(definition, pages);
        }
    }
    if dice.once_in(2) {
        let when = rule(&definition, Part::Relevant, dice);
        let (code, label, words) = (name("c", 0), "c1".to_owned(), Translated::default());
        let changed = definition.clone().with_quotas(vec![Quota { code, label, when, limit: 1, words }]);
        if Instrument::new(changed.clone()).is_ok() {
            return changed;
        }
    }
    definition
}

type Change = dyn Fn(&Definition, &mut Page, usize, &mut Dice);

fn if_good(before: Definition, pages: Vec<Page>) -> Definition {
    let changed = Definition::new(pages);
    if Instrument::new(changed.clone()).is_ok() { changed } else { before }
}

fn name(letter: &str, at: usize) -> QuestionId {
    QuestionId::named(format!("{letter}{}", at + 1))
}

/// A group or a repeat around the last questions of a page.
fn section(of: &Definition, page: &mut Page, at: usize, dice: &mut Dice) {
    let id = name("g", at);
    let relevant = if dice.once_in(2) { rule(of, Part::Relevant, dice) } else { String::new() };
    let repeat = dice.once_in(2).then(|| Repeat {
        count: if dice.once_in(2) { rule(of, Part::RepeatCount, dice) } else { String::new() },
        least: u32::from(dice.once_in(2)),
        most: dice.once_in(2).then_some(3),
    });
    let from = dice.below(page.questions.len().try_into().unwrap_or(1));
    for question in page.questions.iter_mut().skip(from.try_into().unwrap_or(0)) {
        question.section = Some(id.clone());
    }
    let (title, hint) = (Translated::both("Pessoa", "Person"), Translated::default());
    let shuffled = dice.once_in(4);
    page.sections.push(Section { id, parent: None, title, hint, relevant, shuffled, repeat });
}

fn end(of: &Definition, page: &mut Page, _: usize, dice: &mut Dice) {
    page.ends = rule(of, Part::Relevant, dice);
}

/// A filter on the last question of a page that has options and takes one.
fn filter(of: &Definition, page: &mut Page, _: usize, dice: &mut Dice) {
    let earlier: Vec<&QuestionId> = of.questions().map(|question| &question.id).collect();
    let filter = match dice.pick(&earlier) {
        Some(id) if dice.once_in(2) => format!("tipo = ${{{id}}} or tipo = '1'"),
        Some(id) => format!("${{{id}}} != '' or tipo != '2'"),
        None => "tipo = '1'".to_owned(),
    };
    let mut questions = page.questions.iter_mut().rev();
    let Some(question) = questions.find(|question| !question.kind.options().is_empty()) else { return };
    for (turn, option) in question.kind.options_mut().iter_mut().enumerate() {
        option.columns.insert("tipo".to_owned(), (turn % 3).to_string());
    }
    question.rules.filter = filter;
}

#[cfg(test)]
mod tests {
    use crate::surveys::interview::generate::case;

    #[test]
    fn random_surveys_have_groups_repeats_ends_filters_and_quotas() {
        let mut found = [0; 6];
        for seed in 0..300 {
            let case = case(seed);
            let of = case.instrument.definition();
            let typed = case.steps.last().unwrap();
            let heard = case.instrument.hear(typed, &case.setting);
            let has = [
                of.sections().any(|section| section.repeat.is_none()),
                of.sections().any(|section| section.repeat.is_some()),
                heard.counts().iter().any(|(_, count)| *count > 1),
                of.pages().iter().any(|page| !page.ends.is_empty()),
                of.questions().any(|question| !question.rules.filter.is_empty()),
                !of.quotas().is_empty(),
            ];
            for (found, has) in found.iter_mut().zip(has) {
                *found += usize::from(has);
            }
        }
        assert!(found.iter().all(|found| *found >= 10), "{found:?}");
    }
}
