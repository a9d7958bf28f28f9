use super::*;

fn html(text: &str) -> String {
    render(text).html.clone()
}

#[test]
fn headings_stand_under_the_page_and_have_ids_without_accents() {
    let rendered = render("# Introdução\n\n## Como se faz\n\n##### Fundo\n\n# Introdução\n");
    let levels: Vec<_> = rendered.toc.iter().map(|(level, id, _)| (*level, id.as_str())).collect();
    assert_eq!(levels, [(2, "introducao"), (3, "como-se-faz"), (4, "fundo"), (2, "introducao-2")]);
    assert!(rendered.html.contains("<h2 id=\"introducao\">Introdução</h2>"), "{}", rendered.html);
    assert!(!rendered.html.contains("<h1"));
}

#[test]
fn a_heading_never_takes_an_id_of_the_page() {
    assert_eq!(render("## Conteúdo").toc[0].1, "conteudo-2");
}

#[test]
fn beside_other_texts_ids_have_a_prefix_and_levels_begin_deeper() {
    let rendered = render_under("# A\n\ntexto[^1]\n\n[^1]: nota", 4, "nota-7-");
    assert!(rendered.html.contains("<h4 id=\"nota-7-a\">"), "{}", rendered.html);
    assert!(rendered.html.contains("id=\"nota-7-note-1\""), "{}", rendered.html);
}

#[test]
fn tables_tasks_and_footnotes_are_understood() {
    let out = html(
        "| a | b |\n| - | -: |\n| 1 | 2 |\n\n- [x] feito\n- [ ] por fazer\n\nfonte[^f]\n\n[^f]: o livro\n",
    );
    assert!(out.contains("<div class=\"table-region\" tabindex=\"0\"><table>"), "{out}");
    assert!(out.contains("<td class=\"numeric\">2</td>"), "{out}");
    assert!(out.contains("☑") && out.contains("☐") && !out.contains("<input"), "{out}");
    assert!(out.contains("<a href=\"#note-1\" id=\"note-1-ref\">1</a>"), "{out}");
    assert!(out.contains("id=\"note-1\""), "{out}");
}

#[test]
fn front_matter_is_not_shown() {
    assert_eq!(html("+++\ntitle = \"x\"\n+++\n\nolá\n").trim(), "<p>olá</p>");
    assert_eq!(html("---\ntitle: x\n---\n\nolá\n").trim(), "<p>olá</p>");
    assert_eq!(plain_text("+++\ntitle = \"x\"\n+++\n\nolá\n"), "olá");
}

#[test]
fn only_links_to_other_sites_say_nofollow() {
    let out = html(
        "[a](https://example.org/?a=1&b=\">) [b](/pt/guides/pilot) [c](#passos) [d](mailto:a@example.org)",
    );
    assert_eq!(out.matches("rel=\"nofollow noopener\"").count(), 1, "{out}");
    assert!(out.contains("href=\"/pt/guides/pilot\">b"), "{out}");
}

#[test]
fn a_file_links_to_its_neighbour_without_the_ending() {
    let out = html("[a](pilot.md) [b](./pilot.md#passos) [c](../../etc/passwd) [d](pilot.exe)");
    assert!(
        out.contains("<a href=\"pilot\">a</a>") && out.contains("<a href=\"pilot#passos\">b</a>"),
        "{out}"
    );
    assert!(!out.contains("passwd") && !out.contains(".exe"), "{out}");
}

#[test]
fn hostile_input_comes_out_harmless() {
    let hostile = [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<img src=\"//evil.example/x.png\">",
        "<img src=\"data:image/svg+xml,<svg onload=alert(1)>\">",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt&#58;alert(1))",
        "[x](&#x6A;avascript:alert(1))",
        "[x](data:text/html,<script>alert(1)</script>)",
        "[x](vbscript:x)",
        "<a href=\" javascript:alert(1)\">x</a>",
        "<a href=\"java\tscript:alert(1)\">x</a>",
        "<javascript:alert(1)>",
        "![x](javascript:alert(1))",
        "<p style=\"position:fixed\">x</p>",
        "<form action=\"https://evil.example\"><input name=password></form>",
        "<iframe src=\"https://evil.example\"></iframe>",
        "<svg><script>alert(1)</script></svg>",
        "<math><mtext></p><style><img src=x onerror=alert(1)></style></math>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<a href=\"//evil.example\">x</a>",
        "<a href=\"/\\evil.example\">x</a>",
        "<h2 id=\"conteudo\">x</h2>",
        "<div class=\"site-header\" id=\"site-search\">x</div>",
        "<base href=\"https://evil.example\">",
        "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
        "<link rel=stylesheet href=https://evil.example>",
        "<object data=x></object><embed src=x>",
        "<h1>grande</h1>",
        "# <img src=x onerror=alert(1)> título",
        "[x]: javascript:alert(1)\n\n[x]",
        "```<script>\nalert(1)\n```",
        "[^1]\n\n[^1]: <script>alert(1)</script>",
        "[^\"><script>]\n\n[^\"><script>]: x",
        "<details open ontoggle=alert(1)>x</details>",
        "<!-- --!><script>alert(1)</script> -->",
        "<a href=\"https://x\" target=\"_blank\" onclick=\"alert(1)\">x</a>",
    ];
    for text in hostile {
        let out = html(text);
        let tags = tags(&out);
        for tag in &tags {
            let lower = tag.to_lowercase();
            for bad in [
                "script",
                " on",
                "style",
                "javascript",
                "evil.example\"",
                "data:",
                "vbscript",
                "<form",
                "<input",
                "<iframe",
                "<svg",
                "<math",
                "<base",
                "<meta",
                "<link",
                "<object",
                "<embed",
                "<h1",
                "target",
                "conteudo",
                "site-",
            ] {
                assert!(!lower.contains(bad), "{bad:?} in {tag:?} from {text:?}: {out}");
            }
        }
    }
}

/// Every tag of sanitised HTML.
fn tags(html: &str) -> Vec<String> {
    html.split('<').skip(1).map(|rest| format!("<{}", rest.split('>').next().unwrap_or_default())).collect()
}

#[test]
fn what_is_nested_or_repeated_beyond_reason_does_not_blow_up() {
    let long = [
        "> ".repeat(5_000),
        "- ".repeat(5_000),
        "[".repeat(5_000),
        "*a ".repeat(5_000),
        "<b>".repeat(5_000),
        "<div>\n".repeat(2_000),
        "`".repeat(5_000),
        "![".repeat(5_000),
        "[^1]".repeat(2_000),
        "| a ".repeat(2_000) + "\n" + &"| - ".repeat(2_000),
        "# a\n".repeat(2_000),
    ];
    for text in long {
        let rendered = render(&text);
        assert!(rendered.html.len() < 40 * text.len(), "{:?}: {} bytes", &text[..20], rendered.html.len());
        assert!(plain_text(&text).len() <= 2 * text.len());
    }
}

#[test]
fn the_plain_text_has_the_words_and_no_marks() {
    let text = "# Título\n\nUm *texto* com `código` e [ligação](/x).\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n<b>cru</b>\n";
    assert_eq!(plain_text(text), "Título\nUm texto com código e ligação.\na\nb\n1\n2\ncru");
}

#[test]
fn the_first_heading_is_found_wherever_it_stands() {
    assert_eq!(first_heading("texto\n\n## O *título*\n\n# Outro"), Some("O título".to_owned()));
    assert_eq!(first_heading("texto"), None);
}
