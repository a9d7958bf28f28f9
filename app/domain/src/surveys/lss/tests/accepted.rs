//! Both generations are read, and give the same survey.

use super::*;
use crate::surveys::Kind;
use crate::tag::Tag;

fn old() -> Tables {
    let mut tables = tables(&[
        ("surveys", &["sid | language | additional_languages", "12 | en | pt"]),
        (
            "surveys_languagesettings",
            &[
                "surveyls_language | surveyls_title | surveyls_welcometext | surveyls_endtext",
                "en | <b>My street</b> | <p>Hello</p><p>you</p> | Thanks",
                "pt | A minha rua | Olá | Obrigado",
            ],
        ),
        (
            "groups",
            &[
                "gid | group_name | group_order | language | grelevance",
                "3 | Home | 1 | en | 1",
                "3 | Casa | 2 | pt | 1",
            ],
        ),
        (
            "questions",
            &[
                "qid | parent_qid | gid | type | title | question | help | other | mandatory | question_order | language | relevance",
                "4 | 0 | 3 | L | Q1 | Colour? | One | Y | Y | 1 | en | 1",
                "4 | 0 | 3 | L | Q1 | Cor? | Uma | Y | Y | 1 | pt | 1",
                "5 | 0 | 3 | M | Q2 | Which? | | N | N | 2 | en | Q1.NAOK == \"A1\"",
                "5 | 0 | 3 | M | Q2 | Quais? | | N | N | 2 | pt | Q1.NAOK == \"A1\"",
            ],
        ),
        (
            "subquestions",
            &[
                "qid | parent_qid | gid | title | question | question_order | language | scale_id",
                "7 | 5 | 3 | SQ2 | Two | 2 | en | 0",
                "7 | 5 | 3 | SQ2 | Dois | 2 | pt | 0",
                "6 | 5 | 3 | SQ1 | One | 1 | en | 0",
                "6 | 5 | 3 | SQ1 | Um | 1 | pt | 0",
            ],
        ),
        (
            "answers",
            &[
                "qid | code | answer | sortorder | language | scale_id",
                "4 | A2 | Green | 2 | en | 0",
                "4 | A1 | Blue | 1 | en | 0",
                "4 | A2 | Verde | 2 | pt | 0",
                "4 | A1 | Azul | 1 | pt | 0",
            ],
        ),
    ]);
    tables.languages = vec!["pt".into(), "en".into()];
    tables
}

fn new() -> Tables {
    let mut tables = tables(&[
        ("surveys", &["sid | language | additional_languages", "12 | en | pt"]),
        (
            "surveys_languagesettings",
            &[
                "surveyls_language | surveyls_title | surveyls_welcometext | surveyls_endtext",
                "en | <b>My street</b> | <p>Hello</p><p>you</p> | Thanks",
                "pt | A minha rua | Olá | Obrigado",
            ],
        ),
        ("groups", &["gid | group_order | grelevance", "3 | 1 | 1"]),
        ("group_l10ns", &["id | gid | group_name | language", "1 | 3 | Home | en", "2 | 3 | Casa | pt"]),
        (
            "questions",
            &[
                "qid | parent_qid | gid | type | title | other | mandatory | question_order | relevance",
                "4 | 0 | 3 | L | Q1 | Y | Y | 1 | 1",
                "5 | 0 | 3 | M | Q2 | N | N | 2 | Q1.NAOK == \"A1\"",
            ],
        ),
        (
            "question_l10ns",
            &[
                "id | qid | question | help | language",
                "1 | 4 | Colour? | One | en",
                "2 | 4 | Cor? | Uma | pt",
                "3 | 5 | Which? | | en",
                "4 | 5 | Quais? | | pt",
                "5 | 6 | One | | en",
                "6 | 6 | Um | | pt",
                "7 | 7 | Two | | en",
                "8 | 7 | Dois | | pt",
            ],
        ),
        (
            "subquestions",
            &[
                "qid | parent_qid | gid | title | question_order | scale_id",
                "7 | 5 | 3 | SQ2 | 2 | 0",
                "6 | 5 | 3 | SQ1 | 1 | 0",
            ],
        ),
        ("answers", &["aid | qid | code | sortorder | scale_id", "1 | 4 | A2 | 2 | 0", "2 | 4 | A1 | 1 | 0"]),
        (
            "answer_l10ns",
            &[
                "id | aid | answer | language",
                "1 | 1 | Green | en",
                "2 | 1 | Verde | pt",
                "3 | 2 | Blue | en",
                "4 | 2 | Azul | pt",
            ],
        ),
    ]);
    tables.languages = vec!["pt".into(), "en".into()];
    tables
}

#[test]
fn both_generations_are_the_same_survey() {
    let (old, new) = (old(), new());
    let (one, other) = (made(&old), made(&new));
    assert_eq!((&one.settings, &one.definition), (&other.settings, &other.definition));
    assert_eq!(check(&old).counts, check(&new).counts);
    let languages: Vec<String> = one.settings.languages.iter().map(Tag::to_string).collect();
    assert_eq!(
        (languages, check(&old).languages),
        (vec!["en".into(), "pt".into()], vec!["en".into(), "pt".into()])
    );
}

#[test]
fn everything_comes_in_its_order_and_in_both_languages() {
    let imported = made(&old());
    let english = Tag::parse("en").unwrap();
    assert_eq!(imported.settings.title.exactly(english), Some("My street"));
    assert_eq!(imported.settings.introduction.exactly(english), Some("Hello\n\nyou"));
    let [page] = imported.definition.pages() else { panic!("{imported:?}") };
    assert_eq!(page.title.exactly(english), Some("Home"));
    let [colour, which] = page.questions.as_slice() else { panic!("{page:?}") };
    let Kind::Single { options, .. } = &colour.kind else { panic!("{colour:?}") };
    let codes: Vec<&str> = options.iter().map(|option| option.code.as_str()).collect();
    assert_eq!((codes, colour.required), (vec!["a1", "a2", "other"], true));
    assert_eq!(colour.label.exactly(Tag::parse("pt").unwrap()), Some("Cor?"));
    let Kind::Several { options, .. } = &which.kind else { panic!("{which:?}") };
    assert_eq!(options[0].label.exactly(english), Some("One"));
    assert_eq!(which.rules.relevant, "${q1} = 'a1'");
}

#[test]
fn a_survey_whose_languages_nobody_knows_keeps_its_words() {
    let odd = Tables {
        languages: Vec::new(),
        ..tables(&[
            ("surveys", &["sid | language", "12 | élfico"]),
            ("surveys_languagesettings", &["surveyls_language | surveyls_title", "élfico | Mellon"]),
        ])
    };
    let imported = made(&odd);
    assert_eq!(imported.settings.title, crate::text::Translated::of(crate::lang::Lang::Pt, "Mellon"));
    assert_eq!(check(&odd).languages, ["élfico"]);
}

#[test]
fn a_title_falls_back_to_the_files_name() {
    let bare = tables(&[("surveys", &["sid | language", "12 | pt"])]);
    let report = check(&bare);
    assert!(report.accepted, "{report:?}");
    assert_eq!((report.title.as_str(), report.languages), ("ficheiro", vec!["pt".to_owned()]));
    let new = made(&bare).into_new_survey();
    assert_eq!((new.slug.as_str(), new.settings.title.tags().count()), ("ficheiro", 1));
    assert_eq!(new.definition.pages().len(), 1);
}
