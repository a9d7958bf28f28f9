//! Who the client is, and how much one address may ask for.

use std::net::{IpAddr, SocketAddr};
use std::num::NonZeroU32;
use std::sync::Arc;

use axum::extract::Request;
use governor::clock::DefaultClock;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};
use http::HeaderMap;

type Limiter = RateLimiter<IpAddr, DashMapStateStore<IpAddr>, DefaultClock>;

/// The client's address; in the request's extensions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClientAddress(pub IpAddr);

/// The client's address: the peer's, or, when the peer is a trusted proxy, the last address in
/// `X-Forwarded-For` that is not one.
pub fn client_address(peer: SocketAddr, headers: &HeaderMap, trusted: &[IpAddr]) -> ClientAddress {
    let peer = peer.ip().to_canonical();
    if !trusted.contains(&peer) {
        return ClientAddress(peer);
    }
    let named = headers
        .get_all("x-forwarded-for")
        .iter()
        .rev()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.rsplit(','))
        .map_while(|text| text.trim().parse::<IpAddr>().ok())
        .map(|address| address.to_canonical())
        .find(|address| !trusted.contains(address));
    ClientAddress(named.unwrap_or(peer))
}

/// Limits per address, in memory: they only slow down a flood.
#[derive(Clone)]
pub struct AddressLimits {
    credentials: Arc<Limiter>,
    submissions: Arc<Limiter>,
}

impl AddressLimits {
    /// 120 attempts a minute at sign-in, sign-up and reset together; 300 public submissions a minute.
    pub fn new() -> Self {
        let per_minute = |n: u32| {
            let quota = Quota::per_minute(NonZeroU32::new(n).unwrap_or(NonZeroU32::MIN));
            Arc::new(RateLimiter::keyed(quota))
        };
        Self { credentials: per_minute(120), submissions: per_minute(300) }
    }

    /// Whether one more attempt with credentials may be made.
    pub fn allows_credentials(&self, address: ClientAddress) -> bool {
        self.credentials.check_key(&address.0).is_ok()
    }

    /// Whether one more public submission may be made.
    pub fn allows_submission(&self, address: ClientAddress) -> bool {
        self.submissions.check_key(&address.0).is_ok()
    }

    /// Forgets addresses that have been quiet, so that memory does not grow.
    pub fn sweep(&self) {
        self.credentials.retain_recent();
        self.submissions.retain_recent();
    }
}

impl Default for AddressLimits {
    fn default() -> Self {
        Self::new()
    }
}

/// The client of a request; loopback when nothing is known, as in tests.
pub fn of(request: &Request) -> ClientAddress {
    request
        .extensions()
        .get::<ClientAddress>()
        .copied()
        .unwrap_or(ClientAddress(IpAddr::from([127, 0, 0, 1])))
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    fn seen(peer: &str, forwarded: &str, trusted: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", HeaderValue::from_str(forwarded).unwrap());
        let trusted: Vec<IpAddr> = trusted.iter().map(|text| text.parse().unwrap()).collect();
        client_address(format!("{peer}:1").parse().unwrap(), &headers, &trusted).0.to_string()
    }

    #[test]
    fn a_stranger_cannot_choose_their_address() {
        assert_eq!(seen("203.0.113.9", "198.51.100.1", &["10.0.0.1"]), "203.0.113.9");
    }

    #[test]
    fn a_trusted_proxy_is_believed_about_the_last_hop_only() {
        assert_eq!(seen("10.0.0.1", "198.51.100.1, 203.0.113.9", &["10.0.0.1"]), "203.0.113.9");
        assert_eq!(seen("10.0.0.1", "203.0.113.9, 10.0.0.2", &["10.0.0.1", "10.0.0.2"]), "203.0.113.9");
        assert_eq!(seen("10.0.0.1", "not an address", &["10.0.0.1"]), "10.0.0.1");
    }
}
