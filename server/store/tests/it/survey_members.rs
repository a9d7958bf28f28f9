//! Surveys for the members of a group: who belongs is asked of the database, at each step.

use domain::access::{Actor, MembershipRole, Reason, Role};
use domain::accounts::Email;
use domain::entities::{EntityContent, EntityKind};
use domain::id::{AccountId, EntityId, SessionId};
use domain::lang::Lang;
use domain::projects::{ActionArea, ProjectContent};
use domain::seats::{Gate, NewRegistration};
use domain::sessions::{Block, Details, Place};
use domain::slug::Slug;
use domain::surveys::{Definition, Group, Kind, Mode, NewSurvey, Privacy, Settings, Step, Survey};
use domain::text::Translated;
use rstest::rstest;
use store::accounts::{NewAccount, create_confirmed, identity};
use store::seats::NoLetters;
use store::surveys::{self, Outcome};
use store::{Store, StoreError, entities, projects, sessions};

use crate::support::{Db, TestClock, TestStore};
use crate::surveys::{both, every_kind, question, sent};

async fn person(store: &Store, name: &str, roles: &[Role]) -> (AccountId, Actor) {
    let new = NewAccount {
        email: Email::parse(&format!("{name}@example.org")).unwrap(),
        name: name.to_owned(),
        password_hash: String::new(),
        lang: Lang::Pt,
    };
    let account = create_confirmed(store, new, roles, false).await.unwrap();
    (account, identity(store, account).await.unwrap().unwrap().actor)
}

async fn entity(store: &Store, slug: &str) -> EntityId {
    let content = EntityContent {
        slug: Slug::parse(slug).unwrap(),
        kind: EntityKind::Local,
        name: both(slug),
        description: Translated::default(),
        region: String::new(),
        website: String::new(),
        source: String::new(),
    };
    entities::create(store, &Actor::system(), &content, "").await.unwrap().id
}

async fn session(store: &Store) -> (String, SessionId) {
    let details = Details {
        title: both("Desenhar o balcão"),
        summary: both("Uma tarde."),
        preparation: Translated::default(),
        agenda: vec![Block { minutes: 30, title: both("Acolhimento"), text: Translated::default() }],
        starts_at: TestClock::START.plus_seconds(10 * 24 * 3600),
        zone: "Europe/Lisbon".to_owned(),
        minutes: 120,
        place: Place::room("Biblioteca"),
        capacity: 1,
        registration: Gate::Open,
        closes_at: None,
        project: None,
        guides: Vec::new(),
    };
    let slug = sessions::create(store, &Actor::system(), "", &details).await.unwrap().to_string();
    sessions::publish(store, &Actor::system(), &slug).await.unwrap();
    let session = sessions::read(store, &Actor::system(), &slug).await.unwrap();
    (slug, session.id)
}

async fn register(store: &Store, slug: &str, actor: &Actor, name: &str) {
    let new = NewRegistration {
        name: name.to_owned(),
        email: Email::parse(&format!("{name}@example.org")).unwrap(),
        needs: String::new(),
    };
    sessions::register(store, actor, slug, &new, Lang::Pt, &NoLetters).await.unwrap();
}

fn settings(group: Group) -> Settings {
    Settings {
        title: both("Só nós"),
        mode: Mode::Members,
        group: Some(group),
        privacy: Privacy::Identified,
        ..Settings::default()
    }
}

async fn survey(store: &Store, slug: &str, group: Group) -> Survey {
    let system = Actor::system();
    let new = NewSurvey {
        slug: Slug::parse(slug).unwrap(),
        settings: settings(group),
        definition: every_kind(),
        project: None,
    };
    surveys::create(store, &system, new, "").await.unwrap();
    surveys::step(store, &system, slug, Step::Publish).await.unwrap();
    surveys::by_slug(store, &system, slug).await.unwrap()
}

/// What somebody is told who opens the form and sends it: the same both times.
async fn may(store: &Store, actor: &Actor, survey: &Survey) -> Result<(), Reason> {
    let opened = surveys::for_answering(store, actor, survey.slug.as_str()).await.map(drop);
    let form_id = format!("{} {:?}", survey.slug, actor.account());
    let stored = surveys::respond(store, actor, survey, &sent("4", &form_id)).await;
    match (opened, stored) {
        (Ok(()), Ok(Outcome::Stored)) => Ok(()),
        (Err(StoreError::Denied(one)), Err(StoreError::Denied(other))) if one == other => Err(one),
        other => panic!("{other:?}"),
    }
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn only_the_members_of_each_kind_of_group_may_answer(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let (store, system) = (&test.store, Actor::system());
    let (town, other) = (entity(store, "camara").await, entity(store, "outra").await);
    let content = ProjectContent {
        lead: Some(town),
        ..ProjectContent::new(
            Slug::parse("balcao").unwrap(),
            both("Balcão"),
            both("Um."),
            ActionArea::Services,
        )
    };
    let project = projects::create(store, &system, &content, "").await.unwrap().id;
    let (session_slug, session) = session(store).await;
    let (ana_id, ana) = person(store, "ana", &[]).await;
    let (rui_id, rui) = person(store, "rui", &[Role::Innovator]).await;
    let (_, designer) = person(store, "dora", &[Role::Designer]).await;
    store::admin::set_membership(store, &system, ana_id, town, MembershipRole::Member).await.unwrap();
    store::admin::set_membership(store, &system, rui_id, other, MembershipRole::Manager).await.unwrap();
    // Registered before she had signed in; whoever waits for a seat has none.
    register(store, &session_slug, &Actor::anonymous(), "ana").await;
    register(store, &session_slug, &rui, "rui").await;
    for (slug, group, who) in [
        ("da-camara", Group::Entity(town), &ana),
        ("da-outra", Group::Entity(other), &rui),
        ("do-projeto", Group::Project(project), &ana),
        ("da-sessao", Group::Session(session), &ana),
        ("da-rede", Group::Network, &rui),
    ] {
        let survey = survey(store, slug, group).await;
        for actor in [&ana, &rui, &designer] {
            let expected = if actor == who { Ok(()) } else { Err(Reason::Forbidden) };
            assert_eq!(may(store, actor, &survey).await, expected, "{slug} {actor:?}");
        }
        assert_eq!(may(store, &Actor::anonymous(), &survey).await, Err(Reason::SignIn), "{slug}");
        assert!(surveys::has_answered(store, who, &survey).await.unwrap());
    }
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn whoever_left_meanwhile_may_not_and_one_account_answers_once(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let (store, system) = (&test.store, Actor::system());
    let town = entity(store, "camara").await;
    let survey = survey(store, "da-camara", Group::Entity(town)).await;
    let ids = [person(store, "ana", &[]).await.0, person(store, "rui", &[]).await.0];
    for id in ids {
        store::admin::set_membership(store, &system, id, town, MembershipRole::Member).await.unwrap();
    }
    // As they were when they signed in.
    let [ana, rui] = [
        identity(store, ids[0]).await.unwrap().unwrap().actor,
        identity(store, ids[1]).await.unwrap().unwrap().actor,
    ];
    let mut tries = tokio::task::JoinSet::new();
    for n in 0..20 {
        let (store, survey, ana) = (store.clone(), survey.clone(), ana.clone());
        let one = sent("4", &format!("form {n}"));
        tries.spawn(async move { surveys::respond(&store, &ana, &survey, &one).await.unwrap() });
    }
    let outcomes = tries.join_all().await;
    assert_eq!(outcomes.iter().filter(|outcome| **outcome == Outcome::Stored).count(), 1);
    assert_eq!(outcomes.iter().filter(|outcome| **outcome == Outcome::Already).count(), 19);
    store::admin::end_membership(store, &system, ids[1], town).await.unwrap();
    assert_eq!(may(store, &rui, &survey).await, Err(Reason::Forbidden));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_group_must_be_there_is_fixed_once_published_and_is_called_by_its_name(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let (store, system) = (&test.store, Actor::system());
    let town = entity(store, "camara").await;
    let gone = NewSurvey {
        slug: Slug::parse("sem").unwrap(),
        settings: settings(Group::Entity(EntityId::new())),
        definition: Definition::single_page(vec![question(1, Kind::LongText)]),
        project: None,
    };
    let refused = surveys::create(store, &system, gone, "").await;
    assert!(matches!(refused, Err(StoreError::Refused("error-survey-group-gone"))));
    let survey = survey(store, "da-camara", Group::Entity(town)).await;
    let change = settings(Group::Network);
    let refused = surveys::edit_settings(store, &system, "da-camara", survey.version, change).await;
    assert!(matches!(refused, Err(StoreError::Refused("error-survey-mode-fixed"))));
    let named = surveys::group_named(store, &Actor::anonymous(), &survey).await.unwrap().unwrap();
    assert_eq!((named.name, named.path.as_str()), (both("camara"), "/entities/camara"));
}

#[tokio::test]
async fn the_name_of_a_draft_is_told_to_those_who_design_alone() {
    let test = TestStore::new(Db::Sqlite).await.unwrap();
    let (store, system) = (&test.store, Actor::system());
    let content = ProjectContent::new(
        Slug::parse("segredo").unwrap(),
        both("Segredo"),
        both("Um."),
        ActionArea::Services,
    );
    let project = projects::create(store, &system, &content, "").await.unwrap().id;
    let survey = survey(store, "do-projeto", Group::Project(project)).await;
    assert!(surveys::group_named(store, &Actor::anonymous(), &survey).await.unwrap().is_none());
    let (_, designer) = person(store, "dora", &[Role::Designer]).await;
    assert!(surveys::group_named(store, &designer, &survey).await.unwrap().is_some());
    let choices = surveys::group_choices(store, &designer).await.unwrap();
    assert!(choices.iter().any(|choice| choice.group == Group::Project(project)));
    assert!(surveys::group_choices(store, &Actor::anonymous()).await.is_err());
}
