//! Floor 5. Where prepared agendas lie, what they are called, and how one is kept.
//!
//! In the data folder under `agendas/`, by the month of the meeting and whose it is: `2018-04-chi-bo-van-phong.ron`. What stood there when
//! the screen was opened stays beside it as `NAME.ron~`; what no meeting can be held from is a draft, `NAME.ron.draft`. What somebody else
//! wrote there while the screen was open is never written over: it is taken in, or kept as `NAME.ron~2`.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::Path;
use std::path::PathBuf;

use chrono::Datelike;
use chrono::NaiveDate;
use serde::Deserialize;
use serde::Serialize;

use crate::agenda_file::Beside;
use crate::agenda_file::Faults;
use crate::agenda_file::fault::FileFault;
use crate::agenda_file::fault::LARGEST;
use crate::agenda_file::writing;
use crate::agenda_file::writing::Manuscript;
use crate::check;
use crate::check::Existing;
use crate::meeting::agenda::Agenda;
use crate::order;
use crate::prepare::begin;
use crate::store::Fault;
use crate::store::Place;
use crate::store::Shelf;
use crate::store::Trouble;
use crate::store::draft_path;
use crate::store::offered_folders;
use crate::store::read_draft;
use crate::store::read_outside;
use crate::store::real_disk;
use crate::store::stem;
use crate::store::write_draft;

pub use super::seen::Outside;
use super::seen::Seen;

/// The ending of the one before.
const BEFORE: &str = "~";
/// How a scoring sheet's file begins that an agenda there names.
const SHEET: &str = "phieu-";

/// An agenda that has been prepared.
#[derive(Clone, Debug)]
pub struct Filed {
    /// Its file.
    pub path: PathBuf,
    /// What it says.
    pub agenda: Agenda,
}

/// The folder of prepared agendas.
pub fn folder(data: &Path) -> PathBuf {
    data.join("agendas")
}

/// All prepared agendas from which a meeting can be held, the newest name first.
pub fn all(data: &Path) -> Vec<Filed> {
    let sound = |path: PathBuf| Some(Filed { agenda: check::open(&path.to_string_lossy()).found?, path });
    paths(data, "ron").into_iter().filter_map(sound).collect()
}

/// Those of this month, the one nearest to today first: what the start screen offers to begin.
pub fn of_month(data: &Path, today: NaiveDate) -> Vec<Filed> {
    let mut found = all(data);
    found.retain(|one| {
        day_of(&one.agenda).is_some_and(|day| (day.year(), day.month()) == (today.year(), today.month()))
    });
    order::by_key(&mut found, |one| day_of(&one.agenda).map(|day| (day < today, (day - today).num_days().abs())));
    found
}

fn day_of(agenda: &Agenda) -> Option<NaiveDate> {
    Some(agenda.start?.date())
}

/// Files of the folder, the newest name first; sheets left out.
pub fn paths(data: &Path, ending: &str) -> Vec<PathBuf> {
    let Ok(folder) = fs::read_dir(folder(data)) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = folder.flatten().map(|one| one.path()).collect();
    paths.retain(|path| {
        let name = path.file_name().map(OsStr::to_string_lossy).unwrap_or_default();
        path.extension() == Some(OsStr::new(ending)) && !name.starts_with(SHEET) && !name.starts_with('.')
    });
    paths.sort_unstable_by(|one, other| other.cmp(one));
    paths
}

/// Why there is no manuscript.
#[derive(Debug)]
pub enum Unread {
    /// It is not there, or cannot be opened.
    File(FileFault),
    /// It is no RON.
    Text(Faults),
}

/// What a draft holds.
#[derive(Debug, Serialize, Deserialize)]
struct Draft {
    agenda: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    roster: Option<(String, String)>,
}

/// A file as it stands, or its draft where there is one; says whether it was the draft.
pub fn open(path: &Path) -> Result<(Manuscript, bool), Unread> {
    let beside = path.parent().unwrap_or(Path::new("")).to_owned();
    let draft = read_draft(real_disk().as_ref(), path).ok().flatten();
    let draft: Option<Draft> = draft.and_then(|text| serde_json::from_str(&text).ok());
    let look = |name: &str| {
        if let Some((_, text)) = draft.as_ref().and_then(|draft| draft.roster.as_ref()).filter(|(own, _)| own == name) {
            return Ok(Beside { name: name.to_owned(), bytes: text.clone().into_bytes() });
        }
        let bytes = check::bytes_of(&beside.join(name))?;
        Ok(Beside { name: name.to_owned(), bytes })
    };
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    if let Some(draft) = &draft
        && let Ok(paper) = Manuscript::open(&name, &draft.agenda, &look)
    {
        return Ok((paper, true));
    }
    open_without_draft(path).map(|paper| (paper, false))
}

/// A file as it stands.
fn open_without_draft(path: &Path) -> Result<Manuscript, Unread> {
    let beside = path.parent().unwrap_or(Path::new(""));
    let look = |name: &str| {
        let bytes = check::bytes_of(&beside.join(name))?;
        Ok(Beside { name: name.to_owned(), bytes })
    };
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let bytes = check::bytes_of(path).map_err(Unread::File)?;
    let text = String::from_utf8(bytes);
    let text = text.map_err(|_| Unread::File(FileFault::NotUtf8(crate::agenda_file::fault::Encoding::Unknown)))?;
    Manuscript::open(&name, &text, &look).map_err(Unread::Text)
}

/// Where a manuscript is kept.
#[derive(Debug)]
pub struct Filing {
    folder: PathBuf,
    path: Option<PathBuf>,
    /// Whether the name is a person's own, and stays.
    named: bool,
    /// What was kept of what stood there before.
    before: Option<PathBuf>,
    /// Whether that has been looked after.
    set_aside: bool,
    /// A scoring sheet that must lie beside it.
    sheet: Option<(String, String)>,
    /// What was read or written there last.
    seen: Option<Seen>,
}

impl Filing {
    /// A new file in the folder of prepared agendas; `agenda` is what it was made from.
    pub fn new(data: &Path, agenda: &Agenda) -> Self {
        let sheet = writing::sheet_beside(agenda);
        Self { folder: folder(data), path: None, named: false, before: None, set_aside: true, sheet, seen: None }
    }

    /// A file that was there.
    pub fn of(data: &Path, path: PathBuf) -> Self {
        let folder = folder(data);
        let named = path.parent() != Some(folder.as_path());
        Self { folder, path: Some(path), named, before: None, set_aside: false, sheet: None, seen: None }
    }

    /// The same, which from now on notices what somebody else does to the file.
    #[must_use]
    pub fn watching(self, paper: &Manuscript) -> Self {
        let seen = self.path.as_deref().and_then(|path| Seen::of(path, paper));
        // A name that this screen would not have given is a person's own.
        let made = name_of(&paper.review().agenda, NaiveDate::default());
        let own = self.path.as_deref().and_then(Path::file_stem).is_some_and(|stem| {
            let rest = stem.to_string_lossy().strip_prefix(made.as_str()).map(str::to_owned);
            rest.is_none_or(|rest| !rest.is_empty() && !rest.starts_with('-'))
        });
        Self { seen, named: self.named || own, ..self }
    }

    /// What somebody else has written there since it was read or written here.
    pub fn look_outside(&mut self) -> Option<Outside> {
        let (path, seen) = (self.path.as_deref()?, self.seen.as_mut()?);
        if !seen.has_other_stamps(path) {
            return None;
        }
        let paper = match open_without_draft(path) {
            Ok(paper) => paper,
            // One that is gone is written anew with the next change.
            Err(Unread::File(_)) => return None,
            Err(Unread::Text(_)) => return seen.differs(path).then_some(Outside::Unreadable),
        };
        if !seen.differs(path) {
            return None;
        }
        *seen = Seen::of(path, &paper)?;
        Some(Outside::Changed(Box::new(paper)))
    }

    /// Where it lies.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Where the one before lies.
    pub fn before(&self) -> Option<&Path> {
        self.before.as_deref()
    }

    /// Keeps an agenda from which a meeting can be held; answers where somebody else's version was kept, if there was one.
    pub fn keep(&mut self, paper: &Manuscript, agenda: &Agenda, today: NaiveDate) -> Result<Option<PathBuf>, Fault> {
        let path = self.place(agenda, today)?;
        if self.path.as_ref() == Some(&path) && stands(&path, paper) {
            return write_draft(real_disk().as_ref(), &path, "").map(|()| None);
        }
        self.set_aside(paper)?;
        let theirs = self.theirs_aside()?;
        if let Some((name, text)) = &self.sheet {
            let sheet = path.with_file_name(name);
            if !sheet.exists() {
                write(&sheet, text)?;
            }
        }
        if let Some((name, text)) = paper.roster() {
            write(&path.with_file_name(name), text)?;
        }
        write(&path, &paper.file_text())?;
        write_draft(real_disk().as_ref(), &path, "")?;
        self.seen = Seen::of(&path, paper);
        let old = self.path.replace(path.clone());
        if let Some(old) = old.filter(|old| *old != path) {
            // The month is another one now: the file goes by its name.
            let _ = fs::remove_file(&old);
            write_draft(real_disk().as_ref(), &old, "")?;
        }
        Ok(theirs)
    }

    /// Keeps it in the first other folder that can be written; answers where.
    pub fn keep_elsewhere(&self, paper: &Manuscript, agenda: &Agenda, today: NaiveDate) -> Result<PathBuf, Fault> {
        let own = self.path.as_deref().and_then(Path::file_stem).map(|stem| stem.to_string_lossy().into_owned());
        let name = own.unwrap_or_else(|| name_of(agenda, today));
        let mut failed = None;
        for (place, folder) in offered_folders(&self.folder, Shelf::Meetings) {
            if place == Place::Data {
                continue;
            }
            let Some(path) = numbered(&folder, &name).find(|path| !path.exists()) else { continue };
            let sheet = self.sheet.iter().map(|(name, text)| (path.with_file_name(name), text.as_str()));
            let roster = paper.roster().into_iter().map(|(name, text)| (path.with_file_name(name), text));
            let beside =
                sheet.chain(roster).filter(|(path, _)| !path.exists()).try_for_each(|(path, text)| write(&path, text));
            match beside.and_then(|()| write(&path, &paper.file_text())) {
                Ok(()) => return Ok(path),
                Err(fault) => failed = Some(fault),
            }
        }
        Err(failed.unwrap_or_else(|| Fault::new(&self.folder, io::Error::from(io::ErrorKind::NotFound))))
    }

    /// Keeps what no meeting can be held from yet; the agenda that was kept before stays as it is.
    pub fn keep_draft(
        &mut self,
        paper: &Manuscript,
        agenda: &Agenda,
        today: NaiveDate,
    ) -> Result<Option<PathBuf>, Fault> {
        let path = match &self.path {
            Some(path) => path.clone(),
            None => self.place(agenda, today)?,
        };
        let roster = paper.roster().map(|(name, text)| (name.to_owned(), text.to_owned()));
        let draft = Draft { agenda: paper.file_text(), roster };
        let text = serde_json::to_string(&draft).unwrap_or_default();
        write_draft(real_disk().as_ref(), &path, &text)?;
        self.path = Some(path);
        Ok(None)
    }

    /// Where the draft lies, if there is one.
    pub fn draft(&self) -> Option<PathBuf> {
        self.path.as_deref().map(draft_path).filter(|path| path.exists())
    }

    /// Where it belongs: a file that a person has named stays where it is.
    fn place(&self, agenda: &Agenda, today: NaiveDate) -> Result<PathBuf, Fault> {
        if let Some(path) = self.path.as_ref().filter(|_| self.named) {
            return Ok(path.clone());
        }
        real_disk().make_folder(&self.folder).map_err(|error| Fault::new(&self.folder, error))?;
        let free = |path: &PathBuf| self.path.as_ref() == Some(path) || !path.exists() && !draft_path(path).exists();
        let found = numbered(&self.folder, &name_of(agenda, today)).find(free);
        found.ok_or_else(|| Fault::new(&self.folder, io::Error::from(io::ErrorKind::AlreadyExists)))
    }

    /// Keeps under another name what somebody else has written there since; answers where.
    fn theirs_aside(&self) -> Result<Option<PathBuf>, Fault> {
        let (Some(path), Some(seen)) = (self.path.as_deref(), self.seen.as_ref()) else { return Ok(None) };
        let mut kept = None;
        for (one, bytes) in seen.files(path) {
            let Some(theirs) = read_outside(&one, LARGEST).ok().filter(|theirs| theirs != bytes) else { continue };
            let free = (2..100).map(|n| ending(&one, &format!("{BEFORE}{n}"))).find(|aside| !aside.exists());
            let aside = free.unwrap_or_else(|| ending(&one, &format!("{BEFORE}2")));
            check::write_whole(&aside, &theirs, Existing::Replace).map_err(|error| Fault::new(&aside, error))?;
            kept.get_or_insert(aside);
        }
        Ok(kept)
    }

    /// Keeps what stood there when the screen was opened, once.
    fn set_aside(&mut self, paper: &Manuscript) -> Result<(), Fault> {
        let Some(path) = self.path.clone().filter(|_| !self.set_aside) else { return Ok(()) };
        let roster = paper.roster().map(|(name, _)| path.with_file_name(name));
        for one in std::iter::once(path.clone()).chain(roster) {
            let before = ending(&one, BEFORE);
            match read_outside(&one, LARGEST) {
                Ok(bytes) => {
                    check::write_whole(&before, &bytes, Existing::Replace)
                        .map_err(|error| Fault::new(&before, error))?;
                    if one == path {
                        self.before = Some(before);
                    }
                }
                Err(fault) if matches!(fault.trouble, Trouble::NotThere) => {}
                Err(fault) => return Err(fault),
            }
        }
        self.set_aside = true;
        Ok(())
    }
}

/// How a file of this month and body is called, without its ending.
fn name_of(agenda: &Agenda, today: NaiveDate) -> String {
    let of_start = agenda.start.map(|start| start.date());
    let month = of_start.or_else(|| begin::month_of(agenda).map(begin::first_day)).unwrap_or(today);
    let wall = month.and_hms_opt(0, 0, 0).unwrap_or_default().and_utc().fixed_offset();
    let whole = stem(wall, &agenda.body.id);
    let body = whole.get("2018-04-27-1400-".len()..).unwrap_or("agenda");
    format!("{}-{body}", month.format("%Y-%m"))
}

/// A name, and the same with numbers after it.
fn numbered(folder: &Path, name: &str) -> impl Iterator<Item = PathBuf> {
    let more = (2..100).map(|n| format!("{name}-{n}.ron"));
    std::iter::once(format!("{name}.ron")).chain(more).map(|name| folder.join(name)).collect::<Vec<_>>().into_iter()
}

/// Whether the disk has it already.
fn stands(path: &Path, paper: &Manuscript) -> bool {
    let same = |path: &Path, text: &str| read_outside(path, LARGEST).is_ok_and(|bytes| bytes == text.as_bytes());
    same(path, &paper.file_text()) && paper.roster().is_none_or(|(name, text)| same(&path.with_file_name(name), text))
}

fn ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(ending);
    path.with_file_name(name)
}

fn write(path: &Path, text: &str) -> Result<(), Fault> {
    super::super::opening::write_whole(path, text)
}
