//! What depends on what: an order in which everything comes after what it needs, or the circle that makes one impossible.

use crate::ordered::Set;

/// For each node, the nodes it needs.
pub(crate) type Needs = Vec<Set<usize>>;

/// An order in which every node comes after what it needs; of those that could come next, always the lowest.
///
/// # Errors
/// A circle: each needs the next, and the last is the first again.
pub(crate) fn order(needs: &Needs) -> Result<Vec<usize>, Vec<usize>> {
    let mut missing: Vec<usize> = needs.iter().map(Set::len).collect();
    let mut needed_by: Vec<Vec<usize>> = vec![Vec::new(); needs.len()];
    for (node, needs) in needs.iter().enumerate() {
        for need in needs {
            if let Some(by) = needed_by.get_mut(*need) {
                by.push(node);
            }
        }
    }
    let mut ready: Set<usize> =
        missing.iter().enumerate().filter(|(_, missing)| **missing == 0).map(|(node, _)| node).collect();
    let mut ordered = Vec::with_capacity(needs.len());
    while let Some(node) = ready.pop_first() {
        ordered.push(node);
        for by in needed_by.get(node).into_iter().flatten() {
            if let Some(missing) = missing.get_mut(*by) {
                *missing = missing.saturating_sub(1);
                if *missing == 0 {
                    ready.insert(*by);
                }
            }
        }
    }
    if ordered.len() == needs.len() { Ok(ordered) } else { Err(circle(needs, &missing)) }
}

/// Follows what is missing until something comes again. Every node that was not ordered needs another that was not.
fn circle(needs: &Needs, missing: &[usize]) -> Vec<usize> {
    let stuck = |node: &usize| missing.get(*node).is_some_and(|missing| *missing > 0);
    let mut path: Vec<usize> = Vec::new();
    let mut next = (0..needs.len()).find(stuck);
    while let Some(node) = next {
        if let Some(start) = path.iter().position(|earlier| *earlier == node) {
            path.push(node);
            return path.split_off(start);
        }
        path.push(node);
        next = needs.get(node).into_iter().flatten().copied().find(stuck);
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    fn needs(pairs: &[&[usize]]) -> Needs {
        pairs.iter().map(|needs| needs.iter().copied().collect()).collect()
    }

    #[test]
    fn everything_comes_after_what_it_needs() {
        assert_eq!(order(&needs(&[&[2], &[0], &[]])), Ok(vec![2, 0, 1]));
        assert_eq!(order(&needs(&[])), Ok(vec![]));
    }

    #[test]
    fn a_circle_is_shown_from_its_first_to_its_first() {
        assert_eq!(order(&needs(&[&[0]])), Err(vec![0, 0]));
        assert_eq!(order(&needs(&[&[1], &[2], &[1]])), Err(vec![1, 2, 1]));
    }
}
