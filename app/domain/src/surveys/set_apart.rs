//! Setting suspicious responses apart, and bringing them back, without giving anybody away.
//!
//! Results are published before and after, and whoever has both knows the difference. So in a survey whose responses cannot be told
//! apart, each move takes at least [`LEAST_RESPONSES`], leaves at least as many of that day and in the whole survey, or none, and does
//! not differ by fewer from what was set apart of that day at any time before.

use super::LEAST_RESPONSES;

/// The responses that were released on one day, or given on it where they do not wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DayOfResponses {
    /// How many there are.
    pub came: u64,
    /// How many look as if no person had given them.
    pub flagged: u64,
    /// How many are set apart.
    pub apart: u64,
    /// How many of those that look so are set apart.
    pub flagged_apart: u64,
}

impl DayOfResponses {
    /// How many a move takes.
    pub fn moved_by(&self, to: Move) -> u64 {
        match to {
            Move::Apart => self.flagged.saturating_sub(self.flagged_apart),
            Move::Back => self.apart,
        }
    }
}

/// Where responses are moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// Out of the results.
    Apart,
    /// Into them again.
    Back,
}

/// Why a move is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsafe {
    /// There is nothing to move.
    Nothing,
    /// Fewer than five would move.
    Few,
    /// Fewer than five would be left.
    FewLeft,
    /// What was set apart of this day before differs from it by fewer than five.
    Close,
}

impl Unsafe {
    /// The message that says so.
    pub fn message(self) -> &'static str {
        match self {
            Unsafe::Nothing => "error-survey-apart-nothing",
            Unsafe::Few => "error-survey-apart-few",
            Unsafe::FewLeft => "error-survey-apart-few-left",
            Unsafe::Close => "error-survey-apart-close",
        }
    }
}

/// How many responses of a day a move takes; `shown` is how many the results of the survey count, and `before` how many of this day
/// were set apart after each move there was. `hidden` says that nobody may be told apart: else one alone can be moved.
///
/// # Errors
/// Why the move is refused.
pub fn movable(
    to: Move,
    hidden: bool,
    day: DayOfResponses,
    shown: u64,
    before: &[u64],
) -> Result<u64, Unsafe> {
    let moved = day.moved_by(to);
    if moved == 0 {
        return Err(Unsafe::Nothing);
    }
    if !hidden {
        return Ok(moved);
    }
    let few = |n: u64| (1..LEAST_RESPONSES).contains(&n);
    if few(moved) {
        return Err(Unsafe::Few);
    }
    if to == Move::Apart {
        let apart = day.apart + moved;
        if few(day.came.saturating_sub(apart)) || few(shown.saturating_sub(moved)) {
            return Err(Unsafe::FewLeft);
        }
        if before.iter().any(|before| few(before.abs_diff(apart))) {
            return Err(Unsafe::Close);
        }
    }
    Ok(moved)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    /// Thirty of one day, of which so many look suspicious and so many are apart.
    fn day(flagged: u64, apart: u64) -> DayOfResponses {
        DayOfResponses { came: 30, flagged, apart, flagged_apart: apart }
    }

    #[rstest]
    #[case::enough(day(5, 0), 100, &[], Ok(5))]
    #[case::none(day(0, 0), 100, &[], Err(Unsafe::Nothing))]
    #[case::all_are_apart(day(5, 5), 95, &[5], Err(Unsafe::Nothing))]
    #[case::four(day(4, 0), 100, &[], Err(Unsafe::Few))]
    #[case::one_more_since(day(6, 5), 95, &[5], Err(Unsafe::Few))]
    #[case::five_more_since(day(10, 5), 95, &[5], Ok(5))]
    #[case::four_of_the_day_would_be_left(day(26, 0), 100, &[], Err(Unsafe::FewLeft))]
    #[case::five_of_the_day_would_be_left(day(25, 0), 100, &[], Ok(25))]
    #[case::the_whole_day(day(30, 0), 100, &[], Ok(30))]
    #[case::four_of_all_would_be_left(day(30, 0), 34, &[], Err(Unsafe::FewLeft))]
    #[case::none_of_all_would_be_left(day(30, 0), 30, &[], Ok(30))]
    // Five were set apart and brought back, three more came: both results are out, and their difference would be the three.
    #[case::near_to_an_earlier_one(day(8, 0), 100, &[5, 0], Err(Unsafe::Close))]
    #[case::as_an_earlier_one(day(5, 0), 100, &[5, 0], Ok(5))]
    #[case::far_from_an_earlier_one(day(10, 0), 100, &[5, 0], Ok(5 + 5))]
    fn setting_apart_in_an_anonymous_survey(
        #[case] day: DayOfResponses,
        #[case] shown: u64,
        #[case] before: &[u64],
        #[case] moved: Result<u64, Unsafe>,
    ) {
        assert_eq!(movable(Move::Apart, true, day, shown, before), moved);
    }

    #[rstest]
    #[case::five(day(5, 5), Ok(5))]
    #[case::none(day(5, 0), Err(Unsafe::Nothing))]
    #[case::one_was_deleted_since(day(4, 4), Err(Unsafe::Few))]
    fn bringing_back_in_an_anonymous_survey(#[case] day: DayOfResponses, #[case] moved: Result<u64, Unsafe>) {
        assert_eq!(movable(Move::Back, true, day, 100, &[5]), moved);
    }

    #[test]
    fn where_people_can_be_told_apart_one_can_be_moved() {
        assert_eq!(movable(Move::Apart, false, day(1, 0), 30, &[]), Ok(1));
        assert_eq!(movable(Move::Back, false, day(0, 1), 29, &[1]), Ok(1));
        assert_eq!(movable(Move::Apart, false, day(0, 0), 30, &[]), Err(Unsafe::Nothing));
        // One that was set apart by itself is none of those that look suspicious.
        let single = DayOfResponses { came: 30, flagged: 2, apart: 1, flagged_apart: 0 };
        assert_eq!(movable(Move::Apart, false, single, 29, &[1]), Ok(2));
        assert_eq!(movable(Move::Back, false, single, 29, &[1]), Ok(1));
    }

    #[test]
    fn no_two_results_that_were_ever_out_differ_by_fewer_than_five() {
        // Every way that three moves can go, with more coming between them.
        for first in 0..20 {
            for second in 0..20 {
                let mut out: Vec<u64> = vec![0];
                let (mut flagged, mut apart) = (first, 0);
                for (to, more) in [(Move::Apart, second), (Move::Back, 0), (Move::Apart, 0)] {
                    let day = DayOfResponses { came: 100, flagged, apart, flagged_apart: apart };
                    if let Ok(moved) = movable(to, true, day, 100 - apart, &out) {
                        apart = if to == Move::Apart { apart + moved } else { apart - moved };
                        out.push(apart);
                    }
                    flagged += more;
                }
                for (one, other) in out.iter().flat_map(|one| out.iter().map(move |other| (one, other))) {
                    assert!(!(1..LEAST_RESPONSES).contains(&one.abs_diff(*other)), "{out:?}");
                }
            }
        }
    }
}
