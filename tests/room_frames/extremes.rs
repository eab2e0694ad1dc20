//! Whatever stands in a view, however long and however much of it: it is drawn inside its area, without a control character, and the clock is never drawn over.

use chrono::Duration;
use nhip::clean::clean_line;
use nhip::meeting::agenda::Language;
use nhip::meeting::time::Span;
use nhip::meeting::words::Class;
use nhip::room::Picture;
use nhip::room::RoomView;
use nhip::room::picture::Named;
use nhip::room::picture::Next;
use nhip::room::picture::TaskLine;
use nhip::views::look::Letters;
use nhip::views::look::Look;
use nhip::views::theme::ThemeName;
use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::LANGUAGES;
use super::draw;
use super::pictures::pictures;

/// Names and titles as hostile files have them, cleaned as all text is where it enters.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,300}".prop_map(|text| clean_line(&text)),
        "[A-Za-zĐđẮắẰằỮữỢợ\u{301}\u{323} ]{0,120}",
        Just("Nguyễn".repeat(30)),
        Just("Đánh giá kết quả thực hiện nhiệm vụ chính trị, công tác xây dựng Đảng ".repeat(5)),
        Just("中文名字 👩‍🚀".to_owned()),
        Just(String::new()),
    ]
}

fn people(name: &str, n: usize) -> Vec<Next> {
    let next = |place: usize| Next {
        who: Named { name: format!("{name} {place}"), role: place.is_multiple_of(2).then(|| name.to_owned()) },
        class: if place.is_multiple_of(3) { Class::Reply } else { Class::Ordinary },
    };
    (0..n).map(next).collect()
}

/// The same picture with other words in all places that a file can fill.
fn dressed(mut view: RoomView, words: &str, many: usize) -> RoomView {
    let named = |who: &mut Named| {
        words.clone_into(&mut who.name);
        who.role = Some(words.to_owned());
    };
    words.clone_into(&mut view.title);
    words.clone_into(&mut view.body);
    view.queue.next = people(words, many);
    if let Some(row) = view.agenda.first().cloned() {
        view.agenda = (0..many).map(|n| nhip::room::AgendaRow { n, title: words.to_owned(), ..row.clone() }).collect();
    }
    for said in [&mut view.message, &mut view.thanks, &mut view.override_reason].into_iter().flatten() {
        words.clone_into(said);
    }
    if let Some(on) = &mut view.now {
        words.clone_into(&mut on.item.title);
    }
    match &mut view.picture {
        Picture::Lobby(lobby) => lobby.items.iter_mut().for_each(|item| words.clone_into(&mut item.title)),
        Picture::Opening(opening) => {
            words.clone_into(&mut opening.item.title);
            opening.lines = vec![words.to_owned(); many.min(9)];
        }
        Picture::Presenting(presenting) => {
            words.clone_into(&mut presenting.item.title);
            presenting.presenter.iter_mut().for_each(named);
            presenting.turn.iter_mut().filter_map(|turn| turn.reviewer.as_mut()).for_each(named);
            presenting.lines = vec![words.to_owned(); many.min(9)];
        }
        Picture::Silence(discussing) | Picture::Queue(discussing) => {
            words.clone_into(&mut discussing.item.title);
            discussing.prompt.iter_mut().for_each(|prompt| words.clone_into(&mut prompt.text));
            discussing.next = people(words, discussing.next.len());
            discussing.waiting = many;
        }
        Picture::Speaking(speaking) => {
            named(&mut speaking.who);
            speaking.next = people(words, speaking.next.len());
        }
        Picture::PointOfOrder(order) => named(&mut order.who),
        Picture::VoteOpen(vote) => {
            words.clone_into(&mut vote.question);
            let task = TaskLine { who: vec![words.to_owned(); 3], what: words.to_owned(), due: None };
            vote.list = vec![task; many];
        }
        Picture::Verdict(verdict) => words.clone_into(&mut verdict.question),
        Picture::TasksGiven(tasks) => {
            tasks.newest.who = vec![words.to_owned(); 4];
            words.clone_into(&mut tasks.newest.what);
            tasks.before = vec![tasks.newest.clone(); many];
        }
        Picture::Scoring(scoring) => scoring.items.iter_mut().for_each(|item| words.clone_into(&mut item.title)),
        Picture::Announced(announced) => {
            words.clone_into(&mut announced.score.band);
            for group in &mut announced.groups {
                words.clone_into(&mut group.title);
                group.criteria.iter_mut().for_each(|line| words.clone_into(&mut line.title));
            }
        }
        Picture::ReadingMinutes(reading) => reading.reader.iter_mut().for_each(named),
        Picture::Adjourned(adjourned) => words.clone_into(&mut adjourned.reason),
        Picture::Recess(recess) => recess.title = Some(words.to_owned()),
        Picture::Waiting {} | Picture::Closed(_) | Picture::Covered {} => {}
    }
    view
}

/// Draws with a margin around the area that must stay as it is.
fn drawn(view: &RoomView, width: u16, height: u16, look: Look) -> Buffer {
    let mut buf = Buffer::filled(Rect::new(0, 0, width + 4, height + 4), ratatui::buffer::Cell::new("\u{e000}"));
    draw(Rect::new(2, 2, width, height), &mut buf, view, look);
    buf
}

/// The same view a moment later: the clocks of its picture show other figures, and nothing else has changed.
fn ticked(mut view: RoomView, by: i64) -> RoomView {
    let less = |left: &mut Span| *left = *left - Span::from_secs(by);
    match &mut view.picture {
        Picture::Presenting(presenting) => less(&mut presenting.clock.left),
        Picture::Queue(queue) => less(&mut queue.time.clock.left),
        Picture::Speaking(speaking) => {
            speaking
                .clock
                .iter_mut()
                .filter_map(|clock| clock.limited.as_mut())
                .for_each(|clock| less(&mut clock.left));
        }
        _ => {}
    }
    view
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_view_is_drawn_inside_its_area_and_without_control_characters(
        words in text(),
        many in prop_oneof![0_usize..4, Just(40), Just(60)],
        width in prop_oneof![0_u16..30, 60_u16..130, Just(240)],
        height in prop_oneof![0_u16..12, 20_u16..40, Just(67), Just(100)],
        letters in prop_oneof![Just(Letters::Auto), Just(Letters::Plain)],
    ) {
        for (picture, view) in pictures(Language::Vi) {
            let view = dressed(view, &words, many);
            let buf = drawn(&view, width, height, Look { letters, ..Look::of(ThemeName::None) });
            for (place, cell) in buf.content.iter().enumerate() {
                let (x, y) = buf.pos_of(place);
                let is_inside = (2..2 + width).contains(&x) && (2..2 + height).contains(&y);
                prop_assert_eq!(is_inside, cell.symbol() != "\u{e000}", "{} {},{}", picture, x, y);
                prop_assert!(!cell.symbol().chars().any(char::is_control), "{picture}");
            }
        }
    }

    #[test]
    fn nothing_is_drawn_over_the_clock(
        words in text(),
        many in 0_usize..60,
        width in 60_u16..200,
        height in 20_u16..60,
        by in 1_i64..50,
    ) {
        for (picture, view) in pictures(Language::Vi) {
            if !["presenting", "queue", "speaking"].contains(&picture) {
                continue;
            }
            let view = dressed(view, &words, many);
            let look = Look::of(ThemeName::None);
            let before = drawn(&view, width, height, look);
            let after = drawn(&ticked(view.clone(), by), width, height, look);
            let changed: Vec<(u16, u16)> = before
                .content
                .iter()
                .zip(&after.content)
                .enumerate()
                .filter(|(_, (one, other))| one.symbol() != other.symbol())
                .map(|(place, _)| before.pos_of(place))
                .collect();
            // What changes is the clock and nothing but it: figures, or the dots that figures are made of.
            prop_assert!(!changed.is_empty(), "{picture}: no clock is seen");
            let rows = changed.iter().map(|(_, y)| *y);
            let columns = changed.iter().map(|(x, _)| *x);
            let (top, bottom) = (rows.clone().min().unwrap_or(0), rows.max().unwrap_or(0));
            let (left, right) = (columns.clone().min().unwrap_or(0), columns.max().unwrap_or(0));
            for y in top..=bottom {
                for x in left..=right {
                    let symbol = after[(x, y)].symbol();
                    let is_clock = symbol.chars().all(|c| c == ' ' || c == ':' || c.is_ascii_digit() || ('▀'..='▟').contains(&c));
                    prop_assert!(is_clock, "{picture}: {symbol} stands in the clock");
                }
            }
        }
    }
}

#[test]
fn the_expected_end_may_be_any_time_of_day() {
    for lang in LANGUAGES {
        for (_, mut view) in pictures(lang) {
            view.wall += Duration::days(40_000);
            drawn(&view, 240, 67, Look::of(ThemeName::Light));
        }
    }
}
