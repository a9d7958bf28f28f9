//! The example page: every component in every state, at `/{lang}/_components`. The accessibility and visual tests use it, and
//! whoever writes a page looks here first. Its sample texts are examples, not the lab's.

mod forms;
mod lists;
mod marks;
mod numbers;
mod words;

use domain::lang::Lang;
use leptos::prelude::*;

use crate::components::{PageHeader, Shown, Toc};
use crate::context::page as context;
use crate::layout::Head;

/// The example page's head.
pub fn head() -> Head {
    Head::private(say("Componentes", "Components"))
}

/// The example page.
pub fn page() -> AnyView {
    let contents = vec![
        ("words".to_owned(), say("Palavras", "Words")),
        ("marks".to_owned(), say("A bancada, etiquetas e avisos", "The bench, tags and notices")),
        ("lists".to_owned(), say("Listas", "Lists")),
        ("numbers".to_owned(), say("Números", "Numbers")),
        ("forms".to_owned(), say("Formulários", "Forms")),
    ];
    view! {
        <PageHeader
            kicker=say("Exemplos", "Examples")
            title=say("Componentes", "Components")
            lead=Shown::from(say(
                "Todas as peças de que as páginas são feitas, em todos os seus estados. Os textos são exemplos.",
                "Every part that pages are made of, in all its states. The texts are examples.",
            ))
        />
        <Toc items=contents/>
        {words::section()}
        {marks::section()}
        {lists::section()}
        {numbers::section()}
        {forms::section()}
    }
    .into_any()
}

/// An example's text in the page's language.
fn say(pt: &str, en: &str) -> String {
    match context().lang {
        Lang::Pt => pt.to_owned(),
        Lang::En => en.to_owned(),
    }
}
