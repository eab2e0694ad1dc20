//! How long the papers of a long meeting take: four hours, 200 people.

#![expect(missing_docs, reason = "the macros that gather benches write a function without a comment")]

mod meetings;

use std::hint::black_box;
use std::time::Duration;

use criterion::Criterion;
use criterion::criterion_group;
use criterion::criterion_main;
use meetings::Room;
use nhip::papers;

fn documents(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("papers");
    group.sample_size(10).warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(3));
    let meeting = Room::of_four_hours().meeting;
    let (facts, minutes) = (papers::facts(&meeting), papers::minutes(&meeting));
    group.bench_function("the minutes as a document", |bench| bench.iter(|| papers::minutes(black_box(&meeting))));
    for form in papers::Form::ALL {
        let name = format!("the minutes as {}", form.ending());
        group
            .bench_function(name, |bench| bench.iter(|| papers::in_form(form, black_box(&facts), black_box(&minutes))));
    }
    group.bench_function("all papers", |bench| bench.iter(|| papers::all(black_box(&meeting))));
    group.finish();
}

criterion_group!(papers_of_a_long_meeting, documents);
criterion_main!(papers_of_a_long_meeting);
