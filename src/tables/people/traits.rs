//! Floor 1. What the columns of a list of people can be, by their usual names, and why a row of it is no person.

use super::super::headings::Meaning;

/// What a column of a list of people can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Trait {
    /// STT.
    Number,
    /// The whole name.
    Name,
    /// Family and middle names by themselves.
    Family,
    /// The given name by itself.
    Given,
    /// The rest of a name whose heading is merged over two columns.
    NameRest,
    /// Chức vụ.
    Role,
    /// Chính thức, dự bị, …, in words.
    Standing,
    /// A tick for those who are official.
    Official,
    /// A tick for those who are probationary.
    Probationary,
    /// A tick for those who are here for a time.
    Temporary,
    /// A tick for guests.
    Guest,
    /// Tổ.
    Group,
    /// A tick for the exempt.
    Exempt,
    /// A tick for those who are elsewhere for a time.
    Seconded,
    /// A tick for the suspended.
    Suspended,
    /// A tick for temporary members who vote.
    Votes,
    /// Ghi chú: marks in words, and whatever else.
    Note,
    /// The id that the person had before.
    Id,
}

impl Meaning for Trait {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("stt", Self::Number),
        ("so tt", Self::Number),
        ("tt", Self::Number),
        ("so thu tu", Self::Number),
        ("no", Self::Number),
        ("nr", Self::Number),
        ("number", Self::Number),
        ("ho va ten", Self::Name),
        ("ho ten", Self::Name),
        ("ho va ten dang vien", Self::Name),
        ("ho ten dang vien", Self::Name),
        ("ten dang vien", Self::Name),
        ("dang vien", Self::Name),
        ("hoi vien", Self::Name),
        ("thanh vien", Self::Name),
        ("full name", Self::Name),
        ("fullname", Self::Name),
        ("name", Self::Name),
        ("member", Self::Name),
        ("ho", Self::Family),
        ("ho dem", Self::Family),
        ("ho lot", Self::Family),
        ("ho va dem", Self::Family),
        ("ho va ten dem", Self::Family),
        ("ho va ten lot", Self::Family),
        ("ho va chu dem", Self::Family),
        ("ho va chu lot", Self::Family),
        ("last name", Self::Family),
        ("family name", Self::Family),
        ("surname", Self::Family),
        ("ten", Self::Given),
        ("ten goi", Self::Given),
        ("first name", Self::Given),
        ("given name", Self::Given),
        ("chuc vu", Self::Role),
        ("chuc danh", Self::Role),
        ("chuc vu dang", Self::Role),
        ("chuc vu chinh quyen", Self::Role),
        ("role", Self::Role),
        ("position", Self::Role),
        ("title", Self::Role),
        ("chinh thuc du bi", Self::Standing),
        ("dang vien chinh thuc du bi", Self::Standing),
        ("loai", Self::Standing),
        ("loai dang vien", Self::Standing),
        ("dien", Self::Standing),
        ("tu cach", Self::Standing),
        ("ct db", Self::Standing),
        ("standing", Self::Standing),
        ("status", Self::Standing),
        ("membership", Self::Standing),
        ("full probationary", Self::Standing),
        ("chinh thuc", Self::Official),
        ("dang vien chinh thuc", Self::Official),
        ("dvct", Self::Official),
        ("ct", Self::Official),
        ("official", Self::Official),
        ("full member", Self::Official),
        ("du bi", Self::Probationary),
        ("dang vien du bi", Self::Probationary),
        ("dvdb", Self::Probationary),
        ("db", Self::Probationary),
        ("probationary", Self::Probationary),
        ("tam thoi", Self::Temporary),
        ("sinh hoat tam thoi", Self::Temporary),
        ("temporary", Self::Temporary),
        ("khach", Self::Guest),
        ("khach moi", Self::Guest),
        ("dai bieu", Self::Guest),
        ("guest", Self::Guest),
        ("to", Self::Group),
        ("to dang", Self::Group),
        ("to cong tac", Self::Group),
        ("nhom", Self::Group),
        ("bo phan", Self::Group),
        ("phong", Self::Group),
        ("phong ban", Self::Group),
        ("don vi", Self::Group),
        ("don vi cong tac", Self::Group),
        ("group", Self::Group),
        ("unit", Self::Group),
        ("team", Self::Group),
        ("department", Self::Group),
        ("mien", Self::Exempt),
        ("mien sinh hoat", Self::Exempt),
        ("duoc mien sinh hoat", Self::Exempt),
        ("mien sh", Self::Exempt),
        ("duoc mien", Self::Exempt),
        ("mien sinh hoat dang", Self::Exempt),
        ("exempt", Self::Exempt),
        ("biet phai", Self::Seconded),
        ("chuyen tam", Self::Seconded),
        ("chuyen tam thoi", Self::Seconded),
        ("biet phai chuyen tam", Self::Seconded),
        ("sinh hoat noi khac", Self::Seconded),
        ("dang sinh hoat noi khac", Self::Seconded),
        ("seconded", Self::Seconded),
        ("dinh chi", Self::Suspended),
        ("dang bi dinh chi", Self::Suspended),
        ("suspended", Self::Suspended),
        ("duoc bieu quyet", Self::Votes),
        ("bieu quyet", Self::Votes),
        ("votes", Self::Votes),
        ("may vote", Self::Votes),
        ("ghi chu", Self::Note),
        ("note", Self::Note),
        ("notes", Self::Note),
        ("remark", Self::Note),
        ("remarks", Self::Note),
        ("ma", Self::Id),
        ("id", Self::Id),
    ];
    const LEAST: usize = 1;

    fn suffice(found: &[Self]) -> bool {
        found.contains(&Self::Name) || found.contains(&Self::Given)
    }

    fn repeats(self) -> bool {
        matches!(self, Self::Role | Self::Note)
    }
}

/// Why a row is no person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It adds up the rows above.
    Total,
    /// Place and date, who drew the list up, who signs it.
    Signature,
    /// It stands behind the end of the list.
    AfterTheEnd,
    /// It heads those below: their group or standing was taken from it.
    Part,
    /// The header row once more.
    Header,
    /// It numbers the columns.
    ColumnNumbers,
    /// It has no name.
    NoName,
    /// What stands in the column of names is none.
    NotAName,
}
