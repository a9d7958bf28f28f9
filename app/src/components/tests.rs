//! What the components promise, checked in the HTML they make.

use std::sync::Arc;

use domain::form::{Errors, Typed};
use domain::lang::Lang;
use domain::tag::Tag;
use domain::text::Translated;
use leptos::prelude::*;

use super::*;
use crate::context::{PageContext, Tone};

fn html(make: impl FnOnce() -> AnyView) -> String {
    html_in(Lang::Pt, make)
}

fn html_in(lang: Lang, make: impl FnOnce() -> AnyView) -> String {
    let owner = Owner::new();
    owner.with(|| {
        provide_context(Arc::new(PageContext { lang, ..PageContext::sample() }));
        // Fields want a form around them.
        provide_context(FormState::default());
        make().to_html()
    })
}

fn wrong(name: &str, value: &str, message: &'static str) -> FormState {
    FormState::new(Typed::default().with(name, value), Errors::one(name, message))
}

#[test]
fn a_text_area_cannot_be_broken_out_of() {
    let attack = "</textarea><script>alert(1)</script>&lt;";
    let html = html(|| view! { <TextArea name="notes" label="Notas" value=attack.to_owned()/> }.into_any());
    assert!(!html.contains("<script"), "{html}");
    assert_eq!(html.matches("</textarea>").count(), 1, "{html}");
    assert!(html.contains("&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;lt;"), "{html}");
}

#[test]
fn a_text_area_keeps_the_line_break_it_begins_with() {
    let html = html(|| view! { <TextArea name="notes" label="Notas" value="\nfim".to_owned()/> }.into_any());
    assert!(html.contains(">\n\nfim</textarea>"), "a browser drops the first one: {html}");
}

#[test]
fn a_text_field_escapes_its_value() {
    let html = html(|| view! { <TextField name="q" label="Q" value="\"><b>".to_owned()/> }.into_any());
    assert!(!html.contains("<b>"), "{html}");
}

#[test]
fn a_password_is_never_sent_back() {
    let form = FormState::filled(Typed::default().with("password", "segredo"));
    let html = html(|| {
        view! { <Form action="/x" form=form submit="Entrar"><TextField name="password" label="P" kind=InputKind::Password/></Form> }
            .into_any()
    });
    assert!(!html.contains("segredo"), "{html}");
}

#[test]
fn a_label_is_tied_to_its_field_and_a_mistake_describes_it() {
    let form = wrong("seats", "doze", "error-not-a-whole-number");
    let html = html(|| {
        view! {
            <Form action="/x" form=form submit="Guardar">
                <TextField name="seats" label="Lugares" hint="Um número.".to_owned() kind=InputKind::Number required=true/>
            </Form>
        }
        .into_any()
    });
    assert!(html.contains("for=\"seats\""), "{html}");
    assert!(html.contains("id=\"seats\""), "{html}");
    assert!(html.contains("aria-describedby=\"seats-hint seats-error\""), "{html}");
    assert!(html.contains("aria-invalid=\"true\""), "{html}");
    assert!(html.contains("id=\"seats-error\""), "{html}");
    assert!(html.contains("value=\"doze\""), "what was typed is still there: {html}");
}

#[test]
fn the_summary_names_each_field_and_leads_to_it() {
    let form = wrong("title_pt", "", "error-required-in-one-language");
    let html = html(|| {
        view! { <Form action="/x" form=form submit="Guardar"><TranslatedField name="title" label="Título" required=true/></Form> }
            .into_any()
    });
    assert!(html.contains("role=\"alert\""), "{html}");
    assert!(html.contains("href=\"#title_pt\">Título (Português): Escreva"), "{html}");
    assert!(html.contains("id=\"title_pt\""), "{html}");
}

#[test]
fn the_first_option_of_a_group_is_where_the_summary_leads() {
    let form = wrong("phase", "", "error-required");
    let choices = || vec![Choice::new("a", "A"), Choice::new("b", "B")];
    let html = html(|| {
        view! {
            <Form action="/x" form=form submit="Guardar">
                <Radios name="phase" label="Fase" choices=choices() required=true/>
            </Form>
        }
        .into_any()
    });
    assert!(html.contains("href=\"#phase\""), "{html}");
    assert_eq!(html.matches("id=\"phase\"").count(), 1, "{html}");
    assert!(html.contains("id=\"phase-2\""), "{html}");
}

#[test]
fn several_typed_values_stay_ticked() {
    let form = FormState::filled(Typed::default().with("g", "a").with("g", "c"));
    let choices = || vec![Choice::new("a", "A"), Choice::new("b", "B"), Choice::new("c", "C")];
    let html = html(|| {
        view! { <Form action="/x" form=form submit="S"><Checkboxes name="g" label="G" choices=choices()/></Form> }.into_any()
    });
    assert_eq!(html.matches(" checked").count(), 2, "{html}");
}

#[test]
fn only_what_is_optional_is_marked_and_nothing_in_filters() {
    let required = html(|| view! { <TextField name="a" label="A" required=true/> }.into_any());
    let optional = html(|| view! { <TextField name="a" label="A"/> }.into_any());
    let filter = html(|| view! { <Filters action="/x"><TextField name="a" label="A"/></Filters> }.into_any());
    assert!(!required.contains("(facultativo)"));
    assert!(optional.contains("(facultativo)"));
    assert!(!filter.contains("(facultativo)"));
}

#[test]
fn two_forms_with_the_same_fields_have_different_ids() {
    let form = FormState::blank().prefixed("second-");
    let html = html(|| {
        view! { <Form action="/x" form=form submit="S"><TextField name="email" label="E" kind=InputKind::Email/></Form> }.into_any()
    });
    assert!(html.contains("id=\"second-email\"") && html.contains("name=\"email\""), "{html}");
}

#[test]
fn a_text_in_another_language_says_so_to_eyes_and_ears() {
    let text = Translated::of(Lang::En, "Only here");
    let foreign = html(|| view! { <InLanguage text=&text/> }.into_any());
    assert!(foreign.contains("lang=\"en\"") && foreign.contains("Só disponível em inglês"), "{foreign}");
    let own = html_in(Lang::En, || view! { <InLanguage text=&text/> }.into_any());
    assert!(!own.contains("lang=") && !own.contains("Only available"), "{own}");
}

#[test]
fn headings_inside_a_section_stand_one_level_deeper() {
    let html = html(|| {
        view! {
            <Card href="/a" title="A"/>
            <Section title="S"><Card href="/b" title="B"/></Section>
            <Card href="/c" title="C"/>
        }
        .into_any()
    });
    let levels =
        html.match_indices("<h").filter_map(|(at, _)| html[at + 2..].chars().next()).collect::<String>();
    assert_eq!(levels, "2232", "{html}");
}

#[test]
fn the_bench_is_also_text() {
    let marks = vec![
        Mark::new("Um", MarkState::Done),
        Mark::new("Dois", MarkState::Here),
        Mark::new("Três", MarkState::Ahead),
    ];
    let html = html(|| view! { <Bench label="Fases" text="Fase 2 de 3: dois" marks=marks/> }.into_any());
    assert!(html.contains("Fase 2 de 3: dois"), "{html}");
    assert!(html.contains("aria-current=\"step\""), "{html}");
    for word in ["concluído", "agora", "por fazer"] {
        assert!(html.contains(word), "{word} in {html}");
    }
}

#[test]
fn steps_on_the_bench_say_when_and_what_and_whether_they_are_over() {
    let step = |when: &str, title: &str, state| Step {
        when: when.into(),
        detail: "30 min".into(),
        title: title.into(),
        text: None,
        state,
        tone: Tone::Violet,
    };
    let html = html(|| {
        let steps = vec![
            step("14:00", "Acolhimento", MarkState::Done),
            step("14:30", "Ideias", MarkState::Here),
            step("15:00", "Votação", MarkState::Ahead),
        ];
        view! { <BenchSteps text="3 blocos, 1 h 30 min" steps=steps/> }.into_any()
    });
    for part in ["3 blocos", "14:00", "Acolhimento", "concluído", "agora", "30 min"] {
        assert!(html.contains(part), "{part} in {html}");
    }
    assert_eq!(html.matches("aria-current=\"step\"").count(), 1, "{html}");
    assert!(!html.contains("por fazer"), "{html}");
}

#[test]
fn a_table_of_three_columns_stays_a_table_where_a_phone_shows_it_as_cards() {
    let table = |columns: usize| {
        html(move || {
            let head = (0..columns).map(|n| format!("Coluna {n}")).collect();
            let row = (0..columns).map(|n| n.to_string().into_any()).collect();
            view! { <DataTable caption="Tabela" head=head rows=vec![row]/> }.into_any()
        })
    };
    let three = table(3);
    for part in ["role=\"table\"", "role=\"row\"", "role=\"columnheader\"", "data-label=\"Coluna 2\""] {
        assert!(three.contains(part), "{part} in {three}");
    }
    assert!(!three.contains("data-label=\"Coluna 0\""), "{three}");
    assert!(!table(2).contains("data-label"));
}

#[test]
fn a_chart_has_its_numbers_beside_the_bars_and_in_a_table() {
    let bars = vec![
        Bar::new("Sim", 75.0, "75,0 %").with_detail("3"),
        Bar::new("Não", 25.0, "25,0 %").with_detail("1"),
    ];
    let html = html(|| view! { <BarChart title="Sim?" base="Base: 4" bars=bars max=100.0/> }.into_any());
    assert_eq!(html.matches("75,0 %").count(), 2, "{html}");
    assert!(html.contains("width=\"75.00%\""), "{html}");
    assert!(html.contains("<table>") && html.contains("Base: 4"), "{html}");
}

#[test]
fn a_part_read_from_right_to_left_has_its_direction_and_the_sites_own_words_in_it_have_theirs() {
    let arabic = Tag::parse("ar").unwrap();
    let asked = Translated::of(arabic, "نعم").with(Lang::Pt, "Sim");
    let only_here = Translated::of(Lang::Pt, "Não");
    let words = |text: &Translated| view! { <InLanguage text=text/> }.into_any();
    let html = html(|| {
        let inside = read_in(arabic, || {
            view! { <p>{words(&asked)}</p> <i>{words(&only_here)}</i> <b>{Shown::from("Escolha.").inline()}</b> }
                .into_any()
        });
        view! { {inside} <em>{words(&asked)}</em> }.into_any()
    })
    .replace("<!>", "");
    assert!(html.starts_with("<div dir=\"rtl\">"), "{html}");
    assert!(html.contains("<span lang=\"ar\">نعم</span>"), "{html}");
    assert!(
        html.contains("<span dir=\"ltr\">Não</span>"),
        "what is not translated keeps its direction: {html}"
    );
    assert!(html.contains("Ainda sem tradução"), "and says so: {html}");
    assert!(html.contains("<b><span dir=\"ltr\">Escolha.</span>"), "{html}");
    assert!(html.contains("<em>Sim"), "the language ends with the part: {html}");
}
