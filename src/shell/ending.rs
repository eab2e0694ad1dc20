//! Floor 5. The console's loop after the end: papers, their folder, a stick, and what was ticked. The clerk does what takes time.

use std::path::PathBuf;

use super::clerk::Clerk;
use super::clerk::Report;
use super::clerk::Written;
use crate::check::Existing;
use crate::clean::clean_line;
use crate::console::At;
use crate::console::Console;
use crate::console::aftermath::PapersAre;
use crate::console::view::NoticeKind;
use crate::desktop::folder;
use crate::desktop::folder::Shown;
use crate::drive::trouble::trouble;
use crate::meeting::Meeting;
use crate::papers::HAS_DOCUMENTS;
use crate::store::Stick;
use crate::term::Waker;
use crate::text::console::after as w;

/// What is known after the end.
#[derive(Debug)]
pub struct Ending {
    shelf: PathBuf,
    waker: Waker,
    /// Started when it is first asked for something.
    clerk: Option<Clerk>,
    folder: Option<PathBuf>,
    sticks: Vec<Stick>,
}

impl Ending {
    /// Papers go into a folder of this shelf.
    pub fn new(shelf: PathBuf, waker: Waker) -> Self {
        Self { shelf, waker, clerk: None, folder: None, sticks: Vec::new() }
    }

    fn clerk(&mut self) -> &Clerk {
        self.clerk.get_or_insert_with(|| Clerk::start(self.shelf.clone(), self.waker.clone()))
    }

    /// Has the papers made and written.
    pub fn write(&mut self, meeting: &Meeting, existing: Existing) {
        self.clerk().write(meeting, existing);
    }

    /// Has sticks looked for.
    pub fn find_sticks(&mut self) {
        self.clerk().find_sticks();
    }

    /// Has the papers copied to the stick of this number.
    pub fn copy(&mut self, console: &mut Console, place: usize) {
        if let Some(stick) = self.sticks.get(place).cloned() {
            console.copies_to(clean_line(&stick.name));
            self.clerk().copy(stick);
        }
    }

    /// Opens the folder of the papers, or says where it is.
    pub fn show(&self, console: &mut Console, at: At) {
        let Some(folder) = &self.folder else { return };
        match folder::show(folder) {
            Shown::Yes => {}
            Shown::No => {
                let told = w::NO_OPENER.get(console.settings().language);
                let folder = clean_line(&folder.display().to_string());
                console.tell(at, NoticeKind::Told, format!("{told} {folder}"));
            }
        }
    }

    /// Tells the console what the clerk has done.
    pub fn hear(&mut self, console: &mut Console, at: At) {
        while let Some(report) = self.clerk.as_ref().and_then(Clerk::report) {
            let lang = console.settings().language;
            match report {
                Report::Written(Written { folder, files, kept }) => {
                    let shown = clean_line(&folder.display().to_string());
                    self.folder = Some(folder);
                    if !HAS_DOCUMENTS {
                        console.tell(at, NoticeKind::Told, w::NO_DOCUMENTS.get(lang).to_owned());
                    }
                    console.papers_are(at, PapersAre::Written { folder: shown, files, kept });
                }
                Report::NotMade(unmade) => console.papers_are(at, PapersAre::Failed(unmade.words(lang))),
                Report::NotWritten(fault) => {
                    console.papers_are(at, PapersAre::Failed(trouble(lang, &fault.trouble)));
                }
                Report::Sticks(found) => {
                    console.sticks_are(found.iter().map(|stick| clean_line(&stick.name)).collect());
                    self.sticks = found;
                }
                Report::Copied(stick, copied) => {
                    let folder = copied.folder.strip_prefix(&stick.path).unwrap_or(&copied.folder);
                    let folder = clean_line(&folder.display().to_string());
                    let words = w::copied(lang, copied.files, &clean_line(&stick.name), &folder);
                    console.copy_ended(at, NoticeKind::Done, words);
                }
                Report::NotCopied(stick, fault) => {
                    let words = w::not_copied(lang, &clean_line(&stick.name), &trouble(lang, &fault.trouble));
                    console.copy_ended(at, NoticeKind::Fault, words);
                }
            }
        }
    }
}
