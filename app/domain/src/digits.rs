//! Numbers as digits and back: the shortest digits that are read back as the same number, and the nearest number to some digits.
//! Both are exactly defined and come to the same everywhere; in the browser its own are used, because the tables they need
//! would weigh a sixth of a survey's rules.

/// The digits of a finite number, without an exponent: `0.1`, `-2.5`, `1000000000000000000000`.
pub fn write(number: f64) -> String {
    // Adding zero takes the sign off a negative zero.
    let number = number + 0.0;
    #[cfg(target_arch = "wasm32")]
    return browser::plain(&browser::string(number));
    #[cfg(not(target_arch = "wasm32"))]
    return even(number, number.to_string());
}

/// Of two shortest digits that are equally near to a number the browser takes the even ones, as ECMAScript says (6.1.6.1.20), and
/// `core` those farther from zero: `899999999999977.25` is `….2` and not `….3`. Only sixteen digits and more can be in doubt.
#[cfg(not(target_arch = "wasm32"))]
fn even(number: f64, written: String) -> String {
    let Some((_, fraction)) = written.split_once('.').filter(|_| written.len() > 16) else { return written };
    let mut lower = written.clone();
    let odd = lower.pop().and_then(|digit| digit.to_digit(10)).filter(|digit| digit % 2 == 1);
    let Some(lower_digit) = odd.and_then(|odd| char::from_digit(odd - 1, 10)) else { return written };
    lower.push(lower_digit);
    // Written out, a number in the middle is the lower one with a five and nothing behind it.
    let exact = format!("{number:.0$}", fraction.len() + 40);
    let between = exact.strip_prefix(&lower).and_then(|rest| rest.strip_prefix('5'));
    match between {
        Some(rest) if rest.bytes().all(|digit| digit == b'0') && lower.parse() == Ok(number) => lower,
        _ => written,
    }
}

/// The number that digits with a point and perhaps an exponent are nearest to; not a number when they are none. Callers have
/// looked at the characters: beyond digits, point, sign and exponent the browser and the server do not read the same.
pub fn read(text: &str) -> f64 {
    #[cfg(target_arch = "wasm32")]
    return if text.is_empty() { f64::NAN } else { browser::number(text) };
    #[cfg(not(target_arch = "wasm32"))]
    return text.parse().unwrap_or(f64::NAN);
}

#[cfg(any(target_arch = "wasm32", test))]
mod browser {
    //! The browser's own. It writes exponents from 10²¹ on and below 10⁻⁶.

    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen::prelude::wasm_bindgen;

    #[cfg(target_arch = "wasm32")]
    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_name = String)]
        pub fn string(number: f64) -> String;
        #[wasm_bindgen(js_name = Number)]
        pub fn number(text: &str) -> f64;
    }

    /// The same digits without an exponent.
    pub fn plain(written: &str) -> String {
        let Some((digits, exponent)) = written.split_once('e') else { return written.to_owned() };
        let exponent: i64 = exponent.trim_start_matches('+').parse().unwrap_or(0);
        let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |digits| ("-", digits));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let all = [whole, fraction].concat();
        let point = i64::try_from(whole.len()).unwrap_or(0) + exponent;
        let mut text = sign.to_owned();
        match usize::try_from(point) {
            Ok(point) if point > 0 => {
                text.push_str(all.get(..point).unwrap_or(&all));
                (all.len()..point).for_each(|_| text.push('0'));
                if let Some(rest) = all.get(point..).filter(|rest| !rest.is_empty()) {
                    text.push('.');
                    text.push_str(rest);
                }
            }
            _ => {
                text.push_str("0.");
                (point..0).for_each(|_| text.push('0'));
                text.push_str(&all);
            }
        }
        text
    }
}

#[cfg(test)]
#[expect(clippy::excessive_precision, reason = "the digits in the middle are what some tests are about")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[rstest::rstest]
    #[case("1e+21", "1000000000000000000000")]
    #[case("-1.25e+22", "-12500000000000000000000")]
    #[case("1e-7", "0.0000001")]
    #[case("-1.5e-10", "-0.00000000015")]
    #[case("0.1", "0.1")]
    #[case("1.2345e2", "123.45")]
    fn exponents_are_written_out(#[case] written: &str, #[case] text: &str) {
        assert_eq!(browser::plain(written), text);
    }

    #[rstest::rstest]
    #[case(899_999_999_999_977.25, "899999999999977.2")]
    #[case(-999_999_999_961_723.25, "-999999999961723.2")]
    #[case(899_999_999_999_977.75, "899999999999977.8")]
    #[case(100_000_000_000_000.125, "100000000000000.12")]
    #[case(0.1 + 0.2, "0.30000000000000004")]
    fn of_two_that_are_equally_near_the_even_one_is_written(#[case] number: f64, #[case] text: &str) {
        assert_eq!(write(number), text);
    }

    proptest! {
        #[test]
        fn digits_are_those_of_the_same_number(number in proptest::num::f64::NORMAL) {
            prop_assert_eq!(read(&write(number)), number);
            prop_assert_eq!(even(number, browser::plain(&format!("{number:e}"))), write(number));
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        assert!(["", "-", ".", "1.2.3", "x"].into_iter().all(|text| read(text).is_nan()));
    }
}
