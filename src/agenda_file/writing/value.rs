//! Floor 1. Values as an agenda file writes them, on one line or laid out.

use crate::meeting::time::Span;

/// A list or a record on one line is no longer than this, with what stands before it.
const WIDEST: usize = 110;

/// Each step further in.
pub(super) const STEP: usize = 4;

/// A value to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text in quotation marks.
    Text(String),
    /// A bare word, a number, or anything that is written as it is.
    Word(String),
    /// `Sheet("…")`, `None("…")`.
    With(&'static str, Box<Value>),
    /// `[…]`.
    List(Vec<Value>),
    /// `(name: value, …)`.
    Record(Vec<(&'static str, Value)>),
}

impl Value {
    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A bare word.
    pub fn word(word: impl Into<String>) -> Self {
        Self::Word(word.into())
    }

    /// A length of time: `"10m"`.
    pub fn span(span: Span) -> Self {
        Self::Text(written(span))
    }

    /// `true` or `false`.
    pub fn yes(yes: bool) -> Self {
        Self::Word(yes.to_string())
    }

    /// Texts in a list.
    pub fn texts<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> Self {
        Self::List(texts.into_iter().map(|text| Self::text(text.as_ref())).collect())
    }

    /// On one line.
    pub fn inline(&self) -> String {
        match self {
            Self::Text(text) => quoted(text),
            Self::Word(word) => word.clone(),
            Self::With(word, inside) => format!("{word}({})", inside.inline()),
            Self::List(all) => format!("[{}]", all.iter().map(Self::inline).collect::<Vec<_>>().join(", ")),
            Self::Record(fields) => {
                let fields: Vec<String> =
                    fields.iter().map(|(name, value)| format!("{name}: {}", value.inline())).collect();
                format!("({})", fields.join(", "))
            }
        }
    }

    /// A record with one field a line; what is inside it as short as may be. `indent` is that of the line it begins on.
    pub fn laid_out(&self, indent: usize) -> String {
        let inside = " ".repeat(indent + STEP);
        let end = " ".repeat(indent);
        match self {
            Self::Text(_) | Self::Word(_) | Self::With(..) => self.inline(),
            Self::List(all) if all.is_empty() => self.inline(),
            Self::List(all) => {
                let lines: Vec<String> =
                    all.iter().map(|one| format!("{inside}{},\n", one.short_or_laid_out(indent + STEP))).collect();
                format!("[\n{}{end}]", lines.concat())
            }
            Self::Record(fields) => {
                let lines: Vec<String> = fields
                    .iter()
                    .map(|(name, value)| format!("{inside}{name}: {},\n", value.short_or_laid_out(indent + STEP)))
                    .collect();
                format!("(\n{}{end})", lines.concat())
            }
        }
    }

    /// On one line where that is short; a list of several texts has one a line.
    pub fn short_or_laid_out(&self, indent: usize) -> String {
        if self.is_short(indent) { self.inline() } else { self.laid_out(indent) }
    }

    /// The same for a line that so many signs stand before; the lines of what is laid out begin at the margin.
    pub fn short_or_laid_out_after(&self, before: usize) -> String {
        if self.is_short(before) { self.inline() } else { self.laid_out(0) }
    }

    fn is_short(&self, indent: usize) -> bool {
        let several = matches!(self, Self::List(all) if all.len() > 1 && all.iter().any(|one| matches!(one, Self::Text(text) if text.len() > 20)));
        !several && self.inline().chars().count() + indent <= WIDEST
    }
}

/// A length of time as people write it: "90m" rather than "1h30m".
pub fn written(span: Span) -> String {
    if span.ms() % 60_000 == 0 { format!("{}m", span.mins_down()) } else { span.to_string() }
}

/// A text in quotation marks that reads back as the same.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for letter in text.chars() {
        match letter {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            other if other.is_control() => quoted.extend(other.escape_unicode()),
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}
