//! What is laid on the room's screen by hand: the announced sheet group by group, a pinned view, something to do in silence. Claims about the room.

mod door;

use door::History;
use door::at;
use door::history;
use door::names;
use door::two_items;
use door::with_score;
use nhip::meeting::agenda::Agenda;
use nhip::meeting::agenda::ScorePlan;
use nhip::meeting::sheet::Group;
use nhip::meeting::words::ActivityKind;
use nhip::meeting::words::Board;
use nhip::room::ConsoleState;
use nhip::room::Picture;
use nhip::room::RoomView;
use nhip::room::RowState;

const NEXT: &str = r#"{"next": {}}"#;

/// The sheet of `with_score` in three groups of one line each.
fn with_groups() -> Agenda {
    let mut agenda = with_score();
    let ScorePlan::Sheet(sheet) = &mut agenda.score else { panic!("it has a sheet") };
    let lines = std::mem::take(&mut sheet.groups[0].criteria);
    let group =
        |(at, line)| Group { id: format!("{}", at + 1), title: format!("Group {}", at + 1), criteria: vec![line] };
    sheet.groups = lines.into_iter().enumerate().map(group).collect();
    agenda
}

/// Discussing item one, announced at 14:00.
fn announced() -> History {
    let mut history = history(with_groups()).discussing();
    for line in [
        r#"{"score": {"criterion": 1, "points": 5}}"#,
        r#"{"score": {"criterion": 2, "points": 9, "reason": "a late start"}}"#,
        r#"{"score": {"criterion": 3, "level": 3, "reason": "few spoke"}}"#,
        r#"{"seal": {}}"#,
        r#"{"announce": {}}"#,
    ] {
        history.happens("14:00", line);
    }
    history
}

fn seen(history: &History, clock: &str) -> RoomView {
    RoomView::of(&history.meeting, at(clock), ConsoleState::Alive)
}

fn groups_on_screen(history: &History, clock: &str) -> Option<usize> {
    match seen(history, clock).picture {
        Picture::Announced(announced) => Some(announced.groups_shown),
        _ => None,
    }
}

#[test]
fn after_the_announcement_one_press_shows_one_group_and_then_the_meeting_moves_on() {
    let mut history = announced();
    assert_eq!(groups_on_screen(&history, "14:01"), Some(0), "first the total and its band alone");
    for (clock, n) in [("14:10", 1), ("14:20", 2), ("14:30", 3)] {
        assert_eq!(names(&history.happens(clock, NEXT)), ["score_group_shown"]);
        assert_eq!(groups_on_screen(&history, clock), Some(n));
    }
    assert_eq!(names(&history.happens("14:40", NEXT)), ["part_closed", "segment_opened"]);
}

#[test]
fn a_group_brings_the_announcement_back_to_the_screen_however_long_ago_it_was() {
    let mut history = announced();
    assert_eq!(groups_on_screen(&history, "17:30"), None, "it stands three minutes");
    history.happens("18:00", NEXT);
    assert_eq!(groups_on_screen(&history, "18:10"), Some(1));
}

#[test]
fn who_says_when_it_should_have_been_pressed_means_to_move_on() {
    let mut history = announced();
    assert_eq!(names(&history.happens("16:30", r#"{"next": {"back": "1m"}}"#)), ["part_closed", "segment_opened"]);
    assert_eq!(history.meeting.group_to_show(), None, "an item further on nothing is stepped");
}

#[test]
fn somebody_who_speaks_is_not_talked_over_by_the_sheet() {
    let mut history = announced();
    history.happens("14:05", r#"{"give_floor": {"who": "b"}}"#);
    assert_eq!(history.refuses("14:10", NEXT), "somebody_speaks");
    history.happens("14:20", r#"{"end_speech": {}}"#);
    assert_eq!(names(&history.happens("14:30", NEXT)), ["score_group_shown"]);
}

#[test]
fn a_vote_ends_the_steps_and_a_new_announcement_begins_them_anew() {
    let mut history = announced();
    history.happens("14:10", NEXT);
    history.happens("14:20", r#"{"open_vote": {"question": "Is the score right?"}}"#);
    history.happens("14:30", r#"{"tally": {"for": 1, "against": 5, "abstain": 0}}"#);
    history.happens("14:40", r#"{"close_vote": {}}"#);
    assert_eq!(names(&history.happens("14:50", NEXT)), ["part_closed", "segment_opened"]);
    history.happens("15:00", r#"{"unseal": {"reason": "counted wrongly"}}"#);
    history.happens("15:10", r#"{"seal": {}}"#);
    history.happens("15:20", r#"{"announce": {}}"#);
    assert_eq!(groups_on_screen(&history, "15:21"), Some(0));
    assert_eq!(names(&history.happens("15:30", NEXT)), ["score_group_shown"]);
}

#[test]
fn closing_waits_for_no_group() {
    let mut history = announced();
    history.happens("14:10", r#"{"next": {"waiting": "move_on"}}"#);
    history.happens("19:10", NEXT);
    history.happens("24:10", NEXT);
    for line in [r#"{"unseal": {"reason": "counted wrongly"}}"#, r#"{"seal": {}}"#, r#"{"announce": {}}"#] {
        history.happens("27:00", line);
    }
    assert_eq!(history.meeting.group_to_show(), Some(1));
    assert_eq!(names(&history.happens("27:10", r#"{"close": {}}"#)), ["part_closed", "closed"]);
}

#[test]
fn a_view_is_pinned_until_the_meeting_moves_on_or_the_room_is_asked_something() {
    let mut lobby = history(two_items());
    assert_eq!(lobby.refuses("00:00", r#"{"pin": {"view": "agenda"}}"#), "not_begun");
    lobby.happens("00:00", r#"{"begin": {}}"#);
    lobby.happens("00:10", r#"{"pin": {"view": "agenda"}}"#);
    assert_eq!(seen(&lobby, "00:11").pinned, Some(Board::Agenda));
    assert_eq!(lobby.refuses("00:12", r#"{"pin": {"view": "agenda"}}"#), "nothing_to_change");
    lobby.happens("00:13", r#"{"pin": {"view": "queue"}}"#);
    lobby.happens("00:14", r#"{"pin": {}}"#);
    assert_eq!(seen(&lobby, "00:15").pinned, None);
    assert_eq!(lobby.refuses("00:16", r#"{"pin": {}}"#), "nothing_to_change");
    for (clock, ends) in [("02:00", NEXT), ("10:00", NEXT), ("11:00", r#"{"open_vote": {"question": "A break?"}}"#)] {
        lobby.happens(clock, r#"{"pin": {"view": "queue"}}"#);
        lobby.happens(clock, ends);
        assert_eq!(seen(&lobby, clock).pinned, None, "{ends}");
    }
    assert_eq!(lobby.refuses("11:10", r#"{"pin": {"view": "agenda"}}"#), "vote_open");
}

#[test]
fn in_a_recess_the_room_reads_until_when_unless_something_is_pinned_then() {
    let mut history = history(two_items()).discussing();
    history.happens("10:10", r#"{"pin": {"view": "agenda"}}"#);
    history.happens("10:20", r#"{"hold": {}}"#);
    assert_eq!(seen(&history, "10:21").pinned, None);
    history.happens("10:30", r#"{"pin": {"view": "agenda"}}"#);
    assert_eq!(seen(&history, "10:31").pinned, Some(Board::Agenda));
}

#[test]
fn what_lies_on_the_screen_is_hidden_by_the_cover_and_comes_back_under_it() {
    let mut history = history(two_items()).discussing();
    history.happens("10:10", r#"{"pin": {"view": "agenda"}}"#);
    history.happens("10:11", r#"{"offer": {"activity": "round"}}"#);
    history.happens("10:12", r#"{"blank": {"on": true}}"#);
    let covered = seen(&history, "10:13");
    assert!(covered.now.is_none() && covered.agenda.is_empty() && covered.pinned.is_none());
    assert!(covered.activity.is_none() && covered.queue.is_empty() && covered.message.is_none());
    history.happens("10:14", r#"{"blank": {"on": false}}"#);
    let seen = seen(&history, "10:15");
    assert!(seen.now.is_some() && seen.pinned.is_some() && seen.activity.is_some());
}

#[test]
fn a_minute_to_think_ends_by_itself_with_a_speech_and_with_the_next_question() {
    let mut history = history(two_items()).discussing();
    let kind = |history: &History, clock: &str| seen(history, clock).activity.map(|offered| offered.kind);
    assert_eq!(history.clone().refuses("10:01", r#"{"offer": {}}"#), "nothing_to_change");
    history.happens("10:01", r#"{"offer": {"activity": "think"}}"#);
    assert_eq!(kind(&history, "11:00"), Some(ActivityKind::Think));
    assert_eq!(kind(&history, "11:01"), None);
    history.happens("11:10", r#"{"offer": {"activity": "pairs"}}"#);
    assert_eq!(kind(&history, "13:09"), Some(ActivityKind::Pairs));
    history.happens("11:20", r#"{"give_floor": {"who": "b"}}"#);
    assert_eq!(kind(&history, "11:21"), None);
    assert_eq!(history.refuses("11:22", r#"{"offer": {"activity": "think"}}"#), "somebody_speaks");
    history.happens("11:30", r#"{"end_speech": {}}"#);
    history.happens("11:40", r#"{"offer": {"activity": "think"}}"#);
    history.happens("11:50", r#"{"show_prompt": {"n": 2}}"#);
    assert_eq!(kind(&history, "11:51"), None);
    history.happens("11:52", r#"{"offer": {"activity": "round"}}"#);
    history.happens("11:53", r#"{"give_floor": {"who": "c"}}"#);
    assert_eq!(kind(&history, "11:54"), Some(ActivityKind::Round), "the round goes on while its people speak");
    history.happens("11:55", r#"{"offer": {}}"#);
    assert_eq!(kind(&history, "11:56"), None);
}

#[test]
fn a_meeting_in_recess_can_be_broken_off_and_the_recess_ends_with_it() {
    let mut history = history(two_items()).discussing();
    history.happens("11:00", r#"{"hold": {}}"#);
    assert_eq!(names(&history.happens("13:00", r#"{"adjourn": {"reason": "The lights went out"}}"#)), ["adjourned"]);
    assert!(history.meeting.hold().is_none());
    assert_eq!(history.meeting.held(at("20:00").t), door::mins(11), "the recess does not count");
    assert_eq!(history.refuses("13:10", NEXT), "over");
}

#[test]
fn the_whole_agenda_says_what_is_behind_and_what_ahead_and_leaves_out_what_was_dropped() {
    let mut history = history(two_items()).discussing();
    history.happens("10:10", r#"{"drop": {"segment": "two", "reason": "no time is left"}}"#);
    let rows: Vec<(usize, RowState)> = seen(&history, "10:11").agenda.iter().map(|row| (row.n, row.state)).collect();
    assert_eq!(rows, [(1, RowState::Done), (2, RowState::Now), (3, RowState::Ahead)]);
}

#[test]
fn the_room_sees_whose_turn_it_is_without_a_clock_where_the_agenda_says_so() {
    let mut agenda = two_items();
    agenda.speech.room_sees = false;
    let mut history = history(agenda).discussing();
    history.happens("10:10", r#"{"give_floor": {"who": "b"}}"#);
    let Picture::Speaking(speaking) = seen(&history, "10:20").picture else { panic!("b speaks") };
    assert!(speaking.clock.is_none());
    assert!(seen(&history, "10:20").now.is_some_and(|now| now.owed.is_some()), "the members' time keeps its own");
}
