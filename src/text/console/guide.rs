//! Floor 1. Words of the guided rehearsal: what happens in the room, and which key answers it.

use crate::meeting::agenda::Language;
use crate::text::phrase::phrases;

phrases! {
    SEATED: "Mọi người đã ngồi vào chỗ. F2: mở điểm danh", "Everybody has taken a seat. F2: open the roll call";
    SEATED_ROLL: "Mọi người đã ngồi vào chỗ. F2 lần nữa: tất cả có mặt", "Everybody has taken a seat. F2 again: everyone is present";
    CLOSE_PANEL: "Xong việc ở bảng này. Esc: đóng bảng", "This panel is done with. Esc: close it";
    BEGIN: "Đến giờ, chủ trì mời bắt đầu. →: bắt đầu", "It is time, and the chair begins. →: begin";
    PRESENTED: "Người trình bày đã nói xong. →: mở phần thảo luận", "The presenter has finished. →: open the members' time";
    HAND: "Một người giơ tay. Phím cách (Space): mở danh sách", "Somebody raises a hand. Space: open the list";
    HAND_LIST: "Một người giơ tay. ↑ ↓: chọn người · Enter: ghi tên", "Somebody raises a hand. ↑ ↓: select the person · Enter: on the list";
    INVITE: "Chủ trì mời người đầu danh sách. Enter: mời", "The chair invites the first on the list. Enter: invite";
    FINISH: "Người ấy nói xong. Enter: xong lượt", "The speaker has finished. Enter: finished";
    IMPATIENT: "Có người sốt ruột, muốn sang nội dung sau. →: thử bấm, màn hình nói vì sao chưa được", "Somebody is in a hurry to move on. →: try it, the screen says why not yet";
    ALLOWED: "Thời gian của mọi người đã đủ nên chuyển được. →: sang nội dung sau, thử lại ở đó", "The members' time has passed, so one may. →: to the next item, and try there";
    AGAIN: "Nội dung mới. →: mở phần thảo luận, rồi thử bấm → lần nữa", "A new item. →: open the members' time, then try → again";
    SLIP: "Lỡ tay thì lùi được, không mất gì. Ctrl+Z: lùi việc vừa làm", "A slip can be taken back, and nothing is lost. Ctrl+Z: undo the newest step";
    SLIP_ASKED: "Việc đã lâu thì màn hình hỏi lại. Enter: lùi", "For an older step the screen asks. Enter: undo it";
    SLIP_FIRST: "Chưa có việc nào lùi được. Space, Enter: ghi tên một người, rồi Ctrl+Z", "There is nothing to undo yet. Space, Enter: put somebody on the list, then Ctrl+Z";
    ON_HOLD: "Đang tạm nghỉ, đồng hồ dừng. F9: họp tiếp", "This is a recess, and the clocks stand still. F9: resume";
    VOTING: "Đang biểu quyết. F6: mở biểu quyết để kết thúc", "A vote is open. F6: open it and end it";
    OVER: "Buổi tập đã kết thúc. Ctrl+Q: thoát", "The practice is over. Ctrl+Q: quit";
    FINISHED: "Xong cả sáu việc! Cứ tập tiếp, hoặc Ctrl+Q: thoát", "All six are done! Go on practising, or Ctrl+Q: quit";
    LEAVE: "Esc: tắt hướng dẫn", "Esc: leave the guide";
    LEFT: "Đã tắt hướng dẫn; buổi tập vẫn chạy. Làm lại: bấm ?, rồi Enter.", "The guide is off; the practice goes on. To have it again: ?, then Enter.";
    NOT_HERE: "Hướng dẫn chỉ có trong lúc tập dượt.", "The guide is for rehearsals only.";
    KEYS_NOTE: "Enter: hướng dẫn từng bước (đang tập dượt)", "Enter: the guide, step by step (this is a rehearsal)";
    TITLE: "Hướng dẫn từng bước", "The guide, step by step";
    HELP: "Sáu việc chính của một buổi họp; chỉ trong lúc tập dượt", "The six main things of a meeting; in rehearsals only";
}

/// Where in the guide one is: "Tập 3/6".
pub fn step(lang: Language, n: usize, of: usize) -> String {
    match lang {
        Language::Vi => format!("Tập {n}/{of}"),
        Language::En => format!("Practice {n}/{of}"),
    }
}
