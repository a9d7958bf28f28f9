use proptest::prelude::*;

use super::*;
use crate::surveys::{Kind, Question};

/// One place, in `a-q0`.
fn survey() -> Definition {
    Definition::single_page(vec![Question::blank(KindCode::Place)])
}

fn after(typed: &Typed) -> Typed {
    turned(&survey(), typed).expect("a press")
}

#[test]
fn at_first_the_map_shows_mainland_portugal() {
    let view = View::of("", "");
    for corner in [(42.15, -8.2), (36.96, -7.9), (41.9, -6.2), (38.78, -9.5)] {
        assert!(view.shows(corner), "{corner:?}");
    }
    assert!(!view.shows((51.5, -0.1)), "not London");
    assert_eq!(View::of("", "onde moro"), view);
    assert_eq!(View::of("1:2:3", ""), view, "no such zoom");
    let typed = View::of("", "38.7223, -9.1393");
    assert!(typed.shows((38.7223, -9.1393)) && !typed.shows((38.9, -9.1393)));
}

#[test]
fn a_press_on_a_tile_answers_with_its_place_and_leaves_the_map_where_it_is() {
    // The tile of Lisbon's castle, pressed in its middle.
    let tile = Tile { zoom: 15, x: 15552, y: 12556 };
    let name = tile.name("a-q0");
    let typed = Typed::default().with(format!("{name}.x"), "128").with(format!("{name}.y"), "128");
    let before = View::at((38.7139, -9.1335), 15);
    let turned = after(&typed.with(view_field("a-q0"), before.code()));
    let (latitude, longitude) = parse_place(turned.get("a-q0")).unwrap();
    assert!(
        (latitude - 38.71552).abs() < 1e-4 && (longitude + 9.13513).abs() < 1e-4,
        "{latitude} {longitude}"
    );
    assert_eq!(turned.get(&view_field("a-q0")), before.code());
    let drawing = before.drawing(Some((latitude, longitude)));
    let (x, y) = drawing.pin.unwrap();
    let pressed = drawing.rows[(y / TILE) as usize][(x / TILE) as usize];
    assert_eq!((pressed, x % TILE, y % TILE), (Some(tile), 128, 128), "the pin stands where it was pressed");
}

#[test]
fn a_forged_press_answers_nothing() {
    for (name, x, y) in [
        ("map:a-q0:15:40000:1", "1", "1"),
        ("map:a-q0:40:1:1", "1", "1"),
        ("map:a-q0:15:1", "1", "1"),
        ("map:a-q0:15:1:1", "NaN", "1"),
        ("map:a-q0:15:1:1", "1", ""),
    ] {
        let typed = Typed::default().with(format!("{name}.x"), x).with(format!("{name}.y"), y);
        assert_eq!(turned(&survey(), &typed), None, "{name} {x} {y}");
    }
    let other = Typed::default().with("map:a-q9:15:1:1.x", "1").with("map:a-q9:15:1:1.y", "1");
    assert_eq!(after(&other).get("a-q9"), "");
    let text =
        Definition::single_page(vec![Question { kind: Kind::LongText, ..Question::blank(KindCode::Note) }]);
    let typed = Typed::default().with("go", "map:a-q0:middle");
    assert_eq!(turned(&text, &typed), Some(typed));
    assert_eq!(turned(&survey(), &Typed::default().with("go", "map:a-q0:away")), None);
    assert_eq!(turned(&survey(), &Typed::default().with("go", "next")), None);
}

#[test]
fn buttons_look_elsewhere_and_keep_what_was_typed() {
    let press = |way: Move, from: View, answer: &str| {
        let typed = Typed::default()
            .with("a-q0", answer)
            .with(view_field("a-q0"), from.code())
            .with("go", way.value("a-q0"));
        let after = after(&typed);
        (View::parse(after.get(&view_field("a-q0"))).unwrap(), after.get("a-q0").to_owned())
    };
    let here = View::at((38.7, -9.1), 12);
    for (way, opposite) in [(Move::North, Move::South), (Move::East, Move::West)] {
        let (there, answer) = press(way, here, "em casa");
        assert_ne!(there, here);
        assert_eq!(answer, "em casa");
        assert_eq!(press(opposite, there, "").0, here);
    }
    let (north, _) = press(Move::North, here, "");
    let (east, _) = press(Move::East, here, "");
    assert!(north.middle().0 > here.middle().0 && east.middle().1 > here.middle().1);
    assert_eq!(press(Move::In, here, "").0.zoom, 13);
    assert_eq!(press(Move::Out, here, "").0.zoom, 11);
    // The closer look is at the pin, as long as it is seen.
    let pin = (38.75, -9.15);
    assert!(here.shows(pin));
    let (closer, _) = press(Move::In, here, "38.75, -9.15");
    assert_eq!(closer, View::at(pin, 13));
    assert_eq!(press(Move::In, here, "41.1, -8.6").0, View::at(here.middle(), 13));
    assert_eq!(press(Move::Typed, here, "41.1, -8.6").0, View::at((41.1, -8.6), 15));
    assert_eq!(press(Move::Typed, here, "no Porto"), (here, "no Porto".to_owned()));
    let (same, middle) = press(Move::Middle, here, "");
    assert_eq!(same, here);
    let (latitude, longitude) = parse_place(&middle).unwrap();
    assert!((latitude - here.middle().0).abs() < 1e-4 && (longitude - here.middle().1).abs() < 1e-4);
}

#[test]
fn the_earth_goes_round_and_ends_in_the_north() {
    let date_line = View::at((0.0, 180.0), 3);
    let drawing = date_line.drawing(Some((0.0, -179.0)));
    let columns: Vec<u32> = drawing.rows[0].iter().flatten().map(|tile| tile.x).collect();
    assert_eq!(columns, [6, 7, 0, 1]);
    assert!(drawing.pin.is_some(), "seen across the line");
    let mut view = View::at((80.0, 0.0), 3);
    for _ in 0..9 {
        view = view.moved(Move::North, None);
    }
    assert_eq!(view.drawing(None).rows[0][0].map(|tile| tile.y), Some(0));
    let tile = Tile { zoom: 7, x: 60, y: 48 };
    assert_eq!(tile.address("https://t.pt/{z}/{x}/{y}.png?k=1"), "https://t.pt/7/60/48.png?k=1");
}

proptest! {
    #[test]
    fn tiles_cover_the_map_wherever_it_looks(
        latitude in -90.0..=90.0_f64, longitude in -180.0..=180.0_f64, zoom in 0_u8..=30, ways in prop::collection::vec(0_usize..6, 0..30),
    ) {
        let start = View::at((latitude, longitude), zoom);
        let view = ways.into_iter().fold(start, |view, way| view.moved(Move::ALL[way], Some((latitude, longitude))));
        prop_assert_eq!(View::parse(&view.code()), Some(view));
        let drawing = view.drawing(Some(view.middle()));
        prop_assert_eq!(drawing.rows.len(), ROWS as usize);
        prop_assert!(drawing.shift.0 * STEP + WIDTH <= COLUMNS * TILE);
        prop_assert!(drawing.shift.1 * STEP + HEIGHT <= ROWS * TILE);
        // No hole in what is seen: a row that is not there is out of sight.
        for (down, row) in drawing.rows.iter().enumerate() {
            let begins = down as u32 * TILE;
            let seen = begins < drawing.shift.1 * STEP + HEIGHT && begins + TILE > drawing.shift.1 * STEP;
            prop_assert!(!seen || row.iter().all(Option::is_some));
        }
        // What is in the middle of the map is drawn there.
        let (x, y) = drawing.pin.unwrap();
        let (from_west, from_north) = (x - drawing.shift.0 * STEP, y - drawing.shift.1 * STEP);
        prop_assert!(from_west.abs_diff(WIDTH / 2) <= 1 && from_north.abs_diff(HEIGHT / 2) <= 1);
    }
}
