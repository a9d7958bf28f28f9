//! The templates as they ship: readable, whole in both languages, ready to be published, and with rules that do what they say.

use std::collections::BTreeSet;

use domain::form::Typed;
use domain::surveys::interview::{Heard, Instrument, Setting};
use domain::surveys::logic::World;
use domain::surveys::{
    Answer, Answers, Kind, KindCode, Opt, Question, QuestionId, read_settings, typed_settings,
};

use super::*;

fn all() -> &'static [Template] {
    TEMPLATES.as_ref().unwrap()
}

fn of(name: &str) -> &'static Template {
    all().iter().find(|template| template.slug.as_str() == name).unwrap()
}

#[test]
fn every_file_is_a_template_and_every_template_could_be_published_as_it_is() {
    let files: BTreeSet<&str> =
        FILES.files().map(|file| file.path().file_stem().unwrap().to_str().unwrap()).collect();
    assert_eq!(files, ORDER.into_iter().collect());
    for template in all() {
        assert!(template.definition.is_ready(), "{}", template.slug);
        // What the form for settings would refuse cannot be in a template.
        let settings = read_settings(&typed_settings(&template.settings), &template.settings);
        assert_eq!(settings.as_ref(), Ok(&template.settings), "{}", template.slug);
        for overall in &template.settings.overall {
            assert!(overall.questions.iter().all(|id| template.definition.find(id).is_some()));
        }
    }
}

/// Every text of a question, with whether it may be missing.
fn texts(question: &Question) -> Vec<(&Translated, bool)> {
    let mut texts = vec![
        (&question.label, false),
        (&question.hint, true),
        (&question.rules.constraint_message, question.rules.constraint.is_empty()),
    ];
    let listed = question.kind.options().iter().chain(question.kind.rows());
    texts.extend(listed.map(|option: &Opt| (&option.label, false)));
    match &question.kind {
        Kind::Scale { low, high, between, .. } => {
            texts.extend([low, high].into_iter().chain(between).map(|text| (text, false)));
        }
        Kind::Nps { low, high } => texts.extend([(low, false), (high, false)]),
        Kind::Number { unit, .. } => texts.push((unit, true)),
        _ => {}
    }
    texts
}

#[test]
fn every_text_is_in_both_languages() {
    let both = |what: &str, text: &Translated, optional: bool| {
        assert!(optional && text.is_empty() || text.langs().count() == Lang::ALL.len(), "{what}: {text:?}");
    };
    for template in all() {
        let (name, settings) = (template.slug.as_str(), &template.settings);
        assert_eq!(settings.languages, site(), "{name}");
        for text in [&template.purpose, &template.result, &template.not_for] {
            both(name, text, false);
        }
        for text in [&settings.title, &settings.introduction, &settings.thanks, &settings.source] {
            both(name, text, false);
        }
        for overall in &settings.overall {
            both(name, &overall.label, false);
        }
        for page in template.definition.pages() {
            both(name, &page.title, false);
        }
        for question in template.definition.questions() {
            for (text, optional) in texts(question) {
                both(&format!("{name}, {}", question.id), text, optional);
            }
        }
    }
}

#[test]
fn every_rule_looks_at_something_and_no_option_stands_twice() {
    for template in all() {
        for question in template.definition.questions() {
            for list in [question.kind.options(), question.kind.rows()] {
                let codes: BTreeSet<_> = list.iter().map(|option| &option.code).collect();
                assert_eq!(codes.len(), list.len(), "{}: {}", template.slug, question.id);
            }
        }
    }
}

fn typed(given: &[(&str, &str)]) -> Typed {
    given.iter().fold(Typed::default(), |typed, (id, value)| typed.with(format!("a-{id}"), *value))
}

/// Hears these answers and looks at what comes of them.
fn heard<T>(name: &str, given: &[(&str, &str)], look: impl FnOnce(&Heard<'_>) -> T) -> T {
    let template = of(name);
    let instrument = Instrument::new(template.definition.clone()).unwrap();
    let world = World { now: 0, offset: 0, seed: 1, entropy: [1, 2], language: "pt".into() };
    let languages = template.settings.languages.clone();
    let setting = Setting { lang: Lang::Pt, reading: Lang::Pt.into(), languages, world };
    let typed = typed(given);
    look(&instrument.hear(&typed, &setting))
}

fn answers(name: &str, given: &[(&str, &str)]) -> Answers {
    heard(name, given, |heard| heard.read_all().unwrap())
}

fn asks(name: &str, given: &[(&str, &str)], id: &str) -> bool {
    let question = of(name).definition.find(&QuestionId::parse(id).unwrap()).unwrap();
    heard(name, given, |heard| heard.shows(question))
}

fn calculated(answers: &Answers, id: &str) -> Option<String> {
    match answers.get(&QuestionId::parse(id).unwrap())? {
        Answer::Text(text) => Some(text.clone()),
        Answer::Number(number) => Some(number.to_string()),
        other => panic!("{other:?}"),
    }
}

#[rstest::rstest]
#[case::the_middle_everywhere("3", "3", "50")]
#[case::the_best_there_is("5", "1", "100")]
#[case::the_worst_there_is("1", "5", "0")]
#[case::in_between("4", "2", "75")]
fn the_usability_scale_counts_as_its_author_says(#[case] odd: &str, #[case] even: &str, #[case] score: &str) {
    let ids: Vec<String> = (1..=10).map(|n| format!("sus{n}")).collect();
    let given: Vec<(&str, &str)> =
        ids.iter().enumerate().map(|(at, id)| (id.as_str(), if at % 2 == 0 { odd } else { even })).collect();
    let answers = answers("system-usability-scale", &given);
    assert_eq!(calculated(&answers, "sus").as_deref(), Some(score));
}

#[test]
fn the_usability_scale_has_ten_items_of_five_points_and_names_both_sources() {
    let template = of("system-usability-scale");
    let items: Vec<&Question> =
        template.definition.questions().filter(|question| question.kind.code() == KindCode::Scale).collect();
    assert_eq!(items.len(), 10);
    for item in items {
        assert!(item.required && matches!(item.kind, Kind::Scale { from: 1, to: 5, .. }), "{}", item.id);
    }
    for lang in Lang::ALL {
        let source = template.settings.source.exactly(lang).unwrap();
        assert!(source.contains("Brooke, J. (1996)") && source.contains("Martins, A. I."), "{source}");
        assert!(template.not_for.exactly(lang).unwrap().contains("Martins"));
    }
}

#[test]
fn the_seven_indicators_are_asked_of_those_whom_they_concern() {
    let template = of("service-satisfaction");
    assert_eq!(template.settings.overall[0].questions.len(), 7);
    assert_eq!(template.settings.overall[1].questions.len(), 6);
    let name = "service-satisfaction";
    let telephone = [("canal", "telefone"), ("geral", "4")];
    assert!(asks(name, &telephone, "telefone") && !asks(name, &telephone, "presencial"));
    assert!(!asks(name, &telephone, "melhorar"));
    assert!(asks(name, &[("canal", "presencial"), ("geral", "2")], "melhorar"));
    assert!(!asks(name, &[], "melhorar"));
    assert!(template.settings.source.exactly(Lang::Pt).unwrap().contains("CNAIM"));
}

#[test]
fn after_a_session_whoever_was_not_heard_is_asked_why() {
    let name = "after-session";
    assert!(asks(name, &[("ouvido", "2")], "travou"));
    assert!(!asks(name, &[("ouvido", "5")], "travou") && !asks(name, &[], "travou"));
    assert!(asks(name, &[("voltar", "nao")], "porque") && !asks(name, &[("voltar", "sim")], "porque"));
    assert!(!asks(name, &[], "porque"));
}

#[test]
fn after_a_course_the_gain_is_counted_and_its_absence_is_asked_about() {
    let name = "after-course";
    let given = [("util", "4"), ("antes", "2"), ("depois", "4"), ("aplicar", "sim")];
    assert_eq!(calculated(&answers(name, &given), "ganho").as_deref(), Some("2"));
    assert!(
        !asks(name, &given, "faltou") && asks(name, &given, "em_que") && !asks(name, &given, "obstaculos")
    );
    let given = [("antes", "3"), ("depois", "3"), ("aplicar", "talvez")];
    assert!(asks(name, &given, "faltou") && asks(name, &given, "obstaculos"));
    assert!(!asks(name, &[], "obstaculos"));
}

#[test]
fn the_screener_invites_whom_the_study_is_about_and_asks_the_others_no_more() {
    let name = "research-screener";
    let invited = [
        ("aceito", "1"),
        ("maior", "sim"),
        ("usou", "balcao"),
        ("avontade", "3"),
        ("participou", "nao"),
        ("trabalha", "nao"),
        ("formato", "presencial"),
    ];
    assert!(asks(name, &invited, "concelho") && asks(name, &invited, "quando"));
    assert_eq!(calculated(&answers(name, &invited), "perfil").as_deref(), Some("convidar"));
    let but = |id: &str, value: &'static str| {
        invited.map(|(known, old)| (known, if known == id { value } else { old }))
    };
    for (id, value) in [("participou", "sim"), ("trabalha", "sim"), ("usou", "nenhum")] {
        let given = but(id, value);
        assert!(!asks(name, &given, "formato"), "{id}");
        assert_eq!(calculated(&answers(name, &given), "perfil").as_deref(), Some("nao_convidar"), "{id}");
    }
    assert!(!asks(name, &but("usou", "nenhum"), "quando"));
    let young = but("maior", "nao");
    assert!(asks(name, &young, "menor") && !asks(name, &young, "usou"));
    answers(name, &young);
    // “None of these” goes with nothing else, and without consent nothing is sent.
    let both: Vec<(&str, &str)> = invited.into_iter().chain([("usou", "nenhum")]).collect();
    assert!(heard(name, &both, |heard| heard.read_all().is_err()));
    let without: Vec<(&str, &str)> = invited.into_iter().skip(1).collect();
    assert!(heard(name, &without, |heard| heard.read_all().is_err()));
    // Somebody who is to be invited says who they are.
    assert_eq!(of(name).settings.privacy, Privacy::Identified);
}
