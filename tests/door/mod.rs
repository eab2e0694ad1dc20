//! The one door into the rules for tests: a history that goes on by moments and commands, on small agendas built in code.
#![allow(dead_code, reason = "each test file uses its own part of the door")]

use chrono::DateTime;
use chrono::FixedOffset;
use nhip::meeting::Meeting;
use nhip::meeting::agenda::Agenda;
use nhip::meeting::agenda::Base;
use nhip::meeting::agenda::Before;
use nhip::meeting::agenda::Body;
use nhip::meeting::agenda::ClosingStep;
use nhip::meeting::agenda::Discuss;
use nhip::meeting::agenda::Language;
use nhip::meeting::agenda::Quorum;
use nhip::meeting::agenda::ReviewRule;
use nhip::meeting::agenda::ScorePlan;
use nhip::meeting::agenda::Segment;
use nhip::meeting::agenda::SegmentKind;
use nhip::meeting::agenda::SpeechRule;
use nhip::meeting::agenda::Threshold;
use nhip::meeting::agenda::VotePlan;
use nhip::meeting::roster::Person;
use nhip::meeting::roster::Standing;
use nhip::meeting::sheet::Band;
use nhip::meeting::sheet::Criterion;
use nhip::meeting::sheet::CriterionKind;
use nhip::meeting::sheet::Evidence;
use nhip::meeting::sheet::Group;
use nhip::meeting::sheet::NotApplicable;
use nhip::meeting::sheet::Sheet;
use nhip::meeting::sheet::Tenths;
use nhip::meeting::time::Moment;
use nhip::meeting::time::Span;
use nhip::meeting::time::Stamp;
use nhip::meeting::words::ClockKind;
use nhip::meeting::words::Command;
use nhip::meeting::words::Created;
use nhip::meeting::words::Entry;
use nhip::meeting::words::Event;
use nhip::meeting::words::Refusal;
use nhip::meeting::words::Refused;

/// Minutes.
pub fn mins(n: i64) -> Span {
    Span::from_mins(n)
}

/// Seconds.
pub fn secs(n: i64) -> Span {
    Span::from_secs(n)
}

/// The wall clock at line 1: two o'clock in the afternoon.
pub fn two_o_clock() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2018-03-26T14:00:00+07:00").expect("a fixed date")
}

/// The moment so many minutes and seconds after line 1: `"08:30"`.
pub fn at(clock: &str) -> Moment {
    let (minutes, seconds) = clock.split_once(':').expect("mm:ss");
    let span = mins(minutes.parse().expect("minutes")) + secs(seconds.parse().expect("seconds"));
    moment(span)
}

/// The moment a span after line 1.
pub fn moment(span: Span) -> Moment {
    Moment { t: Stamp::ZERO, wall: two_o_clock() }.plus(span)
}

/// A command as `drive` writes it.
pub fn command(json: &str) -> Command {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"))
}

/// A segment that presents for some minutes and is discussed for others, with this least.
pub fn segment(id: &str, kind: SegmentKind, present: i64, discuss: Option<(i64, i64)>) -> Segment {
    let discuss = match discuss {
        None => Discuss::None(None),
        Some((planned, least)) => Discuss::Held { planned: mins(planned), least: mins(least) },
    };
    Segment {
        id: id.into(),
        title: format!("Item {id}"),
        kind,
        presenter: None,
        present: mins(present),
        discuss,
        prompts: vec!["First question?".into(), "Second question?".into(), "Third question?".into()],
        notes: Some("PRIVATE".into()),
        say: None,
        public: Vec::new(),
    }
}

/// People a, b, c … of whom all are official members; the chair is a.
pub fn roster(n: usize) -> Vec<Person> {
    (0..n)
        .map(|place| {
            let id = if place < 26 {
                char::from(b'a' + u8::try_from(place).expect("small")).to_string()
            } else {
                format!("p{place}")
            };
            Person { id: id.as_str().into(), name: format!("Person {id}"), ..Person::default() }
        })
        .collect()
}

/// Opening 2; content `one` 8+10 least 4; content `two` 5+5 least 2; closing 3. Six members and a guest `g`; no score.
pub fn two_items() -> Agenda {
    let mut people = roster(6);
    people.push(Person { id: "g".into(), name: "Guest".into(), standing: Standing::Guest, ..Person::default() });
    Agenda {
        title: "Staff".into(),
        body: Body { id: "staff".into(), name: "Staff".into() },
        superior: None,
        place: None,
        start: None,
        language: Language::En,
        occasion: "meeting".into(),
        address: String::new(),
        length: mins(33),
        floor: Some(mins(30)),
        roster: people,
        chair: Some("a".into()),
        minute_taker: None,
        score_follower: None,
        judges: Vec::new(),
        segments: vec![
            segment("open", SegmentKind::Opening, 2, None),
            segment("one", SegmentKind::Content, 8, Some((10, 4))),
            segment("two", SegmentKind::Content, 5, Some((5, 2))),
            segment("end", SegmentKind::Closing, 3, None),
        ],
        speech: SpeechRule { limit: mins(3), warning: secs(30), room_sees: true },
        self_review: ReviewRule::default(),
        votes: Vec::new(),
        score: ScorePlan::None("no score here".into()),
        closing: vec![ClosingStep::Conclude, ClosingStep::Minutes],
        quorum: Quorum::default(),
        theme: false,
        sample: false,
        next_meeting: None,
        papers: nhip::meeting::agenda::PaperPlan::default(),
    }
}

/// The same with a self-review of two turns (6+6, least 2) instead of item two, and a vote at the end.
pub fn with_review_and_vote() -> Agenda {
    let mut agenda = two_items();
    agenda.segments[2] = segment("review", SegmentKind::SelfReview, 6, Some((6, 2)));
    agenda.self_review = ReviewRule { up_to: 3, few: 1, many: 2 };
    agenda.votes = vec![VotePlan {
        id: "v".into(),
        segment: "end".into(),
        question: "Carry out the tasks?".into(),
        base: Base::Summoned,
        threshold: Threshold::MoreThan(1, 2),
        by: nhip::meeting::agenda::VoteBy::Hands,
    }];
    agenda
}

/// The same as `two_items` with a score: one line of proof, one of judgement, one of levels; 20 points in all.
pub fn with_score() -> Agenda {
    let mut agenda = two_items();
    let line = |id: &str, max: i64, kind: CriterionKind, evidence: Option<Evidence>| Criterion {
        id: id.into(),
        title: format!("Line {id}"),
        max: Tenths::whole(max),
        kind,
        evidence,
        only_with_theme: false,
        promised: false,
        within_days: None,
        note: None,
    };
    let level = |title: &str, points: i64, from: i64, over: bool, below: Option<i64>| nhip::meeting::sheet::Level {
        title: title.into(),
        points: Tenths::whole(points),
        when: Some(nhip::meeting::sheet::Within { from, over, below }),
        if_unexcused: false,
    };
    let levels = vec![
        level("over half", 5, 500, true, None),
        level("40 to 50", 4, 400, false, Some(500)),
        level("below", 2, 0, false, Some(400)),
    ];
    agenda.score = ScorePlan::Sheet(Box::new(Sheet {
        id: "s".into(),
        title: "Sheet".into(),
        source: None,
        example: true,
        total: Tenths::whole(20),
        groups: vec![Group {
            id: "1".into(),
            title: "All".into(),
            criteria: vec![
                line("1", 5, CriterionKind::Range { step: Tenths(5) }, Some(Evidence::SharePresent)),
                line("2", 10, CriterionKind::Range { step: Tenths(5) }, None),
                line("3", 5, CriterionKind::Levels(levels), Some(Evidence::ShareSpoke)),
            ],
        }],
        bands: vec![
            Band { title: "Good".into(), from: Tenths::whole(18), below: None, full_marks_in: vec!["1".into()] },
            Band {
                title: "Fair".into(),
                from: Tenths::whole(10),
                below: Some(Tenths::whole(18)),
                full_marks_in: Vec::new(),
            },
            Band {
                title: "Poor".into(),
                from: Tenths::ZERO,
                below: Some(Tenths::whole(10)),
                full_marks_in: Vec::new(),
            },
        ],
        not_applicable: NotApplicable::LeftOut,
        yearly: None,
    }));
    agenda
}

/// A meeting and how it came there.
#[derive(Clone, Debug)]
pub struct History {
    pub meeting: Meeting,
    pub entries: Vec<Entry>,
}

/// Line 1 of a meeting on this agenda.
pub fn history(agenda: Agenda) -> History {
    history_after(agenda, Before::default())
}

/// The same after earlier meetings.
pub fn history_after(agenda: Agenda, before: Before) -> History {
    let created =
        Created { format: 1, id: "test".into(), program: "test".into(), clock: ClockKind::Script, agenda, before };
    let first = Entry { seq: 1, at: moment(Span::ZERO), events: vec![Event::Created(Box::new(created))] };
    History { meeting: Meeting::from_first(&first).expect("line 1"), entries: vec![first] }
}

impl History {
    /// What happens when this is asked at that moment; it is taken.
    pub fn happens(&mut self, clock: &str, json: &str) -> Vec<Event> {
        self.does(at(clock), &command(json)).unwrap_or_else(|refused| panic!("{clock} {json}: {refused:?}"))
    }

    /// Asks, and takes what is not refused.
    pub fn does(&mut self, now: Moment, command: &Command) -> Result<Vec<Event>, Refused> {
        let events = self.meeting.decide(now, command)?;
        self.takes(now, events.clone());
        Ok(events)
    }

    /// Takes events as a line of their own.
    pub fn takes(&mut self, now: Moment, events: Vec<Event>) {
        let entry = Entry { seq: self.meeting.seq() + 1, at: now, events };
        assert!(self.meeting.fits(&entry), "{entry:?}");
        self.meeting.apply(&entry);
        self.entries.push(entry);
    }

    /// The refusal at that moment; asking twice changes nothing.
    pub fn refused(&self, clock: &str, json: &str) -> Refused {
        let before = self.meeting.clone();
        let refused = self.meeting.decide(at(clock), &command(json));
        assert_eq!(before, self.meeting);
        match refused {
            Err(refused) => refused,
            Ok(events) => panic!("{clock} {json}: happened {events:?}"),
        }
    }

    /// The kind of the refusal, as `drive` names it.
    pub fn refuses(&self, clock: &str, json: &str) -> String {
        kind(&self.refused(clock, json).first)
    }

    /// Everybody present, begun at 00:00.
    pub fn begun(mut self) -> Self {
        self.happens("00:00", r#"{"mark": {"who": "all", "presence": "present"}}"#);
        self.happens("00:00", r#"{"begin": {}}"#);
        self
    }

    /// Discussing item one since 10:00.
    pub fn discussing(self) -> Self {
        let mut history = self.begun();
        history.happens("02:00", r#"{"next": {}}"#);
        history.happens("10:00", r#"{"next": {}}"#);
        history
    }
}

/// The name of a refusal.
pub fn kind(refusal: &Refusal) -> String {
    let value = serde_json::to_value(refusal).expect("a refusal is plain data");
    value["kind"].as_str().expect("a kind").to_owned()
}

/// The names of events, as the journal writes them.
pub fn names(events: &[Event]) -> Vec<String> {
    let name = |event: &Event| {
        let value = serde_json::to_value(event).expect("an event is plain data");
        value.as_object().and_then(|object| object.keys().next().cloned()).expect("one key")
    };
    events.iter().map(name).collect()
}
