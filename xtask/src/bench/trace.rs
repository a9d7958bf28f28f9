//! The order of system calls: between reading a form and answering it, the log of SQLite was written, and then the disk said that it
//! has it.

use std::collections::BTreeMap;
use std::path::Path;

use super::submissions::{ANSWER, Server, send_filled};
use crate::tools::apt;
use crate::{Failure, process, say};

const CLIENTS: usize = 8;
const EACH: usize = 25;

/// Traces some submissions and says what the trace shows.
pub fn run() -> Result<(), Failure> {
    if process::which("strace").is_none() {
        apt::install(&["strace"])?;
    }
    let mut server = Server::start("trace", false, None)?;
    let file = server.dir().join("trace");
    let calls = "trace=recvfrom,read,readv,write,writev,sendto,sendmsg,pwrite64,fsync,fdatasync";
    let arguments = ["strace", "-f", "-y", "-s", "64", "-e", calls, "-o"];
    let mut under: Vec<String> = arguments.map(str::to_owned).to_vec();
    under.push(file.display().to_string());
    server.restart_under(under)?;
    send_filled(server.port, CLIENTS, EACH)?;
    server.kill()?;
    let shown = read(&file)?;
    say::result(&format!(
        "{} answers traced, {} of them after the fsync that covers them",
        shown.answers, shown.covered
    ));
    if shown.answers == CLIENTS * EACH && shown.covered == shown.answers {
        return Ok(());
    }
    Err("not every answer was sent after its fsync".into())
}

/// What a trace shows.
#[derive(Debug, Default, PartialEq, Eq)]
struct Shown {
    answers: usize,
    covered: usize,
}

fn read(file: &Path) -> Result<Shown, Failure> {
    Ok(shown(&std::fs::read_to_string(file)?))
}

/// Follows a trace line by line. A form that was read is covered once the log was written after it and then flushed, the flush begun
/// after that writing; calls of several threads that overlap come in two lines, and count at the second.
fn shown(trace: &str) -> Shown {
    let mut shown = Shown::default();
    let mut unfinished: BTreeMap<String, (String, usize)> = BTreeMap::new();
    // Lines at which: a connection's form was read; the log was last written; a flush that covers all before its begin ended.
    let mut forms: BTreeMap<String, usize> = BTreeMap::new();
    let mut writes: Vec<usize> = Vec::new();
    let mut flushed_from = 0;
    for (at, line) in trace.lines().enumerate() {
        let Some((thread, call)) = line.trim_start().split_once(' ') else { continue };
        let call = call.trim_start();
        if let Some(begin) = call.strip_suffix(" <unfinished ...>") {
            unfinished.insert(thread.to_owned(), (begin.to_owned(), at));
            if is_answer(begin) {
                count(&mut shown, &mut forms, &writes, flushed_from, begin);
            }
            continue;
        }
        let (call, begun) = match call.strip_prefix("<... ") {
            Some(rest) => match unfinished.remove(thread) {
                Some((begin, begun)) => (format!("{begin}{rest}"), begun),
                None => continue,
            },
            None => (call.to_owned(), at),
        };
        let file = call.split('<').nth(1).and_then(|rest| rest.split('>').next()).unwrap_or_default();
        let log = file.ends_with("-wal");
        let reads = call.starts_with("read") || call.starts_with("recvfrom");
        if reads && call.contains(&format!("POST {ANSWER}")) {
            forms.insert(connection(&call), at);
        } else if log && call.starts_with("pwrite64") {
            writes.push(at);
        } else if log && (call.starts_with("fsync") || call.starts_with("fdatasync")) {
            flushed_from = begun;
        } else if is_answer(&call) && begun == at {
            count(&mut shown, &mut forms, &writes, flushed_from, &call);
        }
    }
    shown
}

fn is_answer(call: &str) -> bool {
    call.starts_with("write") || call.starts_with("send")
}

fn count(
    shown: &mut Shown,
    forms: &mut BTreeMap<String, usize>,
    writes: &[usize],
    flushed_from: usize,
    call: &str,
) {
    if !call.contains("HTTP/1.1 303") {
        return;
    }
    let Some(read) = forms.remove(&connection(call)) else { return };
    shown.answers += 1;
    // Some writing after the form was read, with a flush that began after it and has ended.
    let covered = writes.iter().rev().any(|written| *written > read && *written < flushed_from);
    shown.covered += usize::from(covered);
}

/// The descriptor of a call, with what it is open on.
fn connection(call: &str) -> String {
    let rest = call.split_once('(').map_or("", |(_, rest)| rest);
    rest.split(',').next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const READ: &str =
        r#"7 recvfrom(9<TCP:[1]>, "POST /pt/surveys/medida/answer HTTP/1.1"..., 8192, 0, NULL, NULL) = 900"#;
    const WRITE: &str = r#"8 pwrite64(5</tmp/x/bancada.sqlite-wal>, "x"..., 4096, 32) = 4096"#;
    const FLUSH: &str = "8 fdatasync(5</tmp/x/bancada.sqlite-wal>) = 0";
    const ANSWER: &str =
        r#"7 writev(9<TCP:[1]>, [{iov_base="HTTP/1.1 303 See Other"..., iov_len=300}], 1) = 300"#;

    fn of(lines: &[&str]) -> (usize, usize) {
        let shown = shown(&lines.join("\n"));
        (shown.answers, shown.covered)
    }

    #[test]
    fn an_answer_counts_only_behind_its_own_flush() {
        assert_eq!(of(&[READ, WRITE, FLUSH, ANSWER]), (1, 1));
        assert_eq!(of(&[READ, WRITE, ANSWER, FLUSH]), (1, 0));
        assert_eq!(of(&[WRITE, FLUSH, READ, ANSWER]), (1, 0));
        assert_eq!(of(&[READ, FLUSH, WRITE, ANSWER]), (1, 0));
    }

    #[test]
    fn a_flush_under_way_covers_nothing_until_it_ends() {
        let begun = "8 fdatasync(5</tmp/x/bancada.sqlite-wal> <unfinished ...>";
        let ended = "8 <... fdatasync resumed>) = 0";
        assert_eq!(of(&[READ, WRITE, begun, ended, ANSWER]), (1, 1));
        assert_eq!(of(&[READ, WRITE, begun, ANSWER, ended]), (1, 0));
        assert_eq!(of(&[READ, begun, WRITE, ended, ANSWER]), (1, 0));
    }
}
