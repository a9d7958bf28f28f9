//! The network: what each viewer sees of a profile, requests to join, labs.

use domain::access::{Actor, Role};
use domain::accounts::Email;
use domain::id::{AccountId, EntityId, JoinRequestId};
use domain::lang::Lang;
use domain::network::{Audience, Decline, Field, JoinForm, JoinState, LabForm, ProfileForm, Skill};
use domain::slug::Slug;
use domain::text::Translated;
use rstest::rstest;
use sea_orm::{EntityTrait, IntoActiveModel, PaginatorTrait};
use store::accounts::{NewAccount, create_confirmed, identity, revoke};
use store::columns::Json;
use store::database::count_statements;
use store::network::schema::{innovator, join_request};
use store::network::{self, DirectoryFilter, Organisation};
use store::schema::{entity, job};
use store::{PageRequest, StoreError};

use crate::support::{Db, TestStore};

async fn account(test: &TestStore, name: &str, roles: &[Role]) -> AccountId {
    let new = NewAccount {
        email: Email::parse(&format!("{name}@example.org")).unwrap(),
        name: name.to_owned(),
        password_hash: "hash".to_owned(),
        lang: Lang::En,
    };
    create_confirmed(&test.store, new, roles, false).await.unwrap()
}

async fn actor(test: &TestStore, name: &str, roles: &[Role]) -> Actor {
    let id = account(test, name, roles).await;
    identity(&test.store, id).await.unwrap().unwrap().actor
}

async fn entity(test: &TestStore, slug: &str) -> EntityId {
    let id = EntityId::new();
    let row = entity::Model {
        id: id.0,
        slug: slug.to_owned(),
        kind: "public".to_owned(),
        name: Json(Translated::both(slug, slug)),
        description: Json(Translated::default()),
        region: String::new(),
        website: String::new(),
        source: String::new(),
        sort_name: slug.to_owned(),
        version: 1,
        created_at: 0,
        updated_at: 0,
    };
    entity::Entity::insert(row.into_active_model())
        .exec_without_returning(test.store.writer())
        .await
        .unwrap();
    id
}

/// A profile in which every field has a word of its own and this audience.
fn profile(name: &str, entity: EntityId, audience: Audience) -> ProfileForm {
    let profile = ProfileForm {
        name: name.to_owned(),
        headline: Translated::of(Lang::Pt, "frase-secreta"),
        entity: Some(entity),
        organisation: "organização-secreta".to_owned(),
        region: "região-secreta".to_owned(),
        skills: vec![Skill::new("competência-secreta")],
        mentors: true,
        languages: "língua-secreta".to_owned(),
        bio: Translated::of(Lang::En, "bio-secreta"),
        contact: "contacto-secreto".to_owned(),
        ..ProfileForm::default()
    };
    let audiences = Field::ALL.into_iter().fold(profile.audiences, |all, field| all.with(field, audience));
    ProfileForm { audiences: audiences.with(Field::Name, Audience::Public), ..profile }
}

async fn found(test: &TestStore, viewer: &Actor, filter: DirectoryFilter) -> usize {
    network::directory(&test.store, viewer, &filter, &PageRequest::first()).await.unwrap().items.len()
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_hidden_field_reaches_nobody_by_any_way(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let town = entity(&test, "vila-secreta").await;
    let ana_id = account(&test, "ana", &[Role::Innovator]).await;
    let ana = identity(&test.store, ana_id).await.unwrap().unwrap().actor;
    let slug =
        network::save_profile(&test.store, &ana, &profile("Ana", town, Audience::Nobody), 0).await.unwrap();
    let viewers = [
        Actor::anonymous(),
        Actor::system(),
        actor(&test, "rui", &[]).await,
        actor(&test, "eva", &[Role::Innovator]).await,
        actor(&test, "admin", &[Role::Administrator]).await,
    ];
    for viewer in &viewers {
        let page =
            network::directory(&test.store, viewer, &DirectoryFilter::default(), &PageRequest::first()).await;
        let person = network::person(&test.store, viewer, &slug).await.unwrap();
        let options = network::directory_options(&test.store, viewer).await.unwrap();
        let said = format!("{page:?} {person:?} {options:?}");
        assert!(!said.contains("secret") && !said.contains("mentors: true"), "{viewer:?} sees {said}");
        let filters = [
            DirectoryFilter { skill: "competência-secreta".to_owned(), ..Default::default() },
            DirectoryFilter { entity: "vila-secreta".to_owned(), ..Default::default() },
            DirectoryFilter { region: "região-secreta".to_owned(), ..Default::default() },
            DirectoryFilter { mentors: true, ..Default::default() },
        ];
        for filter in filters {
            assert_eq!(found(&test, viewer, filter.clone()).await, 0, "{viewer:?} finds by {filter:?}");
        }
    }
    let document = network::document(&test.store, ana_id.0).await.unwrap().unwrap();
    assert!(!format!("{document:?}").contains("secret"), "{document:?}");
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn each_audience_sees_its_fields_and_finds_by_them(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let town = entity(&test, "vila").await;
    let ana = actor(&test, "ana", &[Role::Innovator]).await;
    let inside = profile("Ana", town, Audience::Network);
    let slug = network::save_profile(&test.store, &ana, &inside, 0).await.unwrap();
    let member = actor(&test, "eva", &[Role::Innovator]).await;
    let by_skill = || DirectoryFilter { skill: "COMPETENCIA-secreta".to_owned(), ..Default::default() };

    let seen = network::person(&test.store, &member, &slug).await.unwrap();
    assert_eq!(
        seen.organisation,
        Some(Organisation::Entity("vila".to_owned(), Translated::both("vila", "vila")))
    );
    assert!(seen.mentors && seen.contact == "contacto-secreto");
    assert_eq!(
        (found(&test, &member, by_skill()).await, found(&test, &Actor::anonymous(), by_skill()).await),
        (1, 0)
    );

    let open = profile("Ana", town, Audience::Public);
    network::save_profile(&test.store, &ana, &open, 1).await.unwrap();
    assert_eq!(found(&test, &Actor::anonymous(), by_skill()).await, 1);
    let options = network::directory_options(&test.store, &Actor::anonymous()).await.unwrap();
    assert_eq!((options.skills.len(), options.regions.len(), options.entities.len()), (1, 1, 1));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn who_hides_the_name_or_leaves_the_network_is_not_found(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let town = entity(&test, "vila").await;
    let ana_id = account(&test, "ana", &[Role::Innovator]).await;
    let ana = identity(&test.store, ana_id).await.unwrap().unwrap().actor;
    let admin = actor(&test, "admin", &[Role::Administrator]).await;
    let open = profile("Ana", town, Audience::Public);
    let slug = network::save_profile(&test.store, &ana, &open, 0).await.unwrap();
    assert_eq!(network::ids(&test.store, None).await.unwrap(), [ana_id.0]);

    let hidden =
        ProfileForm { audiences: open.audiences.with(Field::Name, Audience::Nobody), ..open.clone() };
    network::save_profile(&test.store, &ana, &hidden, 1).await.unwrap();
    assert!(matches!(network::person(&test.store, &admin, &slug).await, Err(StoreError::NotFound)));
    assert_eq!(network::document(&test.store, ana_id.0).await.unwrap(), None);
    assert_eq!(network::own_profile(&test.store, &ana).await.unwrap().unwrap().profile, hidden);

    network::save_profile(&test.store, &ana, &open, 2).await.unwrap();
    revoke(&test.store, &admin, ana_id, Role::Innovator).await.unwrap();
    assert!(matches!(network::person(&test.store, &admin, &slug).await, Err(StoreError::NotFound)));
    assert_eq!(network::ids(&test.store, None).await.unwrap(), Vec::<uuid::Uuid>::new());
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_profile_is_its_owners_alone_and_the_second_of_two_windows_is_told(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let town = entity(&test, "vila").await;
    let form = profile("Labs", town, Audience::Public);
    let citizen = actor(&test, "rui", &[]).await;
    assert!(matches!(
        network::save_profile(&test.store, &citizen, &form, 0).await,
        Err(StoreError::Denied(_))
    ));
    let nobody = network::save_profile(&test.store, &Actor::anonymous(), &form, 0).await;
    assert!(matches!(nobody, Err(StoreError::Denied(domain::access::Reason::SignIn))));

    let ana = actor(&test, "ana", &[Role::Innovator]).await;
    // `/network/labs` is no person.
    assert_eq!(network::save_profile(&test.store, &ana, &form, 0).await.unwrap(), "labs-2");
    assert!(matches!(network::save_profile(&test.store, &ana, &form, 0).await, Err(StoreError::Conflict)));
    let eva = actor(&test, "eva", &[Role::Innovator]).await;
    assert_eq!(network::save_profile(&test.store, &eva, &form, 0).await.unwrap(), "labs-3");
    let forged = ProfileForm { entity: Some(EntityId::new()), ..form.clone() };
    assert!(matches!(
        network::save_profile(&test.store, &eva, &forged, 1).await,
        Err(StoreError::Refused(_))
    ));

    network::delete_profile(&test.store, &ana).await.unwrap();
    assert_eq!(innovator::Entity::find().count(test.store.reader()).await.unwrap(), 1);
    assert_eq!(network::own_profile(&test.store, &ana).await.unwrap(), None);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn the_directory_is_cut_into_pages_by_name_with_the_same_number_of_statements(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let town = entity(&test, "vila").await;
    let mut statements = Vec::new();
    for n in 0..7 {
        // Two of each name, so that the name alone does not order them.
        let person = actor(&test, &format!("p{n}"), &[Role::Innovator]).await;
        let form = profile(&format!("Pessoa {}", n / 2), town, Audience::Public);
        network::save_profile(&test.store, &person, &form, 0).await.unwrap();
        let viewer = Actor::anonymous();
        let filter = DirectoryFilter::default();
        let request = PageRequest::first();
        let (_, count) = count_statements(network::directory(&test.store, &viewer, &filter, &request)).await;
        statements.push(count);
    }
    assert_eq!(statements, [4; 7]);
    let mut seen = Vec::new();
    let mut request = PageRequest { after: None, limit: 3 };
    loop {
        let page =
            network::directory(&test.store, &Actor::anonymous(), &DirectoryFilter::default(), &request).await;
        let page = page.unwrap();
        seen.extend(page.items.into_iter().map(|person| person.slug));
        match page.next {
            Some(next) => request.after = Some(next),
            None => break,
        }
    }
    let expected = ["pessoa-0", "pessoa-0-2", "pessoa-1", "pessoa-1-2", "pessoa-2", "pessoa-2-2", "pessoa-3"];
    assert_eq!(seen, expected);
}

async fn asked(test: &TestStore, who: &Actor, form_id: &str) -> store::Result<()> {
    let form = JoinForm { motivation: "Quero aprender".to_owned(), ..JoinForm::default() };
    network::submit_request(&test.store, who, &form, form_id).await
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_person_has_one_open_request_and_a_double_click_is_one(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let ana = actor(&test, "ana", &[]).await;
    asked(&test, &ana, "form-1").await.unwrap();
    asked(&test, &ana, "form-1").await.unwrap();
    let second = asked(&test, &ana, "form-2").await;
    assert!(matches!(second, Err(StoreError::Refused("error-request-already-open"))), "{second:?}");
    assert_eq!(join_request::Entity::find().count(test.store.reader()).await.unwrap(), 1);
    network::withdraw_request(&test.store, &ana).await.unwrap();
    assert!(matches!(network::withdraw_request(&test.store, &ana).await, Err(StoreError::Conflict)));
    asked(&test, &ana, "form-3").await.unwrap();
    let innovator = actor(&test, "eva", &[Role::Innovator]).await;
    assert!(matches!(
        asked(&test, &innovator, "").await,
        Err(StoreError::Refused("error-already-in-network"))
    ));
    let nobody = asked(&test, &Actor::anonymous(), "").await;
    assert!(matches!(nobody, Err(StoreError::Denied(_))));
}

async fn open_request(test: &TestStore, admin: &Actor) -> JoinRequestId {
    let page = network::requests(&test.store, admin, JoinState::Open, &PageRequest::first()).await.unwrap();
    page.items[0].id
}

async fn mails(test: &TestStore) -> String {
    let jobs = job::Entity::find().all(test.store.reader()).await.unwrap();
    jobs.into_iter().map(|job| job.payload).collect()
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn who_is_accepted_becomes_an_innovator_and_is_told(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let ana_id = account(&test, "ana", &[]).await;
    let ana = identity(&test.store, ana_id).await.unwrap().unwrap().actor;
    let admin = actor(&test, "admin", &[Role::Administrator]).await;
    let designer = actor(&test, "designer", &[Role::Designer]).await;
    asked(&test, &ana, "").await.unwrap();
    let id = open_request(&test, &admin).await;
    let link = |lang: Lang| format!("https://lab.example/{}/account/profile", lang.code());
    for stranger in [&ana, &designer] {
        let refused = network::accept(&test.store, stranger, id, link).await;
        assert!(matches!(refused, Err(StoreError::Denied(_))));
    }
    network::accept(&test.store, &admin, id, link).await.unwrap();
    assert!(identity(&test.store, ana_id).await.unwrap().unwrap().actor.has(Role::Innovator));
    let mails = mails(&test).await;
    assert!(mails.contains("mail-join-accepted-subject") && mails.contains("/en/account/profile"), "{mails}");
    assert!(matches!(network::accept(&test.store, &admin, id, link).await, Err(StoreError::Conflict)));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn who_is_declined_reads_why_and_may_ask_again(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let ana = actor(&test, "ana", &[]).await;
    let admin = actor(&test, "admin", &[Role::Administrator]).await;
    asked(&test, &ana, "").await.unwrap();
    let id = open_request(&test, &admin).await;
    let reason = Decline { reason: "Falta experiência".to_owned() };
    network::decline(&test.store, &admin, id, &reason).await.unwrap();
    let latest = network::latest_request(&test.store, &ana).await.unwrap().unwrap();
    assert_eq!((latest.state, latest.reason.as_str()), (JoinState::Declined, "Falta experiência"));
    assert!(mails(&test).await.contains("Falta experiência"));
    asked(&test, &ana, "").await.unwrap();
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn two_administrators_at_once_decide_a_request_once(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let ana = actor(&test, "ana", &[]).await;
    let admin = actor(&test, "admin", &[Role::Administrator]).await;
    asked(&test, &ana, "").await.unwrap();
    let id = open_request(&test, &admin).await;
    let reason = Decline { reason: "Não".to_owned() };
    let link = |_: Lang| String::new();
    let (accepted, declined) = tokio::join!(
        network::accept(&test.store, &admin, id, link),
        network::decline(&test.store, &admin, id, &reason)
    );
    assert!(accepted.is_ok() != declined.is_ok(), "{accepted:?} {declined:?}");
}

fn lab_form(slug: &str, entity: EntityId) -> LabForm {
    LabForm {
        name: Translated::of(Lang::Pt, slug),
        slug: Slug::parse(slug).unwrap(),
        entity,
        since: "2019".to_owned(),
        website: String::new(),
        description: Translated::default(),
        source: String::new(),
    }
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn designers_keep_the_labs_and_the_second_of_two_editors_is_told(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let town = entity(&test, "loule").await;
    let designer = actor(&test, "designer", &[Role::Designer]).await;
    let innovator = actor(&test, "eva", &[Role::Innovator]).await;
    let form = lab_form("loulexlab", town);
    assert!(matches!(
        network::create_lab(&test.store, &innovator, &form, "").await,
        Err(StoreError::Denied(_))
    ));
    for _ in 0..2 {
        assert_eq!(network::create_lab(&test.store, &designer, &form, "once").await.unwrap(), "loulexlab");
    }
    let taken = network::create_lab(&test.store, &designer, &form, "twice").await.unwrap_err();
    assert!(taken.is_taken("slug"), "{taken:?}");
    let nowhere = network::create_lab(&test.store, &designer, &lab_form("x", EntityId::new()), "").await;
    assert!(matches!(nowhere, Err(StoreError::Refused(_))));

    let version = network::editable_lab(&test.store, &designer, "loulexlab").await.unwrap().version;
    let renamed = lab_form("loule-x-lab", town);
    network::update_lab(&test.store, &designer, "loulexlab", &renamed, version).await.unwrap();
    let late = network::update_lab(&test.store, &designer, "loule-x-lab", &form, version).await;
    assert!(matches!(late, Err(StoreError::Conflict)));
    let labs = network::labs(&test.store, &Actor::anonymous(), &PageRequest::first()).await.unwrap();
    assert_eq!(labs.items.iter().map(|lab| lab.slug.as_str()).collect::<Vec<_>>(), ["loule-x-lab"]);
    assert_eq!(labs.items[0].entity_slug, "loule");
}
