//! The words of a Markdown text, for the index and for descriptions; and where it leads.

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

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

/// Every link's line, counted from 1, and its address, in order. Addresses for mail are none.
pub fn links(text: &str) -> Vec<(usize, String)> {
    let mut links = Vec::new();
    let (mut line, mut seen) = (1, 0);
    for (event, place) in Parser::new_ext(text, options()).into_offset_iter() {
        if let Event::Start(Tag::Link { link_type, dest_url, .. }) = event
            && link_type != LinkType::Email
        {
            line += text.get(seen..place.start).unwrap_or_default().matches('\n').count();
            seen = place.start.max(seen);
            links.push((line, dest_url.to_string()));
        }
    }
    links
}
