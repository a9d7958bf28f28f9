//! An excerpt as text, for an attribute of the page: one thing to a line. A general format would weigh more in the browser than
//! the rules do. What is not written here comes back blank, which [`super::super::Heard::live`] notices.

use super::Live;
use crate::digits;
use crate::lang::Lang;
use crate::surveys::interview::Setting;
use crate::surveys::logic::World;
use crate::surveys::{
    Definition, Kind, KindCode, Opt, Page, Question, QuestionId, Repeat, Section, parse_date,
};
use crate::tag::Tag;
use crate::text::Translated;

impl Live {
    /// As text.
    pub fn write(&self) -> String {
        let mut to = Writer::default();
        let Setting { lang, reading, languages, world } = &self.setting;
        to.put(self.page);
        to.put(lang.code());
        to.put(reading);
        to.list(languages, |to, tag| to.put(tag));
        to.put(world.now);
        to.put(world.offset);
        to.put(world.seed);
        to.put(&world.language);
        to.list(self.definition.pages(), |to, page| {
            to.put(&page.relevant);
            to.put(&page.ends);
            to.list(&page.sections, Writer::section);
            to.list(&page.questions, Writer::question);
        });
        to.0
    }

    /// From text.
    pub fn read(text: &str) -> Option<Live> {
        let from = &mut Lines(text.split('\n'));
        let page = from.number()?;
        let lang = Lang::from_code(from.line()?)?;
        let reading = Tag::parse(from.line()?)?;
        let languages = from.list(|from| Tag::parse(from.line()?))?;
        let (now, offset, seed) = (from.number()?, from.number()?, from.number()?);
        let world = World { now, offset, seed, entropy: [0, 0], language: from.text()? };
        let pages = from.list(|from| {
            let (relevant, ends) = (from.text()?, from.text()?);
            let (sections, questions) = (from.list(Lines::section)?, from.list(Lines::question)?);
            Some(Page { relevant, ends, sections, questions, ..Page::default() })
        })?;
        Some(Live {
            page,
            definition: Definition::new(pages),
            setting: Setting { lang, reading, languages, world },
        })
    }
}

#[derive(Default)]
struct Writer(String);

impl Writer {
    fn put(&mut self, thing: impl ToString) {
        self.0.push_str(&thing.to_string().replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r"));
        self.0.push('\n');
    }

    fn list<'a, T: 'a, I: IntoIterator<Item = &'a T>>(&mut self, things: I, each: impl Fn(&mut Self, &'a T))
    where
        I::IntoIter: ExactSizeIterator,
    {
        let things = things.into_iter();
        self.put(things.len());
        things.for_each(|thing| each(self, thing));
    }

    /// Something that may be absent.
    fn maybe(&mut self, thing: Option<impl ToString>) {
        self.put(thing.map_or_else(String::new, |thing| thing.to_string()));
    }

    fn flag(&mut self, flag: bool) {
        self.put(u8::from(flag));
    }

    fn words(&mut self, words: &Translated) {
        let tags: Vec<Tag> = words.tags().collect();
        self.list(&tags, |to, tag| {
            to.put(tag);
            to.put(words.exactly(*tag).unwrap_or_default());
        });
    }

    fn option(&mut self, option: &Opt) {
        self.put(&option.code);
        self.put(&option.relevant);
        self.flag(option.exclusive);
        self.flag(option.other);
        self.words(&option.label);
        let columns: Vec<_> = option.columns.iter().collect();
        self.list(&columns, |to, (name, value)| {
            to.put(name);
            to.put(value);
        });
    }

    fn section(&mut self, section: &Section) {
        self.put(&section.id);
        self.maybe(section.parent.as_ref());
        self.put(&section.relevant);
        self.words(&section.title);
        self.words(&section.hint);
        let repeat: Vec<&Repeat> = section.repeat.iter().collect();
        self.list(&repeat, |to, repeat| {
            to.put(&repeat.count);
            to.put(repeat.least);
            to.maybe(repeat.most);
        });
    }

    fn question(&mut self, question: &Question) {
        self.put(&question.id);
        self.maybe(question.section.as_ref());
        self.flag(question.required);
        self.put(&question.rules.relevant);
        self.put(&question.rules.required);
        self.put(&question.rules.filter);
        self.words(&question.label);
        self.words(&question.hint);
        self.put(question.kind.code().code());
        match &question.kind {
            Kind::Single { options, .. } => self.list(options, Self::option),
            Kind::Several { options, min, max } => {
                self.list(options, Self::option);
                self.maybe(*min);
                self.maybe(*max);
            }
            Kind::Matrix { rows, options, several } => {
                self.list(rows, Self::option);
                self.list(options, Self::option);
                self.flag(*several);
            }
            Kind::Ranking { options, places } => {
                self.list(options, Self::option);
                self.maybe(*places);
            }
            Kind::Scale { from, to, .. } => {
                self.put(from);
                self.put(to);
            }
            Kind::Number { min, max, whole, .. } => {
                self.maybe(min.map(digits::write));
                self.maybe(max.map(digits::write));
                self.flag(*whole);
            }
            Kind::Date { min, max } => {
                self.maybe(*min);
                self.maybe(*max);
            }
            Kind::Calculation { formula } => self.put(formula),
            _ => {}
        }
    }
}

struct Lines<'a>(std::str::Split<'a, char>);

impl<'a> Lines<'a> {
    fn line(&mut self) -> Option<&'a str> {
        self.0.next()
    }

    fn text(&mut self) -> Option<String> {
        let line = self.line()?;
        let mut text = String::with_capacity(line.len());
        let mut characters = line.chars();
        while let Some(character) = characters.next() {
            text.push(match character {
                '\\' => match characters.next()? {
                    'n' => '\n',
                    'r' => '\r',
                    other => other,
                },
                other => other,
            });
        }
        Some(text)
    }

    fn number<T: TryFrom<i64>>(&mut self) -> Option<T> {
        self.line()?.parse::<i64>().ok()?.try_into().ok()
    }

    fn maybe<T: TryFrom<i64>>(&mut self) -> Option<Option<T>> {
        match self.line()? {
            "" => Some(None),
            text => Some(Some(text.parse::<i64>().ok()?.try_into().ok()?)),
        }
    }

    fn decimal(&mut self) -> Option<Option<f64>> {
        let line = self.line()?;
        Some((!line.is_empty()).then(|| digits::read(line)))
    }

    fn day(&mut self) -> Option<Option<jiff::civil::Date>> {
        match self.line()? {
            "" => Some(None),
            text => Some(Some(parse_date(text)?)),
        }
    }

    fn flag(&mut self) -> Option<bool> {
        Some(self.line()? == "1")
    }

    fn list<T>(&mut self, each: impl Fn(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let count: usize = self.number()?;
        (0..count).map(|_| each(self)).collect()
    }

    fn words(&mut self) -> Option<Translated> {
        let pairs = self.list(|from| Some((Tag::parse(from.line()?)?, from.text()?)))?;
        Some(pairs.into_iter().fold(Translated::default(), |words, (tag, text)| words.with(tag, text)))
    }

    fn options(&mut self) -> Option<Vec<Opt>> {
        self.list(|from| {
            let (code, relevant) = (from.text()?, from.text()?);
            let (exclusive, other, label) = (from.flag()?, from.flag()?, from.words()?);
            let columns = from.list(|from| Some((from.text()?, from.text()?)))?.into_iter().collect();
            Some(Opt { relevant, exclusive, other, columns, ..Opt::new(code, label) })
        })
    }

    fn name(&mut self) -> Option<Option<QuestionId>> {
        match self.line()? {
            "" => Some(None),
            name => Some(Some(QuestionId::parse(name)?)),
        }
    }

    fn section(&mut self) -> Option<Section> {
        let id = QuestionId::parse(self.line()?)?;
        let (parent, relevant) = (self.name()?, self.text()?);
        let (title, hint) = (self.words()?, self.words()?);
        let repeat = self
            .list(|from| Some(Repeat { count: from.text()?, least: from.number()?, most: from.maybe()? }))?;
        Some(Section {
            id,
            parent,
            title,
            hint,
            relevant,
            shuffled: false,
            repeat: repeat.into_iter().next(),
        })
    }

    fn question(&mut self) -> Option<Question> {
        let id = QuestionId::parse(self.line()?)?;
        let section = self.name()?;
        let required = self.flag()?;
        let (relevant, needed, filter) = (self.text()?, self.text()?, self.text()?);
        let (label, hint) = (self.words()?, self.words()?);
        let kind = self.kind()?;
        let mut question =
            Question { id, kind, label, hint, required, section, ..Question::blank(KindCode::Note) };
        question.rules.relevant = relevant;
        question.rules.required = needed;
        question.rules.filter = filter;
        Some(question)
    }

    fn kind(&mut self) -> Option<Kind> {
        let code = self.line()?;
        Some(match KindCode::from_code(code)? {
            KindCode::Single => Kind::single(self.options()?),
            KindCode::Several => {
                Kind::Several { options: self.options()?, min: self.maybe()?, max: self.maybe()? }
            }
            KindCode::Matrix => {
                Kind::Matrix { rows: self.options()?, options: self.options()?, several: self.flag()? }
            }
            KindCode::Ranking => Kind::Ranking { options: self.options()?, places: self.maybe()? },
            KindCode::Scale => {
                Kind::scale(self.number()?, self.number()?, Translated::default(), Translated::default())
            }
            KindCode::Number => Kind::Number {
                min: self.decimal()?,
                max: self.decimal()?,
                unit: Translated::default(),
                whole: self.flag()?,
                slider: None,
            },
            KindCode::Date => Kind::Date { min: self.day()?, max: self.day()? },
            KindCode::Nps => Kind::Nps { low: Translated::default(), high: Translated::default() },
            KindCode::Calculation => Kind::Calculation { formula: self.text()? },
            KindCode::ShortText => Kind::ShortText,
            KindCode::LongText => Kind::LongText,
            KindCode::Email => Kind::Email,
            KindCode::Telephone => Kind::Telephone,
            KindCode::Url => Kind::Url,
            KindCode::Time => Kind::Time,
            KindCode::DateTime => Kind::DateTime,
            KindCode::Place => Kind::Place,
            KindCode::File => Kind::any_file(),
            KindCode::Address => Kind::Address,
            KindCode::Consent => Kind::Consent,
            KindCode::Hidden => Kind::Hidden,
            KindCode::Note => Kind::Note,
        })
    }
}
