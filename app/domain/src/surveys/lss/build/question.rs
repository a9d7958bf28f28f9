//! One question of LimeSurvey's as one or more of ours.

use super::super::attributes::NOT_DONE;
use super::super::expression::{self, Here};
use super::super::model::{Asked, Words};
use super::super::types::{Shape, find, fixed_words, other_words};
use super::super::{At, Unsupported};
use super::plan::{Label, Listed, Plan};
use super::settings::paragraphs;
use super::words::braced;
use super::{Builder, with_id};
use crate::surveys::{Kind, KindCode, OTHER, Opt, Question, Rules};
use crate::text::Translated;

/// A text between questions; nothing when it is blank.
pub(super) fn note(id: &str, label: Translated) -> Option<Question> {
    if label.is_empty() {
        return None;
    }
    with_id(id, Question { label, ..Question::blank(KindCode::Note) })
}

/// What all questions that become of one have in common.
pub(super) struct Made {
    pub label: Translated,
    pub hint: Translated,
    pub required: bool,
    pub relevant: String,
}

impl Builder<'_> {
    /// What becomes of a question.
    pub(super) fn questions(&mut self, asked: &Asked) -> Vec<Question> {
        let Some(plan) = self.plans.get(&asked.qid).cloned() else { return Vec::new() };
        self.not_done(asked, &plan);
        if matches!(plan.shape, Shape::Left(_)) {
            return Vec::new();
        }
        if plan.shape == Shape::Equation {
            return self.equation(asked, &plan).into_iter().collect();
        }
        let made = Made {
            label: self.text(&asked.words, "questions", asked.at, "question"),
            hint: self.text(&asked.help, "questions", asked.at, "help"),
            required: asked.mandatory == "Y",
            relevant: self.relevant(asked),
        };
        if asked.is_on("hidden") {
            return self.hidden(asked, &plan, made);
        }
        let mut questions = match plan.shape {
            Shape::Matrix | Shape::MatrixOf(_) | Shape::TwoScales => self.matrices(asked, &plan, made),
            Shape::Numbers | Shape::Texts | Shape::NumberCells | Shape::TextCells => {
                self.part_questions(asked, &plan, made)
            }
            _ => self.one(asked, &plan, made),
        };
        self.validate(asked, &plan, &mut questions);
        questions
    }

    /// A hidden question holds what comes with the address.
    fn hidden(&mut self, asked: &Asked, plan: &Plan, made: Made) -> Vec<Question> {
        if plan.shape == Shape::Note {
            self.setting_not_done(asked, "hidden", "nobody sees it, and it is left out");
            return Vec::new();
        }
        let rule = if made.relevant.is_empty() { "" } else { ", whatever was answered before" };
        let instead = format!("it becomes a value that comes with the address, \"{}\"{rule}", plan.id);
        self.setting_not_done(asked, "hidden", &instead);
        let question = Question { label: made.label, ..Question::blank(KindCode::Hidden) };
        with_id(&plan.id, question).into_iter().collect()
    }

    /// A question that becomes one, with what comes beside it.
    fn one(&mut self, asked: &Asked, plan: &Plan, made: Made) -> Vec<Question> {
        let kind = self.kind(asked, plan);
        let rules = Rules { relevant: made.relevant.clone(), ..Rules::default() };
        let (asks, has_options) = (kind.code().is_asked(), kind.code().has_options());
        // A text between questions has no word of help beside it.
        let (label, hint) = match asks {
            true => (made.label, made.hint),
            false => (paragraphs(&made.label, &made.hint), Translated::default()),
        };
        let question = Question {
            kind,
            label,
            hint,
            required: made.required && asks,
            rules,
            shuffled: has_options && self.is_shuffled(asked),
            ..Question::blank(KindCode::Note)
        };
        let mut questions: Vec<Question> = with_id(&plan.id, question).into_iter().collect();
        if let (Shape::SingleWithComment, Some(beside)) = (plan.shape, &plan.beside) {
            let words = ["Comentário", "Comment", "Comentario", "Commentaire", "Kommentar"];
            let rules = Rules { relevant: made.relevant, ..Rules::default() };
            let label = fixed_words(&words, &self.tag_list());
            questions
                .extend(with_id(beside, Question { label, rules, ..Question::blank(KindCode::LongText) }));
        }
        questions
    }

    /// Whether its options, or rows, stand in an order of chance.
    pub(super) fn is_shuffled(&self, asked: &Asked) -> bool {
        asked.is_on("random_order")
            || [asked.attribute("answer_order"), asked.attribute("subquestion_order")].contains(&"random")
    }

    /// Options, as they are offered.
    pub(super) fn options(&mut self, asked: &Asked, list: &[Listed], filtered: bool) -> Vec<Opt> {
        let alone = asked.attribute("exclude_all_others").to_owned();
        let alone: Vec<&str> =
            alone.split([';', ',']).map(str::trim).filter(|code| !code.is_empty()).collect();
        let mut options = Vec::with_capacity(list.len());
        for listed in list {
            let own =
                self.condition(&listed.relevance, listed.table, listed.at, "relevance", &Here::default());
            let relevant = if filtered { self.filtered(asked, listed, own) } else { own };
            options.push(Opt {
                code: listed.ours.clone(),
                label: self.label(listed),
                exclusive: alone.contains(&listed.code.as_str()),
                other: false,
                relevant,
                columns: Default::default(),
            });
        }
        options
    }

    pub(super) fn label(&mut self, listed: &Listed) -> Translated {
        let column = if listed.table == "answers" { "answer" } else { "question" };
        match &listed.label {
            Label::Words(words) => self.line(words, listed.table, listed.at, column),
            Label::Fixed(words) => fixed_words(words, &self.tag_list()),
        }
    }

    /// Options with one more, which has a text.
    pub(super) fn options_with_other(&mut self, asked: &Asked, list: &[Listed], filtered: bool) -> Vec<Opt> {
        let mut options = self.options(asked, list, filtered);
        if asked.other {
            let replaced = asked.attributes.get("other_replace_text").cloned().unwrap_or_default();
            let mut words: Words = replaced.words;
            if words.is_empty() && !replaced.value.trim().is_empty() {
                words.insert(self.survey.base().to_owned(), replaced.value);
            }
            let label = self.line(&words, "question_attributes", replaced.at, "other_replace_text");
            let label = if label.is_empty() { other_words(&self.tag_list()) } else { label };
            options.push(Opt::new(OTHER, label).with_text());
        }
        options
    }

    /// A calculation: the text of an equation is words and expressions.
    fn equation(&mut self, asked: &Asked, plan: &Plan) -> Option<Question> {
        let attribute = asked.attribute("equation").to_owned();
        let written = asked.words.get(self.survey.base()).or_else(|| asked.words.values().next());
        let (source, element, at, column) = if attribute.is_empty() {
            let text = written.map(|text| super::super::plain::plain(text).text).unwrap_or_default();
            (text, "questions", asked.at, "question")
        } else {
            let at = asked.attributes.get("equation").map_or(At::default(), |attribute| attribute.at);
            (super::super::plain::plain(&attribute).text, "question_attributes", at, "equation")
        };
        let formula = match self.formula(&source) {
            Ok(formula) => formula,
            Err(untranslatable) => {
                let what = Unsupported::Expression { why: untranslatable.why, at: untranslatable.at };
                self.say(element, at, column, what);
                self.kept += 1;
                super::rules::as_written(&source)
            }
        };
        if !asked.is_on("hidden") {
            let instead =
                format!("a calculation is not shown; write ${{{}}} where it should be read", plan.id);
            self.say("questions", asked.at, "type", Unsupported::Instead { instead });
        }
        let rules = Rules { relevant: self.relevant(asked), ..Rules::default() };
        with_id(
            &plan.id,
            Question { kind: Kind::Calculation { formula }, rules, ..Question::blank(KindCode::Calculation) },
        )
    }

    /// Words and expressions, put together.
    fn formula(&self, source: &str) -> Result<String, expression::Untranslatable> {
        let mut parts: Vec<String> = Vec::new();
        let mut words = String::new();
        let mut rest = source.trim();
        while let Some(start) = rest.find('{') {
            let (before, from) = rest.split_at(start);
            words.push_str(before);
            let Some(inside) = braced(from) else {
                words.push('{');
                rest = from.get(1..).unwrap_or_default();
                continue;
            };
            if !words.is_empty() {
                parts.push(expression::quoted(&std::mem::take(&mut words)));
            }
            parts.push(expression::value(inside, &self.names, Here::default())?);
            rest = from.get(inside.len() + 2..).unwrap_or_default();
        }
        words.push_str(rest);
        if !words.is_empty() {
            parts.push(expression::quoted(&words));
        }
        Ok(match parts.as_slice() {
            [] => String::new(),
            [one] => one.clone(),
            _ => format!("concat({})", parts.join(", ")),
        })
    }

    /// What is said of a question before it is made.
    fn not_done(&mut self, asked: &Asked, plan: &Plan) {
        let known = find(&asked.kind);
        if let Shape::Left(instead) = plan.shape {
            let name = known.map_or("unknown", |known| known.name);
            let what = Unsupported::Type { code: super::super::load::short(&asked.kind), name, instead };
            self.say("questions", asked.at, "type", what);
            return;
        }
        let instead = match plan.shape {
            Shape::SeveralWithComments => {
                Some("the options become several choices; the comments beside them are left out".to_owned())
            }
            Shape::TwoScales => Some("the two scales become two questions, one after the other".to_owned()),
            Shape::NumberCells | Shape::TextCells => {
                Some("each cell becomes a question of its own, under the array's words".to_owned())
            }
            Shape::Points => {
                Some("the ends of the scale are to be named before the survey is published".to_owned())
            }
            _ => None,
        };
        if let Some(instead) = instead {
            self.say("questions", asked.at, "type", Unsupported::Instead { instead });
        }
        if asked.mandatory == "S" {
            let what = Unsupported::Setting {
                name: "mandatory: soft".to_owned(),
                instead: "nobody is reminded once; the question may stay blank",
            };
            self.say("questions", asked.at, "mandatory", what);
        }
        if asked.other
            && !matches!(
                plan.shape,
                Shape::Single
                    | Shape::DropDown
                    | Shape::SingleWithComment
                    | Shape::Several
                    | Shape::SeveralWithComments
            )
        {
            let what = Unsupported::Setting {
                name: "other".to_owned(),
                instead: "there is no “other” in this kind of question",
            };
            self.say("questions", asked.at, "other", what);
        }
        if let Some(at) = asked.defaults {
            self.say("defaultvalues", at, "defaultvalue", Unsupported::Default);
        }
        for (name, off, instead) in NOT_DONE {
            let value = asked.attribute(name).to_owned();
            if !value.is_empty() && value != off && !matches!(value.as_str(), "0" | "N") {
                self.setting_not_done(asked, name, instead);
            }
        }
    }
}
