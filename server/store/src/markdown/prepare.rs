//! From Markdown to events that are fit to be written: front matter gone, headings fitted, notes numbered, boxes to tick
//! written as signs, and nothing nested or raw beyond what a person would write.

use std::collections::{HashMap, HashSet};

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd};

use super::headings::Headings;

/// The deepest nesting that is kept: quotes in lists in quotes. What lies deeper loses its shape and keeps its words.
const DEEPEST: usize = 24;
/// So much raw HTML is given to the sanitiser, in bytes; what comes after it is shown as text.
const MOST_RAW: usize = 16 * 1024;

/// What the product understands beside CommonMark.
pub(super) fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
}

pub(super) struct Prepared<'a> {
    pub events: Vec<Event<'a>>,
    pub toc: Vec<(u8, String, String)>,
    /// Every id that was given.
    pub ids: HashSet<String>,
}

pub(super) fn prepare<'a>(text: &'a str, level: u8, prefix: &str) -> Prepared<'a> {
    let events = without_front_matter(shallow(Parser::new_ext(text, options())));
    let shallowest = events.iter().filter_map(heading_level).min().unwrap_or(2);
    let mut headings = Headings::new(prefix, shallowest, level);
    let mut notes = Notes::new(prefix);
    let mut raw = 0;
    let mut toc = Vec::new();
    let mut prepared = Vec::with_capacity(events.len());
    for (position, event) in events.iter().enumerate() {
        let event = match event.clone() {
            Event::Start(Tag::Heading { level, .. }) => {
                let text = heading_text(events.get(position + 1..).unwrap_or_default());
                let (level, id) = (headings.level(level), headings.id(&text));
                toc.push((level as u8, id.clone(), text));
                Event::Start(Tag::Heading { level, id: Some(id.into()), classes: vec![], attrs: vec![] })
            }
            // The end must name the level that the start was given.
            Event::End(TagEnd::Heading(_)) => {
                let level = toc.last().and_then(|(level, _, _)| usize::from(*level).try_into().ok());
                Event::End(TagEnd::Heading(level.unwrap_or(pulldown_cmark::HeadingLevel::H2)))
            }
            Event::FootnoteReference(label) => Event::InlineHtml(notes.reference(&label).into()),
            Event::Start(Tag::FootnoteDefinition(label)) => Event::Html(notes.definition(&label).into()),
            Event::End(TagEnd::FootnoteDefinition) => Event::Html("</div>\n".into()),
            Event::TaskListMarker(done) => Event::InlineHtml(task(done)),
            Event::Html(html) | Event::InlineHtml(html) if raw + html.len() > MOST_RAW => Event::Text(html),
            Event::Html(html) => {
                raw += html.len();
                Event::Html(html)
            }
            Event::InlineHtml(html) => {
                raw += html.len();
                Event::InlineHtml(html)
            }
            other => other,
        };
        prepared.push(event);
    }
    let mut ids: HashSet<String> = toc.iter().map(|(_, id, _)| id.clone()).collect();
    ids.extend(notes.ids);
    Prepared { events: prepared, toc, ids }
}

/// The events without what is nested too deep.
fn shallow<'a>(events: impl Iterator<Item = Event<'a>>) -> Vec<Event<'a>> {
    let mut depth: usize = 0;
    events
        .filter(|event| match event {
            Event::Start(_) => {
                depth += 1;
                depth <= DEEPEST
            }
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                depth < DEEPEST
            }
            _ => true,
        })
        .collect()
}

fn without_front_matter(events: Vec<Event<'_>>) -> Vec<Event<'_>> {
    let mut inside = false;
    events
        .into_iter()
        .filter(|event| match event {
            Event::Start(Tag::MetadataBlock(_)) => {
                inside = true;
                false
            }
            Event::End(TagEnd::MetadataBlock(_)) => {
                inside = false;
                false
            }
            _ => !inside,
        })
        .collect()
}

fn heading_level(event: &Event<'_>) -> Option<u8> {
    match event {
        Event::Start(Tag::Heading { level, .. }) => Some(*level as u8),
        _ => None,
    }
}

/// The words of a heading, from the events behind its start.
pub(super) fn heading_text(rest: &[Event<'_>]) -> String {
    let mut text = String::new();
    for event in rest {
        match event {
            Event::End(TagEnd::Heading(_)) => break,
            Event::Text(words) | Event::Code(words) => text.push_str(words),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            _ => {}
        }
    }
    text.trim().to_owned()
}

fn task(done: bool) -> CowStr<'static> {
    if done { "<span class=\"task\">☑</span> ".into() } else { "<span class=\"task\">☐</span> ".into() }
}

/// Footnotes, numbered in the order they are first met.
struct Notes<'a> {
    prefix: &'a str,
    numbers: HashMap<String, usize>,
    referred: HashSet<usize>,
    ids: Vec<String>,
}

impl<'a> Notes<'a> {
    fn new(prefix: &'a str) -> Self {
        Self { prefix, numbers: HashMap::new(), referred: HashSet::new(), ids: Vec::new() }
    }

    fn number(&mut self, label: &str) -> usize {
        let next = self.numbers.len() + 1;
        *self.numbers.entry(label.to_owned()).or_insert(next)
    }

    fn reference(&mut self, label: &str) -> String {
        let n = self.number(label);
        let to = format!("{}note-{n}", self.prefix);
        // Only the first reference is where the note leads back to.
        let id = if self.referred.insert(n) {
            let id = format!("{to}-ref");
            self.ids.push(id.clone());
            format!(" id=\"{id}\"")
        } else {
            String::new()
        };
        format!("<sup><a href=\"#{to}\"{id}>{n}</a></sup>")
    }

    fn definition(&mut self, label: &str) -> String {
        let n = self.number(label);
        let id = format!("{}note-{n}", self.prefix);
        self.ids.push(id.clone());
        format!("<div class=\"footnote\" id=\"{id}\"><a href=\"#{id}-ref\">{n}.</a>\n")
    }
}
