//! Floor 1. Tables from outside, understood: the bytes of a sheet to members or items, each with the row it came from.
//!
//! Excel (`.xlsx`, `.xls`), `LibreOffice` (`.ods`) and CSV are told apart by what is in them, not by their names. Nothing is
//! guessed in silence: what was understood names its sheet, its header row and what each column means, and every row that
//! could not be used stands there with the reason. A stranger's file costs bounded time and memory: what it would unfold
//! to is counted before a library reads it, and a library that breaks on it breaks alone. A build without documents reads CSV
//! alone, and says so.
//!
//! Floors within: `limits`, `cell` → `stored`, `zipped`, `excel`, `compound`, `old_excel`, `open_document`, `plain` → `office` →
//! `workbook` → `headings` → `people`, `minutes`, `programme` → `roster_file`, `agenda_file`, `printed` → `printed_workbook`.

mod agenda_file;
mod cell;
#[cfg(feature = "documents")]
mod compound;
#[cfg(feature = "documents")]
mod excel;
mod headings;
mod limits;
mod minutes;
#[cfg(feature = "documents")]
mod office;
#[cfg(feature = "documents")]
mod old_excel;
#[cfg(feature = "documents")]
mod open_document;
pub mod people;
mod plain;
mod printed;
#[cfg(feature = "documents")]
mod printed_workbook;
pub mod programme;
mod roster_file;
#[cfg(feature = "documents")]
mod stored;
pub mod unreadable;
mod workbook;
#[cfg(feature = "documents")]
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
pub use printed::csv;
#[cfg(feature = "documents")]
pub use printed_workbook::xlsx;
pub use programme::Programme;
pub use programme::understand_programme;
pub use roster_file::roster_file;
pub use unreadable::Unreadable;
