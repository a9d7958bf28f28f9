//! The names of a survey that expressions speak of: questions, groups and repeats with their nesting, and lists of choices.

use crate::ordered::Map;

use serde::{Deserialize, Serialize};

/// What an item is, as far as expressions care.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A group of items.
    Group,
    /// A group that can be answered several times.
    Repeat,
    /// A question whose value is text, also times, places and files, and calculations.
    Text,
    /// A question whose value is a number.
    Number,
    /// A question whose value is a date.
    Date,
    /// A question whose value is a moment.
    DateTime,
    /// A question whose value is names of choices, separated by spaces.
    Choice,
}

/// The rules an item can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Whether it is asked at all.
    Relevant,
    /// Its value, calculated.
    Calculation,
    /// Whether its answer is acceptable.
    Constraint,
    /// Whether it must be answered.
    Required,
    /// Whether its answer cannot be changed.
    ReadOnly,
    /// Which of its choices are offered.
    ChoiceFilter,
    /// How many times a repeat is answered.
    RepeatCount,
}

impl Part {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Relevant,
        Self::Calculation,
        Self::Constraint,
        Self::Required,
        Self::ReadOnly,
        Self::ChoiceFilter,
        Self::RepeatCount,
    ];

    /// The column of an XLSForm it is written in.
    pub fn column(self) -> &'static str {
        match self {
            Self::Relevant => "relevant",
            Self::Calculation => "calculation",
            Self::Constraint => "constraint",
            Self::Required => "required",
            Self::ReadOnly => "read_only",
            Self::ChoiceFilter => "choice_filter",
            Self::RepeatCount => "repeat_count",
        }
    }
}

/// A question, group or repeat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its name; unique within its group.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// The group or repeat it is in: its number, which is smaller than its own.
    pub parent: Option<usize>,
    /// The name of its list of choices.
    pub list: Option<String>,
    /// Its rules, as written.
    pub rules: Map<Part, String>,
}

impl Item {
    /// An item without rules.
    pub fn new(name: impl Into<String>, kind: Kind, parent: Option<usize>) -> Self {
        Self { name: name.into(), kind, parent, list: None, rules: Map::new() }
    }

    /// The same with a rule.
    #[must_use]
    pub fn with(mut self, part: Part, source: impl Into<String>) -> Self {
        self.rules.insert(part, source.into());
        self
    }

    /// The same with a list of choices.
    #[must_use]
    pub fn of_list(mut self, list: impl Into<String>) -> Self {
        self.list = Some(list.into());
        self
    }
}

/// One choice of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// What is stored.
    pub name: String,
    /// What people read, by language.
    pub labels: Map<String, String>,
    /// What filters look at, by column.
    pub columns: Map<String, String>,
}

impl Choice {
    /// The label in a language, or in the first language there is, or the name.
    pub fn label(&self, language: &str) -> &str {
        let exact = self.labels.get(language);
        exact.or_else(|| self.labels.values().next()).unwrap_or(&self.name)
    }
}

/// A list of choices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    /// Its name.
    pub name: String,
    /// Its choices in order.
    pub choices: Vec<Choice>,
}

/// All items of a survey in the order of the survey, and its lists.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Form {
    items: Vec<Item>,
    lists: Vec<List>,
    /// For each item, the repeats it is in from the outside in, itself included.
    repeats: Vec<Vec<usize>>,
    by_name: Map<String, Vec<usize>>,
    /// Whether names that nobody has are told without the nearest that somebody has.
    quiet: bool,
}

impl Form {
    /// A form of these items. A parent that is not an earlier group or repeat is left out.
    pub fn new(mut items: Vec<Item>, lists: Vec<List>) -> Self {
        let mut repeats: Vec<Vec<usize>> = Vec::with_capacity(items.len());
        let mut by_name: Map<String, Vec<usize>> = Map::new();
        let kinds: Vec<Kind> = items.iter().map(|item| item.kind).collect();
        for (number, item) in items.iter_mut().enumerate() {
            let holds = |parent: &usize| matches!(kinds.get(*parent), Some(Kind::Group | Kind::Repeat));
            item.parent = item.parent.filter(|parent| *parent < number && holds(parent));
            let outer = item.parent.and_then(|parent| repeats.get(parent)).cloned().unwrap_or_default();
            let own = (item.kind == Kind::Repeat).then_some(number);
            repeats.push(outer.into_iter().chain(own).collect());
            match by_name.get_mut(&item.name) {
                Some(known) => known.push(number),
                None => drop(by_name.insert(item.name.clone(), vec![number])),
            }
        }
        Self { items, lists, repeats, by_name, quiet: false }
    }

    /// The same without suggestions: looking for the nearest name takes time, which thousands of wrong names would add up.
    #[must_use]
    pub fn without_suggestions(mut self) -> Self {
        self.quiet = true;
        self
    }

    /// The items in order.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The lists of choices.
    pub fn lists(&self) -> &[List] {
        &self.lists
    }

    /// An item by its number.
    pub fn item(&self, number: usize) -> Option<&Item> {
        self.items.get(number)
    }

    /// The numbers of the items with a name.
    pub fn named(&self, name: &str) -> &[usize] {
        self.by_name.get(name).map_or(&[], Vec::as_slice)
    }

    /// The item of a name within a group, or outside of all groups.
    pub fn child(&self, parent: Option<usize>, name: &str) -> Option<usize> {
        self.named(name).iter().copied().find(|number| self.parent(*number) == parent)
    }

    /// The group or repeat an item is in.
    pub fn parent(&self, number: usize) -> Option<usize> {
        self.item(number)?.parent
    }

    /// The repeats an item is in from the outside in; a repeat is in itself.
    pub fn repeats(&self, number: usize) -> &[usize] {
        self.repeats.get(number).map_or(&[], Vec::as_slice)
    }

    /// The repeats around an item, itself not included.
    pub fn repeats_around(&self, number: usize) -> &[usize] {
        self.parent(number).map_or(&[], |parent| self.repeats(parent))
    }

    /// Whether the item is a question and not a group or repeat.
    pub fn is_question(&self, number: usize) -> bool {
        self.item(number).is_some_and(|item| !matches!(item.kind, Kind::Group | Kind::Repeat))
    }

    /// The choices of a question.
    pub fn choices(&self, number: usize) -> Option<&List> {
        let name = self.item(number)?.list.as_deref()?;
        self.lists.iter().find(|list| list.name == name)
    }

    /// All names, for suggestions.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.by_name.keys().filter(|_| !self.quiet).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeats_are_known_from_the_outside_in() {
        let form = Form::new(
            vec![
                Item::new("child", Kind::Repeat, None),
                Item::new("things", Kind::Group, Some(0)),
                Item::new("toy", Kind::Repeat, Some(1)),
                Item::new("price", Kind::Number, Some(2)),
            ],
            Vec::new(),
        );
        assert_eq!(form.repeats(3), [0, 2]);
        assert_eq!((form.repeats(2), form.repeats_around(2)), (&[0, 2][..], &[0][..]));
        assert_eq!(form.child(Some(2), "price"), Some(3));
        assert_eq!(form.child(None, "price"), None);
    }

    #[test]
    fn a_parent_must_be_an_earlier_group() {
        let items = vec![Item::new("a", Kind::Text, Some(1)), Item::new("b", Kind::Text, Some(0))];
        let form = Form::new(items, Vec::new());
        assert_eq!((form.parent(0), form.parent(1)), (None, None));
    }

    #[test]
    fn a_label_falls_back() {
        let mut choice = Choice { name: "n".into(), labels: Map::new(), columns: Map::new() };
        assert_eq!(choice.label("pt"), "n");
        choice.labels.insert("en".into(), "No".into());
        assert_eq!(choice.label("pt"), "No");
    }
}
