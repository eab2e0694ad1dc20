//! Floor 5. Where the system knows no bus: nobody is asked, and a person is told what to do by hand.

use crate::console::ready::Awake;

/// Where the desktop can be asked: nowhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Buses {}

impl Buses {
    /// Those of this process.
    pub fn of_this_process() -> Self {
        Self::default()
    }
}

/// What the desktop would show of who keeps it awake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The program.
    pub who: String,
    /// Why.
    pub why: String,
}

/// Nothing.
#[derive(Debug)]
pub struct Held {}

impl Held {
    /// Asks nobody.
    pub fn ask(_buses: &Buses, _said: &Said) -> Self {
        Self {}
    }

    /// Nothing was promised.
    pub fn awake(&self) -> Awake {
        Awake::No
    }

    /// Nothing is given back.
    pub fn give_back(self) {}
}
