//! Participants as CSV, for designers.

use domain::lang::Lang;
use domain::seats::Participant;
use jiff::tz::TimeZone;

use crate::error::Result;
use crate::http::table::Table;

/// The file: name, address, state, needs, when, whether they came.
///
/// # Errors
/// When a line cannot be written, which memory alone could cause.
pub fn participants_csv(people: &[Participant], lang: Lang, zone: &TimeZone, name: &str) -> Result {
    let say = |id: &str| app::i18n::message(lang, id);
    let head = [
        say("participants-name"),
        say("participants-email"),
        say("participants-state"),
        say("participants-needs"),
        say("participants-registered"),
        say("participants-done"),
    ];
    let mut table = Table::begin(head)?;
    for person in people {
        let done = if person.done { "participants-yes" } else { "participants-no" };
        let row = [
            harmless(&person.name),
            harmless(&person.email),
            say(person.state.message()),
            harmless(&person.needs),
            person.registered_at.in_zone(zone).strftime("%Y-%m-%d %H:%M").to_string(),
            say(done),
        ];
        table.row(row)?;
    }
    table.download(name)
}

/// A cell that a spreadsheet would take for a formula becomes text.
fn harmless(text: &str) -> String {
    let formula = text
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}']);
    if formula { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn a_cell_that_begins_like_a_formula_becomes_text() {
        for text in ["=1+1", "+351", "-2", "@SUM(A1)", "\t=1", "＝1"] {
            assert_eq!(harmless(text), format!("'{text}"));
        }
        assert_eq!(harmless("Ana =)"), "Ana =)");
    }
}
