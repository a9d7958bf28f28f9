//! The library of questions.

use domain::surveys::LibraryQuestion;
use leptos::prelude::*;

use super::sample::sample;
use crate::components::{
    Actions, Crumb, EmptyState, InLanguage, PageHeader, Pagination, SearchBox, Shown, Tag, Tags,
};
use crate::context::{Tone, href};
use crate::format::on;
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// The list. `words` were searched for; `first` says that nothing stands before this page of it; `next` leads to the one after.
pub fn library(questions: &[LibraryQuestion], words: &str, first: bool, next: Option<String>) -> PageView {
    let list = if questions.is_empty() && words.is_empty() {
        view! { <EmptyState text=t!("survey-library-empty") action=(href("/surveys"), t!("survey-library-to-surveys"))/> }
            .into_any()
    } else if questions.is_empty() {
        let all = (href("/survey-library"), t!("survey-library-all"));
        view! { <EmptyState text=t!("survey-library-nothing") action=all/> }.into_any()
    } else {
        let items = questions.iter().enumerate().map(|(place, one)| item(one, place)).collect_view();
        view! { <ul class="survey-items">{items}</ul> }.into_any()
    };
    let search = (!questions.is_empty() || !words.is_empty()).then(|| {
        let words = words.to_owned();
        view! { <SearchBox action=href("/survey-library") label=t!("survey-library-search") value=words id="library-q"/> }
    });
    let main = view! {
        <PageHeader title=t!("survey-library") lead=Shown::from(t!("survey-library-lead"))/>
        {search}
        {list}
        <Pagination previous=(!first).then(|| href("/survey-library")) next=next/>
    };
    PageView::new(Head::private(t!("survey-library")), crumbs(None), main)
}

/// The way to the library, and to a page below it.
pub(super) fn crumbs(here: Option<String>) -> Vec<Crumb> {
    let mut crumbs = vec![Crumb::link(t!("surveys-title"), href("/surveys"))];
    match here {
        None => crumbs.push(Crumb::here(t!("survey-library"))),
        Some(here) => {
            crumbs.push(Crumb::link(t!("survey-library"), href("/survey-library")));
            crumbs.push(Crumb::here(here));
        }
    }
    crumbs
}

fn item(one: &LibraryQuestion, place: usize) -> AnyView {
    let name = Shown::from(&one.name).text;
    let topic = (!one.topic.is_empty()).then(|| {
        view! { <Tag text=Shown::from(&one.topic).text tone=Tone::Azul/> }
    });
    let kind = t!(one.question.kind.code().message());
    let edit = href(&format!("/survey-library/{}", one.id));
    let taken = t!("survey-library-taken", count = i64::from(one.taken), date = on(one.created_at));
    view! {
        <li class="survey-item" id=format!("question-{}", one.id)>
            <h2 class="survey-item-label"><InLanguage text=&one.name/></h2>
            <Tags>{topic} <Tag text=kind/></Tags>
            {sample(&one.question, place)}
            <p class="meta">{taken}</p>
            <Actions>
                <a class="button button-secondary" href=edit>
                    {t!("survey-library-edit")} <span class="visually-hidden">": " {name}</span>
                </a>
            </Actions>
        </li>
    }
    .into_any()
}
