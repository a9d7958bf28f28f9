//! What is not supported is listed one by one, with its place, and refuses nothing.

use super::{CHOICES, questions, report};
use rstest::rstest;

#[rstest]
#[case::a_type(
    "",
    "audio | a | A",
    "survey 2 type",
    "the type \"audio\" is not supported: answers hold no files"
)]
#[case::a_shape("", "geotrace | a | A", "survey 2 type", "a place is one point")]
#[case::a_bar_code("", "barcode | a | A", "survey 2 type", "no reader of bar codes")]
#[case::a_device("", "deviceid | a |", "survey 2 type", "not linked to a device")]
#[case::a_moment("", "start | a |", "survey 2 type", "the moment of answering")]
#[case::a_file("", "select_one_from_file f.csv | a | A", "survey 2 type", "tables in other files")]
#[case::a_default(" | default", "text | a | A | sim", "survey 2 default", "not filled in beforehand")]
#[case::read_only(" | read_only", "text | a | A | yes", "survey 2 read_only", "cannot be answered")]
#[case::a_picture(" | image", "text | a | A | x.png", "survey 2 image", "files beside a label")]
#[case::an_appearance(" | appearance", "text | a | A | signature", "survey 2 appearance", "\"signature\"")]
#[case::a_parameter(
    " | parameters",
    "geopoint | a | A | capture-accuracy=5",
    "survey 2 parameters",
    "\"capture-accuracy\""
)]
#[case::a_column(
    " | autoplay",
    "text | a | A | audio",
    "survey 1 autoplay",
    "the column \"autoplay\" is not read"
)]
#[case::an_expression_with_a_hole(
    " | relevant",
    "text | a | A | (1 +",
    "survey 2 relevant",
    "it ends where something must follow"
)]
#[case::a_calculation_that_is_shown(
    " | calculation",
    "text | a | A | 1 + 1",
    "survey 2 calculation",
    "is calculated and not shown"
)]
#[case::a_message_of_what_is_required(
    " | required_message",
    "text | a | A | Responda",
    "survey 1 required_message",
    "is not read"
)]
#[case::a_function(
    " | relevant",
    "text | a | A | pulldata('x', 'a', 'b', 1) = 2",
    "survey 2 relevant",
    "\"pulldata\" is not evaluated"
)]
#[case::a_function_nobody_knows(
    " | constraint",
    "text | a | A | lenght(.) > 2",
    "survey 2 constraint",
    "there is no function \"lenght\""
)]
#[case::a_pattern(
    " | constraint",
    "text | a | A | regex(., '(?=x)')",
    "survey 2 constraint",
    "the pattern \"(?=x)\""
)]
#[case::a_column_of_choices(
    " | choice_filter",
    "select_one cor | a | A | tom = 'claro'",
    "survey 2 choice_filter",
    "there is no \"tom\""
)]
#[case::itself(" | relevant", "text | a | A | ${a} = 1", "survey 2 relevant", "it depends on itself: a → a")]
fn what_is_not_supported_is_listed(
    #[case] headers: &str,
    #[case] row: &str,
    #[case] place: &str,
    #[case] why: &str,
) {
    let report = questions(headers, &[row]);
    assert!(report.accepted, "{:?}", report.errors);
    let said: Vec<String> = report.unsupported.iter().map(ToString::to_string).collect();
    assert_eq!(said.len(), 1, "{said:?}");
    let first = report.unsupported.first().unwrap();
    assert_eq!(format!("{} {} {}", first.sheet, first.row, first.column), place, "{said:?}");
    assert!(said[0].contains(why), "{said:?}");
}

#[rstest]
#[case("", "select_one cor | a | A")]
#[case("", "select_multiple cor or_other | a | A")]
#[case("", "rank cor | a | A")]
#[case("", "geopoint | a | A")]
#[case("", "acknowledge | a | A")]
#[case(" | parameters", "range | a | A | start=0 end=5 step=1")]
#[case(" | parameters", "select_one cor | a | A | randomize=true")]
#[case(" | appearance", "text | a | A | multiline w4")]
#[case(" | required | relevant", "text | a | A | yes | true()")]
#[case(" | choice_filter", "select_one cor | a | A | name != 'azul'")]
#[case(
    " | hint | constraint | constraint_message",
    "integer | a | A | ajuda | . > 1 and . < 5 | entre 1 e 5"
)]
#[case(" | calculation", "calculate | a | | round(3.14159, 2)")]
fn what_is_supported_is_not_listed(#[case] headers: &str, #[case] row: &str) {
    let report = questions(headers, &[row]);
    assert!(report.accepted && report.unsupported.is_empty(), "{report:?}");
}

#[test]
fn repeats_and_groups_in_groups_are_supported_and_loops_are_not() {
    let report = questions("", &["begin group | g | G", "begin group | h | H", "end group", "end group"]);
    assert!(report.accepted && report.unsupported.is_empty(), "{report:?}");
    let report = questions("", &["begin repeat | r | R", "text | a | A", "end repeat"]);
    assert!(report.accepted && report.unsupported.is_empty(), "{report:?}");
    let report = questions("", &["begin loop over cor | r | R", "text | a | A", "end loop"]);
    assert!(report.unsupported[0].to_string().starts_with("survey, row 2, column type: loops"));
}

#[test]
fn sheets_and_settings_are_listed() {
    let report = report(&[
        ("survey", &["type | name | label", "text | a | A"]),
        CHOICES,
        ("settings", &["public_key | sms_keyword | form_title", "abc | x | T"]),
        ("external_choices", &["list_name | name", "c | d"]),
        ("entities", &["list_name | label", "casas | ${a}"]),
    ]);
    assert!(report.accepted, "{:?}", report.errors);
    let places: Vec<String> = report
        .unsupported
        .iter()
        .map(|finding| format!("{} {} {}", finding.sheet, finding.row, finding.column))
        .collect();
    let expected = [
        "settings 2 public_key",
        "settings 2 sms_keyword",
        "external_choices 1 list_name",
        "entities 1 list_name",
    ];
    assert_eq!(places, expected);
}

#[test]
fn a_report_is_json_with_everything_by_name() {
    let report = questions("", &["audio | a | A", "text | 1 | B"]);
    let json = serde_json::to_value(&report).unwrap();
    for name in [
        "accepted",
        "title",
        "languages",
        "groups",
        "questions",
        "subquestions",
        "choices",
        "relevant",
        "constraints",
        "calculations",
        "unsupported",
        "errors",
    ] {
        assert!(json.get(name).is_some(), "{name}");
    }
    let error = &json["errors"][0];
    assert_eq!(
        (&error["sheet"], &error["row"], &error["column"]),
        (&"survey".into(), &3.into(), &"name".into())
    );
    assert!(error["message"].as_str().unwrap().starts_with("\"1\" is not a name"));
}

#[test]
fn circles_are_told_one_by_one() {
    let rows = [
        "calculate | a | | ${b}",
        "calculate | b | | ${a}",
        "calculate | c | | ${d}",
        "calculate | d | | ${c}",
    ];
    let report = questions(" | calculation", &rows);
    assert!(report.accepted);
    assert_eq!(report.unsupported.len(), 2, "{:?}", report.unsupported);
}
