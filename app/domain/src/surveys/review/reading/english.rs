//! Syllables of English words, by the letters: groups of vowels, less silent ones, more where two are spoken apart. English
//! spelling does not tell them exactly; over a text the mistakes in both directions nearly cancel out.

/// Words that the rules get wrong and surveys use.
const EXCEPTIONS: [(&str, usize); 20] = [
    ("being", 2),
    ("business", 2),
    ("businesses", 3),
    ("creating", 3),
    ("doing", 2),
    ("every", 2),
    ("everybody", 4),
    ("everyone", 3),
    ("eye", 1),
    ("eyes", 1),
    ("everything", 3),
    ("evening", 2),
    ("going", 2),
    ("people", 2),
    ("science", 2),
    ("seeing", 2),
    ("something", 2),
    ("sometimes", 2),
    ("somewhere", 2),
    ("somebody", 3),
];

/// How many syllables a word has; at least one.
pub fn syllables(word: &str) -> usize {
    let lower = word.to_lowercase();
    let bare = lower.split(['\'', '’']).next().unwrap_or_default();
    let letters: Vec<char> = bare.chars().filter(char::is_ascii_alphabetic).collect();
    let plain: String = letters.iter().collect();
    if let Some((_, count)) = EXCEPTIONS.iter().find(|(known, _)| *known == plain) {
        return *count;
    }
    let mut count = 0_usize;
    let mut before = ' ';
    for (at, letter) in letters.iter().copied().enumerate() {
        // At the beginning y is a consonant.
        let vowel = is_vowel(letter) && !(letter == 'y' && at == 0);
        if vowel && (!is_vowel(before) || is_apart(&letters, at)) {
            count += 1;
        }
        before = if vowel { letter } else { '-' };
    }
    count.saturating_sub(silent(&plain)).max(1)
}

fn is_vowel(letter: char) -> bool {
    "aeiouy".contains(letter)
}

/// Whether the vowel at this place is spoken apart from the one before: `client`, `idea`, `area`, `video`, `usual`; not `nation`, `social`.
fn is_apart(letters: &[char], at: usize) -> bool {
    let letter = |place: usize| letters.get(place).copied().unwrap_or(' ');
    let Some(first) = at.checked_sub(1) else { return false };
    let before = first.checked_sub(1).map_or(' ', letter);
    let ends = |rest: &[char]| letters.get(at..).is_some_and(|end| end == rest);
    match (letter(first), letter(at)) {
        ('i', 'a' | 'o' | 'u') => {
            !matches!(before, 't' | 'c' | 's' | 'g' | 'x') || before == 't' && ends(&['a'])
        }
        ('i', 'e') => letter(at + 1) == 'n' && !matches!(before, 'c' | 't' | 'r'),
        ('e', 'a') => ends(&['a']) || ends(&['a', 's']),
        ('e', 'o') => ends(&['o']) || ends(&['o', 's']),
        ('u', 'a') => !matches!(before, 'q' | 'g'),
        ('y', 'a' | 'e' | 'i' | 'o') => true,
        _ => false,
    }
}

/// How many of the vowels at the end are not spoken.
fn silent(word: &str) -> usize {
    let before = |end: &str| word.strip_suffix(end).and_then(|rest| rest.chars().last()).unwrap_or('e');
    let consonant = |letter: char| !is_vowel(letter);
    let middle = ["ements", "ement", "eless", "efully", "eful", "ely"];
    let inner =
        middle.iter().any(|end| word.len() > end.len() + 1 && word.ends_with(end) && consonant(before(end)));
    let inner = usize::from(inner);
    let end = if word.ends_with("le") {
        usize::from(!consonant(before("le")))
    } else if word.ends_with('e') {
        usize::from(consonant(before("e")) && word.len() > 2)
    } else if word.ends_with("les") {
        usize::from(!consonant(before("les")))
    } else if word.ends_with("es") {
        let letter = before("es");
        let spoken =
            matches!(letter, 's' | 'x' | 'z' | 'c' | 'g') || word.ends_with("ches") || word.ends_with("shes");
        usize::from(consonant(letter) && !spoken && word.len() > 3)
    } else if word.ends_with("ed") {
        let letter = before("ed");
        usize::from(consonant(letter) && !matches!(letter, 't' | 'd') && word.len() > 3)
    } else {
        0
    };
    inner + end
}

#[cfg(test)]
mod tests {
    use super::syllables;

    #[rstest::rstest]
    #[case("yes", 1)]
    #[case("the", 1)]
    #[case("question", 2)]
    #[case("questions", 2)]
    #[case("service", 2)]
    #[case("services", 3)]
    #[case("people", 2)]
    #[case("little", 2)]
    #[case("table", 2)]
    #[case("whole", 1)]
    #[case("used", 1)]
    #[case("wanted", 2)]
    #[case("needed", 2)]
    #[case("times", 1)]
    #[case("boxes", 2)]
    #[case("client", 2)]
    #[case("idea", 3)]
    #[case("area", 3)]
    #[case("video", 3)]
    #[case("social", 2)]
    #[case("nation", 2)]
    #[case("usual", 3)]
    #[case("readability", 5)]
    #[case("administration", 5)]
    #[case("government", 3)]
    #[case("completely", 3)]
    #[case("useful", 2)]
    #[case("statement", 2)]
    #[case("employee", 3)]
    #[case("beautiful", 3)]
    #[case("you're", 1)]
    #[case("understand", 3)]
    #[case("NHS", 1)]
    #[case("everybody", 4)]
    fn syllables_are_those_of_known_words(#[case] word: &str, #[case] count: usize) {
        assert_eq!(syllables(word), count, "{word}");
    }
}
