//! `bancada import xlsform PATH`: a form in a spreadsheet is looked at, becomes a draft, and comes back.

use rust_xlsxwriter::Workbook;
use serde_json::Value;

use super::old_workbook::{Cell, compound, workbook};
use super::{Said, Shell};

const SURVEY: &[&[&str]] = &[
    &[
        "type",
        "name",
        "label::Português (pt)",
        "label::English (en)",
        "relevant",
        "constraint",
        "calculation",
    ],
    &["begin group", "casa", "A casa", "", "", "", ""],
    &["integer", "pessoas", "Quantas pessoas?", "How many people?", "", ". > 0", ""],
    &["select_one cor or_other", "cor", "De que cor é?", "What colour?", "${pessoas} > 1", "", ""],
    &["end group", "", "", "", "", "", ""],
    &["calculate", "dobro", "", "", "", "", "${pessoas} * 2"],
    &["audio", "som", "Grave", "Record", "", "", ""],
];
const CHOICES: &[&[&str]] =
    &[&["list_name", "name", "label::Português (pt)"], &["cor", "azul", "Azul"], &["cor", "verde", "Verde"]];
const SETTINGS: &[&[&str]] = &[&["form_title"], &["A minha rua"]];

/// The bytes of a workbook with these sheets.
fn packed(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet().set_name(*name).unwrap();
        for (row, texts) in (0..).zip(*rows) {
            for (column, text) in (0..).zip(*texts).filter(|(_, text)| !text.is_empty()) {
                sheet.write(row, column, *text).unwrap();
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

fn good() -> Vec<u8> {
    packed(&[("survey", SURVEY), ("choices", CHOICES), ("settings", SETTINGS)])
}

impl Shell {
    /// Looks at a file of these bytes.
    fn look(&self, name: &str, bytes: &[u8], flags: &[&str]) -> Said {
        std::fs::write(self.path(name), bytes).unwrap();
        let line: Vec<&str> = ["import", "xlsform", name].iter().chain(flags).copied().collect();
        self.run(&line)
    }

    fn report(&self, name: &str, bytes: &[u8], code: i32) -> Value {
        let said = self.look(name, bytes, &["--check", "--json"]).expect(code);
        assert!(!self.path("data").exists(), "looking stores nothing");
        serde_json::from_str(&said.out).unwrap()
    }
}

#[test]
fn a_good_form_is_accepted_with_its_counts_and_what_is_not_supported() {
    let shell = Shell::new();
    let report = shell.report("rua.xlsx", &good(), 0);
    assert_eq!(report["accepted"], true);
    assert_eq!(report["title"], "A minha rua");
    assert_eq!(report["languages"], serde_json::json!(["Português (pt)", "English (en)"]));
    let expected = [
        ("groups", 1),
        ("questions", 5),
        ("subquestions", 0),
        ("choices", 3),
        ("relevant", 2),
        ("constraints", 1),
        ("calculations", 1),
    ];
    for (name, count) in expected {
        assert_eq!(report[name], count, "{name}");
    }
    assert_eq!(report["errors"], serde_json::json!([]));
    let unsupported = report["unsupported"].as_array().unwrap();
    assert_eq!(unsupported.len(), 1);
    assert_eq!((&unsupported[0]["row"], &unsupported[0]["column"]), (&7.into(), &"type".into()));
}

#[test]
fn a_form_is_known_by_what_is_in_it_and_not_by_its_name() {
    let shell = Shell::new();
    for name in ["rua.xls", "rua.xlsm", "rua.txt", "rua"] {
        assert_eq!(shell.report(name, &good(), 0)["accepted"], true, "{name}");
    }
    let text = shell.report("rua.xlsx", b"type,name,label\n", 2);
    assert!(text["errors"][0]["message"].as_str().unwrap().contains("not an Excel workbook"), "{text}");
    assert_eq!(text["title"], "rua");
}

#[test]
fn an_old_workbook_is_read_by_another_process() {
    let shell = Shell::new();
    let survey: &[Cell<'_>] = &[
        (0, 0, "type"),
        (0, 1, "name"),
        (0, 2, "label"),
        (1, 0, "text"),
        (1, 1, "informação"),
        (1, 2, "O que sabe?"),
        (2, 0, "text"),
        (2, 1, "1"),
        (2, 2, "E agora?"),
    ];
    let bytes = workbook(&[("survey", survey), ("notas", &[])]);
    let report = shell.report("velho.xlsx", &bytes, 2);
    let error = &report["errors"][0];
    assert_eq!(
        (&error["sheet"], &error["row"], &error["column"]),
        (&"survey".into(), &3.into(), &"name".into())
    );
    assert_eq!(report["errors"].as_array().unwrap().len(), 1);
    let good = workbook(&[("survey", &survey[..6])]);
    assert_eq!(shell.report("velho.xls", &good, 0)["questions"], 1);
}

#[test]
fn an_old_workbook_that_asks_for_too_much_is_damaged_or_locked_is_told() {
    let shell = Shell::new();
    let corners = workbook(&[("survey", &[(0, 0, "type"), (65_535, 255, "x")])]);
    let report = shell.report("cantos.xls", &corners, 2);
    assert!(report["errors"][0]["message"].as_str().unwrap().contains("more memory or time"), "{report}");
    for length in [8, 512, 600, 1_600] {
        let report = shell.report("curto.xls", &corners[..length], 2);
        assert!(report["errors"][0]["message"].as_str().unwrap().contains("damaged"), "{length}: {report}");
    }
    let locked = shell.report("fechado.xlsx", &compound("EncryptedPackage", b"secret"), 2);
    assert!(
        locked["errors"][0]["message"].as_str().unwrap().contains("protected with a password"),
        "{locked}"
    );
    let mut changed = corners.clone();
    for at in (0..changed.len()).step_by(701) {
        changed[at] ^= 0xff;
        let code = shell.look("mudado.xls", &changed, &["--check"]).code;
        assert!(matches!(code, Some(0 | 2)), "{at}: {code:?}");
    }
}

#[test]
fn people_read_the_same_in_lines() {
    let shell = Shell::new();
    let said = shell.look("rua.xlsx", &good(), &["--check"]).expect(0);
    said.says(&[
        "accepted\trua.xlsx\tA minha rua",
        "languages: Português (pt), English (en)",
        "groups: 1, questions: 5, choices: 3, relevant: 2, constraints: 1, calculations: 1",
        "not supported: 1",
        "  survey, row 7, column type: the type \"audio\" is not supported: answers hold no files yet",
    ]);
    let wrong = packed(&[("survey", &[&["type", "name", "label"], &["text", "a\nb\u{1b}[2J", "A"]])]);
    let said = shell.look("mau.xlsx", &wrong, &["--check"]).expect(2);
    assert!(said.out.starts_with("refused\tmau.xlsx\tmau\n"), "{said:?}");
    assert!(!said.err.contains('\u{1b}') && said.err.lines().count() == 1, "{said:?}");
    said.complains("survey, row 2, column name: \"a\\nb\\u{1b}[2J\" is not a name; begin with a letter");
}

#[test]
fn what_cannot_be_opened_or_is_wrong_is_told_and_nothing_is_stored() {
    let shell = Shell::new();
    let missing = shell.run(&["import", "xlsform", "nada.xlsx", "--check", "--json"]).expect(2);
    assert!(missing.out.contains("could not be opened"), "{missing:?}");
    shell.run(&["import", "xlsform", ".", "--check"]).expect(2).complains("this is not a file");
    let wrong = packed(&[("survey", &[&["type", "name", "label"], &["texto", "a", "A"]])]);
    shell.look("mau.xlsx", &wrong, &[]).expect(2).complains("survey, row 2, column type");
    shell.look("vazio.xlsx", b"", &["--check"]).expect(2).complains("the file is empty");
    assert!(!shell.path("data").exists());
}

/// The cells of a file, sheet by sheet.
fn cells(bytes: Vec<u8>) -> Vec<domain::surveys::xlsform::Sheet> {
    let program = spreadsheet::Program::new(env!("CARGO_BIN_EXE_bancada"), "read-old-workbook");
    spreadsheet::read(bytes, &program).unwrap()
}

#[tokio::test]
async fn a_form_becomes_a_draft_and_comes_back_cell_by_cell() {
    let shell = Shell::new();
    let said = shell.look("rua.xlsx", &good(), &[]).expect(0);
    let lines: Vec<&str> = said.out.lines().collect();
    assert_eq!(lines[0], "accepted\trua.xlsx\tA minha rua");
    assert!(lines[4].contains("\"audio\" is not supported"), "{said:?}");
    assert_eq!(lines[5..], ["draft\t/surveys/a-minha-rua"]);
    let again = shell.look("rua.xlsx", &good(), &["--json"]).expect(0);
    let report: Value = serde_json::from_str(&again.out).unwrap();
    assert_eq!(report["address"], "/surveys/a-minha-rua-2");
    assert_eq!(report["questions"], 5);

    shell.run(&["export", "xlsform", "a-minha-rua", "--to", "volta.xlsx"]).expect(0).says(&[]);
    let back = cells(std::fs::read(shell.path("volta.xlsx")).unwrap());
    assert_eq!(back, cells(good()));
    shell.run(&["export", "xlsform", "outra"]).expect(1).says(&[]).complains("survey \"outra\"");
    shell.run(&["check"]).expect(0);

    let store = shell.store("data").await;
    let system = domain::access::Actor::system();
    let survey = store::surveys::by_slug(&store, &system, "a-minha-rua-2").await.unwrap();
    assert_eq!(survey.status, domain::surveys::Status::Draft);
    assert_eq!(survey.definition.pages()[0].title.pick(domain::lang::Lang::Pt).text, "A casa");
    assert!(survey.definition.is_ready());
}

#[test]
fn cells_that_look_like_formulas_stay_texts() {
    let shell = Shell::new();
    let survey: &[&[&str]] = &[&["type", "name", "label"], &["text", "a", "=1+1"], &["text", "b", "+351 …"]];
    let bytes = packed(&[("survey", survey), ("notas", &[&["@soma", "-2"]])]);
    shell.look("contas.xlsx", &bytes, &[]).expect(0);
    shell.run(&["export", "xlsform", "contas", "--to", "volta.xlsx"]).expect(0);
    assert_eq!(cells(std::fs::read(shell.path("volta.xlsx")).unwrap()), cells(bytes));
}

#[tokio::test]
async fn a_survey_that_came_from_no_form_becomes_one_and_the_same_survey() {
    let shell = Shell::new();
    shell.run(&["demo"]).expect(0);
    let surveys = ["balcao-de-serralva", "satisfacao-cnaim-2018", "primeira-morada", "ida-ao-balcao"];
    for survey in surveys {
        let file = format!("{survey}.xlsx");
        shell.run(&["export", "xlsform", survey, "--to", &file]).expect(0);
        let said = shell.run(&["import", "xlsform", &file]).expect(0);
        assert!(!said.out.contains("not supported"), "{said:?}");
    }
    let store = shell.store("data").await;
    let system = domain::access::Actor::system();
    for survey in surveys {
        let before = store::surveys::by_slug(&store, &system, survey).await.unwrap();
        let title = domain::slug::Slug::suggest(before.settings.title_in(domain::lang::Lang::Pt));
        let mut after = None;
        for slug in [title.clone(), title.numbered(2)] {
            if slug.as_str() != survey {
                after = after.or(store::surveys::by_slug(&store, &system, slug.as_str()).await.ok());
            }
        }
        assert_eq!(after.unwrap().definition, before.definition, "{survey}");
    }
}
