//! Floor 1. What things are called in the words for faults.

use super::super::characters::shown;
use super::super::fault::Found;
use super::super::fault::Post;
use super::super::fault::Thing;
use super::super::fault::Wanted;
use super::said::Hint;
use crate::meeting::agenda::Language;
use crate::meeting::agenda::Language::En;
use crate::meeting::agenda::Language::Vi;
use crate::meeting::agenda::SegmentKind;
use crate::meeting::sheet::Tenths;

/// A value within a sentence, cleaned and in quotation marks.
pub(super) fn quoted(text: &str, language: Language) -> String {
    let text = shown(text);
    match language {
        Vi => format!("«{text}»"),
        En => format!("\"{text}\""),
    }
}

/// Points with the decimal mark of the language.
pub(super) fn points(points: Tenths, language: Language) -> String {
    match language {
        Vi => points.to_string().replace('.', ","),
        En => points.to_string(),
    }
}

/// A question after the word that is near, if one is.
pub(super) fn perhaps(nearest: Option<&str>, language: Language) -> Hint {
    match (nearest, language) {
        (Some(word), Vi) => Hint::Perhaps(format!("có phải {}?", quoted(word, language))),
        (Some(word), En) => Hint::Perhaps(format!("perhaps {}?", quoted(word, language))),
        (None, Vi | En) => Hint::None,
    }
}

/// A kind of thing.
pub(super) fn thing(thing: Thing, language: Language) -> &'static str {
    let (vi, en) = match thing {
        Thing::Agenda => ("chương trình", "the agenda"),
        Thing::Body => ("tổ chức", "the body"),
        Thing::Person => ("một người trong danh sách", "a person of the roster"),
        Thing::Segment => ("một nội dung", "an item"),
        Thing::Discussion => ("phần thảo luận", "a discussion"),
        Thing::Vote => ("một biểu quyết", "a vote"),
        Thing::Speech => ("quy định lượt phát biểu", "the rule for speeches"),
        Thing::ReviewRule => ("quy định tự kiểm điểm", "the rule for self-reviews"),
        Thing::Quorum => ("quy định số người dự", "the quorum"),
        Thing::Papers => ("mẫu giấy tờ", "the papers"),
        Thing::Signatories => ("chức danh người ký", "the signatories"),
        Thing::Sheet => ("phiếu chấm điểm", "the scoring sheet"),
        Thing::Group => ("một nhóm tiêu chí", "a group of criteria"),
        Thing::Criterion => ("một tiêu chí", "a criterion"),
        Thing::Level => ("một mức điểm", "a level"),
        Thing::When => ("điều kiện của mức điểm", "the condition of a level"),
        Thing::Band => ("một mức xếp loại", "a band"),
        Thing::Yearly => ("cách xếp loại cả năm", "the rule of the year"),
        Thing::YearlyBand => ("một mức xếp loại cả năm", "a band of the year"),
    };
    match language {
        Vi => vi,
        En => en,
    }
}

/// A kind of item, as files write it and in words.
pub(super) fn kind(kind: SegmentKind, language: Language) -> &'static str {
    let (vi, en) = match kind {
        SegmentKind::Opening => ("mở đầu (Opening)", "an opening (Opening)"),
        SegmentKind::Content => ("nội dung (Content)", "an item of substance (Content)"),
        SegmentKind::SelfReview => ("tự kiểm điểm (SelfReview)", "a self-review (SelfReview)"),
        SegmentKind::Tasks => ("nhiệm vụ kỳ trước (Tasks)", "last meeting's tasks (Tasks)"),
        SegmentKind::Closing => ("kết luận (Closing)", "a conclusion (Closing)"),
        SegmentKind::Score => ("chấm điểm (Score)", "scoring (Score)"),
        SegmentKind::Break => ("nghỉ giải lao (Break)", "a break (Break)"),
    };
    match language {
        Vi => vi,
        En => en,
    }
}

/// An office.
pub(super) fn post(post: Post, language: Language) -> &'static str {
    let (vi, en) = match post {
        Post::Chair => ("chủ trì", "chair"),
        Post::MinuteTaker => ("thư ký", "minute-taker"),
        Post::ScoreFollower => ("người theo dõi chấm điểm", "score follower"),
        Post::Judge => ("người chấm điểm", "judge"),
        Post::Presenter => ("người trình bày", "presenter"),
    };
    match language {
        Vi => vi,
        En => en,
    }
}

/// What stands somewhere.
pub(super) fn found(found: Found, language: Language) -> &'static str {
    let (vi, en) = match found {
        Found::Text => ("một chuỗi chữ", "a text"),
        Found::Number => ("một con số", "a number"),
        Found::YesOrNo => ("true hoặc false", "true or false"),
        Found::List => ("một danh sách [ … ]", "a list [ … ]"),
        Found::Record => ("một nhóm trường ( … )", "a record ( … )"),
        Found::Map => ("một bảng { … }", "a map { … }"),
        Found::Word => ("một từ không có dấu ngoặc kép", "a word without quotation marks"),
        Found::Nothing => ("để trống (None)", "nothing (None)"),
    };
    match language {
        Vi => vi,
        En => en,
    }
}

/// What belongs somewhere.
pub(super) fn wanted(wanted: Wanted, language: Language) -> String {
    let (vi, en) = match wanted {
        Wanted::Text => ("chuỗi chữ trong dấu ngoặc kép: \"…\"", "a text in quotation marks: \"…\""),
        Wanted::Number { from, to } => {
            return match language {
                Vi => format!("số nguyên từ {from} đến {to}"),
                En => format!("a whole number from {from} to {to}"),
            };
        }
        Wanted::YesOrNo => ("true (có) hoặc false (không)", "true or false"),
        Wanted::List => ("danh sách trong ngoặc vuông: [ …, … ]", "a list in square brackets: [ …, … ]"),
        Wanted::Record(what) => {
            return match language {
                Vi => format!("{} trong ngoặc tròn: ( tên: giá trị, … )", thing(what, language)),
                En => format!("{} in round brackets: ( name: value, … )", thing(what, language)),
            };
        }
        Wanted::Word => ("một từ khóa, không có dấu ngoặc kép", "one of the known words, without quotation marks"),
        Wanted::Duration => {
            ("thời lượng: \"10m\", \"1h30m\" hoặc \"90s\"", "a length of time: \"10m\", \"1h30m\" or \"90s\"")
        }
        Wanted::Points => ("số điểm: 25 hoặc 2.5", "points: 25 or 2.5"),
        Wanted::Date => ("ngày: \"2018-03-26\"", "a date: \"2018-03-26\""),
        Wanted::Moment => ("ngày và giờ: \"2018-03-26 14:00\"", "a date and a time: \"2018-03-26 14:00\""),
        Wanted::Share => ("tỷ lệ phần trăm từ 0 đến 100", "a percentage from 0 to 100"),
        Wanted::Discussion => (
            "(planned: \"13m\", least: \"4m\"), None hoặc None(\"lý do\")",
            "(planned: \"13m\", least: \"4m\"), None or None(\"reason\")",
        ),
        Wanted::Score => ("Sheet(\"hd42-2025\") hoặc None(\"lý do\")", "Sheet(\"hd42-2025\") or None(\"reason\")"),
        Wanted::Roster => ("danh sách [ … ] hoặc tên tệp \"danh-sach.ron\"", "a list [ … ] or a file \"roster.ron\""),
        Wanted::Threshold => ("MoreThan(1, 2) hoặc AtLeast(2, 3)", "MoreThan(1, 2) or AtLeast(2, 3)"),
        Wanted::CriterionKind => ("YesNo, Range(0.5) hoặc Levels([ … ])", "YesNo, Range(0.5) or Levels([ … ])"),
    };
    match language {
        Vi => vi.to_owned(),
        En => en.to_owned(),
    }
}
