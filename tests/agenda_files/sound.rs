//! What is sound is read: the embedded agendas and sheets above all.

use nhip::agenda_file;
use nhip::agenda_file::Content;
use nhip::agenda_file::embedded;
use nhip::agenda_file::nothing_beside;
use nhip::agenda_file::shares;
use nhip::agenda_file::summary;
use nhip::meeting::agenda::Base;
use nhip::meeting::agenda::Discuss;
use nhip::meeting::agenda::Language;
use nhip::meeting::agenda::ScorePlan;
use nhip::meeting::agenda::SegmentKind;
use nhip::meeting::agenda::SpeechRule;
use nhip::meeting::agenda::Threshold;
use nhip::meeting::roster::Mark;
use nhip::meeting::roster::Standing;
use nhip::meeting::sheet::CriterionKind;
use nhip::meeting::sheet::Evidence;
use nhip::meeting::sheet::Tenths;
use nhip::meeting::time::Span;
use std::collections::HashMap;

use crate::rig::SMALL;
use crate::rig::embedded_agenda;
use crate::rig::read;
use crate::rig::sheet_of;
use crate::rig::told;

#[test]
fn every_embedded_agenda_is_sound_and_adds_up() {
    for (name, minutes, members) in
        [("model-90", 90, 36), ("regular-60", 60, 22), ("regular-120", 120, 53), ("staff-45", 45, 19)]
    {
        let agenda = embedded_agenda(name);
        assert_eq!(shares(&agenda).sum, Span::from_mins(minutes), "{name}");
        assert_eq!(agenda.length, Span::from_mins(minutes), "{name}");
        assert_eq!(shares(&agenda).members, Span::from_mins(members), "{name}");
        assert!(agenda.sample, "{name} has invented people");
        assert!(agenda.segments.iter().all(|item| item.say.is_some()), "{name} helps the chair to begin each item");
        assert_eq!(agenda_file::embedded_agenda(name), Some(agenda));
    }
    assert_eq!(agenda_file::embedded_agenda("no-such"), None);
}

#[test]
fn the_room_sees_the_clock_of_a_turn_unless_the_file_says_no() {
    let speech = |text: &str| read(text).found.expect("it is read").speech;
    assert!(speech(SMALL).room_sees);
    let hidden = SMALL.replace("warning: \"30s\"", "warning: \"30s\", room_sees: false");
    assert!(!speech(&hidden).room_sees);
    let wrong = SMALL.replace("warning: \"30s\"", "warning: \"30s\", room_sees: \"no\"");
    assert_eq!(told(&read(&wrong)).len(), 1, "anything but true or false is told");
    // A journal of before reads as it always did, and one that says nothing else is written as before.
    let kept = serde_json::to_string(&speech(SMALL)).expect("plain data");
    assert!(!kept.contains("room_sees"), "{kept}");
    assert!(serde_json::from_str::<SpeechRule>(&kept).expect("it is read back").room_sees);
}

#[test]
fn every_embedded_sheet_is_sound() {
    let lines = HashMap::from([("hd42-2025", 10), ("an-phu-2025", 28), ("nghe-an-2021", 5), ("bon-tieu-chi", 4)]);
    assert_eq!(embedded::SHEETS.len(), lines.len());
    for (name, text) in embedded::SHEETS {
        let reading = agenda_file::read_any(name, text.as_bytes(), &nothing_beside);
        assert_eq!(told(&reading), [], "{name}");
        let Some(Content::Sheet(sheet)) = reading.found else { panic!("{name} is a sheet") };
        assert_eq!(sheet.id, *name);
        assert_eq!(sheet.criteria().count(), lines[name], "{name}");
        assert_eq!(sheet.total, Tenths::whole(100), "{name}");
        assert_eq!(sheet.example, *name == "bon-tieu-chi");
    }
}

#[test]
fn the_model_is_the_founding_meeting() {
    let agenda = embedded_agenda("model-90");
    let kinds: Vec<SegmentKind> = agenda.segments.iter().map(|item| item.kind).collect();
    let (content, review) = (SegmentKind::Content, SegmentKind::SelfReview);
    assert_eq!(
        kinds,
        [SegmentKind::Opening, content, content, review, content, SegmentKind::Closing, SegmentKind::Score]
    );
    let times: Vec<(i64, i64, i64)> = agenda
        .segments
        .iter()
        .map(|item| match item.discuss {
            Discuss::None(_) => (item.present.mins_down(), 0, 0),
            Discuss::Held { planned, least } => (item.present.mins_down(), planned.mins_down(), least.mins_down()),
        })
        .collect();
    assert_eq!(times, [(5, 0, 0), (7, 5, 2), (10, 13, 4), (10, 5, 2), (5, 13, 4), (8, 0, 0), (9, 0, 0)]);
    assert_eq!(agenda.start, None);
    assert_eq!(agenda.floor, Some(Span::from_mins(90)));
    assert_eq!(sheet_of(&agenda).id, "hd42-2025");
    let questions: Vec<(&str, Base, Threshold)> =
        agenda.votes.iter().map(|vote| (vote.segment.0.as_str(), vote.base, vote.threshold)).collect();
    let half = Threshold::MoreThan(1, 2);
    assert_eq!(questions, [("ket-luan", Base::Summoned, half), ("cham-diem", Base::Summoned, half)]);
}

#[test]
fn the_model_gives_the_worked_example_its_vote_base() {
    let roster = embedded_agenda("model-90").roster;
    let count = |standing: Standing| roster.iter().filter(|person| person.standing == standing).count();
    assert_eq!((count(Standing::Official), count(Standing::Probationary), count(Standing::Guest)), (20, 2, 3));
    let official = |mark: Mark| roster.iter().filter(|one| one.standing == Standing::Official && one.is(mark)).count();
    assert_eq!((official(Mark::Seconded), official(Mark::Exempt)), (1, 1));
    // One more is absent all meeting with a reason: 20 - 3 = 17, and more than half of 17 is 9.
    assert_eq!(Threshold::MoreThan(1, 2).needed(17), 9);
    assert!(roster.iter().any(|person| person.name == "Triệu Đức Lân"));
}

#[test]
fn a_staff_meeting_counts_those_present_and_has_no_score() {
    let agenda = embedded_agenda("staff-45");
    assert_eq!(agenda.language, Language::En);
    assert_eq!(agenda.address, "");
    assert!(agenda.votes.iter().all(|vote| vote.base == Base::Present));
    assert!(matches!(agenda.score, ScorePlan::None(_)));
}

#[test]
fn a_theme_is_told_to_the_sheet_and_the_ward_sheet_keeps_its_gaps() {
    assert!(embedded_agenda("regular-120").theme);
    let text = embedded::sheet("an-phu-2025").unwrap();
    let Some(Content::Sheet(sheet)) = agenda_file::read_any("s", text.as_bytes(), &nothing_beside).found else {
        panic!("it is a sheet")
    };
    let line = |id: &str| sheet.criterion(id).unwrap();
    assert!(line("4.3").only_with_theme && line("8.3").promised);
    assert_eq!(line("4.5").evidence, Some(Evidence::ShareSpoke));
    let CriterionKind::Levels(levels) = &line("4.5").kind else { panic!("4.5 is a choice") };
    let fits = |share: i64| {
        levels.iter().filter_map(|level| level.when).any(|when| {
            let above = if when.over { share > when.from } else { share >= when.from };
            above && when.below.is_none_or(|below| share < below)
        })
    };
    assert!(fits(501) && fits(499) && fits(0) && !fits(500), "exactly half of the speakers is in no level");
    let CriterionKind::Levels(levels) = &line("2.1").kind else { panic!("2.1 is a choice") };
    let by_absence: Vec<Tenths> = levels.iter().filter(|one| one.if_unexcused).map(|one| one.points).collect();
    assert_eq!(by_absence, [Tenths::whole(1)], "whoever is absent without reason brings the last level");
    assert_eq!(line("3.1").evidence, None, "a judgement is never proposed");
}

#[test]
fn the_small_agenda_is_sound() {
    let reading = read(SMALL);
    assert_eq!(told(&reading), []);
    let agenda = reading.found.unwrap();
    assert_eq!(agenda.segments[3].discuss, Discuss::None(Some("kỳ đầu".to_owned())));
    assert_eq!(sheet_of(&agenda).bands[0].below, None);
}

#[test]
fn some_may_be_written_but_need_not_be() {
    let text = SMALL.replace("floor: \"20m\"", "floor: Some(\"20m\")").replace("chair: \"an\"", "chair: None");
    let agenda = read(&text).found.unwrap();
    assert_eq!(agenda.floor, Some(Span::from_mins(20)));
    assert_eq!(agenda.chair, None);
    let attributed = format!("#![enable(implicit_some)]\n{SMALL}// the end");
    assert!(read(&attributed).found.is_some());
}

#[test]
fn names_arrive_composed_and_windows_files_are_read() {
    let decomposed = SMALL.replace("Nguyễn", "Nguye\u{302}\u{303}n");
    assert_eq!(read(&decomposed).found.unwrap().roster[0].name, "Nguyễn Văn A");
    let windows = format!("\u{FEFF}{}", SMALL.replace('\n', "\r\n"));
    assert_eq!(read(&windows).found, read(SMALL).found);
    let notes = SMALL.replace("present: \"2m\")", "present: \"2m\", notes: \"một\r\nhai\")");
    assert_eq!(read(&notes).found.unwrap().segments[0].notes.as_deref(), Some("một\nhai"));
}

#[test]
fn a_check_ends_with_the_members_share() {
    let agenda = embedded_agenda("model-90");
    let vi = summary(&agenda, Language::Vi);
    assert!(vi.contains("7 phần, cộng lại 90 phút: bằng đúng thời lượng 90 phút"), "{vi}");
    assert!(vi.contains("36 phút, bằng 40,0% buổi họp"), "{vi}");
    let en = summary(&agenda, Language::En);
    assert!(en.contains("36 minutes, 40.0% of the meeting"), "{en}");
}
