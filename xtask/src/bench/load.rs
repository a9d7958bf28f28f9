//! A load: a few connections that are kept open and ask for one address again and again.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::time::{Duration, Instant};

use crate::Failure;

/// Connections at once.
const CONNECTIONS: usize = 8;

/// What is asked for.
#[derive(Clone)]
pub struct Load {
    /// The port on the loopback address.
    pub port: u16,
    /// The path.
    pub path: String,
    /// One more header line, or nothing: `Cookie: a=b`.
    pub header: &'static str,
}

impl Load {
    /// Requests answered in a second, over this time.
    pub fn per_second(&self, time: Duration) -> Result<f64, Failure> {
        let begun = Instant::now();
        let threads: Vec<_> = (0..CONNECTIONS)
            .map(|_| {
                let load = self.clone();
                std::thread::spawn(move || load.ask_until(begun + time).map_err(|error| error.to_string()))
            })
            .collect();
        let mut answered = 0;
        for thread in threads {
            answered += thread.join().map_err(|_| "a connection's thread ended badly")??;
        }
        Ok(f64::from(answered) / begun.elapsed().as_secs_f64())
    }

    fn ask_until(&self, end: Instant) -> Result<u32, Failure> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(20)))?;
        let header = if self.header.is_empty() { String::new() } else { format!("{}\r\n", self.header) };
        let request = format!("GET {} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n{header}\r\n", self.path, self.port);
        let mut buffer = vec![0; 256 * 1024];
        let mut answered = 0;
        while Instant::now() < end {
            stream.write_all(request.as_bytes())?;
            read_answer(&mut stream, &mut buffer)?;
            answered += 1;
        }
        Ok(answered)
    }
}

/// Reads one answer to its end; only 200 counts.
fn read_answer(stream: &mut TcpStream, buffer: &mut [u8]) -> Result<(), Failure> {
    let mut filled = 0;
    loop {
        let space =
            buffer.get_mut(filled..).filter(|space| !space.is_empty()).ok_or("an answer is too large")?;
        let read = stream.read(space)?;
        if read == 0 {
            return Err("the connection was closed".into());
        }
        filled += read;
        let seen = buffer.get(..filled).unwrap_or_default();
        let Some(end) = seen.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
        let head = String::from_utf8_lossy(seen.get(..end).unwrap_or_default()).to_ascii_lowercase();
        if !head.starts_with("http/1.1 200") {
            return Err(format!("not answered with 200: {}", head.lines().next().unwrap_or_default()).into());
        }
        let length: usize = head
            .lines()
            .find_map(|line| line.strip_prefix("content-length:"))
            .ok_or("an answer without a length")?
            .trim()
            .parse()?;
        let mut missing = (end + 4 + length).saturating_sub(filled);
        while missing > 0 {
            let read = stream.read(buffer)?;
            if read == 0 {
                return Err("the connection was closed".into());
            }
            missing = missing.saturating_sub(read);
        }
        return Ok(());
    }
}
