//! For designers: the days of a survey's responses with how many look as if no person had given them, and the form that sets them
//! apart or brings them back.

use domain::surveys::{DayOfResponses, Move, Survey, movable};
use domain::time::Moment;
use leptos::prelude::*;

use super::finding::{as_i64, whole};
use super::{below, crumbs};
use crate::components::{
    Actions, ButtonKind, ButtonLink, DataTable, EmptyState, Facts, Form, FormState, Hidden, Notice,
    PageHeader, Pagination, Section, Shown, TextArea,
};
use crate::context::Tone;
use crate::format::at;
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// A day and its responses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayLine {
    /// As it stands in addresses.
    pub day: String,
    /// In words.
    pub name: String,
    /// Its responses.
    pub responses: DayOfResponses,
}

/// One move that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovedLine {
    /// Where to.
    pub to: Move,
    /// The day of the responses, in words.
    pub day: String,
    /// The response, when it was one alone.
    pub one: Option<String>,
    /// How many.
    pub moved: u64,
    /// Why.
    pub reason: String,
    /// Who did it, while they have an account.
    pub who: Option<String>,
    /// When.
    pub at: Moment,
}

/// What is about to be moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moving {
    /// Where to.
    pub to: Move,
    /// The day or the response, as it stands in addresses.
    pub of: String,
    /// The day, in words.
    pub day: String,
    /// The responses of that day; none when it is one response alone.
    pub responses: Option<DayOfResponses>,
    /// How many would be moved.
    pub moved: u64,
    /// What the form is known by.
    pub form_id: String,
}

/// Why a form comes back although nothing in it is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hitch {
    /// Somebody else was faster, or more responses came.
    Meanwhile,
    /// Somebody could be given away: the message that says how.
    Refused(&'static str),
}

fn path_of(to: Move) -> &'static str {
    match to {
        Move::Apart => "set-apart",
        Move::Back => "bring-back",
    }
}

/// The page. `first` says that nothing stands before this page of the list; `next` leads to the one after.
pub fn set_apart(
    survey: &Survey,
    days: Vec<DayLine>,
    history: Vec<MovedLine>,
    first: bool,
    next: Option<String>,
) -> PageView {
    let title = t!("survey-apart-title");
    let table = if days.is_empty() {
        let action = Some((below(survey, "/responses"), t!("survey-see-responses")));
        view! { <EmptyState text=t!("survey-apart-none") action=action/> }.into_any()
    } else {
        let head = vec![
            t!("survey-apart-day"),
            t!("survey-apart-came"),
            t!("survey-apart-flagged"),
            t!("survey-apart-apart"),
            t!("survey-apart-do"),
        ];
        let rows = days.into_iter().map(|day| row(survey, day)).collect::<Vec<_>>();
        view! { <DataTable caption=t!("survey-apart-days") head=head rows=rows numeric=vec![1, 2, 3] hide_caption=true/> }
            .into_any()
    };
    let one = (!survey.settings.is_sealed()).then(|| {
        let responses = below(survey, "/responses");
        view! { <p>{t!("survey-apart-one-text")} " " <a href=responses>{t!("survey-see-responses")}</a></p> }
    });
    let rule = survey.settings.is_sealed().then(|| view! { <li>{t!("survey-apart-how-five")}</li> });
    let previous = (!first).then(|| below(survey, "/set-apart"));
    let results = below(survey, "/results");
    let main = view! {
        <PageHeader kicker=Shown::from(&survey.settings.title).text title=title.clone() lead=Shown::from(t!("survey-apart-lead"))>
            <Actions><ButtonLink href=results label=t!("survey-see-results") kind=ButtonKind::Secondary/></Actions>
        </PageHeader>
        <Section title=t!("survey-apart-days")>
            {table}
            <Pagination previous=previous next=next/>
            {one}
        </Section>
        <Section title=t!("survey-apart-how")>
            <ul>
                <li>{t!("survey-apart-how-signs")}</li>
                <li>{t!("survey-apart-how-kept")}</li>
                <li>{t!("survey-apart-how-counts")}</li>
                {rule}
            </ul>
        </Section>
        {moves(history)}
    };
    PageView::new(Head::private(title.clone()), crumbs(survey, Some(title)), main)
}

fn row(survey: &Survey, line: DayLine) -> Vec<AnyView> {
    let links = [Move::Apart, Move::Back].map(|to| {
        // How many the survey has in all, and what was done before, is asked when somebody does it.
        match movable(to, survey.settings.is_sealed(), line.responses, u64::MAX, &[]) {
            Ok(moved) => {
                let href = below(survey, &format!("/{}/{}", path_of(to), line.day));
                let label = match to {
                    Move::Apart => t!("survey-apart-set", count = as_i64(moved)),
                    Move::Back => t!("survey-apart-bring", count = as_i64(moved)),
                };
                let of = line.name.clone();
                Some(view! { <p><a href=href>{label} <span class="visually-hidden">" (" {of} ")"</span></a></p> }.into_any())
            }
            Err(_) if line.responses.moved_by(to) == 0 => None,
            Err(_) => Some(view! { <p class="hint">{t!("survey-apart-cannot")}</p> }.into_any()),
        }
    });
    let links: Vec<AnyView> = links.into_iter().flatten().collect();
    vec![
        line.name.into_any(),
        whole(line.responses.came).into_any(),
        whole(line.responses.flagged).into_any(),
        whole(line.responses.apart).into_any(),
        links.into_any(),
    ]
}

fn moves(history: Vec<MovedLine>) -> Option<AnyView> {
    if history.is_empty() {
        return None;
    }
    let head = vec![
        t!("survey-apart-when"),
        t!("survey-apart-what"),
        t!("survey-apart-many"),
        t!("survey-apart-reason"),
        t!("survey-apart-who"),
    ];
    let rows = history
        .into_iter()
        .map(|line| {
            let what = match (line.to, line.one) {
                (Move::Apart, None) => t!("survey-apart-was-set", day = line.day),
                (Move::Back, None) => t!("survey-apart-was-brought", day = line.day),
                (Move::Apart, Some(one)) => t!("survey-apart-one-was-set", response = one),
                (Move::Back, Some(one)) => t!("survey-apart-one-was-brought", response = one),
            };
            vec![
                at(line.at).into_any(),
                what.into_any(),
                whole(line.moved).into_any(),
                line.reason.into_any(),
                line.who.unwrap_or_else(|| t!("survey-apart-nobody")).into_any(),
            ]
        })
        .collect::<Vec<_>>();
    let view = view! {
        <Section title=t!("survey-apart-history")>
            <DataTable caption=t!("survey-apart-history") head=head rows=rows numeric=vec![2] hide_caption=true/>
        </Section>
    };
    Some(view.into_any())
}

/// The form that moves responses, with the reason.
pub fn move_responses(survey: &Survey, moving: &Moving, form: FormState, hitch: Option<Hitch>) -> PageView {
    let many = as_i64(moving.moved);
    let (title, button) = match (moving.to, moving.responses) {
        (Move::Apart, Some(_)) => {
            (t!("survey-apart-ask", day = moving.day.clone()), t!("survey-apart-set", count = many))
        }
        (Move::Back, Some(_)) => {
            (t!("survey-apart-ask-back", day = moving.day.clone()), t!("survey-apart-bring", count = many))
        }
        (Move::Apart, None) => (t!("survey-apart-ask-one"), t!("survey-apart-set-one")),
        (Move::Back, None) => (t!("survey-apart-ask-one-back"), t!("survey-apart-bring-one")),
    };
    let (lead, hint) = match moving.to {
        Move::Apart => (t!("survey-apart-ask-text"), t!("survey-apart-reason-hint")),
        Move::Back => (t!("survey-apart-ask-back-text"), t!("survey-apart-reason-back-hint")),
    };
    let facts = moving.responses.map(|day| {
        let facts = vec![
            (t!("survey-apart-came"), whole(day.came).into_any()),
            (t!("survey-apart-flagged"), whole(day.flagged).into_any()),
            (t!("survey-apart-apart"), whole(day.apart).into_any()),
        ];
        view! { <Facts facts=facts/> }
    });
    let notice = hitch.map(|hitch| {
        let (title, text) = match hitch {
            Hitch::Meanwhile if moving.moved == 0 => {
                (t!("survey-apart-meanwhile"), t!("survey-apart-meanwhile-none"))
            }
            Hitch::Meanwhile => (t!("survey-apart-meanwhile"), t!("survey-apart-meanwhile-text")),
            Hitch::Refused(message) => (t!("survey-apart-refused"), t!(message)),
        };
        view! { <Notice tone=Tone::Ochre title=title><p>{text}</p></Notice> }
    });
    let head = Head::private(title.clone()).with_mistakes(form.is_wrong() || hitch.is_some());
    let action = below(survey, &format!("/{}/{}", path_of(moving.to), moving.of));
    let (seen, form_id) = (moving.moved.to_string(), moving.form_id.clone());
    let list = below(survey, "/set-apart");
    let fields = (moving.moved > 0).then(|| {
        view! {
            <Form action=action form=form submit=button cancel=list.clone()>
                <Hidden name="form_id" value=form_id/>
                <Hidden name="seen" value=seen/>
                <TextArea name="reason" label=t!("survey-apart-reason") hint=hint rows=3 required=true maxlength=500/>
            </Form>
        }
        .into_any()
    });
    let nothing = fields.is_none().then(|| {
        view! { <Actions><ButtonLink href=list label=t!("survey-apart-title") kind=ButtonKind::Secondary/></Actions> }
    });
    let main = view! {
        <PageHeader kicker=Shown::from(&survey.settings.title).text title=title.clone() lead=Shown::from(lead)/>
        {notice}
        {facts}
        {fields}
        {nothing}
    };
    PageView::new(head, crumbs(survey, Some(title)), main)
}

/// What results say of what they leave out.
pub(super) fn left_out(n: u64) -> Option<AnyView> {
    let many = as_i64(n);
    (n > 0).then(|| {
        view! { <p class="hint">{t!("survey-apart-left-out", count = many, written = whole(n))}</p> }
            .into_any()
    })
}
