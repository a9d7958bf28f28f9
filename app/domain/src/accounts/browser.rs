//! What a browser calls itself, in words that a person recognises.

/// The browser and the system that a `User-Agent` header names; each empty when it names none that is known.
///
/// Only good enough to tell one's own phone from one's own computer: the header says whatever its sender likes.
pub fn browser_and_system(agent: &str) -> (&'static str, &'static str) {
    // The more special name first: nearly every browser also claims to be Safari.
    let browsers = [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("Chromium/", "Chromium"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];
    let systems = [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("CrOS", "ChromeOS"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ];
    let first = |list: &[(&str, &'static str)]| {
        list.iter().find(|(sign, _)| agent.contains(sign)).map_or("", |(_, name)| name)
    };
    (first(&browsers), first(&systems))
}

#[cfg(test)]
mod tests {
    use super::browser_and_system;

    #[rstest::rstest]
    #[case("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox", "Linux")]
    #[case(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0",
        "Edge",
        "Windows"
    )]
    #[case(
        "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36",
        "Chrome",
        "Android"
    )]
    #[case(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1",
        "Safari",
        "iPhone"
    )]
    #[case("curl/8.5.0", "", "")]
    fn the_name_that_a_person_knows(#[case] agent: &str, #[case] browser: &str, #[case] system: &str) {
        assert_eq!(browser_and_system(agent), (browser, system));
    }
}
