//! Floor 1. The words of papers for results: tasks, votes, the score.

use super::count;
use super::votes;
use crate::meeting::agenda::Base;
use crate::meeting::agenda::Language;
use crate::meeting::agenda::Threshold;
use crate::meeting::agenda::VoteBy;
use crate::meeting::score::Fact;
use crate::meeting::sheet::Tenths;
use crate::meeting::time::Span;
use crate::meeting::vote::Excluded;
use crate::text::figures;
use crate::text::kinds;
use crate::text::phrase::Phrase;
use crate::text::phrase::phrases;

phrases! {
    NUMBER: "TT", "No.";
    WHO: "Người thực hiện", "Who";
    WHAT: "Việc", "What";
    DUE: "Thời hạn", "By when";
    REPORT_AT: "Báo cáo tại", "Reported at";
    RESULT: "Kết quả", "Result";
    IN_FAVOUR: "tán thành", "in favour";
    AGAINST: "không tán thành", "against";
    ABSTAIN: "không có ý kiến", "abstentions";
    INVALID: "không hợp lệ", "invalid";
    NOT_VOTING: "không biểu quyết", "did not vote";
    CARRIED: "THÔNG QUA", "CARRIED";
    NOT_CARRIED: "KHÔNG THÔNG QUA", "NOT CARRIED";
    VOTE_OPEN: "Chưa có kết quả.", "No result yet.";
    VOIDED: "Lần biểu quyết này bị hủy, không tính. Lý do:", "This vote was declared void and does not count. Reason:";
    CRITERION: "Tiêu chí", "Criterion";
    MAXIMUM: "Tối đa", "Maximum";
    POINTS: "Điểm", "Points";
    LOST: "Thuyết minh", "Reasons";
    EVIDENCE: "Căn cứ", "Evidence";
    NOT_ANNOUNCED: "Điểm chưa được công bố.", "The score has not been announced.";
    EXAMPLE_SHEET: "Bảng chấm điểm này là ví dụ, không phải biểu mẫu đang áp dụng.", "This sheet is an example, not a form in force.";
    SUPERIOR_DECIDES: "Mức xếp loại chính thức do cấp trên quyết định.", "The superior body decides the official band.";
    NOT_APPLICABLE: "không áp dụng", "not applicable";
    SOURCE: "Căn cứ chấm điểm:", "Sheet:";
    UNSEALED: "Điểm đã công bố được xem xét lại. Lý do:", "The announced score was taken up again. Reason:";
}

/// Who answers for a task: the first leads.
pub fn owners(lang: Language, lead: &str, others: &str) -> String {
    match (lang, others.is_empty()) {
        (_, true) => lead.to_owned(),
        (Language::Vi, false) => format!("{lead} (phụ trách chính); phối hợp: {others}"),
        (Language::En, false) => format!("{lead} (leads); with {others}"),
    }
}

/// How a vote was taken and where: "Biểu quyết giơ tay, ở nội dung 7."
pub fn taken_in(lang: Language, by: VoteBy, item: Option<usize>) -> String {
    let by = match by {
        VoteBy::Hands => Phrase::new("Biểu quyết giơ tay", "Show of hands"),
        VoteBy::Ballot => Phrase::new("Bỏ phiếu kín", "Secret ballot"),
    };
    match (lang, item) {
        (_, None) => format!("{}.", by.get(lang)),
        (Language::Vi, Some(item)) => format!("{}, ở nội dung {item}.", by.vi),
        (Language::En, Some(item)) => format!("{}, in item {item}.", by.en),
    }
}

/// For out of the base, with the share.
pub fn in_favour(lang: Language, n: u32, base: u32) -> String {
    let share = figures::percent(lang, n, base);
    let (n, base) = (votes(lang, n), votes(lang, base));
    match lang {
        Language::Vi => format!("tán thành {n}/{base} ({share})"),
        Language::En => format!("in favour {n} of {base} ({share})"),
    }
}

/// How many were needed.
pub fn needed(lang: Language, needed: u32, base: u32, threshold: Threshold) -> String {
    let rule = kinds::threshold(lang, threshold);
    match lang {
        Language::Vi => format!("Cần từ {} trên {} ({rule}).", votes(lang, needed), votes(lang, base)),
        Language::En => format!("{needed} of {base} needed ({rule})."),
    }
}

/// What a vote was counted out of.
pub fn counted_out_of(lang: Language, base: Base, n: u32) -> String {
    let n = votes(lang, n);
    match (lang, base) {
        (Language::Vi, Base::Summoned) => format!("Tính trên {n} người được triệu tập có quyền biểu quyết."),
        (Language::En, Base::Summoned) => format!("Counted out of {n} members summoned who may vote."),
        (Language::Vi, Base::Present) => format!("Tính trên {n} người có mặt được biểu quyết."),
        (Language::En, Base::Present) => format!("Counted out of {n} present who may vote."),
        (Language::Vi, Base::Cast) => {
            format!("Tính trên {n} lượt biểu quyết (tán thành, không tán thành, không có ý kiến).")
        }
        (Language::En, Base::Cast) => format!("Counted out of {n} votes cast (in favour, against, abstentions)."),
    }
}

/// The base of those summoned: "Tính trên 17: 20 chính thức, trừ 03: …"; the names come with their reasons.
pub fn base_explained(lang: Language, base: u32, official: u32, temporary: u32, less: &[String]) -> String {
    let members = match (lang, temporary) {
        (Language::Vi, 0) => format!("{} chính thức", votes(lang, official)),
        (Language::En, 0) => format!("{official} full members"),
        (Language::Vi, _) => {
            format!("{} chính thức và {} sinh hoạt tạm thời", votes(lang, official), votes(lang, temporary))
        }
        (Language::En, _) => format!("{official} full and {temporary} temporary members"),
    };
    let names = less.join("; ");
    match (lang, less.len()) {
        (Language::Vi, 0) => format!("Tính trên {}: {members}.", votes(lang, base)),
        (Language::En, 0) => format!("Counted out of {base}: {members}."),
        (Language::Vi, n) => format!("Tính trên {}: {members}, trừ {}: {names}.", votes(lang, base), count(lang, n)),
        (Language::En, n) => format!("Counted out of {base}: {members} less {n}: {names}."),
    }
}

/// Why somebody is not counted in the base.
pub const fn excluded(why: Excluded) -> Phrase {
    match why {
        Excluded::Seconded => Phrase::new("đang sinh hoạt nơi khác", "seconded elsewhere"),
        Excluded::Suspended => Phrase::new("đang bị đình chỉ", "suspended"),
        Excluded::ExemptAbsent => Phrase::new("được miễn sinh hoạt, vắng", "exempt and absent"),
        Excluded::ExcusedAbsent => Phrase::new("vắng cả buổi, có lý do", "absent throughout, with reason"),
    }
}

/// The total and its band.
pub fn total(lang: Language, total: Tenths, out_of: Tenths, band: &str) -> String {
    let (points, of) = (figures::points(lang, total), figures::points(lang, out_of));
    match lang {
        Language::Vi => format!("Tổng điểm tự chấm: {points}/{of}. Xếp loại: {band}."),
        Language::En => format!("Own score: {points} of {of}. Band: {band}."),
    }
}

/// What kept the total from a higher band.
pub fn held_down(lang: Language, criteria: &str) -> String {
    match lang {
        Language::Vi => format!("Không được xếp loại cao hơn vì chưa đạt điểm tối đa ở tiêu chí {criteria}."),
        Language::En => format!("Not in a higher band, for want of full marks in criteria {criteria}."),
    }
}

/// An announcement with its time of day.
pub fn announced(lang: Language, time: &str) -> String {
    match lang {
        Language::Vi => format!("Điểm được công bố cho toàn thể lúc {time}."),
        Language::En => format!("The score was announced to all at {time}."),
    }
}

/// An earlier announcement that stays on record.
pub fn announced_before(lang: Language, time: &str, total: Tenths, out_of: Tenths, band: &str) -> String {
    let (points, of) = (figures::points(lang, total), figures::points(lang, out_of));
    match lang {
        Language::Vi => format!("Đã công bố lúc {time}: {points}/{of} điểm, xếp loại {band}; nay không còn hiệu lực."),
        Language::En => format!("Announced at {time}: {points} of {of} points, band {band}; no longer in force."),
    }
}

/// Whose sheets the points are the mean of.
pub fn judged_by(lang: Language, names: &str) -> String {
    match lang {
        Language::Vi => format!("Điểm là trung bình các phiếu chấm của: {names}."),
        Language::En => format!("The points are the mean of the sheets of: {names}."),
    }
}

/// A fact that the meeting can prove, in figures.
pub fn fact(lang: Language, fact: Fact) -> String {
    let share = |part: u32, of: u32| {
        let figures = format!("{}/{}", votes(lang, part), votes(lang, of));
        if of == 0 { figures } else { format!("{figures} ({})", figures::percent(lang, part, of)) }
    };
    match (lang, fact) {
        (Language::Vi, Fact::MinutesHeld { held, floor }) => {
            format!("đã họp {}{}", figures::mins(lang, held.mins_down()), against_floor(lang, floor))
        }
        (Language::En, Fact::MinutesHeld { held, floor }) => {
            format!("lasted {}{}", figures::mins(lang, held.mins_down()), against_floor(lang, floor))
        }
        (Language::Vi, Fact::Present { present, of, unexcused: 0 }) => format!("có mặt {}", share(present, of)),
        (Language::En, Fact::Present { present, of, unexcused: 0 }) => format!("{} present", share(present, of)),
        (Language::Vi, Fact::Present { present, of, unexcused }) => {
            format!("có mặt {}, vắng không lý do {}", share(present, of), votes(lang, unexcused))
        }
        (Language::En, Fact::Present { present, of, unexcused }) => {
            format!("{} present, {unexcused} absent without reason", share(present, of))
        }
        (Language::Vi, Fact::Unexcused { n }) => format!("vắng không lý do: {}", votes(lang, n)),
        (Language::En, Fact::Unexcused { n }) => format!("absent without reason: {n}"),
        (Language::Vi, Fact::Spoke { spoke, of }) => format!("đã phát biểu {}", share(spoke, of)),
        (Language::En, Fact::Spoke { spoke, of }) => format!("{} spoke", share(spoke, of)),
        (Language::Vi, Fact::Pauses { kept, of }) => format!("giữ đủ thời gian thảo luận {}", share(kept, of)),
        (Language::En, Fact::Pauses { kept, of }) => format!("members' time kept {}", share(kept, of)),
        (Language::Vi, Fact::Tasks { complete, of }) => {
            format!("nhiệm vụ có người và thời hạn {}", share(complete, of))
        }
        (Language::En, Fact::Tasks { complete, of }) => {
            format!("tasks with a person and a deadline {}", share(complete, of))
        }
        (Language::Vi, Fact::LastTasks { done, of }) => format!("nhiệm vụ kỳ trước đã xong {}", share(done, of)),
        (Language::En, Fact::LastTasks { done, of }) => format!("earlier tasks done {}", share(done, of)),
        (Language::Vi, Fact::Votes { carried, of }) => format!("biểu quyết được thông qua {}", share(carried, of)),
        (Language::En, Fact::Votes { carried, of }) => format!("votes carried {}", share(carried, of)),
        (Language::Vi, Fact::Concluded { concluded, adopted }) => format!(
            "{}, {}",
            if concluded { "đã kết luận" } else { "chưa kết luận" },
            if adopted { "biên bản đã thông qua" } else { "biên bản chưa thông qua" }
        ),
        (Language::En, Fact::Concluded { concluded, adopted }) => format!(
            "{}, {}",
            if concluded { "concluded" } else { "not concluded" },
            if adopted { "minutes adopted" } else { "minutes not adopted" }
        ),
    }
}

fn against_floor(lang: Language, floor: Span) -> String {
    let least = figures::mins(lang, floor.mins_up());
    match (lang, floor > Span::ZERO) {
        (_, false) => String::new(),
        (Language::Vi, true) => format!(", tối thiểu {least}"),
        (Language::En, true) => format!(", minimum {least}"),
    }
}
