//! Listening: hyper with limits on time, and a stop that lets requests in flight finish.

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1::Builder;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tower::ServiceExt;

use crate::http::address::client_address;
use crate::state::App;

/// Headers that are incomplete after this are cut.
const HEADER_SECONDS: u64 = 30;
/// A whole request, body included, is answered within this, or with 503.
const REQUEST_SECONDS: u64 = 60;
/// After a stop, requests in flight get this long.
const GRACE_SECONDS: u64 = 8;

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
pub async fn serve(listener: TcpListener, app: App, service: Router, mut stop: Stop) {
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
            move |request: Request<Incoming>| answer(app.clone(), service.clone(), request, peer)
        });
        let connection = Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(Duration::from_secs(HEADER_SECONDS))
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
        () = tokio::time::sleep(Duration::from_secs(GRACE_SECONDS)) => tracing::warn!("some requests were cut"),
    }
}

async fn answer(
    app: App,
    service: Router,
    request: Request<Incoming>,
    peer: SocketAddr,
) -> Result<http::Response<Body>, std::convert::Infallible> {
    let address = client_address(peer, request.headers(), &app.config.trusted_proxies);
    let mut request = request.map(Body::new);
    request.extensions_mut().insert(address);
    let answered = tokio::time::timeout(Duration::from_secs(REQUEST_SECONDS), service.oneshot(request)).await;
    Ok(match answered {
        Ok(Ok(response)) => response,
        Ok(Err(never)) => match never {},
        Err(_) => {
            let mut response = http::Response::new(Body::from("timeout\n"));
            *response.status_mut() = http::StatusCode::SERVICE_UNAVAILABLE;
            response
        }
    })
}
