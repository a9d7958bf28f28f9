//! Reminding those of a batch who have not answered.

use app::components::FormState;
use axum::extract::Path;
use domain::form::Reader;
use domain::hex::hex;
use domain::surveys::read_letter;
use sha2::{Digest, Sha256};
use store::StoreError;
use store::surveys::{Due, for_designers};
use uuid::Uuid;

use super::super::{Below, form_id};
use super::{address, code, mail, proposed, shown};
use crate::error::{Error, Result};
use crate::http::form::{FormData, submission};
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, slug, id)): Below) -> Result {
    let (store, actor) = (&visit.app.store, visit.actor());
    let survey = for_designers(store, &actor, &slug).await?;
    let id: Uuid = id.parse().map_err(|_| Error::NotFound)?;
    let batch = shown(store::surveys::batch(store, &actor, &survey, id).await?);
    let typed = proposed(&survey, "survey-letter-reminder-subject", "survey-letter-reminder-words");
    let form = FormState::filled(typed);
    Ok(visit.private_html(|| app::surveys::remind(&survey, &batch, form, form_id())))
}

pub(super) async fn submit(visit: Visit, Path((_, slug, id)): Below, FormData(typed): FormData) -> Result {
    let (store, actor) = (&visit.app.store, visit.actor());
    let survey = for_designers(store, &actor, &slug).await?;
    let id: Uuid = id.parse().map_err(|_| Error::NotFound)?;
    let batch = shown(store::surveys::batch(store, &actor, &survey, id).await?);
    let mut reader = Reader::new(&typed);
    reader.write_in(survey.settings.languages.clone());
    let letter = read_letter(&mut reader);
    let letter = match reader.finish(letter) {
        Ok(letter) => letter,
        Err(errors) => {
            let form_id = typed.get("form_id").to_owned();
            let form = FormState::new(typed, errors);
            return Ok(visit.invalid(|| app::surveys::remind(&survey, &batch, form, form_id)));
        }
    };
    // Nobody needs to see these links again: they are drawn from chance that is forgotten at once.
    let chance = Sha256::new().chain_update(Uuid::new_v4()).chain_update(Uuid::new_v4()).finalize();
    let seed = hex(&chance);
    let letter = |due: &Due| {
        let code = code(&seed, due.number);
        let link = address(&visit, &survey, &code, due.language);
        let mail = mail(&letter, &due.email, &due.label, due.language, &link);
        (code, mail)
    };
    let back = format!("{}/invitations/{id}", survey.path());
    match store::surveys::remind(store, &actor, &slug, id, letter, &submission(&typed)).await {
        Ok(_) => Ok(visit.go_with(&back, "flash-survey-reminded")),
        Err(StoreError::Refused(message)) => Ok(visit.go_with_warning(&back, message)),
        Err(error) => Err(error.into()),
    }
}
