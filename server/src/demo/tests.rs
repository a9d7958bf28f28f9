//! Every file can be read, and what one file names in another is there.

use std::collections::BTreeSet;

use domain::lang::Lang;
use domain::slug::Slug;
use domain::surveys::{Answer, Answers, KindCode};
use domain::text::Translated;

use super::*;

/// The targets that the nomination names for LabX.
const TARGETS: [&str; 7] = ["10.2", "10.6", "16.6", "16.7", "16.8", "16.a", "16.b"];

fn guides() -> BTreeSet<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../content/guides/pt");
    let names =
        std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    names.filter_map(|name| Some(name.strip_suffix(".md")?.to_owned())).collect()
}

fn assert_guides(used: &[Slug], by: &str) {
    let known = guides();
    for guide in used {
        assert!(
            known.contains(guide.as_str()),
            "{by} names the guide {guide}, which is not in content/guides"
        );
    }
}

/// In both languages, and marked when invented.
fn assert_said(text: &Translated, invented: bool) {
    for (lang, mark) in [(Lang::Pt, "exemplo inventado"), (Lang::En, "invented example")] {
        let said = text.exactly(lang).unwrap_or_else(|| panic!("{text:?} lacks {lang:?}"));
        assert_eq!(said.contains(mark), invented, "{said}");
    }
}

#[test]
fn every_entity_and_lab_has_a_source_or_says_that_it_is_invented() {
    let entities: entities::EntitiesFile = files::read("entities.toml").unwrap();
    let known: BTreeSet<_> = entities.entities.iter().map(|entity| entity.slug.clone()).collect();
    for entity in &entities.entities {
        assert_eq!(entity.source.is_empty(), entity.invented, "{}", entity.slug);
        if entity.invented {
            assert_said(&entity.name, true);
        }
    }
    for lab in files::read::<entities::LabsFile>("labs.toml").unwrap().labs {
        assert!(known.contains(&lab.entity), "{}", lab.slug);
        assert_eq!(lab.source.is_empty(), lab.invented, "{}", lab.slug);
    }
    let people = people::file().unwrap();
    for slug in people.people.iter().filter_map(|person| person.entity.as_ref()) {
        assert!(known.contains(slug), "{slug}");
    }
    for slug in people.accounts.iter().filter_map(|account| account.manages.as_ref()) {
        assert!(known.contains(slug), "{slug}");
    }
}

#[test]
fn every_project_names_what_exists_and_has_a_source_or_says_that_it_is_invented() {
    let entities: entities::EntitiesFile = files::read("entities.toml").unwrap();
    let known: BTreeSet<_> = entities.entities.into_iter().map(|entity| entity.slug).collect();
    for project in projects::files().unwrap() {
        assert!(known.contains(&project.lead), "{}", project.slug);
        assert!(project.partners.iter().all(|partner| known.contains(partner)), "{}", project.slug);
        for target in &project.sdg {
            assert!(TARGETS.contains(&target.to_string().as_str()), "{}: {target}", project.slug);
        }
        assert_guides(&project.guides, project.slug.as_str());
        assert_eq!(project.source.is_empty(), project.invented, "{}", project.slug);
        assert_said(&project.title, project.invented);
        assert!(!project.draft || project.invented, "{}", project.slug);
    }
}

#[test]
fn there_is_a_project_in_every_phase() {
    let phases: BTreeSet<_> =
        projects::files().unwrap().into_iter().filter(|file| !file.draft).map(|file| file.phase).collect();
    assert_eq!(phases.len(), domain::projects::Phase::ALL.len());
}

#[test]
fn there_are_sessions_to_come_past_ones_a_full_one_and_one_with_places() {
    let slugs: BTreeSet<_> = projects::files().unwrap().into_iter().map(|file| file.slug).collect();
    let sessions = sessions::file().unwrap().sessions;
    for session in &sessions {
        assert_said(&session.title, true);
        assert_guides(&session.guides, session.title.pick(Lang::Pt).text);
        assert!(session.project.iter().all(|slug| slugs.contains(slug)));
        let minutes: u32 = session.agenda.iter().map(|block| block.minutes).sum();
        assert!(minutes <= session.minutes, "{:?}", session.title);
        assert!(session.came <= session.registered && (session.day < 0 || session.came == 0));
    }
    let announced = || sessions.iter().filter(|session| !session.draft);
    assert!(announced().filter(|session| session.day > 0).count() >= 6);
    assert!(announced().filter(|session| session.day < 0).count() >= 8);
    let seats = |session: &sessions::SessionFile| usize::try_from(session.capacity).unwrap();
    assert!(announced().any(|session| session.day > 0 && session.registered > seats(session)));
    assert!(announced().any(|session| session.day > 0 && session.registered < seats(session)));
}

#[test]
fn every_survey_could_be_published_and_its_responses_are_answers_to_it() {
    for file in surveys::files().unwrap() {
        let name = file.slug.to_string();
        let definition = survey_file::definition(&file, &name).unwrap();
        assert_eq!(definition.missing(), vec![], "{name}");
        let responses = survey_answers::responses(&file, &definition, &name).unwrap();
        assert_eq!(responses.len(), file.responses, "{name}");
        for question in definition.questions() {
            let columns: Vec<_> = question.columns().into_iter().map(|column| column.id).collect();
            if columns.is_empty() || question.kind.code() == KindCode::File {
                continue;
            }
            let has = |answers: &&Answers| answers.0.keys().any(|id| columns.contains(&id.in_all()));
            let given = responses.iter().filter(has).count();
            assert!(given > 0 || file.responses == 0, "{name}: nobody answered {}", question.id);
            assert!(
                !question.required || question.section.is_some() || given == file.responses,
                "{name}: {} must be answered",
                question.id
            );
        }
    }
}

#[test]
fn one_survey_shows_every_kind_of_question_with_rules_and_a_language_written_from_right_to_left() {
    let files = surveys::files().unwrap();
    let file = files.iter().find(|file| file.slug.as_str() == "ida-ao-balcao").unwrap();
    let definition = survey_file::definition(file, "ida-ao-balcao").unwrap();
    for kind in KindCode::ALL {
        assert!(definition.questions().any(|question| question.kind.code() == kind), "{kind:?}");
    }
    let rules = || definition.questions().map(|question| &question.rules);
    assert!(rules().any(|rules| !rules.relevant.is_empty()));
    assert!(rules().any(|rules| !rules.constraint_message.is_empty()));
    assert!(file.languages.iter().any(|tag| tag.writing() == domain::tag::Writing::RightToLeft));
}

#[test]
fn one_survey_is_open_to_everybody_with_three_questions_on_its_first_page() {
    let open =
        surveys::files().unwrap().into_iter().filter(|file| file.state == "published" && file.mode == "open");
    assert!(
        open.filter(|file| file.pages.first().is_some_and(|page| page.questions.len() >= 3)).count() >= 1
    );
}

#[test]
fn the_survey_of_2018_says_what_its_overall_figures_include() {
    let files = surveys::files().unwrap();
    let survey = files.iter().find(|file| file.slug.as_str() == "satisfacao-cnaim-2018").unwrap();
    let [published, all] = survey.overall.as_slice() else { panic!("two overall figures") };
    assert_eq!((published.questions.len(), all.questions.len()), (6, 7));
    let definition = survey_file::definition(survey, "cnaim").unwrap();
    for id in &all.questions {
        assert!(definition.find(id).is_some(), "{id}");
    }
    let scale = |answer: &Answer| matches!(answer, Answer::Scale(1..=5));
    let responses = survey_answers::responses(survey, &definition, "cnaim").unwrap();
    assert!(responses.iter().all(|answers| answers.0.values().all(scale)));
}

#[test]
fn the_quoted_figures_keep_their_source_and_their_approximation() {
    let published = published().unwrap();
    assert_eq!(published.year, 2019);
    assert!(published.source.contains("LabX"));
    let figures: Vec<_> = published.figures.iter().map(|figure| (figure.value, figure.about)).collect();
    assert_eq!(figures, [(14, false), (45, false), (7000, true), (47, false)]);
}
