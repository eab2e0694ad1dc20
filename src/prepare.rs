//! Floor 3. The screen on which a meeting is prepared: what is chosen and typed, and what a key means. It draws nothing and writes nothing.
//!
//! It works on the agenda file's own text: every change is made in that text, which is then read again by the checker, so what the screen
//! shows is what a meeting would be held from, and what a person wrote there by hand stays. `act` takes a key and gives effects, `view` is
//! everything to be drawn.

mod asking;
pub mod begin;
mod choosing;
mod desk;
mod doing;
mod entry;
mod faulty;
mod item_page;
mod meeting_page;
pub mod months;
mod pages;
mod roster_page;
mod row;
mod screen;
mod shown;
pub mod spread;
mod taking;
pub mod typed;
pub mod view;

use chrono::NaiveDate;

use crate::action::key::Key;
use crate::agenda_file::writing::Manuscript;
use crate::console::Input;
use crate::console::typing::Lines;
use crate::console::view::NoticeKind;
use crate::console::view::Theme;
use crate::meeting::agenda::Agenda;
use crate::meeting::agenda::Before;
use crate::meeting::agenda::Language;
use crate::text::prepare as w;

use desk::Desk;
use doing::Then;
use pages::Page;
use row::What;
use screen::Screen;
use taking::Understood;
use view::PrepareView;

pub use row::Table;
pub use screen::Saved;
pub use taking::TableFile;

/// Rows that the keys for a page go at once.
const LEAP: usize = 8;
/// And in the roster, of which a page shows more.
const LEAP_PEOPLE: usize = 15;

/// What the screen wants done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// The manuscript is another one than before: keep it.
    Keep,
    /// Tell which spreadsheets there are, with `tables`.
    LookForTables(Table),
    /// Read this one of them, and hand it in with `table`.
    ReadTable(Table, usize),
    /// Write the programme sheet, or do again what was last offered about it.
    Print,
    /// Leave the screen, after keeping what is not kept.
    Leave,
    /// Keep the manuscript in another folder, and leave.
    Elsewhere,
    /// Leave, though it could not be kept.
    Abandon,
    /// The language was changed; for remembering it.
    Language(Language),
}

/// The screen.
#[derive(Clone, Debug)]
pub struct Prepare {
    screen: Screen,
}

impl Prepare {
    /// The screen over a manuscript, with what earlier meetings hand on.
    pub fn new(lang: Language, theme: Theme, paper: Manuscript, before: Before, today: NaiveDate) -> Self {
        let mut screen = Screen::new(Desk::new(lang, paper, before, today), theme);
        if screen.desk.errors() > 0 {
            faulty::choose_first(&mut screen);
        }
        Self { screen }
    }

    /// The screen over a model, which can still be exchanged for another one.
    ///
    /// # Panics
    /// Never: the model is part of the program.
    pub fn from_model(lang: Language, theme: Theme, before: Before, today: NaiveDate) -> Self {
        let model = begin::first_model(lang);
        let paper = begin::model(model, today).expect("the models are part of the program; a test reads them");
        let mut desk = Desk::new(lang, paper, before, today);
        desk.model = Some(model);
        Self { screen: Screen::new(desk, theme) }
    }

    /// The file as it is now.
    pub fn manuscript(&self) -> &Manuscript {
        &self.screen.desk.paper
    }

    /// The plan as it is now; patched up where there are faults.
    pub fn agenda(&self) -> &Agenda {
        self.screen.desk.agenda()
    }

    /// What earlier meetings hand on.
    pub fn before(&self) -> &Before {
        &self.screen.desk.before
    }

    /// Whether a meeting can be held from it.
    pub fn is_sound(&self) -> bool {
        self.screen.desk.errors() == 0
    }

    /// The screen's language.
    pub fn language(&self) -> Language {
        self.screen.desk.lang
    }

    /// How the file stands now.
    pub fn saved(&mut self, saved: Saved) {
        self.screen.saved = saved;
    }

    /// Whether it could not be written the last time.
    pub fn is_unsaved(&self) -> bool {
        matches!(self.screen.saved, Saved::Failed(_))
    }

    /// It could not be written and is to be left: what to do is asked.
    pub fn cannot_leave(&mut self) {
        if !matches!(self.screen.page(), Page::Ask { ask: pages::Ask::NotSaved, .. }) {
            self.screen.ask(pages::Ask::NotSaved);
        }
    }

    /// Another version of the file that somebody has written meanwhile takes the place of this one; that can be taken back.
    pub fn takes_over(&mut self, paper: Manuscript) {
        let screen = &mut self.screen;
        screen.leave_field();
        let lang = screen.desk.lang;
        screen.desk.change(w::FROM_OUTSIDE.get(lang).to_owned(), |own| {
            *own = paper;
            true
        });
        screen.freshen();
        screen.tell(NoticeKind::Told, w::TAKEN_FROM_OUTSIDE.get(lang).to_owned());
    }

    /// Something the shell has to say.
    pub fn tell(&mut self, kind: NoticeKind, text: String) {
        self.screen.tell(kind, text);
    }

    /// The spreadsheets that there are, the newest first.
    pub fn tables(&mut self, table: Table, found: Vec<TableFile>) {
        self.screen.tables = found;
        self.screen.open(Page::Tables { table, at: 0 });
    }

    /// A spreadsheet that was read, or why it could not be: what was understood is shown before it is taken.
    pub fn table(&mut self, table: Table, name: &str, read: Result<Vec<u8>, String>) {
        let lang = self.screen.desk.lang;
        match read.and_then(|bytes| Understood::of(lang, table, &bytes)) {
            Ok(what) if what.says_something() => {
                let lines = what.report(&self.screen.desk, name);
                self.screen.open(Page::Report { lines, at: 0, what: Box::new(what) });
            }
            Ok(_) => shown::refused(&mut self.screen, w::NOTHING_IN_TABLE),
            Err(why) => self.screen.tell(NoticeKind::Refused, why),
        }
    }

    /// Everything to be drawn.
    pub fn view(&self) -> PrepareView {
        shown::view(&self.screen)
    }

    /// What a key does.
    pub fn act(&mut self, input: &Input) -> Vec<Effect> {
        let before = self.screen.desk.paper.clone();
        let lang = self.screen.desk.lang;
        let then = match input {
            Input::Paste(text) => {
                self.paste(text);
                Then::Stays
            }
            Input::Press(key) => self.key(*key, Held::No),
            Input::Repeat(key) => self.key(*key, Held::Yes),
        };
        let mut effects = Vec::new();
        if self.screen.desk.paper != before || then == Then::Done {
            effects.push(Effect::Keep);
        }
        if self.screen.desk.lang != lang {
            effects.push(Effect::Language(self.screen.desk.lang));
        }
        match then {
            Then::Leaves | Then::Done => effects.push(Effect::Leave),
            Then::SavesElsewhere => effects.push(Effect::Elsewhere),
            Then::Abandons => effects.push(Effect::Abandon),
            Then::Looks(table) => effects.push(Effect::LookForTables(table)),
            Then::Reads(table, at) => effects.push(Effect::ReadTable(table, at)),
            Then::Prints => effects.push(Effect::Print),
            Then::Stays => {}
        }
        effects
    }

    fn paste(&mut self, text: &str) {
        match (self.screen.pages.last_mut(), &mut self.screen.field) {
            (Some(Page::Pick { filter, at, .. }), _) => {
                filter.paste(text, Lines::One);
                *at = 0;
            }
            (_, Some(field)) => {
                field.typing.paste(text, field.lines);
                self.screen.written();
            }
            (_, None) => {}
        }
    }

    fn key(&mut self, key: Key, held: Held) -> Then {
        self.screen.notice = None;
        // What is held down may move and delete; it does nothing twice that asks to be done once.
        let once = held == Held::No;
        match key {
            Key::F(12) if once => self.other_language(),
            Key::F(3) if once => return doing::print(&mut self.screen),
            Key::Ctrl('s') => shown::refused(&mut self.screen, crate::text::console::start::CTRL_S),
            Key::Ctrl('c') => shown::refused(&mut self.screen, crate::text::console::desk::HOW_TO_LEAVE),
            Key::Ctrl('q') if once => return doing::leave(&mut self.screen),
            Key::Ctrl('t') if once => doing::fit(&mut self.screen),
            Key::Ctrl('z') => self.undo(),
            Key::Esc | Key::F(5) if once => return self.back(),
            Key::Enter if once => return self.enter(),
            _ => self.move_or_type(key),
        }
        Then::Stays
    }

    fn other_language(&mut self) {
        self.screen.leave_field();
        self.screen.desk.lang = match self.screen.desk.lang {
            Language::Vi => Language::En,
            Language::En => Language::Vi,
        };
        self.screen.freshen();
    }

    /// Takes back what is being typed, else the newest change.
    fn undo(&mut self) {
        if let Some(field) = &mut self.screen.field
            && field.typing.undo()
        {
            return self.screen.written();
        }
        self.screen.field = None;
        let told = match self.screen.desk.undo() {
            Some(what) => (NoticeKind::Done, w::undone(self.screen.desk.lang, &what)),
            None => (NoticeKind::Told, self.screen.desk.get(w::NOTHING_TO_UNDO)),
        };
        self.screen.freshen();
        self.screen.tell(told.0, told.1);
    }

    /// Closes the topmost page; the lowest one is left.
    fn back(&mut self) -> Then {
        let closed = self.screen.page().clone();
        if self.screen.close() {
            match closed {
                Page::Roster { .. } => doing::drop_nameless(&mut self.screen),
                Page::Item { n, .. } => doing::drop_untitled(&mut self.screen, n),
                Page::Meeting { .. }
                | Page::Tasks { .. }
                | Page::Pick { .. }
                | Page::Tables { .. }
                | Page::Report { .. }
                | Page::Ask { .. } => {}
            }
            return Then::Stays;
        }
        doing::leave(&mut self.screen)
    }

    fn enter(&mut self) -> Then {
        match self.screen.page() {
            Page::Pick { .. } => {
                doing::pick(&mut self.screen);
                return Then::Stays;
            }
            Page::Ask { ask, at } => {
                let answers = asking::answers(&self.screen.desk, *ask, self.screen.order());
                let chosen = answers.get(*at).map(|(_, answer)| *answer);
                return chosen.map_or(Then::Stays, |answer| doing::answer(&mut self.screen, answer));
            }
            Page::Tasks { .. } => return self.back(),
            Page::Tables { table, at } if *at < self.screen.tables.len() => return Then::Reads(*table, *at),
            Page::Tables { .. } => return self.back(),
            Page::Report { .. } => {
                doing::take(&mut self.screen);
                return Then::Stays;
            }
            Page::Roster { .. } | Page::Meeting { .. } | Page::Item { .. } => {}
        }
        match self.screen.what() {
            Some((_, What::Do(deed, _))) => return doing::deed(&mut self.screen, deed),
            Some((_, What::Item(item))) => return doing::deed(&mut self.screen, row::Deed::Item(item.n)),
            Some((_, What::Type(row::Entry::More(_), _))) => self.one_more(),
            Some((_, What::Type(..) | What::Choose { .. } | What::Heading | What::Told(_))) | None => {
                self.screen.step(true);
            }
        }
        Then::Stays
    }

    /// A line was added: the next empty one is ready; an empty one goes on.
    fn one_more(&mut self) {
        let blank = self.screen.field.as_ref().is_none_or(|field| field.typing.is_blank());
        let at = self.screen.at();
        if blank { self.screen.step(true) } else { self.screen.choose_row(at + 1) }
    }

    fn move_or_type(&mut self, key: Key) {
        let at = self.screen.at();
        let several = self.screen.field.as_ref().is_some_and(|field| field.lines == Lines::Several);
        match key {
            Key::Up | Key::Down if several && self.type_in(key) => {}
            Key::Up => self.screen.step(false),
            Key::Down => self.screen.step(true),
            Key::Tab | Key::BackTab => self.tab(key == Key::Tab),
            Key::PageUp | Key::PageDown => self.leap(key == Key::PageDown),
            Key::CtrlUp | Key::CtrlDown => {
                if let Some((_, What::Item(item))) = self.screen.what() {
                    doing::move_item(&mut self.screen, item.n, key == Key::CtrlDown);
                }
            }
            _ if self.type_in(key) => {}
            Key::Home => self.screen.choose_row(0),
            Key::End => self.screen.choose_row(usize::MAX),
            _ => self.on_row(key, at),
        }
    }

    fn tab(&mut self, forward: bool) {
        match self.screen.page() {
            Page::Roster { people, at, column, .. } if *at < people.len() => {
                let column = column.beside(forward);
                self.screen.choose_column(column);
            }
            Page::Roster { .. }
            | Page::Meeting { .. }
            | Page::Item { .. }
            | Page::Tasks { .. }
            | Page::Pick { .. }
            | Page::Tables { .. }
            | Page::Report { .. }
            | Page::Ask { .. } => self.screen.step(forward),
        }
    }

    /// The next item, or a screenful of rows.
    fn leap(&mut self, forward: bool) {
        let (at, count) = (self.screen.at(), self.screen.count());
        if let Page::Item { n, .. } = self.screen.page() {
            let n = *n;
            let to = if forward { n + 1 } else { n.wrapping_sub(1) };
            if to < meeting_page::item_count(&self.screen.desk) {
                self.screen.close();
                self.screen.open(Page::Item { n: to, at: 0 });
            }
            return;
        }
        let leap = if let Page::Roster { .. } = self.screen.page() { LEAP_PEOPLE } else { LEAP };
        let to = if forward { (at + leap).min(count.saturating_sub(1)) } else { at.saturating_sub(leap) };
        self.screen.choose_row(to);
    }

    /// Types in the chosen field or in the filter; says whether the key meant anything there.
    fn type_in(&mut self, key: Key) -> bool {
        if let Some(Page::Pick { filter, at, .. }) = self.screen.pages.last_mut() {
            let typed = filter.key(key, Lines::One);
            if typed && !matches!(key, Key::Left | Key::Right | Key::Home | Key::End) {
                *at = 0;
            }
            return typed;
        }
        let Some(field) = &mut self.screen.field else { return false };
        if std::mem::take(&mut field.untouched) && matches!(key, Key::Char(_)) {
            field.typing.clear();
        }
        let typed = field.typing.key(key, field.lines);
        self.screen.written();
        typed
    }

    /// Keys of a row that is no text.
    fn on_row(&mut self, key: Key, at: usize) {
        match (self.screen.what(), key) {
            (Some((label, What::Choose { of, .. })), Key::Left | Key::Right | Key::Char(' ')) => {
                choosing::choose(&mut self.screen, &label, of, key != Key::Left);
                self.screen.freshen();
                self.screen.choose_row(at);
            }
            (Some((_, What::Choose { .. })), Key::Char(_)) => shown::refused(&mut self.screen, w::CHOICE_KEYS),
            (Some((_, What::Item(item))), Key::Char('+' | '=')) => doing::minute(&mut self.screen.desk, item.n, true),
            (Some((_, What::Item(item))), Key::Char('-' | '_')) => doing::minute(&mut self.screen.desk, item.n, false),
            (Some((_, What::Item(item))), Key::Delete) => choosing::hold(&mut self.screen.desk, item.n, item.title),
            (_, Key::Backspace) => {}
            (_, Key::Char(_) | Key::F(_) | Key::Ctrl(_)) => shown::refused(&mut self.screen, w::KEYS),
            (
                _,
                Key::Enter
                | Key::Tab
                | Key::BackTab
                | Key::Esc
                | Key::Delete
                | Key::Left
                | Key::Right
                | Key::Up
                | Key::Down
                | Key::Home
                | Key::End
                | Key::PageUp
                | Key::PageDown
                | Key::CtrlUp
                | Key::CtrlDown,
            ) => {}
        }
    }
}

/// Whether a key is held down.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Held {
    No,
    Yes,
}
