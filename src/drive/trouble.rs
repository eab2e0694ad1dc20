//! Floor 5. What went wrong with a file, as a person is told: which file, how, and what to do.

use std::path::Path;

use crate::clean::clean_line;
use crate::meeting::agenda::Language;
use crate::store::Fault;
use crate::store::Torn;
use crate::store::Trouble;

/// A path that cannot disturb a terminal.
pub fn path(path: &Path) -> String {
    clean_line(&path.to_string_lossy())
}

/// The file and what is wrong with it, in one sentence.
pub fn fault(lang: Language, fault: &Fault) -> String {
    format!("{}: {}", path(&fault.path), trouble(lang, &fault.trouble))
}

/// What is wrong.
pub fn trouble(lang: Language, trouble: &Trouble) -> String {
    let (vi, en) = match trouble {
        Trouble::DiskFull => ("ổ đĩa đầy".to_owned(), "the disk is full".to_owned()),
        Trouble::NoAnswer => (
            "ổ đĩa không trả lời: bị rút ra hoặc hỏng".to_owned(),
            "the disk does not answer: taken out, or broken".to_owned(),
        ),
        Trouble::FileLimit => {
            ("hệ thống không cho tệp dài hơn".to_owned(), "the system allows no longer file".to_owned())
        }
        Trouble::ReadOnly => ("nơi này chỉ đọc được".to_owned(), "nothing can be written there".to_owned()),
        Trouble::NoPermission => ("không có quyền".to_owned(), "no permission".to_owned()),
        Trouble::NotThere => ("không có tệp hoặc thư mục này".to_owned(), "there is no such file or folder".to_owned()),
        Trouble::AlreadyThere => ("đã có tệp này".to_owned(), "it exists already".to_owned()),
        Trouble::InUse { pid, since } => {
            let (mut vi, mut en) =
                ("một màn điều hành khác đang ghi".to_owned(), "another console is writing it".to_owned());
            if let Some(pid) = pid {
                vi = format!("{vi}, tiến trình {pid}");
                en = format!("{en}, process {pid}");
            }
            if let Some(since) = since {
                vi = format!("{vi}, từ {}", since.format("%H:%M %d/%m/%Y"));
                en = format!("{en}, since {}", since.format("%H:%M %d/%m/%Y"));
            }
            (vi, en)
        }
        Trouble::Damaged { line } => {
            (format!("hỏng bên trong, ở dòng {line}"), format!("damaged inside, at line {line}"))
        }
        Trouble::Newer { format } => (
            format!("do bản chương trình mới hơn ghi (định dạng {format}); hãy dùng bản mới"),
            format!("written by a newer program (format {format}); use that one"),
        ),
        Trouble::NotAJournal => {
            ("không phải sổ ghi của một buổi họp".to_owned(), "not the journal of a meeting".to_owned())
        }
        Trouble::Empty => ("chưa có buổi họp nào trong đó".to_owned(), "no meeting has begun in it".to_owned()),
        Trouble::SymbolicLink => {
            ("là một liên kết, không phải tệp".to_owned(), "a symbolic link, not a file".to_owned())
        }
        Trouble::Folder => (
            "thư mục đứng ở chỗ của tệp, hoặc tệp ở chỗ của thư mục".to_owned(),
            "a folder stands where a file should, or a file where a folder should".to_owned(),
        ),
        Trouble::NotAFile => {
            ("là thiết bị hoặc ống dẫn, không phải tệp".to_owned(), "a device or a pipe, not a file".to_owned())
        }
        Trouble::TooLarge { most } => {
            let mib = most / (1024 * 1024);
            (format!("dài quá {mib} MiB"), format!("longer than {mib} MiB"))
        }
        Trouble::Changed => (
            "bị xóa, thay hoặc sửa trong lúc đang ghi".to_owned(),
            "removed, replaced or changed while it was being written".to_owned(),
        ),
        Trouble::WouldNotRead => (
            "việc này ghi ra sẽ không đọc lại được".to_owned(),
            "this press would not be believed when read again".to_owned(),
        ),
        Trouble::Other { code, kind } => {
            let code = code.map_or_else(String::new, |code| format!(" ({code})"));
            (format!("hệ thống báo: {kind}{code}"), format!("the system says: {kind}{code}"))
        }
    };
    match lang {
        Language::Vi => vi,
        Language::En => en,
    }
}

/// What followed the last line of a journal was set aside.
pub fn set_aside(lang: Language, file: &Path, torn: &Torn) -> String {
    let (file, aside, bytes) = (path(file), path(&torn.path), torn.bytes);
    match lang {
        Language::Vi => format!("{file}: {bytes} byte dở dang ở cuối được để riêng vào {aside}"),
        Language::En => format!("{file}: {bytes} torn bytes at the end were set aside in {aside}"),
    }
}

/// A journal that is passed over, with the reason.
pub fn passed_over(lang: Language, fault: &Fault) -> String {
    let what = self::fault(lang, fault);
    match lang {
        Language::Vi => format!("Bỏ qua {what}"),
        Language::En => format!("Passed over: {what}"),
    }
}
