//! The room's screen of the same moments, by hand.

use chrono::DateTime;
use nhip::console::view::Glance;
use nhip::meeting::agenda::Language;
use nhip::meeting::time::Span;
use nhip::meeting::words::Class;
use nhip::room::Picture;
use nhip::room::RoomView;
use nhip::room::Wall;
use nhip::room::picture::Clock;
use nhip::room::picture::Discussing;
use nhip::room::picture::ItemLine;
use nhip::room::picture::MembersTime;
use nhip::room::picture::Named;
use nhip::room::picture::Next;
use nhip::room::picture::Prompt;
use nhip::room::picture::StillOwed;

fn wall(time: &str) -> Wall {
    DateTime::parse_from_rfc3339(&format!("2018-03-26T{time}+07:00")).expect("a time of these samples")
}

fn next(name: &str) -> Next {
    Next { who: Named { name: name.to_owned(), role: None }, class: Class::Ordinary }
}

/// The members' time of the third item; nobody speaks, three wait.
pub fn discussion(lang: Language) -> Glance {
    let say = |vi: &str, en: &str| if lang == Language::Vi { vi.to_owned() } else { en.to_owned() };
    let time = MembersTime {
        clock: Clock::from_left(Span::from_secs(11 * 60 + 41)),
        until: Some(wall("14:37:49")),
        owed: Some(StillOwed { left: Span::from_secs(161), until: wall("14:28:49") }),
    };
    let prompt = say("Việc nào chưa đạt, vì sao?", "What was not reached, and why?");
    let queue = Discussing {
        item: ItemLine { n: 3, of: 8, title: say("Đánh giá công tác tháng 3", "Review of March") },
        turn: None,
        time,
        prompt: Some(Prompt { n: 2, of: 3, text: prompt }),
        next: ["Trần Thị B", "Lê Văn C", "Khách mời Một"].map(next).to_vec(),
        waiting: 3,
        list_is_closed: false,
    };
    let view = RoomView {
        body: say("Chi bộ Văn phòng", "Office committee"),
        title: say("Sinh hoạt thường kỳ tháng 3", "Regular meeting of March"),
        picture: Picture::Queue(queue),
        console: nhip::room::ConsoleState::Alive,
        ..RoomView::waiting(lang, wall("14:26:08"))
    };
    Glance {
        title: say("Màn chiếu", "Room's screen"),
        view,
        next: Some(say("Sau →: 4. Học tập và làm theo Bác", "After →: 4. Studying and following")),
        covered: None,
    }
}

/// The same, covered.
pub fn covered(lang: Language) -> Glance {
    let say = |vi: &str, en: &str| if lang == Language::Vi { vi.to_owned() } else { en.to_owned() };
    let seen = discussion(lang);
    Glance {
        view: RoomView { picture: Picture::Covered {}, ..seen.view },
        covered: Some(say("MÀN CHIẾU ĐANG CHE", "SCREEN IS COVERED")),
        ..seen
    }
}
