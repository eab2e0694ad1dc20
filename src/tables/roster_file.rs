//! Floor 1. Members as a roster file: RON with comments that a person can read and change.

use super::people::Found;
use crate::agenda_file::writing;
use crate::meeting::agenda::Language;
use crate::text::Phrase;

const HEAD: Phrase = Phrase::new(
    "// Danh sách thành viên, lấy từ một bảng tính.
//
// Kiểm tra sau khi sửa:   nhip check TỆP-NÀY
// Dùng trong chương trình: để tệp này cạnh tệp chương trình rồi viết ở đó  roster: \"TÊN-TỆP-NÀY\",
//
//   id        mã ngắn; giữ nguyên từ kỳ này sang kỳ khác
//   standing  Official (chính thức; không ghi cũng là chính thức), Probationary (dự bị),
//             Temporary (sinh hoạt tạm thời), Guest (khách mời: được phát biểu, không biểu quyết)
//   marks     Exempt (được miễn sinh hoạt), Seconded (biệt phái, đang sinh hoạt nơi khác),
//             Suspended (đang bị đình chỉ), Votes (sinh hoạt tạm thời nhưng được biểu quyết)
//   role      chức vụ;  group  tổ đảng hoặc bộ phận
",
    "// A roster, taken from a spreadsheet.
//
// To check it after changes: nhip check THIS-FILE
// To use it in an agenda:    put it beside the agenda file and write there  roster: \"NAME-OF-THIS-FILE\",
//
//   id        short; the same from meeting to meeting
//   standing  Official (votes; also when nothing is said), Probationary, Temporary, Guest (speaks, does not vote)
//   marks     Exempt, Seconded (working elsewhere, voting there), Suspended, Votes (temporary but votes)
//   role, group  tell people apart, and tasks can be given to a group
",
);

const NOTE: Phrase = Phrase::new("ghi chú", "note");

/// A roster file of these persons, with what the sheet noted besides as remarks.
pub fn roster_file(lang: Language, found: &[Found]) -> String {
    let mut text = HEAD.get(lang).to_owned();
    text.push_str("[\n");
    for Found { person, note, .. } in found {
        text.push_str("    ");
        text.push_str(&writing::person(person).inline());
        text.push(',');
        if let Some(note) = note.as_deref().filter(|note| !note.is_empty()) {
            for part in [" // ", NOTE.get(lang), ": ", note] {
                text.push_str(part);
            }
        }
        text.push('\n');
    }
    text.push_str("]\n");
    text
}
