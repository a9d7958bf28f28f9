//! Co-creation sessions and registration for them.

mod calendar;
mod cancel;
mod edit;
mod list;
mod new;
mod participants;
mod publish;
mod register;
mod show;

use crate::router::Routes;

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .get("/{lang}/sessions", list::show)
        .get("/{lang}/sessions/new", new::show)
        .post("/{lang}/sessions/new", new::submit)
        .get("/{lang}/sessions/{slug}", show::show)
        .get("/{lang}/sessions/{slug}/calendar.ics", calendar::show)
        .post("/{lang}/sessions/{slug}/register", register::submit)
        .get("/{lang}/sessions/{slug}/registered", register::done)
        .post("/{lang}/sessions/{slug}/cancel", cancel::own)
        .get("/{lang}/sessions/{slug}/cancel/{secret}", cancel::show)
        .post("/{lang}/sessions/{slug}/cancel/{secret}", cancel::submit)
        .get("/{lang}/sessions/{slug}/edit", edit::show)
        .post("/{lang}/sessions/{slug}/edit", edit::submit)
        .post("/{lang}/sessions/{slug}/publish", publish::publish)
        .post("/{lang}/sessions/{slug}/call-off", publish::call_off)
        .get("/{lang}/sessions/{slug}/participants", participants::show)
        .get("/{lang}/sessions/{slug}/participants.csv", participants::csv)
        .post("/{lang}/sessions/{slug}/participants/attendance", participants::attendance)
}
