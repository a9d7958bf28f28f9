//! Parts of an expression in our language, as they are written.

/// A written part, with what it is worth knowing of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Out {
    pub text: String,
    /// How it binds: 0 `or` … 5 `*`, 6 whatever needs no parentheses.
    pub rank: usize,
    pub is: Is,
}

/// What kind of value a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Is {
    Truth,
    Number,
    Text,
}

/// The rank of what needs no parentheses.
pub(super) const WHOLE: usize = 6;

impl Out {
    pub(super) fn new(text: impl Into<String>, rank: usize, is: Is) -> Self {
        Self { text: text.into(), rank, is }
    }

    /// A call of a function.
    pub(super) fn call(name: &str, arguments: &[String], is: Is) -> Self {
        Self::new(format!("{name}({})", arguments.join(", ")), WHOLE, is)
    }

    /// The text where something of more than this rank must stand.
    pub(super) fn above(&self, rank: usize) -> String {
        if self.rank > rank { self.text.clone() } else { format!("({})", self.text) }
    }
}

/// Operands with a sign between.
pub(super) fn joined(parts: &[Out], sign: &str, rank: usize, is: Is) -> Out {
    let texts: Vec<String> = parts.iter().map(|part| part.above(rank)).collect();
    Out::new(texts.join(&format!(" {sign} ")), rank, is)
}

/// Not something.
pub(super) fn not(part: &Out) -> Out {
    Out::call("not", std::slice::from_ref(&part.text), Is::Truth)
}

/// A text in quotation marks. One with both kinds of them is put together.
pub(in crate::surveys::lss) fn quoted(text: &str) -> String {
    if !text.contains('\'') {
        return format!("'{text}'");
    }
    if !text.contains('"') {
        return format!("\"{text}\"");
    }
    let pieces: Vec<String> = text.split('\'').map(|piece| format!("'{piece}'")).collect();
    format!("concat({})", pieces.join(", \"'\", "))
}

/// The answer to an item.
pub(super) fn answer(item: &str) -> String {
    if item == "." { item.to_owned() } else { format!("${{{item}}}") }
}
