//! Words in languages that a form did not ask in stay as they were: taking a language away from a survey throws nothing away.

use super::{Kind, Opt, Question};
use crate::tag::Tag;
use crate::text::Translated;

impl Translated {
    /// The same text, with what `before` said in every language but those of the form that asked for it.
    #[must_use]
    pub fn keeping(self, before: &Translated, asked: &[Tag]) -> Translated {
        let others = before.tags().filter(|tag| !asked.contains(tag));
        others.fold(self, |text, tag| text.with(tag, before.exactly(tag).unwrap_or_default()))
    }
}

impl Question {
    /// The same question, with what `before` said in every language but those of the form that asked for it.
    #[must_use]
    pub fn keeping_words(mut self, before: &Question, asked: &[Tag]) -> Question {
        let keep = |text: &mut Translated, before: &Translated| {
            *text = std::mem::take(text).keeping(before, asked);
        };
        self.picture.clone_from(&before.picture);
        keep(&mut self.label, &before.label);
        keep(&mut self.hint, &before.hint);
        keep(&mut self.rules.constraint_message, &before.rules.constraint_message);
        let listed = |list: &mut Vec<Opt>, before: &[Opt]| {
            for option in list.iter_mut() {
                if let Some(same) = before.iter().find(|other| other.code == option.code) {
                    keep(&mut option.label, &same.label);
                }
            }
            // One that has words in none of the languages asked for stood blank in the form.
            for (at, option) in before.iter().enumerate() {
                let unseen = !option.label.is_empty() && option.label.tags().all(|tag| !asked.contains(&tag));
                if unseen && list.iter().all(|other| other.code != option.code) {
                    list.insert(at.min(list.len()), option.clone());
                }
            }
        };
        match (&mut self.kind, &before.kind) {
            (Kind::Single { options, .. }, Kind::Single { options: before, .. })
            | (Kind::Several { options, .. }, Kind::Several { options: before, .. })
            | (Kind::Ranking { options, .. }, Kind::Ranking { options: before, .. }) => {
                listed(options, before)
            }
            (Kind::Matrix { rows, options, .. }, Kind::Matrix { rows: rows_before, options: before, .. }) => {
                listed(rows, rows_before);
                listed(options, before);
            }
            (Kind::Nps { low, high }, Kind::Nps { low: low_before, high: high_before }) => {
                keep(low, low_before);
                keep(high, high_before);
            }
            (
                Kind::Scale { from, to, low, high, between, .. },
                Kind::Scale { low: l, high: h, between: b, .. },
            ) => {
                let points = usize::try_from(*to - *from - 1).unwrap_or(0);
                keep(low, l);
                keep(high, h);
                between.resize(between.len().max(b.len()).min(points), Translated::default());
                for (text, before) in between.iter_mut().zip(b) {
                    keep(text, before);
                }
                if between.iter().all(Translated::is_empty) {
                    between.clear();
                }
            }
            (Kind::Number { unit, .. }, Kind::Number { unit: before, .. }) => keep(unit, before),
            _ => {}
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use crate::surveys::KindCode;

    #[test]
    fn words_in_a_language_that_was_taken_away_come_back_with_it() {
        let arabic = Tag::parse("ar").unwrap();
        let words = |pt: &str, ar: &str| Translated::of(Lang::Pt, pt).with(arabic, ar);
        let asked = [Tag::from(Lang::Pt), Tag::from(Lang::En)];
        let with = |label: Translated, options: Vec<Opt>| Question {
            kind: Kind::single(options),
            label,
            ..Question::blank(KindCode::Single)
        };
        let before = with(
            words("Língua?", "اللغة؟"),
            vec![Opt::new("a", words("Sim", "نعم")), Opt::new("b", words("Não", "لا"))],
        );
        let typed = with(
            Translated::of(Lang::Pt, "Que língua?"),
            vec![Opt::new("b", Translated::of(Lang::Pt, "Não"))],
        );
        let kept = typed.keeping_words(&before, &asked);
        assert_eq!(kept, with(words("Que língua?", "اللغة؟"), vec![Opt::new("b", words("Não", "لا"))]));
        let only_arabic = Opt::new("c", Translated::of(arabic, "ربما"));
        let before = with(Translated::default(), vec![only_arabic.clone()]);
        assert_eq!(with(Translated::default(), vec![]).keeping_words(&before, &asked), before);
        let erased = with(words("?", ""), vec![]).keeping_words(&before, &[arabic]);
        assert_eq!(erased.label.exactly(arabic), None);
    }
}
