//! `backup` and `restore`: what they refuse, and that they say one line when they are done.

use domain::access::Actor;
use sea_orm::ConnectionTrait;

use super::Shell;

#[tokio::test]
async fn an_administrator_backs_up_checks_and_restores() {
    let shell = Shell::new();
    shell.run(&["backup", "backup.tar"]).expect(1).says(&[]).complains("there is no database");
    assert!(!shell.path("data").exists() && !shell.path("backup.tar").exists());
    shell.run(&["migrate"]).expect(0).says(&[]);

    let saved = shell.run(&["backup", "backup.tar"]).expect(0);
    assert!(saved.out.starts_with("backup.tar: ") && saved.out.lines().count() == 1, "{saved:?}");
    shell.run(&["backup", "backup.tar"]).expect(1).says(&[]).complains("is there already");

    let restored = shell.on("there", &["restore", "backup.tar"], "").expect(0);
    assert_eq!(restored.out.lines().count(), 1, "{restored:?}");
    shell.on("there", &["restore", "backup.tar"], "").expect(1).says(&[]).complains("not empty");

    let checked = shell.on("there", &["check"], "").expect(0);
    assert_eq!(checked.out.lines().count(), 1, "{checked:?}");
    let store = shell.store("there").await;
    let system = Actor::system();
    let mut write = store.begin(&system).await.unwrap();
    write.audit("project.edit", 1, "").await.unwrap();
    write.commit().await.unwrap();
    store.writer().execute_unprepared("UPDATE audit_entry SET detail = 'changed'").await.unwrap();
    store.close().await;
    let broken = shell.on("there", &["check"], "").expect(1);
    assert!(broken.out.contains("audit log is broken"), "{broken:?}");
}

#[test]
fn a_folder_that_holds_something_else_is_left_as_it_is() {
    let shell = Shell::new();
    shell.run(&["migrate"]).expect(0);
    shell.run(&["backup", "backup.tar"]).expect(0);
    std::fs::create_dir_all(shell.path("there")).unwrap();
    std::fs::write(shell.path("there/foo"), "mine").unwrap();
    let refused = shell.on("there", &["restore", "backup.tar"], "").expect(1).says(&[]);
    refused.complains("the place is not empty").complains("there/foo");
    assert_eq!(std::fs::read_dir(shell.path("there")).unwrap().count(), 1);
}

#[test]
fn what_is_no_archive_restores_nothing() {
    let shell = Shell::new();
    shell.run(&["restore", "nowhere.tar"]).expect(1).says(&[]).complains("nowhere.tar");
    std::fs::write(shell.path("letter.tar"), "Exmos. Senhores").unwrap();
    shell.run(&["restore", "letter.tar"]).expect(1).says(&[]).complains("restore: ");
    assert!(!shell.path("data/bancada.sqlite").exists());

    shell.on("there", &["migrate"], "").expect(0);
    shell.on("there", &["backup", "whole.tar"], "").expect(0);
    let mut bytes = std::fs::read(shell.path("whole.tar")).unwrap();
    let middle = bytes.len() / 2;
    bytes.truncate(middle);
    std::fs::write(shell.path("half.tar"), bytes).unwrap();
    shell.run(&["restore", "half.tar"]).expect(1).says(&[]).complains("nothing was restored");
    assert!(!shell.path("data/bancada.sqlite").exists());
}

#[test]
fn a_backup_that_cannot_be_written_leaves_nothing_behind() {
    let shell = Shell::new();
    shell.run(&["migrate"]).expect(0);
    shell.run(&["backup", "no/such/folder/backup.tar"]).expect(1).says(&[]).complains("no/such/folder");
    assert!(!shell.path("no").exists());
}
