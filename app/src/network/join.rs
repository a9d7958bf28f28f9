//! Asking to join the network, and where the request stands.

use leptos::prelude::*;

use super::words::network_crumb;
use crate::components::{
    Actions, ButtonLink, Confirm, Form, FormState, Hidden, Notice, PageHeader, Paragraphs, Shown, TextArea,
    TextField,
};
use crate::context::{Tone, href};
use crate::layout::{Crumb, Head};
use crate::t;
use crate::view::PageView;

/// What the page has to say.
#[derive(Debug, Clone)]
pub enum JoinStanding {
    /// The person may ask; after a refusal, with its reason.
    MayAsk {
        /// The form.
        form: FormState,
        /// Why the last request was declined.
        declined: Option<String>,
    },
    /// A request is waiting; what was written in it.
    Waiting(String),
    /// The person is in the network.
    Inside,
}

/// The page.
pub fn join(standing: JoinStanding) -> PageView {
    let wrong = matches!(&standing, JoinStanding::MayAsk { form, .. } if form.is_wrong());
    let head = Head::private(t!("join-title")).with_mistakes(wrong);
    let crumbs = vec![network_crumb(), Crumb::here(t!("join-title"))];
    let main = match standing {
        JoinStanding::MayAsk { form, declined } => ask(form, declined),
        JoinStanding::Waiting(motivation) => waiting(&motivation),
        JoinStanding::Inside => view! {
            <PageHeader title=t!("join-title") lead=Shown::from(t!("join-inside"))>
                <Actions><ButtonLink href=href("/account/profile") label=t!("network-edit-profile")/></Actions>
            </PageHeader>
        }
        .into_any(),
    };
    PageView::new(head, crumbs, main)
}

fn ask(form: FormState, declined: Option<String>) -> AnyView {
    let declined = declined.map(|reason| {
        view! {
            <Notice tone=Tone::Ochre title=t!("join-declined")><Paragraphs text=reason/><p>{t!("join-declined-again")}</p></Notice>
        }
    });
    view! {
        <PageHeader title=t!("join-title") lead=Shown::from(t!("join-lead"))/>
        {declined}
        <Form action=href("/network/join") form=form submit=t!("join-submit") cancel=href("/network")>
            <Hidden name="form_id"/>
            <TextArea name="motivation" label=t!("join-motivation") hint=t!("join-motivation-hint") required=true maxlength=2000 rows=6/>
            <TextField name="organisation" label=t!("join-organisation") hint=t!("join-organisation-hint") maxlength=200 autocomplete="organization".to_owned()/>
            <TextField name="skills" label=t!("join-skills") hint=t!("network-skills-hint") maxlength=1000/>
        </Form>
    }
    .into_any()
}

fn waiting(motivation: &str) -> AnyView {
    view! {
        <PageHeader title=t!("join-waiting-title") lead=Shown::from(t!("join-waiting"))/>
        <h2>{t!("join-what-you-wrote")}</h2>
        <Paragraphs text=motivation.to_owned()/>
        <Confirm
            label=t!("join-withdraw")
            question=t!("join-withdraw-question")
            action=href("/network/join/withdraw")
            button=t!("join-withdraw-button")
        />
    }
    .into_any()
}
