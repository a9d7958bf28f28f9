//! Personal links, for those who design: making, printing, reminding, taking back.

mod list;
mod make;
mod print;
mod remind;
mod revoke;

use app::i18n::{argument, message_with};
use app::surveys::{LinkBatch, LinkCounts};
use domain::form::Typed;
use domain::surveys::{InvitationCode, LINK_PLACE, Letter, NAME_PLACE, Survey};
use domain::tag::Tag;
use sha2::{Digest, Sha256};
use store::jobs::Mail;
use store::surveys::{InvitationBatch, InvitationCounts};

use crate::router::Routes;
use crate::visit::Visit;

/// The routes.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/{lang}/surveys/{slug}/invitations", list::show)
        .get("/{lang}/surveys/{slug}/invitations/new", make::show)
        .post("/{lang}/surveys/{slug}/invitations/new", make::submit)
        .get("/{lang}/surveys/{slug}/invitations/{batch}", list::batch)
        .post("/{lang}/surveys/{slug}/invitations/{batch}/sheet", print::sheet)
        .post("/{lang}/surveys/{slug}/invitations/{batch}/links", print::links)
        .get("/{lang}/surveys/{slug}/invitations/{batch}/remind", remind::show)
        .post("/{lang}/surveys/{slug}/invitations/{batch}/remind", remind::submit)
        .post("/{lang}/surveys/{slug}/invitations/{batch}/revoke", revoke::submit)
}

/// The code of a batch's link with this number. All are drawn from the seed, which only the page that made the batch has: sent twice,
/// its form makes the same links, and shows them both times.
fn code(seed: &str, number: u32) -> InvitationCode {
    let digest: [u8; 32] = Sha256::new()
        .chain_update("bancada link\0")
        .chain_update(number.to_be_bytes())
        .chain_update(seed)
        .finalize()
        .into();
    let mut bits = [0; 13];
    bits.iter_mut().zip(digest).for_each(|(bit, byte)| *bit = byte);
    InvitationCode::new(bits)
}

/// A link's address: the form, in the language that the person was invited in.
fn address(visit: &Visit, survey: &Survey, code: &InvitationCode, language: Tag) -> String {
    let lang = language.nearest();
    let more = if Tag::from(lang) == language { String::new() } else { format!("&language={language}") };
    visit.app.link(&format!("/{}{}/answer?key={code}{more}", lang.code(), survey.path()))
}

/// The mail that brings a link.
fn mail(letter: &Letter, to: &str, name: &str, language: Tag, link: &str) -> Mail {
    let (subject, text) = letter.written(language, name, link);
    Mail::new(to, language.nearest(), "mail-survey-invitation-subject", "mail-survey-invitation-body")
        .with("subject", subject)
        .with("text", text)
}

/// The words that a letter begins with, in the site's languages among the survey's.
fn proposed(survey: &Survey, subject: &str, words: &str) -> Typed {
    let languages = &survey.settings.languages;
    languages.iter().filter_map(|tag| Some((*tag, tag.site()?))).fold(
        Typed::default(),
        |typed, (tag, lang)| {
            let title = survey.settings.title.pick(tag).text;
            let arguments = || {
                [("title", title), ("name", NAME_PLACE), ("link", LINK_PLACE)]
                    .map(|(name, value)| (name, argument(value.to_owned())))
                    .to_vec()
            };
            typed
                .with(format!("subject_{tag}"), message_with(lang, subject, arguments()))
                .with(format!("words_{tag}"), message_with(lang, words, arguments()))
        },
    )
}

fn counts(counts: InvitationCounts) -> LinkCounts {
    LinkCounts { made: counts.made, mailed: counts.mailed, used: counts.used, revoked: counts.revoked }
}

fn shown(batch: InvitationBatch) -> LinkBatch {
    LinkBatch {
        id: batch.id.to_string(),
        name: batch.name,
        at: batch.created_at,
        counts: counts(batch.counts),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_seed_and_each_number_has_a_code_of_its_own_and_always_the_same() {
        let codes: std::collections::BTreeSet<String> = ["a", "b"]
            .iter()
            .flat_map(|seed| (1..=2000).map(|number| code(seed, number).to_string()))
            .collect();
        assert_eq!(codes.len(), 4000);
        assert_eq!(code("a", 7), code("a", 7));
    }
}
