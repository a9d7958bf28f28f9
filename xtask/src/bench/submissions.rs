//! What the measures of submissions share: a server with one open survey of eight questions on one page, people who send it filled in,
//! and what came of it.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use crate::{Failure, http, paths};

const PASSWORD: &str = "um martelo azul";
const SLUG: &str = "medida";
/// Where a filled-in form is sent.
pub const ANSWER: &str = "/pt/surveys/medida/answer";
const READY_WITHIN: Duration = Duration::from_secs(60);

/// A server on data of its own.
pub struct Server {
    child: Child,
    /// Its port on the loopback address.
    pub port: u16,
    dir: PathBuf,
    database: Option<String>,
    release: bool,
    /// A program that starts it, with its arguments: a tracer.
    under: Vec<String>,
}

impl Server {
    /// Starts it on an empty folder, or an empty PostgreSQL database, with the survey.
    pub fn start(name: &str, release: bool, database: Option<String>) -> Result<Self, Failure> {
        let dir = std::env::temp_dir().join(format!("bancada-{name}-{}", std::process::id()));
        drop(std::fs::remove_dir_all(&dir));
        std::fs::create_dir_all(&dir)?;
        let port = http::free_port()?;
        let mut admin = command(&dir, port, release, database.as_deref());
        admin.args(["admin", "create", "--email", "ana@example.org"]).stdin(Stdio::piped());
        let mut admin = admin.stdout(Stdio::null()).spawn()?;
        if let Some(input) = &mut admin.stdin {
            writeln!(input, "{PASSWORD}")?;
        }
        if !admin.wait()?.success() {
            return Err("no account could be made".into());
        }
        let child = Self::serve(&dir, port, release, database.as_deref(), &[])?;
        let server = Self { child, port, dir, database, release, under: Vec::new() };
        server.wait_until_ready()?;
        server.make_survey()?;
        Ok(server)
    }

    fn serve(
        dir: &Path,
        port: u16,
        release: bool,
        database: Option<&str>,
        under: &[String],
    ) -> Result<Child, Failure> {
        let log = std::fs::File::create(dir.join("log"))?;
        let plain = command(dir, port, release, database);
        let mut command = match under.split_first() {
            None => plain,
            Some((program, arguments)) => {
                let mut tracer = Command::new(program);
                tracer.args(arguments).arg(plain.get_program());
                for (name, value) in plain.get_envs() {
                    match value {
                        Some(value) => tracer.env(name, value),
                        None => tracer.env_remove(name),
                    };
                }
                tracer
            }
        };
        Ok(command.arg("serve").stdin(Stdio::null()).stdout(Stdio::null()).stderr(log).spawn()?)
    }

    /// Starts it again, on the same data, with what is started before it.
    pub fn restart_under(&mut self, under: Vec<String>) -> Result<(), Failure> {
        self.kill()?;
        self.under = under;
        self.start_again()
    }

    /// Starts it again, on the same data.
    pub fn start_again(&mut self) -> Result<(), Failure> {
        let database = self.database.as_deref();
        self.child = Self::serve(&self.dir, self.port, self.release, database, &self.under)?;
        self.wait_until_ready()
    }

    /// SIGKILL.
    pub fn kill(&mut self) -> Result<(), Failure> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }

    /// Its folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    fn wait_until_ready(&self) -> Result<(), Failure> {
        let begun = Instant::now();
        while begun.elapsed() < READY_WITHIN {
            if http::get(self.port, "/readyz", "identity").is_ok_and(|answer| answer.status == 200) {
                return Ok(());
            }
            std::thread::yield_now();
        }
        Err("the server does not become ready".into())
    }

    /// Signs in; says the cookies.
    pub fn sign_in(&self) -> Result<String, Failure> {
        let form = [("email", "ana@example.org"), ("password", PASSWORD)];
        let answer = Connection::open(self.port)?.post("/pt/sign-in", "", &encoded(&form))?;
        let cookies = answer.head.lines().filter_map(|line| line.strip_prefix("set-cookie: "));
        let cookies: Vec<&str> = cookies.filter_map(|cookie| cookie.split(';').next()).collect();
        if answer.status == 303 { Ok(cookies.join("; ")) } else { Err("nobody could sign in".into()) }
    }

    fn make_survey(&self) -> Result<(), Failure> {
        let cookie = self.sign_in()?;
        let mut connection = Connection::open(self.port)?;
        let mut send = |path: &str, form: &[(&str, &str)]| -> Result<(), Failure> {
            let answer = connection.post(path, &cookie, &encoded(form))?;
            if answer.status == 303 { Ok(()) } else { Err(format!("{path}: {}", answer.status).into()) }
        };
        let settings = [("title_pt", "Medida"), ("mode", "open"), ("results", "designers"), ("slug", SLUG)];
        send("/pt/surveys/new", &settings)?;
        let options = ["option_1_pt", "option_2_pt", "option_3_pt"].map(|name| (name, "Opção"));
        let scale = [("from", "1"), ("to", "5"), ("low_pt", "nada"), ("high_pt", "muito")];
        let kinds: [(&str, &[(&str, &str)]); 8] = [
            ("single", &options),
            ("several", &options),
            ("scale", &scale),
            ("nps", &[("low_pt", "nada"), ("high_pt", "muito")]),
            ("number", &[]),
            ("short-text", &[]),
            ("single", &options),
            ("long-text", &[]),
        ];
        for (n, (kind, fields)) in kinds.into_iter().enumerate() {
            let version = (n + 1).to_string();
            let mut form =
                vec![("kind", kind), ("page", "1"), ("version", &version), ("label_pt", "Pergunta?")];
            form.extend(fields);
            send(&format!("/pt/surveys/{SLUG}/questions/new"), &form)?;
        }
        send(&format!("/pt/surveys/{SLUG}/state"), &[("step", "publish")])
    }

    /// Closes the survey, and says the text of each response's last answer.
    pub fn close_and_read(&self) -> Result<Vec<String>, Failure> {
        let cookie = self.sign_in()?;
        let mut connection = Connection::open(self.port)?;
        let closed = connection.post(&format!("/pt/surveys/{SLUG}/state"), &cookie, "step=close")?;
        if closed.status != 303 {
            return Err("the survey could not be closed".into());
        }
        let table = connection.get(&format!("/pt/surveys/{SLUG}/results.csv"), &cookie)?;
        let last = |line: &str| line.rsplit(',').next().unwrap_or_default().to_owned();
        Ok(table.body.lines().skip(1).map(last).collect())
    }

    /// A number that the server counts.
    pub fn metric(&self, name: &str) -> Result<u64, Failure> {
        let body = String::from_utf8(http::get(self.port, "/metrics", "identity")?.body)?;
        let line = body.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
        Ok(line.ok_or_else(|| format!("{name} is not counted"))?.trim().parse()?)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.kill());
        drop(std::fs::remove_dir_all(&self.dir));
    }
}

fn command(dir: &Path, port: u16, release: bool, database: Option<&str>) -> Command {
    let mut command = Command::new(paths::binary(release));
    command
        .current_dir(dir)
        .env("BANCADA_DATA_DIR", dir.join("data"))
        .env("BANCADA_ADDR", format!("127.0.0.1:{port}"))
        // Each request says another address, so that the limit for one does not apply.
        .env("BANCADA_TRUSTED_PROXIES", "127.0.0.1")
        .env_remove("BANCADA_SMTP_URL");
    match database {
        Some(url) => command.env("BANCADA_DATABASE_URL", url),
        None => command.env_remove("BANCADA_DATABASE_URL"),
    };
    command
}

/// A form as it is sent.
pub fn encoded(form: &[(&str, &str)]) -> String {
    let plain = |c: u8| c.is_ascii_alphanumeric() || b"-._".contains(&c);
    let encode = |text: &str| -> String {
        text.bytes()
            .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
            .collect()
    };
    form.iter()
        .map(|(name, value)| format!("{}={}", encode(name), encode(value)))
        .collect::<Vec<_>>()
        .join("&")
}

/// A number that no other form of this run has.
fn next() -> u64 {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

/// A form as it is shown, filled in as nobody else does, with the word in it by which it is known.
pub fn filled(connection: &mut Connection) -> Result<(String, String), Failure> {
    let page = connection.get(ANSWER, "")?.body;
    let value = |name: &str| {
        let (_, rest) = page.split_once(&format!("name=\"{name}\" value=\""))?;
        rest.split('"').next().map(str::to_owned)
    };
    let (Some(id), Some(token)) = (value("form_id"), value("token")) else {
        return Err("the form has no token".into());
    };
    Ok(filled_in(&id, &token))
}

/// The same for a server that shows no forms.
pub fn made_up() -> (String, String) {
    let id = format!("6f9f2a52-53e6-4b8e-a8c1-{:012x}", next() | u64::from(std::process::id()) << 24);
    // As long as ours.
    filled_in(&id, &"0".repeat(98))
}

fn filled_in(id: &str, token: &str) -> (String, String) {
    let n = next();
    let word = format!("palavra{n}x");
    let seed = n.to_string();
    let form = [
        ("form_id", id),
        ("token", token),
        ("page", "1"),
        ("go", "send"),
        ("seed", &seed),
        ("language", "pt-PT"),
        ("written_in", "pt"),
        ("a-q1", "o1"),
        ("a-q2", "o1"),
        ("a-q2", "o3"),
        ("a-q3", "4"),
        ("a-q4", "9"),
        ("a-q5", "12,5"),
        ("a-q6", "Uma frase curta, como as pessoas as escrevem"),
        ("a-q7", "o2"),
        ("a-q8", &word),
    ];
    (encoded(&form), word)
}

/// An answer.
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// Its headers, in small letters where the server writes them so.
    pub head: String,
    /// Its body.
    pub body: String,
}

/// A connection that stays open.
pub struct Connection(TcpStream);

impl Connection {
    /// Opens one.
    pub fn open(port: u16) -> Result<Self, Failure> {
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        Ok(Self(stream))
    }

    /// Sends a form.
    pub fn post(&mut self, path: &str, cookie: &str, form: &str) -> Result<Answer, Failure> {
        let n = next();
        let address = format!("10.{}.{}.{}", n >> 16 & 255, n >> 8 & 255, n & 255);
        let length = form.len();
        self.send(&format!(
            "POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nSec-Fetch-Site: same-origin\r\nX-Forwarded-For: {address}\r\nCookie: {cookie}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{form}"
        ))
    }

    /// Asks for a page.
    pub fn get(&mut self, path: &str, cookie: &str) -> Result<Answer, Failure> {
        self.send(&format!(
            "GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: identity\r\nCookie: {cookie}\r\n\r\n"
        ))
    }

    fn send(&mut self, request: &str) -> Result<Answer, Failure> {
        self.0.write_all(request.as_bytes())?;
        let mut bytes = Vec::new();
        let mut buffer = [0; 16 * 1024];
        loop {
            let read = self.0.read(&mut buffer)?;
            if read == 0 {
                return Err("the connection was closed".into());
            }
            bytes.extend_from_slice(buffer.get(..read).unwrap_or_default());
            if let Some(answer) = whole(&bytes) {
                return Ok(answer);
            }
        }
    }
}

/// An answer, once it is there to its end.
fn whole(bytes: &[u8]) -> Option<Answer> {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(bytes.get(..end)?).into_owned();
    let body = bytes.get(end + 4..)?;
    let lower = head.to_ascii_lowercase();
    let length =
        lower.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse::<usize>().ok());
    let complete = match length {
        Some(length) => body.len() >= length,
        None => lower.contains("transfer-encoding: chunked") && body.ends_with(b"0\r\n\r\n"),
    };
    let status = head.split(' ').nth(1)?.parse().ok()?;
    complete.then(|| Answer { status, head, body: String::from_utf8_lossy(body).into_owned() })
}

/// Sends so many filled-in forms from each of so many clients at once, each one after the other; all of them must be taken.
pub fn send_filled(port: u16, clients: usize, each: usize) -> Result<(), Failure> {
    let send = move || -> Result<(), Failure> {
        let mut connection = Connection::open(port)?;
        for _ in 0..each {
            let form = filled(&mut connection)?.0;
            let answer = connection.post(ANSWER, "", &form)?;
            if answer.status != 303 {
                return Err(
                    format!("a submission was answered with {}: {}", answer.status, answer.body).into()
                );
            }
        }
        Ok(())
    };
    let clients: Vec<_> =
        (0..clients).map(|_| std::thread::spawn(move || send().map_err(|error| error.to_string()))).collect();
    for client in clients {
        client.join().map_err(|_| "a client's thread ended badly")??;
    }
    Ok(())
}
