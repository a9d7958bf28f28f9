//! Examples of the bench, tags, notices, messages and tabs.

use leptos::prelude::*;

use super::say;
use crate::components::{
    Bench, BenchSteps, FlashMessages, Mark, MarkState, Notice, Section, Step, Tab, Tabs, Tag, Tags,
};
use crate::context::{Flash, Tone};

const TONES: [Tone; 6] = [Tone::Neutral, Tone::Azul, Tone::Violet, Tone::Ochre, Tone::Green, Tone::Red];

pub(super) fn section() -> AnyView {
    let tags =
        TONES.map(|tone| view! { <Tag text=say("etiqueta", "tag") tone=tone/> }).into_iter().collect_view();
    let notices = TONES
        .map(|tone| {
            view! {
                <Notice tone=tone title=say("Um título", "A title")>
                    <p>{say("Uma ou duas frases que convém ler antes de continuar.", "A sentence or two worth reading before going on.")}</p>
                </Notice>
            }
        })
        .into_iter()
        .collect_view();
    let flash = vec![
        Flash {
            tone: Tone::Green,
            text: say("A sua inscrição ficou guardada.", "Your registration is saved."),
        },
        Flash {
            tone: Tone::Red,
            text: say("Já não há lugares nesta sessão.", "There are no places left in this session."),
        },
    ];
    view! {
        <Section title=say("A bancada, etiquetas e avisos", "The bench, tags and notices") id="marks".to_owned()>
            {phases(false)}
            {agenda()}
            {pages()}
            {indicator()}
            <Tags>{tags}</Tags>
            <Tabs label=say("Vistas do projeto", "Views of the project") tabs=vec![
                Tab::new(say("Resumo", "Summary"), "#marks", true),
                Tab::new(say("Experiências", "Experiments"), "#marks", false),
                Tab::new(say("Resultados", "Results"), "#marks", false),
            ]/>
            {notices}
            <FlashMessages flash=flash/>
        </Section>
    }
    .into_any()
}

/// The phases of a project that is in its second.
pub(super) fn phases(small: bool) -> AnyView {
    let names = [
        (say("Investigação", "Research"), Tone::Azul),
        (say("Cocriação", "Co-creation"), Tone::Violet),
        (say("Experimentação", "Experimentation"), Tone::Ochre),
        (say("Avaliação", "Evaluation"), Tone::Green),
    ];
    let marks = names
        .into_iter()
        .enumerate()
        .map(|(position, (name, tone))| Mark::new(name, MarkState::of(position, 1)).with_tone(tone))
        .collect::<Vec<_>>();
    view! {
        <Bench
            label=say("Fases do projeto", "Phases of the project")
            text=say("Fase 2 de 4: cocriação", "Phase 2 of 4: co-creation")
            marks=marks
            small=small
        />
    }
    .into_any()
}

fn agenda() -> AnyView {
    let blocks = [
        ("14:00", "15 min", say("Acolhimento", "Welcome")),
        ("14:15", "30 min", say("O desafio", "The challenge")),
        ("14:45", "60 min", say("Ideias em grupo", "Ideas in groups")),
        ("15:45", "20 min", say("Votação", "Voting")),
        ("16:05", "25 min", say("Próximos passos", "Next steps")),
    ];
    let steps = blocks
        .into_iter()
        .enumerate()
        .map(|(position, (when, detail, title))| Step {
            when: when.to_owned(),
            detail: detail.to_owned(),
            title: title.into(),
            text: None,
            state: MarkState::of(position, 2),
            tone: Tone::Violet,
        })
        .collect::<Vec<_>>();
    view! { <BenchSteps text=say("5 blocos, 2 h 30 min", "5 blocks, 2 h 30 min") steps=steps/> }.into_any()
}

fn pages() -> AnyView {
    let marks = (0..12).map(|n| Mark::new((n + 1).to_string(), MarkState::of(n, 4))).collect::<Vec<_>>();
    view! { <Bench label=say("Páginas do inquérito", "Pages of the survey") text=say("Página 5 de 12", "Page 5 of 12") marks=marks/> }
        .into_any()
}

fn indicator() -> AnyView {
    let marks = vec![
        Mark::new(say("Partida", "Baseline"), MarkState::Done).with_tone(Tone::Green).with_note("40 min"),
        Mark::new(say("Hoje", "Today"), MarkState::Here).with_tone(Tone::Green).with_note("22 min"),
        Mark::new(say("Meta", "Target"), MarkState::Ahead).with_tone(Tone::Green).with_note("15 min"),
    ];
    view! {
        <Bench
            label=say("Tempo de espera", "Waiting time")
            text=say("Tempo de espera: 22 minutos hoje, 15 como meta", "Waiting time: 22 minutes today, 15 as the target")
            marks=marks
        />
    }
    .into_any()
}
