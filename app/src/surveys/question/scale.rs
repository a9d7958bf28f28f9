//! A scale: numbers in a row, faces with their words, or named points one to a line.

use domain::surveys::{Kind, ScaleLook};
use domain::text::Translated;
use leptos::prelude::*;

use crate::components::{FormState, Shown};

pub(super) fn scale(
    kind: &Kind,
    (from, low): (i64, &Translated),
    (to, high): (i64, &Translated),
    form: &FormState,
    name: &str,
    none: Option<AnyView>,
) -> AnyView {
    let (look, between) = match kind {
        Kind::Scale { look, between, .. } => (*look, between.as_slice()),
        _ => (ScaleLook::Numbers, &[][..]),
    };
    let meaning = |point: i64| match point {
        _ if point == from => Some(low),
        _ if point == to => Some(high),
        _ => usize::try_from(point - from - 1).ok().and_then(|at| between.get(at)),
    };
    let points = (from..=to).map(|point| Point {
        id: if point == from { name.to_owned() } else { format!("{name}-{point}") },
        name: name.to_owned(),
        value: point.to_string(),
        checked: form.is(name, &point.to_string()),
        meaning: meaning(point).filter(|text| !text.is_empty()).map(Shown::from),
    });
    match look {
        ScaleLook::Named => {
            let lines = points.map(Point::line).collect_view();
            view! { <div class="options">{lines} {none}</div> }.into_any()
        }
        ScaleLook::Faces => {
            let span = (to - from).max(1) as f64;
            let faces = points.enumerate().map(|(at, point)| point.face(at as f64 / span)).collect_view();
            view! { <div class="faces">{faces}</div> {none.map(options)} }.into_any()
        }
        ScaleLook::Numbers => {
            let class = if to - from > 5 { "scale scale-long" } else { "scale" };
            let cells = points.map(Point::cell).collect_view();
            view! {
                <div class=class>{cells}</div>
                <p class="scale-ends" aria-hidden="true">
                    <span>{from.to_string()} ": " {Shown::from(low).inline()}</span>
                    <span>{to.to_string()} ": " {Shown::from(high).inline()}</span>
                </p>
                {none.map(options)}
            }
            .into_any()
        }
    }
}

fn options(inside: AnyView) -> AnyView {
    view! { <div class="options">{inside}</div> }.into_any()
}

/// One point.
struct Point {
    id: String,
    name: String,
    value: String,
    checked: bool,
    meaning: Option<Shown>,
}

impl Point {
    fn input(&self) -> AnyView {
        view! { <input type="radio" id=self.id.clone() name=self.name.clone() value=self.value.clone() checked=self.checked/> }
            .into_any()
    }

    /// A number. Screen readers hear what it means; everybody else sees the ends below the line.
    fn cell(self) -> AnyView {
        let input = self.input();
        let meaning = self.meaning.map(|text| {
            let (lang, dir) = (text.lang_attribute(), text.dir_attribute());
            view! { <span class="visually-hidden" lang=lang dir=dir>" " {text.text}</span> }
        });
        view! { <div class="scale-point">{input} <label for=self.id>{self.value} {meaning}</label></div> }
            .into_any()
    }

    /// A named point on a line of its own; its number where it has no name.
    fn line(self) -> AnyView {
        let input = self.input();
        let words = self.meaning.map_or_else(|| self.value.clone().into_any(), Shown::inline);
        view! { <div class="option">{input} <label for=self.id>{words}</label></div> }.into_any()
    }

    /// A face above its words; `mood` from 0, sad, to 1, glad.
    fn face(self, mood: f64) -> AnyView {
        let input = self.input();
        let words = self.meaning.map_or_else(|| self.value.clone().into_any(), Shown::inline);
        let mouth = format!("M8 {0:.1} Q12 {1:.1} 16 {0:.1}", 16.5 - 1.5 * mood, 12.5 + 6.5 * mood);
        view! {
            <div class="scale-point face">
                {input}
                <label for=self.id>
                    <svg class="face-picture" viewBox="0 0 24 24" width="36" height="36" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" aria-hidden="true">
                        <circle cx="12" cy="12" r="9.5"></circle>
                        <path d="M8.5 9v.5M15.5 9v.5"></path>
                        <path d=mouth></path>
                    </svg>
                    <span>{words}</span>
                </label>
            </div>
        }
        .into_any()
    }
}
