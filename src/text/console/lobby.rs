//! Floor 1. Words of the lobby's check list, and of learning a clicker.

use crate::text::phrase::phrases;

/// The letters of Vietnamese that a bad font or a bad terminal breaks first.
pub const HARD_LETTERS: &str = "ắ ằ ẳ ẵ ặ Đ Ở Ữ";

phrases! {
    TITLE: "Kiểm tra trước giờ khai mạc", "Before the start";
    NONE_STOPS: "✓: xong. ○: chưa. Chưa đủ vẫn bắt đầu được.", "✓ is done, ○ is not. You may start without any of them.";
    FOUND: "máy tự thấy", "found by itself";
    TICKED: "đánh dấu tay", "ticked by hand";
    ENTER_SEEN: "xong rồi, sang dòng sau", "done; the next line";
    ENTER_TICK: "đánh dấu là xong", "tick it as done";
    ENTER_UNTICK: "bỏ dấu", "take the tick off";
    ENTER_WINDOW: "mở cửa sổ màn chiếu", "open the window of the room's screen";
    ENTER_CLICKER: "bấm thử từng nút", "try its buttons";
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
    AWAKE_PROMISED: "Máy tính đã hứa không tự ngủ, không tự tắt màn hình", "The computer promises: no sleep, no screen saver";
    AWAKE_PROMISED_HELP: "Lời hứa giữ đến khi kết thúc. Cắm điện, và đừng gập máy.",
        "It holds until the meeting is over. Plug it in, and leave the lid open.";
    AWAKE_SLEEP_ONLY: "Máy tính đã hứa không tự ngủ; còn bảo vệ màn hình thì tắt bằng tay",
        "The computer promises not to sleep; turn the screen saver off by hand";
    AWAKE_SLEEP_ONLY_HELP: "Mở phần cài đặt của máy, tắt bảo vệ màn hình và khóa màn hình, rồi bấm Enter ở đây.",
        "Open the computer's settings, turn the screen saver and the screen lock off, then press Enter here.";
    AWAKE_NO_HELP: "Máy tính không nhận lời. Cắm điện; tắt chế độ ngủ và bảo vệ màn hình trong phần cài đặt, rồi bấm Enter ở đây.",
        "The computer does not promise it. Plug it in; turn off sleep and the screen saver in its settings, then press Enter here.";
    SETTINGS_DAMAGED: "Tệp cài đặt bị hỏng nên không dùng; nút bấm lạ phải bấm thử lại. Mọi việc khác vẫn nguyên.",
        "The file of settings is damaged and was left out; unusual buttons have to be tried again. All else is whole.";
    AWAKE_WHY: "Buổi họp đang diễn ra", "A meeting is running";
    CLICKER: "Bút bấm chuyển trang", "The clicker";
    CLICKER_HELP: "Enter: bấm thử từng nút một lần. Không có bút thì bỏ qua.",
        "Enter: press each of its buttons once. Without one pass this over.";
    CLICKER_TITLE: "Bút bấm chuyển trang", "The clicker";
    PRESS_ONCE: "Bấm từng nút của bút một lần, theo thứ tự dưới đây.", "Press each button of the clicker once, in this order.";
    PRESS_HELP: "Bấm mà không thấy gì là nút đó không dùng được: Enter. Esc: thôi.",
        "Nothing happens? That button cannot be used: Enter. Esc ends it.";
    ENTER_PASSES: "bỏ qua nút này", "pass this button over";
    REMEMBERED: "Đã nhớ:", "Remembered:";
    DELETE_FORGETS: "Delete: quên hết.", "Delete forgets them.";
    NOTHING_REMEMBERED: "Chưa nhớ nút nào.", "No button is remembered.";
    FORGOTTEN: "Đã quên các nút đã nhớ.", "The buttons are forgotten.";
    BUTTON_NEXT: "Nút tới (sang phần tiếp theo)", "Forward (move on)";
    BUTTON_BACK: "Nút lùi", "Back (undo)";
    BUTTON_COVER: "Nút che màn hình", "Black screen (cover)";
    BUTTON_KNOWN: "Nút này dùng được ngay.", "This button works as it is.";
    BUTTON_KNOWN_BARE: "Nút này dùng được; khi đang mở một bảng thì nó di chuyển trong bảng.",
        "This button works; while a panel is open it moves about in that.";
    BUTTON_TYPES: "Phím này để gõ chữ, không nhớ cho nút này được; bấm nút khác, hoặc Enter để bỏ qua.",
        "This key types a text and cannot be this button; press another, or Enter to pass it over.";
    BUTTON_LEARNT: "Đã nhớ nút này.", "This button is remembered.";
    BUTTON_TAKEN: "Phím này đã dùng cho việc khác; bấm nút khác, hoặc Enter để bỏ qua.",
        "This key means something else here; press another button, or Enter to pass it over.";
}
