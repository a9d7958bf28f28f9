//! As much HTTP as xtask needs: a free port, and one plain GET against this machine.

use crate::Failure;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::time::Duration;

/// An answer: its status and its body as sent, compressed or not.
pub struct Answer {
    /// The status, such as 200.
    pub status: u16,
    /// The body's bytes.
    pub body: Vec<u8>,
}

/// A port of the loopback address that nobody listens on.
pub fn free_port() -> Result<u16, Failure> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

/// Gets `path` from this machine's `port`; `encoding` is what the answer may be compressed with, such as `br`.
pub fn get(port: u16, path: &str, encoding: &str) -> Result<Answer, Failure> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let mut stream = TcpStream::connect_timeout(&address, Duration::from_secs(2))?;
    stream.set_read_timeout(Some(Duration::from_secs(20)))?;
    // HTTP/1.0: the answer is not chunked, and ends where the connection ends.
    let request =
        format!("GET {path} HTTP/1.0\r\nHost: 127.0.0.1:{port}\r\nAccept-Encoding: {encoding}\r\n\r\n");
    stream.write_all(request.as_bytes())?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    parse(&bytes).ok_or_else(|| format!("{path} was not answered in HTTP").into())
}

fn parse(bytes: &[u8]) -> Option<Answer> {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
    let (head, body) = bytes.split_at_checked(end + 4)?;
    let status = std::str::from_utf8(head).ok()?.split_whitespace().nth(1)?.parse().ok()?;
    Some(Answer { status, body: body.to_vec() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn status_and_body_are_told_apart() {
        let answer = parse(b"HTTP/1.0 503 Service Unavailable\r\na: b\r\n\r\nnot\r\n\r\nyet").unwrap();
        assert_eq!(answer.status, 503);
        assert_eq!(answer.body, b"not\r\n\r\nyet");
    }

    #[test]
    fn half_an_answer_is_none() {
        assert!(parse(b"HTTP/1.0 200 OK\r\na: b").is_none());
    }
}
