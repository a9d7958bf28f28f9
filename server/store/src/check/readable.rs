//! Every row of every table, read as the platform reads it: a JSON column that means nothing shows here.
//!
//! A new table is added to the list below; a test compares it with the database.

use sea_orm::{EntityTrait, Iterable, PaginatorTrait, PrimaryKeyToColumn, QueryOrder};

use super::Report;
use crate::Store;
use crate::backup::at_once;
use crate::guides::schema as guides;
use crate::network::schema as network;
use crate::projects::schema as projects;
use crate::schema;
use crate::seats::schema as seats;
use crate::sessions::schema as sessions;
use crate::surveys::schema as surveys;
use crate::training::schema as training;

const STEP: usize = 500;
/// So many failures in one table are enough to know.
const MOST_FAILURES: u32 = 3;

macro_rules! every_table {
    ($($($path:ident)::+),* $(,)?) => {
        /// The tables that are read.
        pub const READ_TABLES: &[fn() -> &'static str] = &[$(name::<$($path)::+::Entity>),*];

        pub(super) async fn read_everything(store: &Store, report: &mut Report) {
            $(read::<$($path)::+::Entity>(store, report).await;)*
        }
    };
}

every_table![
    schema::account,
    schema::account_key,
    schema::account_pseudonym,
    schema::account_token,
    schema::audit_entry,
    schema::audit_head,
    schema::entity,
    schema::job,
    schema::membership,
    schema::role_grant,
    schema::search_change,
    schema::sign_in,
    schema::submission,
    schema::throttle,
    guides::guide,
    guides::guide_tag,
    guides::guide_text,
    network::innovator,
    network::innovator_skill,
    network::join_request,
    network::lab,
    projects::project,
    projects::project_activity,
    projects::project_entity,
    projects::project_figure,
    projects::project_guide,
    projects::project_product,
    projects::project_update,
    projects::project_workstream,
    seats::registration,
    seats::registration_link,
    seats::seats,
    sessions::session,
    sessions::session_guide,
    training::course,
    training::edition,
    surveys::answer,
    surveys::file,
    surveys::form_key,
    surveys::invitation,
    surveys::invitation_batch,
    surveys::lost,
    surveys::participation,
    surveys::picture,
    surveys::library_question,
    surveys::origin,
    surveys::question,
    surveys::quota,
    surveys::response,
    surveys::saved_form,
    surveys::sealed,
    surveys::sealed_files,
    surveys::set_apart,
    surveys::survey,
    surveys::upload,
    surveys::version,
];

fn name<E: EntityTrait>() -> &'static str {
    E::default().table_name()
}

async fn read<E: EntityTrait>(store: &Store, report: &mut Report)
where
    E::Model: Send + Sync,
{
    let mut query = E::find();
    for key in <E::PrimaryKey as Iterable>::iter() {
        query = query.order_by_asc(key.into_column());
    }
    let step = at_once(name::<E>(), STEP) as u64;
    let pages = query.paginate(store.reader(), step);
    let mut page = 0;
    let mut failures = 0;
    loop {
        match pages.fetch_page(page).await {
            Ok(rows) if rows.is_empty() => return,
            Ok(rows) => report.rows += u64::try_from(rows.len()).unwrap_or(0),
            Err(error) => {
                let (first, last) = (page * step + 1, (page + 1) * step);
                failures += 1;
                report.problems.push(format!(
                    "{}: a row between {first} and {last} cannot be read: {error}",
                    name::<E>()
                ));
            }
        }
        page += 1;
        // A table that cannot be read at all would fail for ever.
        if failures == MOST_FAILURES {
            return;
        }
    }
}
