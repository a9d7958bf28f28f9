//! One person: roles and places in entities, granted and taken away.

use domain::access::{MembershipRole, Role};
use domain::id::{AccountId, EntityId};
use domain::lang::Lang;
use domain::text::Translated;
use domain::time::Moment;
use leptos::prelude::*;

use crate::components::{
    ButtonKind, Choice, DataTable, EmptyState, Facts, Form, FormState, Notice, PageHeader, PostButton,
    Radios, Section, Select, Shown,
};
use crate::context::{Tone, href};
use crate::format;
use crate::layout::{Crumb, Head};
use crate::t;
use crate::view::PageView;

/// A person, as an administrator sees them.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// The account.
    pub id: AccountId,
    /// The person's name.
    pub name: String,
    /// The person's address.
    pub email: String,
    /// The language of their mails.
    pub lang: Lang,
    /// When the address was confirmed.
    pub confirmed_at: Option<Moment>,
    /// Since when there is an account.
    pub since: Moment,
    /// Whether the demonstration invented the person.
    pub invented: bool,
    /// Each role granted, and when.
    pub roles: Vec<(Role, Moment)>,
    /// The person's places in entities.
    pub memberships: Vec<Membership>,
    /// Every entity there is.
    pub entities: Vec<(EntityId, Translated)>,
}

/// A place in an entity.
#[derive(Debug, Clone, PartialEq)]
pub struct Membership {
    /// The entity.
    pub entity: EntityId,
    /// The entity's slug.
    pub slug: String,
    /// The entity's name.
    pub name: Translated,
    /// What the person is in it.
    pub role: MembershipRole,
}

/// The page. `form` is the one for a new membership; `refused` is the message that says why something was not done.
pub fn account(person: Person, form: FormState, refused: Option<&'static str>) -> PageView {
    let head = Head::private(person.name.as_str()).with_mistakes(form.is_wrong() || refused.is_some());
    let crumbs = vec![
        Crumb::link(t!("admin-title"), href("/admin")),
        Crumb::link(t!("admin-accounts-title"), href("/admin/accounts")),
        Crumb::here(person.name.as_str()),
    ];
    let confirmed = match person.confirmed_at {
        Some(at) => format::on(at),
        None => t!("admin-account-not-confirmed"),
    };
    let mut facts = vec![
        (t!("account-email"), person.email.clone().into_any()),
        (t!("admin-account-confirmed"), confirmed.into_any()),
        (t!("admin-account-since"), format::on(person.since).into_any()),
        (t!("account-mail-language"), person.lang.own_name().into_any()),
    ];
    if person.invented {
        facts.push((t!("admin-account-invented"), t!("admin-account-invented-text").into_any()));
    }
    let audit = href(&format!("/admin/audit?subject={}", person.id));
    let refused = refused.map(|message| view! { <Notice tone=Tone::Red><p>{t!(message)}</p></Notice> });
    let roles = roles(&person);
    let places = view! { {memberships(&person)} {new_membership(&person, form)} }.into_any();
    let main = view! {
        <PageHeader title=person.name.clone() kicker=t!("admin-account-kicker")/>
        {refused}
        <Facts facts=facts/>
        <Section title=t!("account-roles")>{roles}</Section>
        <Section title=t!("admin-memberships")>{places}</Section>
        <p><a href=audit>{t!("admin-account-history")}</a></p>
    };
    PageView::new(head, crumbs, main)
}

fn roles(person: &Person) -> AnyView {
    let rows = Role::ALL
        .into_iter()
        .map(|role| {
            let granted = person.roles.iter().find(|(granted, _)| *granted == role).map(|(_, at)| *at);
            let (verb, label, kind) = match granted {
                Some(_) => ("revoke", t!("admin-role-revoke"), ButtonKind::Warning),
                None => ("grant", t!("admin-role-grant"), ButtonKind::Secondary),
            };
            let action = href(&format!("/admin/accounts/{}/{verb}", person.id));
            let fields = vec![("role".to_owned(), role.code().to_owned())];
            let name = t!(role.message());
            let since = granted.map_or_else(|| t!("admin-role-none"), format::on);
            vec![
                name.clone().into_any(),
                may(role).into_any(),
                since.into_any(),
                view! { <PostButton action=action label=label kind=kind fields=fields of=name/> }.into_any(),
            ]
        })
        .collect::<Vec<_>>();
    let head = vec![t!("admin-role"), t!("admin-role-may"), t!("admin-role-since"), t!("admin-action")];
    view! { <DataTable caption=t!("account-roles") hide_caption=true head=head rows=rows/> }.into_any()
}

/// What a role is good for.
fn may(role: Role) -> String {
    match role {
        Role::Innovator => t!("admin-role-innovator-may"),
        Role::Designer => t!("admin-role-designer-may"),
        Role::Director => t!("admin-role-director-may"),
        Role::Administrator => t!("admin-role-administrator-may"),
    }
}

fn memberships(person: &Person) -> AnyView {
    if person.memberships.is_empty() {
        return view! { <EmptyState text=t!("admin-memberships-empty")/> }.into_any();
    }
    let rows = person
        .memberships
        .iter()
        .map(|membership| {
            let name = Shown::from(&membership.name);
            let of = name.text.clone();
            let action = href(&format!("/admin/accounts/{}/memberships/end", person.id));
            let fields = vec![("entity".to_owned(), membership.entity.to_string())];
            let address = href(&format!("/entities/{}", membership.slug));
            vec![
                view! { <a href=address>{name.inline()}</a> }.into_any(),
                t!(membership.role.message()).into_any(),
                view! {
                    <PostButton action=action label=t!("admin-membership-end") kind=ButtonKind::Warning fields=fields of=of/>
                }
                .into_any(),
            ]
        })
        .collect::<Vec<_>>();
    let head = vec![t!("admin-entity"), t!("admin-role"), t!("admin-action")];
    view! { <DataTable caption=t!("admin-memberships") hide_caption=true head=head rows=rows/> }.into_any()
}

fn new_membership(person: &Person, form: FormState) -> Option<AnyView> {
    if person.entities.is_empty() {
        return None;
    }
    let entities = person
        .entities
        .iter()
        .map(|(id, name)| Choice::new(id.to_string(), Shown::from(name).text))
        .collect::<Vec<_>>();
    let roles = MembershipRole::ALL
        .into_iter()
        .map(|role| Choice::new(role.code(), t!(role.message())).with_hint(place_may(role)))
        .collect::<Vec<_>>();
    let action = href(&format!("/admin/accounts/{}/memberships", person.id));
    Some(
        view! {
            <Form action=action form=form submit=t!("admin-membership-add")>
                <Select name="entity" label=t!("admin-entity") choices=entities empty=t!("admin-entity-choose") required=true/>
                <Radios name="role" label=t!("admin-membership-role") choices=roles required=true/>
            </Form>
        }
        .into_any(),
    )
}

/// What a place in an entity is good for.
fn place_may(role: MembershipRole) -> String {
    match role {
        MembershipRole::Member => t!("admin-member-may"),
        MembershipRole::Manager => t!("admin-manager-may"),
    }
}
