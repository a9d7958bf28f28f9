//! Finding people by name or address.

use domain::access::{Action, Actor, Resource, Role, decide};
use domain::accounts::folded;
use domain::id::AccountId;
use domain::time::Moment;
use sea_orm::sea_query::{LikeExpr, Query};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::Store;
use crate::accounts::escape_like;
use crate::error::Result;
use crate::page::{Page, PageRequest, cursor};
use crate::schema::account::{Column, Entity, Model};
use crate::schema::role_grant;

/// Which people.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AccountsFilter {
    /// Words that name or address must contain, each of them; accents and capitals do not matter.
    pub words: String,
    /// Only people with this role.
    pub role: Option<Role>,
}

/// One person in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountRow {
    /// The account.
    pub id: AccountId,
    /// What the person is called.
    pub name: String,
    /// The person's address.
    pub email: String,
    /// Whether the address is confirmed.
    pub confirmed: bool,
    /// The roles granted, in the order of [`Role::ALL`].
    pub roles: Vec<Role>,
    /// Since when.
    pub created_at: Moment,
}

/// People in the order of their names; administrators only. Two statements.
///
/// # Errors
/// When the actor may not, or the database fails.
pub async fn accounts(
    store: &Store,
    actor: &Actor,
    filter: &AccountsFilter,
    request: &PageRequest,
) -> Result<Page<AccountRow>> {
    decide(actor, Action::Read, &Resource::Administration).check()?;
    let limit = request.limit_or(50);
    let mut query = Entity::find().order_by_asc(Column::Searchable).order_by_asc(Column::Id).limit(limit + 1);
    for word in folded(&filter.words).split_whitespace().take(8) {
        let pattern = LikeExpr::new(format!("%{}%", escape_like(word))).escape('\\');
        query = query.filter(Column::Searchable.into_expr().like(pattern));
    }
    if let Some(role) = filter.role {
        let having = Query::select()
            .column(role_grant::Column::AccountId)
            .from(role_grant::Entity)
            .and_where(role_grant::Column::Role.eq(role.code()))
            .to_owned();
        query = query.filter(Column::Id.in_subquery(having));
    }
    if let Some([name, id]) = request.key::<2>()
        && let Ok(id) = id.parse::<uuid::Uuid>()
    {
        let after = Column::Searchable
            .gt(name.as_str())
            .or(Column::Searchable.eq(name.as_str()).and(Column::Id.gt(id)));
        query = query.filter(after);
    }
    let rows = query.all(store.reader()).await?;
    let page = Page::cut(rows, limit, |row| cursor(&[&row.searchable, &row.id.to_string()]));
    let ids = page.items.iter().map(|row| row.id);
    let grants = role_grant::Entity::find()
        .filter(role_grant::Column::AccountId.is_in(ids))
        .all(store.reader())
        .await?;
    Ok(page.map(|row| {
        let has = |role: &Role| grants.iter().any(|g| g.account_id == row.id && g.role == role.code());
        let roles = Role::ALL.into_iter().filter(has).collect();
        listed(row, roles)
    }))
}

fn listed(row: Model, roles: Vec<Role>) -> AccountRow {
    AccountRow {
        id: AccountId(row.id),
        name: row.name,
        email: row.email,
        confirmed: row.confirmed_at.is_some(),
        roles,
        created_at: Moment(row.created_at),
    }
}
