//! Another process of this program that reads an `.xls` from standard input and writes its cells to standard output, with little
//! memory and little time.

use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Command, ExitCode, Stdio};

use domain::surveys::xlsform::{Cell, Sheet};
use serde_json::{Value, json};

use crate::{LARGEST_FILE, MOST_TEXT, Unreadable, caught, old};

/// The memory it may fill, in bytes: less than a table of all the rows and columns of one sheet would take.
const MEMORY: u64 = 384 * 1024 * 1024;
/// The addresses it may reach, in bytes, its own code among them.
const ADDRESSES: u64 = 2 * 1024 * 1024 * 1024;
/// The time it may calculate, in seconds.
const SECONDS: u64 = 20;

/// How this program is started to read an old workbook.
#[derive(Debug, Clone)]
pub struct Program {
    path: PathBuf,
    argument: String,
}

impl Program {
    /// The program at a path, which calls [`serve`] when it gets this argument.
    pub fn new(path: impl Into<PathBuf>, argument: impl Into<String>) -> Self {
        Self { path: path.into(), argument: argument.into() }
    }

    pub(crate) fn read(&self, bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
        let mut child = Command::new(&self.path)
            .arg(&self.argument)
            .env_clear()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(Unreadable::NoReader)?;
        if let Some(mut input) = child.stdin.take() {
            // One that gave up reads no further; what it said tells why.
            let _ = input.write_all(bytes);
        }
        let mut said = Vec::new();
        if let Some(output) = child.stdout.take() {
            // Quotation marks and backslashes are written twice.
            let most = u64::try_from(MOST_TEXT).unwrap_or(u64::MAX).saturating_mul(4);
            output.take(most).read_to_end(&mut said).map_err(Unreadable::NoReader)?;
        }
        // It is over, or it would write more than is read.
        let _ = child.kill();
        let ended = child.wait().map_err(Unreadable::NoReader)?;
        let whole = serde_json::from_slice::<Value>(&said).ok().filter(|_| ended.success());
        let whole = whole.ok_or(Unreadable::Costly)?;
        match whole.get("refused").and_then(Value::as_str) {
            Some(why) => Err(Unreadable::Said(why.to_owned())),
            None => Ok(sheets(&whole)),
        }
    }
}

/// What the other process does: reads standard input, writes standard output. It ends by itself when it asks for too much.
pub fn serve() -> ExitCode {
    limit();
    let mut bytes = Vec::new();
    if std::io::stdin().lock().take(LARGEST_FILE).read_to_end(&mut bytes).is_err() {
        return ExitCode::FAILURE;
    }
    let answer = match caught(|| old::read(bytes)) {
        Ok(sheets) => {
            let cell = |cell: &Cell| json!([cell.row, cell.column, cell.text]);
            let sheet = |sheet: &Sheet| json!([sheet.name, sheet.cells.iter().map(cell).collect::<Vec<_>>()]);
            json!({ "sheets": sheets.iter().map(sheet).collect::<Vec<_>>() })
        }
        Err(why) => json!({ "refused": why.to_string() }),
    };
    let mut output = std::io::stdout().lock();
    let written = serde_json::to_writer(&mut output, &answer).is_ok() && output.flush().is_ok();
    if written { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

#[cfg(unix)]
fn limit() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let limits =
        [(Resource::Data, MEMORY), (Resource::As, ADDRESSES), (Resource::Cpu, SECONDS), (Resource::Core, 0)];
    for (resource, most) in limits {
        // Where a limit is lower already, that one stays.
        let _ = setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) });
    }
}

#[cfg(not(unix))]
fn limit() {}

fn sheets(whole: &Value) -> Vec<Sheet> {
    let list = |value: Option<&Value>| value.and_then(Value::as_array).cloned().unwrap_or_default();
    let number =
        |value: Option<&Value>| value.and_then(Value::as_u64).and_then(|number| u32::try_from(number).ok());
    let text = |value: Option<&Value>| value.and_then(Value::as_str).map(str::to_owned);
    let cell = |value: Value| {
        Some(Cell { row: number(value.get(0))?, column: number(value.get(1))?, text: text(value.get(2))? })
    };
    let sheet = |value: Value| {
        let name = text(value.get(0))?;
        Some(Sheet { name, cells: list(value.get(1)).into_iter().filter_map(cell).collect() })
    };
    list(whole.get("sheets")).into_iter().filter_map(sheet).collect()
}
