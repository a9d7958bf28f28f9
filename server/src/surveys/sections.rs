//! The groups and repeats of a survey, and its quotas, in the builder.

use app::components::FormState;
use app::view::PageView;
use axum::extract::Path;
use axum::response::Response;
use domain::form::{Errors, Typed};
use domain::lang::Lang;
use domain::surveys::interview::{Instrument, Trouble};
use domain::surveys::{
    Change, Definition, QuestionId, Quota, Section, Survey, read_quota, read_section, typed_quota,
    typed_section,
};
use domain::text::Translated;
use store::StoreError;
use store::surveys::{edit_definition_once, for_designers, has_responses};

use super::pages::index;
use super::questions::apply;
use super::{AtSurvey, Below, form_id};
use crate::error::{Error, Result};
use crate::http::form::{FormData, submission};
use crate::visit::Visit;

pub(super) async fn new(visit: Visit, Path((_, slug, page)): Below) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let at = At::page(&survey, &page)?;
    at.show(&visit, &survey, FormState::blank(), form_id()).await
}

pub(super) async fn create(visit: Visit, Path((_, slug, page)): Below, FormData(typed): FormData) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let at = At::page(&survey, &page)?;
    at.save(&visit, &survey, typed).await
}

pub(super) async fn show(visit: Visit, Path((_, slug, id)): Below) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let (at, section) = At::section(&survey, &id)?;
    at.show(&visit, &survey, FormState::filled(typed_section(section)), form_id()).await
}

pub(super) async fn submit(visit: Visit, Path((_, slug, id)): Below, FormData(typed): FormData) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let (at, _) = At::section(&survey, &id)?;
    at.save(&visit, &survey, typed).await
}

pub(super) async fn delete(visit: Visit, Path((_, slug, id)): Below) -> Result {
    let id = QuestionId::parse(&id).ok_or(Error::NotFound)?;
    apply(&visit, &slug, Change::RemoveSection(id), "", "", Some("flash-survey-section-deleted")).await
}

/// What a form is about.
enum At {
    /// A section of a page, counted from 0; a new one without a name.
    Section(usize, Option<QuestionId>),
    /// A quota; a new one without a name.
    Quota(Option<QuestionId>),
}

impl At {
    fn page(survey: &Survey, page: &str) -> Result<At> {
        let page = index(page)?;
        survey.definition.pages().get(page).ok_or(Error::NotFound)?;
        Ok(At::Section(page, None))
    }

    fn section<'s>(survey: &'s Survey, id: &str) -> Result<(At, &'s Section)> {
        let id = QuestionId::parse(id).ok_or(Error::NotFound)?;
        let section = survey.definition.section(&id).ok_or(Error::NotFound)?;
        let page = survey.definition.pages().iter().position(|page| page.sections.contains(section));
        Ok((At::Section(page.unwrap_or(0), Some(id)), section))
    }

    fn quota<'s>(survey: &'s Survey, code: &str) -> Result<(At, &'s Quota)> {
        let quota = survey.definition.quotas().iter().find(|quota| quota.code.as_str() == code);
        let quota = quota.ok_or(Error::NotFound)?;
        Ok((At::Quota(Some(quota.code.clone())), quota))
    }

    fn view(&self, survey: &Survey, answered: bool, form: FormState, form_id: String) -> PageView {
        match self {
            At::Section(page, id) => {
                app::surveys::section_form(survey, page + 1, id.as_ref(), answered, form, form_id)
            }
            At::Quota(code) => {
                let is = |quota: &&Quota| Some(&quota.code) == code.as_ref();
                let quota = survey.definition.quotas().iter().find(is);
                app::surveys::quota_form(survey, quota, answered, form, form_id)
            }
        }
    }

    async fn show(&self, visit: &Visit, survey: &Survey, form: FormState, form_id: String) -> Result {
        let answered = has_responses(&visit.app.store, survey).await?;
        Ok(visit.private_html(|| self.view(survey, answered, form, form_id)))
    }

    /// What is typed, as a change.
    fn read(&self, survey: &Survey, typed: &Typed) -> std::result::Result<Change, Errors> {
        let languages = &survey.settings.languages;
        let new = || QuestionId::numbered(0);
        match self {
            At::Section(page, None) => {
                let section = read_section(typed, new(), languages)?;
                Ok(Change::AddSection { page: *page, section })
            }
            At::Section(_, Some(id)) => {
                let section = read_section(typed, id.clone(), languages)?;
                let before = survey.definition.section(id);
                Ok(Change::EditSection(match before {
                    Some(before) => Section {
                        title: section.title.keeping(&before.title, languages),
                        hint: section.hint.keeping(&before.hint, languages),
                        ..section
                    },
                    None => section,
                }))
            }
            At::Quota(None) => Ok(Change::AddQuota(read_quota(typed, new(), languages)?)),
            At::Quota(Some(code)) => {
                let quota = read_quota(typed, code.clone(), languages)?;
                let before = survey.definition.quotas().iter().find(|quota| quota.code == *code);
                Ok(Change::EditQuota(match before {
                    Some(before) => Quota { words: quota.words.keeping(&before.words, languages), ..quota },
                    None => quota,
                }))
            }
        }
    }

    /// Whether a wrong rule is this one's.
    fn owns(&self, trouble: &Trouble, before: &Definition) -> bool {
        match self {
            At::Section(_, Some(id)) => trouble.section.as_ref() == Some(id),
            At::Section(_, None) => trouble.section.as_ref().is_some_and(|id| before.section(id).is_none()),
            At::Quota(Some(code)) => trouble.quota.as_ref() == Some(code),
            At::Quota(None) => trouble
                .quota
                .as_ref()
                .is_some_and(|code| before.quotas().iter().all(|quota| quota.code != *code)),
        }
    }

    async fn save(&self, visit: &Visit, survey: &Survey, typed: Typed) -> Result<Response> {
        let answered = has_responses(&visit.app.store, survey).await?;
        let form_id = typed.get("form_id").to_owned();
        let again = |typed: Typed, errors: Errors| {
            let form = FormState::new(typed, errors);
            visit.invalid(|| self.view(survey, answered, form, form_id.clone()))
        };
        let change = match self.read(survey, &typed) {
            Ok(change) => change,
            Err(errors) => return Ok(again(typed, errors)),
        };
        if let Some(errors) = self.wrong_rules(survey, &change) {
            return Ok(again(typed, errors));
        }
        let version = typed.get("version").parse().unwrap_or(0);
        let (store, actor, slug) = (&visit.app.store, visit.actor(), survey.slug.as_str());
        match edit_definition_once(store, &actor, slug, Some(version), change, &submission(&typed)).await {
            Ok(()) => Ok(visit.go_with(&format!("{}/questions", survey.path()), "flash-survey-saved")),
            Err(StoreError::Conflict) => {
                let now = for_designers(store, &actor, slug).await?;
                let form = FormState::new(typed, Errors::one("title_pt", "flash-survey-moved"));
                Ok(visit.conflict(|| self.view(&now, answered, form, form_id)))
            }
            Err(StoreError::Refused(message)) => Ok(again(typed, Errors::one("title_pt", message))),
            Err(error) => Err(error.into()),
        }
    }

    /// What would be wrong with its rules, beside their fields, in both languages.
    fn wrong_rules(&self, survey: &Survey, change: &Change) -> Option<Errors> {
        let mut would = survey.definition.clone();
        would.apply(change.clone(), false).ok()?;
        let mut errors = Errors::none();
        for trouble in Instrument::new(would).err()?.iter().filter(|of| self.owns(of, &survey.definition)) {
            let [pt, en] = Lang::ALL.map(|lang| app::surveys::explain(trouble, lang));
            errors.push_words(trouble.field(), "flash-survey-rules-wrong", Translated::both(pt, en));
        }
        (!errors.is_empty()).then_some(errors)
    }
}

pub(super) async fn new_quota(visit: Visit, Path((_, slug)): AtSurvey) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    At::Quota(None).show(&visit, &survey, FormState::blank(), form_id()).await
}

pub(super) async fn create_quota(
    visit: Visit,
    Path((_, slug)): AtSurvey,
    FormData(typed): FormData,
) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    At::Quota(None).save(&visit, &survey, typed).await
}

pub(super) async fn show_quota(visit: Visit, Path((_, slug, code)): Below) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let (at, quota) = At::quota(&survey, &code)?;
    at.show(&visit, &survey, FormState::filled(typed_quota(quota)), form_id()).await
}

pub(super) async fn submit_quota(
    visit: Visit,
    Path((_, slug, code)): Below,
    FormData(typed): FormData,
) -> Result {
    let survey = for_designers(&visit.app.store, &visit.actor(), &slug).await?;
    let (at, _) = At::quota(&survey, &code)?;
    at.save(&visit, &survey, typed).await
}

pub(super) async fn delete_quota(visit: Visit, Path((_, slug, code)): Below) -> Result {
    let code = QuestionId::parse(&code).ok_or(Error::NotFound)?;
    apply(&visit, &slug, Change::RemoveQuota(code), "", "#quotas", Some("flash-survey-quota-deleted")).await
}
