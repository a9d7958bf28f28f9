//! A person's account at a glance, with the way to everything that can be changed.

use domain::access::Role;
use domain::lang::Lang;
use domain::seats::OwnRegistration;
use leptos::prelude::*;

use crate::components::{
    Actions, ButtonKind, ButtonLink, Card, CardGrid, Facts, PageHeader, Section, Tag, Tags,
};
use crate::context::{Tone, href};
use crate::layout::{Crumb, Head};
use crate::seats::own_registrations;
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
    /// What the person registered for and what has not passed.
    pub registrations: Vec<OwnRegistration>,
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
    let innovator = own.roles.contains(&Role::Innovator);
    let registrations = own.registrations;
    let main = view! {
        <PageHeader title=t!("account-title")/>
        <Facts facts=facts/>
        <Actions><ButtonLink href=href("/account/details") label=t!("details-open") kind=ButtonKind::Secondary/></Actions>
        <Section title=t!("account-registrations") id="registrations".to_owned()>{own_registrations(&registrations)}</Section>
        <Section title=t!("account-taking-part")>
            <CardGrid>
                <Card href=href("/training/mine") title=t!("account-training")><p>{t!("account-training-card")}</p></Card>
                {network(innovator)}
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

/// The way into the network, or to what it shows.
fn network(innovator: bool) -> AnyView {
    if innovator {
        view! { <Card href=href("/account/profile") title=t!("account-profile")><p>{t!("account-profile-card")}</p></Card> }
            .into_any()
    } else {
        view! { <Card href=href("/network/join") title=t!("account-join")><p>{t!("account-join-card")}</p></Card> }
            .into_any()
    }
}
