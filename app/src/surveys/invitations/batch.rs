//! One batch of links: who has answered, taking back, reminding.

use domain::surveys::{LinkState, Status, Survey};
use leptos::prelude::*;

use super::new::letter;
use super::{LinkBatch, LinkLine, crumbs, figures};
use crate::components::{
    Actions, ButtonKind, ButtonLink, Confirm, DataTable, Form, FormState, Hidden, PageHeader, Pagination,
    PostButton, Section, Shown, Tag,
};
use crate::context::Tone;
use crate::format::on;
use crate::layout::Head;
use crate::surveys::below;
use crate::t;
use crate::view::PageView;

/// The page. `first` says that nothing stands before this page of the list; `next` leads to the one after.
pub fn batch(
    survey: &Survey,
    batch: &LinkBatch,
    lines: Vec<LinkLine>,
    first: bool,
    next: Option<String>,
) -> PageView {
    let at = |rest: &str| below(survey, &format!("/invitations/{}{rest}", batch.id));
    let left = batch.counts.made - batch.counts.used.min(batch.counts.made);
    let left = left - batch.counts.revoked.min(left);
    let remind = (survey.status == Status::Published && batch.counts.mailed > 0 && left > 0).then(|| {
        let to = at("/remind");
        view! { <Actions><ButtonLink href=to label=t!("survey-remind") kind=ButtonKind::Secondary/></Actions> }
    });
    let rows = lines.into_iter().map(|line| row(line, &at("/revoke"))).collect::<Vec<_>>();
    let head = vec![
        t!("survey-links-number"),
        t!("survey-links-who"),
        t!("survey-links-address"),
        t!("survey-links-state"),
        t!("survey-links-revoke-one"),
    ];
    let all = (left > 0).then(|| {
        view! {
            <Confirm
                label=t!("survey-links-revoke-all")
                question=t!("survey-links-revoke-all-question", count = i64::try_from(left).unwrap_or(i64::MAX))
                action=at("/revoke")
                button=t!("survey-links-revoke-all-button")
            />
        }
    });
    let previous = (!first).then(|| at(""));
    let main = view! {
        <PageHeader kicker=Shown::from(&survey.settings.title).text title=batch.name.clone() lead=Shown::from(t!("survey-links-made-on", date = on(batch.at)))>{remind}</PageHeader>
        {figures(batch.counts)}
        <Section title=t!("survey-links-title")>
            <p class="hint">{t!("survey-links-gone")}</p>
            <DataTable caption=t!("survey-links-title") head=head rows=rows hide_caption=true/>
            <Pagination previous=previous next=next/>
        </Section>
        {all}
    };
    PageView::new(Head::private(batch.name.clone()), crumbs(survey, Some(batch.name.clone())), main)
}

fn row(line: LinkLine, revoke: &str) -> Vec<AnyView> {
    let tone = match line.state {
        LinkState::Ready => Tone::Azul,
        LinkState::Used => Tone::Green,
        LinkState::Revoked | LinkState::Expired => Tone::Neutral,
    };
    let of = t!("survey-sheet-number", number = i64::from(line.number));
    let button = matches!(line.state, LinkState::Ready | LinkState::Expired).then(|| {
        let fields = vec![("invitation".to_owned(), line.id)];
        view! { <PostButton action=revoke.to_owned() label=t!("survey-links-revoke") of=of fields=fields/> }
    });
    vec![
        line.number.to_string().into_any(),
        line.label.into_any(),
        line.email.unwrap_or_default().into_any(),
        view! { <Tag text=t!(line.state.message()) tone=tone/> }.into_any(),
        button.into_any(),
    ]
}

/// The form for a reminder.
pub fn remind(survey: &Survey, batch: &LinkBatch, form: FormState, form_id: String) -> PageView {
    let title = t!("survey-remind");
    let head = Head::private(title.clone()).with_mistakes(form.is_wrong());
    let at = |rest: &str| below(survey, &format!("/invitations/{}{rest}", batch.id));
    let languages = survey.settings.languages.clone();
    let main = view! {
        <PageHeader kicker=batch.name.clone() title=title.clone() lead=Shown::from(t!("survey-remind-lead"))/>
        <Form action=at("/remind") form=form submit=t!("survey-remind-send") cancel=at("")>
            <Hidden name="form_id" value=form_id/>
            {letter(languages)}
        </Form>
    };
    PageView::new(head, crumbs(survey, Some(title)), main)
}
