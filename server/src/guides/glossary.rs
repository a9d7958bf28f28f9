//! The glossary, from the files that ship with the product.

use std::sync::LazyLock;

use domain::guides::glossary::{Term, read};
use domain::lang::Lang;

use crate::error::{Error, Result};
use crate::visit::Visit;

/// Both languages' terms, in the same order.
static TERMS: LazyLock<Option<[Vec<Term>; 2]>> = LazyLock::new(|| {
    let pt = read(include_str!("../../../content/glossary/pt.toml")).ok()?;
    let en = read(include_str!("../../../content/glossary/en.toml")).ok()?;
    Some([pt, en])
});

pub(super) async fn show(visit: Visit) -> Result {
    let Some([pt, en]) = TERMS.as_ref() else {
        return Err(Error::Internal("the glossary is malformed".to_owned()));
    };
    let (own, other) = match visit.lang {
        Lang::Pt => (pt, en),
        Lang::En => (en, pt),
    };
    let mut terms: Vec<(Term, Option<String>)> = own
        .iter()
        .enumerate()
        .map(|(position, term)| (term.clone(), other.get(position).map(|term| term.term.clone())))
        .collect();
    terms.sort_by_key(|(term, _)| {
        term.term.chars().flat_map(char::to_lowercase).map(domain::slug::fold).collect::<String>()
    });
    Ok(visit.html(|| app::guides::glossary(&terms)))
}

#[cfg(test)]
mod tests {
    use super::TERMS;

    #[test]
    fn every_term_is_in_both_languages() {
        let [pt, en] = TERMS.as_ref().unwrap();
        assert!(pt.len() > 20);
        assert_eq!(pt.len(), en.len());
    }
}
