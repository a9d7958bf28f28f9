//! The name somebody probably meant.

/// The nearest of several names by number of single-letter changes (Levenshtein), when it is near enough to be meant.
pub(crate) fn nearest<'a>(written: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Nobody writes rules in the browser, and the letters of all alphabets weigh.
    if cfg!(target_arch = "wasm32") {
        return None;
    }
    let length = written.chars().count();
    // Nobody means a name of a hundred letters, and the distance of long names is dear.
    if length > 100 {
        return None;
    }
    let allowed = (length / 3).clamp(1, 3);
    names
        .into_iter()
        .filter(|name| name.chars().count().abs_diff(length) <= allowed)
        .map(|name| (distance(&written.to_lowercase(), &name.to_lowercase()), name))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (turn, letter) in from.chars().enumerate() {
        let mut corner = turn;
        let mut left = turn + 1;
        let mut next = vec![left];
        for (above, other) in row.iter().skip(1).zip(&to) {
            left = (left + 1).min(above + 1).min(corner + usize::from(letter != *other));
            corner = *above;
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_the_least_number_of_changes() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("abc", "abc"), 0);
    }

    #[test]
    fn a_far_name_is_not_suggested() {
        assert_eq!(nearest("idadde", ["idade", "nome"]), Some("idade"));
        assert_eq!(nearest("Idade", ["idade"]), Some("idade"));
        assert_eq!(nearest("x", ["idade", "nome"]), None);
    }
}
