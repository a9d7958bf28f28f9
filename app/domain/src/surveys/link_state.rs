//! Whether a personal link can still be used.

/// Where a personal link stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LinkState {
    /// It can be used.
    Ready,
    /// Somebody has answered with it.
    Used,
    /// It was taken back before.
    Revoked,
    /// Its last day is over.
    Expired,
}

impl LinkState {
    /// The state of a link that was used, was revoked, or has run out: what was answered stays answered, whatever came later.
    pub fn of(used: bool, revoked: bool, expired: bool) -> LinkState {
        match (used, revoked, expired) {
            (true, _, _) => LinkState::Used,
            (false, true, _) => LinkState::Revoked,
            (false, false, true) => LinkState::Expired,
            (false, false, false) => LinkState::Ready,
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            LinkState::Ready => "survey-link-ready",
            LinkState::Used => "survey-link-used",
            LinkState::Revoked => "survey-link-revoked",
            LinkState::Expired => "survey-link-expired",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::LinkState::{self, Expired, Ready, Revoked, Used};

    #[test]
    fn every_combination() {
        let table = [Ready, Expired, Revoked, Revoked, Used, Used, Used, Used];
        for (bits, expected) in table.into_iter().enumerate() {
            assert_eq!(LinkState::of(bits & 4 != 0, bits & 2 != 0, bits & 1 != 0), expected, "{bits:03b}");
        }
    }
}
