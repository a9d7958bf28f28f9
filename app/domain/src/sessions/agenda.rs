//! The agenda: ordered blocks, each with its minutes, a title and a few words.

use serde::{Deserialize, Serialize};

use crate::form::{Reader, Typed, rows};
use crate::text::Translated;

/// The most blocks an agenda has.
pub const MOST_BLOCKS: usize = 30;

/// One block of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// How long it takes.
    pub minutes: u32,
    /// What it is called.
    pub title: Translated,
    /// What happens in it.
    pub text: Translated,
}

/// How long all blocks take together.
pub fn agenda_minutes(blocks: &[Block]) -> u32 {
    blocks.iter().map(|block| block.minutes).sum()
}

/// Reads `agenda-N-minutes`, `agenda-N-title_*` and `agenda-N-text_*`; rows without anything are left out.
pub(super) fn read(reader: &mut Reader<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for row in 0..rows(reader.typed(), "agenda", MOST_BLOCKS) {
        let field = |name: &str| format!("agenda-{row}-{name}");
        let typed = reader.typed();
        let names = ["minutes", "title_pt", "title_en", "text_pt", "text_en"];
        if names.iter().all(|name| !typed.has(&field(name))) {
            continue;
        }
        let minutes = reader.integer(&field("minutes"), 1, 1440);
        if !typed.has(&field("minutes")) {
            reader.wrong(field("minutes"), "error-required");
        }
        let title = reader.translated_required(&field("title"), 150);
        let text = reader.translated(&field("text"), 1000);
        let minutes = minutes.and_then(|minutes| u32::try_from(minutes).ok()).unwrap_or(0);
        blocks.push(Block { minutes, title, text });
    }
    blocks
}

/// The values of the form.
pub(super) fn typed(blocks: &[Block], typed: Typed) -> Typed {
    let typed = typed.with("agenda_rows", (blocks.len() + 1).to_string());
    blocks.iter().enumerate().fold(typed, |typed, (row, block)| {
        typed
            .with(format!("agenda-{row}-minutes"), block.minutes.to_string())
            .with_translated(&format!("agenda-{row}-title"), &block.title)
            .with_translated(&format!("agenda-{row}-text"), &block.text)
    })
}
