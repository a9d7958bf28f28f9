//! By what right somebody answers.

use domain::access::Actor;
use domain::id::AccountId;
use domain::surveys::Mode;
use uuid::Uuid;

use super::no_ticket;
use crate::error::Result;

/// By what right somebody answers. One of an account or of an invitation counts once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Ticket {
    /// Anybody may.
    Open,
    /// By their account.
    Account(AccountId),
    /// By a personal link: the invitation's id.
    Invitation(Uuid),
}

impl Ticket {
    /// The actor's right to answer, and the invitation's where the survey has personal links.
    ///
    /// # Errors
    /// When they have none.
    pub fn of(mode: Mode, actor: &Actor, invitation: Option<Uuid>) -> Result<Ticket> {
        let ticket = match mode {
            Mode::Open => Some(Ticket::Open),
            Mode::Links => invitation.map(Ticket::Invitation),
            Mode::Members | Mode::SignedIn => actor.account().map(Ticket::Account),
        };
        ticket.ok_or_else(|| no_ticket(mode))
    }

    /// As what it stands in the table of those who took part; nothing when nobody is counted.
    pub fn who(&self) -> Option<String> {
        match self {
            Ticket::Open => None,
            Ticket::Account(account) => Some(format!("account:{account}")),
            Ticket::Invitation(invitation) => Some(format!("invitation:{invitation}")),
        }
    }

    /// The account.
    pub fn account(&self) -> Option<AccountId> {
        match self {
            Ticket::Account(account) => Some(*account),
            Ticket::Open | Ticket::Invitation(_) => None,
        }
    }

    /// The invitation.
    pub fn invitation(&self) -> Option<Uuid> {
        match self {
            Ticket::Invitation(invitation) => Some(*invitation),
            Ticket::Open | Ticket::Account(_) => None,
        }
    }
}
