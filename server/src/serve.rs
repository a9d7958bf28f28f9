//! Listening: hyper with limits on time, and a stop that lets requests in flight finish.

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue, Request};
use hyper::body::Incoming;
use hyper::server::conn::http1::Builder;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tower::ServiceExt;

use crate::http::address::client_address;
use crate::state::App;

/// How long things may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Headers that are incomplete after this are cut.
    pub headers: Duration,
    /// A whole request, body included, is answered within this, or with 503. A form with files has longer: see `for_files`.
    pub request: Duration,
    /// After a stop, requests in flight get this long.
    pub grace: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            headers: Duration::from_secs(30),
            request: Duration::from_secs(60),
            grace: Duration::from_secs(8),
        }
    }
}

/// Tells everybody that the server stops.
#[derive(Debug, Clone)]
pub struct Stop(watch::Receiver<bool>);

impl Stop {
    /// A stop, and the sender that gives the word.
    pub fn new() -> (watch::Sender<bool>, Self) {
        let (sender, receiver) = watch::channel(false);
        (sender, Self(receiver))
    }

    /// Whether the word was given.
    pub fn is_set(&self) -> bool {
        *self.0.borrow()
    }

    /// Waits for the word; a sender that is gone counts as one.
    pub async fn wait(&mut self) {
        let _ = self.0.wait_for(|stopped| *stopped).await;
    }
}

/// Serves until told to stop, then lets requests in flight finish.
pub async fn serve(listener: TcpListener, app: App, service: Router, limits: Limits, mut stop: Stop) {
    let graceful = GracefulShutdown::new();
    loop {
        let (stream, peer) = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    tracing::warn!(%error, "a connection could not be accepted");
                    // Out of file handles, most likely: give others the time to close theirs.
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
            },
            () = stop.wait() => break,
        };
        let _ = stream.set_nodelay(true);
        let service = hyper::service::service_fn({
            let (app, service) = (app.clone(), service.clone());
            move |request: Request<Incoming>| {
                answer(app.clone(), service.clone(), request, peer, limits.request)
            }
        });
        let connection = Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(limits.headers)
            .max_buf_size(64 * 1024)
            .serve_connection(TokioIo::new(stream), service);
        let connection = graceful.watch(connection);
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "connection ended");
            }
        });
    }
    drop(listener);
    tokio::select! {
        () = graceful.shutdown() => tracing::info!("every request was answered"),
        () = tokio::time::sleep(limits.grace) => tracing::warn!("some requests were cut"),
    }
}

/// How much longer a form with files may take: a photograph comes slowly from an old telephone. A second for every 25 kB that it says
/// it has (200 kbit/s), and nine minutes at most.
fn for_files(headers: &HeaderMap) -> Duration {
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    let has_files = text(CONTENT_TYPE).is_some_and(|kind| kind.starts_with("multipart/form-data"));
    let length: u64 = text(CONTENT_LENGTH).and_then(|length| length.parse().ok()).unwrap_or(0);
    Duration::from_secs(if has_files { (length / 25_000).min(9 * 60) } else { 0 })
}

async fn answer(
    app: App,
    service: Router,
    request: Request<Incoming>,
    peer: SocketAddr,
    limit: Duration,
) -> Result<http::Response<Body>, std::convert::Infallible> {
    let address = client_address(peer, request.headers(), &app.config.trusted_proxies);
    let path = request.uri().path().to_owned();
    let limit = limit + for_files(request.headers());
    let mut request = request.map(Body::new);
    request.extensions_mut().insert(address);
    let answered = tokio::time::timeout(limit, service.oneshot(request)).await;
    Ok(match answered {
        Ok(Ok(response)) => response,
        Ok(Err(never)) => match never {},
        Err(_) => crate::http::problem::timed_out(&app, &path),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_with_files_has_the_time_that_a_slow_line_takes_and_no_other_request_has() {
        let of = |kind: &'static str, length: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
            headers.insert(CONTENT_LENGTH, HeaderValue::from_static(length));
            for_files(&headers).as_secs()
        };
        assert_eq!(of("multipart/form-data; boundary=x", "5000000"), 200);
        assert_eq!(of("multipart/form-data; boundary=x", "99999999999"), 540);
        assert_eq!(of("multipart/form-data; boundary=x", "-1"), 0);
        assert_eq!(of("application/x-www-form-urlencoded", "5000000"), 0);
        assert_eq!(for_files(&HeaderMap::new()), Duration::ZERO);
    }
}
