//! Where a survey's form stands: on its own page, in a designer's preview, in a frame on another site, on a kiosk. What differs
//! between them is said here, once.

use domain::surveys::{Kiosk, Survey};
use domain::tag::Tag;
use leptos::prelude::*;

use super::below;
use crate::components::{Actions, Button, ButtonKind, ButtonLink, InLanguage, Shown, read_in};
use crate::context::{href, page as context};
use crate::layout::{Back, Bare};
use crate::t;
use crate::view::PageView;

/// Where a form stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Venue {
    /// On its own page.
    Site,
    /// On its own page, for designers: nothing is stored.
    Preview,
    /// In a frame on a site that embeds it.
    Frame,
    /// On a device that stands somewhere for everybody.
    Kiosk(Stand),
}

/// What a kiosk knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stand {
    /// How it behaves.
    pub kiosk: Kiosk,
    /// The query of the address where it begins: a language, and the values of hidden questions, such as which counter it stands at.
    pub start: String,
    /// Whether the person asked for more time.
    pub longer: bool,
}

impl Venue {
    /// What stands after the survey's address where the form is sent.
    pub fn below(&self) -> &'static str {
        match self {
            Venue::Site => "/answer",
            Venue::Preview => "/preview",
            Venue::Frame => "/embed",
            Venue::Kiosk(_) => "/kiosk",
        }
    }

    /// Whether nothing is stored.
    pub fn is_preview(&self) -> bool {
        *self == Venue::Preview
    }

    /// Whether what the browser remembers is somebody else's.
    pub(super) fn forgets(&self) -> bool {
        matches!(self, Venue::Kiosk(_))
    }
}

impl Stand {
    /// The address without the language where it begins; with the id of the form that ends by it, if one does.
    pub fn begins(&self, survey: &Survey, over: Option<&str>) -> String {
        // An id of ours needs no escaping; another is none.
        let ours = |id: &&str| id.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
        let over = over.filter(ours).map(|id| format!("over={id}"));
        let query: Vec<&str> = over
            .as_deref()
            .into_iter()
            .chain([self.start.as_str()])
            .filter(|part| !part.is_empty())
            .collect();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}/kiosk{mark}{}", survey.path(), query.join("&"))
    }

    /// How long a page waits for somebody to go on, in seconds.
    fn patience(&self) -> u32 {
        self.kiosk.patience_minutes * 60 * if self.longer { 2 } else { 1 }
    }
}

/// A page of the form as the place where it stands needs it.
pub(super) fn placed(
    view: PageView,
    survey: &Survey,
    venue: &Venue,
    reading: Tag,
    form_id: &str,
) -> PageView {
    let bare = match venue {
        Venue::Site | Venue::Preview => return view,
        Venue::Frame => framed(survey, reading, false),
        Venue::Kiosk(stand) => {
            let to = href(&stand.begins(survey, Some(form_id)));
            let back = Back { seconds: stand.patience(), to: to.clone() };
            let bottom = read_in(reading, || waits(stand, to));
            Bare { bottom, ..standing(survey, reading, back) }
        }
    };
    view.in_bare(bare)
}

/// The page after the form, or instead of it: it ends where it stands.
pub(super) fn ended(view: PageView, survey: &Survey, venue: &Venue, reading: Tag, seconds: u32) -> PageView {
    let bare = match venue {
        Venue::Site | Venue::Preview => return view,
        Venue::Frame => framed(survey, reading, true),
        Venue::Kiosk(stand) => {
            let back = Back { seconds, to: href(&stand.begins(survey, None)) };
            standing(survey, reading, back)
        }
    };
    view.in_bare(bare)
}

fn framed(survey: &Survey, reading: Tag, finished: bool) -> Bare {
    let whole = below(survey, "");
    let bottom = read_in(reading, || {
        view! { <p><a href=whole target="_blank" rel="noopener">{Shown::from(t!("survey-frame-whole")).inline()}</a></p> }
            .into_any()
    });
    Bare { class: "framed", bottom, finished, back: None, ..around(survey, reading) }
}

fn standing(survey: &Survey, reading: Tag, back: Back) -> Bare {
    Bare { class: "kiosk", back: Some(back), ..around(survey, reading) }
}

fn around(survey: &Survey, reading: Tag) -> Bare {
    Bare {
        class: "",
        writing: reading.writing(),
        top: read_in(reading, || asks(survey)),
        bottom: ().into_any(),
        finished: false,
        back: None,
        script: None,
    }
}

/// Who asks.
fn asks(survey: &Survey) -> AnyView {
    let who = &survey.settings.asked_by;
    let lab = context().lab.name.clone();
    if who.is_empty() {
        return view! { <p>{lab}</p> }.into_any();
    }
    view! { <p><InLanguage text=who/></p> }.into_any()
}

/// What a kiosk says below each page: how long it waits, and the way back to the beginning.
fn waits(stand: &Stand, to: String) -> AnyView {
    let minutes = i64::from(stand.patience() / 60);
    view! {
        <p class="kiosk-warning" id="kiosk-warning" role="alert" hidden=true>{Shown::from(t!("survey-kiosk-still-there")).inline()}</p>
        <p>{Shown::from(t!("survey-kiosk-waits", minutes = minutes)).inline()}</p>
        <p><a class="button button-plain" href=to>{Shown::from(t!("survey-kiosk-again")).inline()}</a></p>
    }
    .into_any()
}

/// The buttons beside the one that goes on.
pub(super) fn more_buttons(venue: &Venue) -> AnyView {
    match venue {
        Venue::Preview => ().into_any(),
        Venue::Site => view! {
            <Button label=t!("survey-put-aside") kind=ButtonKind::Plain name="go".to_owned() value="save".to_owned()/>
        }
        .into_any(),
        // The page that tells the code is not for frames.
        Venue::Frame => view! {
            <button class="button button-plain" type="submit" name="go" value="save" formtarget="_blank">{t!("survey-put-aside")}</button>
        }
        .into_any(),
        // With scripts every touch gives more time.
        Venue::Kiosk(_) => view! {
            <noscript>
                <Button label=t!("survey-kiosk-longer") kind=ButtonKind::Secondary name="go".to_owned() value="longer".to_owned()/>
            </noscript>
        }
        .into_any(),
    }
}

/// More about the survey: a link, where somebody can come back from there.
pub(super) fn more_about(survey: &Survey, venue: &Venue) -> Option<AnyView> {
    let whole = below(survey, "");
    match venue {
        Venue::Site | Venue::Preview => {
            Some(view! { <a href=whole>{t!("survey-promise-more")}</a> }.into_any())
        }
        // The link below the form leads there.
        Venue::Frame | Venue::Kiosk(_) => None,
    }
}

/// What a kiosk says at the end: that it begins again, and the button that does so at once.
pub(super) fn begins_again(survey: &Survey, stand: &Stand) -> AnyView {
    let seconds = i64::from(stand.kiosk.thanks_seconds);
    let to = href(&stand.begins(survey, None));
    view! {
        <p>{Shown::from(t!("survey-kiosk-begins-again", seconds = seconds)).inline()}</p>
        <Actions><ButtonLink href=to label=t!("survey-kiosk-begin-now")/></Actions>
    }
    .into_any()
}
