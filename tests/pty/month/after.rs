//! After the meeting: its papers, what is owed, and the next one, which begins with what this one left.

use std::fs;
use std::path::Path;

use super::Secretary;
use crate::window::DOWN;
use crate::window::ENTER;
use crate::window::ESC;
use crate::window::F3;

/// What was typed in the meeting and belongs in its minutes.
const SAID: [&str; 9] = [
    "Đề nghị chuyển báo giấy thành bản tin điện tử. Xong trong quý hai.",
    "Nên họp giao ban ngắn hơn.",
    "Hà Ngọc Bằng",
    "điện lưới sắp cắt lúc 15 giờ",
    "Soạn quy chế văn thư",
    "Chi bộ thống nhất bỏ báo giấy từ tháng 4.",
    "Mua máy hút ẩm cho kho lưu trữ",
    "đi công tác ở Đắk Lắk",
    "Lương Hữu Phước",
];

/// The papers are written where a person looks for them; one of the things owed is ticked.
pub fn puts_the_papers_away(mut she: Secretary, data: &Path) -> Secretary {
    she.press(F3).shows("Đã ghi").shows("F3: mở thư mục");
    let shelf = data.join("Documents/Nhip");
    let folder = fs::read_dir(&shelf).unwrap().next().unwrap().unwrap().path();
    assert!(folder.ends_with("2027-03-26 Chi bo Van phong"), "{}", folder.display());
    let papers: Vec<_> = fs::read_dir(&folder).unwrap().map(|one| one.unwrap().path()).collect();
    assert!(papers.iter().all(|paper| fs::metadata(paper).unwrap().len() > 0), "{papers:?}");
    for ending in ["docx", "md", "html", "xlsx", "ics"] {
        assert!(papers.iter().any(|paper| paper.extension().is_some_and(|own| own == ending)), "{ending}: {papers:?}");
    }
    let minutes = papers.iter().find(|paper| paper.extension().is_some_and(|own| own == "md")).unwrap();
    let minutes = fs::read_to_string(minutes).unwrap();
    for said in SAID {
        assert!(minutes.contains(said), "{said} is not in\n{minutes}");
    }
    assert!(!minutes.contains("Hỏi lại kế toán"), "a private note");
    let mut she = she.comes_back(data);
    she.shows("► ").to("Giấy tờ các buổi trước").press(ENTER).shows("━ Giấy tờ các buổi trước").press(ENTER);
    she.shows("► Ghi mọi giấy tờ ra tệp").shows("Kỳ sau: thứ Tư, 28/04/2027").to("○ Gửi báo cáo lên").press(ENTER);
    she.shows("► ✓ Gửi báo cáo lên").press(ESC).hides("Kỳ sau:").press(ESC).shows("► Bắt đầu buổi sinh hoạt");
    she
}

/// The screen begins from the meeting that was held: its roster, its offices, its open tasks, the day that was set for it.
pub fn prepares_the_next(she: &mut Secretary, data: &Path) {
    she.press(DOWN).press(ENTER).shows("Sinh hoạt chi bộ thường kỳ tháng 4 năm 2027 mở rộng");
    she.shows("Thứ Tư, 28/04/2027").shows("24 đồng chí").hides("tên giả của mẫu").to("Chủ trì").to("Nhiệm vụ kỳ trước");
    she.shows("2 việc còn dở").shows("Lê Văn C").shows("Đến lượt tự kiểm điểm").shows("Trần Thị B, Phạm Văn D");
    she.press(ENTER).shows("Soạn quy chế văn thư").shows("Nguyễn Thị Hường").press(ESC).shows("Ngày họp kỳ sau");
    she.to("Xong, giữ chương trình này").press(ENTER).shows("► Bắt đầu buổi sinh hoạt").shows("tháng 4 năm 2027");
    assert!(
        data.join("agendas/2027-03-chi-bo-van-phong.ron").exists()
            && data.join("agendas/2027-04-chi-bo-van-phong.ron").exists()
    );
}

/// Started, it asks for the results of what was left open, and offers those whose turn it is.
pub fn begins_the_next(she: &mut Secretary) {
    she.press(ENTER).shows("► Màn chiếu riêng").press(ENTER).hides("► Màn chiếu riêng");
    she.press(ENTER).shows("► Tất cả có mặt").press(ENTER).shows("► Điểm danh xong").press(ENTER).hides("━ Điểm danh");
    she.next("1/8").next("2/8").next("THẢO LUẬN · còn").moves_on("3/8");
    she.press(ENTER).shows("Nguyễn Thị Hường: Soạn quy chế văn thư").press(ENTER).shows("► Đã hoàn thành").press(ENTER);
    she.shows("Ghi thêm").fills("đã trình lãnh đạo ký").press(ENTER).hides("Ghi thêm").press(ESC).hides("Soạn quy chế");
    she.next("THẢO LUẬN · còn").moves_on("Còn 1 nhiệm vụ kỳ trước");
    she.press(ENTER).shows("4/8").shows("Trần Thị B");
}
