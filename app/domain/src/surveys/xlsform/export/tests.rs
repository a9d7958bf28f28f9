//! There and back: a survey becomes a form and the same survey, a form a survey and the same form.

use super::*;
use crate::lang::Lang;
use crate::surveys::xlsform::{Cell, Sheet, convert};
use crate::surveys::{
    Kind, KindCode, Look, Opt, Page, Question, QuestionId, Quota, Repeat, Rules, ScaleLook, Section,
};
use crate::tag::Tag;
use crate::text::Translated;

fn id(name: &str) -> QuestionId {
    QuestionId::parse(name).unwrap()
}

fn words() -> Translated {
    Translated::both("Olá, ${q1}", "Hello, ${q1}").with(Tag::parse("ar").unwrap(), "مرحبا")
}

fn question(n: usize, kind: Kind) -> Question {
    Question { id: QuestionId::numbered(n), kind, label: words(), ..Question::blank(KindCode::ShortText) }
}

fn options() -> Vec<Opt> {
    let mut first = Opt::new("Sim", words());
    first.columns.insert("região".into(), "norte".into());
    first.relevant = "${q1} != 'x'".into();
    vec![
        first,
        Opt::new("2", words()),
        Opt::new("o9", words()).with_text(),
        Opt::new("none", words()).alone(),
    ]
}

fn plain(codes: &[&str]) -> Vec<Opt> {
    codes.iter().map(|code| Opt::new(*code, words())).collect()
}

/// Every kind, with everything that a kind can have.
fn kinds() -> Vec<Kind> {
    let day = |d| Some(jiff::civil::date(2026, 1, d));
    let mut other = plain(&["a", "b"]);
    other.push(Opt::new("other", words()).with_text());
    let mut kinds = vec![
        Kind::Single { options: options(), look: Look::DropDown },
        Kind::Single { options: other, look: Look::Row },
        Kind::Single { options: Vec::new(), look: Look::List },
        Kind::Several { options: options(), min: Some(1), max: Some(2) },
        Kind::Scale {
            from: 1,
            to: 3,
            low: words(),
            high: words(),
            look: ScaleLook::Faces,
            between: vec![words()],
        },
        Kind::scale(0, 10, words(), Translated::default()),
        Kind::Nps { low: words(), high: words() },
        Kind::Matrix { rows: plain(&["r1", "r7"]), options: plain(&["1", "2"]), several: true },
        Kind::Matrix { rows: Vec::new(), options: Vec::new(), several: false },
        Kind::Ranking { options: plain(&["o1", "o2", "o3"]), places: Some(2) },
        Kind::Number { min: Some(0.5), max: None, unit: words(), whole: false, slider: None },
        Kind::Number { min: Some(0.0), max: Some(9.0), unit: words(), whole: false, slider: Some(3.0) },
        Kind::Number { min: None, max: None, unit: Translated::default(), whole: true, slider: None },
        Kind::Date { min: day(1), max: day(9) },
        Kind::Calculation { formula: "${q1} + 1".into() },
    ];
    kinds.extend(KindCode::ALL.map(|code| Question::blank(code).kind));
    kinds
}

fn all() -> Definition {
    let mut questions = vec![question(1, Kind::ShortText)];
    for (n, kind) in (2..).zip(kinds()) {
        let mut question = question(n, kind);
        question.shuffled = n % 2 == 0;
        question.hint = words();
        question.rules = Rules {
            relevant: "${q1} != 'y'".into(),
            constraint: ". != 3".into(),
            constraint_message: words(),
            required: "${q1} = 'z'".into(),
            filter: if question.kind.options().iter().any(|option| !option.columns.is_empty()) {
                "região = ${q1}".into()
            } else {
                String::new()
            },
        };
        if n % 3 == 0 {
            question.rules = Rules::default();
            question.required = true;
        }
        questions.push(question);
    }
    let blank = Question { id: id("sem_texto"), ..Question::blank(KindCode::Date) };
    let section = |name: &str, parent: Option<&str>, repeat| Section {
        id: id(name),
        parent: parent.map(id),
        title: words(),
        hint: words(),
        relevant: "${q1} != ''".into(),
        shuffled: true,
        repeat,
    };
    let inside = |n: usize, section: &str| Question {
        section: Some(id(section)),
        ..question(n, Kind::Date { min: None, max: None })
    };
    let repeat = Repeat { count: "${q1} + 1".into(), least: 1, most: Some(4) };
    let pages = vec![
        Page {
            questions,
            title: words(),
            relevant: "1 = 1".into(),
            shuffled: true,
            ends: "${q1} = 'fim'".into(),
            ..Page::default()
        },
        Page {
            sections: vec![
                section("g1", None, None),
                section("g2", Some("g1"), Some(repeat)),
                section("g3", None, None),
            ],
            questions: vec![inside(90, "g1"), inside(91, "g2"), question(92, Kind::Note)],
            ..Page::default()
        },
        Page { questions: vec![blank], ..Page::default() },
        Page { questions: vec![question(94, Kind::Url)], ..Page::default() },
        Page {
            sections: vec![section("g5", None, Some(Repeat::default()))],
            questions: vec![inside(95, "g5")],
            ..Page::default()
        },
        Page::default(),
    ];
    // A repeat that stands alone needs no group, when its page says nothing.
    let quota = Quota {
        code: id("c1"),
        label: "Norte".into(),
        when: "${q1} = 'norte'".into(),
        limit: 5,
        words: words(),
    };
    Definition::new(pages).with_quotas(vec![quota])
}

fn settings() -> Settings {
    Settings {
        title: Translated::both("Título", "Title"),
        introduction: words(),
        thanks: words(),
        languages: ["pt", "en", "ar"].iter().filter_map(|text| Tag::parse(text)).collect(),
        ..Settings::default()
    }
}

#[track_caller]
fn imported(workbook: &Workbook) -> (Settings, Definition) {
    let converted = convert(workbook).unwrap_or_else(|report| panic!("{:#?}", report.errors));
    (converted.settings, converted.definition)
}

#[test]
fn a_survey_of_every_kind_becomes_a_form_and_the_same_survey() {
    let (settings, definition) = (settings(), all());
    let form = export(&settings, &definition, "inquerito", None);
    let (settings_again, again) = imported(&form);
    for (page, page_again) in definition.pages().iter().zip(again.pages()) {
        for (question, question_again) in page.questions.iter().zip(&page_again.questions) {
            assert_eq!(question_again, question);
        }
        assert_eq!(page_again, page);
    }
    assert_eq!(again, definition);
    assert_eq!(settings_again, settings);
    let unsupported = convert(&form).unwrap().report.unsupported;
    assert!(unsupported.is_empty(), "{unsupported:?}");
}

#[test]
fn an_empty_survey_and_one_page_of_questions_are_forms_too() {
    for definition in [Definition::single_page(vec![question(1, Kind::LongText)]), {
        let name = Question { id: id("meta"), ..question(2, Kind::ShortText) };
        Definition::single_page(vec![question(1, Kind::ShortText), name])
    }] {
        let form = export(&settings(), &definition, "x", None);
        assert_eq!(form.sheets[0].cells.iter().filter(|cell| cell.text.starts_with("begin")).count(), 0);
        assert_eq!(imported(&form).1.pages()[0].questions.len(), definition.pages()[0].questions.len());
    }
}

fn rows(name: &str, rows: &[&str]) -> Sheet {
    let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.split('|').map(str::trim).collect()).collect();
    Sheet::from_rows(name, &rows)
}

/// A form with what Bancada has no place for: files, metadata, unknown columns and sheets, names of all kinds.
fn form() -> Workbook {
    let survey = rows(
        "survey",
        &[
            "type | name | label::Português (pt) | label::English (en) | relevant | image | default | A minha coluna",
            "start | start | | | | | |",
            "begin group | Casa | A casa | The house | | | |",
            "text | Nome.Completo | Nome | Name | | foto.png | | guardar",
            "audio | som | Grave | Record | | | |",
            "select_one cor | Cor | De que cor, ${Nome.Completo}? | Colour | ${Nome.Completo} != '' | | azul | nota",
            "select_multiple cor | cores | Cores | Colours | | | |",
            "end group | | | | | | |",
            "| | | | | | | só uma nota",
            "begin loop over cor | volta | Volta | Round | | | |",
            "text | t | %(label)s | x | | | |",
            "end loop | | | | | | |",
            "integer | idade | Idade | Age | | | | x",
        ],
    );
    let choices = rows(
        "choices",
        &[
            "list_name | name | label::Português (pt) | label::English (en) | hexadecimal | image",
            "cor | azul | Azul | Blue | 00f | azul.png",
            "cor | verde | Verde | Green | 0f0 |",
        ],
    );
    let settings = rows("settings", &["form_title | form_id | version", "A rua | rua | 7"]);
    let notes = rows("As minhas notas", &["isto | fica"]);
    Workbook { name: "rua".into(), sheets: vec![notes, survey, choices, settings] }
}

fn texts(workbook: &Workbook, sheet: &str, row_with: &str) -> Vec<String> {
    let sheet = workbook.sheets.iter().find(|known| known.name == sheet).unwrap();
    let row = sheet.cells.iter().find(|cell| cell.text == row_with).unwrap().row;
    sheet.cells.iter().filter(|cell| cell.row == row).map(|cell| cell.text.clone()).collect()
}

#[test]
fn a_form_becomes_a_survey_and_the_same_form_cell_by_cell() {
    let form = form();
    let (settings, definition) = imported(&form);
    let again = export(&settings, &definition, "rua", Some(&Origin::Xlsform(form.clone())));
    assert_eq!(again, form);
    assert_eq!(imported(&again), (settings, definition));
}

#[test]
fn what_was_changed_is_written_and_the_rest_of_its_row_and_of_the_form_stays() {
    let form = form();
    let (mut settings, definition) = imported(&form);
    settings.title = Translated::of(Lang::Pt, "Outra rua");
    let mut pages = definition.pages().to_vec();
    pages[0].questions[0].label = Translated::both("Nome todo", "Name");
    pages[0].questions[0].required = true;
    if let Kind::Single { options, .. } = &mut pages[0].questions[1].kind {
        options[0].label = Translated::both("Azul-mar", "Blue");
        options.push(Opt::new("o3", Translated::of(Lang::Pt, "Preto")));
    }
    pages[0].questions.swap(1, 2);
    let new = Question {
        rules: Rules { relevant: "${nome_completo} = 'a'".into(), ..Rules::default() },
        ..question(1, Kind::Email)
    };
    let label = Translated::both("E-mail, ${nome_completo}", "E-mail");
    pages[1].questions.push(Question { label, ..new });
    let definition = Definition::new(pages);
    let again = export(&settings, &definition, "rua", Some(&Origin::Xlsform(form.clone())));
    assert_eq!(imported(&again).1, definition);
    assert_eq!(imported(&again).0.title, settings.title);
    assert_eq!(
        texts(&again, "survey", "Nome.Completo"),
        ["text", "Nome.Completo", "Nome todo", "Name", "foto.png", "guardar", "yes"]
    );
    let cor = texts(&again, "survey", "Cor");
    assert!(
        cor.contains(&"De que cor, ${Nome.Completo}?".to_owned()) && cor.contains(&"nota".to_owned()),
        "{cor:?}"
    );
    assert!(cor[0].starts_with("select_one ") && cor[0] != "select_one cor", "{cor:?}");
    assert_eq!(texts(&again, "survey", "cores"), texts(&form, "survey", "cores"));
    assert_eq!(texts(&again, "choices", "Azul-mar")[2..], ["Azul-mar", "Blue", "00f", "azul.png"]);
    assert_eq!(texts(&again, "choices", "Verde"), texts(&form, "choices", "Verde"));
    let new = texts(&again, "survey", "q1");
    assert!(new.contains(&"${Nome.Completo} = 'a'".to_owned()), "{new:?}");
    assert!(new.contains(&"E-mail, ${Nome.Completo}".to_owned()), "{new:?}");
    for kept in ["start", "som", "só uma nota", "volta"] {
        assert_eq!(texts(&again, "survey", kept), texts(&form, "survey", kept));
    }
    assert_eq!(texts(&again, "settings", "rua"), ["Outra rua", "rua", "7"]);
    assert_eq!(again.sheets[0], form.sheets[0]);
}

#[test]
fn a_question_that_is_gone_leaves_the_rows_beside_it() {
    let form = form();
    let (settings, definition) = imported(&form);
    let mut pages = definition.pages().to_vec();
    pages[0].questions.remove(2);
    pages[0].questions.remove(1);
    let definition = Definition::new(pages);
    let again = export(&settings, &definition, "rua", Some(&Origin::Xlsform(form)));
    assert_eq!(imported(&again).1, definition);
    let types: Vec<&Cell> = again.sheets[1].cells.iter().filter(|cell| cell.column == 1).collect();
    let types: Vec<&str> = types.iter().map(|cell| cell.text.as_str()).collect();
    let expected = [
        "type",
        "start",
        "begin group",
        "text",
        "audio",
        "end group",
        "begin loop over cor",
        "text",
        "end loop",
        "integer",
    ];
    assert_eq!(types, expected);
}

#[test]
fn more_pages_than_groups_and_a_file_of_one_sheet_stay_forms() {
    let form = Workbook {
        name: "f".into(),
        sheets: vec![rows("Folha1", &["type | name | label", "text | a | A", "text | b | B"])],
    };
    let (settings, definition) = imported(&form);
    let [a, b] = [0, 1].map(|at| definition.pages()[0].questions[at].clone());
    let two =
        Question { label: Translated::of(Lang::Pt, "C"), ..question(1, Kind::single(plain(&["x", "y"]))) };
    let page = |questions| Page { questions, ..Page::default() };
    let definition = Definition::new(vec![page(vec![a]), page(vec![b]), page(vec![two])]);
    let again = export(&settings, &definition, "f", Some(&Origin::Xlsform(form)));
    assert_eq!(imported(&again).1.pages().len(), 3);
    assert_eq!(again.sheets[0].name, "survey");
}

fn said() -> Translated {
    Translated::both("Novo", "New")
}

fn new_question(n: usize, kind: Kind) -> Question {
    Question { label: said(), ..question(n, kind) }
}

/// Moves, rewords, makes and removes questions, pages and groups of a form as a designer would, by chance.
fn edited(definition: &Definition, mut chance: u32) -> Definition {
    let mut pages = definition.pages().to_vec();
    let mut next = |below: usize| {
        chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (chance >> 8) as usize % below.max(1)
    };
    for step in 0..8 {
        let from = next(pages.len());
        let at = next(pages[from].questions.len());
        match next(7) {
            0 if !pages[from].questions.is_empty()
                && pages[from].questions[at].id.as_str() != "nome_completo" =>
            {
                drop(pages[from].questions.remove(at))
            }
            1 if !pages[from].questions.is_empty() => {
                let question = Question { section: None, ..pages[from].questions.remove(at) };
                let to = next(pages.len());
                pages[to].questions.push(question);
            }
            2 if !pages[from].questions.is_empty() => {
                let question = &mut pages[from].questions[at];
                question.label = Translated::both(format!("Outra {step}"), "Other");
                question.required = !question.required;
            }
            3 => pages[from].questions.push(new_question(
                100 + step,
                Kind::single(vec![Opt::new("x", said()), Opt::new("y", said())]),
            )),
            4 => pages.insert(
                from,
                Page {
                    title: said(),
                    questions: vec![new_question(200 + step, Kind::Place)],
                    ..Page::default()
                },
            ),
            5 => {
                let id = QuestionId::parse(&format!("novo{step}")).unwrap();
                let section = Section {
                    id: id.clone(),
                    parent: None,
                    title: said(),
                    hint: Translated::default(),
                    relevant: String::new(),
                    shuffled: true,
                    repeat: None,
                };
                pages[from].sections.push(section);
                let inside = Question { section: Some(id), ..new_question(300 + step, Kind::Time) };
                pages[from].questions.push(inside);
            }
            _ => pages.swap(0, from),
        }
    }
    pages.retain(|page| !page.questions.is_empty());
    for page in &mut pages {
        // What stands in a section stands together, and a section that lost its questions is gone.
        page.gather();
        let used = page.questions.clone();
        page.sections
            .retain(|section| used.iter().any(|question| question.section.as_ref() == Some(&section.id)));
    }
    Definition::new(pages)
}

/// The same with the sections of each page in the order in which they stand.
fn in_order(definition: &Definition) -> Definition {
    let mut pages = definition.pages().to_vec();
    for page in &mut pages {
        page.sections.sort_by_key(|section| section.id.as_str().to_owned());
    }
    Definition::new(pages)
}

#[test]
fn whatever_is_changed_comes_back_and_nothing_of_the_form_goes() {
    let mut form = form();
    form.sheets[1] = {
        let mut sheet = form.sheets[1].clone();
        let last = sheet.cells.iter().map(|cell| cell.row).max().unwrap();
        for (n, texts) in (1..).zip([
            ["begin group", "Dentro", "Dentro"],
            ["text", "um", "Um"],
            ["begin group", "mais", "Mais"],
            ["image", "foto", "Foto"],
            ["text", "dois", "Dois"],
            ["end group", "", ""],
            ["begin repeat", "Vez", "Vez"],
            ["text", "tres", "Três"],
            ["end repeat", "", ""],
            ["end group", "", ""],
        ]) {
            for (column, text) in (1..).zip(texts).filter(|(_, text)| !text.is_empty()) {
                sheet.cells.push(Cell { row: last + n, column, text: text.to_owned() });
            }
        }
        sheet
    };
    let (settings, definition) = imported(&form);
    assert_eq!(definition.pages().len(), 3);
    let origin = Origin::Xlsform(form);
    for chance in 0..100 {
        let changed = edited(&definition, chance);
        let again = export(&settings, &changed, "rua", Some(&origin));
        let (_, read) = imported(&again);
        assert_eq!(in_order(&read), in_order(&changed), "{chance}");
        for kept in ["som", "foto", "volta", "só uma nota", "start"] {
            assert!(again.sheets[1].cells.iter().any(|cell| cell.text == kept), "{kept} in {chance}");
        }
    }
}
