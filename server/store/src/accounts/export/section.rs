//! How a feature says what it holds on a person: a table, whose each row is, and the columns worth reading.

/// One section of the export.
#[derive(Debug, Clone, Copy)]
pub struct Section {
    /// Its name in the file.
    pub name: &'static str,
    /// The table.
    pub table: &'static str,
    /// How a row says whose it is.
    pub owner: Owner,
    /// The columns, in the file's order. Secrets (hashes, codes that open something) are left out.
    pub fields: &'static [Field],
}

/// How a row says whose it is.
#[derive(Debug, Clone, Copy)]
pub enum Owner {
    /// This column holds the account's id.
    Account(&'static str),
    /// This column holds the account's address, for what was done without signing in.
    Email(&'static str),
    /// This column holds the pseudonym of the audit log.
    Pseudonym(&'static str),
    /// This column holds the id of a row of another table, whose own column holds the account's id.
    Through {
        /// The column.
        column: &'static str,
        /// The other table.
        table: &'static str,
        /// The other table's column with the account's id.
        account: &'static str,
    },
}

/// One column and what it holds; any of them may be null.
#[derive(Debug, Clone, Copy)]
pub enum Field {
    /// Text.
    Text(&'static str),
    /// Milliseconds; written as a date and time in UTC.
    Moment(&'static str),
    /// A UUID.
    Id(&'static str),
    /// A whole number.
    Number(&'static str),
    /// A number with decimals.
    Decimal(&'static str),
    /// Yes or no.
    Flag(&'static str),
    /// JSON kept as text.
    Json(&'static str),
    /// A text of the row that this row points to, for example the slug of a project: it says more than an id.
    Lookup {
        /// Its name in the file.
        name: &'static str,
        /// The other table, whose key is `id`.
        table: &'static str,
        /// This table's column with the id.
        by: &'static str,
        /// The other table's column.
        column: &'static str,
    },
}

impl Field {
    /// Its name in the file.
    pub fn name(&self) -> &'static str {
        match self {
            Field::Text(name)
            | Field::Moment(name)
            | Field::Id(name)
            | Field::Number(name)
            | Field::Decimal(name)
            | Field::Flag(name)
            | Field::Json(name)
            | Field::Lookup { name, .. } => name,
        }
    }
}
