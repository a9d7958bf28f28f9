//! From tokens to a tree, by precedence climbing over XPath 1.0's six ranks of operators.
//!
//! Two depths are limited: how deeply the source nests, which is the parser's own recursion, and how deep the tree
//! becomes, which is the recursion of everything that walks it. So nobody can make a stack overflow.

use super::token::{Token, TokenKind, tokens};
use super::tree::{Expr, Node, Operator, Reference, Start, Step};
use super::{Construct, Function, Problem, ProblemKind, Span, functions};

/// How deep an expression may nest.
pub const MAX_DEPTH: usize = 64;
/// How many parts an expression may have.
pub const MAX_NODES: usize = 4_000;

/// Functions that mean the value of their own question when they have no argument.
const ABOUT_HERE: &[&str] = &["string", "number", "string-length", "normalize-space"];

/// Reads an expression. Names are not looked up yet: that is [`super::check()`].
///
/// # Errors
/// The first problem, with its place.
pub fn parse(source: &str) -> Result<Expr, Problem> {
    let tokens = tokens(source)?;
    if tokens.is_empty() {
        return Err(Problem::new(ProblemKind::Empty, Span::new(0, source.len())));
    }
    let end = Span::new(source.len(), source.len());
    let mut parser = Parser { source, tokens: &tokens, at: 0, end, depth: 0, nodes: 0, references: 0 };
    let parsed = parser.ranked(0)?;
    match parser.peek() {
        None => Ok(parsed.expr),
        Some(token) => Err(parser.unexpected(token.span)),
    }
}

/// Reads a reference alone, such as the one inside `'${name}'`.
pub(crate) fn parse_reference(source: &str) -> Option<Reference> {
    match parse(source).ok()?.node {
        Node::Reference(reference, _) => Some(reference),
        _ => None,
    }
}

struct Parser<'a> {
    source: &'a str,
    tokens: &'a [Token],
    at: usize,
    end: Span,
    depth: usize,
    nodes: usize,
    references: usize,
}

/// A part and how deep it is.
struct Parsed {
    expr: Expr,
    depth: usize,
}

impl<'a> Parser<'a> {
    fn peek(&self) -> Option<&'a Token> {
        self.tokens.get(self.at)
    }

    fn next_is(&self, kind: &TokenKind) -> bool {
        self.peek().is_some_and(|token| token.kind == *kind)
    }

    fn accept(&mut self, kind: &TokenKind) -> Option<Span> {
        let token = self.peek().filter(|token| token.kind == *kind)?;
        self.at += 1;
        Some(token.span)
    }

    fn unexpected(&self, span: Span) -> Problem {
        Problem::new(ProblemKind::Unexpected { found: span.of(self.source).to_owned() }, span)
    }

    /// One more part of the tree, whose deepest child has this depth.
    fn part(&mut self, node: Node, span: Span, below: usize) -> Result<Parsed, Problem> {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            return Err(Problem::new(ProblemKind::TooManyNodes { limit: MAX_NODES }, span));
        }
        if below >= MAX_DEPTH {
            return Err(Problem::new(ProblemKind::TooDeep { limit: MAX_DEPTH }, span));
        }
        Ok(Parsed { expr: Expr { node, span }, depth: below + 1 })
    }

    /// Whatever binds at least as much as a rank.
    fn ranked(&mut self, rank: usize) -> Result<Parsed, Problem> {
        if rank == Operator::RANKS {
            return self.unary();
        }
        let first = self.ranked(rank + 1)?;
        let mut below = first.depth;
        let mut rest = Vec::new();
        while let Some(operator) = self.operator(rank) {
            self.at += 1;
            let operand = self.ranked(rank + 1)?;
            below = below.max(operand.depth);
            rest.push((operator, operand.expr));
        }
        if rest.is_empty() {
            return Ok(first);
        }
        let expr = chain(first.expr, rest);
        self.part(expr.node, expr.span, below)
    }

    fn operator(&self, rank: usize) -> Option<Operator> {
        let TokenKind::Operator(sign) = self.peek()?.kind else { return None };
        Operator::ALL.into_iter().find(|operator| operator.sign() == sign && operator.rank() == rank)
    }

    fn unary(&mut self) -> Result<Parsed, Problem> {
        let Some(minus) = self.accept(&TokenKind::Operator("-")) else { return self.primary() };
        let operand = self.nested(minus, Self::unary)?;
        let span = minus.to(operand.expr.span);
        self.part(Node::Negate(Box::new(operand.expr)), span, operand.depth)
    }

    /// Goes one level down in the source.
    fn nested(
        &mut self,
        span: Span,
        read: impl FnOnce(&mut Self) -> Result<Parsed, Problem>,
    ) -> Result<Parsed, Problem> {
        if self.depth >= MAX_DEPTH {
            return Err(Problem::new(ProblemKind::TooDeep { limit: MAX_DEPTH }, span));
        }
        self.depth += 1;
        let read = read(self);
        self.depth -= 1;
        read
    }

    fn primary(&mut self) -> Result<Parsed, Problem> {
        let Some(token) = self.peek() else {
            return Err(Problem::new(ProblemKind::UnexpectedEnd, self.end));
        };
        let span = token.span;
        match &token.kind {
            TokenKind::Number(number) => {
                self.at += 1;
                self.part(Node::Number(*number), span, 0)
            }
            TokenKind::Text(text) => {
                self.at += 1;
                self.part(Node::Text(text.clone()), span, 0)
            }
            TokenKind::Name(name) => {
                self.at += 1;
                self.no_path_here()?;
                self.reference(Reference::Name(name.clone()), span)
            }
            TokenKind::Open => {
                self.at += 1;
                let inside = self.nested(span, |parser| parser.ranked(0))?;
                let close = self.close(span)?;
                self.no_path_here()?;
                Ok(Parsed { expr: Expr { span: span.to(close), ..inside.expr }, ..inside })
            }
            TokenKind::Word(word)
                if self.tokens.get(self.at + 1).is_some_and(|t| t.kind == TokenKind::Open) =>
            {
                self.call(word, span)
            }
            TokenKind::Slash => {
                self.at += 1;
                self.path(Start::Root, span)
            }
            TokenKind::Word(_) | TokenKind::Dot | TokenKind::DotDot => self.path(Start::Here, span),
            TokenKind::Operator(_) | TokenKind::Close | TokenKind::Comma => Err(self.unexpected(span)),
        }
    }

    fn close(&mut self, open: Span) -> Result<Span, Problem> {
        match (self.accept(&TokenKind::Close), self.peek()) {
            (Some(span), _) => Ok(span),
            (None, None) => Err(Problem::new(ProblemKind::MissingParenthesis, open)),
            (None, Some(token)) => Err(self.unexpected(token.span)),
        }
    }

    fn no_path_here(&self) -> Result<(), Problem> {
        match self.peek().filter(|token| token.kind == TokenKind::Slash) {
            None => Ok(()),
            Some(token) => {
                let construct = Construct::PathAfterCall;
                Err(Problem::new(ProblemKind::UnsupportedConstruct { construct }, token.span))
            }
        }
    }

    fn reference(&mut self, reference: Reference, span: Span) -> Result<Parsed, Problem> {
        let turn = self.references;
        self.references += 1;
        self.part(Node::Reference(reference, turn), span, 0)
    }

    /// The steps of a path; the first must be there.
    fn path(&mut self, start: Start, from: Span) -> Result<Parsed, Problem> {
        let mut steps = Vec::new();
        let mut span = from;
        loop {
            let Some(token) = self.peek() else {
                return Err(Problem::new(ProblemKind::UnexpectedEnd, self.end));
            };
            steps.push(match &token.kind {
                TokenKind::Word(word) => Step::Down(word.clone()),
                TokenKind::Dot => Step::Same,
                TokenKind::DotDot => Step::Up,
                _ => return Err(self.unexpected(token.span)),
            });
            span = span.to(token.span);
            self.at += 1;
            if self.accept(&TokenKind::Slash).is_none() {
                return self.reference(Reference::Path(start, steps), span);
            }
        }
    }

    fn call(&mut self, name: &str, span: Span) -> Result<Parsed, Problem> {
        let open = self.tokens.get(self.at + 1).map_or(span, |token| token.span);
        self.at += 2;
        if name == "current" && self.next_is(&TokenKind::Close) {
            return self.current(span, open);
        }
        let Some(function) = functions::find(name) else {
            let suggestion = functions::nearest(name);
            let kind = ProblemKind::UnknownFunction { name: name.to_owned(), suggestion };
            return Err(Problem::new(kind, span));
        };
        if !function.is_supported() {
            return Err(Problem::new(ProblemKind::UnsupportedFunction { name: function.name }, span));
        }
        let mut below = 0;
        let mut arguments = Vec::new();
        while !(arguments.is_empty() && self.next_is(&TokenKind::Close)) {
            let argument = match self.quoted(function, arguments.len())? {
                Some(quoted) => quoted,
                None => self.nested(open, |parser| parser.ranked(0))?,
            };
            below = below.max(argument.depth);
            arguments.push(argument.expr);
            if self.accept(&TokenKind::Comma).is_none() {
                break;
            }
        }
        let span = span.to(self.close(open)?);
        self.no_path_here()?;
        if arguments.is_empty() && ABOUT_HERE.contains(&function.name) {
            let here = self.reference(Reference::Path(Start::Here, vec![Step::Same]), span)?;
            below = here.depth;
            arguments.push(here.expr);
        }
        if !function.arguments.allow(arguments.len()) {
            let kind = ProblemKind::WrongArguments {
                function: function.name,
                given: arguments.len(),
                allowed: function.arguments.to_string(),
            };
            return Err(Problem::new(kind, span));
        }
        self.part(Node::Call(function, arguments), span, below)
    }

    fn current(&mut self, span: Span, open: Span) -> Result<Parsed, Problem> {
        let span = span.to(self.close(open)?);
        if self.accept(&TokenKind::Slash).is_some() {
            return self.path(Start::Current, span);
        }
        self.reference(Reference::Path(Start::Current, Vec::new()), span)
    }

    /// The second argument of `jr:choice-name` is a question in quotation marks.
    fn quoted(&mut self, function: &Function, turn: usize) -> Result<Option<Parsed>, Problem> {
        if function.name != "jr:choice-name" || turn != 1 {
            return Ok(None);
        }
        let Some(Token { kind: TokenKind::Text(text), span }) = self.peek() else { return Ok(None) };
        let Some(reference) = parse_reference(text) else { return Ok(None) };
        self.at += 1;
        let reference = self.reference(reference, *span)?;
        let Parsed { expr: Expr { node: Node::Reference(reference, turn), span }, depth } = reference else {
            return Ok(None);
        };
        Ok(Some(Parsed { expr: Expr { node: Node::Quoted(reference, turn), span }, depth }))
    }
}

/// A chain of operators of one rank. A first operand that is such a chain itself, as in `(a - b) + c`, becomes part of it:
/// the meaning is the same, and so every meaning has one tree.
pub(crate) fn chain(first: Expr, mut rest: Vec<(Operator, Expr)>) -> Expr {
    let Some((operator, last)) = rest.last() else { return first };
    let (rank, span) = (operator.rank(), first.span.to(last.span));
    match first.node {
        Node::Chain(head, mut earlier) if earlier.iter().all(|(operator, _)| operator.rank() == rank) => {
            earlier.append(&mut rest);
            Expr { node: Node::Chain(head, earlier), span }
        }
        node => {
            let head = Expr { node, span: first.span };
            Expr { node: Node::Chain(Box::new(head), rest), span }
        }
    }
}
