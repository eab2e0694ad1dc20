//! Real files: opened, locked, moved, listed.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use nhip::journal::End;
use nhip::meeting::time::Stamp;
use nhip::meeting::words::Entry;
use nhip::meeting::words::Event;
use nhip::store::Fault;
use nhip::store::News;
use nhip::store::Place;
use nhip::store::Reader;
use nhip::store::Shelf;
use nhip::store::Store;
use nhip::store::Trouble;
use nhip::store::Wanted;
use nhip::store::data_folder;
use nhip::store::draft_path;
use nhip::store::holder;
use nhip::store::is_live;
use nhip::store::list;
use nhip::store::lock_path;
use nhip::store::offered_folders;
use nhip::store::read_draft;
use nhip::store::read_journal;
use nhip::store::stem;
use nhip::store::torn_path;
use nhip::store::write_draft;

use crate::desk::Desk;
use crate::room::at;
use crate::room::bytes;
use crate::room::entries;
use crate::room::note;
use crate::room::wall;

#[test]
fn a_torn_tail_is_set_aside_and_told_and_the_meeting_goes_on() {
    let desk = Desk::new();
    let whole = bytes(&entries(3));
    let path = desk.holding("m.jsonl", &[&whole[..], b"{\"seq\":4,\"t\":4"].concat());
    let opened = Store::open(&desk.disk, &path, Wanted::Begun, wall()).unwrap();
    assert_eq!((opened.entries.len(), opened.torn.as_ref().map(|torn| torn.bytes)), (3, Some(14)));
    assert_eq!(fs::read(torn_path(&path)).unwrap(), b"{\"seq\":4,\"t\":4");
    assert_eq!(fs::read(&path).unwrap(), whole);
    let mut store = opened.store;
    store.append(&note(4, 40)).unwrap();
    assert_eq!(read_journal(desk.disk.as_ref(), &path).unwrap().entries, entries(4));
}

#[test]
fn a_place_that_is_missing_empty_or_torn_in_its_first_line_begins_a_meeting() {
    let desk = Desk::new();
    for content in [b"".as_slice(), b"{\"seq\":1,\"t\":0,\"a", b"\0\0\0"] {
        let path = desk.holding("m.jsonl", content);
        assert_eq!(Store::open(&desk.disk, &path, Wanted::Begun, wall()).unwrap_err().trouble, Trouble::Empty);
        assert_eq!(fs::read(&path).unwrap(), content);
        let (mut store, found) = desk.open(&path).unwrap();
        assert_eq!(found, []);
        store.append(&entries(1)[0]).unwrap();
        assert_eq!(fs::read(&path).unwrap(), bytes(&entries(1)));
    }
    let missing = Store::open(&desk.disk, &desk.path("none.jsonl"), Wanted::Begun, wall());
    assert_eq!(missing.unwrap_err().trouble, Trouble::NotThere);
    assert!(!lock_path(&desk.path("none.jsonl")).exists());
}

#[test]
fn what_is_damaged_newer_or_foreign_is_not_gone_on_with_and_not_changed() {
    let desk = Desk::new();
    let mut damaged = bytes(&entries(4));
    let place = bytes(&entries(2)).len() + 20;
    damaged[place] ^= 1;
    let newer = bytes(&[Entry { events: vec![newer_opening()], ..note(2, 20) }]);
    let newer = [bytes(&entries(1)), newer].concat();
    for (content, trouble) in [
        (damaged, Trouble::Damaged { line: 3 }),
        (newer, Trouble::Newer { format: 2 }),
        (b"precious\n".to_vec(), Trouble::NotAJournal),
    ] {
        let path = desk.holding("m.jsonl", &content);
        assert_eq!(desk.open(&path).unwrap_err(), trouble);
        assert_eq!(fs::read(&path).unwrap(), content);
    }
}

fn newer_opening() -> Event {
    let (program, boot_id) = ("nhip 9".into(), "boot".into());
    Event::Opened { program, format: 2, boot_id, boot_ms: 0, wall: wall(), seen_ms: None }
}

#[test]
fn a_second_console_is_told_who_writes_and_a_dead_one_blocks_nobody() {
    let desk = Desk::new();
    let path = desk.path("m.jsonl");
    let store = desk.store("m.jsonl", 2);
    assert!(is_live(desk.disk.as_ref(), &path));
    let refused = desk.open(&path).unwrap_err();
    assert_eq!(refused, Trouble::InUse { pid: Some(std::process::id()), since: Some(wall()) });
    drop(store);
    assert!(!is_live(desk.disk.as_ref(), &path));
    assert!(lock_path(&path).exists());
    assert_eq!(desk.open(&path).unwrap().1.len(), 2);
}

#[test]
fn after_a_crash_it_is_known_when_a_console_was_last_there() {
    let desk = Desk::new();
    let path = desk.path("m.jsonl");
    let mut store = desk.store("m.jsonl", 2);
    for ms in [21_000, 24_000, 26_500, 30_000, 31_500] {
        store.seen(Stamp::from_ms(ms));
    }
    drop(store);
    assert_eq!(holder(desk.disk.as_ref(), &path).unwrap().seen, Some(Stamp::from_ms(31_500)));
    let opened = Store::open(&desk.disk, &path, Wanted::Begun, wall()).unwrap();
    assert_eq!(opened.seen, Some(Stamp::from_ms(31_500)));
    let mut store = opened.store;
    store.append(&note(3, 60)).unwrap();
    drop(store);
    let opened = Store::open(&desk.disk, &path, Wanted::Begun, wall()).unwrap();
    assert_eq!(opened.seen, Some(Stamp::from_ms(60_000)));
}

#[test]
fn rubbish_in_the_lock_file_stops_nobody() {
    let desk = Desk::new();
    let path = desk.holding("m.jsonl", &bytes(&entries(2)));
    fs::write(lock_path(&path), [0xff; 300]).unwrap();
    let (store, found) = desk.open(&path).unwrap();
    assert_eq!(found.len(), 2);
    assert_eq!(holder(desk.disk.as_ref(), &path).unwrap().pid, std::process::id());
    drop(store);
}

#[cfg(unix)]
#[test]
fn a_journal_is_its_owners_alone_whatever_the_umask() {
    use rustix::fs::Mode;
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    for (n, mask) in [0o000, 0o077].into_iter().enumerate() {
        let before = rustix::process::umask(Mode::from_raw_mode(mask));
        let folder = desk.path(&format!("data{n}/meetings"));
        let mut store = Store::begin(&desk.disk, &folder, "m", wall()).unwrap();
        store.append(&entries(1)[0]).unwrap();
        write_draft(desk.disk.as_ref(), store.path(), "nửa câu").unwrap();
        let path = store.path().to_owned();
        drop(store);
        fs::write(&path, [&fs::read(&path).unwrap()[..], b"torn"].concat()).unwrap();
        drop(desk.open(&path).unwrap());
        rustix::process::umask(before);
        assert_eq!((mode(&folder), mode(folder.parent().unwrap())), (0o700, 0o700));
        for file in [&path, &lock_path(&path), &torn_path(&path), &draft_path(&path)] {
            assert_eq!(mode(file), 0o600, "{}", file.display());
        }
    }
}

#[cfg(unix)]
#[test]
fn nothing_but_a_regular_file_is_opened() {
    use std::os::unix::fs::symlink;
    let desk = Desk::new();
    let victim = desk.holding("victim", b"precious\n");
    let link = desk.path("link.jsonl");
    symlink(&victim, &link).unwrap();
    let pipe = desk.path("pipe.jsonl");
    rustix::fs::mknodat(
        rustix::fs::CWD,
        &pipe,
        rustix::fs::FileType::Fifo,
        rustix::fs::Mode::RUSR | rustix::fs::Mode::WUSR,
        0,
    )
    .unwrap();
    let folder = desk.path("folder.jsonl");
    fs::create_dir(&folder).unwrap();
    let sparse = desk.path("sparse.jsonl");
    fs::File::create(&sparse).unwrap().set_len(8 << 30).unwrap();
    let cases = [
        (link.as_path(), Trouble::SymbolicLink),
        (&pipe, Trouble::NotAFile),
        (&folder, Trouble::Folder),
        (&sparse, Trouble::TooLarge { most: 256 << 20 }),
        (Path::new("/dev/zero"), Trouble::NotAFile),
    ];
    for (path, trouble) in cases {
        assert_eq!(read_journal(desk.disk.as_ref(), path).unwrap_err().trouble, trouble);
        assert_eq!(desk.open(path).unwrap_err(), trouble);
        let news = Reader::new(Arc::clone(&desk.disk), path).look();
        assert!(matches!(&news[..], [News::Stopped(fault)] if fault.trouble == trouble), "{news:?}");
    }
    assert_eq!(fs::read(&victim).unwrap(), b"precious\n");
    let journal = desk.path("m.jsonl");
    symlink(&victim, lock_path(&journal)).unwrap();
    assert_eq!(desk.open(&journal).unwrap_err(), Trouble::SymbolicLink);
    assert_eq!(fs::read(&victim).unwrap(), b"precious\n");
}

#[test]
fn a_taken_name_is_never_written_over() {
    let desk = Desk::new();
    let name = |store: &Store| store.path().file_name().unwrap().to_string_lossy().into_owned();
    let folder = desk.path("meetings");
    let body = "Chi bộ / Văn phòng ..";
    let stem = stem(wall(), body);
    let first = Store::begin(&desk.disk, &folder, &stem, wall()).unwrap();
    let second = Store::begin(&desk.disk, &folder, &stem, wall()).unwrap();
    assert_eq!(name(&first), "2026-01-05-1400-Chi-bộ-Văn-phòng.jsonl");
    assert_eq!(name(&second), "2026-01-05-1400-Chi-bộ-Văn-phòng-2.jsonl");
    assert!(nhip::store::stem(wall(), &"Ủ".repeat(500)).len() < 90);
    assert_eq!(nhip::store::stem(wall(), "../.."), "2026-01-05-1400-meeting");
}

#[test]
fn the_data_folder_is_what_was_said_first() {
    let said = |said: Option<&str>, env: Option<&str>| data_folder(said.map(Path::new), env.map(Into::into)).unwrap();
    assert_eq!(said(Some("/a"), Some("/b")), Path::new("/a"));
    assert_eq!(said(None, Some("/b")), Path::new("/b"));
    let places: Vec<Place> =
        offered_folders(Path::new("/a"), Shelf::Meetings).into_iter().map(|(place, _)| place).collect();
    assert!(places.contains(&Place::Data) && places.contains(&Place::Temporary));
}

#[test]
fn a_moved_meeting_is_the_same_meeting() {
    let desk = Desk::new();
    let mut store = desk.store("m.jsonl", 3);
    store.seen(Stamp::from_ms(31_000));
    store.move_to(&desk.path("elsewhere/deep")).unwrap();
    store.append(&note(4, 40)).unwrap();
    assert_eq!(store.path(), desk.path("elsewhere/deep/m.jsonl"));
    assert!(!is_live(desk.disk.as_ref(), &desk.path("m.jsonl")));
    assert!(is_live(desk.disk.as_ref(), store.path()));
    assert_eq!(read_journal(desk.disk.as_ref(), store.path()).unwrap().entries, entries(4));
    assert_eq!(read_journal(desk.disk.as_ref(), &desk.path("m.jsonl")).unwrap().entries, entries(3));
    store.move_to(&desk.path("elsewhere/deep")).unwrap();
    assert_eq!(store.path(), desk.path("elsewhere/deep/m-2.jsonl"));
}

#[test]
fn every_journal_is_listed_and_what_cannot_be_read_says_so() {
    let desk = Desk::new();
    let press = |seq, event| Entry { seq, at: at(600), events: vec![event] };
    desk.holding("meetings/2026-01-01-a.jsonl", &bytes(&entries(2)));
    let running = [entries(2), vec![press(3, Event::Begun {})]].concat();
    desk.holding("meetings/2026-01-02-b.jsonl", &[bytes(&running), b"half".to_vec()].concat());
    let closed = [running.clone(), vec![press(4, Event::Closed {})]].concat();
    desk.holding("meetings/2026-01-03-c.jsonl", &bytes(&closed));
    let mut damaged = bytes(&closed);
    let place = bytes(&entries(1)).len() + 3;
    damaged[place] ^= 4;
    desk.holding("meetings/2026-01-04-d.jsonl", &damaged);
    desk.holding("meetings/2026-01-05-e.jsonl", b"");
    desk.holding("meetings/2026-01-06-f.jsonl", &[0xc3; 5000]);
    fs::create_dir(desk.path("meetings/2026-01-07-g.jsonl")).unwrap();
    desk.holding("meetings/notes.txt", b"not a journal");
    let live = desk.store("meetings/2026-01-08-h.jsonl", 2);
    let found = list(desk.disk.as_ref(), desk.folder.path(), Shelf::Meetings);
    let told: Vec<_> = found.iter().map(|one| (one.state(), one.entries, one.live)).collect();
    let expected = [
        ("lobby", 2, true),
        ("damaged", 0, false),
        ("damaged", 0, false),
        ("damaged", 0, false),
        ("damaged", 1, false),
        ("closed", 4, false),
        ("running", 3, false),
        ("lobby", 2, false),
    ];
    assert_eq!(told, expected);
    let running = &found[6];
    let about = running.meeting.as_ref().unwrap();
    assert!(running.is_unfinished() && matches!(running.end, End::Torn { bytes: 4, .. }));
    assert_eq!((about.id.as_str(), about.body_id.as_str(), about.body.as_str()), ("7f0c", "cb-vp", "Chi bộ Văn phòng"));
    assert_eq!((about.begun, about.pressed), (Some(at(600).wall), at(600).wall));
    assert_eq!(list(desk.disk.as_ref(), desk.folder.path(), Shelf::Rehearsals), []);
    drop(live);
}

#[test]
fn drafts_stand_until_the_new_ones_are_whole() {
    let desk = Desk::new();
    let journal = desk.path("m.jsonl");
    let read = || read_draft(desk.disk.as_ref(), &journal).unwrap();
    assert_eq!(read(), None);
    for text in ["nửa câu", "câu dài hơn nhiều", "x"] {
        write_draft(desk.disk.as_ref(), &journal, text).unwrap();
        assert_eq!(read().as_deref(), Some(text));
    }
    write_draft(desk.disk.as_ref(), &journal, "").unwrap();
    assert_eq!(read(), None);
    assert!(!draft_path(&journal).exists());
}

#[test]
fn a_fault_names_its_file_without_disturbing_a_terminal() {
    let fault = Fault::new(Path::new("/tmp/a\u{1b}[2Jb\u{202e}.jsonl"), Trouble::Damaged { line: 7 });
    let text = fault.to_string();
    assert!(!text.contains(['\u{1b}', '\u{202e}']) && text.ends_with(": damaged inside, at line 7"), "{text:?}");
}

#[test]
#[cfg(unix)]
fn a_disk_that_was_taken_out_is_not_told_in_the_systems_own_numbers() {
    use nhip::drive::trouble::trouble;
    use nhip::meeting::agenda::Language;
    for errno in [rustix::io::Errno::IO, rustix::io::Errno::NODEV, rustix::io::Errno::STALE] {
        let told = Trouble::from(std::io::Error::from_raw_os_error(errno.raw_os_error()));
        assert_eq!(told, Trouble::NoAnswer);
        assert!(trouble(Language::En, &told).contains("does not answer"));
        assert!(trouble(Language::Vi, &told).contains("không trả lời"));
    }
}
