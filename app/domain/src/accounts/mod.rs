//! People's accounts: addresses, passwords and the forms that change them.

mod browser;
mod change_email;
mod change_password;
mod details;
mod email;
mod key;
mod name;
mod password;
mod sign_up;

pub use browser::browser_and_system;
pub use change_email::read_new_email;
pub use change_password::read_new_password;
pub use details::Details;
pub use email::{Email, read_email};
pub use key::{Key, Lifetime, MAX_KEY_NAME, MAX_KEYS, NewKey, Secret, day_of_use};
pub use name::{MAX_NAME, folded, read_name, read_required_name, searchable};
pub use password::{MAX_PASSWORD, MIN_PASSWORD, check_password};
pub use sign_up::SignUp;
