//! An expression as a tree: what the parser makes and the printer writes.

use super::{Function, Span};

/// A part of an expression, with its place in the source. Two are equal when they mean the same, wherever they stand.
#[derive(Debug, Clone)]
pub struct Expr {
    /// What it is.
    pub node: Node,
    /// Where it stands.
    pub span: Span,
}

impl PartialEq for Expr {
    fn eq(&self, other: &Self) -> bool {
        self.node == other.node
    }
}

/// What a part of an expression is.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// A number.
    Number(f64),
    /// A text in quotation marks.
    Text(String),
    /// A value of the form, with its turn among the expression's references.
    Reference(Reference, usize),
    /// A reference inside quotation marks, as `jr:choice-name` wants it: it means the question and not its value.
    Quoted(Reference, usize),
    /// `-a`.
    Negate(Box<Expr>),
    /// Operators of one rank, carried out from left to right: `a + b - c`.
    Chain(Box<Expr>, Vec<(Operator, Expr)>),
    /// A function with its arguments.
    Call(&'static Function, Vec<Expr>),
}

/// What a reference points at, as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reference {
    /// `${name}`.
    Name(String),
    /// A path: `.`, `..`, `../name`, `/data/group/name`, `current()/../name`, or a bare `name` in a choice filter.
    Path(Start, Vec<Step>),
}

/// Where a path begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// At the form: `/data`.
    Root,
    /// Where the expression stands.
    Here,
    /// `current()`: the question, also in the filter of its choices.
    Current,
}

/// One step of a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// `.`.
    Same,
    /// `..`.
    Up,
    /// `name`.
    Down(String),
}

/// An operator between two operands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Operator {
    /// `or`.
    Or,
    /// `and`.
    And,
    /// `=`.
    Equal,
    /// `!=`.
    NotEqual,
    /// `<`.
    Less,
    /// `<=`.
    LessOrEqual,
    /// `>`.
    Greater,
    /// `>=`.
    GreaterOrEqual,
    /// `+`.
    Add,
    /// `-`.
    Subtract,
    /// `*`.
    Multiply,
    /// `div`.
    Divide,
    /// `mod`: what is left, with the sign of the first operand.
    Remainder,
}

impl Operator {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::Or,
        Self::And,
        Self::Equal,
        Self::NotEqual,
        Self::Less,
        Self::LessOrEqual,
        Self::Greater,
        Self::GreaterOrEqual,
        Self::Add,
        Self::Subtract,
        Self::Multiply,
        Self::Divide,
        Self::Remainder,
    ];

    /// How it is written.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Or => "or",
            Self::And => "and",
            Self::Equal => "=",
            Self::NotEqual => "!=",
            Self::Less => "<",
            Self::LessOrEqual => "<=",
            Self::Greater => ">",
            Self::GreaterOrEqual => ">=",
            Self::Add => "+",
            Self::Subtract => "-",
            Self::Multiply => "*",
            Self::Divide => "div",
            Self::Remainder => "mod",
        }
    }

    /// Its rank, from 0 (binds least) to [`Operator::RANKS`] − 1, as in XPath 1.0 §3.
    pub fn rank(self) -> usize {
        match self {
            Self::Or => 0,
            Self::And => 1,
            Self::Equal | Self::NotEqual => 2,
            Self::Less | Self::LessOrEqual | Self::Greater | Self::GreaterOrEqual => 3,
            Self::Add | Self::Subtract => 4,
            Self::Multiply | Self::Divide | Self::Remainder => 5,
        }
    }

    /// How many ranks there are.
    pub const RANKS: usize = 6;
}
