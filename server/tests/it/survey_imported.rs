//! A survey that came from elsewhere is a draft like any other, and shows which of its rules has to be written anew.

use domain::access::{Actor, Role};
use domain::surveys::lss::read;
use rstest::rstest;

use crate::support::Db;
use crate::test_app::TestApp;

const FILE: &str = include_str!("../../limesurvey/fixtures/service-limesurvey-6.lss");

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn a_rule_of_limesurvey_that_is_not_translated_stands_in_its_field_and_keeps_the_survey_a_draft(
    #[case] db: Db,
) {
    let Some(app) = TestApp::start_on(db).await else { return };
    let file = limesurvey::read(FILE.as_bytes(), "ficheiro").unwrap();
    let new = read(&file).unwrap().into_new_survey();
    let (_, slug) = store::surveys::create(&app.app.store, &Actor::system(), new, "").await.unwrap();
    let mut rui = app.signed_in("rui@example.org", &[Role::Designer]).await;
    let builder = format!("/pt/surveys/{slug}/questions");
    let page = rui.get(&builder).await.expect(200);
    page.has(&format!("href=\"{builder}/odd\""));
    let question = rui.get(&format!("{builder}/odd")).await.expect(200);
    question.has("stddev(SUM_SQ001, SUM_SQ002)");
    rui.post(&format!("/pt/surveys/{slug}/state"), &[("step", "publish")]).await;
    app.visitor().get(&format!("/pt/surveys/{slug}")).await.expect(404);
}
