//! What a rule can come to.

/// What can happen when a rule is evaluated. Nothing, when it is never evaluated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Can {
    /// It can hold.
    pub hold: bool,
    /// It can be broken.
    pub be_broken: bool,
    /// It can have no value at all, and then counts as if it were not there.
    pub fail: bool,
}

impl Can {
    /// It holds.
    pub(super) const HOLD: Can = Can { hold: true, be_broken: false, fail: false };
    /// Anything.
    pub(super) const ANYTHING: Can = Can { hold: true, be_broken: true, fail: true };

    /// This or that.
    #[must_use]
    pub(super) fn or(self, other: Can) -> Can {
        Can {
            hold: self.hold || other.hold,
            be_broken: self.be_broken || other.be_broken,
            fail: self.fail || other.fail,
        }
    }

    /// The opposite.
    #[must_use]
    pub(super) fn opposite(self) -> Can {
        Can { hold: self.be_broken, be_broken: self.hold, fail: self.fail }
    }

    /// Whether there is a situation in which it is evaluated at all.
    pub fn happens(self) -> bool {
        self.hold || self.be_broken || self.fail
    }

    /// Whether what it decides can be let through: it holds, or counts as if it were not there.
    pub fn may_hold(self) -> bool {
        self.hold || self.fail
    }

    /// Whether it never lets anything through.
    pub fn is_never(self) -> bool {
        self.be_broken && !self.may_hold()
    }

    /// Whether it always lets everything through.
    pub fn is_always(self) -> bool {
        self.may_hold() && !self.be_broken
    }
}
