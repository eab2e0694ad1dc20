//! Floor 1. Words of the console about speaking: the list, invitations, silence, turns that run over.

use crate::meeting::agenda::Language;
use crate::meeting::roster::PersonId;
use crate::meeting::time::Span;
use crate::text::figures::clock_left;
use crate::text::figures::minutes;
use crate::text::phrase::phrases;
use crate::text::voice::Voice;

phrases! {
    ASK_TO_SPEAK: "Xin phát biểu", "Ask to speak";
    SPEECH_DONE: "Xong lượt", "Finished";
    NOBODY_ASKED: "Chưa có ai đăng ký.", "Nobody has asked to speak.";
    NEXT_PROMPT: "Gợi ý tiếp", "Next prompt";
    THINK: "Suy nghĩ 1 phút", "One minute to think";
    PAIRS: "Trao đổi từng đôi", "Talk in pairs";
    ROUND: "Mời lần lượt", "Ask in turn";
    CLOSE_LIST: "Khóa danh sách", "Close the list";
    OPEN_LIST: "Mở lại danh sách", "Open the list again";
    LIST_CLOSED: "danh sách đã khóa", "list closed";
    THANK: "Cảm ơn", "Thank";
    STOP_CLOCK: "Dừng đồng hồ", "Stop the clock";
    RUN_CLOCK: "Chạy tiếp đồng hồ", "Restart the clock";
    CLOCK_STOPPED: "đồng hồ dừng", "clock stopped";
    ANSWER: "giải đáp", "answer";
    NOT_SPOKEN: "chưa phát biểu", "has not spoken";
    LEAST_TIME: "nói ít nhất", "spoke briefly";
    WHO_SPEAKS: "Ai phát biểu?", "Who wishes to speak?";
    NOBODY_FOUND: "Không có ai khớp", "Nobody matches";
    NO_LIMIT: "không giới hạn", "no limit";
}

/// What to do while nobody speaks.
pub fn silence_offer(lang: Language) -> String {
    let choices = [NEXT_PROMPT, THINK, PAIRS, ROUND].map(|one| one.get(lang)).join(" · ");
    format!("{} {choices}", NOBODY_ASKED.get(lang))
}

/// Whom the chair might ask.
pub fn silence_suggest(voice: &Voice<'_>, who: &PersonId) -> String {
    voice.say(
        format!("Có thể mời {} (chưa phát biểu).", voice.person(who)),
        format!("You might ask {} (has not spoken).", voice.person(who)),
    )
}

/// Gives the floor.
pub fn invite(voice: &Voice<'_>, who: &PersonId) -> String {
    voice.say(format!("Mời {}", voice.person(who)), format!("Invite {}", voice.person(who)))
}

/// The turn is over its limit, in whole minutes: the clock beside it counts the seconds.
pub fn speech_over(lang: Language, over: Span) -> String {
    match (lang, over.or_zero().mins_down()) {
        (Language::Vi, 0) => "Hết giờ".to_owned(),
        (Language::En, 0) => "Time is up".to_owned(),
        (Language::Vi, n) => format!("Quá {n} phút"),
        (Language::En, n) => format!("Over by {}", minutes(lang, n)),
    }
}

/// The same with what Enter and + do.
pub fn speech_over_keys(lang: Language, over: Span, enter: &str) -> String {
    let over = speech_over(lang, over);
    match lang {
        Language::Vi => format!("{over}. Enter: {enter} · +: thêm 1 phút"),
        Language::En => format!("{over}. Enter: {enter} · +: 1 more minute"),
    }
}

/// What Enter does while somebody speaks and another waits.
pub fn thank_and_invite(voice: &Voice<'_>, next: &PersonId) -> String {
    let next = voice.person(next);
    voice.say(format!("cảm ơn, mời {next}"), format!("thank, invite {next}"))
}

/// Who has not spoken yet, out of those present: "chưa phát biểu 9/22".
pub fn not_spoken_of(lang: Language, silent: usize, of: usize) -> String {
    match lang {
        Language::Vi => format!("chưa phát biểu {silent}/{of}"),
        Language::En => format!("not spoken {silent}/{of}"),
    }
}

/// The speech that a point of order stopped, with its clock; guests have no limit.
pub fn interrupted(voice: &Voice<'_>, who: &PersonId, left: Option<Span>) -> String {
    let person = voice.person(who);
    match left {
        Some(left) => voice.say(
            format!("{person} đang chờ nói tiếp, còn {}", clock_left(left)),
            format!("{person} waits to go on, {} left", clock_left(left)),
        ),
        None => voice.say(format!("{person} đang chờ nói tiếp"), format!("{person} waits to go on")),
    }
}

/// Whom the round asks now, and how many are still to be asked after.
pub fn round_asks(voice: &Voice<'_>, who: &PersonId, more: usize) -> String {
    let person = voice.person(who);
    voice.say(format!("Mời lần lượt: {person} (còn {more})"), format!("Asking in turn: {person} ({more} more)"))
}
