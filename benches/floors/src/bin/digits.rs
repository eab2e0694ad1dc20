//! The floor of all: a bare terminal on which nothing but the digits of a clock change, once a second and at each key. It ends with `q`.

use std::io;
use std::io::Read;
use std::io::Write;
use std::time::Duration;
use std::time::SystemTime;
use std::time::UNIX_EPOCH;

use rustix::event::PollFd;
use rustix::event::PollFlags;
use rustix::event::Timespec;
use rustix::event::poll;
use rustix::termios::OptionalActions;
use rustix::termios::tcgetattr;
use rustix::termios::tcsetattr;

fn main() -> io::Result<()> {
    let stdin = io::stdin();
    let before = tcgetattr(&stdin)?;
    let mut raw = before.clone();
    raw.make_raw();
    tcsetattr(&stdin, OptionalActions::Now, &raw)?;
    let mut out = io::stdout().lock();
    write!(out, "\x1b[?1049h\x1b[?25l\x1b[2J")?;
    let mut keys = 0;
    loop {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO);
        let second = now.as_secs() % 86_400;
        write!(out, "\x1b[1;1H{:02}:{:02}:{:02} {keys}", second / 3600, second / 60 % 60, second % 60)?;
        out.flush()?;
        let rest = Timespec { tv_sec: 0, tv_nsec: i64::from(1_000_000_000 - now.subsec_nanos()) };
        if poll(&mut [PollFd::new(&stdin, PollFlags::IN)], Some(&rest)).is_ok_and(|ready| ready > 0) {
            let mut typed = [0; 64];
            let length = stdin.lock().read(&mut typed)?;
            if length == 0 || typed[..length].contains(&b'q') {
                break;
            }
            keys += 1;
        }
    }
    write!(out, "\x1b[?25h\x1b[?1049l")?;
    out.flush()?;
    tcsetattr(&stdin, OptionalActions::Now, &before)?;
    Ok(())
}
