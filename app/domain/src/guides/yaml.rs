//! The front matter of files that were made for other programs, between two lines of `---`: as much of YAML as people write there.
//!
//! `title`, `summary` or `description`, `tags`, `kind` and `phases` or `phase` are understood, every other key is left alone. What is
//! no YAML, and a value that an understood key cannot have, is told with its line.

use super::front_matter::not_known;
use super::{
    Fact, FileMistake, GuideFile, GuideKind, GuidePhase, MAX_ITEM, MAX_ITEMS, MAX_SUMMARY, MAX_TITLE,
};

/// The value of a key.
#[derive(Debug, PartialEq, Eq)]
enum Value {
    /// One text.
    Text(String),
    /// Several.
    List(Vec<String>),
    /// Keys of its own, or what else is of no use here.
    Other,
    /// Something stands behind the closing bracket or quotation mark.
    Torn,
}

/// Reads front matter and body of `file`.
///
/// # Errors
/// Every mistake found.
pub(super) fn read(file: &str, front: &str, body: &str) -> Result<GuideFile, Vec<FileMistake>> {
    let mut reader = Reader { file, guide: GuideFile::default(), mistakes: Vec::new() };
    reader.guide.text.body = body.trim_start_matches(['\r', '\n']).to_owned();
    // The first line of the front matter is the file's second.
    let (mut rest, mut line) = (front, 2);
    while !rest.is_empty() {
        let end = reader.entry(rest, line);
        let Some((entry, after)) = rest.split_at_checked(end) else { break };
        line += entry.matches('\n').count();
        rest = after;
    }
    if reader.mistakes.is_empty() { Ok(reader.guide) } else { Err(reader.mistakes) }
}

/// Whether a line begins an entry: `key: value`.
pub(super) fn is_entry(line: &str) -> bool {
    !line.starts_with(['#', ' ', '\t']) && key(line).is_some()
}

struct Reader<'a> {
    file: &'a str,
    guide: GuideFile,
    mistakes: Vec<FileMistake>,
}

impl Reader<'_> {
    fn wrong(&mut self, line: usize, advice: impl Into<String>) {
        self.mistakes.push(FileMistake { file: self.file.to_owned(), line, advice: advice.into() });
    }

    /// Reads the entry that `rest` begins with, and says how long it is.
    fn entry(&mut self, rest: &str, line: usize) -> usize {
        let first = rest.split_inclusive('\n').next().unwrap_or(rest);
        if first.trim().is_empty() || first.starts_with(['#', ' ', '\t']) {
            return first.len();
        }
        let Some((key, start)) = key(first) else {
            let advice =
                "this line is no front matter; write it as key: value, or write a line of --- above it";
            self.wrong(line, advice);
            return first.len();
        };
        let mark = first.get(start..).and_then(|value| value.chars().next());
        let (value, end) = match mark.filter(|mark| ['[', '{', '"', '\''].contains(mark)) {
            None => plain(rest, first, start),
            Some(mark) => match marked(rest, start, mark) {
                Some(found) => found,
                None => {
                    self.wrong(
                        line,
                        format!("the {mark} is never closed; close it, or write the text without it"),
                    );
                    // Nobody knows where it should have ended.
                    return rest.len();
                }
            },
        };
        self.take(key, value, line);
        end
    }

    fn take(&mut self, key: &str, value: Value, line: usize) {
        match key.to_ascii_lowercase().as_str() {
            "title" => self.guide.text.title = self.text(value, line, MAX_TITLE),
            "summary" | "description" => self.guide.text.summary = self.text(value, line, MAX_SUMMARY),
            "tags" => {
                let tags = self.list(value, line).into_iter();
                self.guide.text.tags =
                    tags.map(|tag| tag.chars().take(MAX_ITEM).collect()).take(MAX_ITEMS).collect();
            }
            "kind" => {
                let text = self.text(value, line, MAX_ITEM);
                let codes = GuideKind::ALL.map(GuideKind::code);
                match GuideKind::from_code(&text) {
                    Some(kind) => {
                        self.guide.facts.kind = kind;
                        self.guide.given.push(Fact::Kind);
                    }
                    None if text.is_empty() => {}
                    None => self.wrong(line, not_known(&text, &codes)),
                }
            }
            "phases" | "phase" => {
                let codes = GuidePhase::ALL.map(GuidePhase::code);
                let mut phases = Vec::new();
                for text in self.list(value, line) {
                    match GuidePhase::from_code(&text) {
                        Some(phase) => phases.push(phase),
                        None => self.wrong(line, not_known(&text, &codes)),
                    }
                }
                phases.sort();
                phases.dedup();
                self.guide.facts.phases = phases;
                self.guide.given.push(Fact::Phases);
            }
            _ => {}
        }
    }

    fn text(&mut self, value: Value, line: usize, max: usize) -> String {
        match value {
            Value::Text(text) => text.chars().take(max).collect(),
            Value::List(_) | Value::Other => {
                self.wrong(line, "write one text; between quotation marks, when it begins with a bracket");
                String::new()
            }
            Value::Torn => {
                self.torn(line);
                String::new()
            }
        }
    }

    fn list(&mut self, value: Value, line: usize) -> Vec<String> {
        match value {
            Value::List(items) => items,
            Value::Text(text) => items(&text),
            Value::Other => {
                self.wrong(line, "write a list: [one, two]");
                Vec::new()
            }
            Value::Torn => {
                self.torn(line);
                Vec::new()
            }
        }
    }

    fn torn(&mut self, line: usize) {
        let advice =
            "there is more behind the closing mark; put all of it between quotation marks, or none of it";
        self.wrong(line, advice);
    }
}

/// A line's key, and where its value begins.
fn key(line: &str) -> Option<(&str, usize)> {
    let ends = |at: &usize| {
        line.get(at + 1..).is_some_and(|after| after.is_empty() || after.starts_with(char::is_whitespace))
    };
    let colon = line.match_indices(':').map(|(at, _)| at).find(ends)?;
    let key = line.get(..colon)?.trim().trim_matches(['"', '\'']);
    let start = line.len() - line.get(colon + 1..)?.trim_start().len();
    (!key.is_empty() && !key.starts_with('-')).then_some((key, start))
}

/// A value between brackets or quotation marks, and where its last line ends; nothing when it is never closed.
fn marked(rest: &str, start: usize, mark: char) -> Option<(Value, usize)> {
    let text = rest.get(start..)?;
    let close = closing(text)?;
    let behind = text.get(close..)?.split_inclusive('\n').next().unwrap_or_default();
    let inside = text.get(1..close - 1)?;
    let value = match mark {
        _ if !without_remark(behind).is_empty() => Value::Torn,
        '[' => Value::List(items(inside)),
        '{' => Value::Other,
        _ => Value::Text(one_line(inside)),
    };
    Some((value, start + close + behind.len()))
}

/// Where a text that begins with a bracket or a quotation mark closes it.
fn closing(text: &str) -> Option<usize> {
    let mut open = Vec::new();
    let mut quote = None;
    let mut before = ' ';
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match quote {
            Some('"') if c == '\\' => {
                chars.next();
            }
            Some('\'') if c == '\'' && chars.peek().is_some_and(|(_, next)| *next == '\'') => {
                chars.next();
            }
            Some(mark) if c == mark => quote = None,
            Some(_) => continue,
            None => match c {
                // Inside a word it is an apostrophe.
                '"' | '\'' if before.is_whitespace() || "[{,:".contains(before) => quote = Some(c),
                '[' => open.push(']'),
                '{' => open.push('}'),
                ']' | '}' if open.last() == Some(&c) => drop(open.pop()),
                ']' | '}' => return None,
                _ => {}
            },
        }
        if quote.is_none() && open.is_empty() {
            return Some(at + c.len_utf8());
        }
        before = c;
    }
    None
}

/// A value without marks: the rest of its line, the lines below that are indented, or a list of lines that begin with `-`.
fn plain(rest: &str, first: &str, start: usize) -> (Value, usize) {
    let text = without_remark(first.get(start..).unwrap_or_default());
    let mut end = first.len();
    let mut below = Vec::new();
    for line in rest.get(end..).unwrap_or_default().split_inclusive('\n') {
        let item = text.is_empty() && line.starts_with('-');
        if !(line.trim().is_empty() || line.starts_with([' ', '\t', '#']) || item) {
            break;
        }
        end += line.len();
        let line = without_remark(line);
        if !line.is_empty() {
            below.push(line);
        }
    }
    // Signs that say how the lines below are to be joined; here it is always one line.
    let block = text.starts_with(['|', '>']);
    let value = if !text.is_empty() && !block {
        below.insert(0, text);
        Value::Text(one_line(&below.join(" ")))
    } else if block || below.iter().all(|line| !line.starts_with('-') && key(line).is_none()) {
        Value::Text(one_line(&below.join(" ")))
    } else if below.iter().all(|line| line.starts_with('-')) {
        let items = below.iter().map(|line| unquoted(line.trim_start_matches('-')));
        Value::List(items.filter(|item| !item.is_empty()).collect())
    } else {
        Value::Other
    };
    (value, end)
}

/// The texts between commas; a comma between quotation marks divides nothing.
fn items(text: &str) -> Vec<String> {
    let mut items = vec![String::new()];
    let mut quote = None;
    for c in text.chars() {
        let Some(item) = items.last_mut() else { break };
        match quote {
            None if c == ',' => {
                items.push(String::new());
                continue;
            }
            None if ['"', '\''].contains(&c) && item.trim().is_empty() => quote = Some(c),
            Some(mark) if mark == c => quote = None,
            _ => {}
        }
        item.push(c);
    }
    items.iter().map(|item| unquoted(item)).filter(|item| !item.is_empty()).collect()
}

/// The text before a remark, which begins with `#` after a space.
fn without_remark(text: &str) -> &str {
    let remark = text.match_indices('#').map(|(at, _)| at).find(|at| {
        text.get(..*at).is_some_and(|before| before.is_empty() || before.ends_with(char::is_whitespace))
    });
    remark.and_then(|at| text.get(..at)).unwrap_or(text).trim()
}

fn unquoted(text: &str) -> String {
    one_line(text.trim().trim_matches(['"', '\'']))
}

fn one_line(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    words.chars().filter(|c| !c.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn guide(front: &str) -> GuideFile {
        read("a.md", front, "texto").unwrap()
    }

    fn mistake(front: &str) -> (usize, String) {
        let mut found = read("a.md", front, "texto").unwrap_err();
        assert_eq!(found.len(), 1, "{found:?}");
        let found = found.remove(0);
        (found.line, found.advice)
    }

    #[test]
    fn the_keys_that_programs_share_are_read_and_the_rest_is_left_alone() {
        let guide = guide(
            "layout: post\n# a remark\n\"date\": 2024-05-01 10:00\nauthors: [\n  {name: \"Ana: B\"},\n  don't\n]\n\
             title: 'Olá: \"mundo\"'   # said so\ndescription: >-\n  Em duas\n  linhas.\ntags:\n- um\n- \"dois, três\"\n\
             menu:\n  main:\n    weight: 3\nphase: research\nkind: method\nurl: http://a.pt/#x\n",
        );
        assert_eq!(guide.text.title, "Olá: \"mundo\"");
        assert_eq!(guide.text.summary, "Em duas linhas.");
        assert_eq!(guide.text.tags, ["um", "dois, três"]);
        assert_eq!((guide.facts.kind, guide.facts.phases), (GuideKind::Method, vec![GuidePhase::Research]));
        assert_eq!(guide.given, [Fact::Phases, Fact::Kind]);
    }

    #[rstest]
    #[case("title: Bom: mas breve\n", "Bom: mas breve")]
    #[case("title: Bom\n  dia # a todos\n", "Bom dia")]
    #[case("title:\n  Bom dia\n", "Bom dia")]
    #[case("title: \"Bom\n  dia\"", "Bom dia")]
    #[case("title: D'Ávila [2] #1\n", "D'Ávila [2]")]
    #[case("TITLE: Bom\r\nlayout: x\r\n", "Bom")]
    #[case("title:\ntags: []\n", "")]
    fn a_title_is_one_line_however_it_is_written(#[case] front: &str, #[case] title: &str) {
        assert_eq!(guide(front).text.title, title);
    }

    #[rstest]
    #[case("layout: x\ntitle: [Bom\ntags: [a, b]\n", 3, "the [ is never closed")]
    #[case("title: \"Bom\nsummary: x\n", 2, "the \" is never closed")]
    #[case("title: [Bom}\n", 2, "the [ is never closed")]
    #[case("title: [Bom]\n", 2, "write one text")]
    #[case("title: \"Bom\" dia\n", 2, "behind the closing mark")]
    #[case("title: Bom\n\nUma frase solta.\n", 4, "write it as key: value")]
    #[case("title:Bom\n", 2, "write it as key: value")]
    #[case("layout: x\nphase: banana\n", 3, "\"banana\" is not known here; write one of \"research\"")]
    #[case("phases:\n  - research\n  - teste\n", 2, "\"teste\" is not known here")]
    #[case("kind: receita\n", 2, "\"method\"")]
    #[case("tags:\n  a: b\n", 2, "write a list")]
    fn a_mistake_is_told_with_its_line(#[case] front: &str, #[case] line: usize, #[case] words: &str) {
        let (at, advice) = mistake(front);
        assert_eq!(at, line, "{advice}");
        assert!(advice.contains(words), "{advice}");
    }
}
