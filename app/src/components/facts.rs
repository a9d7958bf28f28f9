//! Short facts with their names, and large numbers with what they count.

use leptos::prelude::*;

/// Names and values, as a list of definitions.
#[component]
pub fn Facts(
    /// Name and value of each fact.
    facts: Vec<(String, AnyView)>,
) -> impl IntoView {
    let items = facts
        .into_iter()
        .map(|(name, value)| view! { <div class="fact"><dt>{name}</dt><dd>{value}</dd></div> })
        .collect_view();
    view! { <dl class="facts">{items}</dl> }.into_any()
}

/// A number and what it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The number as it is written: `~7 000`.
    pub value: String,
    /// What it counts.
    pub label: String,
    /// From what, or when: its base.
    pub base: Option<String>,
}

impl Figure {
    /// A number and what it counts.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), base: None }
    }

    /// The same number with its base.
    #[must_use]
    pub fn with_base(mut self, base: impl Into<String>) -> Self {
        self.base = Some(base.into());
        self
    }
}

/// Large numbers side by side.
#[component]
pub fn Figures(
    /// The numbers.
    figures: Vec<Figure>,
) -> impl IntoView {
    let items = figures
        .into_iter()
        .map(|figure| {
            view! {
                <div class="figure">
                    <dt>{figure.label}</dt>
                    <dd class="figure-value">{figure.value}</dd>
                    {figure.base.map(|base| view! { <dd class="figure-base">{base}</dd> })}
                </div>
            }
        })
        .collect_view();
    view! { <dl class="figures">{items}</dl> }.into_any()
}
