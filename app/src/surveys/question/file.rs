//! A file: what is attached, with a button to take it out, and a control to choose one, or another.

use domain::surveys::files::{Attached, Family, MEGABYTE};
use domain::surveys::{Kind, Question};
use leptos::prelude::*;

use crate::components::{Button, ButtonKind, FormState, Hidden, Shown};
use crate::context::page;
use crate::format::decimal;
use crate::t;

/// The formats that a question takes, as people call them: JPEG, PNG.
pub(in crate::surveys) fn formats(accepts: &[Family]) -> String {
    let formats = accepts.iter().flat_map(|family| family.formats());
    let names = formats.flat_map(|format| match format.endings() {
        // Tables of comma-separated values are plain text, and people look for their name.
        ["txt", csv] => vec![format.name().to_owned(), csv.to_uppercase()],
        _ => vec![format.name().to_owned()],
    });
    names.collect::<Vec<_>>().join(", ")
}

/// What a file is and how large: `q5.jpg (JPEG, 1,2 MB)`.
pub(in crate::surveys) fn described(file: &Attached) -> String {
    let size = file.size as f64;
    let lang = page().lang;
    let size = if file.size >= MEGABYTE {
        t!("survey-file-megabytes", size = decimal(lang, size / MEGABYTE as f64, 1))
    } else {
        t!("survey-file-kilobytes", size = i64::try_from(file.size.div_ceil(1000)).unwrap_or(i64::MAX))
    };
    t!("survey-file-described", name = file.name.clone(), format = file.format.name(), size = size)
}

pub(super) fn control(
    question: &Question,
    form: &FormState,
    name: &str,
    described_by: Option<String>,
    wrong: bool,
) -> AnyView {
    let Kind::File { accepts, .. } = &question.kind else { return ().into_any() };
    let endings = accepts.iter().flat_map(|family| family.formats());
    let media = endings
        .flat_map(|format| {
            let endings = format.endings().iter().map(|end| format!(".{end}"));
            endings.chain([format.media_type().to_owned()]).collect::<Vec<_>>()
        })
        .collect::<Vec<_>>()
        .join(",");
    let held = Attached::parse(&form.value(name));
    let (id, there) = (question.id.to_string(), format!("{name}-held"));
    let described_by = match (&held, described_by) {
        (None, by) => by,
        (Some(_), None) => Some(there.clone()),
        (Some(_), Some(by)) => Some(format!("{there} {by}")),
    };
    let attach = if held.is_some() { t!("survey-file-replace") } else { t!("survey-file-attach") };
    let held = held.map(|file| {
        let said = Shown::from(t!("survey-file-attached", file = described(&file))).inline();
        view! {
            <div class="survey-file">
                <Hidden name=name.to_owned() value=file.to_string()/>
                <p id=there>{said}</p>
                <Button label=t!("survey-file-remove", name = file.name.clone()) kind=ButtonKind::Secondary name="go".to_owned() value=format!("detach:{id}")/>
            </div>
        }
    });
    view! {
        {held}
        <div class="survey-file-choose">
            <input
                class="input input-file"
                type="file"
                id=name.to_owned()
                name=name.to_owned()
                accept=media
                aria-describedby=described_by
                aria-invalid=wrong.then_some("true")
            />
            <Button label=attach kind=ButtonKind::Secondary name="go".to_owned() value="attach".to_owned()/>
        </div>
    }
    .into_any()
}
