//! A field for several lines. The only place where a `<textarea>` may be written: Leptos 0.8 does not escape
//! what stands inside one.

use domain::tag::Tag;
use leptos::prelude::*;

use super::FormState;
use super::escape::escape;
use super::field::Field;
use super::translated::writing;

/// The control alone, for a label of another make.
#[component]
pub fn Lines(
    /// Its `id`.
    #[prop(into)]
    id: String,
    /// The field's name.
    #[prop(into)]
    name: String,
    /// Its value.
    value: String,
    /// How many lines it shows.
    rows: u32,
    /// Whether it must be filled in.
    required: bool,
    /// The most characters it takes.
    #[prop(optional_no_strip)]
    maxlength: Option<u32>,
    /// The `lang` attribute.
    #[prop(optional_no_strip)]
    lang: Option<String>,
    /// The `dir` attribute; by what is typed when absent.
    #[prop(optional_no_strip)]
    dir: Option<&'static str>,
    /// The ids of help and mistake.
    #[prop(optional_no_strip)]
    described: Option<String>,
    /// Whether something is wrong.
    #[prop(optional)]
    wrong: bool,
) -> impl IntoView {
    // A browser drops the line break that stands first.
    let content = format!("\n{}", escape(&value));
    view! {
        <textarea
            class="input"
            id=id
            name=name
            rows=rows
            required=required
            maxlength=maxlength
            lang=lang
            dir=dir.unwrap_or("auto")
            aria-describedby=described
            aria-invalid=wrong.then_some("true")
            inner_html=content
        ></textarea>
    }
    .into_any()
}

/// Several lines of text.
#[component]
pub fn TextArea(
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
    /// How many lines it shows.
    #[prop(default = 5)]
    rows: u32,
    /// Whether it must be filled in; others are marked “(optional)”.
    #[prop(optional)]
    required: bool,
    /// The most characters it takes.
    #[prop(optional_no_strip, into)]
    maxlength: Option<u32>,
    /// The language typed in it, when it is not the page's.
    #[prop(optional_no_strip, into)]
    lang: Option<Tag>,
) -> impl IntoView {
    let form = FormState::around();
    let value = value.unwrap_or_else(|| form.value(&name));
    let field = Field::new(&form, &name, label, hint, error, required);
    let (language, dir) = writing(lang);
    view! {
        <div class=field.class()>
            {field.label_view()}
            {field.notes()}
            <Lines
                id=field.id.clone()
                name=name
                value=value
                rows=rows
                required=required
                maxlength=maxlength
                lang=language
                dir=dir
                described=field.described_by()
                wrong=field.error.is_some()
            />
        </div>
    }
    .into_any()
}
