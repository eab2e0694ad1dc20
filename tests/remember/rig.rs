//! A month's meeting of a committee of three, told to a session: in memory, or on a journal beside the others.

use std::path::Path;
use std::path::PathBuf;

use nhip::clock::machine;
use nhip::drive::Keep;
use nhip::drive::Session;
use nhip::meeting::Meeting;
use nhip::meeting::agenda::Before;
use nhip::meeting::agenda::Language;
use serde_json::Value;
use serde_json::json;

use crate::driving::Driven;

/// A month's meeting.
#[derive(Clone)]
pub struct Month {
    day: String,
    absent: Vec<String>,
    given: Vec<(String, String)>,
    reported: Vec<(String, String)>,
    points: [u32; 4],
}

impl Month {
    /// On this day, everybody here, full marks.
    pub fn on(day: &str) -> Self {
        Self { day: day.to_owned(), absent: Vec::new(), given: Vec::new(), reported: Vec::new(), points: [25; 4] }
    }

    /// Somebody is absent with reason.
    pub fn absent(mut self, who: &str) -> Self {
        self.absent.push(who.to_owned());
        self
    }

    /// A task is given.
    pub fn gives(mut self, who: &str, what: &str) -> Self {
        self.given.push((who.to_owned(), what.to_owned()));
        self
    }

    /// The result of an earlier task.
    pub fn reports(mut self, task: &str, result: &str) -> Self {
        self.reported.push((task.to_owned(), result.to_owned()));
        self
    }

    /// The points of the four lines.
    pub fn scores(mut self, points: [u32; 4]) -> Self {
        self.points = points;
        self
    }

    fn lines(&self) -> Vec<String> {
        let mut all: Vec<(&str, Value)> = vec![("08:00:00", json!({"mark": {"who": "all", "presence": "present"}}))];
        for who in &self.absent {
            all.push(("08:00:01", json!({"mark": {"who": who, "presence": "excused", "reason": "đi công tác"}})));
        }
        let here = 3 - self.absent.len();
        let next = || json!({"next": {}});
        all.extend([("08:00:10", json!({"begin": {}})), ("08:02:00", next())]);
        for (task, result) in &self.reported {
            all.push(("08:02:30", json!({"report_task": {"task": task, "result": result}})));
        }
        all.extend([("08:04:00", next()), ("08:04:10", json!({"give_floor": {"who": "a"}}))]);
        all.extend([("08:04:20", json!({"end_speech": {}})), ("08:06:00", next()), ("08:11:00", next())]);
        all.extend([("08:16:00", next()), ("08:20:00", next())]);
        all.push(("08:21:00", json!({"conclude": {"text": "Thống nhất."}})));
        for (who, what) in &self.given {
            all.push(("08:22:00", json!({"assign": {"who": who, "what": what}})));
        }
        all.push(("08:23:00", json!({"open_vote": {}})));
        all.push(("08:23:10", json!({"tally": {"for": here, "against": 0, "abstain": 0}})));
        all.extend([("08:23:20", json!({"close_vote": {}})), ("08:25:00", next())]);
        for (criterion, points) in ["a", "b", "c", "d"].iter().zip(self.points) {
            all.push(("08:26:00", json!({"score": {"criterion": criterion, "points": points, "reason": "thiếu"}})));
        }
        all.extend([("08:27:00", json!({"seal": {}})), ("08:28:00", json!({"announce": {}}))]);
        all.extend([("08:29:00", json!({"adopt_minutes": {}})), ("08:31:00", json!({"close": {}}))]);
        all.into_iter()
            .map(|(at, act)| json!({"at": format!("{}T{at}+07:00", self.day), "do": act}).to_string())
            .collect()
    }
}

fn agenda() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories/three.ron")
}

/// A session in memory on the committee's agenda.
pub fn session(day: &str, before: Before) -> Session {
    let loaded = nhip::check::load(&agenda().to_string_lossy(), Language::En);
    let mut agenda = loaded.unwrap_or_else(|report| panic!("{report}"));
    agenda.start = format!("{day}T07:50:00").parse().ok();
    Session::new(Keep::Memory, machine(), agenda, before).expect("memory takes everything")
}

/// The meeting, in memory.
pub fn meeting(month: &Month, before: Before) -> Meeting {
    let mut session = session(&month.day, before);
    for line in month.lines() {
        let answer = session.line(line.as_bytes()).expect("a line has an answer").line();
        assert!(answer.starts_with("{\"saved\"") || answer.contains("\"happened\""), "{line}: {answer}");
    }
    session.meeting().clone()
}

/// The meeting, on a journal in this folder, with what lies beside it handed on.
pub fn run(folder: &Path, month: &Month) -> PathBuf {
    let journal = folder.join(format!("{}-0800-chi-bo-ba-nguoi.jsonl", month.day));
    let (agenda, path) = (agenda(), journal.to_string_lossy().into_owned());
    let mut driven = Driven::with(&[&agenda.to_string_lossy(), "--journal", &path]);
    driven.ready();
    for line in month.lines() {
        let answer = driven.says(&line);
        assert!(answer.get("happened").is_some(), "{line}: {answer}");
    }
    driven.ends();
    journal
}
