//! Moving things to a place: a question, or a group with all that is in it, and whole pages.
//!
//! A place is a page, a group or repeat of it or none, and what it stands before. A section without questions always stands at the end
//! of what it is in, so nothing stands behind one.

use super::{Definition, Direction, Node, Page, Question, QuestionId, Refusal, Section};

/// A place for a question or a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The page, counted from 0.
    pub page: usize,
    /// The section of that page it stands in.
    pub section: Option<QuestionId>,
    /// The question or section right in there that it stands before; at the end when absent.
    pub before: Option<QuestionId>,
}

/// What is taken from its place to be put elsewhere.
struct Taken {
    questions: Vec<Question>,
    sections: Vec<Section>,
}

impl Definition {
    /// Puts a question, or a section with all that is in it, in a place.
    pub(super) fn place_at(&mut self, id: &QuestionId, spot: &Spot) -> Result<(), Refusal> {
        let mut next = self.clone();
        let taken = next.take(id)?;
        next.put(id, taken, spot)?;
        *self = next;
        Ok(())
    }

    /// Moves a question or section to the next place in a direction; at the first or last place nothing happens.
    pub(super) fn shift(&mut self, id: &QuestionId, direction: Direction) -> Result<(), Refusal> {
        let here = self.spot_of(id).ok_or(Refusal::NotThere)?;
        let mut next = self.clone();
        let taken = next.take(id)?;
        let spots = next.spots();
        let at = spots.iter().position(|spot| *spot == here);
        let to = match direction {
            Direction::Up => at.and_then(|at| at.checked_sub(1)),
            Direction::Down => at.map(|at| at + 1),
        };
        // Already at the end: nothing to do is not a mistake.
        let Some(spot) = to.and_then(|to| spots.get(to)) else { return Ok(()) };
        next.put(id, taken, spot)?;
        *self = next;
        Ok(())
    }

    /// Puts a page in another place, both counted from 0.
    pub(super) fn place_page(&mut self, page: usize, to: usize) -> Result<(), Refusal> {
        if page >= self.pages().len() || to >= self.pages().len() {
            return Err(Refusal::NotThere);
        }
        let moved = self.pages_mut().remove(page);
        self.pages_mut().insert(to, moved);
        Ok(())
    }

    fn take(&mut self, id: &QuestionId) -> Result<Taken, Refusal> {
        for page in self.pages_mut() {
            let within: Vec<QuestionId> = page
                .sections
                .iter()
                .filter(|section| page.around(Some(&section.id)).iter().any(|around| around.id == *id))
                .map(|section| section.id.clone())
                .collect();
            let is_taken = |question: &mut Question| {
                question.id == *id
                    || question.section.as_ref().is_some_and(|section| within.contains(section))
            };
            let questions: Vec<Question> = page.questions.extract_if(.., is_taken).collect();
            let sections: Vec<Section> =
                page.sections.extract_if(.., |section| within.contains(&section.id)).collect();
            if !questions.is_empty() || !sections.is_empty() {
                return Ok(Taken { questions, sections });
            }
        }
        Err(Refusal::NotThere)
    }

    fn put(&mut self, id: &QuestionId, taken: Taken, spot: &Spot) -> Result<(), Refusal> {
        let page = self.pages_mut().get_mut(spot.page).ok_or(Refusal::NotThere)?;
        if let Some(section) = &spot.section
            && !page.has_section(section)
        {
            let in_itself = taken.sections.iter().any(|own| own.id == *section);
            return Err(if in_itself { Refusal::NoPlace } else { Refusal::NotThere });
        }
        let at = match &spot.before {
            Some(before) => page.beginning_of(before, spot.section.as_ref())?,
            None => page.end_of(spot.section.as_ref()),
        };
        let of_sections = spot.before.as_ref();
        let among = of_sections.and_then(|id| page.sections.iter().position(|section| section.id == *id));
        let among = among.unwrap_or(page.sections.len());
        let Taken { mut questions, mut sections } = taken;
        questions
            .iter_mut()
            .filter(|own| own.id == *id)
            .for_each(|own| own.section.clone_from(&spot.section));
        sections.iter_mut().filter(|own| own.id == *id).for_each(|own| own.parent.clone_from(&spot.section));
        page.questions.splice(at..at, questions);
        page.sections.splice(among..among, sections);
        if page.is_too_deep() {
            return Err(Refusal::NoPlace);
        }
        page.gather();
        Ok(())
    }

    /// Where a question or section stands.
    fn spot_of(&self, id: &QuestionId) -> Option<Spot> {
        self.pages().iter().enumerate().find_map(|(at, page)| spot_in(&page.tree(), id, at, None))
    }

    /// Every place there is, in order.
    fn spots(&self) -> Vec<Spot> {
        let mut spots = Vec::new();
        for (at, page) in self.pages().iter().enumerate() {
            spots_in(&page.tree(), at, None, &mut spots);
        }
        spots
    }
}

fn spot_in(nodes: &[Node<'_>], id: &QuestionId, page: usize, section: Option<&QuestionId>) -> Option<Spot> {
    let is = |node: &Node<'_>| node.id() == id;
    if let Some(at) = nodes.iter().position(is) {
        let next = nodes.iter().skip(at + 1).find(|node| node.holds_questions());
        let before = next.map(|node| node.id().clone());
        return Some(Spot { page, section: section.cloned(), before });
    }
    nodes.iter().find_map(|node| match node {
        Node::Question(_) => None,
        Node::Section(section, inside) => spot_in(inside, id, page, Some(&section.id)),
    })
}

fn spots_in(nodes: &[Node<'_>], page: usize, section: Option<&QuestionId>, spots: &mut Vec<Spot>) {
    let spot =
        |before: Option<&QuestionId>| Spot { page, section: section.cloned(), before: before.cloned() };
    for node in nodes.iter().filter(|node| node.holds_questions()) {
        spots.push(spot(Some(node.id())));
        if let Node::Section(inner, inside) = node {
            spots_in(inside, page, Some(&inner.id), spots);
        }
    }
    spots.push(spot(None));
    for node in nodes {
        if let Node::Section(inner, inside) = node
            && !node.holds_questions()
        {
            spots_in(inside, page, Some(&inner.id), spots);
        }
    }
}

impl Node<'_> {
    /// The name of the question or section.
    pub fn id(&self) -> &QuestionId {
        match self {
            Node::Question(question) => &question.id,
            Node::Section(section, _) => &section.id,
        }
    }

    /// Whether it is a question or has some.
    pub fn holds_questions(&self) -> bool {
        match self {
            Node::Question(_) => true,
            Node::Section(_, inside) => inside.iter().any(Node::holds_questions),
        }
    }
}

impl Page {
    fn has_section(&self, id: &QuestionId) -> bool {
        self.sections.iter().any(|section| section.id == *id)
    }

    /// Whether something of this page stands in a section, at whatever depth.
    fn stands_within(&self, question: &Question, section: &QuestionId) -> bool {
        self.around(question.section.as_ref()).iter().any(|around| around.id == *section)
    }

    /// The place among the questions where something begins that stands right in a section.
    fn beginning_of(&self, id: &QuestionId, within: Option<&QuestionId>) -> Result<usize, Refusal> {
        if let Some(at) = self.questions.iter().position(|question| question.id == *id) {
            let section = self.questions.get(at).and_then(|question| question.section.as_ref());
            return if section == within { Ok(at) } else { Err(Refusal::NotThere) };
        }
        let section = self.sections.iter().find(|section| section.id == *id).ok_or(Refusal::NotThere)?;
        let parent = section.parent.as_ref().filter(|parent| self.has_section(parent));
        if parent != within {
            return Err(Refusal::NotThere);
        }
        let first = self.questions.iter().position(|question| self.stands_within(question, id));
        Ok(first.unwrap_or_else(|| self.end_of(within)))
    }

    /// The place behind the last question of a section, or of the page. A section without any begins where what is around it ends.
    fn end_of(&self, section: Option<&QuestionId>) -> usize {
        for around in self.around(section) {
            let last = self.questions.iter().rposition(|question| self.stands_within(question, &around.id));
            if let Some(last) = last {
                return last + 1;
            }
        }
        self.questions.len()
    }
}

#[cfg(test)]
mod tests;
