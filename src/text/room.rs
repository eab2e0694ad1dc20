//! Floor 1. Words of the room's screen: what those present read. What both screens say stands in `both`.

use chrono::DateTime;
use chrono::FixedOffset;

use crate::meeting::agenda::Language;
use crate::meeting::roster::PersonId;
use crate::meeting::sheet::Tenths;
use crate::meeting::time::Span;
use crate::meeting::words::ActivityKind;

use super::figures::clock_left;
use super::figures::count;
use super::figures::many;
use super::figures::minutes;
use super::figures::points_in_words;
use super::figures::time;
use super::figures::time_document;
use super::figures::time_secs;
use super::phrase::phrases;
use super::voice::Voice;

phrases! {
    MOVE_WINDOW: "Kéo cửa sổ này sang màn chiếu, rồi bấm F11.", "Move this window to the projector, then press F11.";
    CONSOLE_GONE: "Màn điều hành tạm ngắt; đồng hồ vẫn chạy", "The console is away; the clock goes on";
    SOURCE_LOST: "Màn chiếu tạm mất kết nối với bản ghi; đồng hồ vẫn chạy", "The screen has lost its source; the clock goes on";
    READY_PHONES: "Xin tắt chuông điện thoại.", "Please silence your phones.";
    READY_LIST: "Mời ký vào danh sách có mặt.", "Please sign the attendance list.";
    READY_SEATS: "Xin ổn định chỗ ngồi, sắp họp tiếp.", "Please take your seats; we go on shortly.";
    READY_BRIEF: "Xin phát biểu ngắn gọn, đúng nội dung.", "Please be brief and keep to the point.";
    SCORE_NOTE: "Mức xếp loại chính thức do cấp ủy cấp trên quyết định.", "The superior committee decides the official band.";
    THINK: "Suy nghĩ 1 phút", "One minute to think";
    PAIRS: "Trao đổi từng đôi", "Talk in pairs";
    ROUND: "Mời lần lượt", "Asked in turn";
    REMARKS: "Mời góp ý", "Remarks, please";
    AGENDA: "Chương trình", "Agenda";
    NEXT_ITEM: "Nội dung tiếp theo", "Next item";
    WHICH_MEETING: "Chiếu buổi nào? ↑ ↓ chọn, Enter mở", "Which meeting? ↑ ↓ choose, Enter opens";
    WAITING_FOR_MEETING: "Chưa có buổi nào đang mở", "No meeting is open yet";
    VOTE: "Biểu quyết", "Vote";
    RETAKE: "Biểu quyết lại", "Vote again";
    VOIDED: "Biểu quyết này không tính", "This vote does not count";
    MEETING_REOPENED: "Họp tiếp", "The meeting goes on";
    CHAIR_SAYS: "Chủ trì thông báo", "From the chair";
    OVER: "Quá giờ", "Over time";
    CHAIR_MOVES_EARLY: "Chủ trì quyết định chuyển sớm", "The chair moves on early";
    IN_FAVOUR: "Tán thành", "In favour";
    AGAINST: "Không tán thành", "Against";
    ABSTAIN: "Không có ý kiến", "Abstentions";
    INVALID: "Phiếu không hợp lệ", "Spoiled papers";
    NOT_VOTING: "Không biểu quyết", "Did not vote";
    SPEAKERS: "Danh sách phát biểu", "Speakers' list";
    LAST_MINUTE: "Phút cuối", "Last minute";
    LIST_CLOSED: "Danh sách phát biểu đã khóa", "The speakers' list is closed";
    NEARLY_UP: "Sắp hết lượt", "Time is nearly up";
    CLOCK_STOPPED: "Đồng hồ đang dừng", "The clock is stopped";
    ALL_HANDS_ASKED: "Đã hỏi xong, xin chờ kết quả", "All have been asked; the result follows";
}

/// What the room is invited to when nobody speaks.
pub fn invites(voice: &Voice<'_>) -> String {
    voice.say(format!("Mời {} cho ý kiến", voice.everybody()), "The floor is yours")
}

/// Why the chair moved on early.
pub fn moved_early(lang: Language, reason: &str) -> String {
    match lang {
        Language::Vi => format!("Chủ trì quyết định chuyển sớm: {reason}"),
        Language::En => format!("The chair moves on early: {reason}"),
    }
}

/// Thanks at the end of a speech.
pub fn thanks(voice: &Voice<'_>, who: &PersonId) -> String {
    voice.say(format!("Xin cảm ơn {}", voice.person(who)), format!("Thank you, {}", voice.person(who)))
}

/// When the meeting starts: "Khai mạc lúc 14:00".
pub fn starts_at(lang: Language, at: DateTime<FixedOffset>) -> String {
    match lang {
        Language::Vi => format!("Khai mạc lúc {}", time(at)),
        Language::En => format!("Starts at {}", time(at)),
    }
}

/// The presentation ran over, and the members lose nothing by it.
pub fn discussion_stays(lang: Language, planned: Span) -> String {
    let said = minutes(lang, planned.mins_up());
    match lang {
        Language::Vi => format!("thảo luận vẫn đủ {said}"),
        Language::En => format!("members still have {said}"),
    }
}

/// A clock over its time, in whole minutes: "quá giờ 2 phút"; under a minute it says only that it is over.
pub fn over_minutes(lang: Language, over: Span) -> String {
    match (lang, over.or_zero().mins_down()) {
        (Language::Vi, 0) => "quá giờ".to_owned(),
        (Language::En, 0) => "over time".to_owned(),
        (Language::Vi, n) => format!("quá giờ {n} phút"),
        (Language::En, n) => format!("{} over", minutes(lang, n)),
    }
}

/// A speech over its limit: "quá 1 phút".
pub fn speech_over(lang: Language, over: Span) -> String {
    match (lang, over.or_zero().mins_down()) {
        (Language::Vi, 0) => "quá thời gian".to_owned(),
        (Language::En, 0) => "over time".to_owned(),
        (Language::Vi, n) => format!("quá {n} phút"),
        (Language::En, n) => format!("{} over", minutes(lang, n)),
    }
}

/// Until when the members' time is planned to last.
pub fn discussion_until(lang: Language, at: DateTime<FixedOffset>) -> String {
    match lang {
        Language::Vi => format!("thảo luận đến {}", time(at)),
        Language::En => format!("members' time until {}", time(at)),
    }
}

/// A point of order has the word.
pub fn point_of_order_by(voice: &Voice<'_>, who: &PersonId) -> String {
    let name = (voice.name)(who);
    voice.say(format!("Ý kiến về thủ tục: {name}"), format!("Point of order: {name}"))
}

/// Who goes on after a point of order, with what is left of the turn; guests have no limit.
pub fn goes_on_after(voice: &Voice<'_>, who: &PersonId, left: Option<Span>) -> String {
    let person = voice.person(who);
    match left {
        Some(left) => voice.say(
            format!("{person} nói tiếp sau đó, còn {}", clock_left(left)),
            format!("{person} goes on after it, {} left", clock_left(left)),
        ),
        None => voice.say(format!("{person} nói tiếp sau đó"), format!("{person} goes on after it")),
    }
}

/// Which reviewer of how many: "Tự kiểm điểm 1/2".
pub fn review_turn(lang: Language, n: usize, of: usize) -> String {
    match lang {
        Language::Vi => format!("Tự kiểm điểm {n}/{of}"),
        Language::En => format!("Self-review {n} of {of}"),
    }
}

/// While the score is being agreed on.
pub fn scoring(voice: &Voice<'_>) -> String {
    let vi =
        if voice.is_of_comrades() { "Chi ủy đang thống nhất điểm" } else { "Đang thống nhất điểm" };
    voice.say(vi, "The committee is agreeing on the score")
}

/// The score as the committee's own, with its band.
pub fn score(voice: &Voice<'_>, total: Tenths, band: &str) -> String {
    let said = points_in_words(voice.lang, total);
    let whose = if voice.is_of_comrades() { "Chi bộ tự chấm" } else { "Tự chấm" };
    voice.say(format!("{whose}: {said} – {band}"), format!("Own score: {said} – {band}"))
}

/// The end: "Buổi sinh hoạt kết thúc lúc 15 giờ 34 phút".
pub fn closed(voice: &Voice<'_>, at: DateTime<FixedOffset>) -> String {
    let at = time_document(voice.lang, at);
    voice.say(format!("{} kết thúc lúc {at}", voice.occasion_first()), format!("The meeting closed at {at}"))
}

/// Thanks to all, at the end.
pub fn thank_all(voice: &Voice<'_>) -> String {
    let vi = if voice.address.is_empty() {
        "Xin cảm ơn!".to_owned()
    } else {
        format!("Xin cảm ơn {}!", voice.everybody())
    };
    voice.say(vi, "Thank you all.")
}

/// The breaking off: "Buổi sinh hoạt dừng lúc 14 giờ 19 phút".
pub fn adjourned(voice: &Voice<'_>, at: DateTime<FixedOffset>) -> String {
    let at = time_document(voice.lang, at);
    voice.say(format!("{} dừng lúc {at}", voice.occasion_first()), format!("The meeting was broken off at {at}"))
}

/// What the meeting achieved, for the last picture: "12/20 đồng chí phát biểu · 5 nhiệm vụ".
pub fn summary(voice: &Voice<'_>, speakers: usize, of: usize, tasks: usize) -> String {
    let tasks = count(voice.lang, many(tasks), "nhiệm vụ", "task", "tasks");
    voice.say(
        format!("{speakers}/{of} {} phát biểu · {tasks}", voice.one_member()),
        format!("{speakers} of {of} spoke · {tasks}"),
    )
}

/// A clock in small: "Còn 4:41".
pub fn left(lang: Language, left: Span) -> String {
    let clock = clock_left(left);
    match lang {
        Language::Vi => format!("Còn {clock}"),
        Language::En => format!("{clock} left"),
    }
}

/// Whom remarks are invited for, after a self-review.
pub fn remarks_for(voice: &Voice<'_>, who: &PersonId) -> String {
    voice.say(format!("Mời góp ý cho {}", voice.person(who)), format!("Remarks for {}, please", voice.person(who)))
}

/// What follows where no discussion does.
pub fn then_item(lang: Language, title: &str) -> String {
    match lang {
        Language::Vi => format!("Sau đó: {title}"),
        Language::En => format!("Then: {title}"),
    }
}

/// How many more wait than stand on the screen.
pub fn and_more(voice: &Voice<'_>, n: usize) -> String {
    voice.say(format!("và {n} {} nữa", voice.one_member()), format!("and {n} more"))
}

/// When a rest of the agenda ends, under its own name.
pub fn back_at(lang: Language, at: DateTime<FixedOffset>) -> String {
    match lang {
        Language::Vi => format!("Họp tiếp lúc {}", time(at)),
        Language::En => format!("Back at {}", time(at)),
    }
}

/// The figures under a verdict: "12/17 tán thành, cần từ 9".
pub fn verdict_because(lang: Language, in_favour: u32, base: u32, needed: u32) -> String {
    match lang {
        Language::Vi => format!("{in_favour}/{base} tán thành, cần từ {needed}"),
        Language::En => format!("{in_favour} of {base} in favour, {needed} needed"),
    }
}

/// Over the total: whose score it is, and out of how many.
pub fn own_score(voice: &Voice<'_>, out_of: Tenths) -> String {
    let of = points_in_words(voice.lang, out_of);
    let whose = if voice.is_of_comrades() { "Chi bộ tự chấm" } else { "Tự chấm" };
    voice.say(format!("{whose}, trên {of}"), format!("Own score, out of {of}"))
}

/// Who reads the minutes.
pub fn read_by(voice: &Voice<'_>, who: &PersonId) -> String {
    voice.say(format!("Người đọc: {}", voice.person(who)), format!("Read by {}", voice.person(who)))
}

/// How long the meeting was held.
pub fn lasted(lang: Language, held: Span) -> String {
    let held = minutes(lang, held.mins_down());
    match lang {
        Language::Vi => format!("Đã họp {held}"),
        Language::En => format!("It lasted {held}"),
    }
}

/// Instead of "early", while the least length would not be reached.
pub fn under_minimum(lang: Language, missing: Span) -> String {
    let left = minutes(lang, missing.mins_up());
    match lang {
        Language::Vi => format!("Chưa đủ thời lượng: còn {left} cho ý kiến"),
        Language::En => format!("Under the minimum length: {left} left for remarks"),
    }
}

/// By when a task is due: "Hạn: thứ Sáu, 13/04/2018".
pub fn due(lang: Language, day: &str) -> String {
    match lang {
        Language::Vi => format!("Hạn: {day}"),
        Language::En => format!("Due {day}"),
    }
}

/// Which group of the sheet is shown: "Nhóm 2/7".
pub fn group_of(lang: Language, n: usize, of: usize) -> String {
    match lang {
        Language::Vi => format!("Nhóm {n}/{of}"),
        Language::En => format!("Group {n} of {of}"),
    }
}

/// What the members were offered, and until when: "Suy nghĩ 1 phút (đến 14:31:10)".
pub fn offered(lang: Language, activity: ActivityKind, until: Option<DateTime<FixedOffset>>) -> String {
    let what = match (activity, lang) {
        (ActivityKind::Think, _) => THINK.get(lang),
        (ActivityKind::Pairs, Language::Vi) => "Trao đổi từng đôi 2 phút",
        (ActivityKind::Pairs, Language::En) => "Talk in pairs for 2 minutes",
        (ActivityKind::Round, _) => ROUND.get(lang),
    };
    match (until, lang) {
        (Some(until), Language::Vi) => format!("{what} (đến {})", time_secs(until)),
        (Some(until), Language::En) => format!("{what} (until {})", time_secs(until)),
        (None, _) => what.to_owned(),
    }
}
