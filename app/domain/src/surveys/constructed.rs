//! Responses constructed to fit published percentages, for the demonstration. What is shown of them says that they were.

use super::{Answer, Answers, QuestionId};
use crate::statistics::Share;

/// The satisfaction survey of the National Support Centres for the Integration of Migrants (CNAIM), July 2018: 600 telephone interviews by
/// an external body. The percentage of satisfied people by indicator, as published in the nomination “CNAIM” for the UN Public Service
/// Awards; the last one is friendliness on the telephone.
pub const CNAIM_2018: [f64; 7] = [85.5, 85.1, 86.2, 79.9, 80.0, 81.7, 74.3];

/// How many were interviewed.
pub const CNAIM_RESPONSES: u32 = 600;

/// The share of a sample that fits a percentage with one decimal best: the base between 95 % and all of the sample, and the count, whose
/// quotient lies closest to the percentage; of equally close ones the largest base. Nothing when none rounds to it.
pub fn fitting_share(percent: f64, sample: u32) -> Option<Share> {
    let least = (sample * 19).div_ceil(20).max(1);
    let distance = |share: &Share| share.percent().map_or(f64::INFINITY, |p| (p - percent).abs());
    (least..=sample)
        .rev()
        .map(|base| {
            let count = (percent / 100.0 * f64::from(base)).round().clamp(0.0, f64::from(base));
            Share { count: count as u64, base: base.into() }
        })
        .filter(|share| distance(share) < 0.05 - 1e-9)
        .min_by(|a, b| distance(a).total_cmp(&distance(b)))
}

/// Responses to scales from 1 to 5, so many, whose top-box shares (4 and 5) round to the percentages, question by question. The same
/// every time. Nothing when a percentage cannot be fitted.
pub fn responses(scales: &[(QuestionId, f64)], sample: u32) -> Option<Vec<Answers>> {
    let mut all = vec![Answers::default(); sample as usize];
    for (position, (question, percent)) in scales.iter().enumerate() {
        let share = fitting_share(*percent, sample)?;
        let points = points(share);
        for (rank, point) in points.into_iter().enumerate() {
            if let Some(answers) = all.get_mut(scattered(rank, position, sample as usize)) {
                answers.0.insert(question.clone(), Answer::Scale(point));
            }
        }
    }
    Some(all)
}

/// So many points from 1 to 5: of the satisfied 11 in 20 say 4, of the others half say 3, three in ten say 2.
fn points(share: Share) -> Vec<i64> {
    let others = share.base - share.count;
    let (four, three, two) = (share.count * 11 / 20, others / 2, others * 3 / 10);
    let counts = [(5, share.count - four), (4, four), (3, three), (2, two), (1, others - three - two)];
    counts.iter().flat_map(|(point, count)| std::iter::repeat_n(*point, *count as usize)).collect()
}

/// Where the answer of this rank goes, differently for each question, so that not the same people are always content. A step
/// without a common divisor with the sample reaches everybody once.
fn scattered(rank: usize, question: usize, sample: usize) -> usize {
    let step = (1..=sample)
        .map(|n| n + sample / 3 + 7 * question)
        .find(|step| greatest_common_divisor(*step, sample) == 1)
        .unwrap_or(1);
    (rank * step + 37 * question) % sample
}

fn greatest_common_divisor(a: usize, b: usize) -> usize {
    if b == 0 { a } else { greatest_common_divisor(b, a % b) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::{SMALL, TopBox};

    fn counts_of(all: &[Answers], id: &QuestionId) -> Vec<(i64, u64)> {
        (1..=5)
            .map(|point| {
                let says = |answers: &&Answers| answers.get(id) == Some(&Answer::Scale(point));
                (point, all.iter().filter(says).count() as u64)
            })
            .collect()
    }

    fn shares() -> Vec<f64> {
        let scales: Vec<_> =
            CNAIM_2018.iter().enumerate().map(|(n, p)| (QuestionId::numbered(n + 1), *p)).collect();
        let all = responses(&scales, CNAIM_RESPONSES).unwrap();
        assert_eq!(all.len(), 600);
        scales
            .iter()
            .map(|(id, _)| {
                let counts = counts_of(&all, id);
                assert!(counts.iter().all(|(_, count)| *count >= SMALL), "{counts:?}");
                TopBox::of(1, 5, &counts).share.percent().unwrap()
            })
            .collect()
    }

    fn rounded(value: f64, decimals: i32) -> f64 {
        let scale = 10f64.powi(decimals);
        (value * scale).round() / scale
    }

    #[test]
    fn each_indicator_comes_out_as_published() {
        for (share, published) in shares().into_iter().zip(CNAIM_2018) {
            assert_eq!(rounded(share, 1), published);
        }
    }

    #[test]
    fn the_mean_of_six_and_of_all_seven_come_out_as_computed_from_the_published_figures() {
        let shares = shares();
        let mean = |values: &[f64]| rounded(values.iter().sum::<f64>() / values.len() as f64, 2);
        assert_eq!(mean(&shares[..6]), 83.07);
        assert_eq!(mean(&shares), 81.81);
    }

    #[test]
    fn some_did_not_answer_where_six_hundred_cannot_give_the_published_figure() {
        assert_eq!(fitting_share(85.5, 600), Some(Share { count: 513, base: 600 }));
        assert!(fitting_share(85.1, 600).unwrap().base < 600);
        assert_eq!(fitting_share(33.3, 1), None);
    }
}
