//! A map on which somebody points at the place that they answer, without a script: a few tiles of pictures that are buttons, and buttons to
//! look elsewhere. Each press sends the form, and [`turned`] says what the form holds when it is shown again.
//!
//! Fields, for a question whose answer is in `a-q1`: `view:a-q1` says where the map looks; `map:a-q1:ZOOM:X:Y.x` and `….y` are what a browser sends of
//! a press on the tile of this number, in pixels of the tile; the button `go` has the value `map:a-q1:in` and so on.

use super::{Definition, KindCode, field, parse_place};
use crate::form::Typed;
use crate::mercator::{TILE, pixel, place};

/// The map's middle moves in steps of so many pixels, so that a style sheet without a style for each pixel can put it in place.
pub const STEP: u32 = 32;
/// How wide the map is at most, in pixels.
pub const WIDTH: u32 = 768;
/// How high it is, in pixels.
pub const HEIGHT: u32 = 384;
/// The columns of tiles that cover it wherever its middle is.
pub const COLUMNS: u32 = WIDTH / TILE + 1;
/// The rows of tiles that cover it wherever its middle is.
pub const ROWS: u32 = HEIGHT.div_ceil(TILE) + 1;

const STEPS_OF_TILE: u32 = TILE / STEP;
const HALF_WIDTH: u32 = WIDTH / 2 / STEP;
const HALF_HEIGHT: u32 = HEIGHT / 2 / STEP;
/// From here a continent is seen.
const LEAST_ZOOM: u8 = 3;
/// Here a house is; few servers have tiles beyond.
const MOST_ZOOM: u8 = 18;
/// Where streets have their names.
const CLOSE: u8 = 15;

/// What begins the name of a tile, and the value of a button.
const MAP: &str = "map:";

/// Where a map looks: its zoom, and its middle in steps of [`STEP`] pixels from the square's north-western corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct View {
    zoom: u8,
    x: u32,
    y: u32,
}

/// A way to look elsewhere, or to answer with what is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// Looks closer.
    In,
    /// Looks from farther away.
    Out,
    /// Looks farther north.
    North,
    /// Looks farther south.
    South,
    /// Looks farther west.
    West,
    /// Looks farther east.
    East,
    /// Answers with the place in the middle.
    Middle,
    /// Looks at the coordinates that are typed.
    Typed,
}

impl Move {
    /// Every way, in the order of the buttons.
    pub const ALL: [Move; 8] =
        [Move::In, Move::Out, Move::North, Move::South, Move::West, Move::East, Move::Middle, Move::Typed];

    /// The code in forms.
    pub fn code(self) -> &'static str {
        match self {
            Move::In => "in",
            Move::Out => "out",
            Move::North => "north",
            Move::South => "south",
            Move::West => "west",
            Move::East => "east",
            Move::Middle => "middle",
            Move::Typed => "typed",
        }
    }

    fn from_code(code: &str) -> Option<Move> {
        Move::ALL.into_iter().find(|way| way.code() == code)
    }

    /// The value of its button at the map of this field.
    pub fn value(self, field: &str) -> String {
        format!("{MAP}{field}:{}", self.code())
    }
}

/// A tile of a map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tile {
    /// The zoom.
    pub zoom: u8,
    /// Its column among all, from the west.
    pub x: u32,
    /// Its row among all, from the north.
    pub y: u32,
}

impl Tile {
    /// The name of its button at the map of this field.
    pub fn name(&self, field: &str) -> String {
        format!("{MAP}{field}:{}:{}:{}", self.zoom, self.x, self.y)
    }

    /// Its address on a server whose addresses look like this: `https://tiles.example.org/{z}/{x}/{y}.png`.
    pub fn address(&self, template: &str) -> String {
        let parts = [("{z}", u32::from(self.zoom)), ("{x}", self.x), ("{y}", self.y)];
        parts
            .iter()
            .fold(template.to_owned(), |address, (mark, number)| address.replace(mark, &number.to_string()))
    }
}

/// A map as it is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// [`ROWS`] rows of [`COLUMNS`] tiles; none where the earth ends.
    pub rows: Vec<Vec<Option<Tile>>>,
    /// How far the tiles begin to the west of the map and to the north of it, in steps of [`STEP`] pixels.
    pub shift: (u32, u32),
    /// Where the pin is, in pixels from the corner of the first tile, when it is on the tiles.
    pub pin: Option<(u32, u32)>,
}

impl View {
    /// Mainland Portugal.
    pub fn portugal() -> View {
        View::at((39.6, -8.0), 6)
    }

    /// The view of a place.
    pub fn at((latitude, longitude): (f64, f64), zoom: u8) -> View {
        let zoom = zoom.clamp(LEAST_ZOOM, MOST_ZOOM);
        let (x, y) = pixel(latitude, longitude, zoom);
        let step = |pixels: f64| (pixels / f64::from(STEP)).round() as i64;
        View::within(zoom, step(x), step(y))
    }

    /// What a map looks at: what the form says, or else what the typed coordinates say, or else mainland Portugal.
    pub fn of(code: &str, typed: &str) -> View {
        View::parse(code)
            .or_else(|| parse_place(typed).map(|place| View::at(place, CLOSE)))
            .unwrap_or_else(View::portugal)
    }

    /// What a form says: zoom and middle.
    pub fn code(&self) -> String {
        format!("{}:{}:{}", self.zoom, self.x, self.y)
    }

    fn parse(code: &str) -> Option<View> {
        let mut parts = code.splitn(3, ':');
        let zoom = parts.next()?.parse().ok().filter(|zoom| (LEAST_ZOOM..=MOST_ZOOM).contains(zoom))?;
        let (x, y) = (parts.next()?.parse::<u32>().ok()?, parts.next()?.parse::<u32>().ok()?);
        Some(View::within(zoom, x.into(), y.into()))
    }

    /// The earth goes round from west to east and ends in the north and the south.
    fn within(zoom: u8, x: i64, y: i64) -> View {
        let side = i64::from(side(zoom));
        let half = i64::from(HALF_HEIGHT);
        let fits = |number: i64| u32::try_from(number).unwrap_or_default();
        View { zoom, x: fits(x.rem_euclid(side)), y: fits(y.clamp(half, side - half)) }
    }

    /// The place in the middle: latitude and longitude in degrees.
    pub fn middle(&self) -> (f64, f64) {
        place(f64::from(self.x * STEP), f64::from(self.y * STEP), self.zoom)
    }

    /// Where it looks after a move; the closer look is at the pin, when it is seen.
    fn moved(self, way: Move, pin: Option<(f64, f64)>) -> View {
        let by = |east: i64, south: i64| {
            View::within(self.zoom, i64::from(self.x) + east, i64::from(self.y) + south)
        };
        let (east, south) = (i64::from(HALF_WIDTH), i64::from(HALF_HEIGHT));
        match way {
            Move::In => View::at(pin.filter(|pin| self.shows(*pin)).unwrap_or(self.middle()), self.zoom + 1),
            Move::Out => View::at(self.middle(), self.zoom - 1),
            Move::North => by(0, -south),
            Move::South => by(0, south),
            Move::West => by(-east, 0),
            Move::East => by(east, 0),
            Move::Middle => self,
            Move::Typed => pin.map_or(self, |pin| View::at(pin, self.zoom.max(CLOSE))),
        }
    }

    /// Whether a place is on the map.
    fn shows(&self, place: (f64, f64)) -> bool {
        let drawing = self.drawing(Some(place));
        drawing.pin.is_some_and(|(x, y)| {
            let within = |at: u32, shift: u32, most: u32| (shift * STEP..shift * STEP + most).contains(&at);
            within(x, drawing.shift.0, WIDTH) && within(y, drawing.shift.1, HEIGHT)
        })
    }

    /// The tiles of the map, and the pin at a place.
    pub fn drawing(&self, pin: Option<(f64, f64)>) -> Drawing {
        let side = i64::from(side(self.zoom));
        let (west, north) =
            (i64::from(self.x) - i64::from(HALF_WIDTH), i64::from(self.y) - i64::from(HALF_HEIGHT));
        let of_tile = i64::from(STEPS_OF_TILE);
        let (column, row) = (west.div_euclid(of_tile), north.div_euclid(of_tile));
        let tiles = side / of_tile;
        let tile = |down: i64, right: i64| {
            let y = u32::try_from(down).ok().filter(|y| i64::from(*y) < tiles)?;
            Some(Tile { zoom: self.zoom, x: u32::try_from(right.rem_euclid(tiles)).ok()?, y })
        };
        let rows = (row..row + i64::from(ROWS))
            .map(|down| (column..column + i64::from(COLUMNS)).map(|right| tile(down, right)).collect())
            .collect();
        let steps = |number: i64| u32::try_from(number.rem_euclid(of_tile)).unwrap_or_default();
        Drawing {
            rows,
            shift: (steps(west), steps(north)),
            pin: pin.and_then(|place| self.on_tiles(place, (column, row))),
        }
    }

    /// Where a place is on the tiles that begin with these.
    fn on_tiles(&self, (latitude, longitude): (f64, f64), (column, row): (i64, i64)) -> Option<(u32, u32)> {
        let (x, y) = pixel(latitude, longitude, self.zoom);
        let tile = f64::from(TILE);
        let around = f64::from(side(self.zoom) * STEP);
        let x = (x - column as f64 * tile).rem_euclid(around).round();
        let y = (y - row as f64 * tile).round();
        let fits = |at: f64, most: u32| (0.0..f64::from(most * TILE)).contains(&at).then_some(at as u32);
        Some((fits(x, COLUMNS)?, fits(y, ROWS)?))
    }
}

/// The side of the earth's square at a zoom, in steps.
fn side(zoom: u8) -> u32 {
    STEPS_OF_TILE << zoom
}

/// The name of the field that says where the map of this field looks.
pub fn view_field(field: &str) -> String {
    format!("view:{field}")
}

/// Coordinates as maps write them, to a metre.
fn written((latitude, longitude): (f64, f64)) -> String {
    format!("{latitude:.5}, {longitude:.5}")
}

/// What was pressed.
enum Press {
    Tile(Tile, f64, f64),
    Move(Move),
}

/// The form after somebody pressed a map on it; nothing when nobody did. The caller shows the page again.
pub fn turned(definition: &Definition, typed: &Typed) -> Option<Typed> {
    let (field_name, press) = pressed(typed)?;
    let is_place = |name: &str| {
        definition
            .spread(typed)
            .iter()
            .any(|question| question.kind.code() == KindCode::Place && field(question) == name)
    };
    // A forged press changes nothing, and sends nothing.
    if !is_place(field_name) {
        return Some(typed.clone());
    }
    let (key, answer) = (view_field(field_name), typed.get(field_name));
    let view = View::of(typed.get(&key), answer);
    let (view, answer) = match press {
        Press::Tile(tile, x, y) => {
            let corner = |number: u32| f64::from(number) * f64::from(TILE);
            (view, Some(written(place(corner(tile.x) + x, corner(tile.y) + y, tile.zoom))))
        }
        Press::Move(Move::Middle) => (view, Some(written(view.middle()))),
        Press::Move(way) => (view.moved(way, parse_place(answer)), None),
    };
    let typed = typed.replacing(&key, view.code());
    Some(match answer {
        Some(answer) => typed.replacing(field_name, answer),
        None => typed,
    })
}

/// The map's field, and what was pressed.
fn pressed(typed: &Typed) -> Option<(&str, Press)> {
    if let Some(rest) = typed.get("go").strip_prefix(MAP) {
        let (field, way) = rest.rsplit_once(':')?;
        return Some((field, Press::Move(Move::from_code(way)?)));
    }
    typed.pairs().iter().find_map(|(name, x)| {
        let whole = name.strip_suffix(".x")?;
        let mut parts = whole.strip_prefix(MAP)?.rsplitn(4, ':');
        let mut number = || parts.next()?.parse::<u32>().ok();
        let (y, x_of_tile, zoom) = (number()?, number()?, number()?);
        let zoom = u8::try_from(zoom).ok().filter(|zoom| (LEAST_ZOOM..=MOST_ZOOM).contains(zoom))?;
        let tiles = 1_u32 << zoom;
        let tile = (x_of_tile < tiles && y < tiles).then_some(Tile { zoom, x: x_of_tile, y })?;
        let within = |text: &str| {
            let at = text.parse::<f64>().ok().filter(|at| at.is_finite())?;
            Some(at.clamp(0.0, f64::from(TILE) - 1.0))
        };
        let down = within(typed.get(&format!("{whole}.y")))?;
        Some((parts.next()?, Press::Tile(tile, within(x)?, down)))
    })
}

#[cfg(test)]
mod tests;
