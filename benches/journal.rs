//! How long it takes to read a journal back, checksums and all.

#![expect(missing_docs, reason = "the macros that gather benches write a function without a comment")]

mod meetings;

use std::fmt::Write;
use std::hint::black_box;
use std::time::Duration;

use criterion::Criterion;
use criterion::criterion_group;
use criterion::criterion_main;
use meetings::Room;
use nhip::journal;

fn reading(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("read");
    group.sample_size(10).warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(3));
    let entries = Room::journal_of(100_000);
    for (name, lines) in [("10,000 lines", 10_000), ("100,000 lines", 100_000)] {
        let mut text = String::new();
        for entry in &entries[..lines] {
            writeln!(text, "{}", journal::line(entry).trim_end()).expect("a text takes every line");
        }
        assert_eq!(journal::read(text.as_bytes()).entries.len(), lines);
        group.bench_function(name, |bench| bench.iter(|| journal::read(black_box(text.as_bytes()))));
    }
    group.finish();
}

criterion_group!(journals, reading);
criterion_main!(journals);
