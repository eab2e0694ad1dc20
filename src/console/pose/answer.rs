//! Floor 3. A question's answers: what each is called, and what it leads to.

use crate::console::ctx::Ctx;
use crate::console::step::Step;
use crate::console::step::Then;
use crate::console::view::Line;
use crate::console::why;
use crate::console::why::Why;
use crate::meeting::words::Command;
use crate::text::Phrase;

/// A question as it stands at this moment.
pub struct Posed {
    /// Heading.
    pub title: String,
    /// What is asked.
    pub lines: Vec<Line>,
    /// In order; the first is taken by a bare Enter.
    pub answers: Vec<Answer>,
}

/// One answer.
pub struct Answer {
    /// What it is called.
    pub label: String,
    /// More about it.
    pub detail: Option<String>,
    /// Why it cannot be given now.
    pub why_not: Option<Why>,
    /// What it leads to.
    pub steps: Vec<Step>,
}

impl Answer {
    /// An answer that can be given.
    pub fn new(label: impl Into<String>, steps: Vec<Step>) -> Self {
        Self { label: label.into(), detail: None, why_not: None, steps }
    }

    /// An answer that presses something; greyed out when the meeting would refuse it.
    pub fn press(ctx: &Ctx<'_>, label: impl Into<String>, command: Command) -> Self {
        let why_not = why::why(ctx, &command);
        Self { why_not, ..Self::new(label, vec![Step::Close, Step::Press(command, Then::Stay)]) }
    }

    /// An answer that only closes the question.
    pub fn back(ctx: &Ctx<'_>, label: Phrase) -> Self {
        Self::new(ctx.get(label), vec![Step::Close])
    }
}

/// Heading, what is asked, answers.
pub type Parts = (String, Vec<Line>, Vec<Answer>);
