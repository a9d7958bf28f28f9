//! What was rendered lately. A text is its own key, so that nothing is ever shown in place of something else.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use super::Rendered;

/// So much text is kept; then the cache starts anew.
const CAPACITY_BYTES: usize = 16 * 1024 * 1024;
/// Longer texts are rendered each time.
const LONGEST: usize = 256 * 1024;

#[derive(Default)]
struct Cache {
    kept: HashMap<(u8, Box<str>, Box<str>), Arc<Rendered>>,
    bytes: usize,
}

static CACHE: LazyLock<RwLock<Cache>> = LazyLock::new(RwLock::default);

pub(super) fn get_or_render(
    text: &str,
    level: u8,
    prefix: &str,
    render: impl FnOnce(&str, u8, &str) -> Rendered,
) -> Arc<Rendered> {
    if text.len() > LONGEST {
        return Arc::new(render(text, level, prefix));
    }
    let key = (level, Box::from(prefix), Box::from(text));
    if let Some(found) = CACHE.read().unwrap_or_else(PoisonError::into_inner).kept.get(&key) {
        return Arc::clone(found);
    }
    let rendered = Arc::new(render(text, level, prefix));
    let mut cache = CACHE.write().unwrap_or_else(PoisonError::into_inner);
    let size = text.len() + rendered.html.len();
    if cache.bytes + size > CAPACITY_BYTES {
        *cache = Cache::default();
    }
    cache.bytes += size;
    cache.kept.insert(key, Arc::clone(&rendered));
    rendered
}
