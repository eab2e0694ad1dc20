//! Floor 3. The pages that lie over one another: the meeting, an item, the roster, tasks, a choice of people, a question.

use super::roster_page::Column;
use super::roster_page::Order;
use super::row::Post;
use super::row::Table;
use super::taking::Understood;
use crate::console::typing::Typing;

/// One page.
#[derive(Clone, Debug)]
pub enum Page {
    /// The meeting; always the lowest.
    Meeting {
        /// The chosen row.
        at: usize,
    },
    /// An item.
    Item {
        /// Which, from 0.
        n: usize,
        /// The chosen row.
        at: usize,
    },
    /// The roster: the people, then the rows under them.
    Roster {
        /// The people in the order of the screen; it stays while names are typed.
        people: Vec<usize>,
        /// How that order came about.
        order: Order,
        /// The chosen row.
        at: usize,
        /// The chosen column.
        column: Column,
    },
    /// The tasks that are still open.
    Tasks {
        /// The first row in sight.
        at: usize,
    },
    /// A choice of people.
    Pick {
        /// For what.
        post: Post,
        /// What was typed to find somebody.
        filter: Typing,
        /// The chosen row.
        at: usize,
    },
    /// Spreadsheets to choose from.
    Tables {
        /// What for.
        table: Table,
        /// The chosen one.
        at: usize,
    },
    /// What a spreadsheet was understood to say.
    Report {
        /// The lines.
        lines: Vec<String>,
        /// Which line is in sight.
        at: usize,
        /// What Enter takes.
        what: Box<Understood>,
    },
    /// A question.
    Ask {
        /// What is asked.
        ask: Ask,
        /// The chosen answer.
        at: usize,
    },
}

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// What to do with a person.
    Person(usize),
    /// Whether a person goes.
    DeletePerson(usize),
    /// Whether an item goes.
    DropItem(usize),
    /// Whether all invented people go.
    Clear,
    /// Whether the screen is left with faults in the agenda.
    Leave,
    /// What is done where nothing could be written.
    NotSaved,
}

/// What an answer does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Nothing.
    Back,
    /// Asks before a person goes.
    AskDelete(usize),
    /// Takes a person off the roster.
    DeletePerson(usize),
    /// Moves a person to another row.
    Move(usize, usize),
    /// Puts a new person behind one.
    AddAfter(usize),
    /// Deletes an item.
    DropItem(usize),
    /// Takes the invented people away.
    Clear,
    /// Leaves; the draft is kept.
    Leave,
    /// Goes to the first place that must be mended.
    Mend,
    /// Tries once more to write, and leaves.
    TryAgain,
    /// Writes it in another folder, and leaves.
    Elsewhere,
    /// Leaves; what was not written is gone.
    Abandon,
}
