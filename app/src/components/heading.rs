//! Headings that know how deep they stand, so that no level is ever skipped.

use leptos::prelude::*;

/// The level of the next heading; [`Section`](super::Section) sets it for what is inside.
#[derive(Debug, Clone, Copy)]
pub struct HeadingLevel(pub u8);

/// The level a heading has here: 2 in a page, 3 in a section, and so on.
pub fn heading_level() -> u8 {
    use_context::<HeadingLevel>().map_or(2, |level| level.0)
}

/// A heading of this level and class.
pub fn heading(level: u8, class: &'static str, content: AnyView) -> AnyView {
    heading_with_id(level, class, None, content)
}

/// A heading of this level and class that links can lead to.
pub fn heading_with_id(level: u8, class: &'static str, id: Option<String>, content: AnyView) -> AnyView {
    match level {
        0..=2 => view! { <h2 class=class id=id>{content}</h2> }.into_any(),
        3 => view! { <h3 class=class id=id>{content}</h3> }.into_any(),
        4 => view! { <h4 class=class id=id>{content}</h4> }.into_any(),
        _ => view! { <h5 class=class id=id>{content}</h5> }.into_any(),
    }
}
