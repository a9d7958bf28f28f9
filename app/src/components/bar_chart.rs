//! Bars for comparing: the number beside each bar, the base under the title, the table one click away.

use leptos::prelude::*;

use super::heading::{heading, heading_level};
use crate::context::Tone;
use crate::t;

/// One bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// What it stands for.
    pub label: String,
    /// Its length, in the unit of all bars.
    pub value: f64,
    /// The number as it is written: `83,1 %`.
    pub value_text: String,
    /// A second number, usually the count: `497`.
    pub detail: Option<String>,
}

impl Bar {
    /// A bar with one number.
    pub fn new(label: impl Into<String>, value: f64, value_text: impl Into<String>) -> Self {
        Self { label: label.into(), value, value_text: value_text.into(), detail: None }
    }

    /// The same bar with a second number.
    #[must_use]
    pub fn with_detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }
}

/// Horizontal bars in one hue.
#[component]
pub fn BarChart(
    /// What the chart shows.
    #[prop(into)]
    title: String,
    /// Of whom or what: `Base: 598 pessoas que responderam`.
    #[prop(into)]
    base: String,
    /// The bars, in the order they are read.
    bars: Vec<Bar>,
    /// The value of a full bar: 100 for percentages; the longest bar's when absent.
    #[prop(optional_no_strip, into)]
    max: Option<f64>,
    /// The hue.
    #[prop(default = Tone::Azul)]
    tone: Tone,
    /// The table's heading for the labels.
    #[prop(optional_no_strip, into)]
    label_head: Option<String>,
    /// The table's heading for the numbers.
    #[prop(optional_no_strip, into)]
    value_head: Option<String>,
    /// The table's heading for the second numbers.
    #[prop(optional_no_strip, into)]
    detail_head: Option<String>,
) -> impl IntoView {
    let full = max.unwrap_or_else(|| bars.iter().map(|bar| bar.value).fold(0.0, f64::max));
    let detailed = bars.iter().any(|bar| bar.detail.is_some());
    let label_head = label_head.unwrap_or_else(|| t!("components-chart-label"));
    let value_head = value_head.unwrap_or_else(|| t!("components-chart-value"));
    let detail_head = detail_head.unwrap_or_else(|| t!("components-chart-detail"));
    let rows = bars
        .iter()
        .map(|bar| {
            let detail = detailed.then(|| view! { <td class="numeric">{bar.detail.clone()}</td> });
            view! {
                <tr>
                    <th scope="row">{bar.label.clone()}</th>
                    <td class="numeric">{bar.value_text.clone()}</td>
                    {detail}
                </tr>
            }
        })
        .collect_view();
    let items = bars.into_iter().map(|bar| bar_view(bar, full)).collect_view();
    view! {
        <figure class=format!("chart tone-{}", tone.class())>
            <figcaption>
                {heading(heading_level(), "chart-title", title.clone().into_any())}
                <p class="chart-base">{base}</p>
            </figcaption>
            <ul class="bars">{items}</ul>
            <details class="chart-table">
                <summary>{t!("components-chart-table")}</summary>
                <table>
                    <caption class="visually-hidden">{title}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{label_head}</th>
                            <th scope="col" class="numeric">{value_head}</th>
                            {detailed.then(|| view! { <th scope="col" class="numeric">{detail_head}</th> })}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </details>
        </figure>
    }
    .into_any()
}

fn bar_view(bar: Bar, full: f64) -> AnyView {
    let width = format!("{:.2}%", share(bar.value, full));
    view! {
        <li class="bar">
            <span class="bar-label">{bar.label}</span>
            <svg class="bar-line" width="100%" height="16" aria-hidden="true">
                <rect class="bar-track" width="100%" height="100%"></rect>
                <rect class="bar-fill" width=width height="100%"></rect>
            </svg>
            <span class="bar-value">
                {bar.value_text} {bar.detail.map(|detail| view! { " " <span class="bar-detail">{detail}</span> })}
            </span>
        </li>
    }
    .into_any()
}

/// The bar's length in percent of a full one, never outside 0 to 100.
fn share(value: f64, full: f64) -> f64 {
    if full > 0.0 && value.is_finite() { (value / full * 100.0).clamp(0.0, 100.0) } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn a_bar_never_leaves_its_track() {
        assert_eq!(share(50.0, 200.0), 25.0);
        assert_eq!(share(300.0, 200.0), 100.0);
        assert_eq!(share(-1.0, 200.0), 0.0);
        assert_eq!(share(1.0, 0.0), 0.0);
        assert_eq!(share(f64::NAN, 10.0), 0.0);
    }
}
