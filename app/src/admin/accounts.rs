//! People, found by name or address.

use domain::access::Role;
use domain::id::AccountId;
use domain::time::Moment;
use leptos::prelude::*;

use super::crumbs;
use crate::components::{
    Choice, DataTable, EmptyState, Filters, FormState, InputKind, PageHeader, Pagination, Select, Tag, Tags,
    TextField,
};
use crate::context::{Tone, href};
use crate::format;
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// One person in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountItem {
    /// The account.
    pub id: AccountId,
    /// The person's name.
    pub name: String,
    /// The person's address.
    pub email: String,
    /// Whether the address is confirmed.
    pub confirmed: bool,
    /// The roles granted.
    pub roles: Vec<Role>,
    /// Since when.
    pub since: Moment,
}

/// The list with its filters. `next` is the address of the next page.
pub fn accounts(people: Vec<AccountItem>, filter: FormState, next: Option<String>) -> PageView {
    let title = t!("admin-accounts-title");
    let roles =
        Role::ALL.into_iter().map(|role| Choice::new(role.code(), t!(role.message()))).collect::<Vec<_>>();
    let list = if people.is_empty() {
        view! {
            <EmptyState
                text=t!("admin-accounts-empty")
                action=(href("/admin/accounts"), t!("admin-accounts-all"))
            />
        }
        .into_any()
    } else {
        let head =
            vec![t!("account-name"), t!("account-email"), t!("account-roles"), t!("admin-account-since")];
        let rows = people.into_iter().map(row).collect::<Vec<_>>();
        view! { <DataTable caption=title.clone() hide_caption=true head=head rows=rows/> }.into_any()
    };
    let main = view! {
        <PageHeader title=title.clone()/>
        <Filters action=href("/admin/accounts") form=filter>
            <TextField name="q" label=t!("admin-accounts-search") kind=InputKind::Search maxlength=200/>
            <Select name="role" label=t!("admin-accounts-role") choices=roles empty=t!("admin-accounts-any-role")/>
        </Filters>
        {list}
        <Pagination next=next/>
    };
    PageView::new(Head::private(title.as_str()), crumbs(&title), main)
}

fn row(person: AccountItem) -> Vec<AnyView> {
    let address = href(&format!("/admin/accounts/{}", person.id));
    let roles = person
        .roles
        .iter()
        .map(|role| view! { <Tag text=t!(role.message()) tone=Tone::Azul/> })
        .collect_view();
    let unconfirmed =
        (!person.confirmed).then(|| view! { <Tag text=t!("admin-account-unconfirmed") tone=Tone::Ochre/> });
    vec![
        view! { <a href=address>{person.name}</a> }.into_any(),
        person.email.into_any(),
        view! { <Tags>{roles} {unconfirmed}</Tags> }.into_any(),
        format::on(person.since).into_any(),
    ]
}
