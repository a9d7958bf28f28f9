//! Surveys for the members of a group over HTTP: chosen in the settings, and clear to those who are not in it.

use domain::access::{Actor, Role};
use domain::surveys::Step;

use crate::survey_answering::{field, send};
use crate::test_app::TestApp;

const EDIT: &str = "/pt/surveys/draft/edit";
const NO_BUTTON: (&str, &str) = ("", "");

#[tokio::test]
async fn a_group_is_chosen_in_the_settings_and_fixed_when_published() {
    let app = TestApp::start().await;
    crate::surveys::one_of_each(&app).await;
    let mut rui = app.signed_in("rui@example.org", &[Role::Designer]).await;
    let form = rui.get(EDIT).await.expect(200).has("As pessoas da rede de inovadores");
    for mode in ["open", "links", "members", "signed-in"] {
        assert!(form.body.contains(&format!("value=\"{mode}\"")), "{mode}");
    }
    let none = send(&mut rui, &form, EDIT, &[("mode", "members")], NO_BUTTON).await.expect(422);
    let none = none.has("Escolha o grupo cujos membros podem responder");
    assert_eq!(field(&none, EDIT, "mode"), "members");
    let forged = [("mode", "members"), ("group", "entity:00000000-0000-7000-8000-000000000000")];
    send(&mut rui, &form, EDIT, &forged, NO_BUTTON).await.expect(422).has("Este grupo já não existe");
    let typed = [("mode", "members"), ("group", "everybody")];
    send(&mut rui, &form, EDIT, &typed, NO_BUTTON).await.expect(422);
    let good = [("mode", "members"), ("group", "network")];
    send(&mut rui, &form, EDIT, &good, NO_BUTTON).await.expect(303);
    store::surveys::step(&app.app.store, &Actor::system(), "draft", Step::Publish).await.unwrap();
    let form = rui.get(EDIT).await.expect(200).has_not("<select");
    send(&mut rui, &form, EDIT, &[("title_pt", "Outro")], NO_BUTTON).await.expect(303);
    let form = rui.get(EDIT).await.expect(200);
    send(&mut rui, &form, EDIT, &[("mode", "open"), ("group", "")], NO_BUTTON).await.expect(422);
    rui.get("/pt/surveys").await.expect(200).has("para um grupo");

    let new = rui.get("/pt/surveys/new").await.expect(200);
    let wrong = [("title_pt", "Novo"), ("results", "public"), forged[0], forged[1]];
    let told = send(&mut rui, &new, "/pt/surveys/new", &wrong, NO_BUTTON).await.expect(422);
    told.has("Este grupo já não existe");
}

#[tokio::test]
async fn whoever_is_not_in_the_group_is_told_who_may_answer() {
    let app = TestApp::start().await;
    crate::surveys::one_of_each(&app).await;
    let form = "/pt/surveys/network/answer";
    let mut visitor = app.visitor();
    visitor
        .get("/pt/surveys/network")
        .await
        .expect(200)
        .has("As pessoas da rede de inovadores")
        .has("Entrar");
    assert!(visitor.get(form).await.expect(303).location().starts_with("/pt/sign-in"));
    let mut citizen = app.signed_in("ana@example.org", &[]).await;
    let told = citizen.get(form).await.expect(403).has("Este inquérito é para um grupo");
    told.has("As pessoas da rede de inovadores").has("Entrou como ana").has("lab@example.org");
    citizen.post(form, &[("a-q1", "Sim"), ("go", "send")]).await.expect(403).has("para um grupo");
    let mut innovator = app.signed_in("ines@example.org", &[Role::Innovator]).await;
    let shown = innovator.get(form).await.expect(200);
    send(&mut innovator, &shown, form, &[("a-q1", "Sim")], ("go", "send")).await.expect(303);
    innovator.get("/pt/surveys/network").await.expect(200).has("Já respondeu");
    assert_eq!(innovator.get(form).await.expect(303).location(), "/pt/surveys/network");
}
