//! The few pictograms, drawn with strokes in the colour of the text. Each stands beside words and is hidden from
//! screen readers.

use leptos::prelude::*;

/// A pictogram.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// A magnifying glass.
    Search,
    /// A tick: it went well.
    Done,
    /// An i: worth knowing.
    Info,
    /// A triangle: take care.
    Warning,
    /// An octagon: something is wrong.
    Stop,
    /// An arrow to the left.
    Left,
    /// An arrow to the right.
    Right,
}

/// The pictogram as an image of the size of the text.
pub fn icon(icon: Icon) -> AnyView {
    let path = match icon {
        Icon::Search => "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5 21 21",
        Icon::Done => "M4 12.5 9.5 18 20 7",
        Icon::Info => "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 11v6M12 7v.5",
        Icon::Warning => "M12 4 2.5 20h19zM12 10v5M12 17v.5",
        Icon::Stop => "M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 7v6M12 16v.5",
        Icon::Left => "M20 12H4M10 6l-6 6 6 6",
        Icon::Right => "M4 12h16M14 6l6 6-6 6",
    };
    view! {
        <svg
            class="icon"
            viewBox="0 0 24 24"
            width="24"
            height="24"
            fill="none"
            stroke="currentColor"
            stroke-width="2"
            stroke-linecap="round"
            stroke-linejoin="round"
            aria-hidden="true"
        >
            <path d=path></path>
        </svg>
    }
    .into_any()
}
