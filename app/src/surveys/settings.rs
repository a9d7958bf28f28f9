//! The form for what a survey is called, promises and shows.

use domain::surveys::{Group, Mode, Privacy, ResultsFor, Status, Survey};
use domain::tag::Tag;
use leptos::context::Provider;
use leptos::prelude::*;

use super::group::GroupName;
use super::{below, crumbs};
use crate::components::{
    Checkboxes, Choice, Form, FormState, Hidden, Notice, PageHeader, Radios, Select, Shown, TextField,
    TranslatedArea, TranslatedField, WritingIn,
};
use crate::context::Tone;
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// The form for changing them. `groups` are those whose members may be asked; `moved` says that somebody else changed the survey meanwhile.
pub fn edit(survey: &Survey, form: FormState, groups: &[GroupName], moved: bool) -> PageView {
    let head = Head::private(t!("survey-settings")).with_mistakes(form.is_wrong() || moved);
    let draft = survey.status == Status::Draft;
    let version = survey.version.to_string();
    let mode = survey.settings.mode.code().to_owned();
    let privacy = survey.settings.privacy.code().to_owned();
    let group = survey.settings.group.map(Group::code).unwrap_or_default();
    let languages = WritingIn(survey.settings.languages.clone());
    let groups = groups.iter().map(GroupName::choice).collect();
    let main = view! {
        <PageHeader kicker=Shown::from(&survey.settings.title).text title=t!("survey-settings")/>
        {moved.then(|| moved_note(survey, "/edit"))}
        <Form action=below(survey, "/edit") form=form submit=t!("survey-save") cancel=below(survey, "/questions")>
            <Hidden name="version" value=version/>
            {(!draft).then(|| view! { <Hidden name="mode" value=mode/> <Hidden name="privacy" value=privacy/> <Hidden name="group" value=group/> })}
            <Provider value=languages>{fields(draft, groups)}</Provider>
        </Form>
    };
    PageView::new(head, crumbs(survey, Some(t!("survey-settings"))), main)
}

/// Somebody else was faster: what was typed is still here, and what is there now can be seen.
pub(super) fn moved_note(survey: &Survey, path: &str) -> AnyView {
    let there = below(survey, path);
    view! {
        <Notice tone=Tone::Ochre title=t!("survey-moved")>
            <p>{t!("survey-moved-text")} " " <a href=there>{t!("survey-moved-see")}</a></p>
        </Notice>
    }
    .into_any()
}

/// The languages to choose from, with their names in themselves.
fn languages() -> AnyView {
    let known = Tag::known().map(|(tag, name)| Choice::new(tag.as_str(), name)).collect::<Vec<_>>();
    view! {
        <details class="survey-more">
            <summary>{t!("survey-languages")}</summary>
            <Checkboxes name="languages" label=t!("survey-languages") hint=t!("survey-languages-hint") choices=known/>
            <TextField name="more_languages" label=t!("survey-more-languages") hint=t!("survey-more-languages-hint") maxlength=200/>
        </details>
    }
    .into_any()
}

/// What no setting can promise, for whoever promises it to others.
fn not_promised() -> AnyView {
    view! {
        <details class="survey-more">
            <summary>{t!("survey-privacy-limits")}</summary>
            <ul>
                <li>{t!("survey-privacy-limits-restore")}</li>
                <li>{t!("survey-privacy-limits-last")}</li>
                <li>{t!("survey-privacy-limits-postgres")}</li>
                <li>{t!("survey-privacy-limits-words")}</li>
            </ul>
        </details>
    }
    .into_any()
}

/// The fields; who may answer is one of them where that is still open.
pub(super) fn fields(mode_open: bool, groups: Vec<Choice>) -> AnyView {
    let modes = Mode::ALL.map(|mode| {
        let hint = match mode {
            Mode::Open => t!("survey-mode-open-hint"),
            Mode::Links => t!("survey-mode-links-hint"),
            Mode::Members => t!("survey-mode-members-hint"),
            Mode::SignedIn => t!("survey-mode-signed-in-hint"),
        };
        Choice::new(mode.code(), t!(mode.message())).with_hint(hint)
    });
    let audiences = ResultsFor::ALL.map(|audience| {
        let hint = match audience {
            ResultsFor::Public => t!("survey-results-public-hint"),
            ResultsFor::Designers => t!("survey-results-designers-hint"),
        };
        Choice::new(audience.code(), t!(audience.message())).with_hint(hint)
    });
    let kept = Privacy::ALL.map(|privacy| {
        let (label, hint) = match privacy {
            Privacy::Anonymous => (t!("survey-privacy-anonymous"), t!("survey-privacy-anonymous-hint")),
            Privacy::Confidential => {
                (t!("survey-privacy-confidential"), t!("survey-privacy-confidential-hint"))
            }
            Privacy::Identified => (t!("survey-privacy-identified"), t!("survey-privacy-identified-hint")),
        };
        Choice::new(privacy.code(), label).with_hint(hint)
    });
    let guard = view! {
        <details class="survey-more">
            <summary>{t!("survey-apart-settings")}</summary>
            <p>{t!("survey-apart-settings-text")}</p>
        </details>
    };
    let mode = if mode_open {
        view! {
            <Radios name="mode" label=t!("survey-who-answers") hint=t!("survey-mode-hint") required=true choices=modes.to_vec()/>
            <Select name="group" label=t!("survey-group") hint=t!("survey-group-hint") empty=t!("survey-group-none") choices=groups/>
            <Radios name="privacy" label=t!("survey-privacy") hint=t!("survey-privacy-hint") choices=kept.to_vec()/>
            {not_promised()}
        }
        .into_any()
    } else {
        view! { <p class="hint">{t!("survey-mode-is-fixed")}</p> }.into_any()
    };
    view! {
        {languages()}
        <TranslatedField name="title" label=t!("survey-field-title") hint=t!("survey-field-title-hint") required=true maxlength=120/>
        <TranslatedArea name="introduction" label=t!("survey-why") hint=t!("survey-field-introduction-hint") rows=4 maxlength=3000/>
        <TranslatedField name="asked_by" label=t!("survey-who-asks") hint=t!("survey-field-asked-by-hint") maxlength=200/>
        {mode}
        {guard}
        <Radios name="results" label=t!("survey-who-sees") required=true choices=audiences.to_vec()/>
        <TranslatedArea name="thanks" label=t!("survey-field-thanks") hint=t!("survey-field-thanks-hint") rows=3 maxlength=1000/>
        <TranslatedArea name="source" label=t!("survey-field-source") hint=t!("survey-field-source-hint") rows=2 maxlength=500/>
    }
    .into_any()
}
