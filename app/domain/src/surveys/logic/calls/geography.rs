//! Places on Earth: `latitude longitude altitude accuracy`, several separated by semicolons. The sphere is ODK's, of 6 378 100 m.

use super::{Call, Evaluated, EvaluationError, number, yes};
use crate::surveys::logic::functions::{Arguments, Function};
use crate::surveys::logic::number::text_to_number;

const RADIUS: f64 = 6_378_100.0;

pub(crate) static FUNCTIONS: &[Function] = &[
    Function::new(
        "distance",
        "places, places…",
        Arguments::AtLeast(1),
        distance,
        "Metres along a line, around a shape or through a set of points.",
    ),
    Function::new(
        "area",
        "places, places…",
        Arguments::AtLeast(1),
        area,
        "Square metres inside a shape or a set of points.",
    ),
    Function::new("enclosed-area", "places", Arguments::Exactly(1), area, "The same as `area`."),
    Function::new(
        "geofence",
        "point, shape",
        Arguments::Exactly(2),
        geofence,
        "Whether the point lies inside the shape.",
    ),
];

/// Latitude and longitude in degrees.
type Point = (f64, f64);

/// The points of all arguments; none when one of them is no point.
fn points(call: &mut Call<'_, '_>, from: usize, to: usize) -> Result<Option<Vec<Point>>, EvaluationError> {
    let mut points = Vec::new();
    for turn in from..to {
        for scalar in call.nodes(turn)? {
            let text = scalar.text();
            for part in text.split(';').map(str::trim).filter(|part| !part.is_empty()) {
                let mut numbers = part.split_whitespace().map(text_to_number);
                let (latitude, longitude) = (numbers.next(), numbers.next());
                match (latitude, longitude) {
                    (Some(latitude), Some(longitude))
                        if libm::fabs(latitude) <= 90.0 && libm::fabs(longitude) <= 180.0 =>
                    {
                        points.push((latitude, longitude));
                    }
                    _ => return Ok(None),
                }
            }
        }
    }
    call.evaluator.take(points.len() / 4, call.span)?;
    Ok(Some(points))
}

/// The spherical law of cosines. Rounding may bring the cosine a little over one, where two points are the same.
fn between(a: Point, b: Point) -> f64 {
    let across = (a.1 - b.1).to_radians();
    let (a, b) = (a.0.to_radians(), b.0.to_radians());
    let cosine = libm::sin(a) * libm::sin(b) + libm::cos(a) * libm::cos(b) * libm::cos(across);
    libm::acos(cosine.clamp(-1.0, 1.0)) * RADIUS
}

fn distance(call: &mut Call<'_, '_>) -> Evaluated {
    let count = call.count();
    let Some(points) = points(call, 0, count)? else { return number(f64::NAN) };
    let legs = points.iter().zip(points.iter().skip(1));
    number(legs.map(|(a, b)| if a == b { 0.0 } else { between(*a, *b) }).sum::<f64>() + 0.0)
}

/// Triangles on a plane around the first point, whose width shrinks with the latitude, as JavaRosa computes it.
fn area(call: &mut Call<'_, '_>) -> Evaluated {
    let count = call.count();
    let Some(points) = points(call, 0, count)? else { return number(f64::NAN) };
    let Some((first, rest)) = points.split_first() else { return number(0.0) };
    let degree = 2.0 * RADIUS * std::f64::consts::PI / 360.0;
    let plane: Vec<(f64, f64)> = rest
        .iter()
        .map(|point| {
            let narrow = libm::cos(point.0.to_radians());
            ((point.1 - first.1) * degree * narrow, (point.0 - first.0) * degree)
        })
        .collect();
    let triangles = plane.iter().zip(plane.iter().skip(1)).map(|(a, b)| (a.1 * b.0 - a.0 * b.1) / 2.0);
    number(libm::fabs(triangles.sum::<f64>()))
}

/// Counts how often a line from the point to the east crosses the shape.
fn geofence(call: &mut Call<'_, '_>) -> Evaluated {
    let (Some(point), Some(shape)) = (points(call, 0, 1)?, points(call, 1, 2)?) else { return yes(false) };
    let Some((latitude, longitude)) = point.first().copied() else { return yes(false) };
    let sides = shape.iter().zip(shape.iter().skip(1));
    let crossed = sides.filter(|(a, b)| {
        let spans = (a.0 > latitude) != (b.0 > latitude);
        spans && longitude < (a.1 - b.1) * (latitude - b.0) / (a.0 - b.0) + b.1
    });
    yes(crossed.count() % 2 == 1)
}
