//! Floor 1. The words of papers for the course of a meeting: items, pauses, speeches, opinions, recesses.

use chrono::DateTime;
use chrono::FixedOffset;

use super::length;
use crate::meeting::agenda::Language;
use crate::meeting::state::GapAnswer;
use crate::meeting::time::Span;
use crate::meeting::words::OpinionKind;
use crate::meeting::words::Unheard;
use crate::meeting::words::Wish;
use crate::text::figures;
use crate::text::phrase::Phrase;
use crate::text::phrase::phrases;
use crate::text::voice::Voice;
use crate::text::voice::capital;

phrases! {
    BEFORE_ITEMS: "Ý kiến ngoài các nội dung", "Remarks outside the items";
    ADDED: "bổ sung tại chỗ", "added at the meeting";
    DROPPED: "Không tiến hành. Lý do:", "Left out. Reason:";
    NOT_HELD: "Chưa tiến hành.", "Not held.";
    GOING_ON: "Đang tiến hành.", "Going on.";
    NO_DISCUSSION: "Không thảo luận. Lý do:", "No discussion. Reason:";
    NOT_DISCUSSED: "Chưa thảo luận.", "Not discussed.";
    KEPT: "Thời gian dành cho thảo luận được giữ đủ.", "The members' time was kept.";
    ALL_ASKED: "Đã mời hết, không còn ý kiến.", "Everyone was asked; there was nothing more to add.";
    NO_REVIEW: "Không có người tự kiểm điểm.", "Nobody reviewed themselves.";
    NOBODY_TO_REVIEW: "Không có người nào trong diện tự kiểm điểm có mặt.", "Nobody who could review themselves was present.";
    REVIEWERS_CHOSEN: "Người tự kiểm điểm được chọn ngoài thứ tự lần lượt. Lý do:", "The reviewers were chosen out of turn. Reason:";
    OPINIONS: "Ý kiến", "Remarks";
    ANSWERS: "trả lời", "answers";
    OPEN_QUESTION: "Câu hỏi chưa được trả lời.", "The question is open.";
    CONCLUSION: "Kết luận:", "Conclusion:";
    CHAIR_CONCLUDES: "Kết luận của chủ trì:", "The chair's conclusion:";
    ORDER: "Ý kiến về thủ tục:", "Points of order:";
    RECESSES: "Thời gian nghỉ", "Recesses";
    UNSEEN: "Thời gian máy không theo dõi được", "Time that the computer did not see";
}

/// The number of an item and its title.
pub fn numbered(n: usize, title: &str) -> String {
    format!("{n}. {title}")
}

/// Planned time behind time used: "7 phút 40 giây (dự kiến 7 phút)".
pub fn used_of(lang: Language, used: Span, planned: Span, extended: Span) -> String {
    let (used, by_hand) = (length(lang, used), length(lang, extended.abs()));
    let planned = length(lang, planned);
    match (lang, extended.ms()) {
        (Language::Vi, 0) => format!("{used} (dự kiến {planned})"),
        (Language::En, 0) => format!("{used} (planned: {planned})"),
        (Language::Vi, 1..) => format!("{used} (dự kiến {planned}, gồm {by_hand} thêm)"),
        (Language::En, 1..) => format!("{used} (planned: {planned}, with {by_hand} added)"),
        (Language::Vi, _) => format!("{used} (dự kiến {planned}, đã bớt {by_hand})"),
        (Language::En, _) => format!("{used} (planned: {planned}, {by_hand} taken off)"),
    }
}

/// Who presented, and how long.
pub fn presented(voice: &Voice<'_>, who: Option<&str>, time: &str) -> String {
    match who {
        Some(who) => voice.say(format!("{} trình bày: {time}.", capital(who)), format!("Presented by {who}: {time}.")),
        None => voice.say(format!("Thời gian: {time}."), format!("Time taken: {time}.")),
    }
}

/// Who reviewed himself, and how long.
pub fn reviewed(voice: &Voice<'_>, who: &str, time: &str) -> String {
    voice.say(format!("{} tự kiểm điểm: {time}.", capital(who)), format!("Self-review of {who}: {time}."))
}

/// Whose turn has not come.
pub fn not_reviewed(voice: &Voice<'_>, who: &str) -> String {
    voice.say(format!("{} chưa tự kiểm điểm.", capital(who)), format!("{who} has not given a self-review."))
}

/// A rest, and how long.
pub fn rested(lang: Language, time: &str) -> String {
    match lang {
        Language::Vi => format!("Nghỉ: {time}."),
        Language::En => format!("Break: {time}."),
    }
}

/// The discussion, and how long.
pub fn discussed(lang: Language, time: &str) -> String {
    match lang {
        Language::Vi => format!("Thảo luận: {time}."),
        Language::En => format!("Members' time: {time}."),
    }
}

/// How much of a discussion belonged to the members, where the chair or the presenter took a part of it.
pub fn members_own(lang: Language, answered: Span, own: Span) -> String {
    let (answered, own) = (length(lang, answered), length(lang, own));
    match lang {
        Language::Vi => {
            format!("Trong đó chủ trì và người trình bày giải đáp {answered}; thời gian của người dự {own}.")
        }
        Language::En => {
            format!("Of this, answers of the chair and the presenter took {answered}; the members had {own}.")
        }
    }
}

/// A discussion was left early; the reason follows.
pub fn moved_early(lang: Language, owed: Span) -> String {
    let left = figures::left(lang, owed);
    match (lang, owed > Span::ZERO) {
        (Language::Vi, true) => {
            format!("Chủ trì quyết định chuyển sớm khi còn {left} của thời gian thảo luận tối thiểu. Lý do:")
        }
        (Language::En, true) => {
            format!("The chair moved on early, with {left} of the members' time still owed. Reason:")
        }
        (Language::Vi, false) => "Chủ trì quyết định chuyển khi còn người chờ phát biểu. Lý do:".to_owned(),
        (Language::En, false) => "The chair moved on while people were waiting to speak. Reason:".to_owned(),
    }
}

/// Time that nobody saw, and what was said of it.
pub fn unseen(lang: Language, when: &str, span: Span, is_out: bool, answer: Option<GapAnswer>) -> String {
    let said = match (answer, is_out) {
        (Some(GapAnswer::Counted), _) => Phrase::new("tính vào thời gian họp", "counted as time of the meeting"),
        (Some(GapAnswer::TakenOut), _) => Phrase::new("trừ khỏi thời gian họp", "taken out of the meeting's time"),
        (None, true) => Phrase::new("chưa xác nhận, tạm trừ", "not confirmed, left out for now"),
        (None, false) => Phrase::new("chưa xác nhận, tạm tính", "not confirmed, counted for now"),
    };
    format!("{when} ({}): {}", length(lang, span), said.get(lang))
}

/// Time that nobody saw inside a discussion.
pub fn unseen_in_discussion(lang: Language, unseen: &str) -> String {
    match lang {
        Language::Vi => format!("Trong lúc thảo luận, máy không theo dõi được {unseen}."),
        Language::En => format!("During the members' time the computer did not see the time {unseen}."),
    }
}

/// How many speeches and speakers; the names follow.
pub fn speeches(lang: Language, turns: usize, speakers: usize) -> String {
    let (n, who) = (super::count(lang, turns), super::count(lang, speakers));
    match lang {
        Language::Vi => format!("Phát biểu: {n} lượt của {who} người:"),
        Language::En => format!(
            "Speeches: {} by {}:",
            figures::count(lang, figures::many(turns), "", "turn", "turns"),
            figures::count(lang, figures::many(speakers), "", "speaker", "speakers")
        ),
    }
}

/// How many answers of the chair and the presenter; the names follow.
pub fn answers(lang: Language, turns: usize) -> String {
    match lang {
        Language::Vi => format!("Giải đáp, tiếp thu: {} lượt:", super::count(lang, turns)),
        Language::En => {
            format!("Answers: {}:", figures::count(lang, figures::many(turns), "", "turn", "turns"))
        }
    }
}

/// So many turns of one speaker.
pub fn turns_of(lang: Language, who: &str, turns: usize) -> String {
    match (lang, turns) {
        (_, 0..=1) => who.to_owned(),
        (Language::Vi, _) => format!("{who} ({} lượt)", super::count(lang, turns)),
        (Language::En, _) => format!("{who} ({turns} turns)"),
    }
}

/// What somebody does whose words follow; nothing is said of an ordinary remark.
pub const fn says(kind: OpinionKind) -> Option<Phrase> {
    match kind {
        OpinionKind::Opinion => None,
        OpinionKind::Question => Some(Phrase::new("hỏi", "asks")),
        OpinionKind::Request => Some(Phrase::new("kiến nghị", "requests")),
    }
}

/// Who was not heard, and what became of them.
pub fn not_heard(lang: Language, names: &str, then: Unheard) -> String {
    let then = match then {
        Unheard::FirstNext => {
            Phrase::new("được phát biểu đầu tiên ở phần thảo luận sau", "first in the next discussion")
        }
        Unheard::Written => Phrase::new("gửi ý kiến bằng văn bản", "asked to hand it in in writing"),
        Unheard::MoveOn => Phrase::new("không được phát biểu ở nội dung này", "not heard on this item"),
    };
    match lang {
        Language::Vi => format!("Đăng ký nhưng chưa được phát biểu: {names} ({}).", then.vi),
        Language::En => format!("Asked to speak and not heard: {names} ({}).", then.en),
    }
}

/// Who came off the list by somebody's wish.
pub fn withdrew(lang: Language, names: &str, wish: Wish) -> String {
    match (lang, wish) {
        (Language::Vi, Wish::Own) => format!("Tự rút đăng ký phát biểu: {names}."),
        (Language::En, Wish::Own) => format!("Withdrew: {names}."),
        (Language::Vi, Wish::Written) => format!("Rút đăng ký để gửi ý kiến bằng văn bản: {names}."),
        (Language::En, Wish::Written) => format!("Withdrew to hand it in in writing: {names}."),
        (Language::Vi, Wish::Chair) => format!("Chủ trì rút tên khỏi danh sách phát biểu: {names}."),
        (Language::En, Wish::Chair) => format!("Taken off the list by the chair: {names}."),
    }
}

/// A reviewer was put off; the reason follows.
pub fn put_off(voice: &Voice<'_>, who: &str) -> String {
    voice.say(
        format!("{} được hoãn tự kiểm điểm và đứng đầu lần sau. Lý do:", capital(who)),
        format!("The self-review of {who} was put off; first next time. Reason:"),
    )
}

/// A hold that goes on.
pub fn still_resting(lang: Language, since: DateTime<FixedOffset>, back_at: Option<DateTime<FixedOffset>>) -> String {
    let since = figures::time_document(lang, since);
    let back = back_at.map(|back| figures::time_document(lang, back));
    match (lang, back) {
        (Language::Vi, None) => format!("Từ {since}, chưa họp tiếp."),
        (Language::En, None) => format!("Since {since}, not resumed."),
        (Language::Vi, Some(back)) => format!("Từ {since}, hẹn họp tiếp lúc {back}, chưa họp tiếp."),
        (Language::En, Some(back)) => format!("Since {since}, to resume at {back}, not resumed."),
    }
}
