//! Floor 5. The programme sheet of the agenda that is being prepared, written where the papers of its meeting will lie.
//!
//! What somebody else wrote there stays until the same key is pressed again; what was written from here and not touched since is replaced.

use std::collections::HashMap;
use std::path::Path;
use std::path::PathBuf;

use chrono::NaiveDate;

use crate::check::Existing;
use crate::console::view::NoticeKind;
use crate::desktop::folder;
use crate::desktop::folder::Shown;
use crate::drive::trouble;
use crate::meeting::agenda::Agenda;
use crate::meeting::agenda::Before;
use crate::papers;
use crate::papers::Document;
use crate::papers::Paper;
use crate::papers::Unmade;
use crate::prepare::Prepare;
use crate::shell::opening::with_what_is_missing;
use crate::store::Fault;
use crate::store::read_outside;
use crate::store::real_disk;
use crate::store::write_papers;
use crate::tables::MOST_BYTES;
use crate::text::console::after;
use crate::text::papers::programme::FILE;
use crate::text::prepare as words;

/// What became of the sheet.
#[derive(Debug)]
pub enum Printed {
    /// It stands there now.
    Written {
        /// Names of the files that were written.
        files: Vec<String>,
        /// Where.
        folder: PathBuf,
    },
    /// Others stood there, which were left; asked again, they are replaced.
    Kept {
        /// Their names.
        files: Vec<String>,
        /// Where.
        folder: PathBuf,
    },
    /// It stood there already, word for word.
    Stands {
        /// Where.
        folder: PathBuf,
    },
    /// It could not be put together.
    NotMade(Unmade),
    /// It could not be written.
    NotWritten(Fault),
}

/// What has been written, and what was offered.
#[derive(Debug)]
pub struct Printing {
    shelf: PathBuf,
    /// What was written from here, by the sum of its bytes.
    ours: HashMap<PathBuf, u32>,
    /// The next time files of others are replaced.
    may_replace: bool,
}

impl Printing {
    /// Papers go into a folder of this shelf.
    pub fn new(shelf: PathBuf) -> Self {
        Self { shelf, ours: HashMap::new(), may_replace: false }
    }

    /// Something else was done: what was offered is offered no more.
    pub fn withdraw(&mut self) {
        self.may_replace = false;
    }

    /// Writes the sheet of what is being prepared and tells what became of it; where it stands already its folder is opened.
    pub fn press(&mut self, prepare: &mut Prepare, today: NaiveDate) {
        let lang = prepare.language();
        let (kind, told) = match self.print(prepare.agenda(), prepare.before(), today) {
            Printed::Written { files, folder } => {
                let told = words::printed(lang, &files, &trouble::path(&folder));
                (NoticeKind::Done, with_what_is_missing(lang, told))
            }
            Printed::Kept { files, folder } => {
                (NoticeKind::Told, words::print_kept(lang, &files, &trouble::path(&folder)))
            }
            Printed::Stands { folder } => match folder::show(&folder) {
                Shown::Yes => return,
                Shown::No => (NoticeKind::Told, format!("{} {}", after::NO_OPENER.get(lang), trouble::path(&folder))),
            },
            Printed::NotMade(unmade) => (NoticeKind::Fault, words::not_printed(lang, &unmade.words(lang))),
            Printed::NotWritten(fault) => {
                (NoticeKind::Fault, words::not_printed(lang, &trouble::trouble(lang, &fault.trouble)))
            }
        };
        prepare.tell(kind, told);
    }

    /// Writes the sheet of this agenda.
    pub fn print(&mut self, agenda: &Agenda, before: &Before, today: NaiveDate) -> Printed {
        let existing = if std::mem::take(&mut self.may_replace) { Existing::Replace } else { Existing::Keep };
        let sheets = match sheets(&papers::programme(agenda, before)) {
            Ok(sheets) => sheets,
            Err(unmade) => return Printed::NotMade(unmade),
        };
        let folder = self.shelf.join(papers::planned_folder_name(agenda, today));
        let (mut written, mut kept) = (Vec::new(), Vec::new());
        for sheet in sheets {
            let path = folder.join(&sheet.file_name);
            let there = read_outside(&path, MOST_BYTES).ok();
            if there.as_deref() == Some(sheet.bytes.as_slice()) {
                continue;
            }
            let is_ours = there.is_some_and(|bytes| self.is_ours(&path, &bytes));
            let existing = if is_ours { Existing::Replace } else { existing };
            match write_papers(real_disk().as_ref(), &folder, std::slice::from_ref(&sheet), existing) {
                Ok(became) if became.kept.is_empty() => {
                    self.ours.insert(path, crc32fast::hash(&sheet.bytes));
                    written.push(sheet.file_name);
                }
                Ok(_) => kept.push(sheet.file_name),
                Err(fault) => return Printed::NotWritten(fault),
            }
        }
        if !kept.is_empty() {
            self.may_replace = true;
            Printed::Kept { files: kept, folder }
        } else if written.is_empty() {
            Printed::Stands { folder }
        } else {
            Printed::Written { files: written, folder }
        }
    }

    fn is_ours(&self, path: &Path, bytes: &[u8]) -> bool {
        self.ours.get(path) == Some(&crc32fast::hash(bytes))
    }
}

/// The sheet for Word, and for a browser where there is no office program.
fn sheets(document: &Document) -> Result<Vec<Paper>, Unmade> {
    papers::printable(document, FILE.get(document.language))
}
