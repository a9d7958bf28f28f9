//! A person in the network or in a team.

use leptos::prelude::*;

/// A person: name, role and place, with their initials where a picture would be.
#[component]
pub fn Person(
    /// The name.
    #[prop(into)]
    name: String,
    /// The address of the profile.
    #[prop(optional_no_strip, into)]
    href: Option<String>,
    /// What they do.
    #[prop(optional_no_strip, into)]
    role: Option<String>,
    /// Where.
    #[prop(optional_no_strip, into)]
    place: Option<String>,
    /// Tags, a sentence.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let initials = initials(&name);
    let name = match href {
        Some(href) => view! { <a href=href>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    view! {
        <div class="person">
            <span class="person-initials" aria-hidden="true">{initials}</span>
            <div>
                <p class="person-name">{name}</p>
                {role.map(|role| view! { <p class="person-role">{role}</p> })}
                {place.map(|place| view! { <p class="person-place">{place}</p> })}
                {children.map(|children| children())}
            </div>
        </div>
    }
    .into_any()
}

/// The first letters of the first and the last name.
fn initials(name: &str) -> String {
    let mut words =
        name.split_whitespace().filter_map(|word| word.chars().next()).filter(|c| c.is_alphabetic());
    let first = words.next();
    let last = words.next_back();
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn initials_are_those_of_the_first_and_the_last_name() {
        assert_eq!(initials("Ana Maria da Conceição"), "AC");
        assert_eq!(initials("Élio"), "É");
        assert_eq!(initials(" "), "");
    }
}
