//! Meetings made for measuring: presses decided one by one, as in a room, at the pace of a script.

#![allow(dead_code, reason = "each bench takes what it needs")]

use chrono::DateTime;
use chrono::NaiveDate;
use nhip::agenda_file::embedded_agenda;
use nhip::meeting::Meeting;
use nhip::meeting::agenda::Agenda;
use nhip::meeting::agenda::Before;
use nhip::meeting::agenda::SegmentId;
use nhip::meeting::roster::Person;
use nhip::meeting::roster::PersonId;
use nhip::meeting::roster::Presence;
use nhip::meeting::state::Phase;
use nhip::meeting::time::Moment;
use nhip::meeting::time::Span;
use nhip::meeting::time::Stamp;
use nhip::meeting::words::Class;
use nhip::meeting::words::ClockKind;
use nhip::meeting::words::Command;
use nhip::meeting::words::Created;
use nhip::meeting::words::Entry;
use nhip::meeting::words::Event;
use nhip::meeting::words::OpinionKind;
use nhip::meeting::words::Whom;

/// A meeting on the 90-minute model, and the moment that it has reached.
pub struct Room {
    /// The meeting.
    pub meeting: Meeting,
    /// Now.
    pub now: Moment,
}

impl Room {
    /// In the lobby, everybody present.
    pub fn in_the_lobby() -> Self {
        Self::of(embedded_agenda("model-90").expect("the model is part of the program"))
    }

    /// Four hours and 200 people: the model with every time as long as it needs, 120 turns, 40 tasks, the score announced.
    pub fn of_four_hours() -> Self {
        let mut agenda = embedded_agenda("model-90").expect("the model is part of the program");
        let one = agenda.roster[6].clone();
        for n in agenda.roster.len()..200 {
            let name = format!("Nguyễn Văn Số {n}");
            agenda.roster.push(Person { id: PersonId(format!("so-{n}")), name, ..one.clone() });
        }
        let mut room = Self::of(agenda);
        room.does(&Command::Begin {});
        let people = room.people();
        let mut speakers = people.iter().cycle();
        loop {
            match room.meeting.phase() {
                Phase::Discussing { .. } => {
                    for who in speakers.by_ref().take(24) {
                        room.turn(who, 90);
                    }
                    let text = "Thống nhất như các ý kiến đã nêu.".to_owned();
                    room.does(&Command::Conclude { text, segment: None });
                    room.passes(60);
                }
                Phase::Presenting { .. } => room.passes(900),
                Phase::Lobby | Phase::Over => {}
            }
            if room.meeting.next_item().is_none() {
                break;
            }
            for _ in 0..room.meeting.current().map_or(0, |(at, _)| room.meeting.owed_votes(at).len()) {
                room.does(&Command::OpenVote { question: None, base: None, threshold: None });
                room.does(&Command::Tally { in_favour: Some(150), against: Some(2), abstain: Some(1), invalid: None });
                room.does(&Command::CloseVote {});
            }
            room.does(&Command::Next { back: None, waiting: None });
        }
        for (n, who) in people.iter().take(40).enumerate() {
            let what = format!("Báo cáo tiến độ việc số {n}");
            let due = NaiveDate::from_ymd_opt(2018, 4, 13);
            room.does(&Command::Assign { who: vec![who.clone()], what, due, due_text: None, report_at: None });
        }
        let sheet = room.meeting.sheet().expect("the model keeps a score").clone();
        for criterion in sheet.criteria() {
            room.does(&Command::Score {
                criterion: criterion.id.clone(),
                points: Some(criterion.max),
                level: None,
                not_applicable: None,
                reason: None,
                judge: None,
            });
        }
        room.does(&Command::Seal {});
        room.does(&Command::Announce {});
        room
    }

    /// In the lobby of this meeting, everybody present.
    fn of(agenda: Agenda) -> Self {
        let now = Moment {
            t: Stamp::ZERO,
            wall: DateTime::parse_from_rfc3339("2018-03-26T14:00:00+07:00").expect("a fixed moment"),
        };
        let created = Created {
            format: nhip::journal::FORMAT,
            id: "9a3f0c52-6d0e-4a43-9a4e-0d7b8d1c2e11".to_owned(),
            program: "nhip".to_owned(),
            clock: ClockKind::Script,
            agenda,
            before: Before::default(),
        };
        let first = Entry { seq: 1, at: now, events: vec![Event::Created(Box::new(created))] };
        let meeting = Meeting::from_first(&first).expect("its first event creates it");
        let mut room = Self { meeting, now };
        room.does(&Command::Mark { who: Whom::All, presence: Presence::Present, reason: None });
        room
    }

    /// In the members' time of the second item, one speaking and two waiting.
    pub fn in_a_discussion() -> Self {
        Self::in_the_lobby().up_to_a_discussion()
    }

    /// The same with 10,000 members and 500 items, so that hardly anything of it is on the screen.
    pub fn in_a_large_discussion() -> Self {
        let mut agenda = embedded_agenda("model-90").expect("the model is part of the program");
        let one = agenda.roster[6].clone();
        for n in agenda.roster.len()..10_000 {
            let name = format!("Nguyễn Văn Số {n}");
            agenda.roster.push(Person { id: PersonId(format!("so-{n}")), name, ..one.clone() });
        }
        let item = agenda.segments[2].clone();
        for n in agenda.segments.len()..500 {
            let mut further = item.clone();
            further.id = SegmentId(format!("further-{n}"));
            agenda.segments.insert(3, further);
        }
        Self::of(agenda).up_to_a_discussion()
    }

    fn up_to_a_discussion(mut self) -> Self {
        let room = &mut self;
        room.does(&Command::Begin {});
        room.moves_on(300);
        room.moves_on(420);
        let people = room.people();
        for who in &people[..3] {
            room.does(&Command::Ask { who: who.clone(), class: Class::Ordinary });
        }
        room.does(&Command::GiveFloor { who: None });
        room.passes(45);
        self
    }

    /// Everything from the roll call up to the last item: every item discussed, four speakers with remarks in each.
    pub fn in_the_last_item() -> Self {
        let mut room = Self::in_the_lobby();
        room.does(&Command::Begin {});
        let people = room.people();
        let mut speakers = people.iter().cycle();
        loop {
            match room.meeting.phase() {
                Phase::Discussing { .. } => {
                    for who in speakers.by_ref().take(4) {
                        room.turn(who, 60);
                    }
                    room.does(&Command::Conclude {
                        text: "Thống nhất như các ý kiến đã nêu.".to_owned(),
                        segment: None,
                    });
                    room.passes(600);
                }
                Phase::Presenting { .. } => room.passes(300),
                Phase::Lobby | Phase::Over => {}
            }
            if room.meeting.next_item().is_none() {
                return room;
            }
            for _ in 0..room.meeting.current().map_or(0, |(at, _)| room.meeting.owed_votes(at).len()) {
                room.does(&Command::OpenVote { question: None, base: None, threshold: None });
                room.does(&Command::Tally { in_favour: Some(17), against: Some(0), abstain: Some(0), invalid: None });
                room.does(&Command::CloseVote {});
            }
            room.does(&Command::Next { back: None, waiting: None });
        }
    }

    /// A journal of so many lines: turns asked for, given, noted and ended, round and round.
    pub fn journal_of(lines: usize) -> Vec<Entry> {
        let mut room = Self::in_the_lobby();
        room.does(&Command::Begin {});
        room.moves_on(300);
        room.moves_on(420);
        let people = room.people();
        for who in people.iter().cycle() {
            if room.meeting.log().len() + 4 > lines {
                break;
            }
            room.turn(who, 1);
        }
        let mut entries = room.meeting.log().to_vec();
        while entries.len() < lines {
            room.does(&Command::Note { text: "ghi".to_owned() });
            entries = room.meeting.log().to_vec();
        }
        entries
    }

    /// Somebody asks, is invited, is written down and finishes: four presses.
    fn turn(&mut self, who: &PersonId, seconds: i64) {
        self.does(&Command::Ask { who: who.clone(), class: Class::Ordinary });
        self.does(&Command::GiveFloor { who: None });
        self.passes(seconds);
        let text = "Đề nghị rà lại tiến độ của từng bộ phận, việc nào chậm thì nêu rõ vì sao.".to_owned();
        self.does(&Command::Opinion { who: who.clone(), text, kind: OpinionKind::Opinion, segment: None });
        self.does(&Command::EndSpeech {});
    }

    fn moves_on(&mut self, after_seconds: i64) {
        self.passes(after_seconds);
        self.does(&Command::Next { back: None, waiting: None });
    }

    fn passes(&mut self, seconds: i64) {
        let t = self.now.t + Span::from_secs(seconds);
        self.now = Moment { t, wall: self.now.wall_at(t) };
    }

    fn people(&self) -> Vec<PersonId> {
        self.meeting.people().iter().map(|one| one.person.id.clone()).collect()
    }

    fn does(&mut self, command: &Command) {
        let events = match self.meeting.decide(self.now, command) {
            Ok(events) => events,
            Err(refused) => panic!("{command:?} was refused: {refused:?}"),
        };
        let entry = Entry { seq: self.meeting.seq() + 1, at: self.now, events };
        self.meeting.apply(&entry);
    }
}
