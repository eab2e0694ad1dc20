//! Floor 1. Words of the start screen: what can be begun, which agenda, the papers of earlier meetings, the icon on the desktop.

use chrono::DateTime;
use chrono::FixedOffset;
use chrono::NaiveDate;
use chrono::NaiveDateTime;
use chrono::Timelike;

use crate::meeting::agenda::Language;
use crate::meeting::time::Span;
use crate::text::dates::date;
use crate::text::dates::date_with_weekday;
use crate::text::dates::month;
use crate::text::figures::ago;
use crate::text::figures::count;
use crate::text::figures::many;
use crate::text::figures::minutes;
use crate::text::figures::time;
use crate::text::phrase::phrases;
use crate::text::voice::Voice;

phrases! {
    GUIDED: "Tập dượt có hướng dẫn từng bước (vài phút)", "Rehearse with a guide, step by step (a few minutes)";
    LAUNCHER: "Tạo biểu tượng Nhịp trên màn hình", "Put an icon of Nhịp on the desktop";
    BACK: "Quay lại", "Back";
    WHICH_AGENDA: "Chương trình nào?", "Which agenda?";
    PRACTISE_WITH: "Tập dượt với chương trình nào?", "Rehearse with which agenda?";
    MODEL_90: "Mẫu 90 phút của Nhịp", "The 90-minute model of Nhịp (in Vietnamese)";
    STAFF_45: "Mẫu họp cơ quan 45 phút của Nhịp (tiếng Anh)", "The 45-minute staff meeting of Nhịp";
    SAMPLE_AGENDA: "Chương trình mẫu, với danh sách mẫu", "A sample agenda, with a sample roster";
    HELD_ALREADY: "đã họp", "held already";
    NOTHING_PREPARED: "Chưa có chương trình nào cho buổi sắp tới", "No agenda is prepared for the next meeting";
    PREPARE_FIRST: "«Chuẩn bị buổi sắp tới» lấy từ buổi trước, chỉ sửa những gì thay đổi.",
        "\"Prepare the next meeting\" begins with the last one; change only what differs.";
    AS_LAST: "Như buổi trước, chưa sửa gì", "As the last one, with nothing changed";
    PREPARE_WHICH: "Chuẩn bị buổi nào?", "Prepare which meeting?";
    ANOTHER: "Một buổi khác, lấy từ buổi trước", "Another meeting, taken from the last one";
    DRAFT_BESIDE: "có bản sửa còn dở", "with an unfinished draft";
    NO_EARLIER: "chưa có buổi nào trước đây", "there are no earlier meetings yet";
    NONE_TO_READ: "không đọc được tệp của buổi này", "the file of this meeting cannot be read";
    CLOSED: "đã kết thúc", "closed";
    BROKEN_OFF: "dừng giữa chừng", "broken off";
    UNFINISHED: "còn dở", "unfinished";
    WRITE_PAPERS: "Ghi mọi giấy tờ ra tệp", "Write all papers to files";
    OPEN_FOLDER: "Mở thư mục", "Open the folder";
    NO_FOLDER_OPENER: "Máy này không mở được thư mục từ đây. Giấy tờ nằm ở nơi ghi phía trên.",
        "This computer cannot open a folder from here. The papers lie where it says above.";
    PAPERS_LIE_IN: "Giấy tờ nằm trong", "The papers lie in";
    TASKS_OWED: "Nhiệm vụ đã giao", "Tasks that were given";
    CHOOSE_KEYS: "↑ ↓ để chọn, Enter để làm.", "↑ ↓ to choose, Enter to do it.";
    HINT_SELECT: "chọn", "select";
    HINT_DO: "làm việc được chọn", "do what is selected";
    LAUNCHER_NOT_HERE: "Hệ thống này không dùng loại biểu tượng đó.", "This system has no such icons.";
    LAUNCHER_NOT_WRITTEN: "Chưa tạo được biểu tượng", "The icon could not be made";
}

/// How the other language is had, in that language's own words: the key, and what for. Who needs it does not read this one.
pub const fn other_language(lang: Language) -> (&'static str, &'static str) {
    match lang {
        Language::Vi => ("Press F12", "for English"),
        Language::En => ("Bấm F12", "để dùng tiếng Việt"),
    }
}

/// Goes on with an unfinished meeting.
pub fn go_on(voice: &Voice<'_>, day: NaiveDate) -> String {
    let month = month(voice.lang, day);
    voice.say(format!("Họp tiếp {} {month}", voice.occasion), format!("Go on with the {month} meeting"))
}

/// When it was left.
pub fn left_at(lang: Language, left: DateTime<FixedOffset>, since: Span) -> String {
    let (left, ago) = (time(left), ago(lang, since));
    match lang {
        Language::Vi => format!("còn dở, dừng lúc {left} ({ago})"),
        Language::En => format!("unfinished; it was left at {left} ({ago})"),
    }
}

/// When a prepared meeting is to begin.
pub fn planned_for(lang: Language, at: NaiveDateTime) -> String {
    let day = date_with_weekday(lang, at.date());
    let time = format!("{}:{:02}", at.hour(), at.minute());
    match lang {
        Language::Vi => format!("{day}, lúc {time}"),
        Language::En => format!("{day}, {time}"),
    }
}

/// What was left half prepared, or written by hand with faults; said on the start screen.
pub fn to_mend(lang: Language, places: usize) -> String {
    match lang {
        Language::Vi => {
            format!("Bản chuẩn bị còn dở: {}. «Chuẩn bị buổi sắp tới» để sửa tiếp.", places_to_mend(lang, places))
        }
        Language::En => format!(
            "What was prepared is not finished: {}. \"Prepare the next meeting\" goes on with it.",
            places_to_mend(lang, places)
        ),
    }
}

/// So much is to be mended before a meeting can be held from it.
pub fn places_to_mend(lang: Language, places: usize) -> String {
    match lang {
        Language::Vi => format!("còn {places} chỗ phải sửa"),
        Language::En => count(lang, many(places), "", "place to mend", "places to mend"),
    }
}

/// A file that nothing can be made of, from this line on.
pub fn unreadable(lang: Language, line: usize) -> String {
    match lang {
        Language::Vi => format!("không đọc được, từ dòng {line}"),
        Language::En => format!("cannot be read, from line {line} on"),
    }
}

/// How many agendas lie there.
pub fn several_prepared(lang: Language, n: usize) -> String {
    count(lang, many(n), "chương trình đã chuẩn bị", "agenda is prepared", "agendas are prepared")
}

/// When a meeting was held.
pub fn held_on(lang: Language, day: NaiveDate, title: &str) -> String {
    format!("{}  {title}", date(lang, day))
}

/// How long it lasted.
pub fn lasted(lang: Language, held: Span) -> String {
    let held = minutes(lang, held.or_zero().mins_down());
    match lang {
        Language::Vi => format!("Đã họp {held}"),
        Language::En => format!("It lasted {held}"),
    }
}

/// A task that was given: who, what, until when.
pub fn task(lang: Language, who: &str, what: &str, due: Option<NaiveDate>) -> String {
    match (lang, due) {
        (_, None) => format!("{who}: {what}"),
        (Language::Vi, Some(due)) => format!("{who}: {what} (hạn {})", date_with_weekday(lang, due)),
        (Language::En, Some(due)) => format!("{who}: {what} (due {})", date_with_weekday(lang, due)),
    }
}

/// When the next meeting is.
pub fn next_meeting(lang: Language, day: NaiveDate) -> String {
    let day = date_with_weekday(lang, day);
    match lang {
        Language::Vi => format!("Kỳ sau: {day}"),
        Language::En => format!("Next meeting: {day}"),
    }
}

/// The icon is there.
pub fn launcher_written(lang: Language, path: &str) -> String {
    match lang {
        Language::Vi => format!("Đã tạo biểu tượng Nhịp: {path}. Từ nay chỉ cần bấm đúp vào biểu tượng."),
        Language::En => format!("The icon is there: {path}. From now on a double click on it is enough."),
    }
}
