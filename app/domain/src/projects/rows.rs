//! Lists inside a form: fields named `team_0_name`, `team_1_name`, …; a row left blank is no row.

use crate::form::Typed;

/// The most rows a list may have.
pub const MAX_ROWS: usize = 40;

/// How many blank rows a form offers after the filled ones.
pub const BLANK_ROWS: usize = 2;

/// How many rows of this name were typed in: one more than the last that is not blank, at most [`MAX_ROWS`].
pub fn rows(typed: &Typed, name: &str) -> usize {
    typed
        .pairs()
        .iter()
        .filter(|(_, value)| !value.trim().is_empty())
        .filter_map(|(key, _)| {
            let rest = key.strip_prefix(name)?.strip_prefix('_')?;
            rest.split('_').next()?.parse::<usize>().ok()
        })
        .filter(|row| *row < MAX_ROWS)
        .max()
        .map_or(0, |row| row + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_counted_to_the_last_that_is_filled_and_never_beyond_the_limit() {
        let typed = Typed::default()
            .with("team_0_name", "Ana")
            .with("team_3_role", "design")
            .with("team_9_name", "  ")
            .with("team_x_name", "?")
            .with("team_99999999_name", "?")
            .with("teams_7_name", "?");
        assert_eq!(rows(&typed, "team"), 4);
        assert_eq!(rows(&typed, "partner"), 0);
    }
}
