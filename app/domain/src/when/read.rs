//! Reading dates as people type them.

use std::num::NonZeroU16;

use super::{Point, Span, When};
use crate::form::Reader;
use crate::slug::fold;

pub(super) fn parse(text: &str) -> Option<When> {
    let plain: String = text.trim().chars().flat_map(char::to_lowercase).map(fold).collect();
    if let Some(kind) = kind(&plain) {
        return Some(kind);
    }
    if let Some(point) = Point::parse(&plain) {
        return Some(When::At(point));
    }
    if let Some(months) = months(&plain) {
        return Some(When::Months(months));
    }
    [" a ", " ate ", " to ", "\u{2013}", "/"].into_iter().find_map(|separator| {
        let (from, to) = plain.split_once(separator)?;
        Span::new(Point::parse(from)?, Point::parse(to)?).map(When::Between)
    })
}

fn kind(plain: &str) -> Option<When> {
    When::from_kind(plain).or(match plain {
        "anual" => Some(When::Annual),
        "plurianual" => Some(When::MultiYear),
        "em curso" | "continuo" => Some(When::Ongoing),
        "a definir" | "to be decided" => Some(When::ToBeDecided),
        "nao se aplica" | "not applicable" => Some(When::NotApplicable),
        _ => None,
    })
}

fn months(plain: &str) -> Option<NonZeroU16> {
    let number = match plain.strip_prefix('p') {
        Some(rest) => rest.strip_suffix('m')?,
        None => {
            [" meses", " mes", " months", " month"].into_iter().find_map(|end| plain.strip_suffix(end))?
        }
    };
    let good = number.len() <= 4 && number.bytes().all(|b| b.is_ascii_digit());
    good.then(|| number.parse().ok()).flatten()
}

impl When {
    /// Reads the text in `field`, or else the kind chosen in `field_kind`; nothing when both are blank.
    pub fn read(reader: &mut Reader<'_>, field: &str) -> Option<When> {
        let text = reader.optional(field, 40);
        let kind = reader.one_of(&format!("{field}_kind"), When::from_kind);
        match (text.is_empty(), kind) {
            (true, kind) => kind,
            (false, Some(_)) => {
                reader.wrong(field, "error-date-or-kind");
                None
            }
            (false, None) => {
                let when = When::parse(&text);
                if when.is_err() {
                    reader.wrong(field, "error-not-a-when");
                }
                when.ok()
            }
        }
    }

    /// What the two fields of a form hold for this: the text and the kind.
    pub fn typed(self) -> (String, &'static str) {
        match self.kind() {
            Some((word, _)) => (String::new(), word),
            None => (self.to_string(), ""),
        }
    }
}
