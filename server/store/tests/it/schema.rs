//! The migrated schema against the entities, and what a store keeps.

use domain::access::Actor;
use migrations::Migrator;
use rstest::rstest;
use sea_orm::{EntityTrait, IntoActiveModel};
use sea_orm_migration::MigratorTrait;
use store::projects::schema::{
    project, project_activity, project_entity, project_figure, project_guide, project_product,
    project_update, project_workstream,
};
use store::schema::{
    account, account_key, account_pseudonym, account_token, audit_entry, audit_head, entity, job, membership,
    role_grant, search_change, sign_in, submission, throttle,
};
use store::surveys::schema as surveys;
use store::{Store, database};

use crate::support::{Db, TestStore};

/// Reads every column of a table.
async fn read<E: EntityTrait>(store: &Store) {
    let rows = E::find().one(store.reader()).await;
    assert!(rows.is_ok(), "{}: {:?}", std::any::type_name::<E>(), rows.err());
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn every_entity_reads_its_table(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let store = &test.store;
    read::<account::Entity>(store).await;
    read::<account_key::Entity>(store).await;
    read::<account_pseudonym::Entity>(store).await;
    read::<account_token::Entity>(store).await;
    read::<audit_entry::Entity>(store).await;
    read::<audit_head::Entity>(store).await;
    read::<entity::Entity>(store).await;
    read::<job::Entity>(store).await;
    read::<membership::Entity>(store).await;
    read::<project::Entity>(store).await;
    read::<project_activity::Entity>(store).await;
    read::<project_entity::Entity>(store).await;
    read::<project_figure::Entity>(store).await;
    read::<project_guide::Entity>(store).await;
    read::<project_product::Entity>(store).await;
    read::<project_update::Entity>(store).await;
    read::<project_workstream::Entity>(store).await;
    read::<role_grant::Entity>(store).await;
    read::<search_change::Entity>(store).await;
    read::<sign_in::Entity>(store).await;
    read::<submission::Entity>(store).await;
    read::<throttle::Entity>(store).await;
    read::<surveys::survey::Entity>(store).await;
    read::<surveys::question::Entity>(store).await;
    read::<surveys::response::Entity>(store).await;
    read::<surveys::version::Entity>(store).await;
    read::<surveys::answer::Entity>(store).await;
    read::<surveys::library_question::Entity>(store).await;
    read::<surveys::picture::Entity>(store).await;
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn migrating_twice_changes_nothing(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    Migrator::up(test.store.writer(), None).await.unwrap();
    assert!(Migrator::get_pending_migrations(test.store.writer()).await.unwrap().is_empty());
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn what_was_committed_is_there_for_another_store_on_the_same_database(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let actor = Actor::system();
    let write = test.store.begin(&actor).await.unwrap();
    let row = throttle::Model { key: "kept".to_owned(), failures: 1, since: 0 };
    throttle::Entity::insert(row.into_active_model()).exec_without_returning(write.db()).await.unwrap();
    write.commit().await.unwrap();
    let other = Store::open(&test.options, test.clock.clone()).await.unwrap();
    assert!(throttle::Entity::find_by_id("kept").one(other.reader()).await.unwrap().is_some());
    assert_eq!(test.folder.path().join("test.sqlite").exists(), db == Db::Sqlite);
}

#[tokio::test]
async fn the_statements_of_one_piece_of_work_are_counted() {
    let test = TestStore::new(Db::Sqlite).await.unwrap();
    let (_, statements) = database::count_statements(async {
        account::Entity::find().one(test.store.reader()).await.unwrap();
        job::Entity::find().one(test.store.reader()).await.unwrap();
    })
    .await;
    assert_eq!(statements, 2);
}
