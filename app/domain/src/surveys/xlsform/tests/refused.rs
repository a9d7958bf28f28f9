//! What is refused: what pyxform refuses, each with its place and with what to write.

use super::{CHOICES, questions, report, wrong};
use rstest::rstest;

#[rstest]
#[case(&["text | | Idade?"], "survey 2 name", "has no name")]
#[case(&["text | 1a | Idade?"], "survey 2 name", "\"1a\" is not a name; begin with a letter")]
#[case(&["text | a idade | Idade?"], "survey 2 name", "is not a name")]
#[case(&["text | Área | Área?"], "survey 2 name", "is not a name")]
#[case(&["text | a | A", "text | a | B"], "survey 3 name", "already used in row 2")]
#[case(&["text | meta | A"], "survey 2 name", "taken by the form itself")]
#[case(&["begin repeat | data | A", "end repeat"], "survey 2 name", "the form's own name")]
#[case(&["begin group | g |", "begin repeat | r |", "end repeat", "end group", "begin repeat | r |", "end repeat"], "survey 6 name", "another repeat is called \"r\"")]
#[case(&["begin group | g | G", "text | a | A"], "survey 2 type", "\"g\" is never closed; add a row end_group")]
#[case(&["text | a | A", "end group"], "survey 3 type", "no begin_group before it")]
#[case(&["begin group | g | G", "end repeat", "end group"], "survey 3 type", "the one that is open is the group \"g\" of row 2")]
#[case(&[" | a | A"], "survey 2 type", "has no type")]
#[case(&["Text | a | A"], "survey 2 type", "did you mean \"text\"?")]
#[case(&["inteiro | a | A"], "survey 2 type", "there is no question type \"inteiro\"")]
#[case(&["select_one | a | A"], "survey 2 type", "needs a list of choices")]
#[case(&["rank | a | A"], "survey 2 type", "needs a list of choices")]
#[case(&["select one | a | A"], "survey 2 type", "needs a list of choices")]
#[case(&["select_one coor | a | A"], "survey 2 type", "the list \"coor\" is not on the sheet \"choices\"; did you mean \"cor\"?")]
#[case(&["select_one cor azul | a | A"], "survey 2 type", "there is no question type")]
#[case(&["select_multiple ${x} | a | A", "text | x | X"], "survey 2 type", "only select_one")]
#[case(&["select_one ${x} | a | A"], "survey 2 type", "there is no question \"x\"")]
#[case(&["select_one_from_file f.txt | a | A"], "survey 2 type", "it ends in .csv, .xml or .geojson")]
#[case(&["select_one_from_file a.b.csv | a | A"], "survey 2 type", "it ends in .csv")]
#[case(&["select_one f.csv or_other | a | A"], "survey 2 type", "or_other needs a list")]
#[case(&["select_one_external cor | a | A"], "survey 2 type", "needs a sheet \"external_choices\"")]
#[case(&["begin loop | l | L", "end loop"], "survey 2 type", "a loop needs a list")]
#[case(&["begin loop over cor | l | L", "text | a | 50% de %(label)s", "end loop"], "survey 3 label", "write %% for the sign itself")]
#[case(&["begin repeat | r | R", "csv-external | t |", "end repeat"], "survey 3 type", "move this row out of it")]
#[case(&["begin loop over flor | l | L", "end loop"], "survey 2 type", "the list \"flor\" is not on")]
#[case(&["text | a |"], "survey 2 label", "\"a\" has neither a label nor a hint")]
#[case(&["percentage | a |"], "survey 2 label", "neither a label nor a hint")]
#[case(&["calculate | a |"], "survey 2 calculation", "has no formula")]
#[case(&["audit | registo |"], "survey 2 name", "always called \"audit\"")]
#[case(&["text | a | Olá ${nome}", "text | nomes | Nomes"], "survey 2 label", "there is no question \"nome\"; did you mean \"nomes\"?")]
#[case(&["text | a | Olá ${ nome }", "text | nome | Nome"], "survey 2 label", "without spaces and with both brackets")]
#[case(&["text | a | Olá ${nome", "text | nome | Nome"], "survey 2 label", "both brackets")]
#[case(&["begin group | g |", "text | a | A", "end group", "text | a | A", "text | b | ${a}"], "survey 6 label", "more than one question")]
#[case(&["select_one cor or_other | a | A", "text | a_other | B"], "survey 2 name", "the form adds a question \"a_other\"")]
#[case(&["select_one cor or_other | a | A", "text | b | ${a_other}"], "survey 3 label", "there is no question \"a_other\"")]
#[case(&["csv-external | lojas |", "csv-external | lojas |"], "survey 3 name", "already used")]
#[case(&["csv-external | cor |", "text | a | A"], "survey 2 type", "two tables would both be called \"cor\"")]
#[case(&["csv-external | l |", "select_one_from_file l.xml | a | A"], "survey 3 type", "both be called \"l\"")]
#[case(&["csv-external | l |", "text | a | ${l}"], "survey 3 label", "there is no question \"l\"")]
#[case(&["begin loop over cor | l | L", "text | a | A", "end loop", "note | b | ${a}"], "survey 5 label", "more than one question")]
fn rows_that_are_wrong(#[case] rows: &[&str], #[case] place: &str, #[case] why: &str) {
    let (found, said) = wrong(&questions("", rows));
    assert_eq!(found, place, "{said}");
    assert!(said.contains(why), "{said}");
}

#[rstest]
#[case(
    "choice_filter",
    "select_one cor or_other | a | A | name != 'azul'",
    "survey 2 choice_filter",
    "or_other cannot go with"
)]
#[case("relevance", "text | a | A | ${b} = 1", "survey 2 relevance", "there is no question \"b\"")]
#[case("notas", "text | a | A | ver ${b}", "survey 2 notas", "there is no question \"b\"")]
#[case("trigger", "text | a | A | a", "survey 2 trigger", "a reference is written")]
#[case("trigger", "text | a | A | ${b}", "survey 2 trigger", "there is no question \"b\"")]
#[case("trigger", "text | a | A | ${a} ${a}", "survey 2 trigger", "write a comma")]
#[case("trigger", "background-geopoint | a | A |", "survey 2 trigger", "needs a trigger")]
#[case("big-image", "text | a | A | x.png", "survey 2 image", "needs an image too")]
#[case("guidance_hint", "text | a | | x", "survey 2 label", "neither a label nor a hint")]
#[case("media::smell", "text | a | A | x", "survey 1 media::smell", "no media column \"smell\"")]
#[case("relevant::fr", "text | a | A | x", "survey 1 relevant::fr", "an expression has no language")]
#[case("save_to", "text | a | A | x", "survey 2 save_to", "needs a sheet \"entities\"")]
#[case("caption", "text | a | A | x", "survey 1 caption", "two names for the same column")]
#[case("label", "text | a | A | x", "survey 1 label", "stands here twice")]
#[case("parameters", "range | a | A | start", "survey 2 parameters", "key=value")]
#[case("parameters", "range | a | A | from=1", "survey 2 parameters", "this type has no parameter \"from\"")]
#[case("parameters", "range | a | A | start=um", "survey 2 parameters", "start must be a number")]
#[case("parameters", "range | a | A | step=0", "survey 2 parameters", "step must not be zero")]
#[case("parameters", "range | a | A | end=3 step=9", "survey 2 parameters", "step must not be larger")]
#[case(
    "parameters",
    "range | a | A | start=0 end=10 step=2 tick_interval=3",
    "survey 2 parameters",
    "tick_interval must fall on a step"
)]
#[case("parameters", "range | a | A | placeholder=11", "survey 2 parameters", "placeholder must lie between")]
#[case(
    "parameters",
    "range | a | A | tick_labelset=nada",
    "survey 2 parameters",
    "the list \"nada\" is not on"
)]
#[case("parameters", "range | a | A | tick_labelset=cor", "survey 2 parameters", "\"azul\" is none")]
#[case("parameters", "text | a | A | rows=muitas", "survey 2 parameters", "rows must be a whole number")]
#[case("parameters", "image | a | A | app=camera", "survey 2 parameters", "the name of an Android package")]
#[case("parameters", "audio | a | A | quality=loud", "survey 2 parameters", "quality must be")]
#[case(
    "parameters",
    "geopoint | a | A | capture-accuracy=x",
    "survey 2 parameters",
    "capture-accuracy must be a number"
)]
#[case("parameters", "geotrace | a | A | incremental=no", "survey 2 parameters", "incremental must be true")]
#[case(
    "parameters",
    "geopoint | a | A | reference-geometry=x",
    "survey 2 parameters",
    "reference-geometry must name"
)]
#[case(
    "parameters",
    "select_one cor | a | A | randomize=maybe",
    "survey 2 parameters",
    "randomize must be true or false"
)]
#[case("parameters", "select_one cor | a | A | seed=1", "survey 2 parameters", "seed needs randomize=true")]
#[case("parameters", "select_one_from_file f.csv | a | A | value=1x", "survey 2 parameters", "is not a name")]
#[case(
    "parameters",
    "audit | | | location-priority=balanced",
    "survey 2 parameters",
    "location-priority needs location-min-interval"
)]
#[case("appearance", "select_one f.csv | a | A | search('x')", "survey 2 appearance", "do not go together")]
fn cells_that_are_wrong(#[case] header: &str, #[case] row: &str, #[case] place: &str, #[case] why: &str) {
    let (found, said) = wrong(&questions(&format!(" | {header}"), &[row]));
    assert_eq!(found, place, "{said}");
    assert!(said.contains(why), "{said}");
}

#[rstest]
#[case(&["list_name | name | label", "cor | | Azul"], "choices 2 name", "this choice has no name")]
#[case(&["list_name | name | label", "cor | azul | A", "cor | azul | B"], "choices 3 name", "has the choice \"azul\" in row 2 already")]
#[case(&["list_name | name | label", "cor | azul claro | A"], "choices 2 name", "has a space")]
#[case(&["list_name | label", "cor | Azul"], "choices 1 name", "there is no column \"name\"")]
#[case(&["list_name | name | label", "cor | azul | ${a}"], "choices 2 label", "there is no question \"a\"")]
fn choices_that_are_wrong(#[case] rows: &[&str], #[case] place: &str, #[case] why: &str) {
    let survey = ("survey", &["type | name | label", "select_multiple cor | c | Cores?"][..]);
    let (found, said) = wrong(&report(&[("choices", rows), survey]));
    assert_eq!(found, place, "{said}");
    assert!(said.contains(why), "{said}");
}

#[rstest]
#[case("name", "1x", "settings 2 name", "is not a name")]
#[case("form_id", "None", "settings 2 form_id", "the form's id cannot be")]
#[case("instance_name", "${b}", "settings 2 instance_name", "there is no question \"b\"")]
#[case("form_title | title", "A | B", "settings 1 title", "two names for the same column")]
#[case("omit_instanceID | public_key", "yes | x", "settings 2 omit_instanceID", "needs its instanceID")]
fn settings_that_are_wrong(#[case] headers: &str, #[case] row: &str, #[case] place: &str, #[case] why: &str) {
    let survey = ("survey", &["type | name | label", "text | a | A"][..]);
    let report = report(&[("settings", &[headers, row]), survey]);
    if headers.contains("form_title |") {
        // The newer name is the column's own, so the second of the two is no alias.
        assert!(report.accepted, "{:?}", report.errors);
        return;
    }
    let (found, said) = wrong(&report);
    assert_eq!(found, place, "{said}");
    assert!(said.contains(why), "{said}");
}

#[rstest]
#[case("list_name | label", "árvores | A", "entities 2 list_name", "")]
#[case("list_name | label", "__a | A", "entities 2 list_name", "two underscores")]
#[case("list_name | label", "a.b | A", "entities 2 list_name", "full stop")]
#[case("list_name", "a", "entities 2 label", "needs a label")]
#[case("list_name | label | update_if", "a | A | 1", "entities 2 entity_id", "needs an entity_id")]
#[case("list_name | entity_id | create_if", "a | 1 | 1", "entities 2 update_if", "write update_if as well")]
#[case("list_name | label | cor", "a | A | 1", "entities 1 cor", "no column \"cor\"")]
fn entities_that_are_wrong(#[case] headers: &str, #[case] row: &str, #[case] place: &str, #[case] why: &str) {
    let survey = ("survey", &["type | name | label", "text | a | A"][..]);
    let report = report(&[survey, ("entities", &[headers, row])]);
    if why.is_empty() {
        assert!(report.accepted, "{:?}", report.errors);
        return;
    }
    let (found, said) = wrong(&report);
    assert_eq!(found, place, "{said}");
    assert!(said.contains(why), "{said}");
}

#[test]
fn sheets_that_are_missing_are_told_with_those_that_are_nearly_there() {
    let (place, said) = wrong(&report(&[("surveys", &["type | name | label"]), CHOICES]));
    assert_eq!(place, "survey 1 type");
    assert!(said.contains("there is one called \"surveys\""), "{said}");
    let (_, said) = wrong(&report(&[
        ("survey", &["type | name | label", "select_one cor | c | Cor?"]),
        ("choice", &["list_name | name | label"]),
    ]));
    assert!(said.contains("needs a sheet \"choices\"") && said.contains("\"choice\""), "{said}");
    let (place, _) = wrong(&report(&[("survey", &["name | label", "a | A"])]));
    assert_eq!(place, "survey 1 type");
    let (place, _) = wrong(&report(&[]));
    assert_eq!(place, "survey 1 type");
}

#[test]
fn everything_that_is_wrong_is_told_at_once_in_the_order_of_the_file() {
    let report =
        questions(" | relevant", &["texto | 1a | A | ${z}", "select_one x | b | B |", "text | c | |"]);
    let places: Vec<(u32, &str)> =
        report.errors.iter().map(|finding| (finding.row, finding.column.as_str())).collect();
    assert_eq!(places, [(2, "name"), (2, "type"), (2, "relevant"), (3, "type"), (4, "label")]);
}

#[test]
fn other_is_added_in_every_language_of_a_list_that_is_complete() {
    let list = |label: &str| {
        let survey = ["type | name | label", "select_one cor or_other | c | Cor?"];
        let (first, second) = (format!("cor | azul | {label}"), "cor | verde | Verde");
        report(&[("survey", &survey), ("choices", &["list_name | name | label::pt", &first, second])])
    };
    assert!(list("Azul").accepted);
    let (_, said) = wrong(&list(""));
    assert!(said.contains("the choice \"azul\" has no label"), "{said}");
}

#[test]
fn tables_of_questions_share_one_list() {
    let rows = [
        "begin group | g | | table-list",
        "select_one cor | a | A |",
        "select_one zona | b | B |",
        "end group",
    ];
    let (place, said) = wrong(&questions(" | appearance", &rows));
    assert_eq!(place, "survey 4 type");
    assert!(said.contains("this is \"zona\", the first is \"cor\""), "{said}");
}

#[test]
fn what_is_not_shown_triggers_nothing() {
    let rows = ["calculate | h | | 1 |", "text | a | A | | ${h}"];
    let (place, said) = wrong(&questions(" | calculation | trigger", &rows));
    assert_eq!(place, "survey 3 trigger");
    assert!(said.contains("\"h\" is not shown"), "{said}");
}

#[test]
fn what_is_saved_is_checked() {
    let saved = |text: &str, entities: &[&str]| {
        let row = format!("text | a | A | {text}");
        report(&[("survey", &["type | name | label | save_to", &row]), ("entities", entities)])
    };
    let one = ["list_name | label", "casas | A"];
    let two = ["list_name | label", "casas | A", "ruas | B"];
    assert!(saved("andar", &one).accepted && saved("ruas#andar", &two).accepted);
    for (text, entities, why) in [
        ("andar", &two[..], "write list#property"),
        ("Label", &one, "cannot be called"),
        ("__a", &one, "two underscores"),
        ("1a", &one, "is not a name"),
        ("pontes#a", &one, "\"pontes\" is not on the sheet"),
        ("a#b#c", &one, "one # at most"),
    ] {
        let (place, said) = wrong(&saved(text, entities));
        assert_eq!(place, "survey 2 save_to");
        assert!(said.contains(why), "{said}");
    }
}

#[test]
fn sections_in_sections_have_an_end() {
    let rows: Vec<String> = (0..5_000).map(|n| format!("begin repeat | r{n} | R")).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let report = questions("", &rows);
    assert!(
        report.errors.iter().any(|finding| finding.what.to_string().contains("nested more than 100 deep"))
    );
}

#[test]
fn many_wrong_names_take_no_longer_than_as_many_right_ones() {
    let rows: Vec<String> =
        (0..4_000).map(|n| format!("text | pergunta_{n} | Olá ${{perjunta_{n}}}")).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let report = questions("", &rows);
    let helped = report.errors.iter().filter(|finding| finding.what.to_string().contains("did you mean"));
    // Each suggestion compares a name with every other; the first mistakes are enough to learn from.
    assert_eq!((report.errors.len(), helped.count()), (4_000, 51));
}
