//! The fields of the form, in the order in which a project takes shape.

use domain::projects::ActionArea;
use domain::when::When;
use leptos::prelude::*;

use super::{FormChoices, rows};
use crate::components::{
    Checkboxes, Choice, FormState, Radios, Section, Select, TextArea, TextField, TranslatedArea,
    TranslatedField, Width,
};
use crate::t;

/// Every field; to be called inside the form, which the fields ask for their values. The address can be chosen while nothing public leads there.
pub(super) fn fields(choices: &FormChoices, with_slug: bool) -> AnyView {
    let form = FormState::around();
    let areas = ActionArea::ALL.map(|area| Choice::new(area.code(), t!(area.message()))).to_vec();
    let slug = with_slug.then(|| {
        view! { <TextField name="slug" label=t!("form-slug") hint=t!("form-slug-hint") maxlength=80/> }
    });
    let entities = choices.entities();
    let partners = rows::partners(&form, &entities);
    let team = rows::team(&form);
    let figures = rows::figures(&form);
    let products = rows::products(&form);
    let guides = guides(choices);
    view! {
        <TranslatedField name="title" label=t!("projects-field-title") required=true maxlength=150/>
        <TranslatedArea name="summary" label=t!("projects-field-summary") hint=t!("projects-field-summary-hint") required=true rows=3 maxlength=400/>
        <Radios name="area" label=t!("projects-area") choices=areas required=true/>
        <TranslatedArea name="challenge" label=t!("projects-challenge") hint=t!("projects-field-challenge-hint") rows=4 maxlength=1000/>
        <TranslatedArea name="target_groups" label=t!("projects-target-groups") hint=t!("projects-field-target-groups-hint") rows=3 maxlength=1000/>
            {slug}
        <Section title=t!("projects-form-who")>
            <Select name="lead" label=t!("projects-lead-entity") hint=t!("projects-field-lead-hint") empty=t!("projects-field-none-yet") choices=entities/>
            {partners}
            {team}
        </Section>
        <Section title=t!("projects-form-when")>
            {when("start", t!("projects-field-start"))}
            {when("end", t!("projects-field-end"))}
        </Section>
        <Section title=t!("projects-form-public")>
            <TranslatedArea name="take_part" label=t!("projects-now") hint=t!("projects-field-take-part-hint") rows=3 maxlength=1000/>
            <TranslatedArea name="outcome" label=t!("projects-came-of-it") hint=t!("projects-markdown-hint") rows=6 maxlength=5000/>
            {figures}
            {products}
        </Section>
        <Section title=t!("projects-form-links")>
            <TextField name="sdg" label=t!("projects-sdg") hint=t!("projects-field-sdg-hint") maxlength=1200/>
            {guides}
            <TextField name="source" label=t!("projects-source") hint=t!("projects-field-source-hint") maxlength=500/>
        </Section>
    }
    .into_any()
}

fn when(name: &'static str, label: String) -> AnyView {
    let kinds = When::KINDS
        .into_iter()
        .filter_map(When::kind)
        .map(|(code, message)| Choice::new(code, t!(message)))
        .collect::<Vec<_>>();
    view! {
        <div class="field-pair">
            <TextField name=name label=label.clone() hint=t!("form-when-hint") width=Width::Medium maxlength=40/>
            <Select name=format!("{name}_kind") label=t!("form-when-kind", field = label) empty=t!("form-when-date") choices=kinds/>
        </div>
    }
    .into_any()
}

fn guides(choices: &FormChoices) -> AnyView {
    if choices.guides.is_empty() {
        let value = FormState::around().values("guides").join("\n");
        return view! {
            <TextArea name="guides" label=t!("projects-guides") hint=t!("projects-field-guides-hint") rows=3 value=value/>
        }
        .into_any();
    }
    let guides: Vec<Choice> =
        choices.guides.iter().map(|(slug, title)| Choice::new(slug.clone(), title.clone())).collect();
    view! { <Checkboxes name="guides" label=t!("projects-guides") choices=guides/> }.into_any()
}
