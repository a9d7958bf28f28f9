//! A course written as a TOML file, as in `content/courses/`. A mistake is told with file, line and what to write.

use serde::Deserialize;
use toml::Spanned;

use super::module::{LONGEST, Mode, Module, total_minutes};
use super::{CourseDetails, MOST_MODULES};
use crate::lang::Lang;
use crate::slug::Slug;
use crate::text::Translated;

/// What is wrong in a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {advice}")]
pub struct FileMistake {
    /// The file's name.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong and what to write instead.
    pub advice: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CourseFile {
    slug: Spanned<String>,
    hours: Option<Spanned<f64>>,
    source: Option<Spanned<String>>,
    title: Spanned<Translated>,
    summary: Spanned<Translated>,
    audience: Option<Spanned<Translated>>,
    #[serde(default)]
    outcomes: std::collections::BTreeMap<Lang, Vec<Spanned<String>>>,
    #[serde(default)]
    modules: Vec<Spanned<ModuleFile>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ModuleFile {
    mode: Spanned<String>,
    hours: Spanned<f64>,
    #[serde(default)]
    guides: Vec<Spanned<String>>,
    title: Spanned<Translated>,
    description: Option<Spanned<Translated>>,
}

struct Checker<'a> {
    file: &'a str,
    text: &'a str,
    mistakes: Vec<FileMistake>,
}

impl Checker<'_> {
    fn wrong(&mut self, at: usize, advice: impl Into<String>) {
        let line = self.text.get(..at).map_or(1, |before| before.matches('\n').count() + 1);
        self.mistakes.push(FileMistake { file: self.file.to_owned(), line, advice: advice.into() });
    }

    fn text(&mut self, name: &str, text: &Spanned<Translated>, most: usize, required: bool) {
        let at = text.span().start;
        if required && text.get_ref().is_empty() {
            self.wrong(at, format!("{name} is empty; write it at least in one language: pt = \"…\""));
        }
        for lang in text.get_ref().langs() {
            let length = text.get_ref().exactly(lang).unwrap_or_default().chars().count();
            if length > most {
                self.wrong(
                    at,
                    format!("{name}.{} has {length} characters; write at most {most}", lang.code()),
                );
            }
        }
    }

    fn slug(&mut self, name: &str, text: &Spanned<String>) -> Slug {
        Slug::parse(text.get_ref()).unwrap_or_else(|_| {
            let suggestion = Slug::suggest(text.get_ref());
            self.wrong(
                text.span().start,
                format!("{name} cannot be {:?}; write \"{suggestion}\"", text.get_ref()),
            );
            suggestion
        })
    }

    fn minutes(&mut self, name: &str, hours: &Spanned<f64>) -> u32 {
        let minutes = hours.get_ref() * 60.0;
        let good = minutes > 0.0 && minutes <= f64::from(LONGEST) * 10.0 && minutes % 15.0 == 0.0;
        if !good {
            let advice =
                format!("{name} cannot be {}; write quarters of an hour, for example 1.5", hours.get_ref());
            self.wrong(hours.span().start, advice);
            return 0;
        }
        // Positive, whole and small, as just checked.
        minutes as u32
    }

    fn module(&mut self, module: ModuleFile) -> Module {
        self.text("modules.title", &module.title, 150, true);
        if let Some(description) = &module.description {
            self.text("modules.description", description, 2000, false);
        }
        let mode = Mode::from_code(module.mode.get_ref()).unwrap_or_else(|| {
            let known = Mode::ALL.map(Mode::code).join("\", \"");
            let advice = format!("mode cannot be {:?}; write one of \"{known}\"", module.mode.get_ref());
            self.wrong(module.mode.span().start, advice);
            Mode::InPerson
        });
        let minutes = self.minutes("hours", &module.hours);
        let guides = module.guides.iter().map(|guide| self.slug("a guide", guide)).collect();
        let title = module.title.into_inner();
        let description = module.description.map(Spanned::into_inner).unwrap_or_default();
        Module { title, description, mode, minutes, guides }
    }
}

/// Reads a course file: its address and what was written about it. `file` is named in mistakes.
///
/// # Errors
/// Every mistake that can be told apart; only the first when the file is not TOML of this shape.
pub fn read_course_file(file: &str, text: &str) -> Result<(Slug, CourseDetails), Vec<FileMistake>> {
    let mut checker = Checker { file, text, mistakes: Vec::new() };
    let course = match toml::from_str::<CourseFile>(text) {
        Ok(course) => course,
        Err(error) => {
            let advice = error.message().trim().replace('\n', " ");
            checker.wrong(error.span().map_or(0, |span| span.start), advice);
            return Err(checker.mistakes);
        }
    };
    let slug = checker.slug("slug", &course.slug);
    checker.text("title", &course.title, 150, true);
    checker.text("summary", &course.summary, 1000, true);
    if let Some(audience) = &course.audience {
        checker.text("audience", audience, 2000, false);
    }
    if let Some(source) = course.source.as_ref().filter(|source| source.get_ref().chars().count() > 500) {
        checker.wrong(source.span().start, "source is too long; write at most 500 characters");
    }
    let mut outcomes = Translated::default();
    for (lang, lines) in &course.outcomes {
        for line in
            lines.iter().filter(|line| line.get_ref().trim().is_empty() || line.get_ref().contains('\n'))
        {
            checker.wrong(line.span().start, "an outcome is one line of text; write it, or take it away");
        }
        let lines: Vec<&str> = lines.iter().map(|line| line.get_ref().trim()).collect();
        outcomes = outcomes.with(*lang, lines.join("\n"));
    }
    if course.modules.len() > MOST_MODULES {
        checker.wrong(0, format!("there are {} modules; write at most {MOST_MODULES}", course.modules.len()));
    }
    let modules: Vec<Module> =
        course.modules.into_iter().map(|module| checker.module(module.into_inner())).collect();
    if let Some(hours) = &course.hours {
        let (said, total) = (checker.minutes("hours", hours), total_minutes(&modules));
        if said != total && checker.mistakes.is_empty() {
            let total = super::hours_text(Lang::En, total);
            let advice =
                format!("the modules take {total} hours together; write hours = {total}, or mend a module");
            checker.wrong(hours.span().start, advice);
        }
    }
    if !checker.mistakes.is_empty() {
        return Err(checker.mistakes);
    }
    let details = CourseDetails {
        title: course.title.into_inner(),
        summary: course.summary.into_inner(),
        audience: course.audience.map(Spanned::into_inner).unwrap_or_default(),
        outcomes,
        modules,
        source: course.source.map(Spanned::into_inner).unwrap_or_default(),
    };
    Ok((slug, details))
}
