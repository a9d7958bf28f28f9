//! An expression of LimeSurvey as a tree.

use super::Untranslatable;
use super::token::{Sign, Token, Word, tokens};

/// How deep an expression may nest.
const DEEPEST: usize = 40;

/// A part of an expression, with the character it begins at.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Node {
    pub part: Part,
    pub at: usize,
}

/// What a part is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Part {
    Number(String),
    Text(String),
    Name(String),
    Not(Box<Node>),
    Minus(Box<Node>),
    /// Several operands with the same sign between: `a or b or c`.
    Chain(Sign, Vec<Node>),
    /// Two operands.
    Two(Sign, Box<Node>, Box<Node>),
    Call(String, Vec<Node>),
}

/// Reads a source.
pub(super) fn parse(source: &str) -> Result<Node, Untranslatable> {
    let tokens = tokens(source)?;
    if tokens.is_empty() {
        return Err(Untranslatable::new(1, "there is nothing"));
    }
    let mut parser = Parser { tokens: &tokens, at: 0, depth: 0, end: source.chars().count() + 1 };
    let node = parser.ranked(0)?;
    match parser.tokens.get(parser.at) {
        None => Ok(node),
        Some(token) => Err(Untranslatable::new(token.at, "something else must stand here")),
    }
}

struct Parser<'a> {
    tokens: &'a [Token],
    at: usize,
    depth: usize,
    end: usize,
}

/// The signs of each rank, from those that bind least.
const RANKS: [&[Sign]; 6] = [
    &[Sign::Or],
    &[Sign::And],
    &[Sign::Equal, Sign::NotEqual],
    &[Sign::Less, Sign::LessOrEqual, Sign::Greater, Sign::GreaterOrEqual],
    &[Sign::Plus, Sign::Minus],
    &[Sign::Times, Sign::Over],
];

impl Parser<'_> {
    fn peek(&self) -> Option<&Word> {
        self.tokens.get(self.at).map(|token| &token.word)
    }

    fn place(&self) -> usize {
        self.tokens.get(self.at).map_or(self.end, |token| token.at)
    }

    fn ranked(&mut self, rank: usize) -> Result<Node, Untranslatable> {
        let Some(signs) = RANKS.get(rank) else { return self.unary() };
        let mut left = self.ranked(rank + 1)?;
        let mut turns = 0;
        while let Some(Word::Sign(sign)) = self.peek() {
            let sign = *sign;
            if sign == Sign::Assign {
                return Err(Untranslatable::new(
                    self.place(),
                    "one = changes an answer; write == to compare",
                ));
            }
            if !signs.contains(&sign) {
                break;
            }
            self.at += 1;
            let right = self.ranked(rank + 1)?;
            let at = left.at;
            let chained = matches!(sign, Sign::Or | Sign::And | Sign::Plus | Sign::Times);
            left = match left {
                Node { part: Part::Chain(same, mut list), at } if chained && same == sign => {
                    list.push(right);
                    Node { part: Part::Chain(sign, list), at }
                }
                other if chained => Node { part: Part::Chain(sign, vec![other, right]), at },
                other => {
                    turns += 1;
                    self.limit(self.depth + turns)?;
                    Node { part: Part::Two(sign, Box::new(other), Box::new(right)), at }
                }
            };
        }
        Ok(left)
    }

    fn limit(&self, depth: usize) -> Result<(), Untranslatable> {
        if depth > DEEPEST {
            return Err(Untranslatable::new(self.place(), format!("it nests deeper than {DEEPEST} levels")));
        }
        Ok(())
    }

    fn unary(&mut self) -> Result<Node, Untranslatable> {
        let at = self.place();
        self.depth += 1;
        self.limit(self.depth)?;
        let node = match self.peek() {
            Some(Word::Sign(Sign::Not)) => {
                self.at += 1;
                let operand = self.unary()?;
                Node { part: Part::Not(Box::new(operand)), at }
            }
            Some(Word::Sign(Sign::Minus)) => {
                self.at += 1;
                let operand = self.unary()?;
                Node { part: Part::Minus(Box::new(operand)), at }
            }
            Some(Word::Sign(Sign::Plus)) => {
                self.at += 1;
                self.unary()?
            }
            _ => self.primary()?,
        };
        self.depth -= 1;
        Ok(node)
    }

    fn primary(&mut self) -> Result<Node, Untranslatable> {
        let at = self.place();
        let Some(word) = self.peek().cloned() else {
            return Err(Untranslatable::new(at, "something is missing at the end"));
        };
        self.at += 1;
        let part = match word {
            Word::Number(number) => Part::Number(number),
            Word::Text(text) => Part::Text(text),
            Word::Name(name) if self.peek() == Some(&Word::Open) => {
                self.at += 1;
                Part::Call(name, self.arguments()?)
            }
            Word::Name(name) => Part::Name(name),
            Word::Open => {
                let inside = self.ranked(0)?;
                self.close()?;
                return Ok(inside);
            }
            Word::Sign(_) | Word::Close | Word::Comma => {
                return Err(Untranslatable::new(at, "something else must stand here"));
            }
        };
        Ok(Node { part, at })
    }

    fn arguments(&mut self) -> Result<Vec<Node>, Untranslatable> {
        let mut arguments = Vec::new();
        if self.peek() == Some(&Word::Close) {
            self.at += 1;
            return Ok(arguments);
        }
        loop {
            arguments.push(self.ranked(0)?);
            if self.peek() != Some(&Word::Comma) {
                self.close()?;
                return Ok(arguments);
            }
            self.at += 1;
        }
    }

    fn close(&mut self) -> Result<(), Untranslatable> {
        if self.peek() != Some(&Word::Close) {
            return Err(Untranslatable::new(self.place(), "a parenthesis is not closed"));
        }
        self.at += 1;
        Ok(())
    }
}
