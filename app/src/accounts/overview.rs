//! A person's account at a glance, with the way to everything that can be changed.

use domain::access::Role;
use domain::lang::Lang;
use leptos::prelude::*;

use crate::components::{
    Actions, ButtonKind, ButtonLink, Card, CardGrid, Facts, PageHeader, Section, Tag, Tags,
};
use crate::context::{Tone, href};
use crate::layout::{Crumb, Head};
use crate::t;
use crate::view::PageView;

/// What the overview shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    /// The person's name.
    pub name: String,
    /// The person's address.
    pub email: String,
    /// The language of the mails.
    pub lang: Lang,
    /// The roles granted.
    pub roles: Vec<Role>,
}

/// The overview.
pub fn overview(own: Own) -> PageView {
    let roles = (!own.roles.is_empty()).then(|| {
        let tags = own
            .roles
            .iter()
            .map(|role| view! { <Tag text=t!(role.message()) tone=Tone::Azul/> })
            .collect_view();
        (t!("account-roles"), view! { <Tags>{tags}</Tags> }.into_any())
    });
    let mut facts = vec![
        (t!("account-name"), own.name.into_any()),
        (t!("account-email"), own.email.into_any()),
        (t!("account-mail-language"), own.lang.own_name().into_any()),
    ];
    facts.extend(roles);
    let network = if own.roles.contains(&Role::Innovator) {
        view! { <Card href=href("/account/profile") title=t!("account-profile")><p>{t!("account-profile-card")}</p></Card> }
    } else {
        view! { <Card href=href("/network/join") title=t!("account-join")><p>{t!("account-join-card")}</p></Card> }
    };
    let main = view! {
        <PageHeader title=t!("account-title")/>
        <Facts facts=facts/>
        <Actions><ButtonLink href=href("/account/details") label=t!("details-open") kind=ButtonKind::Secondary/></Actions>
        <Section title=t!("account-taking-part")>
            <CardGrid>
                {network}
            </CardGrid>
        </Section>
        <Section title=t!("account-signing-in")>
            <CardGrid>
                <Card href=href("/account/email") title=t!("email-title")><p>{t!("email-card")}</p></Card>
                <Card href=href("/account/password") title=t!("password-title")><p>{t!("password-card")}</p></Card>
                <Card href=href("/account/sessions") title=t!("account-sessions-title")><p>{t!("account-sessions-card")}</p></Card>
                <Card href=href("/account/keys") title=t!("keys-title")><p>{t!("keys-card")}</p></Card>
            </CardGrid>
        </Section>
        <Section title=t!("account-your-data")>
            <CardGrid>
                <Card href=href("/account/export") title=t!("export-title")><p>{t!("export-card")}</p></Card>
                <Card href=href("/account/erase") title=t!("erase-title")><p>{t!("erase-card")}</p></Card>
            </CardGrid>
            <p><a href=href("/privacy")>{t!("account-privacy")}</a></p>
        </Section>
    };
    PageView::new(Head::private(t!("account-title")), vec![Crumb::here(t!("account-title"))], main)
}
