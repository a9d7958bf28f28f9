//! An address nobody has yet.

use domain::slug::Slug;

/// What the wanted slug and all its numbered forms begin with, to look up which of them are taken.
pub(crate) fn stem(wanted: &Slug) -> &str {
    // Numbered forms cut the end off where the whole would be too long.
    wanted.as_str().get(..70).unwrap_or(wanted.as_str())
}

/// The wanted slug, or the first numbered form of it that is free. Two at the same moment meet at the unique constraint.
pub(crate) fn free_slug(wanted: &Slug, taken: &[String]) -> Slug {
    let free = |slug: &Slug| !taken.iter().any(|taken| taken == slug.as_str());
    if free(wanted) {
        return wanted.clone();
    }
    (2..).map(|n| wanted.numbered(n)).find(free).unwrap_or_else(|| wanted.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_address_gets_the_next_number() {
        let wanted = Slug::suggest("Oficina");
        assert_eq!(free_slug(&wanted, &[]).as_str(), "oficina");
        let taken = ["oficina".to_owned(), "oficina-2".to_owned()];
        assert_eq!(free_slug(&wanted, &taken).as_str(), "oficina-3");
        let long = Slug::suggest(&"x".repeat(200));
        assert!(free_slug(&long, &[long.to_string()]).as_str().starts_with(stem(&long)));
    }
}
