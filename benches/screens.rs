//! How long one picture takes, from the meeting to the last cell: both screens, at an ordinary and at a large size.

#![expect(missing_docs, reason = "the macros that gather benches write a function without a comment")]

mod meetings;

use std::hint::black_box;
use std::time::Duration;

use criterion::BatchSize;
use criterion::Criterion;
use criterion::criterion_group;
use criterion::criterion_main;
use meetings::Room;
use nhip::console::At;
use nhip::console::Console;
use nhip::console::Saving;
use nhip::console::Settings;
use nhip::meeting::time::Span;
use nhip::room::ConsoleState;
use nhip::room::RoomView;
use nhip::views;
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
    // What is not on the screen should cost nothing: 22 members against 10,000, 7 items against 500.
    let area = Rect::new(0, 0, 120, 36);
    let large = Room::in_a_large_discussion();
    for (name, room) in [("22 members, 7 items", &room), ("10,000 members, 500 items", &large)] {
        let mut buffer = Buffer::empty(area);
        group.bench_function(format!("console 120×36, {name}"), |bench| {
            bench.iter(|| {
                buffer.reset();
                let view = console.view(black_box(&room.meeting), At { moment: room.now, real_ms: 0 });
                views::console::draw(area, &mut buffer, &view, theme)
            });
        });
    }
    // Cold: nothing has been drawn before, and nothing is kept from picture to picture. Warm: the next second of the same picture.
    let area = Rect::new(0, 0, 240, 67);
    let view = RoomView::of(&room.meeting, room.now, ConsoleState::Alive);
    group.bench_function("room 240×67 cold", |bench| {
        bench.iter_with_large_drop(|| {
            let mut buffer = Buffer::empty(area);
            views::room::draw(area, &mut buffer, black_box(&view), look);
            buffer
        });
    });
    let mut buffer = Buffer::empty(area);
    let mut seconds = (0..)
        .map(|second| RoomView::of(&room.meeting, room.now.plus(Span::from_secs(second % 600)), ConsoleState::Alive));
    group.bench_function("room 240×67 warm", |bench| {
        bench.iter_batched_ref(
            || seconds.next(),
            |view| {
                buffer.reset();
                if let Some(view) = view {
                    views::room::draw(area, &mut buffer, black_box(view), look);
                }
            },
            BatchSize::SmallInput,
        );
    });
    group.finish();
}

criterion_group!(frames, screens);
criterion_main!(frames);
