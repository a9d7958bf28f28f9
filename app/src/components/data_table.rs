//! Rows and columns. On a narrow screen three columns or more become one card a row, each value under its column's
//! heading; two columns fit. What is still too wide scrolls in a region that the keyboard reaches.

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
    // A browser forgets that a table is one when its parts are laid out as blocks: the roles say it again.
    let stacks = head.len() > 2;
    let role = |role: &'static str| stacks.then_some(role);
    let labels = head.clone();
    let class = |column: usize| numeric.contains(&column).then_some("numeric");
    let head = head
        .into_iter()
        .enumerate()
        .map(|(column, label)| view! { <th scope="col" role=role("columnheader") class=class(column)>{label}</th> })
        .collect_view();
    let rows = rows
        .into_iter()
        .map(|row| {
            let cells = row
                .into_iter()
                .enumerate()
                .map(|(column, cell)| match column {
                    0 => view! { <th scope="row" role=role("rowheader") class=class(column)>{cell}</th> }
                        .into_any(),
                    _ => {
                        let label = labels.get(column).filter(|_| stacks).cloned();
                        view! { <td role=role("cell") class=class(column) data-label=label>{cell}</td> }
                            .into_any()
                    }
                })
                .collect_view();
            view! { <tr role=role("row")>{cells}</tr> }
        })
        .collect_view();
    let name = caption.clone();
    view! {
        <div class="table-region" role="region" aria-label=name tabindex="0">
            <table class=stacks.then_some("table-stacks") role=role("table")>
                <caption class=hide_caption.then_some("visually-hidden")>{caption}</caption>
                <thead role=role("rowgroup")><tr role=role("row")>{head}</tr></thead>
                <tbody role=role("rowgroup")>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
