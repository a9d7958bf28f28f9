//! For designers: which sites may embed a survey, the line to copy, and the kiosk.

use domain::surveys::{Mode, Status, Survey};
use leptos::prelude::*;

use super::settings::moved_note;
use super::{below, crumbs, plain};
use crate::components::{
    Actions, ButtonKind, ButtonLink, Checkbox, Form, FormState, Hidden, InputKind, Notice, PageHeader,
    Section, Shown, TextArea, TextField,
};
use crate::context::{Tone, page};
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// The page. `moved` says that somebody else changed the survey meanwhile.
pub fn share(survey: &Survey, form: FormState, moved: bool) -> PageView {
    let title = t!("survey-share");
    let head = Head::private(title.clone()).with_mistakes(form.is_wrong() || moved);
    let inside = if survey.settings.mode == Mode::Open {
        view! {
            {moved.then(|| moved_note(survey, "/share"))}
            {lines(survey)}
            {kiosk(survey)}
            {settings(survey, form)}
        }
        .into_any()
    } else {
        view! { <Notice tone=Tone::Ochre title=t!("survey-share-not-open")><p>{t!("survey-share-not-open-text")}</p></Notice> }
            .into_any()
    };
    let kicker = Shown::from(&survey.settings.title).text;
    let main = view! {
        <PageHeader kicker=kicker title=title.clone() lead=Shown::from(t!("survey-share-lead"))/>
        {inside}
    };
    PageView::new(head, crumbs(survey, Some(title)), main)
}

/// What to copy into the other site's page, once there is a site.
fn lines(survey: &Survey) -> Option<AnyView> {
    if survey.embedded_in().is_empty() {
        return None;
    }
    let (base, address) = (page().base_url.clone(), below(survey, ""));
    let name = attribute(&plain(&survey.settings.title));
    let line = format!(
        "<script src=\"{base}/embed.js\" data-survey=\"{address}\" data-title=\"{name}\" async></script>"
    );
    let frame = format!(
        "<iframe src=\"{base}{address}/embed\" title=\"{name}\" loading=\"lazy\" width=\"100%\" height=\"800\"></iframe>"
    );
    let preview = (survey.status != Status::Draft).then(|| {
        let embed = below(survey, "/embed");
        view! { <Actions><ButtonLink href=embed label=t!("survey-share-see-frame") kind=ButtonKind::Secondary/></Actions> }
    });
    let sites = survey.embedded_in().iter().map(|site| view! { <li>{site.to_string()}</li> }).collect_view();
    let view = view! {
        <Section title=t!("survey-share-line")>
            <p>{t!("survey-share-line-text")}</p>
            {copied("share-line", t!("survey-share-line-label"), t!("survey-share-line-hint"), line)}
            {copied("share-frame", t!("survey-share-frame-label"), t!("survey-share-frame-hint"), frame)}
            <p>{t!("survey-share-shown-in")}</p>
            <ul>{sites}</ul>
            <p>{t!("survey-share-cookies")}</p>
            {preview}
        </Section>
    };
    Some(view.into_any())
}

/// A text to copy: read-only, so that it can be chosen with the keyboard too.
fn copied(id: &'static str, label: String, hint: String, text: String) -> AnyView {
    let help = format!("{id}-hint");
    view! {
        <div class="field share-copied">
            <label class="label" for=id>{label}</label>
            <p class="hint" id=help.clone()>{hint}</p>
            <input class="input" type="text" id=id value=text readonly=true spellcheck="false" autocomplete="off" dir="ltr" aria-describedby=help/>
        </div>
    }
    .into_any()
}

/// Words inside an attribute of HTML that somebody copies.
fn attribute(words: &str) -> String {
    words.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}

fn kiosk(survey: &Survey) -> Option<AnyView> {
    survey.kiosk()?;
    let address = format!("{}{}", page().base_url, below(survey, "/kiosk"));
    let open = (survey.status != Status::Draft).then(|| {
        let href = below(survey, "/kiosk");
        view! { <Actions><ButtonLink href=href label=t!("survey-share-open-kiosk") kind=ButtonKind::Secondary/></Actions> }
    });
    let view = view! {
        <Section title=t!("survey-share-kiosk")>
            <p>{t!("survey-share-kiosk-text")}</p>
            {copied("share-kiosk", t!("survey-share-kiosk-label"), t!("survey-share-kiosk-hint"), address)}
            <p>{t!("survey-share-limit")}</p>
            {open}
        </Section>
    };
    Some(view.into_any())
}

fn settings(survey: &Survey, form: FormState) -> AnyView {
    let version = survey.version.to_string();
    // Beside the field, every line that is wrong.
    let wrong: Vec<String> =
        form.summary().into_iter().filter(|(id, _)| id == "sites").map(|(_, text)| text).collect();
    let wrong = (!wrong.is_empty()).then(|| wrong.join(" "));
    let (action, leave) = (below(survey, "/share"), below(survey, ""));
    view! {
        <Section title=t!("survey-share-settings")>
            <Form action=action form=form submit=t!("survey-save") cancel=leave>
                <Hidden name="version" value=version/>
                <TextArea name="sites" label=t!("survey-share-sites") hint=t!("survey-share-sites-hint") rows=4 maxlength=10000 error=wrong/>
                <Checkbox name="kiosk" label=t!("survey-share-kiosk-on") hint=t!("survey-share-kiosk-on-hint")/>
                <TextField name="thanks_seconds" label=t!("survey-share-seconds") hint=t!("survey-share-seconds-hint") kind=InputKind::Number maxlength=3/>
                <TextField name="patience_minutes" label=t!("survey-share-minutes") hint=t!("survey-share-minutes-hint") kind=InputKind::Number maxlength=2/>
            </Form>
        </Section>
    }
    .into_any()
}
