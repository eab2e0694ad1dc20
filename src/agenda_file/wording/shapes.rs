//! Floor 1. Words for values that are not what belongs in their place.

use super::super::fault::ShapeFault;
use super::super::fault::Wanted;
use super::names::found;
use super::names::perhaps;
use super::names::quoted;
use super::names::thing;
use super::names::wanted;
use super::said::Said;
use super::said::said;
use crate::meeting::agenda::Language;
use crate::meeting::agenda::Language::En;
use crate::meeting::agenda::Language::Vi;

pub(super) fn shape(fault: &ShapeFault, language: Language) -> Said {
    let quoted = |text: &str| quoted(text, language);
    match (fault, language) {
        (ShapeFault::UnknownField { name, nearest, known }, Vi) => said(
            format!("không có trường nào tên là {}", quoted(name)),
            perhaps(*nearest, language),
            format!("các trường dùng được ở đây: {}", known.join(", ")),
        ),
        (ShapeFault::UnknownField { name, nearest, known }, En) => said(
            format!("there is no field {}", quoted(name)),
            perhaps(*nearest, language),
            format!("fields that may stand here: {}", known.join(", ")),
        ),
        (ShapeFault::MissingField { name, of }, Vi) => said(
            format!("{} thiếu trường {}", thing(*of, language), quoted(name)),
            format!("{name}: …"),
            format!("thêm «{name}: …,» vào trong cặp ngoặc mở ở đây"),
        ),
        (ShapeFault::MissingField { name, of }, En) => said(
            format!("{} lacks the field {}", thing(*of, language), quoted(name)),
            format!("{name}: …"),
            format!("add \"{name}: …,\" between the brackets that open here"),
        ),
        (ShapeFault::DoubleField { name, first }, Vi) => said(
            format!("trường {} được viết hai lần", quoted(name)),
            "",
            format!("giữ một trong hai; lần đầu ở dòng {first}"),
        ),
        (ShapeFault::DoubleField { name, first }, En) => said(
            format!("the field {} stands here twice", quoted(name)),
            "",
            format!("keep one of the two; the first is in line {first}"),
        ),
        (ShapeFault::Expected { wanted: belongs, found: stands }, Vi) => said(
            format!("giá trị không đúng loại: đây là {}", found(*stands, language)),
            wanted(*belongs, language),
            "viết lại giá trị theo mẫu bên trên",
        ),
        (ShapeFault::Expected { wanted: belongs, found: stands }, En) => said(
            format!("this is {}, something else belongs here", found(*stands, language)),
            wanted(*belongs, language),
            "write the value as shown above",
        ),
        (ShapeFault::UnknownWord { word, nearest, known }, Vi) => said(
            format!("không có từ khóa {}", quoted(word)),
            perhaps(*nearest, language),
            format!("chọn một trong: {}", known.join(", ")),
        ),
        (ShapeFault::UnknownWord { word, nearest, known }, En) => said(
            format!("{} is not known here", quoted(word)),
            perhaps(*nearest, language),
            format!("choose one of: {}", known.join(", ")),
        ),
        (ShapeFault::BadDuration { text }, Vi) => said(
            format!("{} không phải là thời lượng", quoted(text)),
            wanted(Wanted::Duration, language),
            "viết giờ (h), phút (m), giây (s) theo thứ tự đó, liền nhau, không quá 24 giờ",
        ),
        (ShapeFault::BadDuration { text }, En) => said(
            format!("{} is no length of time", quoted(text)),
            wanted(Wanted::Duration, language),
            "write hours (h), minutes (m) and seconds (s) in this order, without spaces, a day at most",
        ),
        (ShapeFault::NoDuration, Vi) => said(
            "thời lượng phải lớn hơn 0",
            wanted(Wanted::Duration, language),
            "ghi số phút; phần thảo luận không có thì viết discuss: None",
        ),
        (ShapeFault::NoDuration, En) => said(
            "this length of time must be above zero",
            wanted(Wanted::Duration, language),
            "give the minutes; where there is no discussion write discuss: None",
        ),
        (ShapeFault::BadPoints { text }, Vi) => said(
            format!("{} không phải là số điểm", quoted(text)),
            wanted(Wanted::Points, language),
            "nhiều nhất một chữ số sau dấu phẩy, không âm",
        ),
        (ShapeFault::BadPoints { text }, En) => said(
            format!("{} is no number of points", quoted(text)),
            wanted(Wanted::Points, language),
            "one decimal at most, not below zero",
        ),
        (ShapeFault::BadDate { text, wanted: form }, Vi) => said(
            format!("{} không phải là ngày giờ có thật", quoted(text)),
            wanted(*form, language),
            "viết năm-tháng-ngày, giờ theo 24 giờ",
        ),
        (ShapeFault::BadDate { text, wanted: form }, En) => said(
            format!("{} is no day of the calendar", quoted(text)),
            wanted(*form, language),
            "write year-month-day, and the time by 24 hours",
        ),
        (ShapeFault::OutOfRange { from, to }, Vi) => said(
            "con số nằm ngoài khoảng cho phép",
            wanted(Wanted::Number { from: *from, to: *to }, language),
            "ghi một số nguyên trong khoảng này",
        ),
        (ShapeFault::OutOfRange { from, to }, En) => said(
            "this number is out of range",
            wanted(Wanted::Number { from: *from, to: *to }, language),
            "give a whole number within it",
        ),
        (ShapeFault::EmptyText, Vi) => {
            said("chỗ này để trống", wanted(Wanted::Text, language), "ghi nội dung, hoặc bỏ cả trường nếu không cần")
        }
        (ShapeFault::EmptyText, En) => {
            said("this text is empty", wanted(Wanted::Text, language), "write something, or leave the field out")
        }
        (ShapeFault::TextTooLong { most }, Vi) => {
            said("chuỗi chữ quá dài", format!("nhiều nhất {most} ký tự"), "rút gọn, hoặc chuyển bớt sang notes")
        }
        (ShapeFault::TextTooLong { most }, En) => said(
            "this text is too long",
            format!("{most} characters at most"),
            "shorten it, or move some of it to the notes",
        ),
        (ShapeFault::BadCharacter { code }, Vi) => said(
            format!("có ký tự ẩn hoặc ký tự điều khiển U+{code:04X}"),
            "chỉ chữ nhìn thấy được",
            "xóa ký tự này; có thể gõ lại cả chuỗi. Xuống dòng chỉ dùng được trong notes và say",
        ),
        (ShapeFault::BadCharacter { code }, En) => said(
            format!("a hidden or controlling character U+{code:04X}"),
            "visible letters only",
            "delete it, or type the text anew; new lines may stand in notes and say only",
        ),
        (ShapeFault::BadId { id }, Vi) => said(
            format!("{} không dùng làm mã được", quoted(id)),
            "chữ, số, dấu - _ .",
            "viết liền, không có dấu cách, nhiều nhất 64 ký tự; mã «all» đã được dùng cho tất cả mọi người",
        ),
        (ShapeFault::BadId { id }, En) => said(
            format!("{} cannot be an id", quoted(id)),
            "letters, digits, - _ .",
            "no spaces, 64 characters at most; \"all\" already stands for everybody",
        ),
    }
}
