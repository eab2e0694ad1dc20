//! Floor 1. Words of the closing screen: papers, the stick, what is owed till when, going on after all.

use chrono::DateTime;
use chrono::FixedOffset;
use chrono::NaiveDate;

use crate::meeting::agenda::Language;
use crate::text::dates::date_with_weekday;
use crate::text::figures::count;
use crate::text::figures::many;
use crate::text::figures::time;
use crate::text::phrase::phrases;

phrases! {
    HINT_MAKE: "lập giấy tờ", "make the papers";
    HINT_FOLDER: "mở thư mục", "open the folder";
    HINT_STICK: "chép ra USB", "copy to USB";
    NO_DOCUMENTS: "Bản chương trình này không có phần tài liệu: giấy tờ là văn bản và bảng CSV, không có tệp Word, Excel, HTML.", "This build of the program has no documents: the papers are text and CSV tables, without Word, Excel and HTML files.";
    PAPERS_BEING_MADE: "Đang lập giấy tờ…", "The papers are being made…";
    PAPERS_NOT_MADE: "Giấy tờ chưa lập. F3: lập và ghi ra tệp.", "The papers are not made yet. F3: make them and write them to files.";
    PAPERS_ANEW: "Lập lại giấy tờ, thay các tệp đã có", "Make the papers anew, in place of the files";
    PAPERS_ANEW_ASK: "Lập lại giấy tờ? Những chỗ đã sửa tay trong các tệp ấy sẽ mất.", "Make the papers anew? What was changed by hand in those files will be lost.";
    PAPERS_KEEP: "Không, giữ các tệp đã có", "No, keep the files";
    STICK_TITLE: "Chép giấy tờ ra USB", "Copy the papers to USB";
    STICK_LOOKING: "Đang tìm USB…", "Looking for USB sticks…";
    STICK_NONE: "Chưa thấy USB nào. Cắm USB vào máy, đợi vài giây, rồi tìm lại.", "No USB stick is there. Put one in, wait a few seconds, and look again.";
    STICK_WHICH: "Chép vào USB nào?", "To which stick?";
    STICK_AGAIN: "Tìm lại", "Look again";
    STICK_BUSY: "Đang chép ra USB; chưa rút USB ra.", "Copying to the stick; do not take it out yet.";
    NO_OPENER: "Máy này không tự mở được thư mục. Mở bằng tay:", "This computer cannot open the folder by itself. Open it by hand:";
    OWED: "Sau khi kết thúc còn phải làm:", "Still to be done:";
    REOPEN: "Họp tiếp", "Resume";
    REOPEN_NO: "Không, đã kết thúc", "No, it is over";
    QUIT_UNMADE: "Giấy tờ chưa lập: F3 để lập trước khi thoát.", "The papers are not made yet: F3 makes them before you leave.";
    QUIT_COPYING: "Đang chép ra USB: đợi chép xong rồi hãy thoát.", "Copying to the stick: wait for its end before you leave.";
}

/// What was written into which folder.
pub fn papers_written(lang: Language, files: usize, folder: &str) -> String {
    let n = count(lang, many(files), "tệp", "file", "files");
    match lang {
        Language::Vi => format!("Đã ghi {n} vào {folder}"),
        Language::En => format!("{n} written to {folder}"),
    }
}

/// Everything stood there already, word for word.
pub fn papers_stand(lang: Language, folder: &str) -> String {
    match lang {
        Language::Vi => format!("Giấy tờ đã có đủ trong {folder}"),
        Language::En => format!("The papers are already in {folder}"),
    }
}

/// What stood there already was not touched, and how it is made anew.
pub fn papers_kept(lang: Language, names: &[String]) -> String {
    let names = names.join(", ");
    match lang {
        Language::Vi => format!("Giữ nguyên tệp đã có: {names}. Muốn lập lại: Tab, «{}».", PAPERS_ANEW.get(lang)),
        Language::En => format!("Kept as they were: {names}. To make them anew: Tab, \"{}\".", PAPERS_ANEW.get(lang)),
    }
}

/// They could not be written.
pub fn papers_failed(lang: Language, why: &str) -> String {
    match lang {
        Language::Vi => format!("Chưa ghi được giấy tờ: {why}. F3: thử lại."),
        Language::En => format!("The papers could not be written: {why}. F3: try again."),
    }
}

/// What was copied, and what to do before the stick is taken out.
pub fn copied(lang: Language, files: usize, stick: &str, folder: &str) -> String {
    let n = count(lang, many(files), "tệp", "file", "files");
    match lang {
        Language::Vi => {
            format!("Đã chép {n} vào USB {stick}, thư mục {folder}. Bấm «Tháo an toàn» rồi mới rút USB.")
        }
        Language::En => format!("{n} copied to {stick}, folder {folder}. Eject the stick, then take it out."),
    }
}

/// It could not be copied.
pub fn not_copied(lang: Language, stick: &str, why: &str) -> String {
    match lang {
        Language::Vi => format!("Không chép được vào USB {stick}: {why}. F4: chọn USB khác."),
        Language::En => format!("It could not be copied to {stick}: {why}. F4: choose another stick."),
    }
}

/// What is owed, and till when.
pub fn promise(lang: Language, line: &str, title: &str, due: Option<NaiveDate>) -> String {
    with_due(lang, format!("{line} {title}"), due)
}

/// The papers for the superior body.
pub fn report(lang: Language, to: &str, due: Option<NaiveDate>) -> String {
    let what = match lang {
        Language::Vi => format!("Gửi báo cáo lên {to}"),
        Language::En => format!("Send the report to {to}"),
    };
    with_due(lang, what, due)
}

fn with_due(lang: Language, what: String, due: Option<NaiveDate>) -> String {
    match (due, lang) {
        (None, _) => what,
        (Some(due), Language::Vi) => format!("{what} – hạn {}", date_with_weekday(lang, due)),
        (Some(due), Language::En) => format!("{what} – due {}", date_with_weekday(lang, due)),
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

/// Until when the closing can be taken back.
pub fn reopens_until(lang: Language, until: DateTime<FixedOffset>) -> String {
    let until = time(until);
    match lang {
        Language::Vi => format!("Họp tiếp được đến {until} (F9)"),
        Language::En => format!("It can be resumed until {until} (F9)"),
    }
}

/// Asks before the closing is taken back.
pub fn reopen_ask(lang: Language, until: DateTime<FixedOffset>) -> String {
    let until = time(until);
    match lang {
        Language::Vi => format!("Họp tiếp? Việc kết thúc được lấy lại (làm được đến {until})."),
        Language::En => format!("Resume? The closing is taken back (possible until {until})."),
    }
}
