//! Floor 1. What a press did, in Vietnamese. Beside it stands the same list in English: change both.

use crate::meeting::agenda::Language;
use crate::meeting::roster::PersonId;
use crate::meeting::time::Span;
use crate::meeting::words::ActivityKind;
use crate::meeting::words::Amendment;
use crate::meeting::words::Board;
use crate::meeting::words::Class;
use crate::meeting::words::Event;
use crate::meeting::words::Pause;
use crate::text::dates::date;
use crate::text::figures::used;
use crate::text::kinds::office;
use crate::text::kinds::opinion_kind;
use crate::text::kinds::presence;
use crate::text::kinds::task_result;
use crate::text::voice::Voice;

const VI: Language = Language::Vi;

pub fn event(voice: &Voice<'_>, event: &Event) -> String {
    let person = |who| voice.person(who);
    let item = |segment| voice.item(segment);
    match event {
        Event::Created(_) => format!("Lập {}", voice.occasion),
        Event::Opened { .. } => "Mở chương trình".to_owned(),
        Event::Begun {} => "Khai mạc".to_owned(),
        Event::Marked { who, presence: here, .. } => {
            format!("Điểm danh {}: {}", one_or_many(voice, who), presence(*here).vi)
        }
        Event::PersonAdded { person } => format!("Thêm {} vào danh sách", voice.named(&person.name)),
        Event::PersonCorrected { person } => format!("Sửa thông tin {}", voice.named(&person.name)),
        Event::Appointed { office: to, who } => format!("Phân công {} làm {}", person(who), office(*to).vi),
        Event::SegmentOpened { segment, .. } => format!("Sang nội dung {}", item(segment)),
        Event::DiscussionOpened { .. } => "Sang phần thảo luận".to_owned(),
        Event::TurnOpened { who, .. } => format!("Sang phần tự kiểm điểm của {}", person(who)),
        Event::PartClosed { segment, pause: Pause::NotOwed | Pause::Kept | Pause::AllAsked, .. } => {
            format!("Xong nội dung {}", item(segment))
        }
        Event::PartClosed { segment, pause: Pause::Overridden { .. }, .. } => {
            format!("Chuyển sớm khỏi nội dung {}", item(segment))
        }
        Event::NotHeard { who, .. } => format!("Ghi {} chưa được phát biểu", one_or_many(voice, who)),
        Event::Rebalanced { .. } => "Chia lại thời gian còn lại".to_owned(),
        Event::Extended { by_ms } => more_or_less(*by_ms),
        Event::Held { .. } => "Tạm nghỉ".to_owned(),
        Event::Resumed {} => "Họp tiếp".to_owned(),
        Event::Unseen { .. } => "Ghi nhận thời gian máy tắt".to_owned(),
        Event::GapTakenOut {} => "Trừ thời gian máy tắt".to_owned(),
        Event::GapCounted {} => "Tính cả thời gian máy tắt".to_owned(),
        Event::PromptShown { n } => format!("Đưa gợi ý {n} lên màn chiếu"),
        Event::Asked { who, class: Class::Ordinary, .. } => format!("Đăng ký phát biểu cho {}", person(who)),
        Event::Asked { who, class: Class::Reply, .. } => format!("Đăng ký trao đổi lại cho {}", person(who)),
        Event::Asked { who, class: Class::Order, .. } => format!("Đăng ký ý kiến về thủ tục cho {}", person(who)),
        Event::SpeechStarted { who, .. } => format!("Mời {}", person(who)),
        Event::SpeechInterrupted {} => "Ngắt lượt phát biểu vì ý kiến về thủ tục".to_owned(),
        Event::SpeechWentOn {} => "Nói tiếp sau ý kiến về thủ tục".to_owned(),
        Event::SpeechPaused {} => "Dừng đồng hồ lượt phát biểu".to_owned(),
        Event::SpeechResumed {} => "Chạy tiếp đồng hồ lượt phát biểu".to_owned(),
        Event::SpeechExtended { by_ms } => format!("{} cho lượt phát biểu", more_or_less(*by_ms)),
        Event::SpeechEnded { who, thanked: false, .. } => format!("Xong lượt {}", person(who)),
        Event::SpeechEnded { who, thanked: true, .. } => format!("Cảm ơn {}", person(who)),
        Event::Passed { who } => format!("Ghi {} không có ý kiến thêm", person(who)),
        Event::Withdrawn { who, .. } => format!("Rút đăng ký của {}", person(who)),
        Event::Moved { who, to, .. } => format!("Xếp {} vào vị trí {to}", person(who)),
        Event::QueueClosed {} => "Khóa danh sách".to_owned(),
        Event::QueueOpened {} => "Mở lại danh sách".to_owned(),
        Event::ReviewersChosen { who, .. } => format!("Chọn người tự kiểm điểm: {}", voice.people(who)),
        Event::ReviewPutOff { who, .. } => format!("Hoãn tự kiểm điểm của {}", person(who)),
        Event::Noted { .. } => "Ghi chú".to_owned(),
        Event::OpinionNoted { who, kind, .. } => format!("Ghi {} của {}", opinion_kind(*kind).vi, person(who)),
        Event::Answered { who, .. } => format!("Ghi giải đáp của {}", person(who)),
        Event::Concluded { segment, .. } => format!("Ghi kết luận nội dung {}", item(segment)),
        Event::Corrected { seq, .. } => format!("Sửa dòng {seq}"),
        Event::TaskAssigned { what, .. } => format!("Giao nhiệm vụ {}", voice.quoted(what)),
        Event::TaskReported { result, .. } => format!("Ghi kết quả nhiệm vụ kỳ trước: {}", task_result(*result).vi),
        Event::NextMeetingSet { date: day } => format!("Định ngày {}: {}", voice.next_occasion(), date(VI, *day)),
        Event::VoteOpened { question, .. } => format!("Mở biểu quyết {}", voice.quoted(question)),
        Event::Tallied { .. } => "Nhập số biểu quyết".to_owned(),
        Event::VoteClosed { outcome } if outcome.carried => "Kết luận biểu quyết: thông qua".to_owned(),
        Event::VoteClosed { .. } => "Kết luận biểu quyết: không thông qua".to_owned(),
        Event::VoteVoided { .. } => "Hủy biểu quyết".to_owned(),
        Event::Scored { criterion, .. } => format!("Chấm tiêu chí {criterion}"),
        Event::Sealed { .. } => "Chốt điểm".to_owned(),
        Event::Unsealed { .. } => "Mở chốt điểm".to_owned(),
        Event::Announced { .. } => "Công bố điểm".to_owned(),
        Event::MinutesAdopted {} => "Thông qua biên bản".to_owned(),
        Event::MessageShown { .. } => "Đưa tin nhắn lên màn chiếu".to_owned(),
        Event::MessageCleared {} => "Gỡ tin nhắn".to_owned(),
        Event::Blanked { on: true } => "Che màn chiếu".to_owned(),
        Event::Blanked { on: false } => "Mở màn chiếu".to_owned(),
        Event::ScoreGroupShown { n } => format!("Hiện nhóm {n} của bảng điểm"),
        Event::Pinned { view: Board::Agenda } => "Ghim chương trình lên màn chiếu".to_owned(),
        Event::Pinned { view: Board::Queue } => "Ghim danh sách phát biểu lên màn chiếu".to_owned(),
        Event::Unpinned {} => "Bỏ ghim trên màn chiếu".to_owned(),
        Event::Offered { activity: ActivityKind::Think, .. } => "Dành 1 phút suy nghĩ".to_owned(),
        Event::Offered { activity: ActivityKind::Pairs, .. } => "Dành 2 phút trao đổi từng đôi".to_owned(),
        Event::Offered { activity: ActivityKind::Round, .. } => "Mời lần lượt".to_owned(),
        Event::OfferEnded {} => "Thôi suy nghĩ, trao đổi, mời lần lượt".to_owned(),
        Event::SegmentDropped { segment, .. } => format!("Bỏ nội dung {}", item(segment)),
        Event::SegmentMoved { segment, .. } => format!("Đổi chỗ nội dung {}", item(segment)),
        Event::SegmentAdded { segment, .. } => format!("Thêm nội dung {}", voice.quoted(&segment.title)),
        Event::Adjourned { .. } => format!("Dừng {} giữa chừng", voice.occasion),
        Event::Closed {} => format!("Kết thúc {}", voice.occasion),
        Event::Reopened {} => format!("Mở lại {}", voice.occasion),
        Event::Undone { seq } => format!("Lùi dòng {seq}"),
        Event::Amended { by, what: Amendment::Words { seq, .. }, .. } => format!("{by} đính chính dòng {seq}"),
        Event::Amended { by, what: Amendment::Attendance { who, presence: here, .. }, .. } => {
            format!("{by} đính chính điểm danh {}: {}", person(who), presence(*here).vi)
        }
        Event::Amended { by, what: Amendment::Statement { text }, .. } => {
            format!("{by} đính chính: {}", voice.quoted(text))
        }
    }
}

fn one_or_many(voice: &Voice<'_>, who: &[PersonId]) -> String {
    match who {
        [one] => voice.person(one),
        many => voice.members(many.len()),
    }
}

fn more_or_less(by: Span) -> String {
    if by.is_negative() { format!("Bớt {}", used(VI, by.abs())) } else { format!("Thêm {}", used(VI, by)) }
}
