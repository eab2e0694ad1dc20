//! Floor 5. What `nhip amend` says and asks, in both languages.

use crate::meeting::agenda::Language;
use crate::meeting::words::Seq;
use crate::text::Phrase;

/// What has to be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// Who corrects.
    Who,
    /// What is corrected.
    Correction,
    /// Whether somebody was here.
    Presence,
    /// Why.
    Why,
}

pub(super) const LEFT: Phrase = Phrase::new("Không ghi gì.", "Nothing was written.");
pub(super) const ASK_WHO: Phrase = Phrase::new("Người đính chính: ", "Who corrects: ");
pub(super) const ASK_WHY: Phrase = Phrase::new("Lý do: ", "Reason: ");
pub(super) const ASK_LINE: Phrase = Phrase::new(
    "Số dòng cần sửa (gõ 0: sửa điểm danh; Enter: viết một câu đính chính): ",
    "Which line (0: somebody's presence; Enter: a correction in words): ",
);
pub(super) const ASK_STATEMENT: Phrase = Phrase::new("Câu đính chính: ", "The correction: ");
pub(super) const ASK_TEXT: Phrase =
    Phrase::new("Chữ đúng (Enter: giữ nguyên): ", "The right words (Enter: as they are): ");
pub(super) const ASK_SPEAKER: Phrase = Phrase::new("Đúng là của ai (Enter: giữ nguyên): ", "Whose (Enter: as it is): ");
pub(super) const ASK_DUE: Phrase = Phrase::new(
    "Thời hạn đúng, ví dụ 15/4 (Enter: giữ nguyên): ",
    "The right deadline, such as 15/4 (Enter: as it is): ",
);
pub(super) const ASK_PERSON: Phrase = Phrase::new("Điểm danh của ai: ", "Whose presence: ");
pub(super) const ASK_PRESENCE: Phrase = Phrase::new(
    "1 có mặt, 2 trực tuyến, 3 vắng có lý do, 4 vắng không lý do: ",
    "1 present, 2 online, 3 absent with reason, 4 absent without reason: ",
);
pub(super) const ASK_ABSENCE: Phrase = Phrase::new("Lý do vắng (Enter: không ghi): ", "Why absent (Enter: left out): ");
pub(super) const ASK_SURE: Phrase = Phrase::new(
    "Ghi thêm vào sổ, không lấy lại được. Gõ có để ghi: ",
    "It is appended and cannot be taken back. Type yes to write it: ",
);
pub(super) const NO_SUCH_LINE: Phrase =
    Phrase::new("Dòng này không có chữ nào sửa được.", "That line has no words that could be corrected.");
pub(super) const NO_DATE: Phrase = Phrase::new("Không hiểu thời hạn này.", "That is not a date.");

/// What was to be corrected, above the list.
pub(super) const LINES: Phrase = Phrase::new("Các dòng sửa được:", "Lines that can be corrected:");

pub(super) fn not_yet(lang: Language) -> String {
    match lang {
        Language::Vi => {
            "Buổi họp chưa kết thúc, hoặc kết thúc chưa quá 10 phút: mở lại bằng nhip resume và sửa ngay trong đó."
                .to_owned()
        }
        Language::En => {
            "The meeting is not over, or has been for less than 10 minutes: open it with nhip resume and mend it there."
                .to_owned()
        }
    }
}

pub(super) fn missing(lang: Language, what: What) -> String {
    let phrase = match what {
        What::Who => Phrase::new("Còn thiếu: ai đính chính (--who).", "Missing: who corrects (--who)."),
        What::Correction => Phrase::new(
            "Còn thiếu: đính chính gì (--text, --line hoặc --person).",
            "Missing: what is corrected (--text, --line or --person).",
        ),
        What::Presence => {
            Phrase::new("Còn thiếu: có mặt hay vắng (--presence).", "Missing: present or absent (--presence).")
        }
        What::Why => Phrase::new("Còn thiếu: lý do (--why).", "Missing: the reason (--why)."),
    };
    phrase.get(lang).to_owned()
}

pub(super) fn nobody(lang: Language, typed: &str) -> String {
    match lang {
        Language::Vi => format!("Không tìm được đúng một người tên «{typed}»."),
        Language::En => format!("\"{typed}\" is not the name of exactly one person."),
    }
}

pub(super) fn appended(lang: Language, seq: Seq, sentence: &str) -> String {
    match lang {
        Language::Vi => format!("Đã ghi dòng {seq}. {sentence}"),
        Language::En => format!("Line {seq} was written. {sentence}"),
    }
}
