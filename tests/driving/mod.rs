//! A session in memory, and the real binary with its lines.

use std::io::BufRead;
use std::io::BufReader;
use std::io::Write;
use std::path::Path;
use std::process::Child;
use std::process::ChildStdout;
use std::process::Command;
use std::process::Stdio;

use nhip::agenda_file::embedded_agenda;
use nhip::clock::machine;
use nhip::drive::Keep;
use nhip::drive::Session;
use nhip::meeting::agenda::Before;
use serde_json::Value;

/// A meeting on the model agenda, kept in memory.
pub fn session() -> Session {
    let agenda = embedded_agenda("model-90").expect("the model is part of the program");
    Session::new(Keep::Memory, machine(), agenda, Before::default())
}

/// The answer to a line.
pub fn answer_of(session: &mut Session, line: &str) -> Value {
    let answer = session.line(line.as_bytes()).expect("a line that is not empty has an answer").line();
    serde_json::from_str(&answer).expect("an answer is JSON")
}

fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nhip"));
    command.args(args).env_remove("LANG").env_remove("LC_ALL").env_remove("LC_MESSAGES").env_remove("NHIP_DATA");
    command
}

/// Runs the program to its end: exit code, what it said, and what it said of trouble.
pub fn nhip(args: &[&str]) -> (i32, String, String) {
    let output = command(args).stdin(Stdio::null()).output().expect("it starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("it speaks UTF-8");
    (output.status.code().expect("no signal ended it"), text(output.stdout), text(output.stderr))
}

/// The real program, driven.
pub struct Driven {
    child: Child,
    answers: BufReader<ChildStdout>,
    /// The meeting's id, once it is ready.
    pub meeting: String,
}

impl Driven {
    /// On a journal, with the model agenda.
    pub fn on(journal: &Path) -> Self {
        Self::with(&["--journal", journal.to_str().expect("a plain path")])
    }

    /// With these arguments.
    pub fn with(args: &[&str]) -> Self {
        let all: Vec<&str> = ["drive"].iter().chain(args).copied().collect();
        let mut child = command(&all)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("it starts");
        let answers = BufReader::new(child.stdout.take().expect("it is piped"));
        Self { child, answers, meeting: String::new() }
    }

    /// The next line that it says.
    pub fn line(&mut self) -> Value {
        let mut line = String::new();
        self.answers.read_line(&mut line).expect("it can be read");
        serde_json::from_str(&line).unwrap_or_else(|error| panic!("{line:?}: {error}"))
    }

    /// Waits until it is ready, and tells the line of the journal.
    pub fn ready(&mut self) -> u64 {
        let line = self.line();
        line["meeting"].as_str().expect("a meeting has an id").clone_into(&mut self.meeting);
        line["ready"].as_u64().expect("it is ready")
    }

    /// Says a line and waits for the answer.
    pub fn says(&mut self, line: &str) -> Value {
        let input = self.child.stdin.as_mut().expect("it is piped");
        writeln!(input, "{line}").expect("it listens");
        self.line()
    }

    /// Ends the input and gives the exit code.
    pub fn ends(mut self) -> i32 {
        drop(self.child.stdin.take());
        self.child.wait().expect("it ends").code().expect("no signal ended it")
    }

    /// Kills it.
    pub fn kill(mut self) {
        self.child.kill().expect("it can be killed");
        self.child.wait().expect("it ends");
    }
}

impl Drop for Driven {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
