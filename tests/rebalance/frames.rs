//! Sharing the time that is left as the facilitator sees it: offered in words, shown before it is taken, taken with one press and taken
//! back with one; and until when the running item may last, always in sight.

use nhip::action::key::Key;
use nhip::console::view::ConsoleView;
use nhip::meeting::agenda::Language;
use nhip::meeting::time::Span;
use nhip::views::console::draw;
use nhip::views::theme::Theme;
use nhip::views::theme::ThemeName;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::door;
use crate::kept::is_as_kept;
use crate::plan;
use crate::seat::Seat;
use crate::seat::seat_in;

/// Fourteen minutes late in the first item.
fn late(language: Language) -> Seat {
    let mut history = door::history(plan()).begun();
    history.happens("16:00", r#"{"next":{}}"#);
    let mut seat = seat_in(history, language);
    seat.at("16:00").wait_ms(2_000);
    seat
}

fn drawn(view: &ConsoleView, width: u16, height: u16) -> String {
    let area = Rect::new(0, 0, width, height);
    let mut buf = Buffer::empty(area);
    draw(area, &mut buf, view, Theme::of(ThemeName::None));
    (0..height).map(|y| (0..width).map(|x| buf[(x, y)].symbol()).collect::<String>() + "\n").collect()
}

fn offer(seat: &Seat) -> Option<String> {
    seat.view().now.facts.into_iter().map(|line| line.text).find(|text| text.contains("Ctrl+T"))
}

#[test]
fn it_is_offered_and_shown_as_it_was_looked_at() {
    for (language, name) in [(Language::Vi, "vi"), (Language::En, "en")] {
        let mut seat = late(language);
        is_as_kept("rebalance", &format!("offered_{name}"), &seat.view());
        seat.keys(&[Key::Ctrl('t')]);
        is_as_kept("rebalance", &format!("preview_{name}"), &seat.view());
        seat.keys(&[Key::Enter]);
        is_as_kept("rebalance", &format!("taken_{name}"), &seat.view());
        seat.at("17:00").wait_ms(60_000).keys(&[Key::F(3)]);
        is_as_kept("rebalance", &format!("beside_a_panel_{name}"), &seat.view());
        let mut history = door::history(plan()).begun();
        history.happens("30:00", r#"{"next":{}}"#);
        let mut seat = seat_in(history, language);
        seat.at("30:00").wait_ms(2_000).keys(&[Key::Ctrl('t')]);
        is_as_kept("rebalance", &format!("leasts_{name}"), &seat.view());
    }
}

#[test]
fn it_is_offered_once_the_meeting_is_more_than_three_minutes_late_and_the_offer_is_in_sight_on_every_window() {
    let history = door::history(plan()).begun();
    let mut seat = seat_in(history, Language::En);
    assert_eq!(offer(seat.at("05:00")), None, "three minutes over the opening is not more than three minutes");
    let said = offer(seat.at("05:01")).expect("one second more is");
    for (width, height) in [(80, 24), (120, 36), (240, 67)] {
        assert!(drawn(&seat.view(), width, height).contains(&said), "{said} at {width}×{height}");
    }
    let planned: Vec<Span> = seat.history.meeting.items().iter().map(|item| item.parts[0].present).collect();
    seat.at("25:00");
    let after: Vec<Span> = seat.history.meeting.items().iter().map(|item| item.parts[0].present).collect();
    assert_eq!(planned, after, "it is offered, and never done by itself");
}

#[test]
fn one_press_takes_it_and_one_takes_it_back() {
    let mut seat = late(Language::En);
    let before = seat.history.meeting.items().to_vec();
    let lines = seat.history.entries.len();
    seat.keys(&[Key::Ctrl('t'), Key::Enter]);
    assert_eq!(seat.history.entries.len(), lines + 1, "one press is one line");
    assert_ne!(seat.history.meeting.items(), before);
    assert_eq!(offer(&seat), None);
    seat.wait_ms(1_000).keys(&[Key::Ctrl('z')]);
    assert_eq!(seat.history.meeting.items(), before);
    assert!(offer(&seat).is_some());
}

#[test]
fn until_when_the_item_may_last_is_in_sight_whatever_lies_over_it() {
    for language in [Language::Vi, Language::En] {
        for keys in [vec![], vec![Key::F(3)], vec![Key::F(2)], vec![Key::Tab], vec![Key::Ctrl('t')], vec![Key::F(9)]] {
            let mut seat = late(language);
            seat.keys(&keys);
            let view = seat.view();
            let short = view.now.until.clone().expect("an item runs");
            let time = short.rsplit(' ').next().expect("it ends with a time").to_owned();
            for (width, height) in [(80, 24), (120, 36), (240, 67)] {
                let drawn = drawn(&view, width, height);
                let said = drawn.lines().any(|line| line.contains(&time) && !line.contains("→ 1"));
                assert!(said, "{short} with {keys:?} at {width}×{height}:\n{drawn}");
            }
        }
    }
}
