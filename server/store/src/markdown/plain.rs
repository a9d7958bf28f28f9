//! The words of a Markdown text, for the index and for descriptions.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::prepare::{heading_text, options};

/// The text without marks, one line per paragraph, heading or cell. Raw HTML and front matter are left out.
pub fn plain_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut in_front_matter = false;
    for event in Parser::new_ext(text, options()) {
        match event {
            Event::Start(Tag::MetadataBlock(_)) => in_front_matter = true,
            Event::End(TagEnd::MetadataBlock(_)) => in_front_matter = false,
            Event::Text(words) | Event::Code(words) if !in_front_matter => out.push_str(&words),
            Event::SoftBreak => out.push(' '),
            Event::HardBreak
            | Event::Rule
            | Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::Item
                | TagEnd::TableCell
                | TagEnd::CodeBlock
                | TagEnd::BlockQuote(_),
            ) if !out.is_empty() && !out.ends_with('\n') => out.push('\n'),
            _ => {}
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// The words of the first heading, of whatever level.
pub fn first_heading(text: &str) -> Option<String> {
    let events: Vec<Event<'_>> = Parser::new_ext(text, options()).collect();
    let start = events.iter().position(|event| matches!(event, Event::Start(Tag::Heading { .. })))?;
    Some(heading_text(events.get(start + 1..)?)).filter(|title| !title.is_empty())
}
