//! Floor 2. Rows of the table. The room's screen.

use crate::action::Intent;
use crate::action::Spec;
use crate::action::key::Key;
use crate::action::key::everywhere;
use crate::action::key::lists;
use crate::action::probe;
use crate::text::Phrase;

pub(super) static ROOM: Spec = Spec {
    id: "room",
    keys: &[everywhere(Key::F(8))],
    label: Phrase::new("Màn chiếu", "Room's screen"),
    help: Phrase::new("Xem trước, mở, che, tin nhắn, ghim", "Preview, open, cover, message, pin"),
    intent: Intent::Own,
};

pub(super) static OPEN_ROOM: Spec = Spec {
    id: "open_room",
    keys: &[],
    label: Phrase::new("Mở màn chiếu", "Open the room's screen"),
    help: Phrase::new("Một cửa sổ riêng để kéo sang máy chiếu", "A window of its own for the projector"),
    intent: Intent::Own,
};

pub(super) static CHECKS: Spec = Spec {
    id: "checks",
    keys: &[],
    label: Phrase::new("Kiểm tra máy trước giờ khai mạc", "Check the set-up before the start"),
    help: Phrase::new(
        "Năm dòng: đã lưu, màn chiếu, chữ, máy không ngủ, bút bấm; không dòng nào ngăn việc bắt đầu",
        "Five lines: saved, the screen, letters, no sleep, the clicker; none of them stops the start",
    ),
    intent: Intent::Own,
};

pub(super) static WHICH_SCREEN: Spec = Spec {
    id: "which_screen",
    keys: &[],
    label: Phrase::new("Người dự nhìn màn hình nào", "Which screen those present see"),
    help: Phrase::new(
        "Màn chiếu riêng, hoặc chính màn hình này; khi đó việc riêng được che",
        "Their own, or this one; what is private is then kept behind a guard",
    ),
    intent: Intent::Own,
};

pub(super) static COVER: Spec = Spec {
    id: "cover",
    keys: &[lists(Key::Char('.'))],
    label: Phrase::new("Che / mở màn chiếu", "Cover / uncover the screen"),
    help: Phrase::new("Màn chiếu thành màu đen cho đến khi mở lại", "The room's screen is black until uncovered"),
    intent: Intent::Press(probe::cover),
};

pub(super) static MESSAGE: Spec = Spec {
    id: "message",
    keys: &[],
    label: Phrase::new("Tin nhắn lên màn chiếu", "A message to the room"),
    help: Phrase::new("Một câu ngắn cho mọi người", "A short sentence for everybody"),
    intent: Intent::Open(probe::message),
};

pub(super) static CLEAR_MESSAGE: Spec = Spec {
    id: "clear_message",
    keys: &[],
    label: Phrase::new("Gỡ tin nhắn", "Take the message off"),
    help: Phrase::new("Màn chiếu trở lại bình thường", "The room's screen is as before"),
    intent: Intent::Press(probe::clear_message),
};

pub(super) static PIN: Spec = Spec {
    id: "pin",
    keys: &[],
    label: Phrase::new("Ghim kết luận lên màn chiếu", "Pin the conclusion on the screen"),
    help: Phrase::new("Kết luận mới nhất, cho đến khi gỡ", "The newest, until it is taken off"),
    intent: Intent::Press(probe::pin),
};

pub(super) static PIN_AGENDA: Spec = Spec {
    id: "pin_agenda",
    keys: &[],
    label: Phrase::new("Ghim chương trình lên màn chiếu", "Pin the agenda on the screen"),
    help: Phrase::new(
        "Cho đến khi bỏ ghim, chuyển phần, biểu quyết hoặc công bố",
        "Until unpinned, the next part, a vote or the announcement",
    ),
    intent: Intent::Press(probe::pin_agenda),
};

pub(super) static PIN_QUEUE: Spec = Spec {
    id: "pin_queue",
    keys: &[],
    label: Phrase::new("Ghim danh sách phát biểu lên màn chiếu", "Pin the speakers' list on the screen"),
    help: Phrase::new(
        "Cho đến khi bỏ ghim, chuyển phần, biểu quyết hoặc công bố",
        "Until unpinned, the next part, a vote or the announcement",
    ),
    intent: Intent::Press(probe::pin_queue),
};

pub(super) static UNPIN: Spec = Spec {
    id: "unpin",
    keys: &[],
    label: Phrase::new("Bỏ ghim trên màn chiếu", "Unpin the screen"),
    help: Phrase::new("Màn chiếu trở lại theo diễn biến", "The screen follows the meeting again"),
    intent: Intent::Press(probe::unpin),
};
