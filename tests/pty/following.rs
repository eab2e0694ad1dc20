//! What the room makes of a journal that is cut, replaced, damaged or taken away under it; it writes nothing itself.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::path::PathBuf;

use crate::window::Window;
use crate::window::in_a_discussion;
use crate::window::journal;
use crate::window::setting;

const ITEM: &str = "Tasks of last week";
const LOST: &str = "has lost its source";

/// A room on a meeting whose console has been killed in the members' time.
fn a_room_alone(data: &Path) -> (Window, PathBuf) {
    let mut console = in_a_discussion(data);
    let journal = journal(data, "meetings");
    console.kill();
    let room = setting(data).open(&["room", "--letters", "plain", journal.to_str().unwrap(), "--theme", "none"]);
    room.shows(ITEM).shows("The console is away");
    (room, journal)
}

/// The clock of the room goes on; without colours its digits can be read off the glass.
fn goes_on(room: &Window) {
    let before = room.picture();
    room.until("another second", |seen| seen.bytes.ends_with(b"\x1b[?2026l") && seen.text() != before);
    room.shows(ITEM);
}

/// The room says that the record is lost, never where it lay, and counts on.
fn is_lost(room: &Window, journal: &Path) {
    room.shows(LOST).shows(ITEM);
    let name = journal.file_name().unwrap().to_str().unwrap();
    assert!(!room.text().contains(name) && !room.text().contains("meetings"), "{}", room.text());
    goes_on(room);
}

#[test]
fn a_room_whose_journal_is_cut_says_so_counts_on_and_recovers() {
    let data = tempfile::tempdir().unwrap();
    let (room, journal) = a_room_alone(data.path());
    let whole = fs::read(&journal).unwrap();
    for cut in [&whole[..whole.len() / 2], &[]] {
        fs::write(&journal, cut).unwrap();
        is_lost(&room, &journal);
        fs::write(&journal, &whole).unwrap();
        room.hides(LOST).shows(ITEM);
    }
}

#[test]
fn a_room_whose_journal_is_damaged_says_so_and_recovers() {
    let data = tempfile::tempdir().unwrap();
    let mut console = in_a_discussion(data.path());
    let journal = journal(data.path(), "meetings");
    console.kill();
    let whole = fs::read(&journal).unwrap();
    let lines: Vec<&[u8]> = whole.split_inclusive(|byte| *byte == b'\n').collect();
    let (before, behind) = lines.split_at(lines.len() - 1);
    fs::write(&journal, before.concat()).unwrap();
    let room = setting(data.path()).open(&["room", "--letters", "plain", journal.to_str().unwrap(), "--theme", "none"]);
    room.shows(ITEM);
    // A line that is none, and after it one that counts: more than a press that is still being written.
    fs::write(&journal, [&before.concat(), b"half a line\n".as_slice(), behind[0]].concat()).unwrap();
    is_lost(&room, &journal);
    fs::write(&journal, &whole).unwrap();
    room.hides(LOST).shows("MEMBERS' TIME");
}

#[test]
fn a_room_whose_journal_is_taken_away_or_replaced_says_so_and_recovers() {
    let data = tempfile::tempdir().unwrap();
    let (room, journal) = a_room_alone(data.path());
    let aside = data.path().join("aside");
    fs::rename(&journal, &aside).unwrap();
    is_lost(&room, &journal);
    fs::rename(&aside, &journal).unwrap();
    room.hides(LOST).shows(ITEM);
    // Another meeting in its place.
    let other = tempfile::tempdir().unwrap();
    let mut elsewhere = in_a_discussion(other.path());
    let theirs = crate::window::journal(other.path(), "meetings");
    elsewhere.kill();
    let copy = data.path().join("copy");
    fs::copy(&journal, &aside).unwrap();
    fs::copy(theirs, &copy).unwrap();
    fs::rename(&copy, &journal).unwrap();
    is_lost(&room, &journal);
    fs::rename(&aside, &journal).unwrap();
    room.hides(LOST).shows(ITEM);
}

#[test]
fn a_room_writes_nothing_anywhere() {
    let data = tempfile::tempdir().unwrap();
    let mut console = in_a_discussion(data.path());
    let journal = journal(data.path(), "meetings");
    console.kill();
    let folder = journal.parent().unwrap();
    let look = || {
        let all = fs::read_dir(folder).unwrap().map(|one| one.unwrap());
        let mut all: Vec<_> = all
            .map(|one| {
                let known = one.metadata().unwrap();
                (one.file_name(), known.ino(), known.len(), known.mtime(), known.mtime_nsec(), known.mode())
            })
            .collect();
        all.sort();
        all
    };
    let rights = |mode| fs::set_permissions(folder, fs::Permissions::from_mode(mode)).unwrap();
    fs::set_permissions(&journal, fs::Permissions::from_mode(0o400)).unwrap();
    rights(0o500);
    let before = look();
    let room = setting(data.path()).open(&["room", "--letters", "plain", journal.to_str().unwrap(), "--theme", "none"]);
    room.shows(ITEM);
    goes_on(&room);
    goes_on(&room);
    assert_eq!(look(), before);
    rights(0o700);
    // Without a lock beside it, too.
    fs::remove_file(nhip::store::lock_path(&journal)).unwrap();
    let before = look();
    let room = setting(data.path()).open(&["room", "--letters", "plain", journal.to_str().unwrap(), "--theme", "none"]);
    room.shows(ITEM).shows("The console is away");
    goes_on(&room);
    assert_eq!(look(), before);
}

#[test]
fn ten_rooms_show_every_press_of_one_console() {
    let data = tempfile::tempdir().unwrap();
    let mut console = in_a_discussion(data.path());
    let rooms: Vec<Window> =
        (0..10).map(|_| setting(data.path()).open(&["room", "--letters", "plain", "--theme", "none"])).collect();
    for room in &rooms {
        room.shows(ITEM);
    }
    console.press(".");
    for room in &rooms {
        room.hides(ITEM);
    }
    console.press(".");
    for room in &rooms {
        room.shows(ITEM).hides("The console is away");
    }
    console.kill();
    for room in &rooms {
        room.shows("The console is away");
    }
}
