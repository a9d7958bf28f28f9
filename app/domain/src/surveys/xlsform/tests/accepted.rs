//! What is accepted: every way of writing a form that pyxform takes.

use super::{CHOICES, questions, report};
use rstest::rstest;

#[rstest]
#[case::a_question(&["text | nome | Como se chama?"])]
#[case::a_hint_in_place_of_a_label_is_not_in_this_sheet(&["note | | Bem-vindo"])]
#[case::accents_in_names(&["text | informação | O que sabe?"])]
#[case::a_name_with_a_prefix(&["text | org:nome | Nome da entidade"])]
#[case::names_that_differ_in_capitals(&["text | nome | Nome", "text | Nome | Nome outra vez"])]
#[case::one_name_in_two_groups(&["begin group | a | A", "text | nome | Nome", "end group", "text | nome | Nome"])]
#[case::group_with_a_line_below(&["begin_group | a | A", "text | b | B", "end_group"])]
#[case::repeat(&["begin repeat | filho | Filho", "text | nome | Nome", "end repeat"])]
#[case::repeat_of_old(&["begin lgroup | filho | Filho", "text | nome | Nome", "end lgroup"])]
#[case::looped_group(&["begin looped group | filho | Filho", "text | nome | Nome", "end looped group"])]
#[case::loop_over_a_list(&["begin loop over cor | gosto | Gosto", "integer | quanto | Quanto gosta de %(label)s?", "end loop"])]
#[case::an_empty_group(&["begin group | a |", "end group"])]
#[case::select_one(&["select_one cor | c | Que cor?"])]
#[case::select_one_of_old(&["select one from cor | c | Que cor?", "select1 cor | d | E agora?"])]
#[case::select_multiple(&["select_multiple cor | c | Que cores?", "select all that apply from cor | d | Quais?"])]
#[case::or_other(&["select_one cor or_other | c | Que cor?"])]
#[case::or_specify_other(&["select one from cor or specify other | c | Que cor?"])]
#[case::rank(&["rank cor | c | Da melhor à pior"])]
#[case::from_a_file(&["select_one_from_file freguesias.csv | f | Freguesia", "select_multiple_from_file x.geojson | g | G"])]
#[case::from_a_file_without_saying_so(&["select_one freguesias.xml | f | Freguesia"])]
#[case::from_earlier_answers(&["begin repeat | r | R", "text | nome | Nome", "end repeat", "select_one ${nome} | q | Quem?"])]
#[case::old_types(&["add text prompt | a | A", "q string | b | B", "gps | c | C", "add date time prompt | d | D", "int | e | E"])]
#[case::types_without_words(&["start | s |", "end | e |", "today | t |", "deviceid | d |", "hidden | h |", "q calculate | c |"])]
#[case::audit(&["audit | |", "text | a | A"])]
#[case::a_type_that_brings_a_hint(&["phone number | tel |"])]
#[case::tables(&["csv-external | lojas |", "select_one_from_file lojas.csv | l | Loja"])]
#[case::remarks_between_rows(&["", " | | ", "text | a | A"])]
#[case::the_title_among_the_questions(&["form_title | Bairro | ", "text | a | A"])]
#[case::osm(&["osm edificios | o | Edifícios"])]
fn forms_that_are_good(#[case] rows: &[&str]) {
    let report = questions("", rows);
    assert!(report.accepted, "{:?}", report.errors);
}

#[rstest]
#[case::parameters_of_a_range("parameters", "range | r | De 0 a 5? | start=0; end = 5, step=0.5")]
#[case::a_range_backwards("parameters", "range | r | De 5 a 0? | start=5 end=0 step=1")]
#[case::ticks("parameters", "range | r | Quanto? | start=0 end=10 step=2 tick_interval=4")]
#[case::chance("parameters", "select_one cor | c | Cor? | randomize=true seed=42")]
#[case::columns_of_a_file("parameters", "select_one_from_file f.csv | f | F | value=codigo label=Nome")]
#[case::rows_of_a_text("parameters", "text | t | Conte | rows=5")]
#[case::pixels("parameters", "image | i | Fotografia | max-pixels=1024 app=org.example.camera")]
#[case::parameters_of_others("parameters", "integer | i | Idade | anything=goes")]
#[case::a_calculation("calculation", "calculate | c | | 1 + 1")]
#[case::an_expression_that_no_program_could_read("relevant", "text | a | A | ((( 1 +")]
#[case::yes_as_a_rule("required", "text | a | A | yes")]
#[case::a_filter("choice_filter", "select_one cor | c | Cor? | name != 'azul'")]
#[case::a_label_of_a_table("appearance", "select_one cor | c | | label")]
#[case::a_picture_in_place_of_words("image", "text | a | | mapa.png")]
#[case::a_number_of_repeats("repeat_count", "begin group | g | G | 3|\nend group")]
#[case::disabled("disabled", "nonsense | 1 2 3 | | yes")]
#[case::a_column_of_remarks("os meus apontamentos", "text | a | A | perguntar ao Rui")]
fn columns_that_are_good(#[case] header: &str, #[case] row: &str) {
    let rows: Vec<&str> = row.lines().collect();
    let report = questions(&format!(" | {header}"), &rows);
    assert!(report.accepted, "{:?}", report.errors);
}

#[test]
fn headers_are_known_in_any_spelling() {
    for headers in
        ["type | name | label", "Type | NAME | Label", "command | tag | caption", "command | value | caption"]
    {
        let report = report(&[("Survey", &[headers, "text | a | A"])]);
        assert!(report.accepted, "{headers}: {:?}", report.errors);
    }
    let old = ("choices", &["list name | value | caption", "cor | azul | Azul"][..]);
    assert!(report(&[("survey", &["type | name | label", "select_one cor | c | Cor?"]), old]).accepted);
}

#[test]
fn the_only_sheet_is_the_survey_whatever_its_name() {
    assert!(report(&[("Folha1", &["type | name | label", "text | a | A"])]).accepted);
    assert!(!report(&[("Folha1", &["type | name | label", "text | a | A"]), CHOICES]).accepted);
}

#[test]
fn the_title_is_the_settings_or_the_id_or_the_file() {
    let survey = ("survey", &["type | name | label", "text | a | A"][..]);
    let title = |headers, row| report(&[survey, ("settings", &[headers, row])]).title;
    assert_eq!(title("form_title | form_id", "Bairro | b1"), "Bairro");
    assert_eq!(title("set form title", "Bairro"), "Bairro");
    assert_eq!(title("form_id", "b1"), "b1");
    assert_eq!(title("id_string | form_id", "velho | novo"), "novo");
    assert_eq!(title("version", "3"), "inquérito");
}

#[test]
fn choices_may_stand_twice_when_the_settings_say_so() {
    let survey = ("survey", &["type | name | label", "select_one cor | c | Cor?"][..]);
    let twice = ("choices", &["list_name | name | label", "cor | azul | A", "cor | azul | B"][..]);
    assert!(!report(&[survey, twice]).accepted);
    for (header, yes) in [("allow_choice_duplicates", "yes"), ("Allow Choice Duplicates", "TRUE")] {
        assert!(report(&[survey, twice, ("settings", &[header, yes])]).accepted);
    }
}
