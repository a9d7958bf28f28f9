//! Taking one's data along, as a JSON file.

use app::i18n::{argument, message_with};
use axum::response::IntoResponse;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use serde_json::json;
use store::surveys::own_files;

use crate::error::{Error, Result};
use crate::visit::Visit;

pub(super) async fn show(visit: Visit) -> Result {
    visit.account()?;
    let files = own_files(&visit.app.store, &visit.actor()).await?;
    let files: Vec<(String, String)> = files
        .into_iter()
        .map(|file| {
            let of = format!("/surveys/{}/responses/{}", file.survey, file.response);
            (file.name, format!("{of}/files/{}", file.question))
        })
        .collect();
    Ok(visit.private_html(|| app::accounts::export(&files)))
}

pub(super) async fn download(visit: Visit) -> Result {
    let sections = store::accounts::export(&visit.app.store, &visit.actor()).await?;
    let about =
        message_with(visit.lang, "export-about", vec![("lab", argument(visit.app.config.lab_name.clone()))]);
    let now = visit.app.store.now().timestamp();
    let file = json!({ "about": about, "made_at": now.to_string(), "sections": sections });
    let text = serde_json::to_string_pretty(&file).map_err(|error| Error::Internal(error.to_string()))?;
    let headers = [
        (CONTENT_TYPE, "application/json; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"bancada.json\""),
    ];
    Ok((headers, text).into_response())
}
