//! The form for a course: a new one, or one that changes.

use domain::form::{Typed, rows};
use domain::training::{MOST_MODULES, Mode};
use leptos::prelude::*;

use crate::components::{
    Button, ButtonKind, Choice, Crumb, Form, FormState, Hidden, PageHeader, Section, Select, TextField,
    TranslatedArea, TranslatedField, Width,
};
use crate::context::href;
use crate::layout::Head;
use crate::seats::changed_notice;
use crate::t;
use crate::view::PageView;

/// The form for a new course.
pub fn new(form: FormState) -> PageView {
    let head = Head::private(t!("training-new")).with_mistakes(form.is_wrong());
    let crumbs = vec![super::crumb(), Crumb::here(t!("training-new"))];
    let main = view! {
        <PageHeader title=t!("training-new")/>
        {fields(href("/training/new"), form, t!("training-save-draft"), href("/training"))}
    };
    PageView::new(head, crumbs, main)
}

/// The form for a course that changes. `changed` says that somebody else changed it meanwhile.
pub fn edit(slug: &str, form: FormState, changed: bool) -> PageView {
    let head = Head::private(t!("training-edit-title")).with_mistakes(form.is_wrong() || changed);
    let address = href(&format!("/training/{slug}"));
    let crumbs =
        vec![super::crumb(), Crumb::link(slug.to_owned(), address.clone()), Crumb::here(t!("training-edit"))];
    let main = view! {
        <PageHeader title=t!("training-edit-title")/>
        {changed.then(|| changed_notice(&address))}
        {fields(format!("{address}/edit"), form, t!("training-save"), address)}
    };
    PageView::new(head, crumbs, main)
}

fn fields(action: String, form: FormState, submit: String, cancel: String) -> AnyView {
    let said =
        Typed::default().with("modules_rows", form.value("modules_rows")).with("more", form.value("more"));
    let count = rows(&said, "modules", MOST_MODULES);
    // Made inside the form, where the fields find their values.
    let modules = move || (0..count).map(module).collect_view();
    let more = (count < MOST_MODULES).then(|| {
        view! { <Button label=t!("training-more-modules") kind=ButtonKind::Secondary name="more".to_owned() value="modules".to_owned()/> }
    });
    view! {
        <Form action=action form=form submit=submit cancel=cancel>
            <Hidden name="form_id"/>
            <Hidden name="version"/>
            <Hidden name="modules_rows" value=count.to_string()/>
            <TranslatedField name="title" label=t!("session-title-label") required=true maxlength=150/>
            <TranslatedArea name="summary" label=t!("session-summary-label") required=true rows=3 maxlength=1000/>
            <TranslatedArea name="audience" label=t!("training-audience") rows=3 maxlength=2000/>
            <TranslatedArea name="outcomes" label=t!("training-outcomes") hint=t!("training-outcomes-hint") rows=6 maxlength=4000/>
            <TextField name="source" label=t!("training-source") hint=t!("training-source-hint") maxlength=500/>
            <Section title=t!("training-modules")>
                <p class="hint">{t!("training-modules-hint")}</p>
                {modules()}
                {more}
            </Section>
        </Form>
    }
    .into_any()
}

fn module(row: usize) -> AnyView {
    let field = |name: &str| format!("modules-{row}-{name}");
    let modes = Mode::ALL.map(|mode| Choice::new(mode.code(), t!(mode.message()))).to_vec();
    view! {
        <fieldset class="form-row">
            <legend class="label">{t!("training-module", number = row + 1)}</legend>
            <TranslatedField name=field("title") label=t!("session-block-title") maxlength=150/>
            <TranslatedArea name=field("description") label=t!("training-module-description") rows=2 maxlength=2000/>
            <Select name=field("mode") label=t!("training-mode") choices=modes empty=t!("training-mode-choose")/>
            <TextField name=field("hours") label=t!("training-hours-head") hint=t!("training-hours-hint") width=Width::Short/>
            <TextField name=field("guides") label=t!("training-module-guides") hint=t!("training-module-guides-hint")/>
        </fieldset>
    }
    .into_any()
}
