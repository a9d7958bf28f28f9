//! `bancada admin create --email E`, the password on standard input.

use clap::Subcommand;
use domain::access::Role;
use domain::accounts::{Email, check_password};
use domain::form::{Reader, Typed};
use domain::lang::Lang;
use store::accounts::{NewAccount, create_confirmed};

use super::{Failed, open::open, print};
use crate::passwords::Passwords;
use crate::settings::Config;

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Make an administrator's account; the password is read from standard input.
    Create {
        /// The administrator's e-mail address.
        #[arg(long)]
        email: String,
        /// What the administrator is called.
        #[arg(long, default_value = "")]
        name: String,
    },
}

pub(super) async fn run(config: &Config, command: Command) -> Result<(), Failed> {
    let Command::Create { email, name } = command;
    let email = Email::parse(&email).ok_or_else(|| Failed(format!("{email:?} is not an e-mail address")))?;
    let password = read_password()?;
    let passwords = Passwords::new().map_err(|error| Failed(error.to_string()))?;
    let password_hash = passwords.hash(password).await.map_err(|error| Failed(error.to_string()))?;
    let name =
        if name.is_empty() { email.as_str().split('@').next().unwrap_or_default().to_owned() } else { name };
    let store = open(config).await?;
    let new = NewAccount { email: email.clone(), name, password_hash, lang: Lang::Pt };
    let made = create_confirmed(&store, new, &[Role::Administrator], false).await;
    store.close().await;
    match made {
        Ok(_) => {
            print(&format!("{email} is an administrator"));
            Ok(())
        }
        Err(error) if error.is_taken("email") => Err(Failed(format!("{email} already has an account"))),
        Err(error) => Err(Failed(error.to_string())),
    }
}

fn read_password() -> Result<String, Failed> {
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).map_err(|error| Failed(format!("standard input: {error}")))?;
    let typed = Typed::default().with("password", line.trim_end_matches(['\r', '\n']));
    let mut reader = Reader::new(&typed);
    let password = check_password(&mut reader, "password", "");
    match reader.into_errors().iter().next() {
        None => Ok(password),
        Some(error) => {
            let limit = error.limit.map(|limit| ("limit", app::i18n::argument(limit))).into_iter().collect();
            Err(Failed(format!("password: {}", app::i18n::message_with(Lang::En, error.message, limit))))
        }
    }
}
