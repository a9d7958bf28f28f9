//! Decimal numbers as they are written, so that steps of 0.1 fall where they should.

/// A number: `digits` × 10^`exponent`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Decimal {
    digits: i128,
    exponent: i32,
}

impl Decimal {
    /// Reads `-1.5` or `1e3`; nothing else.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (number, power) = match text.split_once(['e', 'E']) {
            Some((number, power)) => (number, power.parse::<i32>().ok().filter(|power| power.abs() <= 30)?),
            None => (text, 0),
        };
        let (sign, number) = match number.strip_prefix('-') {
            Some(rest) => (-1, rest),
            None => (1, number.strip_prefix('+').unwrap_or(number)),
        };
        let (whole, part) = number.split_once('.').unwrap_or((number, ""));
        let all = format!("{whole}{part}");
        if all.is_empty() || all.len() > 30 || !all.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let places = i32::try_from(part.len()).ok()?;
        Some(Self { digits: sign * all.parse::<i128>().ok()?, exponent: power - places })
    }

    /// Several numbers as whole numbers of one unit. Nothing when they lie too far apart.
    pub(super) fn together<const N: usize>(numbers: [Self; N]) -> Option<[i128; N]> {
        let unit = numbers.iter().map(|number| number.exponent).min().unwrap_or_default();
        let mut whole = [0; N];
        for (place, number) in whole.iter_mut().zip(numbers) {
            let power = u32::try_from(number.exponent - unit).ok()?;
            *place = number.digits.checked_mul(10i128.checked_pow(power)?)?;
        }
        Some(whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_exact() {
        let read = |text| Decimal::parse(text).unwrap();
        assert_eq!(
            Decimal::together([read("0.3"), read("0.1"), read("-2"), read("1e1")]),
            Some([3, 1, -20, 100])
        );
        for text in ["", "-", ".", "a", "1.2.3", "NaN", "inf", "0x1"] {
            assert_eq!(Decimal::parse(text), None, "{text}");
        }
    }
}
