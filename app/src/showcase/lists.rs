//! Examples of lists: cards, filters, search, pages, tables, empty states.

use domain::form::Typed;
use leptos::prelude::*;

use super::{marks, say};
use crate::components::{
    Card, CardGrid, CardList, Choice, DataTable, DateBlock, EmptyState, Filters, FormState, Pagination,
    PostButton, SearchBox, Section, Select, Tag, Tags, TextField,
};
use crate::context::{Tone, page};

pub(super) fn section() -> AnyView {
    let now = page().now;
    let filters = FormState::filled(Typed::default().with("phase", "cocreation")).prefixed("filter-");
    view! {
        <Section title=say("Listas", "Lists") id="lists".to_owned()>
            <SearchBox action="#lists" label=say("Pesquisar nos guias", "Search the guides") id="guides-q"/>
            <Filters action="#lists" form=filters>
                <Select name="phase" label=say("Fase", "Phase") empty=say("Todas", "All") choices=vec![
                    Choice::new("research", say("Investigação", "Research")),
                    Choice::new("cocreation", say("Cocriação", "Co-creation")),
                ]/>
                <Select name="area" label=say("Área de ação", "Action area") empty=say("Todas", "All") choices=vec![
                    Choice::new("services", say("Inovação nos serviços públicos", "Innovation in public services")),
                ]/>
                <TextField name="place" label=say("Lugar", "Place")/>
            </Filters>
            <CardGrid>
                <Card href="#lists" kicker=say("Projeto", "Project") title=say("Atendimento sem espera", "Service without a wait") meta=say("Câmara Municipal de Exemplo", "Example City Council")>
                    <p>{say("Como pode quem trabalha tratar dos seus papéis sem faltar ao trabalho?", "How might people with jobs do their paperwork without missing work?")}</p>
                    {marks::phases(true)}
                </Card>
                <Card href="#lists" kicker=say("Guia", "Guide") title=say("Mapa de jornada", "Journey map") meta=say("2 h 30, grupos de 4 a 8", "2 h 30, groups of 4 to 8")>
                    <p>{say("O que uma pessoa faz, pensa e sente, passo a passo.", "What a person does, thinks and feels, step by step.")}</p>
                    <Tags><Tag text=say("investigação", "research") tone=Tone::Azul/></Tags>
                </Card>
                <Card href="#lists" title=say("Um cartão só com título", "A card with a title only")/>
            </CardGrid>
            <CardList>
                <Card
                    href="#lists"
                    side=view! { <DateBlock at=now.plus_seconds(86_400 * 9)/> }.into_any()
                    title=say("Desenhar o novo balcão", "Designing the new counter")
                    meta=say("Biblioteca Municipal, 12 lugares livres", "City library, 12 places left")
                >
                    <p>{say("Uma tarde para redesenhar, com quem o usa, o primeiro contacto.", "An afternoon to redesign the first contact with those who use it.")}</p>
                </Card>
                <Card
                    href="#lists"
                    side=view! { <DateBlock at=now.plus_seconds(86_400 * 300)/> }.into_any()
                    title=say("Formulários em linguagem clara", "Forms in plain language")
                    meta=say("Em linha, lista de espera", "Online, waiting list")
                />
            </CardList>
            <Pagination previous="#lists".to_owned() next="#lists".to_owned()/>
            {table()}
            <EmptyState
                text=say("Ainda não há sessões marcadas nesta fase.", "No sessions are planned in this phase yet.")
                action=(String::from("#lists"), say("Ver todas as sessões", "See all sessions"))
            />
        </Section>
    }
    .into_any()
}

fn table() -> AnyView {
    let row = |name: String, seats: &str, taken: &str, state: String, tone: Tone| {
        let of = name.clone();
        vec![
            name.into_any(),
            seats.to_owned().into_any(),
            taken.to_owned().into_any(),
            view! { <Tag text=state tone=tone/> }.into_any(),
            view! { <PostButton action="#lists" label=say("Fechar", "Close") of=of fields=vec![("id".to_owned(), "1".to_owned())]/> }
                .into_any(),
        ]
    };
    let rows = vec![
        row(
            say("Desenhar o novo balcão", "Designing the new counter"),
            "24",
            "12",
            say("aberta", "open"),
            Tone::Green,
        ),
        row(say("Linguagem clara", "Plain language"), "1 520", "1 520", say("cheia", "full"), Tone::Ochre),
    ];
    view! {
        <DataTable
            caption=say("Sessões e os seus lugares", "Sessions and their places")
            head=vec![
                say("Sessão", "Session"),
                say("Lugares", "Places"),
                say("Ocupados", "Taken"),
                say("Estado", "State"),
                say("Ação", "Action"),
            ]
            rows=rows
            numeric=vec![1, 2]
        />
    }
    .into_any()
}
