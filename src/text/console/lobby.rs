//! Floor 1. Words of the lobby's check list, and of learning a clicker.

use crate::text::phrase::phrases;

/// The letters of Vietnamese that a bad font or a bad terminal breaks first.
pub const HARD_LETTERS: &str = "ắ ằ ẳ ẵ ặ Đ Ở Ữ";

phrases! {
    TITLE: "Kiểm tra trước giờ khai mạc", "Before the start";
    NONE_STOPS: "Enter: đánh dấu. Chưa đủ vẫn bắt đầu được.", "Enter ticks a line. You may start without any of them.";
    HINT: "kiểm tra máy", "check the set-up";
    SAVED: "Đã lưu được", "It is saved";
    SAVED_HELP: "Một dòng thử của buổi này đã nằm trên đĩa.", "A test line of this meeting is on the disk.";
    SCREEN: "Mở màn chiếu", "The room's screen is open";
    SCREEN_THIS: "Người dự nhìn chính màn hình này", "Those present see this very screen";
    SCREEN_HELP: "F8 mở cửa sổ màn chiếu; kéo sang màn chiếu rồi bấm F11.", "F8 opens its window; move it to the projector, then press F11.";
    LETTERS: "Chữ đọc được", "The letters can be read";
    LETTERS_HELP: "Chữ nhỏ quá thì bấm Ctrl và dấu +. Xem cả từ hàng ghế cuối.",
        "Too small? Ctrl and + make them larger. Look from the last row too.";
    AWAKE: "Máy không tự ngủ, không tự tắt màn hình", "No sleep, no screen saver";
    AWAKE_HELP: "Cắm điện; tắt chế độ ngủ và bảo vệ màn hình trong phần cài đặt của máy.",
        "Plug it in; turn off sleep and the screen saver in the computer's settings.";
    CLICKER: "Bút bấm chuyển trang", "The clicker";
    CLICKER_HELP: "Enter: bấm thử từng nút một lần. Không có bút thì bỏ qua.",
        "Enter: press each of its buttons once. Without one pass this over.";
    CLICKER_TITLE: "Bút bấm chuyển trang", "The clicker";
    PRESS_ONCE: "Bấm từng nút của bút một lần, theo thứ tự dưới đây.", "Press each button of the clicker once, in this order.";
    PRESS_HELP: "Enter: bỏ qua nút này. Esc: thôi.", "Enter passes this button over. Esc ends it.";
    BUTTON_NEXT: "Nút tới (sang phần tiếp theo)", "Forward (move on)";
    BUTTON_BACK: "Nút lùi", "Back (undo)";
    BUTTON_COVER: "Nút che màn hình", "Black screen (cover)";
    BUTTON_KNOWN: "Nút này dùng được ngay.", "This button works as it is.";
    BUTTON_LEARNT: "Đã nhớ nút này.", "This button is remembered.";
    BUTTON_TAKEN: "Phím này đã dùng cho việc khác; bấm nút khác, hoặc Enter để bỏ qua.",
        "This key means something else here; press another button, or Enter to pass it over.";
}
