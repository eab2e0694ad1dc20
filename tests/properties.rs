//! What holds whatever is tried: thousands of random commands, each judged by an onlooker with a watch of his own.

mod door;

use std::collections::HashMap;

use nhip::meeting::Meeting;
use nhip::meeting::agenda::SegmentId;
use nhip::meeting::queue::PASS_AFTER;
use nhip::meeting::roster::Office;
use nhip::meeting::roster::PersonId;
use nhip::meeting::roster::Presence;
use nhip::meeting::roster::Standing;
use nhip::meeting::sheet::Tenths;
use nhip::meeting::state::Phase;
use nhip::meeting::state::Speech;
use nhip::meeting::time::Span;
use nhip::meeting::words::ActivityKind;
use nhip::meeting::words::Board;
use nhip::meeting::words::Class;
use nhip::meeting::words::Command;
use nhip::meeting::words::Event;
use nhip::meeting::words::OpinionKind;
use nhip::meeting::words::Pause;
use nhip::meeting::words::Unheard;
use nhip::meeting::words::Whom;
use nhip::meeting::words::Wish;
use proptest::prelude::*;
use proptest::sample::select;

fn person() -> impl Strategy<Value = PersonId> {
    select(vec!["a", "b", "c", "d", "e", "f", "g", "nobody"]).prop_map(PersonId::from)
}

fn segment() -> impl Strategy<Value = SegmentId> {
    select(vec!["open", "one", "two", "review", "end", "added-1", "nothing"]).prop_map(SegmentId::from)
}

fn span() -> impl Strategy<Value = Span> {
    (-6_i64..8).prop_map(Span::from_mins)
}

fn words() -> impl Strategy<Value = String> {
    select(vec!["", "short", "power cut in the building", "everybody is agreed on this"]).prop_map(str::to_owned)
}

fn moving() -> impl Strategy<Value = Command> {
    let unheard = prop::option::of(select(vec![Unheard::FirstNext, Unheard::Written, Unheard::MoveOn]));
    prop_oneof![
        6 => (prop::option::weighted(0.2, (0_i64..5).prop_map(Span::from_mins)), unheard)
            .prop_map(|(back, waiting)| Command::Next { back, waiting }),
        2 => words().prop_map(|reason| Command::Override { reason }),
        2 => span().prop_map(|by| Command::Extend { by }),
        2 => Just(Command::Rebalance {}),
        2 => Just(Command::Hold { back_at: None }),
        3 => Just(Command::Resume {}),
        3 => Just(Command::Undo {}),
        1 => Just(Command::Close {}),
        1 => Just(Command::Reopen {}),
        1 => Just(Command::TakeOutGap {}),
        1 => Just(Command::CountGap {}),
        1 => (0_i64..600_000).prop_map(|from_ms| Command::NoticeGap { from_ms }),
        1 => (segment(), words()).prop_map(|(segment, reason)| Command::Drop { segment, reason }),
        1 => (segment(), prop::option::of(segment())).prop_map(|(segment, before)| Command::MoveSegment { segment, before }),
        1 => (span(), span(), prop::option::of(segment())).prop_map(|(present, discuss, before)| Command::AddSegment {
            title: "Added".into(), presenter: None, present, discuss, before }),
    ]
}

fn speaking() -> impl Strategy<Value = Command> {
    let class = select(vec![Class::Order, Class::Reply, Class::Ordinary]);
    let wish = select(vec![Wish::Own, Wish::Written, Wish::Chair]);
    prop_oneof![
        4 => (person(), class).prop_map(|(who, class)| Command::Ask { who, class }),
        4 => prop::option::of(person()).prop_map(|who| Command::GiveFloor { who }),
        3 => Just(Command::EndSpeech {}),
        2 => Just(Command::Thank {}),
        3 => person().prop_map(|who| Command::Pass { who }),
        1 => Just(Command::PauseSpeech {}),
        1 => Just(Command::ResumeSpeech {}),
        1 => span().prop_map(|by| Command::ExtendSpeech { by }),
        1 => (person(), wish).prop_map(|(who, wish)| Command::Withdraw { who, wish }),
        1 => (person(), 0_usize..5).prop_map(|(who, to)| Command::Move { who, to }),
        1 => Just(Command::CloseQueue {}),
        1 => Just(Command::OpenQueue {}),
        1 => (0_usize..5).prop_map(|n| Command::ShowPrompt { n }),
        1 => select(vec![None, Some(Board::Agenda), Some(Board::Queue)]).prop_map(|view| Command::Pin { view }),
        1 => select(vec![None, Some(ActivityKind::Think), Some(ActivityKind::Pairs), Some(ActivityKind::Round)])
            .prop_map(|activity| Command::Offer { activity }),
    ]
}

fn deciding() -> impl Strategy<Value = Command> {
    let presence =
        select(vec![Presence::Present, Presence::Left, Presence::Excused, Presence::Unexcused, Presence::Unmarked]);
    let line = select(vec!["1", "2", "3", "9"]);
    prop_oneof![
        3 => (person(), presence).prop_map(|(who, presence)| Command::Mark { who: Whom::These(vec![who]), presence, reason: None }),
        1 => Just(Command::Mark { who: Whom::All, presence: Presence::Present, reason: None }),
        1 => Just(Command::OpenVote { question: None, base: None, threshold: None }),
        1 => Just(Command::OpenVote { question: Some("Shall we?".into()), base: None, threshold: None }),
        2 => (0_u32..9).prop_map(|n| Command::Tally { in_favour: Some(n), against: None, abstain: None, invalid: None }),
        2 => Just(Command::CloseVote {}),
        1 => (words(), proptest::option::of(1_u64..40)).prop_map(|(reason, vote)| Command::VoidVote { reason, vote }),
        3 => (line, 0_i64..12, words()).prop_map(|(line, points, reason)| Command::Score {
            criterion: line.into(), points: Some(Tenths::whole(points)), level: None, not_applicable: None, reason: Some(reason), judge: None }),
        1 => Just(Command::Seal {}),
        1 => words().prop_map(|reason| Command::Unseal { reason }),
        1 => Just(Command::Announce {}),
        1 => (person(), words()).prop_map(|(who, text)| Command::Opinion { who, text, kind: OpinionKind::Opinion, segment: None }),
        1 => (1_u64..60, words()).prop_map(|(seq, text)| Command::Correct { seq, text: Some(text), who: None, kind: None, due: None }),
        1 => person().prop_map(|who| Command::ChooseReviewers { who: vec![who], reason: None }),
        1 => (person(), words()).prop_map(|(who, reason)| Command::PutOffReview { who, reason }),
        1 => person().prop_map(|who| Command::Appoint { office: Office::Chair, who }),
        1 => words().prop_map(|name| Command::AddPerson { name, standing: Standing::Guest, role: None }),
    ]
}

fn any_command() -> impl Strategy<Value = Command> {
    prop_oneof![5 => moving(), 4 => speaking(), 3 => deciding()]
}

fn script() -> impl Strategy<Value = Vec<(Span, Command)>> {
    let wait = prop_oneof![3 => 0_i64..5, 3 => 5_i64..90, 2 => 60_i64..400].prop_map(Span::from_secs);
    prop::collection::vec((wait, any_command()), 1..120)
}

fn agenda(n: usize) -> nhip::meeting::agenda::Agenda {
    match n {
        0 => door::two_items(),
        1 => door::with_review_and_vote(),
        _ => door::with_score(),
    }
}

/// How long the members' time of each part really ran, by an onlooker who only looks at the screen.
#[derive(Default)]
struct Onlooker {
    ran: HashMap<(SegmentId, Option<PersonId>), Span>,
}

impl Onlooker {
    fn watches(&mut self, meeting: &Meeting, elapsed: Span) {
        if let (Phase::Discussing { .. }, None, Some((_, item)), Some(part)) =
            (meeting.phase(), meeting.hold(), meeting.current(), meeting.current_part())
        {
            *self.ran.entry((item.plan.id.clone(), part.reviewer.clone())).or_default() += elapsed;
        }
    }
}

fn extreme() -> impl Strategy<Value = i64> {
    prop_oneof![Just(i64::MIN), Just(i64::MAX), Just(-1_i64), Just(0_i64), -600_000_i64..600_000, any::<i64>()]
}

/// Events as a journal could claim them, in no order that a meeting would give them.
fn claimed() -> impl Strategy<Value = Event> {
    let outcome =
        |n: u32| serde_json::json!({"for": n, "not_voting": n, "entitled": n, "base": n, "needed": n, "carried": true});
    let name = select(vec![
        "begun",
        "resumed",
        "gap_taken_out",
        "gap_counted",
        "speech_interrupted",
        "speech_went_on",
        "speech_paused",
        "speech_resumed",
        "queue_closed",
        "queue_opened",
        "minutes_adopted",
        "message_cleared",
        "closed",
        "reopened",
        "held",
    ]);
    let json = prop_oneof![
        4 => name.prop_map(|name| serde_json::json!({ name: {} })),
        2 => (segment(), prop::collection::vec(person(), 0..3)).prop_map(|(s, w)| serde_json::json!({"segment_opened": {"segment": s, "reviewers": w}})),
        2 => (segment(), extreme()).prop_map(|(s, ms)| serde_json::json!({"discussion_opened": {"segment": s, "back_ms": ms}})),
        1 => (segment(), extreme()).prop_map(|(s, ms)| serde_json::json!({"part_closed": {"segment": s, "pause": "kept", "back_ms": ms}})),
        1 => (segment(), person()).prop_map(|(s, w)| serde_json::json!({"turn_opened": {"segment": s, "who": w}})),
        1 => person().prop_map(|w| serde_json::json!({"not_heard": {"who": [w], "then": "move_on"}})),
        2 => extreme().prop_map(|ms| serde_json::json!({"extended": {"by_ms": ms}})),
        2 => (extreme(), extreme()).prop_map(|(present, discuss)| serde_json::json!({"rebalanced": {"times": [
            {"segment": "one", "part": 0, "present_by_ms": present, "discuss_by_ms": discuss},
            {"segment": "two", "part": 0, "present_by_ms": discuss, "discuss_by_ms": present},
        ]}})),
        1 => extreme().prop_map(|ms| serde_json::json!({"unseen": {"from_ms": ms}})),
        2 => (person(), 0_usize..9).prop_map(|(w, n)| serde_json::json!({"asked": {"who": w, "class": "ordinary", "place": n}})),
        2 => (person(), extreme()).prop_map(|(w, ms)| serde_json::json!({"speech_started": {"who": w, "class": "reply", "limit_ms": ms}})),
        1 => extreme().prop_map(|ms| serde_json::json!({"speech_extended": {"by_ms": ms}})),
        1 => (person(), extreme()).prop_map(|(w, ms)| serde_json::json!({"speech_ended": {"who": w, "net_ms": ms, "over_ms": ms}})),
        1 => (person(), 0_usize..9, 0_usize..9).prop_map(|(w, a, b)| serde_json::json!({"moved": {"who": w, "from": a, "to": b}})),
        1 => person().prop_map(|w| serde_json::json!({"passed": {"who": w}})),
        1 => person().prop_map(|w| serde_json::json!({"marked": {"who": [w], "presence": "left"}})),
        1 => prop::collection::vec(person(), 0..3).prop_map(|w| serde_json::json!({"reviewers_chosen": {"who": w}})),
        1 => person().prop_map(|w| serde_json::json!({"review_put_off": {"who": w, "reason": "why"}})),
        1 => (0_usize..9).prop_map(|n| serde_json::json!({"prompt_shown": {"n": n}})),
        1 => any::<u32>().prop_map(move |n| serde_json::json!({"vote_closed": {"outcome": outcome(n)}})),
        1 => any::<u32>().prop_map(|n| serde_json::json!({"tallied": {"for": n, "against": n}})),
        1 => (segment(), any::<u32>(), any::<u32>()).prop_map(|(s, a, b)| serde_json::json!({"vote_opened": {
            "segment": s, "question": "q", "base": "cast", "threshold": {"at_least": [a, b]}}})),
        1 => extreme().prop_map(|points| serde_json::json!({"scored": {"criterion": "2", "points_tenths": points}})),
        1 => (segment(), prop::option::of(segment())).prop_map(|(s, b)| serde_json::json!({"segment_moved": {"segment": s, "before": b}})),
        1 => segment().prop_map(|s| serde_json::json!({"segment_dropped": {"segment": s, "reason": "why"}})),
        1 => (0_u64..50).prop_map(|seq| serde_json::json!({"undone": {"seq": seq}})),
    ];
    json.prop_map(|json| serde_json::from_value(json.clone()).unwrap_or_else(|error| panic!("{json}: {error}")))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_discussion_closes_under_its_least_time_without_a_recorded_reason(which in 0_usize..3, script in script()) {
        let mut history = door::history(agenda(which));
        let mut onlooker = Onlooker::default();
        let mut now = door::moment(Span::ZERO);
        let all_here = Command::Mark { who: Whom::All, presence: Presence::Present, reason: None };
        history.does(now, &all_here).expect("nobody is marked yet");
        for (wait, command) in script {
            onlooker.watches(&history.meeting, wait);
            now = now.plus(wait);
            let asked = history.meeting.everybody_was_asked();
            let part = history.meeting.current().zip(history.meeting.current_part())
                .map(|((_, item), part)| (item.plan.id.clone(), part.reviewer.clone(), part.discuss));
            let gaps_open = history.meeting.gaps().len();
            let Ok(events) = history.does(now, &command) else { continue };
            for event in &events {
                match event {
                    Event::DiscussionOpened { .. } => {
                        if let Some((_, item)) = history.meeting.current() {
                            let reviewer = history.meeting.current_part().and_then(|part| part.reviewer.clone());
                            onlooker.ran.insert((item.plan.id.clone(), reviewer), Span::ZERO);
                        }
                    }
                    Event::PartClosed { pause, .. } => {
                        let (id, reviewer, owed) = part.clone().expect("a part was running");
                        let ran = onlooker.ran.get(&(id, reviewer)).copied().unwrap_or_default();
                        match pause {
                            Pause::Kept => prop_assert!(
                                ran >= owed.expect("a discussion").least,
                                "closed as kept after {ran} of {owed:?}"
                            ),
                            Pause::AllAsked => prop_assert!(asked),
                            Pause::Overridden { reason, .. } => prop_assert!(reason.len() >= 10),
                            Pause::NotOwed => prop_assert!(owed.is_none()),
                        }
                    }
                    _ => {}
                }
            }
            prop_assert!(history.meeting.gaps().len() <= gaps_open + 1);
        }
    }

    #[test]
    fn replaying_a_journal_gives_the_same_meeting(which in 0_usize..3, script in script()) {
        let mut history = door::history(agenda(which));
        let mut now = door::moment(Span::ZERO);
        for (wait, command) in script {
            now = now.plus(wait);
            let _refused_or_not = history.does(now, &command);
        }
        let first = Meeting::replay(&history.entries).expect("every line fits");
        let second = Meeting::replay(&history.entries).expect("every line fits");
        prop_assert_eq!(&first, &second);
        prop_assert_eq!(&first, &history.meeting);
    }

    #[test]
    fn what_is_counted_as_it_goes_is_what_the_speeches_come_to(which in 0_usize..3, script in script()) {
        let mut history = door::history(agenda(which));
        let mut now = door::moment(Span::ZERO);
        for (wait, command) in script {
            now = now.plus(wait);
            if history.does(now, &command).is_err() {
                continue;
            }
            let meeting = &history.meeting;
            let here = meeting.current().map(|(item, _)| (item, meeting.part_index()));
            for one in meeting.people() {
                let who = &one.person.id;
                let counts = |speech: &&Speech| {
                    speech.who == *who && speech.in_discussion && speech.class != Class::Order
                };
                let time: Span = meeting.speeches().iter().filter(counts).map(|speech| speech.gathered).sum();
                prop_assert_eq!(meeting.time_of(who), time);
                let heard = meeting.speeches().iter().filter(counts).any(|speech| {
                    Some((speech.item, speech.part)) == here && speech.gathered >= PASS_AFTER
                });
                prop_assert_eq!(meeting.was_heard_here(who), heard || meeting.passed().contains(who));
            }
        }
    }

    #[test]
    fn taking_back_a_press_restores_the_view_of_that_moment(which in 0_usize..3, script in script()) {
        let mut history = door::history(agenda(which));
        let mut now = door::moment(Span::ZERO);
        for (wait, command) in script {
            now = now.plus(wait);
            let before = history.meeting.clone();
            let Ok(_) = history.does(now, &command) else { continue };
            let newest = history.meeting.seq();
            let target = history.meeting.undo_target(now).ok().map(|entry| entry.seq);
            if target == Some(newest) && !matches!(command, Command::Undo {}) {
                let mut taken_back = history.clone();
                taken_back.does(now, &Command::Undo {}).expect("it was named as the target");
                let room = |meeting: &Meeting| (
                    meeting.phase(), meeting.phase_clock(now.t), meeting.least_left(now.t), meeting.ending(now.t),
                    meeting.queue().to_vec(), meeting.speech().cloned(), meeting.items().to_vec(), meeting.votes().to_vec(),
                    meeting.people().to_vec(), meeting.prompt_index(now.t), meeting.strip(now.t),
                );
                prop_assert_eq!(room(&before), room(&taken_back.meeting));
            }
        }
    }

    #[test]
    fn the_score_is_told_before_the_meeting_closes(script in script()) {
        let mut history = door::history(door::with_score());
        let mut now = door::moment(Span::ZERO);
        for (wait, command) in script {
            now = now.plus(wait);
            let told = history.meeting.announcement().is_some();
            if let Ok(events) = history.does(now, &command)
                && events.iter().any(|event| matches!(event, Event::Closed {}))
            {
                prop_assert!(told);
            }
        }
    }

    #[test]
    fn refusals_and_questions_change_nothing(which in 0_usize..3, script in script()) {
        let mut history = door::history(agenda(which));
        let mut now = door::moment(Span::ZERO);
        for (wait, command) in script {
            now = now.plus(wait);
            let before = history.meeting.clone();
            let first = history.meeting.decide(now, &command);
            let _ = history.meeting.warnings(now, &command);
            prop_assert_eq!(&first, &history.meeting.decide(now, &command));
            prop_assert_eq!(&before, &history.meeting);
            if first.is_ok() {
                let _ = history.does(now, &command);
            }
        }
    }

    #[test]
    fn whatever_a_journal_claims_nothing_panics(which in 0_usize..3, claims in prop::collection::vec((extreme(), claimed()), 1..60)) {
        let mut history = door::history(agenda(which));
        for (t, event) in claims {
            let now = door::moment(Span::from_ms(t));
            let entry = nhip::meeting::words::Entry { seq: history.meeting.seq() + 1, at: now, events: vec![event] };
            let _ = history.meeting.fits(&entry);
            history.meeting.apply(&entry);
            let meeting = &history.meeting;
            let _ = (meeting.phase_clock(now.t), meeting.least_left(now.t), meeting.ending(now.t), meeting.strip(now.t));
            let _ = (meeting.rebalance(now), meeting.item_may_last_until(now));
            let _ = (meeting.prompt_index(now.t), meeting.everybody_was_asked(), meeting.order_proposal(), meeting.score_now());
            let _ = (meeting.may_move_at(now), meeting.most_back(now.t), meeting.members_time(now.t), meeting.closing_needs(now));
            for asked in ["next", "close", "thank", "end_speech", "seal", "undo", "begin", "open_vote", "close_vote", "announce"] {
                let command = door::command(&format!(r#"{{"{asked}": {{}}}}"#));
                let _ = (meeting.decide(now, &command), meeting.warnings(now, &command));
            }
        }
    }
}

/// A very long meeting with marks, requests, speeches and notes: taking back many presses in a row stays quick.
#[test]
fn undo_stays_quick_in_a_meeting_of_ten_thousand_presses() {
    let mut history = door::history(door::two_items()).discussing();
    let asks = [r#"{"give_floor": {"who": "b"}}"#, r#"{"give_floor": {"who": "c"}}"#];
    for press in 0..10_000_usize {
        let now = door::moment(Span::from_secs(700 + i64::try_from(press).expect("small")));
        history.does(now, &door::command(asks[press % 2])).expect("anybody may speak");
    }
    let now = door::moment(Span::from_secs(10_701));
    let began = std::time::Instant::now();
    for _ in 0..20 {
        history.does(now, &Command::Undo {}).expect("a speech");
    }
    let each = began.elapsed() / 20;
    println!("one undo among 10,000 presses: {each:?}");
    assert!(each < std::time::Duration::from_secs(1), "{each:?}");
}
