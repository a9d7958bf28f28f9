//! `import guides` and `export guide`: folders as people have them, and mistakes with their file and line.

use std::path::Path;

use domain::access::Actor;
use domain::guides::GuideForm;

use super::{Said, Shell};

const CARD: &str = "+++\ntitle = \"Cartão\"\nkind = \"method\"\nphases = [\"research\"]\n\
     time = { min = 30, max = 60 }\ntags = [\"escuta\"]\n+++\n\n## Passos\n\nOuvir «tudo».\n";

impl Shell {
    /// Writes a file of the folder that is imported.
    fn file(&self, name: impl AsRef<Path>, content: impl AsRef<[u8]>) {
        let path = self.path("guides").join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
    }

    fn import(&self) -> Said {
        self.run(&["import", "guides", "guides"])
    }
}

#[test]
fn a_folder_as_it_is_becomes_guides_and_again_changes_nothing() {
    let shell = Shell::new();
    shell.file("Como Ouvir.md", "# Como ouvir bem\n\nSentar-se.\n");
    shell.file("en/como-ouvir.md", "Sit down.\n\n# How to listen\n");
    shell.file("cartao.pt.md", CARD);
    shell.file("cartao.en.md", CARD.replace("Cartão", "Card").replace("escuta", "listening"));
    shell.file("notas.txt", "not a guide");
    shell.file(".rascunho.md", "not looked at");
    let lines = |word: &str| {
        [
            format!("{word}\tcartao.pt.md\t/guides/cartao"),
            format!("{word}\tcartao.en.md\t/guides/cartao"),
            format!("{word}\tComo Ouvir.md\t/guides/como-ouvir"),
            format!("{word}\ten/como-ouvir.md\t/guides/como-ouvir"),
        ]
    };
    for word in ["added", "unchanged"] {
        let lines = lines(word);
        shell.import().expect(0).says(&lines.each_ref().map(String::as_str));
    }
    shell.file("cartao.pt.md", CARD.replace("tudo", "quase tudo"));
    let again = shell.import().expect(0);
    assert!(
        again.out.contains("updated\tcartao.pt.md") && again.out.contains("unchanged\tComo"),
        "{again:?}"
    );
    let text = shell.run(&["export", "guide", "como-ouvir", "--lang", "en"]).expect(0);
    assert!(text.out.contains("title = \"How to listen\""), "{text:?}");
}

#[test]
fn a_file_whose_place_says_no_language_has_the_one_that_was_given() {
    let shell = Shell::new();
    shell.file("listening.md", "# Listening\n\nSit down.\n");
    shell.run(&["import", "guides", "guides", "--lang", "en"]).expect(0);
    shell.run(&["export", "guide", "listening", "--lang", "en"]).expect(0);
    let missing = shell.run(&["export", "guide", "listening"]).expect(1).says(&[]);
    missing.complains("not written in pt; it is in: en");
    shell.run(&["import", "guides", "guides", "--lang", "fr"]).expect(2).says(&[]).complains("fr");
}

#[test]
fn mistakes_are_told_with_file_and_line_and_the_rest_is_taken() {
    let shell = Shell::new();
    shell.file("bom.md", CARD);
    shell.file("mau.md", "+++\ntitle = \"Mau\"\nkind = \"recipe\"\ntitel = \"x\"\n+++\n\nTexto.\n");
    shell.file("latim.md", b"# T\xedtulo\n\nTexto\n");
    shell.file("sem-titulo.md", "Só texto.\n");
    shell.file("vazio.md", "");
    shell.file("glossary.md", "# Glossário\n\nTexto.\n");
    let said = shell.import().expect(1);
    assert!(said.out.ends_with("added\tbom.md\t/guides/bom\n"), "{said:?}");
    assert_eq!(said.out.matches("failed\t").count(), 5, "{said:?}");
    let said =
        said.complains("mau.md:3: \"recipe\" is not known here").complains("mau.md:4: the key \"titel\"");
    let said =
        said.complains("latim.md:1: the file is not UTF-8").complains("sem-titulo.md:1: there is no title");
    said.complains("vazio.md:1: there is no text")
        .complains("glossary.md:1: the address \"glossary\" is reserved");
}

#[test]
fn mistakes_in_the_front_matter_of_other_programs_are_told_and_their_own_keys_are_not() {
    let shell = Shell::new();
    shell
        .file("bom.md", "---\nlayout: post\nweight: 3\nauthors:\n  - name: Ana\ntitle: Bom\n---\n\nTexto.\n");
    shell.file("lista.md", "---\nlayout: post\ntitle: [Bom\n---\n\nTexto.\n");
    shell.file("sem-fim.md", "---\ntitle: Sem fim\n\nTexto.\n");
    shell.file("fase.md", "---\ntitle: Fase\nphase: banana\n---\n\nTexto.\n");
    let said = shell.import().expect(1);
    assert!(said.out.ends_with("added\tbom.md\t/guides/bom\n"), "{said:?}");
    assert_eq!(said.out.matches("failed\t").count(), 3, "{said:?}");
    said.complains("lista.md:3: the [ is never closed")
        .complains("sem-fim.md:1: the front matter is never closed; write a line of ---")
        .complains("fase.md:3: \"banana\" is not known here; write one of \"research\"");
}

#[test]
fn what_leads_to_no_guide_is_told_and_the_guide_is_taken() {
    let shell = Shell::new();
    let text = "[a](/pt/guides/segundo), [b](/pt/guides/persona) e [c](/pt/guides/glossary).\n\n[d](/pt/guides/nada)\n";
    shell.file(
        "primeiro.md",
        format!("+++\ntitle = \"Um\"\nnext = [\"segundo\", \"nao-existe\"]\n+++\n\n{text}"),
    );
    shell.file("segundo.md", "# Dois\n\n[e](outro.md)\n");
    let said = shell.import().expect(0);
    let said = said.says(&["added\tprimeiro.md\t/guides/primeiro", "added\tsegundo.md\t/guides/segundo"]);
    assert_eq!(said.err.matches("warning").count(), 3, "{said:?}");
    said.complains("primeiro.md:3: warning: this leads to \"nao-existe\"")
        .complains("primeiro.md:8: warning: this leads to \"nada\"")
        .complains("segundo.md:3: warning: this leads to \"outro.md\"");
}

#[test]
fn nothing_taken_is_another_code_than_a_part() {
    let shell = Shell::new();
    shell.import().expect(2).says(&[]).complains("guides: ");
    std::fs::write(shell.path("file.md"), CARD).unwrap();
    shell.run(&["import", "guides", "file.md"]).expect(2).says(&[]).complains("file.md is not a folder");
    std::fs::create_dir(shell.path("guides")).unwrap();
    shell.import().expect(2).says(&[]).complains("there is no Markdown file");
    shell.file("mau.md", "+++\nkind = 1\n");
    shell.import().expect(2).says(&["failed\tmau.md"]);
}

#[test]
fn names_are_only_names() {
    let shell = Shell::new();
    shell.file("a\nadded\tz.md\t\u{1b}[2J.md", CARD);
    shell.file("'; DROP TABLE guide;--.md", CARD);
    shell.file("<script>alert(1)<.md", CARD);
    shell.file("%2f..%2fetc%2fpasswd.md", CARD);
    shell.file(format!("{}.md", "é".repeat(120)), CARD);
    shell.file("🙂.md", CARD);
    shell.file("🙃.md", CARD);
    let said = shell.import().expect(1);
    assert_eq!(said.out.lines().count(), 7, "{said:?}");
    assert!(!said.out.contains('\u{1b}') && !said.err.contains('\u{1b}'), "{said:?}");
    for slug in
        ["a-added-z-md-2j", "drop-table-guide", "script-alert-1", "2f-2fetc-2fpasswd", &"e".repeat(80)]
    {
        assert!(said.out.lines().any(|line| line.ends_with(&format!("/guides/{slug}"))), "{slug}: {said:?}");
    }
    said.complains("🙃.md:1: 🙂.md becomes the same guide \"item\"; rename one of them");
}

#[cfg(unix)]
#[test]
fn what_is_too_large_too_deep_or_elsewhere_is_not_read() {
    let shell = Shell::new();
    shell.file("bom.md", CARD);
    shell.file("grande.md", "a".repeat(1024 * 1024 + 1));
    shell.file("longo.md", format!("# Longo\n\n{}", "palavra ".repeat(60_000)));
    shell.file("1/2/3/4/5/6/7/8/nove/fundo.md", CARD);
    std::fs::write(shell.path("segredo.md"), "# Segredo\n\nNada.\n").unwrap();
    std::os::unix::fs::symlink(shell.path("segredo.md"), shell.path("guides/ligado.md")).unwrap();
    std::os::unix::fs::symlink(shell.path("guides/bom.md"), shell.path("guides/mesmo.md")).unwrap();
    std::os::unix::fs::symlink("/", shell.path("guides/tudo")).unwrap();
    let said = shell.import().expect(1);
    let taken: Vec<&str> = said.out.lines().filter(|line| line.starts_with("added\t")).collect();
    assert_eq!(taken, ["added\tbom.md\t/guides/bom", "added\tmesmo.md\t/guides/mesmo"], "{said:?}");
    let said = said.complains("grande.md:1: the file has 1048577 bytes; at most 1048576 are read");
    let said = said
        .complains("longo.md:1: the text has")
        .complains("1/2/3/4/5/6/7/8/nove:1: this folder lies too deep");
    said.complains("ligado.md:1: this link leads out of the folder");
}

#[tokio::test]
async fn what_the_lab_edited_stays_unless_told_otherwise() {
    let shell = Shell::new();
    shell.file("cartao.md", CARD);
    shell.import().expect(0);
    let store = shell.store("data").await;
    let system = Actor::system();
    let guide = store::guides::show(&store, &system, "cartao").await.unwrap();
    let mut texts = guide.texts.clone();
    texts[0].1.title = "Cartão do laboratório".to_owned();
    let form = GuideForm { slug: guide.slug.clone(), facts: guide.facts.clone(), texts };
    store::guides::edit(&store, &system, "cartao", guide.version, form).await.unwrap();
    store.close().await;
    shell.file("cartao.md", CARD.replace("tudo", "nada"));
    let kept = shell.import().expect(2).says(&["failed\tcartao.md"]);
    kept.complains("the lab edited the guide \"cartao\" since; --overwrite replaces it");
    let replaced = shell.run(&["import", "guides", "guides", "--overwrite"]).expect(0);
    replaced.says(&["updated\tcartao.md\t/guides/cartao"]);
}

#[test]
fn what_ships_stays_unless_told_otherwise_and_keeps_what_no_file_says() {
    let shell = Shell::new();
    let exported = |lang: &str| shell.run(&["export", "guide", "persona", "--lang", lang]).expect(0).out;
    let before = [exported("pt"), exported("en")];
    shell.file("persona.md", "# Persona\n\nUma linha.\n");
    shell.file("outra.md", "# Outra\n\nUma linha.\n");
    let said = shell.import().expect(1).says(&["added\toutra.md\t/guides/outra", "failed\tpersona.md"]);
    said.complains("persona.md:1: the guide \"persona\" ships with Bancada and was left as it is")
        .complains("--overwrite replaces its text");
    assert_eq!([exported("pt"), exported("en")], before);
    shell.run(&["import", "guides", "guides", "--overwrite"]).expect(0);
    assert!(exported("pt").contains("Uma linha."));
    assert_eq!(exported("en"), before[1]);
    let facts = |text: &str| {
        let keys = ["kind = ", "phases = ", "time = ", "people = ", "next = "];
        let fact = |line: &&str| keys.iter().any(|key| line.starts_with(key));
        text.lines().filter(fact).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(facts(&exported("pt")), facts(&before[0]));
}

#[test]
fn an_export_is_the_same_on_standard_output_in_a_file_and_after_an_import() {
    let shell = Shell::new();
    let printed = shell.run(&["export", "guide", "persona"]).expect(0).out;
    let file = shell.path("guides/copia.md");
    std::fs::create_dir(shell.path("guides")).unwrap();
    let to = ["export", "guide", "persona", "--to", file.to_str().unwrap()];
    shell.run(&to).expect(0).says(&[]);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), printed);
    shell.import().expect(0).says(&["added\tcopia.md\t/guides/copia"]);
    assert_eq!(shell.run(&["export", "guide", "copia"]).expect(0).out, printed);
}

#[test]
fn what_cannot_be_exported_says_why() {
    let shell = Shell::new();
    shell.run(&["export", "guide", "nao-existe"]).expect(1).says(&[]).complains("guide \"nao-existe\"");
    let nowhere = ["export", "guide", "persona", "--to", "no/such/folder/x.md"];
    shell.run(&nowhere).expect(1).says(&[]).complains("no/such/folder/x.md");
    shell.run(&["export", "session", "x"]).expect(2).says(&[]);
}
