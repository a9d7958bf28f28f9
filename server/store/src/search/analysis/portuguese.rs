//! A light stemmer for European Portuguese. It works on words that are already folded, so that *inovacao* and *inovação*
//! are one, and takes away what plural, gender and the infinitive add. It follows the idea of J. Savoy's light stemmers
//! ("Light stemming approaches for the French, Portuguese, German and Hungarian languages", SAC 2006); the rules are our own, for words without accents.

use std::borrow::Cow;

/// The stem of a folded word.
pub(super) fn stem(word: &str) -> Cow<'_, str> {
    if word.len() < 4 || !word.is_ascii() || word.bytes().any(|byte| byte.is_ascii_digit()) {
        return Cow::Borrowed(word);
    }
    let adverb = word.strip_suffix("mente").filter(|rest| rest.len() >= 4);
    let singular = singular(adverb.unwrap_or(word));
    // *fácil* and *fáceis* meet: the plural does not tell -il from -el.
    if singular.len() > 4
        && let Some(rest) = singular.strip_suffix("il")
    {
        return Cow::Owned(format!("{rest}el"));
    }
    without_ending(singular)
}

/// The singular. Which one -ãos, -ães and -ões come from needs no telling: all end in -ão.
fn singular(word: &str) -> Cow<'_, str> {
    const PLURALS: [(&str, &str); 9] = [
        ("oes", "ao"),
        ("aes", "ao"),
        ("aos", "ao"),
        ("ais", "al"),
        ("eis", "el"),
        ("ois", "ol"),
        ("uis", "ul"),
        ("is", "il"),
        ("ns", "m"),
    ];
    if word.len() > 4 {
        for (plural, singular) in PLURALS {
            if let Some(rest) = word.strip_suffix(plural) {
                return Cow::Owned(format!("{rest}{singular}"));
            }
        }
    }
    match word.strip_suffix('s') {
        Some(rest) if rest.ends_with(['a', 'e', 'o', 'u']) => Cow::Borrowed(rest),
        _ => Cow::Borrowed(word),
    }
}

/// The word without the vowel of its gender, or without the ending of an infinitive.
fn without_ending(word: Cow<'_, str>) -> Cow<'_, str> {
    if word.ends_with("ao") || word.len() < 4 {
        return word;
    }
    let vowel = word.strip_suffix(['a', 'e', 'o']).map(str::to_owned);
    let word = vowel.map_or(word, Cow::Owned);
    let infinitive = ["ar", "er", "ir"].into_iter().find_map(|ending| word.strip_suffix(ending));
    match infinitive {
        Some(rest) if rest.len() >= 4 => Cow::Owned(rest.to_owned()),
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn inflected_forms_meet() {
        for forms in [
            "inovacao inovacoes",
            "cidadao cidadaos",
            "alemao alemaes",
            "servico servicos",
            "prototipo prototipos",
            "questao questoes",
            "publico publica publicos publicas",
            "canal canais",
            "digital digitais",
            "papel papeis",
            "facil faceis facilmente",
            "perfil perfis",
            "mensagem mensagens",
            "jovem jovens",
            "setor setores",
            "gestor gestora gestores gestoras",
            "mulher mulheres",
            "pais paises",
            "mes meses",
            "vez vezes",
            "entrevista entrevistas entrevistar",
            "teste testes testar",
            "interprete interpretes",
            "aleatorio aleatoria aleatorias aleatoriamente",
            "lencol lencois",
            "azul azuis",
            "voto votos",
        ] {
            let stems: Vec<_> = forms.split(' ').map(stem).collect();
            assert!(stems.iter().all(|s| *s == stems[0]), "{forms}: {stems:?}");
        }
    }

    #[test]
    fn different_words_stay_apart() {
        for (one, other) in [
            ("carta", "cartao"),
            ("mao", "mae"),
            ("caso", "casa x"),
            ("mapa", "mapeamento"),
            ("lei", "leis x"),
        ] {
            assert_ne!(stem(one), stem(other), "{one} {other}");
        }
    }

    #[test]
    fn short_words_and_numbers_are_left_alone() {
        for word in ["mes", "pais", "2026", "mais", "日本語の", "labx2s"] {
            assert_eq!(stem(word), word);
        }
    }
}
