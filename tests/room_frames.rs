//! What the room sees at each moment, as text, and what it may never see.

#[path = "room_frames/anything.rs"]
mod anything;
mod common;
#[path = "room_frames/extremes.rs"]
mod extremes;
#[path = "room_frames/files.rs"]
mod files;
#[path = "room_frames/large.rs"]
mod large;
#[path = "room_frames/pictures.rs"]
mod pictures;

use common::Story;
use common::at;
use common::carried;
use common::id;
use common::result;
use common::small;
use nhip::meeting::agenda::Language;
use nhip::meeting::agenda::ScorePlan;
use nhip::meeting::agenda::SegmentKind;
use nhip::meeting::time::Span;
use nhip::meeting::words::Class;
use nhip::meeting::words::Event;
use nhip::meeting::words::OpinionKind;
use nhip::meeting::words::Pause;
use nhip::room::ConsoleState;
use nhip::room::Picture;
use nhip::room::RoomView;
use nhip::views::look::Beat;
use nhip::views::look::Letters;
use nhip::views::look::Look;
use nhip::views::look::Only;
use nhip::views::room::draw;
use nhip::views::theme::ThemeName;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use pictures::announced;
use pictures::by_hand;
use pictures::in_discussion;
use pictures::pictures;
use pictures::scoring;
use pictures::start;
use pictures::vote_open;

const LANGUAGES: [Language; 2] = [Language::Vi, Language::En];

fn buffer(view: &RoomView, width: u16, height: u16, theme: ThemeName) -> Buffer {
    buffer_with(view, width, height, Look::of(theme))
}

fn buffer_with(view: &RoomView, width: u16, height: u16, look: Look) -> Buffer {
    let area = Rect::new(0, 0, width, height);
    let mut buf = Buffer::empty(area);
    draw(area, &mut buf, view, look);
    buf
}

/// The screen as text, every word in plain letters.
fn plain(view: &RoomView, width: u16, height: u16, theme: ThemeName) -> String {
    frame_with(view, width, height, Look { letters: Letters::Plain, ..Look::of(theme) })
}

/// The screen as text.
fn frame(view: &RoomView, width: u16, height: u16, theme: ThemeName) -> String {
    frame_with(view, width, height, Look::of(theme))
}

/// The screen as text; a blank cell on a colour of ink reads as a full block.
fn frame_with(view: &RoomView, width: u16, height: u16, look: Look) -> String {
    let buf = buffer_with(view, width, height, look);
    let mut text = String::new();
    for y in 0..height {
        let row: String = (0..width)
            .map(|x| {
                let cell = &buf[(x, y)];
                let is_ink = cell.symbol() == " " && cell.fg == cell.bg && look.theme != ThemeName::None;
                if is_ink { "█".to_owned() } else { cell.symbol().to_owned() }
            })
            .collect();
        text.push_str(row.trim_end());
        text.push('\n');
    }
    text
}

#[test]
fn the_three_themes_say_the_same_in_shapes_and_words() {
    for lang in LANGUAGES {
        for (picture, view) in pictures(lang) {
            let dark = frame(&view, 80, 24, ThemeName::Dark);
            assert_eq!(dark, frame(&view, 80, 24, ThemeName::Light), "{picture}");
            if view.picture != (Picture::Covered {}) {
                assert_eq!(dark, frame(&view, 80, 24, ThemeName::None), "{picture}");
            }
        }
    }
}

#[test]
fn without_colours_nothing_is_coloured() {
    for (picture, view) in pictures(Language::Vi) {
        let buf = buffer(&view, 80, 24, ThemeName::None);
        let is_plain = |cell: &ratatui::buffer::Cell| {
            cell.fg == ratatui::style::Color::Reset && cell.bg == ratatui::style::Color::Reset
        };
        assert!(buf.content.iter().all(is_plain), "{picture}");
    }
}

#[test]
fn the_room_may_not_read_what_is_private() {
    for lang in LANGUAGES {
        let opinion = Event::OpinionNoted {
            segment: Some("month".into()),
            who: id("c"),
            text: "SECRET-OPINION".to_owned(),
            kind: OpinionKind::Opinion,
        };
        let absent = Event::Marked {
            who: vec![id("g")],
            presence: nhip::meeting::roster::Presence::Excused,
            reason: Some("SECRET-ABSENCE".to_owned()),
        };
        let story = in_discussion(lang).press("15:10", vec![opinion]).press("15:20", vec![absent]);
        let silent = RoomView::of(&story.meeting, at("17:00"), ConsoleState::Alive);
        for view in pictures(lang).into_iter().map(|(_, view)| view).chain([silent]) {
            let data = serde_json::to_string(&view).unwrap();
            assert!(!data.contains("SECRET"), "{data}");
        }
    }
}

#[test]
fn the_room_may_not_know_who_has_not_spoken() {
    let silence = RoomView::of(&in_discussion(Language::Vi).meeting, at("17:00"), ConsoleState::Alive);
    let data = serde_json::to_string(&silence).unwrap();
    for name in ["Lê Văn C", "Phạm Văn D", "Hoàng Thị E", "Đỗ Văn G"] {
        assert!(!data.contains(name), "{data}");
    }
}

#[test]
fn no_figure_of_the_score_is_in_the_room_before_the_announcement_nor_after_it_was_taken_back() {
    let knows = |story: &Story, when: &str| {
        let view = RoomView::of(&story.meeting, at(when), ConsoleState::Alive);
        let data = serde_json::to_string(&view).unwrap();
        ["tenths", ":925,", ":550,", "band", "Tốt", "criteri"].iter().any(|word| data.contains(word))
    };
    let story = scoring(Language::Vi);
    assert!(!knows(&story, "46:50"));
    let story = announced(Language::Vi);
    assert!(knows(&story, "47:01"));
    let story = story.press("47:30", vec![Event::Unsealed { reason: "chấm lại".to_owned() }]);
    assert!(!knows(&story, "47:31"));
    let question = Event::VoteOpened {
        vote: None,
        segment: "score".into(),
        question: "Chấm lại?".to_owned(),
        base: nhip::meeting::agenda::Base::Present,
        threshold: nhip::meeting::agenda::Threshold::MoreThan(1, 2),
        ballot: false,
    };
    let story = story.press("47:32", vec![question]);
    assert!(!knows(&story, "47:33"));
    let story = story.press("47:34", vec![Event::VoteVoided { reason: "không cần".to_owned(), vote: None }]);
    let again = result(Language::Vi);
    let story = story.press("47:40", vec![Event::Sealed { result: again.clone() }]);
    assert!(!knows(&story, "47:41"));
    assert!(knows(&story.press("47:50", vec![Event::Announced { result: again }]), "47:51"));
}

#[test]
fn a_meeting_without_a_score_says_no_word_of_it() {
    let mut agenda = small(Language::Vi);
    agenda.score = ScorePlan::None("không chấm".to_owned());
    agenda.segments[5].title = "Kết thúc".to_owned();
    let story = Story::of(agenda).begun().opens("46:00", "score");
    for when in ["46:10", "50:00", "59:00"] {
        let view = RoomView::of(&story.meeting, at(when), ConsoleState::Alive);
        assert!(!plain(&view, 120, 36, ThemeName::None).contains("điểm"));
    }
    let over = story.press("60:00", vec![Event::Closed {}]);
    let view = RoomView::of(&over.meeting, at("60:10"), ConsoleState::Alive);
    assert!(!serde_json::to_string(&view).unwrap().contains("score"));
}

#[test]
fn counts_of_a_vote_in_progress_stay_with_the_console() {
    let story = vote_open(Language::Vi);
    let asked = |story: &Story| match RoomView::of(&story.meeting, at("44:30"), ConsoleState::Alive).picture {
        Picture::VoteOpen(vote) => serde_json::to_string(&vote).unwrap(),
        other => panic!("{other:?}"),
    };
    assert!(asked(&story).contains("\"asked\":\"for\""));
    let tallied = |in_favour, against| Event::Tallied { in_favour, against, abstain: None, invalid: None };
    let story = story.press("44:10", vec![tallied(Some(77), None)]);
    assert!(asked(&story).contains("\"asked\":\"against\""));
    let story = story.press("44:20", vec![tallied(None, Some(88))]);
    assert!(asked(&story).contains("\"asked\":\"other\""));
    assert!(!asked(&story).contains("77") && !asked(&story).contains("88"));
}

#[test]
fn all_clocks_of_a_picture_step_together_at_the_second_of_the_wall() {
    // Presses at odd fractions of a second: the discussion and the turn step at the same instant all the same.
    let story = by_hand(Language::Vi).opens("5:00.137", "month").discusses("15:00.611", "month");
    let story = story.press("16:00.923", start("c", Class::Ordinary, Some(3)));
    let figures = |when: &str| match RoomView::of(&story.meeting, at(when), ConsoleState::Alive).picture {
        Picture::Speaking(speaking) => {
            let time = speaking.time.unwrap();
            let clock = speaking.clock.unwrap();
            (
                clock.limited.unwrap().left.secs_up(),
                time.clock.left.secs_up(),
                time.owed.unwrap().left.secs_up(),
                clock.used.secs_down(),
            )
        }
        other => panic!("{other:?}"),
    };
    let before = figures("17:00.001");
    assert_eq!(before, figures("17:00.999"));
    let after = figures("17:01.000");
    assert_eq!((before.0 - 1, before.1 - 1, before.2 - 1, before.3 + 1), after);
}

#[test]
fn no_screen_says_nothing_is_left_while_the_members_are_still_owed_time() {
    let story = by_hand(Language::Vi).opens("5:00", "month").discusses("15:00.500", "month");
    let owed = |when: &str| match RoomView::of(&story.meeting, at(when), ConsoleState::Alive).picture {
        Picture::Silence(silence) => silence.time.owed,
        other => panic!("{other:?}"),
    };
    // Four minutes are owed until 19:00.500.
    assert!(owed("19:00.400").is_some_and(|owed| owed.left.secs_up() >= 1));
    assert!(owed("19:01.000").is_none());
}

#[test]
fn a_verdict_stands_until_the_meeting_moves_on() {
    let story = vote_open(Language::Vi).press("44:40", vec![Event::VoteClosed { outcome: carried() }]);
    let is_verdict = |story: &Story, when: &str| {
        matches!(RoomView::of(&story.meeting, at(when), ConsoleState::Alive).picture, Picture::Verdict(_))
    };
    assert!(is_verdict(&story, "45:20"));
    assert!(!is_verdict(&story, "45:50"));
    assert!(!is_verdict(&story.opens("45:00", "score"), "45:10"));
}

#[test]
fn the_reason_of_an_early_move_stays_fifteen_seconds() {
    let reason = |when: &str| {
        let early = in_discussion(Language::Vi).press(
            "16:00.700",
            vec![
                Event::PartClosed {
                    segment: "month".into(),
                    pause: Pause::Overridden {
                        reason: "khu nhà mất điện".to_owned(), owed_ms: Span::from_mins(3)
                    },
                    back_ms: Span::ZERO,
                },
                Event::SegmentOpened { segment: "end".into(), reviewers: Vec::new() },
            ],
        );
        RoomView::of(&early.meeting, at(when), ConsoleState::Alive).override_reason
    };
    assert_eq!(reason("16:00.800").as_deref(), Some("khu nhà mất điện"));
    assert!(reason("16:15.600").is_some());
    assert!(reason("16:17").is_none());
}

#[test]
fn a_long_unseen_time_reads_as_a_recess_until_the_next_press() {
    let opened = |when: &str| Event::Opened {
        program: "nhip".to_owned(),
        format: 1,
        boot_id: "x".to_owned(),
        boot_ms: 0,
        wall: at(when).wall,
        seen_ms: None,
    };
    let story = in_discussion(Language::Vi).press("60:00", vec![opened("60:00")]);
    let picture = |story: &Story| RoomView::of(&story.meeting, at("60:10"), ConsoleState::Alive).picture;
    assert!(matches!(picture(&story), Picture::Recess(_)));
    // The console is opened again before anybody has said what that time was.
    let story = story.press("60:02", vec![opened("60:02")]);
    assert!(matches!(picture(&story), Picture::Recess(_)));
    let story = story.press("60:05", vec![Event::GapCounted {}]);
    assert!(matches!(picture(&story), Picture::Silence(_)));
}

#[test]
fn hostile_names_do_not_reach_the_screen() {
    let mut agenda = small(Language::Vi);
    agenda.roster[2].name = "Lê\u{1b}[31m \u{202e}Văn\u{200b} C\u{7}".to_owned();
    agenda.segments[1].title = "Đánh giá\r\n\u{9b}2J tháng 3".to_owned();
    let story = Story::of(agenda).begun().opens("5:00", "month").discusses("15:00", "month");
    let story = story.press("16:00", start("c", Class::Ordinary, Some(3)));
    let view = RoomView::of(&story.meeting, at("16:10"), ConsoleState::Alive);
    let text = plain(&view, 80, 24, ThemeName::Dark);
    assert!(text.contains("Lê Văn C"), "{text}");
    assert!(text.chars().all(|c| c == '\n' || !c.is_control()) && !text.contains('\u{202e}'));
}

#[test]
fn the_members_time_looks_different_from_presenting_without_any_colour() {
    let views = pictures(Language::Vi);
    for (width, height) in [(80, 24), (120, 36), (40, 10), (20, 5)] {
        for (picture, view) in &views {
            let text = plain(view, width, height, ThemeName::None);
            let is_hatched = text.contains("▒ THẢO LUẬN") || text.contains("▓ THẢO LUẬN");
            match view.picture {
                _ if view.pinned.is_some() => {}
                Picture::Silence(_) | Picture::Queue(_) => assert!(is_hatched, "{picture} {text}"),
                Picture::Presenting(_) if view.override_reason.is_none() => {
                    assert!(text.contains("ĐANG TRÌNH BÀY") && !is_hatched, "{picture} {text}");
                }
                _ => {}
            }
        }
    }
}

#[test]
fn the_last_minute_and_the_time_past_the_end_change_the_picture_without_any_colour() {
    let views = pictures(Language::Vi);
    let text = |name: &str| {
        let view = views.iter().find(|(picture, _)| *picture == name).map(|(_, view)| view);
        plain(view.unwrap(), 80, 24, ThemeName::None)
    };
    let (calm, soon, over) = (text("presenting"), text("presenting_last_minute"), text("presenting_over"));
    assert!(calm.contains('┌') && !calm.contains("PHÚT CUỐI"), "{calm}");
    assert!(soon.contains('┏') && soon.contains("PHÚT CUỐI"), "{soon}");
    assert!(over.contains('╔') && over.contains("QUÁ GIỜ") && over.contains("+2:10"), "{over}");
    let (owed, may, past) = (text("silence"), text("silence_may_move"), text("silence_over"));
    assert!(owed.contains("Được chuyển từ 14:19") && !owed.contains("Có thể chuyển"), "{owed}");
    assert!(may.contains("Có thể chuyển nội dung"), "{may}");
    assert!(past.contains('▓') && past.contains("Quá giờ"), "{past}");
}

#[test]
fn guests_see_no_limit_and_an_agenda_may_keep_turns_from_the_room() {
    let views = pictures(Language::Vi);
    let text = |name: &str| {
        let view = views.iter().find(|(picture, _)| *picture == name).map(|(_, view)| view);
        plain(view.unwrap(), 80, 24, ThemeName::None)
    };
    // The guest has spoken for five minutes: counted up, and no word of a limit.
    let guest = text("speaking_guest");
    assert!(guest.contains("5:00") && !guest.contains("Quá") && !guest.contains("Sắp hết"), "{guest}");
    assert!(text("speaking_warned").contains("Sắp hết lượt"));
    assert!(text("speaking_over").contains("Quá 1 phút"));
}

#[test]
fn a_further_projector_shows_one_thing_and_covers_with_the_others() {
    for (picture, view) in pictures(Language::Vi) {
        for only in [Only::Clock, Only::Agenda, Only::Queue] {
            let look = Look { only: Some(only), letters: Letters::Plain, ..Look::of(ThemeName::None) };
            let text = frame_with(&view, 80, 24, look);
            match (&view.picture, only) {
                (Picture::Covered {}, _) => assert!(text.trim().is_empty(), "{picture} {text}"),
                (Picture::Presenting(_), Only::Agenda) => assert!(text.contains("▶"), "{picture} {text}"),
                (Picture::Queue(_), Only::Queue) => assert!(text.contains("Lê Văn C"), "{picture} {text}"),
                (Picture::Queue(_), Only::Clock) => assert!(!text.contains("Lê Văn C"), "{picture} {text}"),
                _ => assert!(!text.trim().is_empty(), "{picture}"),
            }
        }
    }
}

#[test]
fn a_new_picture_is_marked_without_hiding_its_clock() {
    for (picture, view) in pictures(Language::Vi) {
        let steady = frame(&view, 80, 24, ThemeName::Dark);
        let fresh = frame_with(&view, 80, 24, Look { beat: Beat::Fresh, ..Look::of(ThemeName::Dark) });
        assert_eq!(steady, fresh, "{picture}");
    }
}

#[test]
fn what_never_gives_way_is_still_there_at_twenty_by_five() {
    for (picture, view) in pictures(Language::Vi) {
        let text = frame(&view, 20, 5, ThemeName::None);
        match picture {
            "silence" => assert!(text.contains("11:00") && text.contains("14:19"), "{text}"),
            "queue" => assert!(text.contains("12:00") && text.contains("14:19"), "{text}"),
            "presenting" => assert!(text.contains("6:41"), "{text}"),
            "moved_early" => assert!(text.contains("khu nhà mất điện"), "{text}"),
            _ => {}
        }
    }
}

#[test]
fn every_picture_is_drawn_at_every_size() {
    for lang in LANGUAGES {
        for (_, view) in pictures(lang) {
            for height in 0..=8 {
                for width in 0..=20 {
                    buffer(&view, width, height, ThemeName::Dark);
                }
            }
            for (width, height) in [(80, 9), (30, 9), (40, 13), (60, 12), (240, 67), (300, 3), (5, 90), (200, 56)] {
                buffer(&view, width, height, ThemeName::None);
            }
        }
    }
}

#[test]
fn a_picture_is_drawn_inside_its_area_only() {
    let (_, view) = pictures(Language::Vi).swap_remove(6);
    let mut buf = Buffer::filled(Rect::new(0, 0, 60, 20), ratatui::buffer::Cell::new("x"));
    draw(Rect::new(10, 5, 40, 10), &mut buf, &view, Look::of(ThemeName::Dark));
    assert!((0..60).all(|x| buf[(x, 4)].symbol() == "x" && buf[(x, 15)].symbol() == "x"));
    draw(Rect::new(50, 15, 40, 10), &mut buf, &view, Look::of(ThemeName::Dark));
}

#[test]
fn an_item_that_was_dropped_is_not_counted() {
    let story = by_hand(Language::Vi)
        .press("1:00", vec![Event::SegmentDropped { segment: "self".into(), reason: "SECRET".to_owned() }])
        .opens("20:00", "rest")
        .opens("25:00", "end");
    let view = RoomView::of(&story.meeting, at("25:10"), ConsoleState::Alive);
    let Picture::Presenting(presenting) = view.picture else { panic!() };
    assert_eq!((presenting.item.n, presenting.item.of), (4, 5));
    assert_eq!(story.meeting.items()[4].plan.kind, SegmentKind::Closing);
}
