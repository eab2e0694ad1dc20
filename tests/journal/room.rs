//! A small meeting's journal, made by hand.

use chrono::DateTime;
use chrono::FixedOffset;
use nhip::journal::line;
use nhip::meeting::agenda::Agenda;
use nhip::meeting::agenda::Before;
use nhip::meeting::time::Moment;
use nhip::meeting::time::Span;
use nhip::meeting::time::Stamp;
use nhip::meeting::words::ClockKind;
use nhip::meeting::words::Created;
use nhip::meeting::words::Entry;
use nhip::meeting::words::Event;

pub fn agenda() -> Agenda {
    serde_json::from_str(
        r#"{"title":"Sinh hoạt thường kỳ","body":{"id":"cb-vp","name":"Chi bộ Văn phòng"},"language":"vi","occasion":"buổi sinh hoạt",
        "address":"đồng chí","length_ms":5400000,"roster":[{"id":"a","name":"Nguyễn Văn A","standing":"official"}],"segments":[],
        "speech":{"limit_ms":180000,"warning_ms":30000},"self_review":{"up_to":12,"few":1,"many":2},"score":{"none":"thử"},
        "closing":[],"quorum":{"threshold":{"more_than":[1,2]},"binding":false}}"#,
    )
    .expect("this is an agenda")
}

pub fn created(clock: ClockKind) -> Created {
    Created {
        format: 1,
        id: "7f0c".into(),
        program: "nhip 0.1.0".into(),
        clock,
        agenda: agenda(),
        before: Before::default(),
    }
}

pub fn wall() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-01-05T14:00:00.000+07:00").expect("this is a moment")
}

pub fn at(secs: i64) -> Moment {
    Moment { t: Stamp::ZERO, wall: wall() }.plus(Span::from_secs(secs))
}

pub fn opened(boot_id: &str, boot_ms: i64, secs: i64) -> Event {
    let (program, boot_id) = ("nhip 0.1.0".into(), boot_id.into());
    Event::Opened { program, format: 1, boot_id, boot_ms, wall: at(secs).wall, seen_ms: None }
}

pub fn first() -> Entry {
    let events = vec![Event::Created(Box::new(created(ClockKind::Real))), opened("boot", 50_000, 0)];
    Entry { seq: 1, at: at(0), events }
}

pub fn note(seq: u64, secs: i64) -> Entry {
    Entry { seq, at: at(secs), events: vec![Event::Noted { text: format!("ghi chú số {seq} \"…\"\n") }] }
}

/// Line 1 and notes up to this number.
pub fn entries(up_to: u64) -> Vec<Entry> {
    let secs = |seq: u64| i64::try_from(seq).unwrap() * 10;
    std::iter::once(first()).chain((2..=up_to).map(|seq| note(seq, secs(seq)))).collect()
}

pub fn bytes(entries: &[Entry]) -> Vec<u8> {
    entries.iter().flat_map(|entry| line(entry).into_bytes()).collect()
}

/// A line with this inside and the right checksum.
pub fn sealed(inside: &str) -> Vec<u8> {
    format!("{{{inside},\"crc\":\"{:08x}\"}}\n", crc32fast::hash(format!("{{{inside}").as_bytes())).into_bytes()
}
