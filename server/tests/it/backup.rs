//! Backup and restore, from and to either database; the commands are in `command_line`.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use domain::access::Role;
use domain::accounts::Email;
use domain::lang::Lang;
use domain::network::{Audience, Field, ProfileForm, Skill};
use domain::text::Translated;
use rstest::rstest;
use sea_orm::{ConnectionTrait, EntityTrait, PaginatorTrait};
use server::backup::{Failure, Manifest, restore, save, verify};
use server::clock::SystemClock;
use store::accounts::{NewAccount, create_confirmed, identity};
use store::audit::{self, Verdict};
use store::schema::account;
use store::{Store, StoreOptions};

use crate::support::{Db, TestStore, fresh_postgres};

async fn account(store: &Store, name: &str) {
    let new = NewAccount {
        email: Email::parse(&format!("{name}@example.org")).unwrap(),
        name: format!("{name} «ção» \u{1f44b} \"'\\\n"),
        password_hash: "hash".to_owned(),
        lang: Lang::Pt,
    };
    let id = create_confirmed(store, new, &[Role::Innovator], false).await.unwrap();
    let actor = identity(store, id).await.unwrap().unwrap().actor;
    let profile = ProfileForm {
        name: name.to_owned(),
        headline: Translated::both("Olá", "Hello"),
        skills: vec![Skill::new("Um"), Skill::new("Dois")],
        mentors: true,
        ..ProfileForm::default()
    };
    let audiences = profile.audiences.with(Field::Name, Audience::Public);
    store::network::save_profile(store, &actor, &ProfileForm { audiences, ..profile }, 0).await.unwrap();
}

/// Every row of every table, as text.
async fn rows(store: &Store) -> Vec<(String, String)> {
    let snapshot = store.snapshot().await.unwrap();
    let mut all = Vec::new();
    for table in snapshot.tables() {
        let mut out = Vec::new();
        snapshot.dump(table, &mut out).await.unwrap();
        all.push((table.name.clone(), String::from_utf8(out).unwrap()));
    }
    all
}

/// An empty place to restore into; nothing when the database is not there to test on.
async fn place(db: Db) -> Option<(StoreOptions, tempfile::TempDir)> {
    let folder = tempfile::tempdir().unwrap();
    let options = match db {
        Db::Sqlite => StoreOptions::sqlite(&folder.path().join("bancada.sqlite")),
        Db::Postgres => StoreOptions::url(fresh_postgres().await?)
            .with_connections(4)
            .with_keys(folder.path().join("keys")),
    };
    Some((options, folder))
}

async fn opened(options: &StoreOptions) -> Store {
    Store::open(options, Arc::new(SystemClock)).await.unwrap()
}

#[rstest]
#[case::sqlite(Db::Sqlite, Db::Sqlite)]
#[case::postgres(Db::Postgres, Db::Postgres)]
#[case::sqlite_to_postgres(Db::Sqlite, Db::Postgres)]
#[case::postgres_to_sqlite(Db::Postgres, Db::Sqlite)]
#[tokio::test]
async fn a_backup_restores_to_the_same_rows_and_files_on_either_database(#[case] from: Db, #[case] to: Db) {
    let Some(test) = TestStore::new(from).await else { return };
    let Some((options, folder)) = place(to).await else { return };
    for name in ["ana", "rui"] {
        account(&test.store, name).await;
    }
    let data = test.folder.path();
    std::fs::create_dir_all(data.join("files/logos")).unwrap();
    std::fs::write(data.join("files/logos/ção.png"), [0, 1, 2, 255]).unwrap();
    std::fs::create_dir_all(data.join("outbox")).unwrap();
    std::fs::write(data.join("outbox/a.eml"), "not in it").unwrap();

    let archive = folder.path().join("backup.tar");
    let saved = save(&test.store, data, &archive).await.unwrap();
    assert_eq!(saved.files, 1);
    let target = folder.path().join("data");
    let options = match to {
        Db::Sqlite => StoreOptions::sqlite(&target.join("bancada.sqlite")),
        Db::Postgres => options,
    };
    let restored = restore(&options, &target, &archive).await.unwrap();
    assert_eq!((restored.rows, restored.files), (saved.rows, 1));
    assert_eq!(std::fs::read(target.join("files/logos/ção.png")).unwrap(), [0, 1, 2, 255]);
    assert!(!target.join("outbox").exists());

    let store = opened(&options).await;
    assert_eq!(rows(&store).await, rows(&test.store).await);
    // What counts up goes on counting, and the audit chain goes on from its end.
    account(&store, "eva").await;
    assert!(matches!(audit::verify(&store).await.unwrap(), Verdict::Whole(n) if n > 6));
    assert_eq!(store::check::check(&store).await.unwrap().problems, Vec::<String>::new());
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_backup_during_writes_has_every_write_acknowledged_before_it_and_holds_together(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    let Some((options, folder)) = place(db).await else { return };
    for n in 0..10 {
        account(&test.store, &format!("before{n}")).await;
    }
    let stop = Arc::new(AtomicBool::new(false));
    let writers = (0..3).map(|writer| {
        let (store, stop) = (test.store.clone(), Arc::clone(&stop));
        tokio::spawn(async move {
            let mut n = 0;
            while !stop.load(Ordering::SeqCst) {
                account(&store, &format!("during{writer}x{n}")).await;
                n += 1;
            }
            n
        })
    });
    let writers = writers.collect::<Vec<_>>();
    // The writers are at work once one of their rows is there.
    while account::Entity::find().count(test.store.reader()).await.unwrap() == 10 {
        tokio::task::yield_now().await;
    }
    let archive = folder.path().join("backup.tar");
    save(&test.store, test.folder.path(), &archive).await.unwrap();
    stop.store(true, Ordering::SeqCst);
    for writer in writers {
        assert!(writer.await.unwrap() > 0, "writers were not held up");
    }
    let target = folder.path().join("data");
    let options = match db {
        Db::Sqlite => StoreOptions::sqlite(&target.join("bancada.sqlite")),
        Db::Postgres => options,
    };
    // Restoring proves foreign keys, every row and the audit chain.
    restore(&options, &target, &archive).await.unwrap();
    let store = opened(&options).await;
    let emails: Vec<String> =
        account::Entity::find().all(store.reader()).await.unwrap().into_iter().map(|row| row.email).collect();
    for n in 0..10 {
        assert!(emails.contains(&format!("before{n}@example.org")), "before{n} is missing");
    }
}

async fn small_archive(folder: &Path) -> PathBuf {
    let test = TestStore::new(Db::Sqlite).await.unwrap();
    account(&test.store, "ana").await;
    std::fs::create_dir_all(test.folder.path().join("files")).unwrap();
    std::fs::write(test.folder.path().join("files/a.txt"), "some text").unwrap();
    let archive = folder.join("backup.tar");
    save(&test.store, test.folder.path(), &archive).await.unwrap();
    archive
}

#[tokio::test]
async fn a_changed_or_cut_archive_is_refused_and_touches_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let archive = small_archive(folder.path()).await;
    let whole = std::fs::read(&archive).unwrap();
    verify(&archive).unwrap();
    let mut changed = Vec::new();
    for needle in ["ana@example.org", "some text", "\"rows\": 1", "\"sha256\": \""] {
        let at = whole.windows(needle.len()).position(|bytes| bytes == needle.as_bytes()).unwrap();
        let mut bytes = whole.clone();
        bytes[at + needle.len() - 1] ^= 1;
        changed.push(bytes);
    }
    changed.push(whole[..whole.len() / 2].to_vec());
    changed.push(b"not an archive".to_vec());
    changed.push(Vec::new());
    for (n, bytes) in changed.into_iter().enumerate() {
        let path = folder.path().join(format!("{n}.tar"));
        std::fs::write(&path, bytes).unwrap();
        let target = folder.path().join(format!("data{n}"));
        let options = StoreOptions::sqlite(&target.join("bancada.sqlite"));
        let refused = restore(&options, &target, &path).await;
        assert!(matches!(refused, Err(Failure::Damaged(_))), "{n}: {refused:?}");
        assert!(!target.exists(), "{n}");
    }
}

#[tokio::test]
async fn an_archive_cannot_reach_outside_nor_bring_what_its_manifest_does_not_name() {
    let folder = tempfile::tempdir().unwrap();
    let archive = small_archive(folder.path()).await;
    for name in ["files/extra.txt", "files/../../escaped.txt"] {
        let path = folder.path().join("more.tar");
        let mut builder = tar::Builder::new(std::fs::File::create(&path).unwrap());
        let mut header = tar::Header::new_gnu();
        header.set_size(1);
        // Written by hand: the builder itself would refuse such a name.
        header.as_gnu_mut().unwrap().name[..name.len()].copy_from_slice(name.as_bytes());
        header.set_cksum();
        builder.append(&header, &b"x"[..]).unwrap();
        let mut old = tar::Archive::new(std::fs::File::open(&archive).unwrap());
        for entry in old.entries().unwrap() {
            let entry = entry.unwrap();
            let header = entry.header().clone();
            builder.append(&header, entry).unwrap();
        }
        builder.finish().unwrap();
        let refused = verify(&path);
        assert!(matches!(refused, Err(Failure::Damaged(_))), "{name}: {refused:?}");
    }
    assert!(!folder.path().join("escaped.txt").exists());
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn nothing_is_restored_over_something(#[case] db: Db) {
    let Some(test) = TestStore::new(db).await else { return };
    account(&test.store, "rui").await;
    let folder = tempfile::tempdir().unwrap();
    let archive = small_archive(folder.path()).await;
    let refused = restore(&test.options, &folder.path().join("data"), &archive).await;
    assert!(matches!(refused, Err(Failure::NotEmpty(_))), "{refused:?}");
    assert_eq!(account::Entity::find().all(test.store.reader()).await.unwrap()[0].email, "rui@example.org");
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_folder_with_anything_in_it_is_refused_and_what_was_cut_off_is_nothing(#[case] db: Db) {
    let Some((options, folder)) = place(db).await else { return };
    let archives = tempfile::tempdir().unwrap();
    let archive = small_archive(archives.path()).await;
    let data = folder.path();
    for name in ["foo", ".hidden", "search/index", "files/logo.png", "files/empty/"] {
        let (first, _) = name.split_once('/').unwrap_or((name, ""));
        std::fs::create_dir_all(data.join(name).parent().unwrap()).unwrap();
        if name.ends_with('/') {
            std::fs::create_dir(data.join(name)).unwrap();
        } else {
            std::fs::write(data.join(name), "mine").unwrap();
        }
        let refused = restore(&options, data, &archive).await;
        let told = matches!(&refused, Err(Failure::NotEmpty(path)) if path.ends_with(first));
        assert!(told, "{name}: {refused:?}");
        let there = data.join(first);
        let gone = if there.is_dir() { std::fs::remove_dir_all(there) } else { std::fs::remove_file(there) };
        gone.unwrap();
        assert_eq!(std::fs::read_dir(data).unwrap().count(), 0, "{name}: nothing was written");
    }
    std::fs::create_dir_all(data.join("files")).unwrap();
    std::fs::create_dir_all(data.join("files.restoring/logos")).unwrap();
    if db == Db::Sqlite {
        std::fs::write(data.join("bancada.sqlite.restoring"), "half").unwrap();
    }
    restore(&options, data, &archive).await.unwrap();
    assert_eq!(std::fs::read_to_string(data.join("files/a.txt")).unwrap(), "some text");
    assert!(!data.join("files.restoring").exists());
}

#[tokio::test]
async fn an_archive_of_a_newer_version_is_told_from_a_damaged_one() {
    let test = TestStore::new(Db::Sqlite).await.unwrap();
    let sql = "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m9999_future', 0)";
    test.store.writer().execute_unprepared(sql).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let archive = folder.path().join("backup.tar");
    save(&test.store, folder.path(), &archive).await.unwrap();
    let options = StoreOptions::sqlite(&folder.path().join("data/bancada.sqlite"));
    let refused = restore(&options, &folder.path().join("data"), &archive).await;
    assert!(matches!(&refused, Err(Failure::Newer(name)) if name == "m9999_future"), "{refused:?}");
    let manifest: Manifest = verify(&archive).unwrap();
    assert!(manifest.tables.iter().any(|table| table.name == "account"));
}
