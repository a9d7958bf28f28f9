//! The words of a text with markup: tags go, their line breaks stay, what is not words is told.

/// A text without markup.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plain {
    /// The words.
    pub text: String,
    /// What else was there and is lost: `links`, `pictures`, …; each once.
    pub lost: Vec<&'static str>,
}

/// Elements whose content is no words.
const SILENT: [&str; 7] = ["script", "style", "iframe", "object", "svg", "noscript", "template"];
/// Elements that begin a new line.
const BREAKING: [&str; 20] = [
    "address",
    "blockquote",
    "br",
    "dd",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "pre",
    "ul",
];
/// Elements after which a line stays blank.
const PARAGRAPHS: [&str; 3] = ["p", "table", "tr"];

/// Takes the markup off a text and decodes its characters.
pub(super) fn plain(source: &str) -> Plain {
    let mut plain = Plain::default();
    let mut out = Lines::default();
    let mut rest = source;
    while let Some(at) = rest.find('<') {
        let (words, tag) = rest.split_at(at);
        out.words(words);
        let Some((name, closing, whole)) = tag_of(tag) else {
            // A sign and not a tag: "less than".
            out.words("<");
            rest = tag.get(1..).unwrap_or_default();
            continue;
        };
        rest = tag.get(whole.len()..).unwrap_or_default();
        if let Some(what) = meaning(&name, whole).filter(|_| !closing)
            && !plain.lost.contains(&what)
        {
            plain.lost.push(what);
        }
        if SILENT.contains(&name.as_str()) && !closing && !whole.ends_with("/>") {
            rest = after_end(rest, &name);
        } else if BREAKING.contains(&name.as_str()) {
            out.breaks(1);
        } else if PARAGRAPHS.contains(&name.as_str()) {
            out.breaks(2);
        } else if matches!(name.as_str(), "td" | "th") {
            out.words(" ");
        }
    }
    out.words(rest);
    plain.text = out.text.trim().to_owned();
    plain
}

/// What is lost with an element.
fn meaning(name: &str, whole: &str) -> Option<&'static str> {
    let class = whole.to_ascii_lowercase();
    match name {
        "a" if class.contains("href") => Some("links"),
        "img" | "picture" | "svg" => Some("pictures"),
        "table" => Some("a table"),
        "video" | "audio" | "iframe" | "object" | "embed" => Some("sounds, films or pages"),
        "script" => Some("a script"),
        "style" => Some("a style"),
        "input" | "select" | "textarea" | "button" => Some("fields"),
        _ => None,
    }
}

/// The tag at the beginning of a text: its name in small letters, whether it ends an element, and all of it.
fn tag_of(text: &str) -> Option<(String, bool, &str)> {
    if let Some(rest) = text.strip_prefix("<!--") {
        let length = rest.find("-->").map_or(text.len(), |end| end + 7);
        return Some((String::new(), true, text.get(..length)?));
    }
    let inside = text.get(1..)?;
    let closing = inside.starts_with('/');
    let begins = inside.trim_start_matches(['/', '!', '?']);
    if !begins.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let name: String =
        begins.chars().take_while(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    // A mark inside quotation marks does not end the tag; a tag that never ends is all that follows.
    let mut quote = None;
    let end = text.char_indices().find(|(_, c)| match (quote, c) {
        (None, '>') => true,
        (None, '"' | '\'') => {
            quote = Some(*c);
            false
        }
        (Some(open), c) if open == *c => {
            quote = None;
            false
        }
        _ => false,
    });
    let end = end.or_else(|| text.char_indices().find(|(_, c)| *c == '>'));
    let length = end.map_or(text.len(), |(at, _)| at + 1);
    Some((name, closing, text.get(..length)?))
}

/// What follows the end of an element whose content is no words.
fn after_end<'a>(text: &'a str, name: &str) -> &'a str {
    let mut rest = text;
    while let Some(at) = rest.find("</") {
        rest = rest.get(at + 2..).unwrap_or_default();
        if rest.get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name)) {
            return rest.find('>').and_then(|end| rest.get(end + 1..)).unwrap_or_default();
        }
    }
    ""
}

/// Words in lines.
#[derive(Default)]
struct Lines {
    text: String,
    /// How many lines to break before the next word.
    pending: usize,
}

impl Lines {
    fn breaks(&mut self, lines: usize) {
        self.pending = self.pending.max(lines);
    }

    /// Adds words: spaces and line breaks of the source are one space.
    fn words(&mut self, source: &str) {
        for c in decoded(source).chars() {
            // A space that must not break stays a space; signs that no one sees and that turn the writing around go.
            if c.is_whitespace() {
                if self.pending == 0 && !self.text.is_empty() && !self.text.ends_with([' ', '\n']) {
                    self.text.push(' ');
                }
                continue;
            }
            if c.is_control() || matches!(c, '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') {
                continue;
            }
            if self.pending > 0 {
                let kept = self.text.trim_end().len();
                self.text.truncate(kept);
                if !self.text.is_empty() {
                    self.text.extend(std::iter::repeat_n('\n', self.pending.min(2)));
                }
                self.pending = 0;
            }
            self.text.push(c);
        }
    }
}

/// Characters by name that editors write.
const NAMED: [(&str, char); 64] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("aacute", 'á'),
    ("Aacute", 'Á'),
    ("agrave", 'à'),
    ("Agrave", 'À'),
    ("acirc", 'â'),
    ("Acirc", 'Â'),
    ("atilde", 'ã'),
    ("Atilde", 'Ã'),
    ("auml", 'ä'),
    ("Auml", 'Ä'),
    ("ccedil", 'ç'),
    ("Ccedil", 'Ç'),
    ("eacute", 'é'),
    ("Eacute", 'É'),
    ("egrave", 'è'),
    ("Egrave", 'È'),
    ("ecirc", 'ê'),
    ("Ecirc", 'Ê'),
    ("euml", 'ë'),
    ("iacute", 'í'),
    ("Iacute", 'Í'),
    ("icirc", 'î'),
    ("iuml", 'ï'),
    ("ntilde", 'ñ'),
    ("Ntilde", 'Ñ'),
    ("oacute", 'ó'),
    ("Oacute", 'Ó'),
    ("ograve", 'ò'),
    ("ocirc", 'ô'),
    ("Ocirc", 'Ô'),
    ("otilde", 'õ'),
    ("Otilde", 'Õ'),
    ("ouml", 'ö'),
    ("Ouml", 'Ö'),
    ("uacute", 'ú'),
    ("Uacute", 'Ú'),
    ("ugrave", 'ù'),
    ("ucirc", 'û'),
    ("uuml", 'ü'),
    ("Uuml", 'Ü'),
    ("szlig", 'ß'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("hellip", '…'),
    ("euro", '€'),
    ("ordm", 'º'),
    ("ordf", 'ª'),
    ("deg", '°'),
    ("middot", '·'),
    ("bull", '•'),
    ("copy", '©'),
    ("times", '×'),
];

/// The text with its characters decoded once; what is none stays as written.
pub(super) fn decoded(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(at) = rest.find('&') {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        let inside = after.get(1..).unwrap_or_default();
        let length = inside.bytes().take(12).position(|byte| byte == b';');
        let found =
            length.and_then(|length| inside.get(..length)).and_then(|name| Some((name, character(name)?)));
        match found {
            Some((name, character)) => {
                out.push(character);
                rest = inside.get(name.len() + 1..).unwrap_or_default();
            }
            None => {
                out.push('&');
                rest = inside;
            }
        }
    }
    out.push_str(rest);
    out
}

fn character(name: &str) -> Option<char> {
    let Some(number) = name.strip_prefix('#') else {
        return NAMED.iter().find(|(known, _)| *known == name).map(|(_, character)| *character);
    };
    let number = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(number).filter(|character| *character != '\0')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[rstest::rstest]
    #[case("<p>Que <b>idade</b> tem?</p>", "Que idade tem?")]
    #[case("<p>Um</p><p>Dois</p>", "Um\n\nDois")]
    #[case("Um<br />\nDois<br>Tr&ecirc;s", "Um\nDois\nTrês")]
    #[case("<ul><li>a</li><li>b</li></ul>c", "a\nb\nc")]
    #[case("a &lt;b&gt; &amp;lt; &#233;&#xE9; &nada; &", "a <b> &lt; éé &nada; &")]
    #[case("5 < 6 and 7 > 6", "5 < 6 and 7 > 6")]
    #[case("a<script>alert('<b>')</script>b<STYLE>x</STYLE >c", "abc")]
    #[case("a<!-- <b>x</b> -->b", "ab")]
    #[case("a<img alt=\">\" src=x>b", "ab")]
    #[case("a<b", "a")]
    #[case("  a \n\t b&nbsp;c ", "a b c")]
    #[case("a\u{202e}b\u{0}c", "abc")]
    #[case("<script>never ends", "")]
    fn only_words_stay(#[case] source: &str, #[case] expected: &str) {
        assert_eq!(plain(source).text, expected);
    }

    #[test]
    fn what_is_more_than_words_is_told_once() {
        let plain =
            plain("<a href='x'>a</a> <a href=y>b</a><img src=x><table><tr><td>1</td><td>2</td></tr></table>");
        assert_eq!(plain.lost, ["links", "pictures", "a table"]);
        assert_eq!(plain.text, "a b\n\n1 2");
        assert!(super::plain("<a name=x>a</a>").lost.is_empty());
    }

    proptest! {
        #[test]
        fn nothing_breaks_it(source in "[<>/a-z\"'&;# =!é-]{0,60}") {
            prop_assert!(!plain(&source).text.contains(char::is_control) || source.contains('<'));
        }
    }
}
