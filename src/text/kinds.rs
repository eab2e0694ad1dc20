//! Floor 1. What the kinds of things are called: one word or a few for each case of the meeting's own enums.

use crate::meeting::agenda::Base;
use crate::meeting::agenda::ClosingStep;
use crate::meeting::agenda::Language;
use crate::meeting::agenda::SegmentKind;
use crate::meeting::agenda::Threshold;
use crate::meeting::agenda::VoteBy;
use crate::meeting::roster::Mark;
use crate::meeting::roster::Office;
use crate::meeting::roster::Presence;
use crate::meeting::roster::Standing;
use crate::meeting::sheet::Evidence;
use crate::meeting::sheet::NotApplicable;
use crate::meeting::words::Class;
use crate::meeting::words::Missing;
use crate::meeting::words::Need;
use crate::meeting::words::OpinionKind;
use crate::meeting::words::TaskResult;
use crate::meeting::words::Told;
use crate::meeting::words::Unheard;
use crate::meeting::words::Wish;

use super::phrase::Phrase;
use super::voice::Voice;

/// Whether somebody is here.
pub const fn presence(presence: Presence) -> Phrase {
    match presence {
        Presence::Unmarked => Phrase::new("chưa điểm danh", "not marked yet"),
        Presence::Present => Phrase::new("có mặt", "present"),
        Presence::Online => Phrase::new("trực tuyến", "online"),
        Presence::Late => Phrase::new("đến muộn", "late"),
        Presence::Left => Phrase::new("về sớm", "left early"),
        Presence::Excused => Phrase::new("vắng có lý do", "absent with reason"),
        Presence::Unexcused => Phrase::new("vắng không lý do", "absent without reason"),
    }
}

/// Membership.
pub const fn standing(standing: Standing) -> Phrase {
    match standing {
        Standing::Official => Phrase::new("chính thức", "full member"),
        Standing::Probationary => Phrase::new("dự bị", "probationary"),
        Standing::Temporary => Phrase::new("sinh hoạt tạm thời", "temporary"),
        Standing::Guest => Phrase::new("khách mời", "guest"),
    }
}

/// What sets a person apart in counting.
pub const fn mark(mark: Mark) -> Phrase {
    match mark {
        Mark::Exempt => Phrase::new("miễn sinh hoạt", "exempt"),
        Mark::Seconded => Phrase::new("đang sinh hoạt nơi khác", "seconded elsewhere"),
        Mark::Suspended => Phrase::new("đang bị đình chỉ", "suspended"),
        Mark::Votes => Phrase::new("được biểu quyết", "may vote"),
    }
}

/// An office of the meeting.
pub const fn office(office: Office) -> Phrase {
    match office {
        Office::Chair => Phrase::new("chủ trì", "chair"),
        Office::Minutes => Phrase::new("thư ký", "minute-taker"),
        Office::Score => Phrase::new("người theo dõi, chấm điểm", "score-keeper"),
    }
}

/// The class of a request to speak.
pub const fn class(class: Class) -> Phrase {
    match class {
        Class::Order => Phrase::new("Ý kiến về thủ tục", "Point of order"),
        Class::Reply => Phrase::new("Trao đổi lại", "Reply"),
        Class::Ordinary => Phrase::new("Phát biểu", "Remark"),
    }
}

/// Whose wish a withdrawal was.
pub const fn wish(wish: Wish) -> Phrase {
    match wish {
        Wish::Own => Phrase::new("tự rút đăng ký", "withdrew"),
        Wish::Written => Phrase::new("gửi ý kiến bằng văn bản", "will send it in writing"),
        Wish::Chair => Phrase::new("chủ trì rút tên", "taken off by the chair"),
    }
}

/// What becomes of those who were not heard.
pub const fn unheard(then: Unheard) -> Phrase {
    match then {
        Unheard::FirstNext => Phrase::new("nói đầu tiên ở phần sau", "first next time"),
        Unheard::Written => Phrase::new("gửi ý kiến bằng văn bản", "in writing"),
        Unheard::MoveOn => Phrase::new("chưa được phát biểu", "not heard"),
    }
}

/// What somebody said.
pub const fn opinion_kind(kind: OpinionKind) -> Phrase {
    match kind {
        OpinionKind::Opinion => Phrase::new("ý kiến", "remark"),
        OpinionKind::Question => Phrase::new("câu hỏi", "question"),
        OpinionKind::Request => Phrase::new("kiến nghị", "request"),
    }
}

/// What became of a task.
pub const fn task_result(result: TaskResult) -> Phrase {
    match result {
        TaskResult::Done => Phrase::new("đã hoàn thành", "done"),
        TaskResult::UnderWay => Phrase::new("đang thực hiện", "under way"),
        TaskResult::Overdue => Phrase::new("quá hạn", "overdue"),
        TaskResult::NotBegun => Phrase::new("chưa thực hiện", "not begun"),
    }
}

/// What an item is for.
pub const fn segment_kind(kind: SegmentKind) -> Phrase {
    match kind {
        SegmentKind::Opening => Phrase::new("Mở đầu", "Opening"),
        SegmentKind::Content => Phrase::new("Nội dung", "Item"),
        SegmentKind::SelfReview => Phrase::new("Tự kiểm điểm", "Self-review"),
        SegmentKind::Tasks => Phrase::new("Nhiệm vụ kỳ trước", "Earlier tasks"),
        SegmentKind::Closing => Phrase::new("Kết luận", "Conclusion"),
        SegmentKind::Score => Phrase::new("Chấm điểm", "Score"),
        SegmentKind::Break => Phrase::new("Nghỉ giải lao", "Break"),
    }
}

/// A step of closing.
pub const fn closing_step(step: ClosingStep) -> Phrase {
    match step {
        ClosingStep::Conclude => Phrase::new("Kết luận", "Conclude"),
        ClosingStep::Tasks => Phrase::new("Giao nhiệm vụ", "Give out tasks"),
        ClosingStep::Votes => Phrase::new("Biểu quyết", "Vote"),
        ClosingStep::Score => Phrase::new("Chấm điểm", "Score"),
        ClosingStep::Announce => Phrase::new("Công bố điểm", "Announce the score"),
        ClosingStep::Minutes => Phrase::new("Đọc và thông qua biên bản", "Read and adopt the minutes"),
    }
}

/// A figure of a vote.
pub const fn missing(missing: Missing) -> Phrase {
    match missing {
        Missing::For => Phrase::new("số tán thành", "the number in favour"),
        Missing::Against => Phrase::new("số không tán thành", "the number against"),
        Missing::Abstain => Phrase::new("số không có ý kiến", "the number of abstentions"),
        Missing::Invalid => Phrase::new("số phiếu không hợp lệ", "the number of invalid ballots"),
        Missing::Base => Phrase::new("số người được biểu quyết", "the number of those who may vote"),
    }
}

/// What the room has been told.
pub const fn told(told: Told) -> Phrase {
    match told {
        Told::Verdict => Phrase::new("kết quả biểu quyết", "the result of a vote"),
        Told::Announcement => Phrase::new("điểm đã công bố", "the announced score"),
        Told::Closing => Phrase::new("việc kết thúc", "the closing"),
        Told::Adjournment => Phrase::new("việc dừng giữa chừng", "the breaking off"),
    }
}

/// How a vote is taken.
pub const fn vote_by(by: VoteBy) -> Phrase {
    match by {
        VoteBy::Hands => Phrase::new("giơ tay", "show of hands"),
        VoteBy::Ballot => Phrase::new("bỏ phiếu kín", "secret ballot"),
    }
}

/// Out of whom a vote is counted.
pub const fn base(base: Base) -> Phrase {
    match base {
        Base::Summoned => Phrase::new("số chính thức được triệu tập", "full members summoned"),
        Base::Present => Phrase::new("số có mặt được biểu quyết", "those present who may vote"),
        Base::Cast => Phrase::new("số đã biểu quyết", "votes cast"),
    }
}

/// How much of the base carries: "quá nửa", "từ 2/3 trở lên".
pub fn threshold(lang: Language, threshold: Threshold) -> String {
    match (lang, threshold) {
        (Language::Vi, Threshold::MoreThan(1, 2)) => "quá nửa".to_owned(),
        (Language::En, Threshold::MoreThan(1, 2)) => "more than half".to_owned(),
        (Language::Vi, Threshold::MoreThan(over, under)) => format!("trên {over}/{under}"),
        (Language::En, Threshold::MoreThan(over, under)) => format!("more than {over}/{under}"),
        (Language::Vi, Threshold::AtLeast(over, under)) => format!("từ {over}/{under} trở lên"),
        (Language::En, Threshold::AtLeast(over, under)) => format!("{over}/{under} or more"),
    }
}

/// The fact that proposes points.
pub const fn evidence(evidence: Evidence) -> Phrase {
    match evidence {
        Evidence::MinutesHeld => Phrase::new("thời lượng đã họp", "minutes held"),
        Evidence::SharePresent => Phrase::new("có mặt", "present"),
        Evidence::NoUnexcused => Phrase::new("vắng không lý do", "absent without reason"),
        Evidence::ShareSpoke => Phrase::new("đã phát biểu", "spoke"),
        Evidence::PausesKept => Phrase::new("phần thảo luận giữ đủ", "members' time kept"),
        Evidence::TasksGiven => Phrase::new("nhiệm vụ có người và thời hạn", "tasks with a person and a date"),
        Evidence::LastTasks => Phrase::new("nhiệm vụ kỳ trước đã hoàn thành", "earlier tasks done"),
        Evidence::VotesCarried => Phrase::new("biểu quyết được thông qua", "votes carried"),
        Evidence::Concluded => Phrase::new("đã kết luận, biên bản đã thông qua", "conclusion drawn, minutes adopted"),
    }
}

/// What becomes of a line that does not apply.
pub const fn not_applicable(rule: NotApplicable) -> Phrase {
    match rule {
        NotApplicable::Full => Phrase::new("không áp dụng: cho đủ điểm", "not applicable: full points"),
        NotApplicable::LeftOut => Phrase::new("không áp dụng: không tính", "not applicable: left out"),
    }
}

/// One thing that closing still needs, as an item of a list.
pub fn need(voice: &Voice<'_>, need: &Need) -> String {
    match need {
        Need::Segments(segments) => voice.say(
            format!("nội dung chưa diễn ra: {}", voice.items(segments)),
            format!("items neither held nor dropped: {}", voice.items(segments)),
        ),
        Need::SpeechEnd(who) => {
            voice.say(format!("{} nói xong", voice.person(who)), format!("{} to finish speaking", voice.person(who)))
        }
        Need::Vote(question) => {
            voice.say(format!("biểu quyết {}", voice.quoted(question)), format!("the vote {}", voice.quoted(question)))
        }
        Need::Announcement => voice.say("công bố điểm", "the score to be announced"),
        Need::Step(step) => step_to_do(*step).get(voice.lang).to_owned(),
        Need::Close => voice.say("bấm kết thúc", "closing itself"),
    }
}

const fn step_to_do(step: ClosingStep) -> Phrase {
    match step {
        ClosingStep::Conclude => Phrase::new("kết luận", "the conclusion"),
        ClosingStep::Tasks => Phrase::new("giao nhiệm vụ", "the tasks"),
        ClosingStep::Votes => Phrase::new("biểu quyết", "the votes"),
        ClosingStep::Score => Phrase::new("chấm điểm", "the score"),
        ClosingStep::Announce => Phrase::new("công bố điểm", "the score to be announced"),
        ClosingStep::Minutes => Phrase::new("đọc và thông qua biên bản", "the minutes to be read and adopted"),
    }
}
