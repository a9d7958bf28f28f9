//! A lab's own primary colour: checked against paper, darkened until it can be read, served as a small style sheet.

/// What the colour stands on as text: paper, the darker of paper and surface.
const PAPER: Rgb = Rgb { r: 0xFB, g: 0xF9, b: 0xF4 };
/// The same in the dark scheme: surface, the lighter of the two.
const DARK_SURFACE: Rgb = Rgb { r: 0x1F, g: 0x22, b: 0x27 };
/// The contrast that WCAG 2.2, 1.4.3 asks of text.
const READABLE: f64 = 4.5;

/// A colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rgb {
    r: u8,
    g: u8,
    b: u8,
}

/// Reads `#RRGGBB`.
pub fn parse_colour(text: &str) -> Option<Rgb> {
    let hex = text.strip_prefix('#').filter(|hex| hex.len() == 6 && hex.is_ascii())?;
    let channel = |range| hex.get(range).and_then(|pair| u8::from_str_radix(pair, 16).ok());
    Some(Rgb { r: channel(0..2)?, g: channel(2..4)?, b: channel(4..6)? })
}

impl Rgb {
    /// Relative luminance (WCAG 2.2).
    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.r) + 0.7152 * linear(self.g) + 0.0722 * linear(self.b)
    }

    /// Contrast ratio, 1 to 21 (WCAG 2.2).
    fn contrast(self, other: Rgb) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn toward(self, goal: Rgb, share: f64) -> Rgb {
        let mix = |from: u8, to: u8| {
            let value = f64::from(from) + (f64::from(to) - f64::from(from)) * share;
            // Between two bytes by construction.
            value.round().clamp(0.0, 255.0) as u8
        };
        Rgb { r: mix(self.r, goal.r), g: mix(self.g, goal.g), b: mix(self.b, goal.b) }
    }

    /// The same hue, moved towards `goal` until it can be read on `paper`.
    fn readable_on(self, paper: Rgb, goal: Rgb) -> Rgb {
        (0..=100)
            .map(|step| self.toward(goal, f64::from(step) / 100.0))
            .find(|colour| colour.contrast(paper) >= READABLE)
            .unwrap_or(goal)
    }
}

impl std::fmt::Display for Rgb {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.r, self.g, self.b)
    }
}

/// The style sheet for a lab's colour, in both schemes.
pub fn style_sheet(colour: Rgb) -> String {
    let black = Rgb { r: 0, g: 0, b: 0 };
    let white = Rgb { r: 255, g: 255, b: 255 };
    let light = colour.readable_on(PAPER, black);
    let dark = colour.readable_on(DARK_SURFACE, white);
    format!(":root{{--primary:{light}}}@media (prefers-color-scheme:dark){{:root{{--primary:{dark}}}}}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pale_yellow_is_darkened_until_it_can_be_read() {
        let yellow = parse_colour("#FFE066").unwrap();
        assert!(yellow.contrast(PAPER) < READABLE);
        assert!(yellow.readable_on(PAPER, Rgb { r: 0, g: 0, b: 0 }).contrast(PAPER) >= READABLE);
    }

    #[test]
    fn a_colour_that_can_be_read_stays_as_it_is() {
        let blue = parse_colour("#1D4E89").unwrap();
        assert!(style_sheet(blue).contains("#1d4e89"));
    }

    #[test]
    fn what_is_no_colour_is_refused() {
        for text in ["", "blue", "#12345", "#1234567", "#12345g", "#éé3456"] {
            assert_eq!(parse_colour(text), None, "{text}");
        }
    }
}
