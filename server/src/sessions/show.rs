//! A session's page.

use app::components::FormState;
use app::sessions::SessionPage;
use axum::extract::Path;
use domain::form::Typed;
use domain::seats::Standing;
use domain::sessions::{LinkedPage, Session};

use crate::error::Result;
use crate::seats::form_id;
use crate::visit::Visit;

pub(super) async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result {
    let session = store::sessions::read(&visit.app.store, &visit.actor(), &slug).await?;
    let own = store::sessions::own(&visit.app.store, &visit.actor(), session.id).await?;
    let open = session.opening(visit.app.store.now()).is_open();
    let page = page(&visit, session, own, FormState::filled(known(&visit))).await?;
    let page = || app::sessions::show(page);
    // The form has an id of its own, which is for one visitor.
    Ok(if open { visit.private_html(page) } else { visit.html(page) })
}

/// Everything the page shows. At most three statements more.
pub(super) async fn page(
    visit: &Visit,
    session: Session,
    own: Option<Standing>,
    form: FormState,
) -> Result<SessionPage> {
    let (store, actor) = (&visit.app.store, visit.actor());
    let project = match session.details.project {
        Some(id) => store::sessions::project_page(store, &actor, id).await?,
        None => None,
    };
    let guides = store::guides::by_slugs(store, &actor, &session.details.guides).await?;
    let guides = guides
        .into_iter()
        .map(|guide| LinkedPage { path: format!("/guides/{}", guide.slug), title: guide.title })
        .collect();
    Ok(SessionPage { session, own, project, guides, form })
}

/// The form's own id, and what is known of somebody signed in, so that they need not type it.
fn known(visit: &Visit) -> Typed {
    let typed = Typed::default().with("form_id", form_id());
    match &visit.identity {
        Some(identity) => typed.with("name", identity.name.clone()).with("email", identity.email.clone()),
        None => typed,
    }
}
