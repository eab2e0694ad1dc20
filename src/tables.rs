//! Floor 1. Tables from outside, understood: the bytes of a sheet to members or items, each with the row it came from.
//!
//! Excel (`.xlsx`, `.xls`), `LibreOffice` (`.ods`) and CSV are told apart by what is in them, not by their names. Nothing is
//! guessed in silence: what was understood names its sheet, its header row and what each column means, and every row that
//! could not be used stands there with the reason. A stranger's file costs bounded time and memory: what it would unfold
//! to is counted before a library reads it, and a library that breaks on it breaks alone.
//!
//! Floors within: `limits`, `cell` → `zipped`, `excel`, `compound`, `old_excel`, `open_document`, `plain` → `workbook` →
//! `headings` → `people`, `minutes`, `programme` → `roster_file`, `agenda_file`, `printed`.

mod agenda_file;
mod cell;
mod compound;
mod excel;
mod headings;
mod limits;
mod minutes;
mod old_excel;
mod open_document;
pub mod people;
mod plain;
pub mod printed;
pub mod programme;
mod roster_file;
pub mod unreadable;
mod workbook;
mod zipped;

pub use agenda_file::agenda_file;
pub use headings::Column;
pub use limits::MOST_BYTES;
pub use limits::MOST_COLUMNS;
pub use limits::MOST_ROWS;
pub use people::Found;
pub use people::People;
pub use people::understand_people;
pub use printed::Order;
pub use programme::Programme;
pub use programme::understand_programme;
pub use roster_file::roster_file;
pub use unreadable::Unreadable;
