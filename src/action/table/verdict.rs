//! Floor 2. Rows of the table. Votes and the score.

use crate::action::Intent;
use crate::action::Spec;
use crate::action::key::Key;
use crate::action::key::everywhere;
use crate::action::probe;
use crate::text::Phrase;

pub(super) static VOTE: Spec = Spec {
    id: "vote",
    keys: &[everywhere(Key::F(6))],
    label: Phrase::new("Biểu quyết", "Vote"),
    help: Phrase::new("Mở biểu quyết, nhập số giơ tay, kết luận", "Open a vote, count hands, draw the verdict"),
    intent: Intent::Open(probe::vote),
};

pub(super) static VOID_VOTE: Spec = Spec {
    id: "void_vote",
    keys: &[],
    label: Phrase::new("Hủy kết quả biểu quyết", "Declare a vote void"),
    help: Phrase::new("Có lý do; sau đó biểu quyết lại", "With a reason; then vote again"),
    intent: Intent::Open(probe::void_vote),
};

pub(super) static SCORE: Spec = Spec {
    id: "score",
    keys: &[everywhere(Key::F(7))],
    label: Phrase::new("Chấm điểm", "Score"),
    help: Phrase::new("Từng tiêu chí, có đề xuất và căn cứ", "Line by line, with proposal and evidence"),
    intent: Intent::Open(probe::score),
};

pub(super) static SEAL: Spec = Spec {
    id: "seal",
    keys: &[],
    label: Phrase::new("Chốt điểm", "Lock the score"),
    help: Phrase::new("Khi mọi tiêu chí đã có điểm và lý do", "Once every line and reason stands"),
    intent: Intent::Press(probe::seal),
};

pub(super) static UNSEAL: Spec = Spec {
    id: "unseal",
    keys: &[],
    label: Phrase::new("Mở chốt điểm", "Unlock the score"),
    help: Phrase::new("Có lý do; sau đó chốt và công bố lại", "With a reason; then lock and announce again"),
    intent: Intent::Open(probe::unseal),
};

pub(super) static ANNOUNCE: Spec = Spec {
    id: "announce",
    keys: &[],
    label: Phrase::new("Công bố điểm", "Announce the score"),
    help: Phrase::new("Lên màn chiếu, cho toàn thể", "On the room's screen, to everybody"),
    intent: Intent::Open(probe::announce),
};

pub(super) static REVEAL: Spec = Spec {
    id: "reveal",
    keys: &[],
    label: Phrase::new("Hiện nhóm điểm tiếp theo", "Show the next group of the score"),
    help: Phrase::new(
        "Từng nhóm một sau khi công bố; → cũng làm việc này",
        "One by one after the announcement; → does it too",
    ),
    intent: Intent::Press(probe::reveal),
};
