//! Floor 2. The table itself: one row for each action.

use super::Action;
use super::Intent;
use super::Spec;
use super::key::Key;
use super::key::bare;
use super::key::everywhere;
use super::key::lists;
use super::probe;
use crate::text::Phrase;
use crate::text::console::after;
use crate::text::console::guide;

const fn phrase(vi: &'static str, en: &'static str) -> Phrase {
    Phrase::new(vi, en)
}

impl Action {
    /// What the table says of it.
    pub const fn spec(self) -> &'static Spec {
        match self {
            Action::Next => {
                const {
                    &Spec {
                        id: "next",
                        keys: &[bare(Key::Right), everywhere(Key::PageDown)],
                        label: phrase("Sang phần tiếp theo", "Move on"),
                        help: phrase(
                            "Chuyển từ trình bày sang thảo luận, từ thảo luận sang nội dung sau; giữ phím cũng chỉ chuyển một lần",
                            "From presenting to the members' time, from there to the next item; held down it moves once",
                        ),
                        intent: Intent::Press(probe::next),
                    }
                }
            }
            Action::Suggested => {
                const {
                    &Spec {
                        id: "suggested",
                        keys: &[bare(Key::Enter)],
                        label: phrase("Làm việc đang được gợi ý", "Do what is suggested"),
                        help: phrase(
                            "Mời người được chọn, báo xong lượt, xác nhận",
                            "Invite the selected person, finish a turn, confirm",
                        ),
                        intent: Intent::Own,
                    }
                }
            }
            Action::Ask => {
                const {
                    &Spec {
                        id: "ask",
                        keys: &[bare(Key::Char(' '))],
                        label: phrase("Xin phát biểu", "Ask to speak"),
                        help: phrase(
                            "Danh sách người có mặt, người chưa phát biểu ở trên; Enter để thêm",
                            "Those present, not yet heard first; Enter adds",
                        ),
                        intent: Intent::Open(probe::ask),
                    }
                }
            }
            Action::Above => {
                const {
                    &Spec {
                        id: "above",
                        keys: &[bare(Key::Up)],
                        label: phrase("Chọn người phía trên", "Select the person above"),
                        help: phrase("Chọn trong danh sách chờ phát biểu", "Selects in the speakers' list"),
                        intent: Intent::Own,
                    }
                }
            }
            Action::Below => {
                const {
                    &Spec {
                        id: "below",
                        keys: &[bare(Key::Down)],
                        label: phrase("Chọn người phía dưới", "Select the person below"),
                        help: phrase("Chọn trong danh sách chờ phát biểu", "Selects in the speakers' list"),
                        intent: Intent::Own,
                    }
                }
            }
            Action::MoveUp => {
                const {
                    &Spec {
                        id: "move_up",
                        keys: &[bare(Key::CtrlUp)],
                        label: phrase("Đưa người được chọn lên", "Move the selected person up"),
                        help: phrase("Đổi thứ tự chờ phát biểu bằng tay", "Changes the order by hand"),
                        intent: Intent::Press(probe::move_in_list),
                    }
                }
            }
            Action::MoveDown => {
                const {
                    &Spec {
                        id: "move_down",
                        keys: &[bare(Key::CtrlDown)],
                        label: phrase("Đưa người được chọn xuống", "Move the selected person down"),
                        help: phrase("Đổi thứ tự chờ phát biểu bằng tay", "Changes the order by hand"),
                        intent: Intent::Press(probe::move_in_list),
                    }
                }
            }
            Action::Withdraw => {
                const {
                    &Spec {
                        id: "withdraw",
                        keys: &[bare(Key::Delete)],
                        label: phrase("Rút đăng ký của người được chọn", "Take the selected person off the list"),
                        help: phrase("Hỏi rút theo ý ai", "Asks whose wish it is"),
                        intent: Intent::Open(probe::withdraw),
                    }
                }
            }
            Action::MinuteMore => {
                const {
                    &Spec {
                        id: "minute_more",
                        keys: &[bare(Key::Char('+')), bare(Key::Char('='))],
                        label: phrase("Thêm 1 phút", "One more minute"),
                        help: phrase(
                            "Thêm vào đồng hồ đang chạy: lượt phát biểu, nếu không thì phần này",
                            "On the running clock: the speech, else this part",
                        ),
                        intent: Intent::Press(probe::minute_more),
                    }
                }
            }
            Action::MinuteLess => {
                const {
                    &Spec {
                        id: "minute_less",
                        keys: &[bare(Key::Char('-')), bare(Key::Char('−')), bare(Key::Char('_'))],
                        label: phrase("Bớt 1 phút", "One minute less"),
                        help: phrase(
                            "Bớt ở đồng hồ đang chạy; không bao giờ dưới thời gian tối thiểu",
                            "Off the running clock; never below the minimum",
                        ),
                        intent: Intent::Press(probe::minute_less),
                    }
                }
            }
            Action::More => {
                const {
                    &Spec {
                        id: "more",
                        keys: &[bare(Key::Tab)],
                        label: phrase("Việc khác", "More"),
                        help: phrase(
                            "Mọi việc làm được lúc này; gõ vài chữ để tìm",
                            "All that can be done now; type a few letters to find it",
                        ),
                        intent: Intent::Own,
                    }
                }
            }
            Action::Undo => {
                const {
                    &Spec {
                        id: "undo",
                        keys: &[everywhere(Key::PageUp), lists(Key::Ctrl('z'))],
                        label: phrase("Lùi lại", "Undo"),
                        help: phrase(
                            "Lùi việc mới nhất, nói rõ là việc nào; không xóa gì",
                            "Takes back the newest step and names it; nothing is deleted",
                        ),
                        intent: Intent::Open(probe::undo),
                    }
                }
            }
            Action::Cover => {
                const {
                    &Spec {
                        id: "cover",
                        keys: &[lists(Key::Char('.'))],
                        label: phrase("Che / mở màn chiếu", "Cover / uncover the screen"),
                        help: phrase(
                            "Màn chiếu thành màu đen cho đến khi mở lại",
                            "The room's screen is black until uncovered",
                        ),
                        intent: Intent::Press(probe::cover),
                    }
                }
            }
            Action::ClosePanel => {
                const {
                    &Spec {
                        id: "close_panel",
                        keys: &[everywhere(Key::Esc), everywhere(Key::F(5))],
                        label: phrase("Đóng bảng đang mở", "Close the open panel"),
                        help: phrase("Chữ đang gõ được giữ lại", "What was typed is kept"),
                        intent: Intent::Own,
                    }
                }
            }
            Action::RollCall => {
                const {
                    &Spec {
                        id: "roll_call",
                        keys: &[everywhere(Key::F(2))],
                        label: phrase("Điểm danh", "Roll call"),
                        help: phrase(
                            "Bên trong: Enter đổi có mặt, F2 ghi tất cả có mặt",
                            "Inside: Enter toggles present, F2 marks all present",
                        ),
                        intent: Intent::Open(probe::mark),
                    }
                }
            }
            Action::Remark => {
                const {
                    &Spec {
                        id: "remark",
                        keys: &[lists(Key::F(3))],
                        label: phrase("Ghi ý kiến", "Write down a remark"),
                        help: phrase(
                            "Gắn với người đang phát biểu và nội dung đang bàn; khi đã kết thúc: lập giấy tờ, mở thư mục",
                            "Tied to who speaks and to the item; once the meeting is over: make the papers, open their folder",
                        ),
                        intent: Intent::Open(probe::remark),
                    }
                }
            }
            Action::Task => {
                const {
                    &Spec {
                        id: "task",
                        keys: &[everywhere(Key::F(4))],
                        label: phrase("Giao nhiệm vụ", "Give a task"),
                        help: phrase(
                            "Ai, việc gì, hạn ngày nào; khi đã kết thúc: chép giấy tờ ra USB",
                            "Who, what, by when; once the meeting is over: copy the papers to USB",
                        ),
                        intent: Intent::Open(probe::task),
                    }
                }
            }
            Action::Vote => {
                const {
                    &Spec {
                        id: "vote",
                        keys: &[everywhere(Key::F(6))],
                        label: phrase("Biểu quyết", "Vote"),
                        help: phrase(
                            "Mở biểu quyết, nhập số giơ tay, kết luận",
                            "Open a vote, count hands, draw the verdict",
                        ),
                        intent: Intent::Open(probe::vote),
                    }
                }
            }
            Action::Score => {
                const {
                    &Spec {
                        id: "score",
                        keys: &[everywhere(Key::F(7))],
                        label: phrase("Chấm điểm", "Score"),
                        help: phrase("Từng tiêu chí, có đề xuất và căn cứ", "Line by line, with proposal and evidence"),
                        intent: Intent::Open(probe::score),
                    }
                }
            }
            Action::Room => {
                const {
                    &Spec {
                        id: "room",
                        keys: &[everywhere(Key::F(8))],
                        label: phrase("Màn chiếu", "Room's screen"),
                        help: phrase("Xem trước, mở, che, tin nhắn, ghim", "Preview, open, cover, message, pin"),
                        intent: Intent::Own,
                    }
                }
            }
            Action::Recess => {
                const {
                    &Spec {
                        id: "recess",
                        keys: &[everywhere(Key::F(9))],
                        label: phrase("Tạm nghỉ / Họp tiếp", "Recess / Resume"),
                        help: phrase(
                            "Dừng mọi đồng hồ cho đến khi họp tiếp; trong mười phút sau khi kết thúc: họp tiếp",
                            "Stops every clock until the meeting goes on; within ten minutes of the closing: takes it back",
                        ),
                        intent: Intent::Open(probe::recess),
                    }
                }
            }
            Action::Language => {
                const {
                    &Spec {
                        id: "language",
                        keys: &[everywhere(Key::F(12))],
                        label: phrase("Đổi ngôn ngữ (Việt/Anh)", "Change language (vi/en)"),
                        help: phrase(
                            "Chỉ đổi màn điều hành; màn chiếu giữ ngôn ngữ của chương trình",
                            "The console only; the room keeps the agenda's",
                        ),
                        intent: Intent::Own,
                    }
                }
            }
            Action::Saved => {
                const {
                    &Spec {
                        id: "saved",
                        keys: &[everywhere(Key::Ctrl('s'))],
                        label: phrase("Đã lưu chưa?", "Is it saved?"),
                        help: phrase("Mọi việc được lưu tự động", "Everything is saved by itself"),
                        intent: Intent::Own,
                    }
                }
            }
            Action::Override => {
                const {
                    &Spec {
                        id: "override",
                        keys: &[lists(Key::Ctrl('o'))],
                        label: phrase("Chuyển sớm, có lý do", "Move on early, with a reason"),
                        help: phrase(
                            "Lý do hiện trên màn chiếu và ghi vào biên bản",
                            "The reason is on the screen and in the minutes",
                        ),
                        intent: Intent::Open(probe::override_next),
                    }
                }
            }
            Action::Quit => {
                const {
                    &Spec {
                        id: "quit",
                        keys: &[everywhere(Key::Ctrl('q'))],
                        label: phrase("Thoát chương trình", "Quit"),
                        help: phrase(
                            "Hỏi trước khi thoát; mở lại là họp tiếp được",
                            "Asks first; start again to go on",
                        ),
                        intent: Intent::Own,
                    }
                }
            }
            Action::HowToLeave => {
                const {
                    &Spec {
                        id: "how_to_leave",
                        keys: &[everywhere(Key::Ctrl('c'))],
                        label: phrase("Thoát bằng cách nào?", "How to leave"),
                        help: phrase("Ctrl+C không làm mất gì", "Ctrl+C loses nothing"),
                        intent: Intent::Own,
                    }
                }
            }
            Action::Keys => {
                const {
                    &Spec {
                        id: "keys",
                        keys: &[lists(Key::Char('?')), everywhere(Key::F(1))],
                        label: phrase("Các phím", "All keys"),
                        help: phrase("Bảng phím đầy đủ", "The whole table"),
                        intent: Intent::Own,
                    }
                }
            }
            Action::NextBack => {
                const {
                    &Spec {
                        id: "next_back",
                        keys: &[],
                        label: phrase("Chuyển, tính từ mấy phút trước", "Move on, some minutes ago"),
                        help: phrase(
                            "Khi quên bấm; tính lùi theo phút chẵn",
                            "When the key was forgotten; whole minutes",
                        ),
                        intent: Intent::Open(probe::next),
                    }
                }
            }
            Action::Invite => {
                const {
                    &Spec {
                        id: "invite",
                        keys: &[],
                        label: phrase("Mời người được chọn phát biểu", "Invite the selected person"),
                        help: phrase(
                            "Người đầu danh sách nếu chưa chọn ai",
                            "The first waiting unless another is selected",
                        ),
                        intent: Intent::Press(probe::invite),
                    }
                }
            }
            Action::Finish => {
                const {
                    &Spec {
                        id: "finish",
                        keys: &[],
                        label: phrase("Xong lượt", "Finished"),
                        help: phrase("Kết thúc lượt phát biểu", "Ends the speech"),
                        intent: Intent::Press(probe::finish),
                    }
                }
            }
            Action::Thank => {
                const {
                    &Spec {
                        id: "thank",
                        keys: &[],
                        label: phrase("Cảm ơn, mời người tiếp theo", "Thank, and invite the next"),
                        help: phrase("Lời cảm ơn hiện trên màn chiếu", "The thanks are on the room's screen"),
                        intent: Intent::Press(probe::thank),
                    }
                }
            }
            Action::SpeechClock => {
                const {
                    &Spec {
                        id: "speech_clock",
                        keys: &[],
                        label: phrase("Dừng / chạy đồng hồ lượt phát biểu", "Stop / run the speech clock"),
                        help: phrase("Khi phải ngắt lời người đang phát biểu", "When the speaker has to be stopped"),
                        intent: Intent::Press(probe::speech_clock),
                    }
                }
            }
            Action::ListLock => {
                const {
                    &Spec {
                        id: "list_lock",
                        keys: &[],
                        label: phrase("Khóa / mở danh sách phát biểu", "Close / open the speakers' list"),
                        help: phrase(
                            "Danh sách khóa chỉ nhận ý kiến về thủ tục",
                            "A closed list takes points of order only",
                        ),
                        intent: Intent::Press(probe::list_lock),
                    }
                }
            }
            Action::TakeOrder => {
                const {
                    &Spec {
                        id: "take_order",
                        keys: &[bare(Key::Home)],
                        label: phrase("Nhận thứ tự được đề nghị", "Accept the proposed order"),
                        help: phrase(
                            "Người chưa phát biểu, hoặc nói ít nhất, lên trước",
                            "Those not yet heard, or heard less than others, come first",
                        ),
                        intent: Intent::Press(probe::take_order),
                    }
                }
            }
            Action::Silence => {
                const {
                    &Spec {
                        id: "silence",
                        keys: &[],
                        label: phrase("Chưa có ai đăng ký: làm gì?", "Nobody asks to speak: what now?"),
                        help: phrase(
                            "Gợi ý tiếp, suy nghĩ, trao đổi từng đôi, mời lần lượt",
                            "Next prompt, think, pairs, ask in turn",
                        ),
                        intent: Intent::Own,
                    }
                }
            }
            Action::NextPrompt => {
                const {
                    &Spec {
                        id: "next_prompt",
                        keys: &[],
                        label: phrase("Chiếu gợi ý tiếp theo", "Show the next prompt"),
                        help: phrase(
                            "Câu hỏi gợi ý hiện to trên màn chiếu",
                            "The question is large on the room's screen",
                        ),
                        intent: Intent::Press(probe::prompt),
                    }
                }
            }
            Action::Think => {
                const {
                    &Spec {
                        id: "think",
                        keys: &[],
                        label: phrase("Suy nghĩ 1 phút", "One minute to think"),
                        help: phrase("Màn chiếu ghi suy nghĩ đến lúc nào", "The room's screen says until when"),
                        intent: Intent::Press(probe::think),
                    }
                }
            }
            Action::Pairs => {
                const {
                    &Spec {
                        id: "pairs",
                        keys: &[],
                        label: phrase("Trao đổi từng đôi 2 phút", "Talk in pairs for 2 minutes"),
                        help: phrase("Màn chiếu ghi trao đổi đến lúc nào", "The room's screen says until when"),
                        intent: Intent::Press(probe::pairs),
                    }
                }
            }
            Action::Round => {
                const {
                    &Spec {
                        id: "round",
                        keys: &[],
                        label: phrase("Mời lần lượt", "Ask in turn"),
                        help: phrase(
                            "Từng người: phát biểu, hoặc không có ý kiến thêm",
                            "Each speaks or has nothing to add",
                        ),
                        intent: Intent::Open(probe::round),
                    }
                }
            }
            Action::AddPerson => {
                const {
                    &Spec {
                        id: "add_person",
                        keys: &[],
                        label: phrase("Thêm người (khách mời)", "Add a person (guest)"),
                        help: phrase("Người không có trong danh sách", "Somebody who is not on the roster"),
                        intent: Intent::Open(probe::add_person),
                    }
                }
            }
            Action::CorrectPerson => {
                const {
                    &Spec {
                        id: "correct_person",
                        keys: &[],
                        label: phrase("Sửa họ tên, chức vụ", "Correct a name or role"),
                        help: phrase(
                            "Danh sách được sửa, bản cũ vẫn còn trong nhật ký",
                            "The roster is mended; the journal keeps the old one",
                        ),
                        intent: Intent::Open(probe::correct_person),
                    }
                }
            }
            Action::AppointChair => {
                const {
                    &Spec {
                        id: "appoint_chair",
                        keys: &[],
                        label: phrase("Cử chủ trì", "Name the chair"),
                        help: phrase("Đổi người chủ trì", "Another chair"),
                        intent: Intent::Open(probe::appoint_chair),
                    }
                }
            }
            Action::AppointMinutes => {
                const {
                    &Spec {
                        id: "appoint_minutes",
                        keys: &[],
                        label: phrase("Cử thư ký", "Name the minute-taker"),
                        help: phrase("Người ghi biên bản", "Who takes the minutes"),
                        intent: Intent::Open(probe::appoint_minutes),
                    }
                }
            }
            Action::AppointScore => {
                const {
                    &Spec {
                        id: "appoint_score",
                        keys: &[],
                        label: phrase("Cử người theo dõi chấm điểm", "Name who follows the score"),
                        help: phrase("Người theo dõi và chấm điểm", "Who follows the meeting and scores it"),
                        intent: Intent::Open(probe::appoint_score),
                    }
                }
            }
            Action::Reviewers => {
                const {
                    &Spec {
                        id: "reviewers",
                        keys: &[],
                        label: phrase("Chọn người tự kiểm điểm", "Choose who reviews himself"),
                        help: phrase(
                            "Theo lượt đề nghị, hoặc chọn người khác kèm lý do",
                            "By rotation, or others with a reason",
                        ),
                        intent: Intent::Open(probe::reviewers),
                    }
                }
            }
            Action::PutOff => {
                const {
                    &Spec {
                        id: "put_off",
                        keys: &[],
                        label: phrase("Hoãn tự kiểm điểm", "Put a self-review off"),
                        help: phrase(
                            "Người chưa chuẩn bị; kỳ sau vẫn đứng đầu",
                            "Somebody unprepared; stays first next time",
                        ),
                        intent: Intent::Open(probe::put_off),
                    }
                }
            }
            Action::Note => {
                const {
                    &Spec {
                        id: "note",
                        keys: &[],
                        label: phrase("Ghi chú riêng", "A note of one's own"),
                        help: phrase("Không bao giờ lên màn chiếu", "Never on the room's screen"),
                        intent: Intent::Open(probe::note),
                    }
                }
            }
            Action::Conclude => {
                const {
                    &Spec {
                        id: "conclude",
                        keys: &[],
                        label: phrase("Ghi kết luận", "Write the conclusion"),
                        help: phrase("Kết luận của chủ trì cho nội dung này", "The chair's, on this item"),
                        intent: Intent::Open(probe::conclude),
                    }
                }
            }
            Action::Records => {
                const {
                    &Spec {
                        id: "records",
                        keys: &[],
                        label: phrase("Xem, trả lời, sửa điều đã ghi", "See, answer, mend what is written"),
                        help: phrase("Ý kiến, câu hỏi, kết luận, nhiệm vụ", "Remarks, questions, conclusions, tasks"),
                        intent: Intent::Own,
                    }
                }
            }
            Action::Drafts => {
                const {
                    &Spec {
                        id: "drafts",
                        keys: &[],
                        label: phrase("Viết tiếp câu dở", "Go on with an unfinished sentence"),
                        help: phrase("Câu chưa lưu của từng người được giữ riêng", "Kept apart for each speaker"),
                        intent: Intent::Own,
                    }
                }
            }
            Action::Reports => {
                const {
                    &Spec {
                        id: "reports",
                        keys: &[],
                        label: phrase("Nhiệm vụ kỳ trước: kết quả", "Last meeting's tasks: results"),
                        help: phrase(
                            "Từng việc: xong, đang làm, quá hạn, chưa làm",
                            "Each: done, under way, overdue, not begun",
                        ),
                        intent: Intent::Open(probe::report),
                    }
                }
            }
            Action::NextMeeting => {
                const {
                    &Spec {
                        id: "next_meeting",
                        keys: &[],
                        label: phrase("Ngày họp kỳ sau", "Date of the next meeting"),
                        help: phrase(
                            "Việc không có ngày được đề xuất hạn này",
                            "Proposed as the deadline where none is given",
                        ),
                        intent: Intent::Open(probe::next_meeting),
                    }
                }
            }
            Action::VoidVote => {
                const {
                    &Spec {
                        id: "void_vote",
                        keys: &[],
                        label: phrase("Hủy kết quả biểu quyết", "Declare a vote void"),
                        help: phrase("Có lý do; sau đó biểu quyết lại", "With a reason; then vote again"),
                        intent: Intent::Open(probe::void_vote),
                    }
                }
            }
            Action::Seal => {
                const {
                    &Spec {
                        id: "seal",
                        keys: &[],
                        label: phrase("Chốt điểm", "Lock the score"),
                        help: phrase("Khi mọi tiêu chí đã có điểm và lý do", "Once every line and reason stands"),
                        intent: Intent::Press(probe::seal),
                    }
                }
            }
            Action::Unseal => {
                const {
                    &Spec {
                        id: "unseal",
                        keys: &[],
                        label: phrase("Mở chốt điểm", "Unlock the score"),
                        help: phrase(
                            "Có lý do; sau đó chốt và công bố lại",
                            "With a reason; then lock and announce again",
                        ),
                        intent: Intent::Open(probe::unseal),
                    }
                }
            }
            Action::Announce => {
                const {
                    &Spec {
                        id: "announce",
                        keys: &[],
                        label: phrase("Công bố điểm", "Announce the score"),
                        help: phrase("Lên màn chiếu, cho toàn thể", "On the room's screen, to everybody"),
                        intent: Intent::Open(probe::announce),
                    }
                }
            }
            Action::ReadBack => {
                const {
                    &Spec {
                        id: "read_back",
                        keys: &[],
                        label: phrase("Đọc lại biên bản", "Read the minutes back"),
                        help: phrase(
                            "Biên bản như sẽ in; Enter sửa câu đang đọc",
                            "As they will be printed; Enter mends the sentence",
                        ),
                        intent: Intent::Own,
                    }
                }
            }
            Action::Adopt => {
                const {
                    &Spec {
                        id: "adopt",
                        keys: &[],
                        label: phrase("Thông qua biên bản", "Adopt the minutes"),
                        help: phrase("Đã đọc lại và được nhất trí", "Read back and agreed"),
                        intent: Intent::Press(probe::adopt),
                    }
                }
            }
            Action::Closing => {
                const {
                    &Spec {
                        id: "closing",
                        keys: &[],
                        label: phrase("Còn thiếu gì để kết thúc?", "What does closing need?"),
                        help: phrase(
                            "Các bước kết thúc, bước nào xong, bước nào còn",
                            "The closing steps, done and open",
                        ),
                        intent: Intent::Own,
                    }
                }
            }
            Action::Close => {
                const {
                    &Spec {
                        id: "close",
                        keys: &[],
                        label: phrase("Kết thúc", "Close the meeting"),
                        help: phrase("Bao giờ cũng là một lần bấm riêng", "Always a press of its own"),
                        intent: Intent::Open(probe::close),
                    }
                }
            }
            Action::Reopen => {
                const {
                    &Spec {
                        id: "reopen",
                        keys: &[],
                        label: phrase("Họp lại sau khi kết thúc", "Take the closing back"),
                        help: phrase("Trong vòng mười phút", "Within ten minutes"),
                        intent: Intent::Press(probe::reopen),
                    }
                }
            }
            Action::Adjourn => {
                const {
                    &Spec {
                        id: "adjourn",
                        keys: &[],
                        label: phrase("Dừng hẳn, không họp tiếp", "Break the meeting off"),
                        help: phrase("Có lý do; không chấm điểm", "With a reason; no score"),
                        intent: Intent::Open(probe::adjourn),
                    }
                }
            }
            Action::OpenRoom => {
                const {
                    &Spec {
                        id: "open_room",
                        keys: &[],
                        label: phrase("Mở màn chiếu", "Open the room's screen"),
                        help: phrase("Một cửa sổ riêng để kéo sang máy chiếu", "A window of its own for the projector"),
                        intent: Intent::Own,
                    }
                }
            }
            Action::Message => {
                const {
                    &Spec {
                        id: "message",
                        keys: &[],
                        label: phrase("Tin nhắn lên màn chiếu", "A message to the room"),
                        help: phrase("Một câu ngắn cho mọi người", "A short sentence for everybody"),
                        intent: Intent::Open(probe::message),
                    }
                }
            }
            Action::ClearMessage => {
                const {
                    &Spec {
                        id: "clear_message",
                        keys: &[],
                        label: phrase("Gỡ tin nhắn", "Take the message off"),
                        help: phrase("Màn chiếu trở lại bình thường", "The room's screen is as before"),
                        intent: Intent::Press(probe::clear_message),
                    }
                }
            }
            Action::Pin => {
                const {
                    &Spec {
                        id: "pin",
                        keys: &[],
                        label: phrase("Ghim kết luận lên màn chiếu", "Pin the conclusion on the screen"),
                        help: phrase("Kết luận mới nhất, cho đến khi gỡ", "The newest, until it is taken off"),
                        intent: Intent::Press(probe::pin),
                    }
                }
            }
            Action::Reveal => {
                const {
                    &Spec {
                        id: "reveal",
                        keys: &[],
                        label: phrase("Hiện nhóm điểm tiếp theo", "Show the next group of the score"),
                        help: phrase(
                            "Từng nhóm một sau khi công bố; → cũng làm việc này",
                            "One by one after the announcement; → does it too",
                        ),
                        intent: Intent::Press(probe::reveal),
                    }
                }
            }
            Action::PinAgenda => {
                const {
                    &Spec {
                        id: "pin_agenda",
                        keys: &[],
                        label: phrase("Ghim chương trình lên màn chiếu", "Pin the agenda on the screen"),
                        help: phrase(
                            "Cho đến khi bỏ ghim, chuyển phần, biểu quyết hoặc công bố",
                            "Until unpinned, the next part, a vote or the announcement",
                        ),
                        intent: Intent::Press(probe::pin_agenda),
                    }
                }
            }
            Action::PinQueue => {
                const {
                    &Spec {
                        id: "pin_queue",
                        keys: &[],
                        label: phrase("Ghim danh sách phát biểu lên màn chiếu", "Pin the speakers' list on the screen"),
                        help: phrase(
                            "Cho đến khi bỏ ghim, chuyển phần, biểu quyết hoặc công bố",
                            "Until unpinned, the next part, a vote or the announcement",
                        ),
                        intent: Intent::Press(probe::pin_queue),
                    }
                }
            }
            Action::Unpin => {
                const {
                    &Spec {
                        id: "unpin",
                        keys: &[],
                        label: phrase("Bỏ ghim trên màn chiếu", "Unpin the screen"),
                        help: phrase("Màn chiếu trở lại theo diễn biến", "The screen follows the meeting again"),
                        intent: Intent::Press(probe::unpin),
                    }
                }
            }
            Action::EndOffer => {
                const {
                    &Spec {
                        id: "end_offer",
                        keys: &[],
                        label: phrase("Thôi suy nghĩ, trao đổi, mời lần lượt", "End thinking, talking, asking in turn"),
                        help: phrase("Màn chiếu thôi ghi việc đó", "The screen says so no longer"),
                        intent: Intent::Press(probe::end_offer),
                    }
                }
            }
            Action::Items => {
                const {
                    &Spec {
                        id: "items",
                        keys: &[],
                        label: phrase("Sửa chương trình", "Change the agenda"),
                        help: phrase("Bỏ, dời hoặc thêm nội dung chưa bắt đầu", "Drop, move or put in items not begun"),
                        intent: Intent::Open(probe::items),
                    }
                }
            }
            Action::Gap => {
                const {
                    &Spec {
                        id: "gap",
                        keys: &[],
                        label: phrase("Thời gian máy tắt: tính hay trừ?", "Time away: count it or not?"),
                        help: phrase("Khoảng thời gian màn điều hành không chạy", "Time that the console did not see"),
                        intent: Intent::Open(probe::gap),
                    }
                }
            }
            Action::SaveElsewhere => {
                const {
                    &Spec {
                        id: "save_elsewhere",
                        keys: &[],
                        label: phrase("Chọn nơi lưu khác", "Save somewhere else"),
                        help: phrase("Khi ổ đĩa đầy hoặc hỏng", "When the disk is full or fails"),
                        intent: Intent::Own,
                    }
                }
            }
            Action::Papers => {
                const {
                    &Spec {
                        id: "papers",
                        keys: &[],
                        label: phrase("Lập giấy tờ, mở thư mục giấy tờ", "Make the papers, open their folder"),
                        help: phrase(
                            "Biên bản, dự thảo nghị quyết, bảng điểm, nhiệm vụ; trước khi kết thúc chỉ ghi biên bản tới lúc này",
                            "Minutes, draft resolution, score sheet, tasks; before the end only the minutes so far",
                        ),
                        intent: Intent::Own,
                    }
                }
            }
            Action::Guide => {
                const { &Spec { id: "guide", keys: &[], label: guide::TITLE, help: guide::HELP, intent: Intent::Own } }
            }
            Action::PapersAnew => {
                const {
                    &Spec {
                        id: "papers_anew",
                        keys: &[],
                        label: after::PAPERS_ANEW,
                        help: phrase("Hỏi lại trước khi thay", "Asks before anything is replaced"),
                        intent: Intent::Own,
                    }
                }
            }
            Action::Stick => {
                const {
                    &Spec {
                        id: "stick",
                        keys: &[],
                        label: after::STICK_TITLE,
                        help: phrase("Chọn USB trong danh sách", "Choose the stick from a list"),
                        intent: Intent::Own,
                    }
                }
            }
            Action::Theme => {
                const {
                    &Spec {
                        id: "theme",
                        keys: &[],
                        label: phrase("Đổi màu màn hình", "Change the colours"),
                        help: phrase("Tối, sáng, không màu", "Dark, light, none"),
                        intent: Intent::Own,
                    }
                }
            }
            Action::Bell => {
                const {
                    &Spec {
                        id: "bell",
                        keys: &[],
                        label: phrase("Chuông báo: bật / tắt", "Bell: on / off"),
                        help: phrase("Mặc định tắt; báo khi hết giờ", "Off by default; rings when time is up"),
                        intent: Intent::Own,
                    }
                }
            }
        }
    }
}
