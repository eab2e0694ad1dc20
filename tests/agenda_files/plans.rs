//! Plans that break a rule of meetings, and how that is told.

use nhip::agenda_file::FaultKind;
use nhip::agenda_file::Severity;
use nhip::agenda_file::fault::Advice;
use nhip::agenda_file::fault::FileFault;
use nhip::agenda_file::fault::PlanFault;
use nhip::agenda_file::fault::Post;
use nhip::agenda_file::fault::ShapeFault;
use nhip::agenda_file::fault::Thing;
use nhip::agenda_file::report;
use nhip::meeting::agenda::Language;
use nhip::meeting::agenda::SegmentKind;
use nhip::meeting::time::Span;

use crate::rig::SMALL;
use crate::rig::agenda_is_told;
use crate::rig::broken;
use crate::rig::read;
use crate::rig::told;

#[test]
fn no_item_may_withhold_the_discussion_that_it_owes() {
    let withheld = |kind| PlanFault::OwesDiscussion { kind };
    let held = "discuss: (planned: \"6m\", least: \"2m\")),";
    for without in ["discuss: ‹None),", "discuss: ‹None(\"bận\")),"] {
        let (text, place) = broken(SMALL, held, without);
        let told = told(&read(&text));
        let owed = (format!("hop.ron:{place}"), FaultKind::Plan(withheld(SegmentKind::Content)));
        assert!(told.contains(&owed), "{told:?}");
    }
    agenda_is_told("discuss: None(\"kỳ đầu\")", "discuss: ‹None", withheld(SegmentKind::Tasks));
    let (text, place) = broken(
        SMALL,
        "(id: \"nghi\", title: \"Nghỉ\", kind: Break,",
        "‹(id: \"nghi\", title: \"Nghỉ\", kind: SelfReview,",
    );
    assert_eq!(told(&read(&text)), [(format!("hop.ron:{place}"), FaultKind::Plan(withheld(SegmentKind::SelfReview)))]);
    agenda_is_told("least: \"2m\"", "least: ‹\"59s\"", PlanFault::LeastTooShort { least: Span::from_secs(59) });
    let over = PlanFault::LeastOverPlanned { least: Span::from_mins(7), planned: Span::from_mins(6) };
    agenda_is_told("least: \"2m\"", "least: ‹\"7m\"", over);
    let (text, place) =
        broken(SMALL, "present: \"0m\")", "present: \"0m\", discuss: ‹(planned: \"1m\", least: \"1m\"))");
    assert!(told(&read(&text)).contains(&(format!("hop.ron:{place}"), FaultKind::Plan(PlanFault::BreakDiscusses))));
}

#[test]
fn ids_and_those_who_are_named_are_compared() {
    let double = |thing, id: &str, first| PlanFault::DoubleId { thing, id: id.to_owned(), first };
    let text = SMALL.replace("judges: [\"an\", \"binh\"],", "");
    let (text, place) = broken(&text, "id: \"binh\"", "id: ‹\"an\"");
    assert_eq!(told(&read(&text)), [(format!("hop.ron:{place}"), FaultKind::Plan(double(Thing::Person, "an", 7)))]);
    agenda_is_told("id: \"nghi\"", "id: ‹\"mo\"", double(Thing::Segment, "mo", 14));
    let vote = "(id: \"v\", segment: \"viec\", question: \"Đồng ý?\", base: Present, threshold: MoreThan(1, 2))";
    agenda_is_told(vote, &format!("{vote}, {}", vote.replace("\"v\"", "‹\"v\"")), double(Thing::Vote, "v", 19));
    agenda_is_told("[\"an\", \"binh\"]", "[\"an\", ‹\"an\"]", PlanFault::Twice { word: "an".to_owned() });
    agenda_is_told("[Conclude, Votes]", "[Votes, ‹Votes]", PlanFault::Twice { word: "Votes".to_owned() });
    let absent = |post, id: &str, near: Option<&str>| PlanFault::NotOnRoster {
        post,
        id: id.to_owned(),
        nearest: near.map(str::to_owned),
    };
    agenda_is_told("chair: \"an\"", "chair: ‹\"ann\"", absent(Post::Chair, "ann", Some("an")));
    agenda_is_told("chair: \"an\"", "chair: ‹\"Trần Thị B\"", absent(Post::Chair, "Trần Thị B", Some("binh")));
    agenda_is_told("chair: \"an\"", "minute_taker: ‹\"xyz\"", absent(Post::MinuteTaker, "xyz", None));
    agenda_is_told("chair: \"an\"", "score_follower: ‹\"bin\"", absent(Post::ScoreFollower, "bin", Some("binh")));
    agenda_is_told("[\"an\", \"binh\"]", "[\"an\", ‹\"bing\"]", absent(Post::Judge, "bing", Some("binh")));
    agenda_is_told("presenter: \"an\"", "presenter: ‹\"am\"", absent(Post::Presenter, "am", Some("an")));
    let unknown = PlanFault::UnknownSegment { id: "viecc".to_owned(), nearest: Some("viec".to_owned()) };
    agenda_is_told("segment: \"viec\"", "segment: ‹\"viecc\"", unknown);
}

#[test]
fn somebody_must_be_able_to_vote() {
    let text = SMALL.replace("role: \"Tổ trưởng\"", "standing: Guest");
    let (text, place) = broken(&text, "roster: [", "roster: ‹[");
    let text = text.replace("marks: [Votes]", "marks: []");
    assert_eq!(told(&read(&text)), [(format!("hop.ron:{place}"), FaultKind::Plan(PlanFault::NobodyMayVote))]);
}

#[test]
fn a_fraction_that_cannot_decide_is_told() {
    for (threshold, fault) in [
        ("MoreThan(1, 0)", PlanFault::ThresholdZero),
        ("AtLeast(0, 3)", PlanFault::ThresholdZero),
        ("MoreThan(3, 2)", PlanFault::ThresholdOutOfReach),
        ("MoreThan(1, 1)", PlanFault::ThresholdOutOfReach),
        ("AtLeast(4, 3)", PlanFault::ThresholdOutOfReach),
    ] {
        agenda_is_told("MoreThan(1, 2)", &format!("‹{threshold}"), fault);
    }
    assert!(read(&SMALL.replace("MoreThan(1, 2)", "AtLeast(1, 1)")).found.is_some());
    let early = PlanFault::WarningOverLimit { warning: Span::from_mins(3), limit: Span::from_mins(3) };
    agenda_is_told("warning: \"30s\"", "warning: ‹\"3m\"", early);
}

#[test]
fn an_agenda_needs_items() {
    let before = SMALL.split("segments: [").next().unwrap();
    let text = format!("{before}segments: [],\n    score: None(\"không\"),\n)");
    assert_eq!(told(&read(&text)), [("hop.ron:13:15".to_owned(), FaultKind::Plan(PlanFault::NoSegments))]);
}

#[test]
fn warnings_do_not_stand_in_the_way() {
    let warned = [
        (
            "length: \"20m\"",
            "length: ‹\"21m\"",
            Advice::PartsDiffer { sum: Span::from_mins(20), length: Span::from_mins(21) },
        ),
        (
            "floor: \"20m\"",
            "floor: \"30m\"",
            Advice::UnderFloor { length: Span::from_mins(20), floor: Span::from_mins(30) },
        ),
        (
            "(id: \"an\", name: \"Nguyễn Văn A\",",
            "(id: \"an\", name: \"Nguyễn Văn A\"),\n (name: ‹\"Triệu Đức Lân\",",
            Advice::IdFromName { thing: Thing::Person, id: "trieu-duc-lan".to_owned() },
        ),
        (
            "(id: \"nghi\", title: \"Nghỉ\"",
            "(title: ‹\"Nghỉ giải lao\"",
            Advice::IdFromName { thing: Thing::Segment, id: "nghi-giai-lao".to_owned() },
        ),
    ];
    for (what, with, advice) in warned {
        let with = if with.contains('‹') { with.to_owned() } else { format!("{with}‹") };
        let (text, place) = broken(SMALL, what, &with);
        let reading = read(&text);
        let place = if matches!(advice, Advice::UnderFloor { .. }) { "4:13".to_owned() } else { place };
        assert_eq!(told(&reading), [(format!("hop.ron:{place}"), FaultKind::Advice(advice))]);
        assert!(reading.faults.listed.iter().all(|fault| fault.severity() == Severity::Warning));
        assert!(reading.found.is_some());
    }
    let twin = "(id: \"binh\", name: \"Trần Thị B\", standing: Temporary, marks: [Votes]),";
    let twins = format!("{twin}\n        {}", twin.replace("binh", "b2").replace("name: ", "name: ‹"));
    agenda_is_told(twin, &twins, Advice::SameName { name: "Trần Thị B".to_owned(), first: 8 });
    // No two names differ in what nobody sees: another kind of space, or one too many.
    let odd = twins.replace("‹\"Trần Thị B", "‹\"Trần Thị\u{a0}B");
    agenda_is_told(twin, &odd, Advice::SameName { name: "Trần Thị B".to_owned(), first: 8 });
    let wide = twins.replace("‹\"Trần Thị B", "‹\"Trần  Thị B");
    agenda_is_told(twin, &wide, Advice::SameName { name: "Trần  Thị B".to_owned(), first: 8 });
    let apart =
        twins.replace("standing", "group: \"Tổ 2\", standing").replacen("group: \"Tổ 2\", ", "", 1).replace('‹', "");
    assert_eq!(told(&read(&SMALL.replace(twin, &apart))), []);
}

#[test]
fn a_roster_file_is_told_by_its_own_name_and_line() {
    let before = SMALL.split("roster: [").next().unwrap();
    let after = SMALL.split("    ],\n    chair").nth(1).unwrap();
    let roster = |value: &str| format!("{before}roster: {value},\n    chair{after}");
    let reading = read(&roster("\"nguoi.ron\""));
    let [(place, FaultKind::Shape(ShapeFault::UnknownField { nearest, .. }))] = &told(&reading)[..] else {
        panic!("one fault: {:?}", told(&reading))
    };
    assert_eq!((place.as_str(), *nearest), ("thu-muc/nguoi.ron:2:27", Some("standing")));
    for (file, fault) in [("khong.ron", FileFault::NotFound { nearest: None }), ("ong.ron", FileFault::NotRegular)] {
        let reading = read(&roster(&format!("\"{file}\"")));
        assert_eq!(
            told(&reading),
            [("hop.ron:6:13".to_owned(), FaultKind::File(fault))],
            "nothing else is complained of"
        );
    }
}

#[test]
fn ten_faults_of_one_file_are_told_in_one_run() {
    let text = SMALL
        .replace("title: \"Họp tổ\"", "tilte: \"Họp tổ\"")
        .replace("length: \"20m\"", "length: \"20 phút\"")
        .replace("floor: \"20m\"", "floor: 20")
        .replace("standing: Temporary", "standing: Temporery")
        .replace("chair: \"an\"", "chair: \"anh\"")
        .replace("warning: \"30s\"", "warning: \"4m\"")
        .replace("kind: Opening", "kind: Begin")
        .replace("least: \"2m\"", "least: \"20s\"")
        .replace("discuss: None(\"kỳ đầu\")", "discuss: None")
        .replace("segment: \"viec\"", "segment: \"việc-9\"")
        .replace("MoreThan(1, 2)", "MoreThan(1, 0)")
        .replace("phieu.ron", "phieu-9.ron");
    let lines: Vec<usize> = read(&text).faults.listed.iter().map(|fault| fault.line).collect();
    assert_eq!(lines, [2, 4, 5, 8, 10, 12, 14, 15, 17, 19, 19, 20]);
}

#[test]
fn a_report_underlines_the_place_and_says_how_to_mend_it() {
    let (text, _) = broken(SMALL, "chair: \"an\"", "chair: ‹\"ann\"");
    let faults = read(&text).faults;
    assert_eq!(
        report(&faults, Language::Vi),
        "\
hop.ron:10:12: lỗi: chủ trì «ann» không có trong danh sách
   |
10 |     chair: \"ann\",
   |            ^^^^^ có phải «an»?
   |
   = cách sửa: ghi đúng mã (id) của một người trong roster, hoặc thêm người đó vào danh sách

"
    );
    assert_eq!(
        report(&faults, Language::En),
        "\
hop.ron:10:12: error: the chair \"ann\" is not on the roster
   |
10 |     chair: \"ann\",
   |            ^^^^^ perhaps \"an\"?
   |
   = to mend: give the id of somebody on the roster, or add that person

"
    );
}
