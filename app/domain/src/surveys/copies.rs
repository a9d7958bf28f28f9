//! Questions that are taken from one survey to another. They keep their rules as far as these speak of each other; what looks at a
//! question that stays behind would be broken where they come to, so it stays behind too, and is named.

use super::interview::{Instrument, Rule};
use super::logic::{Piece, pieces, rename, rename_in_text};
use super::{Definition, Kind, MAX_QUESTIONS, OTHER, Opt, Question, QuestionId, Refusal, Used};
use crate::text::Translated;

/// Questions as they can stand somewhere else.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Copies {
    /// The questions, in the order of where they come from.
    pub questions: Vec<Question>,
    /// What does not come along.
    pub left_out: Vec<LeftOut>,
}

/// Something of a question that does not come along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// The question's name where it comes from.
    pub question: QuestionId,
    /// Its words.
    pub label: Translated,
    /// What it is.
    pub what: Left,
}

/// What does not come along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Left {
    /// A rule of the question, as it is written.
    Rule(Rule, String),
    /// The rule of the page it stands on.
    Page(String),
    /// The answer to another question in its words, of this name; that question's own words stand there instead.
    Answer(String),
}

/// Copies of these questions of a definition, whole in themselves.
pub fn copies(definition: &Definition, picked: &[QuestionId]) -> Copies {
    let mut left_out = Vec::new();
    let mut questions = Vec::new();
    for page in definition.pages() {
        for question in page.questions.iter().filter(|question| picked.contains(&question.id)) {
            let left = |what| LeftOut { question: question.id.clone(), label: question.label.clone(), what };
            if !page.relevant.trim().is_empty() {
                left_out.push(left(Left::Page(page.relevant.clone())));
            }
            let (mut copy, answers) = with_words_of_its_own(definition, question, picked);
            copy.section = None;
            left_out.extend(answers.into_iter().map(|name| left(Left::Answer(name))));
            questions.push(copy);
        }
    }
    leave_out_rules(&mut questions, &mut left_out);
    Copies { questions, left_out }
}

/// The question with the words of others where their answers would stand that are not picked too, and the names of those others.
fn with_words_of_its_own(
    definition: &Definition,
    question: &Question,
    picked: &[QuestionId],
) -> (Question, Vec<String>) {
    let known =
        |name: &str| picked.iter().any(|id| names(id, definition.find(id)).iter().any(|own| own == name));
    let mut copy = question.clone();
    let mut left: Vec<String> = Vec::new();
    for text in words(&mut copy) {
        *text = each(text, |tag, words| {
            let piece = |piece: Piece<'_>| match piece {
                Piece::Text(text) => text.to_owned(),
                Piece::Name(name) if known(name) => format!("${{{name}}}"),
                Piece::Name(name) => {
                    if !left.iter().any(|known| known == name) {
                        left.push(name.to_owned());
                    }
                    let only = Translated::of(tag, format!("${{{name}}}"));
                    definition.text_without_answers(&only).pick(tag).text.to_owned()
                }
            };
            pieces(words).into_iter().map(piece).collect()
        });
    }
    (copy, left)
}

/// Takes away every rule that could not be carried out among these questions alone.
fn leave_out_rules(questions: &mut [Question], left_out: &mut Vec<LeftOut>) {
    // A rule that goes may have kept another from being looked at: as often as rules go.
    while let Err(troubles) = Instrument::new(Definition::single_page(questions.to_vec())) {
        let before = left_out.len();
        for trouble in troubles {
            let found = questions.iter_mut().find(|question| Some(&question.id) == trouble.question.as_ref());
            let Some(question) = found else { continue };
            let Some(source) = take_rule(question, &trouble.rule) else { continue };
            left_out.push(LeftOut {
                question: question.id.clone(),
                label: question.label.clone(),
                what: Left::Rule(trouble.rule, source),
            });
        }
        if left_out.len() == before {
            break;
        }
    }
}

/// Takes a rule away; nothing when it is gone already.
fn take_rule(question: &mut Question, rule: &Rule) -> Option<String> {
    let place = match rule {
        Rule::Relevant => &mut question.rules.relevant,
        Rule::Constraint => &mut question.rules.constraint,
        Rule::Required => &mut question.rules.required,
        Rule::Filter => &mut question.rules.filter,
        Rule::Count | Rule::Ends | Rule::Quota => return None,
        Rule::Formula => match &mut question.kind {
            Kind::Calculation { formula } => formula,
            _ => return None,
        },
        Rule::Option(code) => {
            let has =
                |list: &[Opt]| list.iter().position(|o| o.code == *code && !o.relevant.trim().is_empty());
            let row = has(question.kind.rows());
            let list = if row.is_some() { question.kind.rows_mut() } else { question.kind.options_mut() };
            &mut list.get_mut(row.or_else(|| has(list))?)?.relevant
        }
    };
    let source = std::mem::take(place);
    (!source.trim().is_empty()).then_some(source)
}

impl Definition {
    /// Adds copies, under names that no question has or had.
    pub(super) fn add_copies(
        &mut self,
        page: usize,
        lists: Vec<Vec<Question>>,
        used: &Used,
    ) -> Result<(), Refusal> {
        let more: usize = lists.iter().map(Vec::len).sum();
        if self.questions().count() + more > MAX_QUESTIONS {
            return Err(Refusal::Full);
        }
        for list in lists {
            let mut renames = Vec::new();
            let mut added = Vec::new();
            for mut question in list {
                let new = self.next_id_beyond(used);
                let old_names = names(&question.id, Some(&question));
                renames.extend(old_names.into_iter().zip(names(&new, Some(&question))));
                question.id = new.clone();
                added.push(new);
                self.pages_mut().get_mut(page).ok_or(Refusal::NotThere)?.questions.push(question);
            }
            let questions = self.pages_mut().get_mut(page).ok_or(Refusal::NotThere)?.questions.iter_mut();
            for question in questions.filter(|question| added.contains(&question.id)) {
                follow(question, &renames);
            }
        }
        Ok(())
    }
}

/// The names that rules and words know a question by: its own, and those of its parts.
fn names(id: &QuestionId, question: Option<&Question>) -> Vec<String> {
    let rows = question.map(|question| question.kind.rows()).unwrap_or_default();
    let parts = rows.iter().map(|row| row.code.as_str()).chain([OTHER]);
    [id.to_string()].into_iter().chain(parts.map(|part| format!("{id}_{part}"))).collect()
}

/// Gives new names to what a question's rules and words speak of.
fn follow(question: &mut Question, renames: &[(String, String)]) {
    let new = |name: &str| renames.iter().find(|(old, _)| old == name).map(|(_, new)| new.as_str());
    for rule in rules(question) {
        *rule = rename(rule, new);
    }
    for text in words(question) {
        *text = each(text, |_, words| rename_in_text(words, new));
    }
}

/// Every rule of a question.
fn rules(question: &mut Question) -> Vec<&mut String> {
    let mut rules =
        vec![&mut question.rules.relevant, &mut question.rules.constraint, &mut question.rules.required];
    match &mut question.kind {
        Kind::Calculation { formula } => rules.push(formula),
        Kind::Matrix { rows, options, .. } => {
            rules.extend(rows.iter_mut().chain(options).map(|option| &mut option.relevant));
        }
        kind => rules.extend(kind.options_mut().iter_mut().map(|option| &mut option.relevant)),
    }
    rules.retain(|rule| !rule.trim().is_empty());
    rules
}

/// Every text of a question that a person reads.
fn words(question: &mut Question) -> Vec<&mut Translated> {
    let own = [&mut question.label, &mut question.hint, &mut question.rules.constraint_message];
    own.into_iter().chain(question.kind.words_mut()).collect()
}

/// The text with something done to it in each language.
fn each(text: &Translated, mut change: impl FnMut(crate::tag::Tag, &str) -> String) -> Translated {
    text.tags().fold(Translated::default(), |changed, tag| {
        let words = change(tag, text.exactly(tag).unwrap_or_default());
        changed.with(tag, words)
    })
}

#[cfg(test)]
mod tests;
