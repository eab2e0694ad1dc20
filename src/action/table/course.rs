//! Floor 2. Rows of the table. The course: moving on, the clocks, silence, holds, what is taken back, the end.

use crate::action::Intent;
use crate::action::Spec;
use crate::action::key::Key;
use crate::action::key::bare;
use crate::action::key::everywhere;
use crate::action::key::lists;
use crate::action::probe;
use crate::text::Phrase;

pub(super) static NEXT: Spec = Spec {
    id: "next",
    keys: &[bare(Key::Right), everywhere(Key::PageDown)],
    label: Phrase::new("Sang phần tiếp theo", "Move on"),
    help: Phrase::new(
        "Chuyển từ trình bày sang thảo luận, từ thảo luận sang nội dung sau; giữ phím cũng chỉ chuyển một lần",
        "From presenting to the members' time, from there to the next item; held down it moves once",
    ),
    intent: Intent::Press(probe::next),
};

pub(super) static NEXT_BACK: Spec = Spec {
    id: "next_back",
    keys: &[],
    label: Phrase::new("Chuyển, tính từ mấy phút trước", "Move on, some minutes ago"),
    help: Phrase::new("Khi quên bấm; tính lùi theo phút chẵn", "When the key was forgotten; whole minutes"),
    intent: Intent::Open(probe::next),
};

pub(super) static OVERRIDE: Spec = Spec {
    id: "override",
    keys: &[lists(Key::Ctrl('o'))],
    label: Phrase::new("Chuyển sớm, có lý do", "Move on early, with a reason"),
    help: Phrase::new(
        "Lý do hiện trên màn chiếu và ghi vào biên bản",
        "The reason is on the screen and in the minutes",
    ),
    intent: Intent::Open(probe::override_next),
};

pub(super) static REBALANCE: Spec = Spec {
    id: "rebalance",
    keys: &[lists(Key::Ctrl('t'))],
    label: Phrase::new("Chia lại thời gian còn lại", "Share the time left anew"),
    help: Phrase::new(
        "Để kết thúc đúng giờ: xem trước từng nội dung, Enter mới đổi; không phần nào dưới tối thiểu",
        "So that the meeting ends on time: shown item by item first, nothing below its minimum",
    ),
    intent: Intent::Open(probe::rebalance),
};

pub(super) static MINUTE_MORE: Spec = Spec {
    id: "minute_more",
    keys: &[bare(Key::Char('+')), bare(Key::Char('='))],
    label: Phrase::new("Thêm 1 phút", "One more minute"),
    help: Phrase::new(
        "Thêm vào đồng hồ đang chạy: lượt phát biểu, nếu không thì phần này",
        "On the running clock: the speech, else this part",
    ),
    intent: Intent::Press(probe::minute_more),
};

pub(super) static MINUTE_LESS: Spec = Spec {
    id: "minute_less",
    keys: &[bare(Key::Char('-')), bare(Key::Char('−')), bare(Key::Char('_'))],
    label: Phrase::new("Bớt 1 phút", "One minute less"),
    help: Phrase::new(
        "Bớt ở đồng hồ đang chạy; không bao giờ dưới thời gian tối thiểu",
        "Off the running clock; never below the minimum",
    ),
    intent: Intent::Press(probe::minute_less),
};

pub(super) static RECESS: Spec = Spec {
    id: "recess",
    keys: &[everywhere(Key::F(9))],
    label: Phrase::new("Tạm nghỉ / Họp tiếp", "Recess / Resume"),
    help: Phrase::new(
        "Dừng mọi đồng hồ cho đến khi họp tiếp; trong mười phút sau khi kết thúc: họp tiếp",
        "Stops every clock until the meeting goes on; within ten minutes of the closing: takes it back",
    ),
    intent: Intent::Open(probe::recess),
};

pub(super) static GAP: Spec = Spec {
    id: "gap",
    keys: &[],
    label: Phrase::new("Thời gian máy tắt: tính hay trừ?", "Time away: count it or not?"),
    help: Phrase::new("Khoảng thời gian màn điều hành không chạy", "Time that the console did not see"),
    intent: Intent::Open(probe::gap),
};

pub(super) static UNDO: Spec = Spec {
    id: "undo",
    keys: &[everywhere(Key::PageUp), lists(Key::Ctrl('z'))],
    label: Phrase::new("Lùi lại", "Undo"),
    help: Phrase::new(
        "Lùi việc mới nhất, nói rõ là việc nào; không xóa gì",
        "Takes back the newest step and names it; nothing is deleted",
    ),
    intent: Intent::Open(probe::undo),
};

pub(super) static SILENCE: Spec = Spec {
    id: "silence",
    keys: &[],
    label: Phrase::new("Chưa có ai đăng ký: làm gì?", "Nobody asks to speak: what now?"),
    help: Phrase::new(
        "Gợi ý tiếp, suy nghĩ, trao đổi từng đôi, mời lần lượt",
        "Next prompt, think, pairs, ask in turn",
    ),
    intent: Intent::Own,
};

pub(super) static NEXT_PROMPT: Spec = Spec {
    id: "next_prompt",
    keys: &[],
    label: Phrase::new("Chiếu gợi ý tiếp theo", "Show the next prompt"),
    help: Phrase::new("Câu hỏi gợi ý hiện to trên màn chiếu", "The question is large on the room's screen"),
    intent: Intent::Press(probe::prompt),
};

pub(super) static THINK: Spec = Spec {
    id: "think",
    keys: &[],
    label: Phrase::new("Suy nghĩ 1 phút", "One minute to think"),
    help: Phrase::new("Màn chiếu ghi suy nghĩ đến lúc nào", "The room's screen says until when"),
    intent: Intent::Press(probe::think),
};

pub(super) static PAIRS: Spec = Spec {
    id: "pairs",
    keys: &[],
    label: Phrase::new("Trao đổi từng đôi 2 phút", "Talk in pairs for 2 minutes"),
    help: Phrase::new("Màn chiếu ghi trao đổi đến lúc nào", "The room's screen says until when"),
    intent: Intent::Press(probe::pairs),
};

pub(super) static ROUND: Spec = Spec {
    id: "round",
    keys: &[],
    label: Phrase::new("Mời lần lượt", "Ask in turn"),
    help: Phrase::new("Từng người: phát biểu, hoặc không có ý kiến thêm", "Each speaks or has nothing to add"),
    intent: Intent::Open(probe::round),
};

pub(super) static END_OFFER: Spec = Spec {
    id: "end_offer",
    keys: &[],
    label: Phrase::new("Thôi suy nghĩ, trao đổi, mời lần lượt", "End thinking, talking, asking in turn"),
    help: Phrase::new("Màn chiếu thôi ghi việc đó", "The screen says so no longer"),
    intent: Intent::Press(probe::end_offer),
};

pub(super) static ITEMS: Spec = Spec {
    id: "items",
    keys: &[],
    label: Phrase::new("Sửa chương trình", "Change the agenda"),
    help: Phrase::new("Bỏ, dời hoặc thêm nội dung chưa bắt đầu", "Drop, move or put in items not begun"),
    intent: Intent::Open(probe::items),
};

pub(super) static CLOSING: Spec = Spec {
    id: "closing",
    keys: &[],
    label: Phrase::new("Còn thiếu gì để kết thúc?", "What does closing need?"),
    help: Phrase::new("Các bước kết thúc, bước nào xong, bước nào còn", "The closing steps, done and open"),
    intent: Intent::Own,
};

pub(super) static CLOSE: Spec = Spec {
    id: "close",
    keys: &[],
    label: Phrase::new("Kết thúc", "Close the meeting"),
    help: Phrase::new("Bao giờ cũng là một lần bấm riêng", "Always a press of its own"),
    intent: Intent::Open(probe::close),
};

pub(super) static REOPEN: Spec = Spec {
    id: "reopen",
    keys: &[],
    label: Phrase::new("Họp lại sau khi kết thúc", "Take the closing back"),
    help: Phrase::new("Trong vòng mười phút", "Within ten minutes"),
    intent: Intent::Press(probe::reopen),
};

pub(super) static ADJOURN: Spec = Spec {
    id: "adjourn",
    keys: &[],
    label: Phrase::new("Dừng hẳn, không họp tiếp", "Break the meeting off"),
    help: Phrase::new("Có lý do; không chấm điểm", "With a reason; no score"),
    intent: Intent::Open(probe::adjourn),
};
