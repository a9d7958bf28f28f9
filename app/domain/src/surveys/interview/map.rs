//! A definition as the items of the logic: a page, and a group on it, is a group, a repeat a repeat; a question an item under its own name; the rows of a matrix
//! items `q5_r1` in a group `q5`; a ranking one item with the things in their order, separated by spaces. The rule of an option
//! is that of an item whose name no expression can write, and so is the rule that ends the survey, and that of a quota.

use super::Trouble;
use super::trouble::Rule;
use crate::ordered::Map as Ordered;
use crate::surveys::logic::{Choice, Item, Kind as ItemKind, List, Part, RuleProblem};
use crate::surveys::{Definition, Kind, KindCode, Node, OTHER, Opt, Question, QuestionId, Section};
use crate::tag::Tag;

/// What an item belongs to.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Owner {
    /// A page.
    Page(usize),
    /// The end after a page.
    Ends(usize),
    /// A group or repeat.
    Section(QuestionId),
    /// A question.
    Question(QuestionId),
    /// An option or a row of a question.
    Option(QuestionId, String),
    /// A quota.
    Quota(QuestionId),
}

/// Which item stands for what.
#[derive(Debug, Clone, Default)]
pub(super) struct Map {
    /// The group of each page.
    pub pages: Vec<usize>,
    /// The item of what ends the survey after a page.
    pub ends: Ordered<usize, usize>,
    /// The groups and repeats.
    pub sections: Ordered<QuestionId, usize>,
    /// Beside each repeat, an item under its rule: whether it would be asked when nobody has begun it.
    pub gates: Ordered<QuestionId, usize>,
    /// The items of quotas.
    pub quotas: Ordered<QuestionId, usize>,
    /// The item of each question: the group of a matrix.
    pub questions: Ordered<QuestionId, usize>,
    /// The items with values: of questions, of rows, of the text beside “other”.
    pub values: Ordered<QuestionId, usize>,
    /// The columns that the items hold the values of.
    pub columns: Ordered<usize, QuestionId>,
    /// The items of options that have a rule.
    pub options: Ordered<(QuestionId, String), usize>,
    /// The items of the rows that have a rule.
    pub rows: Ordered<(QuestionId, String), usize>,
    rules: Ordered<usize, Owner>,
}

impl Map {
    /// What is wrong, in the survey's words.
    pub fn trouble(&self, definition: &Definition, found: RuleProblem) -> Trouble {
        let rule = match (found.part, self.rules.get(&found.item)) {
            (Part::Relevant, Some(Owner::Option(_, option))) => Rule::Option(option.clone()),
            (Part::Relevant, Some(Owner::Ends(_))) => Rule::Ends,
            (Part::Relevant, Some(Owner::Quota(_))) => Rule::Quota,
            (Part::Calculation, _) => Rule::Formula,
            (Part::Constraint, _) => Rule::Constraint,
            (Part::Required, _) => Rule::Required,
            (Part::ChoiceFilter, _) => Rule::Filter,
            (Part::RepeatCount, _) => Rule::Count,
            _ => Rule::Relevant,
        };
        let mut trouble = Trouble {
            page: None,
            question: None,
            section: None,
            quota: None,
            rule,
            problem: found.problem,
            column: 1,
        };
        match self.rules.get(&found.item).cloned() {
            Some(Owner::Page(page) | Owner::Ends(page)) => trouble.page = Some(page),
            Some(Owner::Section(section)) => trouble.section = Some(section),
            Some(Owner::Question(question) | Owner::Option(question, _)) => trouble.question = Some(question),
            Some(Owner::Quota(quota)) => trouble.quota = Some(quota),
            None => {}
        }
        trouble.column = trouble.problem.span.columns(definition.source(&trouble)).0;
        trouble
    }

    /// What an item belongs to.
    pub fn owner(&self, item: usize) -> Option<&Owner> {
        self.rules.get(&item)
    }

    /// The question that an item belongs to.
    pub fn question_of(&self, item: usize) -> Option<QuestionId> {
        match self.rules.get(&item)? {
            Owner::Question(question) | Owner::Option(question, _) => Some(question.clone()),
            Owner::Page(_) | Owner::Ends(_) | Owner::Section(_) | Owner::Quota(_) => None,
        }
    }
}

/// The items, the lists of choices, and which is what.
pub(super) fn items(definition: &Definition) -> (Vec<Item>, Vec<List>, Map) {
    let mut build = Build::default();
    for (at, page) in definition.pages().iter().enumerate() {
        let group = build.push(Item::new(format!("page.{}", at + 1), ItemKind::Group, None), &page.relevant);
        build.map.pages.push(group);
        build.map.rules.insert(group, Owner::Page(at));
        build.nodes(&page.tree(), group);
        if !page.ends.trim().is_empty() {
            let item = build.push(Item::new(format!("end.{}", at + 1), ItemKind::Text, None), &page.ends);
            build.map.rules.insert(item, Owner::Ends(at));
            build.map.ends.insert(at, item);
        }
    }
    for quota in definition.quotas() {
        let item = build.push(Item::new(format!("quota.{}", quota.code), ItemKind::Text, None), &quota.when);
        build.map.rules.insert(item, Owner::Quota(quota.code.clone()));
        build.map.quotas.insert(quota.code.clone(), item);
    }
    (build.items, build.lists, build.map)
}

#[derive(Default)]
struct Build {
    items: Vec<Item>,
    lists: Vec<List>,
    map: Map,
}

impl Build {
    fn push(&mut self, mut item: Item, relevant: &str) -> usize {
        if !relevant.trim().is_empty() {
            item = item.with(Part::Relevant, relevant);
        }
        self.items.push(item);
        self.items.len() - 1
    }

    fn nodes(&mut self, nodes: &[Node<'_>], parent: usize) {
        for node in nodes {
            match node {
                Node::Question(question) => self.question(question, parent),
                Node::Section(section, inside) => {
                    let group = self.section(section, parent);
                    self.nodes(inside, group);
                }
            }
        }
    }

    fn section(&mut self, section: &Section, parent: usize) -> usize {
        if section.repeat.is_some() {
            let name = format!("gate.{}", section.id);
            let gate = self.push(Item::new(name, ItemKind::Text, Some(parent)), &section.relevant);
            self.map.rules.insert(gate, Owner::Section(section.id.clone()));
            self.map.gates.insert(section.id.clone(), gate);
        }
        let kind = if section.repeat.is_some() { ItemKind::Repeat } else { ItemKind::Group };
        let mut item = Item::new(section.id.as_str(), kind, Some(parent));
        if let Some(repeat) = section.repeat.as_ref().filter(|repeat| !repeat.count.trim().is_empty()) {
            item = item.with(Part::RepeatCount, repeat.count.clone());
        }
        let number = self.push(item, &section.relevant);
        self.map.rules.insert(number, Owner::Section(section.id.clone()));
        self.map.sections.insert(section.id.clone(), number);
        number
    }

    fn question(&mut self, question: &Question, page: usize) {
        let name = question.id.as_str();
        let rules = &question.rules;
        if let Kind::Matrix { rows, options, several: _ } = &question.kind {
            let group = self.push(Item::new(name, ItemKind::Group, Some(page)), &rules.relevant);
            self.remember(question, group);
            self.list(name, options);
            for row in rows {
                let mut item =
                    Item::new(format!("{name}_{}", row.code), ItemKind::Choice, Some(group)).of_list(name);
                // What is said of the question holds for each row.
                for (part, rule) in [(Part::Required, &rules.required), (Part::Constraint, &rules.constraint)]
                {
                    if !rule.trim().is_empty() {
                        item = item.with(part, rule.clone());
                    }
                }
                let number = self.push(item, &row.relevant);
                self.map.rules.insert(number, Owner::Option(question.id.clone(), row.code.clone()));
                self.value(question.id.part(&row.code), number);
                if !row.relevant.trim().is_empty() {
                    self.map.rows.insert((question.id.clone(), row.code.clone()), number);
                }
            }
            self.options(question, page);
            return;
        }
        let mut item = Item::new(name, item_kind(&question.kind), Some(page));
        let mut rule = |part, source: &str| {
            if !source.trim().is_empty() {
                item.rules.insert(part, source.to_owned());
            }
        };
        rule(Part::Constraint, &rules.constraint);
        rule(Part::Required, &rules.required);
        rule(Part::ChoiceFilter, &rules.filter);
        if let Kind::Calculation { formula } = &question.kind {
            rule(Part::Calculation, formula);
        }
        if question.kind.code().has_options() {
            item = item.of_list(name);
            self.list(name, question.kind.options());
        }
        let number = self.push(item, &rules.relevant);
        self.remember(question, number);
        self.value(question.id.clone(), number);
        self.options(question, page);
    }

    fn value(&mut self, column: QuestionId, number: usize) {
        self.map.columns.insert(number, column.clone());
        self.map.values.insert(column, number);
    }

    fn remember(&mut self, question: &Question, number: usize) {
        self.map.rules.insert(number, Owner::Question(question.id.clone()));
        self.map.questions.insert(question.id.clone(), number);
    }

    /// The rules of options, and the text beside “other”.
    fn options(&mut self, question: &Question, page: usize) {
        for option in question.kind.options() {
            if !option.relevant.trim().is_empty() {
                let name = format!("{}.{}", question.id, option.code);
                let number = self.push(Item::new(name, ItemKind::Text, Some(page)), &option.relevant);
                self.map.rules.insert(number, Owner::Option(question.id.clone(), option.code.clone()));
                self.map.options.insert((question.id.clone(), option.code.clone()), number);
            }
            if option.other && matches!(question.kind.code(), KindCode::Single | KindCode::Several) {
                let name = format!("{}_{OTHER}", question.id);
                let number = self.push(Item::new(name, ItemKind::Text, Some(page)), "");
                self.map.rules.insert(number, Owner::Question(question.id.clone()));
                self.value(question.id.part(OTHER), number);
            }
        }
    }

    fn list(&mut self, name: &str, options: &[Opt]) {
        let choices = options.iter().map(|option| Choice {
            name: option.code.clone(),
            labels: option
                .label
                .tags()
                .map(|tag: Tag| (tag.to_string(), option.label.exactly(tag).unwrap_or_default().to_owned()))
                .collect(),
            columns: option.columns.iter().map(|(name, value)| (name.clone(), value.clone())).collect(),
        });
        self.lists.push(List { name: name.to_owned(), choices: choices.collect() });
    }
}

fn item_kind(kind: &Kind) -> ItemKind {
    match kind.code() {
        KindCode::Single | KindCode::Several | KindCode::Ranking | KindCode::Matrix => ItemKind::Choice,
        KindCode::Scale | KindCode::Nps | KindCode::Number | KindCode::Consent => ItemKind::Number,
        KindCode::Date => ItemKind::Date,
        KindCode::DateTime => ItemKind::DateTime,
        _ => ItemKind::Text,
    }
}
