//! A file that lies aside while its form is filled in, as the form's field holds it: `token format size name`.

use super::{FileFormat, MEGABYTE, MOST_MEGABYTES};
use crate::hex::hex;

/// What the file is found and opened with; only the person's form has it. 128 random bits.
#[derive(Clone, PartialEq, Eq)]
pub struct FileToken(String);

/// No log has it.
impl std::fmt::Debug for FileToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FileToken(…)")
    }
}

impl FileToken {
    /// A token of these bits.
    pub fn new(bits: [u8; 16]) -> Self {
        Self(hex(&bits))
    }

    /// The token, when it is one.
    pub fn parse(text: &str) -> Option<Self> {
        let good = text.len() == 32 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        good.then(|| Self(text.to_owned()))
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A file that lies aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attached {
    /// What it is found with.
    pub token: FileToken,
    /// What it is.
    pub format: FileFormat,
    /// How many bytes it has.
    pub size: u64,
    /// Its name.
    pub name: String,
}

impl Attached {
    /// What a field holds; nothing when it holds something else.
    pub fn parse(text: &str) -> Option<Attached> {
        let mut parts = text.splitn(4, ' ');
        let token = FileToken::parse(parts.next()?)?;
        let format = FileFormat::from_code(parts.next()?)?;
        let size = parts.next()?.parse().ok().filter(|size| *size <= u64::from(MOST_MEGABYTES) * MEGABYTE)?;
        let name = parts.next().filter(|name| !name.trim().is_empty() && name.chars().count() <= 100)?;
        Some(Attached { token, format, size, name: name.to_owned() })
    }

    /// A file that nobody attached, for trying out what follows from one.
    pub fn example(format: FileFormat) -> Attached {
        let token = FileToken::new([0; 16]);
        Attached { token, format, size: 1, name: format!("x.{}", format.code()) }
    }
}

impl std::fmt::Display for Attached {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {} {} {}", self.token.0, self.format.code(), self.size, self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_read_back_and_anything_else_is_nothing() {
        let attached = Attached {
            token: FileToken::new([7; 16]),
            format: FileFormat::Pdf,
            size: 12_345,
            name: "A fatura de maio.pdf".to_owned(),
        };
        assert_eq!(Attached::parse(&attached.to_string()), Some(attached.clone()));
        assert!(!format!("{attached:?}").contains("0707"), "no log has the token");
        let good = attached.to_string();
        for wrong in [
            "",
            "fatura.pdf",
            &good.replace("07", "0G"),
            &good.replace("pdf ", "exe "),
            &good.replace("12345", "99999999999"),
            &good.replace("12345", "-1"),
            good.split(" A ").next().unwrap(),
        ] {
            assert_eq!(Attached::parse(wrong), None, "{wrong}");
        }
    }
}
