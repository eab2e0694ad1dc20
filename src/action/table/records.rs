//! Floor 2. Rows of the table. What is written down: remarks, notes, conclusions, tasks, and the papers made of them.

use crate::action::Intent;
use crate::action::Spec;
use crate::action::key::Key;
use crate::action::key::everywhere;
use crate::action::key::lists;
use crate::action::probe;
use crate::text::Phrase;
use crate::text::console::after;

pub(super) static REMARK: Spec = Spec {
    id: "remark",
    keys: &[lists(Key::F(3))],
    label: Phrase::new("Ghi ý kiến", "Write down a remark"),
    help: Phrase::new(
        "Gắn với người đang phát biểu và nội dung đang bàn; khi đã kết thúc: lập giấy tờ, mở thư mục",
        "Tied to who speaks and to the item; once the meeting is over: make the papers, open their folder",
    ),
    intent: Intent::Open(probe::remark),
};

pub(super) static NOTE: Spec = Spec {
    id: "note",
    keys: &[],
    label: Phrase::new("Ghi chú riêng", "A note of one's own"),
    help: Phrase::new("Không bao giờ lên màn chiếu", "Never on the room's screen"),
    intent: Intent::Open(probe::note),
};

pub(super) static CONCLUDE: Spec = Spec {
    id: "conclude",
    keys: &[],
    label: Phrase::new("Ghi kết luận", "Write the conclusion"),
    help: Phrase::new("Kết luận của chủ trì cho nội dung này", "The chair's, on this item"),
    intent: Intent::Open(probe::conclude),
};

pub(super) static RECORDS: Spec = Spec {
    id: "records",
    keys: &[],
    label: Phrase::new("Xem, trả lời, sửa điều đã ghi", "See, answer, mend what is written"),
    help: Phrase::new("Ý kiến, câu hỏi, kết luận, nhiệm vụ", "Remarks, questions, conclusions, tasks"),
    intent: Intent::Own,
};

pub(super) static DRAFTS: Spec = Spec {
    id: "drafts",
    keys: &[],
    label: Phrase::new("Viết tiếp câu dở", "Go on with an unfinished sentence"),
    help: Phrase::new("Câu chưa lưu của từng người được giữ riêng", "Kept apart for each speaker"),
    intent: Intent::Own,
};

pub(super) static TASK: Spec = Spec {
    id: "task",
    keys: &[everywhere(Key::F(4))],
    label: Phrase::new("Giao nhiệm vụ", "Give a task"),
    help: Phrase::new(
        "Ai, việc gì, hạn ngày nào; khi đã kết thúc: chép giấy tờ ra USB",
        "Who, what, by when; once the meeting is over: copy the papers to USB",
    ),
    intent: Intent::Open(probe::task),
};

pub(super) static REPORTS: Spec = Spec {
    id: "reports",
    keys: &[],
    label: Phrase::new("Nhiệm vụ kỳ trước: kết quả", "Last meeting's tasks: results"),
    help: Phrase::new("Từng việc: xong, đang làm, quá hạn, chưa làm", "Each: done, under way, overdue, not begun"),
    intent: Intent::Open(probe::report),
};

pub(super) static NEXT_MEETING: Spec = Spec {
    id: "next_meeting",
    keys: &[],
    label: Phrase::new("Ngày họp kỳ sau", "Date of the next meeting"),
    help: Phrase::new("Việc không có ngày được đề xuất hạn này", "Proposed as the deadline where none is given"),
    intent: Intent::Open(probe::next_meeting),
};

pub(super) static READ_BACK: Spec = Spec {
    id: "read_back",
    keys: &[],
    label: Phrase::new("Đọc lại biên bản", "Read the minutes back"),
    help: Phrase::new(
        "Biên bản như sẽ in; Enter sửa câu đang đọc",
        "As they will be printed; Enter mends the sentence",
    ),
    intent: Intent::Own,
};

pub(super) static ADOPT: Spec = Spec {
    id: "adopt",
    keys: &[],
    label: Phrase::new("Thông qua biên bản", "Adopt the minutes"),
    help: Phrase::new("Đã đọc lại và được nhất trí", "Read back and agreed"),
    intent: Intent::Press(probe::adopt),
};

pub(super) static PAPERS: Spec = Spec {
    id: "papers",
    keys: &[],
    label: Phrase::new("Lập giấy tờ, mở thư mục giấy tờ", "Make the papers, open their folder"),
    help: Phrase::new(
        "Biên bản, dự thảo nghị quyết, bảng điểm, nhiệm vụ; trước khi kết thúc chỉ ghi biên bản tới lúc này",
        "Minutes, draft resolution, score sheet, tasks; before the end only the minutes so far",
    ),
    intent: Intent::Own,
};

pub(super) static PAPERS_ANEW: Spec = Spec {
    id: "papers_anew",
    keys: &[],
    label: after::PAPERS_ANEW,
    help: Phrase::new("Hỏi lại trước khi thay", "Asks before anything is replaced"),
    intent: Intent::Own,
};

pub(super) static STICK: Spec = Spec {
    id: "stick",
    keys: &[],
    label: after::STICK_TITLE,
    help: Phrase::new("Chọn USB trong danh sách", "Choose the stick from a list"),
    intent: Intent::Own,
};
