//! Questions of surveys, found by their words.

use std::collections::{BTreeMap, BTreeSet};

use domain::access::{Action, Actor, decide};
use domain::surveys::{Listed, Question, Status, searchable};
use sea_orm::sea_query::{Expr, Func};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::list::visible_to;
use super::read::{listed, work};
use super::schema::{question, survey};
use crate::Store;
use crate::error::Result;

/// The most rows that are looked at.
const LOOKED_AT: u64 = 2000;

/// The surveys that have questions with each of these folded words, the latest first, and these questions; at most so many. For designers. Two statements.
///
/// # Errors
/// When the actor may not, or the database fails.
pub async fn questions_with(
    store: &Store,
    actor: &Actor,
    words: &[String],
    most: usize,
) -> Result<Vec<(Listed, Vec<Question>)>> {
    decide(actor, Action::Edit, &work(Status::Draft)).check()?;
    let mut query = question::Entity::find()
        .order_by_desc(question::Column::SurveyId)
        .order_by_asc(question::Column::Page)
        .order_by_asc(question::Column::Position)
        .limit(LOOKED_AT);
    for word in words {
        let definition = Expr::expr(Func::lower(Expr::col(question::Column::Definition)));
        query = query.filter(definition.like(loosely(word)));
    }
    let mut found: BTreeMap<Uuid, Vec<Question>> = BTreeMap::new();
    let rows = query.all(store.reader()).await?;
    let has = |row: &question::Model| {
        let text = searchable(&row.definition.0);
        words.iter().all(|word| text.contains(word.as_str()))
    };
    for row in rows.into_iter().filter(has).take(most) {
        found.entry(row.survey_id).or_default().push(row.definition.0);
    }
    let ids: BTreeSet<Uuid> = found.keys().copied().collect();
    let surveys = visible_to(actor).filter(survey::Column::Id.is_in(ids)).all(store.reader()).await?;
    let mut all = Vec::new();
    for row in surveys {
        let questions = found.remove(&row.id).unwrap_or_default();
        all.push((listed(row)?, questions));
    }
    all.sort_by_key(|(survey, _)| std::cmp::Reverse(survey.id));
    Ok(all)
}

/// A pattern that a folded word and its accented spellings fit, in the JSON of a definition: the databases cannot take accents
/// away, so any letter stands where an accent could.
fn loosely(word: &str) -> String {
    let loose = |c: char| if c.is_ascii_alphanumeric() && !"aeioucnysz".contains(c) { c } else { '_' };
    format!("%{}%", word.chars().map(loose).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::loosely;

    #[test]
    fn an_accent_may_stand_wherever_there_could_be_one_and_no_sign_means_more_than_itself() {
        assert_eq!(loosely("formacao"), "%f_rm____%");
        assert_eq!(loosely("100%"), "%100_%");
    }
}
