//! Questions from elsewhere: searched or browsed, looked at, ticked, and put into a survey.

use domain::form::Typed;
use domain::surveys::interview::Rule;
use domain::surveys::{Left, LeftOut, Listed, Question, Survey, Template};
use domain::text::Translated;
use leptos::prelude::*;

use super::sample::sample;
use super::settings::moved_note;
use super::{below, crumbs, plain};
use crate::components::{
    Button, ButtonKind, Choice, EmptyState, Filters, Form, FormState, Hidden, InLanguage, Notice, PageHeader,
    Section, Select, Shown, Tag, Tags, TextField,
};
use crate::context::Tone;
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// Where questions come from.
#[derive(Debug, Clone, PartialEq)]
pub enum Place {
    /// The library.
    Library,
    /// A template.
    Template(Translated),
    /// A survey.
    Survey(Translated),
}

/// Questions of one place.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// The place.
    pub place: Place,
    /// The questions.
    pub questions: Vec<Offered>,
}

/// A question that can be ticked.
#[derive(Debug, Clone, PartialEq)]
pub struct Offered {
    /// What the form sends for it.
    pub pick: String,
    /// What the library calls it; blank elsewhere.
    pub name: Translated,
    /// The question.
    pub question: Question,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct AddQuestions<'a> {
    /// The form's own id, against double clicks.
    pub form_id: String,
    /// The words searched for.
    pub words: String,
    /// The place looked at, by its code; blank for all.
    pub source: String,
    /// The templates that can be looked at.
    pub templates: &'a [Template],
    /// The surveys that can be looked at.
    pub surveys: Vec<Listed>,
    /// What was found.
    pub offers: Vec<Offer>,
    /// Whether there is more than is shown.
    pub more: bool,
    /// What would not come along, before it is left out.
    pub left_out: Vec<LeftOut>,
    /// Whether somebody else changed the survey meanwhile.
    pub moved: bool,
}

/// The page.
pub fn add_questions(survey: &Survey, of: &AddQuestions<'_>, form: FormState) -> PageView {
    let title = t!("survey-add-questions");
    let head = Head::private(title.clone()).with_mistakes(form.is_wrong() || of.moved);
    let main = view! {
        <PageHeader kicker=Shown::from(&survey.settings.title).text title=title.clone() lead=Shown::from(t!("survey-add-questions-lead"))/>
        {of.moved.then(|| moved_note(survey, "/questions"))}
        {filters(survey, of)}
        {found(survey, of, form)}
    };
    PageView::new(head, crumbs(survey, Some(title)), main)
}

fn filters(survey: &Survey, of: &AddQuestions<'_>) -> AnyView {
    let mut places = vec![Choice::new("library", t!("survey-library"))];
    places.extend(of.templates.iter().map(|template| {
        let title = t!("survey-place-template", title = plain(&template.settings.title));
        Choice::new(format!("template/{}", template.slug), title)
    }));
    places.extend(of.surveys.iter().filter(|listed| listed.id != survey.id).map(|listed| {
        let title = t!("survey-place-survey", title = plain(&listed.title));
        Choice::new(format!("survey/{}", listed.slug), title)
    }));
    let typed = Typed::default().with("q", of.words.clone()).with("source", of.source.clone());
    let form = FormState::filled(typed).prefixed("find-");
    view! {
        <Filters action=below(survey, "/add-questions") form=form>
            <TextField name="q" label=t!("survey-find-words") maxlength=200/>
            <Select name="source" label=t!("survey-find-place") choices=places empty=t!("survey-find-everywhere")/>
        </Filters>
    }
    .into_any()
}

fn found(survey: &Survey, of: &AddQuestions<'_>, form: FormState) -> AnyView {
    if of.offers.iter().all(|offer| offer.questions.is_empty()) {
        let text = if of.words.is_empty() && of.source.is_empty() {
            t!("survey-find-begin")
        } else {
            t!("survey-find-nothing")
        };
        return view! { <EmptyState text=text/> }.into_any();
    }
    let pages: Vec<Choice> = survey
        .definition
        .pages()
        .iter()
        .enumerate()
        .map(|(at, page)| {
            let name = t!("survey-page-number", page = at + 1);
            let title = plain(&page.title);
            let name = if title.is_empty() { name } else { format!("{name}: {title}") };
            Choice::new((at + 1).to_string(), name)
        })
        .collect();
    let several = pages.len() > 1;
    let hidden = [
        ("form_id", of.form_id.clone()),
        ("version", survey.version.to_string()),
        ("q", of.words.clone()),
        ("source", of.source.clone()),
    ]
    .map(|(name, value)| view! { <Hidden name=name value=value/> })
    .into_iter()
    .collect_view();
    let without = (!of.left_out.is_empty()).then(|| {
        view! {
            <Button label=t!("survey-add-without") kind=ButtonKind::Secondary name="without".to_owned() value="yes".to_owned()/>
        }
        .into_any()
    });
    let (left_out, offers, more) = (left_out(&of.left_out), offers(&of.offers, &form), of.more);
    let label = if several { t!("survey-add-to-page") } else { String::new() };
    view! {
        <Form action=below(survey, "/add-questions") form=form submit=t!("survey-add-chosen") cancel=below(survey, "/questions") more=without>
            {hidden}
            {left_out}
            {offers}
            {more.then(|| view! { <p class="hint">{t!("survey-find-more")}</p> })}
            {several.then(|| view! { <Select name="page" label=label.clone() choices=pages.clone() required=true/> })}
        </Form>
    }
    .into_any()
}

/// What would not come along.
fn left_out(left_out: &[LeftOut]) -> Option<AnyView> {
    if left_out.is_empty() {
        return None;
    }
    let items = left_out
        .iter()
        .map(|left| {
            let (what, source) = named(&left.what);
            let label = match plain(&left.label) {
                label if label.is_empty() => left.question.to_string(),
                label => label,
            };
            view! { <li>{label} ": " {what} " " <code>{source}</code></li> }
        })
        .collect_view();
    Some(
        view! {
            <Notice tone=Tone::Ochre title=t!("survey-left-out")>
                <p>{t!("survey-left-out-text")}</p>
                <ul>{items}</ul>
            </Notice>
        }
        .into_any(),
    )
}

/// What is left out, in words, and as it is written.
pub(super) fn named(what: &Left) -> (String, String) {
    match what {
        Left::Rule(rule, source) => {
            let name = match rule {
                Rule::Relevant => t!("survey-left-relevant"),
                Rule::Constraint => t!("survey-left-constraint"),
                Rule::Required => t!("survey-left-required"),
                Rule::Formula => t!("survey-left-formula"),
                Rule::Filter => t!("survey-rule-filter"),
                // Those of sections, pages and quotas, which no question has.
                Rule::Count | Rule::Ends | Rule::Quota => t!("survey-left-page"),
                Rule::Option(code) => t!("survey-left-option", code = code.clone()),
            };
            (name, source.clone())
        }
        Left::Page(source) => (t!("survey-left-page"), source.clone()),
        Left::Answer(name) => (t!("survey-left-answer"), format!("${{{name}}}")),
    }
}

/// The questions by where they come from. The first box has the id that the summary of mistakes leads to.
fn offers(offers: &[Offer], form: &FormState) -> AnyView {
    let mut place = 0;
    let mut sections = Vec::new();
    for offer in offers.iter().filter(|offer| !offer.questions.is_empty()) {
        let mut items = Vec::new();
        for offered in &offer.questions {
            items.push(one(offered, place, form));
            place += 1;
        }
        let title = match &offer.place {
            Place::Library => t!("survey-library"),
            Place::Template(title) => t!("survey-place-template", title = plain(title)),
            Place::Survey(title) => t!("survey-place-survey", title = plain(title)),
        };
        sections.push(view! { <Section title=title><ul class="survey-items">{items}</ul></Section> });
    }
    let error = form.error("pick").map(|error| view! { <p class="field-error" id="pick-error">{error}</p> });
    let class = if form.error("pick").is_some() { "field field-wrong" } else { "field" };
    view! { <div class=class>{error} {sections}</div> }.into_any()
}

fn one(offered: &Offered, place: usize, form: &FormState) -> AnyView {
    let question = &offered.question;
    let id = if place == 0 { "pick".to_owned() } else { format!("pick-{}", place + 1) };
    let label = match (&offered.name, &question.label) {
        (name, _) if !name.is_empty() => view! { <InLanguage text=name/> }.into_any(),
        (_, label) if !label.is_empty() => view! { <InLanguage text=label/> }.into_any(),
        _ => question.id.to_string().into_any(),
    };
    let described = (place == 0 && form.error("pick").is_some()).then_some("pick-error");
    let checked = form.is("pick", &offered.pick);
    let kind = t!(question.kind.code().message());
    let shown = sample(question, place);
    view! {
        <li class="survey-item">
            <div class="option">
                <input type="checkbox" id=id.clone() name="pick" value=offered.pick.clone() checked=checked aria-describedby=described/>
                <label for=id>{label}</label>
            </div>
            <Tags><Tag text=kind/></Tags>
            <details class="survey-more">
                <summary>{t!("survey-sample")}</summary>
                {shown}
            </details>
        </li>
    }
    .into_any()
}
