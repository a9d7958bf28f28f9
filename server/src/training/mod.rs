//! Courses, their editions and enrolment.

mod calendar;
mod edit;
mod edition;
mod enrol;
mod list;
mod mine;
mod new;
mod participants;
mod publish;
mod show;

use crate::router::Routes;

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .get("/{lang}/training", list::show)
        .get("/{lang}/training/mine", mine::show)
        .get("/{lang}/training/new", new::show)
        .post("/{lang}/training/new", new::submit)
        .get("/{lang}/training/{slug}", show::show)
        .get("/{lang}/training/{slug}/edit", edit::show)
        .post("/{lang}/training/{slug}/edit", edit::submit)
        .post("/{lang}/training/{slug}/publish", publish::course)
        .get("/{lang}/training/{slug}/editions/new", edition::new)
        .post("/{lang}/training/{slug}/editions/new", edition::create)
        .get("/{lang}/training/{slug}/editions/{edition}/edit", edition::show)
        .post("/{lang}/training/{slug}/editions/{edition}/edit", edition::submit)
        .post("/{lang}/training/{slug}/editions/{edition}/publish", publish::edition)
        .post("/{lang}/training/{slug}/editions/{edition}/call-off", publish::call_off)
        .get("/{lang}/training/{slug}/editions/{edition}/calendar.ics", calendar::show)
        .post("/{lang}/training/{slug}/editions/{edition}/enrol", enrol::enrol)
        .post("/{lang}/training/{slug}/editions/{edition}/cancel", enrol::cancel)
        .get("/{lang}/training/{slug}/editions/{edition}/participants", participants::show)
        .get("/{lang}/training/{slug}/editions/{edition}/participants.csv", participants::csv)
        .post("/{lang}/training/{slug}/editions/{edition}/completed", participants::completed)
}

/// The edition's id in an address; what is no id is no edition.
fn edition_id(text: &str) -> crate::error::Result<domain::id::EditionId> {
    text.parse().map(domain::id::EditionId).map_err(|_| crate::error::Error::NotFound)
}
