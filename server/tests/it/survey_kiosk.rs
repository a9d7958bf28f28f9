//! A survey on a kiosk: it begins again by itself, and shows nobody what another person wrote.

use domain::access::{Actor, Role};
use domain::surveys::{Kiosk, Step};
use http::header::{CACHE_CONTROL, SET_COOKIE, X_FRAME_OPTIONS};
use rstest::rstest;

use crate::support::Db;
use crate::survey_answering::{SEND, field, responses, send};
use crate::survey_embedding::{ancestors, exhaust, share, shared};
use crate::test_app::{Answer, TestApp};

const KIOSK: &str = "/pt/surveys/caminho/kiosk";
const NEXT: (&str, &str) = ("go", "next");

async fn start(db: Db) -> Option<TestApp> {
    shared(db, &[], Some(Kiosk { thanks_seconds: 20, patience_minutes: 3 })).await
}

#[track_caller]
fn alone(answer: Answer) -> Answer {
    assert_eq!(answer.headers[CACHE_CONTROL], "no-store");
    assert_eq!(ancestors(&answer.headers), "frame-ancestors 'none'");
    assert_eq!(answer.headers[X_FRAME_OPTIONS], "DENY");
    assert!(!answer.headers.contains_key(SET_COOKIE));
    let answer =
        answer.has("class=\"kiosk\"").has_not("site-header").has_not("site-footer").has_not("_blank");
    for link in answer.body.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        let file = ["/pkg/", "/favicon", "/theme/"].iter().any(|start| link.starts_with(start));
        assert!(file || link.starts_with(KIOSK) || link.starts_with('#'), "leads away: {link}");
    }
    answer
}

#[rstest]
#[case::sqlite(Db::Sqlite)]
#[case::postgres(Db::Postgres)]
#[tokio::test]
async fn each_person_gets_a_fresh_form_and_the_kiosk_begins_again(#[case] db: Db) {
    let Some(app) = start(db).await else { return };
    let mut tablet = app.signed_in("rui@example.org", &[Role::Designer]).await;
    let first = alone(tablet.get(KIOSK).await.expect(200)).has("autocomplete=\"off\"").has_not("rui");
    let id = field(&first, KIOSK, "form_id");
    // Without scripts the browser counts; with them the script does.
    let refresh = format!(
        "<noscript><meta http-equiv=\"refresh\" content=\"180; url={KIOSK}?over={id}&amp;language=pt\""
    );
    let first = first.has(&refresh).has("data-patience=\"180\"").has("espera por si 3 minutos");
    let second = alone(send(&mut tablet, &first, KIOSK, &[("a-q1", "Rita")], NEXT).await.expect(200));
    let sent = send(&mut tablet, &second, KIOSK, &[("a-q3", "Sim")], SEND).await.expect(303);
    assert_eq!(sent.location(), format!("{KIOSK}/thanks?language=pt"));
    assert_eq!(sent.headers[CACHE_CONTROL], "no-store");
    let again = send(&mut tablet, &second, KIOSK, &[("a-q3", "Sim")], SEND).await.expect(303);
    assert_eq!(again.location(), sent.location(), "a double click leads to the same place");
    assert_eq!(responses(&app).await.len(), 1);
    let thanks = alone(tablet.get(sent.location()).await.expect(200));
    assert_eq!(thanks.headers["clear-site-data"], "\"cache\"");
    thanks
        .has(&format!("<noscript><meta http-equiv=\"refresh\" content=\"20; url={KIOSK}?language=pt\""))
        .has("data-patience=\"20\"")
        .has("recomeça dentro de 20 segundos")
        .has("Recomeçar já");
    let next = alone(tablet.get(KIOSK).await.expect(200));
    assert_ne!(field(&next, KIOSK, "form_id"), id);
    assert_ne!(field(&next, KIOSK, "seed"), field(&first, KIOSK, "seed"));
    assert_eq!(field(&next, KIOSK, "a-q1"), "");
}

#[tokio::test]
async fn what_a_browser_sends_again_for_somebody_who_has_gone_is_shown_to_nobody() {
    let app = start(Db::Sqlite).await.unwrap();
    let mut tablet = app.visitor();
    let first = tablet.get(KIOSK).await.expect(200);
    let id = field(&first, KIOSK, "form_id");
    let filled = [("a-q1", "Segredo")];
    send(&mut tablet, &first, KIOSK, &filled, NEXT).await.expect(200).has("Segredo");
    let over = tablet.get(&format!("{KIOSK}?over={id}")).await.expect(303);
    assert_eq!(over.location(), format!("{KIOSK}?language=pt"));
    assert_eq!(over.headers["clear-site-data"], "\"cache\"");
    let replayed = send(&mut tablet, &first, KIOSK, &filled, NEXT).await.expect(303);
    assert_eq!(replayed.location(), format!("{KIOSK}?language=pt"));
    assert!(!replayed.body.contains("Segredo"));
    // The same after answers were sent.
    let first = tablet.get(KIOSK).await.expect(200);
    let second = send(&mut tablet, &first, KIOSK, &filled, NEXT).await.expect(200);
    send(&mut tablet, &second, KIOSK, &[], SEND).await.expect(303);
    let replayed = send(&mut tablet, &first, KIOSK, &filled, NEXT).await.expect(303);
    assert_eq!(replayed.location(), format!("{KIOSK}/thanks?language=pt"));
    assert_eq!(responses(&app).await.len(), 1);
}

#[tokio::test]
async fn more_time_keeps_what_was_typed_and_nothing_is_put_aside() {
    let app = start(Db::Sqlite).await.unwrap();
    let mut tablet = app.visitor();
    let first = tablet.get(KIOSK).await.expect(200).has("value=\"longer\"").has_not("value=\"save\"");
    let longer = send(&mut tablet, &first, KIOSK, &[("a-q1", "Rita"), ("a-q2", "x")], ("go", "longer")).await;
    let longer = alone(longer.expect(200)).has("content=\"360; url=").has("espera por si 6 minutos");
    assert_eq!(field(&longer, KIOSK, "a-q1"), "Rita");
    assert_eq!(field(&longer, KIOSK, "a-q2"), "x");
    let forged = send(&mut tablet, &first, KIOSK, &[("a-q1", "Rita")], ("go", "save")).await;
    alone(forged.expect(200));
}

#[tokio::test]
async fn the_counter_and_the_language_stay_when_it_begins_again() {
    let app = start(Db::Sqlite).await.unwrap();
    let mut tablet = app.visitor();
    let start = "language=pt&q9=Balc%C3%A3o+7";
    let first = alone(tablet.get(&format!("{KIOSK}?q9=Balc%C3%A3o+7&x=1&q1=Forjado")).await.expect(200));
    assert_eq!(field(&first, KIOSK, "a-q9"), "Balcão 7");
    assert_eq!(field(&first, KIOSK, "a-q1"), "");
    let id = field(&first, KIOSK, "form_id");
    let over = format!("{KIOSK}?over={id}&{start}");
    let first = first.has(&over.replace('&', "&amp;"));
    let second = send(&mut tablet, &first, KIOSK, &[("a-q1", "Rita")], NEXT).await.expect(200);
    // Who reads another language changes nothing for whoever comes next.
    let arabic =
        send(&mut tablet, &second, KIOSK, &[], ("switch", "ar")).await.expect(200).has("dir=\"rtl\"");
    let english = KIOSK.replace("/pt/", "/en/");
    let sent = send(&mut tablet, &arabic, &english, &[], SEND).await.expect(303);
    assert_eq!(sent.location(), format!("{english}/thanks?reading=ar&{start}"));
    let thanks = tablet.get(sent.location()).await.expect(200).has("شكرا");
    thanks.has(&format!("content=\"20; url={english}?{}\"", start.replace('&', "&amp;")));
    let next = tablet.get(&format!("{english}?{start}")).await.expect(200).has("lang=\"pt-PT\"");
    assert_eq!(field(&next, KIOSK, "a-q9"), "Balcão 7");
    assert_eq!(tablet.get(&over).await.expect(303).location(), format!("{KIOSK}?{start}"));
}

#[tokio::test]
async fn it_is_there_only_while_designers_allow_it_and_closes_with_the_survey() {
    let app = start(Db::Sqlite).await.unwrap();
    let mut tablet = app.visitor();
    let first = tablet.get(KIOSK).await.expect(200);
    exhaust(&app);
    let second = send(&mut tablet, &first, KIOSK, &[("a-q1", "Rita")], NEXT).await.expect(200);
    let told = alone(send(&mut tablet, &second, KIOSK, &[], SEND).await.expect(429));
    told.has("Demasiadas respostas ao mesmo tempo");
    store::surveys::step(&app.app.store, &Actor::system(), "caminho", Step::Close).await.unwrap();
    let told = alone(send(&mut tablet, &first, KIOSK, &[("a-q1", "Rita")], NEXT).await.expect(409));
    told.has("O inquérito encerrou enquanto respondia").has("http-equiv=\"refresh\"");
    alone(tablet.get(KIOSK).await.expect(200))
        .has("Este inquérito está encerrado")
        .has("content=\"300; url=");
    share(&app, &["https://www.example.pt"], None).await;
    for path in [KIOSK.to_owned(), format!("{KIOSK}/thanks"), format!("{KIOSK}?over=x")] {
        tablet.get(&path).await.expect(404);
    }
    tablet.post(KIOSK, &[("a-q1", "Rita")]).await.expect(404);
}
