//! People's accounts: addresses, passwords and the forms that change them.

mod email;
mod password;
mod sign_up;

pub use email::Email;
pub use password::{MAX_PASSWORD, MIN_PASSWORD, check_password};
pub use sign_up::SignUp;
