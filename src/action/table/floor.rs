//! Floor 2. Rows of the table. Who waits and who speaks.

use crate::action::Intent;
use crate::action::Spec;
use crate::action::key::Key;
use crate::action::key::bare;
use crate::action::probe;
use crate::text::Phrase;

pub(super) static SUGGESTED: Spec = Spec {
    id: "suggested",
    keys: &[bare(Key::Enter)],
    label: Phrase::new("Làm việc đang được gợi ý", "Do what is suggested"),
    help: Phrase::new(
        "Mời người được chọn, báo xong lượt, xác nhận",
        "Invite the selected person, finish a turn, confirm",
    ),
    intent: Intent::Own,
};

pub(super) static ASK: Spec = Spec {
    id: "ask",
    keys: &[bare(Key::Char(' '))],
    label: Phrase::new("Xin phát biểu", "Ask to speak"),
    help: Phrase::new(
        "Danh sách người có mặt, người chưa phát biểu ở trên; Enter để thêm",
        "Those present, not yet heard first; Enter adds",
    ),
    intent: Intent::Open(probe::ask),
};

pub(super) static INVITE: Spec = Spec {
    id: "invite",
    keys: &[],
    label: Phrase::new("Mời người được chọn phát biểu", "Invite the selected person"),
    help: Phrase::new("Người đầu danh sách nếu chưa chọn ai", "The first waiting unless another is selected"),
    intent: Intent::Press(probe::invite),
};

pub(super) static FINISH: Spec = Spec {
    id: "finish",
    keys: &[],
    label: Phrase::new("Xong lượt", "Finished"),
    help: Phrase::new("Kết thúc lượt phát biểu", "Ends the speech"),
    intent: Intent::Press(probe::finish),
};

pub(super) static THANK: Spec = Spec {
    id: "thank",
    keys: &[],
    label: Phrase::new("Cảm ơn, mời người tiếp theo", "Thank, and invite the next"),
    help: Phrase::new("Lời cảm ơn hiện trên màn chiếu", "The thanks are on the room's screen"),
    intent: Intent::Press(probe::thank),
};

pub(super) static SPEECH_CLOCK: Spec = Spec {
    id: "speech_clock",
    keys: &[],
    label: Phrase::new("Dừng / chạy đồng hồ lượt phát biểu", "Stop / run the speech clock"),
    help: Phrase::new("Khi phải ngắt lời người đang phát biểu", "When the speaker has to be stopped"),
    intent: Intent::Press(probe::speech_clock),
};

pub(super) static ABOVE: Spec = Spec {
    id: "above",
    keys: &[bare(Key::Up)],
    label: Phrase::new("Chọn người phía trên", "Select the person above"),
    help: Phrase::new("Chọn trong danh sách chờ phát biểu", "Selects in the speakers' list"),
    intent: Intent::Own,
};

pub(super) static BELOW: Spec = Spec {
    id: "below",
    keys: &[bare(Key::Down)],
    label: Phrase::new("Chọn người phía dưới", "Select the person below"),
    help: Phrase::new("Chọn trong danh sách chờ phát biểu", "Selects in the speakers' list"),
    intent: Intent::Own,
};

pub(super) static MOVE_UP: Spec = Spec {
    id: "move_up",
    keys: &[bare(Key::CtrlUp)],
    label: Phrase::new("Đưa người được chọn lên", "Move the selected person up"),
    help: Phrase::new("Đổi thứ tự chờ phát biểu bằng tay", "Changes the order by hand"),
    intent: Intent::Press(probe::move_in_list),
};

pub(super) static MOVE_DOWN: Spec = Spec {
    id: "move_down",
    keys: &[bare(Key::CtrlDown)],
    label: Phrase::new("Đưa người được chọn xuống", "Move the selected person down"),
    help: Phrase::new("Đổi thứ tự chờ phát biểu bằng tay", "Changes the order by hand"),
    intent: Intent::Press(probe::move_in_list),
};

pub(super) static WITHDRAW: Spec = Spec {
    id: "withdraw",
    keys: &[bare(Key::Delete)],
    label: Phrase::new("Rút đăng ký của người được chọn", "Take the selected person off the list"),
    help: Phrase::new("Hỏi rút theo ý ai", "Asks whose wish it is"),
    intent: Intent::Open(probe::withdraw),
};

pub(super) static LIST_LOCK: Spec = Spec {
    id: "list_lock",
    keys: &[],
    label: Phrase::new("Khóa / mở danh sách phát biểu", "Close / open the speakers' list"),
    help: Phrase::new("Danh sách khóa chỉ nhận ý kiến về thủ tục", "A closed list takes points of order only"),
    intent: Intent::Press(probe::list_lock),
};

pub(super) static TAKE_ORDER: Spec = Spec {
    id: "take_order",
    keys: &[bare(Key::Home)],
    label: Phrase::new("Nhận thứ tự được đề nghị", "Accept the proposed order"),
    help: Phrase::new(
        "Người chưa phát biểu, hoặc nói ít nhất, lên trước",
        "Those not yet heard, or heard less than others, come first",
    ),
    intent: Intent::Press(probe::take_order),
};
