//! The real program in a real terminal: what only a window, a signal and a second process can show.
//!
//! Each test has a data folder of its own, no home and no network, and waits for what it wants to see. A panic cannot be provoked from
//! outside: nothing that is typed, read or drawn leads to one; that one would leave the terminal whole is not claimed here.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "pty/beside.rs"]
mod beside;
#[path = "pty/clicker.rs"]
mod clicker;
#[path = "pty/closing.rs"]
mod closing;
#[path = "pty/coming_back.rs"]
mod coming_back;
#[path = "pty/following.rs"]
mod following;
#[path = "pty/hands.rs"]
mod hands;
#[cfg(target_os = "linux")]
#[path = "pty/hands_of_clocks.rs"]
mod hands_of_clocks;
#[path = "pty/hostile.rs"]
mod hostile;
#[path = "pty/leaving.rs"]
mod leaving;
#[path = "pty/meeting.rs"]
mod meeting;
#[cfg(target_os = "linux")]
#[path = "pty/month.rs"]
mod month;
#[path = "pty/prepare.rs"]
mod prepare;
#[path = "pty/start.rs"]
mod start;
#[path = "common/telex.rs"]
mod telex;
#[path = "pty/wall.rs"]
mod wall;
#[path = "pty/window.rs"]
mod window;
