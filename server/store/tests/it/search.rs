//! The index: follows the database, survives what happens to it, shows nobody what is hidden, and finds what is sought.

mod judged;
mod kinds;

use std::path::{Path, PathBuf};

use domain::access::{Actor, Role};
use domain::guides::{GuideFile, GuideForm, GuideText, TimeNeeded};
use domain::id::AccountId;
use domain::lang::Lang;
use domain::slug::Slug;
use rstest::rstest;
use store::guides::{self, Source, SourceFile};
use store::search::{Kind, Question, Search};

use crate::support::{Db, TestStore};

fn guide(slug: &str, title: &str, body: &str) -> SourceFile {
    let text = GuideText { title: title.to_owned(), body: body.to_owned(), ..GuideText::default() };
    let mut file = GuideFile { text, ..GuideFile::default() };
    file.facts.minutes = domain::guides::Range::new(45, 60);
    file.facts.phases = vec![domain::guides::GuidePhase::CoCreation];
    SourceFile { slug: Slug::parse(slug).unwrap(), files: vec![(Lang::Pt, file)] }
}

async fn keep(test: &TestStore, guide: &SourceFile) {
    guides::keep(&test.store, &Actor::system(), Source::Shipped, guide, true).await.unwrap();
}

fn search(test: &TestStore) -> Search {
    Search::new(test.folder.path().join("search"))
}

async fn found(test: &TestStore, search: &Search, actor: &Actor, text: &str) -> Vec<String> {
    let found = search.find(&test.store, actor, &Question::new(text, Lang::Pt)).await.unwrap();
    found.hits.into_iter().map(|hit| hit.path.rsplit('/').next().unwrap().to_owned()).collect()
}

/// Every file of the index in use.
fn files(test: &TestStore) -> Vec<PathBuf> {
    let folder = test.folder.path().join("search");
    let name = std::fs::read_to_string(folder.join("current")).unwrap();
    std::fs::read_dir(folder.join(name)).unwrap().map(|entry| entry.unwrap().path()).collect()
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn the_index_follows_what_is_added_changed_and_hidden(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let (search, anyone) = (search(&test), Actor::anonymous());
    assert!(!search.is_ready());
    search.follow(&test.store).await.unwrap();
    assert!(search.is_ready());
    keep(&test, &guide("voto", "Votação por pontos", "texto")).await;
    search.follow(&test.store).await.unwrap();
    assert_eq!(found(&test, &search, &anyone, "votacoes").await, ["voto"]);
    keep(&test, &guide("voto", "Escolha de ideias", "texto")).await;
    search.follow(&test.store).await.unwrap();
    assert_eq!(found(&test, &search, &anyone, "votacoes").await, [""; 0]);
    assert_eq!(found(&test, &search, &anyone, "ideia").await, ["voto"]);
    guides::set_published(&test.store, &Actor::system(), "voto", false).await.unwrap();
    search.follow(&test.store).await.unwrap();
    assert_eq!(found(&test, &search, &anyone, "ideia").await, [""; 0]);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn only_those_who_may_find_a_draft_and_what_is_hidden_is_gone_before_the_index_knows(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let search = search(&test);
    let citizen = Actor::person(AccountId::new(), Vec::new(), Vec::new());
    let designer = Actor::person(AccountId::new(), vec![Role::Designer], Vec::new());
    keep(&test, &guide("voto", "Votação por pontos", "segredo")).await;
    search.follow(&test.store).await.unwrap();
    assert_eq!(found(&test, &search, &citizen, "segredo").await, ["voto"]);
    // The index is behind now: it still believes that everybody may.
    guides::set_published(&test.store, &Actor::system(), "voto", false).await.unwrap();
    for actor in [&Actor::anonymous(), &citizen] {
        let found = search.find(&test.store, actor, &Question::new("segredo", Lang::Pt)).await.unwrap();
        assert!(found.hits.is_empty());
        assert_eq!(found.total, 0);
    }
    search.follow(&test.store).await.unwrap();
    for actor in [&Actor::anonymous(), &citizen] {
        let found = search.find(&test.store, actor, &Question::new("segredo", Lang::Pt)).await.unwrap();
        assert!(found.hits.is_empty() && found.facets.kinds.iter().all(|(_, count)| *count == 0));
        // Not even a correction says that the word is somewhere.
    }
    assert_eq!(self::found(&test, &search, &designer, "segredo").await, ["voto"]);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_process_killed_between_commits_loses_and_doubles_nothing(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let anyone = Actor::anonymous();
    keep(&test, &guide("um", "Mapa um", "texto")).await;
    let first = search(&test);
    first.follow(&test.store).await.unwrap();
    keep(&test, &guide("dois", "Mapa dois", "texto")).await;
    keep(&test, &guide("um", "Mapa um outra vez", "texto")).await;
    // It dies without closing anything; the next process finds the index as the last commit left it.
    drop(first);
    let second = search(&test);
    second.follow(&test.store).await.unwrap();
    let mut paths = found(&test, &second, &anyone, "mapa").await;
    paths.sort();
    assert_eq!(paths, ["dois", "um"]);
    assert_eq!(found(&test, &second, &anyone, "vez").await, ["um"]);
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn an_index_that_is_missing_cut_or_overwritten_is_made_again_at_start(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    for n in 0..5 {
        keep(&test, &guide(&format!("g{n}"), "Mapa", &"palavra ".repeat(300))).await;
    }
    search(&test).rebuild(&test.store).await.unwrap();
    type Harm = (&'static str, fn(&Path));
    let harms: [Harm; 5] = [
        ("cut", |path| {
            let length = std::fs::metadata(path).unwrap().len();
            std::fs::File::options().write(true).open(path).unwrap().set_len(length / 2).unwrap();
        }),
        ("zeroed", |path| {
            let length = std::fs::metadata(path).unwrap().len();
            std::fs::write(path, vec![0; usize::try_from(length).unwrap()]).unwrap();
        }),
        ("one bit", |path| {
            let mut bytes = std::fs::read(path).unwrap();
            let middle = bytes.len() / 2;
            if let Some(byte) = bytes.get_mut(middle) {
                *byte ^= 1;
            }
            std::fs::write(path, bytes).unwrap();
        }),
        ("gone", |path| std::fs::remove_file(path).unwrap()),
        ("empty", |path| std::fs::write(path, "").unwrap()),
    ];
    for (name, harm) in harms {
        for position in 0..files(&test).len() {
            let Some(path) = files(&test).get(position).cloned() else { continue };
            if path.extension().is_some_and(|ending| ending == "lock") {
                continue;
            }
            harm(&path);
            let search = search(&test);
            search.follow(&test.store).await.unwrap();
            // The footer of a file is not under its checksum: damage there shows at the first search, and is mended after it.
            let question = Question::new("mapas", Lang::Pt);
            if search.find(&test.store, &Actor::anonymous(), &question).await.is_err() {
                search.follow(&test.store).await.unwrap();
            }
            let count = found(&test, &search, &Actor::anonymous(), "mapas").await.len();
            assert_eq!(count, 5, "{name}: {}", path.display());
        }
    }
    for harm in ["", "index-none", "../../etc", "\u{0}"] {
        std::fs::write(test.folder.path().join("search/current"), harm).unwrap();
        let search = search(&test);
        search.follow(&test.store).await.unwrap();
        assert_eq!(found(&test, &search, &Actor::anonymous(), "mapas").await.len(), 5);
    }
    std::fs::remove_dir_all(test.folder.path().join("search")).unwrap();
    let search = search(&test);
    search.follow(&test.store).await.unwrap();
    assert_eq!(found(&test, &search, &Actor::anonymous(), "mapas").await.len(), 5);
}

#[tokio::test]
async fn damage_while_serving_is_repaired_and_the_search_stays_ready() {
    let test = TestStore::new(Db::Sqlite).await.unwrap();
    keep(&test, &guide("um", "Mapa", "texto")).await;
    let search = search(&test);
    search.follow(&test.store).await.unwrap();
    for path in files(&test) {
        std::fs::write(path, "rubbish").unwrap();
    }
    // What is loaded goes on answering; the check notices, the next step repairs.
    assert_eq!(found(&test, &search, &Actor::anonymous(), "mapa").await, ["um"]);
    search.check().await.unwrap();
    assert!(search.is_ready());
    keep(&test, &guide("dois", "Mapa", "texto")).await;
    search.follow(&test.store).await.unwrap();
    assert_eq!(found(&test, &search, &Actor::anonymous(), "mapa").await.len(), 2);
    // Even without the check, a write into what is gone leads to a new index.
    std::fs::remove_dir_all(test.folder.path().join("search")).unwrap();
    keep(&test, &guide("tres", "Mapa", "texto")).await;
    search.follow(&test.store).await.unwrap();
    assert_eq!(found(&test, &search, &Actor::anonymous(), "mapa").await.len(), 3);
}

#[tokio::test]
async fn an_index_of_another_database_or_of_its_future_is_not_used() {
    let test = TestStore::new(Db::Sqlite).await.unwrap();
    let other = TestStore::new(Db::Sqlite).await.unwrap();
    keep(&test, &guide("um", "Mapa", "texto")).await;
    keep(&other, &guide("outro", "Mapa", "texto")).await;
    let search = search(&test);
    search.follow(&test.store).await.unwrap();
    let moved = Search::new(test.folder.path().join("search"));
    moved.follow(&other.store).await.unwrap();
    let hits =
        moved.find(&other.store, &Actor::anonymous(), &Question::new("mapa", Lang::Pt)).await.unwrap().hits;
    assert_eq!(hits.iter().map(|hit| hit.path.as_str()).collect::<Vec<_>>(), ["/guides/outro"]);
}

#[tokio::test]
async fn an_index_made_by_another_process_is_taken_up() {
    let test = TestStore::new(Db::Sqlite).await.unwrap();
    let serving = search(&test);
    serving.follow(&test.store).await.unwrap();
    keep(&test, &guide("um", "Mapa", "texto")).await;
    search(&test).rebuild(&test.store).await.unwrap();
    serving.follow(&test.store).await.unwrap();
    assert_eq!(found(&test, &serving, &Actor::anonymous(), "mapa").await, ["um"]);
    keep(&test, &guide("dois", "Mapa", "texto")).await;
    serving.follow(&test.store).await.unwrap();
    assert_eq!(found(&test, &serving, &Actor::anonymous(), "mapa").await.len(), 2);
}

#[tokio::test]
async fn forgotten_changes_make_an_index_that_lacks_them_anew() {
    let test = TestStore::new(Db::Sqlite).await.unwrap();
    keep(&test, &guide("um", "Mapa", "texto")).await;
    search(&test).follow(&test.store).await.unwrap();
    for n in 0..3 {
        keep(&test, &guide(&format!("g{n}"), "Mapa", "texto")).await;
    }
    let again = search(&test);
    let last = again.last_change(&test.store).await.unwrap();
    assert!(again.forget_before(&test.store, last).await.unwrap() > 0);
    again.follow(&test.store).await.unwrap();
    assert_eq!(found(&test, &again, &Actor::anonymous(), "mapa").await.len(), 4);
}

#[tokio::test]
async fn anything_may_be_typed() {
    let test = TestStore::new(Db::Sqlite).await.unwrap();
    keep(&test, &guide("um", "Mapa de jornada", "texto")).await;
    let search = search(&test);
    search.follow(&test.store).await.unwrap();
    let long = "mapa ".repeat(2000);
    for text in [
        "",
        " ",
        "\"",
        "mapa AND (",
        "*",
        "title:mapa^9",
        "\u{0}\u{1}",
        "mapa\u{202e}",
        "日本",
        "🙂",
        "a",
        "-",
        &long,
        "' OR 1=1 --",
        "<script>",
    ] {
        let found =
            search.find(&test.store, &Actor::anonymous(), &Question::new(text, Lang::Pt)).await.unwrap();
        assert_eq!(!found.hits.is_empty(), text.contains("mapa"), "{text:?}");
    }
    let html =
        search.find(&test.store, &Actor::anonymous(), &Question::new("jornadas", Lang::Pt)).await.unwrap();
    assert_eq!(html.hits[0].title_html, "Mapa de <mark>jornada</mark>");
}

#[tokio::test]
async fn filters_count_and_choose() {
    let test = TestStore::new(Db::Sqlite).await.unwrap();
    keep(&test, &guide("um", "Mapa", "texto")).await;
    let mut long = guide("dois", "Mapa", "texto");
    long.files[0].1.facts.minutes = domain::guides::Range::new(300, 600);
    long.files[0].1.facts.phases = vec![domain::guides::GuidePhase::Evaluation];
    keep(&test, &long).await;
    let search = search(&test);
    search.follow(&test.store).await.unwrap();
    let ask =
        async |question: Question| search.find(&test.store, &Actor::anonymous(), &question).await.unwrap();
    let all = ask(Question::new("mapa", Lang::Pt)).await;
    assert_eq!(all.facets.kinds[0], (Kind::Guide, 2));
    assert_eq!(
        all.facets.phases,
        [("research", 0), ("co-creation", 1), ("experimentation", 0), ("evaluation", 1)]
    );
    let short = ask(Question { time: Some(TimeNeeded::Hour), ..Question::new("mapa", Lang::Pt) }).await;
    assert_eq!((short.total, short.hits[0].path.as_str()), (1, "/guides/um"));
    assert_eq!(short.facets.times.iter().map(|(_, n)| *n).collect::<Vec<_>>(), [0, 1, 1, 1]);
    let none = ask(Question { kind: Some(Kind::Course), ..Question::new("mapa", Lang::Pt) }).await;
    assert_eq!((none.total, none.facets.kinds[0].1), (0, 2));
    let phase =
        ask(Question { phase: Some("evaluation".to_owned()), ..Question::new("mapa", Lang::Pt) }).await;
    assert_eq!(phase.hits[0].path, "/guides/dois");
}

#[tokio::test]
async fn a_guide_in_another_language_is_found_after_those_in_the_readers() {
    let test = TestStore::new(Db::Sqlite).await.unwrap();
    keep(&test, &guide("pt", "Persona", "texto sobre persona")).await;
    let form = GuideForm {
        slug: Slug::parse("en").unwrap(),
        facts: Default::default(),
        texts: vec![(
            Lang::En,
            GuideText {
                title: "Persona persona".to_owned(),
                body: "persona".to_owned(),
                ..GuideText::default()
            },
        )],
    };
    guides::create(&test.store, &Actor::system(), "", form).await.unwrap();
    guides::set_published(&test.store, &Actor::system(), "en", true).await.unwrap();
    let search = search(&test);
    search.follow(&test.store).await.unwrap();
    let hits = search
        .find(&test.store, &Actor::anonymous(), &Question::new("persona", Lang::Pt))
        .await
        .unwrap()
        .hits;
    assert_eq!(
        hits.iter().map(|hit| (hit.path.as_str(), hit.lang)).collect::<Vec<_>>(),
        [("/guides/pt", Lang::Pt), ("/guides/en", Lang::En)]
    );
}
