//! One small meeting at each moment that has a picture of its own.

use nhip::meeting::agenda::Base;
use nhip::meeting::agenda::Language;
use nhip::meeting::agenda::Threshold;
use nhip::meeting::time::Span;
use nhip::meeting::words::ActivityKind;
use nhip::meeting::words::Board;
use nhip::meeting::words::Class;
use nhip::meeting::words::ClockKind;
use nhip::meeting::words::Event;
use nhip::meeting::words::Outcome;
use nhip::meeting::words::Owner;
use nhip::meeting::words::Pause;
use nhip::room::ConsoleState;
use nhip::room::RoomView;

use super::common::Story;
use super::common::at;
use super::common::carried;
use super::common::id;
use super::common::result;
use super::common::small;

/// Somebody gets the floor.
pub fn start(who: &str, class: Class, limit: Option<i64>) -> Vec<Event> {
    vec![Event::SpeechStarted { who: id(who), class, limit: limit.map(Span::from_mins), answer: false }]
}

pub fn asked(who: &str, class: Class, place: usize) -> Event {
    Event::Asked { who: id(who), class, place }
}

pub fn by_hand(lang: Language) -> Story {
    Story::of(small(lang)).begun().press("0:10", vec![Event::Noted { text: "SECRET-NOTE".to_owned() }])
}

pub fn in_discussion(lang: Language) -> Story {
    by_hand(lang).opens("5:00", "month").discusses("15:00", "month")
}

pub fn with_queue(lang: Language) -> Story {
    in_discussion(lang).press(
        "15:30",
        vec![
            asked("c", Class::Ordinary, 1),
            asked("d", Class::Ordinary, 2),
            asked("e", Class::Reply, 1),
            asked("g", Class::Ordinary, 4),
        ],
    )
}

pub fn speech(lang: Language) -> Story {
    with_queue(lang).press("16:00", start("e", Class::Reply, Some(3)))
}

pub fn vote_open(lang: Language) -> Story {
    let say = |vi: &str, en: &str| if lang == Language::Vi { vi.to_owned() } else { en.to_owned() };
    let task = |who: Vec<Owner>, what: String, day: u32| Event::TaskAssigned {
        who,
        what,
        due: chrono::NaiveDate::from_ymd_opt(2018, 4, day),
        due_text: Some("SECRET-DEADLINE".to_owned()),
        report_at: None,
    };
    by_hand(lang)
        .opens("40:00", "end")
        .press(
            "41:00",
            vec![task(vec![Owner::Person(id("c"))], say("Rà soát hồ sơ quý I", "Check the files of Q1"), 13)],
        )
        .press(
            "42:00",
            vec![task(
                vec![Owner::Person(id("d")), Owner::Group(say("Tổ 2", "Group 2"))],
                say("Lập kế hoạch quý II", "Plan the second quarter"),
                20,
            )],
        )
        .press(
            "44:00",
            vec![Event::VoteOpened {
                vote: Some("v".to_owned()),
                segment: "end".into(),
                question: say("Thông qua các nhiệm vụ tháng 4", "That the tasks for April be adopted"),
                base: Base::Present,
                threshold: Threshold::MoreThan(1, 2),
                ballot: false,
            }],
        )
}

pub fn scoring(lang: Language) -> Story {
    vote_open(lang)
        .press("44:40", vec![Event::VoteClosed { outcome: carried() }])
        .opens("46:00", "score")
        .press(
            "46:30",
            vec![Event::Scored {
                criterion: "2.1".to_owned(),
                points: Some(nhip::meeting::sheet::Tenths(550)),
                level: None,
                not_applicable: false,
                reason: Some("SECRET-REASON".to_owned()),
                judge: None,
            }],
        )
        .press("46:40", vec![Event::Sealed { result: result(lang) }])
}

pub fn announced(lang: Language) -> Story {
    scoring(lang).press("47:00", vec![Event::Announced { result: result(lang) }])
}

/// Every picture by its name: the meeting, the moment, and whether the console lives.
pub fn pictures(lang: Language) -> Vec<(&'static str, RoomView)> {
    let say = |vi: &str, en: &str| if lang == Language::Vi { vi.to_owned() } else { en.to_owned() };
    let seen = |story: &Story, when: &str| RoomView::of(&story.meeting, at(when), ConsoleState::Alive);
    let reviewers = Event::SegmentOpened { segment: "self".into(), reviewers: vec![id("c"), id("d")] };
    let in_review = by_hand(lang).press("30:00", vec![reviewers]);
    let order = speech(lang).press("17:00", vec![asked("d", Class::Order, 1)]).press(
        "17:20",
        vec![
            Event::SpeechInterrupted {},
            Event::SpeechStarted { who: id("d"), class: Class::Order, limit: Some(Span::from_mins(3)), answer: false },
        ],
    );
    let guest = in_discussion(lang).press("16:00", start("k", Class::Ordinary, None));
    let early = in_discussion(lang).press(
        "16:00",
        vec![
            Event::PartClosed {
                segment: "month".into(),
                pause: Pause::Overridden {
                    reason: say("khu nhà mất điện, phải dời phòng", "power cut, the hall must be cleared"),
                    owed_ms: Span::from_mins(3),
                },
                back_ms: Span::ZERO,
            },
            Event::SegmentOpened { segment: "end".into(), reviewers: Vec::new() },
        ],
    );
    let thanked = with_queue(lang).press("16:00", start("e", Class::Reply, Some(3))).press(
        "17:00",
        vec![
            Event::SpeechEnded { who: id("e"), net_ms: Span::from_mins(1), over_ms: Span::ZERO, thanked: true },
            Event::SpeechStarted {
                who: id("c"),
                class: Class::Ordinary,
                limit: Some(Span::from_mins(3)),
                answer: false,
            },
        ],
    );
    let held = in_discussion(lang).press("16:00", vec![Event::Held { back_at: Some(at("26:00").wall) }]);
    let lost = vote_open(lang).press(
        "44:40",
        vec![Event::VoteClosed { outcome: Outcome { in_favour: 2, against: Some(3), carried: false, ..carried() } }],
    );
    let message = with_queue(lang)
        .press("15:40", vec![Event::MessageShown { text: say("Mời ký tên vào danh sách", "Please sign the list") }]);
    let closed = announced(lang).press("52:00", vec![Event::MinutesAdopted {}]).press("53:00", vec![Event::Closed {}]);
    let adjourned =
        in_discussion(lang).press("18:00", vec![Event::Adjourned { reason: say("Có báo cháy", "Fire alarm") }]);
    let mut sample = small(lang);
    sample.sample = true;
    let rehearsal = Story::by_clock(sample, ClockKind::Rehearsal { speed: 10 }).begun();
    let thinking = in_discussion(lang)
        .press("17:00", vec![Event::Offered { activity: ActivityKind::Think, lasts: Some(Span::from_mins(1)) }]);
    let on_the_agenda = by_hand(lang).press(
        "2:00",
        vec![Event::VoteOpened {
            vote: None,
            segment: "open".into(),
            question: say("Thông qua chương trình", "That the agenda be adopted"),
            base: Base::Present,
            threshold: Threshold::MoreThan(1, 2),
            ballot: false,
        }],
    );
    let one_group = announced(lang).press("47:30", vec![Event::ScoreGroupShown { n: 1 }]);
    let pinned = |view| with_queue(lang).press("16:10", vec![Event::Pinned { view }]);
    let away = RoomView::of(&with_queue(lang).meeting, at("16:00"), ConsoleState::Away);
    vec![
        ("waiting", RoomView::waiting(lang, at("0:00").wall)),
        ("lobby", seen(&Story::of(small(lang)), "0:30")),
        ("opening", seen(&by_hand(lang), "1:00")),
        ("presenting", seen(&by_hand(lang).opens("5:00", "month"), "8:19.5")),
        ("presenting_over", seen(&by_hand(lang).opens("5:00", "month"), "17:10")),
        ("presenting_last_minute", seen(&by_hand(lang).opens("5:00", "month"), "14:20")),
        ("silence", seen(&in_discussion(lang), "17:00")),
        ("silence_may_move", seen(&in_discussion(lang), "20:30")),
        ("silence_over", seen(&in_discussion(lang), "29:00")),
        ("thinking", seen(&thinking, "17:20")),
        ("queue", seen(&with_queue(lang), "16:00")),
        ("speaking", seen(&speech(lang), "17:00")),
        ("speaking_warned", seen(&speech(lang), "18:40")),
        ("speaking_over", seen(&speech(lang), "20:10")),
        ("speaking_guest", seen(&guest, "21:00")),
        ("point_of_order", seen(&order, "17:30")),
        ("self_review", seen(&in_review, "31:00")),
        ("self_review_remarks", seen(&in_review.discusses("35:00", "self"), "36:00")),
        ("moved_early", seen(&early, "16:10")),
        ("thanks", seen(&thanked, "17:03")),
        ("recess", seen(&held, "18:00")),
        ("break", seen(&by_hand(lang).opens("20:00", "rest"), "21:00")),
        ("vote_on_the_agenda", seen(&on_the_agenda, "2:10")),
        ("vote_open", seen(&vote_open(lang), "44:10")),
        ("verdict", seen(&vote_open(lang).press("44:40", vec![Event::VoteClosed { outcome: carried() }]), "44:50")),
        ("verdict_lost", seen(&lost, "44:50")),
        ("tasks", seen(&tasks(lang), "42:10")),
        ("scoring", seen(&scoring(lang), "46:50")),
        ("announced", seen(&announced(lang), "47:20")),
        ("announced_group", seen(&one_group, "47:40")),
        ("reading_minutes", seen(&announced(lang), "51:00")),
        ("message", seen(&message, "16:00")),
        ("pinned_agenda", seen(&pinned(Board::Agenda), "16:20")),
        ("pinned_queue", seen(&pinned(Board::Queue), "16:20")),
        ("console_away", away),
        ("source_lost", RoomView::of(&with_queue(lang).meeting, at("16:00"), ConsoleState::Lost)),
        ("rehearsal", seen(&rehearsal, "1:00")),
        ("closed", seen(&closed, "54:00")),
        ("adjourned", seen(&adjourned, "19:00")),
        ("covered", seen(&with_queue(lang).press("15:40", vec![Event::Blanked { on: true }]), "16:00")),
    ]
}

pub fn tasks(lang: Language) -> Story {
    // The vote is taken back before it was decided: the tasks are the newest.
    let story = vote_open(lang);
    let seq = story.meeting.seq();
    story.press("44:20", vec![Event::Undone { seq }])
}
