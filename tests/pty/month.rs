//! A normal month of somebody who has never used a terminal: prepare, hold, put the papers away, prepare the next one. By keys alone, in
//! the real program, from an empty folder; every text comes through an input method.

#[path = "month/after.rs"]
mod after;
#[path = "month/held.rs"]
mod held;
#[path = "month/prepared.rs"]
mod prepared;

use std::path::Path;

use crate::hands_of_clocks::Hands;
use crate::telex::HABITS;
use crate::telex::Habit;
use crate::window::DOWN;
use crate::window::ENTER;
use crate::window::UP;
use crate::window::Window;
use crate::window::setting;

/// Ctrl+S: an answer, and nothing else.
const SAVED: &str = "\x13";

/// Who sits at the keyboard: her window, her clock, and how she types.
pub struct Secretary {
    pub console: Window,
    pub hands: Hands,
    typed: usize,
}

impl Secretary {
    /// Opens the program as an icon does: without a word behind its name.
    pub fn opens(data: &Path, hands: Hands) -> Self {
        let mut surroundings = hands.environment();
        surroundings.push(("LANG", "vi_VN.UTF-8".to_owned()));
        Self { console: setting(data).open_with(&[], &surroundings), hands, typed: 0 }
    }

    /// Types a text; each time as another input method sends it.
    pub fn types(&mut self, text: &str) -> &mut Self {
        let habit: Habit = HABITS[self.typed % HABITS.len()];
        self.typed += 1;
        self.console.types(text, habit);
        self
    }

    /// Types a text and sees it as it is meant.
    pub fn fills(&mut self, text: &str) -> &mut Self {
        self.types(text).shows(text);
        self
    }

    /// Leaves the program, and opens it again.
    pub fn comes_back(mut self, data: &Path) -> Self {
        self.press("\x11").shows("Thoát chương trình?").press(DOWN).press(ENTER);
        assert_eq!(self.console.ends(), 0);
        self.console.is_whole();
        let typed = self.typed;
        Self { typed, ..Self::opens(data, self.hands) }
    }

    pub fn press(&mut self, keys: &str) -> &mut Self {
        self.console.press(keys);
        self
    }

    pub fn shows(&mut self, words: &str) -> &mut Self {
        self.console.until_drawn(words, |text| text.contains(words));
        self
    }

    pub fn hides(&mut self, words: &str) -> &mut Self {
        self.console.until_drawn(&format!("without {words}"), |text| !text.contains(words));
        self
    }

    /// The right button of the clicker, once it may be pressed.
    pub fn next(&mut self, to: &str) -> &mut Self {
        self.console.next();
        self.shows(to)
    }

    /// The same as soon as time allows it.
    pub fn moves_on(&mut self, to: &str) -> &mut Self {
        let may = |text: &str| text.contains(" → chuyển ") && !text.contains("(chưa được)");
        self.hands.pass_until(&mut self.console, "allowed to move on", may);
        self.next(to)
    }

    /// Goes down to the row that is called so.
    pub fn to(&mut self, row: &str) -> &mut Self {
        self.goes(DOWN, row)
    }

    /// Goes up to it.
    pub fn up_to(&mut self, row: &str) -> &mut Self {
        self.goes(UP, row)
    }

    fn goes(&mut self, key: &str, row: &str) -> &mut Self {
        let wanted = format!("► {row}");
        if self.console.text().contains("Ctrl+T chia phút") {
            // What was typed before has arrived once the answer to this key is there; the next key wipes it away.
            self.console.press(SAVED).shows("Mọi việc được lưu tự động");
        }
        for _ in 0..80 {
            let text = self.console.text();
            if text.contains(&wanted) {
                return self;
            }
            let before = chosen(&text);
            self.console.press(key);
            self.console.until_drawn(&format!("another row on the way to {row}"), |text| chosen(text) != before);
        }
        panic!("no row {row}:\n{}", self.console.text());
    }
}

/// The chosen rows.
fn chosen(text: &str) -> Vec<String> {
    text.lines().filter(|line| line.contains('►')).map(str::to_owned).collect()
}
