//! Floor 1. Words for plans that break a rule of meetings, and for warnings.

use super::super::fault::Advice;
use super::super::fault::PlanFault;
use super::super::summary::minutes;
use super::names::kind;
use super::names::perhaps;
use super::names::post;
use super::names::quoted;
use super::names::thing;
use super::said::Said;
use super::said::said;
use crate::meeting::agenda::Language;
use crate::meeting::agenda::Language::En;
use crate::meeting::agenda::Language::Vi;
use crate::meeting::agenda::SegmentKind;

pub(super) fn plan(fault: &PlanFault, language: Language) -> Said {
    let quoted = |text: &str| quoted(text, language);
    let minutes = |span| minutes(span, language);
    match (fault, language) {
        (PlanFault::NoSegments, Vi) => {
            said("chương trình không có nội dung nào", "ít nhất một nội dung", "thêm nội dung vào segments")
        }
        (PlanFault::NoSegments, En) => said("the agenda has no items", "one item at least", "add items to segments"),
        (PlanFault::OwesDiscussion { kind: owing }, Vi) => said(
            format!("phần {} phải có thảo luận, ở đây không có", kind(*owing, language)),
            "discuss: (planned: \"5m\", least: \"2m\")",
            match owing {
                SegmentKind::Tasks => "thêm thời gian thảo luận, hoặc ghi lý do: discuss: None(\"lý do\")",
                SegmentKind::Opening
                | SegmentKind::Content
                | SegmentKind::SelfReview
                | SegmentKind::Closing
                | SegmentKind::Score
                | SegmentKind::Break => "sau mỗi nội dung phải dành thời gian cho thành viên, ít nhất 1 phút",
            },
        ),
        (PlanFault::OwesDiscussion { kind: owing }, En) => said(
            format!("{} must have a discussion, and has none", kind(*owing, language)),
            "discuss: (planned: \"5m\", least: \"2m\")",
            match owing {
                SegmentKind::Tasks => "add the members' time, or give the reason: discuss: None(\"reason\")",
                SegmentKind::Opening
                | SegmentKind::Content
                | SegmentKind::SelfReview
                | SegmentKind::Closing
                | SegmentKind::Score
                | SegmentKind::Break => "after such an item time belongs to the members, a minute at least",
            },
        ),
        (PlanFault::LeastTooShort { least }, Vi) => said(
            format!("thời gian thảo luận tối thiểu chỉ {}", minutes(*least)),
            "ít nhất \"1m\"",
            "phần thảo luận bắt buộc không được ngắn hơn 1 phút",
        ),
        (PlanFault::LeastTooShort { least }, En) => said(
            format!("the minimum discussion is only {}", minutes(*least)),
            "\"1m\" or more",
            "the members' time of such an item is never under a minute",
        ),
        (PlanFault::LeastOverPlanned { least, planned }, Vi) => said(
            format!("tối thiểu {} nhưng chỉ dự kiến {}", minutes(*least), minutes(*planned)),
            format!("nhiều nhất \"{planned}\""),
            "giảm least, hoặc tăng planned",
        ),
        (PlanFault::LeastOverPlanned { least, planned }, En) => said(
            format!("a minimum of {}, but only {} planned", minutes(*least), minutes(*planned)),
            format!("\"{planned}\" at most"),
            "lower least, or raise planned",
        ),
        (PlanFault::BreakDiscusses, Vi) => {
            said("nghỉ giải lao thì không có thảo luận", "discuss: None", "bỏ discuss, hoặc đổi kind của phần này")
        }
        (PlanFault::BreakDiscusses, En) => {
            said("a break has no discussion", "discuss: None", "take discuss away, or change the kind of this item")
        }
        (PlanFault::DoubleId { thing: what, id, first }, Vi) => said(
            format!("mã {} đã dùng cho {} ở dòng {first}", quoted(id), thing(*what, language)),
            "một mã khác",
            "mỗi mã chỉ dùng một lần",
        ),
        (PlanFault::DoubleId { thing: what, id, first }, En) => said(
            format!("the id {} already belongs to {} in line {first}", quoted(id), thing(*what, language)),
            "another id",
            "use each id once",
        ),
        (PlanFault::Twice { word }, Vi) => said(format!("{} được ghi hai lần", quoted(word)), "", "bỏ bớt một lần"),
        (PlanFault::Twice { word }, En) => said(format!("{} stands here twice", quoted(word)), "", "take one away"),
        (PlanFault::SectionsMissing { words }, Vi) => said(
            format!("biên bản còn thiếu phần {}", words.join(", ")),
            "",
            "thêm các phần đó vào sections; chỉ được bỏ LastTasks, Tasks, Score",
        ),
        (PlanFault::SectionsMissing { words }, En) => said(
            format!("the minutes lack {}", words.join(", ")),
            "",
            "add them to the sections; only LastTasks, Tasks and Score may be left out",
        ),
        (PlanFault::NotOnRoster { post: office, id, nearest }, Vi) => said(
            format!("{} {} không có trong danh sách", post(*office, language), quoted(id)),
            perhaps(nearest.as_deref(), language),
            "ghi đúng mã (id) của một người trong roster, hoặc thêm người đó vào danh sách",
        ),
        (PlanFault::NotOnRoster { post: office, id, nearest }, En) => said(
            format!("the {} {} is not on the roster", post(*office, language), quoted(id)),
            perhaps(nearest.as_deref(), language),
            "give the id of somebody on the roster, or add that person",
        ),
        (PlanFault::UnknownSegment { id, nearest }, Vi) => said(
            format!("không có nội dung nào mang mã {}", quoted(id)),
            perhaps(nearest.as_deref(), language),
            "ghi đúng mã (id) của một nội dung trong segments",
        ),
        (PlanFault::UnknownSegment { id, nearest }, En) => said(
            format!("no item has the id {}", quoted(id)),
            perhaps(nearest.as_deref(), language),
            "give the id of an item in segments",
        ),
        (PlanFault::NobodyMayVote, Vi) => said(
            "trong danh sách không ai có quyền biểu quyết",
            "ít nhất một người standing: Official",
            "kiểm tra standing và marks; người tạm thời được biểu quyết thì ghi marks: [Votes]",
        ),
        (PlanFault::NobodyMayVote, En) => said(
            "nobody on the roster may vote",
            "one person at least with standing: Official",
            "check standing and marks; a temporary member who votes has marks: [Votes]",
        ),
        (PlanFault::ThresholdZero, Vi) => said(
            "tỷ lệ có số 0 thì không tính được",
            "MoreThan(1, 2) hoặc AtLeast(2, 3)",
            "ghi tử số và mẫu số lớn hơn 0",
        ),
        (PlanFault::ThresholdZero, En) => said(
            "a fraction with a zero in it means nothing",
            "MoreThan(1, 2) or AtLeast(2, 3)",
            "give two numbers above zero",
        ),
        (PlanFault::ThresholdOutOfReach, Vi) => said(
            "tỷ lệ này không bao giờ đạt được",
            "MoreThan(1, 2) hoặc AtLeast(2, 3)",
            "tử số phải nhỏ hơn mẫu số; tất cả đều tán thành thì ghi AtLeast(1, 1)",
        ),
        (PlanFault::ThresholdOutOfReach, En) => said(
            "this fraction can never be reached",
            "MoreThan(1, 2) or AtLeast(2, 3)",
            "the first number must be the smaller; for all of them write AtLeast(1, 1)",
        ),
        (PlanFault::WarningOverLimit { warning, limit }, Vi) => said(
            format!("báo trước {} trong khi mỗi lượt chỉ có {}", minutes(*warning), minutes(*limit)),
            format!("ngắn hơn \"{limit}\""),
            "giảm warning, hoặc tăng limit",
        ),
        (PlanFault::WarningOverLimit { warning, limit }, En) => said(
            format!("a warning {} before the end of {}", minutes(*warning), minutes(*limit)),
            format!("less than \"{limit}\""),
            "lower warning, or raise limit",
        ),
    }
}

pub(super) fn advice(advice: &Advice, language: Language) -> Said {
    let quoted = |text: &str| quoted(text, language);
    let minutes = |span| minutes(span, language);
    match (advice, language) {
        (Advice::PartsDiffer { sum, length }, Vi) => said(
            format!("các phần cộng lại {}, thời lượng ghi {}", minutes(*sum), minutes(*length)),
            format!("\"{sum}\""),
            "sửa length, hoặc sửa present và planned của các phần",
        ),
        (Advice::PartsDiffer { sum, length }, En) => said(
            format!("the parts add up to {}, the length says {}", minutes(*sum), minutes(*length)),
            format!("\"{sum}\""),
            "change the length, or present and planned of the items",
        ),
        (Advice::UnderFloor { length, floor }, Vi) => said(
            format!("thời lượng không kể nghỉ là {}, dưới mức tối thiểu {}", minutes(*length), minutes(*floor)),
            format!("ít nhất \"{floor}\""),
            "tăng length, hoặc sửa floor theo quy định của tổ chức",
        ),
        (Advice::UnderFloor { length, floor }, En) => said(
            format!("{} without breaks, under the minimum of {}", minutes(*length), minutes(*floor)),
            format!("\"{floor}\" or more"),
            "raise length, or change floor to what the body's rules say",
        ),
        (Advice::SameName { name, first }, Vi) => said(
            format!("{} trùng tên với người ở dòng {first}", quoted(name)),
            "role hoặc group khác nhau",
            "ghi thêm chức vụ (role) hoặc tổ (group) để phân biệt hai người",
        ),
        (Advice::SameName { name, first }, En) => said(
            format!("{} has the same name as somebody in line {first}", quoted(name)),
            "a different role or group",
            "add a role or a group that tells the two apart",
        ),
        (Advice::IdFromName { thing: what, id }, Vi) => said(
            format!("{} chưa có mã, tạm lấy từ tên: {}", thing(*what, language), quoted(id)),
            format!("id: \"{id}\""),
            "ghi id để mã không đổi khi sửa tên",
        ),
        (Advice::IdFromName { thing: what, id }, En) => said(
            format!("{} has no id; one was made from the name: {}", thing(*what, language), quoted(id)),
            format!("id: \"{id}\""),
            "write the id, so that it stays when the name is mended",
        ),
        (Advice::LevelsNotInOrder, Vi) => {
            said("các mức điểm không xếp từ cao xuống thấp", "mức cao nhất trước", "đổi lại thứ tự các mức")
        }
        (Advice::LevelsNotInOrder, En) => {
            said("the levels do not stand from the best to the last", "the best level first", "change their order")
        }
    }
}
