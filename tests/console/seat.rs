//! The facilitator's seat for tests: keys go in, presses are decided, kept and answered, what the screen shows comes out.
#![allow(dead_code, reason = "each test file uses its own part of the seat")]

use nhip::action::key::Key;
use nhip::console::Answer;
use nhip::console::At;
use nhip::console::Console;
use nhip::console::Effect;
use nhip::console::Input;
use nhip::console::Saving;
use nhip::console::Settings;
use nhip::console::view::ConsoleView;
use nhip::console::view::panel::Panel;
use nhip::meeting::agenda::Agenda;
use nhip::meeting::agenda::Language;
use nhip::meeting::time::Moment;
use nhip::meeting::words::Command;
use nhip::meeting::words::Event;
use nhip::room::ConsoleState;
use nhip::room::RoomView;

use crate::door;
use crate::door::History;

/// Somebody at the console.
pub struct Seat {
    pub console: Console,
    pub history: History,
    /// Everything but presses that the console asked of the shell.
    pub effects: Vec<Effect>,
    /// Whether the disk takes lines.
    pub disk_works: bool,
    now: Moment,
    real_ms: u64,
}

pub fn seat(history: History) -> Seat {
    seat_in(history, Language::En)
}

pub fn seat_in(history: History, language: Language) -> Seat {
    let now = history.entries.last().expect("line 1").at;
    let settings = Settings { language, ..Settings::default() };
    let console = Console::new(settings, Saving::Saved(now), Vec::new());
    Seat { console, history, effects: Vec::new(), disk_works: true, now, real_ms: 1000 }
}

/// In the lobby of this agenda.
pub fn lobby(agenda: Agenda) -> Seat {
    seat(door::history(agenda))
}

impl Seat {
    /// On the meeting's clock now; real time goes on by as much.
    pub fn at(&mut self, clock: &str) -> &mut Self {
        let next = door::at(clock);
        let ms = (next.t - self.now.t).ms();
        self.real_ms += u64::try_from(ms).expect("time does not fall");
        self.now = next;
        self
    }

    /// Real time alone goes on.
    pub fn wait_ms(&mut self, ms: u64) -> &mut Self {
        self.real_ms += ms;
        self
    }

    /// Now, for what the shell tells.
    pub fn now(&self) -> At {
        self.moment()
    }

    fn moment(&self) -> At {
        At { moment: self.now, real_ms: self.real_ms }
    }

    /// A key, and whatever follows it until nothing is left to be saved.
    pub fn key(&mut self, key: Key) -> &mut Self {
        self.input(Input::Press(key))
    }

    /// Keys with fingers that take half a second each.
    pub fn keys(&mut self, keys: &[Key]) -> &mut Self {
        for key in keys {
            self.wait_ms(500).key(*key);
        }
        self
    }

    /// A text, letter by letter.
    pub fn types(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            self.key(Key::Char(letter));
        }
        self
    }

    pub fn input(&mut self, input: Input) -> &mut Self {
        let mut effects = self.console.act(&self.history.meeting, self.moment(), input);
        while !effects.is_empty() {
            let mut more = Vec::new();
            for effect in effects {
                match effect {
                    Effect::Press(command) => more.extend(self.press(&command)),
                    other => self.effects.push(other),
                }
            }
            effects = more;
        }
        self
    }

    fn press(&mut self, command: &Command) -> Vec<Effect> {
        let answer = if self.disk_works {
            match self.history.does(self.now, command) {
                Ok(_) => Answer::Saved,
                Err(refused) => Answer::Refused(refused),
            }
        } else {
            Answer::NotSaved
        };
        self.console.answered(&self.history.meeting, self.moment(), answer)
    }

    pub fn tick(&mut self) -> &mut Self {
        let effects = self.console.tick(&self.history.meeting, self.moment());
        self.effects.extend(effects);
        self
    }

    pub fn view(&self) -> ConsoleView {
        self.console.view(&self.history.meeting, self.moment())
    }

    pub fn panel(&self) -> Panel {
        self.view().panel.expect("a panel is open")
    }

    /// What the room sees at the same moment.
    pub fn room(&self) -> RoomView {
        RoomView::of(&self.history.meeting, self.moment().moment, ConsoleState::Alive)
    }

    /// The newest notice.
    pub fn notice(&self) -> String {
        self.view().notices.first().map_or_else(String::new, |notice| notice.text.clone())
    }

    /// The names of the events of the newest press.
    pub fn happened(&self) -> Vec<String> {
        door::names(&self.history.entries.last().expect("line 1").events)
    }

    pub fn last_event(&self) -> Event {
        self.history.entries.last().and_then(|entry| entry.events.last()).expect("an event").clone()
    }

    /// How many presses stand in the journal.
    pub fn presses(&self) -> usize {
        self.history.entries.len()
    }
}
