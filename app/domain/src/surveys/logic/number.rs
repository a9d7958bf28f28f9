//! Numbers and texts, each from the other, the same on every machine.
//!
//! Every function beyond the four basic operations is taken from the crate `libm`, on the server and in the browser alike:
//! the operating system's mathematics and WebAssembly's differ in the last bit. Reading and writing digits is exact
//! ([`crate::digits`]).

use crate::digits;

/// How near two numbers must be to count as equal, as in JavaRosa, so that `0.1 + 0.2 = 0.3`.
pub(crate) const NEAR: f64 = 1e-12;

/// A number as XPath writes it: whole numbers without a point, never an exponent, `NaN`, `Infinity`. Within 10⁻¹² of a whole
/// number it is that number, as in JavaRosa.
pub fn number_to_text(number: f64) -> String {
    if number.is_nan() {
        return "NaN".to_owned();
    }
    if number.is_infinite() {
        return if number > 0.0 { "Infinity" } else { "-Infinity" }.to_owned();
    }
    let whole = libm::round(number);
    if libm::fabs(number - whole) < NEAR {
        return digits::write(whole);
    }
    digits::write(number)
}

/// A text as a number, as XPath reads it: digits, one point, a minus sign before them. Everything else is not a number, nor
/// is nothing at all.
pub fn text_to_number(text: &str) -> f64 {
    let text = text.trim();
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && digits.bytes().filter(|byte| *byte == b'.').count() <= 1
        && digits.bytes().any(|byte| byte.is_ascii_digit());
    if plain { digits::read(text) } else { f64::NAN }
}

/// Rounds to decimal places, half towards positive infinity, by the digits people see: `2.675` to two places is `2.68`, though
/// the binary number is a little less. So does JavaRosa. Negative places round to tens, hundreds and so on.
pub(crate) fn round(number: f64, places: i32) -> f64 {
    if !number.is_finite() {
        return number;
    }
    if !(-30..=30).contains(&places) {
        return f64::NAN;
    }
    let written = digits::write(libm::fabs(number));
    let (whole, fraction) = written.split_once('.').unwrap_or((&written, ""));
    let digits: Vec<u8> = whole.bytes().chain(fraction.bytes()).map(|byte| byte.wrapping_sub(b'0')).collect();
    // How many digits stay, counted from the left; the point stands after the whole ones.
    let kept = i64::try_from(whole.len()).unwrap_or(0) + i64::from(places);
    let Ok(kept) = usize::try_from(kept) else { return 0.0 };
    if kept >= digits.len() {
        return number;
    }
    let dropped = digits.get(kept..).unwrap_or_default();
    let half_or_more = dropped.first().is_some_and(|digit| *digit >= 5);
    let exactly_half = dropped.first() == Some(&5) && dropped.iter().skip(1).all(|digit| *digit == 0);
    let away = half_or_more && !(exactly_half && number < 0.0);
    let kept_text: String = digits.iter().take(kept).map(|digit| char::from(b'0' + digit)).collect();
    let kept_number: f64 = if kept_text.is_empty() { 0.0 } else { digits::read(&kept_text) };
    let rounded = if away { kept_number + 1.0 } else { kept_number };
    // Back through text, so that 268 hundredths are the double nearest to 2.68.
    let scaled = digits::read(&format!("{}e{}", digits::write(rounded), -places));
    if number < 0.0 { -scaled + 0.0 } else { scaled }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_have_no_point() {
        for (number, text) in [
            (5.0, "5"),
            (-0.0, "0"),
            (1e-13, "0"),
            (0.5, "0.5"),
            (-2.25, "-2.25"),
            (3e9, "3000000000"),
            (1e21, "1000000000000000000000"),
            (12345678.9, "12345678.9"),
            (f64::NAN, "NaN"),
            (f64::NEG_INFINITY, "-Infinity"),
            (0.1 + 0.2, "0.30000000000000004"),
            (1.9999999999999998, "2"),
        ] {
            assert_eq!(number_to_text(number), text);
        }
    }

    #[test]
    fn only_digits_are_numbers() {
        for (text, number) in [("5", 5.0), (" -1.5 ", -1.5), (".5", 0.5), ("5.", 5.0), ("-0", 0.0)] {
            assert_eq!(text_to_number(text), number, "{text}");
        }
        for text in ["", " ", "-", ".", "1e3", "+1", "1,5", "inf", "NaN", "1.2.3", "--1", "0x1"] {
            assert!(text_to_number(text).is_nan(), "{text}");
        }
    }

    #[test]
    fn rounding_is_by_the_digits_people_see() {
        for (number, places, rounded) in [
            (2.5, 0, 3.0),
            (-2.5, 0, -2.0),
            (-2.6, 0, -3.0),
            (-0.4, 0, 0.0),
            (2.675, 2, 2.68),
            (1.005, 2, 1.01),
            (1234.567, -2, 1200.0),
            (1250.0, -2, 1300.0),
            (-1250.0, -2, -1200.0),
            (4.0, -2, 0.0),
            (60.0, -2, 100.0),
            (9.99, 1, 10.0),
            (0.05, 1, 0.1),
            (1e300, 2, 1e300),
        ] {
            assert_eq!(round(number, places), rounded, "{number} to {places}");
        }
        assert!(round(1.0, 31).is_nan());
        assert!(round(-0.4, 0).is_sign_positive());
    }
}
