//! Floor 1. Words of the console before and around a meeting: the start menu, coming back, saving, leaving, closing.

use chrono::DateTime;
use chrono::FixedOffset;
use chrono::NaiveDate;

use crate::meeting::agenda::Language;
use crate::meeting::time::Span;
use crate::text::dates::date_with_weekday;
use crate::text::dates::month;
use crate::text::figures::ago;
use crate::text::figures::minutes;
use crate::text::figures::time;
use crate::text::figures::time_secs;
use crate::text::figures::used;
use crate::text::phrase::phrases;
use crate::text::voice::Voice;

phrases! {
    PREPARE: "Chuẩn bị buổi sắp tới", "Prepare the next meeting";
    REHEARSE: "Tập dượt (để riêng, không tính là buổi thật)", "Rehearse (kept apart from real meetings)";
    PAPERS: "Giấy tờ các buổi trước", "Papers of earlier meetings";
    QUIT: "Thoát chương trình", "Quit";
    BEGIN_NEW: "Không, bắt đầu buổi mới", "No, begin a new one";
    GO_ON_WITH_IT: "Có, họp tiếp", "Yes, go on with it";
    AWAY_COUNT: "Có, vẫn họp: tính cả thời gian đó", "Yes: count that time";
    AWAY_TAKE_OUT: "Không, đã nghỉ: trừ thời gian đó", "No, it rested: take that time out";
    SAMPLE_WARNING: "Đây là danh sách mẫu. Hãy thay bằng danh sách thật trước khi bắt đầu buổi thật.",
        "This is the sample roster. Put in the real one before a real meeting.";
    WHICH_SCREEN: "Người dự đang nhìn thấy màn hình nào?", "Which screen do those present see?";
    WHICH_OWN: "Màn chiếu riêng", "Their own";
    WHICH_THIS: "Chính màn hình này", "This one";
    WHICH_OWN_HELP: "F8 mở cửa sổ màn chiếu; màn hình này chỉ người điều hành thấy.",
        "F8 opens the window for it; only whoever runs the meeting sees this one.";
    WHICH_THIS_HELP: "Màn hình này thành màn chiếu, thêm một dòng; việc riêng chỉ mở sau khi tắt máy chiếu.",
        "This one becomes theirs, with one line more; what is private opens only when the projector is off.";
    CLOSED_BY_PHASE: "Đã sang phần khác: việc riêng tự đóng; chữ đang viết được giữ lại.",
        "Another part has begun: what is private has closed; what was being written is kept.";
    ONE_SCREEN_GUARD: "Người dự đang nhìn thấy màn hình này. Tắt máy chiếu, rồi bấm Enter.",
        "Those present can see this screen. Turn off the projector, then press Enter.";
    NOT_NOW: "Lúc này chưa làm được.", "That cannot be done now.";
    FAULT_UNSAID: "Có trục trặc; chi tiết không nêu trên màn hình này.", "Something is wrong; this screen does not say what.";
    CTRL_S: "Mọi việc được lưu tự động, không cần bấm lưu.", "Everything is saved by itself; no need to save.";
    CTRL_C: "Thoát: Ctrl+Q. Mọi việc đã được lưu.", "Quit: Ctrl+Q. Everything is saved.";
    STRAY_TYPING: "Chữ vừa gõ chưa vào đâu cả. Enter: ghi thành ý kiến · Esc: bỏ",
        "What was typed has gone nowhere yet. Enter: keep it as a remark · Esc: drop it";
    SAVING: "đang ghi", "saving";
    SAVED_SHORT: "đã lưu", "saved";
    NOT_SAVED_SHORT: "CHƯA LƯU", "NOT SAVED";
    DISK_FULL: "ổ đĩa đầy", "disk full";
    DISK_READ_ONLY: "ổ đĩa không cho ghi", "the disk cannot be written to";
    DISK_GONE: "không còn thấy ổ đĩa", "the disk is gone";
    DISK_FAULT: "lỗi ổ đĩa", "disk fault";
    CLOSED_NEXT_MEETING: "Chuẩn bị kỳ sau", "Prepare the next meeting";
    TOO_SMALL: "Cửa sổ quá nhỏ", "The window is too small";
    YES: "Có", "Yes";
    NO: "Không", "No";
}

/// First line of the start menu.
pub fn start_meeting(voice: &Voice<'_>) -> String {
    voice.say(format!("Bắt đầu {}", voice.occasion), "Start the meeting")
}

/// Asks whether to go on with an unfinished meeting.
pub fn resume_ask(voice: &Voice<'_>, day: NaiveDate, left: DateTime<FixedOffset>, since: Span) -> String {
    let (month, left, ago) = (month(voice.lang, day), time(left), ago(voice.lang, since));
    voice.say(
        format!("{} {month} còn dở, dừng lúc {left} ({ago}). Họp tiếp?", voice.occasion_first()),
        format!("The {month} meeting is unfinished; it was left at {left} ({ago}). Go on with it?"),
    )
}

/// Asks whether time that went by unseen counts.
pub fn away_ask(lang: Language, away: Span) -> String {
    let away = used(lang, away);
    match lang {
        Language::Vi => format!("Máy đã tắt {away}. Trong lúc đó mọi người có họp tiếp không?"),
        Language::En => format!("The computer was away for {away}. Did the meeting go on meanwhile?"),
    }
}

/// Asks before the meeting is closed.
pub fn close_ask(voice: &Voice<'_>, at: DateTime<FixedOffset>, held: Span) -> String {
    let (at, held) = (time(at), minutes(voice.lang, held.or_zero().mins_down()));
    voice.say(
        format!("Kết thúc {} lúc {at}? Đã họp {held}.", voice.occasion),
        format!("Close the meeting at {at}? It lasted {held}."),
    )
}

/// Asks before the program is left while a meeting runs.
pub fn quit_ask(voice: &Voice<'_>) -> String {
    voice.say(
        format!("Thoát chương trình? {} chưa kết thúc; mở lại là họp tiếp được.", voice.occasion_first()),
        "Quit? The meeting is not closed; start again to go on with it.",
    )
}

/// Names what undo will take back.
pub fn undo_ask(lang: Language, what: &str, at: DateTime<FixedOffset>) -> String {
    match lang {
        Language::Vi => format!("Lùi lại việc «{what}» lúc {}?", time_secs(at)),
        Language::En => format!("Undo \"{what}\" at {}?", time_secs(at)),
    }
}

/// Where the papers are, and until when they are owed.
pub fn papers_ready(lang: Language, due: Option<NaiveDate>) -> String {
    let ready = match lang {
        Language::Vi => "Giấy tờ đã sẵn sàng. F3: mở thư mục · F4: chép ra USB.",
        Language::En => "The papers are ready. F3: open the folder · F4: copy to USB.",
    };
    match (lang, due) {
        (_, None) => ready.to_owned(),
        (Language::Vi, Some(due)) => format!("{ready} Hạn nộp: {}", date_with_weekday(lang, due)),
        (Language::En, Some(due)) => format!("{ready} Due {}", date_with_weekday(lang, due)),
    }
}

/// When the last press came to disk.
pub fn saved(lang: Language, at: DateTime<FixedOffset>) -> String {
    match lang {
        Language::Vi => format!("Đã lưu {}", time_secs(at)),
        Language::En => format!("Saved {}", time_secs(at)),
    }
}

/// Since when nothing has come to disk, why, and which key leads to another place; none where that is being chosen.
pub fn not_saved(lang: Language, since: DateTime<FixedOffset>, why: &str, key: Option<&str>) -> String {
    let said = match lang {
        Language::Vi => format!("CHƯA LƯU từ {}: {why}", time_secs(since)),
        Language::En => format!("NOT SAVED since {}: {why}", time_secs(since)),
    };
    match (key, lang) {
        (None, _) => said,
        (Some(key), Language::Vi) => format!("{said}. {key}: chọn nơi lưu khác"),
        (Some(key), Language::En) => format!("{said}. {key}: choose another place"),
    }
}

/// Where the journal goes on after its place failed.
pub fn goes_on_in(lang: Language, path: &str) -> String {
    match lang {
        Language::Vi => format!("Ghi tiếp vào {path}, đủ từ đầu buổi. Mở lại màn chiếu nếu màn chiếu dừng."),
        Language::En => format!("Saving goes on in {path}, whole from the start. Open the screen again if it stopped."),
    }
}

/// It could not go on there.
pub fn not_moved(lang: Language, why: &str) -> String {
    match lang {
        Language::Vi => format!("Không ghi được vào đó: {why}. Chọn nơi khác."),
        Language::En => format!("It cannot be written there: {why}. Choose another place."),
    }
}

/// The platform knows no such folder.
pub fn no_such_folder(lang: Language) -> String {
    match lang {
        Language::Vi => "Máy này không có thư mục đó. Chọn nơi khác.".to_owned(),
        Language::En => "This computer has no such folder. Choose another place.".to_owned(),
    }
}

/// How the room's screen is opened: by typing this line.
pub fn open_room(lang: Language, line: &str) -> String {
    match lang {
        Language::Vi => {
            format!("Mở một cửa sổ dòng lệnh khác, gõ: {line} · Kéo cửa sổ đó sang màn chiếu, rồi bấm F11.")
        }
        Language::En => {
            format!("Open another terminal window and type: {line} · Move it to the projector, then press F11.")
        }
    }
}

/// The room's window opens by itself.
pub fn room_opens(lang: Language) -> String {
    match lang {
        Language::Vi => "Cửa sổ màn chiếu đang mở. Kéo cửa sổ đó sang màn chiếu, rồi bấm F11.".to_owned(),
        Language::En => "The window of the screen is opening. Move it to the projector, then press F11.".to_owned(),
    }
}

/// Where the minutes were written.
pub fn minutes_written(lang: Language, path: &str) -> String {
    match lang {
        Language::Vi => format!("Biên bản đã được ghi vào {path}"),
        Language::En => format!("The minutes are in {path}"),
    }
}

/// Journals that were passed over when earlier meetings were looked for; the first few by name.
pub fn passed_over(lang: Language, files: &[String]) -> String {
    const MOST: usize = 2;
    let named = files.iter().take(MOST).cloned().collect::<Vec<_>>().join(", ");
    let others = files.len().saturating_sub(MOST);
    match (lang, others) {
        (Language::Vi, 0) => format!("Bỏ qua sổ ghi không đọc được: {named}"),
        (Language::Vi, n) => format!("Bỏ qua sổ ghi không đọc được: {named} và {n} tệp khác"),
        (Language::En, 0) => format!("Passed over, for it cannot be read: {named}"),
        (Language::En, n) => format!("Passed over, for they cannot be read: {named} and {n} more"),
    }
}

/// All papers lie in a folder; those that lay there already were kept.
pub fn papers_written(lang: Language, folder: &str, kept: usize) -> String {
    match (lang, kept) {
        (Language::Vi, 0) => format!("Giấy tờ đã được ghi vào {folder}"),
        (Language::En, 0) => format!("The papers are in {folder}"),
        (Language::Vi, kept) => format!("Giấy tờ ở {folder}; {kept} tệp đã có sẵn được giữ nguyên"),
        (Language::En, kept) => format!("The papers are in {folder}; {kept} that were there already were kept"),
    }
}

/// What was being written is kept; how it is gone on with, such as "F3".
pub fn draft_kept(lang: Language, way_back: &str) -> String {
    match lang {
        Language::Vi => format!("Câu đang viết dở đã được giữ lại ({way_back} để viết tiếp)."),
        Language::En => format!("The unfinished sentence is kept ({way_back} to go on)."),
    }
}
