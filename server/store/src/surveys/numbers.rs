//! The numbers that people gave to one question, and what they come to.

use domain::surveys::NumberSummary;

/// Each number that was given, with how many gave it.
#[derive(Debug, Default)]
pub(super) struct Numbers(Vec<(f64, u64)>);

impl Numbers {
    /// So many gave this one.
    pub fn add(&mut self, number: f64, n: u64) {
        self.0.push((number, n));
    }

    /// The mean, the middle, and the extremes with how many people gave them, because an extreme that one person gave is that person.
    /// Nothing when nobody gave a number.
    pub fn summary(mut self) -> Option<NumberSummary> {
        self.0.sort_by(|(one, _), (other, _)| one.total_cmp(other));
        let count: u64 = self.0.iter().map(|(_, n)| n).sum();
        let sum: f64 = self.0.iter().map(|(number, n)| number * *n as f64).sum();
        let (least, most) = (*self.0.first()?, *self.0.last()?);
        // The middle value, or the mean of the two in the middle.
        let median = f64::midpoint(self.at(count.checked_sub(1)? / 2)?, self.at(count / 2)?);
        Some(NumberSummary { mean: sum / count as f64, median, least, most })
    }

    /// The number at this place, counted from 0, of all that were given, the least first.
    fn at(&self, place: u64) -> Option<f64> {
        let mut before = 0;
        self.0.iter().find_map(|(number, n)| {
            before += n;
            (place < before).then_some(*number)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(given: &[(f64, u64)]) -> Option<NumberSummary> {
        let mut numbers = Numbers::default();
        given.iter().for_each(|(number, n)| numbers.add(*number, *n));
        numbers.summary()
    }

    #[test]
    fn the_middle_is_that_of_all_that_were_given_and_not_of_the_different_ones() {
        let five = of(&[(9.0, 1), (1.0, 3), (4.0, 1)]).unwrap();
        assert_eq!((five.mean, five.median), (16.0 / 5.0, 1.0));
        assert_eq!((five.least, five.most), ((1.0, 3), (9.0, 1)));
        let four = of(&[(-2.5, 1), (1.0, 1), (4.0, 2)]).unwrap();
        assert_eq!((four.median, four.most), (2.5, (4.0, 2)));
        assert_eq!(of(&[(7.0, 1)]).unwrap().median, 7.0);
    }

    #[test]
    fn nobody_gave_nothing() {
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[(3.0, 0)]), None);
    }
}
