//! The binary as an administrator types it: exit codes, and a standard output that carries only the result.

mod backup;
mod guides;
mod lss;
mod old_workbook;
mod workplan;
mod xlsform;

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use domain::accounts::Email;
use sea_orm::ConnectionTrait;
use server::clock::SystemClock;
use store::accounts::{credentials, identity};
use store::{Store, StoreOptions};

/// A data folder for the commands of one test.
struct Shell {
    folder: tempfile::TempDir,
}

/// What a command said, and how it ended.
#[derive(Debug)]
struct Said {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Shell {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A path beside the data folder.
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs `bancada` on the data folder of this name.
    fn on<A: AsRef<OsStr>>(&self, data: &str, arguments: &[A], input: &str) -> Said {
        let mut child = Command::new(env!("CARGO_BIN_EXE_bancada"))
            .args(arguments)
            .current_dir(self.folder.path())
            .env("BANCADA_DATA_DIR", self.path(data))
            .env("BANCADA_LOG", "info")
            .env_remove("BANCADA_DATABASE_URL")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A command that does not read closes the pipe.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        let output = child.wait_with_output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Said { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }

    /// Runs `bancada` on the data folder `data`.
    fn run<A: AsRef<OsStr>>(&self, arguments: &[A]) -> Said {
        self.on("data", arguments, "")
    }

    async fn store(&self, data: &str) -> Store {
        opened(&self.path(data)).await
    }
}

async fn opened(data: &Path) -> Store {
    Store::open(&StoreOptions::sqlite(&data.join("bancada.sqlite")), Arc::new(SystemClock)).await.unwrap()
}

impl Said {
    /// Fails unless it ended with this code.
    #[track_caller]
    fn expect(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{self:?}");
        self
    }

    /// Fails unless it said this and nothing else.
    #[track_caller]
    fn says(self, lines: &[&str]) -> Self {
        assert_eq!(self.out.lines().collect::<Vec<_>>(), lines, "{self:?}");
        self
    }

    /// Fails unless standard error has this.
    #[track_caller]
    fn complains(self, text: &str) -> Self {
        assert!(self.err.contains(text), "{text:?} is not in {self:?}");
        self
    }
}

#[test]
fn every_wrong_setting_is_told_at_once_and_nothing_is_made() {
    let shell = Shell::new();
    let said = shell.run(&["--addr", "here", "--time-zone", "Lisbon", "migrate"]).expect(2).says(&[]);
    said.complains("BANCADA_ADDR: \"here\" is not an address").complains("BANCADA_TIME_ZONE");
    assert!(!shell.path("data").exists());
    shell.run(&["migrat"]).expect(2).says(&[]).complains("migrat");
}

#[tokio::test]
async fn an_administrator_is_made_with_the_password_on_standard_input() {
    let shell = Shell::new();
    let create = |email: &str, password: &str| {
        shell.on("data", &["admin", "create", "--email", email, "--name", "Ana"], password)
    };
    create("ana", "um martelo azul\n").expect(1).says(&[]).complains("\"ana\" is not an e-mail address");
    create("ana@example.org", "curta\n").expect(1).says(&[]).complains("password: ");
    create("ana@example.org", "").expect(1).says(&[]).complains("password: ");
    create("ana@example.org", "um martelo azul\n").expect(0).says(&["ana@example.org is an administrator"]);
    let again = create("ana@example.org", "outro martelo azul\n").expect(1).says(&[]);
    again.complains("ana@example.org already has an account");

    let store = shell.store("data").await;
    let email = Email::parse("ana@example.org").unwrap();
    let found = credentials(&store, &email).await.unwrap().unwrap();
    let passwords = server::passwords::Passwords::new().unwrap();
    let hash = Some(found.password_hash);
    assert!(passwords.fits("um martelo azul".to_owned(), hash).await.unwrap() && found.confirmed);
    let ana = identity(&store, found.account).await.unwrap().unwrap();
    assert!(ana.actor.has(domain::access::Role::Administrator) && ana.name == "Ana");
}

#[test]
fn the_demonstration_is_loaded_once_and_into_nothing_else() {
    let shell = Shell::new();
    let loaded = shell.run(&["demo"]).expect(0);
    assert_eq!(loaded.out.lines().count(), 1, "{loaded:?}");
    shell.run(&["demo"]).expect(1).says(&[]).complains("already has content");
    shell.run(&["check"]).expect(0);

    let person = ["admin", "create", "--email", "ana@example.org"];
    shell.on("own", &person, "um martelo azul\n").expect(0);
    shell.on("own", &["demo"], "").expect(1).says(&[]).complains("already has content");
}

#[tokio::test]
async fn check_says_what_is_wrong_line_by_line() {
    let shell = Shell::new();
    shell.run(&["check"]).expect(1).says(&[]).complains("there is no database");
    assert!(!shell.path("data").exists(), "check makes nothing");
    shell.run(&["demo"]).expect(0);
    let whole = shell.run(&["check"]).expect(0);
    assert!(whole.out.starts_with("everything is in order: ") && whole.out.lines().count() == 1, "{whole:?}");

    let store = shell.store("data").await;
    store.writer().execute_unprepared("UPDATE audit_entry SET detail = 'x' WHERE seq = 5").await.unwrap();
    store.writer().execute_unprepared("UPDATE project SET team = '{' WHERE slug = 'ponto-ja'").await.unwrap();
    store.close().await;
    let broken = shell.run(&["check"]).expect(1);
    assert!(broken.out.contains("audit log is broken") && broken.out.contains("project"), "{broken:?}");

    let store = shell.store("data").await;
    let newest = "DELETE FROM seaql_migrations WHERE version = (SELECT MAX(version) FROM seaql_migrations)";
    store.writer().execute_unprepared(newest).await.unwrap();
    store.close().await;
    shell.run(&["check"]).expect(1).says(&["the schema lacks 1 migrations; run `bancada migrate` first"]);
}

#[test]
fn the_index_is_made_again_and_counted() {
    let shell = Shell::new();
    let shipped = server::guides::library::shipped().unwrap().len();
    let library = format!("{shipped} things are in the search index");
    shell.run(&["search", "rebuild"]).expect(0).says(&[&library]);
    std::fs::remove_dir_all(shell.path("data/search")).unwrap();
    shell.run(&["search", "rebuild"]).expect(0).says(&[&library]);
    shell.run(&["search"]).expect(2).says(&[]);
}
