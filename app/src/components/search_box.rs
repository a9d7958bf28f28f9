//! A field for searching, with its button.

use leptos::prelude::*;

use super::icon::{Icon, icon};
use crate::t;

/// A search sent with GET as `q`.
#[component]
pub fn SearchBox(
    /// The address of the results.
    #[prop(into)]
    action: String,
    /// What is searched: `Pesquisar nos guias`.
    #[prop(into)]
    label: String,
    /// The words searched for now.
    #[prop(optional, into)]
    value: String,
    /// The field's `id`, where a page has more than one.
    #[prop(default = "q".to_owned(), into)]
    id: String,
    /// Whether only screen readers get the label.
    #[prop(optional)]
    hide_label: bool,
) -> impl IntoView {
    let class = if hide_label { "visually-hidden" } else { "label" };
    let name = label.clone();
    view! {
        <form class="search-box" role="search" method="get" action=action aria-label=name>
            <label class=class for=id.clone()>{label}</label>
            <div class="search-box-line">
                <input class="input" type="search" id=id name="q" value=value autocomplete="off" maxlength="200"/>
                <button class="button" type="submit">
                    {icon(Icon::Search)} <span class="search-box-word">{t!("components-search")}</span>
                </button>
            </div>
        </form>
    }
    .into_any()
}
