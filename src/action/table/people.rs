//! Floor 2. Rows of the table. Who is here, who holds an office, who reviews himself.

use crate::action::Intent;
use crate::action::Spec;
use crate::action::key::Key;
use crate::action::key::everywhere;
use crate::action::probe;
use crate::text::Phrase;

pub(super) static ROLL_CALL: Spec = Spec {
    id: "roll_call",
    keys: &[everywhere(Key::F(2))],
    label: Phrase::new("Điểm danh", "Roll call"),
    help: Phrase::new(
        "Bên trong: Enter đổi có mặt, F2 ghi tất cả có mặt",
        "Inside: Enter toggles present, F2 marks all present",
    ),
    intent: Intent::Open(probe::mark),
};

pub(super) static ADD_PERSON: Spec = Spec {
    id: "add_person",
    keys: &[],
    label: Phrase::new("Thêm người (khách mời)", "Add a person (guest)"),
    help: Phrase::new("Người không có trong danh sách", "Somebody who is not on the roster"),
    intent: Intent::Open(probe::add_person),
};

pub(super) static CORRECT_PERSON: Spec = Spec {
    id: "correct_person",
    keys: &[],
    label: Phrase::new("Sửa họ tên, chức vụ", "Correct a name or role"),
    help: Phrase::new(
        "Danh sách được sửa, bản cũ vẫn còn trong nhật ký",
        "The roster is mended; the journal keeps the old one",
    ),
    intent: Intent::Open(probe::correct_person),
};

pub(super) static APPOINT_CHAIR: Spec = Spec {
    id: "appoint_chair",
    keys: &[],
    label: Phrase::new("Cử chủ trì", "Name the chair"),
    help: Phrase::new("Đổi người chủ trì", "Another chair"),
    intent: Intent::Open(probe::appoint_chair),
};

pub(super) static APPOINT_MINUTES: Spec = Spec {
    id: "appoint_minutes",
    keys: &[],
    label: Phrase::new("Cử thư ký", "Name the minute-taker"),
    help: Phrase::new("Người ghi biên bản", "Who takes the minutes"),
    intent: Intent::Open(probe::appoint_minutes),
};

pub(super) static APPOINT_SCORE: Spec = Spec {
    id: "appoint_score",
    keys: &[],
    label: Phrase::new("Cử người theo dõi chấm điểm", "Name who follows the score"),
    help: Phrase::new("Người theo dõi và chấm điểm", "Who follows the meeting and scores it"),
    intent: Intent::Open(probe::appoint_score),
};

pub(super) static REVIEWERS: Spec = Spec {
    id: "reviewers",
    keys: &[],
    label: Phrase::new("Chọn người tự kiểm điểm", "Choose who reviews himself"),
    help: Phrase::new("Theo lượt đề nghị, hoặc chọn người khác kèm lý do", "By rotation, or others with a reason"),
    intent: Intent::Open(probe::reviewers),
};

pub(super) static PUT_OFF: Spec = Spec {
    id: "put_off",
    keys: &[],
    label: Phrase::new("Hoãn tự kiểm điểm", "Put a self-review off"),
    help: Phrase::new("Người chưa chuẩn bị; kỳ sau vẫn đứng đầu", "Somebody unprepared; stays first next time"),
    intent: Intent::Open(probe::put_off),
};
