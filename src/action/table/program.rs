//! Floor 2. Rows of the table. The program itself.

use crate::action::Intent;
use crate::action::Spec;
use crate::action::key::Key;
use crate::action::key::bare;
use crate::action::key::everywhere;
use crate::action::key::lists;
use crate::text::Phrase;
use crate::text::console::guide;

pub(super) static MORE: Spec = Spec {
    id: "more",
    keys: &[bare(Key::Tab)],
    label: Phrase::new("Việc khác", "More"),
    help: Phrase::new(
        "Mọi việc làm được lúc này; gõ vài chữ để tìm",
        "All that can be done now; type a few letters to find it",
    ),
    intent: Intent::Own,
};

pub(super) static KEYS: Spec = Spec {
    id: "keys",
    keys: &[lists(Key::Char('?')), everywhere(Key::F(1))],
    label: Phrase::new("Các phím", "All keys"),
    help: Phrase::new("Bảng phím đầy đủ", "The whole table"),
    intent: Intent::Own,
};

pub(super) static GUIDE: Spec =
    Spec { id: "guide", keys: &[], label: guide::TITLE, help: guide::HELP, intent: Intent::Own };

pub(super) static CLOSE_PANEL: Spec = Spec {
    id: "close_panel",
    keys: &[everywhere(Key::Esc), everywhere(Key::F(5))],
    label: Phrase::new("Đóng bảng đang mở", "Close the open panel"),
    help: Phrase::new("Chữ đang gõ được giữ lại", "What was typed is kept"),
    intent: Intent::Own,
};

pub(super) static SAVED: Spec = Spec {
    id: "saved",
    keys: &[everywhere(Key::Ctrl('s'))],
    label: Phrase::new("Đã lưu chưa?", "Is it saved?"),
    help: Phrase::new("Mọi việc được lưu tự động", "Everything is saved by itself"),
    intent: Intent::Own,
};

pub(super) static SAVE_ELSEWHERE: Spec = Spec {
    id: "save_elsewhere",
    keys: &[],
    label: Phrase::new("Chọn nơi lưu khác", "Save somewhere else"),
    help: Phrase::new("Khi ổ đĩa đầy hoặc hỏng", "When the disk is full or fails"),
    intent: Intent::Own,
};

pub(super) static LANGUAGE: Spec = Spec {
    id: "language",
    keys: &[everywhere(Key::F(12))],
    label: Phrase::new("Đổi ngôn ngữ (Việt/Anh)", "Change language (vi/en)"),
    help: Phrase::new(
        "Chỉ đổi màn điều hành; màn chiếu giữ ngôn ngữ của chương trình",
        "The console only; the room keeps the agenda's",
    ),
    intent: Intent::Own,
};

pub(super) static THEME: Spec = Spec {
    id: "theme",
    keys: &[],
    label: Phrase::new("Đổi màu màn hình", "Change the colours"),
    help: Phrase::new("Tối, sáng, không màu", "Dark, light, none"),
    intent: Intent::Own,
};

pub(super) static BELL: Spec = Spec {
    id: "bell",
    keys: &[],
    label: Phrase::new("Chuông báo: bật / tắt", "Bell: on / off"),
    help: Phrase::new("Mặc định tắt; báo khi hết giờ", "Off by default; rings when time is up"),
    intent: Intent::Own,
};

pub(super) static HOW_TO_LEAVE: Spec = Spec {
    id: "how_to_leave",
    keys: &[everywhere(Key::Ctrl('c'))],
    label: Phrase::new("Thoát bằng cách nào?", "How to leave"),
    help: Phrase::new("Ctrl+C không làm mất gì", "Ctrl+C loses nothing"),
    intent: Intent::Own,
};

pub(super) static QUIT: Spec = Spec {
    id: "quit",
    keys: &[everywhere(Key::Ctrl('q'))],
    label: Phrase::new("Thoát chương trình", "Quit"),
    help: Phrase::new("Hỏi trước khi thoát; mở lại là họp tiếp được", "Asks first; start again to go on"),
    intent: Intent::Own,
};
