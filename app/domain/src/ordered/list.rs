//! A sorted list with the interface, as far as it is used here, of the standard library's `BTreeMap` and `BTreeSet`.

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::ops::RangeFrom;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Keys in order, each with a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Map<K, V>(Vec<(K, V)>);

/// Things in order, each once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Set<T>(Map<T, ()>);

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord, V> Map<K, V> {
    /// An empty one.
    pub fn new() -> Self {
        Self::default()
    }

    fn find<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        // Mostly what comes next is behind everything else.
        match self.0.last() {
            Some((last, _)) if last.borrow() < key => Err(self.0.len()),
            _ => self.0.binary_search_by(|(known, _)| known.borrow().cmp(key)),
        }
    }

    /// Keeps a value, in place of the one that was there.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.find(&key) {
            Ok(at) => self.0.get_mut(at).map(|(_, known)| std::mem::replace(known, value)),
            Err(at) => {
                self.0.insert(at, (key, value));
                None
            }
        }
    }

    /// The value of a key.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.find(key).ok().and_then(|at| self.0.get(at)).map(|(_, value)| value)
    }

    /// The value of a key, to be changed.
    pub fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        self.find(key).ok().and_then(|at| self.0.get_mut(at)).map(|(_, value)| value)
    }

    /// Takes a key and its value away.
    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        self.find(key).ok().map(|at| self.0.remove(at).1)
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether there is such a key.
    pub fn contains_key<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.find(key).is_ok()
    }

    /// All keys in order.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &K> {
        self.0.iter().map(|(key, _)| key)
    }

    /// All values in the order of their keys.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> {
        self.0.iter().map(|(_, value)| value)
    }

    /// Everything in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// Everything from a key on.
    pub fn range(&self, from: RangeFrom<K>) -> impl Iterator<Item = (&K, &V)> {
        let (Ok(at) | Err(at)) = self.find(&from.start);
        self.0.get(at..).unwrap_or_default().iter().map(|(key, value)| (key, value))
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for Map<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        let mut map = Self::new();
        pairs.into_iter().for_each(|(key, value)| drop(map.insert(key, value)));
        map
    }
}

impl<K: Ord, V, const N: usize> From<[(K, V); N]> for Map<K, V> {
    fn from(pairs: [(K, V); N]) -> Self {
        pairs.into_iter().collect()
    }
}

impl<'a, K, V> IntoIterator for &'a Map<K, V> {
    type Item = (&'a K, &'a V);
    type IntoIter = std::iter::Map<std::slice::Iter<'a, (K, V)>, fn(&'a (K, V)) -> (&'a K, &'a V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter().map(|(key, value)| (key, value))
    }
}

impl<K: Serialize, V: Serialize> Serialize for Map<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self)
    }
}

impl<'de, K: Deserialize<'de> + Ord, V: Deserialize<'de>> Deserialize<'de> for Map<K, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(BTreeMap::deserialize(deserializer)?.into_iter().collect())
    }
}

impl<T> Default for Set<T> {
    fn default() -> Self {
        Self(Map::default())
    }
}

impl<T: Ord> Set<T> {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.0.is_empty()
    }

    /// Adds one; false when it was there.
    pub fn insert(&mut self, one: T) -> bool {
        self.0.insert(one, ()).is_none()
    }

    /// Whether it is there.
    pub fn contains(&self, one: &T) -> bool {
        self.0.get(one).is_some()
    }

    /// Takes the lowest away.
    pub fn pop_first(&mut self) -> Option<T> {
        (!self.is_empty()).then(|| self.0.0.remove(0).0)
    }
}

impl<T: Ord> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(things: I) -> Self {
        Self(things.into_iter().map(|one| (one, ())).collect())
    }
}

impl<T> IntoIterator for Set<T> {
    type Item = T;
    type IntoIter = std::iter::Map<std::vec::IntoIter<(T, ())>, fn((T, ())) -> T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.0.into_iter().map(|(one, ())| one)
    }
}

impl<'a, T> IntoIterator for &'a Set<T> {
    type Item = &'a T;
    type IntoIter = std::iter::Map<std::slice::Iter<'a, (T, ())>, fn(&'a (T, ())) -> &'a T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.0.iter().map(|(one, ())| one)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn a_list_holds_what_a_tree_holds(steps in proptest::collection::vec((0u8..30, 0u8..4), 0..60), from in 0u8..30) {
            let (mut list, mut tree) = (Map::new(), BTreeMap::new());
            for (turn, (key, what)) in steps.into_iter().enumerate() {
                match what {
                    0 => prop_assert_eq!(list.remove(&key), tree.remove(&key)),
                    1 => prop_assert_eq!(list.get_mut(&key).map(|of| { *of += 1; *of }), tree.get_mut(&key).map(|of| { *of += 1; *of })),
                    _ => prop_assert_eq!(list.insert(key, turn), tree.insert(key, turn)),
                }
            }
            prop_assert!(list.iter().eq(tree.iter()) && (&list).into_iter().eq(&tree));
            prop_assert!(list.keys().eq(tree.keys()) && list.values().eq(tree.values()));
            prop_assert_eq!(list.is_empty(), tree.is_empty());
            prop_assert!(list.range(from..).eq(tree.range(from..)));
            prop_assert!((0..30).all(|key| list.get(&key) == tree.get(&key) && list.contains_key(&key) == tree.contains_key(&key)));
            let json = serde_json::to_string(&list).unwrap();
            prop_assert_eq!(&json, &serde_json::to_string(&tree).unwrap());
            prop_assert_eq!(serde_json::from_str::<Map<u8, usize>>(&json).unwrap(), list);
        }

        #[test]
        fn a_list_of_things_each_once_is_a_set(things in proptest::collection::vec(0u8..30, 0..60)) {
            let (mut list, mut tree): (Set<u8>, BTreeSet<u8>) = (Set::default(), BTreeSet::new());
            for one in &things {
                prop_assert_eq!(list.insert(*one), tree.insert(*one));
                prop_assert_eq!((list.len(), list.is_empty(), list.contains(one)), (tree.len(), tree.is_empty(), true));
            }
            prop_assert_eq!(list.pop_first(), tree.pop_first());
            prop_assert!((&list).into_iter().eq(&tree) && list.into_iter().eq(tree));
            prop_assert!(things.iter().copied().collect::<Set<u8>>().into_iter().eq(things.into_iter().collect::<BTreeSet<u8>>()));
        }
    }
}
