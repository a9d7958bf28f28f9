//! Who is invited to answer by a personal link: the form for a batch of links, and the mail that brings one.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::read::parse_date;
use crate::accounts::Email;
use crate::form::{Errors, Reader, Typed};
use crate::tag::Tag;
use crate::text::Translated;

/// The most links of one batch.
pub const MAX_INVITATIONS: usize = 2000;
/// The longest name of an invited person.
const NAME: usize = 120;
/// Where the link stands in a mail's words.
pub const LINK_PLACE: &str = "{link}";
/// Where the name stands in a mail's words.
pub const NAME_PLACE: &str = "{name}";

/// One who is invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitee {
    /// Where the mail goes; none for a link that is printed or handed over.
    pub email: Option<Email>,
    /// A name or other words by which designers know the link; may be blank.
    pub label: String,
    /// The language of the mail, and of the form that the link opens.
    pub language: Tag,
}

/// The words of a mail, in the languages they were written in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Letter {
    /// The subject.
    pub subject: Translated,
    /// The words, with [`LINK_PLACE`] where the link goes and perhaps [`NAME_PLACE`].
    pub words: Translated,
}

/// A batch of links to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// What designers call it.
    pub name: String,
    /// The last day on which the links can be used; none when they do not run out.
    pub until: Option<Date>,
    /// Who is invited.
    pub invitees: Vec<Invitee>,
    /// The mail's words, where addresses are among them.
    pub letter: Letter,
}

/// What is wrong with a line of the list of addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// There is no address in it.
    NoAddress,
    /// The same address stands in an earlier line, counted from 1.
    Twice(usize),
    /// The name is too long or has characters that cannot be seen.
    Name,
    /// The language is not one of the survey's.
    Language,
}

/// A wrong line of the list of addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongLine {
    /// Counted from 1.
    pub line: usize,
    /// How it begins.
    pub text: String,
    /// What is wrong.
    pub flaw: Flaw,
}

/// Everything that is wrong with the form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wrong {
    /// By field.
    pub errors: Errors,
    /// By line of the list.
    pub lines: Vec<WrongLine>,
}

/// Reads the form for a batch: how many links, or a list of addresses. Nobody is invited twice.
///
/// # Errors
/// Every field and every line that is wrong.
pub fn read_batch(typed: &Typed, languages: &[Tag], today: Date) -> Result<Batch, Wrong> {
    let mut reader = Reader::new(typed);
    reader.write_in(languages.to_vec());
    let name = reader.required("name", NAME);
    if name.contains('\n') {
        reader.wrong("name", "error-control-characters");
    }
    let until = until(&mut reader, today);
    let language = Tag::parse(typed.get("language")).filter(|tag| languages.contains(tag));
    let language =
        language.or_else(|| languages.first().copied()).unwrap_or_else(|| crate::lang::Lang::Pt.into());
    let list = typed.get("list");
    let how_many = reader.integer("how_many", 1, i64::try_from(MAX_INVITATIONS).unwrap_or(i64::MAX));
    let (mut invitees, mut lines) = (Vec::new(), Vec::new());
    let mut letter = Letter::default();
    match (list.trim().is_empty(), typed.has("how_many")) {
        (true, false) => reader.wrong("how_many", "error-survey-batch-empty"),
        (false, true) => reader.wrong("how_many", "error-survey-batch-both"),
        (true, true) => {
            let blank = Invitee { email: None, label: String::new(), language };
            invitees = vec![blank; how_many.and_then(|n| usize::try_from(n).ok()).unwrap_or(0)];
        }
        (false, false) => {
            (invitees, lines) = read_list(list, language, languages);
            if !lines.is_empty() {
                reader.wrong("list", "error-survey-batch-lines");
            }
            if invitees.len() > MAX_INVITATIONS {
                reader.beyond("list", "error-survey-batch-many", i64::try_from(MAX_INVITATIONS).unwrap_or(0));
            }
            letter = read_letter(&mut reader);
        }
    }
    let errors = reader.into_errors();
    if errors.is_empty() { Ok(Batch { name, until, invitees, letter }) } else { Err(Wrong { errors, lines }) }
}

fn until(reader: &mut Reader<'_>, today: Date) -> Option<Date> {
    let text = reader.typed().get("until").trim();
    if text.is_empty() {
        return None;
    }
    let day = parse_date(text);
    match day {
        None => reader.wrong("until", "error-survey-batch-date"),
        Some(day) if day < today => reader.wrong("until", "error-survey-batch-past"),
        Some(_) => {}
    }
    day
}

/// Reads the words of a mail. Every language they are written in needs the place of the link, and a subject.
pub fn read_letter(reader: &mut Reader<'_>) -> Letter {
    let subject = reader.translated_required("subject", 150);
    let words = reader.translated_required("words", 3000);
    let tags: Vec<Tag> = words.tags().collect();
    for tag in tags {
        if !words.exactly(tag).is_some_and(|text| text.contains(LINK_PLACE)) {
            reader.wrong(format!("words_{tag}"), "error-survey-words-link");
        }
    }
    for tag in subject.tags() {
        if subject.exactly(tag).is_some_and(|text| text.contains('\n')) {
            reader.wrong(format!("subject_{tag}"), "error-control-characters");
        }
    }
    Letter { subject, words }
}

/// Reads a list of addresses: one a line, `a@b.pt`, `a@b.pt; Name`, `a@b.pt; Name; en`, or `Name <a@b.pt>`; a tabulator, as
/// spreadsheets put it, does for a semicolon.
fn read_list(list: &str, language: Tag, languages: &[Tag]) -> (Vec<Invitee>, Vec<WrongLine>) {
    let mut first: BTreeMap<String, usize> = BTreeMap::new();
    let (mut invitees, mut wrong) = (Vec::new(), Vec::new());
    for (line, text) in list.lines().enumerate().map(|(at, text)| (at + 1, text.trim())) {
        if text.is_empty() {
            continue;
        }
        let mut flawed = |flaw| {
            wrong.push(WrongLine { line, text: text.chars().take(60).collect(), flaw });
        };
        match read_line(text, language, languages) {
            Err(flaw) => flawed(flaw),
            Ok(invitee) => {
                let address =
                    invitee.email.as_ref().map_or_else(String::new, |email| email.as_str().to_owned());
                match first.get(&address) {
                    Some(earlier) => flawed(Flaw::Twice(*earlier)),
                    None => {
                        first.insert(address, line);
                        invitees.push(invitee);
                    }
                }
            }
        }
    }
    (invitees, wrong)
}

fn read_line(text: &str, language: Tag, languages: &[Tag]) -> Result<Invitee, Flaw> {
    let mut parts = text.split([';', '\t']).map(str::trim);
    let first = parts.next().unwrap_or_default();
    let (address, named) = match first.strip_suffix('>').and_then(|rest| rest.rsplit_once('<')) {
        Some((name, address)) => (address, name.trim().trim_matches('"')),
        None => (first, ""),
    };
    let email = Email::parse(address).ok_or(Flaw::NoAddress)?;
    let label = match parts.next().unwrap_or_default() {
        "" => named,
        label => label,
    };
    if label.chars().count() > NAME || label.chars().any(char::is_control) {
        return Err(Flaw::Name);
    }
    let language = match parts.next().unwrap_or_default() {
        "" => language,
        tag => Tag::parse(tag).filter(|tag| languages.contains(tag)).ok_or(Flaw::Language)?,
    };
    Ok(Invitee { email: Some(email), label: label.to_owned(), language })
}

impl Letter {
    /// The subject and the words for one person, in their language or the first it was written in.
    pub fn written(&self, language: Tag, name: &str, link: &str) -> (String, String) {
        let fill = |text: &str| {
            // Nobody is greeted by a blank before a comma.
            let blank = format!(" {NAME_PLACE}");
            let text = if name.is_empty() { text.replace(&blank, "") } else { text.to_owned() };
            // Split first: what stands in a name is no place for a link.
            let with_link: Vec<String> =
                text.split(LINK_PLACE).map(|part| part.replace(NAME_PLACE, name)).collect();
            with_link.join(link)
        };
        (fill(self.subject.pick(language).text), fill(self.words.pick(language).text))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::lang::Lang;

    fn languages() -> Vec<Tag> {
        vec![Lang::Pt.into(), Lang::En.into()]
    }

    fn form() -> Typed {
        Typed::default()
            .with("name", "Utentes")
            .with("subject_pt", "O seu parecer")
            .with("words_pt", "Olá {name},\n{link}\nObrigado")
    }

    fn read(typed: &Typed) -> Result<Batch, Wrong> {
        read_batch(typed, &languages(), date(2026, 11, 23))
    }

    #[test]
    fn a_number_makes_so_many_links_without_a_mail() {
        let batch =
            read(&Typed::default().with("name", "Balcão").with("how_many", "3").with("language", "en"))
                .unwrap();
        let blank = Invitee { email: None, label: String::new(), language: Lang::En.into() };
        assert_eq!(batch.invitees, vec![blank; 3]);
        assert_eq!((batch.until, batch.letter), (None, Letter::default()));
    }

    #[test]
    fn a_list_is_read_however_people_have_it() {
        let list = "ana@example.org\r\n\r\n RUI@example.org ; Rui Sá\nInês Luz <ines@example.org>\n\"Zé\" <ze@example.org>;;en\nada@example.org\tAda\ten";
        let batch = read(&form().with("list", list).with("until", "2026-11-23")).unwrap();
        let found: Vec<(&str, &str, String)> = batch
            .invitees
            .iter()
            .map(|i| (i.email.as_ref().unwrap().as_str(), i.label.as_str(), i.language.to_string()))
            .collect();
        let (pt, en) = ("pt".to_owned(), "en".to_owned());
        assert_eq!(
            found,
            [
                ("ana@example.org", "", pt.clone()),
                ("rui@example.org", "Rui Sá", pt.clone()),
                ("ines@example.org", "Inês Luz", pt),
                ("ze@example.org", "Zé", en.clone()),
                ("ada@example.org", "Ada", en),
            ]
        );
        assert_eq!(batch.until, Some(date(2026, 11, 23)));
    }

    #[test]
    fn every_wrong_line_is_named() {
        let long = format!("b@example.org; {}", "a".repeat(121));
        let list = format!("ana@example.org\nana\nANA@example.org; Ana\n{long}\nc@example.org; C; fr\n");
        let wrong = read(&form().with("list", &list)).unwrap_err();
        let found: Vec<(usize, Flaw)> = wrong.lines.iter().map(|line| (line.line, line.flaw)).collect();
        assert_eq!(found, [(2, Flaw::NoAddress), (3, Flaw::Twice(1)), (4, Flaw::Name), (5, Flaw::Language)]);
        assert!(wrong.lines.iter().all(|line| line.text.chars().count() <= 60));
        assert!(wrong.errors.of("list").is_some());
    }

    #[test]
    fn every_mistake_of_the_form_is_named() {
        let many: String = (0..=MAX_INVITATIONS).map(|n| format!("a{n}@example.org\n")).collect();
        let list = ("list", "a@example.org");
        for (fields, field) in [
            (vec![], "how_many"),
            (vec![("how_many", "0")], "how_many"),
            (vec![("how_many", "2001")], "how_many"),
            (vec![("how_many", "dez")], "how_many"),
            (vec![("how_many", "2"), list], "how_many"),
            (vec![("name", ""), list], "name"),
            (vec![("until", "amanhã"), list], "until"),
            (vec![("until", "2026-11-22"), list], "until"),
            (vec![("list", many.as_str())], "list"),
            (vec![("subject_pt", ""), list], "subject_pt"),
            (vec![("subject_pt", "a\nb"), list], "subject_pt"),
            (vec![("words_pt", ""), list], "words_pt"),
            (vec![("words_pt", "Sem nada"), list], "words_pt"),
            (vec![("words_en", "No link"), list], "words_en"),
        ] {
            let typed = fields.iter().fold(form(), |typed, (name, value)| typed.replacing(name, *value));
            assert!(read(&typed).unwrap_err().errors.of(field).is_some(), "{fields:?}");
        }
    }

    #[test]
    fn a_letter_is_written_in_the_persons_language_and_a_name_is_only_a_name() {
        let letter = Letter {
            subject: Translated::both("Para {name}", "For {name}"),
            words: Translated::of(Lang::Pt, "Olá {name}: {link}"),
        };
        let written = letter.written(Lang::En.into(), "Ana {link}", "https://x");
        assert_eq!(written, ("For Ana {link}".to_owned(), "Olá Ana {link}: https://x".to_owned()));
        assert_eq!(letter.written(Lang::Pt.into(), "", "x"), ("Para".to_owned(), "Olá: x".to_owned()));
    }
}
