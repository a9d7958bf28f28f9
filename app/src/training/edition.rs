//! The form for an edition: a new one, or one that changes.

use domain::seats::Gate;
use domain::sessions::PlaceKind;
use domain::training::Course;
use leptos::prelude::*;

use crate::components::{
    Choice, Crumb, Form, FormState, Hidden, InputKind, PageHeader, Radios, Shown, TextField, TranslatedArea,
    Width,
};
use crate::context::href;
use crate::layout::Head;
use crate::seats::changed_notice;
use crate::t;
use crate::view::PageView;

/// The form for a new edition.
pub fn new_edition(course: &Course, form: FormState) -> PageView {
    let address = href(&format!("/training/{}", course.slug));
    let action = format!("{address}/editions/new");
    page(course, t!("training-new-edition"), action, form, t!("training-edition-save-draft"), false)
}

/// The form for an edition that changes. `changed` says that somebody else changed it meanwhile.
pub fn edit_edition(course: &Course, id: &str, form: FormState, changed: bool) -> PageView {
    let action = href(&format!("/training/{}/editions/{id}/edit", course.slug));
    page(course, t!("training-edition-edit"), action, form, t!("training-save"), changed)
}

fn page(
    course: &Course,
    title: String,
    action: String,
    form: FormState,
    submit: String,
    changed: bool,
) -> PageView {
    let head = Head::private(title.clone()).with_mistakes(form.is_wrong() || changed);
    let name = Shown::from(&course.details.title).text;
    let address = href(&format!("/training/{}", course.slug));
    let crumbs = vec![super::crumb(), Crumb::link(name.clone(), address.clone()), Crumb::here(title.clone())];
    let modes = PlaceKind::ALL.map(|kind| Choice::new(kind.code(), t!(kind.message()))).to_vec();
    let gates = Gate::ALL.map(|gate| Choice::new(gate.code(), t!(gate.message()))).to_vec();
    let main = view! {
        <PageHeader title=title kicker=name/>
        {changed.then(|| changed_notice(&address))}
        <Form action=action form=form submit=submit cancel=address>
            <Hidden name="form_id"/>
            <Hidden name="version"/>
            <TextField name="starts" label=t!("training-starts") hint=t!("training-date-hint") required=true width=Width::Medium/>
            <TextField name="ends" label=t!("training-ends") width=Width::Medium/>
            <Radios name="mode" label=t!("training-mode") choices=modes required=true/>
            <TextField name="place" label=t!("session-where") hint=t!("training-place-hint") maxlength=300/>
            <TranslatedArea name="notes" label=t!("training-notes") hint=t!("training-notes-hint") rows=2 maxlength=1000/>
            <TextField name="capacity" label=t!("session-capacity-label") hint=t!("session-capacity-hint") kind=InputKind::Number required=true/>
            <Radios name="enrolment" label=t!("training-enrolment") choices=gates required=true/>
        </Form>
    };
    PageView::new(head, crumbs, main)
}
