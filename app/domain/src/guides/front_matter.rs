//! A guide as a file: Markdown with its facts between two lines of `+++` (TOML) before it.
//!
//! ```text
//! +++
//! title = "Entrevistas"                       # else the first heading is the title
//! kind = "method"                             # "guide" or "method"; "guide" when absent
//! summary = "O que é, numa frase."
//! phases = ["research", "evaluation"]
//! time = { min = 45, max = 90 }               # minutes
//! people = { min = 2, max = 4 }
//! materials = ["Um gravador"]
//! tags = ["escuta"]
//! next = ["persona"]                          # slugs
//! +++
//! ```
//!
//! Every key may be left out, none may be misspelt: a mistake is told with its line and what to write instead. Files made for
//! other programs begin with `---` (YAML): of those, `title`, `summary` or
//! `description`, `tags`, `kind` and `phases` are understood and the rest is left alone.

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::{
    Fact, Facts, GuideKind, GuidePhase, GuideText, MAX_BODY, MAX_ITEM, MAX_ITEMS, MAX_SUMMARY, MAX_TITLE,
    Range,
};
use crate::slug::Slug;

/// What is wrong in a file, where, and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {advice}")]
pub struct FileMistake {
    /// The file.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong and what to write instead.
    pub advice: String,
}

/// A guide as its file says it. The title may be missing: then it is the text's first heading.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GuideFile {
    /// What holds in every language.
    pub facts: Facts,
    /// The facts that it says itself; the others are what they are where nothing is said.
    pub given: Vec<Fact>,
    /// The addresses of the guides to read next, each with its line.
    pub leads: Vec<(usize, String)>,
    /// What it says in the file's language; its title is empty when the front matter has none.
    pub text: GuideText,
}

const KEYS: [&str; 9] = ["title", "kind", "summary", "phases", "time", "people", "materials", "tags", "next"];

impl GuideFile {
    /// Reads a file's text. `file` is its name, for the mistakes.
    ///
    /// # Errors
    /// Every mistake found.
    pub fn read(file: &str, text: &str) -> Result<GuideFile, Vec<FileMistake>> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let never_closed = |fence: &str| {
            let advice = format!("the front matter is never closed; write a line of {fence} after it");
            Err(vec![FileMistake { file: file.to_owned(), line: 1, advice }])
        };
        if let Some(yaml) = after(text, "---").and_then(Yaml::of) {
            return match split(text, "---") {
                Some((front, body, first)) => check_sizes(file, first, super::yaml::read(file, front, body)?),
                None if yaml == Yaml::Certain => never_closed("---"),
                None => check_sizes(file, 1, without(text)),
            };
        }
        if after(text, "+++").is_none() {
            return check_sizes(file, 1, without(text));
        }
        let Some((front, body, first)) = split(text, "+++") else { return never_closed("+++") };
        let mut reader = Reader { file, front, mistakes: Vec::new() };
        let guide = reader.guide(body);
        if reader.mistakes.is_empty() {
            check_sizes(file, first, guide)
        } else {
            reader.mistakes.sort_by_key(|mistake| mistake.line);
            Err(reader.mistakes)
        }
    }
}

/// What stands below a first line that is a fence.
fn after<'a>(text: &'a str, fence: &str) -> Option<&'a str> {
    let rest = text.strip_prefix(fence)?;
    rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n'))
}

/// A file without front matter.
fn without(text: &str) -> GuideFile {
    let text = GuideText { body: text.to_owned(), ..GuideText::default() };
    GuideFile { text, ..GuideFile::default() }
}

/// Whether what stands below a first line of `---` is front matter: the line may be a rule across the page as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Yaml {
    /// Its first line is one of front matter.
    Certain,
    /// If there is an end to it.
    IfClosed,
}

impl Yaml {
    fn of(rest: &str) -> Option<Yaml> {
        let first = rest.lines().find(|line| !line.trim().is_empty())?;
        // Below a rule, a text begins with a blank line.
        let blank = rest.lines().next().is_some_and(|line| line.trim().is_empty());
        match (super::yaml::is_entry(first), blank) {
            (true, false) => Some(Yaml::Certain),
            (false, true) => None,
            _ => Some(Yaml::IfClosed),
        }
    }
}

/// Front matter, body, and the line on which the body begins.
fn split<'a>(text: &'a str, fence: &str) -> Option<(&'a str, &'a str, usize)> {
    let rest = after(text, fence)?;
    let mut position = 0;
    for (n, line) in rest.split_inclusive('\n').enumerate() {
        // YAML may end with three full stops too.
        if line.trim_end() == fence || (fence == "---" && line.trim_end() == "...") {
            let (front, tail) = rest.split_at_checked(position)?;
            return Some((front, tail.get(line.len()..)?, n + 3));
        }
        position += line.len();
    }
    None
}

fn check_sizes(file: &str, line: usize, guide: GuideFile) -> Result<GuideFile, Vec<FileMistake>> {
    let mut mistakes = Vec::new();
    let mut wrong = |line, advice: String| mistakes.push(FileMistake { file: file.to_owned(), line, advice });
    let length = guide.text.body.chars().count();
    if guide.text.body.trim().is_empty() {
        wrong(line, "there is no text; write the guide below the front matter".to_owned());
    }
    if length > MAX_BODY {
        wrong(
            line,
            format!(
                "the text has {length} characters; write at most {MAX_BODY}, or divide it into several guides"
            ),
        );
    }
    if let Some(at) = guide.text.body.lines().position(|l| l.chars().any(|c| c.is_control() && c != '\t')) {
        wrong(line + at, "there is an invisible control character; delete it".to_owned());
    }
    if mistakes.is_empty() { Ok(guide) } else { Err(mistakes) }
}

struct Reader<'a> {
    file: &'a str,
    front: &'a str,
    mistakes: Vec<FileMistake>,
}

impl Reader<'_> {
    fn line_of(&self, at: usize) -> usize {
        // The first line of the front matter is the file's second.
        2 + self.front.get(..at).unwrap_or(self.front).matches('\n').count()
    }

    fn wrong(&mut self, at: usize, advice: impl Into<String>) {
        let line = self.line_of(at);
        self.mistakes.push(FileMistake { file: self.file.to_owned(), line, advice: advice.into() });
    }

    fn guide(&mut self, body: &str) -> GuideFile {
        let mut guide = GuideFile {
            text: GuideText {
                body: body.trim_start_matches(['\r', '\n']).to_owned(),
                ..GuideText::default()
            },
            ..GuideFile::default()
        };
        let table = match DeTable::parse(self.front) {
            Ok(table) => table,
            Err(error) => {
                let at = error.span().map_or(0, |span| span.start);
                self.wrong(
                    at,
                    format!("{}; write the front matter as TOML: key = \"value\"", error.message()),
                );
                return guide;
            }
        };
        for (key, value) in table.get_ref().iter() {
            guide.given.extend(fact(key.get_ref()));
            match key.get_ref().as_ref() {
                "title" => guide.text.title = self.line(value, MAX_TITLE),
                "summary" => guide.text.summary = self.line(value, MAX_SUMMARY),
                "kind" => {
                    let codes = GuideKind::ALL.map(GuideKind::code);
                    guide.facts.kind = self.one(value, &codes, GuideKind::from_code).unwrap_or_default();
                }
                "phases" => {
                    let codes = GuidePhase::ALL.map(GuidePhase::code);
                    let items = self.items(value);
                    let mut phases: Vec<GuidePhase> = items
                        .iter()
                        .filter_map(|item| self.one(item, &codes, GuidePhase::from_code))
                        .collect();
                    phases.sort();
                    phases.dedup();
                    guide.facts.phases = phases;
                }
                "time" => guide.facts.minutes = self.range(value, "time", "minutes"),
                "people" => guide.facts.people = self.range(value, "people", "people"),
                "materials" => guide.text.materials = self.lines(value),
                "tags" => guide.text.tags = self.lines(value),
                "next" => {
                    let items = self.items(value);
                    for item in items {
                        if let Some(slug) = self.slug(item) {
                            guide.leads.push((self.line_of(item.span().start), slug.to_string()));
                            guide.facts.next.push(slug);
                        }
                    }
                }
                other => {
                    let advice = unknown_key(other);
                    self.wrong(key.span().start, advice);
                }
            }
        }
        guide
    }

    fn text<'v>(&mut self, value: &'v Spanned<DeValue<'_>>) -> Option<&'v str> {
        let text = value.get_ref().as_str();
        if text.is_none() {
            let kind = value.get_ref().type_str();
            self.wrong(
                value.span().start,
                format!("this is of the type {kind}; write a text between quotes"),
            );
        }
        text
    }

    fn line(&mut self, value: &Spanned<DeValue<'_>>, max: usize) -> String {
        let text = self.text(value).unwrap_or_default().trim().to_owned();
        let length = text.chars().count();
        if length > max {
            self.wrong(value.span().start, format!("this has {length} characters; write at most {max}"));
        }
        if text.chars().any(char::is_control) {
            self.wrong(value.span().start, "write this on one line, without control characters");
        }
        text
    }

    fn items<'v, 'i>(&mut self, value: &'v Spanned<DeValue<'i>>) -> Vec<&'v Spanned<DeValue<'i>>> {
        let Some(array) = value.get_ref().as_array() else {
            self.wrong(value.span().start, "write a list: [\"one\", \"two\"]");
            return Vec::new();
        };
        if array.iter().count() > MAX_ITEMS {
            self.wrong(value.span().start, format!("this list is too long; write at most {MAX_ITEMS} items"));
        }
        array.iter().collect()
    }

    fn lines(&mut self, value: &Spanned<DeValue<'_>>) -> Vec<String> {
        let items = self.items(value);
        items.into_iter().map(|item| self.line(item, MAX_ITEM)).filter(|item| !item.is_empty()).collect()
    }

    fn one<V>(
        &mut self,
        value: &Spanned<DeValue<'_>>,
        codes: &[&str],
        parse: fn(&str) -> Option<V>,
    ) -> Option<V> {
        let text = self.text(value)?;
        let found = parse(text);
        if found.is_none() {
            self.wrong(value.span().start, not_known(text, codes));
        }
        found
    }

    fn slug(&mut self, value: &Spanned<DeValue<'_>>) -> Option<Slug> {
        let text = self.text(value)?;
        let slug = Slug::parse(text).ok();
        if slug.is_none() {
            let advice = format!("\"{text}\" is not a slug; write \"{}\"", Slug::suggest(text));
            self.wrong(value.span().start, advice);
        }
        slug
    }

    fn range(&mut self, value: &Spanned<DeValue<'_>>, key: &str, unit: &str) -> Option<Range> {
        let at = value.span().start;
        let advice = format!("write {key} = {{ min = 30, max = 60 }}, in whole {unit}, the least first");
        let Some(table) = value.get_ref().as_table() else {
            self.wrong(at, advice);
            return None;
        };
        if let Some((key, _)) =
            table.iter().find(|(key, _)| !["min", "max"].contains(&key.get_ref().as_ref()))
        {
            let at = key.span().start;
            self.wrong(at, format!("\"{}\" is not known here; {advice}", key.get_ref()));
            return None;
        }
        let number = |key: &str| {
            let (_, value) =
                table.iter().find(|(name, _): &(&Spanned<DeString<'_>>, _)| name.get_ref() == key)?;
            value.get_ref().as_integer()?.as_str().parse::<u32>().ok()
        };
        let range = number("min").zip(number("max")).and_then(|(min, max)| Range::new(min, max));
        if range.is_none() {
            self.wrong(at, advice);
        }
        range
    }
}

/// What to say of a word that is none of these.
pub(super) fn not_known(text: &str, codes: &[&str]) -> String {
    let choices = codes.iter().map(|code| format!("\"{code}\"")).collect::<Vec<_>>().join(", ");
    format!("\"{text}\" is not known here; write one of {choices}")
}

/// The fact of this key.
fn fact(key: &str) -> Option<Fact> {
    match key {
        "kind" => Some(Fact::Kind),
        "phases" => Some(Fact::Phases),
        "time" => Some(Fact::Minutes),
        "people" => Some(Fact::People),
        "next" => Some(Fact::Next),
        _ => None,
    }
}

fn unknown_key(key: &str) -> String {
    let close =
        KEYS.iter().find(|known| known.starts_with(key) || key.starts_with(*known) || is_close(known, key));
    match close {
        Some(known) => format!("the key \"{key}\" is not known; did you mean \"{known}\"?"),
        None => {
            format!("the key \"{key}\" is not known; write one of {}, or delete the line", KEYS.join(", "))
        }
    }
}

/// Whether two words differ in one letter that was left out, added or replaced, or in their letters' order.
fn is_close(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let sorted = |word: &[char]| {
        let mut letters = word.to_vec();
        letters.sort_unstable();
        letters
    };
    if sorted(&a) == sorted(&b) {
        return true;
    }
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if long.len() - short.len() > 1 {
        return false;
    }
    let same = short.iter().zip(&long).take_while(|(x, y)| x == y).count();
    let from = same + usize::from(short.len() == long.len());
    short.get(from..).unwrap_or_default() == long.get(same + 1..).unwrap_or_default()
}

/// The guide as a file, front matter and all: what [`GuideFile::read`] reads back.
pub fn write(facts: &Facts, text: &GuideText) -> String {
    let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
    let list = |items: &[String]| {
        format!("[{}]", items.iter().map(|item| quoted(item)).collect::<Vec<_>>().join(", "))
    };
    let mut lines = vec!["+++".to_owned(), format!("title = {}", quoted(&text.title))];
    lines.push(format!("kind = {}", quoted(facts.kind.code())));
    if !text.summary.is_empty() {
        lines.push(format!("summary = {}", quoted(&text.summary)));
    }
    let phases: Vec<String> = facts.phases.iter().map(|phase| phase.code().to_owned()).collect();
    lines.push(format!("phases = {}", list(&phases)));
    for (key, range) in [("time", facts.minutes), ("people", facts.people)] {
        if let Some(Range { min, max }) = range {
            lines.push(format!("{key} = {{ min = {min}, max = {max} }}"));
        }
    }
    lines.push(format!("materials = {}", list(&text.materials)));
    lines.push(format!("tags = {}", list(&text.tags)));
    let next: Vec<String> = facts.next.iter().map(ToString::to_string).collect();
    lines.push(format!("next = {}", list(&next)));
    format!("{}\n+++\n\n{}\n", lines.join("\n"), text.body.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn mistakes(text: &str) -> Vec<(usize, String)> {
        GuideFile::read("a.md", text).unwrap_err().into_iter().map(|m| (m.line, m.advice)).collect()
    }

    #[test]
    fn a_whole_file_is_read() {
        let guide = GuideFile::read(
            "a.md",
            "+++\ntitle = \"Piloto\"\nkind = \"method\"\nphases = [\"evaluation\", \"research\"]\ntime = { min = 30, max = 60 }\nnext = [\"persona\"]\n+++\n\n## Texto\n",
        )
        .unwrap();
        assert_eq!(guide.text.title, "Piloto");
        assert_eq!(guide.facts.kind, GuideKind::Method);
        assert_eq!(guide.facts.phases, [GuidePhase::Research, GuidePhase::Evaluation]);
        assert_eq!(guide.facts.minutes, Range::new(30, 60));
        assert_eq!(guide.text.body, "## Texto\n");
    }

    #[test]
    fn a_file_knows_which_facts_it_says_itself() {
        let given =
            |front: &str| GuideFile::read("a.md", &format!("+++\n{front}+++\ntexto\n")).unwrap().given;
        assert!(given("title = \"x\"\n").is_empty());
        assert_eq!(given("kind = \"guide\"\n"), [Fact::Kind]);
        let all =
            given("next = []\nphases = []\npeople = { min = 1, max = 2 }\ntime = { min = 1, max = 2 }\n");
        for fact in [Fact::Phases, Fact::Minutes, Fact::People, Fact::Next] {
            assert!(all.contains(&fact), "{fact:?}");
        }
    }

    #[test]
    fn every_mistake_is_told_with_its_line_and_what_to_write() {
        let found = mistakes(
            "+++\ntitel = \"x\"\nkind = \"metod\"\nphases = [\"research\", \"test\"]\ntime = { min = 60, max = 30 }\npeople = 3\nnext = [\"Olá Mundo\"]\ntags = \"a\"\nauthor = \"x\"\n+++\ntexto\n",
        );
        let lines: Vec<usize> = found.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [2, 3, 4, 5, 6, 7, 8, 9]);
        let advice = [
            "did you mean \"title\"",
            "\"method\"",
            "\"co-creation\"",
            "the least first",
            "people = {",
            "\"ola-mundo\"",
            "[\"one\"",
            "delete the line",
        ];
        for ((_, said), words) in found.iter().zip(advice) {
            assert!(said.contains(words), "{said}");
        }
    }

    #[test]
    fn broken_toml_is_told_with_its_line() {
        assert_eq!(mistakes("+++\ntitle = \"x\"\nkind = \n+++\ntexto\n")[0].0, 3);
        assert_eq!(mistakes("+++\ntitle = \"x\"\n")[0].0, 1);
    }

    #[test]
    fn front_matter_of_another_program_is_closed_and_a_rule_across_the_page_is_none() {
        let (line, advice) = mistakes("---\ntitle: Sem fim\n\n# Olá\n\ntexto\n").remove(0);
        assert_eq!((line, advice.contains("a line of ---")), (1, true), "{advice}");
        assert_eq!(mistakes("---\ntitle: [Bom\n---\ntexto\n")[0].0, 2);
        assert_eq!(GuideFile::read("a.md", "---\ntitle: Olá\n...\ntexto").unwrap().text.title, "Olá");
        for text in ["---\n\n# Olá\n\ntexto\n", "---\n\nUma frase.\n\n---\n\nOutra.\n", "---\nUma frase.\n"]
        {
            assert_eq!(GuideFile::read("a.md", text).unwrap().text.body, text);
        }
    }

    #[test]
    fn what_to_read_next_has_its_lines() {
        let text = "+++\ntitle = \"x\"\nnext = [\n  \"um\",\n  \"dois\",\n]\n+++\ntexto\n";
        let leads = GuideFile::read("a.md", text).unwrap().leads;
        assert_eq!(leads, [(4, "um".to_owned()), (5, "dois".to_owned())]);
    }

    #[test]
    fn an_empty_text_and_a_control_character_are_refused() {
        assert_eq!(mistakes("+++\ntitle = \"x\"\n+++\n\n")[0].0, 4);
        assert_eq!(mistakes("+++\ntitle = \"x\"\n+++\n\na\nb\u{0}\n")[0].0, 5);
    }

    #[test]
    fn a_file_without_front_matter_and_one_of_another_program_are_read() {
        assert_eq!(GuideFile::read("a.md", "# Olá\n\ntexto").unwrap().text.body, "# Olá\n\ntexto");
        let other =
            GuideFile::read("a.md", "---\nlayout: post\ntitle: \"Olá\"\ntags: [a, 'b']\n---\ntexto").unwrap();
        assert_eq!(
            (other.text.title.as_str(), other.text.tags.len(), other.text.body.as_str()),
            ("Olá", 2, "texto")
        );
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused_without_panicking(text in "(\\+\\+\\+\n|---\n)?(.|\n){0,200}(\\+\\+\\+\n|---\n)?(.|\n){0,50}") {
            let _ = GuideFile::read("a.md", &text);
        }

        #[test]
        fn what_is_written_is_read_back(title in "[^\\p{C}]{1,40}", tag in "[^\\p{C}]{1,20}", body in "[a-zçã\"\\\\\n]{1,80}x") {
            let text = GuideText { title: title.trim().to_owned(), summary: title.trim().to_owned(), body: body.trim_start_matches(['\r', '\n']).trim_end().to_owned(), materials: vec![], tags: vec![tag.trim().to_owned()].into_iter().filter(|t| !t.is_empty()).collect() };
            let facts = Facts { minutes: Range::new(5, 10), phases: vec![GuidePhase::CoCreation], ..Facts::default() };
            let read = GuideFile::read("a.md", &write(&facts, &text)).unwrap();
            prop_assert_eq!(read.facts, facts);
            prop_assert_eq!(read.text.title, text.title);
            prop_assert_eq!(read.text.tags, text.tags);
            prop_assert_eq!(read.text.body.trim_end(), text.body);
        }
    }
}
