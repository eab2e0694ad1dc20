//! Floor 5. Sentences for what is wrong with a line.

use super::fault::LineFault;
use super::request::VIEWS;
use super::sentence::Sentence;
use super::trouble::fault;
use crate::meeting::agenda::Language;

/// What is wrong with a line, and what was expected.
pub fn line_fault(fault: &LineFault) -> Sentence {
    Sentence::of(|lang| match lang {
        Language::Vi => vietnamese(fault),
        Language::En => english(fault),
    })
}

fn vietnamese(what: &LineFault) -> String {
    let meant = |nearest: Option<&str>| nearest.map_or_else(String::new, |word| format!(" Có phải «{word}»?"));
    match what {
        LineFault::TooLong { most } => format!("Dòng dài quá {most} byte."),
        LineFault::NotUtf8 => "Dòng không phải UTF-8.".to_owned(),
        LineFault::NotJson { column } => format!("Dòng không phải JSON, từ byte {column}."),
        LineFault::NotARequest => r#"Cần {"do": {"next": {}}} hoặc {"show": "room"}, có thể kèm "at"."#.to_owned(),
        LineFault::UnknownKey { key, nearest } => {
            format!("Không có khóa «{key}»; chỉ có at, do, show.{}", meant(*nearest))
        }
        LineFault::NotACommand => {
            r#"Sau "do" cần đúng một lệnh kèm các tham số của nó, ví dụ {"next": {}}."#.to_owned()
        }
        LineFault::UnknownCommand { command, nearest } => format!("Không có lệnh «{command}».{}", meant(*nearest)),
        LineFault::UnknownView { view } => format!("Không xem được «{view}»; chỉ có {}.", views()),
        LineFault::UnknownArgument { command, argument, nearest } => {
            format!("Lệnh {command} không có tham số «{argument}».{}", meant(*nearest))
        }
        LineFault::MissingArgument { command, argument, expected } => {
            format!("Lệnh {command} thiếu tham số {argument}: {}.", expected.expected().vi)
        }
        LineFault::WrongArgument { command, argument, expected } => {
            format!("Lệnh {command}, tham số {argument}: cần {}.", expected.expected().vi)
        }
        LineFault::WrongAt => r#""at" cần là "+90s", giờ trong ngày "14:02:10", hoặc thời điểm RFC 3339."#.to_owned(),
        LineFault::AtEarlier { now } => format!("\"at\" lùi về trước {}.", now.to_rfc3339()),
        LineFault::AtOnSome => "\"at\" phải có ở mọi dòng, hoặc không dòng nào.".to_owned(),
        LineFault::ClockIsReal => "Buổi họp này chạy theo đồng hồ thật: không đặt được \"at\".".to_owned(),
        LineFault::NotSaved { fault: why } => format!("CHƯA LƯU: {}.", fault(Language::Vi, why)),
    }
}

fn english(what: &LineFault) -> String {
    let meant = |nearest: Option<&str>| nearest.map_or_else(String::new, |word| format!(" Is it \"{word}\"?"));
    match what {
        LineFault::TooLong { most } => format!("The line is longer than {most} bytes."),
        LineFault::NotUtf8 => "The line is not UTF-8.".to_owned(),
        LineFault::NotJson { column } => format!("The line is not JSON, from byte {column} on."),
        LineFault::NotARequest => {
            r#"Expected {"do": {"next": {}}} or {"show": "room"}, with "at" where there is a script."#.to_owned()
        }
        LineFault::UnknownKey { key, nearest } => {
            format!("There is no key \"{key}\"; there are at, do and show.{}", meant(*nearest))
        }
        LineFault::NotACommand => {
            r#"After "do" exactly one command with its arguments is expected, such as {"next": {}}."#.to_owned()
        }
        LineFault::UnknownCommand { command, nearest } => {
            format!("There is no command \"{command}\".{}", meant(*nearest))
        }
        LineFault::UnknownView { view } => format!("There is no view \"{view}\"; there are {}.", views()),
        LineFault::UnknownArgument { command, argument, nearest } => {
            format!("The command {command} takes no argument \"{argument}\".{}", meant(*nearest))
        }
        LineFault::MissingArgument { command, argument, expected } => {
            format!("The command {command} needs the argument {argument}: {}.", expected.expected().en)
        }
        LineFault::WrongArgument { command, argument, expected } => {
            format!("The command {command}, argument {argument}: expected {}.", expected.expected().en)
        }
        LineFault::WrongAt => {
            r#""at" is "+90s", a time of day such as "14:02:10", or a moment in RFC 3339."#.to_owned()
        }
        LineFault::AtEarlier { now } => format!("\"at\" lies before {}.", now.to_rfc3339()),
        LineFault::AtOnSome => "\"at\" stands on every line or on none.".to_owned(),
        LineFault::ClockIsReal => "This meeting runs by the real clock: \"at\" cannot be set.".to_owned(),
        LineFault::NotSaved { fault: why } => format!("NOT SAVED: {}.", fault(Language::En, why)),
    }
}

fn views() -> String {
    VIEWS.map(super::request::View::word).join(", ")
}
