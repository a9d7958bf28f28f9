//! The name and the topic of a question of the library: a new one's, and of one that is there.

use domain::surveys::{LeftOut, LibraryQuestion, Question, Survey};
use leptos::context::Provider;
use leptos::prelude::*;

use super::add_questions::named;
use super::sample::sample;
use super::{below, crumbs, library};
use crate::components::{
    Confirm, Form, FormState, Hidden, Notice, PageHeader, Section, Shown, TranslatedField, WritingIn,
};
use crate::context::{Tone, href};
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// Keeps a question of a survey, as it can stand by itself.
pub fn keep_question(
    survey: &Survey,
    question: &Question,
    left_out: &[LeftOut],
    form: FormState,
    form_id: String,
) -> PageView {
    let title = t!("survey-keep-title");
    let head = Head::private(title.clone()).with_mistakes(form.is_wrong());
    let action = below(survey, &format!("/questions/{}/keep", question.id));
    let left = (!left_out.is_empty()).then(|| {
        let items = left_out
            .iter()
            .map(|left| {
                let (what, source) = named(&left.what);
                view! { <li>{what} " " <code>{source}</code></li> }
            })
            .collect_view();
        view! {
            <Notice tone=Tone::Ochre title=t!("survey-keep-left-out")>
                <p>{t!("survey-keep-left-out-text")}</p>
                <ul>{items}</ul>
            </Notice>
        }
    });
    let (writing, shown) = (WritingIn(LibraryQuestion::languages(question)), sample(question, 0));
    let main = view! {
        <PageHeader kicker=Shown::from(&survey.settings.title).text title=title.clone() lead=Shown::from(t!("survey-keep-lead"))/>
        {left}
        <Form action=action form=form submit=t!("survey-keep-question") cancel=below(survey, "/questions")>
            <Provider value=writing>
                <Hidden name="form_id" value=form_id/>
                {fields()}
            </Provider>
        </Form>
        <Section title=t!("survey-sample")>{shown}</Section>
    };
    PageView::new(head, crumbs(survey, Some(title)), main)
}

/// Names a question otherwise, or takes it out. `moved` says that somebody else changed it meanwhile.
pub fn edit_library_question(one: &LibraryQuestion, form: FormState, version: i32, moved: bool) -> PageView {
    let title = t!("survey-library-edit");
    let head = Head::private(title.clone()).with_mistakes(form.is_wrong() || moved);
    let path = href(&format!("/survey-library/{}", one.id));
    let note = moved.then(|| {
        let now = Shown::from(&one.name).text;
        view! {
            <Notice tone=Tone::Ochre title=t!("survey-library-moved")>
                <p>{t!("survey-library-moved-text", name = now)}</p>
            </Notice>
        }
    });
    let (writing, shown) = (WritingIn(LibraryQuestion::languages(&one.question)), sample(&one.question, 0));
    let main = view! {
        <PageHeader kicker=Shown::from(&one.name).text title=title.clone()/>
        {note}
        <Form action=path.clone() form=form submit=t!("survey-save") cancel=href("/survey-library")>
            <Provider value=writing>
                <Hidden name="version" value=version.to_string()/>
                {fields()}
            </Provider>
        </Form>
        <Section title=t!("survey-sample")>{shown}</Section>
        <Confirm
            label=t!("survey-library-delete")
            question=t!("survey-library-delete-question")
            action=format!("{path}/delete")
            button=t!("survey-library-delete")
        />
    };
    PageView::new(head, library::crumbs(Some(title)), main)
}

fn fields() -> AnyView {
    view! {
        <TranslatedField name="name" label=t!("survey-library-name") hint=t!("survey-library-name-hint") required=true maxlength=120/>
        <TranslatedField name="topic" label=t!("survey-library-topic") hint=t!("survey-library-topic-hint") maxlength=60/>
    }
    .into_any()
}
