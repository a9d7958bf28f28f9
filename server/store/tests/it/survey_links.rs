//! Personal links: made once, known by a digest, good for one response.

use domain::access::{Actor, Reason};
use domain::accounts::Email;
use domain::lang::Lang;
use domain::surveys::{InvitationCode, Invitee, LinkState, Mode, Step, Survey};
use rstest::rstest;
use sea_orm::{EntityTrait, PaginatorTrait};
use store::accounts::{NewAccount, create_confirmed, erase, export};
use store::jobs::{Job, Mail};
use store::schema::job;
use store::seats::NoLetters;
use store::surveys::schema::{invitation, invitation_batch, response};
use store::surveys::{self, Made, NewInvitation, Outcome, Sent};
use store::{PageRequest, StoreError};
use uuid::Uuid;

use crate::sessions::designer;
use crate::support::{Db, TestStore};
use crate::surveys::{published, sent};

const DAY: i64 = 24 * 3600;

fn code(n: u8) -> InvitationCode {
    InvitationCode::new([n; 13])
}

fn printed(n: u8) -> NewInvitation {
    let invitee = Invitee { email: None, label: String::new(), language: Lang::Pt.into() };
    NewInvitation { code: code(n), invitee, mail: None }
}

fn mailed(n: u8, address: &str) -> NewInvitation {
    let invitee =
        Invitee { email: Email::parse(address), label: format!("Pessoa {n}"), language: Lang::Pt.into() };
    let mail = Mail::new(address, Lang::Pt, "mail-confirm-subject", "mail-confirm-body");
    NewInvitation { code: code(n), invitee, mail: Some(mail) }
}

async fn make(test: &TestStore, survey: &Survey, links: Vec<NewInvitation>, form_id: &str) -> Uuid {
    let (slug, system) = (survey.slug.as_str(), Actor::system());
    match surveys::make_batch(&test.store, &system, slug, ("Balcão", None), links, form_id).await.unwrap() {
        Made::Batch(id) => id,
        Made::Invited(whom) => panic!("{whom:?} were invited"),
    }
}

async fn find(test: &TestStore, survey: &Survey, n: u8) -> Option<surveys::Invitation> {
    surveys::find_invitation(&test.store, &Actor::anonymous(), survey, &code(n)).await.unwrap()
}

/// What somebody sends who came with this link.
async fn with_link(test: &TestStore, survey: &Survey, n: u8, form_id: &str) -> Sent {
    let invitation = find(test, survey, n).await.map(|found| found.id);
    Sent { invitation, ..sent("4", form_id) }
}

async fn answer(test: &TestStore, survey: &Survey, sent: &Sent) -> Outcome {
    surveys::respond(&test.store, &Actor::anonymous(), survey, sent).await.unwrap()
}

async fn total(test: &TestStore) -> (u64, u64, u64) {
    let reader = test.store.reader();
    (
        invitation_batch::Entity::find().count(reader).await.unwrap(),
        invitation::Entity::find().count(reader).await.unwrap(),
        response::Entity::find().count(reader).await.unwrap(),
    )
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_batch_is_made_once_and_only_digests_and_mails_are_kept(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let survey = published(&test, Mode::Links).await;
    let links = || vec![mailed(1, "ana@example.org"), mailed(2, "rui@example.org"), printed(3)];
    let first = make(&test, &survey, links(), "f1").await;
    assert_eq!(make(&test, &survey, links(), "f1").await, first);
    assert_eq!(total(&test).await, (1, 3, 0));
    let jobs = job::Entity::find().all(test.store.reader()).await.unwrap();
    assert_eq!(jobs.iter().filter(|job| job.kind == "mail").count(), 2);
    let rows = invitation::Entity::find().all(test.store.reader()).await.unwrap();
    for row in &rows {
        let kept = format!("{row:?}");
        for n in 1..=3 {
            assert!(!kept.contains(code(n).plain()) && !kept.contains(&code(n).to_string()));
        }
        assert_eq!((row.token_digest.len(), row.id.get_version_num()), (64, 4));
    }
    let page = surveys::batches(&test.store, &Actor::system(), &survey, &PageRequest::first()).await.unwrap();
    let counts = page.items[0].counts;
    assert_eq!((counts.made, counts.mailed, counts.used, counts.revoked), (3, 2, 0, 0));
    assert_eq!(find(&test, &survey, 3).await.unwrap().state, LinkState::Ready);
    assert_eq!(find(&test, &survey, 4).await, None);
    let (slug, language) = surveys::invited_to(&test.store, &code(2)).await.unwrap().unwrap();
    assert_eq!((slug, language.as_str()), (survey.slug.clone(), "pt"));
    assert_eq!(surveys::invited_to(&test.store, &code(4)).await.unwrap(), None);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_hundred_at_once_with_one_link_leave_one_response(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let survey = published(&test, Mode::Links).await;
    make(&test, &survey, vec![printed(1), printed(2)], "").await;
    let mut tries = tokio::task::JoinSet::new();
    for n in 0..100 {
        let (store, survey) = (test.store.clone(), survey.clone());
        let one = with_link(&test, &survey, 1, &format!("form {n}")).await;
        tries.spawn(async move { surveys::respond(&store, &Actor::anonymous(), &survey, &one).await });
    }
    let outcomes = tries.join_all().await;
    let stored = outcomes.iter().filter(|outcome| matches!(outcome, Ok(Outcome::Stored))).count();
    let already = outcomes.iter().filter(|outcome| matches!(outcome, Ok(Outcome::Already))).count();
    assert_eq!((stored, already), (1, 99), "{outcomes:?}");
    assert_eq!(total(&test).await, (1, 2, 1));
    assert_eq!(find(&test, &survey, 1).await.unwrap().state, LinkState::Used);
    assert_eq!(find(&test, &survey, 2).await.unwrap().state, LinkState::Ready);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn the_same_form_with_a_link_twice_is_stored_once_and_told_the_same(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let survey = published(&test, Mode::Links).await;
    make(&test, &survey, vec![printed(1)], "").await;
    let one = with_link(&test, &survey, 1, "form").await;
    assert_eq!(answer(&test, &survey, &one).await, Outcome::Stored);
    assert_eq!(answer(&test, &survey, &one).await, Outcome::Stored);
    let other = Sent { form_id: "other".to_owned(), ..one };
    assert_eq!(answer(&test, &survey, &other).await, Outcome::Already);
    assert_eq!(total(&test).await, (1, 1, 1));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn without_a_link_or_with_a_revoked_expired_or_foreign_one_nothing_is_stored(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let system = Actor::system();
    let survey = published(&test, Mode::Links).await;
    let other = published(&test, Mode::Links).await;
    let batch = make(&test, &survey, vec![printed(1), printed(2)], "").await;
    make(&test, &other, vec![printed(3)], "").await;
    let until = Some(test.store.now().plus_seconds(DAY));
    let slug = survey.slug.as_str();
    let short = vec![printed(4)];
    surveys::make_batch(&test.store, &system, slug, ("Um dia", until), short, "").await.unwrap();

    let nobody = surveys::respond(&test.store, &Actor::anonymous(), &survey, &sent("4", "a")).await;
    assert!(matches!(nobody, Err(StoreError::NotFound)));
    assert_eq!(find(&test, &survey, 3).await, None, "a link to another survey");
    let foreign = Sent { invitation: Some(find(&test, &other, 3).await.unwrap().id), ..sent("4", "b") };
    assert_eq!(answer(&test, &survey, &foreign).await, Outcome::NotInvited);

    let first = find(&test, &survey, 1).await.unwrap().id;
    let revoked = with_link(&test, &survey, 1, "c").await;
    assert_eq!(surveys::revoke(&test.store, &system, slug, batch, Some(first)).await.unwrap(), 1);
    assert_eq!(surveys::revoke(&test.store, &system, slug, batch, Some(first)).await.unwrap(), 0);
    assert_eq!(answer(&test, &survey, &revoked).await, Outcome::NotInvited);
    assert_eq!(find(&test, &survey, 1).await.unwrap().state, LinkState::Revoked);

    let expired = with_link(&test, &survey, 4, "d").await;
    test.clock.pass_seconds(DAY);
    assert_eq!(answer(&test, &survey, &expired).await, Outcome::NotInvited);
    assert_eq!(find(&test, &survey, 4).await.unwrap().state, LinkState::Expired);

    let used = with_link(&test, &survey, 2, "e").await;
    assert_eq!(answer(&test, &survey, &used).await, Outcome::Stored);
    assert_eq!(surveys::revoke(&test.store, &system, slug, batch, None).await.unwrap(), 0, "used stays used");
    assert_eq!(find(&test, &survey, 2).await.unwrap().state, LinkState::Used);
    let foreign_batch = surveys::revoke(&test.store, &system, other.slug.as_str(), batch, None).await;
    assert!(matches!(foreign_batch, Err(StoreError::NotFound)));
    let counts = surveys::counts(&test.store, &system, &survey).await.unwrap();
    assert_eq!((counts.made, counts.used, counts.revoked), (3, 1, 1));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_reminder_goes_to_those_who_have_not_answered_with_a_new_link(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let system = Actor::system();
    let survey = published(&test, Mode::Links).await;
    let slug = survey.slug.as_str();
    let links = vec![
        mailed(1, "ana@example.org"),
        mailed(2, "rui@example.org"),
        mailed(3, "ines@example.org"),
        printed(4),
    ];
    let batch = make(&test, &survey, links, "").await;
    let used = with_link(&test, &survey, 1, "a").await;
    assert_eq!(answer(&test, &survey, &used).await, Outcome::Stored);
    let third = find(&test, &survey, 3).await.unwrap().id;
    surveys::revoke(&test.store, &system, slug, batch, Some(third)).await.unwrap();
    let before = job::Entity::find().count(test.store.reader()).await.unwrap();
    for _ in 0..2 {
        let letter = |due: &surveys::Due| {
            assert_eq!(
                (due.number, due.email.as_str(), due.label.as_str()),
                (2, "rui@example.org", "Pessoa 2")
            );
            let mail = Mail::new(due.email.clone(), Lang::Pt, "mail-confirm-subject", "mail-confirm-body");
            (code(20), mail.with("link", "x"))
        };
        assert_eq!(surveys::remind(&test.store, &system, slug, batch, letter, "r1").await.unwrap(), 1);
    }
    let jobs = job::Entity::find().all(test.store.reader()).await.unwrap();
    assert_eq!(jobs.len() as u64, before + 1);
    assert!(jobs.iter().all(|row| matches!(serde_json::from_str(&row.payload), Ok(Job::Mail(_)))));
    // Both links are one invitation: the earlier still leads to the form, and together they count once.
    let (old, new) = (find(&test, &survey, 2).await.unwrap(), find(&test, &survey, 20).await.unwrap());
    assert_eq!(old, new);
    let one = with_link(&test, &survey, 20, "b").await;
    assert_eq!(answer(&test, &survey, &one).await, Outcome::Stored);
    assert_eq!(find(&test, &survey, 2).await.unwrap().state, LinkState::Used);
    let nobody = surveys::remind(
        &test.store,
        &system,
        slug,
        batch,
        |_: &surveys::Due| unreachable!("nobody is left"),
        "r2",
    );
    assert!(matches!(nobody.await, Err(StoreError::Refused("flash-survey-remind-nobody"))));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn nobody_gets_two_links_that_count(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let system = Actor::system();
    let survey = published(&test, Mode::Links).await;
    let slug = survey.slug.as_str();
    let batch = make(&test, &survey, vec![mailed(1, "ana@example.org")], "").await;
    let again = || vec![mailed(2, "ana@example.org"), mailed(3, "rui@example.org")];
    let refused = surveys::make_batch(&test.store, &system, slug, ("B", None), again(), "").await.unwrap();
    assert_eq!(refused, Made::Invited(vec!["ana@example.org".to_owned()]));
    assert_eq!(total(&test).await, (1, 1, 0));
    surveys::revoke(&test.store, &system, slug, batch, None).await.unwrap();
    make(&test, &survey, again(), "").await;
    // Another survey invites whom it likes.
    let other = published(&test, Mode::Links).await;
    make(&test, &other, vec![mailed(5, "ana@example.org")], "").await;
}

#[tokio::test]
async fn links_are_made_for_open_surveys_that_ask_for_them_by_those_who_design() {
    let test = TestStore::new(Db::Sqlite).await.unwrap();
    let system = Actor::system();
    let open = published(&test, Mode::Open).await;
    let links = published(&test, Mode::Links).await;
    let refusal = async |slug: &str, link: NewInvitation| {
        surveys::make_batch(&test.store, &system, slug, ("B", None), vec![link], "").await.unwrap_err()
    };
    let by_mode = refusal(open.slug.as_str(), printed(1)).await;
    assert!(matches!(by_mode, StoreError::Refused("error-survey-batch-mode")));
    surveys::step(&test.store, &system, links.slug.as_str(), Step::Close).await.unwrap();
    let closed = refusal(links.slug.as_str(), printed(1)).await;
    assert!(matches!(closed, StoreError::Refused("error-survey-batch-closed")));
    let citizen = Actor::anonymous();
    let slug = links.slug.as_str();
    let denied = surveys::make_batch(&test.store, &citizen, slug, ("B", None), vec![printed(1)], "").await;
    assert!(matches!(denied, Err(StoreError::Denied(Reason::SignIn))));
    let seen = surveys::batches(&test.store, &citizen, &links, &PageRequest::first()).await;
    assert!(matches!(seen, Err(StoreError::Denied(Reason::SignIn))));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn lists_go_on_where_they_stopped_and_codes_are_told_only_to_whoever_made_them(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let survey = published(&test, Mode::Links).await;
    let actor = designer(&test).await;
    let many = (0..60).map(printed).collect();
    let batch = make(&test, &survey, many, "").await;
    let first = surveys::lines(&test.store, &actor, &survey, batch, &PageRequest::first()).await.unwrap();
    assert_eq!((first.items.len(), first.items[49].number), (50, 50));
    let request = PageRequest { after: first.next, limit: 0 };
    let second = surveys::lines(&test.store, &actor, &survey, batch, &request).await.unwrap();
    assert_eq!((second.items.len(), second.items[0].number, second.next), (10, 51, None));
    for n in 100..153 {
        make(&test, &survey, vec![printed(n)], "").await;
    }
    let page = surveys::batches(&test.store, &actor, &survey, &PageRequest::first()).await.unwrap();
    assert_eq!(page.items.len(), 50);
    let request = PageRequest { after: page.next, limit: 0 };
    let rest = surveys::batches(&test.store, &actor, &survey, &request).await.unwrap();
    assert_eq!((rest.items.len(), rest.next), (4, None));

    let number = |n: u32| code(u8::try_from(n).unwrap() - 1);
    let told = surveys::kept_codes(&test.store, &actor, &survey, batch, number).await.unwrap();
    assert_eq!(told.len(), 60);
    surveys::revoke(&test.store, &actor, survey.slug.as_str(), batch, Some(told[7].0.id)).await.unwrap();
    let told = surveys::kept_codes(&test.store, &actor, &survey, batch, number).await.unwrap();
    assert_eq!(told.len(), 59);
    let guessed = surveys::kept_codes(&test.store, &actor, &survey, batch, |_| code(200)).await.unwrap();
    assert!(guessed.is_empty());
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn who_was_invited_can_be_taken_along_and_is_forgotten_with_the_account(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let survey = published(&test, Mode::Links).await;
    make(&test, &survey, vec![mailed(1, "ana@example.org"), mailed(2, "rui@example.org")], "").await;
    let new = NewAccount {
        email: Email::parse("ana@example.org").unwrap(),
        name: "Ana".to_owned(),
        password_hash: String::new(),
        lang: Lang::Pt,
    };
    let account = create_confirmed(&test.store, new, &[], false).await.unwrap();
    let ana = Actor::person(account, vec![], vec![]);
    let exported = serde_json::to_string(&export(&test.store, &ana).await.unwrap()).unwrap();
    assert!(exported.contains("survey_invitations") && exported.contains("Pessoa 1"), "{exported}");
    assert!(!exported.contains("Pessoa 2"));
    erase(&test.store, &ana, &NoLetters).await.unwrap();
    let rows = invitation::Entity::find().all(test.store.reader()).await.unwrap();
    let left: Vec<_> = rows.iter().filter_map(|row| row.email.as_deref()).collect();
    assert_eq!(left, ["rui@example.org"]);
    assert!(rows.iter().all(|row| row.label != "Pessoa 1"));
    assert_eq!(find(&test, &survey, 1).await.unwrap().state, LinkState::Ready, "the link still works");
}
