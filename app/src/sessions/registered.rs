//! What somebody who registered is told: the same whether the address was registered before or not.

use domain::sessions::Session;
use leptos::prelude::*;

use crate::components::{ButtonKind, ButtonLink, Crumb, PageHeader, Shown};
use crate::context::href;
use crate::layout::Head;
use crate::seats::when;
use crate::t;
use crate::view::PageView;

/// The page after registering. `position` is the place on the waiting list, when there was no seat.
pub fn registered(session: &Session, position: Option<u32>) -> PageView {
    let (title, lead) = match position {
        None => (t!("session-registered-title"), t!("session-registered-lead")),
        Some(position) => (t!("session-waiting-title", position = position), t!("session-waiting-lead")),
    };
    let name = Shown::from(&session.details.title);
    let address = href(&format!("/sessions/{}", session.slug));
    let crumbs =
        vec![super::crumb(), Crumb::link(name.text.clone(), address.clone()), Crumb::here(title.clone())];
    let main = view! {
        <PageHeader title=title.clone() lead=Shown::from(lead)/>
        <p><strong>{name.inline()}</strong> <br/> {when(session.details.starts_at, session.details.minutes)}</p>
        <p>{t!("session-registered-mail")}</p>
        <ButtonLink href=address label=t!("session-back") kind=ButtonKind::Secondary/>
    };
    PageView::new(Head::private(title), crumbs, main)
}
