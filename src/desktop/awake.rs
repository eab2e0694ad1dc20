//! Floor 5. The desktop is asked not to sleep and not to blank the screen while a meeting runs. Asked on a thread of its own, which
//! nothing waits for; where nobody answers a person is told what to do by hand.

#[cfg_attr(not(target_os = "linux"), path = "awake/alone.rs")]
mod promise;

use std::sync::mpsc::Receiver;
use std::sync::mpsc::Sender;
use std::sync::mpsc::channel;
use std::thread;

use crate::console::ready::Awake;

use promise::Held;

pub use promise::Buses;
pub use promise::Said;

/// Holds what the desktop has promised, for as long as it lives.
#[derive(Debug)]
pub struct Keeper {
    answers: Receiver<Awake>,
    /// Dropped with it: the thread hears it and gives the promise back.
    _kept: Sender<()>,
}

impl Keeper {
    /// Asks; `heard` is called once the answer is there. Nothing here waits.
    pub fn ask(buses: Buses, said: Said, heard: impl FnOnce() + Send + 'static) -> Self {
        let (answer, answers) = channel();
        let (kept, end) = channel();
        let failed = answer.clone();
        let asks = move || {
            let held = Held::ask(&buses, &said);
            // Nobody may be there any more to hear it.
            let _ = answer.send(held.awake());
            heard();
            let _ = end.recv();
            held.give_back();
        };
        if thread::Builder::new().name("nhip-awake".to_owned()).spawn(asks).is_err() {
            let _ = failed.send(Awake::No);
        }
        Self { answers, _kept: kept }
    }

    /// What was answered, once.
    pub fn answer(&self) -> Option<Awake> {
        self.answers.try_recv().ok()
    }
}
