//! A few values that are dear to make, kept for whoever needs the same one next.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, PoisonError, RwLock};

/// Values by their keys, at most so many: one more, and it begins anew.
#[derive(Debug)]
pub struct Kept<K, V> {
    most: usize,
    values: RwLock<HashMap<K, Arc<V>>>,
}

impl<K: Eq + Hash, V> Kept<K, V> {
    /// Keeps nothing yet.
    pub fn new(most: usize) -> Self {
        Self { most, values: RwLock::default() }
    }

    /// The value of a key.
    pub fn get<Q: Eq + Hash + ?Sized>(&self, key: &Q) -> Option<Arc<V>>
    where
        K: std::borrow::Borrow<Q>,
    {
        self.values.read().unwrap_or_else(PoisonError::into_inner).get(key).cloned()
    }

    /// Keeps a value in place of the key's last one.
    pub fn put(&self, key: K, value: V) -> Arc<V> {
        let value = Arc::new(value);
        let mut values = self.values.write().unwrap_or_else(PoisonError::into_inner);
        if values.len() >= self.most && !values.contains_key(&key) {
            values.clear();
        }
        values.insert(key, Arc::clone(&value));
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_value_of_a_key_is_kept_and_memory_has_an_end() {
        let kept: Kept<String, u8> = Kept::new(2);
        assert_eq!(kept.get("a"), None);
        kept.put("a".to_owned(), 1);
        kept.put("b".to_owned(), 2);
        assert_eq!(*kept.put("a".to_owned(), 3), 3);
        assert_eq!((kept.get("a").as_deref(), kept.get("b").as_deref()), (Some(&3), Some(&2)));
        kept.put("c".to_owned(), 4);
        assert_eq!((kept.get("a"), kept.get("c").as_deref()), (None, Some(&4)));
    }
}
