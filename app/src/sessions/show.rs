//! A session's page: what, when, where, the agenda, and the form to register.

use domain::seats::{Opening, SeatState, Standing, Status};
use domain::sessions::{Details, LinkedPage, Place, PlaceKind, Session};
use leptos::prelude::*;

use super::agenda::agenda;
use crate::components::{
    Actions, ButtonKind, ButtonLink, Checkbox, Confirm, Crumb, DateBlock, Facts, Form, FormState, Hidden,
    Honeypot, InputKind, Notice, PageHeader, Paragraphs, PostButton, Section, Shown, Tags, TextArea,
    TextField, WithAside,
};
use crate::context::{Tone, href, page};
use crate::layout::Head;
use crate::seats::{duration, opening_tag, opening_text, own_notice, when};
use crate::t;
use crate::view::PageView;

/// What the page shows.
pub struct SessionPage {
    /// The session.
    pub session: Session,
    /// Where the reader's own registration stands.
    pub own: Option<Standing>,
    /// Its project, when the reader may see it.
    pub project: Option<LinkedPage>,
    /// The methods it uses.
    pub guides: Vec<LinkedPage>,
    /// The form to register, filled and with its mistakes.
    pub form: FormState,
}

/// The page.
pub fn show(data: SessionPage) -> PageView {
    let SessionPage { session, own, project, guides, form } = data;
    let details = &session.details;
    let opening = session.opening(page().now);
    let title = Shown::from(&details.title);
    let head = Head::new(title.text.clone())
        .with_description(Shown::from(&details.summary).text)
        .with_mistakes(form.is_wrong());
    let head = if session.status == Status::Draft { Head { index: false, ..head } } else { head };
    let crumbs = vec![super::crumb(), Crumb::here(title.text.clone())];
    let status = match session.status {
        Status::Draft => {
            Some(view! { <Notice tone=Tone::Ochre><p>{t!("session-is-draft")}</p></Notice> }.into_any())
        }
        Status::Cancelled => {
            Some(view! { <Notice tone=Tone::Red><p>{t!("session-is-called-off")}</p></Notice> }.into_any())
        }
        Status::Published => None,
    };
    let preparation = (!details.preparation.is_empty()).then(|| {
        let text = details.preparation.clone();
        view! {
            <Section title=t!("session-preparation") id="preparation".to_owned()>
                <Paragraphs text=&text/>
            </Section>
        }
    });
    let lead = Shown::from(&details.summary);
    let brief = brief(details, opening, own);
    let agenda = agenda(details);
    let aside = aside(&session, opening, project);
    let guides = methods(guides);
    let registration = registration(&session, opening, own, form);
    let main = view! {
        <PageHeader title=title kicker=t!("session-kicker") lead=lead>{status} {brief}</PageHeader>
        <WithAside aside=aside>{own_notice(own)} {preparation} {agenda} {guides} {registration}</WithAside>
    };
    PageView::new(head, crumbs, main)
}

/// What decides whether one can come, and the way to the form: on a phone the facts at the side come after both.
fn brief(details: &Details, opening: Opening, own: Option<Standing>) -> AnyView {
    let registered = own.is_some_and(|own| own.state != SeatState::Cancelled);
    let label = match opening {
        Opening::Seats(_) if !registered => Some(t!("session-register-submit")),
        Opening::WaitingList(_) if !registered => Some(t!("session-register-submit-waiting")),
        _ => None,
    };
    let register = label.map(|label| view! { <Actions><ButtonLink href="#register" label=label/></Actions> });
    view! {
        <div class="brief">
            <DateBlock at=details.starts_at/>
            <div class="brief-text">
                <p><strong>{when(details.starts_at, details.minutes)}</strong> <br/> {place_in_brief(&details.place)}</p>
                <Tags>{opening_tag(opening)}</Tags>
            </div>
        </div>
        {register}
    }
    .into_any()
}

fn methods(guides: Vec<LinkedPage>) -> Option<AnyView> {
    if guides.is_empty() {
        return None;
    }
    let items = guides.into_iter().map(|guide| view! { <li>{link(&guide)}</li> }).collect_view();
    Some(
        view! { <Section title=t!("session-guides") id="methods".to_owned()><ul>{items}</ul></Section> }
            .into_any(),
    )
}

fn link(to: &LinkedPage) -> AnyView {
    let title = Shown::from(&to.title);
    let lang = title.lang_attribute();
    view! { <a href=href(&to.path) lang=lang>{title.text}</a> }.into_any()
}

fn aside(session: &Session, opening: Opening, project: Option<LinkedPage>) -> AnyView {
    let details = &session.details;
    let mut facts = vec![
        (t!("session-when"), when(details.starts_at, details.minutes).into_any()),
        (t!("session-length"), duration(details.minutes).into_any()),
        (t!("session-where"), place(&details.place)),
        (t!("session-seats"), opening_tag(opening)),
    ];
    if let Some(closes) = details.closes_at.filter(|_| opening.is_open()) {
        facts.push((t!("session-closes"), crate::format::at(closes).into_any()));
    }
    if let Some(project) = project {
        facts.push((t!("session-project"), link(&project)));
    }
    let calendar = (session.status == Status::Published && opening != Opening::Over).then(|| {
        let address = href(&format!("/sessions/{}/calendar.ics", session.slug));
        view! { <p><a href=address>{t!("session-calendar")}</a></p> }
    });
    view! {
        <Facts facts=facts/>
        {calendar}
        {page().viewer.designs.then(|| designers(session))}
    }
    .into_any()
}

fn place_in_brief(place: &Place) -> String {
    match place.kind {
        PlaceKind::InPerson => place.address.clone(),
        PlaceKind::Online => t!("place-online"),
        PlaceKind::Both => t!("sessions-place-both", address = place.address.clone()),
    }
}

fn place(place: &Place) -> AnyView {
    match place.kind {
        PlaceKind::InPerson => place.address.clone().into_any(),
        PlaceKind::Online => t!("session-online").into_any(),
        PlaceKind::Both => view! { {place.address.clone()} <br/> {t!("session-also-online")} }.into_any(),
    }
}

fn designers(session: &Session) -> AnyView {
    let address = href(&format!("/sessions/{}", session.slug));
    let publish = (session.status == Status::Draft).then(|| {
        view! { <PostButton action=format!("{address}/publish") label=t!("session-publish") kind=ButtonKind::Primary/> }
    });
    let call_off = (session.status == Status::Published && session.details.starts_at > page().now).then(|| {
        view! {
            <Confirm
                label=t!("session-call-off")
                question=t!("session-call-off-question", count = session.seats.taken + session.seats.waiting)
                action=format!("{address}/call-off")
                button=t!("session-call-off-button")
            />
        }
    });
    view! {
        <Actions>
            {publish}
            <ButtonLink href=format!("{address}/edit") label=t!("session-edit") kind=ButtonKind::Secondary/>
            <ButtonLink href=format!("{address}/participants") label=t!("session-participants") kind=ButtonKind::Secondary/>
        </Actions>
        {call_off}
    }
    .into_any()
}

fn registration(session: &Session, opening: Opening, own: Option<Standing>, form: FormState) -> AnyView {
    let address = href(&format!("/sessions/{}", session.slug));
    let registered = own.filter(|own| own.state != SeatState::Cancelled);
    if registered.is_some() {
        if session.details.starts_at <= page().now || session.status != Status::Published {
            return ().into_any();
        }
        return view! {
            <Section title=t!("session-own-title") id="register".to_owned()>
                <Confirm
                    label=t!("session-own-cancel")
                    question=t!("session-own-cancel-question")
                    action=format!("{address}/cancel")
                    button=t!("session-own-cancel")
                />
            </Section>
        }
        .into_any();
    }
    let lead = match opening {
        Opening::Seats(_) => t!("session-register-lead"),
        Opening::WaitingList(waiting) => t!("session-register-lead-waiting", count = waiting),
        Opening::Draft => return ().into_any(),
        Opening::Closed | Opening::Over | Opening::CalledOff => {
            let mistakes = form.summary().into_iter().map(|(_, text)| view! { <p>{text}</p> }).collect_view();
            return view! {
                <Section title=t!("session-register") id="register".to_owned()>
                    {mistakes}
                    <p>{opening_text(opening)}"."</p>
                    <p><a href=href("/sessions")>{t!("sessions-see-all")}</a></p>
                </Section>
            }
            .into_any();
        }
    };
    let submit = match opening {
        Opening::WaitingList(_) => t!("session-register-submit-waiting"),
        _ => t!("session-register-submit"),
    };
    view! {
        <Section title=t!("session-register") id="register".to_owned()>
            <p>{lead}</p>
            <Form action=format!("{address}/register") form=form submit=submit>
                <TextField name="name" label=t!("session-register-name") required=true autocomplete="name".to_owned() maxlength=100/>
                <TextField name="email" label=t!("session-register-email") hint=t!("session-register-email-hint") kind=InputKind::Email required=true autocomplete="email".to_owned() maxlength=254/>
                <TextArea name="needs" label=t!("session-register-needs") hint=t!("session-register-needs-hint") rows=3 maxlength=1000/>
                <Honeypot/>
                <Hidden name="form_id"/>
                <Checkbox name="consent" label=t!("session-register-consent") hint=t!("session-register-consent-hint") required=true/>
            </Form>
        </Section>
    }
    .into_any()
}
