//! The languages of a form as tags: `French (fr)` is `fr`, and so is `fr`, `French` and `Français`.

use super::super::languages::DEFAULT;
use crate::lang::Lang;
use crate::tag::Tag;

/// English names of languages that forms are often headed with.
const ENGLISH: [(&str, &str); 22] = [
    ("portuguese", "pt"),
    ("english", "en"),
    ("french", "fr"),
    ("spanish", "es"),
    ("ukrainian", "uk"),
    ("russian", "ru"),
    ("romanian", "ro"),
    ("chinese", "zh"),
    ("hindi", "hi"),
    ("bengali", "bn"),
    ("nepali", "ne"),
    ("urdu", "ur"),
    ("arabic", "ar"),
    ("persian", "fa"),
    ("turkish", "tr"),
    ("german", "de"),
    ("italian", "it"),
    ("dutch", "nl"),
    ("polish", "pl"),
    ("swahili", "sw"),
    ("vietnamese", "vi"),
    ("japanese", "ja"),
];

/// The names in headers with the tags they stand for, the form's own language first.
#[derive(Debug, Clone, Default)]
pub(in crate::surveys::xlsform) struct Languages {
    named: Vec<(String, Tag)>,
}

impl Languages {
    /// The tags of these languages. One that nobody knows gets a tag of its own (`qaa`, `qab`, which BCP 47 leaves for that), and is
    /// told.
    pub(super) fn of(names: &[String], default: Option<&str>) -> (Languages, Vec<(String, Tag)>) {
        let (mut languages, mut told) = (Languages::default(), Vec::new());
        for name in names {
            let taken = |tag: Tag| languages.named.iter().any(|(_, known)| *known == tag);
            let tag = match known(name).filter(|tag| !taken(*tag)) {
                Some(tag) => tag,
                None => {
                    let own = ('a'..='z').filter_map(|c| Tag::parse(&format!("qa{c}")));
                    let Some(tag) = own.into_iter().find(|tag| !taken(*tag)) else { continue };
                    told.push((name.clone(), tag));
                    tag
                }
            };
            languages.named.push((name.clone(), tag));
        }
        let first = languages.named.iter().position(|(name, _)| Some(name.as_str()) == default);
        if let Some(before) = first.and_then(|first| languages.named.get_mut(..=first)) {
            before.rotate_right(1);
        }
        (languages, told)
    }

    /// The tag of a header's language; of the form's own where the header names none.
    pub(in crate::surveys::xlsform) fn tag(&self, name: &str) -> Option<Tag> {
        let name = if name.is_empty() { DEFAULT } else { name };
        let exact = self.named.iter().find(|(known, _)| known == name);
        exact.or_else(|| self.named.first().filter(|_| name == DEFAULT)).map(|(_, tag)| *tag)
    }

    /// The name that a tag has in headers.
    pub(in crate::surveys::xlsform) fn name(&self, tag: Tag) -> Option<&str> {
        self.named.iter().find(|(_, known)| *known == tag).map(|(name, _)| name.as_str())
    }

    pub(super) fn tags(&self) -> Vec<Tag> {
        self.named.iter().map(|(_, tag)| *tag).collect()
    }
}

/// How a language is headed: `Português (pt)`.
pub(in crate::surveys::xlsform) fn heading(tag: Tag) -> String {
    let name = tag.own_name();
    if name.ends_with(')') { name } else { format!("{name} ({tag})") }
}

/// The tag that a name stands for.
fn known(name: &str) -> Option<Tag> {
    if name == DEFAULT {
        return Some(Lang::Pt.into());
    }
    let inside = name.rsplit_once('(').and_then(|(_, rest)| rest.trim_end().strip_suffix(')'));
    if let Some(tag) = inside.and_then(Tag::parse) {
        return Some(tag);
    }
    let lower = name.trim().to_lowercase();
    let english = ENGLISH.iter().find(|(known, _)| *known == lower).and_then(|(_, code)| Tag::parse(code));
    let own = || Tag::known().find(|(_, own)| own.to_lowercase() == lower).map(|(tag, _)| tag);
    english.or_else(own).or_else(|| Tag::parse(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_known_by_its_tag_or_its_name_and_else_gets_a_tag_of_its_own() {
        let names = ["English (en)", "Français", "Portuguese", "Klingon", "pt-BR", "ENGLISH", "default"];
        let names = names.map(str::to_owned);
        let (languages, told) = Languages::of(&names, Some("Portuguese"));
        let tags: Vec<String> = languages.tags().iter().map(Tag::to_string).collect();
        assert_eq!(tags, ["pt", "en", "fr", "qaa", "pt-BR", "qab", "qac"]);
        assert_eq!(told.len(), 3);
        assert_eq!(languages.tag("Klingon"), Tag::parse("qaa"));
        assert_eq!(languages.tag(""), Tag::parse("qac"));
        assert_eq!(Languages::of(&names[..1], None).0.tag(""), Tag::parse("en"));
    }

    #[test]
    fn a_heading_is_read_back() {
        for (tag, _) in Tag::known().chain(["pt-BR", "tlh", "zh-Hant"].map(|t| (Tag::parse(t).unwrap(), "")))
        {
            assert_eq!(known(&heading(tag)), Some(tag));
        }
    }
}
