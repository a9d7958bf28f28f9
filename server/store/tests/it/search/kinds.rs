//! Things of every kind: found again after the index was made anew, shown as long as the database lets the viewer see them, and
//! asked for in few statements.

use std::collections::BTreeSet;

use domain::access::{Actor, Role};
use domain::accounts::Email;
use domain::entities::{EntityContent, EntityKind};
use domain::id::{AccountId, EntityId};
use domain::lang::Lang;
use domain::network::{Audience, Field, LabForm, ProfileForm};
use domain::projects::{ActionArea, ProjectContent};
use domain::seats::Gate;
use domain::sessions::{Details, Place};
use domain::slug::Slug;
use domain::surveys::{Definition, Mode, NewSurvey, Question as Asked, QuestionId, Settings, Step};
use domain::text::Translated;
use domain::training::CourseDetails;
use rstest::rstest;
use sea_orm::{ConnectionTrait, EntityTrait, IntoActiveModel};
use store::accounts::{NewAccount, create_confirmed, identity};
use store::columns::Json;
use store::database::count_statements;
use store::schema::entity;
use store::search::{Kind, Question, Search};
use store::{entities, network, projects, sessions, surveys, training};

use super::{guide, keep, search};
use crate::support::{Db, TestClock, TestStore};

/// What all of them are found by; nothing else is.
const WORD: &str = "zimbro";

fn title(name: &str) -> Translated {
    Translated::of(Lang::Pt, format!("Zimbro {name}"))
}

fn slug(kind: &str, name: &str) -> Slug {
    Slug::parse(&format!("{kind}-{name}")).unwrap()
}

async fn make_entity(test: &TestStore, slug: Slug, name: Translated) -> EntityId {
    let content = EntityContent {
        slug,
        kind: EntityKind::Local,
        name,
        description: Translated::default(),
        region: String::new(),
        website: String::new(),
        source: String::new(),
    };
    entities::create(&test.store, &Actor::system(), &content, "").await.unwrap().id
}

async fn make_person(test: &TestStore, name: &str, entity: EntityId) {
    let new = NewAccount {
        email: Email::parse(&format!("{name}@example.org")).unwrap(),
        name: name.to_owned(),
        password_hash: "hash".to_owned(),
        lang: Lang::Pt,
    };
    let id = create_confirmed(&test.store, new, &[Role::Innovator], false).await.unwrap();
    let actor = identity(&test.store, id).await.unwrap().unwrap().actor;
    let profile =
        ProfileForm { name: format!("Zimbro {name}"), entity: Some(entity), ..ProfileForm::default() };
    let audiences =
        profile.audiences.with(Field::Name, Audience::Public).with(Field::Organisation, Audience::Public);
    network::save_profile(&test.store, &actor, &ProfileForm { audiences, ..profile }, 0).await.unwrap();
}

/// One public thing of every kind.
async fn make_one_of_each(test: &TestStore, name: &str) {
    let (store, system) = (&test.store, Actor::system());
    keep(test, &guide(slug("guide", name).as_str(), &format!("Zimbro {name}"), "texto")).await;
    make_entity(test, slug("entity", name), title(name)).await;
    let lead = make_entity(test, slug("lead", name), Translated::of(Lang::Pt, "Casa")).await;
    make_person(test, name, lead).await;
    let lab = LabForm {
        name: title(name),
        slug: slug("lab", name),
        entity: lead,
        since: "2019".to_owned(),
        website: String::new(),
        description: Translated::of(Lang::Pt, "Faz **ensaios**.\n\nE mede."),
        source: String::new(),
    };
    network::create_lab(store, &system, &lab, "").await.unwrap();

    let content = ProjectContent {
        challenge: Translated::of(Lang::Pt, "Como?"),
        lead: Some(lead),
        ..ProjectContent::new(
            slug("project", name),
            title(name),
            Translated::of(Lang::Pt, "Um resumo."),
            ActionArea::Services,
        )
    };
    let project = projects::create(store, &system, &content, "").await.unwrap();
    projects::publish(store, &system, project.id).await.unwrap();

    let details = Details {
        title: title(name),
        summary: Translated::default(),
        preparation: Translated::default(),
        agenda: Vec::new(),
        starts_at: TestClock::START.plus_seconds(10 * 24 * 3600),
        zone: "Europe/Lisbon".to_owned(),
        minutes: 90,
        place: Place::room("Biblioteca"),
        capacity: 10,
        registration: Gate::Open,
        closes_at: None,
        project: None,
        guides: Vec::new(),
    };
    let session = sessions::create(store, &system, "", &details).await.unwrap();
    sessions::publish(store, &system, session.as_str()).await.unwrap();

    let question = Asked {
        id: QuestionId::numbered(1),
        kind: domain::surveys::Kind::LongText,
        label: Translated::of(Lang::Pt, "Porquê?"),
        ..Asked::blank(domain::surveys::KindCode::LongText)
    };
    let survey = NewSurvey {
        slug: slug("survey", name),
        settings: Settings { title: title(name), mode: Mode::Open, ..Settings::default() },
        definition: Definition::single_page(vec![question]),
        project: None,
    };
    let (_, survey) = surveys::create(store, &system, survey, "").await.unwrap();
    surveys::step(store, &system, survey.as_str(), Step::Publish).await.unwrap();

    let course = CourseDetails {
        title: title(name),
        summary: Translated::default(),
        audience: Translated::default(),
        outcomes: Translated::default(),
        modules: Vec::new(),
        source: String::new(),
    };
    let course = training::create(store, &system, "", &course).await.unwrap();
    training::publish(store, &system, course.as_str()).await.unwrap();
}

async fn kinds(test: &TestStore, search: &Search) -> Vec<Kind> {
    let question = Question::new(WORD, Lang::Pt);
    let found = search.find(&test.store, &Actor::anonymous(), &question).await.unwrap();
    assert_eq!(found.total, found.hits.len());
    found.hits.iter().map(|hit| hit.kind).collect::<BTreeSet<_>>().into_iter().collect()
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn an_index_made_anew_holds_things_of_every_kind(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    make_one_of_each(&test, "um").await;
    let serving = search(&test);
    serving.follow(&test.store).await.unwrap();
    assert_eq!(kinds(&test, &serving).await, Kind::ALL);
    drop(serving);
    for path in super::files(&test) {
        std::fs::write(path, "rubbish").unwrap();
    }
    let again = search(&test);
    again.follow(&test.store).await.unwrap();
    assert_eq!(kinds(&test, &again).await, Kind::ALL, "after damage");
    std::fs::remove_dir_all(test.folder.path().join("search")).unwrap();
    again.follow(&test.store).await.unwrap();
    assert_eq!(kinds(&test, &again).await, Kind::ALL, "after a loss");
    again.rebuild(&test.store).await.unwrap();
    assert_eq!(kinds(&test, &again).await, Kind::ALL, "on request");
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn an_index_made_anew_holds_more_things_than_are_read_at_once(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let rows = (0..1001).map(|n| entity::Model {
        id: EntityId::new().0,
        slug: format!("entity-{n}"),
        kind: EntityKind::Local.code().to_owned(),
        name: Json(title(&n.to_string())),
        description: Json(Translated::default()),
        region: String::new(),
        website: String::new(),
        source: String::new(),
        sort_name: format!("{n}"),
        version: 1,
        created_at: 0,
        updated_at: 0,
    });
    let rows = rows.map(IntoActiveModel::into_active_model);
    entity::Entity::insert_many(rows).exec_without_returning(test.store.writer()).await.unwrap();
    let search = search(&test);
    assert_eq!(search.rebuild(&test.store).await.unwrap(), 1001);
    let question = Question::new(WORD, Lang::Pt);
    assert_eq!(search.find(&test.store, &Actor::anonymous(), &question).await.unwrap().total, 1001);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn what_is_hidden_is_not_shown_even_before_the_index_knows(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    make_one_of_each(&test, "um").await;
    let search = search(&test);
    search.follow(&test.store).await.unwrap();
    assert_eq!(kinds(&test, &search).await, Kind::ALL);
    for (kind, hide) in [
        (Kind::Guide, "UPDATE guide SET published = FALSE"),
        (Kind::Project, "UPDATE project SET status = 'draft'"),
        (Kind::Session, "UPDATE session SET status = 'draft'"),
        (Kind::Survey, "UPDATE survey SET status = 'draft'"),
        (Kind::Person, "UPDATE innovator SET name_audience = 'nobody'"),
        (Kind::Course, "UPDATE course SET status = 'draft'"),
        (Kind::Entity, "DELETE FROM entity WHERE slug = 'entity-um'"),
        (Kind::Lab, "DELETE FROM lab"),
    ] {
        let before = kinds(&test, &search).await;
        test.store.writer().execute_unprepared(hide).await.unwrap();
        let left = kinds(&test, &search).await;
        assert_eq!(left, before.into_iter().filter(|other| *other != kind).collect::<Vec<_>>());
    }
    // Drafts are still there for those who may see them.
    let designer = Actor::person(AccountId::new(), vec![Role::Designer], Vec::new());
    let found = search.find(&test.store, &designer, &Question::new(WORD, Lang::Pt)).await.unwrap();
    let drafts: BTreeSet<Kind> = found.hits.iter().map(|hit| hit.kind).collect();
    let all = [Kind::Guide, Kind::Project, Kind::Session, Kind::Survey, Kind::Course];
    assert_eq!(drafts, BTreeSet::from(all));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_search_asks_the_database_once_whatever_kinds_it_found(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    for name in ["um", "dois"] {
        make_one_of_each(&test, name).await;
    }
    let search = search(&test);
    search.follow(&test.store).await.unwrap();
    let ask = async |kind| {
        let question = Question { kind, ..Question::new(WORD, Lang::Pt) };
        let anyone = Actor::anonymous();
        let (found, statements) = count_statements(search.find(&test.store, &anyone, &question)).await;
        (found.unwrap().hits.len(), statements as usize)
    };
    assert_eq!(ask(None).await, (2 * Kind::ALL.len(), 1));
    for kind in Kind::ALL {
        assert_eq!(ask(Some(kind)).await, (2, 1), "{kind:?}");
    }
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_lab_is_found_by_what_it_does_and_by_its_entity(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    make_one_of_each(&test, "um").await;
    let search = search(&test);
    search.follow(&test.store).await.unwrap();
    for text in ["ensaio", "mede", "casa", "laboratórios"] {
        let question = Question { kind: Some(Kind::Lab), ..Question::new(text, Lang::Pt) };
        let hits = search.find(&test.store, &Actor::anonymous(), &question).await.unwrap().hits;
        assert_eq!(hits.iter().map(|hit| hit.path.as_str()).collect::<Vec<_>>(), ["/network/labs/lab-um"]);
    }
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn what_names_an_entity_is_found_by_its_new_name(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    make_one_of_each(&test, "um").await;
    let search = search(&test);
    search.follow(&test.store).await.unwrap();
    let (id, version, content) = entities::show_for_edit(&test.store, &Actor::system(), "lead-um")
        .await
        .map(|e| (e.id, e.version, e.content))
        .unwrap();
    let renamed = EntityContent { name: Translated::of(Lang::Pt, "Palmeira"), ..content };
    entities::update(&test.store, &Actor::system(), id, version, &renamed).await.unwrap();
    search.follow(&test.store).await.unwrap();
    let ask = async |text: &str| {
        let found =
            search.find(&test.store, &Actor::anonymous(), &Question::new(text, Lang::Pt)).await.unwrap();
        found.hits.iter().map(|hit| hit.kind).collect::<BTreeSet<_>>()
    };
    assert_eq!(ask("palmeira").await, BTreeSet::from([Kind::Project, Kind::Person, Kind::Entity, Kind::Lab]));
    assert_eq!(ask("casa").await, BTreeSet::new());
}
