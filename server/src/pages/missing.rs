//! Addresses that lead nowhere; one with a slash too many at its end goes on to the page that was meant.

use axum::response::{IntoResponse, Redirect};
use domain::lang::Lang;
use http::{Method, Uri};

use crate::error::{Error, Result};

/// The answer to an address without a route.
pub async fn missing(method: Method, uri: Uri) -> Result {
    match meant(&uri).filter(|_| [Method::GET, Method::HEAD].contains(&method)) {
        Some(address) => Ok(Redirect::permanent(&address).into_response()),
        None => Err(Error::NotFound),
    }
}

/// The address of a page without the slash at its end.
fn meant(uri: &Uri) -> Option<String> {
    let path = uri.path().strip_suffix('/')?;
    // Nothing but a language may begin it, so that it never leads to another host.
    Lang::from_code(path.strip_prefix('/')?.split('/').next()?)?;
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    (!path.ends_with('/')).then(|| format!("{path}{query}"))
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn only_the_slash_goes_and_nobody_is_led_off_the_site() {
        let meant = |uri: &str| meant(&uri.parse().unwrap());
        assert_eq!(meant("/pt/").as_deref(), Some("/pt"));
        assert_eq!(meant("/en/projects/?phase=research").as_deref(), Some("/en/projects?phase=research"));
        for none in ["/pt", "/", "//evil.example/", "/pt//", "/fr/", "/pkg/x/", "/api/v1/"] {
            assert_eq!(meant(none), None, "{none}");
        }
    }
}
