//! Expressions as people write them in LimeSurvey, and what becomes of them.

use std::rc::Rc;

use proptest::prelude::*;

use super::*;

/// A list `L` of A1 and A2 with another, a list `N1` of numbers, a choice of several `M`, a number, a text, a day, a ranking.
fn names() -> Names {
    let codes = |pairs: &[(&str, &str)]| {
        Rc::new(Codes(pairs.iter().map(|(from, to)| ((*from).to_owned(), (*to).to_owned())).collect()))
    };
    let letters = codes(&[("A1", "a1"), ("A2", "a2"), (OTHER, "other")]);
    let numbers = codes(&[("1", "o1"), ("2", "o2"), ("10", "o10")]);
    let value = |id: &str, of: Of| Meaning::Value(id.to_owned(), of);
    let mut names = Names::default();
    for (question, name, meaning) in [
        ("L", "L", value("l", Of::Choice(letters.clone()))),
        ("L", "12X3X4", value("l", Of::Choice(letters.clone()))),
        ("L", "L_other", value("l_other", Of::Text)),
        ("N1", "N1", value("n1", Of::Choice(numbers.clone()))),
        ("M", "M_SQ1", Meaning::Chosen("m".into(), "sq1".into())),
        ("M", "M_SQ2", Meaning::Chosen("m".into(), "sq2".into())),
        ("M", "12X3X5SQ1", Meaning::Chosen("m".into(), "sq1".into())),
        ("age", "age", value("age", Of::Number)),
        ("K", "K_A", value("k_a", Of::Number)),
        ("K", "K_B", value("k_b", Of::Number)),
        ("name", "name", value("name", Of::Text)),
        ("D", "D", value("d", Of::Day)),
        ("R", "R_1", Meaning::Place("r".into(), 0, letters.clone())),
        ("F", "F", Meaning::Nothing("the question was left out")),
    ] {
        if !name.starts_with("12X") {
            names.add_part(question, meaning.clone());
        }
        names.add(name.to_owned(), meaning);
    }
    names.add("twice".into(), value("a", Of::Text));
    names.add("twice".into(), value("b", Of::Text));
    names
}

#[rstest::rstest]
#[case("L.NAOK == \"A1\"", "${l} = 'a1'")]
#[case("((L == 'A1'))", "${l} = 'a1'")]
#[case("'A1' eq L.code", "${l} = 'a1'")]
#[case("L.NAOK != \"\"", "${l} != ''")]
#[case("L.NAOK == '-oth-'", "${l} = 'other'")]
#[case("12X3X4.NAOK ne 'A2'", "${l} != 'a2'")]
#[case("N1.NAOK == 2", "${n1} = 'o2'")]
#[case("N1.NAOK > 1", "number(substr(${n1}, 1)) > 1")]
#[case("N1.NAOK >= '2'", "number(substr(${n1}, 1)) >= 2")]
#[case("M_SQ1.NAOK == \"Y\"", "selected(${m}, 'sq1')")]
#[case("12X3X5SQ1 == 'Y'", "selected(${m}, 'sq1')")]
#[case("M_SQ1.NAOK != \"Y\"", "not(selected(${m}, 'sq1'))")]
#[case("M_SQ1.NAOK == \"\" && !M_SQ2", "not(selected(${m}, 'sq1')) and not(selected(${m}, 'sq2'))")]
#[case("age.NAOK >= 18 and age.NAOK < 65", "${age} >= 18 and ${age} < 65")]
#[case("age > -1", "${age} > -1")]
#[case("age == '18'", "${age} = 18")]
#[case("age.NAOK > 64 || L == 'A1' && name", "${age} > 64 or ${l} = 'a1' and ${name} != ''")]
#[case("(age.NAOK > 64 or L == 'A1') and name", "(${age} > 64 or ${l} = 'a1') and ${name} != ''")]
#[case("!is_empty(name.NAOK)", "not(${name} = '')")]
#[case("! is_empty(M_SQ1)", "not(not(selected(${m}, 'sq1')))")]
#[case("is_empty(L)", "${l} = ''")]
#[case("age", "coalesce(${age}, 0) != 0")]
#[case("0", "false()")]
#[case("D.NAOK < '2020-01-01'", "${d} < '2020-01-01'")]
#[case("R_1.NAOK == 'A2'", "selected-at(${r}, 0) = 'a2'")]
#[case(
    "count(M_SQ1.NAOK, M_SQ2.NAOK) >= 2",
    "if(selected(${m}, 'sq1'), 1, 0) + if(selected(${m}, 'sq2'), 1, 0) >= 2"
)]
#[case("count(that.M.NAOK) == 1", "if(selected(${m}, 'sq1'), 1, 0) + if(selected(${m}, 'sq2'), 1, 0) = 1")]
#[case("sum(K_A.NAOK, K_B.NAOK) == 100", "number(coalesce(${k_a}, 0)) + number(coalesce(${k_b}, 0)) = 100")]
#[case("sum(that.K.NAOK) > 0", "number(coalesce(${k_a}, 0)) + number(coalesce(${k_b}, 0)) > 0")]
#[case("K_A - K_B - 1 > 0", "coalesce(${k_a}, 0) - coalesce(${k_b}, 0) - 1 > 0")]
#[case("K_A - (K_B - 1) > 0", "coalesce(${k_a}, 0) - (coalesce(${k_b}, 0) - 1) > 0")]
#[case("(K_A + K_B) * 2 / 3 > 0", "(coalesce(${k_a}, 0) + coalesce(${k_b}, 0)) * 2 div 3 > 0")]
#[case("strlen(name.NAOK) > 5", "string-length(${name}) > 5")]
#[case("substr(name, 0, 3) == 'abc'", "substring(${name}, 1, 3) = 'abc'")]
#[case("regexMatch('/^[0-9]+$/', name.NAOK)", "regex(${name}, '[0-9]+')")]
#[case("in_array(L.NAOK, 'A1', 'A2')", "${l} = 'a1' or ${l} = 'a2'")]
#[case("intval(age / 10) == 3", "int(coalesce(${age}, 0) div 10) = 3")]
#[case("max(K_A, K_B) > 5", "max(${k_a}, ${k_b}) > 5")]
#[case("L.shown == 'Sim'", "jr:choice-name(${l}, '${l}') = 'Sim'")]
#[case("name == \"it's\"", "${name} = \"it's\"")]
#[case("name == 'a\\'b\"c'", "${name} = concat('a', \"'\", 'b\"c')")]
#[case("date('Y') - 2000 > age", "format-date-time(now(), '%Y') - 2000 > ${age}")]
fn conditions_mean_the_same(#[case] source: &str, #[case] expected: &str) {
    let written = condition(source, &names(), Here::default());
    assert_eq!(written.as_deref(), Ok(expected), "{source}");
}

#[rstest::rstest]
#[case("if(age > 17, 'adult', 'child')", "if(${age} > 17, 'adult', 'child')")]
#[case("age * 2", "coalesce(${age}, 0) * 2")]
#[case("'a' + name", "concat('a', ${name})")]
#[case("round(age / 3, 1)", "round(coalesce(${age}, 0) div 3, 1)")]
#[case("L.shown", "jr:choice-name(${l}, '${l}')")]
#[case("N1", "number(substr(${n1}, 1))")]
fn values_mean_the_same(#[case] source: &str, #[case] expected: &str) {
    assert_eq!(value(source, &names(), Here::default()).as_deref(), Ok(expected), "{source}");
}

#[rstest::rstest]
#[case("Q9 == 'A'", 1, "there is no answer \"Q9\"")]
#[case("age > 1 and Q9", 13, "there is no answer")]
#[case("L == 'A9'", 6, "no answer with the code \"A9\"")]
#[case("L > 'A1'", 1, "codes change")]
#[case("TOKEN:EMAIL == 'x'", 1, "nothing is known here of who answers")]
#[case("age.relevanceStatus == 1", 1, "\".relevanceStatus\" is not known")]
#[case("twice == 'x'", 1, "several questions are called \"twice\"")]
#[case("F.NAOK == 'x'", 1, "the question was left out")]
#[case("age = 5", 5, "write == to compare")]
#[case("stddev(K_A, K_B) > 1", 1, "no function like \"stddev\"")]
#[case("(age > 1", 9, "a parenthesis is not closed")]
#[case("age > ", 7, "something is missing at the end")]
#[case("name == 'x", 9, "a quotation mark is not closed")]
#[case("age ; 1", 5, "\";\" is not understood")]
#[case("M_SQ1 == 'X'", 10, "chosen (\"Y\") or not")]
#[case("regexMatch(name, name)", 1, "other arguments")]
fn what_cannot_be_translated_is_told_with_its_place(
    #[case] source: &str,
    #[case] at: usize,
    #[case] why: &str,
) {
    let untranslatable = condition(source, &names(), Here::default()).unwrap_err();
    assert_eq!(untranslatable.at, at, "{untranslatable:?}");
    assert!(untranslatable.why.contains(why), "{untranslatable:?}");
}

#[test]
fn this_is_the_questions_own_value() {
    let own = Here { question: "age", own: Some(&Of::Number) };
    assert_eq!(condition("this > 5 and self.NAOK < 9", &names(), own).as_deref(), Ok(". > 5 and . < 9"));
    assert!(condition("this > 5", &names(), Here::default()).is_err());
    let parts = Here { question: "K", own: None };
    let expected = "number(coalesce(${k_a}, 0)) + number(coalesce(${k_b}, 0)) = 100";
    assert_eq!(condition("sum(self.NAOK) == 100", &names(), parts).as_deref(), Ok(expected));
}

#[test]
fn only_whole_answers_stand_in_texts() {
    assert_eq!(shown("L.shown", &names()).as_deref(), Ok("l"));
    assert_eq!(shown("INSERTANS:12X3X4", &names()).as_deref(), Ok("l"));
    for source in ["M_SQ1", "age + 1", "TOKEN:FIRSTNAME", "if(age, 1, 2)", ""] {
        assert!(shown(source, &names()).is_err(), "{source}");
    }
}

#[test]
fn nothing_is_so_deep_or_long_that_it_breaks() {
    let deep = format!("{}age{}", "(".repeat(5_000), ")".repeat(5_000));
    let nots = format!("{}age", "!".repeat(9_000));
    let minus = format!("age {}", "- 1 ".repeat(2_000));
    let long = format!("age {}", "or age ".repeat(1_400));
    for source in [deep, nots, minus, long, "(".repeat(9_999), "a".repeat(20_000)] {
        let _ = condition(&source, &names(), Here::default());
        let _ = shown(&source, &names());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn whatever_is_written_is_of_our_language(
        words in prop::collection::vec(
            prop::sample::select(vec![
                "L", "L.shown", "N1.NAOK", "M_SQ1", "age", "name", "D", "R_1", "K_A", "'A1'", "\"Y\"", "''", "1", "2.5", "0",
                "==", "!=", "<", ">=", "and", "or", "&&", "!", "+", "-", "*", "/", "(", ")", ",", "if(", "sum(", "count(",
                "is_empty(", "max(", "strlen(", "that.K", "self", "this", "é", "=", "regexMatch('/a/',", "round(",
            ]),
            0..16,
        ),
    ) {
        let source = words.join(" ");
        let own = Here { question: "age", own: Some(&Of::Number) };
        if let Ok(written) = condition(&source, &names(), own) {
            prop_assert!(crate::surveys::logic::parse(&written).is_ok(), "{} → {}", source, written);
        }
    }

    #[test]
    fn no_text_breaks_it(source in ".{0,80}") {
        let _ = condition(&source, &names(), Here::default());
        let _ = shown(&source, &names());
    }
}
