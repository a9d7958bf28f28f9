//! One value: from a row to JSON, and from JSON to a parameter.

use sea_orm::{DbBackend, DbErr, QueryResult, Value};
use serde_json::Value as Json;
use uuid::Uuid;

use super::tables::Kind;

/// Reads the value at a place of a row, as a parameter and as JSON.
pub(super) fn read(row: &QueryResult, index: usize, kind: Kind) -> Result<(Value, Json), DbErr> {
    Ok(match kind {
        Kind::Uuid => {
            let value = row.try_get_by_index::<Option<Uuid>>(index)?;
            (value.into(), value.map(|id| id.to_string()).into())
        }
        Kind::Text => {
            let value = row.try_get_by_index::<Option<String>>(index)?;
            (value.clone().into(), value.into())
        }
        // SQLite's whole numbers have one size, whatever the column says.
        Kind::Integer if row_is_postgres(row) => {
            let value = row.try_get_by_index::<Option<i32>>(index)?;
            (value.into(), value.into())
        }
        Kind::Integer | Kind::BigInt => {
            let value = row.try_get_by_index::<Option<i64>>(index)?;
            (value.into(), value.into())
        }
        Kind::Boolean => {
            let value = row.try_get_by_index::<Option<bool>>(index)?;
            (value.into(), value.into())
        }
        Kind::Double => {
            let value = row.try_get_by_index::<Option<f64>>(index)?;
            (value.into(), value.map(|number| number.to_string()).into())
        }
    })
}

fn row_is_postgres(row: &QueryResult) -> bool {
    row.try_as_pg_row().is_some()
}

/// The parameter for a JSON value; nothing when it is not of this kind.
pub(super) fn parameter(backend: DbBackend, json: &Json, kind: Kind) -> Option<Value> {
    let null = json.is_null();
    Some(match kind {
        Kind::Uuid if null => None::<Uuid>.into(),
        Kind::Uuid => Uuid::parse_str(json.as_str()?).ok()?.into(),
        Kind::Text if null => None::<String>.into(),
        Kind::Text => json.as_str()?.into(),
        Kind::Integer if backend == DbBackend::Postgres => match null {
            true => None::<i32>.into(),
            false => i32::try_from(json.as_i64()?).ok()?.into(),
        },
        Kind::Integer | Kind::BigInt if null => None::<i64>.into(),
        Kind::Integer | Kind::BigInt => json.as_i64()?.into(),
        Kind::Boolean if null => None::<bool>.into(),
        Kind::Boolean => json.as_bool()?.into(),
        Kind::Double if null => None::<f64>.into(),
        Kind::Double => json.as_str()?.parse::<f64>().ok()?.into(),
    })
}
