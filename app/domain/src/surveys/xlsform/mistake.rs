//! Why a form is refused: what is wrong with a cell, and what to write instead.

/// What is wrong with a cell.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Mistake {
    // The workbook and its headers.
    /// The file cannot be read at all.
    #[error("{why}")]
    Unreadable {
        /// Why, and what to do.
        why: String,
    },
    /// There is no sheet of questions.
    #[error("there is no sheet of questions; name a sheet \"survey\"{}", like(near))]
    NoSurvey {
        /// A sheet whose name is nearly that.
        near: Option<String>,
    },
    /// The same header twice.
    #[error("the header \"{header}\" stands here twice; rename or remove one of the two columns")]
    HeaderTwice {
        /// The header.
        header: String,
    },
    /// Two names for the same column.
    #[error("\"{header}\" and \"{other}\" are two names for the same column; remove one of them")]
    SameColumn {
        /// This header.
        header: String,
        /// The other.
        other: String,
    },
    /// A column that must be there.
    #[error("there is no column \"{name}\"; write \"{name}\" in row 1")]
    NoColumn {
        /// Its name.
        name: &'static str,
    },
    /// An entities column nobody knows.
    #[error("the sheet of entities has no column \"{header}\"; correct or remove it")]
    UnknownEntityColumn {
        /// The header.
        header: String,
    },

    /// A language where there is none.
    #[error("an expression has no language; take the language out of this header")]
    TranslatedExpression,

    // Names.
    /// A question without a name.
    #[error("this question, group or repeat has no name; write one in the column \"name\"")]
    NoName,
    /// Not a name.
    #[error(
        "\"{name}\" is not a name; begin with a letter or _, then only letters, digits, _, - and full stops"
    )]
    BadName {
        /// As written.
        name: String,
    },
    /// Twice in one section.
    #[error("the name \"{name}\" is already used in row {row} of the same group; write another")]
    NameTwice {
        /// The name.
        name: String,
        /// Where it stands first.
        row: u32,
    },
    /// A name that the form needs for itself.
    #[error("the name \"meta\" is taken by the form itself; write another")]
    ReservedName,
    /// A repeat that is called like the form.
    #[error("a repeat cannot have the form's own name \"{name}\"; write another")]
    RepeatNamedLikeForm {
        /// The name.
        name: String,
    },
    /// Two repeats of one name.
    #[error("another repeat is called \"{name}\" too; names of repeats are unique in the whole form")]
    RepeatTwice {
        /// The name.
        name: String,
    },
    /// A name that is made for a question that is added.
    #[error(
        "the form adds a question \"{name}\" for this row, and another has that name; rename one of the two"
    )]
    AddedNameTaken {
        /// The name that is made.
        name: String,
    },
    /// A prefix that is kept for the system.
    #[error("a name here cannot begin with two underscores; remove them")]
    TwoUnderscores,
    /// A full stop in a list of entities.
    #[error("a name here cannot have a full stop; replace it, for instance with _")]
    FullStop,
    /// `name` and `label` as properties.
    #[error("a property cannot be called \"name\" or \"label\"; write another name")]
    ReservedProperty,

    // Rows of the survey.
    /// A question without a type.
    #[error("this row has no type; write one in the column \"type\", such as text or select_one list")]
    NoType,
    /// Nobody knows the type.
    #[error("there is no question type \"{name}\"{}", suggested(near.as_deref()))]
    UnknownType {
        /// As written.
        name: String,
        /// The nearest.
        near: Option<String>,
    },
    /// An end without a beginning.
    #[error("this end_{control} has no begin_{control} before it{}", open.as_ref().map(|open| format!("; the one that is open is {open}")).unwrap_or_default())]
    EndWithoutBegin {
        /// Group, repeat or loop.
        control: &'static str,
        /// What is open here.
        open: Option<String>,
    },
    /// A beginning without an end.
    #[error("the {control} \"{name}\" is never closed; add a row end_{control}")]
    BeginWithoutEnd {
        /// Group, repeat or loop.
        control: &'static str,
        /// Its name.
        name: String,
    },
    /// Sections in sections in sections.
    #[error("groups and repeats are nested more than {limit} deep; close some before opening others")]
    TooDeep {
        /// How many may be.
        limit: usize,
    },
    /// Words are missing.
    #[error("\"{name}\" has neither a label nor a hint; write what is asked in the column \"label\"")]
    NoLabel {
        /// The question.
        name: String,
    },
    /// A large picture without a small one.
    #[error("a big-image needs an image too; fill in the column \"image\"")]
    BigImageAlone,
    /// A kind of media that XLSForm does not have.
    #[error("there is no media column \"{name}\"; the columns are image, big-image, audio and video")]
    UnknownMedia {
        /// As written.
        name: String,
    },
    /// A calculation without a formula.
    #[error("this calculate has no formula; write it in the column \"calculation\"")]
    NoCalculation,
    /// An audit of another name.
    #[error("an audit is always called \"audit\"; leave the name blank")]
    AuditName,
    /// `select_one` without list.
    #[error("this question needs a list of choices; write the list's name after \"{name}\"")]
    NoList {
        /// The type.
        name: String,
    },
    /// A list that is not on the choices sheet.
    #[error("the list \"{list}\" is not on the sheet \"choices\"{}", suggested(near.as_deref()))]
    UnknownList {
        /// The list.
        list: String,
        /// The nearest.
        near: Option<String>,
    },
    /// There is no choices sheet.
    #[error(
        "the list \"{list}\" needs a sheet \"choices\" with the columns list_name, name and label{}",
        like(near)
    )]
    NoChoices {
        /// The list.
        list: String,
        /// A sheet whose name is nearly that.
        near: Option<String>,
    },
    /// There is no sheet of external choices.
    #[error(
        "select_one_external needs a sheet \"external_choices\" with the columns list_name and name{}",
        like(near)
    )]
    NoExternalChoices {
        /// A sheet whose name is nearly that.
        near: Option<String>,
    },
    /// A list that is not on the sheet of external choices.
    #[error("the list \"{list}\" is not on the sheet \"external_choices\"")]
    UnknownExternalList {
        /// The list.
        list: String,
    },
    /// Tags that are not on their sheet.
    #[error("the list \"{list}\" is not on the sheet \"osm\"")]
    UnknownTags {
        /// The list.
        list: String,
    },
    /// An external select of everything.
    #[error("a select_one_external needs a choice_filter; write one, or use select_one")]
    ExternalWithoutFilter,
    /// The name of a file without a known ending.
    #[error("\"{file}\" is not the name of a table; it ends in .csv, .xml or .geojson")]
    FileEnding {
        /// As written.
        file: String,
    },
    /// Several earlier answers to choose from.
    #[error("only select_one can take its choices from earlier answers; write select_one {list}")]
    SeveralFromAnswers {
        /// The list as written.
        list: String,
    },
    /// A space in a choice that is stored with others.
    #[error(
        "the choice \"{choice}\" of \"{list}\" has a space, and several choices are stored with spaces between; write _ instead"
    )]
    ChoiceWithSpace {
        /// The choice.
        choice: String,
        /// Its list.
        list: String,
    },
    /// `or_other` with a filter.
    #[error(
        "or_other cannot go with a choice_filter; add \"other\" to the list and a text question of your own"
    )]
    OtherWithFilter,
    /// `or_other` without a list.
    #[error("or_other needs a list on the sheet \"choices\"")]
    OtherWithoutList,
    /// `or_other` with a list in several languages that is not complete.
    #[error(
        "or_other adds \"other\" to \"{list}\" in its languages, and the choice \"{choice}\" has no label; write one"
    )]
    OtherWithoutLabels {
        /// The list.
        list: String,
        /// The choice.
        choice: String,
    },
    /// A filter in a table of questions.
    #[error("the first question of a table-list cannot have a choice_filter; remove one of the two")]
    TableWithFilter,
    /// Another list in a table of questions.
    #[error("the questions of a table-list share one list: this is \"{list}\", the first is \"{first}\"")]
    TableOfOtherList {
        /// This one's list.
        list: String,
        /// The first one's list.
        first: String,
    },
    /// A loop over nothing.
    #[error("a loop needs a list; write begin loop over and the list's name")]
    LoopWithoutList,
    /// A loop over choices without words.
    #[error("the choice \"{choice}\" needs a label, because a loop writes it into its questions")]
    LoopChoiceWithoutLabel {
        /// The choice.
        choice: String,
    },
    /// A percent sign in a loop.
    #[error("in a loop, % stands only in %(name)s and %(label)s; write %% for the sign itself")]
    LoopPercent,
    /// A table in a repeat.
    #[error("a table in another file cannot be named inside a repeat; move this row out of it")]
    TableInRepeat,
    /// A trigger that nobody sees.
    #[error(
        "\"{name}\" is not shown, so it cannot trigger a calculation; write a question that people answer"
    )]
    HiddenTrigger {
        /// The question that is referred to.
        name: String,
    },
    /// A place in the background that nothing triggers.
    #[error("a background-geopoint needs a trigger; write ${{name}} of a question in the column \"trigger\"")]
    NoTrigger,
    /// A place in the background that is calculated.
    #[error("a background-geopoint has no calculation; leave the cell blank")]
    CalculatedGeopoint,
    /// Search in a file that is read otherwise.
    #[error("search() and a select from a file do not go together; remove one of the two")]
    SearchInFile,
    /// A list that is searched and also offered as it is.
    #[error("the list \"{list}\" is searched with search() and used without it elsewhere; use two lists")]
    SearchedAndNot {
        /// The list.
        list: String,
    },
    /// Two sources of one name.
    #[error("two tables would both be called \"{name}\"; rename the list or the file")]
    SameInstance {
        /// The name.
        name: String,
    },

    // References.
    /// `${` without its end.
    #[error("a reference is written ${{name}}, without spaces and with both brackets")]
    BrokenReference,
    /// Nobody has this name.
    #[error("there is no question \"{name}\"{}", suggested(near.as_deref()))]
    UnknownReference {
        /// The name.
        name: String,
        /// The nearest.
        near: Option<String>,
    },
    /// Several have this name.
    #[error(
        "\"{name}\" is the name of more than one question, so a reference to it means none; rename one of them"
    )]
    AmbiguousReference {
        /// The name.
        name: String,
    },
    /// Two triggers without a comma.
    #[error("write a comma between the questions that trigger this one: ${{a}}, ${{b}}")]
    TriggersWithoutComma,

    // Parameters.
    /// Not made of pairs.
    #[error("parameters are written key=value, with a space between two of them")]
    BadParameters,
    /// A parameter that this type does not have.
    #[error("this type has no parameter \"{name}\"; it has {accepted}")]
    UnknownParameter {
        /// As written.
        name: String,
        /// Those it has.
        accepted: String,
    },
    /// A parameter of another form.
    #[error("the parameter {name} must be {wanted}")]
    ParameterValue {
        /// The parameter.
        name: &'static str,
        /// What it may be.
        wanted: &'static str,
    },
    /// A parameter that needs another.
    #[error("the parameter {name} needs {needed}")]
    ParameterNeeds {
        /// The parameter.
        name: &'static str,
        /// What it needs.
        needed: &'static str,
    },
    /// A package name of Android that is none.
    #[error("the parameter app must be the name of an Android package, such as org.example.app")]
    BadPackage,
    /// Geometry that is nowhere.
    #[error("reference-geometry must name a list, a table or a repeat as ${{name}}")]
    UnknownGeometry,
    /// A range that has no steps.
    #[error("the parameter {name} must not be zero")]
    Zero {
        /// The parameter.
        name: &'static str,
    },
    /// A step larger than the range.
    #[error("the parameter {name} must not be larger than the distance from start to end")]
    LargerThanRange {
        /// The parameter.
        name: &'static str,
    },
    /// Something between two steps.
    #[error("the parameter {name} must fall on a step")]
    NotAStep {
        /// The parameter.
        name: &'static str,
    },
    /// Something outside the range.
    #[error("the parameter {name} must lie between start and end")]
    OutsideRange {
        /// The parameter.
        name: &'static str,
    },
    /// Ticks where there are none.
    #[error("tick_interval, placeholder and tick_labelset need the appearance vertical or no-ticks, or none")]
    TicksWithAppearance,
    /// Labels of ticks that are no numbers.
    #[error("the choices of tick_labelset must be numbers: \"{choice}\" is none")]
    TickNotANumber {
        /// The choice.
        choice: String,
    },
    /// Labels of other points than the ends.
    #[error("with the appearance no-ticks, tick_labelset has exactly two choices, the start and the end")]
    TicksNotTheEnds,

    // Choices.
    /// A choice without a name.
    #[error("this choice has no name; write what is stored in the column \"name\"")]
    ChoiceWithoutName,
    /// The same choice twice.
    #[error(
        "the list \"{list}\" has the choice \"{choice}\" in row {row} already; rename it, or write yes under allow_choice_duplicates in the settings"
    )]
    ChoiceTwice {
        /// The list.
        list: String,
        /// The choice.
        choice: String,
        /// Where it stands first.
        row: u32,
    },

    // Settings.
    /// A form without an id.
    #[error("the form's id cannot be \"None\"; write another")]
    NoFormId,
    /// Encryption without an id.
    #[error("an encrypted form needs its instanceID; remove omit_instanceID or public_key")]
    EncryptedWithoutId,

    // Entities.
    /// A list of entities without a name.
    #[error("this list of entities has no name; write one in the column \"list_name\"")]
    EntityWithoutName,
    /// The same list of entities twice.
    #[error("the list of entities \"{name}\" stands here twice; join the two rows")]
    EntityTwice {
        /// The list.
        name: String,
    },
    /// New entities need words.
    #[error(
        "a list that makes entities needs a label; write one, or an entity_id to change those that exist"
    )]
    EntityWithoutLabel,
    /// Changing and making at once.
    #[error("with entity_id and create_if, write update_if as well")]
    EntityWithoutUpdate,
    /// Changing nothing in particular.
    #[error("update_if needs an entity_id: which entity is changed")]
    EntityWithoutId,
    /// A property of nothing.
    #[error("save_to needs a sheet \"entities\" that declares a list")]
    SaveToNothing,
    /// A property of a list that is not there.
    #[error("the list of entities \"{name}\" is not on the sheet \"entities\"")]
    UnknownEntity {
        /// The list.
        name: String,
    },
    /// A property without its list.
    #[error("there is more than one list of entities; write list#property")]
    SaveToWhich,
    /// More than one `#`.
    #[error("save_to has one # at most: list#property")]
    SaveToHashes,
    /// A property that is saved twice.
    #[error("the property \"{name}\" is saved from row {row} already; write another")]
    PropertyTwice {
        /// The property.
        name: String,
        /// Where it stands first.
        row: u32,
    },
    /// A group as a property.
    #[error("a group or repeat cannot be saved as a property; leave save_to blank here")]
    SaveGroup,
}

fn like(near: &Option<String>) -> String {
    near.as_ref().map(|near| format!("; there is one called \"{near}\"")).unwrap_or_default()
}

fn suggested(near: Option<&str>) -> String {
    near.map(|near| format!("; did you mean \"{near}\"?")).unwrap_or_default()
}
