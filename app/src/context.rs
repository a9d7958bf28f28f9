//! What every page knows: the language, the address, who looks, whose lab it is, what time it is.

use std::sync::Arc;

use domain::lang::Lang;
use domain::time::Moment;
use jiff::tz::TimeZone;
use leptos::prelude::use_context;

/// The facts shared by all parts of one page.
#[derive(Debug, Clone)]
pub struct PageContext {
    /// The page's language.
    pub lang: Lang,
    /// The address without the language, with its query: `/projects?phase=research`.
    pub path: String,
    /// Who looks.
    pub viewer: Viewer,
    /// Whose platform it is.
    pub lab: Arc<Lab>,
    /// The hashed names of style, script and WebAssembly.
    pub assets: Arc<Assets>,
    /// The origin for absolute links, without a slash at the end: `https://lab.example`.
    pub base_url: Arc<str>,
    /// Where the pictures of maps come from, when there are maps.
    pub map: Option<Arc<MapTiles>>,
    /// Messages from the action before, shown once.
    pub flash: Vec<Flash>,
    /// The zone in which times are shown.
    pub zone: TimeZone,
    /// The moment the page is made for.
    pub now: Moment,
}

/// Who looks at a page, as far as the page needs to know.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Viewer {
    /// The name in the header; absent when signed out.
    pub name: Option<String>,
    /// Whether designers' links are shown.
    pub designs: bool,
    /// Whether the portfolio's link is shown.
    pub directs: bool,
    /// Whether the administration's link is shown.
    pub administers: bool,
}

impl Viewer {
    /// Whether the person is signed in.
    pub fn is_signed_in(&self) -> bool {
        self.name.is_some()
    }
}

/// The lab that runs this platform; all of it is a setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lab {
    /// Its name, as it stands in the header.
    pub name: String,
    /// The e-mail address for questions.
    pub contact: String,
    /// The address of its logo, when it has one.
    pub logo: Option<String>,
    /// The address of the style sheet with its colours, when it has its own.
    pub theme: Option<String>,
    /// Whether the content is the demonstration's, which every page then says.
    pub demonstration: bool,
}

/// The addresses of the hashed assets under `/pkg/`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Assets {
    /// The style sheet.
    pub css: String,
    /// The islands' script.
    pub js: String,
    /// The islands' WebAssembly.
    pub wasm: String,
    /// The script of a survey's form.
    pub answering_js: String,
    /// The rules of a survey's form, as WebAssembly.
    pub answering_wasm: String,
}

/// A server of the square pictures that maps are made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapTiles {
    /// The address of a tile: `https://tiles.example.org/{z}/{x}/{y}.png`.
    pub address: String,
    /// Its origin, as the policy of a page names it: `https://tiles.example.org`.
    pub origin: String,
    /// Its name, as people are told it.
    pub host: String,
    /// Who made the map, as they ask to be named.
    pub credit: String,
}

/// A message shown once, on the page after an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flash {
    /// Whether it went well.
    pub tone: Tone,
    /// What happened and what to do next, in the reader's language.
    pub text: String,
}

/// The tone of a message, a tag or a notice; always with words beside the colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// Plain information.
    #[default]
    Neutral,
    /// Research, links, information worth noting.
    Azul,
    /// Co-creation.
    Violet,
    /// Experimentation, warnings.
    Ochre,
    /// Evaluation, success.
    Green,
    /// Errors, stops.
    Red,
}

impl Tone {
    /// The class suffix in the style sheet.
    pub fn class(self) -> &'static str {
        match self {
            Tone::Neutral => "neutral",
            Tone::Azul => "azul",
            Tone::Violet => "violet",
            Tone::Ochre => "ochre",
            Tone::Green => "green",
            Tone::Red => "red",
        }
    }
}

impl PageContext {
    /// A context for tests and examples: Portuguese, signed out, a fixed moment.
    pub fn sample() -> Self {
        Self {
            lang: Lang::Pt,
            path: "/".to_owned(),
            viewer: Viewer::default(),
            lab: Arc::new(Lab {
                name: "Laboratório de exemplo".to_owned(),
                contact: "lab@example.org".to_owned(),
                logo: None,
                theme: None,
                demonstration: false,
            }),
            assets: Arc::default(),
            base_url: "http://127.0.0.1:3000".into(),
            map: None,
            flash: Vec::new(),
            zone: TimeZone::UTC,
            now: Moment(1_780_000_000_000),
        }
    }

    /// The address of a page in this page's language: `href("/projects")` is `/pt/projects`.
    pub fn href(&self, path: &str) -> String {
        let path = if path == "/" { "" } else { path };
        format!("/{}{path}", self.lang.code())
    }
}

/// The context of the page being rendered.
pub fn page() -> Arc<PageContext> {
    use_context::<Arc<PageContext>>().unwrap_or_else(|| Arc::new(PageContext::sample()))
}

/// The address of a page in the reader's language.
pub fn href(path: &str) -> String {
    page().href(path)
}
