//! The settings of questions that change what is asked, and what is said of those that are not carried out. Settings that only
//! change how a question looks, how it is printed or how LimeSurvey counts it are not read; the documentation says so.

/// Settings that are carried out, or that mean something only together with one that is.
pub(super) const DONE: [&str; 41] = [
    "allowed_filetypes",
    "answer_order",
    "array_filter",
    "array_filter_exclude",
    "array_filter_style",
    "date_format",
    "date_max",
    "date_min",
    "em_validation_q",
    "em_validation_q_tip",
    "em_validation_sq",
    "em_validation_sq_tip",
    "equation",
    "equals_num_value",
    "exclude_all_others",
    "hidden",
    "max_answers",
    "max_filesize",
    "max_num_value",
    "max_num_value_n",
    "maximum_chars",
    "min_answers",
    "min_num_value",
    "min_num_value_n",
    "multiflexible_checkbox",
    "multiflexible_max",
    "multiflexible_min",
    "num_value_int_only",
    "numbers_only",
    "other_replace_text",
    "prefix",
    "random_group",
    "random_order",
    "slider_accuracy",
    "slider_layout",
    "slider_max",
    "slider_min",
    "subquestion_order",
    "suffix",
    "dualscale_headerA",
    "dualscale_headerB",
];

/// Settings that change what is asked and are not carried out, with their value when they are off, and what happens instead.
pub(super) const NOT_DONE: [(&str, &str, &str); 36] = [
    ("alphasort", "0", "the answers stand in the order of the file"),
    ("array_filter_exclude_style", "0", "what is filtered out is hidden"),
    ("code_filter", "", "all options are offered"),
    ("choice_title", "", "the list has no title"),
    ("commented_checkbox", "allways", "the comments are left out"),
    ("date_max_mirror", "", "the last day is not checked"),
    ("date_min_mirror", "", "the first day is not checked"),
    ("dropdown_dates", "0", "a day is typed"),
    ("dropdown_dates_minute_step", "1", "every minute may be given"),
    ("exclude_all_others_auto", "0", "nothing is ticked by itself"),
    ("location_city", "0", "the address is not asked part by part"),
    ("location_country", "0", "the address is not asked part by part"),
    ("location_mapservice", "0", "there is no map; the place is a text"),
    ("location_postal", "0", "the address is not asked part by part"),
    ("location_state", "0", "the address is not asked part by part"),
    ("max_subquestions", "", "all things can be ranked"),
    ("multiflexible_step", "", "every number may be given"),
    ("other_comment_mandatory", "0", "the text beside “other” may stay blank"),
    ("other_numbers_only", "0", "the text beside “other” may be any text"),
    ("other_position", "end", "“other” stands last"),
    ("other_position_code", "", "“other” stands last"),
    ("parent_order", "", "the order is that of the file"),
    ("ranking_title", "", "the ranking has no title"),
    ("show_grand_total", "0", "there is no sum of rows and columns"),
    ("show_totals", "X", "there are no sums of rows and columns"),
    ("slider_default", "", "the slider has no value beforehand"),
    ("slider_middlestart", "0", "the slider has no value beforehand"),
    ("slider_default_set", "0", "the slider has no value beforehand"),
    ("time_limit", "", "questions have no time limit"),
    ("value_range_allows_missing", "1", "blank parts are allowed"),
    ("reverse", "0", "the order is that of the file"),
    ("samplesize", "", "the sample's size is not kept"),
    ("max_num_of_files", "1", "one file is taken"),
    ("min_num_of_files", "1", "one file is taken"),
    ("other_default", "", "answers are not filled in beforehand"),
    ("use_dropdown", "0", "the answers stand in lists"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setting_is_carried_out_or_is_not() {
        for (at, (name, _, instead)) in NOT_DONE.iter().enumerate() {
            assert!(!DONE.contains(name) && !instead.is_empty(), "{name}");
            assert!(NOT_DONE.iter().skip(at + 1).all(|(other, ..)| other != name), "{name}");
        }
    }
}
