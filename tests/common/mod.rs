//! A small meeting built in code, folded from events at given minutes. For tests of what is shown; the rules have their own.

#![allow(dead_code, reason = "each test takes what it needs")]

use chrono::DateTime;
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
use nhip::meeting::agenda::VoteBy;
use nhip::meeting::agenda::VotePlan;
use nhip::meeting::roster::Person;
use nhip::meeting::roster::PersonId;
use nhip::meeting::roster::Presence;
use nhip::meeting::roster::Standing;
use nhip::meeting::sheet::Band;
use nhip::meeting::sheet::Criterion;
use nhip::meeting::sheet::CriterionKind;
use nhip::meeting::sheet::Group;
use nhip::meeting::sheet::NotApplicable;
use nhip::meeting::sheet::Sheet;
use nhip::meeting::sheet::Tenths;
use nhip::meeting::time::Moment;
use nhip::meeting::time::Span;
use nhip::meeting::time::Stamp;
use nhip::meeting::words::ClockKind;
use nhip::meeting::words::Created;
use nhip::meeting::words::Entry;
use nhip::meeting::words::Event;
use nhip::meeting::words::LineScore;
use nhip::meeting::words::Outcome;
use nhip::meeting::words::Pause;
use nhip::meeting::words::ScoreResult;

/// Line 1 is written at 14:00:00 on the wall.
pub const WALL: &str = "2018-03-28T14:00:00+07:00";

/// The moment `mm:ss` after line 1; minutes may pass 59, and `mm:ss.mmm` is possible.
pub fn at(text: &str) -> Moment {
    let number = |text: &str| text.parse::<i64>().expect("digits");
    let (mins, secs) = text.split_once(':').expect("mm:ss");
    let (secs, ms) = secs.split_once('.').unwrap_or((secs, "0"));
    let ms = number(&format!("{ms:0<3}"));
    let wall = DateTime::parse_from_rfc3339(WALL).expect("a fixed date");
    let first = Moment { t: Stamp::ZERO, wall };
    first.plus(Span::from_mins(number(mins)) + Span::from_secs(number(secs)) + Span::from_ms(ms))
}

/// A meeting and the presses that made it.
pub struct Story {
    /// As it stands.
    pub meeting: Meeting,
    seq: u64,
}

impl Story {
    /// Line 1.
    pub fn of(agenda: Agenda) -> Self {
        Self::by_clock(agenda, ClockKind::Real)
    }

    /// Line 1, by another clock.
    pub fn by_clock(agenda: Agenda, clock: ClockKind) -> Self {
        let created = Created {
            format: 1,
            id: "m-1".to_owned(),
            program: "nhip".to_owned(),
            clock,
            agenda,
            before: Before::default(),
        };
        let first = Entry { seq: 1, at: at("0:00"), events: vec![Event::Created(Box::new(created))] };
        Self { meeting: Meeting::from_first(&first).expect("line 1 begins a meeting"), seq: 1 }
    }

    /// One press.
    #[must_use]
    pub fn press(self, when: &str, events: Vec<Event>) -> Self {
        self.press_at(at(when), events)
    }

    /// One press.
    #[must_use]
    pub fn press_at(mut self, at: Moment, events: Vec<Event>) -> Self {
        self.seq += 1;
        let entry = Entry { seq: self.seq, at, events };
        assert!(self.meeting.fits(&entry), "{entry:?} does not fit");
        self.meeting.apply(&entry);
        self
    }

    /// Everybody is present, and the first item presents.
    #[must_use]
    pub fn begun(self) -> Self {
        let who = self.meeting.people().iter().map(|one| one.person.id.clone()).collect();
        let first = self.meeting.items()[0].plan.id.clone();
        self.press("0:00", vec![Event::Marked { who, presence: Presence::Present, reason: None }])
            .press("0:00", vec![Event::Begun {}, Event::SegmentOpened { segment: first, reviewers: Vec::new() }])
    }

    /// The current item is left as planned, and another begins to present.
    #[must_use]
    pub fn opens(self, when: &str, segment: &str) -> Self {
        let left = self.meeting.current().map(|(_, item)| item.plan.id.clone());
        let closed = left.map(|left| Event::PartClosed { segment: left, pause: Pause::Kept, back_ms: Span::ZERO });
        let opened = Event::SegmentOpened { segment: segment.into(), reviewers: Vec::new() };
        self.press(when, closed.into_iter().chain([opened]).collect())
    }

    /// The members' time of an item begins.
    #[must_use]
    pub fn discusses(self, when: &str, segment: &str) -> Self {
        self.press(when, vec![Event::DiscussionOpened { segment: segment.into(), back_ms: Span::ZERO }])
    }
}

/// A person of a roster.
pub fn person(id: &str, name: &str, standing: Standing, role: Option<&str>) -> Person {
    Person { id: id.into(), name: name.to_owned(), standing, role: role.map(str::to_owned), ..Person::default() }
}

/// An id.
pub fn id(id: &str) -> PersonId {
    id.into()
}

/// An item.
pub fn segment(id: &str, title: &str, kind: SegmentKind, present: i64, discuss: Option<(i64, i64)>) -> Segment {
    let discuss = discuss.map_or(Discuss::None(None), |(planned, least)| Discuss::Held {
        planned: Span::from_mins(planned),
        least: Span::from_mins(least),
    });
    Segment {
        id: id.into(),
        title: title.to_owned(),
        kind,
        presenter: None,
        present: Span::from_mins(present),
        discuss,
        prompts: Vec::new(),
        notes: Some("SECRET-NOTE of the plan".to_owned()),
        say: Some("SECRET-SENTENCE to say".to_owned()),
        public: Vec::new(),
    }
}

/// A committee of six and a guest, in six items of 60 minutes, in either language.
pub fn small(lang: Language) -> Agenda {
    let say = |vi: &'static str, en: &'static str| match lang {
        Language::Vi => vi,
        Language::En => en,
    };
    let role = |vi, en| Some(say(vi, en));
    let roster = vec![
        person("a", say("Nguyễn Văn A", "Alice Archer"), Standing::Official, role("Bí thư", "Chair")),
        person("b", say("Trần Thị B", "Bob Baker"), Standing::Official, role("Chi ủy viên", "Secretary")),
        person("c", say("Lê Văn C", "Carol Carter"), Standing::Official, None),
        person("d", say("Phạm Văn D", "Dan Dyer"), Standing::Official, None),
        person("e", say("Hoàng Thị E", "Eve Elder"), Standing::Official, role("Chánh Văn phòng", "Treasurer")),
        person("g", say("Đỗ Văn G", "Gus Grant"), Standing::Probationary, None),
        person("k", say("Vũ Thị K", "Kim Keeper"), Standing::Guest, role("Đảng ủy phường", "County Council")),
    ];
    let mut segments = vec![
        segment("open", say("Mở đầu", "Opening"), SegmentKind::Opening, 5, None),
        segment("month", say("Đánh giá công tác tháng 3", "Review of March"), SegmentKind::Content, 10, Some((13, 4))),
        segment("self", say("Tự kiểm điểm", "Self-review"), SegmentKind::SelfReview, 10, Some((6, 2))),
        segment("rest", say("Nghỉ giải lao", "Tea"), SegmentKind::Break, 5, None),
        segment("end", say("Kết luận, giao nhiệm vụ", "Conclusion and tasks"), SegmentKind::Closing, 6, None),
        segment("score", say("Chấm điểm, biên bản", "Score and minutes"), SegmentKind::Score, 5, None),
    ];
    segments[0].public = vec![say("Thông qua chương trình", "Adopting the agenda").to_owned()];
    segments[1].presenter = Some(id("b"));
    segments[1].prompts = vec![
        say("Việc nào đã làm tốt?", "What went well?").to_owned(),
        say("Việc nào chưa đạt, vì sao?", "What fell short, and why?").to_owned(),
    ];
    Agenda {
        title: say("Sinh hoạt thường kỳ tháng 3", "March meeting").to_owned(),
        body: Body { id: "vp".to_owned(), name: say("Chi bộ Văn phòng", "Harbour Board").to_owned() },
        superior: None,
        place: None,
        start: Some(at("5:00").wall.naive_local()),
        language: lang,
        occasion: say("buổi sinh hoạt", "meeting").to_owned(),
        address: say("đồng chí", "").to_owned(),
        length: Span::from_mins(60),
        floor: Some(Span::from_mins(45)),
        roster,
        chair: Some(id("a")),
        minute_taker: Some(id("b")),
        score_follower: Some(id("c")),
        judges: Vec::new(),
        segments,
        speech: SpeechRule { limit: Span::from_mins(3), warning: Span::from_secs(30), room_sees: true },
        self_review: ReviewRule { up_to: 4, few: 1, many: 2 },
        votes: vec![VotePlan {
            id: "v".to_owned(),
            segment: "end".into(),
            question: say("Thông qua các nhiệm vụ tháng 4", "That the tasks for April be adopted").to_owned(),
            base: Base::Present,
            threshold: Threshold::MoreThan(1, 2),
            by: VoteBy::Hands,
        }],
        score: ScorePlan::Sheet(Box::new(sheet(lang))),
        closing: vec![
            ClosingStep::Conclude,
            ClosingStep::Tasks,
            ClosingStep::Votes,
            ClosingStep::Score,
            ClosingStep::Announce,
            ClosingStep::Minutes,
        ],
        quorum: Quorum::default(),
        theme: false,
        sample: false,
        next_meeting: None,
        papers: nhip::meeting::agenda::PaperPlan::default(),
    }
}

fn sheet(lang: Language) -> Sheet {
    let say = |vi: &str, en: &str| match lang {
        Language::Vi => vi.to_owned(),
        Language::En => en.to_owned(),
    };
    let line = |id: &str, title: String, max: i64| Criterion {
        id: id.to_owned(),
        title,
        max: Tenths::whole(max),
        kind: CriterionKind::Range { step: Tenths(5) },
        evidence: None,
        only_with_theme: false,
        promised: false,
        within_days: None,
        note: None,
    };
    let band = |title: String, from: i64, below: Option<i64>| Band {
        title,
        from: Tenths::whole(from),
        below: below.map(Tenths::whole),
        full_marks_in: Vec::new(),
    };
    Sheet {
        id: "s".to_owned(),
        title: say("Phiếu chấm", "Sheet"),
        source: None,
        example: false,
        total: Tenths::whole(100),
        groups: vec![
            Group {
                id: "1".to_owned(),
                title: say("Chuẩn bị", "Preparation"),
                criteria: vec![
                    line("1.1", say("Dự kiến nội dung", "Plan of the contents"), 20),
                    line("1.2", say("Phân công chuẩn bị", "Who prepares what"), 20),
                ],
            },
            Group {
                id: "2".to_owned(),
                title: say("Tổ chức", "Conduct"),
                criteria: vec![line("2.1", say("Tỷ lệ dự họp và phát biểu ý kiến", "Attendance and remarks"), 60)],
            },
        ],
        bands: vec![band(say("Tốt", "Good"), 90, None), band(say("Khá", "Fair"), 0, Some(90))],
        not_applicable: NotApplicable::Full,
        yearly: None,
    }
}

/// 92.5 points: the score that the small committee gives itself.
pub fn result(lang: Language) -> ScoreResult {
    let line =
        |criterion: &str, tenths: i64| LineScore { criterion: criterion.to_owned(), points: Some(Tenths(tenths)) };
    ScoreResult {
        lines: vec![line("1.1", 200), line("1.2", 175), line("2.1", 550)],
        total: Tenths(925),
        out_of: Tenths::whole(100),
        band: match lang {
            Language::Vi => "Tốt".to_owned(),
            Language::En => "Good".to_owned(),
        },
        held_down_by: Vec::new(),
    }
}

/// Four of five in favour.
pub fn carried() -> Outcome {
    Outcome {
        in_favour: 4,
        against: Some(1),
        abstain: Some(0),
        invalid: None,
        not_voting: 0,
        entitled: 5,
        base: 5,
        needed: 3,
        carried: true,
    }
}
