//! A window on the real program: keys go in, what a person would see comes out. Nothing sleeps; everything waits for what it wants to see.

use std::fs::File;
use std::fs::OpenOptions;
use std::io::Read;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;
use std::sync::Condvar;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::thread;
use std::thread::JoinHandle;
use std::time::Duration;
use std::time::Instant;

use portable_pty::Child;
use portable_pty::CommandBuilder;
use portable_pty::MasterPty;
use portable_pty::PtySize;
use portable_pty::native_pty_system;
use rustix::fs::OFlags;
use rustix::process::Pid;
use rustix::process::Signal;
use rustix::process::kill_process;
use rustix::termios::LocalModes;
use rustix::termios::tcgetattr;

use crate::telex;
use crate::telex::Habit;

pub const ENTER: &str = "\r";
pub const ESC: &str = "\x1b";
pub const UP: &str = "\x1b[A";
pub const DOWN: &str = "\x1b[B";
pub const RIGHT: &str = "\x1b[C";
pub const LEFT: &str = "\x1b[D";
pub const END: &str = "\x1b[F";
pub const TAB: &str = "\t";
pub const NEXT: &str = "\x1b[6~";
pub const BACK: &str = "\x1b[5~";
pub const F2: &str = "\x1bOQ";
pub const F3: &str = "\x1bOR";
pub const F4: &str = "\x1bOS";
pub const F5: &str = "\x1b[15~";
pub const F6: &str = "\x1b[17~";
pub const F7: &str = "\x1b[18~";
pub const F8: &str = "\x1b[19~";
pub const F9: &str = "\x1b[20~";
pub const F12: &str = "\x1b[24~";
pub const QUIT: &str = "\x11";

/// Whatever is waited for comes far sooner; only a loaded machine needs so long.
const PATIENCE: Duration = Duration::from_secs(30);
/// Not everything that is waited for shows on the screen: it is looked at again this often.
const GLANCE: Duration = Duration::from_millis(5);
/// The console ignores a second Next within 400 ms: a person's hand is slower.
const HAND: Duration = Duration::from_millis(450);

/// The program under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_nhip");

/// How a window is opened.
pub struct Setting<'a> {
    pub data: &'a Path,
    pub columns: u16,
    pub rows: u16,
    pub term: &'a str,
    pub tie: Tie,
}

/// Whether the system tells the program with a signal that its window is gone.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tie {
    Signal,
    HangUpOnly,
}

/// An ordinary window.
pub fn setting(data: &Path) -> Setting<'_> {
    Setting { data, columns: 120, rows: 36, term: "xterm-256color", tie: Tie::Signal }
}

pub struct Window {
    child: Box<dyn Child + Send + Sync>,
    pid: Pid,
    keys: Option<Box<dyn Write + Send>>,
    master: Option<Box<dyn MasterPty + Send>>,
    /// The shell below, which has the terminal before and after.
    shell: Option<File>,
    glass: Arc<Glass>,
    reader: Option<JoinHandle<Box<dyn Read + Send>>>,
    moved: Option<Instant>,
}

struct Glass {
    seen: Mutex<Seen>,
    changed: Condvar,
}

pub struct Seen {
    parser: vt100::Parser,
    /// Every byte that the program wrote.
    pub bytes: Vec<u8>,
    reads: bool,
    /// While sizes fly about nothing is drawn from the bytes.
    blind: bool,
}

impl Seen {
    pub fn text(&self) -> String {
        self.parser.screen().contents()
    }

    pub fn screen(&self) -> &vt100::Screen {
        self.parser.screen()
    }
}

impl Setting<'_> {
    /// Opens a window in which the program runs.
    pub fn open(&self, arguments: &[&str]) -> Window {
        self.open_with(arguments, &[])
    }

    /// The same in other surroundings.
    pub fn open_with(&self, arguments: &[&str], more: &[(&str, String)]) -> Window {
        let size = PtySize { rows: self.rows, cols: self.columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(PROGRAM);
        command.args(arguments);
        command.env_clear();
        for (name, value) in surroundings(self.data).iter().chain(more) {
            command.env(name, value);
        }
        command.env("TERM", self.term);
        command.cwd(self.data);
        command.set_controlling_tty(self.tie == Tie::Signal);
        let tty = pair.master.tty_name().unwrap();
        let flags = i32::try_from(OFlags::NOCTTY.bits()).unwrap();
        let shell = OpenOptions::new().read(true).write(true).custom_flags(flags).open(tty).unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let pid = Pid::from_raw(i32::try_from(child.process_id().unwrap()).unwrap()).unwrap();
        let parser = vt100::Parser::new(self.rows, self.columns, 0);
        let seen = Seen { parser, bytes: Vec::new(), reads: true, blind: false };
        let glass = Arc::new(Glass { seen: Mutex::new(seen), changed: Condvar::new() });
        let mut window = Window {
            child,
            pid,
            keys: Some(pair.master.take_writer().unwrap()),
            master: Some(pair.master),
            shell: Some(shell),
            glass,
            reader: None,
            moved: None,
        };
        let from = window.master.as_ref().unwrap().try_clone_reader().unwrap();
        window.reads(from);
        window
    }
}

/// What the program is started with: nothing of the person who runs the tests.
pub fn surroundings(data: &Path) -> Vec<(&'static str, String)> {
    let data = data.display().to_string();
    let (media, bus) = (format!("{data}/media"), format!("unix:path={data}/no-bus"));
    vec![
        ("HOME", data.clone()),
        ("NHIP_DATA", data),
        ("NHIP_MEDIA", media),
        ("LANG", "en_US.UTF-8".to_owned()),
        // The machine's own bus is not for tests; a bus of the person has no address here.
        ("DBUS_SYSTEM_BUS_ADDRESS", bus),
    ]
}

/// The program without a window; its exit code and what it said.
pub fn plain(data: &Path, arguments: &[&str]) -> (i32, String) {
    let mut command = Command::new(PROGRAM);
    command.args(arguments).env_clear().envs(surroundings(data)).current_dir(data);
    let done = command.output().unwrap();
    let said = [done.stdout, done.stderr].concat();
    (done.status.code().unwrap(), String::from_utf8(said).unwrap())
}

/// The only journal on a shelf.
pub fn journal(data: &Path, shelf: &str) -> PathBuf {
    let all = std::fs::read_dir(data.join(shelf)).unwrap().map(|one| one.unwrap().path());
    let mut journals: Vec<PathBuf> = all.filter(|path| path.extension().is_some_and(|ext| ext == "jsonl")).collect();
    assert_eq!(journals.len(), 1, "{journals:?}");
    journals.remove(0)
}

/// The names of everything that happened, as the journal tells it.
pub fn happened(data: &Path, journal: &Path) -> Vec<String> {
    let (code, lines) = plain(data, &["journal", journal.to_str().unwrap()]);
    assert_eq!(code, 0, "{lines}");
    let entries = lines.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    let events = entries.flat_map(|entry| entry["events"].as_array().unwrap().clone());
    events.map(|event| event.as_object().unwrap().keys().next().unwrap().clone()).collect()
}

/// A real meeting in the members' time of its second item.
pub fn in_a_discussion(data: &Path) -> Window {
    let mut console = setting(data).open(&["staff-45", "--lang", "en"]);
    console.shows("WAITING TO START").shows("► Their own");
    console.press(ENTER).hides("► Their own");
    console.press(F2).shows("━ Roll call");
    console.press(F2).shows("9 people: present");
    console.press(ESC).hides("━ Roll call");
    console.next().shows("sample roster");
    console.press(ENTER).shows("1/5");
    console.next().shows("2/5");
    console.next().shows("MEMBERS' TIME");
    console
}

impl Window {
    fn reads(&mut self, mut from: Box<dyn Read + Send>) {
        let glass = Arc::clone(&self.glass);
        glass.seen.lock().unwrap().reads = true;
        self.reader = Some(thread::spawn(move || {
            let mut bytes = [0; 16 * 1024];
            while let Ok(n @ 1..) = from.read(&mut bytes) {
                let mut seen = glass.seen.lock().unwrap();
                seen.bytes.extend_from_slice(&bytes[..n]);
                if !seen.blind {
                    seen.parser.process(&bytes[..n]);
                }
                let reads = seen.reads;
                drop(seen);
                glass.changed.notify_all();
                if !reads {
                    break;
                }
            }
            from
        }));
    }

    /// The glass as it is now.
    pub fn seen(&self) -> MutexGuard<'_, Seen> {
        self.glass.seen.lock().unwrap()
    }

    pub fn text(&self) -> String {
        self.seen().text()
    }

    /// The screen between two pictures, never in the middle of one.
    pub fn picture(&self) -> String {
        self.until("a whole picture", |seen| seen.bytes.ends_with(b"\x1b[?2026l"));
        self.text()
    }

    /// Waits until a whole picture is so: what was drawn before may stand beside what is being drawn.
    pub fn until_drawn(&self, what: &str, so: impl Fn(&str) -> bool) {
        self.until(what, |seen| seen.bytes.ends_with(b"\x1b[?2026l") && so(&seen.text()));
    }

    /// Waits until the screen is so.
    pub fn until(&self, what: &str, so: impl Fn(&Seen) -> bool) {
        assert!(self.within(PATIENCE, so), "never {what}:\n{}", self.text());
    }

    /// Whether the screen becomes so in this time.
    pub fn within(&self, time: Duration, so: impl Fn(&Seen) -> bool) -> bool {
        let until = Instant::now() + time;
        let mut seen = self.seen();
        while !so(&seen) {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return false;
            }
            seen = self.glass.changed.wait_timeout(seen, left.min(GLANCE)).unwrap().0;
        }
        true
    }

    /// Waits until this can be read.
    pub fn shows(&self, words: &str) -> &Self {
        self.until(words, |seen| seen.text().contains(words));
        self
    }

    /// Waits until this cannot be read any more.
    pub fn hides(&self, words: &str) -> &Self {
        self.until(&format!("without {words}"), |seen| !seen.text().contains(words));
        self
    }

    /// Presses keys.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        let writer = self.keys.as_mut().unwrap();
        writer.write_all(keys.as_bytes()).unwrap();
        writer.flush().unwrap();
        self
    }

    /// A text, typed through an input method: each burst as it is sent.
    pub fn types(&mut self, text: &str, habit: Habit) -> &mut Self {
        for burst in telex::bursts(text, habit) {
            self.press(&burst);
        }
        self
    }

    /// The right button of the clicker, by a hand that does not press twice in a row.
    pub fn next(&mut self) -> &mut Self {
        if let Some(moved) = self.moved {
            self.within(HAND.saturating_sub(moved.elapsed()), |_| false);
        }
        self.press(NEXT);
        self.moved = Some(Instant::now());
        self
    }

    pub fn signal(&self, signal: Signal) {
        kill_process(self.pid, signal).unwrap();
    }

    /// Its number, as the system knows it.
    pub fn pid(&self) -> String {
        self.pid.as_raw_nonzero().to_string()
    }

    /// Whether it stands still.
    pub fn is_stopped(&self) -> bool {
        let status = Command::new("ps").args(["-o", "stat=", "-p", &self.pid()]).output().unwrap();
        status.stdout.starts_with(b"T")
    }

    /// Waits for its end; the exit code.
    pub fn ends(&mut self) -> u32 {
        self.ends_within(PATIENCE).expect("it ends")
    }

    /// The exit code, if it ends in this time.
    pub fn ends_within(&mut self, time: Duration) -> Option<u32> {
        let until = Instant::now() + time;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return Some(status.exit_code());
            }
            if Instant::now() >= until {
                return None;
            }
            self.within(GLANCE, |_| false);
        }
    }

    /// Kills it as a power cut would.
    pub fn kill(&mut self) {
        self.signal(Signal::KILL);
        self.ends();
    }

    /// Asks to leave, and leaves.
    pub fn quit(&mut self) -> u32 {
        self.press(QUIT).shows("Quit?");
        self.press(DOWN).press(ENTER).ends()
    }

    /// Whether keys arrive one by one and unseen.
    pub fn is_raw(&self) -> bool {
        let modes = tcgetattr(self.shell.as_ref().unwrap()).unwrap().local_modes;
        !modes.intersects(LocalModes::ICANON | LocalModes::ECHO)
    }

    /// The shell below can go on as if nothing had been.
    pub fn is_whole(&self) {
        self.until("whole again", |seen| {
            let screen = seen.screen();
            !screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste()
        });
        assert!(!self.is_raw(), "the shell reads lines again");
    }

    pub fn resize(&self, columns: u16, rows: u16) {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        self.master.as_ref().unwrap().resize(size).unwrap();
    }

    /// Looks away while sizes fly about.
    pub fn looks_away(&self) {
        self.seen().blind = true;
    }

    /// Looks again, at a window of this size with nothing in it.
    pub fn looks_at(&self, columns: u16, rows: u16) {
        let mut seen = self.seen();
        seen.blind = false;
        seen.parser = vt100::Parser::new(rows, columns, 0);
    }

    /// Stops reading what the program writes.
    pub fn stalls(&mut self) -> Box<dyn Read + Send> {
        self.seen().reads = false;
        // The reader hears of it with the next byte: one that shows nothing.
        self.shell.as_ref().unwrap().write_all(b"\0").unwrap();
        self.reader.take().unwrap().join().unwrap()
    }

    /// Reads on.
    pub fn goes_on(&mut self, from: Box<dyn Read + Send>) {
        self.reads(from);
    }

    /// Closes the window, as a person does with the mouse.
    pub fn close(&mut self) {
        drop(self.stalls());
        self.shell = None;
        // The library types ^J and ^D before it lets go; the program is not there to mind.
        self.keys = None;
        self.master = None;
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
