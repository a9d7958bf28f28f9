//! What kind of answer a question takes.

use serde::{Deserialize, Serialize};

use super::Opt;
use super::files::Family;
use super::option::is_false;
use crate::text::Translated;

/// How a choice of one is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Look {
    /// One option to a line.
    #[default]
    List,
    /// Side by side, for two or three short ones such as yes and no.
    Row,
    /// Folded into one control, for long lists.
    DropDown,
}

/// How a scale is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ScaleLook {
    /// Numbers in a row.
    #[default]
    Numbers,
    /// Faces, each with its words.
    Faces,
    /// One named point to a line.
    Named,
}

impl Look {
    /// Every look.
    pub const ALL: [Look; 3] = [Look::List, Look::Row, Look::DropDown];

    /// The code in forms.
    pub fn code(self) -> &'static str {
        match self {
            Look::List => "list",
            Look::Row => "row",
            Look::DropDown => "drop-down",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Look::List => "survey-look-list",
            Look::Row => "survey-look-row",
            Look::DropDown => "survey-look-drop-down",
        }
    }

    /// The look with this code.
    pub fn from_code(code: &str) -> Option<Look> {
        Look::ALL.into_iter().find(|look| look.code() == code)
    }
}

impl ScaleLook {
    /// Every look.
    pub const ALL: [ScaleLook; 3] = [ScaleLook::Numbers, ScaleLook::Faces, ScaleLook::Named];

    /// The code in forms.
    pub fn code(self) -> &'static str {
        match self {
            ScaleLook::Numbers => "numbers",
            ScaleLook::Faces => "faces",
            ScaleLook::Named => "named",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            ScaleLook::Numbers => "survey-look-numbers",
            ScaleLook::Faces => "survey-look-faces",
            ScaleLook::Named => "survey-look-named",
        }
    }

    /// The look with this code.
    pub fn from_code(code: &str) -> Option<ScaleLook> {
        ScaleLook::ALL.into_iter().find(|look| look.code() == code)
    }
}

/// What kind of answer a question takes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Kind {
    /// One of a few.
    Single {
        /// The options, in order.
        options: Vec<Opt>,
        /// How they are shown.
        #[serde(default, skip_serializing_if = "is_default")]
        look: Look,
    },
    /// Several of a few.
    Several {
        /// The options, in order.
        options: Vec<Opt>,
        /// At least so many, by those who answer.
        min: Option<u32>,
        /// At most so many.
        max: Option<u32>,
    },
    /// A whole number between two named ends.
    Scale {
        /// The lowest point.
        from: i64,
        /// The highest point.
        to: i64,
        /// What the lowest point means.
        low: Translated,
        /// What the highest point means.
        high: Translated,
        /// How it is shown.
        #[serde(default, skip_serializing_if = "is_default")]
        look: ScaleLook,
        /// What the points between the ends mean, in order, where they are named.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        between: Vec<Translated>,
    },
    /// How likely one is to recommend something, 0 to 10: those who say 9 or 10 less those who say 6 or less, in a hundred.
    /// Source: Reichheld, F. F. (2003), The One Number You Need to Grow, Harvard Business Review 81(12).
    Nps {
        /// What 0 means.
        low: Translated,
        /// What 10 means.
        high: Translated,
    },
    /// The same choice for each of several rows.
    Matrix {
        /// The rows, each a question of its own.
        rows: Vec<Opt>,
        /// The options of every row.
        options: Vec<Opt>,
        /// Whether several may be chosen in a row.
        #[serde(default, skip_serializing_if = "is_false")]
        several: bool,
    },
    /// An order of preference.
    Ranking {
        /// What is ranked.
        options: Vec<Opt>,
        /// Only so many places are given; all of them when absent.
        places: Option<u32>,
    },
    /// A number.
    Number {
        /// Not below.
        min: Option<f64>,
        /// Not above.
        max: Option<f64>,
        /// What it is counted in.
        unit: Translated,
        /// Whether it is a whole number.
        #[serde(default, skip_serializing_if = "is_false")]
        whole: bool,
        /// Whether it is also shown as a slider, which needs both ends; in steps of so much.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        slider: Option<f64>,
    },
    /// A line of text.
    ShortText,
    /// Several lines of text.
    LongText,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Telephone,
    /// A web address.
    Url,
    /// A day.
    Date {
        /// Not before; `2026-11-25`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        min: Option<jiff::civil::Date>,
        /// Not after.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        max: Option<jiff::civil::Date>,
    },
    /// A time of day.
    Time,
    /// A day and a time.
    DateTime,
    /// A place on earth, as latitude and longitude in degrees (WGS 84).
    Place,
    /// A file.
    File {
        /// Of these families.
        accepts: Vec<Family>,
        /// No larger than so many megabytes.
        most: u32,
    },
    /// A place as its address, in lines as they stand on a letter. Nobody looks up where that is.
    Address,
    /// Agreement to what the question states.
    Consent,
    /// Nothing is asked: a value that is computed from other answers.
    Calculation {
        /// How.
        formula: String,
    },
    /// Nothing is asked: a value that comes with the address, `?name=value`.
    Hidden,
    /// Nothing is asked: words between questions.
    Note,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// The kinds by name, for the editor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KindCode {
    /// One of a few.
    Single,
    /// Several of a few.
    Several,
    /// A scale.
    Scale,
    /// How likely one is to recommend something.
    Nps,
    /// The same choice for each of several rows.
    Matrix,
    /// An order of preference.
    Ranking,
    /// A number.
    Number,
    /// A line of text.
    ShortText,
    /// Several lines of text.
    LongText,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Telephone,
    /// A web address.
    Url,
    /// A day.
    Date,
    /// A time of day.
    Time,
    /// A day and a time.
    DateTime,
    /// A place on earth, by its coordinates.
    Place,
    /// A file.
    File,
    /// A place by its address.
    Address,
    /// Agreement.
    Consent,
    /// A computed value.
    Calculation,
    /// A value from the address.
    Hidden,
    /// Words between questions.
    Note,
}

impl KindCode {
    /// Every kind, in the order of the editor.
    pub const ALL: [KindCode; 22] = [
        KindCode::Single,
        KindCode::Several,
        KindCode::Scale,
        KindCode::Nps,
        KindCode::Matrix,
        KindCode::Ranking,
        KindCode::Number,
        KindCode::ShortText,
        KindCode::LongText,
        KindCode::Email,
        KindCode::Telephone,
        KindCode::Url,
        KindCode::Date,
        KindCode::Time,
        KindCode::DateTime,
        KindCode::Place,
        KindCode::File,
        KindCode::Address,
        KindCode::Consent,
        KindCode::Note,
        KindCode::Calculation,
        KindCode::Hidden,
    ];

    /// The code in forms and in stored definitions.
    pub fn code(self) -> &'static str {
        match self {
            KindCode::Single => "single",
            KindCode::Several => "several",
            KindCode::Scale => "scale",
            KindCode::Nps => "nps",
            KindCode::Matrix => "matrix",
            KindCode::Ranking => "ranking",
            KindCode::Number => "number",
            KindCode::ShortText => "short-text",
            KindCode::LongText => "long-text",
            KindCode::Email => "email",
            KindCode::Telephone => "telephone",
            KindCode::Url => "url",
            KindCode::Date => "date",
            KindCode::Time => "time",
            KindCode::DateTime => "date-time",
            KindCode::Place => "place",
            KindCode::File => "file",
            KindCode::Address => "address",
            KindCode::Consent => "consent",
            KindCode::Calculation => "calculation",
            KindCode::Hidden => "hidden",
            KindCode::Note => "note",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            KindCode::Single => "survey-kind-single",
            KindCode::Several => "survey-kind-several",
            KindCode::Scale => "survey-kind-scale",
            KindCode::Nps => "survey-kind-nps",
            KindCode::Matrix => "survey-kind-matrix",
            KindCode::Ranking => "survey-kind-ranking",
            KindCode::Number => "survey-kind-number",
            KindCode::ShortText => "survey-kind-short-text",
            KindCode::LongText => "survey-kind-long-text",
            KindCode::Email => "survey-kind-email",
            KindCode::Telephone => "survey-kind-telephone",
            KindCode::Url => "survey-kind-url",
            KindCode::Date => "survey-kind-date",
            KindCode::Time => "survey-kind-time",
            KindCode::DateTime => "survey-kind-date-time",
            KindCode::Place => "survey-kind-place",
            KindCode::File => "survey-kind-file",
            KindCode::Address => "survey-kind-address",
            KindCode::Consent => "survey-kind-consent",
            KindCode::Calculation => "survey-kind-calculation",
            KindCode::Hidden => "survey-kind-hidden",
            KindCode::Note => "survey-kind-note",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<KindCode> {
        KindCode::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether options belong to it.
    pub fn has_options(self) -> bool {
        matches!(self, KindCode::Single | KindCode::Several | KindCode::Matrix | KindCode::Ranking)
    }

    /// Whether a picture may stand beside its words.
    pub fn has_picture(self) -> bool {
        self == KindCode::Note
    }

    /// Whether a person sees it at all.
    pub fn is_visible(self) -> bool {
        !matches!(self, KindCode::Calculation | KindCode::Hidden)
    }

    /// Whether it is answered by a person.
    pub fn is_asked(self) -> bool {
        !matches!(self, KindCode::Calculation | KindCode::Hidden | KindCode::Note)
    }
}

impl Kind {
    /// A choice of one, as a list.
    pub fn single(options: Vec<Opt>) -> Kind {
        Kind::Single { options, look: Look::List }
    }

    /// A scale of numbers with named ends.
    pub fn scale(from: i64, to: i64, low: Translated, high: Translated) -> Kind {
        Kind::Scale { from, to, low, high, look: ScaleLook::Numbers, between: Vec::new() }
    }

    /// A number, typed.
    pub fn number(min: Option<f64>, max: Option<f64>, unit: Translated) -> Kind {
        Kind::Number { min, max, unit, whole: false, slider: None }
    }

    /// Its name.
    pub fn code(&self) -> KindCode {
        match self {
            Kind::Single { .. } => KindCode::Single,
            Kind::Several { .. } => KindCode::Several,
            Kind::Scale { .. } => KindCode::Scale,
            Kind::Nps { .. } => KindCode::Nps,
            Kind::Matrix { .. } => KindCode::Matrix,
            Kind::Ranking { .. } => KindCode::Ranking,
            Kind::Number { .. } => KindCode::Number,
            Kind::ShortText => KindCode::ShortText,
            Kind::LongText => KindCode::LongText,
            Kind::Email => KindCode::Email,
            Kind::Telephone => KindCode::Telephone,
            Kind::Url => KindCode::Url,
            Kind::Date { .. } => KindCode::Date,
            Kind::Time => KindCode::Time,
            Kind::DateTime => KindCode::DateTime,
            Kind::Place => KindCode::Place,
            Kind::File { .. } => KindCode::File,
            Kind::Address => KindCode::Address,
            Kind::Consent => KindCode::Consent,
            Kind::Calculation { .. } => KindCode::Calculation,
            Kind::Hidden => KindCode::Hidden,
            Kind::Note => KindCode::Note,
        }
    }

    /// The options, where there are any.
    pub fn options(&self) -> &[Opt] {
        match self {
            Kind::Single { options, .. }
            | Kind::Several { options, .. }
            | Kind::Matrix { options, .. }
            | Kind::Ranking { options, .. } => options,
            _ => &[],
        }
    }

    /// The rows of a matrix.
    pub fn rows(&self) -> &[Opt] {
        match self {
            Kind::Matrix { rows, .. } => rows,
            _ => &[],
        }
    }

    pub(super) fn options_mut(&mut self) -> &mut [Opt] {
        match self {
            Kind::Single { options, .. }
            | Kind::Several { options, .. }
            | Kind::Matrix { options, .. }
            | Kind::Ranking { options, .. } => options,
            _ => &mut [],
        }
    }

    pub(super) fn rows_mut(&mut self) -> &mut [Opt] {
        match self {
            Kind::Matrix { rows, .. } => rows,
            _ => &mut [],
        }
    }

    /// Every text that a person reads in it.
    pub(super) fn words_mut(&mut self) -> Vec<&mut Translated> {
        match self {
            Kind::Single { options, .. } | Kind::Several { options, .. } | Kind::Ranking { options, .. } => {
                options.iter_mut().map(|option| &mut option.label).collect()
            }
            Kind::Matrix { rows, options, .. } => {
                rows.iter_mut().chain(options).map(|option| &mut option.label).collect()
            }
            Kind::Scale { low, high, between, .. } => [low, high].into_iter().chain(between).collect(),
            Kind::Nps { low, high } => vec![low, high],
            Kind::Number { unit, .. } => vec![unit],
            _ => Vec::new(),
        }
    }

    /// The two ends of a scale, of the question how likely one recommends something included.
    pub fn ends(&self) -> Option<(i64, i64, &Translated, &Translated)> {
        match self {
            Kind::Scale { from, to, low, high, .. } => Some((*from, *to, low, high)),
            Kind::Nps { low, high } => Some((0, 10, low, high)),
            _ => None,
        }
    }

    /// The most characters of a text answer; 0 for other kinds.
    pub fn text_limit(&self) -> usize {
        match self {
            Kind::ShortText | Kind::Hidden => 200,
            Kind::LongText => 4000,
            Kind::Email => 254,
            Kind::Telephone => 40,
            Kind::Address => 300,
            Kind::Url => 500,
            _ => 0,
        }
    }

    /// How long it takes to answer, in seconds, by rule of thumb.
    pub(super) fn seconds(&self) -> u32 {
        let many = |list: &[Opt]| u32::try_from(list.len()).unwrap_or(u32::MAX / 100);
        match self {
            Kind::Single { options, .. } => 6 + 2 * many(options),
            Kind::Several { options, .. } => 8 + 3 * many(options),
            Kind::Scale { .. } | Kind::Nps { .. } => 9,
            Kind::Matrix { rows, .. } => 8 + 6 * many(rows),
            Kind::Ranking { options, .. } => 10 + 6 * many(options),
            Kind::Number { .. } | Kind::Date { .. } | Kind::Time => 12,
            Kind::ShortText | Kind::Email | Kind::Telephone | Kind::Url | Kind::DateTime => 20,
            Kind::Place | Kind::Address => 30,
            Kind::File { .. } => 60,
            Kind::LongText => 60,
            Kind::Consent | Kind::Note => 10,
            Kind::Calculation { .. } | Kind::Hidden => 0,
        }
    }

    /// Whether answers given to this kind mean the same under the other: only words and looks may differ.
    pub fn means_the_same_as(&self, other: &Kind) -> bool {
        self.without_words() == other.without_words()
    }

    /// The kind without what may be corrected: labels, looks, units.
    fn without_words(&self) -> Kind {
        let bare = |options: &[Opt]| -> Vec<Opt> {
            options.iter().map(|option| Opt { label: Translated::default(), ..option.clone() }).collect()
        };
        let blank = Translated::default;
        match self {
            Kind::Single { options, .. } => Kind::single(bare(options)),
            Kind::Several { options, min, max } => {
                Kind::Several { options: bare(options), min: *min, max: *max }
            }
            Kind::Scale { from, to, .. } => Kind::scale(*from, *to, blank(), blank()),
            Kind::Nps { .. } => Kind::Nps { low: blank(), high: blank() },
            Kind::Matrix { rows, options, several } => {
                Kind::Matrix { rows: bare(rows), options: bare(options), several: *several }
            }
            Kind::Ranking { options, places } => Kind::Ranking { options: bare(options), places: *places },
            Kind::Number { min, max, whole, .. } => {
                Kind::Number { min: *min, max: *max, unit: blank(), whole: *whole, slider: None }
            }
            other => other.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_back_and_are_the_stored_ones() {
        for code in KindCode::ALL {
            assert_eq!(KindCode::from_code(code.code()), Some(code));
            assert!(code.message().ends_with(code.code()));
        }
        let json = serde_json::to_value(Kind::DateTime).unwrap();
        assert_eq!(json["kind"], KindCode::DateTime.code());
    }

    #[test]
    fn words_and_looks_may_be_corrected_and_nothing_else() {
        let words = |text: &str| Translated::both(text, text);
        let one = Kind::single(vec![Opt::new("a", words("A")), Opt::new("b", words("B"))]);
        let options = vec![Opt::new("a", words("Á")), Opt::new("b", words("B"))];
        assert!(one.means_the_same_as(&Kind::Single { options: options.clone(), look: Look::DropDown }));
        assert!(!one.means_the_same_as(&Kind::single(options[..1].to_vec())));
        assert!(!one.means_the_same_as(&Kind::Several { options, min: None, max: None }));
        let number = Kind::number(Some(0.0), None, words("km"));
        assert!(number.means_the_same_as(&Kind::number(Some(0.0), None, words("m"))));
        assert!(!number.means_the_same_as(&Kind::number(None, None, words("km"))));
    }
}
