//! The library of questions: those that a lab keeps to ask again, each with a name and a topic of its own.
//!
//! The form's fields are `name_pt`, `name_en`, `topic_pt`, `topic_en`, and so on for each language that the question is in.

use super::Question;
use crate::form::{Errors, Reader, Typed};
use crate::id::LibraryQuestionId;
use crate::lang::Lang;
use crate::slug::fold;
use crate::tag::Tag;
use crate::text::Translated;
use crate::time::Moment;

/// A question of the library.
#[derive(Debug, Clone, PartialEq)]
pub struct LibraryQuestion {
    /// Its id.
    pub id: LibraryQuestionId,
    /// What the lab calls it.
    pub name: Translated,
    /// What it is about.
    pub topic: Translated,
    /// The question, whole in itself.
    pub question: Question,
    /// How often it was put into a survey.
    pub taken: u32,
    /// Counts its changes, for two people who edit at once.
    pub version: i32,
    /// When it was kept.
    pub created_at: Moment,
}

/// The most words that are searched for.
pub const MOST_WORDS: usize = 8;

/// Reads the name and the topic of a question in these languages.
///
/// # Errors
/// Every field that is missing or wrong.
pub fn read_library_question(typed: &Typed, languages: &[Tag]) -> Result<(Translated, Translated), Errors> {
    let mut reader = Reader::new(typed);
    reader.write_in(languages.to_vec());
    let name = reader.translated_required("name", 120);
    let topic = reader.translated("topic", 60);
    reader.finish((name, topic))
}

/// The form's values.
pub fn typed_library_question(name: &Translated, topic: &Translated) -> Typed {
    Typed::default().with_translated("name", name).with_translated("topic", topic)
}

impl LibraryQuestion {
    /// The languages that it can be named in: those of the site, and those that it is written in.
    pub fn languages(question: &Question) -> Vec<Tag> {
        let site = Lang::ALL.map(Tag::from);
        site.into_iter().chain(question.label.tags().filter(|tag| !site.contains(tag))).collect()
    }
}

/// The words of a search, folded, each once; at most [`MOST_WORDS`].
pub fn folded_words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in
        folded(text).split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty())
    {
        if words.len() < MOST_WORDS && !words.iter().any(|known| known == word) {
            words.push(word.to_owned());
        }
    }
    words
}

/// Everything a search finds a question by, folded: its words in every language, and those of its options and rows.
pub fn searchable(question: &Question) -> String {
    let kind = &question.kind;
    let options = kind.options().iter().chain(kind.rows()).map(|option| &option.label);
    let texts = [&question.label, &question.hint].into_iter().chain(options);
    let words = texts.flat_map(|text| text.tags().filter_map(|tag| text.exactly(tag)).collect::<Vec<_>>());
    folded(&words.collect::<Vec<_>>().join("\n"))
}

/// Small letters without accents.
fn folded(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).map(fold).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surveys::{Kind, KindCode, Opt};

    #[test]
    fn a_name_is_needed_in_one_language_and_a_topic_in_none() {
        let languages = Lang::ALL.map(Tag::from);
        let errors = read_library_question(&Typed::default(), &languages).unwrap_err();
        assert!(errors.of("name_pt").is_some());
        let (name, topic) = (Translated::of(Lang::En, "Overall"), Translated::default());
        let typed = typed_library_question(&name, &topic);
        assert_eq!(read_library_question(&typed, &languages), Ok((name, topic)));
        let long = Typed::default().with("name_pt", "a".repeat(121)).with("topic_en", "a".repeat(61));
        let errors = read_library_question(&long, &languages).unwrap_err();
        assert!(errors.of("name_pt").is_some() && errors.of("topic_en").is_some());
    }

    #[test]
    fn a_question_is_found_by_its_words_and_those_of_its_options_without_accents() {
        let question = Question {
            label: Translated::both("Como avalia a Informação?", "How was it?"),
            kind: Kind::single(vec![Opt::new("o1", Translated::of(Lang::Pt, "Não sei"))]),
            ..Question::blank(KindCode::Single)
        };
        let found = searchable(&question);
        for word in folded_words("INFORMAÇÃO informacao não how") {
            assert!(found.contains(&word), "{word}");
        }
        assert_eq!(folded_words("Informação informacao\0a"), ["informacao", "a"]);
        assert_eq!(folded_words(&(0..20).map(|n| format!("{n} ")).collect::<String>()).len(), MOST_WORDS);
    }

    #[test]
    fn it_can_be_named_in_the_languages_it_is_written_in() {
        let arabic = Tag::parse("ar").unwrap();
        let label = Translated::of(Lang::Pt, "Olá").with(arabic, "مرحبا");
        let question = Question { label, ..Question::blank(KindCode::ShortText) };
        assert_eq!(LibraryQuestion::languages(&question), [Lang::Pt.into(), Lang::En.into(), arabic]);
    }
}
