//! The coming meeting is prepared: nothing is begun from, nothing is typed but what stands in the fields.

use std::fs;
use std::path::Path;

use super::Secretary;
use crate::window::DOWN;
use crate::window::ENTER;
use crate::window::ESC;
use crate::window::LEFT;
use crate::window::RIGHT;
use crate::window::TAB;

/// Ctrl+T.
const SPREAD: &str = "\x14";

/// From the start screen to the start screen.
pub fn prepares(she: &mut Secretary, data: &Path) {
    she.shows("► Bắt đầu buổi sinh hoạt").press(DOWN).press(ENTER).shows("► Theo mẫu");
    heads(she);
    mends_an_item(she);
    adds_an_item(she);
    mends_the_roster(she);
    she.press(SPREAD).shows("Ctrl+Z để lùi").shows("90 phút, vừa đủ");
    she.to("Ngày họp kỳ sau").types("28/4").shows("Thứ Tư, 28/04/2027");
    she.to("Xong, giữ chương trình này").press(ENTER).shows("► Bắt đầu buổi sinh hoạt");
    she.shows("Sinh hoạt chi bộ thường kỳ tháng 3 năm 2027 mở rộng");
    let written = fs::read_to_string(data.join("agendas/2027-03-chi-bo-van-phong.ron")).unwrap();
    for text in [
        "Phòng họp số 1, nhà làm việc số 2",
        "Điểm tin trong nước và thế giới, tin địa phương",
        "Đồng chí nào có tin trái chiều cần nói rõ?",
        "Xin các đồng chí giữ trật tự.",
        "Chuyển đổi số ở cơ quan",
        "Những việc giấy tờ nào nên bỏ trước?",
        "Nhớ mượn máy chiếu dự phòng.",
        "Nguyễn Thị Hường",
        "Chuyên viên văn thư",
        "Tổ đảng 4",
        "Hà Ngọc Bằng",
    ] {
        assert!(written.contains(text), "{text} is not in\n{written}");
    }
}

/// Title, month, day, hour, place.
fn heads(she: &mut Secretary) {
    she.to("Tên buổi").fills(" mở rộng").shows("năm 2027 mở rộng");
    she.to("Tháng").press(RIGHT).shows("thường kỳ tháng 4 năm 2027 mở rộng");
    she.press(LEFT).shows("thường kỳ tháng 3 năm 2027 mở rộng");
    she.to("Ngày").types("hôm nay").shows("Thứ Sáu, 26/03/2027");
    she.to("Giờ khai mạc").types("14h").to("Địa điểm").shows("14:00");
    she.fills(", nhà làm việc số 2");
}

/// Every field of an item.
fn mends_an_item(she: &mut Secretary) {
    she.to("2  Điểm tin").press(ENTER).shows("Người trình bày").to("Tiêu đề");
    she.fills(", tin địa phương");
    she.to("Người trình bày").press(ENTER).shows("Gõ vài chữ của tên").types("Lân").shows("► Triệu Đức Lân");
    she.press(ENTER).hides("Gõ vài chữ của tên").shows("Triệu Đức Lân");
    she.to("Trình bày (phút)").types("6");
    she.to("Thảo luận (phút)").types("7");
    she.to("Ít nhất phải giữ (phút)").types("2");
    she.to("Thêm câu gợi ý").fills("Đồng chí nào có tin trái chiều cần nói rõ?").press(ENTER);
    she.to("Câu chủ trì nói").types(" Xin các đồng chí giữ trật tự.");
    she.to("Thêm dòng màn chiếu").fills("Tin của tỉnh nhà");
    she.to("Ghi chú riêng").types(" Đọc chậm.");
    she.press(ESC).hides("Xóa hẳn nội dung này").shows("6 + 7");
}

/// A new item, before the closing ones.
fn adds_an_item(she: &mut Secretary) {
    she.to("Thêm một nội dung").press(ENTER).shows("► Tiêu đề").fills("Chuyển đổi số ở cơ quan");
    she.to("Trình bày (phút)").types("4");
    she.to("Thảo luận (phút)").types("6");
    she.to("Thêm câu gợi ý").fills("Những việc giấy tờ nào nên bỏ trước?");
    she.to("Ghi chú riêng").fills("Nhớ mượn máy chiếu dự phòng.");
    she.press(ESC).hides("Xóa hẳn nội dung này").shows("thừa");
}

/// A new person in every column, a name put right, and the names are real from now on.
fn mends_the_roster(she: &mut Secretary) {
    she.to("Danh sách").press(ENTER).shows("Thêm một người");
    she.up_to("Thêm một người").press(ENTER).fills("Nguyễn Thị Hường");
    she.press(TAB).press(RIGHT).shows("dự bị").press(LEFT);
    she.press(TAB).press(TAB).fills("Chuyên viên văn thư").press(TAB).fills("Tổ đảng 4");
    she.press(ENTER);
    she.to("Thêm một người").press(ENTER).fills("Hà Ngọc Bằng").press(ENTER);
    she.to("Tên trong danh sách").press(LEFT).shows("danh sách thật");
    she.press(ESC).shows("24 đồng chí");
}
