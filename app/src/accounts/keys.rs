//! A person's keys to the JSON interface.

use domain::accounts::{Key, Lifetime, MAX_KEY_NAME, Secret};
use leptos::prelude::*;

use super::crumbs;
use crate::components::{
    ButtonKind, ButtonLink, Choice, DataTable, Form, FormState, Hidden, Notice, PageHeader, PostButton,
    Radios, Section, Shown, Tag, TextField,
};
use crate::context::{Tone, href, page};
use crate::format;
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// The list, and the form for a new one.
pub fn keys(keys: Vec<Key>, form: FormState) -> PageView {
    let title = t!("keys-title");
    let head = Head::private(title.as_str()).with_mistakes(form.is_wrong());
    let lifetimes = Lifetime::ALL
        .into_iter()
        .map(|lifetime| Choice::new(lifetime.code(), t!("keys-days", count = lifetime.days())))
        .collect::<Vec<_>>();
    let list = if keys.is_empty() { view! { <p>{t!("keys-none")}</p> }.into_any() } else { list(keys) };
    let main = view! {
        <PageHeader title=title.clone() lead=Shown::from(t!("keys-lead"))/>
        <p>{t!("keys-care")}</p>
        <Section title=t!("keys-yours")>{list}</Section>
        <Section title=t!("keys-new")>
            <Form action=href("/account/keys") form=form submit=t!("keys-submit")>
                <Hidden name="form_id"/>
                <TextField name="name" label=t!("keys-name") hint=t!("keys-name-hint") required=true autocomplete="off".to_owned() maxlength=u32::try_from(MAX_KEY_NAME).ok()/>
                <Radios name="days" label=t!("keys-lifetime") hint=t!("keys-lifetime-hint") choices=lifetimes required=true/>
            </Form>
        </Section>
        <p><a href="/api/openapi.json">{t!("keys-description")}</a></p>
    };
    PageView::new(head, crumbs(&title), main)
}

fn list(keys: Vec<Key>) -> AnyView {
    let head = vec![
        t!("keys-name"),
        t!("keys-created"),
        t!("keys-used"),
        t!("keys-expires"),
        t!("account-sessions-action"),
    ];
    let rows = keys.into_iter().map(row).collect::<Vec<_>>();
    view! { <DataTable caption=t!("keys-yours") hide_caption=true head=head rows=rows/> }.into_any()
}

fn row(key: Key) -> Vec<AnyView> {
    let used = match key.used_on {
        Some(day) => format::date(page().lang, day),
        None => t!("keys-never-used"),
    };
    let expires = if key.works(page().now) {
        format::on(key.expires_at).into_any()
    } else {
        view! { {format::on(key.expires_at)} " " <Tag text=t!("keys-expired") tone=Tone::Ochre/> }.into_any()
    };
    let fields = vec![("key".to_owned(), key.id)];
    let revoke = view! {
        <PostButton action=href("/account/keys/revoke") label=t!("keys-revoke") fields=fields of=key.name.clone()/>
    };
    vec![
        key.name.into_any(),
        format::on(key.created_at).into_any(),
        used.into_any(),
        expires,
        revoke.into_any(),
    ]
}

/// A key that was just made, with its secret, this once. `anew` says that the form came twice and that an earlier secret is worthless.
pub fn key_made(key: &Key, secret: &Secret, anew: bool) -> PageView {
    let title = t!("keys-made-title", name = key.name.clone());
    let twice = anew.then(|| view! { <Notice tone=Tone::Ochre><p>{t!("keys-made-anew")}</p></Notice> });
    let secret = secret.as_str().to_owned();
    let example = format!("curl -H 'Authorization: Bearer {secret}' {}/api/v1/surveys", page().base_url);
    let main = view! {
        <PageHeader title=title.clone() lead=Shown::from(t!("keys-made-lead", day = format::on(key.expires_at)))/>
        {twice}
        <Section title=t!("keys-secret")>
            <p><code class="key-secret" translate="no">{secret}</code></p>
            <p>{t!("keys-secret-once")}</p>
        </Section>
        <Section title=t!("keys-example")>
            <p><code class="key-secret" translate="no">{example}</code></p>
        </Section>
        <ButtonLink href=href("/account/keys") label=t!("keys-made-next") kind=ButtonKind::Secondary/>
    };
    PageView::new(Head::private(title.as_str()), crumbs(&t!("keys-title")), main)
}
