//! Floor 5. While a meeting is not over the desktop is kept from sleeping; the console is told what was promised.

use crate::console::Console;
use crate::console::ready::Awake;
use crate::desktop::awake::Buses;
use crate::desktop::awake::Keeper;
use crate::desktop::awake::Said;
use crate::meeting::Meeting;
use crate::meeting::state::Phase;
use crate::term::Waker;
use crate::text::console::lobby;

/// As the desktop shows it.
const WHO: &str = "Nhịp";

/// Asks the desktop, and gives its promise back.
#[derive(Debug)]
pub struct Vigil {
    waker: Waker,
    keeper: Option<Keeper>,
}

impl Vigil {
    /// Nothing has been asked yet.
    pub fn new(waker: Waker) -> Self {
        Self { waker, keeper: None }
    }

    /// From the lobby to the end something is asked and held; what is heard goes to the console.
    pub fn keep(&mut self, console: &mut Console, meeting: &Meeting) {
        if meeting.phase() == Phase::Over {
            if self.keeper.take().is_some() {
                console.awake_is(Awake::Unasked);
            }
            return;
        }
        let keeper = self.keeper.get_or_insert_with(|| {
            let why = lobby::AWAKE_WHY.get(console.settings().language).to_owned();
            let waker = self.waker.clone();
            Keeper::ask(Buses::of_this_process(), Said { who: WHO.to_owned(), why }, move || waker.wake())
        });
        if let Some(awake) = keeper.answer() {
            console.awake_is(awake);
        }
    }
}
