//! Floor 1. Refusals in Vietnamese. Beside it stands the same list in English: change both.

use chrono::DateTime;
use chrono::FixedOffset;

use crate::meeting::agenda::Language;
use crate::meeting::roster::Presence;
use crate::meeting::time::Span;
use crate::meeting::words::Missing;
use crate::meeting::words::Need;
use crate::meeting::words::Refusal;
use crate::meeting::words::Told;
use crate::text::figures::REASON_LETTERS;
use crate::text::figures::left;
use crate::text::figures::ordinal;
use crate::text::figures::points;
use crate::text::figures::time;
use crate::text::figures::time_secs_up;
use crate::text::figures::used;
use crate::text::kinds::missing;
use crate::text::kinds::need;
use crate::text::kinds::presence as presence_words;
use crate::text::voice::Voice;

use super::attempt::Attempt;

const VI: Language = Language::Vi;

pub fn refusal(voice: &Voice<'_>, attempt: Attempt, refusal: &Refusal, now: DateTime<FixedOffset>) -> String {
    let person = |who| voice.person(who);
    let first = |who| voice.person_first(who);
    let head = head(attempt);
    match refusal {
        Refusal::Over { adjourned: false } => {
            format!("{} đã kết thúc; chỉ còn đính chính được.", voice.occasion_first())
        }
        Refusal::Over { adjourned: true } => {
            format!("{} đã dừng giữa chừng; chỉ còn đính chính được.", voice.occasion_first())
        }
        Refusal::NotBegun {} => format!("{} chưa bắt đầu. →: khai mạc.", voice.occasion_first()),
        Refusal::AlreadyBegun {} => format!("{} đã bắt đầu rồi.", voice.occasion_first()),
        Refusal::NoQuorum { present, of, needed } => {
            format!("Chưa bắt đầu được: mới có mặt {present}/{of}, cần từ {needed}. F2: điểm danh.")
        }
        Refusal::OnHold { back_at: Some(at) } => format!("Đang tạm nghỉ, họp tiếp lúc {}. F9: họp tiếp.", time(*at)),
        Refusal::OnHold { back_at: None } => "Đang tạm nghỉ. F9: họp tiếp.".to_owned(),
        Refusal::NotOnHold {} => "Hiện không tạm nghỉ. F9: tạm nghỉ.".to_owned(),
        Refusal::VoteOpen { question } => {
            format!("Đang biểu quyết {}. F6: nhập số và kết luận trước.", voice.quoted(question))
        }
        Refusal::SomebodySpeaks { who } => {
            format!("{head}: {} đang phát biểu. Enter khi nói xong.", person(who))
        }
        Refusal::DiscussionTooShort { remaining, until } => {
            format!("{head}: còn {} dành cho thảo luận (đến {}).", left(VI, *remaining), time_secs_up(*until))
        }
        Refusal::DiscussionOwed { segment } => {
            format!("{head}: nội dung {} còn phần thảo luận. →: sang phần thảo luận.", voice.item(segment))
        }
        Refusal::VoteOwed { questions } => votes_owed(voice, head, questions),
        Refusal::PeopleWaiting { who, .. } => match who.first() {
            Some(next) => {
                format!("{head}: còn {} chờ phát biểu. Enter: mời {}.", voice.members(who.len()), person(next))
            }
            None => format!("{head}: còn người chờ phát biểu. Enter: mời phát biểu."),
        },
        Refusal::LastSegment { needs } => last_segment(voice, needs),
        Refusal::SegmentsLeft { segments } => format!(
            "Chưa kết thúc được: còn {} nội dung chưa diễn ra: {}. →: sang nội dung tiếp theo · Tab: bỏ nội dung, có lý do.",
            segments.len(),
            voice.items(segments)
        ),
        Refusal::ScoreNotAnnounced {} => {
            "Chưa kết thúc được: điểm chưa được công bố cho toàn thể. → Công bố điểm".to_owned()
        }
        Refusal::NothingHolds {} => "Không có gì phải chờ: bấm → là chuyển được.".to_owned(),
        Refusal::ReasonTooShort { letters, .. } if *letters < REASON_LETTERS => {
            format!("Lý do cần ít nhất {REASON_LETTERS} ký tự, thành câu (mới có {letters}).")
        }
        Refusal::ReasonTooShort { words, .. } => {
            format!("Lý do cần thành câu: ít nhất hai từ khác nhau (mới có {words}).")
        }
        Refusal::EmptyText {} => "Chưa có chữ nào. Gõ xong rồi bấm Enter.".to_owned(),
        Refusal::TextTooLong { most } => format!("Câu quá dài: nhiều nhất {most} ký tự. Tách thành nhiều câu."),
        Refusal::BackTooFar { most } if most.ms() < 1000 => "Không ghi sớm hơn được: vừa có việc khác.".to_owned(),
        Refusal::BackTooFar { most } => {
            format!("Chỉ ghi sớm hơn được nhiều nhất {}: trước đó là việc khác.", used(VI, *most))
        }
        Refusal::BackNotWholeMinutes {} => "Chỉ ghi sớm hơn theo số phút tròn, ví dụ 2 phút.".to_owned(),
        Refusal::NoClock {} => "Không có đồng hồ nào đang chạy để thêm bớt phút.".to_owned(),
        Refusal::ExtendTooFar { most } if *most < Span::from_secs(1) => {
            "Không bớt được: thời gian đã dùng hoặc dành cho thảo luận.".to_owned()
        }
        Refusal::ExtendTooFar { most } => {
            format!("Chỉ bớt được nhiều nhất {}: phần còn lại đã dùng hoặc dành cho thảo luận.", used(VI, *most))
        }
        Refusal::ExtendWhileWaiting { who } => {
            format!("Chưa bớt giờ được: còn {} chờ phát biểu.", voice.members(who.len()))
        }
        Refusal::NoGap {} => "Không có khoảng thời gian nào còn phải hỏi.".to_owned(),
        Refusal::NoSuchPrompt { of: 0 } => "Nội dung này không có gợi ý.".to_owned(),
        Refusal::NoSuchPrompt { of } => format!("Nội dung này chỉ có {of} gợi ý."),
        Refusal::UnknownPerson { who } => {
            format!("Không có ai là {} trong danh sách. F2: thêm khách mời.", voice.quoted(who))
        }
        Refusal::SeveralSuch { who, ids } => format!(
            "Có {} người ứng với {}: {}. Chọn một người.",
            ids.len(),
            voice.quoted(who),
            ids.iter().map(|id| format!("{} ({id})", (voice.name)(id))).collect::<Vec<_>>().join(", ")
        ),
        Refusal::NameTaken { name } => {
            format!("Đã có {} trong danh sách. Ghi thêm chức vụ để phân biệt.", voice.quoted(name))
        }
        Refusal::NotPresent { who, presence } => format!(
            "{} {}. {}",
            first(who),
            match presence {
                Presence::Unmarked => "chưa được ghi có mặt",
                Presence::Left => "đã về sớm",
                Presence::Excused => "được ghi vắng có lý do",
                Presence::Unexcused => "được ghi vắng không lý do",
                Presence::Present | Presence::Online | Presence::Late => "không có mặt lúc này",
            },
            match attempt {
                Attempt::Ask => format!("Enter: ghi có mặt lúc {} và đăng ký.", time(now)),
                Attempt::MoveOn | Attempt::Close | Attempt::Other => "F2: điểm danh.".to_owned(),
            }
        ),
        Refusal::AlreadyWaiting { who, place } => {
            format!("{} đã có trong danh sách ({}).", first(who), ordinal(VI, *place))
        }
        Refusal::NotWaiting { who } => format!("{} không có trong danh sách chờ phát biểu.", first(who)),
        Refusal::NobodyWaiting {} => "Chưa có ai đăng ký. Space: xin phát biểu.".to_owned(),
        Refusal::ListClosed {} => "Danh sách đã khóa; chỉ nhận ý kiến về thủ tục.".to_owned(),
        Refusal::ListAlready { closed: true } => "Danh sách đã khóa rồi.".to_owned(),
        Refusal::ListAlready { closed: false } => "Danh sách đang mở.".to_owned(),
        Refusal::ListStaysOpen { remaining } => {
            format!("Chưa khóa danh sách được: còn {} dành cho thảo luận.", left(VI, *remaining))
        }
        Refusal::NotDiscussing {} => "Chưa phải phần thảo luận; lúc này chỉ nhận ý kiến về thủ tục.".to_owned(),
        Refusal::AlreadySpeaking { who } => format!("{} đang phát biểu rồi.", first(who)),
        Refusal::NobodySpeaks {} => "Không có ai đang phát biểu. Enter: mời phát biểu.".to_owned(),
        Refusal::SpeechClockAlready { paused: true } => "Đồng hồ lượt phát biểu đã dừng rồi.".to_owned(),
        Refusal::SpeechClockAlready { paused: false } => "Đồng hồ lượt phát biểu đang chạy.".to_owned(),
        Refusal::SpeechHasNoLimit { who } => format!("{} không bị giới hạn thời gian.", first(who)),
        Refusal::AlreadyHeard { who } => format!("{} đã phát biểu hoặc đã được hỏi ở phần này.", first(who)),
        Refusal::PassTooSoon { remaining } => {
            format!("Vừa mời xong: chờ thêm {} rồi hãy ghi.", left(VI, *remaining))
        }
        Refusal::NoSuchPlace { of } => format!("Danh sách chờ chỉ có {of} người."),
        Refusal::CannotReview { who } => format!("{} không tự kiểm điểm ở kỳ này.", first(who)),
        Refusal::NotReviewing { who } => {
            format!("{} không có trong danh sách tự kiểm điểm, hoặc đã tự kiểm điểm xong.", first(who))
        }
        Refusal::ReviewOver {} => "Phần tự kiểm điểm đã xong.".to_owned(),
        Refusal::UnknownSegment { segment } => {
            format!("Không có nội dung {} trong chương trình.", voice.quoted(&segment.0))
        }
        Refusal::SegmentBegun { segment } => {
            format!("Nội dung {} đã bắt đầu, không bỏ hay đổi chỗ được.", voice.item(segment))
        }
        Refusal::TimesOutOfRange {} => {
            "Không đặt được thời gian này: thảo luận cần từ 1 phút trở lên, tất cả không quá một ngày.".to_owned()
        }
        Refusal::NothingThere { seq } => format!("Dòng {seq} không có ý kiến, câu ghi hay nhiệm vụ nào như vậy."),
        Refusal::NothingToChange {} => "Không có gì thay đổi.".to_owned(),
        Refusal::UnknownTask { task } => {
            format!("Không có nhiệm vụ {} trong các việc kỳ trước chuyển sang.", voice.quoted(task))
        }
        Refusal::NoVoteOwed {} => "Nội dung này không có sẵn biểu quyết. F6: gõ câu cần biểu quyết.".to_owned(),
        Refusal::ThresholdNotPossible {} => {
            "Không có tỷ lệ như vậy. Chọn tỷ lệ khác, ví dụ quá nửa hoặc từ 2/3 trở lên.".to_owned()
        }
        Refusal::NoVote {} => "Không có biểu quyết nào đang mở. F6: biểu quyết.".to_owned(),
        Refusal::TooManyVotes { sum, entitled } => format!(
            "Tổng {sum} lượt giơ tay, chỉ có {} được biểu quyết. Xin đếm lại.",
            voice.members(usize::try_from(*entitled).unwrap_or(usize::MAX))
        ),
        Refusal::VoteUndecidable { missing } => undecidable(missing),
        Refusal::BallotsDoNotAddUp { sum, entitled } => {
            format!("Cộng được {sum} phiếu, đã phát {entitled}. Xin đếm lại.")
        }
        Refusal::NoScore {} => format!("{} này không chấm điểm.", voice.occasion_first()),
        Refusal::UnknownCriterion { criterion } => {
            format!("Không có tiêu chí {} trong bảng điểm.", voice.quoted(criterion))
        }
        Refusal::PointsNotPossible { criterion, max } => {
            format!("Tiêu chí {criterion} không nhận mức điểm này (tối đa {}).", points(VI, *max))
        }
        Refusal::JudgeNeeded {} => "Chọn người chấm trước: mỗi người một bảng riêng.".to_owned(),
        Refusal::NotAJudge { who } => format!("{} không phải người chấm điểm kỳ này.", first(who)),
        Refusal::ScoreSealed {} => "Điểm đã chốt. Mở chốt, có lý do, rồi mới sửa được.".to_owned(),
        Refusal::ScoreNotSealed {} => "Điểm chưa chốt. F7: chốt điểm.".to_owned(),
        Refusal::ScoreAnnounced {} => "Điểm đã công bố rồi.".to_owned(),
        Refusal::ScoreIncomplete { open, reasons } => score_incomplete(open, reasons),
        Refusal::MinutesAlreadyAdopted {} => "Biên bản đã được thông qua rồi.".to_owned(),
        Refusal::NothingToUndo {} => "Không có việc nào để lùi.".to_owned(),
        Refusal::UndoTold { told } => match told {
            Told::Verdict => "Kết quả biểu quyết đã báo thì không lùi được. Hãy hủy biểu quyết đó, có lý do.",
            Told::Announcement => "Điểm đã công bố thì không lùi được. Hãy đính chính, có lý do.",
            Told::Closing => "Đã kết thúc thì không lùi được. Tab: mở lại, trong vòng 10 phút.",
            Told::Adjournment => "Đã dừng giữa chừng thì không lùi được. Hãy đính chính, có lý do.",
        }
        .to_owned(),
        Refusal::UndoBehindHold {} => "Không lùi được qua lần tạm nghỉ dài hơn 1 phút.".to_owned(),
        Refusal::UndoShortensPause {} => "Không lùi được: phần thảo luận đã bắt đầu sẽ bị ngắn đi.".to_owned(),
        Refusal::NotToReopen {} => "Không mở lại được: chỉ trong vòng 10 phút sau khi kết thúc.".to_owned(),
        Refusal::NotToAmend {} => {
            "Đính chính chỉ dành cho buổi họp đã xong quá 10 phút; trước đó cứ sửa ngay trong buổi họp.".to_owned()
        }
        Refusal::AmendInstead {} => {
            "Đã xong quá 10 phút: chỉ còn ghi thêm đính chính, có tên người và lý do.".to_owned()
        }
        Refusal::NotAnAttendance { presence: given } => {
            format!("Không đính chính thành «{}» được: chỉ có mặt, trực tuyến hoặc vắng.", presence_words(*given).vi)
        }
    }
}

fn head(attempt: Attempt) -> &'static str {
    match attempt {
        Attempt::MoveOn => "Chưa chuyển được",
        Attempt::Close => "Chưa kết thúc được",
        Attempt::Ask | Attempt::Other => "Chưa được",
    }
}

fn votes_owed(voice: &Voice<'_>, head: &str, questions: &[String]) -> String {
    let named = questions.iter().map(|question| voice.quoted(question)).collect::<Vec<_>>().join(", ");
    match questions.len() {
        0 | 1 => format!("{head}: còn phải biểu quyết {named}. F6: biểu quyết."),
        n => format!("{head}: còn {n} việc phải biểu quyết: {named}. F6: biểu quyết."),
    }
}

fn last_segment(voice: &Voice<'_>, needs: &[Need]) -> String {
    let needs: Vec<String> = needs.iter().filter(|one| **one != Need::Close).map(|one| need(voice, one)).collect();
    if needs.is_empty() {
        "Đây là nội dung cuối. Tab: kết thúc.".to_owned()
    } else {
        format!("Đây là nội dung cuối. Trước khi kết thúc còn: {}.", needs.join("; "))
    }
}

fn undecidable(figures: &[Missing]) -> String {
    if figures.contains(&Missing::Base) {
        return "Chưa kết luận được: không có ai được biểu quyết.".to_owned();
    }
    let named = figures.iter().map(|one| missing(*one).vi).collect::<Vec<_>>().join(", ");
    format!("Chưa kết luận được: chưa nhập {named}.")
}

fn score_incomplete(open: &[String], reasons: &[String]) -> String {
    let mut parts = Vec::new();
    if !open.is_empty() {
        parts.push(format!("chưa có điểm ở tiêu chí {}", open.join(", ")));
    }
    if !reasons.is_empty() {
        parts.push(format!("chưa có lý do trừ điểm ở tiêu chí {}", reasons.join(", ")));
    }
    format!("Chưa chốt được: {}. F7: chấm điểm.", parts.join("; "))
}
