//! Types that carry more than their name: `select_one list or_other`, `begin repeat`, `end group`.

/// What a select does with its choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Select {
    One,
    Several,
    OneExternal,
    Rank,
}

/// A select with its list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct SelectType<'a> {
    pub select: Select,
    /// The name of the type, as in the table of types.
    pub name: &'static str,
    pub list: &'a str,
    pub or_other: bool,
    /// Whether the list must be the name of a file.
    pub from_file: bool,
}

const SELECTS: &[(&str, Select)] = &[
    ("add select one prompt using", Select::One),
    ("add select multiple prompt using", Select::Several),
    ("select all that apply from", Select::Several),
    ("select one from", Select::One),
    ("select1", Select::One),
    ("select_one", Select::One),
    ("select one", Select::One),
    ("select_multiple", Select::Several),
    ("select all that apply", Select::Several),
    ("select_one_external", Select::OneExternal),
    ("select_one_from_file", Select::One),
    ("select_multiple_from_file", Select::Several),
    ("select one from file", Select::One),
    ("select multiple from file", Select::Several),
    ("rank", Select::Rank),
];

/// The names of selects that are nothing without a list.
pub(super) const ONLY_WITH_LIST: &[&str] = &[
    "select_one",
    "select1",
    "select one from",
    "select_multiple",
    "select_one_external",
    "select_one_from_file",
    "select_multiple_from_file",
    "select one from file",
    "select multiple from file",
];

impl SelectType<'_> {
    /// The file's name without its ending and the ending, where the list is a table elsewhere.
    pub(super) fn file(&self) -> Option<(&str, &str)> {
        let name = self.list.rsplit('/').next().unwrap_or(self.list);
        let at = name
            .rfind('.')
            .filter(|at| !name.get(..*at).unwrap_or_default().trim_start_matches('.').is_empty())?;
        let (stem, ending) = self.list.split_at(self.list.len() - (name.len() - at));
        is_ending(ending).then_some((stem, ending))
    }
}

/// Whether it is the ending of a table.
pub(super) fn is_ending(ending: &str) -> bool {
    matches!(ending, ".csv" | ".xml" | ".geojson")
}

/// Reads a select with its list.
pub(super) fn select(text: &str) -> Option<SelectType<'_>> {
    SELECTS.iter().find_map(|(name, select)| {
        let rest = text.strip_prefix(name)?.strip_prefix(' ')?;
        let (list, after) =
            rest.split_once(char::is_whitespace).map_or((rest, None), |(list, after)| (list, Some(after)));
        let or_other = match after {
            None => false,
            Some("or specify other" | "or_other" | "or other") => true,
            Some(_) => return None,
        };
        (!list.is_empty()).then_some(SelectType {
            select: *select,
            name,
            list,
            or_other,
            from_file: name.ends_with("file"),
        })
    })
}

/// What begins and ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    Group,
    Repeat,
    Loop,
}

impl Section {
    /// How it is written.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Repeat => "repeat",
            Self::Loop => "loop",
        }
    }
}

const SECTIONS: &[(&str, Section)] = &[
    ("group", Section::Group),
    ("lgroup", Section::Repeat),
    ("repeat", Section::Repeat),
    ("loop", Section::Loop),
    ("looped group", Section::Repeat),
];

/// Reads the beginning of a section, and the list it is over.
pub(super) fn begin(text: &str) -> Option<(Section, Option<&str>)> {
    let rest = text.strip_prefix("begin")?.strip_prefix(|c: char| c.is_whitespace() || c == '_')?;
    SECTIONS.iter().find_map(|(name, section)| {
        let after = rest.strip_prefix(name)?;
        if after.is_empty() {
            return Some((*section, None));
        }
        let list = after.strip_prefix(' ')?;
        let list = list.strip_prefix("over ").unwrap_or(list);
        (!list.is_empty() && !list.contains(char::is_whitespace)).then_some((*section, Some(list)))
    })
}

/// Reads the end of a section.
pub(super) fn end(text: &str) -> Option<Section> {
    let rest = text.strip_prefix("end")?.strip_prefix(|c: char| c.is_whitespace() || c == '_')?;
    SECTIONS.iter().find(|(name, _)| *name == rest).map(|(_, section)| *section)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_select_is_read_under_each_of_its_names() {
        let read = |text| select(text).map(|found| (found.select, found.list, found.or_other));
        assert_eq!(read("select_one cor"), Some((Select::One, "cor", false)));
        assert_eq!(read("select1 cor or_other"), Some((Select::One, "cor", true)));
        assert_eq!(
            read("select all that apply from cor or specify other"),
            Some((Select::Several, "cor", true))
        );
        assert_eq!(read("select one from cor"), Some((Select::One, "cor", false)));
        assert_eq!(read("select one cor or other"), Some((Select::One, "cor", true)));
        assert_eq!(read("rank cor"), Some((Select::Rank, "cor", false)));
        for text in
            ["select_one", "select_one ", "select_one a b", "selectone a", "Select_one a", "my select_one a"]
        {
            assert_eq!(read(text), None, "{text}");
        }
        let file =
            |text| select(text).and_then(|found| found.file().map(|(a, b)| (a.to_owned(), b.to_owned())));
        assert_eq!(file("select_one_from_file a.b.csv"), Some(("a.b".into(), ".csv".into())));
        assert_eq!(file("select one from file x.geojson"), Some(("x".into(), ".geojson".into())));
        assert_eq!(
            (file("select_one x.txt"), file("select_one .csv"), file("select_one a.b/c")),
            (None, None, None)
        );
    }

    #[test]
    fn sections_begin_and_end_under_each_of_their_names() {
        assert_eq!(begin("begin group"), Some((Section::Group, None)));
        assert_eq!(begin("begin_repeat"), Some((Section::Repeat, None)));
        assert_eq!(begin("begin lgroup"), Some((Section::Repeat, None)));
        assert_eq!(begin("begin looped group"), Some((Section::Repeat, None)));
        assert_eq!(begin("begin loop over cor"), Some((Section::Loop, Some("cor"))));
        assert_eq!(begin("begin loop cor"), Some((Section::Loop, Some("cor"))));
        assert_eq!((begin("begingroup"), begin("Begin group"), begin("begin group a b")), (None, None, None));
        assert_eq!(
            (end("end_group"), end("end looped group")),
            (Some(Section::Group), Some(Section::Repeat))
        );
        assert_eq!((end("end group x"), end("endgroup")), (None, None));
    }
}
