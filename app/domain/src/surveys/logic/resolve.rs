//! Looking a reference up among the names of a form.

use super::check::Target;
use super::tree::{Reference, Start, Step};
use super::{Form, ProblemKind, suggest};

/// How many repeats lie around something.
pub(crate) type Place = usize;

/// Where an expression stands.
pub(crate) struct Scope<'a> {
    pub form: &'a Form,
    pub item: usize,
    /// Whether it chooses among the choices of the item, so that bare names are columns.
    pub in_filter: bool,
}

/// Finds what a reference points at.
pub(crate) fn resolve(reference: &Reference, scope: &Scope<'_>) -> Result<Target, ProblemKind> {
    match reference {
        Reference::Name(name) => by_name(name, scope),
        Reference::Path(Start::Root, steps) => {
            // The first step is the form itself, whatever it is called.
            let below = steps.get(1..).unwrap_or_default();
            let Some(item) = walk(None, below, scope)?.0 else { return Ok(Target::Form) };
            Ok(absolute(item, scope))
        }
        Reference::Path(Start::Here, steps) if scope.in_filter => match steps.as_slice() {
            [Step::Down(column)] => a_column(column, scope),
            [] | [Step::Same] => Ok(Target::Column("name".to_owned())),
            steps => relative(steps, scope),
        },
        Reference::Path(Start::Here | Start::Current, steps) => relative(steps, scope),
    }
}

fn by_name(name: &str, scope: &Scope<'_>) -> Result<Target, ProblemKind> {
    match scope.form.named(name) {
        [item] => Ok(absolute(*item, scope)),
        [] => {
            let suggestion = suggest::nearest(name, scope.form.names()).map(str::to_owned);
            Err(ProblemKind::UnknownName { name: name.to_owned(), suggestion })
        }
        _ => Err(ProblemKind::AmbiguousName { name: name.to_owned() }),
    }
}

/// The instance of every repeat that surrounds both is the one where the expression stands.
fn absolute(item: usize, scope: &Scope<'_>) -> Target {
    let here = scope.form.repeats(scope.item);
    let there = scope.form.repeats_around(item);
    let fixed = here.iter().zip(there).take_while(|(a, b)| a == b).count();
    Target::Item { item, fixed }
}

fn relative(steps: &[Step], scope: &Scope<'_>) -> Result<Target, ProblemKind> {
    match walk(Some(scope.item), steps, scope)? {
        (Some(item), fixed) => Ok(Target::Item { item, fixed }),
        (None, _) => Ok(Target::Form),
    }
}

/// Follows steps from an item or from the form. The instances of the repeats that are not left on the way stay fixed.
fn walk(
    start: Option<usize>,
    steps: &[Step],
    scope: &Scope<'_>,
) -> Result<(Option<usize>, Place), ProblemKind> {
    let form = scope.form;
    let mut at = start;
    let mut fixed = start.map_or(0, |item| form.repeats(item).len());
    for step in steps {
        match step {
            Step::Same => {}
            Step::Up => {
                let Some(item) = at else {
                    return Err(ProblemKind::UnknownName { name: "..".to_owned(), suggestion: None });
                };
                at = form.parent(item);
                fixed = fixed.min(at.map_or(0, |parent| form.repeats(parent).len()));
            }
            Step::Down(name) => {
                let Some(child) = form.child(at, name) else {
                    let near = form.named(name).first().map(|_| name.as_str());
                    let near = near.or_else(|| suggest::nearest(name, form.names()));
                    let suggestion = near.map(|name| format!("${{{name}}}"));
                    return Err(ProblemKind::UnknownName { name: name.clone(), suggestion });
                };
                at = Some(child);
            }
        }
    }
    Ok((at, fixed))
}

fn a_column(column: &str, scope: &Scope<'_>) -> Result<Target, ProblemKind> {
    let known: Vec<&str> = scope
        .form
        .choices(scope.item)
        .map(|list| list.choices.iter().flat_map(|choice| choice.columns.keys()).map(String::as_str))
        .into_iter()
        .flatten()
        .chain(["name", "label"])
        .collect();
    if known.contains(&column) {
        return Ok(Target::Column(column.to_owned()));
    }
    let suggestion = suggest::nearest(column, known).map(str::to_owned);
    Err(ProblemKind::UnknownName { name: column.to_owned(), suggestion })
}
