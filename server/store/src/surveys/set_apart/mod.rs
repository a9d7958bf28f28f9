//! Suspicious responses set apart, and brought back: never deleted, with the reason recorded.
//!
//! A response that is set apart is kept as it is and counts in no figure, table of texts or number that is shown. All of a day that look
//! suspicious are moved together, for the day is all that is kept of when a response came; where responses carry a name, one alone can
//! be moved too. What may be moved without giving anybody away, `domain::surveys::movable` says.

mod change;
mod days;
mod history;

pub use change::{Asked, Of, move_responses};
pub use days::{Day, day_of, days};
pub use history::{Moved, history};

use sea_orm::sea_query::{Expr, ExprTrait, Query, SelectStatement};
use uuid::Uuid;

use super::schema::response;

/// The responses of a survey that are set apart.
pub(super) fn apart(survey: Uuid) -> SelectStatement {
    Query::select()
        .column(response::Column::Id)
        .from(response::Entity)
        .and_where(Expr::col(response::Column::SurveyId).eq(survey))
        .and_where(Expr::col(response::Column::SetApart).eq(true))
        .to_owned()
}
