//! The form: opens on its questions, page by page when there are several; works on any device without a script.

use domain::form::{Errors, Typed};
use domain::surveys::interview::{Heard, Live, Part};
use domain::surveys::{KindCode, Privacy, Question, Status, Survey, field_of};
use domain::tag::{Tag, Writing};
use domain::text::Translated;
use domain::time::Moment;
use leptos::context::Provider;
use leptos::prelude::*;

use super::in_form::InForm;
use super::live::live_region;
use super::question::{Standing, mistake, said};
use super::section::parts;
use super::tried::panel;
use super::venue::{Venue, ended, more_about, more_buttons, placed};
use super::{below, crumbs, plain};
use crate::components::{
    Actions, Bench, Button, ButtonKind, ButtonLink, ErrorSummary, FormState, Hidden, Honeypot, InLanguage,
    Mark, MarkState, Notice, PageHeader, Paragraphs, Section, Shown, read_in,
};
use crate::context::{Tone, href, page as context};
use crate::format::time_of;
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// Where somebody is in the form.
#[derive(Debug, Clone)]
pub struct Form {
    /// The page, counted from 0; behind the last one it asks to send.
    pub page: usize,
    /// What it says beside its questions.
    pub says: Says,
    /// The form's own id, against double clicks.
    pub form_id: String,
    /// Where it stands.
    pub venue: Venue,
    /// The language the questions are read in.
    pub reading: Tag,
    /// What gives this person's orders of chance.
    pub seed: String,
}

/// What a page of the form says beside its questions.
#[derive(Debug, Clone)]
pub enum Says {
    /// Nothing.
    Nothing,
    /// What is wrong; perhaps nothing.
    Wrong(Errors),
    /// That questions, options or rows have appeared that follow from answers on the same page.
    More,
    /// That the survey was changed since the page that was sent had been shown.
    Moved,
    /// That more came from the same address than is taken in a minute.
    TooMany,
    /// That the database takes nothing at the moment.
    Busy,
    /// That the form cannot be taken as it came: it was left open too long, or does not come from this site.
    Unproven,
    /// That nothing is put aside any more: the survey is closing.
    Closing,
}

impl Says {
    fn errors(&self) -> Errors {
        match self {
            Says::Wrong(errors) => errors.clone(),
            Says::Nothing
            | Says::More
            | Says::Moved
            | Says::TooMany
            | Says::Busy
            | Says::Unproven
            | Says::Closing => Errors::none(),
        }
    }

    /// The same in words above the form; what is wrong stands in the form itself.
    fn notice(&self) -> Option<AnyView> {
        let (tone, title, text) = match self {
            // While the survey is closing every page says so.
            Says::Nothing | Says::Wrong(_) | Says::Closing => return None,
            Says::More => (Tone::Azul, None, t!("survey-more-follow")),
            Says::Moved => {
                (Tone::Ochre, Some(t!("survey-changed-meanwhile")), t!("survey-changed-meanwhile-text"))
            }
            Says::Unproven => (Tone::Ochre, Some(t!("survey-unproven")), t!("survey-unproven-text")),
            Says::TooMany => (Tone::Ochre, Some(t!("survey-too-many")), t!("survey-too-many-text")),
            Says::Busy => (Tone::Ochre, Some(t!("survey-busy")), t!("survey-busy-text")),
        };
        let text = Shown::from(text).inline();
        // It takes the focus, as mistakes do: the page looks like the one before, and whoever does not see it hears why it is back.
        let notice = view! {
            <div class="survey-says" role="status" tabindex="-1" autofocus=true>
                <Notice tone=tone title=title><p>{text}</p></Notice>
            </div>
        };
        Some(notice.into_any())
    }
}

/// The form at one of its pages, as far as the rules ask it of this person.
pub fn answer(survey: &Survey, heard: &Heard<'_>, at: Form) -> PageView {
    let form = FormState::new(heard.typed().clone(), at.says.errors());
    let title = survey.settings.title.pick(at.reading).text.to_owned();
    let wrong = form.is_wrong();
    let name = match heard.position(at.page) {
        _ if at.page >= heard.pages() => format!("{title}: {}", t!("survey-ready")),
        (_, 1) => title,
        (page, count) => format!("{title}: {}", t!("survey-page-of", page = page, count = count)),
    };
    let head = Head::private(name).with_mistakes(wrong).without_language_links();
    let crumbs = crumbs(survey, Some(t!("survey-form")));
    let live = heard.live(at.page);
    // Where the page changes while it is answered, everything that could stand on it is there.
    let drawn = if live.is_some() { heard.whole(at.page) } else { heard.parts(at.page) };
    let map = maps(&drawn);
    let main = read_in(at.reading, || whole(survey, heard, (&at, live.as_ref(), drawn), form));
    let view = PageView::new(head, crumbs, main).with_answering(live.is_some()).with_map(map);
    placed(view, survey, &at.venue, at.reading, &at.form_id)
}

/// The form's `id`, for the buttons above it.
const FORM: &str = "survey-answer";

fn whole(
    survey: &Survey,
    heard: &Heard<'_>,
    (at, live, drawn): (&Form, Option<&Live>, Vec<Part>),
    form: FormState,
) -> AnyView {
    let behind = at.page >= heard.pages();
    let action = below(survey, at.venue.below());
    let first = heard.page_from(0).is_none_or(|first| at.page <= first);
    let bench = bench(survey, heard, at.page);
    let title_of_page = page_title(survey, heard.page_title(at.page));
    let (asked, to) = (heard.parts(at.page), action.clone());
    provide_context(InForm { action: action.clone(), pictures: below(survey, "/pictures") });
    let questions: Vec<&Question> = asked.iter().flat_map(Part::questions).collect();
    let carried = others(survey, &questions, heard.typed(), &form);
    let errors = summary(&questions, &form);
    let standing = live.map_or_else(Standing::default, |_| Standing::on(heard, at.page));
    let live = live.map(live_region);
    let counts = heard
        .counts()
        .into_iter()
        .map(|(name, count)| view! { <Hidden name=name value=count.to_string()/> })
        .collect_view();
    let sends = behind || heard.is_last(at.page);
    let keeps = survey.status != Status::Closing;
    let buttons = buttons(sends, heard.page_before(at.page).is_some(), keeps, &at.venue);
    let languages = languages(survey, at.reading);
    // The button that the Enter key is for stands, unseen, before those of languages and of repeats.
    let files = drawn.iter().flat_map(Part::questions).any(|question| question.kind.code() == KindCode::File);
    let others_before = languages.is_some() || files || asked.iter().any(Part::has_buttons) || maps(&drawn);
    let enctype = files.then_some("multipart/form-data");
    let entered = others_before.then(|| {
        let go = if sends { "send" } else { "next" };
        view! { <input class="visually-hidden" type="submit" form=FORM name="go" value=go tabindex="-1" aria-hidden="true"/> }
    });
    let number = (at.page + 1).to_string();
    let start = match &at.venue {
        Venue::Kiosk(stand) => Some(view! { <Hidden name="start" value=stand.start.clone()/> }),
        Venue::Site | Venue::Preview | Venue::Frame => None,
    };
    let autocomplete = at.venue.forgets().then_some("off");
    let hidden = [
        ("form_id", at.form_id.clone()),
        ("page", number),
        ("seed", at.seed.clone()),
        ("language", at.reading.to_string()),
        ("shown", heard.shown(at.page).join(" ")),
        // What was read, and how numbers are written in it: both may be otherwise by the time that the form is sent.
        ("version", survey.version.to_string()),
        ("written_in", at.reading.nearest().code().to_owned()),
    ]
    .into_iter()
    // The code of the personal link that somebody came with, where there are such.
    .chain(Some(("key", heard.typed().get("key").to_owned())).filter(|(_, key)| !key.is_empty()))
    // What proves that this page was shown for this form.
    .chain(Some(("token", heard.typed().get("token").to_owned())).filter(|(_, token)| !token.is_empty()))
    .map(|(name, value)| view! { <Hidden name=name value=value/> })
    .collect_view();
    view! {
        {at.venue.is_preview().then(|| preview_note(survey))}
        <div class="survey-title"><PageHeader title=&survey.settings.title>{bench}</PageHeader></div>
        {entered}
        {languages}
        {first.then(|| promise(survey, &at.venue))}
        {survey.takes_until().map(|until| closing(until, matches!(at.says, Says::Closing)))}
        {at.says.notice()}
        <form class="form survey-form" id=FORM method="post" action=action enctype=enctype novalidate=true autocomplete=autocomplete>
            <Provider value=form>
                <ErrorSummary errors=errors/>
                {hidden}
                {counts}
                {start}
                {carried}
                <Honeypot/>
                {title_of_page}
                {behind.then(|| view! { <p class="lead">{Shown::from(t!("survey-all-answered")).inline()}</p> })}
                <Provider value=standing>{parts(&drawn, &to)}</Provider>
                {live}
                {buttons}
            </Provider>
        </form>
        {at.venue.is_preview().then(|| panel(heard, FORM))}
    }
    .into_any()
}

/// That the survey is closing, and until when what was begun can be sent.
fn closing(until: Moment, focused: bool) -> AnyView {
    let text = Shown::from(t!("survey-closing-form-text", time = time_of(until))).inline();
    view! {
        <div class="survey-says" role="status" tabindex="-1" autofocus=focused>
            <Notice tone=Tone::Ochre title=t!("survey-closing-form")><p>{text}</p></Notice>
        </div>
    }
    .into_any()
}

/// Whether there is a map among what stands or may come to stand on the page; a map has buttons of its own.
fn maps(drawn: &[Part]) -> bool {
    let has_place = |question: &Question| question.kind.code() == KindCode::Place;
    context().map.is_some() && drawn.iter().flat_map(Part::questions).any(has_place)
}

/// The other languages that it can be read in; what was typed goes along. They stand where somebody who cannot read this one
/// looks first.
fn languages(survey: &Survey, reading: Tag) -> Option<AnyView> {
    let others: Vec<Tag> = survey.settings.languages.iter().copied().filter(|tag| *tag != reading).collect();
    if others.is_empty() {
        return None;
    }
    let buttons = others
        .into_iter()
        .map(|tag| {
            let dir = (tag.writing() == Writing::RightToLeft).then_some("rtl");
            view! {
                <button class="button button-plain" type="submit" form=FORM name="switch" value=tag.to_string() lang=tag.attribute() dir=dir>
                    {tag.own_name()}
                </button>
            }
        })
        .collect_view();
    let view = view! {
        <div class="survey-languages" role="group" aria-label=t!("survey-language-of-questions")>
            <span>{Shown::from(t!("survey-read-in")).inline()}</span>
            {buttons}
        </div>
    };
    Some(view.into_any())
}

/// Everything typed on other pages, and what is not asked at the moment: nothing is lost when it is asked again.
fn others(survey: &Survey, here: &[&Question], typed: &Typed, form: &FormState) -> AnyView {
    let here: Vec<String> = here.iter().flat_map(|question| question.fields()).collect();
    let all = survey.definition.spread(typed);
    all.iter()
        .flat_map(|question| question.fields())
        .filter(|name| !here.contains(name))
        .flat_map(|name| form.values(&name).into_iter().map(move |value| (name.clone(), value)))
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| view! { <Hidden name=name value=value/> })
        .collect_view()
        .into_any()
}

fn buttons(last: bool, can_go_back: bool, keeps: bool, venue: &Venue) -> AnyView {
    let (label, go) = match (last, venue.is_preview()) {
        (true, false) => (t!("survey-send"), "send"),
        (true, true) => (t!("survey-send-preview"), "send"),
        (false, _) => (t!("survey-next"), "next"),
    };
    let more = keeps.then(|| more_buttons(venue));
    // The way on stands first, so that the Enter key goes on and not back.
    view! {
        <Actions>
            <Button label=label name="go".to_owned() value=go.to_owned()/>
            {can_go_back.then(|| view! {
                <Button label=t!("survey-back") kind=ButtonKind::Secondary name="go".to_owned() value="back".to_owned()/>
            })}
            {more}
        </Actions>
    }
    .into_any()
}

fn bench(survey: &Survey, heard: &Heard<'_>, here: usize) -> Option<AnyView> {
    let shown: Vec<usize> = (0..heard.pages()).filter(|page| heard.shows_page(*page)).collect();
    if survey.definition.pages().len() < 2 || shown.len() < 2 || here >= heard.pages() {
        return None;
    }
    let name = |place: usize, page: usize| match plain(&heard.page_title(page)) {
        title if title.is_empty() => (place + 1).to_string(),
        title => title,
    };
    let (position, count) = heard.position(here);
    let marks: Vec<Mark> = shown
        .iter()
        .enumerate()
        .map(|(place, page)| Mark::new(name(place, *page), MarkState::of(place, position - 1)))
        .collect();
    let text = t!("survey-page-of", page = position, count = count);
    Some(view! { <Bench label=t!("survey-pages") text=text marks=marks small=true/> }.into_any())
}

fn page_title(survey: &Survey, title: Translated) -> Option<AnyView> {
    let several = survey.definition.pages().len() > 1;
    (several && !title.is_empty())
        .then(|| view! { <h2 class="survey-page-title"><InLanguage text=&title/></h2> }.into_any())
}

fn promise(survey: &Survey, venue: &Venue) -> AnyView {
    let text = match survey.settings.privacy {
        Privacy::Anonymous => t!("survey-promise-short-anonymous"),
        Privacy::Confidential => t!("survey-promise-short-confidential"),
        Privacy::Identified => match context().viewer.name.clone() {
            Some(name) => t!("survey-promise-short-identified", name = name),
            None => t!("survey-promise-short-invited"),
        },
    };
    let text = Shown::from(text).inline();
    let more = more_about(survey, venue);
    view! { <p class="survey-promise">{text} " " {more}</p> }.into_any()
}

fn preview_note(survey: &Survey) -> AnyView {
    let builder = below(survey, "/questions");
    view! {
        <Notice tone=Tone::Ochre title=t!("survey-preview")>
            <p>{Shown::from(t!("survey-preview-text")).inline()} " " <a href=builder>{t!("survey-preview-back")}</a></p>
        </Notice>
    }
    .into_any()
}

/// Every mistake, beginning with its question, in the order of the page.
fn summary(questions: &[&Question], form: &FormState) -> Vec<(String, String)> {
    let mut lines = Vec::new();
    for question in questions {
        let label = plain(&question.label);
        let label = label.trim_end_matches(['?', ':', '.']);
        // Of several that are asked the same, which one it is.
        let label = format!("{label}{}", question.id.instance_words());
        for column in question.columns() {
            let name = field_of(&column.id);
            let Some(error) = mistake(question, &name, form) else { continue };
            let error = apart(error);
            lines.push(match column.row {
                Some(row) => (name, format!("{label} ({}): {error}", plain(&row.label))),
                None => (name, format!("{label}: {error}")),
            });
        }
    }
    lines
}

/// Words for the middle of a line that may be written the other way: set apart by the marks that Unicode has for it.
fn apart(words: Shown) -> String {
    match words.dir_attribute() {
        Some("rtl") => format!("\u{2067}{}\u{2069}", words.text),
        Some(_) => format!("\u{2066}{}\u{2069}", words.text),
        None => words.text,
    }
}

/// The survey was closed while somebody wrote: they are told, and what they wrote stays on the page to copy, in the language they
/// read it in.
pub fn closed_meanwhile(survey: &Survey, typed: &Typed, reading: Tag, venue: &Venue) -> PageView {
    let main = read_in(reading, || given_back(survey, typed, venue));
    let head = Head::private(t!("survey-closed-meanwhile"));
    let view = PageView::new(head, crumbs(survey, Some(t!("survey-form"))), main);
    // Time to read, and not more: somebody else comes.
    ended(view, survey, venue, reading, 60)
}

/// What was written so far, to be read and copied; nothing when nothing was.
pub(super) fn written(survey: &Survey, typed: &Typed) -> Option<AnyView> {
    let written: Vec<AnyView> = survey
        .definition
        .spread(typed)
        .iter()
        .filter(|question| question.kind.code().is_asked())
        .filter_map(|question| {
            let said = said(question, typed);
            (!said.is_empty()).then(|| {
                let values = said.into_iter().map(|value| view! { <Paragraphs text=value/> }).collect_view();
                view! { <dt><InLanguage text=&question.label/></dt> <dd>{values}</dd> }.into_any()
            })
        })
        .collect();
    (!written.is_empty()).then(|| view! { <dl class="survey-said">{written}</dl> }.into_any())
}

fn given_back(survey: &Survey, typed: &Typed, venue: &Venue) -> AnyView {
    let kept = written(survey, typed).map(|written| {
        view! {
            <Section title=t!("survey-closed-meanwhile-kept")>
                <p>{Shown::from(t!("survey-closed-meanwhile-copy", contact = context().lab.contact.clone())).inline()}</p>
                {written}
            </Section>
        }
    });
    view! {
        <PageHeader title=t!("survey-closed-meanwhile") lead=Shown::from(t!("survey-closed-meanwhile-text"))/>
        {kept}
        {leaves(venue)}
    }
    .into_any()
}

/// The way to other surveys, where there is one.
fn leaves(venue: &Venue) -> Option<AnyView> {
    let leaves = matches!(venue, Venue::Site | Venue::Preview);
    leaves.then(|| {
        let others = href("/surveys");
        view! { <Actions><ButtonLink href=others label=t!("survey-see-others") kind=ButtonKind::Secondary/></Actions> }.into_any()
    })
}
