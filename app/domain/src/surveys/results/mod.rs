//! What the answers come to, for designers as counted and for the public without what could give somebody away.
//!
//! Published results follow three rules. Nothing is shown before [`LEAST_RESPONSES`] people have answered an anonymous survey, which holds for designers too. A
//! count under [`SMALL`] is not shown, nor what it could be computed from, the mean of a scale included. The smallest and the largest
//! number are shown only when at least [`SMALL`] people gave them. Texts are never published, only how many there are.

mod parts;

use std::collections::BTreeMap;

use super::{Definition, Kind, Measure, Opt, Privacy, Question, QuestionId, Settings};
use crate::statistics::{Cell, SMALL, Share, TopBox, hide_small, is_small, mean_of_counts, median_of_counts};
use crate::text::Translated;
pub use parts::{Rank, Row};

/// An anonymous survey shows nobody anything before so many people have answered.
pub const LEAST_RESPONSES: u64 = 5;

impl Privacy {
    /// The public sees results once so many people have answered.
    pub fn least_responses(self) -> u64 {
        match self {
            Privacy::Anonymous | Privacy::Confidential => LEAST_RESPONSES,
            Privacy::Identified => 1,
        }
    }
}

/// For whom results are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Everybody.
    Public,
    /// Those who design.
    Designers,
}

/// What the database counted.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tally {
    /// How many responses there are, without those set apart.
    pub responses: u64,
    /// How many are set apart and counted nowhere.
    pub set_apart: u64,
    /// How many people answered each question.
    pub bases: BTreeMap<QuestionId, u64>,
    /// How often each option or point was chosen.
    pub counts: BTreeMap<QuestionId, BTreeMap<String, u64>>,
    /// The summaries of numbers.
    pub numbers: BTreeMap<QuestionId, NumberSummary>,
}

/// The numbers people gave to one question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NumberSummary {
    /// Their mean.
    pub mean: f64,
    /// Their median.
    pub median: f64,
    /// The smallest, and how many gave it.
    pub least: (f64, u64),
    /// The largest, and how many gave it.
    pub most: (f64, u64),
}

/// Whether there is enough to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Enough {
    /// Yes.
    Yes,
    /// Nobody has answered.
    Nobody,
    /// Somebody has, but too few for anonymous results; how many is not said.
    TooFew,
}

/// What is shown of one question.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionResult {
    /// The question.
    pub question: Question,
    /// How many answered it; absent when that is a small number.
    pub base: Option<u64>,
    /// What they answered.
    pub finding: Finding,
}

/// A distribution as it may be shown.
#[derive(Debug, Clone, PartialEq)]
pub enum Published {
    /// Each cell, in the order of the options or points.
    Cells(Vec<Cell>),
    /// Too few answers to show any.
    TooFew,
}

/// What people answered to one question.
#[derive(Debug, Clone, PartialEq)]
pub enum Finding {
    /// One option each, or several: a count per option.
    Choices(Published),
    /// Points on a scale.
    Scale {
        /// The count of each point.
        points: Published,
        /// The mean, when it may be shown.
        mean: Option<f64>,
        /// The median, when it may be shown.
        median: Option<f64>,
        /// The top-box share, when it may be shown.
        top_box: Option<TopBox>,
    },
    /// Numbers.
    Numbers {
        /// Mean and median, when they may be shown.
        centre: Option<(f64, f64)>,
        /// The smallest and the largest, when they may be shown.
        range: Option<(f64, f64)>,
    },
    /// How many agree.
    Agreed(Cell),
    /// Row by row of a matrix.
    Rows(Vec<Row>),
    /// What was ranked, in the order of the question.
    Ranks(Vec<Rank>),
    /// How likely people are to recommend something.
    Nps {
        /// The count of each point.
        points: Published,
        /// Those who say 9 or 10 less those who say 6 or less, in a hundred; when it may be shown.
        score: Option<f64>,
    },
    /// Texts, days, times and places, which only designers read.
    Texts,
}

/// One overall figure.
#[derive(Debug, Clone, PartialEq)]
pub struct OverallResult {
    /// What it is called.
    pub label: Translated,
    /// What it is the mean of.
    pub measure: Measure,
    /// The figure; absent when one of its questions has none that may be shown.
    pub value: Option<f64>,
    /// The questions in it.
    pub included: Vec<Translated>,
}

/// The results of a survey.
#[derive(Debug, Clone, PartialEq)]
pub struct Results {
    /// For whom they are.
    pub audience: Audience,
    /// Whether there is enough to show.
    pub enough: Enough,
    /// How many responses there are; absent when too few.
    pub responses: Option<u64>,
    /// How many are set apart and in none of the figures.
    pub set_apart: u64,
    /// The overall figures.
    pub overall: Vec<OverallResult>,
    /// Question by question.
    pub questions: Vec<QuestionResult>,
}

/// Makes the results of a survey from what was counted.
pub fn results(definition: &Definition, settings: &Settings, tally: &Tally, audience: Audience) -> Results {
    let least = match audience {
        Audience::Public => settings.privacy.least_responses(),
        // Whoever answers an anonymous survey hides among others from the team too.
        Audience::Designers if settings.privacy == Privacy::Anonymous => LEAST_RESPONSES,
        Audience::Designers => 1,
    };
    let enough = match tally.responses {
        0 => Enough::Nobody,
        n if n < least => Enough::TooFew,
        _ => Enough::Yes,
    };
    let set_apart = tally.set_apart;
    if enough != Enough::Yes {
        let responses = (enough == Enough::Nobody).then_some(0);
        return Results {
            audience,
            enough,
            responses,
            set_apart,
            overall: Vec::new(),
            questions: Vec::new(),
        };
    }
    // What comes with the address and what is calculated is the team's own business.
    let shown = |question: &&Question| audience == Audience::Designers || question.kind.code().is_asked();
    let questions: Vec<QuestionResult> =
        definition.questions().filter(shown).map(|question| of_question(question, tally, audience)).collect();
    let overall = settings.overall.iter().map(|overall| overall_of(overall, &questions)).collect();
    Results { audience, enough, responses: Some(tally.responses), set_apart, overall, questions }
}

fn of_question(question: &Question, tally: &Tally, audience: Audience) -> QuestionResult {
    let public = audience == Audience::Public;
    let counted = Counted { tally, public };
    let base = counted.base(question);
    let finding = match &question.kind {
        Kind::Single { options, .. } => {
            Finding::Choices(exclusive(&counted.options(&question.id, options), public))
        }
        Kind::Several { options, .. } => {
            Finding::Choices(overlapping(&counted.options(&question.id, options), base, public))
        }
        Kind::Scale { from, to, .. } => scale(*from, *to, &counted.points(&question.id, *from, *to), public),
        Kind::Nps { .. } => parts::nps(&counted.points(&question.id, 0, 10), public),
        Kind::Consent => Finding::Agreed(cell(base, public)),
        Kind::Matrix { rows, options, several } => {
            Finding::Rows(parts::rows(&counted, &question.id, rows, options, *several))
        }
        Kind::Ranking { options, .. } => {
            Finding::Ranks(parts::ranks(&counted, &question.id, options, question.kind.places()))
        }
        Kind::Number { .. } => numbers(tally.numbers.get(&question.id), base, public),
        Kind::ShortText
        | Kind::LongText
        | Kind::Email
        | Kind::Telephone
        | Kind::Url
        | Kind::Date { .. }
        | Kind::Time
        | Kind::DateTime
        | Kind::Place
        | Kind::File { .. }
        | Kind::Address
        | Kind::Calculation { .. }
        | Kind::Hidden
        | Kind::Note => Finding::Texts,
    };
    let hidden = public && is_small(base);
    QuestionResult { question: question.clone(), base: (!hidden).then_some(base), finding }
}

/// What was counted, for one audience.
struct Counted<'a> {
    tally: &'a Tally,
    public: bool,
}

impl Counted<'_> {
    /// How many people answered a question: of one with several columns, those of the fullest one, because nobody counted in how
    /// many columns a person is.
    fn base(&self, question: &Question) -> u64 {
        question.columns().iter().map(|column| self.of_column(&column.id)).max().unwrap_or(0)
    }

    fn of_column(&self, id: &QuestionId) -> u64 {
        self.tally.bases.get(id).copied().unwrap_or(0)
    }

    fn of(&self, id: &QuestionId, code: &str) -> u64 {
        self.tally.counts.get(id).and_then(|counts| counts.get(code)).copied().unwrap_or(0)
    }

    fn options(&self, id: &QuestionId, options: &[Opt]) -> Vec<u64> {
        options.iter().map(|option| self.of(id, &option.code)).collect()
    }

    fn points(&self, id: &QuestionId, from: i64, to: i64) -> Vec<(i64, u64)> {
        (from..=to).map(|point| (point, self.of(id, &point.to_string()))).collect()
    }
}

fn cell(count: u64, public: bool) -> Cell {
    if public && is_small(count) { Cell::Small } else { Cell::Shown(count) }
}

/// Cells that add up to the base.
fn exclusive(counts: &[u64], public: bool) -> Published {
    if !public {
        return Published::Cells(counts.iter().map(|count| Cell::Shown(*count)).collect());
    }
    hide_small(counts).map_or(Published::TooFew, Published::Cells)
}

/// Cells of which each stands alone against the base: too few who chose an option, or too few who did not, hide it.
fn overlapping(counts: &[u64], base: u64, public: bool) -> Published {
    if public && is_small(base) {
        return Published::TooFew;
    }
    let cell = |count: &u64| match *count {
        count if public && is_small(count) => Cell::Small,
        count if public && is_small(base.saturating_sub(count)) => Cell::Withheld,
        count => Cell::Shown(count),
    };
    Published::Cells(counts.iter().map(cell).collect())
}

fn scale(from: i64, to: i64, counts: &[(i64, u64)], public: bool) -> Finding {
    let plain: Vec<u64> = counts.iter().map(|(_, count)| *count).collect();
    let points = exclusive(&plain, public);
    let top = TopBox::of(from, to, counts);
    let hidden_at = |keep: &dyn Fn(i64) -> bool| match &points {
        Published::TooFew => true,
        Published::Cells(cells) => {
            cells.iter().zip(counts).any(|(cell, (value, _))| cell.count().is_none() && keep(*value))
        }
    };
    let whole = !hidden_at(&|_| true);
    // When every hidden cell lies on one side, the share follows from what is shown and tells nothing more.
    let one_side = !hidden_at(&|value| value >= top.from) || !hidden_at(&|value| value < top.from);
    let known = top.share.base > 0;
    Finding::Scale {
        mean: mean_of_counts(counts).filter(|_| whole),
        median: median_of_counts(counts).filter(|_| whole),
        top_box: (known && one_side && points != Published::TooFew).then_some(top),
        points,
    }
}

fn numbers(summary: Option<&NumberSummary>, base: u64, public: bool) -> Finding {
    let Some(summary) = summary.filter(|_| !public || !is_small(base)) else {
        return Finding::Numbers { centre: None, range: None };
    };
    let ends = summary.least.1.min(summary.most.1);
    let range = (!public || ends >= SMALL).then_some((summary.least.0, summary.most.0));
    Finding::Numbers { centre: Some((summary.mean, summary.median)), range }
}

fn overall_of(overall: &super::Overall, questions: &[QuestionResult]) -> OverallResult {
    let included: Vec<&QuestionResult> = overall
        .questions
        .iter()
        .filter_map(|id| questions.iter().find(|result| result.question.id == *id))
        .collect();
    let values: Option<Vec<f64>> = included
        .iter()
        .map(|result| match (&result.finding, overall.measure) {
            (Finding::Scale { top_box, .. }, Measure::TopBox) => (*top_box)?.share.percent(),
            (Finding::Scale { mean, .. }, Measure::Mean) => *mean,
            _ => None,
        })
        .collect();
    let value = values
        .filter(|values| !values.is_empty())
        .map(|values| values.iter().sum::<f64>() / values.len() as f64);
    OverallResult {
        label: overall.label.clone(),
        measure: overall.measure,
        value,
        included: included.iter().map(|result| result.question.label.clone()).collect(),
    }
}

impl QuestionResult {
    /// A cell's share of those who answered this question.
    pub fn share(&self, count: u64) -> Share {
        Share { count, base: self.base.unwrap_or(0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surveys::{KindCode, Overall};

    fn scale_question(n: usize) -> Question {
        Question { id: QuestionId::numbered(n), ..Question::blank(KindCode::Scale) }
    }

    fn tally_of(n: usize, counts: &[(&str, u64)], base: u64) -> Tally {
        let id = QuestionId::numbered(n);
        Tally {
            responses: base,
            bases: [(id.clone(), base)].into(),
            counts: [(id, counts.iter().map(|(c, n)| ((*c).to_owned(), *n)).collect())].into(),
            ..Tally::default()
        }
    }

    const SATISFIED: [(&str, u64); 5] = [("1", 5), ("2", 10), ("3", 25), ("4", 90), ("5", 70)];

    #[test]
    fn a_scale_shows_distribution_mean_and_top_box() {
        let definition = Definition::single_page(vec![scale_question(1)]);
        let tally = tally_of(1, &SATISFIED, 200);
        let results = results(&definition, &Settings::default(), &tally, Audience::Public);
        let Finding::Scale { mean, median, top_box, .. } = &results.questions[0].finding else { panic!() };
        assert_eq!((*mean, *median), (Some(4.05), Some(4.0)));
        assert_eq!(top_box.unwrap().share.percent(), Some(80.0));
    }

    #[test]
    fn a_hidden_cell_hides_the_mean_but_not_a_top_box_that_follows_from_the_rest() {
        let definition = Definition::single_page(vec![scale_question(1)]);
        let tally = tally_of(1, &[("1", 2), ("2", 10), ("3", 25), ("4", 90), ("5", 70)], 197);
        let shown = |audience| {
            let results = results(&definition, &Settings::default(), &tally, audience);
            results.questions[0].finding.clone()
        };
        let Finding::Scale { points, mean, top_box, .. } = shown(Audience::Public) else { panic!() };
        let Published::Cells(cells) = points else { panic!() };
        assert_eq!(cells[..3], [Cell::Small, Cell::Withheld, Cell::Shown(25)]);
        assert_eq!(mean, None);
        assert_eq!(top_box.map(|top| top.share.count), Some(160));
        let Finding::Scale { mean, .. } = shown(Audience::Designers) else { panic!() };
        assert!(mean.is_some());
    }

    #[test]
    fn an_anonymous_survey_shows_nobody_anything_before_five_have_answered() {
        let definition = Definition::single_page(vec![scale_question(1)]);
        let mut tally = tally_of(1, &[("4", 4)], 4);
        let of = |tally: &Tally, audience| results(&definition, &Settings::default(), tally, audience);
        let public = of(&tally, Audience::Public);
        assert_eq!((public.enough, public.responses), (Enough::TooFew, None));
        assert!(public.questions.is_empty());
        assert_eq!(of(&tally, Audience::Designers).enough, Enough::TooFew);
        assert!(of(&tally, Audience::Designers).questions.is_empty());
        let confidential = Settings { privacy: Privacy::Confidential, ..Settings::default() };
        let team = results(&definition, &confidential, &tally, Audience::Designers);
        assert_eq!((team.enough, team.questions.len()), (Enough::Yes, 1));
        tally.responses = 5;
        assert_eq!(of(&tally, Audience::Public).enough, Enough::Yes);
        assert_eq!(of(&tally, Audience::Designers).questions.len(), 1);
    }

    #[test]
    fn an_option_that_nearly_everybody_chose_does_not_tell_who_did_not() {
        assert_eq!(
            overlapping(&[39, 20, 3], 40, true),
            Published::Cells(vec![Cell::Withheld, Cell::Shown(20), Cell::Small])
        );
        assert_eq!(overlapping(&[2], 3, true), Published::TooFew);
    }

    #[test]
    fn the_smallest_and_the_largest_number_are_shown_when_several_people_gave_them() {
        let mut summary = NumberSummary { mean: 3.0, median: 2.0, least: (0.0, 9), most: (90.0, 1) };
        let range = |summary: &NumberSummary, public| match numbers(Some(summary), 40, public) {
            Finding::Numbers { range, .. } => range,
            _ => None,
        };
        assert_eq!(range(&summary, true), None);
        assert_eq!(range(&summary, false), Some((0.0, 90.0)));
        summary.most.1 = 5;
        assert_eq!(range(&summary, true), Some((0.0, 90.0)));
    }

    #[test]
    fn an_overall_figure_is_the_mean_of_its_questions_and_names_them() {
        let mut first = scale_question(1);
        first.label = Translated::both("Um", "One");
        let definition = Definition::single_page(vec![first, scale_question(2)]);
        let mut tally = tally_of(1, &SATISFIED, 200);
        let second = tally_of(2, &[("1", 50), ("5", 50)], 100);
        tally.bases.extend(second.bases);
        tally.counts.extend(second.counts);
        let overall = |questions: &[usize]| Overall {
            label: Translated::default(),
            measure: Measure::TopBox,
            questions: questions.iter().map(|n| QuestionId::numbered(*n)).collect(),
        };
        let settings = Settings { overall: vec![overall(&[1, 2]), overall(&[1])], ..Settings::default() };
        let results = results(&definition, &settings, &tally, Audience::Designers);
        assert_eq!(results.overall[0].value, Some(65.0));
        assert_eq!(results.overall[1].value, Some(80.0));
        assert_eq!(results.overall[1].included, [Translated::both("Um", "One")]);
        let cells = |audience| super::results(&definition, &settings, &tally, audience).overall[0].value;
        // The second scale's empty points are small cells on one side only, so its top box hides with them.
        assert_eq!(cells(Audience::Public), None);
    }

    #[test]
    fn what_nobody_is_asked_is_shown_to_the_team_only() {
        let hidden = Question { id: QuestionId::numbered(2), ..Question::blank(KindCode::Hidden) };
        let sum = Question { id: QuestionId::numbered(3), ..Question::blank(KindCode::Calculation) };
        let definition = Definition::single_page(vec![scale_question(1), hidden, sum]);
        let tally = tally_of(1, &SATISFIED, 200);
        let of = |audience| results(&definition, &Settings::default(), &tally, audience).questions.len();
        assert_eq!((of(Audience::Public), of(Audience::Designers)), (1, 3));
    }

    #[test]
    fn a_choice_counts_each_option_in_order() {
        let option = |code: &str| Opt::new(code, Translated::default());
        let kind = Kind::single(vec![option("o2"), option("o1")]);
        let question = Question { kind, ..scale_question(1) };
        let definition = Definition::single_page(vec![question]);
        let tally = tally_of(1, &[("o1", 30), ("o2", 12)], 42);
        let results = results(&definition, &Settings::default(), &tally, Audience::Public);
        let expected = Published::Cells(vec![Cell::Shown(12), Cell::Shown(30)]);
        assert_eq!(results.questions[0].finding, Finding::Choices(expected));
        assert_eq!(results.questions[0].share(12).percent().map(f64::round), Some(29.0));
    }
}
