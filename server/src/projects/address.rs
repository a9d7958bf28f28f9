//! Addresses of filtered lists and their pages.

use domain::form::Typed;

use crate::visit::Visit;

/// The address of a list with these filters, and of its page after a cursor.
pub(crate) fn page_address(visit: &Visit, path: &str, filter: &Typed, after: Option<&str>) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for (name, value) in filter.pairs() {
        query.append_pair(name, value);
    }
    if let Some(after) = after {
        query.append_pair("after", after);
    }
    let query = query.finish();
    let path = visit.href(path);
    if query.is_empty() { path } else { format!("{path}?{query}") }
}
