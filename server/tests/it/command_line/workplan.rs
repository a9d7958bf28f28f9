//! `bancada import workplan PATH` and `bancada export workplan SLUG`.

use serde_json::Value;

use super::Shell;

const UNITED_NATIONS: &str = include_str!("../../../../app/domain/src/projects/plan/un-workplan-2019.json");

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn a_plan_becomes_a_project_and_comes_out_as_it_went_in() {
    let shell = Shell::new();
    std::fs::write(shell.path("plano.json"), UNITED_NATIONS).unwrap();
    let looked = shell.run(&["import", "workplan", "plano.json", "--check"]).expect(0);
    assert!(looked.out.ends_with("23 workstreams, 92 activities\n"), "{looked:?}");
    assert!(!shell.path("data").exists());

    let said = shell.run(&["import", "workplan", "plano.json", "--title", "Rede das migrações"]).expect(0);
    assert!(said.out.ends_with("\n/pt/projects/rede-das-migracoes\n"), "{said:?}");
    let again = shell.run(&["import", "workplan", "plano.json", "--title", "Rede das migrações"]).expect(0);
    assert!(again.out.ends_with("\n/pt/projects/rede-das-migracoes-2\n"), "{again:?}");
    let unnamed = shell.run(&["import", "workplan", "plano.json"]).expect(0);
    assert!(unnamed.out.ends_with("\n/pt/projects/plano\n"), "{unnamed:?}");

    let written = shell.run(&["export", "workplan", "rede-das-migracoes"]).expect(0);
    assert_eq!(parsed(&written.out), parsed(UNITED_NATIONS));
    shell.run(&["export", "workplan", "plano", "--to", "de-volta.json"]).expect(0);
    let file = std::fs::read_to_string(shell.path("de-volta.json")).unwrap();
    assert_eq!(parsed(&file), parsed(UNITED_NATIONS));
    shell.run(&["check"]).expect(0);
}

#[test]
fn a_file_that_is_no_plan_is_refused_with_every_place_and_nothing_is_stored() {
    let shell = Shell::new();
    let broken =
        UNITED_NATIONS.replacen("\"2020-05\"", "\"2020-55\"", 1).replacen("\"core\"", "\"heart\"", 2);
    for (bytes, told) in [
        (broken.as_bytes(), "C1.1: \"month\" is \"2020-55\": write it as 2020-05"),
        (broken.as_bytes(), "C1.2: unknown variant `heart`, expected one of"),
        (b"\xff\xfe[]", "not written in UTF-8"),
        (b"PK\x03\x04", "it is not a JSON list"),
        (b"", "it is not a JSON list"),
    ] {
        std::fs::write(shell.path("mau.json"), bytes).unwrap();
        let said = shell.run(&["import", "workplan", "mau.json"]).expect(2);
        assert!(said.err.contains(told), "{said:?}");
    }
    let absent = shell.run(&["import", "workplan", "nenhum.json"]).expect(2);
    assert!(absent.err.contains("nenhum.json"), "{absent:?}");
    assert!(!shell.path("data").exists());
    shell.run(&["export", "workplan", "nada"]).expect(1);
}
