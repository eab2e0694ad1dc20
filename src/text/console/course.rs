//! Floor 1. Words of the console about the course: roll call, what → will do, moving on, recess.

use chrono::DateTime;
use chrono::FixedOffset;

use crate::meeting::agenda::Language;
use crate::meeting::time::Span;
use crate::text::figures::REASON_LETTERS;
use crate::text::figures::count;
use crate::text::figures::many;
use crate::text::figures::mins;
use crate::text::figures::time;
use crate::text::figures::time_up;
use crate::text::figures::used;
use crate::text::phrase::phrases;
use crate::text::voice::Voice;

phrases! {
    ROLL_ALL_PRESENT: "Tất cả có mặt", "Everyone is present";
    ROLL_NOT_MARKED: "Chưa điểm danh", "Not marked yet";
    ROLL_EXCUSED: "Vắng có lý do", "Absent with reason";
    ROLL_UNEXCUSED: "Vắng không lý do", "Absent without reason";
    ADMIT_GUEST: "Thêm khách mời", "Add a guest";
    NEXT_BEGINS: "→ Khai mạc", "→ Start the meeting";
    NEXT_REVIEWER: "→ Sang người tự kiểm điểm tiếp theo", "→ Go to the next self-review";
    IGNORED_DOUBLE: "Bấm hai lần liền nhau: lần sau không tính.", "Pressed twice in a row: the second was ignored.";
    OVERRIDE_ASK: "Chuyển sớm: ghi lý do. Lý do sẽ hiện trên màn chiếu và ghi vào biên bản.",
        "Move on early: give the reason. It will be on the screen and in the minutes.";
    OVERRIDE: "Chuyển sớm", "Move on early";
    MORE_MINUTES: "Thêm 3 phút", "3 more minutes";
    FIRST_NEXT: "Nói đầu tiên ở phần sau", "First next time";
    IN_WRITING: "Gửi ý kiến bằng văn bản", "In writing";
    MOVE_ON: "Vẫn chuyển", "Move on";
    INVITE_DISCUSSION: "Hết giờ trình bày: mời chuyển sang thảo luận", "Presenting time is used up: open the members' time";
    GO_ON: "Họp tiếp", "Resume";
    BACK_AT_ASK: "Họp tiếp lúc mấy giờ?", "Back at what time?";
    WITHDRAW_ASK: "Rút đăng ký theo ý ai?", "Whose wish is it?";
    WITHDRAW_OWN: "Người đăng ký tự rút", "The person's own";
    WITHDRAW_WRITTEN: "Sẽ gửi bằng văn bản", "Will send it in writing";
    WITHDRAW_CHAIR: "Chủ trì quyết định", "The chair's";
    DROP_REASON_ASK: "Bỏ nội dung này: ghi lý do.", "Drop this item: give the reason.";
    ADJOURN_ASK: "Dừng giữa chừng: ghi lý do. Biên bản sẽ mở đầu bằng lý do này.",
        "Break the meeting off: give the reason. The minutes will begin with it.";
    PUT_OFF_ASK: "Hoãn tự kiểm điểm: ghi lý do.", "Put off the self-review: give the reason.";
    FORGOT_ASK: "Lẽ ra đã chuyển từ mấy phút trước?", "How many minutes ago should it have moved on?";
}

/// Came after the start.
pub fn roll_late(lang: Language, at: DateTime<FixedOffset>) -> String {
    match lang {
        Language::Vi => format!("Đến muộn, lúc {}", time(at)),
        Language::En => format!("Late, at {}", time(at)),
    }
}

/// Was here, is not.
pub fn roll_left_early(lang: Language, at: DateTime<FixedOffset>) -> String {
    match lang {
        Language::Vi => format!("Về sớm, lúc {}", time(at)),
        Language::En => format!("Left early, at {}", time(at)),
    }
}

/// Out of whom votes are counted: the base, the official members, those taken off, and what carries.
pub fn roll_base(lang: Language, base: u32, official: u32, less: u32, needed: u32) -> String {
    match (lang, less) {
        (Language::Vi, 0) => {
            format!("Biểu quyết tính trên {base}: {official} chính thức. Cần từ {needed} trở lên.")
        }
        (Language::Vi, less) => format!(
            "Biểu quyết tính trên {base}: {official} chính thức, trừ {less} (xem tên). Cần từ {needed} trở lên."
        ),
        (Language::En, 0) => {
            format!("Votes are counted out of {base}: {official} full members. {needed} or more carry.")
        }
        (Language::En, less) => format!(
            "Votes are counted out of {base}: {official} full members less {less} (see names). {needed} or more carry."
        ),
    }
}

/// What → does at the end of a presentation.
pub fn next_opens_discussion(lang: Language, planned: Span) -> String {
    let said = mins(lang, planned.mins_up());
    match lang {
        Language::Vi => format!("→ Sang phần thảo luận ({said})"),
        Language::En => format!("→ Open the members' time ({said})"),
    }
}

/// What → does at the end of an item.
pub fn next_opens_segment(lang: Language, n: usize, title: &str) -> String {
    match lang {
        Language::Vi => format!("→ Sang nội dung {n}: {title}"),
        Language::En => format!("→ Go to item {n}: {title}"),
    }
}

/// Behind what → would do while it is refused: "(chưa được)".
pub fn not_yet(lang: Language) -> &'static str {
    match lang {
        Language::Vi => "chưa được",
        Language::En => "not yet",
    }
}

/// From when → will be taken: "được chuyển từ 14:29".
pub fn allowed_from(lang: Language, at: DateTime<FixedOffset>) -> String {
    match lang {
        Language::Vi => format!("chưa chuyển được: được chuyển từ {}", time_up(at)),
        Language::En => format!("not yet: may move on from {}", time_up(at)),
    }
}

/// How far the typed reason for moving on early is from enough.
pub fn override_reason_short(lang: Language, letters: usize) -> String {
    match lang {
        Language::Vi => format!("Lý do cần ít nhất {REASON_LETTERS} ký tự, thành câu (mới có {letters})."),
        Language::En => format!("The reason needs at least {REASON_LETTERS} characters, in words ({letters} so far)."),
    }
}

/// Asks what becomes of those who still wait.
pub fn waiting_at_end(voice: &Voice<'_>, n: usize) -> String {
    let choices = [MORE_MINUTES, FIRST_NEXT, IN_WRITING, MOVE_ON].map(|one| one.get(voice.lang)).join(" · ");
    voice.say(
        format!("Còn {} chưa được phát biểu. {choices}", voice.members(n)),
        format!("{} not been heard. {choices}", count(Language::En, many(n), "", "person has", "people have")),
    )
}

/// How long the recess has lasted, and the key that ends it.
pub fn resting(lang: Language, since: Span) -> String {
    match lang {
        Language::Vi => format!("Đang nghỉ {}. Enter: họp tiếp", used(lang, since)),
        Language::En => format!("In recess for {}. Enter: resume", used(lang, since)),
    }
}
