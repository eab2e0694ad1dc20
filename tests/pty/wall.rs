//! `nhip room --check`: in a window it is drawn anew at every size; in a pipe it is text with an exit code.

use crate::window::plain;
use crate::window::setting;

#[test]
fn the_check_follows_the_size_of_its_window_and_answers_with_its_exit_code() {
    let data = tempfile::tempdir().unwrap();
    let mut window = setting(data.path()).open(&["room", "--check", "--depth", "12,5m"]);
    window.shows("120 columns × 36 rows").shows("12.5 m away").shows("The back row cannot read all of it.");
    window.shows("ắ ằ ẳ ẵ ặ Đ Ở Ữ");
    window.press("l").shows("Plain letters are on");
    window.press(" ").shows("Review of the work of March");
    window.press(" ").shows("120 columns × 36 rows");
    window.looks_away();
    window.looks_at(60, 20);
    window.resize(60, 20);
    window.shows("60 columns × 20 rows");
    // Twenty rows can be read from there.
    assert_eq!(window.press("q").ends(), 0);
    window.is_whole();
}

#[test]
fn in_a_pipe_the_check_is_text() {
    let data = tempfile::tempdir().unwrap();
    let (code, far) = plain(data.path(), &["room", "--check", "--depth", "40m"]);
    assert_eq!(code, 1);
    assert!(far.contains("ISO 9241-303") && far.contains("a back row no farther than"), "{far}");
    let (code, near) = plain(data.path(), &["room", "--check", "--depth", "600cm", "--lang", "vi"]);
    assert_eq!(code, 0);
    assert!(near.contains("Ngồi ở hàng cuối vẫn đọc được.") && near.contains("hàng cuối cách 6 m"), "{near}");
    assert!(!near.contains('\u{1b}'));
}
