//! Asking to join the network.

use app::components::FormState;
use app::network::JoinStanding;
use axum::Extension;
use domain::access::Role;
use domain::form::{Errors, Typed};
use domain::network::{JoinForm, JoinState};
use store::StoreError;
use store::network::{latest_request, submit_request, withdraw_request};
use uuid::Uuid;

use crate::error::{Error, Result};
use crate::http::address::ClientAddress;
use crate::http::form::{FormData, submission};
use crate::visit::Visit;

pub(super) async fn show(visit: Visit) -> Result {
    visit.account()?;
    let actor = visit.actor();
    if actor.has(Role::Innovator) {
        return Ok(visit.private_html(|| app::network::join(JoinStanding::Inside)));
    }
    let standing = match latest_request(&visit.app.store, &actor).await? {
        Some(request) if request.state == JoinState::Open => JoinStanding::Waiting(request.form.motivation),
        latest => {
            let declined =
                latest.filter(|request| request.state == JoinState::Declined).map(|request| request.reason);
            let typed = Typed::default().with("form_id", Uuid::new_v4().to_string());
            JoinStanding::MayAsk { form: FormState::filled(typed), declined }
        }
    };
    Ok(visit.private_html(|| app::network::join(standing)))
}

pub(super) async fn submit(
    visit: Visit,
    Extension(address): Extension<ClientAddress>,
    FormData(typed): FormData,
) -> Result {
    visit.account()?;
    if !visit.app.limits.allows_submission(address) {
        return Err(Error::TooMany);
    }
    let errors = match JoinForm::read(&typed) {
        Ok(form) => {
            match submit_request(&visit.app.store, &visit.actor(), &form, &submission(&typed)).await {
                Ok(()) => return Ok(visit.go_with("/network/join", "flash-join-sent")),
                Err(StoreError::Refused(message)) => Errors::one("motivation", message),
                Err(error) => return Err(error.into()),
            }
        }
        Err(errors) => errors,
    };
    let form = FormState::new(typed, errors);
    Ok(visit.invalid(|| app::network::join(JoinStanding::MayAsk { form, declined: None })))
}

pub(super) async fn withdraw(visit: Visit) -> Result {
    match withdraw_request(&visit.app.store, &visit.actor()).await {
        Ok(()) => Ok(visit.go_with("/network", "flash-join-withdrawn")),
        Err(StoreError::Conflict) => Ok(visit.go_with_warning("/network/join", "flash-join-decided-already")),
        Err(error) => Err(error.into()),
    }
}
