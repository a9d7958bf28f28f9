//! A place on earth, in degrees.

use super::super::Answer;
use super::Sheet;
use crate::digits;

/// Latitude and longitude in degrees (WGS 84), as maps write them: `38.7223, -9.1393`, with decimal commas `38,7223; -9,1393`,
/// `38,7223, -9,1393` or `38,7223 -9,1393`.
pub fn parse_place(text: &str) -> Option<(f64, f64)> {
    let text = text.trim().trim_start_matches("geo:");
    let points = text.contains('.');
    let apart = |c: char| c == ';' || c.is_whitespace() || (points && c == ',');
    // A comma beside a space is no decimal mark.
    let parts: Vec<&str> =
        text.split(apart).map(|part| part.trim_matches(',')).filter(|part| !part.is_empty()).collect();
    let [latitude, longitude] = parts.as_slice() else { return None };
    let degrees = |text: &str, most: f64| {
        let text = text.replace(',', ".").replace('\u{2212}', "-");
        let shaped = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | '+'));
        let value = shaped.then(|| digits::read(&text))?;
        (value.abs() <= most).then_some(value)
    };
    Some((degrees(latitude, 90.0)?, degrees(longitude, 180.0)?))
}

impl Sheet<'_> {
    pub(super) fn place(&mut self) {
        let id = self.own();
        let Some(text) = self.one(&id, "error-required-answer") else { return };
        match parse_place(text) {
            None => self.refuse(&id, "error-survey-place", None),
            Some((latitude, longitude)) => {
                self.answer(id, Answer::Text([digits::write(latitude), digits::write(longitude)].join(" ")));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[rstest::rstest]
    #[case("38.7223, -9.1393", Some((38.7223, -9.1393)))]
    #[case("38,7223; -9,1393", Some((38.7223, -9.1393)))]
    #[case("38,7223 -9,1393", Some((38.7223, -9.1393)))]
    #[case("38,7223, -9,1393", Some((38.7223, -9.1393)))]
    #[case("38,7223 , -9,1393", Some((38.7223, -9.1393)))]
    #[case("38, -9", Some((38.0, -9.0)))]
    #[case("38,7223,-9,1393", None)]
    #[case("geo:38.7223,-9.1393", Some((38.7223, -9.1393)))]
    #[case("38 \u{2212}9", Some((38.0, -9.0)))]
    #[case("91, 0.5", None)]
    #[case("38.7", None)]
    #[case("38.7, inf", None)]
    #[case("Lisboa", None)]
    fn coordinates_are_read_as_maps_write_them(#[case] text: &str, #[case] place: Option<(f64, f64)>) {
        assert_eq!(parse_place(text), place);
    }
}
