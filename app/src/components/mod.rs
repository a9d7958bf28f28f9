//! The components: each with its few lines of style in `style/`, all shown with their states on `/{lang}/_components`.
//!
//! Texts are finished strings (`t!("…")`). In this list `S` is a `String` or `&str`; `S?` may be left out, or be a `String`
//! or an `Option<String>`; `Shown` is a `&Translated`, a `Picked`, a `String` or a `&str`; `flag` is a `bool`, false when
//! left out; `…` are children.
//!
//! ```text
//! A page
//!   PageHeader   title: Shown, kicker: S?, lead: Option<Shown>?, … ?        its one h1; lead=Shown::from(&project.summary)
//!   Section      title: S, id: S?, link: Option<(href, label)>?, …          h2; headings inside stand one level deeper
//!   WithAside    aside: AnyView, …                                          facts and actions at the side
//!   Actions … | Tags … | CardGrid … | CardList …                            things beside or below each other
//!   Toc          items: Vec<(id, text)>
//!   Tabs         label: S, tabs: Vec<Tab::new(label, href, current)>
//!   Breadcrumb   crumbs: Vec<Crumb::link(label, href) | Crumb::here(label)> (the layout shows it)
//!
//! Text
//!   InLanguage   text: Shown            a short text, with a note when it is in another language
//!   Paragraphs   text: Shown            plain text as typed, an empty line begins a paragraph
//!   Prose        html: S, lang: Lang?   sanitised HTML from Markdown
//!   Notice       tone: Tone, title: S?, …
//!   FlashMessages flash: Vec<Flash>     (the layout shows it)
//!   Tag          text: S, tone: Tone
//!   QrCode       text: S, label: S     for what is printed
//!   EmptyState   text: S, action: Option<(href, label)>?
//!   icon(Icon::Search)                  a pictogram, always beside words
//!
//! The bench
//!   Bench        label: S, text: S ("Fase 2 de 4: cocriação"), marks: Vec<Mark>, small: flag (on cards)
//!                Mark::new(label, MarkState::of(position, here)).with_tone(Tone::Violet).with_note("60 min")
//!   BenchSteps   text: S, steps: Vec<Step>   upright, with what happens at each mark: an agenda, modules
//!
//! Things in lists
//!   Card         href: S, title: Shown, kicker: S?, meta: S?, side: AnyView?, … ?
//!   DateBlock    at: Moment             for a card's side
//!   Person       name: S, href: S?, role: S?, place: S?, … ?
//!   Facts        facts: Vec<(String, AnyView)>
//!   DataTable    caption: S, head: Vec<String>, rows: Vec<Vec<AnyView>>, numeric: Vec<usize>?, hide_caption: flag
//!   Pagination   previous: S?, next: S?
//!   Filters      action: S, form: FormState?, …   sent with GET
//!   SearchBox    action: S, label: S, value: S?, id: S?, hide_label: flag   sent with GET as q
//!
//! Numbers
//!   Figures      figures: Vec<Figure::new(value, label).with_base(base)>
//!   BarChart     title: S, base: S, bars: Vec<Bar::new(label, f64, value_text).with_detail(count)>, max: f64?, tone: Tone?,
//!                label_head: S?, value_head: S?, detail_head: S?
//!
//! Forms
//!   Form         action: S, form: FormState?, submit: S, kind: ButtonKind?, cancel: S? (href), more: AnyView? (buttons), multipart: flag, …
//!                shows the error summary; fields inside find value and mistake by name, and outside a form are empty
//!   TextField    name: S, label: S, hint: S?, kind: InputKind?, required: flag, autocomplete: S?, maxlength: u32?,
//!                width: Width?, lang: Option<&'static str>?, value: S?, error: S?
//!   TextArea     name: S, label: S, hint: S?, rows: u32?, required: flag, maxlength: u32?, value: S?, error: S?
//!   TranslatedField, TranslatedArea   name: S (fields name_pt, name_en), label: S, hint: S?, required: flag, maxlength: u32?,
//!                rows: u32? (area)
//!   Select       name: S, label: S, choices: Vec<Choice>, empty: S?, hint: S?, required: flag, value: S?, error: S?
//!   Radios       name: S, label: S, choices: Vec<Choice>, hint: S?, required: flag, row: flag (a scale), value: S?, error: S?
//!   Checkboxes   name: S, label: S, choices: Vec<Choice>, hint: S?, required: flag, values: Vec<String>?, error: S?
//!   Checkbox     name: S, label: S, hint: S?, required: flag, checked: bool?, error: S?   sends "yes"
//!                Choice::new(value, label).with_hint(hint)
//!   FileField    name: S, label: S, hint: S?, accept: S?, required: flag, error: S?
//!   Hidden       name: S, value: S?
//!   Honeypot     name: S? ("website")
//!   Button       label: S, kind: ButtonKind?, name: S?, value: S?   sends the form around it
//!   ButtonLink   href: S, label: S, kind: ButtonKind?
//!   PostButton   action: S, label: S, kind: ButtonKind?, fields: Vec<(String, String)>?, of: S? (in a list: the row's name)
//!   Confirm      label: S, question: S, action: S, button: S, fields: Vec<(String, String)>?   asks once more
//!   ErrorSummary errors: Vec<(id, text)>   (Form shows it)
//!   FormState    ::new(typed, errors) | ::filled(typed) | ::blank(), .prefixed("x-") where two forms share names,
//!                .value(name), .values(name), .is(name, value), .error(name), .is_wrong() for Head::with_mistakes
//! ```

mod bar_chart;
mod bench;
mod bench_steps;
mod breadcrumb;
mod button;
mod card;
mod choice;
mod choices;
mod data_table;
mod date_block;
mod empty_state;
mod error_summary;
mod escape;
mod facts;
mod field;
mod file_field;
mod filters;
mod form;
mod form_state;
mod heading;
mod icon;
mod in_language;
mod notice;
mod pagination;
mod person;
mod qr;
mod search_box;
mod section;
mod select;
mod tabs;
mod tag;
#[cfg(test)]
mod tests;
mod text_area;
mod text_field;
mod toc;
mod translated;

pub use bar_chart::{Bar, BarChart};
pub use bench::{Bench, Mark, MarkState};
pub use bench_steps::{BenchSteps, Step};
pub use breadcrumb::{Breadcrumb, Crumb};
pub use button::{Button, ButtonKind, ButtonLink, Confirm, PostButton};
pub use card::{Card, CardGrid, CardList};
pub use choice::Choice;
pub use choices::{Checkbox, Checkboxes, Radios};
pub use data_table::DataTable;
pub use date_block::DateBlock;
pub use empty_state::EmptyState;
pub use error_summary::ErrorSummary;
pub(crate) use escape::escape;
pub use facts::{Facts, Figure, Figures};
pub use file_field::FileField;
pub use filters::Filters;
pub use form::{Form, Hidden, Honeypot};
pub use form_state::{FormState, explain};
pub use heading::{HeadingLevel, heading, heading_level, heading_with_id};
pub use icon::{Icon, icon};
pub use in_language::{InLanguage, Paragraphs, Prose, Shown, read_in};
pub use notice::{FlashMessages, Notice};
pub use pagination::Pagination;
pub use person::Person;
pub use qr::QrCode;
pub use search_box::SearchBox;
pub use section::{Actions, PageHeader, Section, Tags, WithAside};
pub use select::Select;
pub use tabs::{Tab, Tabs};
pub use tag::Tag;
pub use text_area::{Lines, TextArea};
pub use text_field::{InputKind, TextField, Width};
pub use toc::Toc;
pub use translated::{TranslatedArea, TranslatedField, WritingIn};
