//! Floor 1. Where a value stands in a file: by the names of fields and the numbers of elements.

use std::fmt;

/// One step down into a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Into a field.
    Field(String),
    /// Into an element, from 0.
    At(usize),
}

/// A place in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place(Vec<Step>);

impl Place {
    /// The whole file.
    pub const fn whole() -> Self {
        Self(Vec::new())
    }

    /// A field of the file's own record.
    pub fn of(name: &str) -> Self {
        Self::whole().field(name)
    }

    /// A field below.
    #[must_use]
    pub fn field(&self, name: &str) -> Self {
        self.then(Step::Field(name.to_owned()))
    }

    /// An element below, from 0.
    #[must_use]
    pub fn at(&self, n: usize) -> Self {
        self.then(Step::At(n))
    }

    /// One step further.
    #[must_use]
    pub fn then(&self, step: Step) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        Self(steps)
    }

    /// The steps from the whole file down.
    pub fn steps(&self) -> &[Step] {
        &self.0
    }

    /// Whether this is the whole file.
    pub fn is_whole(&self) -> bool {
        self.0.is_empty()
    }

    /// The value that this one stands in, and the last step.
    pub fn parent(&self) -> Option<(Self, &Step)> {
        let (last, above) = self.0.split_last()?;
        Some((Self(above.to_vec()), last))
    }

    /// Whether this is that place or lies in it.
    pub fn is_in(&self, other: &Self) -> bool {
        self.0.starts_with(&other.0)
    }

    /// The same place seen from a field of the whole file.
    pub fn below(&self, name: &str) -> Option<Self> {
        match self.0.split_first() {
            Some((Step::Field(first), rest)) if first == name => Some(Self(rest.to_vec())),
            Some(_) | None => None,
        }
    }

    /// The same place seen from above this one.
    #[must_use]
    pub(super) fn under(&self, root: &Self) -> Self {
        Self(root.0.iter().chain(&self.0).cloned().collect())
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for step in &self.0 {
            match step {
                Step::Field(name) => write!(f, ".{name}")?,
                Step::At(n) => write!(f, "[{n}]")?,
            }
        }
        Ok(())
    }
}
