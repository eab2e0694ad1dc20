//! After the end: papers, their folder, a stick, what is owed till when, going on after all. By keys, and as it is drawn.
//!
//! `NHIP_FRAMES=write` writes the frames anew; read them before keeping them.

mod door;

#[path = "closing/frames.rs"]
mod frames;
#[path = "closing/kept.rs"]
mod kept;
#[path = "console/seat.rs"]
mod seat;

use chrono::NaiveDate;
use nhip::action::key::Key;
use nhip::console::Effect;
use nhip::console::aftermath::PapersAre;
use nhip::console::view::CheckState;
use nhip::console::view::NoticeKind;
use nhip::console::view::panel::Panel;
use nhip::meeting::agenda::Agenda;
use nhip::meeting::agenda::Language;
use nhip::meeting::agenda::ScorePlan;
use nhip::meeting::owed::Debt;

use door::History;
use door::history;
use door::with_score;
use seat::Seat;
use seat::seat_in;

/// A committee whose sheet promises something within two days, and that reports upward.
fn agenda() -> Agenda {
    let mut agenda = with_score();
    agenda.superior = Some("Đảng bộ Cơ quan".to_owned());
    agenda.next_meeting = NaiveDate::from_ymd_opt(2018, 4, 27);
    if let ScorePlan::Sheet(sheet) = &mut agenda.score {
        let line = &mut sheet.groups[0].criteria[1];
        line.title = String::from("Đăng tải tài liệu trong 02 ngày");
        (line.promised, line.within_days) = (true, Some(2));
    }
    agenda
}

fn scored(points: i64) -> History {
    let mut history = history(agenda()).discussing();
    for (clock, command) in [("14:00", r#"{"next": {}}"#), ("19:00", r#"{"next": {}}"#), ("25:00", r#"{"next": {}}"#)] {
        history.happens(clock, command);
    }
    history.happens("26:00", r#"{"score": {"criterion": "1", "points": 5}}"#);
    let second = format!(r#"{{"score": {{"criterion": "2", "points": {points}, "reason": "agreed"}}}}"#);
    history.happens("26:10", &second);
    history.happens("26:20", r#"{"score": {"criterion": "3", "level": 1, "reason": "agreed"}}"#);
    history.happens("26:30", r#"{"seal": {}}"#);
    history.happens("26:40", r#"{"announce": {}}"#);
    history.happens("30:00", r#"{"close": {}}"#);
    history
}

fn closed_in(language: Language) -> Seat {
    let mut seat = seat_in(scored(10), language);
    seat.at("31:00");
    seat
}

fn written(seat: &mut Seat, kept: &[&str]) {
    let papers = PapersAre::Written {
        folder: "/home/b/Documents/Nhip/2018-03-26 Chi bo".to_owned(),
        files: 9,
        kept: kept.iter().map(|name| (*name).to_owned()).collect(),
    };
    let at = seat.now();
    seat.console.papers_are(at, papers);
}

fn sticks(seat: &mut Seat, names: &[&str]) {
    seat.console.sticks_are(names.iter().map(|name| (*name).to_owned()).collect());
}

fn facts(seat: &Seat) -> Vec<String> {
    seat.view().now.facts.into_iter().map(|line| line.text).collect()
}

#[test]
fn one_key_makes_the_papers_and_the_same_opens_their_folder() {
    let mut seat = closed_in(Language::En);
    assert_eq!(facts(&seat)[0], "The papers are not made yet. F3: make them and write them to files.");
    seat.keys(&[Key::F(3)]);
    assert_eq!(seat.effects, [Effect::OpenPapers]);
    seat.keys(&[Key::F(3)]);
    assert_eq!(seat.effects.len(), 1, "they are being made: {}", seat.notice());
    written(&mut seat, &[]);
    assert_eq!(seat.notice(), "9 files written to /home/b/Documents/Nhip/2018-03-26 Chi bo");
    assert_eq!(
        facts(&seat)[0],
        "The papers are ready. F3: open the folder · F4: copy to USB. Due Wednesday 28 March 2018"
    );
    seat.keys(&[Key::F(3)]);
    assert_eq!(seat.effects.last(), Some(&Effect::ShowPapers));
    seat.keys(&[Key::Enter]);
    assert_eq!(seat.effects.last(), Some(&Effect::ShowPapers), "Enter does what is suggested");
}

#[test]
fn what_stood_there_is_named_and_is_made_anew_only_after_a_question() {
    let mut seat = closed_in(Language::En);
    seat.keys(&[Key::F(3)]);
    written(&mut seat, &["Bien ban.docx"]);
    let told: Vec<String> = seat.view().notices.into_iter().map(|notice| notice.text).collect();
    assert!(told.iter().any(|text| text.starts_with("Kept as they were: Bien ban.docx. To make them anew: Tab")));
    seat.types("anew").keys(&[Key::Enter]);
    let Panel::Question(question) = seat.panel() else { panic!("asked first") };
    assert!(question.lines[0].text.contains("will be lost"));
    seat.keys(&[Key::Enter]);
    assert!(!seat.effects.contains(&Effect::PapersAnew), "the first answer keeps them");
    seat.types("anew").keys(&[Key::Enter, Key::Down, Key::Enter]);
    assert_eq!(seat.effects.last(), Some(&Effect::PapersAnew));
}

#[test]
fn a_stick_is_chosen_from_a_list_and_is_not_taken_out_while_it_is_written_to() {
    let mut seat = closed_in(Language::En);
    seat.keys(&[Key::F(4)]);
    assert_eq!(seat.effects, [Effect::OpenPapers, Effect::FindSticks], "the papers are made first");
    let asked = |seat: &Seat| match seat.panel() {
        Panel::Question(question) => question.lines[0].text.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(asked(&seat), "Looking for USB sticks…");
    sticks(&mut seat, &[]);
    assert!(asked(&seat).starts_with("No USB stick is there."));
    seat.keys(&[Key::Enter]);
    assert_eq!(seat.effects.last(), Some(&Effect::FindSticks), "one Enter looks again");
    sticks(&mut seat, &["KINGSTON", "SANDISK"]);
    seat.keys(&[Key::Down, Key::Enter]);
    assert_eq!(seat.effects.last(), Some(&Effect::CopyPapers(1)));
    assert!(seat.view().panel.is_none());
    seat.console.copies_to("SANDISK".to_owned());
    assert!(facts(&seat).iter().any(|fact| fact == "Copying to the stick; do not take it out yet."));
    seat.keys(&[Key::Ctrl('q')]);
    let Panel::Question(quit) = seat.panel() else { panic!("leaving asks") };
    assert!(quit.lines.iter().any(|line| line.text.starts_with("Copying to the stick")), "{quit:?}");
    seat.keys(&[Key::Esc]);
    let at = seat.now();
    seat.console.copy_ended(at, NoticeKind::Done, "copied".to_owned());
    assert!(facts(&seat).iter().all(|fact| !fact.starts_with("Copying")));
}

#[test]
fn what_is_owed_stands_there_with_its_day_and_its_tick() {
    let mut seat = closed_in(Language::En);
    let owed = seat.history.meeting.owed();
    assert_eq!(owed[0].due, NaiveDate::from_ymd_opt(2018, 3, 28));
    assert_eq!(owed[1].debt, Debt::Report { to: "Đảng bộ Cơ quan".to_owned() });
    let checks = seat.view().aside.checks;
    assert_eq!(checks[0].text, "2 Đăng tải tài liệu trong 02 ngày – due Wednesday 28 March 2018");
    assert_eq!(checks[1].text, "Send the report to Đảng bộ Cơ quan");
    seat.console.ticked(vec![owed[0].debt.id()]);
    assert_eq!(seat.view().aside.checks[0].state, CheckState::Done);
    assert_eq!(seat.view().aside.offers[0].text, "Next meeting: Friday 27 April 2018");
}

#[test]
fn nothing_is_owed_for_a_promise_that_was_not_made_nor_before_the_end() {
    let mut history = scored(0);
    assert_eq!(history.meeting.owed().len(), 1, "only the report");
    history.happens("31:00", r#"{"reopen": {}}"#);
    assert!(history.meeting.owed().is_empty());
}

#[test]
fn for_ten_minutes_one_key_goes_on_after_all_and_the_papers_are_made_anew_then() {
    let mut seat = closed_in(Language::En);
    assert!(facts(&seat).contains(&"It can be resumed until 14:40 (F9)".to_owned()), "{:?}", facts(&seat));
    seat.keys(&[Key::F(3)]);
    written(&mut seat, &[]);
    seat.keys(&[Key::F(9), Key::Enter]);
    assert!(seat.history.meeting.is_closed(), "the first answer leaves it closed");
    seat.keys(&[Key::F(9), Key::Down, Key::Enter]);
    assert_eq!(seat.happened(), ["reopened"]);
    seat.history.happens("32:00", r#"{"close": {}}"#);
    seat.at("33:00");
    assert!(facts(&seat)[0].starts_with("The papers are not made yet"));
    seat.at("43:00");
    assert!(facts(&seat).iter().all(|fact| !fact.contains("resumed")), "only for ten minutes");
    assert!(seat.view().bar.iter().all(|hint| hint.key != "F9"));
}

#[test]
fn leaving_without_papers_says_so() {
    let mut seat = closed_in(Language::En);
    seat.keys(&[Key::Ctrl('q')]);
    let Panel::Question(quit) = seat.panel() else { panic!("leaving asks") };
    assert!(quit.lines.iter().any(|line| line.text.starts_with("The papers are not made yet")));
    seat.keys(&[Key::Esc, Key::F(3)]);
    written(&mut seat, &[]);
    seat.keys(&[Key::Ctrl('q')]);
    let Panel::Question(quit) = seat.panel() else { panic!("leaving asks") };
    assert_eq!(quit.lines.len(), 1, "{quit:?}");
}
