//! Projects over HTTP: lists, pages, forms, who may do what.

use domain::access::{Actor, Role};
use domain::entities::{EntityContent, EntityKind};
use domain::id::EntityId;
use domain::lang::Lang;
use domain::projects::{ActionArea, Count, FigureKind, FigureRow, Phase, ProjectContent, UpdateContent};
use domain::slug::Slug;
use domain::text::Translated;
use store::projects::{Created, PhaseMove};

use crate::test_app::TestApp;

fn pt(text: &str) -> Translated {
    Translated::of(Lang::Pt, text)
}

async fn entity(app: &TestApp, name: &str) -> EntityId {
    let content = EntityContent {
        slug: Slug::suggest(name),
        kind: EntityKind::Central,
        name: pt(name),
        description: Translated::default(),
        region: String::new(),
        website: String::new(),
        source: String::new(),
    };
    store::entities::create(&app.app.store, &Actor::system(), &content, "").await.unwrap().id
}

async fn project(app: &TestApp, slug: &str, lead: EntityId, public: bool) -> Created {
    let content = ProjectContent {
        challenge: pt("Como podemos atender sem espera?"),
        lead: Some(lead),
        ..ProjectContent::new(Slug::parse(slug).unwrap(), pt(slug), pt("Um resumo."), ActionArea::Services)
    };
    let made = store::projects::create(&app.app.store, &Actor::system(), &content, "").await.unwrap();
    if public {
        store::projects::publish(&app.app.store, &Actor::system(), made.id).await.unwrap();
    }
    made
}

/// The value of a hidden field.
fn hidden(body: &str, name: &str) -> String {
    let start = format!("name=\"{name}\" value=\"");
    body.split(&start).nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_form_that_is_sent_again_with_a_corrected_title_is_not_lost() {
    let app = TestApp::start().await;
    let mut ana = app.signed_in("ana@example.org", &[Role::Designer]).await;
    let form =
        |title| [("form_id", "p1"), ("title_pt", title), ("summary_pt", "Um resumo."), ("area", "services")];
    for (title, slug) in [("Atendimeto", "atendimeto"), ("Atendimento", "atendimento")] {
        for _ in 0..2 {
            let made = ana.post("/pt/projects/new", &form(title)).await.expect(303);
            assert_eq!(made.location(), format!("/pt/projects/{slug}"));
        }
        ana.get(&format!("/pt/projects/{slug}")).await.expect(200).has(title);
    }
    // The same address is not taken from what is there already; what was typed comes back.
    let mut taken = form("Atendimento ao balcão").to_vec();
    taken.push(("slug", "atendimento"));
    ana.post("/pt/projects/new", &taken).await.expect(422).has("Atendimento ao balcão");
}

#[tokio::test]
async fn a_designer_takes_a_project_from_draft_to_published_news() {
    let app = TestApp::start().await;
    let lead = entity(&app, "AMA").await.to_string();
    let mut ana = app.signed_in("ana@example.org", &[Role::Designer]).await;
    let form = ana.get("/pt/projects/new").await.expect(200).has("AMA");
    let form_id = hidden(&form.body, "form_id");
    let fields = [
        ("form_id", form_id.as_str()),
        ("title_pt", "Atendimento sem espera"),
        ("title_en", "Service without a wait"),
        ("summary_pt", "Um resumo."),
        ("area", "services"),
        ("start", "2026-05"),
        ("sdg", "16.6"),
        ("figure_0_kind", "participants"),
        ("figure_0_count", "~7 000"),
        ("team_0_name", "Ana Inventada"),
    ];
    let page = "/pt/projects/atendimento-sem-espera";
    assert_eq!(ana.post("/pt/projects/new", &fields).await.expect(303).location(), page);
    // A second click stores nothing more.
    assert_eq!(ana.post("/pt/projects/new", &fields).await.expect(303).location(), page);
    ana.get(page)
        .await
        .expect(200)
        .has("Rascunho")
        .has("Fase 1 de 4: investigação")
        .has("maio de 2026")
        .has("~7\u{a0}000")
        .has("Ana Inventada");
    app.visitor().get(page).await.expect(404);
    // Without challenge and lead it cannot be published.
    ana.post(&format!("{page}/publish"), &[]).await.expect(303);
    ana.get(page).await.has("Para publicar falta");
    let form = ana.get(&format!("{page}/edit")).await.expect(200).has("value=\"~7000\"");
    let version = hidden(&form.body, "version");
    let mut more = fields.to_vec();
    more.extend([("version", version.as_str()), ("challenge_pt", "Como podemos?"), ("lead", &lead)]);
    ana.post(&format!("{page}/edit"), &more).await.expect(303);
    ana.post(&format!("{page}/publish"), &[]).await.expect(303);
    let move_it = [("from", "research"), ("phase", "co-creation")];
    for _ in 0..2 {
        // A double click moves it once.
        ana.post(&format!("{page}/phase"), &move_it).await.expect(303);
    }
    let news = [
        ("title_pt", "Começámos"),
        ("body_pt", "Com **dez** pessoas. <script>alert(1)</script>"),
        ("form_id", "u1"),
    ];
    ana.post(&format!("{page}/updates"), &news).await.expect(303);
    ana.post(&format!("{page}/updates"), &news).await.expect(303);
    let public = app.visitor().get("/en/projects/atendimento-sem-espera").await.expect(200);
    let public = public
        .has("Service without a wait")
        .has("Only available in Portuguese")
        .has("Phase 2 of 4: co-creation")
        .has("<strong>dez</strong>")
        .has_not("<script")
        .has_not("Draft")
        .has_not("/edit");
    assert_eq!(public.body.matches("<article class=\"post\">").count(), 1);
}

#[tokio::test]
async fn a_wrong_form_comes_back_whole_with_each_mistake_beside_its_field() {
    let app = TestApp::start().await;
    entity(&app, "AMA").await;
    let mut ana = app.signed_in("ana@example.org", &[Role::Designer]).await;
    let forged = EntityId::new().to_string();
    let long = "x".repeat(151);
    let form = [
        ("title_pt", long.as_str()),
        ("summary_pt", ""),
        ("area", "nowhere"),
        ("lead", &forged),
        ("partner_3", "not an id"),
        ("start", "next spring"),
        ("end", "2026"),
        ("end_kind", "ongoing"),
        ("sdg", "16.99"),
        ("team_4_role", "papel </textarea>"),
        ("figure_1_kind", "participants"),
        ("figure_1_count", "muitos"),
        ("product_0_link", "javascript:alert(1)"),
        ("challenge_en", "</textarea><b>kept"),
    ];
    let answer = ana.post("/en/projects/new", &form).await.expect(422);
    for id in [
        "title_pt",
        "summary_pt",
        "area",
        "lead",
        "partner_3",
        "start",
        "end",
        "sdg",
        "team_4_name",
        "figure_1_count",
        "product_0_kind",
        "product_0_link",
    ] {
        assert!(answer.body.contains(&format!("id=\"{id}-error\"")), "{id}");
    }
    answer
        .has(&long)
        .has("next spring")
        .has("value=\"muitos\"")
        .has("&lt;/textarea&gt;&lt;b&gt;kept")
        .has("papel &lt;/textarea&gt;")
        .has_not("</textarea><b>");
}

#[tokio::test]
async fn an_address_that_is_taken_is_told_and_nothing_is_lost() {
    let app = TestApp::start().await;
    let lead = entity(&app, "AMA").await;
    project(&app, "balcao", lead, true).await;
    let mut ana = app.signed_in("ana@example.org", &[Role::Designer]).await;
    let form = [("title_pt", "Balcão"), ("summary_pt", "Outro resumo"), ("area", "services")];
    ana.post("/pt/projects/new", &form)
        .await
        .expect(422)
        .has("Já há uma página com este endereço")
        .has("Outro resumo");
}

#[tokio::test]
async fn the_second_of_two_editors_is_told_and_keeps_their_text() {
    let app = TestApp::start().await;
    let lead = entity(&app, "AMA").await;
    project(&app, "balcao", lead, false).await;
    let mut ana = app.signed_in("ana@example.org", &[Role::Designer]).await;
    let mut rui = app.signed_in("rui@example.org", &[Role::Designer]).await;
    let edit = "/pt/projects/balcao/edit";
    let version = hidden(&ana.get(edit).await.expect(200).body, "version");
    let form = |title: &'static str, version: &str| {
        let pairs = [("title_pt", title), ("slug", "balcao"), ("summary_pt", "Resumo"), ("area", "services")];
        let mut form: Vec<(&str, String)> = pairs.map(|(name, value)| (name, value.to_owned())).to_vec();
        form.push(("version", version.to_owned()));
        form
    };
    for _ in 0..2 {
        // A double click is no conflict with itself.
        ana.post(edit, &borrowed(&form("Da Ana", &version))).await.expect(303);
    }
    let told = rui.post(edit, &borrowed(&form("Do Rui", &version))).await.expect(409);
    let told = told.has("alguém alterou isto").has("Do Rui");
    ana.get("/pt/projects/balcao").await.has("Da Ana");
    // What the person sends again replaces what is there, knowingly.
    let now = hidden(&told.body, "version");
    rui.post(edit, &borrowed(&form("Do Rui", &now))).await.expect(303);
    ana.get("/pt/projects/balcao").await.has("Do Rui");
}

fn borrowed<'a>(form: &'a [(&'a str, String)]) -> Vec<(&'a str, &'a str)> {
    form.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

#[tokio::test]
async fn other_peoples_drafts_do_not_exist_and_published_projects_are_read_only() {
    let app = TestApp::start().await;
    let lead = entity(&app, "AMA").await;
    project(&app, "rascunho", lead, false).await;
    project(&app, "aberto", lead, true).await;
    let mut visitor = app.visitor();
    let mut citizen = app.signed_in("citizen@example.org", &[]).await;
    for path in ["", "/edit", "/phase", "/updates/new"] {
        let draft = format!("/pt/projects/rascunho{path}");
        visitor.get(&draft).await.expect(404);
        citizen.get(&draft).await.expect(404);
    }
    for path in ["/edit", "/publish", "/unpublish", "/phase", "/updates"] {
        let (draft, open) = (format!("/pt/projects/rascunho{path}"), format!("/pt/projects/aberto{path}"));
        visitor.post(&draft, &[]).await.expect(404);
        citizen.post(&draft, &[]).await.expect(404);
        let answer = visitor.post(&open, &[]).await.expect(303);
        assert!(answer.location().starts_with("/pt/sign-in"), "{}", answer.location());
        citizen.post(&open, &[]).await.expect(403);
    }
    citizen.get("/pt/projects/new").await.expect(403);
    citizen.get("/pt/portfolio").await.expect(403);
    assert!(visitor.get("/pt/projects/new").await.expect(303).location().starts_with("/pt/sign-in"));
    citizen.get("/pt/projects/aberto").await.expect(200).has_not("/edit");
    visitor.get("/pt/projects").await.expect(200).has("aberto").has_not("rascunho");
}

#[tokio::test]
async fn a_phase_goes_only_where_the_table_allows() {
    let app = TestApp::start().await;
    let lead = entity(&app, "AMA").await;
    let made = project(&app, "balcao", lead, true).await;
    let mut ana = app.signed_in("ana@example.org", &[Role::Designer]).await;
    let path = "/pt/projects/balcao/phase";
    ana.get(path).await.expect(200).has("value=\"co-creation\"").has_not("value=\"evaluation\"");
    ana.post(path, &[("from", "research")]).await.expect(422).has("Preencha este campo");
    ana.post(path, &[("from", "research"), ("phase", "heaven")])
        .await
        .expect(422)
        .has("Escolha uma das opções");
    ana.post(path, &[("from", "research"), ("phase", "scaled")]).await.expect(422).has("não pode ir para aí");
    let step = PhaseMove { from: Phase::Research, to: Phase::CoCreation, at: None };
    store::projects::set_phase(&app.app.store, &Actor::system(), made.id, step).await.unwrap();
    let late = ana.post(path, &[("from", "research"), ("phase", "stopped")]).await.expect(422);
    late.has("alguém mudou a fase").has("Fase 2 de 4");
    ana.post(path, &[("from", "co-creation"), ("phase", "stopped")]).await.expect(303);
    app.visitor().get("/pt/projects/balcao").await.has("Parado na fase 2 de 4: cocriação");
}

#[tokio::test]
async fn a_filtered_list_has_an_address_that_its_next_page_keeps() {
    let app = TestApp::start().await;
    let lead = entity(&app, "AMA").await;
    for n in 0..14 {
        project(&app, &format!("projeto-{n}"), lead, true).await;
    }
    let mut visitor = app.visitor();
    let first = visitor.get("/pt/projects?phase=research&entity=ama").await.expect(200).has("14 projetos");
    assert_eq!(first.body.matches("<article class=\"card\">").count(), 12);
    let next = first.body.split("rel=\"next\" href=\"").nth(1).unwrap().split('"').next().unwrap();
    let next = next.replace("&amp;", "&");
    assert!(next.starts_with("/pt/projects?phase=research&entity=ama&after="), "{next}");
    let second = visitor.get(&next).await.expect(200);
    assert_eq!(second.body.matches("<article class=\"card\">").count(), 2);
    visitor.get("/pt/projects?phase=evaluation").await.expect(200).has("Nenhum projeto corresponde");
    visitor.get("/pt/projects?phase=%00&sdg=x&after=%5B%22").await.expect(200).has("14 projetos");
}

#[tokio::test]
async fn directors_see_the_portfolio_with_what_each_number_counts() {
    let app = TestApp::start().await;
    let lead = entity(&app, "AMA").await;
    let made = project(&app, "balcao", lead, true).await;
    let mut content =
        store::projects::show(&app.app.store, &Actor::system(), "balcao").await.unwrap().content;
    content.figures = vec![
        FigureRow { kind: FigureKind::Participants, count: Some(Count::exactly(1520)), note: pt("jovens") },
        FigureRow { kind: FigureKind::Participants, count: Some(Count::about(7000)), note: pt("cidadãos") },
    ];
    store::projects::update(&app.app.store, &Actor::system(), made.id, 1, &content).await.unwrap();
    let mut director = app.signed_in("dir@example.org", &[Role::Director]).await;
    director
        .get("/pt/portfolio")
        .await
        .expect(200)
        .has("1\u{a0}520\u{a0}+ ~7\u{a0}000")
        .has("Nada está parado");
    let long_ago = Some(app.app.store.now().plus_seconds(-91 * 24 * 3600));
    let step = PhaseMove { from: Phase::Research, to: Phase::CoCreation, at: long_ago };
    store::projects::set_phase(&app.app.store, &Actor::system(), made.id, step).await.unwrap();
    director
        .get("/pt/portfolio")
        .await
        .expect(200)
        .has("há mais de 90 dias")
        .has("data-label=\"Dias\"")
        .has(">91</td>");
    let mut designer = app.signed_in("ana@example.org", &[Role::Designer]).await;
    designer.get("/pt/portfolio").await.expect(403);
}

#[tokio::test]
async fn news_needs_a_title_and_a_text() {
    let app = TestApp::start().await;
    let lead = entity(&app, "AMA").await;
    let made = project(&app, "balcao", lead, true).await;
    let mut ana = app.signed_in("ana@example.org", &[Role::Designer]).await;
    ana.get("/pt/projects/balcao/updates/new").await.expect(200);
    let answer =
        ana.post("/pt/projects/balcao/updates", &[("title_pt", "Só um título"), ("form_id", "f")]).await;
    let answer = answer.expect(422).has("Só um título").has("id=\"body_pt-error\"");
    assert_eq!(hidden(&answer.body, "form_id"), "f");
    let post = UpdateContent { title: pt("Uma novidade"), body: pt("Texto") };
    store::projects::add_update(&app.app.store, &Actor::system(), made.id, &post, None, "").await.unwrap();
    app.visitor().get("/pt/projects/balcao").await.has("Última novidade").has_not("/remove");
    let page = ana.get("/pt/projects/balcao").await.expect(200);
    let remove = page.body.split("action=\"").find(|rest| rest.contains("/remove\"")).unwrap();
    let remove = remove.split('"').next().unwrap().to_owned();
    let answer = app.visitor().post(&remove, &[]).await.expect(303);
    assert!(answer.location().starts_with("/pt/sign-in"));
    ana.post("/pt/projects/balcao/updates/forged/remove", &[]).await.expect(404);
    ana.post(&remove, &[]).await.expect(303);
    ana.post(&remove, &[]).await.expect(303);
    app.visitor().get("/pt/projects/balcao").await.has_not("Uma novidade");
}

#[tokio::test]
async fn a_project_links_the_guides_it_uses_as_far_as_the_library_has_them() {
    let app = TestApp::start().await;
    server::guides::library::sync(&app.app.store).await.unwrap();
    let lead = entity(&app, "AMA").await;
    let made = project(&app, "balcao", lead, true).await;
    let mut ana = app.signed_in("ana@example.org", &[Role::Designer]).await;
    let form = ana.get("/pt/projects/balcao/edit").await.expect(200).has("value=\"persona\"");
    let lead = lead.to_string();
    let fields = [
        ("version", hidden(&form.body, "version")),
        ("title_pt", "Balcão".to_owned()),
        ("summary_pt", "Um resumo.".to_owned()),
        ("area", "services".to_owned()),
        ("challenge_pt", "Como?".to_owned()),
        ("lead", lead),
        ("guides", "pilot".to_owned()),
        ("guides", "persona".to_owned()),
        ("guides", "no-such-guide".to_owned()),
    ];
    ana.post("/pt/projects/balcao/edit", &borrowed(&fields)).await.expect(303);
    let page = app.visitor().get("/pt/projects/balcao").await.expect(200).has_not("no-such-guide");
    let links = |slug: &str| page.body.find(&format!("href=\"/pt/guides/{slug}\"")).unwrap();
    assert!(links("pilot") < links("persona"), "in the order of the form");
    let persona = Slug::parse("persona").unwrap();
    let using = store::projects::using_guide(&app.app.store, &persona, 5).await.unwrap();
    assert_eq!(using.iter().map(|card| card.id).collect::<Vec<_>>(), [made.id]);
}
