//! The index's fields, and a thing as a document of them.

use domain::lang::Lang;
use tantivy::TantivyDocument;
use tantivy::schema::{
    FAST, Field, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions,
};
use uuid::Uuid;

use super::analysis;
use super::document::{Audience, Document, Kind};

/// Grows when fields, analysis, or what an index made anew holds change: an index of another number is made again.
pub(super) const VERSION: u32 = 5;
/// So much of a body is kept for extracts, in bytes.
const KEPT_BODY: usize = 12_000;
/// The phases as bits, in this order.
pub(super) const PHASES: [&str; 4] = ["research", "co-creation", "experimentation", "evaluation"];

/// The fields of one language.
#[derive(Debug, Clone, Copy)]
pub(super) struct TextFields {
    pub title: Field,
    pub keywords: Field,
    pub summary: Field,
    pub body: Field,
    /// Every word, folded and not stemmed.
    pub words: Field,
    pub kept_title: Field,
    pub kept_summary: Field,
    pub kept_body: Field,
}

/// All fields.
#[derive(Debug, Clone)]
pub(super) struct Fields {
    pub schema: Schema,
    pub key: Field,
    pub path: Field,
    pub audience: Field,
    /// Beginnings of the words of titles, keywords and summaries.
    pub beginnings: Field,
    texts: [TextFields; 2],
}

impl Fields {
    pub fn new() -> Self {
        let mut schema = Schema::builder();
        let counted = || {
            let indexing = TextFieldIndexing::default().set_index_option(IndexRecordOption::WithFreqs);
            TextOptions::default().set_indexing_options(indexing)
        };
        let present = || {
            let indexing =
                TextFieldIndexing::default().set_index_option(IndexRecordOption::Basic).set_fieldnorms(false);
            TextOptions::default().set_indexing_options(indexing)
        };
        let key = schema.add_text_field("key", STRING | STORED);
        let path = schema.add_text_field("path", STORED);
        let audience = schema.add_text_field("audience", present());
        for name in ["kind", "phases", "minutes", "langs"] {
            schema.add_u64_field(name, FAST);
        }
        let beginnings = schema.add_text_field("beginnings", present());
        let texts = Lang::ALL.map(|lang| {
            let name = |name: &str| format!("{name}_{}", lang.code());
            TextFields {
                title: schema.add_text_field(&name("title"), counted()),
                keywords: schema.add_text_field(&name("keywords"), counted()),
                summary: schema.add_text_field(&name("summary"), counted()),
                body: schema.add_text_field(&name("body"), counted()),
                words: schema.add_text_field(&name("words"), counted()),
                kept_title: schema.add_text_field(&name("kept_title"), STORED),
                kept_summary: schema.add_text_field(&name("kept_summary"), STORED),
                kept_body: schema.add_text_field(&name("kept_body"), STORED),
            }
        });
        Self { schema: schema.build(), key, path, audience, beginnings, texts }
    }

    pub fn of(&self, lang: Lang) -> &TextFields {
        let [pt, en] = &self.texts;
        match lang {
            Lang::Pt => pt,
            Lang::En => en,
        }
    }

    /// A thing as a document.
    pub fn document(&self, thing: &Document) -> TantivyDocument {
        let mut document = TantivyDocument::new();
        document.add_text(self.key, key(thing.kind, thing.id));
        document.add_text(self.path, &thing.path);
        for word in audience(&thing.audience) {
            document.add_pre_tokenized_text(self.audience, one(&word));
        }
        let mut numbers = |name: &str, n: u64| {
            if let Ok(field) = self.schema.get_field(name) {
                document.add_u64(field, n);
            }
        };
        numbers("kind", kind_number(thing.kind));
        let phases =
            PHASES.iter().enumerate().filter(|(_, code)| thing.phases.iter().any(|phase| phase == *code));
        numbers("phases", phases.map(|(bit, _)| 1 << bit).sum());
        numbers("minutes", thing.minutes.map_or(u64::MAX, u64::from));
        numbers("langs", thing.texts.iter().map(|text| lang_bit(text.lang)).fold(0, |all, bit| all | bit));
        for text in &thing.texts {
            let fields = self.of(text.lang);
            let keywords = || text.keywords.iter().map(String::as_str);
            let head = [text.title.as_str()];
            document.add_pre_tokenized_text(fields.title, analysis::stems(head, text.lang));
            document.add_pre_tokenized_text(fields.keywords, analysis::stems(keywords(), text.lang));
            document
                .add_pre_tokenized_text(fields.summary, analysis::stems([text.summary.as_str()], text.lang));
            document.add_pre_tokenized_text(fields.body, analysis::stems([text.body.as_str()], text.lang));
            let all = head.into_iter().chain(keywords()).chain([text.summary.as_str(), text.body.as_str()]);
            document.add_pre_tokenized_text(fields.words, analysis::exact(all));
            let begun = head.into_iter().chain(keywords()).chain([text.summary.as_str()]);
            document.add_pre_tokenized_text(self.beginnings, analysis::beginnings(begun));
            document.add_text(fields.kept_title, &text.title);
            document.add_text(fields.kept_summary, &text.summary);
            document.add_text(fields.kept_body, beginning_of(&text.body, KEPT_BODY));
        }
        document
    }
}

/// What names a thing in the index.
pub(super) fn key(kind: Kind, id: Uuid) -> String {
    format!("{}:{id}", kind.code())
}

/// The thing that a key names.
pub(super) fn parse_key(key: &str) -> Option<(Kind, Uuid)> {
    let (kind, id) = key.split_once(':')?;
    Some((Kind::from_code(kind)?, id.parse().ok()?))
}

pub(super) fn kind_number(kind: Kind) -> u64 {
    Kind::ALL.iter().position(|other| *other == kind).map_or(0, |n| n as u64)
}

pub(super) fn lang_bit(lang: Lang) -> u64 {
    match lang {
        Lang::Pt => 1,
        Lang::En => 2,
    }
}

/// The words by which an audience is found: `public`, or the entities whose members may.
fn audience(audience: &Audience) -> Vec<String> {
    match audience {
        Audience::Public => vec!["public".to_owned()],
        Audience::Workers(entities) => entities.iter().map(ToString::to_string).collect(),
    }
}

fn one(word: &str) -> tantivy::tokenizer::PreTokenizedString {
    let token = tantivy::tokenizer::Token {
        offset_from: 0,
        offset_to: 0,
        position: 0,
        text: word.to_owned(),
        position_length: 1,
    };
    tantivy::tokenizer::PreTokenizedString { text: String::new(), tokens: vec![token] }
}

fn beginning_of(text: &str, length: usize) -> &str {
    let mut end = length.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}
