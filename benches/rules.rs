//! How long the rules take: presses replayed, one key decided, the minutes of a whole meeting.

#![expect(missing_docs, reason = "the macros that gather benches write a function without a comment")]

mod meetings;

use std::hint::black_box;
use std::time::Duration;

use criterion::BatchSize;
use criterion::Criterion;
use criterion::criterion_group;
use criterion::criterion_main;
use meetings::Room;
use nhip::meeting::Meeting;
use nhip::meeting::words::Command;
use nhip::papers::minutes_markdown;

fn replaying(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("replay");
    group.sample_size(10).warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(4));
    let entries = Room::journal_of(100_000);
    group.bench_function("100,000 presses", |bench| {
        bench.iter_batched(
            || entries.clone(),
            |entries| Meeting::of(black_box(entries)).expect("they were decided one by one"),
            BatchSize::LargeInput,
        );
    });
    group.finish();
}

fn deciding(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("decide");
    group.sample_size(50).warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(1));
    let room = Room::in_a_discussion();
    let next = Command::Next { back: None, waiting: None };
    group.bench_function("next", |bench| bench.iter(|| room.meeting.decide(black_box(room.now), &next)));
    group.finish();
}

fn writing(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("minutes");
    group.sample_size(20).warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(2));
    let room = Room::in_the_last_item();
    group.bench_function("a whole meeting", |bench| bench.iter(|| minutes_markdown(black_box(&room.meeting))));
    group.finish();
}

criterion_group!(rules, replaying, deciding, writing);
criterion_main!(rules);
