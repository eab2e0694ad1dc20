//! Whole meetings as rows of moment, command and verdict, read from `tests/stories/` by one runner.
//!
//! The first line of a story says which plan it runs on: `agenda` (one of the program's own, or a file beside the story), and, where the
//! day differs, `start`, `sheet` (a file beside the story) and `before` (what earlier meetings handed on). Every other line is a line for
//! the program with what must come back: `happened` (all events, each a name or some of its facts), `refused` (a kind, or some of its
//! facts), `error` (a kind), `warnings` (all kinds), `shows` (some of what is shown), `says` and `hides` (texts in the answer). A line that
//! expects nothing must happen. `as` gives the line of the journal a name, and `"$name"` in a later row is its number.

#[path = "stories/runner.rs"]
mod runner;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use nhip::journal::End;
use nhip::meeting::Meeting;
use nhip::papers::minutes_markdown;
use runner::Story;
use runner::every_kind_of_refusal;

#[test]
fn the_founding_meeting_runs_from_roll_call_to_close_in_ninety_minutes() {
    let told = Story::read("founding").told();
    let meeting = told.meeting();
    let (begun, ended) = (meeting.begun().expect("it has begun"), meeting.ended().expect("it is over"));
    assert_eq!((ended.t - begun.t).mins_down(), 92);
    assert_eq!(meeting.held(ended.t).mins_down(), 90);
    assert!(meeting.is_closed());
}

#[test]
fn everything_that_can_be_refused_is_refused_and_changes_nothing() {
    Story::read("refused").told();
    let all = ["founding", "refused", "pause", "three", "sixty", "staff", "broken-off"];
    let told: BTreeSet<String> = all.iter().flat_map(|name| Story::read(name).refuses()).collect();
    let mut missing: BTreeSet<String> = every_kind_of_refusal().difference(&told).cloned().collect();
    // No plan that a file can hold lacks a clock while it runs; and a text of ten thousand letters is no row (`tests/drive.rs` has it).
    for elsewhere in ["no_clock", "text_too_long"] {
        assert!(missing.remove(elsewhere), "{elsewhere} is refused in a row after all");
    }
    assert!(missing.is_empty(), "no row of any story is refused with {missing:?}");
}

#[test]
fn every_way_round_the_members_time_is_closed() {
    Story::read("pause").told();
}

#[test]
fn three_people_hold_a_meeting() {
    Story::read("three").told();
}

#[test]
fn sixty_people_hold_a_meeting() {
    Story::read("sixty").told();
}

#[test]
fn a_staff_meeting_has_no_score_and_no_word_of_it() {
    Story::read("staff").told();
}

#[test]
fn a_meeting_can_be_broken_off() {
    Story::read("broken-off").told();
}

#[test]
fn what_is_laid_on_the_rooms_screen_is_recorded_and_gives_way_to_the_meeting() {
    Story::read("screen").told();
}

#[test]
fn the_first_journal_is_read_for_ever() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/journals/v1-founding.jsonl");
    let reading = nhip::journal::read(&fs::read(kept).expect("the first journal is kept"));
    assert_eq!(reading.end, End::Whole);
    let replayed = Meeting::replay(&reading.entries).expect("its lines fit one another");
    let told = Story::read("founding").told();
    let told = told.meeting();
    assert_eq!(minutes_markdown(&replayed), minutes_markdown(told));
}
