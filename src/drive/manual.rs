//! Floor 5. The whole of `nhip drive` for programmers, made from the table of commands.

use std::fmt::Write;

use super::table::COMMANDS;
use crate::meeting::agenda::Language;

/// What `nhip drive --help` says below its options.
pub fn manual(lang: Language) -> String {
    let mut page = match lang {
        Language::Vi => VIETNAMESE.to_owned(),
        Language::En => ENGLISH.to_owned(),
    };
    for spec in COMMANDS {
        write!(page, "\n  {}\n      {}", spec.shape(), spec.does.get(lang)).expect("a string takes all");
    }
    page
}

const VIETNAMESE: &str = r#"Mỗi dòng vào là một đối tượng JSON, mỗi dòng ra là câu trả lời:
  {"do": {"next": {}}}                    một lệnh với các tham số của nó
  {"show": "room"}                        xem: room, console, minutes
  {"at": "+90s", "do": {"next": {}}}      theo đồng hồ của kịch bản
"at" là "+90s" (kể từ dòng ready), giờ trong ngày "14:02:10" (lần tới gần nhất), hoặc thời điểm RFC 3339; có ở mọi dòng hoặc không dòng nào.
Có "at", đồng hồ là của kịch bản, bắt đầu ở dòng cuối của sổ ghi đang đi tiếp, hoặc ở giờ khai mạc trong chương trình, hoặc 2026-01-05T14:00:00+07:00. Sổ ghi của kịch bản mà không có "at" thì chạy tiếp từ dòng cuối.
Trả lời:
  {"ready": SỐ DÒNG, "meeting": ID}       sổ ghi đã mở và khóa; số của dòng mới nhất
  {"happened": [...], "saved": SỐ DÒNG, "warnings": [...]}   đã nằm trên đĩa
  {"refused": {"kind": ..., "also": [...], "text": {"vi", "en"}}}   buổi họp không cho; không ghi gì
  {"show": ..., "view": ...}
  {"error": {"kind": ..., "text": {"vi", "en"}}}   dòng sai, hoặc sổ ghi không ghi được
Người được nêu bằng id hoặc bằng tên nếu chỉ một người có tên đó. Độ dài thời gian là chữ, có dấu: "-2m". Điểm là số thập phân: 4.5. Dấu ? là có thể bỏ.
Không có --journal thì buổi họp chỉ nằm trong bộ nhớ.
Hết đầu vào: mã thoát 0, buổi họp vẫn đó.

Các lệnh:"#;

const ENGLISH: &str = r#"Every line in is a JSON object, every line out is the answer to it:
  {"do": {"next": {}}}                    one command with its arguments
  {"show": "room"}                        a view: room, console, minutes
  {"at": "+90s", "do": {"next": {}}}      by the clock of a script
"at" is "+90s" (from the ready line), a time of day "14:02:10" (the next such moment), or a moment in RFC 3339; it stands on every line or on none.
With "at" the clock is the script's and starts at the last line of a journal that is gone on with, else at the agenda's planned start, else at 2026-01-05T14:00:00+07:00. The journal of a script that is gone on with without "at" runs on from its last line.
Answers:
  {"ready": LINE, "meeting": ID}          the journal is open and locked; the number of its newest line
  {"happened": [...], "saved": LINE, "warnings": [...]}   it is on disk
  {"refused": {"kind": ..., "also": [...], "text": {"vi", "en"}}}   the meeting says no; nothing was written
  {"show": ..., "view": ...}
  {"error": {"kind": ..., "text": {"vi", "en"}}}   a malformed line, or a journal that cannot be written
A person is named by id, or by name where only one is called so. Lengths of time are texts with a sign allowed: "-2m". Points are decimals: 4.5. A ? marks what may be left out.
Without --journal the meeting is kept in memory only.
At the end of input: exit code 0, and the meeting stands.

Commands:"#;
