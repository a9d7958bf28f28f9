//! What a question can do where it is answered and not where it is only looked at: send the form again, and show the survey's pictures.

use leptos::prelude::use_context;

/// Where the form around goes, and what stands before the name of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct InForm {
    /// Where it is sent.
    pub action: String,
    /// The address of the survey's pictures, without a slash at the end.
    pub pictures: String,
}

impl InForm {
    /// The form around; none around a sample.
    pub fn around() -> Option<InForm> {
        use_context()
    }
}
