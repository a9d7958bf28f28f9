//! What every handler can reach.

use std::ops::Deref;
use std::sync::Arc;

use app::context::{Assets, Lab, MapTiles};
use store::Store;

use crate::http::address::AddressLimits;
use crate::http::page_cache::PageCache;
use crate::mail::Mailer;
use crate::passwords::Passwords;
use crate::settings::Config;

/// The running platform. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Parts>);

/// Its parts.
pub struct Parts {
    /// The database.
    pub store: Store,
    /// The settings.
    pub config: Config,
    /// The lab's name, contact and look, for pages.
    pub lab: Arc<Lab>,
    /// The hashed names of style and script.
    pub assets: Arc<Assets>,
    /// The site's origin.
    pub base_url: Arc<str>,
    /// Where the pictures of maps come from, when there are maps.
    pub map: Option<Arc<MapTiles>>,
    /// Where mails go.
    pub mailer: Arc<dyn Mailer>,
    /// Password hashing.
    pub passwords: Passwords,
    /// Limits per address.
    pub limits: AddressLimits,
    /// The lab's own colours and logo.
    pub theme: crate::assets::Theme,
    /// What the metrics page shows.
    pub metrics: metrics_exporter_prometheus::PrometheusHandle,
    /// The search index.
    pub search: store::search::Search,
    /// Pages kept rendered for anonymous visitors.
    pub pages: PageCache,
}

impl App {
    /// Puts the parts together.
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }

    /// The same, whose pages say that they show the demonstration. For the start, while nobody else holds the platform: later
    /// it changes nothing.
    #[must_use]
    pub fn with_demonstration(self) -> Self {
        match Arc::try_unwrap(self.0) {
            Ok(mut parts) => {
                parts.lab = Arc::new(Lab { demonstration: true, ..(*parts.lab).clone() });
                Self::new(parts)
            }
            Err(shared) => Self(shared),
        }
    }

    /// An absolute link, for mails.
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.base_url)
    }
}

impl Deref for App {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0
    }
}
