//! Floor 1. Words for files that cannot be read and texts that are no RON.

use super::super::fault::Encoding;
use super::super::fault::FileFault;
use super::super::fault::Slip;
use super::super::fault::SyntaxFault;
use super::names::perhaps;
use super::names::quoted;
use super::said::Said;
use super::said::said;
use crate::meeting::agenda::Language;
use crate::meeting::agenda::Language::En;
use crate::meeting::agenda::Language::Vi;

pub(super) fn file(fault: &FileFault, language: Language) -> Said {
    match (fault, language) {
        (FileFault::NotFound { nearest }, Vi) => {
            said("không có tệp này", perhaps(nearest.as_deref(), language), "kiểm tra lại tên và thư mục của tệp")
        }
        (FileFault::NotFound { nearest }, En) => {
            said("there is no such file", perhaps(nearest.as_deref(), language), "check its name and its folder")
        }
        (FileFault::NotRegular, Vi) => said(
            "đây không phải là tệp thường",
            "một tệp văn bản .ron",
            "chỉ ra một tệp, không phải thư mục hay thiết bị",
        ),
        (FileFault::NotRegular, En) => {
            said("this is no regular file", "a text file .ron", "name a file, not a folder, a pipe or a device")
        }
        (FileFault::TooLarge, Vi) => {
            said("tệp lớn hơn 4 MiB", "nhiều nhất 4 MiB", "kiểm tra xem có chọn nhầm tệp không")
        }
        (FileFault::TooLarge, En) => {
            said("the file is larger than 4 MiB", "4 MiB at most", "check that this is the right file")
        }
        (FileFault::NotUtf8(Encoding::Utf16), Vi) => {
            said("tệp được lưu theo mã UTF-16", "mã UTF-8", "trong trình soạn thảo, chọn lưu với mã UTF-8")
        }
        (FileFault::NotUtf8(Encoding::Utf16), En) => {
            said("the file is saved as UTF-16", "UTF-8", "save it as UTF-8 in the editor")
        }
        (FileFault::NotUtf8(Encoding::Unknown), Vi) => said(
            "từ chỗ này tệp không còn là mã UTF-8",
            "mã UTF-8",
            "nếu chữ viết bằng TCVN3 hay VNI thì chuyển mã sang Unicode, rồi lưu với mã UTF-8",
        ),
        (FileFault::NotUtf8(Encoding::Unknown), En) => {
            said("from here on the file is not UTF-8", "UTF-8", "save it as UTF-8 in the editor")
        }
        (FileFault::Unreadable { reason }, Vi) => {
            said(format!("không đọc được tệp: {}", quoted(reason, language)), "", "kiểm tra quyền đọc của tệp")
        }
        (FileFault::Unreadable { reason }, En) => {
            said(format!("the file cannot be read: {}", quoted(reason, language)), "", "check who may read it")
        }
    }
}

pub(super) fn syntax(fault: &SyntaxFault, language: Language) -> Said {
    let mut said = syntax_itself(fault, language);
    let hidden = match language {
        Vi => "; sau chỗ này tệp chưa được đọc, sửa xong hãy kiểm tra lại",
        En => "; nothing after this place could be read, so check again afterwards",
    };
    said.mend.push_str(hidden);
    said
}

fn syntax_itself(fault: &SyntaxFault, language: Language) -> Said {
    match (fault, language) {
        (SyntaxFault::MissingComma(slip), Vi) => {
            said("thiếu dấu phẩy trước chỗ này", "dấu phẩy hoặc dấu đóng ngoặc", slipped(*slip, language))
        }
        (SyntaxFault::MissingComma(slip), En) => {
            said("a comma is missing before this", "a comma or a closing bracket", slipped(*slip, language))
        }
        (SyntaxFault::MissingColon(slip), Vi) => {
            said("thiếu dấu hai chấm sau tên trường", "tên: giá trị", slipped(*slip, language))
        }
        (SyntaxFault::MissingColon(slip), En) => {
            said("a colon is missing after the name of a field", "name: value", slipped(*slip, language))
        }
        (SyntaxFault::NameExpected(slip), Vi) => {
            said("chỗ này phải là tên của một trường", "tên: giá trị", slipped(*slip, language))
        }
        (SyntaxFault::NameExpected(slip), En) => {
            said("the name of a field belongs here", "name: value", slipped(*slip, language))
        }
        (SyntaxFault::UnclosedText, Vi) => {
            said("chuỗi chữ mở ở đây không được đóng", "dấu \" ở cuối chuỗi", "thêm dấu ngoặc kép đóng")
        }
        (SyntaxFault::UnclosedText, En) => {
            said("the text that begins here has no end", "a \" at its end", "add the closing quotation mark")
        }
        (SyntaxFault::UnclosedComment, Vi) => {
            said("chú thích mở ở đây không được đóng", "*/ ở cuối chú thích", "thêm */, hoặc dùng // cho từng dòng")
        }
        (SyntaxFault::UnclosedComment, En) => {
            said("the comment that begins here has no end", "*/ at its end", "add */, or use // on each line")
        }
        (SyntaxFault::Unclosed { bracket }, Vi) => {
            said(format!("dấu {bracket} mở ở đây không được đóng"), "dấu đóng ngoặc", "thêm dấu đóng ngoặc tương ứng")
        }
        (SyntaxFault::Unclosed { bracket }, En) => said(
            format!("the {bracket} that opens here is never closed"),
            "a closing bracket",
            "add the bracket that closes it",
        ),
        (SyntaxFault::WrongBracket { found, wanted, opened }, Vi) => said(
            format!("dấu {found} không khớp với dấu mở ở dòng {opened}"),
            format!("dấu {wanted}"),
            format!("đóng ngoặc của dòng {opened} bằng {wanted} trước"),
        ),
        (SyntaxFault::WrongBracket { found, wanted, opened }, En) => said(
            format!("{found} does not match the bracket opened in line {opened}"),
            format!("{wanted}"),
            format!("close the bracket of line {opened} with {wanted} first"),
        ),
        (SyntaxFault::Unopened { bracket }, Vi) => {
            said(format!("dấu {bracket} này thừa: không có dấu mở nào"), "", "bỏ dấu này, hoặc thêm dấu mở ngoặc")
        }
        (SyntaxFault::Unopened { bracket }, En) => {
            said(format!("this {bracket} closes nothing"), "", "take it away, or add the bracket that opens it")
        }
        (SyntaxFault::Unexpected { found }, Vi) => said(
            format!("ký tự {} không có nghĩa ở đây", quoted(&found.to_string(), language)),
            "một giá trị",
            "chữ phải nằm trong dấu ngoặc kép thẳng \"…\"",
        ),
        (SyntaxFault::Unexpected { found }, En) => said(
            format!("the character {} means nothing here", quoted(&found.to_string(), language)),
            "a value",
            "texts stand in straight quotation marks \"…\"",
        ),
        (SyntaxFault::BadEscape, Vi) => {
            said("sau dấu \\ có ký tự lạ", "\\\" \\\\ \\n", "muốn viết dấu \\ thì gõ hai lần: \\\\")
        }
        (SyntaxFault::BadEscape, En) => {
            said("something unknown after \\", "\\\" \\\\ \\n", "a backslash itself is written twice: \\\\")
        }
        (SyntaxFault::BadNumber, Vi) => said("con số viết sai", "25 hoặc 2.5", "dùng dấu chấm cho phần lẻ"),
        (SyntaxFault::BadNumber, En) => said("this is no number", "25 or 2.5", "write the decimal with a point"),
        (SyntaxFault::EndTooSoon, Vi) => {
            said("tệp kết thúc giữa chừng", "phần còn lại", "kiểm tra xem tệp có bị cắt không")
        }
        (SyntaxFault::EndTooSoon, En) => {
            said("the file ends too soon", "the rest of it", "check whether it was cut off")
        }
        (SyntaxFault::MoreAfterEnd, Vi) => {
            said("còn chữ sau dấu đóng ngoặc cuối cùng", "hết tệp", "bỏ phần thừa, hoặc sửa dấu đóng ngoặc quá sớm")
        }
        (SyntaxFault::MoreAfterEnd, En) => said(
            "something stands after the last closing bracket",
            "the end of the file",
            "take it away, or mend a bracket that was closed too soon",
        ),
        (SyntaxFault::TooDeep, Vi) => said("quá nhiều lớp ngoặc lồng nhau", "", "bỏ bớt các lớp ngoặc"),
        (SyntaxFault::TooDeep, En) => said("too many brackets within brackets", "", "take some of them away"),
        (SyntaxFault::Other(words), Vi) => {
            said(format!("tệp không đúng cú pháp RON: {}", quoted(words, language)), "", "sửa chỗ được gạch dưới")
        }
        (SyntaxFault::Other(words), En) => {
            said(format!("this is not RON: {}", quoted(words, language)), "", "mend what is underlined")
        }
    }
}

fn slipped(slip: Slip, language: Language) -> String {
    match (slip, language) {
        (Slip::UnquotedDuration, Vi) => "thời lượng phải nằm trong dấu ngoặc kép: \"10m\"".to_owned(),
        (Slip::UnquotedDuration, En) => "put the length of time in quotation marks: \"10m\"".to_owned(),
        (Slip::UnquotedText, Vi) => "chữ phải nằm trong dấu ngoặc kép: \"…\"".to_owned(),
        (Slip::UnquotedText, En) => "put the text in quotation marks: \"…\"".to_owned(),
        (Slip::QuotedName, Vi) => {
            "tên trường viết không có dấu ngoặc kép; giá trị trước đó cần dấu phẩy ở cuối".to_owned()
        }
        (Slip::QuotedName, En) => {
            "the name of a field has no quotation marks; a value before it ends with a comma".to_owned()
        }
        (Slip::EqualsSign, Vi) => "dùng dấu hai chấm thay cho dấu =".to_owned(),
        (Slip::EqualsSign, En) => "use a colon instead of =".to_owned(),
        (Slip::Semicolon, Vi) => "dùng dấu phẩy thay cho dấu chấm phẩy".to_owned(),
        (Slip::Semicolon, En) => "use a comma instead of the semicolon".to_owned(),
        (Slip::TextOverLines { line }, Vi) => format!("có lẽ thiếu dấu ngoặc kép đóng ở dòng {line}"),
        (Slip::TextOverLines { line }, En) => format!("a closing quotation mark may be missing in line {line}"),
        (Slip::StillOpen { line }, Vi) => {
            format!("chỗ này vẫn nằm trong dấu ngoặc mở ở dòng {line}: có lẽ thiếu dấu đóng")
        }
        (Slip::StillOpen { line }, En) => {
            format!("this still stands inside the bracket opened in line {line}, which may lack its end")
        }
        (Slip::Unknown, Vi) => "xem lại chỗ này và dòng ngay trên".to_owned(),
        (Slip::Unknown, En) => "look at this place and at the line above it".to_owned(),
    }
}
