//! A request's id: in every line of its log, in its answer's header, and on the page when something went wrong.

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use http::HeaderValue;
use tracing::Instrument;
use uuid::Uuid;

/// The id; in the request's extensions.
#[derive(Debug, Clone)]
pub struct RequestId(pub String);

/// Gives each request an id and logs its end. What was asked for is logged without its query, which may hold
/// secrets, and without the client's address.
pub async fn layer(mut request: Request, next: Next) -> Response {
    let id = Uuid::new_v4().simple().to_string();
    let short: String = id.chars().take(12).collect();
    request.extensions_mut().insert(RequestId(short.clone()));
    let method = request.method().clone();
    let path = loggable(request.uri().path());
    let span = tracing::info_span!("request", id = %short, %method, path);
    let started = std::time::Instant::now();
    let mut response = next.run(request).instrument(span.clone()).await;
    let status = response.status().as_u16();
    let elapsed = started.elapsed();
    span.in_scope(|| tracing::debug!(status, milliseconds = elapsed.as_millis(), "answered"));
    metrics::counter!("http_requests_total", "status" => format!("{}xx", status / 100)).increment(1);
    metrics::histogram!("http_request_seconds").record(elapsed.as_secs_f64());
    if let Ok(value) = HeaderValue::from_str(&short) {
        response.headers_mut().insert("x-request-id", value);
    }
    response
}

/// A path with what may be a secret taken out: a long part without a hyphen, the code of a form that was put aside, and of a personal link.
fn loggable(path: &str) -> String {
    let secret = |part: &str| part.len() >= 32 && !part.contains('-') && !part.contains('.');
    let mut after_code = false;
    path.split('/')
        .map(|part| {
            let hidden =
                secret(part) || std::mem::replace(&mut after_code, matches!(part, "saved" | "resume" | "s"));
            if hidden { "…" } else { part }
        })
        .collect::<Vec<_>>()
        .join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_in_a_path_is_not_logged() {
        assert_eq!(loggable("/pt/account/confirm/0123456789abcdef0123456789abcdef"), "/pt/account/confirm/…");
        assert_eq!(loggable("/pt/surveys/a/resume/K7QM-3F9T-ZX2P-8HWD"), "/pt/surveys/a/resume/…");
        assert_eq!(loggable("/pt/surveys/a/saved/K7QM-3F9T-ZX2P-8HWD"), "/pt/surveys/a/saved/…");
        assert_eq!(loggable("/s/K7QM-3F9T-ZX2P-8HWD-5RVA"), "/s/…");
        assert_eq!(loggable("/pt/projects/ponto-ja"), "/pt/projects/ponto-ja");
    }
}
