//! A whole meeting by a clicker and the Enter key: forward, back, cover, the start button that sends F5 and Esc in turn, and Enter.
//!
//! Rehearsed at speed, for no key differs; what a clicker cannot do is to shorten anybody's time.

use std::time::Duration;

use crate::window::BACK;
use crate::window::ENTER;
use crate::window::ESC;
use crate::window::F5;
use crate::window::Window;
use crate::window::happened;
use crate::window::journal;
use crate::window::setting;

/// Waits until Enter does this, and presses it.
fn enter(console: &mut Window, does: &str) {
    console.until_drawn(does, |text| text.contains(does));
    console.press(ENTER);
}

/// The forward button, as soon as it may be pressed.
fn forward(console: &mut Window, to: &str) {
    console.until_drawn("allowed to move on", |text| text.contains("→ move on ") && !text.contains("(not now)"));
    // On a machine under load two presses may reach the program closer together than they were made; then the second does not count.
    for _ in 0..3 {
        console.next();
        if console
            .within(Duration::from_secs(5), |seen| seen.bytes.ends_with(b"\x1b[?2026l") && seen.text().contains(to))
        {
            return;
        }
    }
    panic!("never {to}:\n{}", console.text());
}

/// The roll call and the check list: Enter does what is suggested, line after line.
fn lobby(console: &mut Window) {
    enter(console, "WAITING TO START");
    enter(console, "► Everyone is present");
    enter(console, "► The roll call is done");
    console.until_drawn("the bare lobby", |text| !text.contains("━ Roll call"));
    console.press(ENTER);
    enter(console, "► ○ The room's screen is open");
    enter(console, "► ○ The room's screen is open");
    enter(console, "► ○ The letters can be read");
    enter(console, "► ○ No sleep, no screen saver");
    enter(console, "► ○ The clicker");
    console.until_drawn("the buttons", |text| text.contains("► ○ Forward"));
    for (button, next) in [("\x1b[6~", "► ○ Back"), (BACK, "► ○ Black screen")] {
        console.press(button).until_drawn(next, |text| text.contains(next));
    }
    console.press(".").hides("Press each button");
    enter(console, "► ✓ The clicker");
    console.hides("► ✓ The clicker");
}

/// A vote: all for it.
fn vote(console: &mut Window) {
    enter(console, "► All in favour: 19 of 19 present");
    enter(console, "10 needed");
    enter(console, "CARRIED");
}

/// What stands in the panel.
fn panel(text: &str) -> String {
    text.lines().filter(|line| line.contains('┃')).collect::<Vec<_>>().join("\n")
}

/// Enter does what comes next, until the meeting is closed: the sheet, its announcement, the vote on it, the minutes, the close. What is
/// not owed and would have to be typed is put away with the start button.
fn to_the_end(console: &mut Window) {
    for _ in 0..200 {
        let text = console.picture();
        if text.contains("CLOSED") {
            return;
        }
        let before = panel(&text);
        let typed = ["› Conclusion", "› Give a task"].iter().any(|title| text.contains(title));
        console.press(if typed { ESC } else { ENTER });
        // A key that means nothing here is no fault: it is pressed again.
        console.within(Duration::from_secs(2), |seen| {
            seen.bytes.ends_with(b"\x1b[?2026l") && panel(&seen.text()) != before
        });
    }
    panic!("never closed:\n{}", console.text());
}

#[test]
fn a_clicker_and_enter_lead_from_the_lobby_to_the_close() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut console = setting(data).open(&["rehearse", "--speed", "600", "--lang", "en"]);
    console.shows("WAITING TO START");
    lobby(&mut console);
    console.next().shows("1/7");
    forward(&mut console, "2/7");
    forward(&mut console, "MEMBERS' TIME");
    // Back is never more than a question, and the start button puts it away.
    console.press(BACK).shows("━ Undo");
    console.press(F5).hides("━ Undo");
    console.press(".").shows("COVERED");
    console.press(".").hides("COVERED");
    forward(&mut console, "3/7");
    forward(&mut console, "MEMBERS' TIME");
    forward(&mut console, "4/7");
    forward(&mut console, "MEMBERS' TIME");
    forward(&mut console, "(2/2)");
    forward(&mut console, "MEMBERS' TIME");
    forward(&mut console, "5/7");
    forward(&mut console, "MEMBERS' TIME");
    forward(&mut console, "6/7");
    enter(&mut console, "Enter closing steps");
    enter(&mut console, "► ! The vote");
    console.shows("━ Closing steps › Vote");
    console.press(ENTER);
    vote(&mut console);
    console.press(ESC).hides("━ Closing steps");
    forward(&mut console, "7/7");
    console.next().shows("━ Closing steps").shows("► ! Score");
    to_the_end(&mut console);
    assert_eq!(console.quit(), 0);
    let names = happened(data, &journal(data, "rehearsals"));
    let of = |name: &str| names.iter().filter(|one| *one == name).count();
    assert_eq!(
        (of("begun"), of("vote_closed"), of("scored"), of("announced"), of("minutes_adopted"), of("closed")),
        (1, 2, 10, 1, 1, 1)
    );
    assert_eq!((of("overridden"), of("undone")), (0, 0), "nothing was skipped");
}
