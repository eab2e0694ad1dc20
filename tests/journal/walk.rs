//! Every point at which a disk can fail while a meeting is begun, run and gone on with.

use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

use nhip::journal::End;
use nhip::meeting::words::Entry;
use nhip::store::Disk;
use nhip::store::Fault;
use nhip::store::How;
use nhip::store::Store;
use nhip::store::Trouble;
use nhip::store::Wanted;
use nhip::store::read_journal;

use crate::fake::Fail;
use crate::fake::Fake;
use crate::fake::Left;
use crate::room::entries;
use crate::room::note;
use crate::room::wall;

const PATH: &str = "/bad/meeting.jsonl";

/// Begins a meeting, leaves it with a torn tail, goes on with it; gives back what was acknowledged and the store.
fn meet(disk: &Arc<dyn Disk>, sent: &[Entry], acked: &mut usize) -> Result<Store, Fault> {
    let begun = Store::open(disk, Path::new(PATH), Wanted::BegunOrPlace, wall())?;
    let mut store = begun.store;
    for entry in &sent[..3] {
        store.append(entry)?;
        *acked += 1;
    }
    drop(store);
    let torn = disk.open(Path::new(PATH), How::GoOn).map_err(|trouble| Fault::new(Path::new(PATH), trouble))?;
    torn.append_all(b"{\"seq\":4,\"t\":4").map_err(|error| Fault::new(Path::new(PATH), error))?;
    drop(torn);
    let mut store = Store::open(disk, Path::new(PATH), Wanted::Begun, wall())?.store;
    for (n, entry) in sent.iter().enumerate().skip(3) {
        if let Err(fault) = store.append(entry) {
            for later in &sent[n..] {
                assert_eq!(store.append(later), Err(fault.clone()), "after a failed write something was written");
            }
            return Err(fault);
        }
        *acked += 1;
    }
    Ok(store)
}

fn believed(disk: &dyn Disk) -> Vec<Entry> {
    match read_journal(disk, Path::new(PATH)) {
        Ok(reading) => {
            assert!(matches!(reading.end, End::Whole | End::Torn { .. }), "{:?}", reading.end);
            reading.entries
        }
        Err(fault) => {
            assert_eq!(fault.trouble, Trouble::NotThere);
            Vec::new()
        }
    }
}

/// Whether it can be gone on with, and holds what it held and what came after.
fn goes_on(disk: &Arc<dyn Disk>, before: &[Entry]) {
    let opening = Store::open(disk, Path::new(PATH), Wanted::BegunOrPlace, wall()).unwrap();
    assert_eq!(opening.entries, before);
    let mut store = opening.store;
    let next = entries(before.len() as u64 + 1).pop().unwrap();
    store.append(&next).unwrap();
    drop(store);
    let reading = read_journal(disk.as_ref(), Path::new(PATH)).unwrap();
    assert_eq!((reading.entries.len(), reading.end), (before.len() + 1, End::Whole));
}

#[test]
fn no_crash_at_any_point_loses_an_acknowledged_press_or_invents_one() {
    let sent = entries(6);
    for fail in [Fail::CrashBefore, Fail::CrashDuring, Fail::CrashAfter] {
        let mut call = 0;
        loop {
            let fake = Fake::failing(call, fail);
            let disk: Arc<dyn Disk> = fake.clone();
            let mut acked = 0;
            let met = meet(&disk, &sent, &mut acked);
            if !fake.has_failed() {
                assert!(met.is_ok() && call > 20, "the walk was too short: {call}");
                break;
            }
            drop(met);
            for left in [Left::All, Left::Nothing, Left::Half, Left::Zeros] {
                let disk = fake.after(left);
                let found = believed(disk.as_ref());
                assert!(
                    found.len() >= acked,
                    "{fail:?} at call {call}, {left:?}: {acked} acknowledged, {} found",
                    found.len()
                );
                assert!(found.len() <= acked + 1, "{fail:?} at call {call}, {left:?}: more than was sent");
                assert_eq!(found, sent[..found.len()], "{fail:?} at call {call}, {left:?}");
                goes_on(&disk, &found);
            }
            call += 1;
        }
    }
}

#[test]
fn no_failing_call_is_swallowed_and_what_was_refused_is_not_kept() {
    let sent = entries(6);
    for kind in [ErrorKind::StorageFull, ErrorKind::QuotaExceeded, ErrorKind::FileTooLarge, ErrorKind::Other] {
        for fail in [Fail::Error(kind), Fail::Short(kind)] {
            for call in 0.. {
                let fake = Fake::failing(call, fail);
                let disk: Arc<dyn Disk> = fake.clone();
                let mut acked = 0;
                let met = meet(&disk, &sent, &mut acked);
                if !fake.has_failed() {
                    break;
                }
                let found = believed(&*fake);
                assert_eq!(found, sent[..acked], "{fail:?} at call {call}");
                // Only who holds the lock, and since when, may be lost without a word.
                assert!(met.is_err() || acked == sent.len());
                drop(met);
                for left in [Left::All, Left::Nothing] {
                    let disk = fake.after(left);
                    goes_on(&disk, &sent[..acked]);
                }
            }
        }
    }
}

#[test]
fn a_write_that_is_cut_short_or_interrupted_is_brought_to_its_end() {
    let sent = entries(6);
    for call in 0..40 {
        let disk: Arc<dyn Disk> = Fake::failing(call, Fail::Short(ErrorKind::Interrupted));
        let mut acked = 0;
        meet(&disk, &sent, &mut acked).unwrap();
        assert_eq!((acked, believed(disk.as_ref())), (6, sent.clone()), "call {call}");
    }
}

#[test]
fn a_dead_disk_is_written_to_no_more_and_the_meeting_goes_on_elsewhere() {
    let sent = entries(6);
    let mut seen_broken = 0;
    for call in 0..40 {
        let fake = Fake::failing(call, Fail::Forever(ErrorKind::Other));
        let disk: Arc<dyn Disk> = fake.clone();
        let Ok(opening) = Store::open(&disk, Path::new(PATH), Wanted::BegunOrPlace, wall()) else { continue };
        let mut store = opening.store;
        let acked = sent.iter().take_while(|entry| store.append(entry).is_ok()).count();
        if acked == sent.len() {
            continue;
        }
        seen_broken += 1;
        let calls = fake.log().len();
        assert!(store.broken().is_some() && store.append(&sent[acked]).is_err());
        assert_eq!(fake.log().len(), calls, "the dead disk was written to again");
        store.move_to(Path::new("/good")).unwrap();
        assert_eq!((store.path(), store.broken()), (Path::new("/good/meeting.jsonl"), None));
        for entry in &sent[acked..] {
            store.append(entry).unwrap();
        }
        assert_eq!(read_journal(disk.as_ref(), Path::new("/good/meeting.jsonl")).unwrap().entries, sent);
    }
    assert!(seen_broken > 5);
}

#[test]
fn a_press_is_synced_and_the_name_of_a_new_file_too_before_it_is_acknowledged() {
    let fake = Arc::new(Fake::default());
    let disk: Arc<dyn Disk> = fake.clone();
    let mut store = Store::open(&disk, Path::new(PATH), Wanted::BegunOrPlace, wall()).unwrap().store;
    store.append(&entries(1)[0]).unwrap();
    store.append(&note(2, 20)).unwrap();
    assert_eq!(fake.log(), ["create", "append", "sync", "sync_folder", "append", "sync"]);
}

#[test]
fn a_file_that_somebody_else_changed_is_left_alone() {
    let fake = Arc::new(Fake::default());
    let disk: Arc<dyn Disk> = fake.clone();
    let path = Path::new(PATH);
    let mut store = Store::open(&disk, path, Wanted::BegunOrPlace, wall()).unwrap().store;
    store.append(&entries(1)[0]).unwrap();
    disk.open(path, How::GoOn).unwrap().append(b"an editor was here\n").unwrap();
    let before = fake.content(path);
    assert_eq!(store.append(&note(2, 20)).unwrap_err().trouble, Trouble::Changed);
    assert_eq!(fake.content(path), before);

    let mut store = Store::open(&disk, Path::new("/bad/other.jsonl"), Wanted::BegunOrPlace, wall()).unwrap().store;
    store.append(&entries(1)[0]).unwrap();
    disk.remove(Path::new("/bad/other.jsonl")).unwrap();
    assert_eq!(store.append(&note(2, 20)).unwrap_err().trouble, Trouble::Changed);
}

#[test]
fn a_press_that_would_not_be_believed_is_not_written() {
    let disk: Arc<dyn Disk> = Arc::new(Fake::default());
    let mut store = Store::open(&disk, Path::new(PATH), Wanted::BegunOrPlace, wall()).unwrap().store;
    assert_eq!(store.append(&note(1, 0)).unwrap_err().trouble, Trouble::WouldNotRead);
    store.append(&entries(1)[0]).unwrap();
    assert_eq!(store.append(&note(3, 30)).unwrap_err().trouble, Trouble::WouldNotRead);
    assert_eq!(store.append(&note(2, -30)).unwrap_err().trouble, Trouble::WouldNotRead);
    store.append(&note(2, 20)).unwrap();
}
