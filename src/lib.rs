//! nhịp: a console that keeps the beat of a formal meeting.
//!
//! One crate: this library, and a binary that hands its arguments to it. The library is a house of six floors. A file names things of
//! its own floor and of those below, never of a higher one, and no imports run in a ring. Read from the bottom up.
//!
//! # The floors
//!
//! **0, the rules.** Pure and deterministic: moments come in as arguments, facts come out.
//!
//! - [`meeting`]: `words` first, a page each for every [`Command`](meeting::words::Command), every [`Event`](meeting::words::Event) and
//!   every [`Refusal`](meeting::words::Refusal). Then what a meeting is made of: `time`, `roster`, `sheet`, `agenda`. Then the meeting
//!   itself: `state` (what it is now), `decide` (a command to events, or a refusal with its reason), `apply` (events to a new state).
//!   The rest is what follows from the state: `schedule`, `rebalance` (its clocks), `queue`, `rotation`, `attendance`, `vote`, `score`
//!   (its rules), `laid`, `screen` (what lies on the room's screen by hand), `amended` (corrections after the end), `handing`, `owed`,
//!   `yearly` (what one meeting hands on to the next), `unheld` (a meeting as it is planned, for papers before it).
//!
//! **1, paper.** Words and bytes, without files.
//!
//! - [`journal`]: an entry to a line and back, checksums, the torn tail, following.
//! - [`agenda_file`]: RON text to an agenda, every fault with line and column; the agendas that are part of the program.
//! - [`text`]: every word that the program shows, in both languages.
//! - [`names`]: the Vietnamese order of names, and finding people by a few letters.
//! - [`order`]: lists put in order, by one sorting for all kinds of things.
//! - [`clean`]: texts from outside, before they are measured or shown.
//! - [`deadline`]: dates as people say them.
//! - [`tables`]: sheets of Excel, `LibreOffice` and CSV to members and items, and back; a stranger's file costs bounded time and memory.
//!
//! **2, what is shown.** Plain data, made from a meeting and a moment.
//!
//! - [`room`]: [`RoomView`](room::RoomView), all that the room may know.
//! - [`history`]: what the meetings of a body come to together: the year, its members, one meeting as a story.
//! - [`action`]: the one table of what can be done, with keys, words and intent; dispatch, help, the bar and the README are made from it.
//!
//! **3, the console.**
//!
//! - [`console`]: what the facilitator has selected, typed and been asked; a key to effects, the state to a
//!   [`ConsoleView`](console::view::ConsoleView). It draws nothing and writes nothing.
//! - [`prepare`]: the screen on which a meeting is prepared, over the text of its agenda file.
//!
//! **4, drawings and documents,** which do not know each other. They format what they are given.
//!
//! - [`views`]: both screens, cell by cell; `theme` is the only place that names colours.
//! - [`papers`]: the minutes and what else an office owes, as one document from which every form of paper is made; tables from figures.
//!
//! **5, the world.**
//!
//! - [`clock`]: the only files that read clocks.
//! - [`store`]: files, the one writer and its lock, readers that follow, drafts.
//! - [`term`]: the terminal's modes, keys as they arrive, hang-up.
//! - [`desktop`]: a window for the room, an icon, a folder shown, no sleep while a meeting runs: all that is ever asked of the desktop around.
//! - [`check`]: agenda files on the disk, checked, loaded and copied out.
//! - [`drive`]: a meeting without a screen, a JSON object a line.
//! - [`shell`]: the loops of the two screens.
//! - [`cli`]: arguments, exit codes, and the ways in without a screen.
//!
//! # One press
//!
//! A key becomes an [`Action`](action::Action), the console makes it a command, [`decide`](meeting::Meeting::decide) answers with events
//! or a refusal. Events become one line of the journal. Once that line is on the disk, [`apply`](meeting::Meeting::apply) makes the meeting
//! believe it, and only then a picture is drawn from it. **The journal is the one truth**: the meeting is what its lines make, replayed from
//! the first; coming back after a crash, the room's screen and the minutes are that replay and nothing else. Every figure is derived
//! from stamps, so nothing counts ticks and nothing falls out of step.
//!
//! # Threads and processes
//!
//! No async. The console is three plain threads. The main one owns the meeting, waits for keys, news and the next moment when the picture
//! changes, and draws: once a screen is open neither reading nor writing the terminal waits. What a terminal does not take at once a helper sends when it
//! reads on, with the newest picture behind it and none of those in between. The writer owns the file: one line in, synced, one answer out.
//! The watcher waits for signals and hang-up, and ends the process. The room's screen is a second process that follows the file: no
//! socket, no server. In it a follower stands in the writer's place, and it can write nothing.
//!
//! # What holds, and which test holds it
//!
//! - The floors stand as above: `a_file_names_nothing_of_a_higher_floor`, `no_chain_of_imports_comes_back_to_its_file`.
//! - The meeting names no clock, file, terminal or language: `the_meeting_names_no_clock_no_file_no_terminal_and_no_language`.
//! - `apply` cannot fail (it answers nothing), and `decide` changes nothing: `refusals_and_questions_change_nothing`.
//! - A press is on disk before it is believed: `a_press_is_synced_and_the_name_of_a_new_file_too_before_it_is_acknowledged`,
//!   `no_crash_at_any_point_loses_an_acknowledged_press_or_invents_one`; what could not be saved did not happen:
//!   `what_could_not_be_saved_did_not_happen_and_keeps_its_words`.
//! - After a failed write nothing more is written there: `a_dead_disk_is_written_to_no_more_and_the_meeting_goes_on_elsewhere`.
//! - There is one writer: `a_second_console_is_told_who_writes_and_a_dead_one_blocks_nobody`.
//! - Replaying a journal gives the same meeting: `replaying_a_journal_gives_the_same_meeting`; what is taken back leaves no trace in the
//!   view: `taking_back_a_press_restores_the_view_of_that_moment`.
//! - A journal cut anywhere loses at most the last press: `a_journal_cut_at_any_byte_loses_at_most_the_press_that_was_cut`.
//! - Whatever commands are tried, no discussion closes under its least time without a recorded reason:
//!   `no_discussion_closes_under_its_least_time_without_a_recorded_reason`.
//! - No meeting that keeps a score closes before it was announced: `the_score_is_told_before_the_meeting_closes`.
//! - No private word and no score before its announcement is in a `RoomView`:
//!   `whatever_is_tried_the_room_knows_only_what_it_may`; nor any word of a private field, in the view or drawn:
//!   `no_story_ever_shows_the_room_what_is_private`.
//! - What earlier meetings hand on of absences and scores is the facilitator's alone:
//!   `streaks_scores_and_earlier_tasks_notes_are_never_in_the_room`.
//! - Once closing cannot be taken back, a correction is appended and nothing that stands is changed:
//!   `a_correction_is_appended_with_a_name_and_a_reason_and_the_minutes_name_it`.
//! - The console's preview is what the room sees: `the_preview_is_what_the_room_sees_at_the_same_second`.
//! - The room's process cannot name the console: `the_rooms_process_cannot_name_the_console`.
//! - No paper tells a score before its announcement, a judge's own sheet or a private note: `no_paper_tells_what_nobody_was_told`; all
//!   forms of a paper say the same: `every_form_says_the_same_words_and_figures`.
//! - Drawing changes nothing (it is given references) and is repeatable: `drawing_twice_gives_the_same_picture`,
//!   `drawing_up_the_minutes_changes_nothing_and_never_fails_at_any_press`.
//! - Every phrase exists in both languages (a missing one does not compile) and no event is without words:
//!   `no_refusal_no_warning_and_no_event_is_left_without_words`, `every_action_is_listed_once_and_has_words_in_both_languages`.
//! - Clocks are read in one place, colours named in one place, and the terminal is the shell's: `clocks_are_read_in_one_place`,
//!   `colours_come_from_the_theme_alone`, `the_terminal_belongs_to_the_shell`.
//! - No terminal is waited for, and no key lies there: `a_terminal_that_did_not_read_for_a_while_shows_the_newest_picture`,
//!   `what_is_pasted_by_half_stops_no_clock`, `a_key_pressed_in_the_moment_of_a_new_size_does_not_lie_there_until_the_next`.
//! - The only sockets are local ones, to the desktop's bus: `the_only_sockets_are_local_ones_to_the_bus`; and nothing that a bus does
//!   delays a meeting: `a_bus_that_is_silent_or_talks_rubbish_is_waited_for_a_few_seconds_and_never_by_the_meeting`.
//! - The README's tables and examples are those of the program: `the_tables_of_keys_are_those_of_the_program`.

pub mod action;
pub mod agenda_file;
pub mod check;
pub mod clean;
pub mod cli;
pub mod clock;
pub mod console;
pub mod deadline;
pub mod desktop;
pub mod drive;
pub mod history;
pub mod journal;
pub mod meeting;
pub mod names;
pub mod order;
pub mod papers;
pub mod prepare;
pub mod room;
pub mod shell;
pub mod store;
pub mod tables;
pub mod term;
pub mod text;
pub mod views;
