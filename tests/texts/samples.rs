//! One or more of everything that has words, and all texts of one language.

use chrono::DateTime;
use chrono::FixedOffset;
use chrono::NaiveDate;
use nhip::meeting::agenda::Base;
use nhip::meeting::agenda::ClosingStep;
use nhip::meeting::agenda::Language;
use nhip::meeting::agenda::PastScore;
use nhip::meeting::agenda::SegmentId;
use nhip::meeting::agenda::SegmentKind;
use nhip::meeting::agenda::Threshold;
use nhip::meeting::agenda::VoteBy;
use nhip::meeting::amended::Amended;
use nhip::meeting::amended::Was;
use nhip::meeting::attendance::Absences;
use nhip::meeting::roster::Mark;
use nhip::meeting::roster::Office;
use nhip::meeting::roster::PersonId;
use nhip::meeting::roster::Presence;
use nhip::meeting::roster::Standing;
use nhip::meeting::rotation::Candidate;
use nhip::meeting::score::Fact;
use nhip::meeting::sheet::Evidence;
use nhip::meeting::sheet::NotApplicable;
use nhip::meeting::sheet::Tenths;
use nhip::meeting::state::GapAnswer;
use nhip::meeting::time::Moment;
use nhip::meeting::time::Span;
use nhip::meeting::time::Stamp;
use nhip::meeting::vote::Excluded;
use nhip::meeting::words::ActivityKind;
use nhip::meeting::words::Amendment;
use nhip::meeting::words::Class;
use nhip::meeting::words::ClockKind;
use nhip::meeting::words::Command;
use nhip::meeting::words::Event;
use nhip::meeting::words::Missing;
use nhip::meeting::words::Need;
use nhip::meeting::words::OpinionKind;
use nhip::meeting::words::Outcome;
use nhip::meeting::words::Owner;
use nhip::meeting::words::Refusal;
use nhip::meeting::words::TaskResult;
use nhip::meeting::words::Told;
use nhip::meeting::words::Unheard;
use nhip::meeting::words::Warning;
use nhip::meeting::words::Wish;
use nhip::meeting::yearly::YearSoFar;
use nhip::text;
use nhip::text::Phrase;
use nhip::text::Voice;
use nhip::text::both;
use nhip::text::console::after;
use nhip::text::console::course;
use nhip::text::console::deciding;
use nhip::text::console::guide;
use nhip::text::console::lobby;
use nhip::text::console::menu;
use nhip::text::console::panels;
use nhip::text::console::sharing;
use nhip::text::console::speaking;
use nhip::text::console::start;
use nhip::text::dates;
use nhip::text::figures;
use nhip::text::history as w;
use nhip::text::kinds;
use nhip::text::papers;
use nhip::text::room;

pub const VI: Language = Language::Vi;
pub const EN: Language = Language::En;

pub const PRESENCES: [Presence; 7] = [
    Presence::Unmarked,
    Presence::Present,
    Presence::Online,
    Presence::Late,
    Presence::Left,
    Presence::Excused,
    Presence::Unexcused,
];

pub fn called(id: &PersonId) -> String {
    match id.0.as_str() {
        "b" => "Trần Thị B".to_owned(),
        "c" => "Lê Văn C".to_owned(),
        "d" => "Phạm Văn D".to_owned(),
        "e" => "Hoàng Thị E".to_owned(),
        other => other.to_owned(),
    }
}

pub fn titled(_: &SegmentId) -> String {
    "Học tập".to_owned()
}

pub fn voice(lang: Language) -> Voice<'static> {
    Voice { lang, address: "đồng chí", occasion: "buổi sinh hoạt", name: &called, title: &titled }
}

pub fn at(time: &str) -> DateTime<FixedOffset> {
    format!("2018-03-26T{time}+07:00").parse().expect("a time of this test")
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day of this test")
}

pub fn p(id: &str) -> PersonId {
    PersonId::from(id)
}

pub fn refusals() -> Vec<Refusal> {
    let who = p("c");
    let s = SegmentId::from("s");
    let span = Span::from_secs(80);
    let all_needs = vec![
        Need::Segments(vec![s.clone()]),
        Need::SpeechEnd(who.clone()),
        Need::Vote("Nghị quyết".to_owned()),
        Need::Announcement,
        Need::Step(ClosingStep::Conclude),
        Need::Step(ClosingStep::Tasks),
        Need::Step(ClosingStep::Votes),
        Need::Step(ClosingStep::Score),
        Need::Step(ClosingStep::Announce),
        Need::Step(ClosingStep::Minutes),
        Need::Close,
    ];
    let mut all = vec![
        Refusal::Over { adjourned: false },
        Refusal::Over { adjourned: true },
        Refusal::NotBegun {},
        Refusal::AlreadyBegun {},
        Refusal::NoQuorum { present: 10, of: 22, needed: 12 },
        Refusal::OnHold { back_at: None },
        Refusal::OnHold { back_at: Some(at("15:05:00")) },
        Refusal::NotOnHold {},
        Refusal::VoteOpen { question: "Nghị quyết".to_owned() },
        Refusal::SomebodySpeaks { who: who.clone() },
        Refusal::DiscussionTooShort { remaining: span, until: at("14:31:10") },
        Refusal::DiscussionOwed { segment: s.clone() },
        Refusal::VoteOwed { questions: vec!["Nghị quyết".to_owned()] },
        Refusal::VoteOwed { questions: vec!["Nghị quyết".to_owned(), "Nhiệm vụ".to_owned()] },
        Refusal::PeopleWaiting { who: vec![p("b")], remaining: span },
        Refusal::PeopleWaiting { who: vec![p("b"), p("c")], remaining: span },
        Refusal::PeopleWaiting { who: vec![], remaining: span },
        Refusal::LastSegment { needs: all_needs },
        Refusal::LastSegment { needs: vec![Need::Close] },
        Refusal::SegmentsLeft { segments: vec![s.clone(), s.clone()] },
        Refusal::ScoreNotAnnounced {},
        Refusal::NothingHolds {},
        Refusal::ReasonTooShort { letters: 6, words: 1 },
        Refusal::ReasonTooShort { letters: 12, words: 1 },
        Refusal::EmptyText {},
        Refusal::TextTooLong { most: 4000 },
        Refusal::BackTooFar { most: Span::from_mins(3) },
        Refusal::BackTooFar { most: Span::ZERO },
        Refusal::BackNotWholeMinutes {},
        Refusal::NoClock {},
        Refusal::ExtendTooFar { most: Span::from_mins(2) },
        Refusal::ExtendTooFar { most: Span::ZERO },
        Refusal::ExtendWhileWaiting { who: vec![p("b"), p("c")] },
        Refusal::NoGap {},
        Refusal::NoSuchPrompt { of: 0 },
        Refusal::NoSuchPrompt { of: 3 },
        Refusal::UnknownPerson { who: "Hoa".to_owned() },
        Refusal::SeveralSuch { who: "Lê".to_owned(), ids: vec![p("b"), p("c")] },
        Refusal::NameTaken { name: "Lê Văn C".to_owned() },
        Refusal::AlreadyWaiting { who: p("b"), place: 2 },
        Refusal::NotWaiting { who: who.clone() },
        Refusal::NobodyWaiting {},
        Refusal::ListClosed {},
        Refusal::ListAlready { closed: true },
        Refusal::ListAlready { closed: false },
        Refusal::ListStaysOpen { remaining: span },
        Refusal::NotDiscussing {},
        Refusal::AlreadySpeaking { who: who.clone() },
        Refusal::NobodySpeaks {},
        Refusal::SpeechClockAlready { paused: true },
        Refusal::SpeechClockAlready { paused: false },
        Refusal::SpeechHasNoLimit { who: who.clone() },
        Refusal::AlreadyHeard { who: who.clone() },
        Refusal::PassTooSoon { remaining: Span::from_ms(1200) },
        Refusal::NoSuchPlace { of: 3 },
        Refusal::CannotReview { who: who.clone() },
        Refusal::NotReviewing { who: who.clone() },
        Refusal::ReviewOver {},
        Refusal::UnknownSegment { segment: s.clone() },
        Refusal::SegmentBegun { segment: s },
        Refusal::TimesOutOfRange {},
        Refusal::NothingThere { seq: 12 },
        Refusal::NothingToChange {},
        Refusal::UnknownTask { task: "7".to_owned() },
        Refusal::NoVoteOwed {},
        Refusal::ThresholdNotPossible {},
        Refusal::NoVote {},
        Refusal::TooManyVotes { sum: 18, entitled: 16 },
        Refusal::BallotsDoNotAddUp { sum: 15, entitled: 16 },
        Refusal::NoScore {},
        Refusal::UnknownCriterion { criterion: "9".to_owned() },
        Refusal::PointsNotPossible { criterion: "4.2".to_owned(), max: Tenths(255) },
        Refusal::JudgeNeeded {},
        Refusal::NotAJudge { who },
        Refusal::ScoreSealed {},
        Refusal::ScoreNotSealed {},
        Refusal::ScoreAnnounced {},
        Refusal::ScoreIncomplete { open: vec!["1".to_owned()], reasons: vec!["2".to_owned(), "3".to_owned()] },
        Refusal::MinutesAlreadyAdopted {},
        Refusal::NothingToUndo {},
        Refusal::UndoBehindHold {},
        Refusal::UndoShortensPause {},
        Refusal::NotToReopen {},
        Refusal::NotToAmend {},
        Refusal::AmendInstead {},
        Refusal::NotAnAttendance { presence: Presence::Late },
    ];
    for presence in PRESENCES {
        all.push(Refusal::NotPresent { who: p("d"), presence });
    }
    for figure in [Missing::For, Missing::Against, Missing::Abstain, Missing::Invalid, Missing::Base] {
        all.push(Refusal::VoteUndecidable { missing: vec![figure] });
    }
    all.push(Refusal::VoteUndecidable { missing: vec![Missing::For, Missing::Against] });
    for told in [Told::Verdict, Told::Announcement, Told::Closing, Told::Adjournment] {
        all.push(Refusal::UndoTold { told });
    }
    all
}

pub fn warnings() -> Vec<Warning> {
    let some = vec![p("b"), p("c")];
    let many: Vec<PersonId> = ["b", "c", "d", "e", "b", "c", "d"].map(p).to_vec();
    let s = SegmentId::from("s");
    vec![
        Warning::QuorumLow { present: 10, of: 22 },
        Warning::QuorumLow { present: 13, of: 22 },
        Warning::Unmarked { who: some.clone() },
        Warning::Unmarked { who: many },
        Warning::Sample {},
        Warning::PeopleNotHeard { who: some },
        Warning::PeopleNotHeard { who: vec![p("b")] },
        Warning::FewerReviewers { have: 0, rule: 2 },
        Warning::FewerReviewers { have: 1, rule: 2 },
        Warning::DidNotVote { n: 1 },
        Warning::DidNotVote { n: 3 },
        Warning::UnderFloor { held: Span::from_mins(84), floor: Span::from_mins(90) },
        Warning::MinutesNotAdopted {},
        Warning::TasksWithoutDeadline { n: 1 },
        Warning::OpenQuestions { n: 2 },
        Warning::ConclusionsMissing { segments: vec![s.clone(), s] },
        Warning::TasksNotReported { n: 2 },
        Warning::JudgesDiffer { criteria: vec!["4.2".to_owned()] },
        Warning::EvidenceChanged { criteria: vec!["1".to_owned(), "3".to_owned()] },
    ]
}

/// Presses as a journal has them, one event each.
pub fn events() -> Vec<Event> {
    let outcome = r#"{"for":12,"against":3,"not_voting":0,"entitled":17,"base":17,"needed":9,"carried":true}"#;
    let failed = r#"{"for":8,"not_voting":0,"entitled":17,"base":17,"needed":9,"carried":false}"#;
    let result = r#"{"lines":[],"total_tenths":925,"out_of_tenths":1000,"band":"Tốt"}"#;
    let person = r#"{"id":"c","name":"Lê Văn C","standing":"official"}"#;
    let segment = r#"{"id":"n","title":"Việc riêng","kind":"content","present_ms":60000,"discuss":{"none":null}}"#;
    let opened = r#""program":"nhip","format":1,"boot_id":"x","boot_ms":0,"wall":"2018-03-26T14:00:00+07:00""#;
    let agenda = r#"{"title":"t","body":{"id":"b","name":"n"},"language":"vi","occasion":"o","address":"","length_ms":1,
        "roster":[],"segments":[],"speech":{"limit_ms":1,"warning_ms":1},"self_review":{"up_to":12,"few":1,"many":2},
        "score":{"none":"x"},"closing":[],"quorum":{"threshold":{"more_than":[1,2]},"binding":false}}"#;
    [
        format!(r#"{{"created":{{"format":1,"id":"m","program":"nhip","clock":"real","agenda":{agenda}}}}}"#),
        format!(r#"{{"opened":{{{opened}}}}}"#),
        r#"{"begun":{}}"#.into(),
        r#"{"marked":{"who":["c"],"presence":"present"}}"#.into(),
        r#"{"marked":{"who":["b","c"],"presence":"excused"}}"#.into(),
        format!(r#"{{"person_added":{{"person":{person}}}}}"#),
        format!(r#"{{"person_corrected":{{"person":{person}}}}}"#),
        r#"{"score_group_shown":{"n":2}}"#.into(),
        r#"{"pinned":{"view":"agenda"}}"#.into(),
        r#"{"pinned":{"view":"queue"}}"#.into(),
        r#"{"unpinned":{}}"#.into(),
        r#"{"offered":{"activity":"think","lasts_ms":60000}}"#.into(),
        r#"{"offered":{"activity":"pairs","lasts_ms":120000}}"#.into(),
        r#"{"offered":{"activity":"round"}}"#.into(),
        r#"{"offer_ended":{}}"#.into(),
        r#"{"appointed":{"office":"chair","who":"c"}}"#.into(),
        r#"{"segment_opened":{"segment":"s"}}"#.into(),
        r#"{"discussion_opened":{"segment":"s"}}"#.into(),
        r#"{"turn_opened":{"segment":"s","who":"c"}}"#.into(),
        r#"{"part_closed":{"segment":"s","pause":"kept"}}"#.into(),
        r#"{"part_closed":{"segment":"s","pause":{"overridden":{"reason":"r","owed_ms":1}}}}"#.into(),
        r#"{"not_heard":{"who":["b","c"],"then":"written"}}"#.into(),
        r#"{"extended":{"by_ms":120000}}"#.into(),
        r#"{"rebalanced":{"times":[{"segment":"n","present_by_ms":-60000,"discuss_by_ms":-30000}]}}"#.into(),
        r#"{"extended":{"by_ms":-60000}}"#.into(),
        r#"{"held":{}}"#.into(),
        r#"{"resumed":{}}"#.into(),
        r#"{"unseen":{"from_ms":1}}"#.into(),
        r#"{"gap_taken_out":{}}"#.into(),
        r#"{"gap_counted":{}}"#.into(),
        r#"{"prompt_shown":{"n":2}}"#.into(),
        r#"{"asked":{"who":"c","class":"ordinary","place":1}}"#.into(),
        r#"{"asked":{"who":"c","class":"reply","place":1}}"#.into(),
        r#"{"asked":{"who":"c","class":"order","place":1}}"#.into(),
        r#"{"speech_started":{"who":"c","class":"ordinary"}}"#.into(),
        r#"{"speech_interrupted":{}}"#.into(),
        r#"{"speech_went_on":{}}"#.into(),
        r#"{"speech_paused":{}}"#.into(),
        r#"{"speech_resumed":{}}"#.into(),
        r#"{"speech_extended":{"by_ms":60000}}"#.into(),
        r#"{"speech_ended":{"who":"c","net_ms":1}}"#.into(),
        r#"{"speech_ended":{"who":"c","net_ms":1,"thanked":true}}"#.into(),
        r#"{"passed":{"who":"c"}}"#.into(),
        r#"{"withdrawn":{"who":"c","class":"ordinary","wish":"own"}}"#.into(),
        r#"{"moved":{"who":"c","from":2,"to":1}}"#.into(),
        r#"{"queue_closed":{}}"#.into(),
        r#"{"queue_opened":{}}"#.into(),
        r#"{"reviewers_chosen":{"who":["b","c"]}}"#.into(),
        r#"{"review_put_off":{"who":"c","reason":"r"}}"#.into(),
        r#"{"noted":{"text":"x"}}"#.into(),
        r#"{"opinion_noted":{"who":"c","text":"x","kind":"question"}}"#.into(),
        r#"{"answered":{"opinion":3,"who":"c","text":"x"}}"#.into(),
        r#"{"concluded":{"segment":"s","text":"x"}}"#.into(),
        r#"{"corrected":{"seq":3,"text":"x"}}"#.into(),
        r#"{"task_assigned":{"who":[{"person":"c"}],"what":"Việc riêng"}}"#.into(),
        r#"{"task_reported":{"task":"1","result":"done"}}"#.into(),
        r#"{"next_meeting_set":{"date":"2018-04-27"}}"#.into(),
        r#"{"vote_opened":{"segment":"s","question":"Nhiệm vụ","base":"present","threshold":{"more_than":[1,2]}}}"#
            .into(),
        r#"{"tallied":{"for":3}}"#.into(),
        format!(r#"{{"vote_closed":{{"outcome":{outcome}}}}}"#),
        format!(r#"{{"vote_closed":{{"outcome":{failed}}}}}"#),
        r#"{"vote_voided":{"reason":"r"}}"#.into(),
        r#"{"scored":{"criterion":"4.2"}}"#.into(),
        format!(r#"{{"sealed":{{"result":{result}}}}}"#),
        r#"{"unsealed":{"reason":"r"}}"#.into(),
        format!(r#"{{"announced":{{"result":{result}}}}}"#),
        r#"{"minutes_adopted":{}}"#.into(),
        r#"{"message_shown":{"text":"x"}}"#.into(),
        r#"{"message_cleared":{}}"#.into(),
        r#"{"blanked":{"on":true}}"#.into(),
        r#"{"blanked":{"on":false}}"#.into(),
        r#"{"segment_dropped":{"segment":"s","reason":"r"}}"#.into(),
        r#"{"segment_moved":{"segment":"s"}}"#.into(),
        format!(r#"{{"segment_added":{{"segment":{segment}}}}}"#),
        r#"{"adjourned":{"reason":"r"}}"#.into(),
        r#"{"closed":{}}"#.into(),
        r#"{"reopened":{}}"#.into(),
        r#"{"undone":{"seq":3}}"#.into(),
        r#"{"amended":{"by":"Trần Thị B","why":"ghi sai","what":{"words":{"seq":9,"text":"Đủ ghế"}}}}"#.into(),
        r#"{"amended":{"by":"B","why":"ghi sai","what":{"attendance":{"who":"c","presence":"excused","reason":"ốm"}}}}"#.into(),
        r#"{"amended":{"by":"B","why":"ghi sai","what":{"statement":{"text":"Họp ở hội trường 2"}}}}"#.into(),
    ]
    .into_iter()
    .map(|line: String| serde_json::from_str(&line).unwrap_or_else(|fault| panic!("{fault}: {line}")))
    .collect()
}

pub fn phrases() -> Vec<(&'static str, Phrase)> {
    [
        both::ALL,
        room::ALL,
        start::ALL,
        lobby::ALL,
        menu::ALL,
        sharing::ALL,
        after::ALL,
        guide::ALL,
        course::ALL,
        speaking::ALL,
        deciding::ALL,
        panels::ALL,
        papers::ALL,
        papers::course::ALL,
        papers::results::ALL,
        papers::files::ALL,
        papers::programme::ALL,
        text::prepare::ALL,
        papers::tables::ALL,
    ]
    .concat()
}

/// Sentences of every kind in one language.
pub fn sentences(lang: Language) -> Vec<String> {
    let voice = voice(lang);
    let bare = Voice { address: "", ..voice };
    let residents = Voice { address: "ông (bà)", occasion: "cuộc họp", ..voice };
    let mut all = Vec::new();
    for voice in [voice, bare, residents] {
        all.extend(refusals().iter().map(|one| text::refusal(&voice, one, at("14:07:00"))));
        for command in [Command::Close {}, Command::Undo {}] {
            all.extend(refusals().iter().map(|one| text::refusal_of(&voice, &command, one, at("14:07:00"))));
        }
        all.extend(warnings().iter().map(|one| text::warning(&voice, one)));
        all.extend(events().into_iter().map(|one| text::command_done(&voice, &[one])));
        all.extend([
            room::invites(&voice),
            room::closed(&voice, at("15:34:00")),
            room::thank_all(&voice),
            room::adjourned(&voice, at("15:34:00")),
            room::scoring(&voice),
            voice.next_occasion(),
            room::thanks(&voice, &p("c")),
            both::vote_for_ask(&voice),
            both::vote_against_ask(&voice),
            both::vote_abstain_ask(&voice),
            start::start_meeting(&voice),
            start::quit_ask(&voice),
            course::waiting_at_end(&voice, 3),
            speaking::invite(&voice, &p("b")),
            start::close_ask(&voice, at("15:34:00"), Span::from_mins(94)),
            start::resume_ask(&voice, day("2018-03-26"), at("14:26:00"), Span::from_mins(7)),
            deciding::task_due_vague(&voice, "sớm", day("2018-04-27"), Some(day("2018-04-27"))),
            papers::not_begun(&voice),
            papers::so_far(&voice, at("14:30:00")),
            papers::adjourned(&voice, at("14:30:00")),
            papers::ended(&voice, at("15:34:00"), at("15:31:00"), Span::from_mins(3)),
            papers::next_meeting(&voice, day("2018-04-27")),
            papers::course::presented(&voice, Some(&voice.person(&p("b"))), "1"),
            papers::course::presented(&voice, None, "1"),
            papers::course::reviewed(&voice, &voice.person(&p("b")), "1"),
            papers::course::not_reviewed(&voice, &voice.person(&p("b"))),
            papers::course::put_off(&voice, &voice.person(&p("b"))),
            papers::files::preamble(&voice, "Chi bộ", day("2018-03-26"), 18, 21),
            papers::files::adopted_by(&voice, 14, 17),
            papers::files::adopted(&voice),
            papers::files::on_the_day(lang, day("2018-03-26")),
            papers::files::points_of(lang, Tenths(365), Tenths(400)),
            papers::files::members_in_all(lang, 22, &["20".to_owned()], &["1".to_owned()]),
            papers::programme::begins(lang, day("2018-03-26").and_hms_opt(14, 0, 0).expect("a time")),
            papers::programme::length(lang, Span::from_secs(90)),
            papers::programme::sum(lang, Span::from_mins(90)),
            papers::tables::task_line(lang, "", "1"),
            papers::tables::task_from(lang, "1", "2", 1),
            room::goes_on_after(&voice, &p("c"), Some(Span::from_secs(100))),
            speaking::interrupted(&voice, &p("c"), None),
            speaking::silence_suggest(&voice, &p("e")),
            speaking::round_asks(&voice, &p("e"), 3),
            room::summary(&voice, 12, 20, 5),
        ]);
    }
    all
}

pub fn outcome(in_favour: u32, carried: bool) -> Outcome {
    Outcome {
        in_favour,
        against: Some(3),
        abstain: Some(0),
        invalid: Some(1),
        not_voting: 2,
        entitled: 17,
        base: 17,
        needed: 9,
        carried,
    }
}

/// What the kinds of things are called.
pub fn kind_names() -> Vec<Phrase> {
    let mut all = Vec::new();
    all.extend(PRESENCES.map(kinds::presence));
    all.extend([Standing::Official, Standing::Probationary, Standing::Temporary, Standing::Guest].map(kinds::standing));
    all.extend([Mark::Exempt, Mark::Seconded, Mark::Suspended, Mark::Votes].map(kinds::mark));
    all.extend([Office::Chair, Office::Minutes, Office::Score].map(kinds::office));
    all.extend([Class::Order, Class::Reply, Class::Ordinary].map(kinds::class));
    all.extend([Wish::Own, Wish::Written, Wish::Chair].map(kinds::wish));
    all.extend([Unheard::FirstNext, Unheard::Written, Unheard::MoveOn].map(kinds::unheard));
    all.extend([OpinionKind::Opinion, OpinionKind::Question, OpinionKind::Request].map(kinds::opinion_kind));
    all.extend(
        [TaskResult::Done, TaskResult::UnderWay, TaskResult::Overdue, TaskResult::NotBegun].map(kinds::task_result),
    );
    all.extend(
        [
            SegmentKind::Opening,
            SegmentKind::Content,
            SegmentKind::SelfReview,
            SegmentKind::Tasks,
            SegmentKind::Closing,
            SegmentKind::Score,
            SegmentKind::Break,
        ]
        .map(kinds::segment_kind),
    );
    all.extend(
        [
            ClosingStep::Conclude,
            ClosingStep::Tasks,
            ClosingStep::Votes,
            ClosingStep::Score,
            ClosingStep::Announce,
            ClosingStep::Minutes,
        ]
        .map(kinds::closing_step),
    );
    all.extend([Missing::For, Missing::Against, Missing::Abstain, Missing::Invalid, Missing::Base].map(kinds::missing));
    all.extend([Told::Verdict, Told::Announcement, Told::Closing, Told::Adjournment].map(kinds::told));
    all.extend([VoteBy::Hands, VoteBy::Ballot].map(kinds::vote_by));
    all.extend([Base::Summoned, Base::Present, Base::Cast].map(kinds::base));
    all.extend(
        [
            Evidence::MinutesHeld,
            Evidence::SharePresent,
            Evidence::NoUnexcused,
            Evidence::ShareSpoke,
            Evidence::PausesKept,
            Evidence::TasksGiven,
            Evidence::LastTasks,
            Evidence::VotesCarried,
            Evidence::Concluded,
        ]
        .map(kinds::evidence),
    );
    all.extend([NotApplicable::Full, NotApplicable::LeftOut].map(kinds::not_applicable));
    all
}

/// Sentences with figures that name nobody.
pub fn figures_in_words(lang: Language) -> Vec<String> {
    let (span, now) = (Span::from_secs(130), at("14:28:49"));
    let mut all = vec![
        kinds::threshold(lang, Threshold::MoreThan(1, 2)),
        kinds::threshold(lang, Threshold::MoreThan(2, 3)),
        kinds::threshold(lang, Threshold::AtLeast(2, 3)),
        both::then_discussion(lang, span),
        both::may_move_from(lang, now),
        both::lobby_starts(lang, span),
        both::lobby_starts(lang, -span),
        both::over_time(lang, span),
        both::expected_end(lang, now, span),
        both::expected_end_short(lang, now, -span),
        both::turns(lang, 1),
        both::present_of(lang, 20, 22),
        both::item_numbered(lang, 4, "A"),
        both::recess(lang, None),
        both::recess(lang, Some(now)),
        both::verdict(lang, &outcome(12, true)),
        both::verdict(lang, &outcome(8, false)),
        both::verdict_figures(lang, &outcome(12, true)),
        room::moved_early(lang, "A"),
        room::starts_at(lang, now),
        room::discussion_stays(lang, span),
        room::over_minutes(lang, span),
        room::over_minutes(lang, Span::ZERO),
        room::speech_over(lang, span),
        room::speech_over(lang, Span::ZERO),
        room::discussion_until(lang, now),
        room::offered(lang, ActivityKind::Think, Some(now)),
        room::offered(lang, ActivityKind::Pairs, Some(now)),
        room::offered(lang, ActivityKind::Round, None),
        room::review_turn(lang, 1, 2),
        start::away_ask(lang, span),
        start::undo_ask(lang, "A", now),
        start::papers_ready(lang, None),
        guide::step(lang, 1, 6),
        text::prepare::printed(lang, &["1".to_owned()], "2"),
        text::prepare::print_kept(lang, &["1".to_owned()], "2"),
        text::prepare::not_printed(lang, "1"),
        after::papers_written(lang, 2, "1"),
        after::papers_stand(lang, "1"),
        after::papers_kept(lang, &["1".to_owned()]),
        after::papers_failed(lang, "1"),
        after::copied(lang, 1, "1", "2"),
        after::not_copied(lang, "1", "2"),
        after::promise(lang, "1", "2", Some(day("2018-04-15"))),
        after::report(lang, "1", None),
        after::next_meeting(lang, day("2018-04-15")),
        after::reopens_until(lang, now),
        after::reopen_ask(lang, now),
        start::papers_ready(lang, Some(day("2018-04-15"))),
        start::saved(lang, now),
        start::not_saved(lang, now, start::DISK_FULL.get(lang), Some("Enter")),
        course::roll_late(lang, now),
        course::roll_left_early(lang, now),
        course::roll_base(lang, 20, 20, 0, 11),
        course::roll_base(lang, 17, 20, 3, 9),
        course::next_opens_discussion(lang, span),
        course::next_opens_segment(lang, 4, "A"),
        course::not_yet(lang).to_owned(),
        course::allowed_from(lang, now),
        course::override_reason_short(lang, 6),
        course::resting(lang, span),
        speaking::silence_offer(lang),
        speaking::speech_over(lang, span),
        speaking::speech_over(lang, Span::ZERO),
        speaking::speech_over_keys(lang, span, "Enter"),
        speaking::not_spoken_of(lang, 9, 22),
        deciding::vote_all_for(lang, 16, 16),
        deciding::task_due_read_back(lang, day("2018-04-13"), day("2018-03-26")),
        deciding::score_proposed(lang, Tenths(45), "A"),
        deciding::score_no_level(lang, "50%"),
        deciding::score_reason_needed(lang, Tenths(20)),
        deciding::score_differ(lang, "4.2", Tenths(80)),
        deciding::announce_ask(lang, Tenths(925), "A"),
        deciding::score_open_lines(lang, 3),
        figures::lateness(lang, Span::ZERO),
        figures::ago(lang, Span::ZERO),
        figures::ago(lang, span),
        figures::ago(lang, Span::from_mins(130)),
        dates::month(lang, day("2018-04-13")),
        dates::month_and_year(lang, day("2018-02-13")),
        figures::ordinal(lang, 1),
    ];
    all.extend((1..8).map(|ahead| dates::date_with_weekday(lang, day(&format!("2018-04-0{ahead}")))));
    all.extend(["2018-04-13", "2018-04-12"].map(|due| dates::days_ahead(lang, day(due), day("2018-04-13"))));
    all.extend(of_papers(lang, now));
    all.extend(
        [ClockKind::Script, ClockKind::Rehearsal { speed: 60 }]
            .map(|kind| both::clock_kind(kind).map_or(String::new(), |phrase| phrase.get(lang).to_owned())),
    );
    all
}

pub fn all_texts(lang: Language) -> Vec<String> {
    let mut all = sentences(lang);
    all.extend(figures_in_words(lang));
    all.extend(kind_names().into_iter().map(|phrase| phrase.get(lang).to_owned()));
    all.extend(phrases().into_iter().map(|(_, phrase)| phrase.get(lang).to_owned()));
    all
}

fn of_papers(lang: Language, now: DateTime<FixedOffset>) -> Vec<String> {
    let (span, none) = (Span::from_secs(80), Span::ZERO);
    let planned = now.naive_local();
    let less = ["b".to_owned(), "c".to_owned()];
    let mut all = vec![
        papers::rehearsal(lang, 1),
        papers::rehearsal(lang, 10),
        papers::began(lang, now, None),
        papers::began(lang, now, Some(planned)),
        papers::began(lang, now, Some(day("2018-03-25").and_time(planned.time()))),
        papers::will_begin(lang, planned, now),
        papers::planned_length(lang, span, None),
        papers::planned_length(lang, span, Some(span)),
        papers::present_of(lang, "n", 2, 3),
        papers::share_present(lang, 2, 3),
        papers::not_counted(lang, "b"),
        papers::so_many(lang, "n", 2),
        papers::at_time(lang, now),
        papers::from_to(lang, now, now),
        papers::adopted(lang, now),
        papers::lasted(lang, span, none),
        papers::lasted(lang, span, span),
        papers::course::used_of(lang, span, span, none),
        papers::course::used_of(lang, span, span, span),
        papers::course::used_of(lang, span, span, -span),
        papers::course::rested(lang, "1"),
        papers::course::discussed(lang, "1"),
        papers::course::members_own(lang, span, span),
        papers::course::moved_early(lang, none),
        papers::course::moved_early(lang, span),
        papers::course::unseen_in_discussion(lang, "1"),
        papers::course::speeches(lang, 2, 1),
        papers::course::answers(lang, 1),
        papers::course::turns_of(lang, "b", 2),
        papers::course::still_resting(lang, now, None),
        papers::course::still_resting(lang, now, Some(now)),
        papers::results::owners(lang, "b", "c"),
        papers::results::taken_in(lang, VoteBy::Hands, None),
        papers::results::taken_in(lang, VoteBy::Ballot, Some(7)),
        papers::results::in_favour(lang, 12, 17),
        papers::results::needed(lang, 9, 17, Threshold::MoreThan(1, 2)),
        papers::results::base_explained(lang, 17, 17, 0, &[]),
        papers::results::base_explained(lang, 17, 18, 1, &less),
        papers::results::total(lang, Tenths(925), Tenths::whole(100), "A"),
        papers::results::held_down(lang, "1"),
        papers::results::announced(lang, "1"),
        papers::results::announced_before(lang, "1", Tenths(925), Tenths::whole(100), "A"),
        papers::results::judged_by(lang, "b"),
    ];
    for answer in [None, Some(GapAnswer::Counted), Some(GapAnswer::TakenOut)] {
        all.extend([true, false].map(|is_out| papers::course::unseen(lang, "n", span, is_out, answer)));
    }
    let kinds = [OpinionKind::Opinion, OpinionKind::Question, OpinionKind::Request];
    all.extend(kinds.into_iter().filter_map(papers::course::says).map(|says| says.get(lang).to_owned()));
    let unheard = [Unheard::FirstNext, Unheard::Written, Unheard::MoveOn];
    all.extend(unheard.map(|then| papers::course::not_heard(lang, "b", then)));
    all.extend([Wish::Own, Wish::Written, Wish::Chair].map(|wish| papers::course::withdrew(lang, "b", wish)));
    all.extend([Base::Summoned, Base::Present, Base::Cast].map(|of| papers::results::counted_out_of(lang, of, 17)));
    let excluded = [Excluded::Seconded, Excluded::Suspended, Excluded::ExemptAbsent, Excluded::ExcusedAbsent];
    all.extend(excluded.map(|why| papers::results::excluded(why).get(lang).to_owned()));
    let facts = [
        Fact::MinutesHeld { held: span, floor: none },
        Fact::MinutesHeld { held: span, floor: span },
        Fact::Present { present: 2, of: 3, unexcused: 0 },
        Fact::Present { present: 2, of: 3, unexcused: 1 },
        Fact::Unexcused { n: 1 },
        Fact::Spoke { spoke: 1, of: 0 },
        Fact::Pauses { kept: 1, of: 2 },
        Fact::Tasks { complete: 1, of: 2 },
        Fact::LastTasks { done: 1, of: 2 },
        Fact::Votes { carried: 1, of: 1 },
        Fact::Concluded { concluded: true, adopted: false },
        Fact::Concluded { concluded: false, adopted: true },
    ];
    all.extend(looking_back(lang));
    all.extend(facts.map(|fact| papers::results::fact(lang, fact)));
    all
}

/// Words of the history and of corrections.
fn looking_back(lang: Language) -> Vec<String> {
    let day = NaiveDate::from_ymd_opt(2018, 3, 26).expect("a day");
    let score = PastScore { total: Tenths(925), out_of: Tenths(1000), band: "Tốt".to_owned() };
    let mut all = vec![w::moved_early(lang, "b"), w::dropped(lang, "b"), w::score(lang, &score)];
    all.push(w::last_score(lang, day, &score));
    for (excused_running, months, unexcused) in [(3, 0, 0), (0, 3, 0), (4, 4, 1)] {
        all.push(w::often_absent(lang, Absences { excused_running, months, unexcused }));
    }
    for (owed, this_year, last) in [(true, 0, None), (false, 0, None), (false, 0, Some(day)), (false, 1, Some(day))] {
        all.push(w::why_reviews(lang, &Candidate { who: p("c"), this_year, last, owed }));
    }
    for is_whole in [true, false] {
        let (band, bands) = (Some("Tốt".to_owned()), vec![("Tốt".to_owned(), 3)]);
        let (mean, within_reach) = (Some(Tenths(925)), band.clone());
        let year = YearSoFar { year: 2018, sessions: 3, months: 3, mean, bands, band, is_whole, within_reach };
        all.push(w::year_so_far(lang, &year, 3));
    }
    all.extend([w::skipped(lang, 1, "b"), w::skipped(lang, 3, "b")]);
    let phrases = [
        [w::LOOKING_BACK, w::DAY, w::LENGTH, w::PRESENT, w::SPOKE, w::PAUSES, w::EARLY, w::SCORE, w::BAND, w::MEMBER],
        [
            w::REVIEWED,
            w::TASKS_DONE,
            w::TASKS_GIVEN,
            w::ITEM,
            w::PLANNED,
            w::ACTUAL,
            w::STORY,
            w::NOT_HELD,
            w::KEYS,
            w::NOTHING,
        ],
        [
            w::TAKEN_BACK,
            w::LEGEND_SCORE,
            w::LEGEND_SPOKE,
            w::READING,
            w::ADJOURNED,
            w::UNFINISHED,
            w::KEY_OPEN,
            w::KEY_YEAR,
            w::KEY_BACK,
            w::KEY_LEAVE,
        ],
        [
            w::KEY_MEMBERS,
            w::KEY_MEETINGS,
            w::KEY_OTHER,
            w::KEY_SCROLL,
            w::HELP_SELECT,
            w::HELP_PAGE,
            w::HELP_ENDS,
            w::HELP_SIDE,
            w::HELP_OPEN,
            w::HELP_TAB,
        ],
    ];
    all.extend(phrases.concat().iter().map(|phrase| phrase.get(lang).to_owned()));
    all.extend([w::HELP_BACK, papers::amended::AMENDMENTS].map(|phrase| phrase.get(lang).to_owned()));
    all.extend(corrections(lang, day));
    all
}

fn corrections(lang: Language, day: NaiveDate) -> Vec<String> {
    let (name, title) = (|_: &PersonId| "b".to_owned(), |_: &SegmentId| "n".to_owned());
    let voice = Voice { lang, address: "đồng chí", occasion: "buổi sinh hoạt", name: &name, title: &title };
    let was = Was {
        text: Some("b".to_owned()),
        who: vec![Owner::Person(p("c"))],
        kind: Some(OpinionKind::Opinion),
        due: Some(day),
        presence: Some((p("c"), Presence::Excused)),
    };
    let (text, who, kind, due) = (Some("c".to_owned()), Some(p("b")), Some(OpinionKind::Request), Some(day));
    let whats = [
        Amendment::Words { seq: 9, text, who, kind, due },
        Amendment::Attendance { who: p("c"), presence: Presence::Present, reason: None },
        Amendment::Attendance { who: p("c"), presence: Presence::Unexcused, reason: Some("b".to_owned()) },
        Amendment::Statement { text: "b".to_owned() },
    ];
    let wall = DateTime::parse_from_rfc3339("2018-04-02T09:00:00+07:00").expect("a moment");
    let made = whats.map(|what| {
        let (at, by, why) = (Moment { t: Stamp::ZERO, wall }, "b".to_owned(), "b".to_owned());
        papers::amended::amended(&voice, &Amended { seq: 10, at, by, why, what, was: was.clone() })
    });
    made.to_vec()
}
