//! The words of an expression: a source becomes tokens with their places.
//!
//! XPath reads `*`, `and`, `or`, `div` and `mod` as operators only after something that can be an operand, and as names
//! elsewhere: that decision is taken here, so that the parser need not look back.

use super::{Construct, Problem, ProblemKind, Span};

/// The longest source that is read, in bytes.
pub const MAX_SOURCE: usize = 20_000;

/// One word with its place.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Token {
    pub kind: TokenKind,
    pub span: Span,
}

/// What a word is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum TokenKind {
    Number(f64),
    Text(String),
    /// `${name}`.
    Name(String),
    /// A bare word: a function or a step of a path.
    Word(String),
    /// `or`, `and`, `=`, `!=`, `<`, `<=`, `>`, `>=`, `+`, `-`, `*`, `div`, `mod`.
    Operator(&'static str),
    Open,
    Close,
    Comma,
    Slash,
    Dot,
    DotDot,
}

impl TokenKind {
    fn ends_an_operand(&self) -> bool {
        match self {
            Self::Number(_) | Self::Text(_) | Self::Name(_) | Self::Word(_) => true,
            Self::Close | Self::Dot | Self::DotDot => true,
            Self::Operator(_) | Self::Open | Self::Comma | Self::Slash => false,
        }
    }
}

/// Reads a source into tokens.
///
/// # Errors
/// The first thing that is no word of the language.
pub(crate) fn tokens(source: &str) -> Result<Vec<Token>, Problem> {
    if source.len() > MAX_SOURCE {
        let span = Span::new(0, source.len());
        return Err(Problem::new(ProblemKind::TooLong { limit: MAX_SOURCE }, span));
    }
    let mut lexer = Lexer { source, at: 0, tokens: Vec::new() };
    while let Some(character) = lexer.peek(0) {
        lexer.word(character)?;
    }
    Ok(lexer.tokens)
}

struct Lexer<'a> {
    source: &'a str,
    at: usize,
    tokens: Vec<Token>,
}

impl<'a> Lexer<'a> {
    fn rest(&self) -> &'a str {
        self.source.get(self.at..).unwrap_or_default()
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        self.rest().chars().nth(ahead)
    }

    /// Takes a number of bytes as one token.
    fn take(&mut self, length: usize, kind: TokenKind) {
        let span = Span::new(self.at, self.at + length);
        self.at = span.end;
        self.tokens.push(Token { kind, span });
    }

    fn problem<T>(&self, length: usize, kind: ProblemKind) -> Result<T, Problem> {
        Err(Problem::new(kind, Span::new(self.at, self.at + length)))
    }

    fn unsupported<T>(&self, length: usize, construct: Construct) -> Result<T, Problem> {
        self.problem(length, ProblemKind::UnsupportedConstruct { construct })
    }

    fn word(&mut self, character: char) -> Result<(), Problem> {
        let next = self.peek(1);
        match (character, next) {
            (c, _) if c.is_whitespace() => self.at += c.len_utf8(),
            ('(', _) => self.take(1, TokenKind::Open),
            (')', _) => self.take(1, TokenKind::Close),
            (',', _) => self.take(1, TokenKind::Comma),
            ('\'' | '"', _) => return self.text(character),
            ('$', Some('{')) => return self.reference(),
            ('$', _) => return self.unsupported(1, Construct::Variable),
            ('|', _) => return self.unsupported(1, Construct::Union),
            ('[' | ']', _) => return self.unsupported(1, Construct::Predicate),
            ('@', _) => return self.unsupported(1, Construct::Attribute),
            ('/', Some('/')) => return self.unsupported(2, Construct::Descendants),
            ('/', _) => self.take(1, TokenKind::Slash),
            ('.', Some('0'..='9')) | ('0'..='9', _) => return self.number(),
            ('.', Some('.')) => self.take(2, TokenKind::DotDot),
            ('.', _) => self.take(1, TokenKind::Dot),
            ('=', _) => self.take(1, TokenKind::Operator("=")),
            ('!', Some('=')) => self.take(2, TokenKind::Operator("!=")),
            ('<', Some('=')) => self.take(2, TokenKind::Operator("<=")),
            ('<', _) => self.take(1, TokenKind::Operator("<")),
            ('>', Some('=')) => self.take(2, TokenKind::Operator(">=")),
            ('>', _) => self.take(1, TokenKind::Operator(">")),
            ('+', _) => self.take(1, TokenKind::Operator("+")),
            ('-', _) => self.take(1, TokenKind::Operator("-")),
            ('*', _) if self.after_operand() => self.take(1, TokenKind::Operator("*")),
            ('*', _) => return self.unsupported(1, Construct::Wildcard),
            (c, _) if starts_a_name(c) => return self.bare_word(),
            (found, _) => {
                return self.problem(found.len_utf8(), ProblemKind::UnexpectedCharacter { found });
            }
        }
        Ok(())
    }

    fn after_operand(&self) -> bool {
        self.tokens.last().is_some_and(|token| token.kind.ends_an_operand())
    }

    fn text(&mut self, quote: char) -> Result<(), Problem> {
        let inside = self.rest().get(1..).unwrap_or_default();
        match inside.split_once(quote) {
            Some((text, _)) => {
                self.take(text.len() + 2, TokenKind::Text(text.to_owned()));
                Ok(())
            }
            None => self.problem(self.rest().len(), ProblemKind::UnclosedText),
        }
    }

    fn reference(&mut self) -> Result<(), Problem> {
        let inside = self.rest().get(2..).unwrap_or_default();
        let Some((written, _)) = inside.split_once('}') else {
            return self.problem(self.rest().len(), ProblemKind::UnclosedReference);
        };
        let length = written.len() + 3;
        let name = written.trim();
        if name.starts_with("last-saved#") {
            return self.unsupported(length, Construct::LastSaved);
        }
        if !is_name(name) {
            return self.problem(length, ProblemKind::NotAName { found: name.to_owned() });
        }
        self.take(length, TokenKind::Name(name.to_owned()));
        Ok(())
    }

    fn number(&mut self) -> Result<(), Problem> {
        let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
        let whole = digits(self.rest());
        let after = self.rest().get(whole..).unwrap_or_default();
        let length = match after.strip_prefix('.') {
            Some(fraction) => whole + 1 + digits(fraction),
            None => whole,
        };
        let written = self.rest().get(..length).unwrap_or_default();
        let number = crate::digits::read(written);
        if !number.is_finite() {
            return self.problem(length, ProblemKind::NumberTooLarge);
        }
        self.take(length, TokenKind::Number(number));
        Ok(())
    }

    fn bare_word(&mut self) -> Result<(), Problem> {
        let mut length = name_length(self.rest());
        let rest = self.rest().get(length..).unwrap_or_default();
        if rest.starts_with("::") {
            return self.unsupported(length + 2, Construct::Axis);
        }
        // A prefix, as in `jr:choice-name`.
        if let Some(local) = rest.strip_prefix(':')
            && local.starts_with(starts_a_name)
        {
            length += 1 + name_length(local);
        }
        let word = self.rest().get(..length).unwrap_or_default();
        let operator = ["or", "and", "div", "mod"].into_iter().find(|operator| *operator == word);
        match operator {
            Some(operator) if self.after_operand() => self.take(length, TokenKind::Operator(operator)),
            _ => self.take(length, TokenKind::Word(word.to_owned())),
        }
        Ok(())
    }
}

fn starts_a_name(c: char) -> bool {
    c.is_alphabetic() || c == '_'
}

fn continues_a_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '\u{b7}' | '\u{300}'..='\u{36f}')
}

/// How many bytes at the beginning are one name.
fn name_length(text: &str) -> usize {
    text.char_indices().find(|(_, c)| !continues_a_name(*c)).map_or(text.len(), |(at, _)| at)
}

/// Whether the whole text is one name, as a question may have it: a letter or `_`, then letters, digits, `_`, `-` and `.`.
pub fn is_name(text: &str) -> bool {
    text.starts_with(starts_a_name) && name_length(text) == text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(source: &str) -> Vec<TokenKind> {
        tokens(source).unwrap().into_iter().map(|token| token.kind).collect()
    }

    fn kind_of_problem(source: &str) -> ProblemKind {
        tokens(source).unwrap_err().kind
    }

    #[test]
    fn a_word_is_an_operator_only_after_an_operand() {
        use TokenKind::*;
        assert_eq!(
            kinds("div div mod"),
            [Word("div".into()), Operator("div"), Word("mod".into())],
            "the last stands where an operand must"
        );
        assert_eq!(kinds("${a}*2"), [Name("a".into()), Operator("*"), Number(2.0)]);
        assert_eq!(kinds(". and .."), [Dot, Operator("and"), DotDot]);
    }

    #[test]
    fn a_hyphen_inside_a_word_belongs_to_it() {
        use TokenKind::*;
        assert_eq!(kinds("string-length(.)").first(), Some(&Word("string-length".into())));
        assert_eq!(kinds("${a} -1"), [Name("a".into()), Operator("-"), Number(1.0)]);
        assert_eq!(kinds("jr:choice-name"), [Word("jr:choice-name".into())]);
    }

    #[test]
    fn numbers_may_begin_or_end_with_the_point() {
        assert_eq!(kinds("1. .5 2.25"), [1.0, 0.5, 2.25].map(TokenKind::Number));
        assert_eq!(kind_of_problem(&"9".repeat(400)), ProblemKind::NumberTooLarge);
    }

    #[test]
    fn a_text_ends_at_its_own_quotation_mark() {
        assert_eq!(kinds(r#""it's""#), [TokenKind::Text("it's".into())]);
        assert_eq!(kind_of_problem("'it"), ProblemKind::UnclosedText);
    }

    #[test]
    fn references_are_names() {
        assert_eq!(kinds("${ idade }"), [TokenKind::Name("idade".into())]);
        assert_eq!(kind_of_problem("${a"), ProblemKind::UnclosedReference);
        assert_eq!(kind_of_problem("${a b}"), ProblemKind::NotAName { found: "a b".into() });
        assert_eq!(kind_of_problem("${}"), ProblemKind::NotAName { found: String::new() });
    }

    #[test]
    fn what_is_not_carried_out_is_named_with_its_place() {
        let problem = tokens("${a} + ${last-saved#b}").unwrap_err();
        assert!(problem.is_unsupported());
        assert_eq!(problem.span, Span::new(7, 22));
        for source in ["a | b", "a[1]", "//a", "@a", "child::a", "$a", "/a/*"] {
            assert!(tokens(source).unwrap_err().is_unsupported(), "{source}");
        }
        assert_eq!(kind_of_problem("a ! b"), ProblemKind::UnexpectedCharacter { found: '!' });
    }

    #[test]
    fn a_source_has_a_longest_length() {
        assert!(tokens(&" ".repeat(MAX_SOURCE)).is_ok());
        assert_eq!(kind_of_problem(&" ".repeat(MAX_SOURCE + 1)), ProblemKind::TooLong { limit: MAX_SOURCE });
    }
}
