//! Somebody with the data folder, every backup, the outbox and the log, taken after each response: what they can tell once the
//! responses are released, and what before.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use domain::access::{Actor, Role};
use domain::lang::Lang;
use domain::slug::Slug;
use domain::surveys::files::{Family, FileFormat};
use domain::surveys::{
    Answer, Answers, Definition, InvitationCode, Invitee, Kind, KindCode, Mode, NewSurvey, Privacy, Question,
    QuestionId, Settings, Step, Survey,
};
use domain::text::Translated;
use jiff::civil::date;
use rstest::rstest;
use sea_orm::ConnectionTrait;
use store::surveys::schema::sealed;
use store::surveys::{FileAnswer, NewInvitation, Outcome, Sent, read_sealed, respond};
use uuid::Uuid;

use crate::support::{Db, given, sealed_rows};
use crate::test_app::TestApp;

/// Everything that somebody could have copied at one moment: every file but the keys, a backup, and every row.
struct Dump {
    bytes: Vec<u8>,
    tables: BTreeMap<String, Vec<String>>,
    sealed: Vec<sealed::Model>,
}

fn files(folder: &Path, keys: &Path, into: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path == keys {
            continue;
        }
        if path.is_dir() { files(&path, keys, into) } else { into.push(path) }
    }
}

impl Dump {
    async fn of(app: &TestApp, number: usize) -> Self {
        let (store, data) = (&app.app.store, app.test.folder.path());
        let keys = app.test.options.keys.clone().unwrap();
        let archive = data.join(format!("backup-{number}.tar"));
        server::backup::save(store, data, &archive).await.unwrap();
        let mut paths = Vec::new();
        files(data, &keys, &mut paths);
        let bytes = paths.iter().flat_map(|path| std::fs::read(path).unwrap()).collect();
        std::fs::remove_file(&archive).unwrap();
        let snapshot = store.snapshot().await.unwrap();
        let mut tables = BTreeMap::new();
        for table in snapshot.tables() {
            let mut out = Vec::new();
            snapshot.dump(table, &mut out).await.unwrap();
            let lines = String::from_utf8(out).unwrap().lines().map(str::to_owned).collect();
            tables.insert(table.name.clone(), lines);
        }
        let rows = sealed_rows(store, &keys).await;
        Self { bytes, tables, sealed: rows.into_iter().map(|(row, _)| row).collect() }
    }

    fn has(&self, text: &str) -> bool {
        let in_files = self.bytes.windows(text.len()).any(|window| window == text.as_bytes());
        in_files || self.tables.values().flatten().any(|line| line.contains(text))
    }

    fn lines(&self, table: &str) -> &[String] {
        self.tables.get(table).map_or(&[], Vec::as_slice)
    }
}

/// The values in lines of JSON that are long enough to be somebody's mark.
fn marks(lines: &[String]) -> BTreeSet<String> {
    let values = lines.iter().flat_map(|line| serde_json::from_str::<Vec<serde_json::Value>>(line).unwrap());
    let texts = values.map(|value| match value {
        serde_json::Value::String(text) => text,
        other => other.to_string(),
    });
    texts.filter(|text| text.len() >= 8).collect()
}

async fn published(app: &TestApp, slug: &str, mode: Mode) -> Survey {
    let (store, system) = (&app.app.store, Actor::system());
    let title = Translated::both(slug, slug);
    let settings = Settings { title, mode, privacy: Privacy::Anonymous, ..Settings::default() };
    let question = Question {
        id: QuestionId::numbered(1),
        label: Translated::both("Porquê?", "Why?"),
        ..Question::blank(KindCode::LongText)
    };
    // And a picture, which some send and others do not.
    let picture = Question {
        id: QuestionId::numbered(2),
        kind: Kind::File { accepts: vec![Family::Pictures], most: 1 },
        label: Translated::both("Imagem?", "Picture?"),
        ..Question::blank(KindCode::File)
    };
    let definition = Definition::single_page(vec![question, picture]);
    let new = NewSurvey { slug: Slug::parse(slug).unwrap(), settings, definition, project: None };
    store::surveys::create(store, &system, new, "").await.unwrap();
    store::surveys::step(store, &system, slug, Step::Publish).await.unwrap();
    store::surveys::by_slug(store, &system, slug).await.unwrap()
}

fn form(words: &str, seed: i64, invitation: Option<Uuid>) -> Sent {
    let answer = Answer::Text(words.to_owned());
    Sent {
        answers: Answers::default().with(QuestionId::numbered(1), answer),
        form_id: Uuid::new_v4().to_string(),
        saved: String::new(),
        day: date(2026, 11, 23),
        version: 2,
        seed,
        invitation,
        suspicious: false,
        quotas: Vec::new(),
        files: Vec::new(),
    }
}

/// What the nth person sends: a picture of another size each, and every other none.
fn pictures(n: usize, words: &str) -> Vec<FileAnswer> {
    let content = [words.as_bytes(), &vec![7; n * 10_000]].concat();
    let picture =
        FileAnswer { question: QuestionId::numbered(2), format: FileFormat::Png, content: content.into() };
    if n % 2 == 1 { vec![picture] } else { Vec::new() }
}

/// An invitation to a survey.
async fn invited(app: &TestApp, survey: &Survey, n: u8) -> Uuid {
    let code = InvitationCode::new([n; 13]);
    let invitee = Invitee { email: None, label: String::new(), language: Lang::Pt.into() };
    let link = NewInvitation { code: code.clone(), invitee, mail: None };
    let (store, system, slug) = (&app.app.store, Actor::system(), survey.slug.as_str());
    store::surveys::make_batch(store, &system, slug, ("Convites", None), vec![link], "").await.unwrap();
    store::surveys::find_invitation(store, &system, survey, &code).await.unwrap().unwrap().id
}

#[rstest]
#[case::sqlite_accounts(Db::Sqlite, Mode::SignedIn)]
#[case::sqlite_invitations(Db::Sqlite, Mode::Links)]
#[case::postgres_accounts(Db::Postgres, Mode::SignedIn)]
#[tokio::test]
async fn copies_of_everything_after_each_response_tell_nobodys_answer(#[case] db: Db, #[case] mode: Mode) {
    let Some(app) = TestApp::start_on(db).await else { return };
    let survey = published(&app, "caminho", mode).await;
    let keys = app.test.options.keys.clone().unwrap();
    let mut people = Vec::new();
    for n in 0..5 {
        people.push(app.actor(&format!("p{n}@example.org"), &[]).await);
    }
    let mut invitations = Vec::new();
    if mode == Mode::Links {
        for n in 0..5 {
            invitations.push(invited(&app, &survey, n).await);
        }
    }
    let mut dumps = vec![Dump::of(&app, 0).await];
    let words: Vec<String> =
        (0..5).map(|n| format!("segredo-{}-{}", Uuid::new_v4(), "a".repeat(n * 100))).collect();
    let mut key_files: BTreeMap<Uuid, Vec<u8>> = BTreeMap::new();
    for (n, (who, words)) in people.iter().zip(&words).enumerate() {
        let invitation = invitations.get(n).copied();
        let mut sent = form(words, 1000 + i64::try_from(n).unwrap(), invitation);
        sent.files = pictures(n, &words.replace("segredo", "desenho"));
        if !sent.files.is_empty() {
            sent.answers.0.insert(QuestionId::numbered(2), Answer::Text("q2.png".to_owned()));
        }
        let who = if mode == Mode::Links { &Actor::anonymous() } else { who };
        assert_eq!(respond(&app.app.store, who, &survey, &sent).await.unwrap(), Outcome::Stored);
        app.do_jobs().await;
        app.test.clock.pass_seconds(60);
        let dump = Dump::of(&app, n + 1).await;
        for row in &dump.sealed {
            key_files.insert(row.key_id, std::fs::read(keys.join(format!("{}.key", row.key_id))).unwrap());
        }
        dumps.push(dump);
    }
    let (last, before) = dumps.split_last().unwrap();

    // Before the release no copy says what anybody wrote, nor how much.
    for (n, dump) in before.iter().enumerate() {
        for words in &words {
            assert!(!dump.has(&words[..44]), "in copy {n}");
            let picture = words.replace("segredo", "desenho");
            assert!(!dump.has(&STANDARD_NO_PAD.encode(&picture[..42])), "in copy {n}");
            assert!(!dump.has(&picture[..42]), "in copy {n}");
        }
        // As many rows of files as people, each as long as the others, whoever sent one.
        let lengths: BTreeSet<usize> = dump.lines("survey_sealed_files").iter().map(String::len).collect();
        assert_eq!((dump.lines("survey_sealed_files").len(), lengths.len()), (n, n.min(1)), "in copy {n}");
        assert!(lengths.iter().all(|length| *length > 1_000_000 * 4 / 3), "in copy {n}");
        assert!(dump.lines("survey_file").is_empty(), "in copy {n}");
        assert_eq!(dump.sealed.len(), n);
    }
    let lengths: BTreeSet<usize> =
        before.iter().flat_map(|dump| &dump.sealed).map(|row| row.sealed.len()).collect();
    assert_eq!(lengths.len(), 1);
    assert!(words.iter().all(|words| last.has(words)), "released, they are there to be read");

    // The key that would open the old rows opened them, and is nowhere any more.
    for row in before.iter().flat_map(|dump| &dump.sealed) {
        let key = &key_files[&row.key_id];
        assert!(read_sealed(row, &key.as_slice().try_into().unwrap()).is_some(), "the test has the key");
    }
    for key in key_files.values() {
        for dump in &dumps {
            assert!(!dump.bytes.windows(key.len()).any(|window| window == key), "a key in a copy");
        }
    }
    let gone = async {
        while key_files.keys().any(|name| keys.join(format!("{name}.key")).exists()) {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(20), gone).await.expect("a key is still there");
    let left: Vec<Vec<u8>> = std::fs::read_dir(&keys)
        .unwrap()
        .map(|entry| std::fs::read(entry.unwrap().path()).unwrap())
        .filter(|key| key.len() == 32)
        .collect();
    for row in before.iter().flat_map(|dump| &dump.sealed) {
        // Every key that is left, and every 32 bytes of the row's own name and neighbours would be as good a guess.
        assert!(left.iter().all(|key| read_sealed(row, &key.as_slice().try_into().unwrap()).is_none()));
    }

    // Nothing that names a response stands where somebody is named, in any copy.
    let (responses, answers) = (last.lines("survey_response"), last.lines("survey_answer"));
    assert_eq!((responses.len(), answers.len()), (5, 7));
    assert_eq!((last.lines("survey_file").len(), last.lines("survey_sealed_files").len()), (2, 0));
    let survey_id = survey.id.to_string();
    let ours: BTreeSet<String> =
        marks(responses).into_iter().chain(marks(answers)).filter(|mark| *mark != survey_id).collect();
    for (table, _) in last
        .tables
        .iter()
        .filter(|(table, _)| !["survey_response", "survey_answer", "survey_file"].contains(&table.as_str()))
    {
        for dump in &dumps {
            for line in dump.lines(table) {
                let shared =
                    ours.iter().find(|mark| line.contains(mark.as_str()) && mark.as_str() != "2026-11-23");
                assert!(shared.is_none(), "{shared:?} in {table}: {line}");
            }
        }
    }
    // Beside what was said, the five are alike but for the seed, which only the form has, and the id, which is random.
    let alike: BTreeSet<String> = responses
        .iter()
        .map(|line| {
            let mut row: Vec<serde_json::Value> = serde_json::from_str(line).unwrap();
            let seed = row.iter().position(|value| value.as_i64().is_some_and(|n| (1000..1005).contains(&n)));
            row.remove(seed.unwrap());
            row.remove(0);
            serde_json::to_string(&row).unwrap()
        })
        .collect();
    assert_eq!(alike.len(), 1, "{alike:?}");
    // Who took part is there, once each, with nothing else; and the log of what was done does not tell of it.
    assert_eq!(last.lines("survey_participation").len(), 5);
    assert!(!last.lines("audit_entry").iter().any(|line| line.contains("survey.respond")));
    assert_eq!(last.lines("audit_entry"), before[0].lines("audit_entry"));
    assert_eq!(last.lines("job"), before[0].lines("job"));
    let expiries: BTreeSet<&str> =
        last.lines("submission").iter().filter_map(|line| line.rsplit(',').next()).collect();
    assert_eq!(expiries.len(), 1, "receipts run out together: {expiries:?}");
    assert!(app.mails().is_empty());
}

#[tokio::test]
async fn a_backup_has_no_key_and_a_restore_says_what_is_lost() {
    let app = TestApp::start().await;
    let survey = published(&app, "caminho", Mode::Open).await;
    for n in 0..3 {
        respond(&app.app.store, &Actor::anonymous(), &survey, &form("x", n, None)).await.unwrap();
    }
    let keys = app.test.options.keys.clone().unwrap();
    let archive = app.test.folder.path().join("backup.tar");
    server::backup::save(&app.app.store, app.test.folder.path(), &archive).await.unwrap();
    let bytes = std::fs::read(&archive).unwrap();
    let mut compared = 0;
    for entry in std::fs::read_dir(&keys).unwrap() {
        let key = std::fs::read(entry.unwrap().path()).unwrap();
        if key.len() == 32 {
            assert!(!bytes.windows(32).any(|window| window == key));
            compared += 1;
        }
    }
    assert!(compared > 0);

    let place = tempfile::tempdir().unwrap();
    let options = store::StoreOptions::sqlite(&place.path().join("bancada.sqlite"));
    let restored = server::backup::restore(&options, place.path(), &archive).await.unwrap();
    assert_eq!(restored.lost.iter().map(|lost| lost.responses).collect::<Vec<_>>(), [3]);
    let there = store::Store::open(&options, app.test.clock.clone()).await.unwrap();
    assert_eq!(given(&there).await, 0);
    let standing = store::surveys::standing(&there, &survey).await.unwrap();
    assert_eq!((standing.waiting, standing.lost), (0, 3));

    // Beside its keys, as after moving the data to another disk, nothing is lost.
    let place = tempfile::tempdir().unwrap();
    let options = store::StoreOptions::sqlite(&place.path().join("bancada.sqlite")).with_keys(&keys);
    let restored = server::backup::restore(&options, place.path(), &archive).await.unwrap();
    assert_eq!(restored.lost, []);
}

#[tokio::test]
async fn lost_responses_are_told_to_designers() {
    let app = TestApp::start().await;
    let survey = published(&app, "caminho", Mode::Open).await;
    respond(&app.app.store, &Actor::anonymous(), &survey, &form("x", 1, None)).await.unwrap();
    for entry in std::fs::read_dir(app.test.options.keys.as_ref().unwrap()).unwrap() {
        std::fs::remove_file(entry.unwrap().path()).unwrap();
    }
    let mut rui = app.signed_in("rui@example.org", &[Role::Designer]).await;
    rui.get("/pt/surveys/caminho/questions").await.expect(200).has("Perdeu-se 1 resposta");
    rui.get("/en/surveys/caminho/questions").await.expect(200).has("1 response was lost");
}

#[tokio::test]
async fn a_retry_after_the_closing_is_thanked_and_not_told_that_it_came_too_late() {
    let app = TestApp::start().await;
    published(&app, "caminho", Mode::Open).await;
    let id = Uuid::new_v4().to_string();
    let path = "/pt/surveys/caminho/answer";
    let mut ana = app.visitor();
    let first = ana.post(path, &[("form_id", &id), ("a-q1", "Olá")]).await.expect(303);
    store::surveys::step(&app.app.store, &Actor::system(), "caminho", Step::Close).await.unwrap();
    let again = ana.post(path, &[("form_id", &id), ("a-q1", "Olá")]).await.expect(303);
    assert_eq!(again.location(), first.location());
    let other = Uuid::new_v4().to_string();
    ana.post(path, &[("form_id", &other), ("a-q1", "Olá")]).await.expect(409);
    assert_eq!(given(&app.app.store).await, 1);
}

#[tokio::test]
async fn designers_choose_what_is_kept_and_the_form_says_so() {
    let app = TestApp::start().await;
    let mut rui = app.signed_in("rui@example.org", &[Role::Designer]).await;
    let shown = rui.get("/pt/surveys/new").await.expect(200);
    shown.has("O que se guarda de quem responde").has("não pode prometer").has("PostgreSQL");
    let cases = [
        ("open", "identified", "é anónimo", "Resposta anónima"),
        ("signed-in", "anonymous", "fica separado das respostas", "Resposta anónima"),
        ("signed-in", "confidential", "é confidencial", "Resposta confidencial"),
        ("signed-in", "identified", "não é anónimo", "Responde como rui"),
    ];
    for (n, (mode, privacy, promise, short)) in cases.into_iter().enumerate() {
        let slug = format!("s{n}");
        let form = [
            ("title_pt", slug.as_str()),
            ("mode", mode),
            ("privacy", privacy),
            ("results", "public"),
            ("slug", &slug),
        ];
        rui.post("/pt/surveys/new", &form).await.expect(303);
        let question = [("kind", "short-text"), ("page", "1"), ("version", "1"), ("label_pt", "Porquê?")];
        rui.post(&format!("/pt/surveys/{slug}/questions/new"), &question).await.expect(303);
        rui.post(&format!("/pt/surveys/{slug}/state"), &[("step", "publish")]).await.expect(303);
        rui.get(&format!("/pt/surveys/{slug}")).await.expect(200).has(promise);
        rui.get(&format!("/pt/surveys/{slug}/answer")).await.expect(200).has(short);
        let edit = format!("/pt/surveys/{slug}/edit");
        let shown = rui.get(&edit).await.expect(200).has("já não se pode mudar").form(&edit);
        let changed: Vec<(&str, &str)> = shown
            .iter()
            .map(|(name, value)| match name.as_str() {
                "privacy" if mode != "open" && privacy == "anonymous" => ("privacy", "identified"),
                "privacy" if mode != "open" => ("privacy", "anonymous"),
                name => (name, value.as_str()),
            })
            .collect();
        let fixed = rui.post(&edit, &changed).await;
        if mode == "open" {
            fixed.expect(303)
        } else {
            fixed.expect(422).has("já não se pode mudar")
        };
    }
    let wrong = [("title_pt", "x"), ("mode", "signed-in"), ("privacy", "secret"), ("results", "public")];
    rui.post("/pt/surveys/new", &wrong).await.expect(422);
}

#[tokio::test]
async fn an_administrator_says_why_before_seeing_who_gave_a_confidential_response() {
    let app = TestApp::start().await;
    published(&app, "caminho", Mode::SignedIn).await;
    let confidential = "UPDATE survey SET privacy = 'confidential'";
    app.app.store.writer().execute_unprepared(confidential).await.unwrap();
    let mut ana = app.signed_in("ana@example.org", &[]).await;
    ana.post("/pt/surveys/caminho/answer", &[("a-q1", "Olá")]).await.expect(303);
    let mut eva = app.signed_in("eva@example.org", &[Role::Administrator]).await;
    let mut rui = app.signed_in("rui@example.org", &[Role::Designer]).await;
    let list = eva.get("/pt/surveys/caminho/responses").await.expect(200).has_not("ana@example.org");
    let (_, rest) = list.body.split_once("/pt/surveys/caminho/responses/").unwrap();
    let path = format!("/pt/surveys/caminho/responses/{}", rest.split('"').next().unwrap());
    rui.get(&path).await.expect(200).has("Olá").has_not("Registar e mostrar").has_not("ana@example.org");
    eva.get(&path).await.expect(200).has("Registar e mostrar").has_not("ana@example.org");
    let who = format!("{path}/who");
    rui.post(&who, &[("reason", "porque sim")]).await.expect(403);
    eva.post(&who, &[("reason", " ")]).await.expect(422).has("Registar e mostrar").has_not("ana@example.org");
    eva.post(&who, &[("reason", "Pedido da pessoa")]).await.expect(200).has("ana (ana@example.org)");
    eva.get("/pt/admin/audit").await.expect(200).has("Pedido da pessoa");
    let table = rui.get("/pt/surveys/caminho/results.csv").await.expect(200);
    table.has("Olá").has_not("ana@example.org");
}
