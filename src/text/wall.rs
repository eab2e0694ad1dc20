//! Floor 1. Whether the room's screen can be read from the back row, in words (`nhip room --check`).

use super::phrase::Phrase;
use crate::meeting::agenda::Language;

/// What the page is.
pub const HEADING: Phrase =
    Phrase::new("Xem thử màn chiếu từ hàng cuối", "Can the room's screen be read from the back row?");
/// The clock of what is on.
pub const CLOCK: Phrase = Phrase::new("Đồng hồ", "Clock");
/// The title of the item.
pub const TITLE: Phrase = Phrase::new("Tên nội dung", "Title of the item");
/// A line of ordinary text.
pub const LINE: Phrase = Phrase::new("Dòng nhỏ nhất", "Smallest line");
/// At least 20 minutes of arc.
pub const EASILY: Phrase = Phrase::new("đọc rõ", "easy to read");
/// At least 16.
pub const ENOUGH: Phrase = Phrase::new("đọc được", "readable");
/// At least 10.
pub const SMALL: Phrase = Phrase::new("hơi nhỏ", "small");
/// Less.
pub const NOT: Phrase = Phrase::new("không đọc được", "not readable");
/// Everything reads.
pub const ALL_READS: Phrase = Phrase::new("Ngồi ở hàng cuối vẫn đọc được.", "The back row can read it.");
/// Something does not.
pub const NOT_ALL_READS: Phrase =
    Phrase::new("Ngồi ở hàng cuối chưa đọc được hết.", "The back row cannot read all of it.");
/// What may be changed; each is enough by itself.
pub const CHANGE_ONE: Phrase = Phrase::new("Chỉ cần một trong ba cách:", "Any one of these is enough:");
/// Large letters are switched off.
pub const SET_LETTERS: Phrase = Phrase::new(
    "Đang dùng chữ thường; chữ lớn: --letters auto (phím l).",
    "Plain letters are on; large ones: --letters auto (key l).",
);
/// The rule and where it comes from.
pub const RULE: Phrase = Phrase::new(
    "Cách tính: nhìn từ hàng cuối, chữ hoa cao ít nhất 16 phút góc, từ 20 đến 22 thì đọc dễ (ISO 9241-303); dòng nhỏ nhất ít nhất 10, gấp đôi chữ nhỏ nhất mà mắt 10/10 đọc được. Chữ hoa của một dòng thường cao 0,6 dòng.",
    "The rule: seen from the back row a capital takes at least 16 minutes of arc, 20 to 22 to be read easily (ISO 9241-303); the smallest line 10, twice what a 20/20 eye can read. A capital of ordinary text is 0.6 of a row.",
);
/// Before the colours.
pub const COLOURS: Phrase = Phrase::new("Màu", "Colours");
/// Before the letters.
pub const LETTERS: Phrase = Phrase::new("Chữ", "Letters");
/// Letters with two marks, and the tall ones: a font that has these has all of them.
pub const SAMPLE: &str = "ắ ằ ẳ ẵ ặ Đ Ở Ữ";
/// What to look for in them.
pub const LOOK_AT_SAMPLE: Phrase = Phrase::new(
    "(tám chữ, đủ dấu, không thành ô vuông; nếu không, đổi phông)",
    "(eight, with all marks, none a box; else take another font)",
);
/// All colours are announced.
pub const TRUE_COLOUR: Phrase = Phrase::new("màu thật", "true colour");
/// The terminal announces no more.
pub const SIXTEEN: Phrase = Phrase::new("16 màu", "sixteen");
/// None are wanted.
pub const NO_COLOUR: Phrase = Phrase::new("không màu", "none");
/// The roles of colours, each written in its own.
pub const PRESENTING: Phrase = Phrase::new("trình bày", "presenting");
/// The members' time.
pub const MEMBERS: Phrase = Phrase::new("thảo luận", "members' time");
/// Soon over.
pub const WARNED: Phrase = Phrase::new("sắp hết giờ", "soon over");
/// Over.
pub const OVER: Phrase = Phrase::new("quá giờ", "over time");
/// Keys of the page.
pub const KEYS: Phrase = Phrase::new(
    "Dấu cách: xem hình thật · t: đổi màu · l: chữ lớn, thường · q: thoát",
    "Space: the picture itself · t: colours · l: letters · q: leave",
);

/// The window and the hall.
pub fn hall(lang: Language, window: (u16, u16), depth: f64, height: f64) -> String {
    let (columns, rows) = window;
    let (depth, height) = (metres(lang, depth), metres(lang, height));
    match lang {
        Language::Vi => format!(
            "Cửa sổ này {columns} cột × {rows} dòng; hình trên tường cao {height} (--screen), hàng cuối cách {depth} (--depth)."
        ),
        Language::En => format!(
            "This window has {columns} columns × {rows} rows; the picture is {height} high (--screen), the back row {depth} away (--depth)."
        ),
    }
}

/// Nobody says how large the window is.
pub const SIZE_UNKNOWN: Phrase = Phrase::new(
    "Không rõ cỡ cửa sổ: tính như cửa sổ 80 × 24.",
    "The size of the window is not known: 80 × 24 is taken.",
);

/// How large something is: rows of the window, on the wall, from the back row.
pub fn measured(lang: Language, rows: f64, metres: f64, arc: f64) -> String {
    let (rows, centimetres, arc) = (tenth(lang, rows), tenth(lang, metres * 100.0), tenth(lang, arc));
    match lang {
        Language::Vi => format!("chữ hoa {rows} dòng, {centimetres} cm, {arc} phút góc"),
        Language::En => format!("capitals {rows} rows, {centimetres} cm, {arc} arc min"),
    }
}

/// A larger font leaves so few rows.
pub fn fewer_rows(lang: Language, rows: u16) -> String {
    match lang {
        Language::Vi => format!("cỡ chữ của cửa sổ lớn hơn (Ctrl và +), đến khi còn {rows} dòng"),
        Language::En => format!("a larger font in the window (Ctrl and +), until {rows} rows are left"),
    }
}

/// A picture so high.
pub fn larger_picture(lang: Language, height: f64) -> String {
    let height = metres(lang, height);
    match lang {
        Language::Vi => format!("hình trên tường cao {height}"),
        Language::En => format!("a picture {height} high"),
    }
}

/// A back row so near.
pub fn nearer_seats(lang: Language, depth: f64) -> String {
    let depth = metres(lang, depth);
    match lang {
        Language::Vi => format!("hàng ghế cuối cách hình nhiều nhất {depth}"),
        Language::En => format!("a back row no farther than {depth}"),
    }
}

/// "12,5 m", "12.5 m".
fn metres(lang: Language, metres: f64) -> String {
    let figure = format!("{metres:.2}");
    let figure = figure.trim_end_matches('0').trim_end_matches('.');
    format!("{} m", sign(lang, figure))
}

fn tenth(lang: Language, figure: f64) -> String {
    let figure = if figure < 100.0 { format!("{figure:.1}") } else { format!("{figure:.0}") };
    sign(lang, figure.strip_suffix(".0").unwrap_or(&figure))
}

fn sign(lang: Language, figure: &str) -> String {
    match lang {
        Language::Vi => figure.replace('.', ","),
        Language::En => figure.to_owned(),
    }
}
