//! One batch: everything in one transaction, with a fixed number of statements whatever it holds.
//!
//! In this order, so that each kind of "there already" is told apart: the surveys, held against closing; receipts and forms put aside;
//! who takes part (or, where responses carry a name, the responses), which the database lets in once; receipts, again once; then what
//! is said. On PostgreSQL another node may do the same at the same moment: an insert waits for the other's commit and then does
//! nothing, and whoever was kept out so is looked up once more.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use domain::access::Actor;
use domain::id::SurveyId;
use domain::surveys::{LinkState, QuestionId};
use sea_orm::sea_query::{OnConflict, Query};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryTrait};
use uuid::Uuid;

use super::look::look;
use super::receipt::{remember, stored};
use super::taken::Taken;
use super::{Outcome, Submitted};
use crate::error::{Result, StoreError};
use crate::surveys::files::{FileAnswer, insert_files};
use crate::surveys::rows::{Row, insert, insert_answers, insert_first, new_id};
use crate::surveys::schema::{participation, saved_form, sealed};
use crate::surveys::sealing::{
    Keys, Released, Response, enough, insert_sealed, open_files, seal, seal_files, together, unseal,
};
use crate::surveys::{invitations, quota};
use crate::{Store, Write};

/// Stores what can be stored, in one commit; says of each what came of it.
pub(super) async fn take(store: &Store, all: &[Submitted]) -> Result<Vec<Result<Outcome>>> {
    let sealing: BTreeSet<Uuid> = all.iter().filter(|one| one.sealed).map(|one| one.survey).collect();
    let keys = if sealing.is_empty() { None } else { Some(store.keys().await?) };
    if let Some(keys) = &keys {
        keys.make_ready(sealing.len()).await?;
    }
    let system = Actor::system();
    let mut write = store.begin(&system).await?;
    let mut spent = Spent::new(keys);
    match fill(&mut write, all, &mut spent).await {
        Ok(taken) if taken.stores_nothing() => Ok(taken.told()),
        Ok(taken) => {
            // One more that waits changes no page that is kept rendered; the first, and a release, do.
            if taken.only_seals() && !spent.shows {
                write.commit_quietly().await?
            } else {
                write.commit_responses().await?
            }
            spent.committed();
            Ok(taken.told())
        }
        Err(error) => {
            drop(write);
            spent.failed();
            Err(error)
        }
    }
}

/// What a batch does with keys.
struct Spent {
    keys: Option<Arc<Keys>>,
    /// Taken for what waits from now on.
    taken: Vec<Uuid>,
    /// No longer needed once this is committed.
    released: Vec<Uuid>,
    /// Whether pages show something else after it.
    shows: bool,
}

impl Spent {
    fn new(keys: Option<Arc<Keys>>) -> Self {
        Self { keys, taken: Vec::new(), released: Vec::new(), shows: false }
    }

    fn committed(self) {
        if let Some(keys) = self.keys {
            keys.destroy(self.released);
            keys.make_more();
        }
    }

    /// Nothing was committed. (When a commit fails nobody knows: then the keys stay as they are until the next start.)
    fn failed(self) {
        if let Some(keys) = self.keys {
            keys.give_back(self.taken);
        }
    }
}

async fn fill<'a>(write: &mut Write<'_>, all: &'a [Submitted], spent: &mut Spent) -> Result<Taken<'a>> {
    let looked = look(write, all).await?;
    let mut taken = Taken::new(all, &looked.surveys, &looked.stored);

    let waiting = waiting(&taken, &looked.sealed, spent.keys.as_deref());
    limit(write, &mut taken, &waiting).await?;
    invite(write, &mut taken).await?;
    let linked = link(write, &mut taken).await?;
    let mut kept_out = linked.kept_out;
    kept_out.extend(let_in(write, &mut taken).await?);
    if !kept_out.is_empty() {
        let again: BTreeSet<&str> =
            kept_out.iter().filter_map(|at| all.get(*at)).map(|one| one.receipt.as_str()).collect();
        let there = stored(write.db(), &again).await?;
        for at in kept_out {
            let stored = all.get(at).is_some_and(|one| there.contains(&one.receipt));
            taken.decide(at, if stored { Outcome::Stored } else { Outcome::Already });
        }
    }
    let first = remember(write.db(), &taken.receipts(), write.now()).await?;
    taken.drop_seconds(&first);

    let written = linked.written.iter().map(|(id, survey, one)| (*id, *survey, &one.response.answers));
    insert_answers(write.db(), written).await?;
    let files = linked.written.iter().map(|(id, survey, one)| (*id, *survey, one.files.as_slice()));
    insert_files(write.db(), files).await?;
    seal_or_release(write, &taken, waiting, spent).await?;
    let done: Vec<&str> = taken.storing().map(|(_, one)| one.saved.as_str()).collect();
    let aside: Vec<&str> = done.into_iter().filter(|saved| looked.aside.contains(*saved)).collect();
    if !aside.is_empty() {
        let gone = saved_form::Column::Id.is_in(aside);
        saved_form::Entity::delete_many().filter(gone).exec(write.db()).await?;
    }
    for (_, one) in taken.storing().filter(|(_, one)| !one.sealed) {
        if let Some(account) = one.ticket.account() {
            let person = Actor::person(account, Vec::new(), Vec::new());
            write.audit_by(&person, "survey.respond", one.survey, "").await?;
        }
    }
    Ok(taken)
}

/// Uses up the personal links that people come with; turns away whose link is none, or no more.
async fn invite(write: &Write<'_>, taken: &mut Taken<'_>) -> Result<()> {
    let mut told = Vec::new();
    let with_link = |(at, one): (usize, &Submitted)| Some((one.ticket.invitation()?, one.survey, at));
    let mut links: Vec<(Uuid, Uuid, usize)> = taken.storing().filter_map(with_link).collect();
    // In one order on every node, so that two never wait for each other.
    links.sort_unstable();
    for (id, survey, at) in links {
        match invitations::admit(write.db(), SurveyId(survey), id, write.now()).await? {
            Some(LinkState::Ready) if invitations::mark_used(write.db(), id).await? => {}
            Some(LinkState::Ready | LinkState::Used) => told.push((at, Outcome::Already)),
            Some(LinkState::Revoked | LinkState::Expired) | None => told.push((at, Outcome::NotInvited)),
        }
    }
    told.into_iter().for_each(|(at, outcome)| taken.decide(at, outcome));
    Ok(())
}

/// What waits sealed on this node for the surveys that get more, opened once for all that is done with it.
fn waiting(taken: &Taken<'_>, sealed: &[sealed::Model], keys: Option<&Keys>) -> BTreeMap<Uuid, Released> {
    let Some(keys) = keys else { return BTreeMap::new() };
    let surveys: BTreeSet<Uuid> =
        taken.storing().filter(|(_, one)| one.sealed).map(|(_, one)| one.survey).collect();
    let of = |survey| Released::of(keys, sealed.iter().filter(|row| row.survey_id == survey));
    surveys.into_iter().map(|survey| (survey, of(survey))).collect()
}

/// Turns away whoever is one too many of a quota. What waits sealed on this node counts too, and is counted in the database only when
/// it is released: a count that moved with each response would tell what kind of person had just answered. Nodes do not see what
/// waits on each other, so that several may take a few too many.
async fn limit(write: &Write<'_>, taken: &mut Taken<'_>, waiting: &BTreeMap<Uuid, Released>) -> Result<()> {
    let surveys: BTreeSet<Uuid> =
        taken.storing().filter(|(_, one)| !one.quotas.is_empty()).map(|(_, one)| one.survey).collect();
    if surveys.is_empty() {
        return Ok(());
    }
    let mut counts = quota::held(write.db(), &surveys).await?;
    for (survey, released) in waiting {
        for (code, more) in quota::sum(&released.responses) {
            *counts.entry((*survey, code)).or_default() += more;
        }
    }
    let (mut full, mut stored) = (Vec::new(), BTreeMap::new());
    for (at, one) in taken.storing() {
        let key = |code: &QuestionId| (one.survey, code.clone());
        let count = |code| counts.get(&key(code)).copied().unwrap_or(0);
        if let Some(place) = one.quotas.iter().position(|(code, limit)| count(code) >= i64::from(*limit)) {
            full.push((at, Outcome::Full(place)));
            continue;
        }
        for (code, _) in &one.quotas {
            *counts.entry(key(code)).or_default() += 1;
            if !one.sealed {
                *stored.entry(key(code)).or_insert(0) += 1;
            }
        }
    }
    full.into_iter().for_each(|(at, outcome)| taken.decide(at, outcome));
    let mut by_survey: BTreeMap<Uuid, BTreeMap<QuestionId, i64>> = BTreeMap::new();
    for ((survey, code), more) in stored {
        by_survey.entry(survey).or_default().insert(code, more);
    }
    for (survey, more) in by_survey {
        quota::count(write.db(), survey, &more).await?;
    }
    Ok(())
}

/// What came of responses that carry a name.
#[derive(Default)]
struct Linked<'a> {
    written: Vec<(Uuid, Uuid, &'a Submitted)>,
    kept_out: Vec<usize>,
}

/// Writes the responses that carry a name, one of each.
async fn link<'a>(write: &Write<'_>, taken: &mut Taken<'a>) -> Result<Linked<'a>> {
    let mut places = BTreeMap::new();
    let mut rows = Vec::new();
    for (at, one) in taken.storing().filter(|(_, one)| !one.sealed) {
        let id = new_id();
        places.insert(id, (at, one));
        let row = Row {
            account: one.ticket.account().map(|account| account.0),
            invitation: one.ticket.invitation(),
            version: one.response.version,
            seed: one.response.seed,
            day: one.day,
            suspicious: one.response.suspicious,
            answers: Default::default(),
            files: Vec::new(),
        };
        rows.push((id, one.survey, row));
    }
    // In one order on every node, so that two never wait for each other.
    rows.sort_by_key(|(_, survey, row)| (*survey, row.account, row.invitation));
    let mut linked = Linked::default();
    for id in insert_first(write.db(), &rows).await? {
        if let Some((_, one)) = places.remove(&id) {
            linked.written.push((id, one.survey, one));
        }
    }
    linked.kept_out = places.into_values().map(|(at, _)| at).collect();
    Ok(linked)
}

/// Writes who takes part anonymously, each once; says who was kept out.
async fn let_in(write: &Write<'_>, taken: &mut Taken<'_>) -> Result<Vec<usize>> {
    let mut places: BTreeMap<(Uuid, String), usize> = BTreeMap::new();
    let mut rows = BTreeMap::new();
    for (at, one) in taken.storing().filter(|(_, one)| one.sealed) {
        let Some(who) = one.ticket.who() else { continue };
        let account_id = one.ticket.account().map(|account| account.0);
        let row = participation::Model { survey_id: one.survey, who: who.clone(), account_id };
        rows.insert((one.survey, who.clone()), row.into_active_model());
        places.insert((one.survey, who), at);
    }
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let mut insert = participation::Entity::insert_many(rows.into_values())
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .into_query();
    insert
        .returning(Query::returning().columns([participation::Column::SurveyId, participation::Column::Who]));
    for row in write.db().query_all(&insert).await? {
        let (survey, who): (Uuid, String) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
        places.remove(&(survey, who));
    }
    Ok(places.into_values().collect())
}

/// Puts anonymous responses with those that wait; where there are enough, releases them all.
async fn seal_or_release(
    write: &Write<'_>,
    taken: &Taken<'_>,
    mut waiting: BTreeMap<Uuid, Released>,
    spent: &mut Spent,
) -> Result<()> {
    let mut new: BTreeMap<Uuid, Vec<&Submitted>> = BTreeMap::new();
    for (_, one) in taken.storing().filter(|(_, one)| one.sealed) {
        new.entry(one.survey).or_default().push(one);
    }
    let Some(keys) = spent.keys.clone().filter(|_| !new.is_empty()) else { return Ok(()) };
    let (mut to_wait, mut files, mut gone) = (Vec::new(), Vec::new(), Vec::new());
    for (survey, new) in new {
        let released = waiting.remove(&survey).unwrap_or_default();
        if enough(released.responses.len() + new.len()) {
            let files = match new.iter().any(|one| one.files_size > 0) {
                true => open_files(write.db(), &keys, &released).await?,
                false => vec![Vec::new(); released.rows.len()],
            };
            gone.extend(released.ids());
            spent.released.extend(released.keys());
            let mut all: Vec<(Response, Vec<FileAnswer>)> =
                released.responses.into_iter().zip(files).collect();
            all.extend(new.iter().map(|one| (one.response.clone(), one.files.clone())));
            let day = new.iter().map(|one| one.day).max().unwrap_or_default();
            quota::count(write.db(), survey, &quota::sum(all.iter().map(|(response, _)| response))).await?;
            insert(write.db(), survey, &together(all, day)?).await?;
            spent.shows = true;
            continue;
        }
        let (name, key) = match released.rows.first().and_then(|(_, name)| Some((*name, keys.get(*name)?))) {
            Some(in_use) => in_use,
            None => {
                let no_key = || StoreError::Busy("no key lies ready".to_owned());
                let (name, key) = keys.take().ok_or_else(no_key)?;
                spent.taken.push(name);
                spent.shows = true;
                (name, key)
            }
        };
        for one in new {
            let id = new_id();
            let failed = || StoreError::Damaged("a response could not be sealed".to_owned());
            let bytes = one.response.write(one.size);
            // What could not be read again must not be promised.
            if Response::read(&bytes).as_ref() != Some(&one.response) {
                return Err(failed());
            }
            let sealed = seal(&key, survey, id, &bytes).ok_or_else(failed)?;
            let row = sealed::Model { id, survey_id: survey, key_id: name, sealed };
            to_wait.push(row.into_active_model());
            if one.files_size > 0 {
                files.push(seal_files(&key, survey, id, one.files.clone(), one.files_size).await?);
            }
        }
    }
    unseal(write.db(), &gone).await?;
    if !to_wait.is_empty() {
        sealed::Entity::insert_many(to_wait).exec_without_returning(write.db()).await?;
        insert_sealed(write.db(), files).await?;
    }
    Ok(())
}
