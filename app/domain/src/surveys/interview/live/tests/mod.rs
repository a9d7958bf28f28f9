//! The browser comes to what the server comes to.

mod around;

use super::*;
use crate::form::Typed;
use crate::surveys::Kind;
use crate::surveys::interview::Instrument;
use crate::surveys::interview::generate::case;

#[test]
fn what_the_browser_hears_is_what_the_server_hears() {
    let (mut pages, mut changes) = (0, 0);
    for seed in 0..400 {
        let case = case(seed);
        for at in 0..case.instrument.definition().pages().len() {
            let first = case.instrument.hear(&case.steps[0], &case.setting);
            let Some(live) = first.live(at) else { continue };
            let live = Live::read(&live.write()).unwrap();
            let browser = Instrument::new(live.definition).unwrap();
            pages += 1;
            let mut before = None;
            for typed in &case.steps {
                let (server, browser) =
                    (case.instrument.hear(typed, &case.setting), browser.hear(typed, &live.setting));
                let stands = (server.standing(at), server.texts(at));
                assert_eq!(
                    (browser.standing(at), browser.texts(at)),
                    stands,
                    "seed {seed}, page {at}, {typed:?}"
                );
                changes += usize::from(before.is_some_and(|before| before != stands));
                before = Some(stands);
            }
        }
    }
    assert!(pages > 100 && changes > 100, "{pages} pages, {changes} changes");
}

#[test]
fn a_page_that_its_own_answers_do_not_change_has_no_excerpt() {
    let (mut with, mut without) = (0, 0);
    for seed in 0..150 {
        let case = case(seed);
        for at in 0..case.instrument.definition().pages().len() {
            let heard = case.instrument.hear(&case.steps[0], &case.setting);
            if heard.live(at).is_some() {
                with += 1;
                continue;
            }
            // These are left to the server to hear.
            let text = format!("{:?}", case.instrument.definition());
            let ranks = case.instrument.definition().pages()[at].questions.iter();
            if text.contains("uuid")
                || text.contains("regex")
                || ranks.clone().any(|of| matches!(of.kind, Kind::Ranking { .. }))
            {
                continue;
            }
            without += 1;
            // Only what was typed on other pages changes it.
            let here: Vec<String> = case.instrument.definition().pages()[at]
                .questions
                .iter()
                .filter(|question| question.kind.code().is_asked())
                .flat_map(|question| {
                    question
                        .columns()
                        .iter()
                        .map(|column| crate::surveys::field_of(&column.id))
                        .collect::<Vec<_>>()
                })
                .collect();
            for typed in &case.steps {
                let elsewhere = typed
                    .pairs()
                    .iter()
                    .filter(|(name, _)| !here.contains(&anywhere(name)))
                    .cloned()
                    .collect();
                let elsewhere = Typed::new(elsewhere);
                let stands = |typed: &Typed| {
                    let heard = case.instrument.hear(typed, &case.setting);
                    (heard.standing(at), heard.texts(at))
                };
                assert_eq!(stands(typed), stands(&elsewhere), "seed {seed}, page {at}");
            }
        }
    }
    assert!(with > 30 && without > 30, "{with} with, {without} without");
}

/// The name of a field whatever the instance.
fn anywhere(field: &str) -> String {
    let id = field.strip_prefix("a-").and_then(QuestionId::parse_part);
    id.map_or_else(|| field.to_owned(), |id| crate::surveys::field_of(&id.in_all()))
}
