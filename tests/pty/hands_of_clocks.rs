//! Clocks whose hands a test turns: a real meeting of ninety minutes in as many seconds as its keys need.
//!
//! The program has no speed for real meetings, and none for tests: the machine's clocks are moved under it, as `tests/faults/clocks.py` does,
//! by a few seconds at a time, so that nothing of it goes by unseen.

use std::fs::File;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;
use std::time::SystemTime;
use std::time::UNIX_EPOCH;

use chrono::DateTime;

use crate::window::ENTER;
use crate::window::Window;

/// Of this much at once a console that is awake says nothing; it says so from 5 s on.
const STEP_MS: i64 = 2000;
/// A sign that the window has the focus: it wakes the program, and means nothing to it.
const WAKES: &str = "\x1b[I";
/// The first answer to what it asks about time that it did not see.
const COUNT_IT: &str = "► Có, vẫn họp: tính cả thời gian đó";

/// The clocks of all programs that are started with them.
pub struct Hands {
    file: PathBuf,
    wall_ms: i64,
    boot_ms: i64,
}

impl Hands {
    /// Clocks that show this moment on the wall.
    pub fn at(data: &Path, wall: &str) -> Self {
        let wall = DateTime::parse_from_rfc3339(wall).unwrap().timestamp_millis();
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis();
        let hands = Self { file: data.join("hands"), wall_ms: wall - i64::try_from(now).unwrap(), boot_ms: 0 };
        File::create(&hands.file).unwrap().set_len(24).unwrap();
        hands.turn();
        hands
    }

    /// What a program is started with, to go by these clocks.
    pub fn environment(&self) -> Vec<(&'static str, String)> {
        vec![
            ("LD_PRELOAD", shim().display().to_string()),
            ("CLOCKS", self.file.display().to_string()),
            ("TZ", "UTC".to_owned()),
        ]
    }

    /// The file is mapped by the program: it is written over, never made anew.
    fn turn(&self) {
        let bytes = [self.wall_ms, 0, self.boot_ms].map(i64::to_ne_bytes).concat();
        OpenOptions::new().write(true).open(&self.file).unwrap().write_all(&bytes).unwrap();
    }

    /// Both clocks go on at once.
    pub fn jump(&mut self, ms: i64) {
        self.wall_ms += ms;
        self.boot_ms += ms;
        self.turn();
    }

    /// Time passes in the sight of the console, until it shows this.
    pub fn pass_until(&mut self, console: &mut Window, what: &str, so: impl Fn(&str) -> bool) {
        for _ in 0..2000 {
            if so(&console.text()) {
                return;
            }
            self.step(console);
        }
        panic!("never {what}, however long it lasts:\n{}", console.text());
    }

    fn step(&mut self, console: &mut Window) {
        let before = clock(&console.text());
        self.jump(STEP_MS);
        console.press(WAKES);
        console.until_drawn("a later hour on the console", |text| clock(text) != before);
        // A machine under load may have left the program without a moment of its own: then it asks, and everybody was there.
        if console.text().contains(COUNT_IT) {
            console.press(ENTER);
            console.until_drawn("the answer is taken", |text| !text.contains(COUNT_IT));
        }
    }
}

/// The wall clock in the first line.
fn clock(text: &str) -> Option<String> {
    let is_clock = |word: &&str| word.len() == 8 && word.bytes().filter(|byte| *byte == b':').count() == 2;
    text.lines().next()?.split_whitespace().find(is_clock).map(str::to_owned)
}

/// The library that is loaded before the system's own; built once.
fn shim() -> &'static Path {
    static SHIM: OnceLock<PathBuf> = OnceLock::new();
    SHIM.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let (made, shim) = (folder.join(format!("clocks-{}.so", std::process::id())), folder.join("clocks.so"));
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults/clocks.c");
        let mut compiler = Command::new("cc");
        compiler.args(["-O2", "-shared", "-fPIC", "-o"]).arg(&made).arg(source).arg("-ldl");
        assert!(compiler.status().unwrap().success(), "the C compiler that also links this test");
        std::fs::rename(&made, &shim).unwrap();
        shim
    })
}
