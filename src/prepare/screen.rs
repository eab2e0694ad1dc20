//! Floor 3. The state of the screen: pages over one another, the chosen row, what is being typed in it.

use super::asking;
use super::desk::Desk;
use super::entry;
use super::item_page;
use super::meeting_page;
use super::pages::Ask;
use super::pages::Page;
use super::roster_page;
use super::roster_page::Column;
use super::roster_page::Order;
use super::row::Entry;
use super::row::Post;
use super::row::Row;
use super::row::What;
use super::taking::TableFile;
use crate::agenda_file::writing::Manuscript;
use crate::agenda_file::writing::Outline;
use crate::console::typing::Lines;
use crate::console::typing::Typing;
use crate::console::view::Notice;
use crate::console::view::NoticeKind;
use crate::console::view::Theme;
use crate::text::prepare as w;

/// What is being typed.
#[derive(Clone, Debug)]
pub struct Field {
    /// What it becomes.
    pub entry: Entry,
    /// Whether Ctrl+J means anything.
    pub lines: Lines,
    /// The text and its cursor.
    pub typing: Typing,
    /// Nothing has been pressed in it yet: a figure or a day is typed over, not added to.
    pub untouched: bool,
    /// What the field is called.
    label: String,
    /// What it showed before.
    first: String,
    /// The manuscript before.
    base: Manuscript,
    /// What that said.
    outline: Outline,
}

/// How the file stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Saved {
    /// Nothing has been written.
    #[default]
    Nothing,
    /// The agenda is on the disk as it is shown.
    Agenda,
    /// A draft is, for a meeting cannot be held from it.
    Draft,
    /// It could not be written, and why.
    Failed(String),
}

/// The state of the screen.
#[derive(Clone, Debug)]
pub struct Screen {
    /// What it works on.
    pub desk: Desk,
    /// The colours.
    pub theme: Theme,
    /// The topmost is the last.
    pub pages: Vec<Page>,
    /// What is being typed in the chosen row.
    pub field: Option<Field>,
    /// The answer to the newest key.
    pub notice: Option<Notice>,
    /// How the file stands.
    pub saved: Saved,
    /// Spreadsheets that were found, the newest first.
    pub tables: Vec<TableFile>,
}

impl Screen {
    /// Begins on the page of the meeting.
    pub fn new(desk: Desk, theme: Theme) -> Self {
        let mut screen = Self {
            desk,
            theme,
            pages: vec![Page::Meeting { at: 0 }],
            field: None,
            notice: None,
            saved: Saved::Nothing,
            tables: Vec::new(),
        };
        let rows = screen.rows();
        let first = rows.iter().position(|row| matches!(&row.what, What::Type(Entry::Day, _)));
        let first = if screen.desk.model.is_some() { Some(0) } else { first };
        screen.choose_row(first.unwrap_or(0));
        screen
    }

    /// Says something.
    pub fn tell(&mut self, kind: NoticeKind, text: String) {
        self.notice = Some(Notice { text, kind });
    }

    /// The topmost page.
    pub fn page(&self) -> &Page {
        self.pages.last().expect("the page of the meeting is never closed")
    }

    fn page_mut(&mut self) -> &mut Page {
        self.pages.last_mut().expect("the page of the meeting is never closed")
    }

    /// How the topmost roster page is sorted.
    pub fn order(&self) -> Order {
        let order = self
            .pages
            .iter()
            .rev()
            .find_map(|page| if let Page::Roster { order, .. } = page { Some(*order) } else { None });
        order.unwrap_or_default()
    }

    /// The rows of the topmost page; those of the roster stand under its table.
    pub fn rows(&self) -> Vec<Row> {
        match self.page() {
            Page::Meeting { .. } => meeting_page::rows(&self.desk),
            Page::Item { n, .. } => item_page::rows(&self.desk, *n),
            Page::Roster { order, .. } => roster_page::rows(&self.desk, *order),
            Page::Tasks { .. } | Page::Pick { .. } | Page::Tables { .. } | Page::Report { .. } | Page::Ask { .. } => {
                Vec::new()
            }
        }
    }

    /// How many places there are to choose from on the topmost page.
    pub fn count(&self) -> usize {
        match self.page() {
            Page::Meeting { .. } | Page::Item { .. } => self.rows().len(),
            Page::Roster { people, .. } => people.len() + self.rows().len(),
            Page::Tasks { .. } => self.desk.before.tasks.len(),
            Page::Pick { post, filter, .. } => asking::people(&self.desk, *post, filter.text()).len(),
            Page::Tables { .. } => self.tables.len(),
            Page::Report { lines, .. } => lines.len(),
            Page::Ask { ask, .. } => asking::answers(&self.desk, *ask, self.order()).len(),
        }
    }

    /// The chosen place.
    pub fn at(&self) -> usize {
        match self.page() {
            Page::Meeting { at }
            | Page::Item { at, .. }
            | Page::Roster { at, .. }
            | Page::Tasks { at }
            | Page::Tables { at, .. }
            | Page::Report { at, .. }
            | Page::Pick { at, .. }
            | Page::Ask { at, .. } => *at,
        }
    }

    /// What the chosen place is: a row, or a cell of the roster.
    pub fn what(&self) -> Option<(String, What)> {
        let at = self.at();
        if let Page::Roster { people, column, .. } = self.page() {
            if let Some(n) = people.get(at) {
                let name = self.desk.text(&roster_page::person(*n).field("name")).to_owned();
                return Some((name, roster_page::cell(&self.desk, *n, *column)));
            }
            return self.rows().into_iter().nth(at - people.len()).map(|row| (row.label, row.what));
        }
        self.rows().into_iter().nth(at).map(|row| (row.label, row.what))
    }

    /// Chooses a place, after leaving the field that was typed in; rows that only tell something are passed over.
    pub fn choose_row(&mut self, wanted: usize) {
        self.leave_field();
        let count = self.count();
        let mut at = wanted.min(count.saturating_sub(1));
        if let Page::Meeting { .. } | Page::Item { .. } = self.page() {
            let rows = self.rows();
            let can = |at: &usize| rows.get(*at).is_some_and(Row::can_be_chosen);
            at = (at..count).find(can).or_else(|| (0..at).rev().find(can)).unwrap_or(0);
        }
        self.set_at(at);
        self.enter_field();
    }

    fn set_at(&mut self, to: usize) {
        match self.page_mut() {
            Page::Meeting { at }
            | Page::Item { at, .. }
            | Page::Roster { at, .. }
            | Page::Tasks { at }
            | Page::Tables { at, .. }
            | Page::Report { at, .. }
            | Page::Pick { at, .. }
            | Page::Ask { at, .. } => *at = to,
        }
    }

    /// The next place, or the one before; it stays at both ends.
    pub fn step(&mut self, forward: bool) {
        let (at, count) = (self.at(), self.count());
        let rows = match self.page() {
            Page::Meeting { .. } | Page::Item { .. } => self.rows(),
            Page::Roster { .. }
            | Page::Tasks { .. }
            | Page::Pick { .. }
            | Page::Tables { .. }
            | Page::Report { .. }
            | Page::Ask { .. } => Vec::new(),
        };
        let can = |at: &usize| rows.is_empty() || rows.get(*at).is_some_and(Row::can_be_chosen);
        let next = if forward { (at + 1..count).find(can) } else { (0..at).rev().find(can) };
        let emptied =
            self.field.as_ref().is_some_and(|field| matches!(&field.entry, Entry::One(..)) && field.typing.is_blank());
        match next {
            // The emptied line goes, so the next one takes its place.
            Some(_) if forward && emptied => self.choose_row(at),
            Some(next) => self.choose_row(next),
            None => self.choose_row(at),
        }
    }

    /// Another column of the roster.
    pub fn choose_column(&mut self, to: Column) {
        self.leave_field();
        if let Page::Roster { column, .. } = self.page_mut() {
            *column = to;
        }
        self.enter_field();
    }

    /// Opens a page over this one.
    pub fn open(&mut self, page: Page) {
        self.leave_field();
        self.pages.push(page);
        let at = self.at();
        self.choose_row(at);
    }

    /// Opens the roster as it is sorted, on its first person.
    pub fn open_roster(&mut self) {
        let order = Order::default();
        let people = roster_page::sorted(&self.desk, order);
        // Invented people are not gone through one by one: what is done with all of them stands under the table.
        let at = if self.desk.agenda().sample { people.len() + 1 } else { 0 };
        self.open(Page::Roster { people, order, at, column: Column::Name });
    }

    /// Opens a choice of people on the one who is named.
    pub fn open_people(&mut self, post: Post) {
        self.leave_field();
        let people = asking::people(&self.desk, post, "");
        let at = people.iter().position(|who| asking::is_named(&self.desk, post, *who)).unwrap_or(0);
        self.open(Page::Pick { post, filter: Typing::default(), at });
    }

    /// Asks something.
    pub fn ask(&mut self, ask: Ask) {
        self.open(Page::Ask { ask, at: 0 });
    }

    /// Closes the topmost page; says whether one was left to close.
    pub fn close(&mut self) -> bool {
        self.leave_field();
        if self.pages.len() < 2 {
            self.enter_field();
            return false;
        }
        self.pages.pop();
        self.freshen();
        true
    }

    /// After the manuscript has changed under the pages: what they show is still there.
    pub fn freshen(&mut self) {
        self.field = None;
        let items = meeting_page::item_count(&self.desk);
        self.pages.retain(|page| !matches!(page, Page::Item { n, .. } if *n >= items));
        let order = self.order();
        let sorted = roster_page::sorted(&self.desk, order);
        for page in &mut self.pages {
            if let Page::Roster { people, .. } = page
                && people.len() != sorted.len()
            {
                people.clone_from(&sorted);
            }
        }
        let at = self.at();
        self.choose_row(at);
    }

    /// Sorts the roster of the screen.
    pub fn sort(&mut self, to: Order) {
        let sorted = roster_page::sorted(&self.desk, to);
        if let Page::Roster { people, order, .. } = self.page_mut() {
            *people = sorted;
            *order = to;
        }
    }

    fn enter_field(&mut self) {
        self.field = match self.what() {
            Some((label, What::Type(entry, lines))) => {
                let first = entry::shown(&self.desk, &entry);
                let first = if is_placeholder(&first) { String::new() } else { first };
                let (base, outline) = (self.desk.paper.clone(), self.desk.outline().clone());
                let untouched = entry.is_typed_over();
                Some(Field { typing: Typing::of(&first), entry, lines, untouched, label, first, base, outline })
            }
            Some(_) | None => None,
        };
    }

    /// Writes what has been typed so far into the manuscript; it is one change when the field is left.
    pub fn written(&mut self) {
        let Some(field) = &self.field else { return };
        let (entry, typed) = (field.entry.clone(), field.typing.text().to_owned());
        let today = self.desk.today;
        if typed == field.first {
            self.desk.try_on(&field.base, |_| true);
        } else {
            self.desk.try_on(&field.base, |paper| entry::write(paper, &field.outline, today, &entry, &typed));
        }
        self.stay_with(&entry);
    }

    /// What is typed may bring or take a row above it: the field that is typed in stays the chosen one.
    fn stay_with(&mut self, entry: &Entry) {
        if let Page::Meeting { .. } | Page::Item { .. } = self.page() {
            let is_own = |row: &Row| matches!(&row.what, What::Type(own, _) if own == entry);
            if let Some(at) = self.rows().iter().position(is_own) {
                self.set_at(at);
            }
        }
    }

    /// Leaves the field: what was typed is one change.
    pub fn leave_field(&mut self) {
        let Some(field) = self.field.take() else { return };
        if field.typing.text() == field.first {
            return;
        }
        let renamed = match self.page() {
            Page::Roster { people, column: Column::Name, .. } => people.get(self.at()).copied(),
            Page::Roster { .. }
            | Page::Meeting { .. }
            | Page::Item { .. }
            | Page::Tasks { .. }
            | Page::Pick { .. }
            | Page::Tables { .. }
            | Page::Report { .. }
            | Page::Ask { .. } => None,
        };
        if let Some(n) = renamed {
            let outline = self.desk.outline().clone();
            roster_page::name_id(&mut self.desk.paper, &outline, n);
        }
        entry::leave(&mut self.desk.paper, &field.outline, &field.entry, field.typing.text());
        self.desk.settle(field.label, field.base);
    }
}

/// What a new person or item is called until it has a name: the field begins empty.
fn is_placeholder(text: &str) -> bool {
    [w::NEW_PERSON, w::NEW_ITEM].iter().any(|phrase| phrase.vi == text || phrase.en == text)
}
