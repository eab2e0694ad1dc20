//! Floor 1. Items of a meeting from a programme sheet: STT, nội dung, người thực hiện, thời gian, thảo luận.

mod wording;

pub(super) use wording::bare;
pub use wording::whose;

use crate::meeting::agenda::SegmentKind;
use crate::meeting::roster::Person;
use crate::meeting::time::Span;
use crate::tables::cell::Row;
use crate::tables::headings::Column;
use crate::tables::headings::Headed;
use crate::tables::headings::Meaning;
use crate::tables::headings::find_header;
use crate::tables::minutes::Time;
use crate::tables::minutes::time;
use crate::tables::programme::wording::is_body;
use crate::tables::programme::wording::is_end;
use crate::tables::programme::wording::is_run;
use crate::tables::programme::wording::is_title;
use crate::tables::programme::wording::kind;
use crate::tables::programme::wording::short;
use crate::tables::programme::wording::without_figure;
use crate::tables::programme::wording::without_word;
use crate::tables::unreadable::Unreadable;
use crate::tables::workbook;

/// What a column of a programme can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// STT.
    Number,
    /// Nội dung.
    Title,
    /// Người thực hiện.
    Presenter,
    /// Thời gian: to present.
    Present,
    /// Thảo luận.
    Discuss,
    /// Gợi ý thảo luận.
    Prompts,
    /// Ghi chú.
    Note,
}

impl Meaning for Part {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("stt", Self::Number),
        ("tt", Self::Number),
        ("so tt", Self::Number),
        ("so thu tu", Self::Number),
        ("no", Self::Number),
        ("number", Self::Number),
        ("noi dung", Self::Title),
        ("noi dung chuong trinh", Self::Title),
        ("noi dung cong viec", Self::Title),
        ("cong viec", Self::Title),
        ("hoat dong", Self::Title),
        ("content", Self::Title),
        ("item", Self::Title),
        ("agenda item", Self::Title),
        ("topic", Self::Title),
        ("subject", Self::Title),
        ("nguoi thuc hien", Self::Presenter),
        ("thuc hien", Self::Presenter),
        ("don vi thuc hien", Self::Presenter),
        ("nguoi trinh bay", Self::Presenter),
        ("nguoi phu trach", Self::Presenter),
        ("phu trach", Self::Presenter),
        ("nguoi dieu hanh", Self::Presenter),
        ("chu tri", Self::Presenter),
        ("nguoi chu tri", Self::Presenter),
        ("presenter", Self::Presenter),
        ("presented by", Self::Presenter),
        ("speaker", Self::Presenter),
        ("who", Self::Presenter),
        ("owner", Self::Presenter),
        ("thoi gian", Self::Present),
        ("thoi gian phut", Self::Present),
        ("thoi luong", Self::Present),
        ("thoi gian trinh bay", Self::Present),
        ("thoi gian thuc hien", Self::Present),
        ("trinh bay", Self::Present),
        ("so phut", Self::Present),
        ("time", Self::Present),
        ("duration", Self::Present),
        ("minutes", Self::Present),
        ("thao luan", Self::Discuss),
        ("thoi gian thao luan", Self::Discuss),
        ("discussion", Self::Discuss),
        ("discuss", Self::Discuss),
        ("members time", Self::Discuss),
        ("goi y", Self::Prompts),
        ("goi y thao luan", Self::Prompts),
        ("prompt", Self::Prompts),
        ("prompts", Self::Prompts),
        ("ghi chu", Self::Note),
        ("note", Self::Note),
        ("notes", Self::Note),
    ];
    const LEAST: usize = 2;

    fn suffice(found: &[Self]) -> bool {
        found.contains(&Self::Title)
    }

    fn repeats(self) -> bool {
        matches!(self, Self::Note | Self::Prompts)
    }
}

/// One item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The row, from 1.
    pub row: usize,
    /// As written, without its figure.
    pub title: String,
    /// Guessed from the title; an item of substance where nothing tells.
    pub kind: SegmentKind,
    /// As written.
    pub presenter: Option<String>,
    /// Time to present.
    pub present: Option<Span>,
    /// The members' time.
    pub discuss: Option<Span>,
    /// Lines under it.
    pub lines: Vec<String>,
    /// Questions for the members.
    pub prompts: Vec<String>,
    /// For the facilitator.
    pub note: Option<String>,
}

/// Why a row is no item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoItem {
    /// It adds up the minutes above.
    Total,
    /// The header row once more, or figures of the columns.
    Header,
    /// It has no title.
    NoTitle,
    /// It stands behind the end: place, date, signatures.
    AfterTheEnd,
}

/// What the sheet does not say, and a person fills in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gap {
    /// The title of the meeting.
    Title,
    /// Whose meeting it is.
    Body,
    /// The time to present of this item.
    Present(usize),
    /// The members' time of this item, which owes one.
    Discuss(usize),
    /// Who presents this item: nobody is named.
    Nobody(usize),
    /// Who presents this item: whoever is named stands not on the roster.
    NotOnRoster(usize),
}

/// A programme as it was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    /// The sheet's name, where there are several.
    pub sheet: Option<String>,
    /// Whether the workbook hides that sheet.
    pub hidden: bool,
    /// Other sheets, not looked at further.
    pub others: usize,
    /// The header row, from 1.
    pub header: usize,
    /// Every column with a heading, used or not.
    pub columns: Vec<Column<Part>>,
    /// What stands above as a title.
    pub title: Option<String>,
    /// What stands above as the name of the body.
    pub body: Option<String>,
    /// The time of day at which the first item begins, if the sheet has times of day.
    pub begins: Option<Span>,
    /// In order.
    pub items: Vec<Item>,
    /// Rows that are no items: the row, what it says, why.
    pub skipped: Vec<(usize, String, NoItem)>,
}

impl Programme {
    /// What is missing; items are counted from 0.
    pub fn gaps(&self, roster: &[Person]) -> Vec<Gap> {
        let mut gaps = Vec::new();
        gaps.extend(self.title.is_none().then_some(Gap::Title));
        gaps.extend(self.body.is_none().then_some(Gap::Body));
        for (at, item) in self.items.iter().enumerate() {
            gaps.extend(item.present.is_none().then_some(Gap::Present(at)));
            gaps.extend((owes(item.kind) && item.discuss.is_none()).then_some(Gap::Discuss(at)));
            match &item.presenter {
                None if names_presenter(item.kind) => gaps.push(Gap::Nobody(at)),
                Some(said) if !roster.is_empty() && whose(said, roster).is_none() => gaps.push(Gap::NotOnRoster(at)),
                None | Some(_) => {}
            }
        }
        gaps
    }
}

/// Whether an item of this kind owes the members a discussion.
pub(super) fn owes(kind: SegmentKind) -> bool {
    match kind {
        SegmentKind::Content | SegmentKind::SelfReview | SegmentKind::Tasks => true,
        SegmentKind::Opening | SegmentKind::Closing | SegmentKind::Score | SegmentKind::Break => false,
    }
}

/// Whether somebody presents an item of this kind by himself.
pub(super) fn names_presenter(kind: SegmentKind) -> bool {
    match kind {
        SegmentKind::Opening
        | SegmentKind::Content
        | SegmentKind::Tasks
        | SegmentKind::Closing
        | SegmentKind::Score => true,
        SegmentKind::SelfReview | SegmentKind::Break => false,
    }
}

/// Reads a programme from the bytes of a file: `.xlsx`, `.xls`, `.ods` or CSV, told apart by what is in them.
///
/// # Errors
/// When the file gives no table at all.
pub fn understand_programme(bytes: &[u8]) -> Result<Programme, Unreadable> {
    let mut headed = find_header::<Part>(workbook::open(bytes)?)?;
    settle(&mut headed);
    let mut all = Reading::default();
    for row in headed.rows() {
        all.row(&headed, row);
    }
    let begins = all.slots.iter().find_map(|slot| slot.from);
    all.measure();
    let heads = headed.sheet.rows.get(headed.at).map_or(1, |row| row.number);
    let above =
        |is: fn(&str) -> bool| headed.above().iter().flat_map(Row::said).find(|text| is(text)).map(str::to_owned);
    let (title, body) = (above(is_title).map(|title| without_word(&title)), above(is_body));
    Ok(Programme {
        sheet: headed.sheet.name,
        hidden: headed.sheet.hidden,
        others: headed.others,
        header: heads,
        columns: headed.columns,
        title,
        body,
        begins,
        items: all.items,
        skipped: all.skipped,
    })
}

/// "Trình bày" heads a person as well as minutes: what stands under it tells.
fn settle(headed: &mut Headed<Part>) {
    if headed.place(Part::Presenter).is_some() {
        return;
    }
    let is_person = |place: usize| {
        let said: Vec<&Row> = headed.rows().iter().filter(|row| !row.text(place).is_empty()).collect();
        let times = said.iter().filter(|row| row.cells.get(place).is_some_and(|cell| time(cell).is_some())).count();
        times * 2 < said.len()
    };
    let Some(place) = headed.place(Part::Present).filter(|place| is_person(*place)) else { return };
    for column in headed.columns.iter_mut().filter(|column| column.place == place) {
        column.meaning = Some(Part::Presenter);
    }
    // The next of that name was passed over as the second of its kind.
    let next = headed.columns.iter_mut().find(|column| {
        column.meaning.is_none() && super::headings::meaning::<Part>(&column.heading) == Some(Part::Present)
    });
    if let Some(column) = next {
        column.meaning = Some(Part::Present);
    }
}

/// When an item begins and ends, where the sheet has times of day.
#[derive(Clone, Copy, Default)]
struct Slot {
    from: Option<Span>,
    to: Option<Span>,
}

#[derive(Default)]
struct Reading {
    items: Vec<Item>,
    slots: Vec<Slot>,
    skipped: Vec<(usize, String, NoItem)>,
    ended: bool,
}

impl Reading {
    fn row(&mut self, headed: &Headed<Part>, row: &Row) {
        let title = headed.text(row, Part::Title);
        let number = headed.text(row, Part::Number);
        let first = row.said().next().unwrap_or("").to_lowercase();
        let said_time = |part| headed.place(part).and_then(|place| row.cells.get(place)).and_then(time);
        let (present, discuss) = (said_time(Part::Present), said_time(Part::Discuss));
        let presenter = headed.text(row, Part::Presenter);
        if headed.repeats_header(row) || (self.items.is_empty() && is_run(row)) {
            return self.skip(row, NoItem::Header);
        }
        let total = ["tổng", "cộng", "total", "sum", "tong cong"].iter().any(|word| first.starts_with(word));
        if total && presenter.is_empty() {
            self.ended = true;
            return self.skip(row, NoItem::Total);
        }
        let bare = number.is_empty() && present.is_none() && discuss.is_none() && presenter.is_empty();
        if title.is_empty() || !title.chars().any(char::is_alphabetic) {
            return self.skip(row, if self.ended { NoItem::AfterTheEnd } else { NoItem::NoTitle });
        }
        if self.ended && bare {
            return self.skip(row, NoItem::AfterTheEnd);
        }
        if bare && let Some(item) = self.items.last_mut() {
            let line = title.trim_start_matches(['-', '+', '•', '*', '–', ' ']);
            if line.len() < title.len() || headed.place(Part::Number).is_some() {
                if is_end(&title) {
                    self.ended = true;
                    return self.skip(row, NoItem::AfterTheEnd);
                }
                item.lines.push(short(line));
                return;
            }
        }
        let title = short(without_figure(&title));
        let kind = kind(&title);
        let slot = match present {
            Some(Time::Between(from, to)) => Slot { from: Some(from), to: Some(to) },
            Some(Time::From(from)) => Slot { from: Some(from), to: None },
            Some(Time::Long(_)) | None => Slot::default(),
        };
        let long = |time| match time {
            Some(Time::Long(length)) => Some(length),
            Some(Time::Between(from, to)) => Some(to - from),
            Some(Time::From(_)) | None => None,
        };
        let some = |text: String| (!text.is_empty()).then(|| short(&text));
        self.items.push(Item {
            row: row.number,
            title,
            kind,
            presenter: some(presenter).filter(|text| text.chars().any(char::is_alphabetic)),
            present: if slot.from.is_some() { None } else { long(present) },
            discuss: long(discuss),
            lines: Vec::new(),
            prompts: headed
                .places(Part::Prompts)
                .map(|place| row.text(place))
                .filter(|text| !text.is_empty())
                .map(short)
                .collect(),
            note: some(headed.text(row, Part::Note)),
        });
        self.slots.push(slot);
    }

    fn skip(&mut self, row: &Row, why: NoItem) {
        let said: String = row.said().collect::<Vec<_>>().join(" · ").chars().take(60).collect();
        self.skipped.push((row.number, said, why));
    }

    /// Times of day to lengths: a slot is an item whole, its discussion included.
    fn measure(&mut self) {
        for at in 0..self.items.len() {
            let Slot { from: Some(from), to } = self.slots[at] else { continue };
            let next = self.slots.get(at + 1).and_then(|next| next.from);
            let Some(whole) = to.or(next).map(|to| to - from).filter(|whole| *whole > Span::ZERO) else { continue };
            let item = &mut self.items[at];
            let rest = item.discuss.map_or(whole, |discuss| whole - discuss);
            item.present = Some(if rest > Span::ZERO { rest } else { whole });
        }
    }
}
