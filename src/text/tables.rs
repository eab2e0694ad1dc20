//! Floor 1. What was understood of a table, in words: its columns, its rows, what could not be used and why.

use std::fmt::Write;

use crate::meeting::agenda::Language;
use crate::meeting::roster::Person;
use crate::meeting::roster::Standing;
use crate::meeting::time::Span;
use crate::tables::Column;
use crate::tables::MOST_COLUMNS;
use crate::tables::MOST_ROWS;
use crate::tables::people::Found;
use crate::tables::people::People;
use crate::tables::people::Reason;
use crate::tables::people::Remark;
use crate::tables::people::Trait;
use crate::tables::programme::Gap;
use crate::tables::programme::NoItem;
use crate::tables::programme::Part;
use crate::tables::programme::Programme;
use crate::tables::unreadable::Foreign;
use crate::tables::unreadable::Letters;
use crate::tables::unreadable::Unreadable;

use super::figures::count;
use super::figures::many;
use super::figures::seconds;
use super::kinds;
use super::phrase::Phrase;
use super::phrase::phrases;

phrases! {
    ASK: "Ghi vào tệp? [c/K] ", "Write the file? [y/N] ";
    NOT_ASKED: "Chưa ghi gì. Thêm --yes, hoặc -o TỆP, để ghi.", "Nothing was written. Add --yes, or -o FILE, to write.";
    REFUSED: "Chưa ghi gì.", "Nothing was written.";
    NOBODY: "Không có dòng nào là một người.", "No row is a person.";
    NO_ITEM: "Không có dòng nào là một nội dung.", "No row is an item.";
    COLUMNS: "Các cột:", "Columns:";
    NOT_USED: "không dùng", "not used";
    FIRST_ROWS: "Các dòng đầu, như đã đọc:", "The first rows as they were read:";
    ITEMS: "Các nội dung, như đã đọc:", "The items as they were read:";
    LOOK_AT: "Xin xem lại:", "Please look at:";
    TO_FILL: "Còn thiếu, điền tiếp ở màn này sau khi lấy:", "Missing, to be filled in here once it is taken:";
    MISSING: "Còn thiếu, đã ghi giá trị thường dùng kèm chú thích CẦN ĐIỀN:", "Missing; usual values were put there, with the remark TO FILL:";
    NO_TIME: "chưa có thời gian", "no time";
}

/// Why a file gives no table, and what to do.
pub fn unreadable(lang: Language, why: Unreadable) -> String {
    let save_again = Phrase::new(
        "Trong Excel chọn Lưu dưới dạng (Save As), kiểu «CSV UTF-8» hoặc «Excel Workbook (.xlsx)», rồi thử lại.",
        "In Excel choose Save As, type \"CSV UTF-8\" or \"Excel Workbook (.xlsx)\", and try again.",
    );
    let (said, advice) = match why {
        Unreadable::Empty => (Phrase::new("Tệp trống.", "The file is empty."), None),
        Unreadable::NotInThisBuild => (
            Phrase::new(
                "Bản chương trình này không có phần tài liệu nên không đọc được tệp Excel và LibreOffice, chỉ đọc được CSV.",
                "This build of the program has no documents: it reads CSV, and no Excel or LibreOffice files.",
            ),
            Some(Phrase::new(
                "Trong Excel chọn Lưu dưới dạng (Save As), kiểu «CSV UTF-8», rồi thử lại.",
                "In Excel choose Save As, type \"CSV UTF-8\", and try again.",
            )),
        ),
        Unreadable::Foreign(foreign) => (of_foreign(foreign), Some(save_again)),
        Unreadable::Password => (
            Phrase::new("Tệp có mật khẩu.", "The file has a password."),
            Some(Phrase::new(
                "Bỏ mật khẩu trong Excel rồi lưu lại.",
                "Take the password away in Excel and save again.",
            )),
        ),
        Unreadable::Damaged => (
            Phrase::new(
                "Tệp hỏng, hoặc không đúng định dạng.",
                "The file is damaged, or breaks the rules of its kind.",
            ),
            Some(save_again),
        ),
        Unreadable::Letters(letters) => (of_letters(letters), Some(advice_for(letters).unwrap_or(save_again))),
        Unreadable::TooMuch => (
            Phrase::new("Tệp quá lớn so với một danh sách.", "The file is far larger than a list of people."),
            Some(Phrase::new("Chép riêng bảng cần dùng sang một tệp mới.", "Copy the table alone into a new file.")),
        ),
        Unreadable::TooManyRows => {
            return match lang {
                Language::Vi => format!("Bảng có hơn {MOST_ROWS} dòng. Chép riêng phần cần dùng sang một tệp mới."),
                Language::En => {
                    format!("The sheet has more than {MOST_ROWS} rows. Copy what is needed into a new file.")
                }
            };
        }
        Unreadable::TooManyColumns => {
            return match lang {
                Language::Vi => format!("Bảng có hơn {MOST_COLUMNS} cột. Chép riêng phần cần dùng sang một tệp mới."),
                Language::En => {
                    format!("The sheet has more than {MOST_COLUMNS} columns. Copy what is needed into a new file.")
                }
            };
        }
        Unreadable::NoHeader => (
            Phrase::new("Không thấy dòng tiêu đề của bảng.", "No header row was found."),
            Some(Phrase::new(
                "Cần một dòng ghi tên các cột: với danh sách là «Họ và tên», «Chức vụ», …; với chương trình là «Nội dung», «Thời gian», …",
                "A row must name the columns: for people \"Full name\", \"Role\", …; for a programme \"Item\", \"Time\", …",
            )),
        ),
    };
    advice.map_or_else(|| said.get(lang).to_owned(), |advice| format!("{} {}", said.get(lang), advice.get(lang)))
}

const fn of_foreign(foreign: Foreign) -> Phrase {
    match foreign {
        Foreign::WebPage => {
            Phrase::new("Đây là trang web, không phải bảng tính.", "This is a web page, not a spreadsheet.")
        }
        Foreign::Pdf => Phrase::new("Đây là tệp PDF, không phải bảng tính.", "This is a PDF file, not a spreadsheet."),
        Foreign::Document => Phrase::new(
            "Đây là văn bản, không phải bảng tính. Chép bảng sang Excel.",
            "This is a text document, not a spreadsheet. Copy the table into Excel.",
        ),
        Foreign::BinaryWorkbook => Phrase::new(
            "Đây là tệp Excel nhị phân (.xlsb), chương trình không đọc được.",
            "This is a binary Excel file (.xlsb), which cannot be read.",
        ),
        Foreign::Other => Phrase::new("Đây không phải bảng tính.", "This is no spreadsheet."),
    }
}

const fn of_letters(letters: Letters) -> Phrase {
    match letters {
        Letters::Utf16 => Phrase::new("Chữ trong tệp ở mã UTF-16.", "The text is UTF-16."),
        Letters::Windows1258 => Phrase::new("Chữ trong tệp ở mã Windows-1258.", "The text is Windows-1258."),
        Letters::Tcvn3 => Phrase::new(
            "Chữ trong tệp ở mã cũ TCVN3 (phông .VnTime).",
            "The text is in the old encoding TCVN3 (.VnTime).",
        ),
        Letters::Vni => Phrase::new("Chữ trong tệp ở mã cũ VNI.", "The text is in the old encoding VNI."),
        Letters::Unknown => Phrase::new("Chữ trong tệp không phải UTF-8.", "The text is not UTF-8."),
    }
}

const fn advice_for(letters: Letters) -> Option<Phrase> {
    match letters {
        Letters::Tcvn3 | Letters::Vni => Some(Phrase::new(
            "Chuyển sang Unicode bằng UniKey (Ctrl+Shift+F6) rồi lưu lại dạng .xlsx hoặc «CSV UTF-8».",
            "Convert it to Unicode with UniKey (Ctrl+Shift+F6), then save it as .xlsx or \"CSV UTF-8\".",
        )),
        Letters::Utf16 | Letters::Windows1258 | Letters::Unknown => None,
    }
}

/// What a column of a list of people is.
pub const fn trait_of(meaning: Trait) -> Phrase {
    match meaning {
        Trait::Number => Phrase::new("số thứ tự", "number"),
        Trait::Name => Phrase::new("họ và tên", "full name"),
        Trait::Family => Phrase::new("họ và đệm", "family name"),
        Trait::Given => Phrase::new("tên", "given name"),
        Trait::NameRest => Phrase::new("tên (nối với cột trước)", "rest of the name"),
        Trait::Role => Phrase::new("chức vụ", "role"),
        Trait::Standing => Phrase::new("chính thức hay dự bị", "standing"),
        Trait::Official => Phrase::new("đánh dấu: chính thức", "tick: full member"),
        Trait::Probationary => Phrase::new("đánh dấu: dự bị", "tick: probationary"),
        Trait::Temporary => Phrase::new("đánh dấu: sinh hoạt tạm thời", "tick: temporary"),
        Trait::Guest => Phrase::new("đánh dấu: khách mời", "tick: guest"),
        Trait::Group => Phrase::new("tổ", "group"),
        Trait::Exempt => Phrase::new("đánh dấu: miễn sinh hoạt", "tick: exempt"),
        Trait::Seconded => Phrase::new("đánh dấu: đang sinh hoạt nơi khác", "tick: seconded"),
        Trait::Suspended => Phrase::new("đánh dấu: đang bị đình chỉ", "tick: suspended"),
        Trait::Votes => Phrase::new("đánh dấu: được biểu quyết", "tick: may vote"),
        Trait::Note => Phrase::new("ghi chú", "note"),
        Trait::Id => Phrase::new("mã", "id"),
    }
}

/// What a column of a programme is.
pub const fn part_of(meaning: Part) -> Phrase {
    match meaning {
        Part::Number => Phrase::new("số thứ tự", "number"),
        Part::Title => Phrase::new("nội dung", "title"),
        Part::Presenter => Phrase::new("người trình bày", "who presents"),
        Part::Present => Phrase::new("thời gian trình bày", "time to present"),
        Part::Discuss => Phrase::new("thời gian thảo luận", "members' time"),
        Part::Prompts => Phrase::new("gợi ý thảo luận", "prompts"),
        Part::Note => Phrase::new("ghi chú", "note"),
    }
}

/// Why a row is no person.
pub const fn reason(reason: Reason) -> Phrase {
    match reason {
        Reason::Total => Phrase::new("dòng cộng", "a total"),
        Reason::Signature => Phrase::new("nơi ký, ngày tháng", "date or signature"),
        Reason::AfterTheEnd => Phrase::new("nằm sau phần cuối danh sách", "behind the end of the list"),
        Reason::Part => Phrase::new(
            "tên của phần dưới đây; đã dùng làm tổ hoặc loại",
            "heads the rows below; taken as their group or standing",
        ),
        Reason::Header => Phrase::new("dòng tiêu đề lặp lại", "the header row once more"),
        Reason::ColumnNumbers => Phrase::new("dòng đánh số cột", "figures of the columns"),
        Reason::NoName => Phrase::new("không có họ tên", "no name"),
        Reason::NotAName => Phrase::new("ô họ tên không phải tên người", "what stands for the name is none"),
    }
}

/// Why a row is no item.
pub const fn no_item(reason: NoItem) -> Phrase {
    match reason {
        NoItem::Total => Phrase::new("dòng cộng", "a total"),
        NoItem::Header => Phrase::new(
            "dòng tiêu đề lặp lại, hoặc dòng đánh số cột",
            "the header row once more, or figures of the columns",
        ),
        NoItem::NoTitle => Phrase::new("không có nội dung", "no title"),
        NoItem::AfterTheEnd => Phrase::new("nằm sau phần cuối chương trình", "behind the end of the programme"),
    }
}

/// What a person should look at in a row that was taken.
pub fn remark(lang: Language, remark: &Remark) -> String {
    match (lang, remark) {
        (Language::Vi, Remark::SameName { first }) => format!("trùng họ tên với dòng {first}; phân biệt bằng mã"),
        (Language::En, Remark::SameName { first }) => {
            format!("the same name as in row {first}; the ids tell them apart")
        }
        (Language::Vi, Remark::UnknownStanding { said }) => format!("không rõ «{said}» là loại nào; lấy là chính thức"),
        (Language::En, Remark::UnknownStanding { said }) => {
            format!("\"{said}\" is no standing that is known; taken as full member")
        }
        (lang, Remark::TwoStandings { taken }) => {
            let taken = kinds::standing(*taken).get(lang);
            match lang {
                Language::Vi => format!("đánh dấu hai loại; lấy là {taken}"),
                Language::En => format!("two standings are ticked; taken as {taken}"),
            }
        }
        (Language::Vi, Remark::NoStanding) => "không đánh dấu loại nào; lấy là chính thức".to_owned(),
        (Language::En, Remark::NoStanding) => "no standing is ticked; taken as full member".to_owned(),
        (Language::Vi, Remark::OtherId { said }) => format!("mã «{said}» không dùng được hoặc đã có; lấy mã từ tên"),
        (Language::En, Remark::OtherId { said }) => {
            format!("the id \"{said}\" cannot be used or is another's; one was made from the name")
        }
    }
}

/// What the programme does not say.
pub fn gap(lang: Language, programme: &Programme, gap: &Gap) -> String {
    let item = |at: &usize| {
        let title = programme.items.get(*at).map_or("", |item| item.title.as_str());
        match lang {
            Language::Vi => format!("«{title}»"),
            Language::En => format!("\"{title}\""),
        }
    };
    let presenter = |at: &usize| programme.items.get(*at).and_then(|item| item.presenter.clone()).unwrap_or_default();
    match (lang, gap) {
        (Language::Vi, Gap::Title) => "tên buổi họp".to_owned(),
        (Language::En, Gap::Title) => "the title of the meeting".to_owned(),
        (Language::Vi, Gap::Body) => "tên tổ chức".to_owned(),
        (Language::En, Gap::Body) => "whose meeting it is".to_owned(),
        (Language::Vi, Gap::Present(at)) => format!("{}: thời gian trình bày", item(at)),
        (Language::En, Gap::Present(at)) => format!("{}: the time to present", item(at)),
        (Language::Vi, Gap::Discuss(at)) => format!("{}: thời gian thảo luận", item(at)),
        (Language::En, Gap::Discuss(at)) => format!("{}: the members' time", item(at)),
        (Language::Vi, Gap::Nobody(at)) => format!("{}: người trình bày", item(at)),
        (Language::En, Gap::Nobody(at)) => format!("{}: who presents", item(at)),
        (Language::Vi, Gap::NotOnRoster(at)) => format!("{}: «{}» không có trong danh sách", item(at), presenter(at)),
        (Language::En, Gap::NotOnRoster(at)) => format!("{}: \"{}\" is not on the roster", item(at), presenter(at)),
    }
}

/// All that was understood of a list of people.
pub fn people_report(lang: Language, file: &str, people: &People) -> String {
    let mut text =
        head(lang, file, people.sheet.as_deref().map(|name| (name, people.hidden, people.others)), people.header);
    columns(lang, &mut text, &people.columns, trait_of);
    text.push_str(&counted(lang, people));
    text.push('\n');
    if !people.found.is_empty() {
        line(&mut text, FIRST_ROWS.get(lang));
        for found in people.found.iter().take(5) {
            row(lang, &mut text, found.row, &person(lang, found));
        }
    }
    let skipped = people.skipped.iter().map(|one| (one.row, one.said.as_str(), reason(one.reason).get(lang)));
    not_used(lang, &mut text, skipped.collect());
    if people.empty > 0 {
        line(&mut text, &empty_rows(lang, people.empty));
    }
    if !people.remarks.is_empty() {
        line(&mut text, LOOK_AT.get(lang));
        for (number, said) in &people.remarks {
            row(lang, &mut text, *number, &remark(lang, said));
        }
    }
    text
}

/// All that was understood of a programme, and what is missing.
pub fn programme_report(lang: Language, file: &str, programme: &Programme, roster: &[Person]) -> String {
    let mut text = items_report(lang, file, programme);
    gaps_listed(lang, &mut text, programme, MISSING, &programme.gaps(roster));
    text
}

/// The same where a person fills the gaps at a screen: only these are left.
pub fn programme_report_to_fill(lang: Language, file: &str, programme: &Programme, gaps: &[Gap]) -> String {
    let mut text = items_report(lang, file, programme);
    gaps_listed(lang, &mut text, programme, TO_FILL, gaps);
    text
}

fn items_report(lang: Language, file: &str, programme: &Programme) -> String {
    let sheet = programme.sheet.as_deref().map(|name| (name, programme.hidden, programme.others));
    let mut text = head(lang, file, sheet, programme.header);
    columns(lang, &mut text, &programme.columns, part_of);
    line(&mut text, ITEMS.get(lang));
    for item in &programme.items {
        let minutes = |length: Span| seconds(lang, length.secs_up());
        let present = item.present.map_or_else(|| NO_TIME.get(lang).to_owned(), minutes);
        let discuss = item.discuss.map(|discuss| match lang {
            Language::Vi => format!("thảo luận {}", minutes(discuss)),
            Language::En => format!("members' time {}", minutes(discuss)),
        });
        let parts = [Some(item.title.clone()), item.presenter.clone(), Some(present), discuss];
        row(lang, &mut text, item.row, &parts.into_iter().flatten().collect::<Vec<_>>().join(" · "));
    }
    let skipped = programme.skipped.iter().map(|(row, said, why)| (*row, said.as_str(), no_item(*why).get(lang)));
    not_used(lang, &mut text, skipped.collect());
    text
}

fn gaps_listed(lang: Language, text: &mut String, programme: &Programme, heading: Phrase, gaps: &[Gap]) {
    if !gaps.is_empty() {
        line(text, heading.get(lang));
        for one in gaps {
            line(text, &format!("  {}", gap(lang, programme, one)));
        }
    }
}

fn line(text: &mut String, said: &str) {
    text.push_str(said);
    text.push('\n');
}

fn row(lang: Language, text: &mut String, number: usize, said: &str) {
    let word = match lang {
        Language::Vi => "dòng",
        Language::En => "row",
    };
    line(text, &format!("  {word} {number:<4} {said}"));
}

fn head(lang: Language, file: &str, sheet: Option<(&str, bool, usize)>, header: usize) -> String {
    let mut text = file.to_owned();
    if let Some((name, hidden, others)) = sheet {
        // Writing into a text cannot fail.
        let _ = match lang {
            Language::Vi => write!(text, ", trang tính «{name}»"),
            Language::En => write!(text, ", sheet \"{name}\""),
        };
        if hidden {
            text.push_str(Phrase::new(" (đang ẩn)", " (hidden)").get(lang));
        }
        if others > 0 {
            let _ = match lang {
                Language::Vi => write!(text, "; {others} trang khác không dùng"),
                Language::En => {
                    write!(text, "; {} not used", count(lang, many(others), "", "other sheet", "other sheets"))
                }
            };
        }
    }
    let header = match lang {
        Language::Vi => format!("\nDòng tiêu đề: {header}\n"),
        Language::En => format!("\nHeader row: {header}\n"),
    };
    text + &header
}

fn columns<M: Copy>(lang: Language, text: &mut String, columns: &[Column<M>], name: impl Fn(M) -> Phrase) {
    line(text, COLUMNS.get(lang));
    for column in columns {
        let meaning = column.meaning.map_or(NOT_USED, &name).get(lang);
        let heading = if column.heading.is_empty() { "–" } else { &column.heading };
        line(text, &format!("  {:<3} {heading} → {meaning}", column.letter()));
    }
}

fn counted(lang: Language, people: &People) -> String {
    let all = people.found.len();
    let each = [Standing::Official, Standing::Probationary, Standing::Temporary, Standing::Guest]
        .into_iter()
        .map(|standing| (people.count(standing), kinds::standing(standing).get(lang)))
        .filter(|(n, _)| *n > 0)
        .map(|(n, standing)| format!("{n} {standing}"));
    let each = each.collect::<Vec<_>>().join(", ");
    match lang {
        Language::Vi if all == 0 => "Đọc được 0 người".to_owned(),
        Language::En if all == 0 => "Nobody was found".to_owned(),
        Language::Vi => format!("Đọc được {all} người: {each}"),
        Language::En => format!("{}: {each}", count(lang, many(all), "", "person", "people")),
    }
}

fn person(lang: Language, found: &Found) -> String {
    let Person { name, standing, marks, role, group, .. } = &found.person;
    let mut parts = vec![name.clone(), kinds::standing(*standing).get(lang).to_owned()];
    parts.extend(role.clone());
    parts.extend(group.clone());
    parts.extend(marks.iter().map(|mark| kinds::mark(*mark).get(lang).to_owned()));
    parts.join(" · ")
}

fn not_used(lang: Language, text: &mut String, rows: Vec<(usize, &str, &str)>) {
    if rows.is_empty() {
        return;
    }
    let n = rows.len();
    match lang {
        Language::Vi => line(text, &format!("Không dùng {n} dòng:")),
        Language::En => line(text, &format!("{} not used:", count(lang, many(n), "", "row", "rows"))),
    }
    for (number, said, why) in rows {
        row(lang, text, number, &format!("{said} → {why}"));
    }
}

fn empty_rows(lang: Language, n: usize) -> String {
    match lang {
        Language::Vi => format!("Bỏ qua {n} dòng trống."),
        Language::En => format!("{} passed over.", count(lang, many(n), "", "empty row was", "empty rows were")),
    }
}
