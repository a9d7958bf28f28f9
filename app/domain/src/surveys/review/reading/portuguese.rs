//! Syllables of Portuguese words, as they are divided in writing: diphthongs, hiatus, silent `u`.
//!
//! After the rules of division of the Acordo Ortográfico (1990), base XX, and the usual grammars (Cunha and Cintra, Nova Gramática do
//! Português Contemporâneo). Where stress decides (`história` has three, `alegria` four) the written accent tells.

/// How many syllables a word has; at least one.
pub fn syllables(word: &str) -> usize {
    let lower = word.to_lowercase();
    let letters: Vec<char> = lower.chars().filter(|c| c.is_alphabetic()).collect();
    if matches!(lower.trim_matches(|c: char| !c.is_alphabetic()), "ao" | "aos") {
        return 1;
    }
    let at = |place: usize| letters.get(place).copied().unwrap_or(' ');
    let mut count = 0;
    let mut place = 0;
    let mut accented = false;
    while place < letters.len() {
        let letter = at(place);
        if !is_vowel(letter) {
            place += 1;
            continue;
        }
        // `que`, `quando`, `guerra`, `água`: the u belongs to the consonant.
        if letter == 'u' && place > 0 && matches!(at(place - 1), 'q' | 'g') && is_vowel(at(place + 1)) {
            place += 1;
            continue;
        }
        count += 1;
        let next = at(place + 1);
        if is_falling(letter, next) && !is_apart(&letters, place + 1) {
            place += 2;
        } else if ends_weakly(&letters, place, accented) {
            break;
        } else {
            place += 1;
        }
        accented |= has_accent(letter);
    }
    count.max(1)
}

fn is_vowel(letter: char) -> bool {
    "aeiouáéíóúâêôãõàèìòùïüy".contains(letter)
}

fn has_accent(letter: char) -> bool {
    "áéíóúâêô".contains(letter)
}

/// Whether the two are spoken in one, the second lightly: `ai`, `eu`, `ão`, `õe`.
fn is_falling(first: char, second: char) -> bool {
    match second {
        'i' | 'u' => first != second && is_vowel(first),
        'o' => first == 'ã',
        'e' => matches!(first, 'ã' | 'õ'),
        _ => false,
    }
}

/// Whether an i or u stands apart from the vowel before it: `ra-i-nha`, `a-in-da`, `ca-ir`, `ju-iz`; not in `ai-nos`, `mui-to`.
fn is_apart(letters: &[char], place: usize) -> bool {
    let at = |place: usize| letters.get(place).copied().unwrap_or(' ');
    let (letter, next, after) = (at(place), at(place + 1), at(place + 2));
    if !matches!(letter, 'i' | 'u') {
        return false;
    }
    if next == 'n' && after == 'h' {
        return true;
    }
    // `re-u-nir` and what comes from it.
    if letters.starts_with(&['r', 'e', 'u', 'n']) && place == 2 {
        return true;
    }
    // It closes its own syllable.
    matches!(next, 'l' | 'm' | 'n' | 'r' | 'z') && !is_vowel(after)
}

/// Whether the word ends with two vowels that are spoken in one because the stress lies before them: `história`, `água`, `área`.
fn ends_weakly(letters: &[char], place: usize, accented: bool) -> bool {
    let rest = letters.get(place..).unwrap_or_default();
    let weak = matches!(
        rest,
        ['i' | 'u' | 'e' | 'o', 'a' | 'o' | 'e'] | ['i' | 'u' | 'e' | 'o', 'a' | 'o' | 'e', 's']
    );
    weak && accented && rest.first() != rest.get(1)
}

#[cfg(test)]
mod tests {
    use super::syllables;

    #[rstest::rstest]
    #[case("sim", 1)]
    #[case("não", 1)]
    #[case("ao", 1)]
    #[case("caos", 2)]
    #[case("mãe", 1)]
    #[case("opiniões", 4)]
    #[case("opinião", 4)]
    #[case("pergunta", 3)]
    #[case("quatro", 2)]
    #[case("quando", 2)]
    #[case("quem", 1)]
    #[case("questionário", 5)]
    #[case("água", 2)]
    #[case("guerra", 2)]
    #[case("língua", 2)]
    #[case("linguagem", 3)]
    #[case("história", 3)]
    #[case("alegria", 4)]
    #[case("dia", 2)]
    #[case("dias", 2)]
    #[case("rio", 2)]
    #[case("serviço", 3)]
    #[case("relatório", 4)]
    #[case("família", 3)]
    #[case("área", 2)]
    #[case("espontâneo", 4)]
    #[case("criança", 3)]
    #[case("cidadania", 5)]
    #[case("cidadão", 3)]
    #[case("social", 3)]
    #[case("saúde", 3)]
    #[case("país", 2)]
    #[case("pais", 1)]
    #[case("ainda", 3)]
    #[case("rainha", 3)]
    #[case("cair", 2)]
    #[case("juiz", 2)]
    #[case("Raul", 2)]
    #[case("muito", 2)]
    #[case("reunião", 4)]
    #[case("Europa", 3)]
    #[case("ideia", 3)]
    #[case("praia", 2)]
    #[case("maio", 2)]
    #[case("saiu", 2)]
    #[case("herói", 2)]
    #[case("voo", 2)]
    #[case("leem", 2)]
    #[case("cooperar", 4)]
    #[case("Coimbra", 3)]
    #[case("viagem", 3)]
    #[case("situação", 4)]
    #[case("informações", 4)]
    #[case("administração", 5)]
    #[case("atendimento", 5)]
    #[case("satisfação", 4)]
    #[case("balcão", 2)]
    #[case("eletrónico", 5)]
    #[case("constitucionalidade", 9)]
    #[case("SNS", 1)]
    #[case("“Olá”,", 2)]
    fn syllables_are_counted_as_they_are_divided(#[case] word: &str, #[case] count: usize) {
        assert_eq!(syllables(word), count, "{word}");
    }
}
