//! Examples of forms: every field empty, filled and wrong, buttons, and an action that asks once more.

use domain::form::{Errors, Typed};
use leptos::prelude::*;

use super::say;
use crate::components::{
    Actions, Button, ButtonKind, ButtonLink, Checkbox, Checkboxes, Choice, Confirm, FileField, Form,
    FormState, Hidden, Honeypot, InputKind, Radios, Section, Select, TextArea, TextField, TranslatedArea,
    TranslatedField,
};

pub(super) fn section() -> AnyView {
    view! {
        <Section title=say("Formulários", "Forms") id="forms".to_owned()>
            <Actions>
                <ButtonLink href="#forms" label=say("Criar projeto", "Create a project")/>
                <ButtonLink href="#forms" label=say("Ver o rascunho", "See the draft") kind=ButtonKind::Secondary/>
                <ButtonLink href="#forms" label=say("Arquivar", "Archive") kind=ButtonKind::Warning/>
                <ButtonLink href="#forms" label=say("Deixar para depois", "Leave for later") kind=ButtonKind::Plain/>
            </Actions>
            <Confirm
                label=say("Apagar a conta", "Delete the account")
                question=say("A sua conta e os seus dados serão apagados. Não é possível voltar atrás.", "Your account and your data will be deleted. This cannot be undone.")
                action="#forms"
                button=say("Apagar para sempre", "Delete for good")
            />
            {form(FormState::filled(filled()).prefixed("a-"), "a")}
            {form(FormState::new(wrong(), errors()).prefixed("b-").unfocused(), "b")}
        </Section>
    }
    .into_any()
}

fn filled() -> Typed {
    Typed::default()
        .with("title_pt", "Atendimento sem espera")
        .with("phase", "cocreation")
        .with("guides", "interview")
        .with("guides", "persona")
        .with("consent", "yes")
        .with("start", "2026-05-14")
}

fn wrong() -> Typed {
    Typed::default().with("seats", "doze").with("email", "ana").with("summary_pt", "</textarea><b>nada")
}

fn errors() -> Errors {
    let mut errors = Errors::none();
    errors.push("title_pt", "error-required-in-one-language");
    errors.push("seats", "error-not-a-whole-number");
    errors.push("phase", "error-required");
    errors.push("guides", "error-not-in-list");
    errors.push("scale", "error-required");
    errors.push_limit("notes", "error-too-long", 2000);
    errors.push("file", "error-required");
    errors.push("consent", "error-required");
    errors
}

fn form(form: FormState, which: &'static str) -> AnyView {
    let more = view! {
        <Button label=say("Guardar rascunho", "Save the draft") kind=ButtonKind::Secondary name="then".to_owned() value="draft".to_owned()/>
    }
    .into_any();
    let scale = (1..=5).map(|n| Choice::new(n.to_string(), n.to_string())).collect::<Vec<_>>();
    view! {
        <Form action="#forms" form=form submit=say("Guardar sessão", "Save the session") cancel="#forms".to_owned() more=more multipart=true>
            <Hidden name="which" value=which.to_owned()/>
            <Honeypot/>
            <TranslatedField name="title" label=say("Título", "Title") hint=say("Até 80 caracteres. Basta uma língua.", "Up to 80 characters. One language is enough.") required=true maxlength=80/>
            <TranslatedArea name="summary" label=say("Resumo", "Summary") rows=3/>
            <TextField name="email" label=say("Endereço de correio eletrónico", "E-mail address") kind=InputKind::Email autocomplete="email".to_owned() required=true/>
            <TextField name="seats" label=say("Lugares", "Places") hint=say("Um número inteiro.", "A whole number.") kind=InputKind::Number required=true/>
            <TextField name="start" label=say("Dia", "Day") kind=InputKind::Date/>
            <TextField name="at" label=say("Dia e hora", "Day and time") kind=InputKind::DateTime/>
            <TextField name="password" label=say("Palavra-passe", "Password") kind=InputKind::Password autocomplete="new-password".to_owned() required=true/>
            <Select name="entity" label=say("Entidade", "Entity") empty=say("Nenhuma", "None") choices=vec![
                Choice::new("cm", say("Câmara Municipal de Exemplo", "Example City Council")),
                Choice::new("uni", say("Universidade de Exemplo", "Example University")),
            ]/>
            <Radios name="phase" label=say("Fase", "Phase") required=true choices=vec![
                Choice::new("research", say("Investigação", "Research")).with_hint(say("Perceber o problema com quem o vive.", "Understanding the problem with those who live it.")),
                Choice::new("cocreation", say("Cocriação", "Co-creation")),
                Choice::new("experimentation", say("Experimentação", "Experimentation")),
            ]/>
            <Checkboxes name="guides" label=say("Guias que vai usar", "Guides you will use") choices=vec![
                Choice::new("interview", say("Entrevistas", "Interviews")),
                Choice::new("persona", "Persona"),
                Choice::new("journey", say("Mapa de jornada", "Journey map")),
            ]/>
            <Radios name="scale" label=say("De 1 (nada) a 5 (muito), quanto lhe serviu?", "From 1 (not at all) to 5 (very), how useful was it?") row=true required=true choices=scale/>
            <TextArea name="notes" label=say("Notas", "Notes") hint=say("Só a equipa as lê.", "Only the team reads them.") maxlength=2000/>
            <FileField name="file" label=say("Ficheiro", "File") hint=say("CSV até 1 MB.", "CSV up to 1 MB.") accept=".csv".to_owned()/>
            <Checkbox name="consent" label=say("Aceito ser contactado sobre este projeto", "I agree to be contacted about this project") hint=say("Pode mudar de ideias na sua conta.", "You can change your mind in your account.") required=true/>
        </Form>
    }
    .into_any()
}
