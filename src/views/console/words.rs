//! Floor 4. The few words that the drawing itself needs: what was left out, and what a part of the screen is.

use crate::meeting::agenda::Language;

/// How many rows are above those shown.
pub fn above(lang: Language, rows: usize) -> String {
    match lang {
        Language::Vi => format!("↑ còn {rows} dòng ở trên"),
        Language::En => format!("↑ {rows} more above"),
    }
}

/// How many rows are below those shown.
pub fn below(lang: Language, rows: usize) -> String {
    match lang {
        Language::Vi => format!("↓ còn {rows} dòng ở dưới"),
        Language::En => format!("↓ {rows} more below"),
    }
}

/// How many rows were left out where no key goes down to them.
pub fn cut(lang: Language, rows: usize) -> String {
    match lang {
        Language::Vi => format!("… còn {rows} dòng (cửa sổ cao hơn sẽ hiện đủ)"),
        Language::En => format!("… {rows} more (a taller window shows them)"),
    }
}

/// Before the planned minutes of an item.
pub const fn planned(lang: Language) -> &'static str {
    match lang {
        Language::Vi => "kế hoạch",
        Language::En => "planned",
    }
}

/// A key that would not do it now.
pub const fn not_now(lang: Language) -> &'static str {
    match lang {
        Language::Vi => "chưa được",
        Language::En => "not now",
    }
}

/// A clock that has little left.
pub const fn nearly_over(lang: Language) -> &'static str {
    match lang {
        Language::Vi => "sắp hết",
        Language::En => "nearly over",
    }
}

/// Before the sentence that the chair says.
pub const fn chair_says(lang: Language) -> &'static str {
    match lang {
        Language::Vi => "Lời chủ trì",
        Language::En => "For the chair to say",
    }
}

/// Before the prompts that lie ahead.
pub const fn prompts_ahead(lang: Language) -> &'static str {
    match lang {
        Language::Vi => "Gợi ý đã chuẩn bị",
        Language::En => "Prompts ahead",
    }
}

/// Before the facilitator's own notes.
pub const fn notes(lang: Language) -> &'static str {
    match lang {
        Language::Vi => "Ghi chú riêng",
        Language::En => "Own notes",
    }
}

/// Before the message on the room's screen.
pub const fn on_the_screen(lang: Language) -> &'static str {
    match lang {
        Language::Vi => "Trên màn chiếu",
        Language::En => "On the screen",
    }
}

/// Before the names of those who have not spoken.
pub const fn not_yet_spoken(lang: Language) -> &'static str {
    match lang {
        Language::Vi => "Chưa phát biểu",
        Language::En => "Not yet spoken",
    }
}

/// Before the names of those who wait.
pub const fn waiting(lang: Language) -> &'static str {
    match lang {
        Language::Vi => "Chờ",
        Language::En => "Waiting",
    }
}

/// A step that something waits for.
pub const fn owed(lang: Language) -> &'static str {
    match lang {
        Language::Vi => "còn thiếu",
        Language::En => "still owed",
    }
}

/// A list in which nothing was found.
pub const fn nothing_found(lang: Language) -> &'static str {
    match lang {
        Language::Vi => "Không tìm thấy.",
        Language::En => "Nothing found.",
    }
}

/// Before what was saved last.
pub const fn saved_before(lang: Language) -> &'static str {
    match lang {
        Language::Vi => "Đã ghi",
        Language::En => "Already saved",
    }
}

/// Before the most points of a line.
pub const fn at_most(lang: Language) -> &'static str {
    match lang {
        Language::Vi => "tối đa",
        Language::En => "maximum",
    }
}

/// A proposal in a narrow table.
pub const fn proposed(lang: Language) -> &'static str {
    match lang {
        Language::Vi => "đề xuất",
        Language::En => "proposed",
    }
}

/// Before those who are taken out of the vote base.
pub const fn less(lang: Language) -> &'static str {
    match lang {
        Language::Vi => "Trừ",
        Language::En => "Less",
    }
}
