//! The meeting that was prepared is held.

use super::Secretary;
use super::after;
use super::prepared;
use crate::hands_of_clocks::Hands;
use crate::window::DOWN;
use crate::window::END;
use crate::window::ENTER;
use crate::window::ESC;
use crate::window::F2;
use crate::window::F3;
use crate::window::F4;
use crate::window::F6;
use crate::window::F7;
use crate::window::F8;
use crate::window::F9;
use crate::window::LEFT;
use crate::window::RIGHT;
use crate::window::TAB;

/// Ctrl+O.
const EARLY: &str = "\x0f";

/// From the start screen to the closed meeting.
pub fn holds(she: &mut Secretary) {
    she.press(ENTER).shows("CHỜ KHAI MẠC").shows("► Màn chiếu riêng").press(ENTER).hides("► Màn chiếu riêng");
    roll_call(she);
    checks(she);
    she.next("1/8").next("2/8").next("THẢO LUẬN · còn");
    people_speak(she);
    she.moves_on("3/8").next("THẢO LUẬN · còn");
    moved_early(she);
    she.next("THẢO LUẬN · còn").moves_on("(2/2)").next("THẢO LUẬN · còn").moves_on("5/8").next("THẢO LUẬN · còn");
    recess_and_tasks(she);
    she.moves_on("6/8").next("THẢO LUẬN · còn").moves_on("7/8");
    concludes_and_votes(she);
    she.next("8/8");
    scores(she);
    reads_back_and_closes(she);
}

/// All are here, but for one with a reason; somebody was invited whom nobody had listed.
fn roll_call(she: &mut Secretary) {
    she.press(ENTER).shows("━ Điểm danh").press(F2).shows("24/24");
    she.press(DOWN).press(DOWN).press(RIGHT).shows("► Có mặt").to("Vắng có lý do").press(ENTER);
    she.shows("Lý do vắng").fills("đi công tác ở Đắk Lắk").press(ENTER).shows("23/24");
    she.press(TAB).shows("› Thêm người").fills("Lương Hữu Phước");
    she.press(ENTER).press(ENTER).fills("Trưởng phòng Nội vụ").press(ENTER);
    she.hides("› Thêm người").press(ESC).hides("━ Điểm danh");
}

/// The check list, line by line; there is no clicker today.
fn checks(she: &mut Secretary) {
    she.press(ENTER).shows("━ Kiểm tra trước giờ khai mạc").shows("► ○ Mở màn chiếu");
    she.press(ENTER).press(ENTER).shows("► ○ Chữ đọc được").press(ENTER).shows("► ○ Máy không tự ngủ").press(ENTER);
    she.shows("► ○ Bút bấm").press(ENTER).shows("Bấm từng nút").press(ESC).hides("Bấm từng nút");
    she.press(ESC).hides("━ Kiểm tra");
}

/// Two ask to speak and are heard, a third speaks of the procedure in between; → says no, and why.
fn people_speak(she: &mut Secretary) {
    she.press(" ").shows("━ Xin phát biểu").types("Hường").shows("► Nguyễn Thị Hường").press(ENTER).hides("━ Xin phát");
    she.press(" ").shows("━ Xin phát biểu").types("Bằng").shows("► Hà Ngọc Bằng").press(ENTER).hides("━ Xin phát");
    she.console.next().shows("Chưa chuyển được");
    she.press(ENTER).shows("▶ Nguyễn Thị Hường");
    she.press(F3).shows("━ Ghi ý kiến").fills("Đề nghị chuyển báo giấy thành bản tin điện tử.").press(ENTER);
    she.press(ESC).hides("━ Ghi ý kiến");
    she.press(" ").shows("━ Xin phát biểu").types("Lân").shows("► Triệu Đức Lân").press(TAB).press(TAB).press(ENTER);
    she.hides("━ Xin phát").press(ENTER).shows("▶ Triệu Đức Lân");
    she.press(ENTER).shows("▶ Nguyễn Thị Hường").press(ENTER).shows("▶ Hà Ngọc Bằng");
    she.press(F3)
        .shows("━ Ghi ý kiến")
        .fills("Nên họp giao ban ngắn hơn.")
        .press(ENTER)
        .press(ESC)
        .hides("━ Ghi ý kiến");
    she.press(ENTER).hides("▶ Hà Ngọc Bằng");
}

/// A sentence on the room's screen; then the power fails, and the chair moves on with a reason.
fn moved_early(she: &mut Secretary) {
    she.press(F8).shows("━ Màn chiếu").to("Tin nhắn").press(ENTER).shows("► Gõ một câu khác").press(ENTER);
    she.fills("Xe về cơ quan lúc 16 giờ").press(ENTER).hides("Một câu ngắn").press(ESC).hides("Mở màn chiếu (cửa");
    she.console.next().shows("Chưa chuyển được");
    she.press(EARLY).shows("━ Chuyển sớm").fills("điện lưới sắp cắt lúc 15 giờ").press(ENTER).shows("4/8");
}

/// A pause, and two tasks.
fn recess_and_tasks(she: &mut Secretary) {
    she.press(F9).shows("━ Tạm nghỉ").types("10").press(ENTER).shows("TẠM NGHỈ");
    she.console.next().shows("Đang tạm nghỉ");
    she.press(ENTER).hides("TẠM NGHỈ");
    she.press(F4).shows("━ Giao nhiệm vụ").types("Hường").shows("► Nguyễn Thị Hường");
    she.press(ENTER).shows("► Việc gì?").fills("Soạn quy chế văn thư").press(ENTER).types("thứ sáu").shows("Hạn: ");
    she.press(ENTER).shows("Soạn quy chế văn thư –");
    she.types("Lân").shows("► Triệu Đức Lân").press(ENTER).shows("► Việc gì?").fills("Thay bóng đèn hội trường");
    she.press(ENTER).types("càng sớm càng tốt").press(ENTER).shows("chưa phải là thời hạn").press(ENTER);
    she.shows("Thay bóng đèn hội trường –").press(ESC).hides("━ Giao nhiệm vụ");
}

/// A conclusion and a note, found among the actions by a word; the vote of the agenda and one of the day.
fn concludes_and_votes(she: &mut Secretary) {
    she.press(TAB)
        .shows("━ Việc khác")
        .types("kết luận")
        .shows("►   Ghi kết luận")
        .press(ENTER)
        .shows("Nội dung (Enter");
    she.fills("Chi bộ thống nhất bỏ báo giấy từ tháng 4.").press(ENTER).hides("Nội dung (Enter");
    she.press(TAB)
        .shows("━ Việc khác")
        .types("ghi chú")
        .shows("►   Ghi chú riêng")
        .press(ENTER)
        .shows("Nội dung (Enter");
    she.fills("Hỏi lại kế toán.").press(ENTER).hides("Nội dung (Enter");
    votes(she);
    she.press(F6).shows("━ Biểu quyết").to("Biểu quyết việc khác").press(ENTER).shows("Biểu quyết về việc gì?");
    she.fills("Mua máy hút ẩm cho kho lưu trữ").press(ENTER).shows("Tất cả tán thành: 20/20");
    she.press(ENTER).press(ENTER).shows("THÔNG QUA").press(ENTER).hides("━ Biểu quyết");
}

fn votes(she: &mut Secretary) {
    she.press(F6).shows("━ Biểu quyết").press(ENTER).shows("Tất cả tán thành: 20/20");
    she.press(ENTER).press(ENTER).shows("THÔNG QUA").press(ENTER).hides("━ Biểu quyết");
}

/// The sheet, line by line; points that are lost have a reason; locked, announced, voted on.
fn scores(she: &mut Secretary) {
    she.press(F7).shows("━ Chấm điểm").shows("10 tiêu chí");
    she.press(RIGHT).press(LEFT).press(ENTER).shows("Lý do").fills("gửi tài liệu chậm nửa ngày").press(ENTER);
    for left in (1..10).rev() {
        she.shows(&format!("{left} tiêu chí")).press(RIGHT).press(ENTER);
    }
    she.hides("tiêu chí chưa").press(ENTER).shows("Đã chốt").press(ENTER).shows("Công bố lên màn chiếu");
    she.press(ENTER).shows("Đã công bố").press(ESC).hides("━ Chấm điểm");
    votes(she);
}

/// A sentence is put right while the minutes are read; then they are adopted, and the meeting is closed.
fn reads_back_and_closes(she: &mut Secretary) {
    she.next("━ Các bước kết thúc").shows("► ○ Đọc và thông qua biên bản").press(ENTER).shows("› Đọc và thông qua");
    she.press(TAB).shows("Enter: sửa câu này").press(ENTER).shows("Sửa câu này").fills(" Xong trong quý hai.");
    she.press(ENTER).press(END).shows("► → Thông qua biên bản").press(ENTER);
    she.shows("► Kết thúc").press(ENTER).shows("Kết thúc buổi sinh hoạt lúc").press(ENTER).shows("ĐÃ KẾT THÚC");
}

#[test]
fn a_secretary_gets_through_a_month_by_keys_alone() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut she = Secretary::opens(data, Hands::at(data, "2027-03-26T13:40:00Z"));
    prepared::prepares(&mut she, data);
    holds(&mut she);
    let mut she = after::puts_the_papers_away(she, data);
    after::prepares_the_next(&mut she, data);
    after::begins_the_next(&mut she);
}
