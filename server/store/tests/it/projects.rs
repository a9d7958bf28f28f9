//! Projects: who sees them, where they go, what is counted of them.

use domain::access::{Actor, Membership, MembershipRole, Reason, Role};
use domain::accounts::Email;
use domain::entities::{EntityContent, EntityKind};
use domain::id::{AccountId, EntityId};
use domain::lang::Lang;
use domain::projects::{
    ActionArea, Count, FigureKind, FigureRow, Phase, Product, ProductKind, ProjectContent, ProjectFilter,
    SdgTarget, TeamMember, Total, UpdateContent,
};
use domain::slug::Slug;
use domain::text::Translated;
use domain::time::Moment;
use domain::when::When;
use rstest::rstest;
use store::accounts::{self, NewAccount};
use store::projects::{self, Created, PhaseMove};
use store::{PageRequest, Store, StoreError, entities};

use crate::support::{Db, TestStore};

fn pt(text: &str) -> Translated {
    Translated::of(Lang::Pt, text)
}

fn content(slug: &str) -> ProjectContent {
    ProjectContent::new(Slug::parse(slug).unwrap(), pt(slug), pt("Um resumo."), ActionArea::Services)
}

async fn entity(store: &Store, slug: &str) -> EntityId {
    let content = EntityContent {
        slug: Slug::parse(slug).unwrap(),
        kind: EntityKind::Local,
        name: pt(slug),
        description: Translated::default(),
        region: String::new(),
        website: String::new(),
        source: String::new(),
    };
    entities::create(store, &Actor::system(), &content, "").await.unwrap().id
}

async fn project(store: &Store, content: &ProjectContent) -> Created {
    projects::create(store, &Actor::system(), content, "").await.unwrap()
}

async fn published(store: &Store, slug: &str, lead: EntityId) -> Created {
    let content = ProjectContent { challenge: pt("Como?"), lead: Some(lead), ..content(slug) };
    let made = project(store, &content).await;
    projects::publish(store, &Actor::system(), made.id).await.unwrap();
    made
}

fn designer() -> Actor {
    Actor::person(AccountId::new(), vec![Role::Designer], vec![])
}

/// A designer with an account, who can be named in the audit log.
async fn colleague(store: &Store) -> Actor {
    let new = NewAccount {
        email: Email::parse(&format!("{}@example.org", uuid::Uuid::new_v4())).unwrap(),
        name: "Ana".to_owned(),
        password_hash: String::new(),
        lang: Lang::Pt,
    };
    let id = accounts::create_confirmed(store, new, &[Role::Designer], false).await.unwrap();
    accounts::identity(store, id).await.unwrap().unwrap().actor
}

fn citizen() -> Actor {
    Actor::person(AccountId::new(), vec![], vec![])
}

fn member_of(entity: EntityId) -> Actor {
    Actor::person(AccountId::new(), vec![], vec![Membership { entity, role: MembershipRole::Member }])
}

async fn slugs(store: &Store, actor: &Actor, filter: &ProjectFilter) -> Vec<String> {
    let list = projects::list(store, actor, filter, &PageRequest::first()).await.unwrap();
    assert_eq!(list.total, list.page.items.len() as u64);
    let mut slugs: Vec<String> = list.page.items.iter().map(|card| card.slug.to_string()).collect();
    slugs.sort();
    slugs
}

fn count(kind: FigureKind, count: Option<Count>) -> FigureRow {
    FigureRow { kind, count, note: pt("nota") }
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_project_is_shown_as_it_was_written(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let (lead, partner) = (entity(&test.store, "ama").await, entity(&test.store, "ipdj").await);
    let content = ProjectContent {
        challenge: pt("Como revitalizar a rede?"),
        target_groups: pt("Jovens"),
        take_part: Translated::both("Venha", "Come"),
        outcome: pt("**Resultou.**"),
        lead: Some(lead),
        partners: vec![partner],
        team: vec![TeamMember::new("Ana", "design")],
        start: Some(When::parse("2019").unwrap()),
        end: Some(When::Ongoing),
        sdg: vec![SdgTarget::parse("10.2").unwrap(), SdgTarget::parse("16.a").unwrap()],
        figures: vec![
            count(FigureKind::Participants, Some(Count::exactly(1520))),
            count(FigureKind::Interviews, Some(Count::exactly(5))),
            count(FigureKind::Interviews, Some(Count::exactly(3))),
            count(FigureKind::Trained, None),
            count(FigureKind::Participants, Some(Count::about(7000))),
        ],
        products: vec![Product { kind: ProductKind::Service, title: pt("ON@18"), link: String::new() }],
        guides: vec![Slug::parse("persona").unwrap(), Slug::parse("interviews").unwrap()],
        source: "Candidatura".to_owned(),
        ..content("ponto-ja")
    };
    let made = project(&test.store, &content).await;
    let shown = projects::show(&test.store, &designer(), "ponto-ja").await.unwrap();
    assert_eq!(shown.content, content);
    assert_eq!((shown.id, shown.phase, shown.version), (made.id, Phase::Research, 1));
    assert_eq!(shown.lead().unwrap().slug, "ama");
    assert_eq!(shown.partners().map(|entity| entity.slug.as_str()).collect::<Vec<_>>(), ["ipdj"]);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_draft_is_seen_by_designers_and_by_members_of_its_entities_only(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let store = &test.store;
    let (lead, partner, other) =
        (entity(store, "ama").await, entity(store, "ipdj").await, entity(store, "other").await);
    project(store, &ProjectContent { lead: Some(lead), partners: vec![partner], ..content("draft") }).await;
    published(store, "open", lead).await;
    let all = ProjectFilter::default();
    for (actor, sees_draft) in [
        (Actor::anonymous(), false),
        (citizen(), false),
        (member_of(other), false),
        (member_of(lead), true),
        (member_of(partner), true),
        (designer(), true),
    ] {
        let expected: &[&str] = if sees_draft { &["draft", "open"] } else { &["open"] };
        assert_eq!(slugs(store, &actor, &all).await, expected, "{actor:?}");
        assert_eq!(projects::of_entity(store, &actor, lead, 10).await.unwrap().len(), expected.len());
        let shown = projects::show(store, &actor, "draft").await;
        match shown {
            Ok(_) => assert!(sees_draft, "{actor:?}"),
            Err(error) => {
                assert!(!sees_draft, "{actor:?}");
                assert!(matches!(error, StoreError::Denied(Reason::Hidden)), "{error:?}");
            }
        }
    }
    assert_eq!(projects::latest(store, 10).await.unwrap().len(), 1);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn only_designers_change_anything_and_a_hidden_draft_stays_hidden(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let store = &test.store;
    let lead = entity(store, "ama").await;
    let draft = project(store, &ProjectContent { lead: Some(lead), ..content("draft") }).await;
    let open = published(store, "open", lead).await;
    let post = UpdateContent { title: pt("t"), body: pt("b") };
    let step = PhaseMove { from: Phase::Research, to: Phase::CoCreation, at: None };
    for (actor, id, reason) in [
        (Actor::anonymous(), open.id, Reason::SignIn),
        (citizen(), open.id, Reason::Forbidden),
        (member_of(lead), open.id, Reason::Forbidden),
        (member_of(lead), draft.id, Reason::Forbidden),
        (citizen(), draft.id, Reason::Hidden),
        (Actor::anonymous(), draft.id, Reason::Hidden),
    ] {
        let results = [
            projects::update(store, &actor, id, 1, &content("x")).await.map(|_| ()),
            projects::publish(store, &actor, id).await,
            projects::unpublish(store, &actor, id).await,
            projects::set_phase(store, &actor, id, step).await,
            projects::add_update(store, &actor, id, &post, None, "").await,
        ];
        for result in results {
            assert!(matches!(&result, Err(StoreError::Denied(r)) if *r == reason), "{actor:?} {result:?}");
        }
    }
    let refused = projects::create(store, &citizen(), &content("mine"), "").await;
    assert!(matches!(refused, Err(StoreError::Denied(Reason::Forbidden))));
    let unknown = projects::publish(store, &designer(), domain::id::ProjectId::new()).await;
    assert!(matches!(unknown, Err(StoreError::NotFound)));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn an_address_is_given_once_and_a_form_is_stored_once(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let store = &test.store;
    let actor = colleague(store).await;
    let first = projects::create(store, &actor, &content("ponto-ja"), "form-1").await.unwrap();
    let again = projects::create(store, &actor, &content("ponto-ja"), "form-1").await.unwrap();
    assert_eq!(first, again);
    let other = projects::create(store, &actor, &content("ponto-ja"), "form-2").await;
    assert!(other.unwrap_err().is_taken("slug"));
    assert_eq!(slugs(store, &actor, &ProjectFilter::default()).await, ["ponto-ja"]);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn the_same_form_sent_ten_times_at_once_makes_one_project(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let actor = colleague(&test.store).await;
    let sent = (0..10).map(|_| {
        let (store, actor) = (test.store.clone(), actor.clone());
        tokio::spawn(async move {
            projects::create(&store, &actor, &content("one"), "the-form").await.unwrap().id
        })
    });
    let mut ids = Vec::new();
    for handle in sent.collect::<Vec<_>>() {
        ids.push(handle.await.unwrap());
    }
    ids.dedup();
    assert_eq!(ids.len(), 1);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn the_second_of_two_editors_is_told(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let store = &test.store;
    let actor = colleague(store).await;
    let made =
        project(store, &ProjectContent { guides: vec![Slug::parse("persona").unwrap()], ..content("a") })
            .await;
    let mine = ProjectContent { title: pt("meu"), ..content("a") };
    projects::update(store, &actor, made.id, 1, &mine).await.unwrap();
    let late = projects::update(store, &actor, made.id, 1, &content("a")).await;
    assert!(matches!(late, Err(StoreError::Conflict)));
    let now = projects::show(store, &actor, "a").await.unwrap();
    assert_eq!((now.version, now.content), (2, mine));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_published_project_keeps_its_address_and_stays_complete(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let store = &test.store;
    let actor = colleague(store).await;
    let lead = entity(store, "ama").await;
    let incomplete = project(store, &content("incomplete")).await;
    let refused = projects::publish(store, &actor, incomplete.id).await;
    assert!(matches!(refused, Err(StoreError::Refused("error-project-incomplete"))));
    let made = published(store, "open", lead).await;
    let moved = ProjectContent { challenge: pt("Como?"), lead: Some(lead), ..content("elsewhere") };
    assert_eq!(projects::update(store, &actor, made.id, 1, &moved).await.unwrap(), "open");
    let refused = projects::update(store, &actor, made.id, 2, &content("open")).await;
    assert!(matches!(refused, Err(StoreError::Refused(_))));
    projects::unpublish(store, &actor, made.id).await.unwrap();
    let hidden = projects::show(store, &Actor::anonymous(), "open").await;
    assert!(matches!(hidden, Err(StoreError::Denied(Reason::Hidden))));
    let renamed = ProjectContent { lead: Some(lead), ..content("elsewhere") };
    assert_eq!(projects::update(store, &actor, made.id, 2, &renamed).await.unwrap(), "elsewhere");
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_project_goes_along_the_bench_only_as_the_table_allows(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let store = &test.store;
    let actor = colleague(store).await;
    let made = project(store, &content("a")).await;
    let step =
        async |from, to| projects::set_phase(store, &actor, made.id, PhaseMove { from, to, at: None }).await;
    let jump = step(Phase::Research, Phase::Scaled).await;
    assert!(matches!(jump, Err(StoreError::Refused("error-phase-not-allowed"))));
    let stale = step(Phase::CoCreation, Phase::Experimentation).await;
    assert!(matches!(stale, Err(StoreError::Conflict)));
    test.clock.pass_seconds(60);
    step(Phase::Research, Phase::CoCreation).await.unwrap();
    test.clock.pass_seconds(60);
    step(Phase::CoCreation, Phase::Stopped).await.unwrap();
    let now = projects::show(store, &actor, "a").await.unwrap();
    assert_eq!((now.phase, now.reached), (Phase::Stopped, Phase::CoCreation));
    assert_eq!(
        now.history.iter().map(|entered| entered.phase).collect::<Vec<_>>(),
        [Phase::Research, Phase::CoCreation, Phase::Stopped]
    );
    assert_eq!(now.active_at, test.store.now());
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn only_the_platform_itself_says_when_something_happened(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let store = &test.store;
    let made = project(store, &content("a")).await;
    let long_ago = Moment(1_500_000_000_000);
    let post = UpdateContent { title: pt("t"), body: pt("b") };
    let actor = colleague(store).await;
    projects::add_update(store, &actor, made.id, &post, Some(long_ago), "f").await.unwrap();
    projects::add_update(store, &actor, made.id, &post, None, "f").await.unwrap();
    projects::add_update(store, &Actor::system(), made.id, &post, Some(long_ago), "").await.unwrap();
    let shown = projects::show(store, &designer(), "a").await.unwrap();
    assert_eq!(shown.updates.iter().map(|post| post.at).collect::<Vec<_>>(), [test.store.now(), long_ago]);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn each_filter_narrows_the_list(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let store = &test.store;
    let (ama, ipdj) = (entity(store, "ama").await, entity(store, "ipdj").await);
    let target = |code: &str| SdgTarget::parse(code).unwrap();
    let base = |slug: &str| ProjectContent { challenge: pt("Como?"), lead: Some(ama), ..content(slug) };
    let a = ProjectContent { sdg: vec![target("1.1"), target("16.a")], partners: vec![ipdj], ..base("a") };
    let b = ProjectContent { sdg: vec![target("11.1")], area: ActionArea::Participation, ..base("b") };
    for content in [&a, &b] {
        let made = project(store, content).await;
        projects::publish(store, &Actor::system(), made.id).await.unwrap();
        if content.slug.as_str() == "b" {
            let step = PhaseMove { from: Phase::Research, to: Phase::CoCreation, at: None };
            projects::set_phase(store, &Actor::system(), made.id, step).await.unwrap();
        }
    }
    let all = ProjectFilter::default();
    let anyone = Actor::anonymous();
    let cases = [
        (all.clone(), vec!["a", "b"]),
        (ProjectFilter { phase: Some(Phase::CoCreation), ..all.clone() }, vec!["b"]),
        (ProjectFilter { area: Some(ActionArea::Services), ..all.clone() }, vec!["a"]),
        (ProjectFilter { entity: Slug::parse("ipdj").ok(), ..all.clone() }, vec!["a"]),
        (ProjectFilter { entity: Slug::parse("nobody").ok(), ..all.clone() }, vec![]),
        (ProjectFilter { target: Some(target("1.1")), ..all.clone() }, vec!["a"]),
        (ProjectFilter { target: Some(target("11.1")), ..all.clone() }, vec!["b"]),
        (
            ProjectFilter { target: Some(target("16.a")), area: Some(ActionArea::Participation), ..all },
            vec![],
        ),
    ];
    for (filter, expected) in cases {
        assert_eq!(slugs(store, &anyone, &filter).await, expected, "{filter:?}");
    }
    assert_eq!(
        projects::targets_in_use(store).await.unwrap(),
        [target("1.1"), target("11.1"), target("16.a")]
    );
    let names = projects::entities_with_projects(store).await.unwrap();
    assert_eq!(names.iter().map(|name| name.slug.as_str()).collect::<Vec<_>>(), ["ama", "ipdj"]);
    let by_guide = projects::using_guide(store, &Slug::parse("persona").unwrap(), 5).await.unwrap();
    assert_eq!(by_guide, []);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn pages_show_every_project_once_also_those_of_the_same_moment(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let store = &test.store;
    let lead = entity(store, "ama").await;
    for n in 0..7 {
        published(store, &format!("p{n}"), lead).await;
        if n % 3 == 0 {
            test.clock.pass_seconds(1);
        }
    }
    let mut seen = Vec::new();
    let mut request = PageRequest { after: None, limit: 2 };
    loop {
        let list =
            projects::list(store, &Actor::anonymous(), &ProjectFilter::default(), &request).await.unwrap();
        assert_eq!(list.total, 7);
        seen.extend(list.page.items.iter().map(|card| card.slug.to_string()));
        match list.page.next {
            Some(next) => request.after = Some(next),
            None => break,
        }
    }
    assert_eq!(seen.first().map(String::as_str), Some("p6"), "the newest first");
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 7);
    let forged = PageRequest { after: Some("[\"x\",\"y\"]".to_owned()), limit: 0 };
    let list = projects::list(store, &Actor::anonymous(), &ProjectFilter::default(), &forged).await.unwrap();
    assert_eq!(list.page.items.len(), 7);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn figures_count_what_is_published_and_keep_approximations_apart(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let store = &test.store;
    assert_eq!(projects::figures(store).await.unwrap(), Default::default());
    let (ama, ipdj) = (entity(store, "ama").await, entity(store, "ipdj").await);
    let product = Product { kind: ProductKind::Guide, title: pt("Guia"), link: String::new() };
    let full = |slug: &str| ProjectContent {
        challenge: pt("Como?"),
        lead: Some(ama),
        partners: vec![ipdj],
        figures: vec![
            count(FigureKind::Participants, Some(Count::exactly(1520))),
            count(FigureKind::Participants, Some(Count::about(7000))),
            count(FigureKind::Participants, None),
            count(FigureKind::Interviews, Some(Count::exactly(5))),
        ],
        products: vec![product.clone(), product.clone()],
        ..content(slug)
    };
    project(store, &full("draft")).await;
    for slug in ["a", "b"] {
        let made = project(store, &full(slug)).await;
        projects::publish(store, &Actor::system(), made.id).await.unwrap();
    }
    let figures = projects::figures(store).await.unwrap();
    assert_eq!((figures.projects, figures.partnerships, figures.products), (2, 2, 4));
    assert_eq!(figures.participants, Total { exact: 3040, about: Some(14_000) });

    let director = Actor::person(AccountId::new(), vec![Role::Director], vec![]);
    let portfolio = projects::portfolio(store, &director).await.unwrap();
    assert_eq!((portfolio.figures, portfolio.drafts), (figures, 1));
    assert_eq!(portfolio.by_phase.first(), Some(&(Phase::Research, 2)));
    assert_eq!(portfolio.by_area.first(), Some(&(ActionArea::Services, 2)));
    assert_eq!(
        portfolio.by_figure,
        [
            (FigureKind::Participants, Total { exact: 3040, about: Some(14_000) }, 2),
            (FigureKind::Interviews, Total { exact: 10, about: None }, 2),
        ]
    );
    assert_eq!(portfolio.by_product, [(ProductKind::Guide, 4)]);
    assert_eq!(portfolio.stuck, []);
    let refused = projects::portfolio(store, &designer()).await;
    assert!(matches!(refused, Err(StoreError::Denied(Reason::Forbidden))));
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_project_is_stuck_after_ninety_days_unless_its_work_has_ended(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let store = &test.store;
    let system = Actor::system();
    project(store, &content("stuck")).await;
    let ended = project(store, &content("ended")).await;
    let step = PhaseMove { from: Phase::Research, to: Phase::Stopped, at: None };
    projects::set_phase(store, &system, ended.id, step).await.unwrap();
    let director = Actor::person(AccountId::new(), vec![Role::Director], vec![]);
    test.clock.pass_seconds(90 * 24 * 3600);
    assert_eq!(projects::portfolio(store, &director).await.unwrap().stuck, []);
    test.clock.pass_seconds(1);
    let stuck = projects::portfolio(store, &director).await.unwrap().stuck;
    assert_eq!(stuck.iter().map(|project| project.slug.as_str()).collect::<Vec<_>>(), ["stuck"]);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_page_costs_the_same_number_of_statements_whatever_there_is(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let store = &test.store;
    let lead = entity(store, "ama").await;
    published(store, "p0", lead).await;
    let anyone = Actor::anonymous();
    let costs = async || {
        let (_, show) = store::database::count_statements(projects::show(store, &anyone, "p0")).await;
        let filter = ProjectFilter::default();
        let first = PageRequest::first();
        let (_, list) =
            store::database::count_statements(projects::list(store, &anyone, &filter, &first)).await;
        (show, list)
    };
    let few = costs().await;
    assert_eq!(few, (6, 3));
    for n in 1..20 {
        published(store, &format!("p{n}"), lead).await;
    }
    assert_eq!(costs().await, few);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn every_change_is_in_the_audit_log_and_told_to_the_index(#[case] db: Db) {
    use sea_orm::{EntityTrait, QueryOrder};
    use store::schema::{audit_entry, search_change};
    let Some(test) = TestStore::new(db).await else { return };
    let store = &test.store;
    let system = Actor::system();
    let lead = entity(store, "ama").await;
    let made = published(store, "a", lead).await;
    let step = PhaseMove { from: Phase::Research, to: Phase::CoCreation, at: None };
    projects::set_phase(store, &system, made.id, step).await.unwrap();
    let post = UpdateContent { title: pt("t"), body: pt("b") };
    projects::add_update(store, &system, made.id, &post, None, "").await.unwrap();
    let content = projects::show(store, &system, "a").await.unwrap().content;
    projects::update(store, &system, made.id, 1, &content).await.unwrap();
    projects::unpublish(store, &system, made.id).await.unwrap();
    let log =
        audit_entry::Entity::find().order_by_asc(audit_entry::Column::Seq).all(store.reader()).await.unwrap();
    assert_eq!(
        log.iter().map(|line| line.action.as_str()).collect::<Vec<_>>(),
        [
            "entity.create",
            "project.create",
            "project.publish",
            "project.phase",
            "project.update",
            "project.edit",
            "project.unpublish"
        ]
    );
    let changes = search_change::Entity::find().all(store.reader()).await.unwrap();
    assert_eq!(changes.len(), log.len());
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn the_index_gets_each_language_and_who_may_find_it(#[case] db: Db) {
    use store::search::Audience;
    let Some(test) = TestStore::new(db).await else { return };
    let store = &test.store;
    let lead = entity(store, "ama").await;
    let both = ProjectContent {
        title: Translated::both("Balcão", "Counter"),
        challenge: Translated::both("Como?", "How?"),
        lead: Some(lead),
        ..content("a")
    };
    let made = project(store, &both).await;
    let draft = projects::document(store, made.id.0).await.unwrap().unwrap();
    assert_eq!(draft.audience, Audience::Workers(vec![lead.0]));
    assert_eq!(draft.texts.iter().map(|text| text.title.as_str()).collect::<Vec<_>>(), ["Balcão", "Counter"]);
    assert_eq!((draft.path.as_str(), draft.phases.as_slice()), ("/projects/a", &["research".to_owned()][..]));
    projects::publish(store, &Actor::system(), made.id).await.unwrap();
    assert_eq!(projects::document(store, made.id.0).await.unwrap().unwrap().audience, Audience::Public);
    assert_eq!(projects::ids(store, None).await.unwrap(), [made.id.0]);
    assert_eq!(projects::document(store, uuid::Uuid::now_v7()).await.unwrap(), None);
}
