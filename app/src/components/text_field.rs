//! A field for one line of text, a number, a date.

use domain::tag::Tag;
use leptos::prelude::*;

use super::FormState;
use super::field::Field;
use super::translated::writing;

/// What a one-line field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum InputKind {
    /// Any text.
    #[default]
    Text,
    /// An e-mail address.
    Email,
    /// A password.
    Password,
    /// A whole number: a text field with a numeric keyboard, so that a wrong entry comes back as it was typed.
    Number,
    /// A date.
    Date,
    /// A clock time.
    Time,
    /// A date and clock time.
    DateTime,
    /// Words to search for.
    Search,
    /// A telephone number.
    Tel,
    /// An address on the web.
    Url,
}

impl InputKind {
    fn html_type(self) -> &'static str {
        match self {
            Self::Text | Self::Number => "text",
            Self::Email => "email",
            Self::Password => "password",
            Self::Date => "date",
            Self::Time => "time",
            Self::DateTime => "datetime-local",
            Self::Search => "search",
            Self::Tel => "tel",
            Self::Url => "url",
        }
    }

    fn width(self) -> Width {
        match self {
            Self::Number | Self::Time => Width::Short,
            Self::Date | Self::DateTime | Self::Tel => Width::Medium,
            _ => Width::Full,
        }
    }
}

/// How wide a field is, which says how much is expected in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// A few digits.
    Short,
    /// A date, a name.
    Medium,
    /// The whole column.
    Full,
}

impl Width {
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Short => "input input-short",
            Self::Medium => "input input-medium",
            Self::Full => "input",
        }
    }
}

/// One line: label above, help between label and field, the mistake beside the field it belongs to.
#[component]
pub fn TextField(
    /// The field's name.
    #[prop(into)]
    name: String,
    /// What it asks for.
    #[prop(into)]
    label: String,
    /// Help, shown before the field.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// Its value; what was typed in the form around it when absent.
    #[prop(optional_no_strip, into)]
    value: Option<String>,
    /// What is wrong; the form's mistake of this name when absent.
    #[prop(optional_no_strip, into)]
    error: Option<String>,
    /// What it takes.
    #[prop(optional)]
    kind: InputKind,
    /// Whether it must be filled in; others are marked “(optional)”.
    #[prop(optional)]
    required: bool,
    /// The browser's `autocomplete` word: `email`, `current-password`.
    #[prop(optional_no_strip, into)]
    autocomplete: Option<String>,
    /// The most characters it takes.
    #[prop(optional_no_strip, into)]
    maxlength: Option<u32>,
    /// How wide it is; by kind when absent.
    #[prop(optional_no_strip, into)]
    width: Option<Width>,
    /// The language typed in it, when it is not the page's.
    #[prop(optional_no_strip, into)]
    lang: Option<Tag>,
) -> impl IntoView {
    let form = FormState::around();
    // A password is never sent back.
    let value = match kind {
        InputKind::Password => String::new(),
        _ => value.unwrap_or_else(|| form.value(&name)),
    };
    let field = Field::new(&form, &name, label, hint, error, required);
    let (language, dir) = writing(lang);
    let plain = matches!(kind, InputKind::Email | InputKind::Url).then_some("none");
    view! {
        <div class=field.class()>
            {field.label_view()}
            {field.notes()}
            <input
                class=width.unwrap_or(kind.width()).class()
                type=kind.html_type()
                id=field.id.clone()
                name=name
                value=value
                required=required
                inputmode=(kind == InputKind::Number).then_some("numeric")
                autocomplete=autocomplete
                autocapitalize=plain
                maxlength=maxlength
                lang=language
                dir=dir
                aria-describedby=field.described_by()
                aria-invalid=field.invalid()
            />
        </div>
    }
    .into_any()
}
