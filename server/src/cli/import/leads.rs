//! Where imported guides lead: to guides, one hopes. What leads nowhere is told, and the guide is taken all the same.

use std::collections::{BTreeSet, HashSet};

use domain::access::Actor;
use domain::guides::RESERVED;
use domain::lang::Lang;
use domain::slug::Slug;
use store::Store;
use store::guides::by_slugs;

use crate::cli::complain;

/// So many guides are looked for at once.
const AT_ONCE: usize = 500;

/// One place in a file that leads to a guide.
pub(super) struct Lead {
    /// The file.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The guide's address, as it is written there.
    pub to: String,
}

/// The links of a Markdown file that lead to guides of this site, each with its line.
pub(super) fn links(text: &str) -> Vec<(usize, String)> {
    let links = store::markdown::links(text).into_iter();
    links.filter_map(|(line, address)| Some((line, guide(&address)?.to_owned()))).collect()
}

/// The guide that a link leads to: `/pt/guides/persona`, or `persona` beside this one; nothing when it leads elsewhere.
fn guide(address: &str) -> Option<&str> {
    let path = address.split(['#', '?']).next().filter(|path| !path.is_empty())?;
    if let Some(path) = path.strip_prefix('/') {
        let (lang, rest) = path.split_once('/')?;
        let to = rest.strip_prefix("guides/").filter(|to| !to.is_empty() && !to.contains('/'))?;
        return Lang::from_code(lang).map(|_| to);
    }
    let elsewhere = path.split('/').next().is_some_and(|first| first.contains(':'));
    (!elsewhere).then(|| path.strip_prefix("./").unwrap_or(path))
}

/// Tells of every lead to a guide that is not there.
pub(super) async fn warn(store: &Store, leads: &[Lead]) {
    let slugs: BTreeSet<Slug> = leads.iter().filter_map(|lead| Slug::parse(&lead.to).ok()).collect();
    let slugs: Vec<Slug> = slugs.into_iter().collect();
    let mut there: HashSet<String> = RESERVED.into_iter().map(str::to_owned).collect();
    for some in slugs.chunks(AT_ONCE) {
        match by_slugs(store, &Actor::system(), some).await {
            Ok(found) => there.extend(found.into_iter().map(|card| card.slug.to_string())),
            Err(error) => return complain(&format!("where the guides lead was not looked at: {error}")),
        }
    }
    for lead in leads.iter().filter(|lead| !there.contains(&lead.to)) {
        complain(&format!(
            "{}:{}: warning: this leads to {:?}, and there is no such guide; import it too, or lead to another",
            lead.file, lead.line, lead.to
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_to_guides_are_told_from_links_that_lead_elsewhere() {
        let text = "+++\ntitle = \"x\"\n+++\n\n[a](/pt/guides/persona#x) e [b](outra.md)\n\n- [c](./voto)\n- [d][e]\n\n\
                    [e]: /en/guides/pilot\n[f](https://a.pt/x) [g](#h) [i](/pt/projects/x) <a@b.pt> [j](mailto:a@b.pt)\n";
        let found = links(text);
        let found: Vec<(usize, &str)> = found.iter().map(|(line, to)| (*line, to.as_str())).collect();
        assert_eq!(found, [(5, "persona"), (5, "outra.md"), (7, "voto"), (8, "pilot")]);
    }
}
