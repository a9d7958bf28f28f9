//! What each kind asks of its designer: options, rows, limits, looks. Once people have answered, what would change the meaning of
//! their answers is still sent, but not shown.

use domain::surveys::{KindCode, Look, MAX_ROWS, RULE, ScaleLook};
use leptos::prelude::*;

use super::{QuestionForm, something_to_see};
use crate::components::{
    Checkbox, Choice, FormState, Hidden, InputKind, Radios, Select, TextField, TranslatedField,
};
use crate::t;

pub(super) fn fields(of: &QuestionForm) -> AnyView {
    match of.kind {
        KindCode::Single => view! { {options(of)} {looks(&Look::ALL.map(|look| (look.code(), look.message())))} {shuffled()} }.into_any(),
        KindCode::Several => {
            view! { {options(of)} {bounds(of.answered, t!("survey-field-min"), t!("survey-field-max"))} {shuffled()} }.into_any()
        }
        KindCode::Scale => scale(of.answered),
        KindCode::Nps => ends(),
        KindCode::Matrix => view! { {rows(of)} {options(of)} {flag(of.answered, "several", t!("survey-field-several"), t!("survey-field-several-hint"))} {shuffled()} }.into_any(),
        KindCode::Ranking => {
            let places = if of.answered {
                view! { <Hidden name="places"/> }.into_any()
            } else {
                view! { <TextField name="places" label=t!("survey-field-places") hint=t!("survey-field-places-hint") kind=InputKind::Number/> }.into_any()
            };
            view! { {options(of)} {places} {shuffled()} }.into_any()
        }
        KindCode::Number => view! {
            <TranslatedField name="unit" label=t!("survey-field-unit") hint=t!("survey-field-unit-hint") maxlength=40/>
            {bounds(of.answered, t!("survey-field-least"), t!("survey-field-most"))}
            {flag(of.answered, "whole", t!("survey-field-whole"), t!("survey-field-whole-hint"))}
            <TextField name="slider" label=t!("survey-field-slider") hint=t!("survey-field-slider-hint") kind=InputKind::Number/>
        }
        .into_any(),
        KindCode::File => super::files::fields(of.answered),
        KindCode::Date => bounds(of.answered, t!("survey-field-earliest"), t!("survey-field-latest")),
        KindCode::Calculation => view! {
            <TextField name="formula" label=t!("survey-field-formula") hint=t!("survey-field-formula-hint") maxlength=2000/>
        }
        .into_any(),
        _ => ().into_any(),
    }
}

fn options(of: &QuestionForm) -> AnyView {
    let roles = matches!(of.kind, KindCode::Single | KindCode::Several);
    let options = (1..=of.rows)
        .map(|row| {
            let role = roles.then(|| role(of, row));
            view! {
                <div class="survey-option-row">
                    {kept("option", row)}
                    <TranslatedField name=format!("option_{row}") label=t!("survey-field-option", number = row) maxlength=300/>
                    {role}
                </div>
            }
        })
        .collect_view();
    let rule = |row| t!("survey-rule-of-option", number = row);
    view! { {options} {rules(of, "option", of.rows, t!("survey-rules-of-options"), rule)} {columns(of)} }
        .into_any()
}

/// What a filter looks at, option by option.
fn columns(of: &QuestionForm) -> AnyView {
    let names = (1..=of.rows).map(|row| (row, format!("option_{row}_columns")));
    if of.answered {
        return names.map(|(_, name)| view! { <Hidden name=name/> }).collect_view().into_any();
    }
    let open = something_to_see(&FormState::around(), names.clone().map(|(_, name)| name));
    let fields = names
        .map(|(row, name)| view! { <TextField name=name label=t!("survey-columns-of-option", number = row) maxlength=500/> })
        .collect_view();
    view! {
        <details class="survey-more" open=open>
            <summary>{t!("survey-columns")}</summary>
            <p class="hint">{t!("survey-columns-hint")}</p>
            {fields}
        </details>
    }
    .into_any()
}

/// What goes along with the words of an option or a row: its code.
fn kept(list: &str, row: usize) -> AnyView {
    view! { <Hidden name=format!("{list}_{row}_code")/> }.into_any()
}

/// The rules under which options are offered, or rows asked: folded away, because most have none.
fn rules(
    of: &QuestionForm,
    list: &str,
    rows: usize,
    title: String,
    label: impl Fn(usize) -> String,
) -> AnyView {
    let names = (1..=rows).map(|row| (row, format!("{list}_{row}_relevant")));
    if of.answered {
        return names.map(|(_, name)| view! { <Hidden name=name/> }).collect_view().into_any();
    }
    let open = something_to_see(&FormState::around(), names.clone().map(|(_, name)| name));
    let fields = names
        .map(|(row, name)| view! { <TextField name=name label=label(row) maxlength=u32::try_from(RULE).ok()/> })
        .collect_view();
    view! {
        <details class="survey-more" open=open>
            <summary>{title}</summary>
            <p class="hint">{t!("survey-rules-hint")}</p>
            {fields}
        </details>
    }
    .into_any()
}

/// What is special about an option.
fn role(of: &QuestionForm, row: usize) -> AnyView {
    let name = format!("option_{row}_role");
    if of.answered {
        return view! { <Hidden name=name/> }.into_any();
    }
    let mut choices =
        vec![Choice::new("", t!("survey-option-plain")), Choice::new("other", t!("survey-option-other"))];
    if of.kind == KindCode::Several {
        choices.push(Choice::new("alone", t!("survey-option-alone")));
    }
    view! { <Select name=name label=t!("survey-option-role", number = row) choices=choices required=true/> }
        .into_any()
}

fn rows(of: &QuestionForm) -> AnyView {
    let most = of.rows.min(MAX_ROWS);
    let fields = (1..=most)
        .map(|row| {
            view! {
                {kept("row", row)}
                <TranslatedField name=format!("row_{row}") label=t!("survey-field-row", number = row) maxlength=300/>
            }
        })
        .collect_view();
    let rule = |row| t!("survey-rule-of-row", number = row);
    view! { {fields} {rules(of, "row", most, t!("survey-rules-of-rows"), rule)} }.into_any()
}

fn looks(looks: &[(&'static str, &'static str)]) -> AnyView {
    let choices = looks.iter().map(|(code, message)| Choice::new(*code, t!(message))).collect::<Vec<_>>();
    view! { <Radios name="look" label=t!("survey-field-look") required=true choices=choices/> }.into_any()
}

fn shuffled() -> AnyView {
    view! { <Checkbox name="shuffled" label=t!("survey-field-shuffled") hint=t!("survey-field-shuffled-hint")/> }.into_any()
}

fn flag(answered: bool, name: &'static str, label: String, hint: String) -> AnyView {
    if answered {
        return view! { <Hidden name=name/> }.into_any();
    }
    view! { <Checkbox name=name label=label hint=hint/> }.into_any()
}

fn bounds(answered: bool, least: String, most: String) -> AnyView {
    if answered {
        return view! { <Hidden name="min"/> <Hidden name="max"/> }.into_any();
    }
    view! {
        <TextField name="min" label=least kind=InputKind::Number/>
        <TextField name="max" label=most kind=InputKind::Number/>
    }
    .into_any()
}

fn scale(answered: bool) -> AnyView {
    let points = |range: std::ops::RangeInclusive<i32>| {
        range.map(|n| Choice::new(n.to_string(), n.to_string())).collect::<Vec<_>>()
    };
    let range = if answered {
        view! { <Hidden name="from"/> <Hidden name="to"/> }.into_any()
    } else {
        view! {
            <Radios name="from" label=t!("survey-field-from") required=true row=true choices=points(0..=1)/>
            <Select name="to" label=t!("survey-field-to") hint=t!("survey-field-to-hint") required=true choices=points(2..=10)/>
        }
        .into_any()
    };
    let between = (1..=between_ends())
        .map(|at| view! { <TranslatedField name=format!("between_{at}") label=t!("survey-field-between", number = at) maxlength=80/> })
        .collect_view();
    view! {
        {range}
        {ends()}
        {looks(&ScaleLook::ALL.map(|look| (look.code(), look.message())))}
        <details class="survey-more">
            <summary>{t!("survey-field-between-title")}</summary>
            {between}
        </details>
    }
    .into_any()
}

/// How many points stand between the ends of the scale in the form around, which may have words of their own.
fn between_ends() -> u32 {
    let form = FormState::around();
    let end = |name: &str, usual: u32| form.value(name).trim().parse::<u32>().unwrap_or(usual);
    end("to", 5).min(10).saturating_sub(end("from", 1).min(1) + 1)
}

fn ends() -> AnyView {
    view! {
        <TranslatedField name="low" label=t!("survey-field-low") hint=t!("survey-field-low-hint") maxlength=80/>
        <TranslatedField name="high" label=t!("survey-field-high") hint=t!("survey-field-high-hint") maxlength=80/>
    }
    .into_any()
}
