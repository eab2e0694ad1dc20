//! How long one picture takes, from the meeting to the last cell: both screens, at an ordinary and at a large size.

#![expect(missing_docs, reason = "the macros that gather benches write a function without a comment")]

mod meetings;

use std::hint::black_box;
use std::time::Duration;

use criterion::Criterion;
use criterion::criterion_group;
use criterion::criterion_main;
use meetings::Room;
use nhip::console::At;
use nhip::console::Console;
use nhip::console::Saving;
use nhip::console::Settings;
use nhip::room::ConsoleState;
use nhip::room::RoomView;
use nhip::views;
use nhip::views::letters;
use nhip::views::letters::Prefer;
use nhip::views::look::Look;
use nhip::views::theme::Theme;
use nhip::views::theme::ThemeName;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

fn screens(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("frame");
    group.sample_size(50).warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(2));
    let theme = Theme::of(ThemeName::Dark);
    let look = Look::of(ThemeName::Dark);
    let room = Room::in_a_discussion();
    let console = Console::new(Settings::default(), Saving::Saved(room.now), Vec::new());
    let at = At { moment: room.now, real_ms: 0 };
    for (width, height) in [(120, 36), (240, 67)] {
        let area = Rect::new(0, 0, width, height);
        let mut buffer = Buffer::empty(area);
        group.bench_function(format!("console {width}×{height}"), |bench| {
            bench.iter(|| {
                buffer.reset();
                let view = console.view(black_box(&room.meeting), at);
                views::console::draw(area, &mut buffer, &view, theme)
            });
        });
    }
    for (width, height) in [(120, 36), (200, 56)] {
        let area = Rect::new(0, 0, width, height);
        let mut buffer = Buffer::empty(area);
        group.bench_function(format!("room {width}×{height}"), |bench| {
            bench.iter(|| {
                buffer.reset();
                let view = RoomView::of(black_box(&room.meeting), room.now, ConsoleState::Alive);
                views::room::draw(area, &mut buffer, &view, look);
            });
        });
    }
    group.finish();
}

fn large_letters(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("large letters");
    group.sample_size(50).warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(2));
    let theme = Theme::of(ThemeName::Dark);
    let area = Rect::new(0, 0, 240, 67);
    let mut buffer = Buffer::empty(area);
    let title = "Việc nào của quý này chưa đạt, vì sao chưa đạt, và ai sẽ nhận làm tiếp?";
    let mut other = 0_u32;
    group.bench_function("a question measured, 240×67", |bench| {
        bench.iter(|| {
            // Another text each time: none of them is remembered.
            other += 1;
            letters::fit(&format!("{title} {other}"), 240, 67, 4, Prefer::LargestLetters)
        });
    });
    group.bench_function("a question drawn, 240×67", |bench| {
        bench.iter(|| {
            let set = letters::fit(black_box(title), 240, 67, 4, Prefer::LargestLetters);
            set.inspect(|set| set.draw(area, &mut buffer, theme.title, theme))
        });
    });
    group.bench_function("a clock ticks, 240×67", |bench| {
        bench.iter(|| {
            other += 1;
            let clock = format!("{:02}:{:02}", other / 60 % 60, other % 60);
            let set = letters::fit(&clock, 240, 67, 1, Prefer::FewestLines);
            set.inspect(|set| set.draw(area, &mut buffer, theme.title, theme))
        });
    });
    group.finish();
}

criterion_group!(frames, screens, large_letters);
criterion_main!(frames);
