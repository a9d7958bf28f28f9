//! A guide as designers write it in the browser.

use super::{
    Facts, GuideKind, GuidePhase, GuideText, MAX_BODY, MAX_ITEM, MAX_ITEMS, MAX_SUMMARY, MAX_TITLE, RESERVED,
    Range,
};
use crate::form::{Errors, Reader, Typed};
use crate::lang::Lang;
use crate::slug::Slug;

/// The most minutes a guide may take: about ten weeks of work.
const MAX_MINUTES: i64 = 24_000;
/// The most people a guide may be for.
const MAX_PEOPLE: i64 = 1_000;

/// A guide as it was typed, with a meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuideForm {
    /// Its address.
    pub slug: Slug,
    /// What holds in every language.
    pub facts: Facts,
    /// What it says, in each language it is written in; never empty.
    pub texts: Vec<(Lang, GuideText)>,
}

impl GuideForm {
    /// Reads the fields.
    ///
    /// # Errors
    /// Every mistake found.
    pub fn read(typed: &Typed) -> Result<GuideForm, Errors> {
        let mut reader = Reader::new(typed);
        let texts: Vec<(Lang, GuideText)> = Lang::ALL
            .into_iter()
            .filter_map(|lang| text(&mut reader, lang).map(|text| (lang, text)))
            .collect();
        if texts.is_empty() && !Lang::ALL.iter().any(|lang| typed.has(&format!("body_{}", lang.code()))) {
            reader.wrong("title_pt", "error-required-in-one-language");
        }
        let title = texts.first().map_or("", |(_, text)| text.title.as_str());
        let slug = reader.slug("slug", title);
        if RESERVED.contains(&slug.as_str()) {
            reader.wrong("slug", "error-guide-slug-reserved");
        }
        let kind = reader.one_of("kind", GuideKind::from_code).unwrap_or_default();
        let mut phases = reader.many_of("phases", GuidePhase::from_code);
        phases.sort();
        let minutes = range(&mut reader, "time", MAX_MINUTES);
        let people = range(&mut reader, "people", MAX_PEOPLE);
        let next = next(&mut reader, &slug);
        reader.finish(GuideForm { slug, facts: Facts { kind, phases, minutes, people, next }, texts })
    }

    /// The fields filled with a guide, for its form.
    pub fn fill(slug: &Slug, facts: &Facts, texts: &[(Lang, GuideText)]) -> Typed {
        let mut typed = Typed::default().with("slug", slug.as_str()).with("kind", facts.kind.code());
        for phase in &facts.phases {
            typed = typed.with("phases", phase.code());
        }
        for (name, range) in [("time", facts.minutes), ("people", facts.people)] {
            if let Some(Range { min, max }) = range {
                typed = typed
                    .with(format!("{name}_min"), min.to_string())
                    .with(format!("{name}_max"), max.to_string());
            }
        }
        let next: Vec<&str> = facts.next.iter().map(Slug::as_str).collect();
        typed = typed.with("next", next.join("\n"));
        for (lang, text) in texts {
            let code = lang.code();
            typed = typed
                .with(format!("title_{code}"), &text.title)
                .with(format!("summary_{code}"), &text.summary)
                .with(format!("materials_{code}"), text.materials.join("\n"))
                .with(format!("tags_{code}"), text.tags.join("\n"))
                .with(format!("body_{code}"), &text.body);
        }
        typed
    }
}

/// The text in one language; nothing when neither title nor body is there.
fn text(reader: &mut Reader<'_>, lang: Lang) -> Option<GuideText> {
    let field = |name: &str| format!("{name}_{}", lang.code());
    let (title, body) = (field("title"), field("body"));
    let text = GuideText {
        title: reader.optional(&title, MAX_TITLE).replace('\n', " "),
        summary: reader.optional(&field("summary"), MAX_SUMMARY).replace('\n', " "),
        body: reader.optional(&body, MAX_BODY),
        materials: lines(reader, &field("materials")),
        tags: lines(reader, &field("tags")),
    };
    match (text.title.is_empty(), text.body.is_empty()) {
        (false, false) => Some(text),
        (true, true) if text.summary.is_empty() && text.materials.is_empty() && text.tags.is_empty() => None,
        (true, _) => {
            reader.wrong(title, "error-guide-title-missing");
            None
        }
        (false, true) => {
            reader.wrong(body, "error-guide-body-missing");
            // The title still suggests the address.
            Some(text)
        }
    }
}

/// One item per line.
fn lines(reader: &mut Reader<'_>, field: &str) -> Vec<String> {
    let typed = reader.optional(field, MAX_ITEMS * (MAX_ITEM + 1));
    let items: Vec<String> =
        typed.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    if items.len() > MAX_ITEMS {
        reader.beyond(field, "error-too-many-lines", MAX_ITEMS as i64);
    }
    if items.iter().any(|item| item.chars().count() > MAX_ITEM) {
        reader.beyond(field, "error-line-too-long", MAX_ITEM as i64);
    }
    items
}

fn range(reader: &mut Reader<'_>, name: &str, most: i64) -> Option<Range> {
    let (min_field, max_field) = (format!("{name}_min"), format!("{name}_max"));
    let min = reader.integer(&min_field, 1, most);
    let max = reader.integer(&max_field, 1, most);
    let (min, max) = match (min, max) {
        (None, None) => return None,
        (Some(n), None) | (None, Some(n)) => (n, n),
        (Some(min), Some(max)) => (min, max),
    };
    let range = Range::new(u32::try_from(min).ok()?, u32::try_from(max).ok()?);
    if range.is_none() {
        reader.wrong(max_field, "error-guide-range-reversed");
    }
    range
}

fn next(reader: &mut Reader<'_>, own: &Slug) -> Vec<Slug> {
    let typed = reader.optional("next", MAX_ITEMS * 81);
    let mut slugs: Vec<Slug> = Vec::new();
    for word in typed.split_whitespace() {
        match Slug::parse(word) {
            Ok(slug) if slug != *own && !slugs.contains(&slug) => slugs.push(slug),
            Ok(_) => {}
            Err(_) => {
                reader.wrong("next", "error-not-a-slug");
                break;
            }
        }
    }
    slugs.truncate(MAX_ITEMS);
    slugs
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        pairs.iter().fold(Typed::default(), |typed, (name, value)| typed.with(*name, *value))
    }

    #[test]
    fn a_guide_in_one_language_is_enough_and_its_title_makes_the_address() {
        let form = GuideForm::read(&typed(&[("title_en", "Dot voting"), ("body_en", "text")])).unwrap();
        assert_eq!(form.slug.as_str(), "dot-voting");
        assert_eq!(form.texts.len(), 1);
    }

    #[test]
    fn a_title_without_a_text_and_a_text_without_a_title_are_mistakes() {
        let errors = GuideForm::read(&typed(&[("title_pt", "Um"), ("body_en", "text")])).unwrap_err();
        assert!(errors.of("body_pt").is_some() && errors.of("title_en").is_some());
        assert!(GuideForm::read(&typed(&[])).unwrap_err().of("title_pt").is_some());
    }

    #[test]
    fn the_glossarys_address_is_kept_for_it() {
        let form = typed(&[("title_en", "Glossary"), ("body_en", "text")]);
        assert!(GuideForm::read(&form).unwrap_err().of("slug").is_some());
    }

    #[test]
    fn numbers_lists_and_slugs_are_checked() {
        let form = typed(&[
            ("title_pt", "Um"),
            ("body_pt", "texto"),
            ("time_min", "60"),
            ("time_max", "30"),
            ("people_min", "muitas"),
            ("phases", "lunch"),
            ("next", "Olá"),
        ]);
        let errors = GuideForm::read(&form).unwrap_err();
        for field in ["time_max", "people_min", "phases", "next"] {
            assert!(errors.of(field).is_some(), "{field}");
        }
    }

    proptest! {
        #[test]
        fn what_fills_the_form_is_read_back(title in "[a-z]{1,20}", body in "[a-z#*]{1,40}", min in 1u32..100, more in 0u32..100) {
            let facts = Facts { kind: GuideKind::Method, phases: vec![GuidePhase::Research], minutes: Range::new(min, min + more), people: None, next: vec![Slug::suggest("persona")] };
            let text = GuideText { title, summary: "s".to_owned(), body, materials: vec!["papel".to_owned(), "caneta".to_owned()], tags: vec!["a".to_owned()] };
            let slug = Slug::suggest("um-guia");
            let read = GuideForm::read(&GuideForm::fill(&slug, &facts, &[(Lang::En, text.clone())])).unwrap();
            prop_assert_eq!(read, GuideForm { slug, facts, texts: vec![(Lang::En, text)] });
        }
    }
}
