//! The map of a question for a place, where the platform has tiles: pictures that are buttons, and buttons that move it. Everything
//! works without a script: each press sends the form, and it is shown again. Typing coordinates is the way for everybody; the map is for those who see it.

use domain::mercator::TILE;
use domain::surveys::parse_place;
use domain::surveys::place_map::{COLUMNS, Drawing, Move, ROWS, View, view_field};
use leptos::prelude::*;

use super::super::in_form::InForm;
use crate::components::{FormState, Hidden, Shown};
use crate::context::{MapTiles, page};
use crate::t;

/// The map of the answer in this field; none where there are no tiles, or nothing is answered.
pub(super) fn map(name: &str, form: &FormState) -> Option<AnyView> {
    let page = page();
    let (tiles, around) = (page.map.as_deref()?, InForm::around()?);
    let typed = form.value(name);
    let place = parse_place(&typed);
    let view = View::of(&form.value(&view_field(name)), &typed);
    let to = format!("{}#map-{name}", around.action);
    let looks_at = t!("survey-map-looks-at", place = written(view.middle()));
    let pin = place.map(|place| said(t!("survey-map-pin", place = written(place))));
    let buttons = |ways: &[Move]| ways.iter().map(|way| button(*way, name, &to)).collect_view();
    let drawn = squares(&view.drawing(place), tiles, name, &to);
    let view = view! {
        <div class="place-map" id=format!("map-{name}") role="group" aria-label=t!("survey-map")>
            <Hidden name=view_field(name) value=view.code()/>
            {said(t!("survey-map-alternative"))}
            {said(t!("survey-map-how"))}
            {drawn}
            <p class="place-map-credit">{tiles.credit.clone()}</p>
            <div class="place-map-buttons">{buttons(&[Move::In, Move::Out])}</div>
            <div class="place-map-buttons">{buttons(&[Move::North, Move::South, Move::West, Move::East])}</div>
            <div class="place-map-buttons">{buttons(&[Move::Middle, Move::Typed])}</div>
            {said(looks_at)}
            {pin}
            {said(t!("survey-map-told", host = tiles.host.clone()))}
        </div>
    };
    Some(view.into_any())
}

fn said(text: String) -> AnyView {
    view! { <p class="hint">{Shown::from(text).inline()}</p> }.into_any()
}

/// Coordinates for people, to some ten metres.
fn written((latitude, longitude): (f64, f64)) -> String {
    format!("{latitude:.4}, {longitude:.4}")
}

/// The tiles, and over them the pin and the cross of the middle. For the hand and the eye alone: a keyboard has the buttons.
fn squares(drawing: &Drawing, tiles: &MapTiles, name: &str, to: &str) -> AnyView {
    let square = |tile: Option<domain::surveys::place_map::Tile>| match tile {
        Some(tile) => view! {
            <input
                type="image"
                src=tile.address(&tiles.address)
                name=tile.name(name)
                alt=t!("survey-map-square")
                width=TILE.to_string()
                height=TILE.to_string()
                formaction=to.to_owned()
                tabindex="-1"
            />
        }
        .into_any(),
        None => view! { <span></span> }.into_any(),
    };
    let rows = drawing.rows.iter().flatten().map(|tile| square(*tile)).collect_view();
    let (width, height) = ((COLUMNS * TILE).to_string(), (ROWS * TILE).to_string());
    let around = format!("0 0 {width} {height}");
    // A drop whose point is at the place.
    let pin = drawing.pin.map(|(x, y)| {
        view! { <path class="place-map-pin" transform=format!("translate({x} {y})") d="M0 0C-5 -12 -14 -17 -14 -28A14 14 0 1 1 14 -28C14 -17 5 -12 0 0Z"></path> }
    });
    let class = format!("place-map-tiles place-map-x{} place-map-y{}", drawing.shift.0, drawing.shift.1);
    view! {
        <div class="place-map-frame" dir="ltr" aria-hidden="true">
            <div class=class>
                {rows}
                <svg width=width height=height viewBox=around aria-hidden="true" focusable="false">{pin}</svg>
            </div>
            <svg class="place-map-cross" width="32" height="32" viewBox="-16 -16 32 32" focusable="false">
                <path d="M-12 0H-4M4 0H12M0 -12V-4M0 4V12"></path>
            </svg>
        </div>
    }
    .into_any()
}

fn button(way: Move, name: &str, to: &str) -> AnyView {
    let label = match way {
        Move::In => t!("survey-map-in"),
        Move::Out => t!("survey-map-out"),
        Move::North => t!("survey-map-north"),
        Move::South => t!("survey-map-south"),
        Move::West => t!("survey-map-west"),
        Move::East => t!("survey-map-east"),
        Move::Middle => t!("survey-map-middle"),
        Move::Typed => t!("survey-map-typed"),
    };
    let label = Shown::from(label).inline();
    view! {
        <button class="button button-secondary" type="submit" name="go" value=way.value(name) formaction=to.to_owned()>{label}</button>
    }
    .into_any()
}
