//! The picture of a text, in its own size or as wide as there is room; the page does not jump when it comes. Where the survey's pictures cannot be
//! asked for, its words stand in.

use domain::surveys::Picture;
use leptos::prelude::*;

use super::super::in_form::InForm;
use crate::components::Shown;
use crate::t;

pub(super) fn picture(picture: &Picture) -> AnyView {
    let alt = picture.alt.as_ref().map(Shown::from);
    let Some(form) = InForm::around() else { return instead(alt) };
    let from = format!("{}/{}", form.pictures, picture.id);
    let (lang, dir) =
        (alt.as_ref().and_then(Shown::lang_attribute), alt.as_ref().and_then(Shown::dir_attribute));
    // Who does not see it, and does not read that language, knows what to ask for.
    let note = alt.as_ref().filter(|alt| alt.stands_in()).map(|alt| {
        let text = Shown::from(t!("survey-picture-alt-in", language = alt.lang.own_name())).inline();
        view! { <figcaption class="only-in">{text}</figcaption> }
    });
    let alt = alt.map(|alt| alt.text).unwrap_or_default();
    let (width, height) = (picture.width.to_string(), picture.height.to_string());
    view! {
        <figure class="survey-picture">
            <img src=from alt=alt lang=lang dir=dir width=width height=height decoding="async"/>
            {note}
        </figure>
    }
    .into_any()
}

fn instead(alt: Option<Shown>) -> AnyView {
    let words = match alt {
        Some(alt) => t!("survey-picture-instead", alt = alt.text),
        None => t!("survey-picture-instead-decorative"),
    };
    view! { <p class="hint">{Shown::from(words).inline()}</p> }.into_any()
}
