//! Floor 5. Every command that a line may carry, on one page: its name, its arguments and what each may be. Reading a line and `--help` are
//! both made from it.

mod kind;

pub use kind::Arg;
pub use kind::Kind;
pub use kind::Need;
pub use kind::Spec;

use crate::text::Phrase;

const STANDINGS: Kind = Kind::Word(&["official", "probationary", "temporary", "guest"]);

const PRESENCES: Kind = Kind::Word(&["unmarked", "present", "online", "late", "left", "excused", "unexcused"]);

const OFFICES: Kind = Kind::Word(&["chair", "minutes", "score"]);

const CLASSES: Kind = Kind::Word(&["order", "reply", "ordinary"]);

const WISHES: Kind = Kind::Word(&["own", "written", "chair"]);

const UNHEARD: Kind = Kind::Word(&["first_next", "written", "move_on"]);

const OPINIONS: Kind = Kind::Word(&["opinion", "question", "request"]);

const RESULTS: Kind = Kind::Word(&["done", "under_way", "overdue", "not_begun"]);

const BOARDS: Kind = Kind::Word(&["agenda", "queue"]);

const ACTIVITIES: Kind = Kind::Word(&["think", "pairs", "round"]);

const BASES: Kind = Kind::Word(&["summoned", "present", "cast"]);

const fn must(name: &'static str, kind: Kind) -> Arg {
    Arg { name, need: Need::Must, kind }
}

const fn may(name: &'static str, kind: Kind) -> Arg {
    Arg { name, need: Need::May, kind }
}

const fn spec(name: &'static str, args: &'static [Arg], vi: &'static str, en: &'static str) -> Spec {
    Spec { name, args, does: Phrase::new(vi, en) }
}

/// All of them, in the order of a meeting.
pub const COMMANDS: &[Spec] = &[
    spec("begin", &[], "Khai mạc: sang nội dung đầu tiên", "Open the meeting: go to the first item"),
    spec(
        "mark",
        &[must("who", Kind::Whom), must("presence", PRESENCES), may("reason", Kind::Line)],
        "Điểm danh; \"all\" là những người chưa được điểm danh",
        "Roll call; \"all\" is whoever is not marked yet",
    ),
    spec(
        "add_person",
        &[must("name", Kind::Line), must("standing", STANDINGS), may("role", Kind::Line)],
        "Thêm người vào danh sách",
        "Put somebody on the roster",
    ),
    spec(
        "correct_person",
        &[
            must("who", Kind::Person),
            may("name", Kind::Line),
            may("standing", STANDINGS),
            may("role", Kind::Line),
            may("group", Kind::Line),
        ],
        "Sửa điều danh sách ghi về một người",
        "Mend what the roster says of somebody",
    ),
    spec(
        "appoint",
        &[must("office", OFFICES), must("who", Kind::Person)],
        "Cử chủ trì, thư ký, người theo dõi chấm điểm",
        "Name the chair, the minute-taker, or who follows the score",
    ),
    spec(
        "next",
        &[may("back", Kind::Span), may("waiting", UNHEARD)],
        "Chuyển tiếp; back: ghi lùi lại số phút chẵn; waiting: xử lý những người còn chờ",
        "Move on; back: dated back by whole minutes; waiting: what becomes of those who still wait",
    ),
    spec(
        "override",
        &[must("reason", Kind::Line)],
        "Chuyển sớm, có lý do cho mọi người cùng biết",
        "Move on early, with a reason that everybody sees",
    ),
    spec(
        "extend",
        &[must("by", Kind::Span)],
        "Thêm hoặc bớt thời gian cho đồng hồ đang chạy",
        "Give time to the running clock, or take it",
    ),
    spec(
        "rebalance",
        &[],
        "Chia lại thời gian còn lại để kết thúc đúng giờ",
        "Share the time left anew, to end on time",
    ),
    spec("hold", &[may("back_at", Kind::Moment)], "Tạm nghỉ", "Recess"),
    spec("resume", &[], "Họp tiếp", "Resume"),
    spec("take_out_gap", &[], "Trừ khoảng thời gian máy tắt", "Take the unseen time out"),
    spec("count_gap", &[], "Tính khoảng thời gian máy tắt", "Count the unseen time"),
    spec(
        "notice_gap",
        &[must("from_ms", Kind::Stamp)],
        "Ghi rằng từ mốc đó tới giờ không ai theo dõi",
        "Record that nobody saw the time from there to now",
    ),
    spec("show_prompt", &[must("n", Kind::Place)], "Đưa gợi ý lên màn chiếu", "Put a prompt on the room's screen"),
    spec(
        "ask",
        &[must("who", Kind::Person), may("class", CLASSES)],
        "Xin phát biểu",
        "Put somebody on the speakers' list",
    ),
    spec(
        "give_floor",
        &[may("who", Kind::Person)],
        "Mời phát biểu; không nêu tên: người đầu danh sách",
        "Give the floor; without a name to the first waiting",
    ),
    spec("pause_speech", &[], "Dừng đồng hồ của lượt phát biểu", "Stop the clock of the speech"),
    spec("resume_speech", &[], "Cho đồng hồ của lượt phát biểu chạy tiếp", "Let the clock of the speech run again"),
    spec(
        "extend_speech",
        &[must("by", Kind::Span)],
        "Thêm hoặc bớt thời gian cho lượt phát biểu",
        "Give the speech time, or take it",
    ),
    spec("end_speech", &[], "Xong lượt", "The speech is finished"),
    spec("thank", &[], "Cảm ơn và mời người tiếp theo", "Thank, and give the floor to the next"),
    spec("pass", &[must("who", Kind::Person)], "Không có ý kiến thêm", "Nothing to add, when asked in turn"),
    spec(
        "withdraw",
        &[must("who", Kind::Person), must("wish", WISHES)],
        "Rút đăng ký, theo ý của ai",
        "Take somebody off the list, and at whose wish",
    ),
    spec(
        "move",
        &[must("who", Kind::Person), must("to", Kind::Place)],
        "Chuyển chỗ trong danh sách chờ",
        "Move a waiting person to another place",
    ),
    spec("close_queue", &[], "Khóa danh sách", "Close the list"),
    spec("open_queue", &[], "Mở lại danh sách", "Open the list again"),
    spec(
        "choose_reviewers",
        &[must("who", Kind::People), may("reason", Kind::Line)],
        "Chọn người tự kiểm điểm",
        "Settle who reviews himself",
    ),
    spec(
        "put_off_review",
        &[must("who", Kind::Person), must("reason", Kind::Line)],
        "Hoãn tự kiểm điểm",
        "Put a reviewer off",
    ),
    spec("note", &[must("text", Kind::Text)], "Ghi chú riêng", "The facilitator's own note"),
    spec(
        "opinion",
        &[must("who", Kind::Person), must("text", Kind::Text), may("kind", OPINIONS), may("segment", Kind::Segment)],
        "Ghi ý kiến, câu hỏi, kiến nghị",
        "Record a remark, a question or a request",
    ),
    spec(
        "answer",
        &[must("opinion", Kind::Place), must("who", Kind::Person), must("text", Kind::Text)],
        "Trả lời câu hỏi; opinion là số của dòng ghi câu hỏi",
        "Answer a question; opinion is the number of its line",
    ),
    spec(
        "conclude",
        &[must("text", Kind::Text), may("segment", Kind::Segment)],
        "Kết luận nội dung",
        "The chair's conclusion of an item",
    ),
    spec(
        "correct",
        &[
            must("seq", Kind::Place),
            may("text", Kind::Text),
            may("who", Kind::Person),
            may("kind", OPINIONS),
            may("due", Kind::Deadline),
        ],
        "Sửa chữ đã ghi; seq là số của dòng",
        "Mend words that were recorded; seq is the number of the line",
    ),
    spec(
        "assign",
        &[
            must("who", Kind::Owners),
            must("what", Kind::Text),
            may("due", Kind::Deadline),
            may("due_text", Kind::Line),
            may("report_at", Kind::Line),
        ],
        "Giao nhiệm vụ; người đầu tiên chịu trách nhiệm chính",
        "Give a task; the first named leads",
    ),
    spec(
        "report_task",
        &[must("task", Kind::Number), must("result", RESULTS), may("note", Kind::Text)],
        "Kết quả một nhiệm vụ kỳ trước",
        "What became of a task of an earlier meeting",
    ),
    spec("next_meeting", &[must("date", Kind::Day)], "Ngày họp kỳ sau", "The day of the next meeting"),
    spec(
        "open_vote",
        &[may("question", Kind::Line), may("base", BASES), may("threshold", Kind::Threshold)],
        "Mở biểu quyết; không nêu gì: biểu quyết mà nội dung còn nợ",
        "Open a vote; without anything the one that the item owes",
    ),
    spec(
        "tally",
        &[
            may("for", Kind::Count),
            may("against", Kind::Count),
            may("abstain", Kind::Count),
            may("invalid", Kind::Count),
        ],
        "Nhập số phiếu; bỏ trống thì giữ nguyên",
        "Enter counts; what is left out stays",
    ),
    spec("close_vote", &[], "Kết luận biểu quyết", "Draw the verdict"),
    spec(
        "void_vote",
        &[must("reason", Kind::Line), may("vote", Kind::Place)],
        "Hủy kết quả biểu quyết; vote: số của dòng mở biểu quyết, không nêu thì là lần mới nhất",
        "Declare a vote void; vote: the number of the line that opened it, without it the newest",
    ),
    spec(
        "score",
        &[
            must("criterion", Kind::Number),
            may("points", Kind::Points),
            may("level", Kind::Place),
            may("not_applicable", Kind::YesNo),
            may("reason", Kind::Line),
            may("judge", Kind::Person),
        ],
        "Chấm một dòng của phiếu điểm",
        "Enter one line of the scoring sheet",
    ),
    spec("seal", &[], "Chốt điểm", "Lock the score"),
    spec("unseal", &[must("reason", Kind::Line)], "Mở chốt điểm", "Take the lock off the score"),
    spec("announce", &[], "Công bố điểm", "Announce the score"),
    spec("adopt_minutes", &[], "Thông qua biên bản", "The minutes were read back and adopted"),
    spec("message", &[must("text", Kind::Text)], "Đưa tin nhắn lên màn chiếu", "Put a message on the room's screen"),
    spec("clear_message", &[], "Gỡ tin nhắn", "Take the message off"),
    spec("blank", &[must("on", Kind::YesNo)], "Che hoặc mở màn chiếu", "Cover or uncover the room's screen"),
    spec(
        "pin",
        &[may("view", BOARDS)],
        "Ghim chương trình hoặc danh sách phát biểu lên màn chiếu; không nêu view: bỏ ghim",
        "Pin the agenda or the speakers' list on the room's screen; without a view: take it off",
    ),
    spec(
        "offer",
        &[may("activity", ACTIVITIES)],
        "Dành một phút suy nghĩ, hai phút trao đổi từng đôi, hoặc mời lần lượt; không nêu activity: thôi",
        "Offer a minute to think, two minutes in pairs, or asking in turn; without an activity: end it",
    ),
    spec(
        "drop",
        &[must("segment", Kind::Segment), must("reason", Kind::Line)],
        "Bỏ một nội dung chưa bắt đầu",
        "Leave out an item that has not begun",
    ),
    spec(
        "move_segment",
        &[must("segment", Kind::Segment), may("before", Kind::Segment)],
        "Chuyển chỗ một nội dung chưa bắt đầu; không nêu before: xuống cuối",
        "Move an item that has not begun; without before to the end",
    ),
    spec(
        "add_segment",
        &[
            must("title", Kind::Line),
            may("presenter", Kind::Person),
            must("present", Kind::Span),
            must("discuss", Kind::Span),
            may("before", Kind::Segment),
        ],
        "Thêm một nội dung",
        "Put in an item",
    ),
    spec("adjourn", &[must("reason", Kind::Line)], "Dừng hẳn buổi họp, không họp tiếp", "Break the meeting off"),
    spec("close", &[], "Kết thúc", "Close the meeting"),
    spec("reopen", &[], "Họp lại sau khi kết thúc, trong mười phút", "Take the closing back, within ten minutes"),
    spec("undo", &[], "Lùi việc vừa làm", "Take back the newest press of the course"),
    spec(
        "amend",
        &[
            must("by", Kind::Line),
            must("why", Kind::Line),
            may("seq", Kind::Place),
            may("text", Kind::Text),
            may("who", Kind::Person),
            may("kind", OPINIONS),
            may("due", Kind::Deadline),
            may("presence", PRESENCES),
            may("reason", Kind::Line),
        ],
        "Đính chính khi đã xong quá 10 phút: chữ của một dòng (seq), điểm danh (who, presence), hoặc một câu (text)",
        "Correct the record once it is shut: the words of a line (seq), who was here (who, presence), or a statement (text)",
    ),
];

/// A command by its name.
pub fn command(name: &str) -> Option<&'static Spec> {
    COMMANDS.iter().find(|spec| spec.name == name)
}
