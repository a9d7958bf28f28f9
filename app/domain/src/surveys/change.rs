//! What a designer can do to a definition, and what is refused once there are responses.

use super::used::highest;
use super::{
    Definition, MAX_PAGES, MAX_QUESTIONS, MAX_QUOTAS, MAX_SECTIONS, Page, Picture, Question, QuestionId,
    Quota, Section, Spot, Used,
};
use crate::text::Translated;

/// Towards the beginning or the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Towards the beginning.
    Up,
    /// Towards the end.
    Down,
}

impl Direction {
    /// The direction with this code.
    pub fn from_code(code: &str) -> Option<Direction> {
        match code {
            "up" => Some(Direction::Up),
            "down" => Some(Direction::Down),
            _ => None,
        }
    }
}

/// One change.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// Adds a question at the end of a page, counted from 0; its id is replaced by a free one.
    Add {
        /// The page.
        page: usize,
        /// The question.
        question: Question,
    },
    /// Adds copies of questions at the end of a page, counted from 0. Those of one list come from one place, and their rules
    /// follow the free names that they get.
    AddCopies {
        /// The page.
        page: usize,
        /// The questions, from each place a list.
        lists: Vec<Vec<Question>>,
    },
    /// Replaces the question of the same id.
    Edit(Question),
    /// Gives a text between questions a picture, in place of the one it has, or takes it away.
    Picture(QuestionId, Option<Picture>),
    /// Moves a question or section by one place, into what begins beside it and out again; at a page's edge to the neighbouring page.
    Move(QuestionId, Direction),
    /// Puts a question, or a section with all that is in it, in a place.
    Place(QuestionId, Spot),
    /// Puts a page in another place, both counted from 0.
    PlacePage {
        /// The page.
        page: usize,
        /// Its place afterwards.
        to: usize,
    },
    /// Takes a question away.
    Remove(QuestionId),
    /// Puts a copy behind a question.
    Duplicate(QuestionId),
    /// Adds a page at the end.
    AddPage(Translated),
    /// Names a page and says when it is shown.
    EditPage {
        /// The page, counted from 0.
        page: usize,
        /// Its name.
        title: Translated,
        /// When it is shown; always when blank.
        relevant: String,
        /// Whether each person has its questions in another order.
        shuffled: bool,
        /// When whoever has answered it goes to the end.
        ends: String,
    },
    /// Takes a page away; its questions go to the page before, or to the page after when it was the first.
    RemovePage(usize),
    /// Adds a group or repeat to a page, counted from 0; its id is replaced by a free one.
    AddSection {
        /// The page.
        page: usize,
        /// The section.
        section: Section,
    },
    /// Replaces the group or repeat of the same id.
    EditSection(Section),
    /// Takes a group or repeat away; what is in it stays, in the one around it.
    RemoveSection(QuestionId),
    /// Adds a quota; its code is replaced by a free one.
    AddQuota(Quota),
    /// Replaces the quota of the same code.
    EditQuota(Quota),
    /// Takes a quota away.
    RemoveQuota(QuestionId),
}

/// Why a change is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such question or page.
    NotThere,
    /// People have answered: only words may be corrected.
    Answered,
    /// There are as many questions or pages as there may be.
    Full,
    /// A section would stand in itself, or deeper than sections can.
    NoPlace,
}

impl Refusal {
    /// The message shown on the next page.
    pub fn message(self) -> &'static str {
        match self {
            Refusal::NotThere => "flash-survey-not-there",
            Refusal::Answered => "flash-survey-answered",
            Refusal::Full => "flash-survey-full",
            Refusal::NoPlace => "flash-survey-no-place",
        }
    }
}

impl Definition {
    /// Applies a change. `answered` says whether there are responses: then only words change.
    ///
    /// # Errors
    /// When the change is refused; then nothing is changed.
    pub fn apply(&mut self, change: Change, answered: bool) -> Result<(), Refusal> {
        self.apply_beyond(change, answered, &Used::default())
    }

    /// The same where there were versions before this one: what is new gets none of their names.
    ///
    /// # Errors
    /// When the change is refused; then nothing is changed.
    pub fn apply_beyond(&mut self, change: Change, answered: bool, used: &Used) -> Result<(), Refusal> {
        match change {
            Change::Edit(question) => self.edit(question, answered, used),
            // As words are: every version that people answered keeps its own.
            Change::Picture(id, picture) => self.picture(&id, picture),
            Change::EditPage { page, title, relevant, shuffled, ends } => {
                let page = self.page_mut(page)?;
                if answered && (&page.relevant, &page.ends) != (&relevant, &ends) {
                    return Err(Refusal::Answered);
                }
                (page.title, page.relevant, page.shuffled, page.ends) = (title, relevant, shuffled, ends);
                Ok(())
            }
            Change::EditSection(section) => self.edit_section(section, answered),
            // How many are needed may be seen only on the way.
            Change::EditQuota(quota) => self.edit_quota(quota, answered),
            _ if answered => Err(Refusal::Answered),
            Change::Add { page, question } => self.add(page, question, used),
            Change::AddCopies { page, lists } => self.add_copies(page, lists, used),
            Change::Move(id, direction) => self.shift(&id, direction),
            Change::Place(id, spot) => self.place_at(&id, &spot),
            Change::PlacePage { page, to } => self.place_page(page, to),
            Change::Remove(id) => {
                let (page, at) = self.place(&id)?;
                self.page_mut(page)?.questions.remove(at);
                Ok(())
            }
            Change::Duplicate(id) => self.duplicate(&id, used),
            Change::AddPage(title) => {
                if self.pages().len() >= MAX_PAGES {
                    return Err(Refusal::Full);
                }
                self.pages_mut().push(Page { title, ..Page::default() });
                Ok(())
            }
            Change::RemovePage(page) => self.remove_page(page),
            Change::AddSection { page, section } => self.add_section(page, section, used),
            Change::RemoveSection(id) => self.remove_section(&id),
            Change::AddQuota(quota) => self.add_quota(quota),
            Change::RemoveQuota(code) => {
                let before = self.quotas().len();
                self.quotas_mut().retain(|quota| quota.code != code);
                if self.quotas().len() < before { Ok(()) } else { Err(Refusal::NotThere) }
            }
        }
    }

    fn page_mut(&mut self, page: usize) -> Result<&mut Page, Refusal> {
        self.pages_mut().get_mut(page).ok_or(Refusal::NotThere)
    }

    fn place(&self, id: &QuestionId) -> Result<(usize, usize), Refusal> {
        self.pages()
            .iter()
            .enumerate()
            .find_map(|(page, p)| p.questions.iter().position(|q| q.id == *id).map(|at| (page, at)))
            .ok_or(Refusal::NotThere)
    }

    fn edit(&mut self, mut question: Question, answered: bool, used: &Used) -> Result<(), Refusal> {
        let (page, at) = self.place(&question.id)?;
        let old = self.page_mut(page)?.questions.get_mut(at).ok_or(Refusal::NotThere)?;
        used.rename_new(&mut question, old);
        let same = old.kind.means_the_same_as(&question.kind)
            && old.rules.mean_the_same_as(&question.rules)
            && needed(old) == needed(&question)
            && old.section == question.section;
        if answered && !same {
            return Err(Refusal::Answered);
        }
        *old = question;
        self.page_mut(page)?.gather();
        Ok(())
    }

    fn picture(&mut self, id: &QuestionId, picture: Option<Picture>) -> Result<(), Refusal> {
        let (page, at) = self.place(id)?;
        let question = self.page_mut(page)?.questions.get_mut(at).ok_or(Refusal::NotThere)?;
        if !question.kind.code().has_picture() {
            return Err(Refusal::NotThere);
        }
        question.picture = picture;
        Ok(())
    }

    fn section_page(&self, id: &QuestionId) -> Result<usize, Refusal> {
        let holds = |page: &Page| page.sections.iter().any(|section| section.id == *id);
        self.pages().iter().position(holds).ok_or(Refusal::NotThere)
    }

    fn add_section(&mut self, page: usize, mut section: Section, used: &Used) -> Result<(), Refusal> {
        if self.sections().count() >= MAX_SECTIONS {
            return Err(Refusal::Full);
        }
        section.id = self.next_section(used);
        let page = self.page_mut(page)?;
        let known = |id: &QuestionId| page.sections.iter().any(|other| other.id == *id);
        section.parent = section.parent.filter(known);
        page.sections.push(section);
        Ok(())
    }

    fn edit_section(&mut self, mut section: Section, answered: bool) -> Result<(), Refusal> {
        let page = self.section_page(&section.id)?;
        let page = self.page_mut(page)?;
        // Neither in itself nor in what is in it.
        let good = |parent: &QuestionId| {
            let around = page.around(Some(parent));
            !around.is_empty() && around.iter().all(|other| other.id != section.id)
        };
        section.parent = section.parent.filter(good);
        let old = page.sections.iter_mut().find(|other| other.id == section.id).ok_or(Refusal::NotThere)?;
        let same = (&old.relevant, &old.repeat, &old.parent)
            == (&section.relevant, &section.repeat, &section.parent);
        if answered && !same {
            return Err(Refusal::Answered);
        }
        *old = section;
        page.gather();
        Ok(())
    }

    fn remove_section(&mut self, id: &QuestionId) -> Result<(), Refusal> {
        let page = self.section_page(id)?;
        let page = self.page_mut(page)?;
        let at = page.sections.iter().position(|section| section.id == *id).ok_or(Refusal::NotThere)?;
        let gone = page.sections.remove(at);
        let leave = |of: &mut Option<QuestionId>| {
            if of.as_ref() == Some(id) {
                of.clone_from(&gone.parent);
            }
        };
        page.questions.iter_mut().for_each(|question| leave(&mut question.section));
        page.sections.iter_mut().for_each(|section| leave(&mut section.parent));
        page.gather();
        Ok(())
    }

    fn add_quota(&mut self, mut quota: Quota) -> Result<(), Refusal> {
        if self.quotas().len() >= MAX_QUOTAS {
            return Err(Refusal::Full);
        }
        let codes = self.quotas().iter().map(|quota| quota.code.as_str());
        quota.code = QuestionId::named(format!("c{}", highest("c", codes) + 1));
        self.quotas_mut().push(quota);
        Ok(())
    }

    fn edit_quota(&mut self, quota: Quota, answered: bool) -> Result<(), Refusal> {
        let old = self.quotas_mut().iter_mut().find(|other| other.code == quota.code);
        let old = old.ok_or(Refusal::NotThere)?;
        if answered && old.when != quota.when {
            return Err(Refusal::Answered);
        }
        *old = quota;
        Ok(())
    }

    fn add(&mut self, page: usize, mut question: Question, used: &Used) -> Result<(), Refusal> {
        if self.questions().count() >= MAX_QUESTIONS {
            return Err(Refusal::Full);
        }
        question.id = self.next_id_beyond(used);
        let page = self.page_mut(page)?;
        page.questions.push(question);
        page.gather();
        Ok(())
    }

    fn duplicate(&mut self, id: &QuestionId, used: &Used) -> Result<(), Refusal> {
        if self.questions().count() >= MAX_QUESTIONS {
            return Err(Refusal::Full);
        }
        let (page, at) = self.place(id)?;
        let mut copy = self.find(id).ok_or(Refusal::NotThere)?.clone();
        copy.id = self.next_id_beyond(used);
        self.page_mut(page)?.questions.insert(at + 1, copy);
        Ok(())
    }

    fn remove_page(&mut self, page: usize) -> Result<(), Refusal> {
        if page >= self.pages().len() || self.pages().len() == 1 {
            return Err(Refusal::NotThere);
        }
        let removed = self.pages_mut().remove(page);
        match page.checked_sub(1) {
            Some(before) => {
                let before = self.page_mut(before)?;
                before.questions.extend(removed.questions);
                before.sections.extend(removed.sections);
            }
            None => {
                let first = self.page_mut(0)?;
                let after = std::mem::replace(&mut first.questions, removed.questions);
                first.questions.extend(after);
                first.sections.extend(removed.sections);
            }
        }
        Ok(())
    }
}

/// When an answer is needed: always, or by a rule. Beside “always” a rule says nothing.
fn needed(question: &Question) -> Option<&str> {
    (!question.required).then_some(question.rules.required.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surveys::{Kind, KindCode, Opt};
    use proptest::prelude::*;

    fn question(n: usize) -> Question {
        Question {
            id: QuestionId::numbered(n),
            kind: Kind::single(vec![Opt::new("o1", Translated::both("Sim", "Yes"))]),
            label: Translated::both("?", "?"),
            ..Question::blank(KindCode::Single)
        }
    }

    fn two_pages() -> Definition {
        Definition::new(vec![
            Page { questions: vec![question(1), question(2)], ..Page::default() },
            Page { questions: vec![question(3)], ..Page::default() },
        ])
    }

    fn order(definition: &Definition) -> String {
        let page = |page: &Page| page.questions.iter().map(|q| q.id.as_str()).collect::<Vec<_>>().join(" ");
        definition.pages().iter().map(page).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn a_text_has_a_picture_at_any_time_that_its_form_leaves_alone_and_a_question_has_none() {
        use crate::form::Typed;
        use crate::lang::Lang;
        use crate::surveys::{PictureId, PictureKind, read_question};
        let mut definition = two_pages();
        definition.apply(Change::Edit(Question { kind: Kind::Note, ..question(2) }), false).unwrap();
        let id = PictureId::parse(&"0".repeat(64)).unwrap();
        let picture = Picture { id, kind: PictureKind::Png, width: 2, height: 1, alt: None };
        let give = |n: usize| Change::Picture(QuestionId::numbered(n), Some(picture.clone()));
        assert_eq!(definition.apply(give(1), false), Err(Refusal::NotThere));
        assert_eq!(definition.apply(give(2), true), Ok(()));
        assert_eq!(definition.pictures().collect::<Vec<_>>(), [&picture]);
        let before = definition.find(&QuestionId::numbered(2)).unwrap().clone();
        let languages = [Lang::Pt.into()];
        let typed = Typed::default().with("label_pt", "Veja");
        let read = read_question(&typed, before.id.clone(), KindCode::Note, Lang::Pt, &languages).unwrap();
        definition.apply(Change::Edit(read.keeping_words(&before, &languages)), false).unwrap();
        assert_eq!(definition.pictures().count(), 1);
        definition.apply(Change::Duplicate(QuestionId::numbered(2)), false).unwrap();
        assert_eq!(definition.pictures().count(), 2);
        definition.apply(Change::Picture(QuestionId::numbered(2), None), false).unwrap();
        assert_eq!(definition.pictures().count(), 1);
    }

    #[test]
    fn a_page_is_named_at_any_time_and_its_rule_changes_only_before_answers() {
        let page = Page { questions: vec![question(1)], ..Page::default() };
        let mut definition = Definition::new(vec![page]);
        let edit = |title: &str, relevant: &str| Change::EditPage {
            page: 0,
            title: Translated::both(title, title),
            relevant: relevant.to_owned(),
            shuffled: true,
            ends: String::new(),
        };
        definition.apply(edit("Um", "1 = 1"), false).unwrap();
        definition.apply(edit("Dois", "1 = 1"), true).unwrap();
        assert_eq!(definition.apply(edit("Dois", ""), true), Err(Refusal::Answered));
        let page = &definition.pages()[0];
        assert_eq!((page.title.pick(crate::lang::Lang::Pt).text, page.relevant.as_str()), ("Dois", "1 = 1"));
        assert!(page.shuffled);
        let (title, relevant) = (Translated::default(), String::new());
        let beyond = Change::EditPage { page: 1, title, relevant, shuffled: false, ends: String::new() };
        assert_eq!(definition.apply(beyond, false), Err(Refusal::NotThere));
    }

    fn group(title: &str) -> Section {
        Section {
            id: QuestionId::numbered(0),
            parent: None,
            title: Translated::both(title, title),
            hint: Translated::default(),
            relevant: String::new(),
            shuffled: false,
            repeat: None,
        }
    }

    fn drawn(definition: &Definition) -> String {
        let one = |question: &Question| match &question.section {
            Some(section) => format!("{}:{section}", question.id),
            None => question.id.to_string(),
        };
        let page = |page: &Page| page.questions.iter().map(one).collect::<Vec<_>>().join(" ");
        definition.pages().iter().map(page).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn a_question_moves_into_a_group_through_it_and_out_again() {
        let mut definition = two_pages();
        definition.apply(Change::AddSection { page: 0, section: group("Um") }, false).unwrap();
        let inside = Question { section: QuestionId::parse("g1"), ..question(2) };
        definition.apply(Change::Edit(inside), false).unwrap();
        let id = QuestionId::numbered(3);
        for expected in
            ["q1 q2:g1 q3 | ", "q1 q2:g1 q3:g1 | ", "q1 q3:g1 q2:g1 | ", "q1 q3 q2:g1 | ", "q3 q1 q2:g1 | "]
        {
            definition.apply(Change::Move(id.clone(), Direction::Up), false).unwrap();
            assert_eq!(drawn(&definition), expected);
        }
        for expected in
            ["q1 q3 q2:g1 | ", "q1 q3:g1 q2:g1 | ", "q1 q2:g1 q3:g1 | ", "q1 q2:g1 q3 | ", "q1 q2:g1 | q3"]
        {
            definition.apply(Change::Move(id.clone(), Direction::Down), false).unwrap();
            assert_eq!(drawn(&definition), expected);
        }
    }

    #[test]
    fn a_group_that_goes_leaves_what_is_in_it_and_never_stands_in_itself() {
        let mut definition = two_pages();
        definition.apply(Change::AddSection { page: 0, section: group("Um") }, false).unwrap();
        let inner = Section { parent: QuestionId::parse("g1"), ..group("Dois") };
        definition.apply(Change::AddSection { page: 0, section: inner }, false).unwrap();
        let inside = Question { section: QuestionId::parse("g2"), ..question(2) };
        definition.apply(Change::Edit(inside), false).unwrap();
        let circle =
            Section { id: QuestionId::parse("g1").unwrap(), parent: QuestionId::parse("g2"), ..group("Um") };
        definition.apply(Change::EditSection(circle), false).unwrap();
        assert_eq!(definition.section(&QuestionId::parse("g1").unwrap()).unwrap().parent, None);
        definition.apply(Change::RemoveSection(QuestionId::parse("g2").unwrap()), false).unwrap();
        assert_eq!(drawn(&definition), "q1 q2:g1 | q3");
        definition.apply(Change::RemovePage(0), false).unwrap();
        assert_eq!(drawn(&definition), "q1 q2:g1 q3");
        let strict =
            Section { id: QuestionId::parse("g1").unwrap(), relevant: "1 = 2".into(), ..group("Um") };
        assert_eq!(definition.apply(Change::EditSection(strict), true), Err(Refusal::Answered));
    }

    #[test]
    fn a_quota_is_raised_at_any_time_and_means_others_only_before_answers() {
        let quota = |when: &str, limit| Quota {
            code: QuestionId::numbered(0),
            label: "Norte".into(),
            when: when.into(),
            limit,
            words: Translated::default(),
        };
        let mut definition = two_pages();
        definition.apply(Change::AddQuota(quota("1 = 1", 5)), false).unwrap();
        let code = definition.quotas()[0].code.clone();
        let now = |when, limit| Quota { code: code.clone(), ..quota(when, limit) };
        definition.apply(Change::EditQuota(now("1 = 1", 9)), true).unwrap();
        assert_eq!(definition.apply(Change::EditQuota(now("1 = 2", 9)), true), Err(Refusal::Answered));
        assert_eq!(definition.apply(Change::RemoveQuota(code.clone()), true), Err(Refusal::Answered));
        definition.apply(Change::RemoveQuota(code), false).unwrap();
        assert!(definition.quotas().is_empty());
    }

    #[test]
    fn a_question_moves_within_its_page_and_across_its_edges() {
        let mut definition = two_pages();
        let id = QuestionId::numbered(3);
        for expected in ["q1 q2 q3 | ", "q1 q3 q2 | ", "q3 q1 q2 | ", "q3 q1 q2 | "] {
            definition.apply(Change::Move(id.clone(), Direction::Up), false).unwrap();
            assert_eq!(order(&definition), expected);
        }
    }

    #[test]
    fn a_page_that_goes_leaves_its_questions() {
        let mut definition = two_pages();
        definition.apply(Change::RemovePage(0), false).unwrap();
        assert_eq!(order(&definition), "q1 q2 q3");
        assert_eq!(definition.apply(Change::RemovePage(0), false), Err(Refusal::NotThere));
    }

    #[test]
    fn a_copy_stands_behind_its_original_under_a_new_name() {
        let mut definition = two_pages();
        definition.apply(Change::Duplicate(QuestionId::numbered(1)), false).unwrap();
        assert_eq!(order(&definition), "q1 q4 q2 | q3");
    }

    #[test]
    fn once_answered_words_may_change_and_nothing_else() {
        let mut definition = two_pages();
        let mut reworded = question(1);
        reworded.label = Translated::both("Melhor?", "Better?");
        if let Kind::Single { options, .. } = &mut reworded.kind {
            options[0].label = Translated::both("Claro", "Sure");
        }
        definition.apply(Change::Edit(reworded.clone()), true).unwrap();
        assert_eq!(definition.find(&reworded.id), Some(&reworded));
        let mut other = reworded.clone();
        other.kind = Kind::ShortText;
        let id = reworded.id.clone();
        let stricter = Question { required: true, ..reworded };
        for change in [
            Change::Edit(other),
            Change::Edit(stricter),
            Change::Remove(id.clone()),
            Change::Duplicate(id.clone()),
            Change::Move(id, Direction::Down),
            Change::AddPage(Translated::default()),
            Change::RemovePage(0),
            Change::Add { page: 0, question: question(9) },
        ] {
            assert_eq!(definition.apply(change, true), Err(Refusal::Answered));
        }
    }

    #[test]
    fn a_rule_that_said_nothing_may_go_once_people_answered() {
        let mut definition = two_pages();
        let mut both = Question { required: true, ..question(1) };
        both.rules.required = "${q2} = 'o1'".to_owned();
        definition.apply(Change::Edit(both.clone()), false).unwrap();
        let always = Question { required: true, ..question(1) };
        definition.apply(Change::Edit(always), true).unwrap();
        both.required = false;
        assert_eq!(definition.apply(Change::Edit(both), true), Err(Refusal::Answered));
    }

    #[test]
    fn a_question_gets_no_name_that_one_had_before_it() {
        let mut definition = two_pages();
        let used = Used::of([&definition.clone()]);
        definition.apply_beyond(Change::Remove(QuestionId::numbered(3)), false, &used).unwrap();
        definition.apply_beyond(Change::Duplicate(QuestionId::numbered(1)), false, &used).unwrap();
        let added = Change::Add { page: 1, question: question(0) };
        definition.apply_beyond(added, false, &used).unwrap();
        assert_eq!(order(&definition), "q1 q4 q2 | q5");
    }

    proptest! {
        #[test]
        fn no_move_loses_or_doubles_a_question(moves in proptest::collection::vec((1usize..4, any::<bool>()), 0..30)) {
            let mut definition = two_pages();
            for (n, up) in moves {
                let direction = if up { Direction::Up } else { Direction::Down };
                definition.apply(Change::Move(QuestionId::numbered(n), direction), false).unwrap();
            }
            let mut ids: Vec<_> = definition.questions().map(|q| q.id.to_string()).collect();
            ids.sort();
            prop_assert_eq!(ids, ["q1", "q2", "q3"]);
        }
    }
}
