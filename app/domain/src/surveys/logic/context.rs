//! Everything an expression may look at while it is evaluated. There is no clock and no dice: the world is an input, so that
//! server and browser come to the same.

use serde::{Deserialize, Serialize};

use super::value::Scalar;
use super::{Choice, Form, Moment, Place, Values};

/// What is outside of the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct World {
    /// Milliseconds since 1970-01-01 UTC.
    pub now: i64,
    /// Minutes that clocks are ahead of UTC where the person is.
    pub offset: i32,
    /// Recorded with the response: `random()` and `randomize()` without a seed depend on it.
    pub seed: u64,
    /// Random bits drawn once for the response, never shown: `uuid()` is made of them.
    pub entropy: [u64; 2],
    /// The language of labels and of the names of months.
    pub language: String,
}

impl World {
    /// The moment.
    pub(crate) fn moment(&self) -> Moment {
        Moment::at(self.now, self.offset).unwrap_or(Moment::DateTime { local: 0, offset: 0 })
    }
}

/// Where an expression is evaluated, and what it sees.
#[derive(Debug, Clone)]
pub struct Context<'a> {
    /// The names of the survey.
    pub form: &'a Form,
    /// The values so far.
    pub values: &'a Values,
    /// The item the expression stands at, and in which instances.
    pub here: &'a Place,
    /// What `.` is, when it is not the value that is stored: an answer to be checked, or an earlier calculation.
    pub current: Option<&'a Scalar>,
    /// The choice a filter looks at, and its position in the list from 1.
    pub choice: Option<(&'a Choice, usize)>,
    /// What is outside of the form.
    pub world: &'a World,
}
