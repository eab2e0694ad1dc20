//! How long it takes until somebody who looks back sees the newest year, with 1,000 and with 10,000 journals in the folder and no index.

#![expect(missing_docs, reason = "the macros that gather benches write a function without a comment")]

mod meetings;

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use criterion::Criterion;
use criterion::criterion_group;
use criterion::criterion_main;
use meetings::Room;
use nhip::history::year::Year;
use nhip::journal;
use nhip::store::Years;
use nhip::store::glance_at_all;
use nhip::store::real_disk;

/// Journals of a meeting each, one a month, for so many bodies that each has twenty years of them.
fn fill(folder: &Path, journals: usize) {
    let entries = Room::in_the_last_item().meeting.log().to_vec();
    let rest: String = entries[1..].iter().map(journal::line).collect();
    for n in 0..journals {
        let (body, month) = (n / 240, n % 240);
        let mut first = entries[0].clone();
        let Some(nhip::meeting::words::Event::Created(created)) = first.events.first_mut() else { continue };
        created.id = format!("meeting-{n}");
        created.agenda.body.id = format!("body-{body}");
        created.clock = nhip::meeting::words::ClockKind::Real;
        let wall = format!("{}-{:02}-26T14:00:00+07:00", 1999 + month / 12, month % 12 + 1);
        first.at.wall = chrono::DateTime::parse_from_rfc3339(&wall).expect("a fixed day");
        let path = folder.join(format!("{}-1400-body-{body}.jsonl", &wall[..10]));
        fs::write(path, journal::line(&first) + &rest).expect("the folder takes it");
    }
}

/// What happens before the first whole picture: every first line, and the meetings of the newest year read whole.
fn open(folder: &Path) -> Year {
    let disk = real_disk();
    let mut years = Years::of(glance_at_all(disk.as_ref(), folder), None).expect("there are meetings");
    let year = *years.years().last().expect("they have a year");
    while years.read_one(disk.as_ref(), year) {}
    Year::of(year, &years.meetings(year))
}

fn opening(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("history");
    group.sample_size(10).warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(5));
    for (name, journals) in [("1,000 journals", 1_000), ("10,000 journals", 10_000)] {
        let folder = tempfile::tempdir().expect("a folder for a while");
        fill(folder.path(), journals);
        assert_eq!(open(folder.path()).meetings.len(), 12);
        group.bench_function(name, |bench| bench.iter(|| open(black_box(folder.path()))));
    }
    group.finish();
}

criterion_group!(histories, opening);
criterion_main!(histories);
