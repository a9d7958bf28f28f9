//! By when a workstream is to be done, as exactly as somebody said.

use std::num::NonZeroU16;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::when::{Point, Precision};

/// By when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub enum Deadline {
    /// By a day, or by the end of a month, a quarter or a year.
    By(Point),
    /// Within so many months, at least and at most, wherever they begin.
    Within(NonZeroU16, NonZeroU16),
    /// Every year.
    Annual,
    /// Over several years.
    MultiYear,
    /// Without an end in sight.
    Ongoing,
    /// Not decided yet.
    ToBeDetermined,
    /// The question does not arise.
    NotApplicable,
}

impl Deadline {
    /// The kinds that have no date, in the order of a form.
    pub const UNDATED: [Deadline; 5] = [
        Deadline::Annual,
        Deadline::MultiYear,
        Deadline::Ongoing,
        Deadline::ToBeDetermined,
        Deadline::NotApplicable,
    ];

    /// Within these months; nothing when the least is more than the most.
    pub fn within(least: NonZeroU16, most: NonZeroU16) -> Option<Deadline> {
        (least <= most).then_some(Deadline::Within(least, most))
    }

    /// Whether its last day lies before this one. What has no date never does.
    pub fn is_past(self, on: Date) -> bool {
        matches!(self, Deadline::By(point) if on > point.last())
    }

    /// The word in files and forms.
    pub fn code(self) -> &'static str {
        match self {
            Deadline::By(_) => "by",
            Deadline::Within(..) => "duration",
            Deadline::Annual => "annual",
            Deadline::MultiYear => "multi-year",
            Deadline::Ongoing => "ongoing",
            Deadline::ToBeDetermined => "to-be-determined",
            Deadline::NotApplicable => "not-applicable",
        }
    }
}

/// A deadline in a file: its kind, and beside it the date under the name of its precision, or the months.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    month: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quarter: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    year: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    min_months: Option<NonZeroU16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_months: Option<NonZeroU16>,
}

/// A date in a file, under the name of its precision: `date`, `month`, `quarter` or `year`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Dated {
    pub date: Option<String>,
    pub month: Option<String>,
    pub quarter: Option<String>,
    pub year: Option<String>,
}

impl Dated {
    /// The date, when there is one; an error when there are several, or when one does not have the precision that it is named for.
    pub(super) fn point(&self) -> Result<Option<Point>, String> {
        let named = [
            (&self.date, Precision::Day, "date"),
            (&self.month, Precision::Month, "month"),
            (&self.quarter, Precision::Quarter, "quarter"),
            (&self.year, Precision::Year, "year"),
        ];
        let mut found = None;
        for (text, precision, name) in named {
            let Some(text) = text else { continue };
            if found.is_some() {
                return Err(format!("{name:?} stands beside another date: write one"));
            }
            let point = Point::parse(text).filter(|point| point.precision() == precision);
            let wrong = || format!("{name:?} is {text:?}: write it as {}", sample(precision));
            found = Some(point.ok_or_else(wrong)?);
        }
        Ok(found)
    }

    pub(super) fn of(point: Option<Point>) -> Self {
        let mut dated = Dated::default();
        if let Some(point) = point {
            let field = match point.precision() {
                Precision::Day => &mut dated.date,
                Precision::Month => &mut dated.month,
                Precision::Quarter => &mut dated.quarter,
                Precision::Year => &mut dated.year,
            };
            *field = Some(point.to_string());
        }
        dated
    }
}

fn sample(precision: Precision) -> &'static str {
    match precision {
        Precision::Day => "2020-05-08",
        Precision::Month => "2020-05",
        Precision::Quarter => "2020-Q2",
        Precision::Year => "2020",
    }
}

impl TryFrom<Written> for Deadline {
    type Error = String;

    fn try_from(written: Written) -> Result<Deadline, String> {
        let Written { date, month, quarter, year, .. } = written;
        let point = Dated { date, month, quarter, year }.point()?;
        let (least, most) = (written.min_months, written.max_months);
        if written.kind != "by" && point.is_some() {
            return Err(format!("a deadline of the kind {:?} has no date", written.kind));
        }
        if written.kind != "duration" && (least.is_some() || most.is_some()) {
            return Err(format!("a deadline of the kind {:?} has no months", written.kind));
        }
        match written.kind.as_str() {
            "by" => point.map(Deadline::By).ok_or_else(|| {
                "a deadline of the kind \"by\" needs \"date\", \"month\", \"quarter\" or \"year\"".to_owned()
            }),
            "duration" => {
                let both = least.zip(most).ok_or_else(|| {
                    "a deadline of the kind \"duration\" needs \"min_months\" and \"max_months\"".to_owned()
                })?;
                Deadline::within(both.0, both.1)
                    .ok_or_else(|| "\"min_months\" is more than \"max_months\"".to_owned())
            }
            kind => Deadline::UNDATED.into_iter().find(|deadline| deadline.code() == kind).ok_or_else(|| {
                let known: Vec<&str> = Deadline::UNDATED.into_iter().map(Deadline::code).collect();
                format!("there is no deadline of the kind {kind:?}: write by, duration, {}", known.join(", "))
            }),
        }
    }
}

impl From<Deadline> for Written {
    fn from(deadline: Deadline) -> Written {
        let (by, months) = match deadline {
            Deadline::By(point) => (Some(point), None),
            Deadline::Within(least, most) => (None, Some((least, most))),
            _ => (None, None),
        };
        let Dated { date, month, quarter, year } = Dated::of(by);
        Written {
            kind: deadline.code().to_owned(),
            date,
            month,
            quarter,
            year,
            min_months: months.map(|(least, _)| least),
            max_months: months.map(|(_, most)| most),
        }
    }
}
