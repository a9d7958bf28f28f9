//! Sessions: seats taken at the same moment, the waiting list, links that cancel, what is kept and for how long.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use domain::access::{Actor, Role};
use domain::accounts::Email;
use domain::id::AccountId;
use domain::lang::Lang;
use domain::seats::{Gate, NewRegistration, SeatState, Status};
use domain::sessions::{Block, Details, Place};
use domain::text::Translated;
use rstest::rstest;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use store::accounts::NewAccount;
use store::jobs::Mail;
use store::seats::schema::{registration, registration_link, seats};
use store::seats::{Letter, Letters, News, NoLetters};
use store::sessions::schema::{session, session_guide};
use store::sessions::{Filter, When};
use store::{PageRequest, StoreError, sessions};

use crate::support::{Db, TestClock, TestStore};

/// A letter as it would be written: to whom, what news, which secret.
type Written = (String, News, Option<String>);

/// Every letter, in order.
#[derive(Debug, Default, Clone)]
pub struct Mailbox(pub Arc<Mutex<Vec<Written>>>);

impl Letters for Mailbox {
    fn write(&self, letter: &Letter<'_>) -> Option<Mail> {
        self.0.lock().unwrap().push((letter.email.to_owned(), letter.news, letter.secret.map(str::to_owned)));
        Some(Mail::new(
            letter.email,
            letter.lang,
            "mail-session-confirmed-subject",
            "mail-session-confirmed-body",
        ))
    }
}

impl Mailbox {
    fn take(&self) -> Vec<(String, News)> {
        std::mem::take(&mut *self.0.lock().unwrap()).into_iter().map(|(to, news, _)| (to, news)).collect()
    }

    fn secret(&self) -> String {
        self.0.lock().unwrap().last().unwrap().2.clone().unwrap()
    }
}

const DAY: i64 = 24 * 3600;

fn details(capacity: u32) -> Details {
    Details {
        title: Translated::both("Desenhar o novo balcão", "Designing the new counter"),
        summary: Translated::of(Lang::Pt, "Uma tarde."),
        preparation: Translated::default(),
        agenda: vec![Block {
            minutes: 30,
            title: Translated::of(Lang::Pt, "Acolhimento"),
            text: Translated::default(),
        }],
        starts_at: TestClock::START.plus_seconds(10 * DAY),
        zone: "Europe/Lisbon".to_owned(),
        minutes: 120,
        place: Place::room("Biblioteca"),
        capacity,
        registration: Gate::Open,
        closes_at: None,
        project: None,
        guides: Vec::new(),
    }
}

pub fn person(name: &str) -> NewRegistration {
    NewRegistration {
        name: name.to_owned(),
        email: Email::parse(&format!("{name}@example.org")).unwrap(),
        needs: String::new(),
    }
}

/// A designer with an account, made anew each time.
pub async fn designer(test: &TestStore) -> Actor {
    let new = NewAccount {
        email: Email::parse(&format!("{}@example.org", AccountId::new())).unwrap(),
        name: "Designer".to_owned(),
        password_hash: "hash".to_owned(),
        lang: Lang::Pt,
    };
    let id = store::accounts::create_confirmed(&test.store, new, &[Role::Designer], false).await.unwrap();
    Actor::person(id, vec![Role::Designer], vec![])
}

/// A published session; its address.
async fn published(test: &TestStore, capacity: u32) -> String {
    let system = Actor::system();
    let slug = sessions::create(&test.store, &system, "", &details(capacity)).await.unwrap().to_string();
    sessions::publish(&test.store, &system, &slug).await.unwrap();
    slug
}

async fn register(test: &TestStore, slug: &str, name: &str, letters: &dyn Letters) -> store::seats::Told {
    sessions::register(&test.store, &Actor::anonymous(), slug, &person(name), Lang::Pt, letters)
        .await
        .unwrap()
}

/// The counts agree with the rows, and the machine's promises hold.
pub async fn assert_consistent(test: &TestStore) {
    for row in seats::Entity::find().all(test.store.reader()).await.unwrap() {
        let count = async |state: &str| {
            let query = registration::Entity::find()
                .filter(registration::Column::SeatsId.eq(row.id))
                .filter(registration::Column::State.eq(state));
            i32::try_from(query.count(test.store.reader()).await.unwrap()).unwrap()
        };
        assert_eq!(row.taken, count("confirmed").await);
        assert_eq!(row.waiting, count("waiting").await);
        assert_eq!(row.cancelled, count("cancelled").await);
        assert!(row.taken <= row.capacity);
        assert!(row.waiting == 0 || row.taken == row.capacity, "somebody waits for a free seat");
    }
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn two_people_taking_the_last_seat_at_once_get_one_seat_and_one_place_in_line(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let slug = published(&test, 1).await;
    let tasks = (0..8).map(|n| {
        let (store, slug) = (test.store.clone(), slug.clone());
        tokio::spawn(async move {
            let new = person(&format!("p{n}"));
            sessions::register(&store, &Actor::anonymous(), &slug, &new, Lang::Pt, &NoLetters).await.unwrap()
        })
    });
    let mut positions = Vec::new();
    for task in tasks.collect::<Vec<_>>() {
        positions.push(task.await.unwrap().position);
    }
    positions.sort_unstable();
    assert_eq!(positions, [0, 1, 2, 3, 4, 5, 6, 7], "one seat, and every place in line once");
    assert_consistent(&test).await;
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn the_same_address_at_once_is_registered_once(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let slug = published(&test, 5).await;
    let tasks = (0..6).map(|_| {
        let (store, slug) = (test.store.clone(), slug.clone());
        tokio::spawn(async move {
            let new = person("ana");
            sessions::register(&store, &Actor::anonymous(), &slug, &new, Lang::Pt, &NoLetters).await.unwrap()
        })
    });
    for task in tasks.collect::<Vec<_>>() {
        assert_eq!(task.await.unwrap().state, SeatState::Confirmed);
    }
    assert_eq!(registration::Entity::find().count(test.store.reader()).await.unwrap(), 1);
    assert_consistent(&test).await;
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn the_longest_waiting_moves_up_when_somebody_cancels_by_link(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let letters = Mailbox::default();
    let slug = published(&test, 1).await;
    register(&test, &slug, "ana", &letters).await;
    let secret = letters.secret();
    assert_eq!(register(&test, &slug, "rui", &letters).await.position, 1);
    assert_eq!(register(&test, &slug, "eva", &letters).await.position, 2);
    letters.take();

    let nobody = Actor::anonymous();
    sessions::cancel_by_secret(&test.store, &nobody, &slug, &secret, &letters).await.unwrap();
    assert_eq!(letters.take(), [("rui@example.org".to_owned(), News::MovedUp)]);
    // A second click changes nothing and tells nobody.
    sessions::cancel_by_secret(&test.store, &nobody, &slug, &secret, &letters).await.unwrap();
    assert!(letters.take().is_empty());
    let (_, standing) = sessions::by_secret(&test.store, &slug, &secret).await.unwrap();
    assert_eq!(standing.state, SeatState::Cancelled);
    assert_consistent(&test).await;

    // Whoever comes back stands at the end of the line, not where they were.
    assert_eq!(register(&test, &slug, "ana", &letters).await.position, 2);
    assert_eq!(letters.take(), [("ana@example.org".to_owned(), News::Waiting(2))]);
    assert_consistent(&test).await;
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn two_cancellations_at_once_move_two_people_up(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let letters = Mailbox::default();
    let slug = published(&test, 2).await;
    for name in ["a", "b"] {
        register(&test, &slug, name, &letters).await;
    }
    let secrets: Vec<String> =
        letters.0.lock().unwrap().iter().map(|(_, _, secret)| secret.clone().unwrap()).collect();
    for name in ["c", "d", "e"] {
        register(&test, &slug, name, &letters).await;
    }
    letters.take();
    let tasks = secrets.into_iter().map(|secret| {
        let (store, slug, letters) = (test.store.clone(), slug.clone(), letters.clone());
        tokio::spawn(async move {
            sessions::cancel_by_secret(&store, &Actor::anonymous(), &slug, &secret, &letters).await.unwrap();
        })
    });
    for task in tasks.collect::<Vec<_>>() {
        task.await.unwrap();
    }
    let mut moved = letters.take();
    moved.sort_by(|a, b| a.0.cmp(&b.0));
    let expected = ["c@example.org", "d@example.org"].map(|email| (email.to_owned(), News::MovedUp));
    assert_eq!(moved, expected);
    assert_consistent(&test).await;
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_second_registration_gets_the_answer_of_a_newcomer_and_its_own_mail(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let letters = Mailbox::default();
    let slug = published(&test, 1).await;
    register(&test, &slug, "ana", &letters).await;
    register(&test, &slug, "rui", &letters).await;
    letters.take();
    // Ana holds the seat; the page says what it would tell anybody, the mail says how it is.
    let told = register(&test, &slug, "ana", &letters).await;
    assert_eq!((told.state, told.position), (SeatState::Waiting, 2));
    assert_eq!(letters.take(), [("ana@example.org".to_owned(), News::Confirmed)]);
    // Nobody's mailbox is flooded by typing their address again and again.
    for _ in 0..5 {
        register(&test, &slug, "ana", &letters).await;
    }
    assert_eq!(letters.take().len(), 1, "three mails an hour");
    test.clock.pass_seconds(3601);
    register(&test, &slug, "ana", &letters).await;
    assert_eq!(letters.take().len(), 1);
    assert_consistent(&test).await;
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn more_seats_move_people_up_and_fewer_than_taken_are_refused(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let letters = Mailbox::default();
    let slug = published(&test, 1).await;
    for name in ["a", "b", "c", "d"] {
        register(&test, &slug, name, &letters).await;
    }
    letters.take();
    let actor = designer(&test).await;
    let version = sessions::read(&test.store, &actor, &slug).await.unwrap().version;
    sessions::edit(&test.store, &actor, &slug, version, &details(3), &letters).await.unwrap();
    let expected = ["b@example.org", "c@example.org"].map(|email| (email.to_owned(), News::MovedUp));
    assert_eq!(letters.take(), expected);
    let refused = sessions::edit(&test.store, &actor, &slug, version + 1, &details(2), &letters).await;
    assert!(matches!(refused, Err(StoreError::Refused("error-capacity-below-taken"))));
    assert_consistent(&test).await;
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn the_second_of_two_editors_is_told_and_nothing_is_overwritten(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let slug = published(&test, 5).await;
    let actor = designer(&test).await;
    let version = sessions::read(&test.store, &actor, &slug).await.unwrap().version;
    let edits = [6, 7].map(|capacity| {
        let (store, slug, actor) = (test.store.clone(), slug.clone(), actor.clone());
        tokio::spawn(async move {
            sessions::edit(&store, &actor, &slug, version, &details(capacity), &NoLetters).await
        })
    });
    let mut outcomes = Vec::new();
    for edit in edits {
        outcomes.push(edit.await.unwrap());
    }
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
    assert_eq!(outcomes.iter().filter(|outcome| matches!(outcome, Err(StoreError::Conflict))).count(), 1);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_new_time_or_place_and_a_cancelled_session_are_told_to_those_concerned(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let letters = Mailbox::default();
    let slug = published(&test, 1).await;
    register(&test, &slug, "ana", &letters).await;
    register(&test, &slug, "rui", &letters).await;
    letters.take();
    let actor = designer(&test).await;
    let version = sessions::read(&test.store, &actor, &slug).await.unwrap().version;
    let same = Details { summary: Translated::of(Lang::Pt, "Outra."), ..details(1) };
    sessions::edit(&test.store, &actor, &slug, version, &same, &letters).await.unwrap();
    assert!(letters.take().is_empty(), "a new summary is no news");
    let elsewhere = Details { place: Place::room("Mercado"), ..details(1) };
    sessions::edit(&test.store, &actor, &slug, version + 1, &elsewhere, &letters).await.unwrap();
    assert_eq!(letters.take(), [("ana@example.org".to_owned(), News::Changed)]);
    sessions::call_off(&test.store, &actor, &slug, &letters).await.unwrap();
    let mut told = letters.take();
    told.sort_by(|a, b| a.0.cmp(&b.0));
    let expected = ["ana@example.org", "rui@example.org"].map(|email| (email.to_owned(), News::CalledOff));
    assert_eq!(told, expected);
    let again = sessions::call_off(&test.store, &actor, &slug, &letters).await;
    assert!(matches!(again, Err(StoreError::Conflict)));
    let late =
        sessions::register(&test.store, &Actor::anonymous(), &slug, &person("eva"), Lang::Pt, &letters).await;
    assert!(matches!(late, Err(StoreError::Refused("error-registration-called-off"))));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_draft_is_hidden_and_only_designers_write_and_see_names(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let citizen = Actor::person(AccountId::new(), vec![], vec![]);
    let refused = sessions::create(&test.store, &citizen, "", &details(5)).await;
    assert!(matches!(refused, Err(StoreError::Denied(_))));
    let slug =
        sessions::create(&test.store, &designer(&test).await, "", &details(5)).await.unwrap().to_string();
    for actor in [Actor::anonymous(), citizen.clone()] {
        let read = sessions::read(&test.store, &actor, &slug).await;
        assert!(matches!(read, Err(StoreError::Denied(domain::access::Reason::Hidden))));
        let try_it = sessions::register(&test.store, &actor, &slug, &person("x"), Lang::Pt, &NoLetters).await;
        assert!(matches!(try_it, Err(StoreError::Denied(domain::access::Reason::Hidden))));
        let list =
            sessions::list(&test.store, &actor, &Filter::default(), &PageRequest::first()).await.unwrap();
        assert!(list.items.is_empty());
        assert!(sessions::publish(&test.store, &actor, &slug).await.is_err());
        assert!(sessions::everybody(&test.store, &actor, &slug).await.is_err());
    }
    assert_eq!(sessions::coming(&test.store, &designer(&test).await, 5).await.unwrap().len(), 1);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn the_same_form_sent_twice_makes_one_session_and_equal_titles_get_numbers(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let actor = designer(&test).await;
    let one = sessions::create(&test.store, &actor, "form-1", &details(5)).await.unwrap();
    let again = sessions::create(&test.store, &actor, "form-1", &details(5)).await.unwrap();
    let other = sessions::create(&test.store, &actor, "form-2", &details(5)).await.unwrap();
    assert_eq!(one, again);
    assert_eq!(other.as_str(), "desenhar-o-novo-balcao-2");
    assert_eq!(session::Entity::find().count(test.store.reader()).await.unwrap(), 2);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn the_list_has_pages_sides_and_a_filter_for_open_seats(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let system = Actor::system();
    for n in 0..5_i64 {
        let starts_at = TestClock::START.plus_seconds((n / 2 + 1) * DAY);
        let each = Details { starts_at, ..details(1) };
        let slug = sessions::create(&test.store, &system, "", &each).await.unwrap().to_string();
        sessions::publish(&test.store, &system, &slug).await.unwrap();
    }
    let everybody = Actor::anonymous();
    let all =
        sessions::list(&test.store, &everybody, &Filter::default(), &PageRequest::first()).await.unwrap();
    let mut seen = Vec::new();
    let mut request = PageRequest { after: None, limit: 2 };
    loop {
        let page = sessions::list(&test.store, &everybody, &Filter::default(), &request).await.unwrap();
        seen.extend(page.items);
        match page.next {
            Some(next) => request.after = Some(next),
            None => break,
        }
    }
    assert_eq!(seen, all.items, "pages of two, equal beginnings included");
    let first = all.items[0].slug.to_string();
    register(&test, &first, "ana", &NoLetters).await;
    let open = Filter { open: true, ..Filter::default() };
    let open = sessions::list(&test.store, &everybody, &open, &PageRequest::first()).await.unwrap();
    assert_eq!(open.items.len(), 4);
    test.clock.pass_seconds(DAY + 3 * 3600);
    let past = Filter { when: When::Past, ..Filter::default() };
    let past =
        sessions::list(&test.store, &everybody, &past, &PageRequest { after: None, limit: 1 }).await.unwrap();
    assert_eq!(past.items.len(), 1);
    assert!(past.next.is_some());
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn attendance_is_noted_once_it_began_and_names_expire_after_ninety_days_while_counts_stay(
    #[case] db: Db,
) {
    let Some(test) = TestStore::new(db).await else { return };
    let slug = published(&test, 2).await;
    for name in ["a", "b", "c"] {
        register(&test, &slug, name, &NoLetters).await;
    }
    let actor = designer(&test).await;
    let request = PageRequest { after: None, limit: 1 };
    let page = async |request: &PageRequest| {
        sessions::participants(&test.store, &actor, &slug, SeatState::Confirmed, request).await.unwrap().1
    };
    let first = page(&request).await;
    assert_eq!(first.items[0].name, "a");
    let second = page(&PageRequest { after: first.next, limit: 1 }).await;
    assert_eq!(second.items[0].name, "b");
    let ids = [first.items[0].id, second.items[0].id];
    let early = sessions::mark(&test.store, &actor, &slug, &ids, &ids[..1]).await;
    assert!(matches!(early, Err(StoreError::Refused(_))));
    test.clock.pass_seconds(11 * DAY);
    sessions::mark(&test.store, &actor, &slug, &ids, &ids[..1]).await.unwrap();
    sessions::mark(&test.store, &actor, &slug, &ids, &ids[..1]).await.unwrap();
    let totals = sessions::Totals { sessions: 1, registered: 2, attended: 1 };
    assert_eq!(sessions::participants_total(&test.store).await.unwrap(), totals);
    assert_eq!(sessions::expire(&test.store).await.unwrap(), 0);
    test.clock.pass_seconds(90 * DAY);
    assert_eq!(sessions::expire(&test.store).await.unwrap(), 1);
    assert_eq!(sessions::expire(&test.store).await.unwrap(), 0);
    assert_eq!(registration::Entity::find().count(test.store.reader()).await.unwrap(), 0);
    assert_eq!(registration_link::Entity::find().count(test.store.reader()).await.unwrap(), 0);
    assert_eq!(sessions::participants_total(&test.store).await.unwrap(), totals);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_person_sees_exports_and_erases_their_own_registrations(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let account = |name: &str| NewAccount {
        email: Email::parse(&format!("{name}@example.org")).unwrap(),
        name: name.to_owned(),
        password_hash: "hash".to_owned(),
        lang: Lang::Pt,
    };
    let ana = store::accounts::create_confirmed(&test.store, account("ana"), &[], false).await.unwrap();
    let rui = store::accounts::create_confirmed(&test.store, account("rui"), &[], false).await.unwrap();
    let ana_acts = Actor::person(ana, vec![], vec![]);
    let slug = published(&test, 1).await;
    sessions::register(&test.store, &ana_acts, &slug, &person("ana"), Lang::Pt, &NoLetters).await.unwrap();
    register(&test, &slug, "rui", &NoLetters).await;
    let id = sessions::read(&test.store, &ana_acts, &slug).await.unwrap().id;
    let own = sessions::own(&test.store, &Actor::person(rui, vec![], vec![]), id).await.unwrap().unwrap();
    assert_eq!((own.state, own.position), (SeatState::Waiting, Some(1)), "found by the confirmed address");
    assert_eq!(sessions::own(&test.store, &Actor::anonymous(), id).await.unwrap(), None);
    let (list, statements) =
        store::database::count_statements(store::seats::of_account(&test.store, &ana_acts, ana)).await;
    let list = list.unwrap();
    assert_eq!((list.len(), list[0].path.as_str()), (1, "/sessions/desenhar-o-novo-balcao"));
    assert_eq!(list[0].standing.state, SeatState::Confirmed);
    let waits = Actor::person(rui, vec![], vec![]);
    assert_eq!(
        store::seats::of_account(&test.store, &waits, rui).await.unwrap()[0].standing.position,
        Some(1)
    );
    let eva = store::accounts::create_confirmed(&test.store, account("eva"), &[], false).await.unwrap();
    let eva_acts = Actor::person(eva, vec![], vec![]);
    let nothing =
        store::database::count_statements(store::seats::of_account(&test.store, &eva_acts, eva)).await;
    assert_eq!((nothing.0.unwrap().len(), nothing.1), (0, statements), "as many whatever there is");
    assert!(store::seats::of_account(&test.store, &ana_acts, rui).await.is_err());

    let letters = Mailbox::default();
    let system = Actor::system();
    let mut write = test.store.begin(&system).await.unwrap();
    store::seats::erase_account(&mut write, &letters, ana).await.unwrap();
    write.commit().await.unwrap();
    assert_eq!(letters.take(), [("rui@example.org".to_owned(), News::MovedUp)]);
    let rows = registration::Entity::find().all(test.store.reader()).await.unwrap();
    assert!(rows.iter().all(|row| row.name != "ana" && row.email.as_deref() != Some("ana@example.org")));
    assert_consistent(&test).await;
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn any_sequence_of_people_and_designers_keeps_the_promises(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let letters = Mailbox::default();
    let slug = published(&test, 3).await;
    let actor = designer(&test).await;
    let mut secrets: BTreeMap<u32, String> = BTreeMap::new();
    // A fixed but crooked sequence (a linear congruential generator, Numerical Recipes).
    let mut state: u32 = 7;
    for _ in 0..80 {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let (choice, who) = ((state >> 24) % 10, (state >> 16) % 12);
        match choice {
            0..=5 => {
                register(&test, &slug, &format!("p{who}"), &letters).await;
                let mine = letters.0.lock().unwrap().last().and_then(|letter| letter.2.clone());
                if let Some(secret) = mine {
                    secrets.entry(who).or_insert(secret);
                }
                letters.take();
            }
            6..=8 => {
                if let Some(secret) = secrets.get(&who) {
                    let nobody = Actor::anonymous();
                    sessions::cancel_by_secret(&test.store, &nobody, &slug, secret, &letters).await.unwrap();
                    letters.take();
                }
            }
            _ => {
                let version = sessions::read(&test.store, &actor, &slug).await.unwrap().version;
                let wanted = details(who + 1);
                match sessions::edit(&test.store, &actor, &slug, version, &wanted, &letters).await {
                    Ok(()) | Err(StoreError::Refused("error-capacity-below-taken")) => {}
                    Err(other) => panic!("{other}"),
                }
                letters.take();
            }
        }
        assert_consistent(&test).await;
    }
    // The line stands in the order of registering: nobody who waits came before somebody who moved up and stayed.
    let waiting = registration::Entity::find()
        .filter(registration::Column::State.eq("waiting"))
        .order_by_asc(registration::Column::Turn)
        .all(test.store.reader())
        .await
        .unwrap();
    assert!(waiting.windows(2).all(|pair| pair[0].turn < pair[1].turn));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn every_entity_reads_its_table(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    published(&test, 1).await;
    let store = test.store.reader();
    assert_eq!(seats::Entity::find().count(store).await.unwrap(), 1);
    assert!(seats::Entity::find().one(store).await.unwrap().is_some());
    assert!(session::Entity::find().one(store).await.unwrap().is_some());
    assert!(session_guide::Entity::find().one(store).await.unwrap().is_none());
    assert!(registration::Entity::find().one(store).await.unwrap().is_none());
    assert!(registration_link::Entity::find().one(store).await.unwrap().is_none());
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_session_is_indexed_in_its_languages_for_its_audience(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let system = Actor::system();
    let slug = sessions::create(&test.store, &system, "", &details(5)).await.unwrap().to_string();
    let ids = sessions::ids(&test.store, None).await.unwrap();
    let draft = sessions::document(&test.store, ids[0]).await.unwrap().unwrap();
    assert!(matches!(draft.audience, store::search::Audience::Workers(_)));
    sessions::publish(&test.store, &system, &slug).await.unwrap();
    let document = sessions::document(&test.store, ids[0]).await.unwrap().unwrap();
    assert_eq!(document.audience, store::search::Audience::Public);
    assert_eq!(document.texts.len(), 2);
    assert_eq!(document.minutes, Some(120));
    assert_eq!(document.phases, ["co-creation"], "found under the phase that the search page offers");
    let status = sessions::read(&test.store, &system, &slug).await.unwrap().status;
    assert_eq!(status, Status::Published);
}
