//! Floor 3. What is checked before the start, as far as it is ticked or was found.

/// One of the five checks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// A test line is on disk.
    Saved,
    /// The room's screen is open.
    Screen,
    /// The letters can be read.
    Letters,
    /// The machine stays awake.
    Awake,
    /// The clicker's buttons do what they should.
    Clicker,
}

impl Check {
    /// In the order of the list.
    pub const ALL: [Self; 5] = [Self::Saved, Self::Screen, Self::Letters, Self::Awake, Self::Clicker];

    const fn place(self) -> usize {
        self as usize
    }
}

/// Whether a process is known to show this meeting's room screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RoomSeen {
    /// The system does not say.
    #[default]
    Unknown,
    /// One has the journal open.
    Open,
    /// None has.
    No,
}

/// What the desktop has promised of sleep and the screen saver.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Awake {
    /// Nobody has answered yet.
    #[default]
    Unasked,
    /// Neither sleep nor a screen saver.
    Promised,
    /// No sleep; of the screen saver nothing was said.
    SleepOnly,
    /// Nothing: it is done by hand.
    No,
}

/// What has been ticked, and what was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Checks {
    ticked: [bool; 5],
    /// Whether the room's screen is open, as the shell found it.
    pub room: RoomSeen,
    /// What the desktop has promised.
    pub awake: Awake,
}

impl Checks {
    /// Whether it was ticked by hand.
    pub fn is_ticked(self, check: Check) -> bool {
        self.ticked[check.place()]
    }

    /// Ticks it by hand, or takes the tick off.
    pub fn turn(&mut self, check: Check) {
        self.ticked[check.place()] = !self.ticked[check.place()];
    }
}
