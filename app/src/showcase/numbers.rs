//! Examples of numbers: figures and bar charts.

use leptos::prelude::*;

use super::say;
use crate::components::{Bar, BarChart, Figure, Figures, Section};
use crate::context::{Tone, page};
use crate::format::percent;

pub(super) fn section() -> AnyView {
    let lang = page().lang;
    let bars = [
        (say("Muito satisfeito", "Very satisfied"), 297.0),
        (say("Satisfeito", "Satisfied"), 200.0),
        (
            say(
                "Nem satisfeito nem insatisfeito, porque ainda não usou o serviço",
                "Neither, having not used the service yet",
            ),
            71.0,
        ),
        (say("Insatisfeito", "Dissatisfied"), 30.0),
        (say("Muito insatisfeito", "Very dissatisfied"), 0.0),
    ]
    .into_iter()
    .map(|(label, n)| {
        Bar::new(label, n / 598.0 * 100.0, percent(lang, n / 598.0 * 100.0)).with_detail(format!("{n}"))
    })
    .collect::<Vec<_>>();
    let counts = vec![
        Bar::new(say("Investigação", "Research"), 4.0, "4"),
        Bar::new(say("Cocriação", "Co-creation"), 9.0, "9"),
        Bar::new(say("Experimentação", "Experimentation"), 6.0, "6"),
    ];
    view! {
        <Section title=say("Números", "Numbers") id="numbers".to_owned()>
            <Figures figures=vec![
                Figure::new("23", say("projetos publicados", "projects published")),
                Figure::new("~7 000", say("participantes", "participants")).with_base(say("estimativa, 2018 a 2026", "estimate, 2018 to 2026")),
                Figure::new("41", say("parcerias", "partnerships")),
                Figure::new(say("sem dados", "no data"), say("produtos reutilizados", "products reused")),
            ]/>
            <BarChart
                title=say("Está satisfeito com o atendimento?", "Are you satisfied with the service?")
                base=say("Base: 598 pessoas que responderam a esta pergunta", "Base: 598 people who answered this question")
                bars=bars
                max=100.0
            />
            <BarChart
                title=say("Projetos por fase", "Projects by phase")
                base=say("Base: 19 projetos publicados", "Base: 19 published projects")
                bars=counts
                tone=Tone::Violet
                label_head=say("Fase", "Phase")
                value_head=say("Projetos", "Projects")
            />
        </Section>
    }
    .into_any()
}
