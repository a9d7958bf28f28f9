//! The one Markdown renderer, with the one sanitiser.
