//! Rows and columns. On a narrow screen the table scrolls sideways in a region that the keyboard reaches.

use leptos::prelude::*;

/// A table.
#[component]
pub fn DataTable(
    /// What the table shows.
    #[prop(into)]
    caption: String,
    /// The columns' headings.
    head: Vec<String>,
    /// The rows; the first cell of each is its heading.
    rows: Vec<Vec<AnyView>>,
    /// Which columns hold numbers, counted from 0; they stand to the right.
    #[prop(optional)]
    numeric: Vec<usize>,
    /// Whether only screen readers get the caption, where a heading above says the same.
    #[prop(optional)]
    hide_caption: bool,
) -> impl IntoView {
    let class = |column: usize| numeric.contains(&column).then_some("numeric");
    let head = head
        .into_iter()
        .enumerate()
        .map(|(column, label)| view! { <th scope="col" class=class(column)>{label}</th> })
        .collect_view();
    let rows = rows
        .into_iter()
        .map(|row| {
            let cells = row
                .into_iter()
                .enumerate()
                .map(|(column, cell)| match column {
                    0 => view! { <th scope="row" class=class(column)>{cell}</th> }.into_any(),
                    _ => view! { <td class=class(column)>{cell}</td> }.into_any(),
                })
                .collect_view();
            view! { <tr>{cells}</tr> }
        })
        .collect_view();
    let name = caption.clone();
    view! {
        <div class="table-region" role="region" aria-label=name tabindex="0">
            <table>
                <caption class=hide_caption.then_some("visually-hidden")>{caption}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
