//! The form for the picture of a text: the file, what it shows, and the way to take it away.

use domain::surveys::{MOST_PICTURE_SIDE, Picture, Question, Survey};
use leptos::context::Provider;
use leptos::prelude::*;

use super::settings::moved_note;
use super::{below, crumbs, plain};
use crate::components::{
    Checkbox, FileField, Form, FormState, Hidden, PageHeader, PostButton, Section, Shown, TranslatedArea,
    WritingIn,
};
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// The form. `moved` says that somebody else changed the survey meanwhile.
pub fn picture_form(
    survey: &Survey,
    question: &Question,
    form: FormState,
    form_id: &str,
    moved: bool,
) -> PageView {
    let title = t!("survey-picture");
    let action = below(survey, &format!("/questions/{}/picture", question.id));
    let head = Head::private(title.clone()).with_mistakes(form.is_wrong() || moved);
    let side = i64::from(MOST_PICTURE_SIDE);
    let hint = match question.picture {
        Some(_) => t!("survey-picture-file-other-hint", side = side),
        None => t!("survey-picture-file-hint", side = side),
    };
    let languages = WritingIn(survey.settings.languages.clone());
    let now = question.picture.as_ref().map(|picture| now(survey, question, picture));
    let needs_file = question.picture.is_none();
    let (version, form_id) = (survey.version.to_string(), form_id.to_owned());
    let main = view! {
        <PageHeader kicker=plain(&question.label) title=title.clone() lead=Shown::from(t!("survey-picture-lead"))/>
        {moved.then(|| moved_note(survey, "/questions"))}
        {now}
        <Form action=action form=form submit=t!("survey-picture-save") cancel=below(survey, &format!("/questions#{}", question.id)) multipart=true>
            <Provider value=languages>
                <Hidden name="version" value=version/>
                <Hidden name="form_id" value=form_id/>
                <FileField name="file" label=t!("survey-picture-file") hint=hint accept=".jpg,.jpeg,.png,.webp,image/jpeg,image/png,image/webp".to_owned() required=needs_file/>
                <TranslatedArea name="alt" label=t!("survey-picture-alt") hint=t!("survey-picture-alt-hint") rows=3 maxlength=500/>
                <Checkbox name="decorative" label=t!("survey-picture-decorative") hint=t!("survey-picture-decorative-hint")/>
            </Provider>
        </Form>
    };
    PageView::new(head, crumbs(survey, Some(title)), main)
}

/// The picture that there is, and the button that takes it away.
fn now(survey: &Survey, question: &Question, picture: &Picture) -> AnyView {
    let from = below(survey, &format!("/pictures/{}", picture.id));
    let alt = picture.alt.as_ref().map(plain).unwrap_or_default();
    let (width, height) = (picture.width.to_string(), picture.height.to_string());
    let size =
        t!("survey-picture-pixels", width = i64::from(picture.width), height = i64::from(picture.height));
    let remove = below(survey, &format!("/questions/{}/picture/delete", question.id));
    view! {
        <Section title=t!("survey-picture-now")>
            <figure class="survey-picture">
                <img src=from alt=alt width=width height=height/>
                <figcaption class="hint">{size}</figcaption>
            </figure>
            <PostButton action=remove label=t!("survey-picture-remove")/>
        </Section>
    }
    .into_any()
}
