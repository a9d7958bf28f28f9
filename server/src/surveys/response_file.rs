//! A file in a response, for designers and for who sent it under their name: to take along, never to be shown by the browser.

use axum::extract::Path;
use axum::response::IntoResponse;
use domain::surveys::QuestionId;
use domain::surveys::files::FileFormat;
use http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS,
};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use store::surveys::{by_slug, response_file};
use uuid::Uuid;

use crate::error::{Error, Result};
use crate::visit::Visit;

pub(super) async fn show(
    visit: Visit,
    Path((_, slug, response, question)): Path<(String, String, String, String)>,
) -> Result {
    let actor = visit.actor();
    let survey = by_slug(&visit.app.store, &actor, &slug).await?;
    // No response has the id of zeros: who may see none is told so before what is no id.
    let response: Uuid = response.parse().unwrap_or_default();
    let question = QuestionId::parse_part(&question).ok_or(Error::NotFound)?;
    let file = response_file(&visit.app.store, &actor, &survey, response, &question).await?;
    let kind = match file.format {
        FileFormat::Text if std::str::from_utf8(&file.content).is_ok() => "text/plain; charset=utf-8",
        // What is no UTF-8 was written by an older program.
        FileFormat::Text => "text/plain; charset=windows-1252",
        format => format.media_type(),
    };
    let headers = [
        (CONTENT_TYPE, kind.to_owned()),
        (CONTENT_DISPOSITION, disposition(&file.name)),
        (X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
        (CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'; frame-ancestors 'none'".to_owned()),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, file.content).into_response())
}

/// What stands in a header otherwise than it is (RFC 8187, 3.2.1).
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'.').remove(b'-').remove(b'_');

/// To be taken along under this name (RFC 6266): plainly for those who read nothing else, and as it is.
fn disposition(name: &str) -> String {
    let plain =
        |c: char| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | ' ') { c } else { '_' };
    let ascii: String = name.chars().map(plain).collect();
    let encoded = utf8_percent_encode(name, ENCODED);
    format!("attachment; filename=\"{ascii}\"; filename*=UTF-8''{encoded}")
}

#[cfg(test)]
mod tests {
    use super::disposition;

    #[test]
    fn a_name_is_told_plainly_and_as_it_is() {
        assert_eq!(
            disposition("Praça \"1\".jpg"),
            "attachment; filename=\"Pra_a _1_.jpg\"; filename*=UTF-8''Pra%C3%A7a%20%221%22.jpg"
        );
    }
}
