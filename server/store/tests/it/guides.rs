//! Guides: who sees them, two editors at once, and files that come again.

use domain::access::{Actor, Role};
use domain::guides::{Facts, GuideFile, GuideForm, GuideKind, GuidePhase, GuideText, Range, TimeNeeded};
use domain::id::AccountId;
use domain::lang::Lang;
use domain::slug::Slug;
use rstest::rstest;
use store::guides::{self, GuideFilter, Kept, Source, SourceFile};
use store::{PageRequest, StoreError};

use crate::support::{Db, TestStore};

fn text(title: &str) -> GuideText {
    GuideText {
        title: title.to_owned(),
        summary: format!("Sobre {title}"),
        body: format!("## Passos\n\nTexto de {title}."),
        materials: vec!["papel".to_owned()],
        tags: vec!["Escuta ativa".to_owned(), "escuta ativa".to_owned(), "voz".to_owned()],
    }
}

fn form(slug: &str, title: &str) -> GuideForm {
    let facts = Facts {
        kind: GuideKind::Method,
        phases: vec![GuidePhase::CoCreation],
        minutes: Range::new(45, 90),
        people: Range::new(2, 4),
        next: Vec::new(),
    };
    GuideForm { slug: Slug::parse(slug).unwrap(), facts, texts: vec![(Lang::Pt, text(title))] }
}

fn file(slug: &str, title: &str) -> SourceFile {
    let form = form(slug, title);
    let file = GuideFile { facts: form.facts, text: text(title), ..GuideFile::default() };
    SourceFile { slug: form.slug, files: vec![(Lang::Pt, file)] }
}

/// Somebody with an account, who changes things under their own name.
async fn designer(test: &TestStore) -> Actor {
    let new = store::accounts::NewAccount {
        email: domain::accounts::Email::parse("d@example.org").unwrap(),
        name: "D".to_owned(),
        password_hash: String::new(),
        lang: Lang::Pt,
    };
    let id = store::accounts::create_confirmed(&test.store, new, &[Role::Designer], false).await.unwrap();
    Actor::person(id, vec![Role::Designer], Vec::new())
}

async fn slugs(test: &TestStore, actor: &Actor, filter: GuideFilter<'_>) -> Vec<String> {
    let page = guides::list(&test.store, actor, filter, Lang::Pt, &PageRequest::first()).await.unwrap();
    page.items.into_iter().map(|item| item.slug.to_string()).collect()
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_draft_is_hidden_from_everybody_but_those_who_design(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let designer = designer(&test).await;
    guides::create(&test.store, &designer, "f1", form("voto", "Voto")).await.unwrap();
    let citizen = Actor::person(AccountId::new(), Vec::new(), Vec::new());
    for actor in [Actor::anonymous(), citizen] {
        assert!(matches!(guides::show(&test.store, &actor, "voto").await, Err(StoreError::Denied(_))));
        assert!(slugs(&test, &actor, GuideFilter::default()).await.is_empty());
        assert!(guides::choices(&test.store, &actor, Lang::Pt).await.unwrap().is_empty());
        assert!(
            guides::by_slugs(&test.store, &actor, &[Slug::parse("voto").unwrap()]).await.unwrap().is_empty()
        );
        assert!(matches!(
            guides::create(&test.store, &actor, "", form("outro", "Outro")).await,
            Err(StoreError::Denied(_))
        ));
        assert!(matches!(
            guides::set_published(&test.store, &actor, "voto", true).await,
            Err(StoreError::Denied(_))
        ));
    }
    assert_eq!(slugs(&test, &designer, GuideFilter::default()).await, ["voto"]);
    guides::set_published(&test.store, &designer, "voto", true).await.unwrap();
    assert_eq!(slugs(&test, &Actor::anonymous(), GuideFilter::default()).await, ["voto"]);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn the_filters_choose_by_phase_kind_time_and_tag(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let system = Actor::system();
    let mut long = file("avaliar", "Avaliar");
    long.files[0].1.facts = Facts {
        kind: GuideKind::Guide,
        phases: vec![GuidePhase::Research, GuidePhase::Evaluation],
        minutes: Range::new(300, 600),
        ..Facts::default()
    };
    long.files[0].1.text.tags = vec!["medir".to_owned()];
    for guide in [file("voto", "Voto"), long] {
        guides::keep(&test.store, &system, Source::Shipped, &guide, false).await.unwrap();
    }
    let anyone = Actor::anonymous();
    let all = GuideFilter::default();
    assert_eq!(slugs(&test, &anyone, all).await, ["avaliar", "voto"]);
    assert_eq!(
        slugs(&test, &anyone, GuideFilter { phase: Some(GuidePhase::Evaluation), ..all }).await,
        ["avaliar"]
    );
    assert_eq!(slugs(&test, &anyone, GuideFilter { kind: Some(GuideKind::Method), ..all }).await, ["voto"]);
    assert_eq!(slugs(&test, &anyone, GuideFilter { time: Some(TimeNeeded::Hour), ..all }).await, ["voto"]);
    assert_eq!(slugs(&test, &anyone, GuideFilter { time: Some(TimeNeeded::More), ..all }).await, ["avaliar"]);
    assert_eq!(slugs(&test, &anyone, GuideFilter { tag: Some("escuta-ativa"), ..all }).await, ["voto"]);
    assert_eq!(slugs(&test, &anyone, GuideFilter { tag: Some("'; DROP TABLE guide"), ..all }).await, [""; 0]);
    let tags = guides::tags(&test.store, Lang::Pt).await.unwrap();
    assert_eq!(
        tags.iter().map(|tag| tag.slug.as_str()).collect::<Vec<_>>(),
        ["escuta-ativa", "medir", "voz"]
    );
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn pages_of_the_list_join_without_gap_or_repetition(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    for n in 0..7 {
        // Equal titles, so that only the id decides.
        let guide = file(&format!("g{n}"), if n < 4 { "Igual" } else { "Outro" });
        guides::keep(&test.store, &Actor::system(), Source::Folder, &guide, false).await.unwrap();
    }
    let mut request = PageRequest { after: None, limit: 3 };
    let mut seen = Vec::new();
    loop {
        let page = guides::list(&test.store, &Actor::anonymous(), GuideFilter::default(), Lang::En, &request)
            .await
            .unwrap();
        seen.extend(page.items.into_iter().map(|item| item.slug.to_string()));
        let Some(next) = page.next else { break };
        request.after = Some(next);
    }
    seen.sort();
    assert_eq!(seen, ["g0", "g1", "g2", "g3", "g4", "g5", "g6"]);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_form_sent_twice_makes_one_guide_and_a_taken_address_is_told(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let system = Actor::system();
    guides::create(&test.store, &system, "f1", form("voto", "Voto")).await.unwrap();
    assert_eq!(
        guides::create(&test.store, &system, "f1", form("voto", "Voto")).await.unwrap().as_str(),
        "voto"
    );
    let taken = guides::create(&test.store, &system, "f2", form("voto", "Voto")).await.unwrap_err();
    assert!(taken.is_taken("slug"), "{taken:?}");
    assert_eq!(guides::ids(&test.store, None).await.unwrap().len(), 1);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn the_second_of_two_editors_is_told(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let system = Actor::system();
    guides::create(&test.store, &system, "f1", form("voto", "Voto")).await.unwrap();
    let (one, two) = tokio::join!(
        guides::edit(&test.store, &system, "voto", 1, form("voto", "Primeiro")),
        guides::edit(&test.store, &system, "voto", 1, form("voto", "Segundo")),
    );
    let conflicts = [one, two].into_iter().filter(|done| matches!(done, Err(StoreError::Conflict))).count();
    assert_eq!(conflicts, 1);
    assert_eq!(guides::show(&test.store, &system, "voto").await.unwrap().version, 2);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_file_that_comes_again_changes_nothing_and_a_changed_one_replaces_the_text(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let system = Actor::system();
    let keep = async |guide: &SourceFile| {
        guides::keep(&test.store, &system, Source::Shipped, guide, false).await.unwrap()
    };
    assert_eq!(keep(&file("voto", "Voto")).await, Kept::Added);
    assert_eq!(keep(&file("voto", "Voto")).await, Kept::Unchanged);
    assert_eq!(keep(&file("voto", "Voto por pontos")).await, Kept::Updated);
    let guide = guides::show(&test.store, &Actor::anonymous(), "voto").await.unwrap();
    assert_eq!(guide.title().pick(Lang::En).text, "Voto por pontos");
    assert!(guide.title().pick(Lang::En).fallback);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn what_the_lab_edited_stays_until_it_takes_the_other_text(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let system = Actor::system();
    guides::keep(&test.store, &system, Source::Shipped, &file("voto", "Voto"), false).await.unwrap();
    guides::edit(&test.store, &system, "voto", 1, form("voto", "O nosso voto")).await.unwrap();
    let again =
        guides::keep(&test.store, &system, Source::Shipped, &file("voto", "Voto"), false).await.unwrap();
    assert_eq!(again, Kept::Unchanged);
    let newer = file("voto", "Voto 2");
    let kept = guides::keep(&test.store, &system, Source::Shipped, &newer, false).await.unwrap();
    assert_eq!(kept, Kept::EditedHere);
    let guide = guides::show(&test.store, &system, "voto").await.unwrap();
    assert_eq!((guide.edited, guide.title().pick(Lang::Pt).text), (true, "O nosso voto"));
    guides::keep(&test.store, &system, Source::Shipped, &newer, true).await.unwrap();
    let guide = guides::show(&test.store, &system, "voto").await.unwrap();
    assert_eq!((guide.edited, guide.title().pick(Lang::Pt).text), (false, "Voto 2"));
}

/// Files of a folder, as they are read.
fn folder(slug: &str, files: &[(Lang, &str)]) -> SourceFile {
    let files = files.iter().map(|(lang, text)| (*lang, GuideFile::read("a.md", text).unwrap())).collect();
    SourceFile { slug: Slug::parse(slug).unwrap(), files }
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_folder_replaces_what_ships_only_when_told_and_then_only_what_it_says(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let system = Actor::system();
    let mut shipped = file("persona", "Persona");
    shipped.files.push((Lang::En, GuideFile { text: text("Persona (en)"), ..shipped.files[0].1.clone() }));
    guides::keep(&test.store, &system, Source::Shipped, &shipped, false).await.unwrap();
    let before = guides::show(&test.store, &system, "persona").await.unwrap();
    let plain =
        folder("persona", &[(Lang::Pt, "+++\ntitle = \"Outra\"\nkind = \"guide\"\n+++\nUma linha.\n")]);
    let kept = guides::keep(&test.store, &system, Source::Folder, &plain, false).await.unwrap();
    assert_eq!(kept, Kept::Ships);
    assert_eq!(guides::show(&test.store, &system, "persona").await.unwrap(), before);

    let kept = guides::keep(&test.store, &system, Source::Folder, &plain, true).await.unwrap();
    assert_eq!(kept, Kept::Updated);
    let now = guides::show(&test.store, &system, "persona").await.unwrap();
    assert_eq!(now.title().pick(Lang::Pt).text, "Outra");
    assert_eq!(now.text(Lang::En), before.text(Lang::En));
    assert_eq!(now.facts, Facts { kind: GuideKind::Guide, ..before.facts });
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn facts_come_from_the_first_file_that_says_them_and_go_when_all_files_are_silent(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let system = Actor::system();
    let (pt, en) = ("# Voto\n\nTexto.\n", "+++\ntitle = \"Vote\"\ntime = { min = 5, max = 9 }\n+++\nText.\n");
    let keep = async |files: &[(Lang, &str)]| {
        guides::keep(&test.store, &system, Source::Folder, &folder("voto", files), false).await.unwrap();
        guides::show(&test.store, &system, "voto").await.unwrap().facts.minutes
    };
    assert_eq!(keep(&[(Lang::Pt, pt), (Lang::En, en)]).await, Range::new(5, 9));
    // One language alone says nothing about what the other has said.
    assert_eq!(keep(&[(Lang::Pt, "# Voto\n\nOutro texto.\n")]).await, Range::new(5, 9));
    assert_eq!(keep(&[(Lang::Pt, pt), (Lang::En, "# Vote\n\nText.\n")]).await, None);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_page_costs_the_same_statements_however_many_guides_there_are(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let mut counts = Vec::new();
    for n in 0..20 {
        let guide = file(&format!("g{n}"), "G");
        guides::keep(&test.store, &Actor::system(), Source::Shipped, &guide, false).await.unwrap();
        if n == 0 || n == 19 {
            let (actor, first) = (Actor::anonymous(), PageRequest::first());
            let query = guides::list(&test.store, &actor, GuideFilter::default(), Lang::Pt, &first);
            let (page, count) = store::database::count_statements(query).await;
            page.unwrap();
            counts.push(count);
        }
    }
    assert_eq!(counts, [2, 2]);
}
