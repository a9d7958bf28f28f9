//! The expressions of a form that cannot be evaluated.

use crate::ordered::Map;

use super::element::{Element, Rule, What};
use super::settings::yes_no;
use super::survey::Survey;
use super::table::Table;
use super::{Finding, Unsupported};
use crate::surveys::logic::{Choice, Form, Item, Kind, List, Part, Problem, Program, check};

/// After so many problems nobody needs to be told the nearest name.
const ENOUGH_SUGGESTIONS: usize = 50;

/// Every rule that cannot be evaluated, with its first problem.
pub(super) fn unsupported(survey: &Survey<'_>, table: &Table) -> Vec<Finding<Unsupported>> {
    let lists = lists(survey);
    let mut form = Form::new(survey.elements.iter().map(item).collect(), lists.clone());
    let mut found = Vec::new();
    let mut good: Vec<Item> = survey.elements.iter().map(item).collect();
    let mut helpful = true;
    for (number, element) in survey.elements.iter().enumerate() {
        if helpful && found.len() > ENOUGH_SUGGESTIONS {
            form = form.without_suggestions();
            helpful = false;
        }
        for rule in element.rules.iter().filter(|rule| is_looked_at(element, rule)) {
            match check(&rule.source, &form, number, rule.part) {
                Ok(_) => {
                    if let Some(item) = good.get_mut(number) {
                        item.rules.insert(rule.part, rule.source.clone());
                    }
                }
                Err(problems) => found
                    .extend(problems.into_iter().next().map(|problem| say(table, element, rule, problem))),
            }
        }
    }
    // Each is right by itself; together they may run in a circle. One is told, and looked for again without it.
    for _ in 0..good.len().min(20) {
        let Err(problems) = Program::compile(Form::new(good.clone(), lists.clone())) else { break };
        for problem in problems {
            let element = survey.elements.get(problem.item);
            let Some((element, rule)) =
                element.and_then(|element| Some((element, element.rule(problem.part)?)))
            else {
                return found;
            };
            found.push(say(table, element, rule, problem.problem));
            if let Some(item) = good.get_mut(problem.item) {
                item.rules.remove(&problem.part);
            }
        }
    }
    found
}

fn say(table: &Table, element: &Element, rule: &Rule, problem: Problem) -> Finding<Unsupported> {
    let before = rule.source.get(..problem.span.start).unwrap_or_default();
    let at = before.chars().count() + 1;
    table.finding(element.row, &rule.header, Unsupported::Expression { problem, at })
}

/// Words for yes and no are no expressions, and filters of tables elsewhere speak of columns that are not known.
fn is_looked_at(element: &Element, rule: &Rule) -> bool {
    let elsewhere = element.file.is_some() || element.list.as_ref().is_some_and(|list| list.contains("${"));
    yes_no(&rule.source).is_none() && !(rule.part == Part::ChoiceFilter && elsewhere)
}

fn item(element: &Element) -> Item {
    let kind = match element.what {
        What::Group | What::Loop(_) => Kind::Group,
        What::Repeat => Kind::Repeat,
        What::Question | What::Table => element.kind,
    };
    Item { list: element.list.clone(), ..Item::new(element.name.clone(), kind, element.parent) }
}

fn lists(survey: &Survey<'_>) -> Vec<List> {
    let mut lists = Vec::new();
    for (name, choices) in &survey.choices.lists {
        let choice = |choice: &super::choices::Choice| Choice {
            name: choice.name.clone(),
            labels: choice.labels.clone(),
            columns: choice.columns.clone(),
        };
        let mut choices: Vec<Choice> = choices.iter().map(choice).collect();
        if survey.others.contains(name) && choices.iter().all(|choice| choice.name != "other") {
            let labels = Map::from([(String::new(), "Other".to_owned())]);
            choices.push(Choice { name: "other".to_owned(), labels, columns: Map::new() });
        }
        lists.push(List { name: name.clone(), choices });
    }
    lists
}
