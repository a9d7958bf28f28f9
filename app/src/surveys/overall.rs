//! The figures over several scales: those there are, and a form for one more.

use domain::surveys::{Kind, Measure, Survey};
use leptos::context::Provider;
use leptos::prelude::*;

use super::settings::moved_note;
use super::{below, crumbs, plain};
use crate::components::{
    Checkboxes, Choice, EmptyState, Form, FormState, Hidden, InLanguage, PageHeader, PostButton, Radios,
    Section, Shown, TranslatedField, WritingIn,
};
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// The page. `moved` says that somebody else changed the survey meanwhile.
pub fn overall(survey: &Survey, form: FormState, moved: bool) -> PageView {
    let head = Head::private(t!("survey-overall")).with_mistakes(form.is_wrong() || moved);
    let main = view! {
        <PageHeader kicker=Shown::from(&survey.settings.title).text title=t!("survey-overall") lead=Shown::from(t!("survey-overall-lead"))/>
        {moved.then(|| moved_note(survey, "/overall"))}
        {existing(survey)}
        {one_more(survey, form)}
    };
    PageView::new(head, crumbs(survey, Some(t!("survey-overall"))), main)
}

fn existing(survey: &Survey) -> Option<AnyView> {
    let figures = &survey.settings.overall;
    if figures.is_empty() {
        return None;
    }
    let items = figures
        .iter()
        .enumerate()
        .map(|(at, figure)| {
            let name = plain(&figure.label);
            let fields = vec![
                ("remove".to_owned(), (at + 1).to_string()),
                ("version".to_owned(), survey.version.to_string()),
            ];
            let included = figure
                .questions
                .iter()
                .filter_map(|id| survey.definition.find(id))
                .map(|question| view! { <li><InLanguage text=&question.label/></li> })
                .collect_view();
            view! {
                <li class="survey-item">
                    <p class="survey-item-label"><InLanguage text=&figure.label/></p>
                    <p class="hint">{t!(figure.measure.message())}</p>
                    <ul>{included}</ul>
                    <PostButton action=below(survey, "/overall") label=t!("survey-overall-remove") of=name fields=fields/>
                </li>
            }
        })
        .collect_view();
    Some(view! { <ul class="survey-items">{items}</ul> }.into_any())
}

fn one_more(survey: &Survey, form: FormState) -> AnyView {
    let scales: Vec<Choice> = survey
        .definition
        .questions()
        .filter(|question| matches!(question.kind, Kind::Scale { .. }))
        .map(|question| Choice::new(question.id.as_str(), plain(&question.label)))
        .collect();
    if scales.is_empty() {
        let action = Some((below(survey, "/questions"), t!("survey-build")));
        return view! { <EmptyState text=t!("survey-overall-no-scales") action=action/> }.into_any();
    }
    let measures = Measure::ALL.map(|measure| Choice::new(measure.code(), t!(measure.message())));
    let (action, cancel) = (below(survey, "/overall"), below(survey, "/questions"));
    let version = survey.version.to_string();
    let languages = WritingIn(survey.settings.languages.clone());
    view! {
        <Section title=t!("survey-overall-new")>
            <Form action=action form=form submit=t!("survey-overall-add") cancel=cancel>
                <Hidden name="version" value=version/>
                <Provider value=languages>
                    <TranslatedField name="label" label=t!("survey-overall-name") hint=t!("survey-overall-name-hint") required=true maxlength=120/>
                </Provider>
                <Radios name="measure" label=t!("survey-overall-measure") required=true choices=measures.to_vec()/>
                <Checkboxes name="questions" label=t!("survey-overall-questions") required=true choices=scales/>
            </Form>
        </Section>
    }
    .into_any()
}
