//! Readers of a journal that another process writes.

use crate::desk::Desk;
use crate::room::bytes;
use crate::room::entries;
use crate::room::note;
use nhip::journal::line;
use nhip::store::News;
use nhip::store::Reader;
use nhip::store::Trouble;
use nhip::store::follow;
use std::fs;
use std::path::Path;
use std::sync::Arc;

#[test]
fn a_reader_tells_what_is_new_byte_by_byte_and_never_half_a_press() {
    let desk = Desk::new();
    let path = desk.path("m.jsonl");
    let mut reader = Reader::new(Arc::clone(&desk.disk), &path);
    assert_eq!(reader.look(), [News::Gone]);
    assert_eq!(reader.look(), []);
    let all = bytes(&entries(4));
    let begin = bytes(&entries(2)).len();
    desk.holding("m.jsonl", &all[..begin]);
    assert_eq!(reader.look(), [News::Restarted(entries(2))]);
    for place in begin..all.len() {
        append(&path, &all[place..=place]);
        let told = reader.look();
        let expected = (all[place] == b'\n').then(|| {
            let n = bytes(&entries(3)).len();
            News::Entries(vec![entries(if place < n { 3 } else { 4 }).pop().unwrap()])
        });
        assert_eq!(told, Vec::from_iter(expected));
    }
}

#[test]
fn a_reader_starts_again_when_the_file_shrinks_or_is_replaced() {
    let desk = Desk::new();
    let path = desk.holding("m.jsonl", &bytes(&entries(4)));
    let mut reader = Reader::new(Arc::clone(&desk.disk), &path);
    assert_eq!(reader.look(), [News::Entries(entries(4))]);
    fs::OpenOptions::new().write(true).open(&path).unwrap().set_len(bytes(&entries(3)).len() as u64).unwrap();
    assert_eq!(reader.look(), [News::Restarted(entries(3))]);
    // Cut off and written anew, longer than before, between two looks.
    let other = [bytes(&entries(2)), bytes(&[note(3, 31)]), bytes(&[note(4, 41)])].concat();
    fs::write(&path, &other).unwrap();
    assert!(matches!(&reader.look()[..], [News::Restarted(all)] if all.len() == 4));
    let new = desk.holding("new", &bytes(&entries(5)));
    fs::rename(&new, &path).unwrap();
    assert_eq!(reader.look(), [News::Restarted(entries(5))]);
    fs::remove_file(&path).unwrap();
    assert_eq!(reader.look(), [News::Gone]);
}

#[test]
fn a_reader_says_why_it_stops_and_when_it_can_read_again() {
    let desk = Desk::new();
    let path = desk.holding("m.jsonl", &bytes(&entries(2)));
    let mut reader = Reader::new(Arc::clone(&desk.disk), &path);
    reader.look();
    append(&path, b"half");
    assert_eq!(reader.look(), []);
    append(&path, &[b"\n".to_vec(), bytes(&[note(3, 30)])].concat());
    assert!(matches!(&reader.look()[..], [News::Stopped(fault)] if fault.trouble == Trouble::Damaged { line: 3 }));
    assert_eq!(reader.look(), []);
    fs::OpenOptions::new().write(true).open(&path).unwrap().set_len(bytes(&entries(2)).len() as u64).unwrap();
    assert_eq!(reader.look(), [News::Entries(Vec::new())]);
    append(&path, line(&note(3, 30)).as_bytes());
    assert_eq!(reader.look(), [News::Entries(vec![note(3, 30)])]);
}

#[test]
fn a_reader_sees_whether_a_console_is_alive_and_hinders_none() {
    let desk = Desk::new();
    let path = desk.path("m.jsonl");
    let mut reader = Reader::new(Arc::clone(&desk.disk), &path);
    assert_eq!(reader.liveness(), Some(News::Liveness(false)));
    let store = desk.store("m.jsonl", 2);
    assert_eq!(reader.liveness(), Some(News::Liveness(true)));
    assert_eq!(reader.liveness(), None);
    drop(store);
    assert_eq!(reader.liveness(), Some(News::Liveness(false)));
    let again = desk.open(&path).unwrap();
    assert_eq!(reader.liveness(), Some(News::Liveness(true)));
    drop(again);
}

#[test]
fn the_room_hears_of_a_press_from_another_thread() {
    let desk = Desk::new();
    let path = desk.path("m.jsonl");
    let mut store = desk.store("m.jsonl", 2);
    let (kept, news) = follow(Arc::clone(&desk.disk), &path);
    let soon = std::time::Duration::from_secs(20);
    assert_eq!(news.recv_timeout(soon), Ok(News::Entries(entries(2))));
    assert_eq!(news.recv_timeout(soon), Ok(News::Liveness(true)));
    store.append(&note(3, 30)).unwrap();
    assert_eq!(news.recv_timeout(soon), Ok(News::Entries(vec![note(3, 30)])));
    drop(store);
    assert_eq!(news.recv_timeout(soon), Ok(News::Liveness(false)));
    drop(kept);
    assert!(news.recv_timeout(soon).is_err());
}

fn append(path: &Path, bytes: &[u8]) {
    use std::io::Write;
    fs::OpenOptions::new().append(true).open(path).unwrap().write_all(bytes).unwrap();
}
