//! The five accounts.

use domain::access::Role;
use domain::accounts::Email;
use domain::lang::Lang;
use store::accounts::{NewAccount, create_confirmed};
use store::{Result, Store, StoreError};

const ACCOUNTS: [(&str, &str, &[Role]); 5] = [
    ("admin", "Alda Administradora", &[Role::Administrator]),
    ("designer", "Dinis Designer", &[Role::Designer, Role::Director]),
    ("partner", "Paula Parceira", &[]),
    ("innovator", "Inês Inovadora", &[Role::Innovator]),
    ("citizen", "Celso Cidadão", &[]),
];

/// Makes them, confirmed and marked as invented.
pub(super) async fn load(store: &Store, password_hash: &str) -> Result<()> {
    for (address, name, roles) in ACCOUNTS {
        let address = format!("{address}@demo.bancada.example");
        let email = Email::parse(&address).ok_or_else(|| StoreError::Damaged(address.clone()))?;
        let new = NewAccount {
            email,
            name: name.to_owned(),
            password_hash: password_hash.to_owned(),
            lang: Lang::Pt,
        };
        create_confirmed(store, new, roles, true).await?;
    }
    Ok(())
}
