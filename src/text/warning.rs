//! Floor 1. What a person should hear once: warnings in words. They never refuse.

use crate::meeting::agenda::Language;
use crate::meeting::time::Span;
use crate::meeting::words::Warning;

use super::figures::count;
use super::figures::many;
use super::voice::Voice;

/// A warning as one sentence or two.
pub fn warning(voice: &Voice<'_>, warning: &Warning) -> String {
    match voice.lang {
        Language::Vi => vietnamese(voice, warning),
        Language::En => english(voice, warning),
    }
}

/// Minutes held, the minimum, and what is left of it: "84 of 90 minutes", with no minute lost between the three.
pub fn under_minimum(lang: Language, held: Span, minimum: Span) -> String {
    let (held, minimum) = (held.or_zero().mins_down(), minimum.mins_up());
    let left = (minimum - held).max(0);
    match lang {
        Language::Vi => {
            format!("Chưa đủ thời lượng: mới {held} phút, tối thiểu {minimum}. Còn {left} phút cho ý kiến.")
        }
        Language::En => format!(
            "Under the minimum: {held} of {minimum} minutes. {} left for remarks.",
            count(Language::En, left, "", "minute", "minutes")
        ),
    }
}

/// Hands that are missing in a count.
pub fn did_not_vote(voice: &Voice<'_>, n: u32) -> String {
    let who = match n {
        1 => format!("Một {}", voice.one_member()),
        n => format!("{n} {}", voice.one_member()),
    };
    let counted = if n == 1 { "One".to_owned() } else { n.to_string() };
    voice.say(
        format!("{who} không giơ tay: ghi là không biểu quyết."),
        format!("{counted} raised no hand: recorded as not voting."),
    )
}

/// Too few are here, and the meeting may begin all the same.
pub fn quorum_low(lang: Language, present: u32, of: u32) -> String {
    let at_most_half = u64::from(present) * 2 <= u64::from(of);
    match lang {
        Language::Vi => format!(
            "Mới có mặt {present}/{of}, {}. Vẫn bắt đầu được; việc này được ghi vào biên bản.",
            if at_most_half { "chưa quá nửa" } else { "chưa đủ số cần có" }
        ),
        Language::En => format!(
            "Only {present} of {of} are here, {}. You may start; the minutes will say so.",
            if at_most_half { "not more than half" } else { "fewer than required" }
        ),
    }
}

fn vietnamese(voice: &Voice<'_>, warning: &Warning) -> String {
    match warning {
        Warning::QuorumLow { present, of } => quorum_low(Language::Vi, *present, *of),
        Warning::Unmarked { who } => {
            format!("Còn {} chưa điểm danh: {}. F2: điểm danh.", voice.members(who.len()), voice.people(who))
        }
        Warning::Sample {} => {
            "Đây là danh sách mẫu. Hãy thay bằng danh sách thật trước khi bắt đầu buổi thật.".to_owned()
        }
        Warning::PeopleNotHeard { who } => {
            format!("Còn {} chưa được phát biểu: {}.", voice.members(who.len()), voice.people(who))
        }
        Warning::FewerReviewers { have: 0, rule } => {
            format!("Không có ai tự kiểm điểm, theo quy định là {rule}; việc này được ghi vào biên bản.")
        }
        Warning::FewerReviewers { have, rule } => {
            format!(
                "Có {} tự kiểm điểm, theo quy định là {rule}; việc này được ghi vào biên bản.",
                voice.members(*have)
            )
        }
        Warning::DidNotVote { n } => did_not_vote(voice, *n),
        Warning::UnderFloor { held, floor } => under_minimum(Language::Vi, *held, *floor),
        Warning::MinutesNotAdopted {} => "Biên bản chưa được đọc và thông qua.".to_owned(),
        Warning::TasksWithoutDeadline { n } => {
            format!("Còn {n} nhiệm vụ chưa có thời hạn.")
        }
        Warning::OpenQuestions { n } => {
            format!("Còn {n} câu hỏi chưa được giải đáp.")
        }
        Warning::ConclusionsMissing { segments } => {
            format!("Còn {} nội dung chưa có kết luận: {}.", segments.len(), voice.items(segments))
        }
        Warning::TasksNotReported { n } => {
            format!("Còn {n} nhiệm vụ kỳ trước chưa báo cáo kết quả.")
        }
        Warning::JudgesDiffer { criteria } => format!(
            "Tiêu chí {}: các thành viên chấm lệch nhau quá một phần năm. Thống nhất lại · Lấy trung bình, ghi một câu",
            criteria.join(", ")
        ),
        Warning::EvidenceChanged { criteria } => {
            format!("Tiêu chí {}: căn cứ đã khác khi cho điểm. F7: xem lại.", criteria.join(", "))
        }
    }
}

fn english(voice: &Voice<'_>, warning: &Warning) -> String {
    const EN: Language = Language::En;
    match warning {
        Warning::QuorumLow { present, of } => quorum_low(EN, *present, *of),
        Warning::Unmarked { who } => format!(
            "{} not marked yet: {}. F2: roll call.",
            count(EN, many(who.len()), "", "person is", "people are"),
            voice.people(who)
        ),
        Warning::Sample {} => "This is the sample roster. Put in the real one before a real meeting.".to_owned(),
        Warning::PeopleNotHeard { who } => format!(
            "{} not been heard: {}.",
            count(EN, many(who.len()), "", "person has", "people have"),
            voice.people(who)
        ),
        Warning::FewerReviewers { have: 0, rule } => {
            format!("There is no self-review; the rule is {rule}. The minutes will say so.")
        }
        Warning::FewerReviewers { have, rule } => format!(
            "Only {}; the rule is {rule}. The minutes will say so.",
            count(EN, many(*have), "", "self-review", "self-reviews")
        ),
        Warning::DidNotVote { n } => did_not_vote(voice, *n),
        Warning::UnderFloor { held, floor } => under_minimum(EN, *held, *floor),
        Warning::MinutesNotAdopted {} => "The minutes have not been read and adopted.".to_owned(),
        Warning::TasksWithoutDeadline { n } => {
            format!("{} no due date.", count(EN, many(*n), "", "task has", "tasks have"))
        }
        Warning::OpenQuestions { n } => {
            format!("{} no answer yet.", count(EN, many(*n), "", "question has", "questions have"))
        }
        Warning::ConclusionsMissing { segments } => format!(
            "{} no conclusion yet: {}.",
            count(EN, many(segments.len()), "", "item has", "items have"),
            voice.items(segments)
        ),
        Warning::TasksNotReported { n } => {
            format!("{} no result yet.", count(EN, many(*n), "", "earlier task has", "earlier tasks have"))
        }
        Warning::JudgesDiffer { criteria } => format!(
            "{} {}: the judges are more than a fifth apart. Agree anew · Keep the mean, with one sentence",
            english_criteria(criteria),
            criteria.join(", ")
        ),
        Warning::EvidenceChanged { criteria } => format!(
            "{} {}: the evidence has changed since the points were given. F7: look again.",
            english_criteria(criteria),
            criteria.join(", ")
        ),
    }
}

fn english_criteria(criteria: &[String]) -> &'static str {
    if criteria.len() == 1 { "Criterion" } else { "Criteria" }
}
