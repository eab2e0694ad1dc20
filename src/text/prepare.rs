//! Floor 1. Words of the screen on which a meeting is prepared.

use chrono::NaiveDate;

use super::dates;
use super::figures::count;
use super::figures::many;
use super::figures::seconds;
use super::phrase::Phrase;
use super::phrase::phrases;
use super::voice::Voice;
use super::voice::capital;
use super::voice::quoted;
use crate::meeting::agenda::Language;
use crate::meeting::roster::Mark;
use crate::meeting::roster::Standing;
use crate::meeting::time::Span;

phrases! {
    HEAD: "Chuẩn bị buổi sắp tới", "Prepare the next meeting";
    MODEL: "Theo mẫu", "From the model";
    TITLE: "Tên buổi", "Title";
    MONTH: "Tháng", "Month";
    DAY: "Ngày", "Day";
    HOUR: "Giờ khai mạc", "Starts at";
    PLACE: "Địa điểm", "Place";
    LENGTH: "Thời lượng (phút)", "Length (minutes)";
    FLOOR: "Tối thiểu (phút)", "Minimum (minutes)";
    CHAIR: "Chủ trì", "Chair";
    MINUTE_TAKER: "Thư ký", "Minute-taker";
    SCORE_FOLLOWER: "Theo dõi chấm điểm", "Follows the score";
    JUDGES: "Người chấm điểm", "Who scores";
    JUDGES_NONE: "thống nhất một phiếu chung", "one agreed sheet";
    NOBODY: "chưa có", "nobody yet";
    NOBODY_CHOICE: "Không ghi tên ai", "Nobody";
    ITEMS: "Nội dung: trình bày + thảo luận (phút)", "Items: presenting + members' time (minutes)";
    ADD_ITEM: "Thêm một nội dung", "Add an item";
    SPREAD: "Chia lại cho đủ thời lượng", "Fit to the length";
    PEOPLE: "Người dự", "People";
    ROSTER: "Danh sách", "Roster";
    REVIEWERS: "Đến lượt tự kiểm điểm", "Due for self-review";
    REVIEWERS_NOTE: "Đề xuất theo lượt; chọn lúc vào nội dung này, trong số người có mặt.",
        "Proposed in turn; settled when the item opens, from those present.";
    TASKS: "Nhiệm vụ kỳ trước", "Tasks still open";
    NO_TASKS: "không còn việc nào dở", "none";
    TASKS_NOTE: "Các việc này được hỏi kết quả ngay đầu buổi.", "The meeting asks for their results.";
    NEXT_MEETING: "Ngày họp kỳ sau", "Next meeting on";
    DONE: "Xong, giữ chương trình này", "Done, keep this agenda";
    NOT_TODAY: "kỳ này không có", "not this time";

    ITEM_TITLE: "Tiêu đề", "Title";
    HELD: "Kỳ này có không?", "Held this time?";
    HELD_YES: "có", "yes";
    HELD_NO: "không", "no";
    KIND: "Loại", "Kind";
    PRESENTER: "Người trình bày", "Presented by";
    PRESENT: "Trình bày (phút)", "Presenting (minutes)";
    DISCUSS: "Thảo luận (phút)", "Members' time (min)";
    LEAST: "Ít nhất phải giữ (phút)", "Never under (min)";
    PROMPT: "Câu gợi ý", "Prompt";
    PROMPT_NEW: "Thêm câu gợi ý", "One more prompt";
    PUBLIC: "Dòng trên màn chiếu", "Line on the screen";
    PUBLIC_NEW: "Thêm dòng màn chiếu", "One more line";
    SAY: "Câu chủ trì nói", "The chair says";
    NOTES: "Ghi chú riêng", "Private notes";
    DROP_ITEM: "Xóa hẳn nội dung này", "Delete this item";
    NEW_ITEM: "Nội dung mới", "New item";
    NEW_ITEM_ID: "noi-dung", "item";

    NAME: "Họ và tên", "Name";
    STANDING: "Tư cách", "Membership";
    MARK: "Diện riêng", "Special";
    ROLE: "Chức vụ", "Role";
    GROUP: "Tổ", "Group";
    VOTE: "BQ", "Vote";
    VOTES_YES: "có", "yes";
    VOTES_NO: "–", "–";
    ROW_MORE: "…", "…";
    ADD_PERSON: "Thêm một người", "Add a person";
    NEW_PERSON: "Người mới", "New person";
    ORDER: "Xếp theo", "Order";
    ORDER_FILED: "thứ tự đã ghi", "as listed";
    ORDER_NAME: "tên gọi", "given name";
    SAMPLE: "Tên trong danh sách", "These names are";
    SAMPLE_YES: "tên giả của mẫu", "invented";
    SAMPLE_NO: "danh sách thật", "the real roster";
    CLEAR: "Bỏ hết tên giả, ghi người thật", "Clear them and enter the real ones";
    PERSON_DELETE: "Xóa khỏi danh sách", "Take off the roster";
    PERSON_UP: "Chuyển lên trên một dòng", "Move up one row";
    PERSON_DOWN: "Chuyển xuống dưới một dòng", "Move down one row";
    PERSON_AFTER: "Thêm một người ngay sau", "Add a person after this one";
    BACK: "Quay lại", "Go back";
    DELETE_YES: "Xóa", "Delete";
    DELETE_NO: "Không, để nguyên", "No, leave it";
    CLEAR_YES: "Bỏ hết và bắt đầu ghi người thật", "Clear and begin with the real people";

    IMPORT_ROSTER: "Lấy danh sách từ tệp Excel hoặc CSV", "Take the roster from an Excel or CSV file";
    IMPORT_PROGRAMME: "Lấy chương trình từ tệp Excel hoặc CSV", "Take the items from an Excel or CSV file";
    TABLES: "Các tệp mới nhất", "The newest files";
    NO_TABLES: "Chưa thấy tệp Excel hay CSV nào trong Tải xuống, Màn hình nền, Tài liệu hoặc USB.",
        "No Excel or CSV file in Downloads, Desktop, Documents or on a USB stick.";
    UNDERSTOOD: "Đọc được như sau", "What was understood";
    NOTHING_IN_TABLE: "Trong tệp không có dòng nào dùng được.", "There is no row in it that can be used.";
    HELP_REPORT: "Enter: lấy, thay cho phần đang có (Ctrl+Z lùi được) · Esc: thôi",
        "Enter: take it, in the place of what is here (Ctrl+Z undoes) · Esc: leave it";
    LEAVE_FAULTY: "Còn chỗ chưa dùng được", "Something cannot be used yet";
    LEAVE_DRAFT: "Giữ bản nháp và ra", "Keep the draft and leave";
    LEAVE_STAY: "Ở lại sửa", "Stay and mend it";
    DRAFT_BACK: "Đây là bản nháp lần trước, còn chỗ chưa dùng được.", "This is the draft that was left; something in it cannot be used yet.";
    NOTHING_TO_UNDO: "Không còn gì để lùi.", "Nothing to undo.";
    SPREAD_NOTHING: "Tổng đã bằng thời lượng, không phải chia lại.", "The sum is the length already.";
    SPREAD_NONE: "Chưa có phần thảo luận nào để chia.", "There is no members' time to fit.";
    SPREAD_SHORT: "Đã bớt hết mức: không phần nào được ngắn hơn mức tối thiểu. Hãy bớt giờ trình bày hoặc tăng thời lượng.",
        "Taken as far as it goes: none may be under its minimum. Shorten a presentation, or lengthen the meeting.";
    SAVED: "đã lưu", "saved";
    DRAFT: "bản nháp", "draft";
    NOT_YET: "chưa ghi", "not written yet";
    NOT_SAVED: "CHƯA LƯU", "NOT SAVED";
    NOT_SAVED_ASK: "Những gì vừa chuẩn bị CHƯA lưu được. Ra lúc này là mất.", "What was prepared could NOT be saved. Leaving now loses it.";
    SAVED_AGAIN: "Đã lưu lại được.", "It is saved again.";
    TRY_AGAIN: "Lưu lại lần nữa rồi ra", "Try to save once more, and leave";
    SAVE_ELSEWHERE: "Lưu tạm vào thư mục khác rồi ra", "Save it in another folder, and leave";
    STAY_HERE: "Ở lại", "Stay";
    ABANDON: "Ra, bỏ những gì chưa lưu", "Leave, and lose what is not saved";
    FROM_OUTSIDE: "bản được sửa ở nơi khác", "the version changed elsewhere";
    TAKEN_FROM_OUTSIDE: "Tệp này vừa được sửa ở nơi khác; bản mới đã được lấy vào. Ctrl+Z để lùi.",
        "The file was changed elsewhere; the new version is shown. Ctrl+Z takes it back.";
    OUTSIDE_UNREADABLE: "Tệp này vừa được sửa ở nơi khác và không đọc được. Bản trên màn này vẫn nguyên; bản kia sẽ được giữ riêng.",
        "The file was changed elsewhere and cannot be read. This screen still has its own version; the other one will be kept aside.";
    IN_USE: "Màn chuẩn bị đang mở ở một cửa sổ khác. Hãy sang cửa sổ đó, hoặc đóng nó rồi mở lại.",
        "The preparing screen is open in another window. Go on there, or close it first.";
    KEPT_HERE: "Chương trình đã được lưu.", "The agenda is saved.";
    VOTE_FOLLOWS: "Quyền biểu quyết theo tư cách và diện riêng; chỉ người sinh hoạt tạm thời mới chọn ở ô này.",
        "The vote follows from membership and mark; only for a temporary member is it chosen here.";
    HELP_VOTE: "← → có biểu quyết hay không (người sinh hoạt tạm thời) · Tab: ô bên cạnh",
        "← → vote or not (temporary members) · Tab: next column";
    NO_MINUTES: "Chưa ghi số phút.", "The minutes are missing.";
    NOT_NAMED: "Chưa ghi tiêu đề nên nội dung mới không được thêm.", "Nothing was typed, so no item was added.";
    NO_DAY: "Ghi ngày họp, ví dụ 27/4 hoặc thứ sáu.", "Give the day, such as 27/4 or Friday.";
    NOT_A_DAY: "Chưa phải là một ngày. Ví dụ: 27/4, thứ sáu.", "Not a day yet. For example: 27/4, Friday.";
    NOT_AN_HOUR: "Chưa phải giờ. Ví dụ: 14:00.", "Not a time yet. For example: 14:00.";
    NOT_MINUTES: "Ghi số phút. Ví dụ: 10 hoặc 7,5.", "Give the minutes. For example: 10 or 7.5.";
    OWES: "Nội dung này phải dành thời gian thảo luận, ít nhất 1 phút.",
        "This item owes the members time: a minute or more.";
    NOT_ON_ROSTER: "Người này không có trong danh sách. Enter: chọn người khác.",
        "Not on the roster. Enter: choose somebody else.";
    EMPTY: "Chưa ghi.", "Nothing here yet.";
    KEYS: "Mũi tên lên xuống, Enter; gõ chữ trong ô đang chọn.", "Up and down, Enter; type into the chosen field.";
    CHOICE_KEYS: "Ô này chọn bằng phím ← →.", "This one is chosen with ← →.";

    HELP_TYPE: "Gõ vào ô này", "Type into this field";
    HELP_TYPE_OVER: "Gõ để thay số đang có; ← để sửa từng chữ", "Type to replace it; ← to edit it";
    HELP_CHOOSE: "← → để chọn", "← → to choose";
    HELP_MONTH: "← → đổi tháng; các câu có tên tháng đổi theo", "← → another month; the texts that name it follow";
    HELP_OPEN: "Enter: mở", "Enter: open";
    HELP_ITEM: "Enter sửa · + − phút thảo luận · Ctrl+↑↓ chuyển chỗ · Delete kỳ này bỏ",
        "Enter edit · + − members' time · Ctrl+↑↓ move · Delete not this time";
    HELP_PICK: "Enter: chọn người", "Enter: choose a person";
    HELP_ROW: "Tab: ô bên cạnh, ô cuối «…» để xóa hoặc chuyển chỗ · Enter: người sau",
        "Tab: next column; the last one \"…\" deletes and moves · Enter: next person";
    HELP_CELL: "← → để chọn · Tab: ô bên cạnh · Enter: người sau", "← → to choose · Tab: next column · Enter: next person";
    HELP_MORE: "Enter: thêm người sau, chuyển chỗ, xóa", "Enter: add after, move, delete";
    HELP_LINES: "Ctrl+J: xuống dòng", "Ctrl+J: new line";
    HINT_ROW: "chọn ô", "move";
    HINT_NEXT: "ô sau", "next";
    HINT_EDIT: "sửa", "edit";
    HINT_OPEN: "mở", "open";
    HINT_DO: "thực hiện", "do it";
    HINT_PRINT: "in chương trình", "print";
    HINT_BACK: "quay lại", "back";
    HINT_LEAVE: "ra", "leave";
    HINT_UNDO: "lùi", "undo";
    HINT_SPREAD: "chia phút", "fit times";
    HINT_PAGES: "nội dung sau", "next item";
    HINT_DOWN: "xuống nhanh", "further down";
    HINT_COLUMN: "cột bên", "column";
    HINT_LANGUAGE: "English", "Tiếng Việt";
    PRINT: "Lập tờ chương trình để in, mặt sau là mười hai phím", "Make a sheet to print, with twelve keys on its back";
    PRINT_FAULTY: "Chưa in được: còn chỗ phải sửa, xem các dòng có dấu !", "Not yet: something is still to be mended, see the lines marked !";
}

/// What a standing is called in a narrow column.
pub const fn standing_short(standing: Standing) -> Phrase {
    match standing {
        Standing::Official => Phrase::new("chính thức", "full"),
        Standing::Probationary => Phrase::new("dự bị", "probationary"),
        Standing::Temporary => Phrase::new("tạm thời", "temporary"),
        Standing::Guest => Phrase::new("khách mời", "guest"),
    }
}

/// What sets a person apart, in a narrow column.
pub const fn mark_short(mark: Option<Mark>) -> Phrase {
    match mark {
        None => Phrase::new("–", "–"),
        Some(Mark::Exempt) => Phrase::new("miễn", "exempt"),
        Some(Mark::Seconded) => Phrase::new("biệt phái", "seconded"),
        Some(Mark::Suspended) => Phrase::new("đình chỉ", "suspended"),
        Some(Mark::Votes) => Phrase::new("được BQ", "may vote"),
    }
}

/// The models a first agenda is made from.
pub fn model(lang: Language, name: &str) -> String {
    let said = match name {
        "model-90" => Phrase::new("sinh hoạt chi bộ 90 phút", "party committee, 90 minutes"),
        "regular-60" => Phrase::new("sinh hoạt chi bộ 60 phút", "party committee, 60 minutes"),
        "regular-120" => Phrase::new("sinh hoạt chuyên đề 120 phút", "with a theme, 120 minutes"),
        "staff-45" => Phrase::new("họp cơ quan 45 phút (tiếng Anh)", "staff meeting, 45 minutes"),
        other => return other.to_owned(),
    };
    said.get(lang).to_owned()
}

/// What all parts add up to, and whose time it is: always in sight.
pub fn sum(voice: &Voice<'_>, sum: Span, length: Span, members: Span) -> String {
    let lang = voice.lang;
    let share = if sum == Span::ZERO { 0 } else { (members.ms() * 200 + sum.ms()) / (2 * sum.ms()) };
    let against = match (lang, (length - sum).ms()) {
        (Language::Vi, 0) => "vừa đủ".to_owned(),
        (Language::En, 0) => "exactly the length".to_owned(),
        (Language::Vi, 1..) => format!("còn thiếu {}", minutes(lang, length - sum)),
        (Language::En, 1..) => format!("{} short", minutes(lang, length - sum)),
        (Language::Vi, _) => format!("thừa {}", minutes(lang, sum - length)),
        (Language::En, _) => format!("{} too long", minutes(lang, sum - length)),
    };
    let (sum, members) = (minutes(lang, sum), minutes(lang, members));
    voice.say(
        format!("{sum}, {against}; {} nói {members}, {share}%", voice.everybody()),
        format!("{sum}, {against}; the members have {members}, {share}%"),
    )
}

/// A length of time: "88 phút", "2 phút 30 giây".
pub fn minutes(lang: Language, span: Span) -> String {
    let secs = span.secs_down();
    if secs == 0 || secs % 60 != 0 {
        return seconds(lang, secs);
    }
    count(lang, secs / 60, "phút", "minute", "minutes")
}

/// What Ctrl+T has done.
pub fn spread_done(lang: Language, changed: Span) -> String {
    let by = minutes(lang, changed.abs());
    match (lang, changed.is_negative()) {
        (Language::Vi, false) => format!("Đã thêm {by} vào các phần thảo luận. Ctrl+Z để lùi."),
        (Language::En, false) => format!("{by} more members' time. Ctrl+Z takes it back."),
        (Language::Vi, true) => format!("Đã bớt {by} ở các phần thảo luận. Ctrl+Z để lùi."),
        (Language::En, true) => format!("{by} less members' time. Ctrl+Z takes it back."),
    }
}

/// How many people there are.
pub fn people(voice: &Voice<'_>, members: usize, voters: usize, guests: usize) -> String {
    let lang = voice.lang;
    let guests = match (lang, guests) {
        (_, 0) => String::new(),
        (Language::Vi, n) => format!(", {n} khách"),
        (Language::En, n) => format!(", {}", count(lang, many(n), "khách", "guest", "guests")),
    };
    match lang {
        Language::Vi => format!("{}, {voters} được biểu quyết{guests}", voice.members(members)),
        Language::En => format!("{}, {voters} may vote{guests}", count(lang, many(members), "", "member", "members")),
    }
}

/// The roster is still the model's.
pub fn sample(lang: Language) -> String {
    match lang {
        Language::Vi => "tên giả của mẫu: mở ra để ghi danh sách thật".to_owned(),
        Language::En => "invented names: open it and put in the real ones".to_owned(),
    }
}

/// How many tasks are still open.
pub fn tasks(lang: Language, n: usize) -> String {
    count(lang, many(n), "việc còn dở", "task", "tasks")
}

/// A task of an earlier meeting on one line.
pub fn task(lang: Language, who: &str, what: &str, due: Option<NaiveDate>) -> String {
    let due = due.map(|day| match lang {
        Language::Vi => format!(" (hạn {})", dates::date(lang, day)),
        Language::En => format!(" (due {})", dates::date(lang, day)),
    });
    format!("{who}: {what}{}", due.unwrap_or_default())
}

/// A day read back.
pub fn day_read_back(lang: Language, day: NaiveDate, today: NaiveDate) -> String {
    let said = capital(&dates::date_with_weekday(lang, day));
    if day < today {
        return match lang {
            Language::Vi => format!("{said}: ngày này đã qua"),
            Language::En => format!("{said} has passed"),
        };
    }
    format!("{said} ({})", dates::days_ahead(lang, day, today))
}

/// The heading of an item's page.
pub fn item_heading(lang: Language, n: usize, all: usize) -> String {
    match lang {
        Language::Vi => format!("Nội dung {n}/{all}"),
        Language::En => format!("Item {n} of {all}"),
    }
}

/// What was taken back.
pub fn undone(lang: Language, what: &str) -> String {
    match lang {
        Language::Vi => format!("Đã lùi: {}.", quoted(lang, what)),
        Language::En => format!("Undone: {}.", quoted(lang, what)),
    }
}

/// Asks before an item is deleted.
pub fn drop_item_ask(lang: Language, title: &str) -> String {
    let title = quoted(lang, title);
    match lang {
        Language::Vi => format!("Xóa hẳn {title}? Nếu chỉ kỳ này không có, hãy chọn «Kỳ này có không?: không»."),
        Language::En => format!("Delete {title}? To leave it out only this time choose \"Held this time?: no\"."),
    }
}

/// Asks before a person is taken off the roster; `tasks` names what he was to do.
pub fn delete_person_ask(voice: &Voice<'_>, name: &str, duties: &[String]) -> String {
    let who = voice.named(name);
    let duties = duties.join(", ");
    if duties.is_empty() {
        return voice.say(format!("Xóa {who} khỏi danh sách?"), format!("Take {who} off the roster?"));
    }
    voice.say(
        format!("Xóa {who} khỏi danh sách? Phần sau đây sẽ để trống: {duties}."),
        format!("Take {who} off the roster? This will be left open: {duties}."),
    )
}

/// Asks before the model's people go.
pub fn clear_ask(lang: Language, n: usize) -> String {
    match lang {
        Language::Vi => {
            format!("Bỏ cả {n} tên giả của mẫu? Chủ trì, thư ký và người trình bày sẽ để trống, chọn lại sau.")
        }
        Language::En => {
            format!("Clear all {n} invented names? The chair, the minute-taker and the presenters are chosen anew.")
        }
    }
}

/// A spreadsheet was taken, and how many places it left open.
pub fn taken(lang: Language, gaps: usize) -> String {
    match (lang, gaps) {
        (Language::Vi, 0) => "Đã lấy vào. Ctrl+Z để lùi.".to_owned(),
        (Language::Vi, n) => format!("Đã lấy vào, còn {n} chỗ phải điền, có dấu «!». Ctrl+Z để lùi."),
        (Language::En, 0) => "Taken. Ctrl+Z takes it back.".to_owned(),
        (Language::En, n) => {
            let gaps = count(lang, many(n), "", "place", "places");
            format!("Taken; {gaps} still to be filled in, marked \"!\". Ctrl+Z takes it back.")
        }
    }
}

/// More sentences than are shown.
pub fn more_faults(lang: Language, n: usize) -> String {
    match lang {
        Language::Vi => format!("… và {n} chỗ nữa"),
        Language::En => format!("… and {n} more"),
    }
}

/// The title names another month than the day.
pub fn other_month(lang: Language, month: &str) -> String {
    match lang {
        Language::Vi => format!("Ngày họp ở {month}; ← → nếu muốn đổi tên tháng cho khớp."),
        Language::En => format!("The day is in {month}; ← → to make the month fit."),
    }
}

/// It was kept in another folder than its own.
pub fn kept_elsewhere(lang: Language, file: &str) -> String {
    match lang {
        Language::Vi => format!("Chương trình được lưu tạm ở {file}."),
        Language::En => format!("The agenda was saved for now as {file}."),
    }
}

/// What somebody else wrote meanwhile was kept under another name.
pub fn theirs_kept(lang: Language, file: &str) -> String {
    match lang {
        Language::Vi => format!("Tệp này vừa được sửa ở nơi khác; bản đó được giữ riêng ở {file}."),
        Language::En => format!("The file was changed elsewhere; that version is kept as {file}."),
    }
}

/// How many places cannot be used yet.
pub fn faults(lang: Language, n: usize) -> String {
    match lang {
        Language::Vi => format!("còn {n} chỗ phải sửa"),
        Language::En => count(lang, many(n), "", "place to mend", "places to mend"),
    }
}

/// Asks before the screen is left with faults in it.
pub fn leave_ask(lang: Language, n: usize) -> String {
    match lang {
        Language::Vi => {
            format!(
                "Chương trình còn {n} chỗ phải sửa nên chưa dùng để họp được. Bản nháp được giữ lại, mở màn này là sửa tiếp."
            )
        }
        Language::En => format!(
            "{} before a meeting can be held from this agenda. The draft is kept; open this screen again to go on.",
            capital(&faults(lang, n))
        ),
    }
}

/// Where the agenda lies, said at the end.
pub fn kept(lang: Language, file: &str, before: Option<&str>) -> String {
    let before = before.map(|before| match lang {
        Language::Vi => format!(" Bản trước đó: {before}."),
        Language::En => format!(" The one before: {before}."),
    });
    let said = match lang {
        Language::Vi => format!("Chương trình đã được giữ trong {file}."),
        Language::En => format!("The agenda is kept in {file}."),
    };
    said + &before.unwrap_or_default()
}

/// Where the draft lies, said at the end.
pub fn draft_kept(lang: Language, file: &str) -> String {
    match lang {
        Language::Vi => format!("Còn chỗ phải sửa. Bản nháp được giữ trong {file}; mở lại là sửa tiếp."),
        Language::En => format!("Something is still to be mended. The draft is kept in {file}; go on any time."),
    }
}

/// It could not be written.
pub fn not_kept(lang: Language, why: &str) -> String {
    match lang {
        Language::Vi => format!("CHƯA LƯU: {why}. Máy tự thử lại sau vài giây."),
        Language::En => format!("NOT SAVED: {why}. It is tried again every few seconds."),
    }
}

/// A file that cannot be read, and from what the screen begins instead.
pub fn unreadable(lang: Language, file: &str, line: usize, what: &str) -> String {
    match lang {
        Language::Vi => format!("Không đọc được {file}, dòng {line}: {what}. Tệp đó được giữ nguyên."),
        Language::En => format!("{file} cannot be read, line {line}: {what}. It was left as it is."),
    }
}

/// Where the screen began.
pub fn begun_from(lang: Language, from: &str) -> String {
    match lang {
        Language::Vi => format!("Lấy từ {}, chỉ sửa những gì thay đổi.", quoted(lang, from)),
        Language::En => format!("Taken from {}; change only what differs.", quoted(lang, from)),
    }
}

/// The programme sheet stands there, and what the same key does next.
pub fn printed(lang: Language, files: &[String], folder: &str) -> String {
    let files = files.join(", ");
    match lang {
        Language::Vi => format!("Đã ghi {files} vào {folder}. F3 lần nữa: mở thư mục để in."),
        Language::En => format!("{files} written to {folder}. F3 again: open the folder, to print."),
    }
}

/// Other sheets stand there, which nobody but a person may give up; the same key does.
pub fn print_kept(lang: Language, files: &[String], folder: &str) -> String {
    let files = files.join(", ");
    match lang {
        Language::Vi => {
            format!("Trong {folder} đã có {files}, khác bản này: giữ nguyên. F3 lần nữa: thay bằng bản này.")
        }
        Language::En => format!("{folder} has another {files}, which was kept. F3 again: put this one in its place."),
    }
}

/// The programme sheet could not be written.
pub fn not_printed(lang: Language, why: &str) -> String {
    match lang {
        Language::Vi => format!("Chưa ghi được chương trình để in: {why}. F3: thử lại."),
        Language::En => format!("The agenda for printing could not be written: {why}. F3: try again."),
    }
}
