//! What is believed of the bytes of a journal.

use nhip::journal::End;
use nhip::journal::Follower;
use nhip::journal::Stage;
use nhip::journal::Stop;
use nhip::journal::line;
use nhip::journal::read;
use nhip::journal::stage;
use nhip::meeting::words::Entry;
use nhip::meeting::words::Event;
use proptest::prelude::ProptestConfig;
use proptest::proptest;

use crate::room::at;
use crate::room::bytes;
use crate::room::entries;
use crate::room::first;
use crate::room::note;
use crate::room::sealed;

#[test]
fn a_press_is_one_line_that_every_tool_reads() {
    let entry = Entry { seq: 7, at: at(90), events: vec![Event::Begun {}, Event::Undone { seq: 3 }] };
    let text = line(&entry);
    let before =
        r#"{"seq":7,"t":90000,"at":"2026-01-05T14:01:30.000+07:00","events":[{"begun":{}},{"undone":{"seq":3}}]"#;
    assert_eq!(text, format!("{before},\"crc\":\"{:08x}\"}}\n", crc32fast::hash(before.as_bytes())));
    assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok());
}

#[test]
fn what_was_written_is_read_again() {
    let entries = entries(5);
    let bytes = bytes(&entries);
    let reading = read(&bytes);
    assert_eq!((reading.entries, reading.len, reading.end), (entries, bytes.len() as u64, End::Whole));
    assert_eq!(read(b"").end, End::Whole);
}

#[test]
fn a_journal_cut_at_any_byte_loses_at_most_the_press_that_was_cut() {
    let entries = entries(5);
    let whole = bytes(&entries);
    let ends: Vec<usize> = (0..=5).map(|n| bytes(&entries[..n]).len()).collect();
    for cut in 0..=whole.len() {
        let kept = ends.iter().rposition(|end| *end <= cut).unwrap();
        let reading = read(&whole[..cut]);
        assert_eq!(reading.entries, entries[..kept], "cut at {cut}");
        let from = ends[kept];
        let torn = End::Torn { from: from as u64, bytes: (cut - from) as u64 };
        assert_eq!(reading.end, if cut == from { End::Whole } else { torn }, "cut at {cut}");
    }
}

#[test]
fn no_flipped_bit_is_ever_believed() {
    let entries = entries(4);
    let mut bytes = bytes(&entries);
    for place in 0..bytes.len() {
        for bit in 0..8 {
            bytes[place] ^= 1 << bit;
            let reading = read(&bytes);
            assert!(reading.entries.len() < entries.len(), "bit {bit} of byte {place} was not noticed");
            assert_eq!(reading.entries, entries[..reading.entries.len()], "bit {bit} of byte {place} was believed");
            assert_ne!(reading.end, End::Whole, "bit {bit} of byte {place} was not told");
            bytes[place] ^= 1 << bit;
        }
    }
}

#[test]
fn whatever_follows_the_last_line_is_a_torn_tail() {
    let entries = entries(3);
    let whole = bytes(&entries);
    let last = line(&entries[2]).into_bytes();
    let two = [line(&entries[1]).as_bytes()[9..].to_vec(), last.clone()].concat();
    let tails: [&[u8]; 8] = [
        &[0; 1],
        &[0; 4096],
        b"\n\n\xff\xfe\n{}\n",
        &whole[..20],
        b"{\"seq\":4",
        &last,
        &two,
        &[&last[..], &last[..]].concat(),
    ];
    for tail in tails {
        let reading = read(&[&whole, tail].concat());
        assert_eq!(reading.entries, entries, "{tail:?}");
        assert_eq!(reading.end, End::Torn { from: whole.len() as u64, bytes: tail.len() as u64 }, "{tail:?}");
    }
    for from in whole.len() - last.len()..whole.len() {
        let mut zeros = whole.clone();
        zeros[from..].fill(0);
        assert_eq!(read(&zeros).entries, entries[..2]);
    }
}

#[test]
fn damage_inside_stops_the_reading_with_its_line() {
    let before = bytes(&entries(2));
    let inside = [
        b"rubbish\n".to_vec(),
        b"\0\0\0\n{}\n\xff\n".to_vec(),
        bytes(&[note(3, 30)])[1..].to_vec(),
        bytes(&[note(4, 40)]),
        bytes(&[note(3, 19)]),
        bytes(&[Entry { seq: 3, ..first() }]),
        sealed(r#""seq":3,"t":30000,"at":"2026-01-05T14:00:30.000+07:00","events":[{"danced":{}}]"#),
        sealed(r#""seq":3,"t":30000,"at":"yesterday","events":[]"#),
        sealed(r#""seq":3,"t":30000,"events":7"#),
    ];
    for damage in inside {
        let reading = read(&[before.clone(), damage.clone(), bytes(&[note(4, 40)])].concat());
        let text = String::from_utf8_lossy(&damage).into_owned();
        assert_eq!((reading.entries.len(), reading.end), (2, End::DamagedAt { line: 3 }), "{text}");
    }
    let headless = bytes(&entries(3)).split_off(line(&first()).len());
    assert_eq!(read(&headless).end, End::DamagedAt { line: 1 });
    assert_eq!(read(&bytes(&[note(1, 0)])).end, End::DamagedAt { line: 1 });
}

#[test]
fn an_older_program_says_that_a_newer_one_was_here() {
    let newer =
        r#""seq":3,"t":30000,"at":"2026-01-05T14:00:30.000+07:00","events":[{"opened":{"format":2,"from":"afar"}}]"#;
    let reading = read(&[bytes(&entries(2)), sealed(newer), b"{\"what\":\"ever\"}\n".to_vec()].concat());
    assert_eq!((reading.entries.len(), reading.end), (2, End::Newer { format: 2 }));
    let first = r#""seq":1,"t":0,"at":"2030-01-05T14:00:00.000+07:00","events":[{"created":{"format":9}}]"#;
    assert_eq!(read(&sealed(first)).end, End::Newer { format: 9 });
}

#[test]
fn a_file_that_never_was_a_journal_is_not_taken_for_a_torn_one() {
    for text in ["precious\n", "{}\n", "{\"seq\":2,", "\n"] {
        assert_eq!(read(text.as_bytes()).end, End::Foreign, "{text}");
    }
    for text in ["{", "{\"seq\":1,\"t\"", "\0\0\0\0"] {
        assert_eq!(read(text.as_bytes()).end, End::Torn { from: 0, bytes: text.len() as u64 }, "{text}");
    }
}

fn behind(follower: &Follower) -> usize {
    usize::try_from(follower.believed()).unwrap()
}

#[test]
fn a_follower_gives_each_press_once_when_its_newline_has_come() {
    let entries = entries(4);
    let mut follower = Follower::default();
    let mut told = Vec::new();
    let all = bytes(&entries);
    for (at, byte) in all.iter().enumerate() {
        let new = follower.feed(&all[behind(&follower)..=at]);
        assert_eq!(new.len(), usize::from(*byte == b'\n'));
        told.extend(new);
    }
    assert_eq!(told, entries);
    assert_eq!(follower.believed(), bytes(&entries).len() as u64);
    follower.start_again();
    assert_eq!(follower.feed(&bytes(&entries)), entries);
}

#[test]
fn a_follower_stops_at_damage_and_waits_at_a_torn_tail() {
    let mut follower = Follower::default();
    assert_eq!(follower.feed(&bytes(&entries(2))).len(), 2);
    assert_eq!(follower.feed(b"half a li\n").len(), 0);
    assert_eq!(follower.stopped(), None);
    assert_eq!(follower.feed(&[b"half a li\n", bytes(&[note(3, 30)]).as_slice()].concat()).len(), 0);
    assert_eq!(follower.stopped(), Some(Stop::DamagedAt { line: 3 }));
    assert_eq!(follower.feed(&bytes(&[note(3, 30)])).len(), 1);
    assert_eq!(follower.stopped(), None);
}

#[test]
fn how_far_a_meeting_has_come_is_told_without_what_was_taken_back() {
    let press = |seq, event| Entry { seq, at: at(60), events: vec![event] };
    let mut presses = entries(2);
    assert_eq!(stage(&presses), Stage::Lobby);
    presses.push(press(3, Event::Begun {}));
    assert_eq!(stage(&presses), Stage::Running);
    presses.push(press(4, Event::Undone { seq: 3 }));
    assert_eq!(stage(&presses), Stage::Lobby);
    presses.extend([press(5, Event::Begun {}), press(6, Event::Closed {})]);
    assert_eq!(stage(&presses), Stage::Closed);
    presses.push(press(7, Event::Reopened {}));
    assert_eq!(stage(&presses), Stage::Running);
    presses.push(press(8, Event::Adjourned { reason: "mất điện".into() }));
    assert_eq!(stage(&presses), Stage::Adjourned);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn a_follower_believes_what_a_reader_believes(
        place in 0_usize..2000, mangled in proptest::collection::vec(proptest::num::u8::ANY, 0..4), step in 1_usize..300
    ) {
        let mut bytes = bytes(&entries(5));
        for (n, byte) in mangled.iter().enumerate() {
            let at = (place + n) % bytes.len();
            bytes[at] = *byte;
        }
        let mut follower = Follower::default();
        let mut told: Vec<Entry> = Vec::new();
        for come in (step..bytes.len()).step_by(step).chain([bytes.len()]) {
            told.extend(follower.feed(&bytes[behind(&follower)..come]));
        }
        assert_eq!(told, read(&bytes).entries);
    }
}
