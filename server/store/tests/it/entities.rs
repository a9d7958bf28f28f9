//! Entities: the list, who edits them, what the index knows.

use domain::access::{Actor, Membership, MembershipRole, Reason, Role};
use domain::accounts::Email;
use domain::entities::{EntityContent, EntityFilter, EntityKind};
use domain::id::{AccountId, EntityId};
use domain::lang::Lang;
use domain::slug::Slug;
use domain::text::Translated;
use rstest::rstest;
use store::accounts::{self, NewAccount};
use store::{PageRequest, Store, StoreError, entities};

use crate::support::{Db, TestStore};

fn content(name: &str, kind: EntityKind, region: &str) -> EntityContent {
    EntityContent {
        slug: Slug::suggest(name),
        kind,
        name: Translated::of(Lang::Pt, name),
        description: Translated::default(),
        region: region.to_owned(),
        website: String::new(),
        source: String::new(),
    }
}

async fn make(store: &Store, name: &str, kind: EntityKind, region: &str) -> EntityId {
    entities::create(store, &Actor::system(), &content(name, kind, region), "").await.unwrap().id
}

async fn account(store: &Store) -> AccountId {
    let new = NewAccount {
        email: Email::parse("ana@example.org").unwrap(),
        name: "Ana".to_owned(),
        password_hash: String::new(),
        lang: Lang::Pt,
    };
    accounts::create_confirmed(store, new, &[], false).await.unwrap()
}

async fn names(store: &Store, filter: EntityFilter) -> Vec<String> {
    let list = entities::list(store, &Actor::anonymous(), &filter, &PageRequest::first()).await.unwrap();
    list.page.items.iter().map(|card| card.name.pick(Lang::Pt).text.to_owned()).collect()
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn the_list_is_by_name_and_each_filter_narrows_it(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let store = &test.store;
    make(store, "Universidade do Algarve", EntityKind::HigherEducation, "Algarve").await;
    make(store, "Águas de Lisboa", EntityKind::Institute, "Lisboa").await;
    make(store, "Câmara Municipal de Loulé", EntityKind::Local, "Algarve").await;
    let all = EntityFilter::default();
    assert_eq!(
        names(store, all.clone()).await,
        ["Águas de Lisboa", "Câmara Municipal de Loulé", "Universidade do Algarve"]
    );
    let kind = EntityFilter { kind: Some(EntityKind::Local), ..all.clone() };
    assert_eq!(names(store, kind).await, ["Câmara Municipal de Loulé"]);
    let region = EntityFilter { region: "Algarve".to_owned(), ..all.clone() };
    assert_eq!(names(store, region).await.len(), 2);
    for (q, found) in
        [("camara loule", 1), ("LOULÉ", 1), ("agua", 1), ("%", 3), ("_", 3), ("loulé lisboa", 0)]
    {
        let filter = EntityFilter { q: q.to_owned(), ..all.clone() };
        assert_eq!(names(store, filter).await.len(), found, "{q}");
    }
    assert_eq!(entities::regions(store).await.unwrap(), ["Algarve", "Lisboa"]);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn pages_show_every_entity_once_in_the_same_order_as_the_whole(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let store = &test.store;
    for name in ["B um", "a-dois", "A três", "a quatro", "É cinco"] {
        make(store, name, EntityKind::Local, "").await;
    }
    let whole = names(store, EntityFilter::default()).await;
    let mut seen = Vec::new();
    let mut request = PageRequest { after: None, limit: 2 };
    loop {
        let list =
            entities::list(store, &Actor::anonymous(), &EntityFilter::default(), &request).await.unwrap();
        seen.extend(list.page.items.iter().map(|card| card.name.pick(Lang::Pt).text.to_owned()));
        match list.page.next {
            Some(next) => request.after = Some(next),
            None => break,
        }
    }
    assert_eq!(seen, whole);
    assert_eq!(seen.len(), 5);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn managers_edit_their_own_and_only_designers_create(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let store = &test.store;
    let mine = make(store, "Minha", EntityKind::Local, "").await;
    let other = make(store, "Outra", EntityKind::Local, "").await;
    let id = account(store).await;
    let person = |role| Actor::person(id, vec![], vec![Membership { entity: mine, role }]);
    let changed = content("Minha nova", EntityKind::Central, "Porto");
    entities::update(store, &person(MembershipRole::Manager), mine, 1, &changed).await.unwrap();
    let shown = entities::show(store, &Actor::anonymous(), "minha").await.unwrap();
    assert_eq!(shown.content, EntityContent { slug: Slug::parse("minha").unwrap(), ..changed.clone() });
    for (actor, id, reason) in [
        (person(MembershipRole::Member), mine, Reason::Forbidden),
        (person(MembershipRole::Manager), other, Reason::Forbidden),
        (Actor::anonymous(), mine, Reason::SignIn),
    ] {
        let refused = entities::update(store, &actor, id, 2, &changed).await;
        assert!(matches!(&refused, Err(StoreError::Denied(r)) if *r == reason), "{refused:?}");
    }
    let refused = entities::create(store, &person(MembershipRole::Manager), &changed, "").await;
    assert!(matches!(refused, Err(StoreError::Denied(Reason::Forbidden))));
    let stale = entities::update(store, &person(MembershipRole::Manager), mine, 1, &changed).await;
    assert!(matches!(stale, Err(StoreError::Conflict)));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn an_address_is_given_once_and_a_form_is_stored_once(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let store = &test.store;
    let designer = Actor::person(account(store).await, vec![Role::Designer], vec![]);
    let ama = content("AMA", EntityKind::Central, "");
    let first = entities::create(store, &designer, &ama, "form-1").await.unwrap();
    assert_eq!(entities::create(store, &designer, &ama, "form-1").await.unwrap(), first);
    assert!(entities::create(store, &designer, &ama, "form-2").await.unwrap_err().is_taken("slug"));
    assert_eq!(entities::names(store).await.unwrap().len(), 1);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn the_index_gets_the_name_in_both_languages(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let id = make(&test.store, "AMA", EntityKind::Central, "Lisboa").await;
    let document = entities::document(&test.store, id.0).await.unwrap().unwrap();
    assert_eq!(document.texts.iter().map(|text| text.title.as_str()).collect::<Vec<_>>(), ["AMA", "AMA"]);
    assert_eq!(document.path, "/entities/ama");
    assert_eq!(entities::ids(&test.store, None).await.unwrap(), [id.0]);
}
