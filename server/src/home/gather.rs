//! What the home page says, gathered from the features: at most ten statements, the same for everybody.

use app::home::{Counted, Home, Invitation, Outcome, OutcomeKind};
use domain::access::Actor;
use domain::lang::Lang;
use domain::surveys::Mode;
use domain::text::Translated;
use domain::time::Moment;
use domain::training::total_minutes;
use store::markdown::plain_text;
use store::training::ListedCourse;
use store::{PageRequest, Store, projects, sessions, surveys, training};

use crate::error::Result;

/// At most so many invitations.
const INVITATIONS: usize = 4;
/// At most so many outcomes.
const OUTCOMES: usize = 3;

/// Everything but what was published elsewhere.
pub(super) async fn home(store: &Store) -> Result<Home> {
    // Drafts are nobody's news, and one page for everybody can be kept.
    let anybody = Actor::anonymous();
    let now = store.now();
    let open = surveys::open_now(store, &anybody, 4).await?;
    let coming = sessions::coming(store, &anybody, 12).await?;
    let courses = training::list(store, &anybody, &PageRequest::first()).await?.items;
    let surveys = open.into_iter().map(|survey| Invitation::Survey {
        slug: survey.slug.to_string(),
        title: survey.title,
        minutes: survey.minutes,
        signed_in: survey.mode == Mode::SignedIn,
    });
    let sessions = coming.into_iter().filter(|session| session.opening(now).is_open()).map(|session| {
        Invitation::Session {
            slug: session.slug.to_string(),
            title: session.title,
            starts_at: session.starts_at,
            minutes: session.minutes,
            online: session.place == domain::sessions::PlaceKind::Online,
            places: session.seats.left(),
        }
    });
    let editions = courses.into_iter().filter_map(|course| next_edition(course, now));
    Ok(Home {
        invitations: choose(surveys.collect(), sessions.collect(), editions.collect()),
        outcomes: outcomes(store).await?,
        counted: counted(store).await?,
        published: None,
    })
}

/// A course's next edition that one can enrol in.
fn next_edition(course: ListedCourse, now: Moment) -> Option<Invitation> {
    let edition = course.editions.into_iter().find(|edition| edition.opening(now).is_open())?;
    Some(Invitation::Edition {
        slug: course.course.slug.to_string(),
        hours: f64::from(total_minutes(&course.course.details.modules)) / 60.0,
        title: course.course.details.title,
        starts_at: edition.starts_at,
        places: edition.seats.left(),
    })
}

/// One of each kind first, then one more of each while there is room, then whatever there is.
fn choose(
    mut surveys: Vec<Invitation>,
    mut sessions: Vec<Invitation>,
    mut editions: Vec<Invitation>,
) -> Vec<Invitation> {
    // What anybody can do comes before what needs an account, and free places before waiting lists.
    surveys.sort_by_key(|survey| matches!(survey, Invitation::Survey { signed_in: true, .. }));
    sessions.sort_by_key(|session| matches!(session, Invitation::Session { places: 0, .. }));
    editions.sort_by_key(|edition| matches!(edition, Invitation::Edition { places: 0, .. }));
    let available = [surveys.len(), sessions.len(), editions.len()];
    let mut taken = available.map(|n| n.min(1));
    let mut room = INVITATIONS.saturating_sub(taken.iter().sum());
    for (n, available) in taken.iter_mut().zip(available) {
        // One more of each kind in turn, so that no kind crowds out another.
        let more = room.min(1).min(available - *n);
        *n += more;
        room -= more;
    }
    for (n, available) in taken.iter_mut().zip(available) {
        let more = room.min(available - *n);
        *n += more;
        room -= more;
    }
    let [first, second, third] = taken;
    surveys.truncate(first);
    sessions.truncate(second);
    editions.truncate(third);
    surveys.into_iter().chain(sessions).chain(editions).collect()
}

/// The newest of what projects tell and of results that everybody may see.
async fn outcomes(store: &Store) -> Result<Vec<Outcome>> {
    let updates = projects::latest_updates(store, 3).await?.into_iter().map(|latest| Outcome {
        kind: OutcomeKind::Update(latest.project),
        path: format!("/projects/{}", latest.slug),
        title: latest.update.title,
        sentence: plain(&latest.update.body),
        at: latest.update.at,
    });
    let results = surveys::latest_results(store, 1).await?.into_iter().map(|survey| Outcome {
        kind: OutcomeKind::Results,
        path: format!("{}/results", survey.path()),
        title: survey.title,
        sentence: plain(&survey.introduction),
        at: survey.listed_at,
    });
    let mut all: Vec<Outcome> = updates.chain(results).collect();
    all.sort_by_key(|outcome| std::cmp::Reverse(outcome.at));
    all.truncate(OUTCOMES);
    Ok(all)
}

/// A Markdown text without its marks.
fn plain(text: &Translated) -> Translated {
    Lang::ALL.into_iter().fold(Translated::default(), |plain, lang| match text.exactly(lang) {
        Some(text) => plain.with(lang, plain_text(text)),
        None => plain,
    })
}

async fn counted(store: &Store) -> Result<Counted> {
    let figures = projects::figures(store).await?;
    Ok(Counted {
        projects: figures.projects,
        partnerships: figures.partnerships,
        participants: figures.participants.exact,
        participants_about: figures.participants.about,
        attended: sessions::participants_total(store).await?.attended,
        responses: surveys::responses_total(store).await?,
        products: figures.products,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn survey(signed_in: bool) -> Invitation {
        Invitation::Survey { slug: String::new(), title: Translated::default(), minutes: 3, signed_in }
    }

    fn session(places: u32) -> Invitation {
        Invitation::Session {
            slug: String::new(),
            title: Translated::default(),
            starts_at: Moment(0),
            minutes: 60,
            online: false,
            places,
        }
    }

    fn edition() -> Invitation {
        Invitation::Edition {
            slug: String::new(),
            title: Translated::default(),
            starts_at: Moment(0),
            hours: 18.0,
            places: 1,
        }
    }

    #[test]
    fn every_kind_that_there_is_gets_a_place() {
        let chosen = choose(vec![survey(false); 9], vec![session(2); 9], vec![edition()]);
        assert_eq!(chosen, [survey(false), survey(false), session(2), edition()]);
    }

    #[test]
    fn what_is_left_is_filled_with_what_there_is() {
        assert_eq!(choose(vec![], vec![session(2); 9], vec![]).len(), INVITATIONS);
        assert_eq!(choose(vec![survey(false)], vec![session(1)], vec![]).len(), 2);
        assert!(choose(vec![], vec![], vec![]).is_empty());
    }

    #[test]
    fn free_places_come_before_waiting_lists_and_everybody_before_accounts() {
        let chosen = choose(vec![survey(true), survey(false)], vec![session(0), session(4)], vec![]);
        assert_eq!(chosen, [survey(false), survey(true), session(4), session(0)]);
    }
}
