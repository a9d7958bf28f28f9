//! Cells of a spreadsheet that a program must not take for a formula.

/// The text as it may stand in a CSV cell: one that begins like a formula gets an apostrophe before it, and control characters
/// that some programs skip before a formula are taken away.
pub fn neutral_cell(text: &str) -> String {
    let clean: String =
        text.replace("\r\n", "\n").chars().filter(|c| !c.is_control() || *c == '\n').collect();
    let begins =
        clean.trim_start().starts_with(['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}']);
    if begins { format!("'{clean}") } else { clean }
}

#[cfg(test)]
mod tests {
    use super::neutral_cell;

    #[test]
    fn what_begins_like_a_formula_is_made_plain() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\n=1"] {
            assert!(neutral_cell(text).starts_with('\''), "{text:?}");
        }
        assert_eq!(neutral_cell("Bom = mau"), "Bom = mau");
        assert_eq!(neutral_cell("a\0b\r\nc"), "ab\nc");
    }
}
