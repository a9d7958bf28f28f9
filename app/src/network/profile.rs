//! The form of one's own profile: beside each field, who sees it.

use domain::network::{Audience, Field};
use domain::text::Translated;
use leptos::prelude::*;

use crate::components::{
    Actions, ButtonKind, ButtonLink, Checkbox, Choice, Confirm, Form, FormState, Hidden, InputKind, Notice,
    PageHeader, Section, Select, Shown, TextField, TranslatedArea, TranslatedField,
};
use crate::context::{Tone, href};
use crate::layout::{Crumb, Head};
use crate::t;
use crate::view::PageView;

/// Everything the page shows.
#[derive(Debug, Clone)]
pub struct ProfilePage {
    /// The form.
    pub form: FormState,
    /// The profile's address, when there is one already.
    pub slug: Option<String>,
    /// Whether somebody else finds it.
    pub listed: bool,
    /// Entities to choose: id and name.
    pub entities: Vec<(String, Translated)>,
    /// Whether it changed elsewhere since this form was opened.
    pub conflict: bool,
}

/// The page.
pub fn profile(data: ProfilePage) -> PageView {
    let wrong = data.form.is_wrong();
    let head = Head::private(t!("profile-title")).with_mistakes(wrong);
    let crumbs = vec![Crumb::link(t!("profile-account"), href("/account")), Crumb::here(t!("profile-title"))];
    let entities = data
        .entities
        .into_iter()
        .map(|(id, name)| Choice::new(id, Shown::from(&name).text))
        .collect::<Vec<_>>();
    let exists = data.slug.is_some();
    let see = data.slug.filter(|_| data.listed).map(|slug| {
        let href = href(&format!("/network/{slug}"));
        view! { <Actions><ButtonLink href=href label=t!("profile-see") kind=ButtonKind::Secondary/></Actions> }
    });
    let unlisted = (exists && !data.listed).then(|| {
        view! { <Notice tone=Tone::Azul title=t!("profile-unlisted")><p>{t!("profile-unlisted-text")}</p></Notice> }
    });
    let conflict = data.conflict.then(|| {
        view! {
            <Notice tone=Tone::Ochre title=t!("profile-conflict")>
                <p>{t!("profile-conflict-text")} " " <a href=href("/account/profile")>{t!("profile-conflict-link")}</a></p>
            </Notice>
        }
    });
    let delete = exists.then(|| {
        view! {
            <Section title=t!("profile-delete-title")>
                <Confirm
                    label=t!("profile-delete")
                    question=t!("profile-delete-question")
                    action=href("/account/profile/delete")
                    button=t!("profile-delete-button")
                />
            </Section>
        }
    });
    let main = view! {
        <PageHeader title=t!("profile-title") lead=Shown::from(t!("profile-lead"))>{see}</PageHeader>
        {conflict}
        {unlisted}
        <Form action=href("/account/profile") form=data.form submit=t!("profile-submit")>
            <Hidden name="version"/>
            <TextField name="name" label=t!("profile-name") required=true maxlength=100 autocomplete="name".to_owned()/>
            {audience(Field::Name, t!("profile-name"), Some(t!("profile-name-audience-hint")))}
            <TranslatedField name="headline" label=t!("profile-headline") hint=t!("profile-headline-hint") maxlength=140/>
            {audience(Field::Headline, t!("profile-headline"), None)}
            <Select name="entity" label=t!("profile-entity") hint=t!("profile-entity-hint") empty=t!("profile-no-entity") choices=entities/>
            <TextField name="organisation" label=t!("profile-organisation") maxlength=200 autocomplete="organization".to_owned()/>
            {audience(Field::Organisation, t!("profile-organisation-audience"), None)}
            <TextField name="region" label=t!("network-region") hint=t!("profile-region-hint") maxlength=80/>
            {audience(Field::Region, t!("network-region"), None)}
            <TextField name="skills" label=t!("network-skills") hint=t!("network-skills-hint") maxlength=1000/>
            {audience(Field::Skills, t!("network-skills"), None)}
            <Checkbox name="mentors" label=t!("profile-mentors") hint=t!("profile-mentors-hint")/>
            {audience(Field::Mentors, t!("network-mentoring"), None)}
            <TextField name="languages" label=t!("network-languages") hint=t!("profile-languages-hint") maxlength=120/>
            {audience(Field::Languages, t!("network-languages"), None)}
            <TranslatedArea name="bio" label=t!("network-about") rows=6 maxlength=4000/>
            {audience(Field::Bio, t!("network-about"), None)}
            <TextField name="contact" label=t!("network-contact") hint=t!("profile-contact-hint") kind=InputKind::Text maxlength=200/>
            {audience(Field::Contact, t!("network-contact"), None)}
        </Form>
        {delete}
    };
    PageView::new(head, crumbs, main)
}

/// Who sees a field; its name is in the question, so that it makes sense without what stands before it.
fn audience(field: Field, of: String, hint: Option<String>) -> AnyView {
    let choices = Audience::ALL
        .into_iter()
        .map(|audience| Choice::new(audience.code(), t!(audience.message())))
        .collect::<Vec<_>>();
    let label = t!("profile-audience", field = of);
    view! { <Select name=field.audience_field() label=label hint=hint choices=choices required=true/> }
        .into_any()
}
