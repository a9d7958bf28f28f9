//! Files that are cut off, of another kind, too large, or meant to break whoever reads them.

use domain::surveys::lss::look;
use limesurvey::{DEEPEST, LONGEST_TEXT, MOST_ROWS, read, read_file};
use proptest::prelude::*;

use super::{NEW, OLD};

fn told(bytes: &[u8]) -> String {
    read(bytes, "f").unwrap_err().to_string()
}

/// A document with this inside.
fn document(inside: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<document>\n<LimeSurveyDocType>Survey</LimeSurveyDocType>\n{inside}</document>"
    )
}

#[rstest::rstest]
#[case(b"", "the file is empty")]
#[case(b" \n ", "the file is empty")]
#[case(b"\xef\xbb\xbf", "the file is empty")]
#[case(b"hello", "this is not XML")]
#[case(b"PK\x03\x04abc", "this is an archive")]
#[case(b"\xff\xfe<\x00?\x00", "the file is in \"UTF-16\"")]
#[case(b"<html><body/></html>", "this is a page of the web")]
#[case(b"<!DOCTYPE html><html></html>", "line 1: the file declares a document type")]
#[case(b"<survey/>", "this XML begins with <survey> and not with <document>")]
#[case(
    b"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><document/>",
    "the file is in \"ISO-8859-1\"; save it as UTF-8"
)]
#[case(b"<?xml version=\"1.0\" encoding=\"latin1\"?><document>\xe9</document>", "the file is in \"latin1\"")]
#[case(b"<document>\n\n\xe9</document>", "line 3: there are bytes that are not UTF-8")]
#[case(b"<document><a></document>", "the XML is broken")]
#[case(b"<document></document></document>", "line 1")]
#[case(b"<document></document>\n<more/>", "line 2: something follows behind </document>")]
#[case(b"<document></document> x", "something follows")]
#[case(b"<document><surveys>", "the file is cut off: it ends in line 1 inside <surveys>")]
#[case(b"<document>\n<surveys", "the file is cut off: it ends in line 2 inside <document>")]
#[case(b"<document><LimeSurveyDocType>a&nbsp;b", "line 1: \"&nbsp;\" stands for nothing")]
#[case(b"<!-- only -->", "this is not XML")]
fn what_is_no_survey_is_told_with_what_to_do(#[case] bytes: &[u8], #[case] message: &str) {
    let said = told(bytes);
    assert!(said.contains(message), "{said}");
}

#[test]
fn entities_are_not_expanded() {
    let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n<document>&b;</document>";
    assert!(told(bomb.as_bytes()).contains("declares a document type"));
    let outside = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><document>&x;</document>";
    assert!(told(outside.as_bytes()).contains("declares a document type"));
    assert!(told(document("<a>&x;</a>").as_bytes()).contains("\"&x;\" stands for nothing"));
}

#[test]
fn characters_are_those_of_xml() {
    let file = document(
        "<surveys><rows><row><language>a&amp;&lt;&#233;<![CDATA[<b>&amp;</b>]]><!-- c -->d</language></row></rows></surveys>",
    );
    let tables = read(format!("\u{feff}{file}").as_bytes(), "nome").unwrap();
    assert_eq!(tables.tables[0].rows[0].cells, [("language".to_owned(), "a&<é<b>&amp;</b>d".to_owned())]);
    assert_eq!((tables.name.as_str(), tables.kind.as_deref()), ("nome", Some("Survey")));
}

#[test]
fn nothing_runs_away() {
    let deep = format!("{}{}", "<a>".repeat(DEEPEST + 5), "</a>".repeat(DEEPEST + 5));
    assert!(told(document(&deep).as_bytes()).contains("more than 64 deep"));
    let rows = "<row/>".repeat(MOST_ROWS + 1);
    assert!(
        told(document(&format!("<x><rows>{rows}</rows></x>")).as_bytes()).contains("more than 200000 rows")
    );
    let long = "a".repeat(LONGEST_TEXT + 1);
    let cell = format!("<x><rows><row><c>{long}</c></row></rows></x>");
    assert!(told(document(&cell).as_bytes()).contains("a text is longer than 256 kB"));
    let tables = "<x/>".repeat(201);
    assert!(told(document(&tables).as_bytes()).contains("more than 200 tables"));
    let large = vec![b' '; 21 * 1024 * 1024];
    assert!(told(&large).contains("larger than 20 MB"));
}

#[test]
fn thousands_of_the_same_are_answered_in_time() {
    let questions: String = (1..=2_900)
        .map(|n| format!("<row><qid>{n}</qid><gid>1</gid><type>M</type><title>Q</title><relevance>count(that.Q) > {n} or Q_a == 'Y'</relevance></row>"))
        .collect();
    let parts: String = (1..=40_000)
        .map(|n| {
            format!(
                "<row><qid>{}</qid><parent_qid>{}</parent_qid><title>a</title></row>",
                10_000 + n,
                n % 2_900 + 1
            )
        })
        .collect();
    let orphans: String = (1..=40_000)
        .map(|n| format!("<row><qid>{}</qid><attribute>hidden</attribute></row>", 90_000 + n))
        .collect();
    let file = document(&format!(
        "<surveys><rows><row><language>pt</language></row></rows></surveys><groups><rows><row><gid>1</gid></row></rows></groups>\
         <questions><rows>{questions}</rows></questions><subquestions><rows>{parts}</rows></subquestions>\
         <question_attributes><rows>{orphans}</rows></question_attributes>"
    ));
    let start = std::time::Instant::now();
    let (report, _) = look(&read(file.as_bytes(), "f").unwrap());
    assert!(report.accepted);
    assert_eq!(report.counts.questions, 2_900);
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}

#[test]
fn folders_and_missing_files_are_told() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    assert!(read_file(folder).unwrap_err().to_string().contains("this is not a file"));
    assert!(read_file(&folder.join("nada.lss")).unwrap_err().to_string().contains("could not be opened"));
    assert_eq!(
        read_file(&folder.join("fixtures/service-limesurvey-6.lss")).unwrap().name,
        "service-limesurvey-6"
    );
}

/// Every answer is one, and no file that is cut off is taken.
fn answered(bytes: &[u8]) -> bool {
    match read(bytes, "f") {
        Ok(tables) => look(&tables).0.accepted,
        Err(unreadable) => {
            assert!(!unreadable.to_string().is_empty());
            false
        }
    }
}

#[test]
fn a_file_that_is_cut_off_anywhere_is_refused() {
    for file in [OLD, NEW] {
        let file = file.trim_end().as_bytes();
        for length in (0..file.len()).step_by(997).chain(file.len() - 20..file.len()) {
            assert!(!answered(&file[..length]), "{length}");
        }
        assert!(answered(file));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_file_that_is_changed_anywhere_is_answered(
        changes in prop::collection::vec((0..95_000_usize, any::<u8>()), 1..6),
        swaps in prop::collection::vec((0..95_000_usize, 0..95_000_usize, 1..400_usize), 0..3),
        old in any::<bool>(),
    ) {
        let mut bytes = if old { OLD } else { NEW }.as_bytes().to_vec();
        for (at, byte) in changes {
            bytes[at] = byte;
        }
        for (from, to, length) in swaps {
            let piece = bytes[from..(from + length).min(95_000)].to_vec();
            bytes.splice(to..to, piece);
        }
        answered(&bytes);
    }

    #[test]
    fn numbers_and_codes_that_are_changed_are_answered(
        changes in prop::collection::vec((0..2_000_usize, prop::sample::select(vec!["0", "1", "41", "101", "x", "", "L", "M", ":", "]]]]><![CDATA[>"])), 1..12),
    ) {
        let mut pieces: Vec<&str> = NEW.split("<![CDATA[").collect();
        let changed: Vec<(usize, String)> = changes
            .iter()
            .filter_map(|(at, word)| {
                let rest = pieces.get(at + 1)?.split_once("]]>")?.1;
                Some((at + 1, format!("{word}]]>{rest}")))
            })
            .collect();
        for (at, piece) in &changed {
            pieces[*at] = piece;
        }
        answered(pieces.join("<![CDATA[").as_bytes());
    }
}
