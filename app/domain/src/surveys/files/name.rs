//! The names of files: what people called them, harmless; or, where nothing may tell who sent them, what the question is called.

use super::FileFormat;
use crate::surveys::QuestionId;

/// The most characters of a name, its end included.
const MOST: usize = 100;

/// The name that a file is kept under. Without one, or where it would tell who sent the file, that of its question: `q5.jpg`, in
/// an instance of a repeat `q5-2.jpg`. It ends as files of its format do.
pub fn file_name(given: Option<&str>, question: &QuestionId, format: FileFormat) -> String {
    let own = || question.as_str().replace(['@', '_', '.'], "-");
    let last = given.unwrap_or_default().rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = last.chars().map(|c| if is_harmless(c) { c } else { '_' }).collect();
    let plain = plain.trim().trim_matches('.');
    let (stem, end) = plain.rsplit_once('.').unwrap_or((plain, ""));
    let end = format.endings().iter().find(|known| known.eq_ignore_ascii_case(end));
    // A name that ends otherwise keeps that as part of itself: `plan.exe.jpg` says what it is.
    let stem = if end.is_some() { stem } else { plain };
    let end = end.copied().unwrap_or_else(|| format.code());
    let stem: String = stem.chars().take(MOST - 6).collect();
    let stem = stem.trim().trim_end_matches('.');
    if stem.is_empty() { format!("{}.{end}", own()) } else { format!("{stem}.{end}") }
}

/// Whether a character may stand in a name: none that a header or a file system reads, and none that turns the direction of writing,
/// which makes `gpj.exe` of `exe.jpg`.
fn is_harmless(c: char) -> bool {
    let turns = matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    !c.is_control()
        && !turns
        && !matches!(c, '"' | '<' | '>' | ':' | '|' | '?' | '*' | ';' | '%' | '\u{fffd}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[rstest::rstest]
    #[case("fatura.PDF", FileFormat::Pdf, "fatura.pdf")]
    #[case("../../etc/passwd", FileFormat::Text, "passwd.txt")]
    #[case("C:\\Users\\ana\\Rua da Praça.jpeg", FileFormat::Jpeg, "Rua da Praça.jpeg")]
    #[case("dados.csv", FileFormat::Text, "dados.csv")]
    #[case("plano.exe", FileFormat::Jpeg, "plano.exe.jpg")]
    #[case("a\r\nSet-Cookie: x=\"1\".png", FileFormat::Png, "a__Set-Cookie_ x=_1_.png")]
    #[case("\u{202e}gpj.exe", FileFormat::Jpeg, "_gpj.exe.jpg")]
    #[case("...", FileFormat::Png, "q5-2.png")]
    #[case("", FileFormat::Png, "q5-2.png")]
    #[case("\u{fffd}\u{fffd}.png", FileFormat::Png, "__.png")]
    fn a_name_is_harmless_and_ends_as_its_format_does(
        #[case] given: &str,
        #[case] format: FileFormat,
        #[case] kept: &str,
    ) {
        assert_eq!(file_name(Some(given), &QuestionId::numbered(5).at(&[2]), format), kept);
    }

    #[test]
    fn without_a_name_it_is_called_after_its_question_and_a_long_one_is_cut() {
        assert_eq!(file_name(None, &QuestionId::numbered(5), FileFormat::Jpeg), "q5.jpg");
        let long = file_name(Some(&"é".repeat(300)), &QuestionId::numbered(5), FileFormat::Xlsx);
        assert!(long.chars().count() <= MOST && long.ends_with(".xlsx"), "{long}");
    }
}
