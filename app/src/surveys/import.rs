//! A form in a spreadsheet becomes a draft: the form to send it, what it would become, and what is wrong with it.

use domain::lang::Lang;
use domain::surveys::xlsform::{Converted, Finding, Report, Words};
use leptos::prelude::*;

use crate::components::{
    Crumb, DataTable, Facts, FileField, Form, FormState, Notice, PageHeader, Section, Shown,
};
use crate::context::{Tone, href, page};
use crate::i18n::{argument, message, message_with};
use crate::layout::Head;
use crate::t;
use crate::view::PageView;

/// Where in the file, and what about it.
type Line = (String, String);

/// What is wrong with a form.
pub struct Mistakes(Vec<Finding<Words>>);

impl Mistakes {
    /// The mistakes of a report.
    pub fn of(report: &Report) -> Mistakes {
        Mistakes(report.errors.iter().map(|finding| about(finding, finding.what.words())).collect())
    }
}

fn about<W>(finding: &Finding<W>, what: Words) -> Finding<Words> {
    Finding { sheet: finding.sheet.clone(), row: finding.row, column: finding.column.clone(), what }
}

/// The form to send a file. `mistakes` says what is wrong with the one that was sent.
pub fn import(form: FormState, mistakes: Option<Mistakes>) -> PageView {
    let lang = page().lang;
    let head = Head::private(t!("survey-import")).with_mistakes(form.is_wrong() || mistakes.is_some());
    let wrong = mistakes.map(|mistakes| {
        let lines = mistakes.0.iter().map(|finding| line(finding, lang)).collect();
        view! {
            <Notice tone=Tone::Ochre title=t!("survey-import-wrong")>
                <p>{t!("survey-import-wrong-text")}</p>
            </Notice>
            {table(t!("survey-import-wrong"), lines)}
        }
    });
    let main = view! {
        <PageHeader title=t!("survey-import") lead=Shown::from(t!("survey-import-lead"))/>
        {wrong}
        <Form
            action=href("/surveys/new/import")
            form=form
            submit=t!("survey-import-look")
            cancel=href("/surveys")
            multipart=true
        >
            <FileField
                name="file"
                label=t!("survey-import-file")
                hint=t!("survey-import-file-hint")
                accept=Some(".xlsx,.xlsm,.xls".to_owned())
                required=true
            />
        </Form>
    };
    PageView::new(head, crumbs(), main)
}

/// What a form would become, and the button that makes it so.
pub fn import_preview(converted: &Converted, token: &str) -> PageView {
    let lang = page().lang;
    let (settings, definition) = (&converted.settings, &converted.definition);
    let languages: Vec<String> = settings.languages.iter().map(|tag| tag.own_name()).collect();
    let asked = definition.asked().to_string();
    let unsaid = converted.says_no_language().then(|| view! { <p>{t!("survey-import-no-language")}</p> });
    let facts: Vec<(String, AnyView)> = vec![
        (t!("survey-import-title"), super::plain(&settings.title).into_any()),
        (t!("survey-import-languages"), languages.join(", ").into_any()),
        (t!("survey-import-pages"), definition.pages().len().to_string().into_any()),
        (t!("survey-import-groups"), definition.sections().count().to_string().into_any()),
        (t!("survey-import-questions"), asked.into_any()),
    ];
    let not: Vec<Line> = converted
        .report
        .unsupported
        .iter()
        .map(|finding| line(&about(finding, finding.what.words()), lang))
        .collect();
    let not = if not.is_empty() {
        view! { <p>{t!("survey-import-all")}</p> }.into_any()
    } else {
        view! {
            <Section title=t!("survey-import-not")>
                <p>{t!("survey-import-kept")}</p>
                {table(t!("survey-import-not"), not)}
            </Section>
        }
        .into_any()
    };
    let action = href(&format!("/surveys/new/import/{token}"));
    let main = view! {
        <PageHeader title=t!("survey-import") lead=Shown::from(t!("survey-import-lead"))/>
        <Section title=t!("survey-import-found")><Facts facts=facts/>{unsaid}</Section>
        {not}
        <Form action=action submit=t!("survey-import-confirm") cancel=href("/surveys/new/import")>
            {""}
        </Form>
    };
    PageView::new(Head::private(t!("survey-import")), crumbs(), main)
}

fn crumbs() -> Vec<Crumb> {
    vec![Crumb::link(t!("surveys-title"), href("/surveys")), Crumb::here(t!("survey-import"))]
}

fn table(caption: String, lines: Vec<Line>) -> AnyView {
    let head = vec![t!("survey-import-where"), t!("survey-import-what")];
    let rows = lines.into_iter().map(|(place, what)| vec![breakable(&place), what.into_any()]).collect();
    view! { <DataTable caption=caption head=head rows=rows hide_caption=true/> }.into_any()
}

/// A place whose column has a long name, such as `required_message::Português (pt)`, must not push what is said of it off a narrow screen.
fn breakable(place: &str) -> AnyView {
    let parts = place.split_inclusive(['_', ':', '.']).map(|part| view! { {part.to_owned()}<wbr/> });
    parts.collect_view().into_any()
}

fn line(finding: &Finding<Words>, lang: Lang) -> Line {
    let place = vec![
        ("sheet", argument(finding.sheet.clone())),
        ("row", argument(finding.row.to_string())),
        ("column", argument(finding.column.clone())),
    ];
    (message_with(lang, "survey-import-place", place), said(&finding.what, lang))
}

/// What is said of a cell.
fn said(words: &Words, lang: Lang) -> String {
    let mut details: Vec<(&'static str, _)> =
        words.details.iter().map(|(name, value)| (*name, argument(value.clone()))).collect();
    details.extend(words.reason.map(|reason| ("reason", argument(message(lang, reason)))));
    let mut said = vec![message_with(lang, words.message, details)];
    if let Some(problem) = &words.problem {
        said.push(super::trouble::said(problem, lang));
    }
    if let Some(near) = &words.near {
        said.push(message_with(lang, "xlsform-near", vec![("near", argument(near.clone()))]));
    }
    said.join(" ")
}
