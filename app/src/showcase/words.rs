//! Examples of text: headings, prose, texts in another language, people, facts.

use domain::lang::Lang;
use domain::text::Translated;
use leptos::prelude::*;

use super::say;
use crate::components::{Facts, InLanguage, Paragraphs, Person, Prose, Section, Tag, Tags, WithAside};
use crate::context::{Tone, page};

pub(super) fn section() -> AnyView {
    let aside = view! {
        <Facts facts=vec![
            (say("Entidade líder", "Lead entity"), say("Câmara Municipal de Exemplo", "Example City Council").into_any()),
            (say("Início", "Start"), say("maio de 2026", "May 2026").into_any()),
            (say("Guia", "Guide"), view! { <a href="#words">{say("Mapa de jornada", "Journey map")}</a> }.into_any()),
        ]/>
        <Person name="Ana Maria Exemplo" href="#words".to_owned() role=say("Designer de serviços", "Service designer") place="Loulé".to_owned()>
            <Tags><Tag text=say("mentora", "mentor") tone=Tone::Green/></Tags>
        </Person>
        <Person name="Rui Exemplo" role=say("Técnico superior", "Senior officer")/>
    }
    .into_any();
    view! {
        <Section title=say("Palavras", "Words") id="words".to_owned() link=("#marks".to_owned(), say("Ver a secção seguinte", "See the next section"))>
            <WithAside aside=aside>
                <Prose html=prose()/>
                <h3><InLanguage text=&only_in_the_other("Serviços que se percebem à primeira", "Services understood at first sight")/></h3>
                <Paragraphs text=&only_in_the_other(
                    "Um texto escrito pelo laboratório.\n\nSó existe numa língua, e diz isso.",
                    "A text written by the lab.\n\nIt exists in one language only, and says so.",
                )/>
            </WithAside>
        </Section>
    }
    .into_any()
}

fn only_in_the_other(pt: &str, en: &str) -> Translated {
    match page().lang {
        Lang::Pt => Translated::of(Lang::En, en),
        Lang::En => Translated::of(Lang::Pt, pt),
    }
}

fn prose() -> String {
    match page().lang {
        Lang::Pt => include_str!("prose_pt.html").to_owned(),
        Lang::En => include_str!("prose_en.html").to_owned(),
    }
}
