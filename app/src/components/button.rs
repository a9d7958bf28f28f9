//! Buttons, links that look like them, and buttons that do one thing.

use leptos::prelude::*;

use super::Hidden;

/// The weight of a button. One primary button to a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ButtonKind {
    /// The one thing to do here.
    #[default]
    Primary,
    /// Something else that can be done.
    Secondary,
    /// Something that cannot be undone.
    Warning,
    /// Something that few need, said quietly.
    Plain,
}

impl ButtonKind {
    fn class(self) -> &'static str {
        match self {
            Self::Primary => "button",
            Self::Secondary => "button button-secondary",
            Self::Warning => "button button-warning",
            Self::Plain => "button button-plain",
        }
    }
}

/// A button that sends the form around it, with its name and value when it has them.
#[component]
pub fn Button(
    /// What happens.
    #[prop(into)]
    label: String,
    /// Its weight.
    #[prop(optional)]
    kind: ButtonKind,
    /// The name it sends.
    #[prop(optional_no_strip, into)]
    name: Option<String>,
    /// The value it sends.
    #[prop(optional_no_strip, into)]
    value: Option<String>,
) -> impl IntoView {
    view! { <button class=kind.class() type="submit" name=name value=value>{label}</button> }.into_any()
}

/// A link with the weight of a button.
#[component]
pub fn ButtonLink(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// What happens there.
    #[prop(into)]
    label: String,
    /// Its weight.
    #[prop(optional)]
    kind: ButtonKind,
) -> impl IntoView {
    view! { <a class=kind.class() href=href>{label}</a> }.into_any()
}

/// A form with a single button, for actions in lists and tables.
#[component]
pub fn PostButton(
    /// Where it is sent.
    #[prop(into)]
    action: String,
    /// What happens.
    #[prop(into)]
    label: String,
    /// Its weight.
    #[prop(default = ButtonKind::Secondary)]
    kind: ButtonKind,
    /// Names and values sent with it.
    #[prop(optional)]
    fields: Vec<(String, String)>,
    /// To what it happens, read aloud after the label: in a list, the row's name.
    #[prop(optional_no_strip, into)]
    of: Option<String>,
) -> impl IntoView {
    let fields =
        fields.into_iter().map(|(name, value)| view! { <Hidden name=name value=value/> }).collect_view();
    view! {
        <form class="post-button" method="post" action=action>
            {fields}
            <button class=kind.class() type="submit">
                {label} {of.map(|of| view! { <span class="visually-hidden">": " {of}</span> })}
            </button>
        </form>
    }
    .into_any()
}

/// An action that asks once more before it happens, without a script: the question folds out.
#[component]
pub fn Confirm(
    /// What is offered.
    #[prop(into)]
    label: String,
    /// What will happen, and that it cannot be undone.
    #[prop(into)]
    question: String,
    /// Where it is sent.
    #[prop(into)]
    action: String,
    /// What the button that does it says.
    #[prop(into)]
    button: String,
    /// Names and values sent with it.
    #[prop(optional)]
    fields: Vec<(String, String)>,
) -> impl IntoView {
    view! {
        <details class="confirm">
            <summary>{label}</summary>
            <div class="confirm-body">
                <p>{question}</p>
                <PostButton action=action label=button kind=ButtonKind::Warning fields=fields/>
            </div>
        </details>
    }
    .into_any()
}
