//! Reads a section's rows, whatever its table.

use domain::time::Moment;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{ConnectionTrait, QueryResult};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::section::{Field, Owner, Section};
use crate::Store;
use crate::error::Result;

/// By what a person's rows are known.
pub(super) struct Person {
    pub(super) account: Uuid,
    pub(super) email: String,
    pub(super) pseudonym: Option<String>,
}

/// The section's rows of a person.
pub(super) async fn rows(store: &Store, section: &Section, person: &Person) -> Result<Vec<Value>> {
    let Some(select) = select(section, person) else { return Ok(Vec::new()) };
    let rows = store.reader().query_all(&select).await?;
    rows.iter().map(|row| record(section, row)).collect()
}

fn select(section: &Section, person: &Person) -> Option<SelectStatement> {
    let own = |column: &'static str| Expr::col((Alias::new(section.table), Alias::new(column)));
    let mut select = Query::select();
    select.from(Alias::new(section.table));
    for field in section.fields {
        match field {
            Field::Lookup { name, table, by, column } => {
                let mut found = Query::select();
                found
                    .column((Alias::new(*table), Alias::new(*column)))
                    .from(Alias::new(*table))
                    .and_where(Expr::col((Alias::new(*table), Alias::new("id"))).eq(own(by)));
                select.expr_as(Expr::from(found), Alias::new(*name));
            }
            plain => {
                select.expr_as(own(plain.name()), Alias::new(plain.name()));
            }
        }
    }
    match section.owner {
        Owner::Account(column) => select.and_where(own(column).eq(person.account)),
        Owner::Email(column) => select.and_where(own(column).eq(person.email.as_str())),
        Owner::Pseudonym(column) => select.and_where(own(column).eq(person.pseudonym.as_deref()?)),
        Owner::Through { column, table, account } => {
            let mut theirs = Query::select();
            theirs
                .column((Alias::new(table), Alias::new("id")))
                .from(Alias::new(table))
                .and_where(Expr::col((Alias::new(table), Alias::new(account))).eq(person.account));
            select.and_where(own(column).in_subquery(theirs))
        }
    };
    Some(select)
}

fn record(section: &Section, row: &QueryResult) -> Result<Value> {
    let mut record = Map::new();
    for field in section.fields {
        record.insert(field.name().to_owned(), value(field, row)?);
    }
    Ok(Value::Object(record))
}

fn value(field: &Field, row: &QueryResult) -> Result<Value> {
    let name = field.name();
    Ok(match field {
        Field::Text(_) | Field::Lookup { .. } => row.try_get::<Option<String>>("", name)?.into(),
        Field::Moment(_) => {
            row.try_get::<Option<i64>>("", name)?.map(|at| Moment(at).timestamp().to_string()).into()
        }
        Field::Id(_) => row.try_get::<Option<Uuid>>("", name)?.map(|id| id.to_string()).into(),
        Field::Number(_) => match row.try_get::<Option<i64>>("", name) {
            Ok(number) => number.into(),
            // PostgreSQL tells INTEGER from BIGINT.
            Err(_) => row.try_get::<Option<i32>>("", name)?.into(),
        },
        Field::Decimal(_) => row.try_get::<Option<f64>>("", name)?.into(),
        Field::Flag(_) => row.try_get::<Option<bool>>("", name)?.into(),
        Field::Json(_) => {
            let text = row.try_get::<Option<String>>("", name)?;
            text.map(|text| serde_json::from_str(&text).unwrap_or(Value::String(text))).into()
        }
    })
}
