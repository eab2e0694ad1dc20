//! The door into a meeting whose minutes are read: an agenda, and commands as a script tells them.

use chrono::DateTime;
use nhip::meeting::Meeting;
use nhip::meeting::agenda::Agenda;
use nhip::meeting::agenda::Before;
use nhip::meeting::agenda::Language;
use nhip::meeting::agenda::ScorePlan;
use nhip::meeting::time::Moment;
use nhip::meeting::time::Span;
use nhip::meeting::time::Stamp;
use nhip::meeting::words::ClockKind;
use nhip::meeting::words::Command;
use nhip::meeting::words::Created;
use nhip::meeting::words::Entry;
use nhip::meeting::words::Event;
use nhip::papers;
use serde_json::Value;
use serde_json::json;

/// A meeting that is told its commands as a script tells them.
pub struct Room {
    pub meeting: Meeting,
    now: Moment,
}

impl Room {
    pub fn of(agenda: Agenda) -> Self {
        Self::with(agenda, ClockKind::Real, Before::default())
    }

    pub fn with(agenda: Agenda, clock: ClockKind, before: Before) -> Self {
        let wall = DateTime::parse_from_rfc3339("2018-03-26T14:00:00+07:00").expect("a moment");
        let now = Moment { t: Stamp::ZERO, wall };
        let created = Created { format: 1, id: "m".to_owned(), program: "nhip".to_owned(), clock, agenda, before };
        let first = Entry { seq: 1, at: now, events: vec![Event::Created(Box::new(created))] };
        Self { meeting: Meeting::from_first(&first).expect("a first line"), now }
    }

    /// At so many seconds after the first line.
    pub fn at(&mut self, secs: i64) -> &mut Self {
        let first = self.meeting.log()[0].at;
        self.now = first.plus(Span::from_secs(secs));
        self
    }

    /// What is asked happens; answers with its press.
    pub fn does(&mut self, command: Value) -> u64 {
        let told = command.to_string();
        let command: Command = serde_json::from_value(command).expect("a command");
        let events = self.meeting.decide(self.now, &command).unwrap_or_else(|refused| panic!("{told}: {refused:?}"));
        let entry = Entry { seq: self.meeting.seq() + 1, at: self.now, events };
        self.meeting.apply(&entry);
        entry.seq
    }

    pub fn all(&mut self, commands: &[Value]) -> &mut Self {
        for command in commands {
            self.does(command.clone());
        }
        self
    }

    pub fn paper(&self) -> String {
        papers::minutes_markdown(&self.meeting)
    }

    pub fn says(&self, words: &str) {
        let paper = self.paper();
        assert!(paper.contains(words), "`{words}` is not in:\n{paper}");
    }

    pub fn never_says(&self, words: &str) {
        let paper = self.paper();
        assert!(!paper.contains(words), "`{words}` is in:\n{paper}");
    }

    /// Through the opening, into the members' time of the second item.
    pub fn discussing(&mut self) -> &mut Self {
        self.at(0).does(json!({"mark": {"who": "all", "presence": "present"}}));
        self.at(60).does(json!({"begin": {}}));
        self.at(120).does(json!({"next": {}}));
        self.at(540).does(json!({"next": {}}));
        self
    }
}

fn person(id: &str, name: &str, standing: &str) -> Value {
    json!({"id": id, "name": name, "standing": standing})
}

fn segment(id: &str, title: &str, kind: &str, present: i64, discuss: Option<(i64, i64)>) -> Value {
    let discuss = discuss.map_or(
        json!({"none": null}),
        |(planned, least)| json!({"held": {"planned_ms": planned * 60_000, "least_ms": least * 60_000}}),
    );
    json!({"id": id, "title": title, "kind": kind, "present_ms": present * 60_000, "discuss": discuss})
}

/// The worked example of the vote base: 20 official, 2 probationary, 3 of the official not counted.
pub fn agenda() -> Agenda {
    let names = ["An", "Bình", "Cường", "Dũng", "Em", "Giang", "Hà", "Hòa", "Khoa", "Lan", "Mai", "Nam", "Oanh"];
    let more = ["Phúc", "Quang", "Sơn", "Tâm", "Uyên", "Vinh", "Yến"];
    let mut roster: Vec<Value> = names
        .iter()
        .chain(&more)
        .enumerate()
        .map(|(place, given)| person(&format!("p{}", place + 1), &format!("Nguyễn Văn {given}"), "official"))
        .collect();
    roster[0]["role"] = json!("Bí thư");
    roster[17]["marks"] = json!(["seconded"]);
    roster[18]["marks"] = json!(["exempt"]);
    roster.push(person("d1", "Trần Thị Thu", "probationary"));
    roster.push(person("d2", "Trần Thị Xuân", "probationary"));
    roster.push(person("g1", "Phạm Khách", "guest"));
    let mut news = segment("news", "Điểm tin", "content", 7, Some((5, 2)));
    news["presenter"] = json!("p2");
    news["notes"] = json!("riêng của người điều hành");
    news["say"] = json!("câu dẫn riêng");
    let value = json!({
        "title": "Sinh hoạt chi bộ thường kỳ tháng 3 năm 2018",
        "body": {"id": "vp", "name": "Chi bộ Văn phòng"},
        "superior": "Đảng bộ cơ quan",
        "place": "Phòng họp số 2",
        "start": "2018-03-26T14:00:00",
        "language": "vi",
        "occasion": "buổi sinh hoạt",
        "address": "đồng chí",
        "length_ms": 5_400_000,
        "floor_ms": 1_200_000,
        "roster": roster,
        "chair": "p1",
        "minute_taker": "p3",
        "segments": [
            segment("opening", "Mở đầu", "opening", 1, None),
            news,
            segment("review", "Tự kiểm điểm", "self_review", 4, Some((4, 2))),
            segment("month", "Đánh giá tháng", "content", 10, Some((13, 4))),
            segment("close", "Kết luận", "closing", 8, None),
        ],
        "speech": {"limit_ms": 180_000, "warning_ms": 30_000},
        "self_review": {"up_to": 12, "few": 1, "many": 2},
        "votes": [{"id": "v", "segment": "close", "question": "Thông qua nhiệm vụ", "base": "summoned", "threshold": {"more_than": [1, 2]}}],
        "score": {"sheet": sheet()},
        "closing": ["conclude", "tasks", "votes", "score", "announce", "minutes"],
        "quorum": {"threshold": {"more_than": [1, 2]}, "binding": false},
    });
    serde_json::from_value(value).expect("an agenda")
}

fn sheet() -> Value {
    json!({
        "id": "s", "title": "Khung năm 2025", "total_tenths": 100, "not_applicable": "full",
        "groups": [
            {"id": "1", "title": "Chấp hành", "criteria": [
                {"id": "1.1", "title": "Thời lượng", "max_tenths": 50, "kind": {"range": {"step_tenths": 5}}, "evidence": "no_unexcused"},
                {"id": "1.2", "title": "Nề nếp", "max_tenths": 50, "kind": "yes_no"},
            ]},
        ],
        "bands": [
            {"title": "Hạng Nhất", "from_tenths": 80, "full_marks_in": ["1.1"]},
            {"title": "Hạng Nhì", "from_tenths": 0, "below_tenths": 80},
        ],
    })
}

/// The same meeting as an English board would hold it.
pub fn in_english(mut agenda: Agenda) -> Agenda {
    agenda.language = Language::En;
    "meeting".clone_into(&mut agenda.occasion);
    agenda.address = String::new();
    agenda
}

pub fn without_a_score(mut agenda: Agenda) -> Agenda {
    agenda.score = ScorePlan::None("not scored".to_owned());
    agenda
}

pub fn enter_the_score(room: &mut Room) {
    room.all(&[
        json!({"score": {"criterion": "1.1", "points": 4.5, "reason": "khai mạc chậm một phút"}}),
        json!({"score": {"criterion": "1.2", "points": 5}}),
        json!({"seal": {}}),
    ]);
}

/// Everybody as in the worked example, and the vote taken in the last item.
pub fn voted(agenda: Agenda, in_favour: u32) -> Room {
    let mut room = Room::of(agenda);
    room.all(&[
        json!({"mark": {"who": ["p18", "p19", "p20"], "presence": "excused", "reason": "bận"}}),
        json!({"mark": {"who": "p17", "presence": "unexcused"}}),
    ]);
    room.discussing();
    room.all(&[
        json!({"drop": {"segment": "review", "reason": "để kỳ sau"}}),
        json!({"drop": {"segment": "month", "reason": "để kỳ sau"}}),
    ]);
    room.at(900).does(json!({"next": {}}));
    room.all(&[
        json!({"open_vote": {}}),
        json!({"tally": {"for": in_favour, "against": 16 - in_favour, "abstain": 0}}),
        json!({"close_vote": {}}),
    ]);
    room
}
