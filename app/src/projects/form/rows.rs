//! Lists inside the form: the rows that are filled, and blank ones for more. A row that is emptied is taken out.

use domain::projects::{BLANK_ROWS, FigureKind, MAX_ROWS, ProductKind};
use leptos::prelude::*;

use crate::components::{Choice, FormState, InputKind, Select, TextField, TranslatedField, Width};
use crate::t;

/// Partner entities, one list to a row.
pub(super) fn partners(form: &FormState, entities: &[Choice]) -> AnyView {
    let entities = entities.to_vec();
    group(form, "partner", &[""], t!("projects-partners"), move |row| {
        let entities = entities.clone();
        view! {
            <Select name=format!("partner_{row}") label=t!("form-partner", n = number(row)) empty=t!("projects-field-none") choices=entities/>
        }
        .into_any()
    })
}

/// The people of the team.
pub(super) fn team(form: &FormState) -> AnyView {
    group(form, "team", &["_name", "_role"], t!("projects-team"), |row| {
        view! {
            <TextField name=format!("team_{row}_name") label=t!("form-team-name", n = number(row)) maxlength=100/>
            <TextField name=format!("team_{row}_role") label=t!("form-team-role", n = number(row)) maxlength=150/>
        }
        .into_any()
    })
}

/// Numbers, each with what it counts.
pub(super) fn figures(form: &FormState) -> AnyView {
    let kinds = FigureKind::ALL.map(|kind| Choice::new(kind.code(), t!(kind.message()))).to_vec();
    group(form, "figure", &["_kind", "_count", "_note_pt", "_note_en"], t!("projects-figures"), move |row| {
        let kinds = kinds.clone();
        view! {
            <Select name=format!("figure_{row}_kind") label=t!("form-figure-kind", n = number(row)) empty=t!("projects-field-none") choices=kinds/>
            <TextField name=format!("figure_{row}_count") label=t!("form-figure-count", n = number(row)) hint=t!("form-figure-count-hint") width=Width::Medium maxlength=30/>
            <TranslatedField name=format!("figure_{row}_note") label=t!("form-figure-note", n = number(row)) maxlength=200/>
        }
        .into_any()
    })
}

/// What was delivered.
pub(super) fn products(form: &FormState) -> AnyView {
    let kinds = ProductKind::ALL.map(|kind| Choice::new(kind.code(), t!(kind.message()))).to_vec();
    group(
        form,
        "product",
        &["_kind", "_title_pt", "_title_en", "_link"],
        t!("projects-products"),
        move |row| {
            let kinds = kinds.clone();
            view! {
            <Select name=format!("product_{row}_kind") label=t!("form-product-kind", n = number(row)) empty=t!("projects-field-none") choices=kinds/>
            <TranslatedField name=format!("product_{row}_title") label=t!("form-product-title", n = number(row)) maxlength=200/>
            <TextField name=format!("product_{row}_link") label=t!("form-product-link", n = number(row)) kind=InputKind::Url maxlength=500/>
        }
        .into_any()
        },
    )
}

/// The rows under one question: every one that has a value, up to the last, and two more.
fn group(
    form: &FormState,
    name: &str,
    parts: &[&str],
    label: String,
    one: impl Fn(usize) -> AnyView,
) -> AnyView {
    let filled = |row: &usize| {
        parts.iter().any(|part| {
            let field = format!("{name}_{row}{part}");
            !form.value(&field).trim().is_empty() || form.error(&field).is_some()
        })
    };
    let used = (0..MAX_ROWS).filter(filled).max().map_or(0, |last| last + 1);
    let rows = (0..(used + BLANK_ROWS).min(MAX_ROWS))
        .map(|row| view! { <div class="form-row">{one(row)}</div> })
        .collect_view();
    view! {
        <fieldset class="form-rows">
            <legend class="label">{label}</legend>
            <p class="hint">{t!("form-rows-hint")}</p>
            {rows}
        </fieldset>
    }
    .into_any()
}

fn number(row: usize) -> i64 {
    i64::try_from(row + 1).unwrap_or(1)
}
