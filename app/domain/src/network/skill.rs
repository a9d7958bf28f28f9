//! What a person knows, as free words that filter a list.

use crate::form::Reader;
use crate::slug::fold;

/// At most this many skills to a person.
pub const MAX_SKILLS: usize = 12;
const MAX_LENGTH: usize = 40;

/// A skill: as its owner wrote it, and the key under which other spellings of it meet.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Skill {
    /// Lower case, without accents: `facilitacao`.
    pub key: String,
    /// As written: `Facilitação`.
    pub label: String,
}

impl Skill {
    /// The skill of these words.
    pub fn new(label: &str) -> Self {
        let label = label.split_whitespace().collect::<Vec<_>>().join(" ");
        let key = label.chars().flat_map(char::to_lowercase).map(fold).collect();
        Self { key, label }
    }
}

/// Reads skills separated by commas, semicolons or lines; each once.
pub fn read_skills(reader: &mut Reader<'_>, field: &str) -> Vec<Skill> {
    let text = reader.optional(field, 1000);
    let mut skills: Vec<Skill> = Vec::new();
    for part in text.split([',', ';', '\n']) {
        let skill = Skill::new(part);
        if !skill.label.is_empty() && skills.iter().all(|known| known.key != skill.key) {
            skills.push(skill);
        }
    }
    if skills.len() > MAX_SKILLS {
        reader.beyond(field, "error-too-many-skills", i64::try_from(MAX_SKILLS).unwrap_or(i64::MAX));
    }
    if skills.iter().any(|skill| skill.label.chars().count() > MAX_LENGTH) {
        reader.beyond(field, "error-skill-too-long", i64::try_from(MAX_LENGTH).unwrap_or(i64::MAX));
    }
    skills
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Typed;
    use proptest::prelude::*;

    fn read(text: &str) -> (Vec<String>, bool) {
        let typed = Typed::default().with("skills", text);
        let mut reader = Reader::new(&typed);
        let skills = read_skills(&mut reader, "skills");
        (skills.into_iter().map(|skill| skill.key).collect(), reader.into_errors().is_empty())
    }

    #[test]
    fn spellings_of_one_skill_are_one() {
        let (keys, fine) = read("Facilitação, facilitacao; Design  de serviços\nFACILITAÇÃO,,");
        assert_eq!(keys, ["facilitacao", "design de servicos"]);
        assert!(fine);
    }

    #[test]
    fn too_many_and_too_long_are_mistakes() {
        assert!(!read(&(0..13).map(|n| n.to_string()).collect::<Vec<_>>().join(",")).1);
        assert!(!read(&"a".repeat(41)).1);
    }

    proptest! {
        #[test]
        fn a_key_is_its_own_key(label in "\\PC{0,30}") {
            let key = Skill::new(&label).key;
            // Letters whose lower case is more than one letter settle after one more turn.
            let settled = Skill::new(&key).key;
            prop_assert_eq!(Skill::new(&settled).key, settled);
        }
    }
}
