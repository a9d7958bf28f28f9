//! The responses as a table, one row each, in the order of their random ids; those set apart too, with a column that says so.

use axum::extract::Path;
use domain::lang::Lang;
use domain::surveys::{Answer, Answers, Column, Content, Privacy, Question, QuestionId, neutral_cell};
use store::PageRequest;
use store::surveys::for_designers;

use super::AtSurvey;
use crate::error::Result;
use crate::http::table::Table;
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, slug)): AtSurvey) -> Result {
    let actor = visit.actor();
    let mut survey = for_designers(&visit.app.store, &actor, &slug).await?;
    // In a head there is nobody's answer to put into a text.
    survey.definition = survey.definition.without_answers();
    let instances = store::surveys::instances(&visit.app.store, &actor, &survey).await?;
    let in_instances = |id: &QuestionId| instances.get(id).into_iter().flatten().cloned().collect::<Vec<_>>();
    let questions = survey.definition.in_instances(in_instances);
    let identified = survey.settings.privacy == Privacy::Identified;
    let mut table = Table::begin(head(&questions, identified, visit.lang))?;
    let mut request = PageRequest { after: None, limit: store::page::MAX_LIMIT };
    loop {
        let page = store::surveys::responses(&visit.app.store, &actor, &survey, &request).await?;
        for response in page.items {
            let apart = u8::from(response.set_apart).to_string();
            let mut row = vec![response.day, response.version.to_string(), response.seed.to_string(), apart];
            if identified {
                let (name, email) = response.who.unwrap_or_default();
                row.extend([neutral_cell(&name), neutral_cell(&email)]);
            }
            for column in questions.iter().flat_map(Question::columns) {
                row.extend(cells(&column, &response.answers, visit.lang));
            }
            table.row(row)?;
        }
        match page.next {
            Some(next) => request.after = Some(next),
            None => break,
        }
    }
    table.download(&slug)
}

fn head(questions: &[Question], identified: bool, lang: Lang) -> Vec<String> {
    let mut head = ["survey-csv-day", "survey-csv-version", "survey-csv-seed", "survey-csv-set-apart"]
        .map(|id| app::i18n::message(lang, id))
        .to_vec();
    if identified {
        head.push(app::i18n::message(lang, "survey-csv-name"));
        head.push(app::i18n::message(lang, "survey-csv-email"));
    }
    for question in questions {
        let label = question.label.pick(lang).text;
        for column in question.columns() {
            let name = match column.row {
                Some(row) => format!("{}: {label} / {}", column.id, row.label.pick(lang).text),
                None => format!("{}: {label}", column.id),
            };
            match column.content {
                Content::Many(options) => head.extend(
                    options
                        .iter()
                        .map(|option| neutral_cell(&format!("{name} / {}", option.label.pick(lang).text))),
                ),
                _ => head.push(neutral_cell(&name)),
            }
        }
    }
    head
}

/// The cells of one column: one, or one per option where several may be chosen (1 chosen, 0 not, blank not answered).
fn cells(column: &Column<'_>, answers: &Answers, lang: Lang) -> Vec<String> {
    let answer = answers.get(&column.id);
    if let Content::Many(options) = column.content {
        return options
            .iter()
            .map(|option| match answer {
                Some(Answer::Several(codes)) => u8::from(codes.contains(&option.code)).to_string(),
                _ => String::new(),
            })
            .collect();
    }
    let cell = match (answer, column.content) {
        (None | Some(Answer::Several(_)), _) => String::new(),
        (Some(Answer::Single(code)), Content::One(options)) => {
            let option = options.iter().find(|option| option.code == *code);
            neutral_cell(option.map_or(code.as_str(), |option| option.label.pick(lang).text))
        }
        (Some(Answer::Single(code)), _) => neutral_cell(code),
        (Some(Answer::Scale(point)), _) => point.to_string(),
        (Some(Answer::Number(number)), _) => number.to_string(),
        (Some(Answer::Text(text)), _) => neutral_cell(text),
    };
    vec![cell]
}
