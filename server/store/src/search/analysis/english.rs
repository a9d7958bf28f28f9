//! A light stemmer for English, on folded words: plurals, -ing, -ed, and the two spellings of -ise.

use std::borrow::Cow;

/// The stem of a folded word.
pub(super) fn stem(word: &str) -> Cow<'_, str> {
    if word.len() < 4 || !word.is_ascii() || word.bytes().any(|byte| byte.is_ascii_digit()) {
        return Cow::Borrowed(word);
    }
    // British and American spelling: prioritise, prioritize.
    let mut word = ["ize", "iza", "izi"].iter().fold(word.to_owned(), |word, american| {
        if word.len() > 5 { word.replace(american, &american.replace('z', "s")) } else { word }
    });
    plural(&mut word);
    if !cut(&mut word, "isation", "is", 4) && !verb(&mut word, "ing") {
        verb(&mut word, "ed");
    }
    if word.len() > 3 && word.ends_with('e') {
        word.pop();
    }
    if word.len() > 3 && word.ends_with('y') {
        word.pop();
        word.push('i');
    }
    Cow::Owned(word)
}

fn plural(word: &mut String) {
    let _ = cut(word, "theses", "thesis", 0)
        || cut(word, "ies", "y", 2)
        || cut(word, "sses", "ss", 2)
        || cut(word, "xes", "x", 2)
        || cut(word, "ches", "ch", 2)
        || cut(word, "shes", "sh", 2)
        || (!word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is") && cut(word, "s", "", 3));
}

/// Takes the ending of a verb away, where a vowel stands before it; a doubled consonant becomes one.
fn verb(word: &mut String, ending: &str) -> bool {
    let Some(rest) = word.strip_suffix(ending) else { return false };
    if rest.len() < 3 || !rest.contains(['a', 'e', 'i', 'o', 'u', 'y']) {
        return false;
    }
    let mut letters = rest.chars().rev();
    let (last, before) = (letters.next(), letters.next());
    let doubled = last == before && !matches!(last, Some('l' | 's' | 'z'));
    let length = rest.len() - usize::from(doubled);
    word.truncate(length);
    true
}

/// Replaces an ending, when at least `least` letters stand before it.
fn cut(word: &mut String, ending: &str, by: &str, least: usize) -> bool {
    match word.strip_suffix(ending) {
        Some(rest) if rest.len() >= least => {
            let length = rest.len();
            word.truncate(length);
            word.push_str(by);
            true
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn inflected_forms_meet() {
        for forms in [
            "service services",
            "family families",
            "interview interviews interviewing interviewed",
            "hypothesis hypotheses",
            "prioritise prioritize prioritising prioritization prioritisation",
            "sample samples sampling sampled",
            "vote votes voting voted",
            "map maps mapping mapped",
            "test tests testing",
            "box boxes",
            "class classes",
            "process processes",
            "challenge challenges",
            "entity entities",
            "survey surveys",
        ] {
            let stems: Vec<_> = forms.split(' ').map(stem).collect();
            assert!(stems.iter().all(|s| *s == stems[0]), "{forms}: {stems:?}");
        }
    }

    #[test]
    fn what_only_looks_like_an_ending_stays() {
        for (word, wanted) in
            [("ring", "ring"), ("bed", "bed"), ("status", "status"), ("bus", "bus"), ("need", "need")]
        {
            assert_eq!(stem(word), wanted);
        }
    }
}
