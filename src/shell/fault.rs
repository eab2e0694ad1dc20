//! Floor 5. What a fault of the disk means, in a few words of the user's language.

use crate::meeting::agenda::Language;
use crate::store::Fault;
use crate::store::Trouble;

/// Why a file could not be read or written: "ổ đĩa đầy".
pub fn why(lang: Language, fault: &Fault) -> String {
    let say = |vi: &str, en: &str| match lang {
        Language::Vi => vi.to_owned(),
        Language::En => en.to_owned(),
    };
    match &fault.trouble {
        Trouble::DiskFull => say("ổ đĩa đầy", "disk full"),
        Trouble::FileLimit => say("tệp đã dài hết mức hệ thống cho phép", "the system allows no longer file"),
        Trouble::ReadOnly => say("ổ đĩa chỉ cho đọc", "the disk is read-only"),
        Trouble::NoPermission => say("không có quyền ghi", "no permission"),
        Trouble::NotThere => say("không tìm thấy tệp hoặc thư mục", "no such file or folder"),
        Trouble::AlreadyThere => say("đã có tệp trùng tên", "a file of that name exists"),
        Trouble::InUse { pid, since } => in_use(lang, *pid, since.map(|since| since.format("%H:%M").to_string())),
        Trouble::Damaged { line } => say(&format!("tệp hỏng ở dòng {line}"), &format!("damaged at line {line}")),
        Trouble::Newer { format } => say(
            &format!("tệp do phiên bản mới hơn ghi (định dạng {format})"),
            &format!("written by a newer version (format {format})"),
        ),
        Trouble::NotAJournal => say("tệp này không phải là biên bản của nhịp", "this is no journal of nhip"),
        Trouble::Empty => say("trong tệp chưa có buổi nào", "no meeting has begun in it"),
        Trouble::SymbolicLink => say("đây là liên kết, không phải tệp", "it is a link, not a file"),
        Trouble::Folder => say("đây là thư mục, không phải tệp", "it is a folder, not a file"),
        Trouble::NotAFile => say("đây không phải là tệp thường", "it is not a regular file"),
        Trouble::TooLarge { .. } => say("tệp quá lớn", "the file is too large"),
        Trouble::Changed => say("tệp đã bị chương trình khác thay đổi", "another program changed the file"),
        Trouble::WouldNotRead => say("dòng ghi không hợp lệ", "the line would not be read back"),
        Trouble::Other { code, kind } => {
            let code = code.map_or_else(|| kind.to_string(), |code| code.to_string());
            say(&format!("lỗi ổ đĩa ({code})"), &format!("disk error ({code})"))
        }
    }
}

fn in_use(lang: Language, pid: Option<u32>, since: Option<String>) -> String {
    let (pid, since) = (pid.map(|pid| pid.to_string()), since);
    match (lang, pid, since) {
        (Language::Vi, Some(pid), Some(since)) => format!("đang mở ở cửa sổ khác (tiến trình {pid}, từ {since})"),
        (Language::Vi, _, _) => "đang mở ở cửa sổ khác".to_owned(),
        (Language::En, Some(pid), Some(since)) => format!("open in another window (process {pid}, since {since})"),
        (Language::En, _, _) => "open in another window".to_owned(),
    }
}
