//! The one sanitiser: what is not on these lists is not written.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::Mutex;

use ammonia::{Builder, UrlRelative};

#[rustfmt::skip]
const TAGS: [&str; 50] = [
    "a", "abbr", "b", "blockquote", "br", "caption", "code", "dd", "del", "details", "dfn", "div", "dl", "dt",
    "em", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark",
    "ol", "p", "pre", "q", "s", "samp", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody",
    "td", "tfoot", "th", "thead", "tr", "ul", "var",
];

/// Sanitised HTML. Only these ids may stand in it, each once.
pub(super) fn sanitise(html: &str, ids: HashSet<String>) -> String {
    let left = Mutex::new(ids);
    let mut attributes: HashMap<&str, HashSet<&str>> = HashMap::from([
        ("a", HashSet::from(["href", "title", "id"])),
        ("img", HashSet::from(["src", "alt", "title", "width", "height"])),
        ("ol", HashSet::from(["start"])),
        ("td", HashSet::from(["colspan", "rowspan"])),
        ("th", HashSet::from(["colspan", "rowspan", "scope"])),
        ("div", HashSet::from(["id"])),
        ("abbr", HashSet::from(["title"])),
    ]);
    for heading in ["h2", "h3", "h4", "h5", "h6"] {
        attributes.insert(heading, HashSet::from(["id"]));
    }
    let classes: HashMap<&str, HashSet<&str>> = HashMap::from([
        ("div", HashSet::from(["footnote"])),
        ("span", HashSet::from(["task"])),
        ("td", HashSet::from(["numeric"])),
        ("th", HashSet::from(["numeric"])),
    ]);
    let mut builder = Builder::empty();
    builder
        .tags(HashSet::from(TAGS))
        .clean_content_tags(HashSet::from(["script", "style", "template", "title", "textarea", "iframe"]))
        .tag_attributes(attributes)
        .generic_attributes(HashSet::from(["lang", "dir"]))
        .allowed_classes(classes)
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .url_relative(UrlRelative::PassThrough)
        .strip_comments(true)
        .link_rel(Some(REL))
        .attribute_filter(move |tag, attribute, value| match (tag, attribute) {
            (_, "id") => {
                let mut left = left.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                left.remove(value).then_some(Cow::Borrowed(value))
            }
            ("a", "href") => link(value),
            ("img", "src") => picture(value).then_some(Cow::Borrowed(value)),
            _ => Some(Cow::Borrowed(value)),
        });
    finish(&builder.clean(html).to_string())
}

/// What links to other sites carry.
const REL: &str = "nofollow noopener";

/// Where a link may lead: another site, a mailbox, a telephone, a path of this site, a place on this page, or a neighbour
/// in the same folder, which is how Markdown files link to each other (`other.md`).
fn link(href: &str) -> Option<Cow<'_, str>> {
    let lower = href.trim().to_ascii_lowercase();
    if ["https://", "http://", "mailto:", "tel:", "#"].iter().any(|start| lower.starts_with(start)) {
        return Some(Cow::Borrowed(href));
    }
    if inside(href) {
        return Some(Cow::Borrowed(href));
    }
    let neighbour = href.strip_prefix("./").unwrap_or(href);
    let (name, place) =
        neighbour.split_once('#').map_or((neighbour, None), |(name, place)| (name, Some(place)));
    let name = name.strip_suffix(".md").unwrap_or(name);
    let plain = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    plain.then(|| match place {
        Some(place) => Cow::Owned(format!("{name}#{place}")),
        None => Cow::Owned(name.to_owned()),
    })
}

fn picture(src: &str) -> bool {
    src.to_ascii_lowercase().starts_with("https://") || inside(src)
}

/// A path of this site: never `//host`, nor what a browser takes for it.
fn inside(address: &str) -> bool {
    address.starts_with('/')
        && !address.chars().nth(1).is_some_and(|c| c == '/' || c == '\\')
        && !address.contains(|c: char| c.is_control())
}

/// Takes `rel` from links that stay here, and gives wide tables a frame that scrolls. Works on what the sanitiser wrote:
/// there, a `<` is always the beginning of a tag.
fn finish(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let (text, tail) = rest.split_at(start);
        out.push_str(text);
        let (tag, after) = tail.split_at(tag_length(tail));
        match tag {
            "</table>" => out.push_str("</table></div>"),
            tag if is_tag(tag, "<table") => {
                out.push_str("<div class=\"table-region\" tabindex=\"0\">");
                out.push_str(tag);
            }
            tag if is_tag(tag, "<a") && !tag.contains(" href=\"http") => {
                out.push_str(&tag.replace(&format!(" rel=\"{REL}\""), ""));
            }
            tag => out.push_str(tag),
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

fn is_tag(tag: &str, name: &str) -> bool {
    tag.strip_prefix(name).is_some_and(|rest| rest.starts_with([' ', '>']))
}

/// The length of the tag a text begins with, quoted values included.
fn tag_length(text: &str) -> usize {
    let mut quoted = false;
    for (position, byte) in text.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'>' if !quoted => return position + 1,
            _ => {}
        }
    }
    text.len()
}
