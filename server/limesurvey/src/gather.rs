//! From XML to tables: `document/<table>/rows/row/<column>`. Whatever stands elsewhere, as the themes that newer versions
//! add, is passed over.

use domain::surveys::lss::{Row, Table, Tables};
use quick_xml::Reader;
use quick_xml::events::{BytesRef, Event};

use crate::{DEEPEST, LONGEST_TEXT, MOST_CELLS, MOST_ROWS, MOST_TABLES, Unreadable};

/// Reads a document.
pub(crate) fn tables(text: &str) -> Result<Tables, Unreadable> {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.expand_empty_elements = true;
    config.check_end_names = true;
    config.allow_dangling_amp = false;
    let mut gather = Gather::new(text);
    loop {
        let before = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let line = gather.lines.line_at(before);
        let event = reader.read_event().map_err(|error| {
            let at = usize::try_from(reader.error_position()).unwrap_or(before);
            let line = Lines { text, at: 0, line: 1 }.line_at(at);
            match error {
                quick_xml::Error::Syntax(_) => gather.cut_off(line, &error.to_string()),
                error => Unreadable::Broken { line, why: error.to_string() },
            }
        })?;
        match event {
            Event::Start(element) => gather.open(element.name().as_ref(), line)?,
            Event::End(_) => gather.close(line)?,
            Event::Text(words) => gather.text(&words.xml10_content(), line)?,
            Event::CData(words) => gather.text(&words.xml10_content(), line)?,
            Event::GeneralRef(reference) => {
                let character = character(&reference, line)?;
                gather.text(character.encode_utf8(&mut [0; 4]), line)?;
            }
            Event::DocType(_) => return Err(Unreadable::DocType { line }),
            Event::Eof => return gather.finish(line),
            Event::Decl(_) | Event::Comment(_) | Event::PI(_) | Event::Empty(_) => {}
        }
    }
}

/// The character that a reference stands for: one by number, or one of the five that XML itself has.
fn character(reference: &BytesRef<'_>, line: u32) -> Result<char, Unreadable> {
    let name = reference.xml10_content();
    let known = match name.as_ref() {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => reference.resolve_char_ref().ok().flatten(),
    };
    known.ok_or_else(|| Unreadable::Entity { line, name: name.chars().take(40).collect() })
}

/// Where the reader stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Inside {
    Document,
    Kind,
    Version,
    Languages,
    Language,
    Table,
    Rows,
    Row,
    Cell,
    /// Something that is passed over.
    Other,
}

struct Gather<'a> {
    lines: Lines<'a>,
    tables: Tables,
    inside: Vec<(Inside, String)>,
    words: String,
    done: bool,
    rows: usize,
    cells: usize,
}

impl<'a> Gather<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            lines: Lines { text, at: 0, line: 1 },
            tables: Tables::default(),
            inside: Vec::new(),
            words: String::new(),
            done: false,
            rows: 0,
            cells: 0,
        }
    }

    fn open(&mut self, name: &str, line: u32) -> Result<(), Unreadable> {
        if self.done {
            return Err(Unreadable::After { line });
        }
        if self.inside.len() >= DEEPEST {
            return Err(Unreadable::Deep { line });
        }
        let inside = match (self.inside.last().map(|(inside, _)| *inside), name) {
            (None, "document") => Inside::Document,
            (None, name) if name.eq_ignore_ascii_case("html") => return Err(Unreadable::Page),
            (None, name) => return Err(Unreadable::OtherXml { root: name.chars().take(40).collect() }),
            (Some(Inside::Document), "LimeSurveyDocType") => Inside::Kind,
            (Some(Inside::Document), "DBVersion") => Inside::Version,
            (Some(Inside::Document), "languages") => Inside::Languages,
            (Some(Inside::Languages), "language") => {
                self.cell()?;
                Inside::Language
            }
            (Some(Inside::Document), name) => {
                if self.tables.tables.len() >= MOST_TABLES {
                    return Err(Unreadable::ManyTables);
                }
                self.tables.tables.push(Table { name: name.chars().take(100).collect(), rows: Vec::new() });
                Inside::Table
            }
            (Some(Inside::Table), "rows") => Inside::Rows,
            (Some(Inside::Rows), "row") => {
                self.row(line)?;
                Inside::Row
            }
            (Some(Inside::Row), _) => {
                self.cell()?;
                Inside::Cell
            }
            _ => Inside::Other,
        };
        self.words.clear();
        self.inside.push((inside, name.to_owned()));
        Ok(())
    }

    fn cell(&mut self) -> Result<(), Unreadable> {
        self.cells += 1;
        if self.cells > MOST_CELLS { Err(Unreadable::ManyCells) } else { Ok(()) }
    }

    fn row(&mut self, line: u32) -> Result<(), Unreadable> {
        self.rows += 1;
        if self.rows > MOST_ROWS {
            return Err(Unreadable::ManyRows);
        }
        if let Some(table) = self.tables.tables.last_mut() {
            let number = u32::try_from(table.rows.len()).unwrap_or(u32::MAX).saturating_add(1);
            table.rows.push(Row { number, line, cells: Vec::new() });
        }
        Ok(())
    }

    fn text(&mut self, words: &str, line: u32) -> Result<(), Unreadable> {
        match self.inside.last().map(|(inside, _)| *inside) {
            Some(Inside::Cell | Inside::Kind | Inside::Version | Inside::Language) => {
                if self.words.len() + words.len() > LONGEST_TEXT {
                    return Err(Unreadable::LongText { line });
                }
                self.words.push_str(words);
            }
            None if self.done && !words.trim().is_empty() => return Err(Unreadable::After { line }),
            None if !words.trim().is_empty() => return Err(Unreadable::NotXml),
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, line: u32) -> Result<(), Unreadable> {
        let Some((inside, name)) = self.inside.pop() else {
            return Err(Unreadable::Broken { line, why: "an element ends that never began".to_owned() });
        };
        self.done = self.inside.is_empty();
        let words = std::mem::take(&mut self.words);
        match inside {
            Inside::Kind => self.tables.kind = Some(words.trim().to_owned()),
            Inside::Version => self.tables.version = Some(words.trim().to_owned()),
            Inside::Language => self.tables.languages.push(words.trim().to_owned()),
            Inside::Cell if !words.is_empty() => {
                if let Some(row) = self.tables.tables.last_mut().and_then(|table| table.rows.last_mut()) {
                    row.cells.push((name, words));
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// A syntax error at the end of a file that is not closed is a file that is cut off.
    fn cut_off(&self, line: u32, why: &str) -> Unreadable {
        match self.inside.last() {
            Some((_, element)) => Unreadable::CutOff { line, element: element.clone() },
            None => Unreadable::Broken { line, why: why.to_owned() },
        }
    }

    fn finish(self, line: u32) -> Result<Tables, Unreadable> {
        match self.inside.last() {
            Some((_, element)) => Err(Unreadable::CutOff { line, element: element.clone() }),
            None if self.done => Ok(self.tables),
            None => Err(Unreadable::NotXml),
        }
    }
}

/// Counts lines as far as the reader has come.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: u32,
}

impl Lines<'_> {
    fn line_at(&mut self, at: usize) -> u32 {
        let at = at.min(self.text.len());
        let passed = self.text.as_bytes().get(self.at..at).unwrap_or_default();
        let breaks = passed.iter().filter(|byte| **byte == b'\n').count();
        self.line = self.line.saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX));
        self.at = self.at.max(at);
        self.line
    }
}
