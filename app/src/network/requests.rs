//! Requests to join, for administrators.

use domain::network::JoinState;
use domain::time::Moment;
use leptos::prelude::*;

use crate::components::{
    ButtonKind, DataTable, EmptyState, Facts, Form, FormState, PageHeader, Pagination, Paragraphs,
    PostButton, Section, Tab, Tabs, Tag, TextArea,
};
use crate::context::{Tone, href, page};
use crate::format;
use crate::layout::{Crumb, Head};
use crate::t;
use crate::view::PageView;

/// A request in the list and on its page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestItem {
    /// Its id.
    pub id: String,
    /// Who asks.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Why.
    pub motivation: String,
    /// Where they work.
    pub organisation: String,
    /// What they know.
    pub skills: String,
    /// Where it stands.
    pub state: JoinState,
    /// Why it was declined.
    pub reason: String,
    /// When it was made.
    pub created_at: Moment,
    /// When it was decided.
    pub decided_at: Option<Moment>,
}

fn administration() -> Crumb {
    Crumb::link(t!("requests-administration"), href("/admin"))
}

fn date(at: Moment) -> String {
    let page = page();
    format::date(page.lang, at.in_zone(&page.zone).date())
}

fn tag(state: JoinState) -> AnyView {
    let tone = match state {
        JoinState::Open => Tone::Azul,
        JoinState::Accepted => Tone::Green,
        JoinState::Declined => Tone::Ochre,
        JoinState::Withdrawn => Tone::Neutral,
    };
    view! { <Tag text=t!(state.message()) tone=tone/> }.into_any()
}

/// The list of one state.
pub fn requests(state: JoinState, items: Vec<RequestItem>, next: Option<String>) -> PageView {
    let tabs = JoinState::ALL
        .into_iter()
        .map(|each| {
            let address = match each {
                JoinState::Open => href("/admin/requests"),
                other => href(&format!("/admin/requests?state={}", other.code())),
            };
            Tab::new(t!(each.message()), address, each == state)
        })
        .collect::<Vec<_>>();
    let list = if items.is_empty() {
        view! { <EmptyState text=t!("requests-none")/> }.into_any()
    } else {
        let rows = items.into_iter().map(row).collect::<Vec<_>>();
        view! {
            <DataTable
                caption=t!("requests-title")
                hide_caption=true
                head=vec![t!("requests-who"), t!("join-organisation"), t!("requests-when"), t!("requests-state")]
                rows=rows
            />
            <Pagination next=next/>
        }
        .into_any()
    };
    let main = view! {
        <PageHeader title=t!("requests-title")/>
        <Tabs label=t!("requests-state") tabs=tabs/>
        {list}
    };
    let crumbs = vec![administration(), Crumb::here(t!("requests-title"))];
    PageView::new(Head::private(t!("requests-title")), crumbs, main)
}

fn row(item: RequestItem) -> Vec<AnyView> {
    let link = href(&format!("/admin/requests/{}", item.id));
    vec![
        view! { <a href=link>{item.name}</a> }.into_any(),
        item.organisation.into_any(),
        date(item.created_at).into_any(),
        tag(item.state),
    ]
}

/// One request, with what can be done about it.
pub fn request(item: RequestItem, form: FormState) -> PageView {
    let head = Head::private(item.name.clone()).with_mistakes(form.is_wrong());
    let crumbs = vec![
        administration(),
        Crumb::link(t!("requests-title"), href("/admin/requests")),
        Crumb::here(item.name.clone()),
    ];
    let base = href(&format!("/admin/requests/{}", item.id));
    let email = item.email.clone();
    let mut facts = vec![
        (t!("requests-state"), tag(item.state)),
        (t!("requests-when"), date(item.created_at).into_any()),
        (t!("requests-email"), view! { <a href=format!("mailto:{email}")>{email.clone()}</a> }.into_any()),
    ];
    if let Some(at) = item.decided_at {
        facts.push((t!("requests-decided"), date(at).into_any()));
    }
    for (label, text) in [(t!("join-organisation"), &item.organisation), (t!("network-skills"), &item.skills)]
    {
        if !text.is_empty() {
            facts.push((label, text.clone().into_any()));
        }
    }
    let (accept, decline) = (format!("{base}/accept"), format!("{base}/decline"));
    let decide = (item.state == JoinState::Open).then(|| {
        view! {
            <Section title=t!("requests-decide")>
                <p>{t!("requests-accept-text")}</p>
                <PostButton action=accept label=t!("requests-accept") kind=ButtonKind::Primary/>
            </Section>
            <Section title=t!("requests-decline-title")>
                <Form action=decline form=form submit=t!("requests-decline")>
                    <TextArea name="reason" label=t!("requests-reason") hint=t!("requests-reason-hint") required=true maxlength=1000 rows=4/>
                </Form>
            </Section>
        }
    });
    let reason = (!item.reason.is_empty()).then(|| {
        view! { <Section title=t!("requests-reason")><Paragraphs text=item.reason.clone()/></Section> }
    });
    let main = view! {
        <PageHeader title=item.name.clone() kicker=t!("requests-one")/>
        <Facts facts=facts/>
        <Section title=t!("join-motivation")><Paragraphs text=item.motivation.clone()/></Section>
        {reason}
        {decide}
    };
    PageView::new(head, crumbs, main)
}
