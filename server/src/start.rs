//! Puts the running platform together from its settings.

use std::sync::{Arc, OnceLock};

use app::context::Lab;
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use store::Store;

use crate::assets::{self, Theme};
use crate::http::address::AddressLimits;
use crate::http::page_cache::PageCache;
use crate::mail::{FileMailer, Mailer, SmtpMailer};
use crate::passwords::Passwords;
use crate::settings::Config;
use crate::state::{App, Parts};

/// What can be wrong although the settings look right.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The mail server's address.
    #[error("BANCADA_SMTP_URL: {0}")]
    Mail(#[from] crate::mail::MailError),
    /// The logo.
    #[error("BANCADA_LAB_LOGO: {0}")]
    Logo(#[from] std::io::Error),
    /// Password hashing.
    #[error(transparent)]
    Passwords(#[from] crate::passwords::HashingFailed),
    /// The metrics.
    #[error("metrics: {0}")]
    Metrics(String),
}

/// The platform, ready to serve.
///
/// # Errors
/// When a file or an address in the settings does not work.
pub fn assemble(config: Config, store: Store) -> Result<App, StartError> {
    let mailer: Arc<dyn Mailer> = match &config.smtp_url {
        Some(url) => Arc::new(SmtpMailer::new(url)?),
        None => Arc::new(FileMailer::new(config.data_dir.join("outbox"))),
    };
    assemble_with(config, store, mailer)
}

/// The same with another way for mails to go, for tests of what happens when they do not.
///
/// # Errors
/// When a file in the settings does not work.
pub fn assemble_with(config: Config, store: Store, mailer: Arc<dyn Mailer>) -> Result<App, StartError> {
    let theme = Theme::load(&config)?;
    let lab = Lab {
        name: config.lab_name.clone(),
        contact: config.lab_contact.clone(),
        logo: theme.logo.as_ref().map(|(address, _)| address.clone()),
        theme: theme.css.as_ref().map(|(address, _)| address.clone()),
        demonstration: false,
    };
    let search = store::search::Search::new(config.data_dir.join("search"));
    Ok(App::new(Parts {
        map: config.map.clone().map(Arc::new),
        search,
        store,
        base_url: config.base_url.as_str().into(),
        config,
        lab: Arc::new(lab),
        assets: Arc::new(assets::names()),
        mailer,
        passwords: Passwords::new()?,
        limits: AddressLimits::new(),
        theme,
        metrics: recorder()?,
        pages: PageCache::default(),
    }))
}

/// The process's one recorder of metrics.
fn recorder() -> Result<PrometheusHandle, StartError> {
    static HANDLE: OnceLock<PrometheusHandle> = OnceLock::new();
    if let Some(handle) = HANDLE.get() {
        return Ok(handle.clone());
    }
    let recorder = PrometheusBuilder::new().build_recorder();
    let handle = recorder.handle();
    // Two starts at once in one process, as in tests: the first recorder stays.
    let _ = metrics::set_global_recorder(recorder);
    Ok(HANDLE.get_or_init(|| handle).clone())
}
