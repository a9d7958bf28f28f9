//! Web Mercator, the projection of maps that come as square tiles: places on earth as pixels of one large square, and back.
//!
//! Source: OpenStreetMap Wiki, “Slippy map tilenames” (<https://wiki.openstreetmap.org/wiki/Slippy_map_tilenames>), which agrees with EPSG:3857 on a
//! square of 2^zoom tiles. With φ the latitude and λ the longitude in radians, and n the square's side:
//! `x = n · (λ + π) / 2π`, `y = n · (1 − ln(tan φ + sec φ) / π) / 2`.

use std::f64::consts::PI;

/// The side of a tile, in pixels.
pub const TILE: u32 = 256;

/// The latitude at which the square ends, north and south, in degrees: arctan(sinh π).
pub const MOST_LATITUDE: f64 = 85.051_128_779_806_6;

/// The side of the whole square at a zoom, in pixels.
fn side(zoom: u8) -> f64 {
    f64::from(TILE) * 2_f64.powi(i32::from(zoom))
}

/// Where a place is, in pixels from the square's north-western corner: to the east, to the south. Latitudes beyond the square's end are at its end.
pub fn pixel(latitude: f64, longitude: f64, zoom: u8) -> (f64, f64) {
    let latitude = latitude.clamp(-MOST_LATITUDE, MOST_LATITUDE).to_radians();
    let x = (longitude + 180.0) / 360.0;
    // ln(tan φ + sec φ) = arsinh(tan φ), which loses nothing in the south.
    let y = (1.0 - latitude.tan().asinh() / PI) / 2.0;
    (x * side(zoom), y * side(zoom))
}

/// The place at a pixel: latitude and longitude in degrees.
pub fn place(x: f64, y: f64, zoom: u8) -> (f64, f64) {
    let latitude = (PI * (1.0 - 2.0 * y / side(zoom))).sinh().atan().to_degrees();
    (latitude, x / side(zoom) * 360.0 - 180.0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn tile(latitude: f64, longitude: f64, zoom: u8) -> (u32, u32) {
        let (x, y) = pixel(latitude, longitude, zoom);
        ((x / 256.0) as u32, (y / 256.0) as u32)
    }

    #[rstest::rstest]
    // As the function of the wiki numbers them: the whole earth, Greenwich, Paris, the castle of Lisbon, Rio de Janeiro.
    #[case(0.0, 0.0, 0, (0, 0))]
    #[case(51.51202, 0.02435, 17, (65544, 43582))]
    #[case(48.8566, 2.3522, 12, (2074, 1409))]
    #[case(38.7139, -9.1335, 15, (15552, 12556))]
    #[case(-22.9519, -43.2105, 10, (389, 579))]
    fn places_are_on_the_tiles_that_maps_number_so(
        #[case] latitude: f64,
        #[case] longitude: f64,
        #[case] zoom: u8,
        #[case] expected: (u32, u32),
    ) {
        assert_eq!(tile(latitude, longitude, zoom), expected);
    }

    #[test]
    fn the_square_ends_where_it_is_said_to() {
        let (x, y) = pixel(90.0, -180.0, 3);
        assert!(x.abs() < 1e-6 && y.abs() < 1e-6, "{x} {y}");
        let (x, y) = pixel(-90.0, 180.0, 3);
        assert!((x - 2048.0).abs() < 1e-6 && (y - 2048.0).abs() < 1e-6, "{x} {y}");
        assert_eq!(pixel(0.0, 0.0, 1), (256.0, 256.0));
        let (latitude, longitude) = place(256.0, 0.0, 1);
        assert!((latitude - MOST_LATITUDE).abs() < 1e-9 && longitude.abs() < 1e-9);
    }

    proptest! {
        #[test]
        fn a_place_comes_back_from_its_pixel(
            latitude in -85.0..85.0_f64, longitude in -180.0..180.0_f64, zoom in 0_u8..=22,
        ) {
            let (x, y) = pixel(latitude, longitude, zoom);
            let back = place(x, y, zoom);
            prop_assert!((back.0 - latitude).abs() < 1e-9 && (back.1 - longitude).abs() < 1e-9, "{back:?}");
        }
    }
}
